"""The list for the lectern, in large type: who is called up when, how the name is spoken, who is not there.

     1  Dr. Annegret Löwenzahn                      KOKOMA-2024-001
     2  Kommt nicht – nicht aufrufen                KOKOMA-2024-002
        Paul Haas
     3  Małgorzata Święcicka-Łoś                    KOKOMA-2024-003
        mau-go-SCHA-ta schwien-TSITS-ka wosch

    Auf dem Stapel: drei Bescheinigungen für drei Personen. …

Whoever does not come keeps her place, for her sheet lies there on the pile too. What must be heeded stands
before the name, in words: who reads aloud has said the name before she sees what follows it.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli import errors
from kokoma_cli.domain.ceremony import Ceremony, Entry
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import fonts, paper, typesetting
from kokoma_cli.rendering.ceremony import sentences, several_kinds
from kokoma_cli.rendering.kinds import Kinds, kinds
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM, Block
from kokoma_cli.rendering.paper import Cell, Ends, Line
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import Setting, Typesetter
from kokoma_cli.wording import Wording

FOLDER = "reports/ceremony"
COLUMNS = ("place", "name", "certificate")
BLOCKS = (
    "title", "series", "about", *COLUMNS, "absent", "handed_over", "not_issued", "sum", "running",
    "foot",
)  # fmt: skip
_GAP = 3 * MM
#: Between the columns.
_ABOVE, _BETWEEN, _BELOW = (Block((), height * MM) for height in (1.8, 0, 0.6))
#: Air in an entry, beyond what rows of a table have.
_MARKS = ("absent", "handed_over", "not_issued")
#: Without words the grey of a name would be all that warns the reader.


class _Type(NamedTuple):
    """How the texts of an entry are set."""

    name: Setting
    not_called: Setting
    pronunciation: Setting
    heed: Setting
    small: Setting


def ceremony_list(
    ceremony: Ceremony, words: Wording, issuer: str, on: date, home: Path | None = None
) -> paper.Document:
    """The list as a document; the same on the same day. BadInput if its folder cannot be used; `home`: the
    folder of the register, in which an office may have its own."""
    used = look(FOLDER, COLUMNS, home=home)
    known = kinds(home)
    said = paper.words(used, words.language, values(ceremony, words, on, known), BLOCKS)
    for block in _MARKS:
        if not said[block]:
            file = used.words(words.language)
            raise errors.BadInput("printing.template_empty", file=file, block=block)
    cohort = ceremony.cohort.name
    about = About(f"{said['title']} – {cohort}", issuer, cohort, words.language, on)
    problems = _unprintable(ceremony)
    if problems:
        return paper.Document(about, (), tuple(problems))
    setter = Typesetter()
    type_ = _type(used)
    shown = {sheet.kind for entry in ceremony.listed for sheet in entry.shown}
    kind_names = {kind: known.called(kind, words.language) for kind in shown}
    rows = [
        _row(number, entry, ceremony, said, kind_names, used, type_, setter)
        for number, entry in enumerate(ceremony.listed, 1)
    ]
    heading = used.sizes["heading"]
    plain = Setting("text", heading, heading * 1.25, used.colours["ink"])
    table = paper.table("people", said, rows, used, setter)
    if said["sum"]:
        # It stands below names, never alone on a page.
        table[-1] = table[-1]._replace(with_next=True)
        table.append(paper.paragraph(said["sum"], plain, used, setter, gap=7 * MM))
    parts = [
        *paper.letterhead(issuer, said["title"], used, setter),
        *(
            paper.paragraph(said[block], plain, used, setter, gap=2.4 * MM)
            for block in ("series", "about")
            if said[block]
        ),
        *table,
    ]
    ends = Ends(said["running"], said["foot"])
    pages = paper.flow(parts, [], ends, used, setter, words.language)
    return paper.Document(about, tuple(pages), tuple(setter.problems))


def values(ceremony: Ceremony, words: Wording, on: date, known: Kinds) -> dict[str, object]:
    """What the words of the list may name."""
    series = ceremony.cohort.series
    return {
        "series": (series.title_en if words.language == "en" else None) or series.title,
        "cohort": ceremony.cohort.name,
        "date": words.long_date(on),
        "draft": ceremony.draft,
        "people": ceremony.tally.people,
        "called": ceremony.tally.called,
        "sum": " ".join(sentences(ceremony, words, known)),
    }


def _type(used: Look) -> _Type:
    sizes, ink, grey = used.sizes, used.colours["ink"], used.colours["grey"]
    # Names that run over two lines stay one thing to the eye.
    leading = sizes["text"] * 1.15
    return _Type(
        Setting("strong", sizes["text"], leading, ink),
        Setting("text", sizes["text"], leading, grey),
        Setting("italic", sizes["heading"], sizes["heading"] * 1.2, ink),
        Setting("label_strong", sizes["small"] + 1, (sizes["small"] + 1) * 1.2, ink),
        Setting("label", sizes["small"], sizes["small"] * 1.2, grey),
    )


def _row(
    number: int,
    entry: Entry,
    ceremony: Ceremony,
    said: Mapping[str, str],
    kind_names: Mapping[str, str],
    used: Look,
    type_: _Type,
    setter: Typesetter,
) -> dict[str, Cell]:
    person = entry.enrolment.participant
    heed = [said["absent"]] if entry.absent else []
    if entry.state == "handed_over" or (entry.state == "not_issued" and not ceremony.draft):
        heed.append(said[entry.state])
    called = type_.not_called if heed else type_.name
    name: list[Line | Block] = [_ABOVE, *(Line(text, type_.heed) for text in heed)]
    if heed:
        name.append(_BETWEEN)
    name.append(_name(person.name, person.family, called, used, setter))
    if person.pronunciation:
        name += [_BETWEEN, Line(person.pronunciation, type_.pronunciation)]
    name.append(_BELOW)
    several = several_kinds(ceremony)
    sheets = []
    # Whoever reads out has the pile before her, and looks for what the list names.
    for certificate in entry.shown:
        sheets.append(Line(certificate.number, type_.small))
        if several:
            sheets.append(Line(kind_names[certificate.kind], type_.small))
    return {"place": [Line(str(number), type_.small)], "name": name, "certificate": sheets}


def _name(name: str, family: str | None, setting: Setting, used: Look, setter: Typesetter) -> Block:
    """The name in as many lines as it needs at its size, before the family name first."""
    name = unicodedata.normalize("NFC", name)
    part = unicodedata.normalize("NFC", family) if family else None
    face = fonts.face_for(name, setting.style) or fonts.FACES[setting.style][0]
    left = used.left
    for column, width in used.columns.items():
        if column == "name":
            break
        left += width
    measure = used.columns["name"] - _GAP

    def width_of(text: str) -> float:
        return fonts.width(text.rstrip(" "), face, setting.size)

    lines = [
        line
        for whole in typesetting.name_lines(name, part, setting.size, measure, face)
        for line in typesetting.break_lines(whole.rstrip(" "), measure, width_of)
    ]
    if any(width_of(line) > measure for line in lines):
        setter.problems.append(errors.BadInput("printing.name_too_long", name=name))
    return typesetting.stack("P", typesetting.Lines(face, tuple(lines)), setting, left, measure)


def _unprintable(ceremony: Ceremony) -> list[KokomaError]:
    """Names and pronunciations with letters no face prints, each said with its person."""
    people = [entry.enrolment.participant for entry in ceremony.listed]
    problems = paper.unprintable(
        [unicodedata.normalize("NFC", person.name) for person in people], "strong"
    )
    noted = [
        f"{person.name} ({', '.join(letters)})"
        for person in people
        if person.pronunciation
        and (letters := fonts.missing(unicodedata.normalize("NFC", person.pronunciation), "italic"))
    ]
    if noted:
        problems.append(errors.BadInput("ceremony.letters_missing", people=noted))
    return problems
