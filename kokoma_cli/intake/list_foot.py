"""What stands below a list: whoever has signed it is not one of its people."""

import re
from collections.abc import Sequence

from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.tables import Row

#: With these a signature begins.
_SIGNED = re.compile(
    r"(?:gez(?:eichnet)?|i\. ?[av]|im auftrag|in vertretung|unterschrift|aufgestellt|für die richtigkeit"
    r"|mit (?:freundlichen|besten) grüßen|(?:viele|beste|liebe|freundliche) grüße"
    r"|kind regards|best regards|signed)\b[.:,]?",
    re.IGNORECASE,
)
#: What people are, which they write below their names.
_ROLE = re.compile(
    r"(?:(?:stellv|stv)\w*\.? )?\w*(?:leit(?:er|erin|ung)|sachbearbeiter(?:in)?|koordinator(?:in)?"
    r"|bürgermeister(?:in)?|landrat|landrätin|beauftragte[rn]?|referent(?:in)?|sekretariat"
    r"|manager|director|coordinator)(?: .*)?",
    re.IGNORECASE,
)
#: „Bamberg, den 3. März 2026“.
_PLACE_AND_DATE = re.compile(
    r"[^\W\d_][^\d,;]*,? (?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d_]{3,}) ?(?:\d{2}|\d{4})",
    re.IGNORECASE,
)
#: So many rows a foot has at most, and so many where every row of the list has but one cell.
_LOW, _LOW_OF_ONE = 6, 3


def begins(rows: Sequence[Row], filled: Sequence[tuple[int, list[int]]], usual: float) -> int:
    """The index of the first row of the foot, or that of no row: below a gap, or beginning with „gez.“, come
    only a few rows of one cell. `filled`: the rows that are not empty, with their columns; `usual`: in how
    many rows of the list, as a share, more than one cell is filled."""
    if len(filled) < 3:
        return len(rows)
    narrow = usual < 0.5
    start = len(filled)
    low = _LOW_OF_ONE if narrow else _LOW
    while start > max(2, len(filled) - low) and _is_thin(rows, *filled[start - 1]):
        start -= 1
    gaps = [
        at
        for at in range(1, len(filled))
        if filled[at][0] - filled[at - 1][0] > 1
        or rows[filled[at][0]].line - rows[filled[at - 1][0]].line > 1
    ]
    signed = [at for at in range(start, len(filled)) if is_signed(_text(rows, *filled[at]))]
    # Of a list in paragraphs the gaps say nothing, but for those around the date.
    parting = [at for at in gaps if not is_place_and_date(_text(rows, *filled[at - 1]))]
    parted = [at for at in gaps if at >= start and not (narrow and len(parting) > 1)]
    return min((filled[at][0] for at in (*parted, *signed)), default=len(rows))


def is_signed(text: str) -> bool:
    """True for „gez. Klein“, „i. A.“, „Viele Grüße“."""
    return _SIGNED.match(text) is not None


def is_place_and_date(text: str) -> bool:
    """True for „Bamberg, den 3. März 2026“."""
    return _PLACE_AND_DATE.fullmatch(text) is not None


def is_role(text: str) -> bool:
    """True for „Amtsleiterin“, „stellv. Leiter Bauhof“."""
    return _ROLE.fullmatch(text) is not None


def _is_thin(rows: Sequence[Row], at: int, columns: Sequence[int]) -> bool:
    texts = [text_of(rows[at].cells[column]) for column in columns]
    if any("@" in text for text in texts):
        return False
    return len(texts) == 1 or is_signed(texts[0]) or (len(texts) == 2 and is_role(texts[1]))


def _text(rows: Sequence[Row], at: int, columns: Sequence[int]) -> str:
    return text_of(rows[at].cells[columns[0]])
