"""A list of people as it was handed in, understood: which column means what, and who stands in it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kokoma_cli.domain.participants import EnrolmentStatus
from kokoma_cli.domain.problems import Problem

#: Why a column is taken for what it is: its heading says so, what stands below it, the office (now or when
#: it was asked before), that it is hidden, or nothing does.
Because = Literal["heading", "shape", "told", "hidden", "nothing"]


class Column(NamedTuple):
    """One column of the list."""

    letter: str
    #: Where it stands, as the office's own program shows it: A, B, … AA.
    heading: str
    #: As it stands there; empty without one.
    key: str
    #: By which an answer about it is remembered: its heading; its letter if it has none, or not alone.
    meaning: str | None
    #: A field of `Participant`, or another of `intake.headings.MEANINGS`; None: not taken in.
    because: Because
    samples: tuple[str, ...] = ()
    #: The first three values below it that are not empty.
    doubt: Problem | None = None
    #: Why only the office can say.

    @property
    def sure(self) -> bool:
        """False: only the office can say; `meaning` is no more than what seems likely."""
        return self.doubt is None


class Entry(NamedTuple):
    """What our own list says of somebody besides: how she stands in the register it came from."""

    number: int
    status: EnrolmentStatus = "enrolled"
    preparation: int | None = None
    #: Minutes of preparation and follow-up that were entered for her.


class ListedPerson(NamedTuple):
    """One person of the list."""

    line: int
    name: str
    #: As it will print; empty only in `PeopleList.unnamed`.
    details: Mapping[str, str]
    #: By field of `Participant`; empty ones are not in it.
    name_is_certain: bool = True
    #: False: which word is the family name is a guess.
    entry: Entry | None = None
    #: None: the list is not one of ours.
    doubts: tuple[Problem, ...] = ()
    #: What is worth a second look in the name, and stops nothing.


class PeopleList(NamedTuple):
    """One sheet, understood."""

    sheet: str
    headings: tuple[str, ...]
    #: By which the layout is known again: the key of each column.
    columns: tuple[Column, ...]
    people: tuple[ListedPerson, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[Problem, ...] = ()
    #: What is told, but stops nothing: lines that are no people, as a total at the foot; columns and lines
    #: that are hidden. In the order of lines.
    header: int = 0
    #: The line of the headings; 0: it has none.
    unnamed: tuple[ListedPerson, ...] = ()
    #: Lines with an address and no name: they can only mean somebody who is known.

    @property
    def sure(self) -> bool:
        """Whether every column is."""
        return all(column.sure for column in self.columns)
