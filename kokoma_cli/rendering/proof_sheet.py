"""The sheet on which a second person checks the names: each as large as on paper, with a box to tick.

 1  Dr. Annegret Löwenzahn                                                    ☐
 2  Anna WEISS                                                                ☐
    Nur Großbuchstaben. Soll das so gedruckt werden? (WEISS)

Alle Namen gegengelesen:  ____________   ________   ____________________
"""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from kokoma_cli.domain.doubts import BY_KEY, Batch, Doubt, Sheet
from kokoma_cli.rendering import fonts, paper
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM, Block, Box, Passage
from kokoma_cli.rendering.paper import Cell, Ends, Line, Part
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.proof import detail
from kokoma_cli.rendering.typesetting import (
    Lines,
    Setting,
    Typesetter,
    break_lines,
    name_lines,
    stack,
)
from kokoma_cli.wording import Wording

FOLDER = "reports/proof"
COLUMNS = ("number", "name", "right")
BLOCKS = (
    "title", "about", "task", *COLUMNS, "statement", "signer", "signed_on", "signature", "running", "foot",
)  # fmt: skip
_GAP = 3 * MM
#: Between the columns.
_BOX = 6 * MM
_AIR = Block((), 1.4 * MM)
#: Above and below a name, whose marks need room at this size.

#: Doubts about the name itself, and about who it is; dates and settings are not for this sheet.
_SECTIONS = ("press", "names", "people")


def proof_sheet(
    batch: Batch,
    doubts: Sequence[Doubt],
    words: Wording,
    kinds: Mapping[str, Kind],
    home: Path | None = None,
) -> paper.Document:
    """The sheet as a document; the same on the same day. `kinds`: those of the sheets, by name. BadInput
    if its folder cannot be used; `home`: the folder of the register, in which an office may have its own."""
    used = look(FOLDER, COLUMNS, home=home)
    said = paper.words(used, words.language, values(batch, words), BLOCKS)
    setter = Typesetter()
    rows = [
        _row(number, sheet, _notes(sheet, doubts, words, kinds), kinds, words, used)
        for number, sheet in enumerate(batch.sheets, 1)
    ]
    heading = used.sizes["heading"]
    plain = Setting("text", heading, heading * 1.25, used.colours["ink"])
    issuer = batch.survey.settings.get("issuer", "")
    parts = [
        *paper.letterhead(issuer, said["title"], used, setter),
        paper.paragraph(said["about"], plain, used, setter, gap=3 * MM),
        paper.paragraph(said["task"], plain, used, setter, gap=3 * MM),
        *paper.table("names", said, rows, used, setter),
    ]
    labels = [said["signer"], said["signed_on"], said["signature"]]
    closing: list[Part] = [
        paper.paragraph(said["statement"], plain, used, setter, gap=0),
        paper.signing(labels, used, setter),
    ]
    ends = Ends(said["running"], said["foot"])
    pages = paper.flow(parts, closing, ends, used, setter, words.language)
    cohort = batch.survey.cohort.name
    about = About(f"{said['title']} – {cohort}", issuer, cohort, words.language, batch.today)
    return paper.Document(about, tuple(pages), tuple(setter.problems))


def values(batch: Batch, words: Wording) -> dict[str, object]:
    """What the words of the sheet may name."""
    return {
        "cohort": batch.survey.cohort.name,
        "date": words.long_date(batch.today),
        "people": len(batch.sheets),
    }


def _row(
    number: int,
    sheet: Sheet,
    notes: Sequence[str],
    kinds: Mapping[str, Kind],
    words: Wording,
    used: Look,
) -> dict[str, Cell]:
    """One name with its number, what is doubtful about it, and its box."""
    small = used.sizes["small"]
    figure = Setting("label", small, small * 1.2, used.colours["grey"])
    note = Setting("italic", small + 1, (small + 1) * 1.2, used.colours["grey"])
    name = _name(sheet, kinds[sheet.kind], words, used)
    return {
        "number": [Line(str(number), figure)],
        "name": [_AIR, name, *(Line(text, note) for text in notes), _AIR],
        "right": [_box(used)],
    }


def _name(sheet: Sheet, kind: Kind, words: Wording, used: Look) -> Block | Line:
    """The name as it will be printed, in as many lines as this sheet needs."""
    participant, size = sheet.participant, used.sizes["text"]
    style = kind.style("strong")
    setting = Setting(style, size, size * 1.15, used.colours["ink"])
    if sheet.letters_missing:
        return Line(words("proof.unprintable", id=participant.id), setting)
    name = unicodedata.normalize("NFC", participant.name)
    family = unicodedata.normalize("NFC", participant.family) if participant.family else None
    face = fonts.face_for(name, style) or fonts.FACES[style][0]
    measure = used.columns["name"] - _GAP

    def width(text: str) -> float:
        return fonts.width(text.rstrip(" "), face, size)

    lines = [
        part
        for whole in name_lines(name, family, size, measure, face)
        for part in break_lines(whole.rstrip(" "), measure, width)
    ]
    return stack("P", Lines(face, tuple(lines)), setting, _left(used, "name"), measure)


def _box(used: Look) -> Block:
    """Where to tick; it stands around the height of a capital of the name. For those who listen the cell
    is empty, under a head that says what belongs there."""
    capitals = 0.66 * used.sizes["text"]
    box = Box(_left(used, "right"), -(capitals + _BOX) / 2, _BOX, _BOX, used.colours["ink"], 0.7)
    return Block((Passage("Artifact", (box,)),), 0)


def _left(used: Look, wanted: str) -> float:
    """Where a column begins."""
    names = list(used.columns)
    return used.left + sum(used.columns[name] for name in names[: names.index(wanted)])


def _notes(
    sheet: Sheet,
    doubts: Sequence[Doubt],
    words: Wording,
    kinds: Mapping[str, Kind],
) -> list[str]:
    """What stands under a name: its kind if there are several, and each doubt."""
    notes = [kinds[sheet.kind].label(words.language)] if len(kinds) > 1 else []
    for doubt in doubts:
        about = doubt.participant.id if doubt.participant else None
        if about != sheet.participant.id or BY_KEY[doubt.key].section not in _SECTIONS:
            continue
        question, said = words(f"proof.ask_{doubt.key}", count=1), detail(doubt, words)
        if BY_KEY[doubt.key].detail == "beyond":
            # An address tells namesakes apart as well, but is nobody's business on paper that lies about.
            said = words("proof.number", id=about)
        printable = said and fonts.face_for(said, "italic")
        notes.append(words("proof.note", question=question, detail=said) if printable else question)
    return notes
