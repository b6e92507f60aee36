"""Statements: what the code on a certificate says, signed by the office."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kokoma_cli.domain.certificates import Content

#: Beyond these a text is none of ours, in characters; a code has room for hardly half of it.
LONGEST = {"name": 200, "series": 200, "number": 64}

#: Places in the list of those that have become void, from 0.
MOST_INDEX = 131_071
#: More has nobody attended.
MOST_MINUTES = 1_000_000

#: What cannot be told by its look on paper, as ranges of code points: control and format characters, blanks
#: but the plain one (for which they would be taken), separators, fillers and variation selectors
#: (Default_Ignorable), the empty Braille pattern, private use, surrogates, what will never be a letter, and
#: the planes for which there is no plan. Of Unicode 17; the page has the same table. It stays as it is: what
#: once could be read must be for good.
UNSEEN = (
    "0-1f 7f-a0 ad 34f 600-605 61c 6dd 70f 890-891 8e2 115f-1160 1680 17b4-17b5 180b-180f 2000-200f "
    "2028-202f 205f-206f 2800 3000 3164 d800-f8ff fdd0-fdef fe00-fe0f feff ffa0 fff0-fffb fffe-ffff 110bd "
    "110cd 13430-1343f 1bca0-1bca3 1d173-1d17a 1fffe-1ffff 2fffe-2ffff 3fffe-10ffff"
)

#: Why a text cannot be signed.
TextProblem = Literal["empty", "too_long", "invisible", "not_composed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What is signed of one certificate: what stands on the paper too, and the place in the list of those
    that have become void."""

    name: str
    series: str
    #: Title of the series, in the certificate's language.
    period: tuple[date, date] | None
    #: First and last day on which the person attended; None where the paper says none.
    minutes: int | None
    #: This person's own, preparation and follow-up included; None where the paper does not tell them.
    number: str
    issued_on: date
    index: int
    #: Its place in the list of those that have become void.


def statement(content: Content, index: int, *, hours: bool) -> Statement:
    """What the code of this sheet says. `hours`: whether the sheet shows the person's own hours."""
    own = content.room_minutes + content.preparation_minutes
    return Statement(
        name=unicodedata.normalize("NFC", content.name),
        series=unicodedata.normalize("NFC", content.subject),
        period=content.period,
        minutes=own if hours else None,
        number=unicodedata.normalize("NFC", content.number),
        issued_on=content.issued_on,
        index=index,
    )


def text_problem(part: str, text: str) -> TextProblem | None:
    """Why this text can be no `part` (see `LONGEST`) of a statement about to be signed. What cannot be seen
    could make two names look alike or turn one around; what is not known here yet might be of that kind."""
    return reading_problem(part, text) or ("invisible" if any(map(_doubtful, text)) else None)


def reading_problem(part: str, text: str) -> TextProblem | None:
    """Why this text can be no `part` of a statement that was signed.

    It does not depend on how much of Unicode whoever reads knows: a letter that is too young for an old
    browser does not make a genuine sheet invalid. That holds for the composed form (NFC) too: whoever signs
    knows all the letters. Where one is unknown it is left alone, and nothing is composed with it or changes
    places across it, so there is only less to do than where nothing was left to do. And where more letters
    are known, that changes nothing for these (Unicode's stability policy).
    """
    if not text.strip():
        return "empty"
    if len(text) > LONGEST[part]:
        return "too_long"
    if text[0] == " " or text[-1] == " " or _UNSEEN.search(text):
        return "invisible"
    return None if unicodedata.is_normalized("NFC", text) else "not_composed"


def _doubtful(letter: str) -> bool:
    return letter != " " and unicodedata.category(letter)[0] in "CZ"


def _in_brackets(ranges: str) -> str:
    """The table as a regular expression has it."""
    ends = (each.partition("-") for each in ranges.split())
    return "".join(
        f"\\U{int(first, 16):08x}-\\U{int(last or first, 16):08x}" for first, _, last in ends
    )


_UNSEEN = re.compile(f"[{_in_brackets(UNSEEN)}]")


def problems(said: Statement) -> dict[str, TextProblem]:
    """Why it cannot be signed, by part; empty if it can."""
    return {part: why for part, text in texts(said).items() if (why := text_problem(part, text))}


def texts(said: Statement) -> dict[str, str]:
    """What it says in words, by part."""
    return {"name": said.name, "series": said.series, "number": said.number}
