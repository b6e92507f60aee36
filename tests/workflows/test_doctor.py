"""Whatever has become of a file, the doctor answers: every check made, nothing raised, nothing written."""

import gzip
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.domain.health import Verdict
from kokoma_cli.rendering import shipped
from kokoma_cli.storage import drive
from kokoma_cli.workflows import doctor as clinic
from kokoma_cli.workflows.case import Case
from kokoma_cli.workflows.doctor import CHECKS, Check, doctor
from tests.conftest import CEREMONY, Office, seeds

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def only_the_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same fonts again and again, and whatever drive there is, are no matter of the register's bytes."""
    monkeypatch.setattr(drive, "free", lambda _folder: 10**12)
    monkeypatch.setattr(shipped, "faults", list)


def seen(file: Path) -> list[Verdict]:
    verdicts = doctor(file, "2024-03-26T12:00:00+01:00", CEREMONY, "de")
    assert [each.name for each in verdicts] == [check.name for check in CHECKS]
    return verdicts


@pytest.fixture
def content(office: Office) -> bytes:
    """A register with something in every corner."""
    office.people("Anna Groß", "Bo Ek")
    office("settings set backups off")
    office.earns("Anna Groß")
    office("certify --all")
    office("attend P2 Bo")
    office("undo")
    return office.file.read_bytes()


def mutants(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Bytes turned, pages emptied or exchanged, the end cut off, rubbish put behind."""
    luck = random.Random(seed)
    for _ in range(count):
        image = bytearray(content)
        kind = luck.randrange(6)
        if kind == 0:
            del image[luck.randrange(len(image)) :]
        elif kind == 1:
            page = luck.randrange(len(image) // 4096)
            image[page * 4096 : (page + 1) * 4096] = luck.randbytes(4096) * luck.randrange(2)
        elif kind == 2:
            one, other = (luck.randrange(len(image) // 4096) * 4096 for _ in range(2))
            image[one : one + 4096] = image[other : other + 4096]
        elif kind == 3:
            for _ in range(luck.randrange(1, 9)):
                image[luck.randrange(100)] = luck.randrange(256)
        else:
            for _ in range(luck.randrange(1, 200)):
                image[luck.randrange(len(image))] = luck.randrange(256)
        yield bytes(image)


def _look_at_mutants(office: Office, content: bytes, count: int, seed: int) -> None:
    noticed = 0
    for number, image in enumerate(mutants(content, count, seed)):
        office.file.write_bytes(image)
        verdicts = seen(office.file)
        noticed += any(not each.ok for each in verdicts)
        assert office.file.read_bytes() == image, number
    # A few hit bytes that nobody reads, or that are as they were.
    assert noticed > count * 0.7
    assert not {path.name for path in office.folder.iterdir()} & {
        "kokoma.db-journal",
        "kokoma.db-wal",
    }


def test_the_doctor_answers_whatever_the_bytes_are(office: Office, content: bytes) -> None:
    _look_at_mutants(office, content, 200, seed=26)


@pytest.mark.long
@pytest.mark.parametrize("seed", seeds(10))
def test_the_doctor_answers_to_many_more(office: Office, content: bytes, seed: int) -> None:
    _look_at_mutants(office, content, 500, seed)


@pytest.mark.parametrize("statement", [
    "UPDATE certificates SET content = '[]'",
    "UPDATE certificates SET content = NULL",
    "UPDATE settings SET value = ''",
    "UPDATE settings SET value = x'ff'",
    "UPDATE prints SET pieces = '{'",
    "UPDATE pieces SET bytes = 'x'",
    "UPDATE batches SET at = 'gestern'",
    "UPDATE batches SET hash = NULL, leaves = 7",
    "UPDATE changes SET new = '[1'",
    "UPDATE participants SET name = NULL",
    "DELETE FROM cohorts",
    "DELETE FROM batches",
    "DELETE FROM series",
    "UPDATE sessions SET date = 'nie'",
])  # fmt: skip
def test_values_that_no_command_writes_hide_no_other_finding(
    office: Office, content: bytes, statement: str
) -> None:
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute(
            "UPDATE sqlite_master SET sql = replace(replace(sql, ' STRICT', ''), ' NOT NULL', '')"
        )
        db.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
        db.commit()
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(statement)
        db.commit()
    assert any(not each.ok for each in seen(office.file))


def test_a_check_that_goes_wrong_keeps_no_other_from_being_made(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbles(_case: Case) -> Verdict:
        raise KeyError("Anna Groß")

    def refused(_case: Case) -> Verdict:
        raise PermissionError(13, "no")

    checks = (Check("values", stumbles), Check("files", refused), *CHECKS[:1])
    monkeypatch.setattr(clinic, "CHECKS", checks)
    found = doctor(office.file, "2024-03-26T12:00:00+01:00", CEREMONY, "de")
    assert [each.findings[0].key for each in found[:2]] == ["doctor.crashed", "doctor.refused"]
    assert "Anna" not in str(found)
    assert found[2].ok


def test_an_older_register_is_looked_at_as_it_will_be_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.db"
    file.write_bytes(gzip.decompress((ROOT / "data" / "register-1.sqlite.gz").read_bytes()))
    before = file.read_bytes()
    verdicts = {each.name: each for each in seen(file)}
    assert file.read_bytes() == before
    assert verdicts["register"].findings[0].key == "doctor.state_older"
    for name in ("integrity", "structure", "references", "journal", "rows", "values"):
        assert verdicts[name].level == "ok", verdicts[name]


def test_how_far_it_is_can_be_told(office: Office) -> None:
    told: list[tuple[int, int]] = []
    doctor(office.file, "2024-03-26T12:00:00+01:00", date(2024, 3, 26), "de",
           progress=lambda done, total: told.append((done, total)))  # fmt: skip
    assert told == [(number, len(CHECKS)) for number in range(len(CHECKS))]
