"""People and their enrolments in the register."""

import sqlite3

from kokoma_cli.domain.participants import DETAILS, NAMELESS, Enrolment, Participant
from kokoma_cli.storage.rows import insert, update

_FIELDS = ("id", "name", *DETAILS)
_COLUMNS = ", ".join(f"participants.{field}" for field in (*_FIELDS, "erased_on"))
_OF_ENROLMENT = "status, preparation, position, absent_at_ceremony"


def everybody(db: sqlite3.Connection) -> list[Participant]:
    """Everybody in the register, in the order of entry."""
    return [
        Participant(*row) for row in db.execute(f"SELECT {_COLUMNS} FROM participants ORDER BY id")
    ]


def enrolments(db: sqlite3.Connection, cohort_id: int) -> list[Enrolment]:
    """The people of a cohort, withdrawn ones included, in the order of enrolment."""
    return [
        Enrolment(id_, cohort_id, Participant(*person), status, preparation, position, bool(absent))
        for id_, status, preparation, position, absent, *person in db.execute(
            f"SELECT enrolments.id, {_OF_ENROLMENT}, {_COLUMNS}"
            " FROM enrolments JOIN participants ON participants.id = participant_id"
            " WHERE cohort_id = ? ORDER BY enrolments.id",
            (cohort_id,),
        )
    ]


def enrolments_of(db: sqlite3.Connection, participant_id: int) -> dict[int, Enrolment]:
    """One person's enrolments by cohort."""
    return {
        cohort: Enrolment(
            id_, cohort, Participant(*person), status, preparation, position, bool(absent)
        )
        for id_, cohort, status, preparation, position, absent, *person in db.execute(
            f"SELECT enrolments.id, cohort_id, {_OF_ENROLMENT}, {_COLUMNS}"
            " FROM enrolments JOIN participants ON participants.id = participant_id"
            " WHERE participant_id = ? ORDER BY cohort_id",
            (participant_id,),
        )
    }


def add(db: sqlite3.Connection, person: Participant) -> int:
    """A new person; the id in `person` does not matter."""
    return insert(db, "participants", _values(person))


def change(db: sqlite3.Connection, person: Participant) -> None:
    """Writes what is known of a person now."""
    update(db, "participants", person.id, _values(person))


def erase(db: sqlite3.Connection, participant_id: int, day: str) -> None:
    """Leaves a person nameless, without anything that was known of her, and without what people noted about
    her; how often and for how long she was there still counts."""
    nothing = dict.fromkeys(DETAILS)
    update(db, "participants", participant_id, {"name": NAMELESS, **nothing, "erased_on": day})
    db.execute(
        "UPDATE enrolments SET position = NULL, absent_at_ceremony = 0 WHERE participant_id = ?",
        (participant_id,),
    )
    forget_notes(db, participant_id)


def forget_notes(db: sqlite3.Connection, participant_id: int) -> None:
    """Takes out what was noted beside a person's attendance."""
    db.execute(
        "UPDATE attendance SET note = NULL WHERE enrolment_id IN"
        " (SELECT id FROM enrolments WHERE participant_id = ?)",
        (participant_id,),
    )


def forget_taking_part(db: sqlite3.Connection, participant_id: int) -> None:
    """Takes out all that was recorded beside the days on which a person was there."""
    hers = "enrolment_id IN (SELECT id FROM enrolments WHERE participant_id = ?)"
    db.execute(
        f"DELETE FROM attendance WHERE presence IN ('excused', 'absent') AND {hers}",
        (participant_id,),
    )
    forget_notes(db, participant_id)
    db.execute(
        "UPDATE enrolments SET position = NULL, absent_at_ceremony = 0 WHERE participant_id = ?",
        (participant_id,),
    )


def remove(db: sqlite3.Connection, participant_id: int) -> None:
    """Takes out a person to whom nothing refers any more."""
    db.execute("DELETE FROM participants WHERE id = ?", (participant_id,))


def enrol(db: sqlite3.Connection, cohort_id: int, participant_id: int) -> int:
    """Enters a person in a cohort."""
    return insert(db, "enrolments", {"cohort_id": cohort_id, "participant_id": participant_id})


def change_enrolment(db: sqlite3.Connection, enrolment: Enrolment) -> None:
    """Writes all that may change about an enrolment, and whose it is."""
    update(
        db,
        "enrolments",
        enrolment.id,
        {
            "participant_id": enrolment.participant.id,
            "status": enrolment.status,
            "preparation": enrolment.preparation,
            "position": enrolment.position,
            "absent_at_ceremony": int(enrolment.absent_at_ceremony),
        },
    )


def drop_enrolment(db: sqlite3.Connection, enrolment_id: int) -> None:
    """Takes out an enrolment to which nothing refers any more."""
    db.execute("DELETE FROM enrolments WHERE id = ?", (enrolment_id,))


def _values(person: Participant) -> dict[str, object]:
    return {field: getattr(person, field) for field in _FIELDS[1:]}
