"""Portray: one person with all that is known of her, and where she stands."""

from typing import NamedTuple

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import Survey
from kokoma_cli.storage import certificates, cohorts, participants
from kokoma_cli.workflows import find
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.desk import Desk


class Portrait(NamedTuple):
    """One person of the register."""

    person: Participant
    enrolments: dict[str, Enrolment]
    #: By the name of the cohort, the one in use first.
    survey: Survey | None
    #: Of her alone in the cohort in use; None: she is not in it, or nameless by now.
    certificates: tuple[Certificate, ...]
    #: All that were ever issued to her, whatever became of them.


def portray(desk: Desk, who: str) -> Portrait:
    """Who this is, enrolled in the cohort in use or not, erased or not. Raises what finding her raises."""
    with desk.reading() as (db, current):
        person = find.person(who, db, erased=True)
        names = cohorts.names(db)
        entries = participants.enrolments_of(db, person.id)
        in_order = sorted(entries, key=lambda cohort: (cohort != current, cohort))
        here = current in entries and person.erased_on is None
        return Portrait(
            person,
            {names[cohort]: entries[cohort] for cohort in in_order},
            surveyed(db, current, [str(person.id)]) if here else None,
            tuple(each for each in certificates.everything(db) if each.participant_id == person.id),
        )
