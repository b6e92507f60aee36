"""What was changed when, by whom, from what to what."""

from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not exist."""

    id: int
    table: str
    row_id: int
    old: Row | None
    new: Row | None


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers in the journal stand for today."""

    people: dict[int, str]
    enrolled: dict[int, str]
    #: By enrolment.
    sessions: dict[int, str]
    #: By session: `P1` or `P1/2`.
    courses: dict[int, str] = field(default_factory=dict)
    cohorts: dict[int, str] = field(default_factory=dict)
    kinds: dict[str, dict[str, str]] = field(default_factory=dict)
    #: What the office calls kinds of its own, by language.


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One command with what it changed."""

    batch: Batch
    changes: tuple[Change, ...]
