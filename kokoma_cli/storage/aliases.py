"""Under which other names people appear in meeting reports, as the office has answered."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping

from kokoma_cli.domain.former_commands import unassigned
from kokoma_cli.domain.spelling import clean
from kokoma_cli.storage import redactions


def of_cohort(db: sqlite3.Connection, cohort_id: int) -> dict[str, int | None]:
    """Whom a name or an address, as the tool shows it, stands for; None: nobody who takes part."""
    return dict(
        db.execute(
            "SELECT spelling, participant_id FROM aliases WHERE cohort_id = ? ORDER BY id",
            (cohort_id,),
        )
    )


def remember(db: sqlite3.Connection, cohort_id: int, answers: Mapping[str, int | None]) -> None:
    """Keeps these answers in place of earlier ones."""
    for spelling, participant_id in answers.items():
        db.execute(
            "INSERT INTO aliases (cohort_id, spelling, participant_id) VALUES (?, ?, ?)"
            " ON CONFLICT (cohort_id, spelling) DO UPDATE SET participant_id = excluded.participant_id"
            " WHERE participant_id IS NOT excluded.participant_id",
            (cohort_id, clean(spelling), participant_id),
        )


def forget(db: sqlite3.Connection, cohort_id: int, spellings: Iterable[str]) -> None:
    """Forgets these answers, spelled as `of_cohort` has them."""
    for spelling in spellings:
        db.execute(
            "DELETE FROM aliases WHERE cohort_id = ? AND spelling = ?", (cohort_id, spelling)
        )


def of_people(db: sqlite3.Connection, participant_ids: Iterable[int]) -> list[str]:
    """The other names of these people."""
    wanted = set(participant_ids)
    return [
        spelling
        for spelling, id_ in db.execute(
            "SELECT spelling, participant_id FROM aliases WHERE participant_id IS NOT NULL ORDER BY id"
        )
        if id_ in wanted
    ]


def forget_about(
    db: sqlite3.Connection, participant_id: int, names_her: Callable[[str], bool]
) -> None:
    """Forgets the other names of one person, and those of anybody else that name her."""
    for id_, spelling, whose in db.execute(
        "SELECT id, spelling, participant_id FROM aliases"
    ).fetchall():
        if whose == participant_id or names_her(spelling):
            db.execute("DELETE FROM aliases WHERE id = ?", (id_,))


def forget_strangers(db: sqlite3.Connection, cohort_id: int) -> None:
    """Forgets, in an entry that is open, who in the reports of a cohort was nobody, also in the journal: the
    rows, and what was said of anybody in the commands."""
    db.execute("DELETE FROM aliases WHERE cohort_id = ? AND participant_id IS NULL", (cohort_id,))
    batches = set()
    for id_, batch, *images in db.execute(
        "SELECT id, batch_id, old, new FROM changes WHERE table_name = 'aliases'"
    ).fetchall():
        rows = [json.loads(image) for image in images if image]
        if any(row["cohort_id"] == cohort_id and row["participant_id"] is None for row in rows):
            redactions.rewrite(db, id_, None, None)
            batches.add(batch)
    for batch in sorted(batches):
        command, reason, gone = db.execute(
            "SELECT command, reason, gone FROM batches WHERE id = ?", (batch,)
        ).fetchone()
        if not gone and unassigned(command) != command:
            redactions.rewrite_header(db, batch, unassigned(command), reason)


def move(db: sqlite3.Connection, other: int, keep: int) -> None:
    """Gives the other names of one person to another, as when two entries become one."""
    db.execute("UPDATE aliases SET participant_id = ? WHERE participant_id = ?", (keep, other))
