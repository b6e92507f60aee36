"""Statements: what the code on a certificate says, signed by the office."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kokoma_cli.domain.certificates import Content

#: Beyond these a text is none of ours, in characters; a code has room for hardly half of it.
LONGEST = {"name": 200, "series": 200, "number": 64}

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
        series=unicodedata.normalize("NFC", content.series),
        period=content.period,
        minutes=own if hours else None,
        number=unicodedata.normalize("NFC", content.number),
        issued_on=content.issued_on,
        index=index,
    )


def text_problem(part: str, text: str) -> TextProblem | None:
    """Why this text can be no `part` (see `LONGEST`) of a statement. What cannot be seen could make two names
    look alike or turn one around: control and format characters, separators of lines, what is not
    assigned or private, and blanks at an end."""
    if not text or text != text.strip():
        return "empty" if not text.strip() else "invisible"
    if len(text) > LONGEST[part]:
        return "too_long"
    if any(_invisible(letter) for letter in text):
        return "invisible"
    return None if unicodedata.is_normalized("NFC", text) else "not_composed"


def _invisible(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] == "C" or category in ("Zl", "Zp")


def problems(said: Statement) -> dict[str, TextProblem]:
    """Why it cannot be signed, by part; empty if it can."""
    texts = {"name": said.name, "series": said.series, "number": said.number}
    return {part: why for part, text in texts.items() if (why := text_problem(part, text))}
