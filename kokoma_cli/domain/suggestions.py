"""Whom somebody in a meeting report may be: likeness, which decides nothing."""

from collections.abc import Mapping, Sequence

from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.display_names import kind_of, taken_apart, words
from kokoma_cli.domain.matching import suggest
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.sightings import Sighting
from kokoma_cli.domain.spelling import fold

#: The words of each one's name, each with its spellings, by her number.
Pieces = Mapping[int, tuple[frozenset[str], ...]]


def perhaps_meant(
    sighting: Sighting, enrolled: Sequence[Participant], pieces: Pieces
) -> tuple[int, ...]:
    """Whom it may be: those who share most words with the name or the address, first of them those whom its
    initials fit, else those whose names look alike. No more than suggestions."""
    kind = kind_of(sighting.name)
    if kind == "phone":
        return ()
    local = (compared(sighting.email) or "").partition("@")[0]
    told = words(" ".join((sighting.name, *sighting.other_names, fold(local))))
    # Stefans iPad
    told |= {word[:-1] for word in told if word.endswith("s")}
    shared = {id_: sum(bool(told & piece) for piece in own) for id_, own in pieces.items()}
    most = max(shared.values(), default=0)
    if most:
        alike = [id_ for id_, count in shared.items() if count == most]
        initials = {word for word in fold(sighting.name).split() if len(word) == 1}
        # Anna M. is rather Anna Müller than Anna Weber.
        return tuple(sorted(alike, key=lambda id_: -_begun(initials, pieces[id_])))
    if kind != "name":
        return ()
    return tuple(person.id for person in suggest(taken_apart(sighting.name).name, enrolled))


def _begun(initials: set[str], own: Sequence[frozenset[str]]) -> int:
    """With how many of these letters a word of hers begins."""
    return sum(any(word[0] == each for piece in own for word in piece) for each in initials)


def pieces_of(person: Participant) -> tuple[frozenset[str], ...]:
    """The words of a person's name, each with its spellings."""
    parts = f"{person.given or ''} {person.family or ''}".strip() or person.name
    return tuple(filter(None, (words(word) for word in parts.replace("-", " ").split())))
