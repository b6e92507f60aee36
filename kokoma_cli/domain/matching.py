"""Matching: whom a line means, and whom it may have meant."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.spelling import bare, clean, fold, loosely, strictly


class Named(Protocol):
    """Whoever can be found."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def email(self) -> str | None: ...  # noqa: D102


Person = TypeVar("Person", bound=Named)


def find(query: str, people: Iterable[Person]) -> list[Person]:
    """Everybody whom `query` can mean: an id, an e-mail address, or a name.

    Of four ways to read a name the first that finds anybody counts: the whole name, its words in any
    order, with or without title; some of its whole words; beginnings of its words; any part of it. Each is
    tried with `fold` before it is tried with `loose`. Before all that, the words may have been copied from a
    list: "2  Michael Schmidt (Ordnungsamt)". Who is meant is clear if one person comes back.
    """
    people = list(people)
    wanted = clean(query)
    return _as_listed(wanted, people) or _by_words(wanted, people)


def _by_words(wanted: str, people: list[Person]) -> list[Person]:
    if "@" in wanted:
        return _by_address(wanted.casefold(), people)
    figures = wanted.isascii() and wanted.isdecimal()
    if figures:
        by_id = [person for person in people if str(person.id) == wanted.lstrip("0")]
        if by_id:
            return by_id
    names = [person.name.replace("\n", " ") for person in people]
    plain = bare("\n".join(names))
    readings = [_Reading(folding, wanted, names, plain) for folding in (strictly, loosely)]
    for tier in (_whole,) if figures else (_whole, _whole_words, _beginnings, _parts):
        for reading in readings:
            for words in reading.queries:
                matches = tier(words, reading)
                if matches:
                    return [people[index] for index in matches]
    return []


def suggest(query: str, people: Iterable[Person], n: int = 3) -> list[Person]:
    """Those whose names come nearest to `query`, at most `n`, for "did you mean"."""
    from difflib import get_close_matches

    wanted = fold(query).split()
    if not wanted:
        return []
    spellings: dict[str, list[Person]] = {}
    for person in people:
        words = fold(person.name).split()
        looks = {" ".join(words), " ".join(sorted(words)), *(words if len(wanted) == 1 else ())}
        for look in looks:
            spellings.setdefault(look, []).append(person)
    nearest: dict[int, Person] = {}
    for text in dict.fromkeys((" ".join(wanted), " ".join(sorted(wanted)))):
        for look in get_close_matches(text, spellings, max(n, 1), 0.66):
            for person in spellings[look]:
                nearest.setdefault(person.id, person)
    return list(nearest.values())[:n]


def _as_listed(wanted: str, people: list[Person]) -> list[Person]:
    """By a name with what tells it from its namesakes: the number before it, or in brackets behind it the
    number or what else is known."""
    number, _, name = wanted.partition(" ")
    if number.isascii() and number.isdecimal() and name:
        numbered = [person for person in people if str(person.id) == number.lstrip("0")]
        return find(name, numbered)
    if not wanted.endswith(")"):
        return []
    for bracket in re.finditer(r" \(", wanted):
        named = _by_words(wanted[: bracket.start()], people) if bracket.start() else []
        beyond = wanted[bracket.end() : -1]
        for fits in (_known_as, _known_for, _has_number):
            found = [person for person in named if fits(person, beyond)]
            if found:
                return found
    return []


def _details(person: Named) -> list[str]:
    details = ("email", "organisation", "municipality")
    return [value for detail in details if (value := getattr(person, detail, None))]


def _known_as(person: Named, beyond: str) -> bool:
    """True for all that is known of her, as lists have it."""
    return bool(fold(beyond)) and fold(beyond) == fold(", ".join(_details(person)))


def _known_for(person: Named, beyond: str) -> bool:
    """True for some of it."""
    known = f" {' '.join(map(fold, _details(person)))} "
    pieces = [f" {piece} " for piece in map(fold, beyond.split(",")) if piece]
    return bool(pieces) and all(piece in known for piece in pieces)


def _has_number(person: Named, beyond: str) -> bool:
    """True for her number, alone or with the word for it."""
    return beyond.rpartition(" ")[2] == str(person.id)


class _Reading:
    """All names and the query under one way of folding."""

    def __init__(
        self, folding: Callable[[str], str], query: str, names: list[str], plain: str
    ) -> None:
        self.folding = folding
        self.names = names
        #: Each name between blanks, so that a whole word is found as " word ".
        self.lines = _between_blanks(folding(plain))
        queries = [self._words(query)]
        if (untitled := self.core(query)) != queries[0]:
            queries.append(untitled)
        self.queries = [words for words in queries if words]

    def core(self, name: str) -> list[str]:
        """The words of given and family name alone."""
        parts = propose(name)
        return self._words(f"{parts.given or ''} {parts.family or ''}")

    def _words(self, text: str) -> list[str]:
        return self.folding(bare(text)).split()


def _between_blanks(text: str) -> list[str]:
    text = f" {text} ".replace("\n", " \n ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.split("\n")


def _whole(words: list[str], reading: _Reading) -> list[int]:
    wanted = sorted(words)
    return [
        index
        for index in _whole_words(words, reading)
        if sorted(reading.lines[index].split()) == wanted
        or sorted(reading.core(reading.names[index])) == wanted
    ]


def _whole_words(words: list[str], reading: _Reading) -> list[int]:
    return _holding([f" {word} " for word in words], reading)


def _beginnings(words: list[str], reading: _Reading) -> list[int]:
    return _holding([f" {word}" for word in words], reading)


def _parts(words: list[str], reading: _Reading) -> list[int]:
    return _holding([" ".join(words)], reading)


def _holding(texts: list[str], reading: _Reading) -> list[int]:
    found: Iterable[int] = range(len(reading.names))
    for text in texts:
        found = [index for index in found if text in reading.lines[index]]
    return list(found)


def _by_address(wanted: str, people: Sequence[Person]) -> list[Person]:
    """By the whole address; else by its beginning, or by its end from the @ on. Not by any part: anna@…
    is not joanna@…"""
    addresses = [(person, (person.email or "").casefold()) for person in people]
    return [person for person, address in addresses if address == wanted] or [
        person
        for person, address in addresses
        if address.startswith(wanted) or (wanted.startswith("@") and wanted in address)
    ]
