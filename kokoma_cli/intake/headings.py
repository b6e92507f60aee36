"""What a heading in a list of people means, in whatever language it is."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake import heading_words as words
from kokoma_cli.wording import LANGUAGES, Wording, catalogue
from kokoma_cli.wording.values import Phrase

#: What a column may be taken for beyond the fields of a participant: the whole name as it is spoken, or with
#: the family name first; further given names; what goes before a family name; a name with its address, as in
#: „Anna Weber <weber@…>“.
NAMES: Final = ("full_name", "family_first", "more_given", "particle", "name_and_email")
#: All that can be asked for, in the order of a question.
MEANINGS: Final = (*NAMES[:2], *DETAILS, *NAMES[2:])
#: What only a list of our own has, with the words of its heading; nobody can be asked for them.
OWN: Final = {
    "number": "exports.participant",
    "status": "participants.heading_status",
    "preparation": "participants.field_preparation",
}
#: What the office says of a column that is not to be taken in.
IGNORED: Final = "-"

WORK, PLAIN, HOME, FURTHER = range(4)

_IGNORE = frozenset(
    {
        "-",
        "–",
        "—",
        "ignore",
        "ignorieren",
        "nichts",
        "nicht",
        "keine",
        "none",
        "skip",
        "weglassen",
        "drop",
    }
)
#: Whose reading is told by what else the list has; what an answer in the same word would mean.
_SAID = {
    "name": "full_name", "contact": "email", "unit": "organisation", "district": "municipality",
    "place": "municipality", "somebody": "full_name", "not_needed": IGNORED,
}  # fmt: skip
_PARENTHESIS = re.compile(r"\([^)]*\)?|\[[^]]*\]?")
_PERSONS = frozenset({"given", "family", "name", "full_name", "family_first", "more_given"})
_BEFORE_NAMES = frozenset({"title", "salutation", "particle"})
_WORKPLACES = frozenset({"organisation", "unit", "municipality", "district"})
#: How words begin that head what nobody needs here.
_UNNEEDED = (
    "telefon", "handy", "mobil", "geburt", "unterschrift", "bemerk", "anmerk", "strass", "hausn",
    "postleit", "anschrift", "personaln", "rechnung", "zimmer", "funktion", "amtsbez", "dienstbez",
)  # fmt: skip


class Reading(NamedTuple):
    """What a heading says of its column."""

    meaning: str
    #: One of MEANINGS, or of the groups in `heading_words.HEADINGS` that only the whole list can settle.
    rank: int = PLAIN
    #: Of several columns with one meaning the lowest is taken: WORK, PLAIN, HOME, FURTHER.


@lru_cache(4096)
def read(heading: str) -> Reading | None:
    """What it means; None if nobody knows. Case, accents, blanks, signs, "(Pflichtfeld)" do not matter."""
    if not heading:
        return None
    exact = _lookup(heading)
    if exact:
        return Reading(exact)
    tokens = [token for token in fold(heading).split() if token not in _noise()]
    rank = min((_ranks()[token] for token in tokens if token in _ranks()), default=PLAIN)
    tokens = [token for token in tokens if token not in _ranks()]
    if not tokens or len(tokens) > 12:
        return None
    if not _not_hers().isdisjoint(tokens):
        return Reading("not_needed")
    tokens = [token for token in tokens if token not in _whose()] or tokens
    meaning = _known("".join(tokens)) or _together(tokens, heading)
    if meaning:
        return Reading(meaning, rank)
    outside = _PARENTHESIS.sub(" ", heading)
    return read(outside.strip()) if outside != heading else None


def belongs_to_a_heading(text: str) -> bool:
    """True for what only adds to a heading: "(Pflichtfeld)", "dienstlich"."""
    tokens = fold(text).split()
    if text.startswith("(") and text.endswith(")"):
        return True
    return bool(tokens) and all(token in _noise() or token in _ranks() for token in tokens)


def answered(text: str) -> str | None:
    """What the office means by a word it says of a column: one of MEANINGS, IGNORED, or None if that is
    none of them. Its own words do as well as ours: "Nachname", "family"."""
    said = clean(text).casefold()
    if said in _IGNORE:
        return IGNORED
    plain = said.replace(" ", "_").replace("-", "_")
    if plain in MEANINGS:
        return plain
    if fold(text) in _labels():
        return _labels()[fold(text)]
    reading = read(text)
    return _SAID.get(reading.meaning, reading.meaning) if reading else None


def label(meaning: str) -> Phrase:
    """One of MEANINGS in the words of the office, or what our own list has besides."""
    if meaning in OWN:
        return Phrase(OWN[meaning])
    if meaning in NAMES:
        return Phrase(f"lists.meaning_{meaning}")
    return Phrase(f"participants.field_{meaning}")


@cache
def _labels() -> dict[str, str]:
    return {
        fold(Wording(language).show(label(meaning))): meaning
        for language in LANGUAGES
        for meaning in MEANINGS
    }


def _together(tokens: list[str], heading: str) -> str | None:
    """The meaning of a heading made of several: Name, Vorname; Name der Kommune; E-Mail / Telefon."""
    parts = list(_parts(tokens))
    if "?" in parts:
        joined = "".join(tokens)
        if "mail" in joined and not any(token.startswith(_UNNEEDED) for token in tokens):
            return "email"
        unneeded = any(token.startswith(_UNNEEDED) for token in tokens)
        return "not_needed" if unneeded else None
    found = list(dict.fromkeys(parts))
    if len(found) == 1:
        return found[0]
    names = [part for part in found if part not in _BEFORE_NAMES]
    if not names:
        return "salutation" if "salutation" in found else "title"
    if set(names) <= _PERSONS:
        in_order = [part for part in names if part != "more_given"]
        family_first = in_order[0] in ("family", "name", "family_first") and "given" in in_order
        return "family_first" if family_first else "full_name"
    if set(names) <= _WORKPLACES:
        return "organisation"
    if names[0] in ("name", "full_name") and set(names[1:]) <= _WORKPLACES:
        # "Name der Kommune" is about the town; "Name (Kommune)" and "Name, Amt" are about both.
        return names[1] if len(names) == 2 and not set("(,/") & set(heading) else None
    if "email" in names and set(names) <= {"email", "not_needed", "contact"}:
        return "contact"
    return "not_needed" if set(names) <= {"not_needed", "contact", "place"} else None


def _parts(tokens: list[str]) -> Iterator[str]:
    """The meaning of each piece, the longest known pieces first; "?" for what nobody knows."""
    at = 0
    while at < len(tokens):
        for end in range(min(len(tokens), at + 3), at, -1):
            meaning = _known("".join(tokens[at:end]))
            if meaning:
                yield meaning
                at = end
                break
        else:
            if tokens[at] == "vor":
                yield "given"
            elif tokens[at] not in _joining():
                yield "?"
            at += 1


def _lookup(heading: str) -> str | None:
    return _known("".join(fold(heading).split()) or heading.casefold())


def _known(key: str) -> str | None:
    return _dictionary().get(key)


@cache
def _dictionary() -> dict[str, str]:
    """Meaning by heading without blanks; of two the first one counts, before all what we write ourselves."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for field in ("name", *DETAILS):
            text = str(catalogue(language, "participants")[f"field_{field}"])
            found.setdefault("".join(fold(text).split()), field)
            found.setdefault(field.replace("_", ""), field)
    for meaning, text in words.HEADINGS.items():
        for heading in _each(text):
            key = "".join(fold(heading).split()) or heading.casefold()
            found.setdefault(key, meaning)
    return found


def _each(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from filter(None, map(str.strip, line.split(",")))


def _tokens(text: str) -> frozenset[str]:
    return frozenset(token for each in _each(text) for token in fold(each).split())


@cache
def _noise() -> frozenset[str]:
    return _tokens(words.NOISE)


@cache
def _whose() -> frozenset[str]:
    return _tokens(words.WHOSE)


@cache
def _not_hers() -> frozenset[str]:
    return _tokens(words.NOT_HERS)


@cache
def _joining() -> frozenset[str]:
    return _tokens(words.AND)


@cache
def _ranks() -> dict[str, int]:
    return {
        token: rank
        for rank, text in ((WORK, words.WORK), (HOME, words.HOME), (FURTHER, words.FURTHER))
        for token in _tokens(text)
    }
