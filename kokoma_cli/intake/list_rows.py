"""Which rows of a list are people, and what the others are: section heads, totals, notes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake import addresses, list_foot, salutations
from kokoma_cli.intake.list_header import Header, is_header
from kokoma_cli.intake.list_shapes import is_workplace, text_of
from kokoma_cli.intake.tables import Cell, Row

_TOTAL = re.compile(
    r"(?:zwischen|gesamt|end)?(?:summen?|gesamt\w*|insgesamt|anzahl|total|sum|suma|somme|totale"
    r"|toplam|celkem|összesen|razem|ogółem|łącznie|totaal|totalt|total general|ensemble|genel toplam"
    r"|ukupno|skupaj|yhteensä|spolu|iš viso|kokku|kopā|итого|всего|разом|усього|σύνολο|المجموع)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:stand|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|legende|erstellt|gez|unterschriften?"
    r"|ort,? (?:den|datum)"
    r"|ort|datum|seite|quelle|vertraulich|verteiler|mit freundlichen|i\. ?[av]|aufgestellt|gedruckt"
    r"|version|i\. ?o|viele grüße|beste grüße|liebe grüße|freundliche grüße|hallo|kind regards|best regards"
    r"|teilnehmende|teilnehm\w*liste|anmeldung(?:en|sliste)?|anmeldeliste|rückmeldungen|modul|kurs|seminar|workshop"
    r"|im auftrag|in vertretung|für die richtigkeit"
    r"|as of|page|notes?|source|signature|printed|beispiel|z\. ?b|muster|example|e\.g|ps)\b[.:]?"
    r"|[*†¹²³]|\d+ (?:personen|teilnehm\w*|tn|people|participants|plätze)\b",
    re.IGNORECASE,
)
#: Below such a head stand people who do not take part, or nobody knows yet.
_APART = re.compile(
    r"warteliste|nachrück|reserveliste|^reserve|absage|abgesagt|abgemeldet|storn|referent|dozent"
    r"|trainer|leitung"
    r"|verhindert|entschuldigt|nicht teil|waiting|cancel|declined|absent|lecturer|speaker|liste d.attente",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LONG = 80
#: A name seldom has more.
_WORDS = 6


class Line(NamedTuple):
    """A row of the list that may be somebody."""

    row: Row
    section: str = ""
    #: The office that is the head of the section it is in.
    apart: str = ""
    #: The head of a section for those who are waiting, or have declined.


def sift(
    rows: Sequence[Row],
    header: Header,
    taken: frozenset[int],
    names: frozenset[int],
    emails: frozenset[int],
    inherits: bool,
) -> tuple[list[Line], list[Problem], list[Problem]]:
    """The rows that may be people; problems; and what is left out, each with its reason.

    `taken` are the columns that are taken in, `names` those of them with names, `emails` with addresses;
    `inherits`: a head is the organisation of the people below it, as that has no column.
    """
    usual = _usually_filled(rows[header.begins :], taken)
    every = list(_filled(rows, header.begins))
    foot = list_foot.begins(rows, every, usual)
    below = [(rows[at], filled) for at, filled in every if at >= foot]
    if any(_APART.search(text_of(row.cells[filled[0]])) for row, filled in below):
        # Those who wait have often but their names.
        below = []
    body = every[: len(every) - len(below)]
    places = _Places(taken, names, emails, inherits)
    lines, problems, left_out = _sift_body(rows, header, body, places, usual)
    if not any(each.key == "lists.second_table" for each in problems):
        _sift_foot(below, names, problems, left_out)
    return lines, problems, left_out


class _Places(NamedTuple):
    taken: frozenset[int]
    names: frozenset[int]
    emails: frozenset[int]
    inherits: bool


def _sift_body(
    rows: Sequence[Row],
    header: Header,
    body: Sequence[tuple[int, list[int]]],
    places: _Places,
    usual: float,
) -> tuple[list[Line], list[Problem], list[Problem]]:
    """The same of the rows above the foot. `usual`: in how many of them, as a share, a name is not alone."""
    taken, names, emails, inherits = places
    lines: list[Line] = []
    problems: list[Problem] = []
    left_out: list[Problem] = []
    section = apart = ""
    for at, filled in body:
        row = rows[at]
        text = text_of(row.cells[filled[0]])
        if header.repeats(row):
            continue
        if is_header(row):
            problems.append(Problem(row.line, "lists.second_table"))
            break
        if _is_note(row.cells, filled, text):
            left_out.append(Problem(row.line, "lists.note", {"text": text}))
        elif taken.isdisjoint(filled) and (len(filled) > 1 or not _LETTER.search(text)):
            left_out.append(_nothing_in(row, filled))
        elif len(filled) > 1 or taken == {filled[0]}:
            lines.append(Line(row, section, apart))
        else:
            # One thing alone in its row.
            named = filled[0] in names
            head = _is_head(rows, at, text)
            if "@" in text or filled[0] in emails or (named and _is_somebody(text, usual)):
                lines.append(Line(row, section, apart))
            elif not _LETTER.search(text):
                left_out.append(_nothing_in(row, filled))
            elif named and _may_be_somebody(text, head=head):
                problems.append(Problem(row.line, "lists.head_or_person", {"text": text}))
            elif head and not _is_said(text):
                section, apart = _entered(text)
                left_out.append(_head(row.line, text, apart, inherits))
            else:
                left_out.append(_nothing_in(row, filled))
    return lines, problems, left_out


def _sift_foot(
    rows: Sequence[tuple[Row, list[int]]],
    names: frozenset[int],
    problems: list[Problem],
    left_out: list[Problem],
) -> None:
    """The rows below a list: notes, and who has signed it – or somebody who was added."""
    signed = False
    for row, filled in rows:
        text = text_of(row.cells[filled[0]])
        if _is_note(row.cells, filled, text):
            left_out.append(Problem(row.line, "lists.note", {"text": text}))
        elif addresses.is_nothing(text) and filled[0] in names and _LETTER.search(text):
            left_out.append(Problem(row.line, "lists.placeholder"))
        elif addresses.is_nothing(text) or not _LETTER.search(text):
            left_out.append(_nothing_in(row, filled))
        elif signed or list_foot.is_signed(text) or list_foot.is_role(text):
            texts = " ".join(text_of(row.cells[column]) for column in filled)
            left_out.append(Problem(row.line, "lists.signature", {"text": texts}))
        elif filled[0] in names and _is_like_a_name(text):
            problems.append(Problem(row.line, "lists.signature_or_person", {"text": text}))
        else:
            left_out.append(_nothing_in(row, filled))
        signed = signed or list_foot.is_signed(text)


def _is_like_a_name(text: str) -> bool:
    return _may_be_somebody(text, head=False) or _is_somebody(text, 0.0)


def _filled(rows: Sequence[Row], begins: int) -> Iterator[tuple[int, list[int]]]:
    """The rows that have something in them, with the columns it is in."""
    for at in range(begins, len(rows)):
        filled = [column for column, cell in enumerate(rows[at].cells) if cell not in (None, "")]
        if filled:
            yield at, filled


def _usually_filled(rows: Sequence[Row], taken: frozenset[int]) -> float:
    """How many of the rows have more than one thing that is taken in."""
    counts = [
        sum(1 for column, cell in enumerate(row.cells) if cell is not None and column in taken)
        for row in rows[:400]
    ]
    some = [count for count in counts if count]
    return sum(count > 1 for count in some) / len(some) if some else 0.0


def tells_of_columns(row: Row) -> bool:
    """True for a row that shows what its columns hold: more than one thing, and no total."""
    filled = [column for column, cell in enumerate(row.cells) if cell is not None]
    if len(filled) > 3:
        return True
    return len(filled) > 1 and not _is_note(row.cells, filled, text_of(row.cells[filled[0]]))


def _is_note(cells: Sequence[Cell], filled: Sequence[int], text: str) -> bool:
    """True for a total, a date, a remark at the foot. Somebody may be called Summe; then she has a given name
    or an address beside it, not a figure."""
    if len(filled) > 3 or any("@" in text_of(cells[column]) for column in filled):
        return False
    found = _TOTAL.match(text) or _NOTE.match(text)
    if len(filled) == 1 and list_foot.is_place_and_date(text):
        return True
    if not found:
        return len(filled) == 1 and len(text) > _LONG
    rest = [cells[column] for column in filled[1:]]
    plain = not any(isinstance(cell, str) and not re.search(r"\d", cell) for cell in rest)
    sign = ":" in text or any(letter.isdigit() for letter in text) or text[0] in "*†¹²³"
    # "Ort, Datum" is a note, "Stand, Peter" is not.
    return sign or (plain and "," not in text[found.end() :])


def _is_head(rows: Sequence[Row], at: int, text: str) -> bool:
    """True if people stand below: the next row that is not empty has more than this one. A sentence is no
    head."""
    if len(text) > _LONG or (text.endswith((".", "!", "?")) and not is_workplace(text)):
        return False
    for row in rows[at + 1 : at + 30]:
        count = sum(1 for cell in row.cells if cell is not None)
        if count:
            return count > 1 or any(
                sum(1 for cell in later.cells if cell is not None) > 1
                for later in rows[at + 2 : at + 6]
            )
    return False


def _is_somebody(text: str, usual: float) -> bool:
    """True for what can only be a name, or stands in place of one, alone in its row: in `usual` rows, as a
    share of all, a name does not stand alone."""
    if addresses.is_nothing(text) or salutations.apart(text)[0]:
        return True
    if is_workplace(text) or _APART.search(text) or text.endswith(":"):
        return False
    if "," in text:
        return len(text.split()) <= _WORDS
    return usual < 0.5 and _may_be_somebody(text, head=False)


def _may_be_somebody(text: str, *, head: bool) -> bool:
    """True for what may be a name as well as a head."""
    if _APART.search(text) or any(letter.isdigit() for letter in text):
        return False
    if is_workplace(text):
        return "," in text and not head
    words = text.split()
    if len(words) == 1:
        # One word above others is the head of a section rather than a name.
        return not head
    return len(words) <= _WORDS and words[-1][0].isupper() and not text.endswith(":")


def _is_said(text: str) -> bool:
    """True for a remark between the rows rather than the head of a section: „OBS: Mette kommt später“,
    „folgende über das Landratsamt angemeldet:“."""
    words = text.rstrip(":").split()
    told = words[0][0].islower() or (words[-1][0].islower() and not is_workplace(words[0]))
    return not _APART.search(text) and (told or ": " in text)


def _entered(text: str) -> tuple[str, str]:
    """The section below this head: its organisation, or that its people are apart."""
    head = text.rstrip(":").strip()
    return ("", head) if _APART.search(head) else (head, "")


def _head(line: int, text: str, apart: str, inherits: bool) -> Problem:
    key = "lists.section" if inherits and not apart else "lists.head"
    return Problem(line, key, {"text": text.rstrip(":").strip()})


def _nothing_in(row: Row, filled: Sequence[int]) -> Problem:
    texts = [text_of(row.cells[column]) for column in filled]
    if all(re.fullmatch(r"[\W\d]*", text) or addresses.is_nothing(text) for text in texts):
        return Problem(row.line, "lists.only_number")
    return Problem(row.line, "lists.nobody", {"text": ", ".join(texts)[:_LONG]})
