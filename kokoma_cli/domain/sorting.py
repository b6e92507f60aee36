"""Sorting: a person's place in a list."""

import re
import unicodedata

from kokoma_cli.domain.name_parts import propose, without_particles
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.spelling import fold


def sort_key(participant: Participant) -> tuple[str, ...]:
    """The place in a sorted list after DIN 5007-2: ä as ae, ß as ss, other accents ignored, ł as l; by family
    name without particles and titles, then given name, then the whole name; the id decides at last.
    Other scripts come after Latin. The participant's own `sort_key` comes before all this, with a comma
    between family and given name if it has both."""
    family, given = participant.family, participant.given
    if participant.sort_key:
        family, comma, rest = participant.sort_key.partition(",")
        given = rest if comma else given
    elif family is None and given is None:
        parts = propose(participant.name)
        family, given = parts.family, parts.given
    if family is None:
        family, given = given or participant.name, ""
    if not participant.sort_key:
        family = without_particles(family)
    return (
        _in_order_of_letters(family),
        _in_order_of_letters(given or ""),
        _in_order_of_letters(participant.name),
        participant.name,
        f"{participant.id:020}",
    )


#: Letters that stand with the one they come from: Nordic and Sámi, African, Livonian. What `fold` knows
#: already, such as ł, đ and þ, is not among them; for finding people it reads å and ø in another way.
_BASE_LETTERS = str.maketrans("øǥĸƈɨʒƀ", "ogkcizb", "\u030a")

#: An umlaut that carries a second mark is one still, as in Livonian ȫ and in ǖ.
_UMLAUT_AND_MORE = re.compile("([aou])([\u0300-\u036f]*)\u0308")


def _in_order_of_letters(text: str) -> str:
    if text.isascii():
        return fold(text)
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return fold(_UMLAUT_AND_MORE.sub(r"\1e\2", decomposed).translate(_BASE_LETTERS))
