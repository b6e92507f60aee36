"""Names taken apart, to be found in texts in every way they are written there."""

from collections.abc import Iterator
from typing import NamedTuple

from kokoma_cli.domain.former_names import Form, bases_of, forms, particles, words_of
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.spelling import fold

#: Up to this length a word in another spelling, or within an address, is too little to go by.
SHORT = 3
_HISSING = ("s", "x", "z")
_SUFFIXES = ("sche", "schen", "scher", "sches", "schem")
#: Words of every day that look like the genitive of a short name.
_ORDINARY = frozenset(("als", "ans", "aus", "bis", "bus", "das", "des", "ins", "los", "uns", "was"))


class KnownName(NamedTuple):
    """A name, taken apart and folded."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    titles: frozenset[str]
    particles: frozenset[str]
    forms: tuple[Form, ...]

    @property
    def core(self) -> tuple[str, ...]:
        """Without titles."""
        return (*self.given, *self.family)

    @property
    def telling(self) -> set[str]:
        """Its words, but for particles and initials, which everybody has."""
        return {
            word
            for word in self.core
            if (len(word) > 1 and word not in self.particles) or (word,) == self.family
        }

    @property
    def joined(self) -> set[str]:
        """Its words written as one."""
        given, family = "".join(self.given), "".join(self.family)
        within = {
            "".join(part[start:end])
            for part in (self.given, self.family, self.core)
            for start in range(len(part))
            for end in range(start + 2, len(part) + 1)
            # Von der is in every second name.
            if not self.telling.isdisjoint(part[start:end])
        }
        return {
            each
            for each in (*within, family + given)
            if len(each) > SHORT and each not in self.core
        }

    @property
    def initials(self) -> set[tuple[str, str]]:
        """One part of it shortened before or after the other: E. Weiß, KH Rose, Eva W."""
        firsts = {given[0] for given in self.given} | {"".join(word[0] for word in self.given)}
        family = [word for word in self.family if word not in self.particles] or self.family
        return {(first, word) for first in firsts - {""} for word in self.family} | {
            (given, word[0]) for given in self.given for word in family
        }

    @property
    def in_address(self) -> set[str]:
        """What an address is made of: its words as one, and initials with the family name."""
        family = "".join(self.family)
        firsts = {word[0] for word in self.given} | {"".join(word[0] for word in self.given)}
        short = {each for first in firsts if family for each in (first + family, family + first)}
        short |= {self.given[0] + self.family[0][0]} if self.given and self.family else set()
        given, whole = "".join(self.given), "".join(self.core)
        return {each for each in self.joined | short | {whole, family + given} if len(each) > 2}


def known_name(name: str) -> KnownName:
    """The name, by rule."""
    parts = propose(name)
    title, given, family = map(words_of, (parts.title, parts.given, parts.family))
    if not (given or family):
        given = words_of(name)
    return KnownName(
        given, family, frozenset(title), frozenset(particles(parts.family)), tuple(forms(name))
    )


def shortened(name: KnownName) -> Iterator[Form]:
    """Her name as it is written with one of her given names."""
    if name.given and name.family:
        yield Form(name.given, None)
        for given in name.given:
            yield Form((given, *name.family), None)
            yield Form((*name.family, given), len(name.family))


def bases(raw: str) -> Iterator[str]:
    """The words, folded, of which this one may be a form: Theos, Eks, Ekelundsche, Fritzens."""
    yield from bases_of(raw)
    folded = fold(raw).replace(" ", "")
    if raw[:1].isupper() and folded.endswith("s") and folded not in _ORDINARY and len(folded) > 2:
        yield folded[:-1]
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(base := folded.removesuffix(suffix)) > SHORT:
            yield base
    for suffix in ("ens", "es"):
        base = folded.removesuffix(suffix)
        if base != folded and len(base) > 2 and base.endswith(_HISSING):
            yield base


def places(word: str, text: str) -> Iterator[tuple[int, int]]:
    """From where to where the word stands in the text."""
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)
