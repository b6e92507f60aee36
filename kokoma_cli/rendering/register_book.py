"""The register of certificates as a book to print, sign and keep: every number in its order, what became
of each certificate, and why numbers are missing."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.book import Gap, Year, tally
from kokoma_cli.domain.certificates import Certificate, Status
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.rendering import fonts, paper
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM, Block
from kokoma_cli.rendering.paper import Cell, Document, Ends, Line, Part
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import (
    Lines,
    Setting,
    Typesetter,
    break_lines,
    name_lines,
    stack,
)
from kokoma_cli.wording import Language, Wording

_COLUMNS = ("number", "name", "kind", "issued", "status")
_STATUSES: tuple[Status, ...] = ("prepared", "handed_over", "withheld", "void", "replaced")
#: The blocks its words may have.
BLOCKS = (
    "title", "series", "cohort", "place", "as_of", "size", *_COLUMNS, "gapless", "gaps", "summary", "total",
    "correct", "place_and_date", "signed", "running", "foot",
)  # fmt: skip


class Book(NamedTuple):
    """What stands in the book."""

    language: Language
    issuer: str
    series: str
    cohort: str
    #: Empty: all of them.
    as_of: date
    years: tuple[Year, ...]
    kinds: Mapping[str, str]
    #: What each kind is called.

    @property
    def place(self) -> str:
        """Where all of them were issued; empty if that differs."""
        places = {entry.place for entry in self.certificates}
        return places.pop() if len(places) == 1 else ""

    @property
    def certificates(self) -> list[Certificate]:
        """All in the book, in the order of their numbers."""
        return [entry for year in self.years for entry in year.certificates]


def register_book(book: Book, home: Path | None = None) -> Document:
    """The book, on as many pages as it takes. BadInput for a mistake in its template, which an office may
    have of its own in `home`, the folder of the register."""
    used = look("reports/register", _COLUMNS, home=home)
    say = Wording(book.language)
    says = paper.words(used, book.language, values(book, say), BLOCKS)
    whose = book.cohort or book.series
    about = About(
        " – ".join(filter(None, (says["title"], whose))),
        book.issuer,
        book.series,
        book.language,
        book.as_of,
    )
    problems = paper.unprintable([entry.name for entry in book.certificates], "text")
    if problems:
        return Document(about, (), tuple(problems))
    setter = Typesetter()
    settings = paper.settings(used)
    parts: list[Part] = [
        *paper.letterhead(book.issuer, says["title"], used, setter),
        *paper.facts(_facts(book, says, say), used, setter),
    ]
    for year in book.years:
        heading = paper.paragraph(
            str(year.year), settings.heading, used, setter, gap=8 * MM, tag="H2"
        )
        parts.append(heading)
        if year.certificates:
            parts += _table(book, year, used, says, setter)
        parts += _gaps(year, used, says, say, setter)
    parts += _summary(book, used, says, setter)
    closing = [
        paper.paragraph(says["correct"], settings.text, used, setter, gap=0),
        paper.signing([says["place_and_date"], says["signed"]], used, setter),
    ]
    ends = Ends(says["running"], says["foot"])
    pages = paper.flow(parts, closing, ends, used, setter, book.language)
    return Document(about, tuple(pages), tuple(dict.fromkeys(setter.problems)))


def values(book: Book, say: Wording) -> dict[str, object]:
    """What its words may name: plain texts, `cohort` empty for a book of all cohorts."""
    return {
        "issuer": book.issuer,
        "series": book.series,
        "cohort": book.cohort,
        "as_of": say.long_date(book.as_of),
        "size": str(len(book.certificates)),
    }


def _facts(book: Book, says: Mapping[str, str], say: Wording) -> list[tuple[str, str]]:
    pairs = [
        (says["series"], book.series),
        (says["cohort"], book.cohort or say("sheets.all_cohorts")),
        (says["place"], book.place),
        (says["as_of"], say.long_date(book.as_of)),
        (says["size"], str(len(book.certificates))),
    ]
    return [(label, value) for label, value in pairs if label and value]


def _table(
    book: Book, year: Year, used: Look, says: Mapping[str, str], setter: Typesetter
) -> list[Part]:
    settings = paper.settings(used)
    small = settings.small._replace(colour=used.colours["ink"])
    note = settings.note._replace(size=used.sizes["small"], leading=used.sizes["small"] * 1.2)
    say = Wording(book.language)
    rows: list[Mapping[str, Cell]] = []
    for entry in year.certificates:
        issued = [Line(say.short_date(entry.issued_on), small)]
        if entry.place and not book.place:
            issued.append(Line(entry.place, note))
        status, *remarks = _remarks(entry, say)
        rows.append(
            {
                "number": [Line(entry.number, small)],
                "name": [_name(entry.name, settings.text, used)],
                "kind": [Line(book.kinds[entry.kind], small)],
                "issued": issued,
                "status": [Line(status, small), *(Line(remark, note) for remark in remarks)],
            }
        )
    heads = {name: says[name] for name in _COLUMNS}
    return paper.table(f"{year.year}", heads, rows, used, setter, gap=3 * MM)


def _name(name: str, setting: Setting, used: Look) -> Line | Block:
    """A name that needs more than one line breaks before the family name, unless that takes another."""
    name = unicodedata.normalize("NFC", name)
    measure = used.columns["name"] - paper.CELL_GAP
    face = fonts.face_for(name, setting.style) or fonts.FACES[setting.style][0]

    def width(text: str) -> float:
        return fonts.width(text.rstrip(" "), face, setting.size)

    whole = name_lines(name, propose(name).family, setting.size, measure, face)
    parted = [line for part in whole for line in break_lines(part, measure, width)]
    lines = min(parted, break_lines(name, measure, width), key=len)
    if any(width(line) > measure for line in lines):
        return Line(name, setting)
    before = list(used.columns).index("name")
    left = used.left + sum(list(used.columns.values())[:before])
    return stack("TD", Lines(face, tuple(lines)), setting, left, measure)


def _remarks(entry: Certificate, say: Wording) -> Iterator[str]:
    """What became of a certificate, then everything there is to note."""
    if entry.status_on and entry.status != "prepared":
        yield say(f"sheets.since_{entry.status}", date=say.short_date(entry.status_on))
    elif entry.status == "handed_over" and entry.handed_over_on:
        yield say("sheets.since_handed_over", date=say.short_date(entry.handed_over_on))
    else:
        yield say(f"certificates.status_{entry.status}")
    if entry.status in ("void", "replaced") and entry.handed_over_on:
        yield say("sheets.had_been_handed_over", date=say.short_date(entry.handed_over_on))
    if entry.replaced_by:
        yield say("sheets.replaced_by", number=entry.replaced_by)
    if entry.replaces_number:
        yield say("sheets.replaces", number=entry.replaces_number)
    if entry.reason:
        yield say("sheets.reason", reason=entry.reason)
    if entry.exception_reason:
        when = say.short_date(entry.exception_on) if entry.exception_on else ""
        by = ", ".join(filter(None, (entry.exception_by, when)))
        yield say("sheets.exception", reason=entry.exception_reason, by=by)


def _gaps(
    year: Year, used: Look, says: Mapping[str, str], say: Wording, setter: Typesetter
) -> list[Part]:
    settings = paper.settings(used)
    if not year.gaps:
        return [paper.paragraph(says["gapless"], settings.note, used, setter, gap=3 * MM)]
    parts = [paper.paragraph(says["gaps"], settings.note, used, setter, gap=3 * MM)]
    parts[0] = parts[0]._replace(with_next=True)
    for gap in year.gaps:
        parts.append(paper.paragraph(_explained(gap, say), settings.text, used, setter, gap=2 * MM))
    return parts


def _explained(gap: Gap, say: Wording) -> str:
    undated = gap.cause == "lost" and gap.issued_on is None
    return say(
        "sheets.gap_lost_undated" if undated else f"sheets.gap_{gap.cause}",
        count=gap.size,
        first=gap.first,
        last=gap.last,
        cohort=gap.cohort,
        issued_on=gap.issued_on,
        lost_on=gap.lost_on,
    )


def _summary(book: Book, used: Look, says: Mapping[str, str], setter: Typesetter) -> list[Part]:
    """How many there are of each kind and status, all on one page."""
    settings = paper.settings(used)
    say = Wording(book.language)
    small = settings.small._replace(colour=used.colours["ink"])
    strong = settings.label._replace(colour=used.colours["ink"])
    counted = tally(book.certificates)
    heads: dict[str, str] = {
        **{status: say(f"certificates.status_{status}") for status in _STATUSES},
        "total": says["total"],
    }
    widths = {name: _width(text, settings.label) for name, text in heads.items()}
    # The kinds take what the figures leave.
    widths = {"kind": used.measure - sum(widths.values()), **widths}
    heads["kind"] = says["kind"]
    rows: list[Mapping[str, Cell]] = []
    for kind, numbers in counted.items():
        cells: dict[str, Cell] = {"kind": [Line(book.kinds[kind], small)]}
        for status in _STATUSES:
            cells[status] = [Line(str(numbers.get(status, 0)), small)]
        rows.append(cells | {"total": [Line(str(sum(numbers.values())), strong)]})
    if len(counted) > 1:
        sums = {
            status: sum(numbers.get(status, 0) for numbers in counted.values())
            for status in _STATUSES
        }
        total: dict[str, Cell] = {
            status: [Line(str(number), strong)] for status, number in sums.items()
        }
        size = [Line(str(len(book.certificates)), strong)]
        rows.append({"kind": [Line(says["total"], strong)], **total, "total": size})
    heading = paper.paragraph(says["summary"], settings.heading, used, setter, gap=8 * MM, tag="H2")
    table = paper.table(
        "summary", heads, rows, used, setter, gap=3 * MM, columns=widths, row_height=6 * MM
    )
    return [heading, *(part._replace(with_next=True) for part in table[:-1]), table[-1]]


def _width(text: str, setting: Setting) -> float:
    """How wide a column with this head is."""
    face = fonts.face_for(text, setting.style) or fonts.FACES[setting.style][0]
    return max(fonts.width(text, face, setting.size), 8 * MM) + 2 * paper.CELL_GAP
