"""The sign-in sheet of one course day: its names and nothing else about anybody, room to sign, and a line
for who led the day. Of a day online it is the record of attendance, confirmed by the moderator."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.sheets import Signer
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import paper
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM, Page
from kokoma_cli.rendering.paper import Document, Ends, Line, Part
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import Setting, Typesetter
from kokoma_cli.wording import Language, Wording

_COLUMNS = ("number", "surname", "given", "signature")
#: The blocks its words may have. `attendance` heads the last column where nobody signs.
BLOCKS = (
    "title", "project", "event", "date", "time", "place", *_COLUMNS, "attendance", "statement",
    "signer", "signed", "running", "foot",
)  # fmt: skip


class SignIn(NamedTuple):
    """What stands on the sheet of one day. What is empty or None becomes a line to write on."""

    language: Language
    project: str
    #: Exactly as applied for.
    code: str
    course: str
    date: datetime.date | None
    time: str
    place: str
    issuer: str
    cohort: str
    funding_line: str
    people: tuple[Signer, ...]
    minutes: int
    #: Planned for the day.
    made_on: datetime.date
    #: Stands in the file as its date where the day has none.
    online: bool = False
    recorded: bool = False
    #: Whether `people` are those who were there.
    blank: bool = False
    apart: bool = False
    #: Whether everybody has a page, with nobody else on it.


def sign_in(sheet: SignIn, home: Path | None = None) -> Document:
    """The sheet, on as many pages as it takes. BadInput for a mistake in its template, which an office may
    have of its own in `home`, the folder of the register. ValueError for nobody, each on a page of their
    own."""
    if sheet.apart and not sheet.people:
        raise ValueError("a page for everybody needs somebody")
    used = look("sheets/sign_in", _COLUMNS, ("empty_rows", "blank_rows"), home)
    say = Wording(sheet.language)
    says = paper.words(used, sheet.language, values(sheet, say), BLOCKS, ("attendance",))
    about = About(
        f"{says['title']} – {sheet.code} {sheet.course}",
        sheet.issuer,
        sheet.project,
        sheet.language,
        sheet.date or sheet.made_on,
    )
    names = [name for person in sheet.people for name in (person.surname, person.given) if name]
    problems: list[KokomaError] = paper.unprintable(names, "text")
    if problems:
        return Document(about, (), tuple(problems))
    setter = Typesetter()
    groups = [(person,) for person in sheet.people] if sheet.apart else [sheet.people]
    pages: list[Page] = []
    for people in groups:
        pages += _fitting(sheet, people, used, says, setter)
    return Document(about, tuple(pages), tuple(dict.fromkeys(setter.problems)))


def values(sheet: SignIn, say: Wording) -> dict[str, object]:
    """What its words may name: plain texts, empty where nothing is known."""
    return {
        "project": sheet.project,
        "code": sheet.code,
        "course": sheet.course,
        "date": say.long_date(sheet.date) if sheet.date else "",
        "time": sheet.time,
        "place": sheet.place,
        "issuer": sheet.issuer,
        "cohort": sheet.cohort,
        "funding_line": sheet.funding_line,
        "online": sheet.online,
        "recorded": sheet.recorded,
        "alone": sheet.apart,
    }


def _fitting(
    sheet: SignIn,
    people: Sequence[Signer],
    used: Look,
    says: dict[str, str],
    setter: Typesetter,
) -> list[Page]:
    """The pages with the empty rows they are to have; without names, as many as one page holds."""
    if sheet.blank:
        for more in range(used.counts["blank_rows"], 1, -1):
            pages = _pages(sheet, people, more, (used, says, setter))
            if len(pages) == 1:
                return pages
    more = 0 if sheet.recorded or sheet.apart else used.counts["empty_rows"]
    return _pages(sheet, people, more, (used, says, setter))


def _pages(
    sheet: SignIn,
    people: Sequence[Signer],
    more: int,
    means: tuple[Look, dict[str, str], Typesetter],
) -> list[Page]:
    used, says, setter = means
    say = Wording(sheet.language)
    parts: list[Part] = [
        *paper.letterhead(sheet.issuer, says["title"], used, setter),
        *paper.facts(
            [
                (says["project"], sheet.project),
                (says["event"], f"{sheet.code} · {sheet.course}"),
                (says["date"], say.long_date(sheet.date) if sheet.date else ""),
                (says["time"], sheet.time),
                (says["place"], sheet.place),
            ],
            used,
            setter,
        ),
    ]
    heads = {name: says[name] for name in _COLUMNS}
    if sheet.online:
        heads["signature"] = says["attendance"]
    text = paper.settings(used).text
    number = paper.settings(used).small
    rows = [
        {
            "number": [Line(str(index), number)],
            "surname": [Line(person.surname, text)] if person else [],
            "given": [Line(person.given, text)] if person and person.given else [],
            "signature": _presence(sheet, person, text, say) if person else [],
        }
        for index, person in enumerate([*people, *[None] * more], 1)
    ]
    # Where nobody signs, rows need no room for it.
    height = 8 * MM if sheet.recorded else used.row_height
    parts += paper.table("people", heads, rows, used, setter, sits="bottom", row_height=height)
    closing = [paper.signing([says["signer"], says["signed"]], used, setter)]
    if says["statement"]:
        settings = paper.settings(used)
        statement = paper.paragraph(says["statement"], settings.text, used, setter, gap=0)
        closing.insert(0, statement)
        closing[1] = closing[1]._replace(gap=2 * MM)
    ends = Ends(says["running"], says["foot"], counted=not sheet.apart)
    return paper.flow(parts, closing, ends, used, setter, sheet.language)


def _presence(sheet: SignIn, person: Signer, text: Setting, say: Wording) -> list[Line]:
    """What is recorded of somebody; nothing where it is still to be written."""
    if not sheet.recorded or person.presence is None:
        return []
    if person.presence == "present":
        return [Line(say("sheets.present"), text)]
    if not person.minutes:
        return [Line(say("sheets.partly"), text)]
    shown = say("sheets.partly_minutes", minutes=person.minutes, planned=sheet.minutes)
    return [Line(shown, text)]
