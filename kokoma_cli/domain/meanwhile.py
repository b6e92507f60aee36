"""Two people at one entry at once: whose change would be overwritten unseen."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

#: What somebody else changed so long ago counts as known to everybody.
RECENT = timedelta(minutes=15)

#: A table, a row, a column. A row is known by its id; a setting, which comes and goes, by its key.
Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Touch:
    """A value that somebody changed."""

    place: Place
    old: object
    new: object
    entry: int
    #: Its number in the journal.
    at: str
    user: str


def is_somebody_else(one: str, other: str) -> bool:
    """True for two different names at the login. Computers do not care about capitals in them; where a name
    is not known, nobody can tell."""
    return bool(one and other) and one.casefold() != other.casefold()


def overwritten(
    own: Collection[Place], earlier: Iterable[Touch], user: str, now: str, known: Collection[int]
) -> Sequence[Touch]:
    """What somebody else changed a moment ago in the very places that `user` changes at this moment, oldest
    first. `known`: the entries that have been shown to the user.

    Only who touched a place last counts: whoever changed it after the other has seen what stood there.
    Clocks may differ a little; what seems to come from the near future is recent too.
    """
    last = {touch.place: touch for touch in earlier if touch.place in own}
    return sorted(
        (
            touch
            for touch in last.values()
            if is_somebody_else(touch.user, user)
            and touch.entry not in known
            and _is_recent(touch.at, now)
        ),
        key=lambda touch: touch.entry,
    )


def _is_recent(at: str, now: str) -> bool:
    try:
        return abs(datetime.fromisoformat(now) - datetime.fromisoformat(at)) <= RECENT
    except (ValueError, TypeError):
        return False
