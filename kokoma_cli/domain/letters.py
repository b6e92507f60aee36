"""Letters: to whom one is written on which occasion, and how somebody is addressed in it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.spelling import fold

if TYPE_CHECKING:
    from kokoma_cli.domain.courses import Course
    from kokoma_cli.domain.progress import Progress

#: By this line of a draft kokoma knows it again: from which register, and the number of the person.
MARK = "X-Kokoma-Letter"

Occasion = Literal["invitation", "missing", "certificate"]

#: Why somebody gets no letter. *unrecorded*: what may be missing has taken place, but nobody has entered yet
#: who was there.
Reason = Literal[
    "no_address",
    "bad_address",
    "attended",
    "earned",
    "impossible",
    "unrecorded",
    "no_certificate",
    "withheld",
]
REASONS: tuple[Reason, ...] = (
    "no_address", "bad_address", "attended", "earned", "impossible", "unrecorded",
    "no_certificate", "withheld",
)  # fmt: skip

#: *ms* and *mr* only for whom the office has entered so; never by the sound of a given name.
Form = Literal["ms", "mr", "neutral"]

_FORMS: dict[str, Form] = {
    "frau": "ms",
    "ms": "ms",
    "mrs": "ms",
    "herr": "mr",
    "herrn": "mr",
    "mr": "mr",
}


class Address(NamedTuple):
    """The form, and the name that belongs to it: with it, „Dr. Weiß“; without, the whole name."""

    form: Form
    name: str


def address_of(person: Participant) -> Address:
    """How to address this person. Letters use the titles Dr. and Prof., but no degrees (DIN 5008)."""
    form = _FORMS.get(fold(person.salutation or "").rstrip("."), "neutral")
    if form == "neutral" or not person.family:
        return Address("neutral", person.name)
    titles = [
        word
        for word in (person.title or "").split()
        if word.casefold().startswith(("dr.", "prof."))
    ]
    return Address(form, " ".join((*titles, person.family)))


class Prospects(NamedTuple):
    """Which courses somebody can still attend for what she is missing."""

    ahead: tuple[str, ...]
    #: Their codes; every day without an entry is still to come, or has no date.
    behind: tuple[str, ...]
    #: Of those that have begun or are over, and of which nothing is recorded.
    enough: bool
    #: Whether those ahead would do.


def prospects(person: "Progress", courses: "Mapping[str, Course]", today: date) -> Prospects:
    """What can be told to somebody who has not earned it yet: only what lies ahead of her."""
    assessment = person.assessment
    chances = {*assessment.still_helps, *assessment.under_way}
    behind = {
        code
        for code in chances
        if any(
            day.date is not None and day.date < today and day.id not in person.record
            for day in courses[code].sessions
        )
    }
    enough = all(
        finding.short <= len({*finding.open, *finding.under_way} - behind)
        for finding in assessment.missing
    )
    order = [code for code, _ in assessment.standings]
    return Prospects(
        tuple(code for code in order if code in chances - behind),
        tuple(code for code in order if code in behind),
        enough,
    )


def no_letter(person: "Progress", found: Prospects) -> Reason | None:
    """Why somebody is not to be written that something is missing; None if she is."""
    if person.assessment.outcome != "possible":
        return "earned" if person.assessment.outcome == "earned" else "impossible"
    return None if found.enough else "unrecorded"
