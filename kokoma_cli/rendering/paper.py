"""Documents that run over pages: headings, sentences and tables, one under the other.

What is put on the paper is a list of parts. They flow down the page and on to the next; rows are never
split, a table's head stands over it again, and what closes a document (the signatures) stands at the foot
of the last page, never without something above it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import NamedTuple

from kokoma_cli import errors
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import fonts, templates
from kokoma_cli.rendering.looks import Look, Settings, settings
from kokoma_cli.rendering.pages import (
    MM,
    Block,
    Item,
    Page,
    Passage,
    Rule,
    Tag,
    artifact,
    joined,
    moved,
)
from kokoma_cli.rendering.paper_flow import Ends, Part, flow
from kokoma_cli.rendering.paper_rows import CELL_GAP, Cell, Line, table
from kokoma_cli.rendering.pdf import document
from kokoma_cli.rendering.pdf.document import Stationery
from kokoma_cli.rendering.pdf.print_file import PrintFile
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import Setting, Typesetter
from kokoma_cli.wording import Language

__all__ = [
    "CELL_GAP", "Cell", "Document", "Ends", "Line", "Part", "facts", "flow", "letterhead", "paragraph",
    "settings", "signing", "table", "unprintable", "words",
]  # fmt: skip

_LABELS = 30 * MM
#: Longer documents are packed; shorter ones are the same bytes on every machine, whatever its zlib does.
_PACKED_FROM = 20


class Document(NamedTuple):
    """A document ready to be written, or with the reasons why not."""

    about: About
    pages: tuple[Page, ...]
    problems: tuple[KokomaError, ...] = ()

    @property
    def file(self) -> bytes:
        """The file. Raises all problems, if there are any, and ValueError for a document without pages."""
        errors.raise_all(self.problems)
        if not self.pages:
            raise ValueError("a document needs a page")
        if len(self.pages) > _PACKED_FROM:
            return _packed(self)
        return b"".join(document.write(self.about, self.pages, Stationery()))


def _packed(made: Document) -> bytes:
    """The file of a long document, a quarter as large."""
    file = BytesIO()
    with PrintFile(file, made.about) as press:
        press.add(made.pages, Stationery(), made.about.language)
    return file.getvalue()


def words(
    look: Look,
    language: Language,
    values: Mapping[str, object],
    blocks: Collection[str],
    needed: Collection[str] = (),
) -> dict[str, str]:
    """What a folder's words say with these values, by block; a block left out is empty. BadInput when the
    template is mistaken, or has nothing to say for the title, a column, or another block that is needed."""
    path = look.words(language)
    filled = {
        name: " ".join(paragraphs)
        for name, paragraphs in templates.fill(path, values, blocks).items()
    }
    empty = [
        errors.BadInput("sheets.block_empty", file=str(path), block=name)
        for name in ("title", *look.columns, *needed)
        if not filled[name]
    ]
    errors.raise_all(empty)
    return filled


def unprintable(names: Sequence[str], style: fonts.Style) -> list[KokomaError]:
    """One problem with all names that have letters no face prints."""
    people = [
        f"{name} ({', '.join(missing)})"
        for name in dict.fromkeys(names)
        if (missing := fonts.missing(name, style))
    ]
    return [errors.BadInput("printing.letters_missing", people=people)] if people else []


def letterhead(issuer: str, title: str, look: Look, setter: Typesetter) -> list[Part]:
    """Who issues it, a fine double line, and what it is."""
    parts: list[Part] = []
    accent = look.colours["accent"]
    if issuer:
        setting = Setting("strong", 13, 16, accent)
        parts.append(Part(_paragraph("P", issuer, setting, look, setter), with_next=True))
    lines = (
        Rule(look.left, 0, look.measure, 0.9, accent),
        Rule(look.left, 1.6 * MM, look.measure, 0.3, accent),
    )
    double = replace(artifact(*lines), height=1.6 * MM)
    parts.append(Part(double, 2.4 * MM if parts else 0, with_next=True))
    heading = _paragraph("H1", title, settings(look).title, look, setter)
    parts.append(Part(heading, 8 * MM, with_next=True))
    return parts


def paragraph(
    text: str, setting: Setting, look: Look, setter: Typesetter, *, gap: float, tag: Tag = "P"
) -> Part:
    """A sentence or a heading; a heading stays with what it heads."""
    block = _paragraph(tag, text, setting, look, setter)
    return Part(block, gap, with_next=tag != "P")


def facts(pairs: Sequence[tuple[str, str]], look: Look, setter: Typesetter) -> list[Part]:
    """What the document is about: a label and what is so named; a line to write on where it is empty."""
    used = settings(look)
    parts: list[Part] = []
    for label, value in pairs:
        beside = setter.paragraph("P", label, used.small, x=look.left, measure=_LABELS - CELL_GAP)
        texts: list[Sequence[Item]] = [_at_baseline(beside.passages[0].items, used)]
        passages = []
        height = 0.66 * used.text.size
        if value:
            block = setter.paragraph(
                "P", value, used.text, x=look.left + _LABELS, measure=look.measure - _LABELS
            )
            texts.append(block.passages[0].items)
            height = block.height
        else:
            line = Rule(look.left + _LABELS, height, 70 * MM, 0.4, look.colours["ink"])
            passages.append(Passage("Artifact", (line,)))
        height = max(height, beside.height)
        passages.insert(0, Passage("P", joined(*texts)))
        gap = 9 * MM if not parts else 2.6 * MM if value else 6 * MM
        parts.append(Part(Block(tuple(passages), height), gap, with_next=True))
    return parts


def signing(labels: Sequence[str], look: Look, setter: Typesetter) -> Part:
    """Lines to sign on, side by side, each with what it is for beneath; the last is the widest."""
    between = 8 * MM
    room = look.measure - between * (len(labels) - 1)
    widths = [room * share for share in _SHARES[len(labels)]]
    x = look.left
    passages: list[Passage] = []
    lowest = 0.0
    line = 13 * MM
    for label, width in zip(labels, widths, strict=True):
        passages.append(Passage("Artifact", (Rule(x, line, width, 0.6, look.colours["ink"]),)))
        if label:
            block = setter.paragraph("P", label, settings(look).small, x=x, measure=width)
            items = tuple(moved(item, line + 2 * MM) for item in block.passages[0].items)
            passages.append(Passage("P", items))
            lowest = max(lowest, block.height)
        x += width + between
    return Part(Block(tuple(passages), line + 2 * MM + lowest))


#: How lines to sign on share the width.
_SHARES = {1: (0.5,), 2: (0.44, 0.56), 3: (0.34, 0.22, 0.44)}


def _paragraph(tag: Tag, text: str, setting: Setting, look: Look, setter: Typesetter) -> Block:
    return setter.paragraph(tag, text, setting, x=look.left, measure=look.measure)


def _at_baseline(items: Sequence[Item], used: Settings) -> list[Item]:
    """A label beside a text in larger type, on one line with it."""
    down = 0.66 * (used.text.size - used.small.size)
    return [moved(item, down) for item in items]
