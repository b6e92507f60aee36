"""The journal vouches for itself: what is altered, left out or moved is noticed, what is forgotten by law
is not."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.chain import BEGINNING, leaf, link
from kokoma_cli.storage import chain, integrity
from kokoma_cli.storage.chain import Break
from tests.conftest import Office

FIELD = st.none() | st.text() | st.integers() | st.binary()


def breaks(office: Office) -> list[Break]:
    with closing(sqlite3.connect(office.file)) as db:
        return list(chain.breaks(db))


@pytest.fixture
def busy(office: Office) -> Office:
    """An office with six entries in its journal."""
    office.people("Dr. Jürgen Weiß", "Bo Ek", "Clara Zeh")
    office("attend P1 --all")
    office("undo")
    return office


def harm(office: Office, *statements: str) -> None:
    """Somebody with a tool for SQLite, who knows how to get by the triggers."""
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            db.execute(statement)
        db.commit()


def test_the_chain_of_a_register_in_use_holds(busy: Office) -> None:
    assert breaks(busy) == []


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE batches SET user = 'mira' WHERE id = 3", 0),
        ("UPDATE batches SET at = replace(at, '2', '1') WHERE id = 3", 0),
        ("UPDATE batches SET command = 'kokoma' WHERE id = 3", 0),
        ("UPDATE batches SET reason = 'So beschlossen' WHERE id = 3", 0),
        ("UPDATE batches SET sealed = 1 WHERE id = 3", 0),
        ("UPDATE batches SET undoes = 2 WHERE id = 3", 0),
        ("UPDATE batches SET gone = 1 WHERE id = 3", 0),
        ("UPDATE changes SET new = replace(new, 'Bo', 'Jo') WHERE batch_id = 3", 1),
        ("UPDATE changes SET row_id = 9 WHERE batch_id = 3", 1),
        ("UPDATE changes SET table_name = 'cohorts' WHERE batch_id = 3", 1),
    ],
)
def test_an_altered_entry_is_noticed_and_the_place_named(
    busy: Office, statement: str, place: int
) -> None:
    harm(busy, statement)
    found = breaks(busy)
    assert Break(3, "changed", place) in found
    assert {each.batch for each in found} == {3}


def test_a_change_that_was_taken_out_or_put_in_is_noticed(busy: Office) -> None:
    harm(busy, "DELETE FROM changes WHERE id = (SELECT max(id) FROM changes WHERE batch_id = 5)")
    assert breaks(busy) == [Break(5, "changed")]
    harm(
        busy,
        "INSERT INTO changes (batch_id, table_name, row_id, new, salt)"
        " VALUES (2, 'participants', 1, '{}', zeroblob(16))",
    )
    assert breaks(busy) == [Break(2, "changed"), Break(5, "changed")]


@pytest.mark.parametrize("number", range(1, 7))
def test_a_missing_entry_is_noticed_wherever_it_was(busy: Office, number: int) -> None:
    harm(
        busy,
        f"DELETE FROM changes WHERE batch_id = {number}",
        f"DELETE FROM batches WHERE id = {number}",
    )
    assert Break(number, "missing") in breaks(busy)


def test_entries_in_another_order_are_noticed(busy: Office) -> None:
    everything = ("at", "user", "command", "undoes", "salt", "leaves", "hash")
    with closing(sqlite3.connect(busy.file)) as db:
        rows = {
            id_: row
            for id_, *row in db.execute(
                f"SELECT id, {', '.join(everything)} FROM batches WHERE id IN (2, 3)"
            )
        }
        for id_ in (2, 3):
            values = ", ".join(f"{column} = ?" for column in everything)
            db.execute(f"UPDATE batches SET {values} WHERE id = ?", (*rows[5 - id_], id_))
        db.execute("UPDATE changes SET batch_id = 5 - batch_id WHERE batch_id IN (2, 3)")
        db.commit()
    assert {(each.batch, each.fault) for each in breaks(busy)} >= {(2, "unlinked"), (3, "unlinked")}


def test_whoever_cuts_off_the_last_entry_must_turn_back_the_counter_too(busy: Office) -> None:
    """Then only a backup made later tells of it."""
    harm(busy, "DELETE FROM changes WHERE batch_id = 6", "DELETE FROM batches WHERE id = 6")
    assert breaks(busy) == [Break(6, "missing")]
    harm(busy, "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'batches'")
    assert breaks(busy) == []


@pytest.mark.parametrize("table", ["participants", "attendance", "changes", "batches"])
def test_a_counter_that_was_turned_back_is_noticed(busy: Office, table: str) -> None:
    """The numbers it would give are in the journal, also those of rows that are gone."""
    harm(busy, f"UPDATE sqlite_sequence SET seq = 1 WHERE name = '{table}'")
    assert {each.fault for each in breaks(busy)} == {"recounted"}
    harm(busy, f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
    assert {each.fault for each in breaks(busy)} == {"recounted"}


def test_an_entry_that_was_never_ended_is_noticed_and_its_redactions_count_for_nothing(
    busy: Office,
) -> None:
    harm(busy, "INSERT INTO batches (id, at, user, command, open) VALUES (-1, '', '', '', 1)")
    assert breaks(busy) == [Break(-1, "left_open")]
    with closing(sqlite3.connect(busy.file)) as db:
        db.execute("UPDATE changes SET new = replace(new, 'Bo', 'Jo') WHERE batch_id = 3")
        fields = db.execute(f"SELECT {chain.CHANGE} FROM changes WHERE batch_id = 3").fetchone()
        db.execute(
            "INSERT INTO redactions (batch_id, of_batch, leaf, digest) VALUES (-1, 3, 1, ?)",
            (leaf(*fields),),
        )
        db.commit()
    assert breaks(busy) == [Break(-1, "left_open"), Break(3, "changed", 1)]
    # Nobody can enter anything any more, which is no mistake of the program.
    for command in ("participant add Zoe", "undo --yes"):
        assert "kokoma doctor" in busy(command, code=7).err
    assert "Eintrag -1: begonnen und nie abgeschlossen" in busy("doctor", code=7).out


@pytest.mark.parametrize("batch", [3, 7])
def test_only_what_a_later_entry_took_out_counts_as_taken_out(busy: Office, batch: int) -> None:
    """An entry that vouches for changes of its own, or is not there, vouches for nothing."""
    with closing(sqlite3.connect(busy.file)) as db:
        db.execute("UPDATE changes SET new = replace(new, 'Bo', 'Jo') WHERE batch_id = 3")
        fields = db.execute(f"SELECT {chain.CHANGE} FROM changes WHERE batch_id = 3").fetchone()
        db.execute(
            "INSERT INTO redactions (batch_id, of_batch, leaf, digest) VALUES (?, 3, 1, ?)",
            (batch, leaf(*fields)),
        )
        db.commit()
    assert Break(3, "changed", 1) in breaks(busy)


def test_the_changes_of_two_entries_cannot_change_places(busy: Office) -> None:
    """Which of two images of a row is the last one is told by the entries."""
    busy("attend P1 --all")
    busy("attend P1 Bo --absent --yes")
    (earlier, absent) = (7, 8)
    with closing(sqlite3.connect(busy.file)) as db:
        (last, row, new) = db.execute(
            "SELECT id, row_id, new FROM changes WHERE batch_id = ?", (absent,)
        ).fetchone()
        (first, present) = db.execute(
            "SELECT id, new FROM changes WHERE batch_id = ? AND row_id = ?", (earlier, row)
        ).fetchone()
        triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for was, becomes in ((first, 999), (last, first), (999, last)):
            db.execute("UPDATE changes SET id = ? WHERE id = ?", (becomes, was))
        left = json.loads(present)
        db.execute(
            "UPDATE attendance SET presence = ?, minutes = ? WHERE id = ?",
            (left["presence"], left["minutes"], row),
        )
        assert [each[:2] for each in integrity.disagreements(db)] == [("attendance", row)]
        assert new != present
        assert Break(absent, "unlinked") in list(chain.breaks(db))


def test_an_entry_without_its_checksums_is_noticed(busy: Office) -> None:
    harm(busy, "UPDATE batches SET leaves = NULL, hash = NULL WHERE id = 4")
    assert Break(4, "changed") in breaks(busy)


def test_forgetting_a_name_by_law_leaves_the_chain_whole(busy: Office) -> None:
    busy("participant edit Bo --organisation 'Jugendring Bo Ek'")
    busy("participant rename Bo 'Juna Falk' --yes")
    assert breaks(busy) == []
    with closing(sqlite3.connect(busy.file)) as db:
        (rewritten,) = db.execute("SELECT count(*) FROM redactions").fetchone()
    assert rewritten > 0
    busy("attend P2 --all")
    assert breaks(busy) == []


@pytest.mark.parametrize(
    "statement",
    [
        # Who puts words back in place of those that were forgotten.
        "UPDATE changes SET new = replace(new, 'Juna', 'Jana') WHERE batch_id = 3",
        # Who makes one more thing forgotten.
        "INSERT INTO redactions (batch_id, of_batch, leaf, digest) VALUES (7, 2, 1, zeroblob(32))",
        "DELETE FROM redactions",
    ],
)
def test_what_was_forgotten_by_law_cannot_be_filled_in_or_added_to(
    busy: Office, statement: str
) -> None:
    busy("participant rename Bo 'Juna Falk' --yes")
    harm(busy, statement)
    assert breaks(busy) != []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET table_name = 'attendance' WHERE old IS NULL AND new IS NULL",
        "UPDATE changes SET row_id = 99 WHERE old IS NULL AND new IS NULL",
        "UPDATE batches SET undoes = 1 WHERE gone = 1",
        "UPDATE batches SET at = '2024-01-01T00:00:00+01:00' WHERE gone = 1",
        "UPDATE batches SET sealed = 1 WHERE gone = 1",
        "UPDATE batches SET gone = 0 WHERE gone = 1",
    ],
)
def test_an_empty_place_cannot_be_put_to_another_use(busy: Office, statement: str) -> None:
    busy("participant edit Bo --name 'Bo Eck'")
    busy("participant rename Bo 'Juna Falk' --yes")
    with closing(sqlite3.connect(busy.file)) as db:
        assert db.execute("SELECT id FROM batches WHERE gone = 1").fetchall() == [(7,)]
    assert breaks(busy) == []
    harm(busy, statement)
    assert (7, "changed") in {(each.batch, each.fault) for each in breaks(busy)}


def test_nothing_of_what_was_forgotten_can_be_found_out_from_the_chain(busy: Office) -> None:
    """A leaf that stays has lost its salt: nobody can try names until one fits."""
    with closing(sqlite3.connect(busy.file)) as db:
        (salt,) = db.execute("SELECT salt FROM changes WHERE batch_id = 3 LIMIT 1").fetchone()
    busy("participant rename Bo 'Juna Falk' --yes")
    assert salt not in busy.file.read_bytes()


@given(st.lists(FIELD), st.lists(FIELD))
def test_different_fields_have_different_leaves(one: list[object], other: list[object]) -> None:
    same = [(type(each), each) for each in one] == [(type(each), each) for each in other]
    assert (leaf(b"", *one) == leaf(b"", *other)) == same  # type: ignore[arg-type]


def test_the_hash_of_an_entry_depends_on_everything_before_it() -> None:
    """Worked out once with another tool: the form is for ever, or older registers would seem altered."""
    first = link(BEGINNING, 1, leaf(b"\0" * 16, "kokoma init", None, 7))
    assert first == "c8fff82793c7a20d9cdbc79a451f6217ab0724f80337bd116504db91093ff090"
    assert link(first, 2, b"") != link(BEGINNING, 2, b"")


CHANGES: list[Callable[[Office], object]] = [
    lambda office: office("certify 1 --kind teilnahmebestaetigung"),
    lambda office: office("participant merge 1 2"),
    lambda office: office("settings set issuer 'Stadt Bamberg'"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_entry_is_a_link(busy: Office, change: Callable[[Office], object]) -> None:
    busy("attend P1 --all")
    change(busy)
    assert breaks(busy) == []
    with closing(sqlite3.connect(busy.file)) as db:
        assert chain.head(db)[0] >= 8
