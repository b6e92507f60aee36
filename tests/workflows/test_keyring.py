"""What was signed stays what it was: in doctor, after an erasure, after a backup came back, after undo."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.domain import codes
from kokoma_cli.signing import keys, tokens
from tests.conftest import Office

PASSPHRASE = "vier Worte und ein Punkt"
PAGE = "https://www.stadt-bamberg.de/pruefen"


@pytest.fixture
def signing(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office with a key, and Anna Müller and Bo Ek who have earned their certificate."""
    monkeypatch.setattr(keys, "ROUNDS", 1)
    Path("pw").write_text(PASSPHRASE, encoding="utf-8")
    office(f"key new --page {PAGE} --passphrase-file pw")
    office.people("Anna Müller", "Bo Ek")
    for course in ("P1", "P2", "P3", "P4", "V1"):
        office(f"attend {course} --all")
    return office


def certify(office: Office) -> None:
    office("certify --all --passphrase-file pw")


def rows(office: Office, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(office.file)) as db:
        return db.execute(query).fetchall()


def tamper(office: Office, change: str) -> None:
    """Changes a row with another program, past the journal."""
    with closing(sqlite3.connect(office.file)) as db, db:
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(change)
        for _, statement in triggers:
            db.execute(statement)


def code_of(office: Office, number: str) -> str:
    ((text,),) = rows(
        office,
        f"SELECT json_extract(content, '$.code') FROM certificates WHERE number = '{number}'",
    )
    return str(text)


def verdict(office: Office, *, well: bool = True) -> dict[str, object]:
    """What doctor says of the keys; `well`: whether all of the register is."""
    checks = office.json("doctor", code=0 if well else 7)["checks"]
    return next(each for each in checks if each["name"] == "keys")


def test_doctor_finds_every_code_as_it_was_signed(signing: Office) -> None:
    assert verdict(signing)["ok"]
    certify(signing)
    assert verdict(signing)["ok"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE certificates SET name = 'Bo Eck' WHERE name = 'Bo Ek'",
        "UPDATE certificates SET content = json_set(content, '$.code', 'https://a.b#MZXW6YTB')",
        "UPDATE codes SET sha256 = replace(sha256, '1', '2')",
        "UPDATE keys SET public = '00' || substr(public, 3)",
    ],
)
def test_doctor_notices_a_code_that_is_not_what_was_signed(signing: Office, change: str) -> None:
    certify(signing)
    tamper(signing, change)
    assert not verdict(signing, well=False)["ok"]


def test_doctor_misses_the_file_of_the_key(signing: Office) -> None:
    (file,) = Path().glob("kokoma-*.key")
    file.rename("woanders")
    assert not verdict(signing, well=False)["ok"]
    Path("woanders").rename(file)
    file.write_bytes(keys.locked(keys.new(), "x"))
    assert not verdict(signing, well=False)["ok"]


def test_a_key_that_the_register_does_not_know_is_pointed_out(signing: Office) -> None:
    Path("kokoma-00000000.key").write_bytes(keys.locked(keys.new(), "x"))
    found = verdict(signing)
    assert found["ok"]
    assert "kokoma-00000000.key" in str(found)


def test_the_code_of_whoever_is_erased_goes_with_her(signing: Office) -> None:
    """Her name is in it, though nobody could read it there with the eye."""
    certify(signing)
    number = str(signing.json("certificate list")[0]["number"])
    name = signing.json("certificate list")[0]["name"]
    text = code_of(signing, number).partition("#")[2]
    assert tokens.read(codes.taken_apart(text).token).said.name == name  # type: ignore[union-attr]
    signing("settings set certificate_years 1")
    signing("settings set retention_years 1")
    signing("settings set retention_from 2020-01-01")
    signing(f"participant withdraw {_id(signing, name)}")
    signing.today = signing.today.replace(year=signing.today.year + 12)
    signing("privacy due --offer 'Bamberg 2023/24' --answer Verzicht")
    signing(f"privacy erase {_id(signing, name)} --backups --yes")
    assert rows(signing, f"SELECT 1 FROM participants WHERE name = '{name}'") == []
    assert code_of(signing, number) == ""
    assert text.encode() not in signing.file.read_bytes()
    assert verdict(signing)["ok"]
    ((digest,),) = rows(
        signing,
        "SELECT codes.sha256 FROM codes JOIN certificates ON certificates.id = certificate_id"
        f" WHERE number = '{number}'",
    )
    assert digest, "the paper in her hands stays genuine"


def _id(office: Office, name: str) -> int:
    return next(int(each["id"]) for each in office.json("participant list") if each["name"] == name)


def test_a_backup_from_before_the_key_does_not_forget_it(signing: Office) -> None:
    """What was signed since is in the world."""
    signing("backup vorher.db")
    certify(signing)
    signing("key rotate --passphrase-file pw")
    before = rows(signing, "SELECT kid, public, retired_on FROM keys ORDER BY id")
    assert len(before) == 2
    oldest = sorted(Path("kokoma-backup").glob("*.db"))[0]
    signing("restore", str(oldest), "--yes")
    assert rows(signing, "SELECT kid, public, retired_on FROM keys ORDER BY id") == before


def test_what_was_issued_is_void_after_undo_and_its_place_stays_taken(signing: Office) -> None:
    certify(signing)
    places = rows(signing, "SELECT status_index FROM codes ORDER BY id")
    signing("undo --yes")
    assert rows(signing, "SELECT status_index FROM codes ORDER BY id") == places
    assert {each["status"] for each in signing.json("certificate list")} == {"void"}
    assert verdict(signing)["ok"]


def test_a_key_stays_known_whatever_is_taken_back(signing: Office) -> None:
    entries = signing.json("log --limit 100")
    made = next(each["number"] for each in entries if "key new" in each["command"])
    answer = signing(f"undo {made} --yes", code=5)
    assert "kokoma key rotate" in answer.err


def test_nothing_of_the_secret_is_in_the_register_or_its_copies(signing: Office) -> None:
    certify(signing)
    (file,) = Path().glob("kokoma-*.key")
    secret = keys.opened(file.read_bytes(), PASSPHRASE).secret
    for path in Path().rglob("*"):
        if path.is_file() and path.name != "pw":
            content = path.read_bytes()
            assert secret not in content, path
            assert secret.hex().encode() not in content, path
            assert PASSPHRASE.encode() not in content, path


def test_a_verdict_is_made_even_if_nothing_was_ever_signed(office: Office) -> None:
    found = verdict(office)
    assert found["ok"]
