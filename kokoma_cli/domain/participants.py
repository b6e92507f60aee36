"""Who takes part: the person, and her enrolment in a cohort.

Named tuples here, as every command loads them: a dataclass takes seven times as long to make.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

EnrolmentStatus = Literal["enrolled", "withdrawn"]


class Participant(NamedTuple):
    """One person. All but the name may be unknown."""

    id: int
    name: str
    #: As printed, letter by letter, in NFC.
    given: str | None = None
    family: str | None = None
    title: str | None = None
    email: str | None = None
    organisation: str | None = None
    municipality: str | None = None
    target_group: str | None = None
    salutation: str | None = None
    sort_key: str | None = None
    #: Overrides the place in sorted lists; empty means: by family name after DIN 5007-2.
    pronunciation: str | None = None
    #: How the name is spoken, for whoever reads it out.
    erased_on: str | None = None
    #: The day on which everything that told who she is was erased, as YYYY-MM-DD; then she is nameless.


#: The name of whoever has been erased.
NAMELESS = "–"

#: What a person may be described with beyond her name, in the order of options and lists.
DETAILS = (
    "given",
    "family",
    "title",
    "email",
    "organisation",
    "municipality",
    "target_group",
    "salutation",
    "sort_key",
    "pronunciation",
)


def told_apart(people: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Names by id; where several people have the same one, or none any more, each with her number: Eva
    Klein (7)."""
    names = dict(people)
    count: dict[str, int] = {}
    for name in names.values():
        count[name] = count.get(name, name == NAMELESS) + 1
    return {id_: f"{name} ({id_})" if count[name] > 1 else name for id_, name in names.items()}


class Enrolment(NamedTuple):
    """A participant in a cohort."""

    id: int
    cohort_id: int
    participant: Participant
    status: EnrolmentStatus = "enrolled"
    preparation: int | None = None
    #: Minutes of preparation and follow-up entered for this person; None: credited by the rule.
    position: int | None = None
    #: The place in the office's own list for the ceremony; None: after those who have one.
    absent_at_ceremony: bool = False
    #: Has said she will not come; then somebody else must not call her up, nor note a handing over.

    @property
    def withdrawn(self) -> bool:
        """Withdrawn people keep what is recorded, but nothing more can be added; erased ones as well."""
        return self.status == "withdrawn" or self.participant.erased_on is not None
