"""Which words of a name are the family name, where its order is not known: what an address tells."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.spelling import bare, loosely

_DIVIDED = re.compile(r"[._+\-\d]+")

#: A few hundred given names would tell more often, and wrongly now and then; these are enough to see that an
#: address is written the other way round, as in weber.anna@…
_GIVEN = """
    anna andrea angelika anja anke anne antje astrid barbara beate birgit brigitte britta carmen carola
    christa christina christine claudia cornelia daniela doris elena elisabeth elke emine eva fatma
    franziska gabriele gisela hannah heike helga ilona ina ines ingrid irina iris jana janina jasmin
    jennifer johanna julia jutta karin katharina kathrin katja katrin kerstin kirsten laura lea lena
    lisa luisa manuela maria marion marlies martina melanie michaela miriam monika nadine natalia nicole
    olga petra renate sabine sabrina sandra sara sarah silke silvia simone sonja sophie stefanie
    stephanie susanne svetlana sylvia tanja tatjana ulrike ursula ute uta vanessa vera verena zeynep
    ayse agnieszka malgorzata katarzyna joanna magdalena olena oksana achim alexander ali andreas
    andrzej bernd bernhard bjoern carsten christian christoph daniel david dennis detlef dieter dirk
    dominik felix florian frank fritz georg gerd guenter guenther hans harald hartmut heiko heinz helmut
    holger horst ingo jan jens joachim joerg johannes jonas juergen kai karl klaus krzysztof lars lukas
    manfred marc marcel marco marcus mario markus martin mathias matthias maximilian mehmet michael
    mustafa niklas norbert olaf oliver patrick paul pawel peter philipp rainer ralf reinhard robert
    roland rolf rudolf sebastian stefan steffen stephan sven thomas thorsten tim tobias tomasz torsten
    udo ulrich uwe volker werner wolfgang yusuf ahmet
"""

#: No name has more words; the readings of more would be beyond number.
_MOST = 16

#: How well a part of a name is found in an address, from nothing to the whole of it.
_NOT, _INITIAL, _SOME, _WHOLE = range(4)


class Split(NamedTuple):
    """A name in two."""

    given: str
    family: str
    turned: bool = False
    #: The family name stands first.


def by_address(words: Sequence[str], email: str | None) -> Split | None:
    """The parts of a name as its address has them, whose local part is read as given name, then family name;
    None where it does not tell."""
    if not email or not 1 < len(words) <= _MOST:
        return None
    pieces = pieces_of(email)
    readings: list[tuple[int, Split]] = []
    for at in range(1, len(words)):
        first, last = words[:at], words[at:]
        for split in (
            Split(" ".join(first), " ".join(last)),
            Split(" ".join(last), " ".join(first), turned=True),
        ):
            score = _score(split, pieces)
            if score:
                readings.append((score, split))
    if not readings:
        return None
    best = max(score for score, _ in readings)
    found = [split for score, split in readings if score == best]
    if len(found) > 1:
        # Anna Lena Müller: both fit, and the rule for names in their usual order decides.
        parts = propose(" ".join(words))
        found = [each for each in found if (each.given, each.family) == (parts.given, parts.family)]
    if len(found) != 1 or _is_the_other_way_round(found[0]):
        return None
    return found[0]


def has_parts_swapped(given: str, family: str, email: str) -> bool:
    """True if an address and what people are called tell that the family name stands in the column of the
    given one: Schulz, Peter, peter.schulz@…"""
    if not given or not family:
        return False
    first, last = (_plain(part.split()[0]) for part in (given, family))
    if last not in _PLAIN_GIVEN or first in _PLAIN_GIVEN:
        return False
    pieces = pieces_of(email)
    return _score(Split(family, given), pieces) > _score(Split(given, family), pieces)


def seems_turned(words: Sequence[str]) -> bool | None:
    """Whether the family name seems to go first: only the last word is a common given name; None where the
    words do not tell."""
    known = (
        [_plain(word.partition(" ")[0]) in _PLAIN_GIVEN for word in (words[0], words[-1])]
        if words
        else []
    )
    return known[1] if sum(known) == 1 and len(words) > 1 else None


def pieces_of(email: str) -> list[str]:
    """The words before the @ of an address, as they are compared."""
    local = email.partition("@")[0]
    return [plain for piece in _DIVIDED.split(local) if (plain := _plain(piece))]


def given_share(texts: Iterable[str]) -> float:
    """How many of these texts are common given names."""
    known = [_plain(text.partition(" ")[0]) in _PLAIN_GIVEN for text in texts]
    return sum(known) / len(known) if known else 0.0


def _score(split: Split, pieces: list[str]) -> int:
    """How well an address fits; 0 for not at all. The family name counts for more: it is seldom shortened."""
    for at in range(1, len(pieces)):
        given = _fit(split.given, "".join(pieces[:at]))
        family = _fit(split.family, "".join(pieces[at:]))
        if given and family > _INITIAL:
            return given + 2 * family
    if len(pieces) == 1:
        # aweber, annaweber.
        for given_piece in (_plain(split.given), _plain(split.given)[:1]):
            if pieces[0] == given_piece + _plain(split.family):
                return _INITIAL + 2 * _WHOLE
    return 0


def _fit(part: str, piece: str) -> int:
    if _plain(part) == piece:
        return _WHOLE
    words = [_plain(word) for word in re.split(r"[\s-]+", part) if word]
    tails = ("".join(words[at:]) for at in range(1, len(words)))
    if words and (piece == words[0] or piece in tails):
        return _SOME
    initials = "".join(word[:1] for word in words)
    return _INITIAL if piece in (initials, initials[:1]) else _NOT


def _is_the_other_way_round(split: Split) -> bool:
    """True if the address seems to have the family name first: Anna Weber, weber.anna@…"""
    given, family = (_plain(part.split()[0]) for part in (split.given, split.family))
    return split.turned and family in _PLAIN_GIVEN and given not in _PLAIN_GIVEN


@lru_cache(4096)
def _plain(text: str) -> str:
    """What is left of it in an address: Müller, Mueller and Muller are the same."""
    return re.sub(r"[\W_]+", "", loosely(bare(text)))


_PLAIN_GIVEN = frozenset(map(_plain, _GIVEN.split()))
