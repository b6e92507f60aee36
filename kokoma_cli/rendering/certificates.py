"""Certificates as PDF: one file for one person, and one print file for the whole ceremony.

The same content gives the same bytes: the date inside the file is the date of issue, its id is computed
from what is drawn, and nothing looks at the clock.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import blame, logos, masters, typesetting
from kokoma_cli.rendering.inscription import Inscription, attended, inscription
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.layout import MEASURE, layout
from kokoma_cli.rendering.logos import Picture
from kokoma_cli.rendering.pages import Page
from kokoma_cli.rendering.pdf import document, print_file
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.stationery import Paper, stationery
from kokoma_cli.wording import Wording, grammar
from kokoma_cli.wording.values import Phrase


def name_size(kind: Kind, names: Sequence[tuple[str, str | None]]) -> float:
    """One size in points for the whole batch: the kind's own unless a name, broken before its family
    name, is still too wide; never below 16. `names`: each with its family name, if known."""
    return typesetting.name_size(names, kind.name_size, MEASURE, kind.style("strong"))


class Sheet(NamedTuple):
    """One certificate ready for the press, or with the reasons why not."""

    content: Content
    words: Inscription | None = None
    paper: Paper | None = None
    pages: tuple[Page, ...] = ()
    problems: tuple[KokomaError, ...] = ()


class Printed(NamedTuple):
    """A certificate as a file, and what it takes to draw it again with a mark on it.

    The pieces joined are the file; all but the last are the same bytes for many certificates. `logos`
    are the files of the logos in the order of the sheet.
    """

    pieces: tuple[bytes, ...]
    master: str
    logos: tuple[bytes, ...]

    @property
    def file(self) -> bytes:
        """The whole file."""
        return b"".join(self.pieces)


def sheet(content: Content, look: Kind, folder: Path, shelf: logos.Shelf | None = None) -> Sheet:
    """Everything about one certificate at its place. `folder`: where relative paths of logos start;
    `shelf`: the logos of the batch, so that each is read once."""
    shelf = shelf if shelf is not None else logos.Shelf()
    problems: list[KokomaError] = []
    pictures = []
    for logo in content.logos:
        try:
            pictures.append(shelf.load(logo, folder))
        except errors.BadInput as error:
            problems.append(error)
    try:
        words = inscription(content, look)
    except errors.BadInput as error:
        return Sheet(content, problems=(*problems, error))
    except errors.Several as found:
        return Sheet(content, problems=(*problems, *found.errors))
    problems += _contradictions(content, words)
    # Also a sheet without its logos is laid out, to hear of everything at once.
    laid_out = _laid_out(content, words, Paper(look, tuple(pictures)))
    sizes = [picture.size for picture in pictures]
    told = blame.located(laid_out.problems, content, words, look, sizes)
    return laid_out._replace(problems=(*problems, *told))


def _laid_out(content: Content, words: Inscription, paper: Paper) -> Sheet:
    sizes = [picture.size for picture in paper.logos]
    placed = layout(content, paper.kind, words, sizes)
    return Sheet(content, words, paper, tuple(placed.pages), tuple(placed.problems))


def problems(sheets: Sequence[Sheet]) -> list[KokomaError]:
    """Everything that would keep this batch from the press, each said once."""
    return each_once([problem for sheet in sheets for problem in sheet.problems])


def draw(sheet: Sheet) -> Printed:
    """One certificate as a PDF. Raises the first of its problems, if it has any."""
    content, words, paper, pages, _ = sheet
    if sheet.problems or words is None or paper is None:
        raise sheet.problems[0]
    name = unicodedata.normalize("NFC", content.name)
    title = f"{' '.join(words.title)} – {name}"
    if words.mark:
        title = f"{title} ({words.mark})"
    pieces = document.write(_about(content, title), pages, stationery(paper))
    return Printed(
        pieces, masters.write(words, paper.kind), tuple(logo.source for logo in paper.logos)
    )


def draw_duplicate(content: Content, master: str, logos: Sequence[bytes]) -> Printed:
    """The same sheet again, marked as a Zweitschrift: from what was kept of it (`Printed.master`,
    `Printed.logos`), whatever has become of templates and settings. Raises its first problem."""
    words, look = masters.read(master)
    mark = Wording("de" if content.language == "de" else "en")("printing.duplicate")
    pictures = tuple(
        Picture(logo.file, source) for logo, source in zip(content.logos, logos, strict=True)
    )
    return draw(_laid_out(content, replace(words, mark=mark), Paper(look, pictures)))


def kept_look(master: str) -> Kind:
    """How a sheet looked (`Printed.master`)."""
    return masters.read(master)[1]


def sheet_again(
    content: Content,
    master: str,
    logos: Sequence[bytes],
    text: Callable[[str], str],
    note: Callable[[str], str],
) -> Sheet:
    """A sheet as it was issued, from what was kept of it, for other `content`: its number and name, and its
    words and notes put through `text` and `note`. Whatever has become of templates and settings."""
    words, look = masters.read(master)
    say = Wording("de" if content.language == "de" else "en")
    number = say("printing.number", number=content.number.replace(" ", grammar.NBSP))
    pictures = tuple(
        Picture(logo.file, source) for logo, source in zip(content.logos, logos, strict=True)
    )
    words = masters.altered(words, number, text, note)
    return _laid_out(content, words, Paper(look, pictures))


def draw_print_file(
    contents: Sequence[Content], sheets: Iterable[Sheet], file: BinaryIO, title: str = ""
) -> None:
    """All certificates in the given order as one PDF; fonts and artwork are in it once. `sheets` are
    those of the `contents`, taken one by one. Raises the problem of a sheet that has one, and what was
    written till then is no file. Without sheets nothing is written."""
    if not contents:
        return
    first = contents[0]
    say = Wording("de" if first.language == "de" else "en")
    latest = max(content.issued_on for content in contents)
    about = _about(first, title or f"{say('printing.print_file')} – {first.series}")
    with print_file.PrintFile(file, about._replace(issued_on=latest)) as press:
        at_hand: dict[Paper, document.Stationery] = {}
        for each in sheets:
            if each.problems or each.paper is None:
                raise each.problems[0]
            if each.paper not in at_hand:
                at_hand[each.paper] = stationery(each.paper, press.numbers())
            press.add(each.pages, at_hand[each.paper], each.content.language)


def _about(content: Content, title: str) -> About:
    return About(title, content.issuer, content.series, content.language, content.issued_on)


def _contradictions(content: Content, words: Inscription) -> list[KokomaError]:
    """What would be false or empty on paper."""
    courses = attended(content)
    if not courses:
        return [errors.BadInput("printing.nothing_attended", name=content.name)]
    if not words.sums_agree:
        shown = [
            grammar.hours(minutes, content.hour_unit, content.language)
            for minutes in (sum(course.minutes for course in courses), content.room_minutes)
        ]
        return [
            errors.BadInput(
                "printing.sum_differs", name=content.name, courses=shown[0], stated=shown[1]
            )
        ]
    return []


#: What a long text of the kind, or a long title, does to every sheet of a batch.
_NO_ROOM = ("printing.too_full", "printing.too_full_course")
_NAMES_SHOWN = 3


def each_once(found: Sequence[KokomaError]) -> list[KokomaError]:
    """The same problem is said once, however many sheets have it; names with letters that cannot be
    printed are gathered into one sentence, and so are the people whose sheets have no room."""
    kept: dict[str, KokomaError] = {}
    people: list[object] = []
    crowded: dict[str, list[object]] = {}
    for problem in found:
        if problem.key in _NO_ROOM:
            alike: dict[str, Any] = dict(problem.values)
            alike.pop("name")
            names = crowded.setdefault(f"{problem.key} {alike!r}", [])
            names.append(problem.values["name"])
            shown = names[:_NAMES_SHOWN] if len(names) > _NAMES_SHOWN + 1 else names[:]
            if len(names) > len(shown):
                shown.append(Phrase("attendance.more", {"count": len(names) - len(shown)}))
            kept[f"{problem.key} {alike!r}"] = errors.BadInput(problem.key, **alike, name=shown)
            continue
        listed = problem.values.get("people")
        if isinstance(listed, list):
            people += [person for person in listed if person not in people]
            kept[problem.key] = errors.BadInput(problem.key, people=people)
        else:
            kept.setdefault(f"{problem.key} {problem.values!r}", problem)
    return list(kept.values())
