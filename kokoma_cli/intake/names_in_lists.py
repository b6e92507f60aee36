"""The name of somebody in a list: from its columns, or from one that has all of it.

What is written is never written otherwise; only its order changes where it is known to be another.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from kokoma_cli.domain.name_parts import (
    NameParts,
    compose,
    propose,
    titles_apart,
    without_particles,
)
from kokoma_cli.domain.spelling import clean
from kokoma_cli.intake import salutations
from kokoma_cli.intake.list_shapes import is_workplace
from kokoma_cli.intake.name_order import Split, by_address

#: Why a cell is not one name: it seems to name several people, or it has more commas than a name.
Trouble = Literal["lists.several_people", "lists.commas"]
#: What the heading says of the order of a whole name, if it says anything.
Order = Literal["given_first", "family_first"] | None

_AND = frozenset({"und", "u.", "and", "&", "+", "sowie"})
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)$")


class Name(NamedTuple):
    """A name as it will print, and what is in it."""

    name: str
    given: str = ""
    family: str = ""
    title: str = ""
    salutation: str = ""
    organisation: str = ""
    #: That stood in brackets behind it.
    certain: bool = True
    #: False: which word is the family name is a guess.


def of_parts(given: str, family: str, title: str = "", particle: str = "") -> Name | Trouble:
    """The name whose parts have columns of their own. Titles and forms of address may stand in any of
    them."""
    if salutations.means_several(given) or _joins_two(given) or _joins_two(family):
        return "lists.several_people"
    said, given = salutations.apart(given)
    said_too, family = salutations.apart(family)
    if not said and family and salutations.is_salutation(given):
        said, given = salutations.meant(given) or given, ""
    before, given = _titles_apart(given)
    behind, family = _titles_apart(family)
    family = _particles_in_front(family, given)
    if "," in given or "," in family:
        return "lists.commas"
    extra, particle = _titles_apart(particle) if "." in particle else ("", particle)
    if particle and not family.startswith(f"{particle} "):
        family = f"{particle} {family}".strip()
    title = merged(merged(merged(title, extra), before), behind)
    return Name(compose(given, family, title), given, family, title, said or said_too)


def of_whole(
    text: str, order: Order, email: str | None, title: str = "", *, turned: bool = False
) -> Name | Trouble:
    """The name that stands in one column. "Weber, Anna" says what is what; of anything else the address and
    the heading tell, or nothing does. `turned`: others of the list have the family name first, so that
    this one is likely to."""
    organisation, text = _workplace_apart(clean(text))
    if salutations.means_several(text) or _joins_two(text):
        return "lists.several_people"
    said, text = salutations.apart(text)
    parenthesis = _PARENTHESIS.search(text)
    remark = parenthesis[0] if parenthesis and titles_apart(text)[1].endswith(")") else ""
    inside, rest = titles_apart(text.removesuffix(remark))
    if not rest:
        inside, rest = "", text
    title = merged(title, inside)
    if "," in rest:
        last, _, first = (piece.strip() for piece in rest.partition(","))
        parts = propose(rest)
        if salutations.is_salutation(last) and "," not in first:
            # Herr, Michael: the family, not the form of address.
            parts = NameParts(rest, first, last)
        elif "," in parts.name or not parts.family:
            return "lists.commas"
        given, family, certain = parts.given or "", parts.family or "", True
    else:
        addressed = bool(said or (title and not inside.endswith(rest)))
        words = rest.split()
        split = by_address(words, email)
        given, family, certain = _in_order(words, order, split, addressed=addressed)
        if turned and not (certain or order or split) and len(words) > 1:
            # What others of the list are like is likely for this one, no more.
            given, family, _ = _in_order(words, "family_first", None, addressed=addressed)
    name = compose(given, family, title)
    if family and rest.startswith(f"{family} ") and propose(rest).family == family:
        # Nguyễn Thị Bích Ngọc: the family name is spoken first.
        name = compose(rest, None, title)
    return Name(name + remark, given, family, title, said, organisation, certain and not remark)


def of_whole_and_parts(text: str, given: str, family: str, title: str) -> Name:
    """The name that has a column beside its parts, as in our own lists: it is printed as it stands there."""
    said, text = salutations.apart(clean(text))
    parts = propose(text)
    if not given and not family:
        title = title or parts.title or ""
        return Name(parts.name, parts.given or "", parts.family or "", title, said, certain=False)
    return Name(parts.name, given, family, title, said)


def merged(one: str, other: str) -> str:
    """Titles from two places, none of them twice."""
    if not (one and other):
        return one or other
    ones, others = one.casefold().split(), other.casefold().split()
    if _holds(ones, others):
        return one
    return other if _holds(others, ones) else f"{one} {other}"


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    length = len(wanted)
    return any(words[at : at + length] == wanted for at in range(len(words) - length + 1))


def _in_order(
    words: list[str], order: Order, split: Split | None, *, addressed: bool
) -> tuple[str, str, bool]:
    """Given name, family name, and whether that is certain, of a name without a comma. `split`: what its
    address says; `addressed`: a title
    or a form of address goes before it, so that a single word is the family name."""
    parts = propose(" ".join(words))
    if len(words) == 1:
        if addressed or order == "family_first":
            return "", words[0], addressed
        return words[0], "", False
    if parts.family == words[0] and not parts.name.endswith(parts.family):
        return parts.given or "", parts.family, True
    if split and not (split.turned and order == "given_first"):
        return split.given, split.family, split.turned or order != "family_first"
    if order == "family_first":
        end = _after_particles(words)
        return " ".join(words[end:]), " ".join(words[:end]), end == len(words) - 1
    given, family = parts.given or "", parts.family or ""
    noble = bool(given and family) and without_particles(family).split()[0] != family.split()[0]
    certain = not split and (noble or (order == "given_first" and len(words) == 2))
    return given, family, certain


def _after_particles(words: Sequence[str]) -> int:
    """Where a family name ends that stands first: after its particles and one word more."""
    end = 1
    while end < len(words) - 1 and not without_particles(f"{' '.join(words[:end])} X").count(" "):
        end += 1
    return end


def _titles_apart(text: str) -> tuple[str, str]:
    """Titles and the rest; a word that is a name as well, as Pfarrer may be, is one where it stands alone."""
    if len(text) > 3 and not any(sign in text for sign in " .,"):
        return "", text
    titles, rest = titles_apart(text)
    return (
        ("", text)
        if titles and not rest and "." not in titles and len(text) > 3
        else (titles, rest)
    )


def _particles_in_front(family: str, given: str) -> str:
    """ "Heide, von der" as "von der Heide", and "Weber, Anna" beside an „Anna“ as "Weber"."""
    last, comma, first = (piece.strip() for piece in family.partition(","))
    if comma and last and first:
        if first == given:
            return last
        if "," not in first and without_particles(f"{first} X") == "X":
            return f"{first} {last}"
    return family


def _workplace_apart(text: str) -> tuple[str, str]:
    """An office in brackets or after a comma behind a name, as directories have it, and the name."""
    name, _, behind = (piece.strip() for piece in text.rpartition(","))
    if " " in name and is_workplace(behind):
        return behind, name
    found = _PARENTHESIS.search(text)
    if found and found.start() and is_workplace(found[1]):
        return found[1].strip(), text[: found.start()]
    return "", text


def _joins_two(text: str) -> bool:
    """True for Anna und Peter Weber, Anna/Peter; not for „von und zu“."""
    if "/" in text or "&" in text:
        return True
    words = text.split()
    return any(
        word.casefold() in _AND
        and 0 < at < len(words) - 1
        and words[at - 1] not in ("von", "v.", "zu")
        for at, word in enumerate(words)
    )
