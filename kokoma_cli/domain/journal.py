"""What was changed when, by whom, from what to what."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Batch:
    """One command that changed something."""

    id: int
    at: str
    user: str
    command: str
    undoes: int | None
    undone_by: int | None
    sealed: bool = False
    #: It cannot be taken back: what it replaced was destroyed on purpose.
    reason: str | None = None
    #: Why, as far as somebody said so.
    hash: str = ""
    #: What vouches for it and for all before it (see `domain.chain`).
    account: tuple[str, ...] = ()
    #: What kokoma itself says of it, where the rows it changed do not tell: sentences without a full stop.


def with_account(reason: str | None, account: Sequence[str]) -> str:
    """A reason as it is stored where kokoma has something to say too: that stands below, line by line."""
    return "\n".join((reason or "", *account))


def reason_and_account(stored: str | None) -> tuple[str | None, tuple[str, ...]]:
    """What somebody said, which is always one line, and what kokoma did."""
    reason, *account = (stored or "").split("\n")
    return reason or None, tuple(account)


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not exist. Neither: what stood there was taken out of
    the journal."""

    id: int
    table: str
    row_id: int
    old: Row | None
    new: Row | None

    @property
    def erased(self) -> bool:
        """True if nobody can tell any more what was changed."""
        return self.old is None and self.new is None


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers in the journal stand for, today or when they last stood for something."""

    people: dict[int, str]
    enrolled: dict[int, str]
    #: By enrolment.
    sessions: dict[int, str]
    #: By session: `P1` or `P1/2`.
    courses: dict[int, str] = field(default_factory=dict)
    cohorts: dict[int, str] = field(default_factory=dict)
    kinds: dict[str, dict[str, str]] = field(default_factory=dict)
    #: What the office calls kinds of its own, by language.
    certificates: dict[int, str] = field(default_factory=dict)
    #: Their numbers.
    keys: dict[int, str] = field(default_factory=dict)
    #: What codes call them.


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One command with what it changed."""

    batch: Batch
    changes: tuple[Change, ...]


#: Why an entry stands for good: it is the beginning of the register; something was destroyed by it on
#: purpose; numbers were lost that must not be given again; paper was printed that is in the world; of what
#: it changed nothing is known any more, or it changed nothing that could be taken back; a key has a file that
#: no register can take back, and a credential is in somebody's hands.
Final = Literal[
    "beginning",
    "sealed",
    "lost_numbers",
    "duplicates",
    "keys",
    "credentials",
    "forgotten",
    "nothing",
]


def final(batch: Batch, changes: Sequence[Change]) -> Final | None:
    """Why an entry can never be taken back; None if it can, as far as it itself is concerned."""
    told = [change for change in changes if not change.erased]
    tables = {change.table for change in told}
    if any(change.table == "series" and change.old is None for change in told):
        return "beginning"
    if batch.sealed:
        return "sealed"
    if "lost_numbers" in tables:
        return "lost_numbers"
    if "duplicates" in tables:
        return "duplicates"
    if "keys" in tables:
        return "keys"
    if any(each.table == "codes" and each.new and each.new["credential_on"] for each in told):
        return "credentials"
    if not told:
        return "forgotten" if changes else "nothing"
    return None
