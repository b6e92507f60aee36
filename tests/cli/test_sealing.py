"""`kokoma certify --seal` and what else is sealed, with a certificate file of the office's own."""

import hashlib
import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from kokoma_cli.signing import seals
from kokoma_cli.signing.seals import inspect
from tests.conftest import Office
from tests.keyboard import ENTER, sitting_at
from tests.signing.offices import CITY, PASSPHRASE, made

#: Seals tell the time by the clock on the wall.
TODAY = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
YEAR = timedelta(365)
WITH = "--seal siegel.p12 --seal-passphrase-file passwort.txt"


def a_year(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    office.earns("Anna", "Bo")
    office("attend P1 Clara")


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(a_year)
    write(office, "siegel.p12", made(valid=(TODAY - YEAR, TODAY + YEAR)).file)
    write(office, "passwort.txt", f"{PASSPHRASE}\r\n".encode("utf-8-sig"))
    return office


def write(office: Office, name: str, content: bytes) -> None:
    (office.folder / name).write_bytes(content)


def issued(office: Office, line: str) -> dict[str, Any]:
    document: dict[str, Any] = office.json(line)
    return document


def test_every_single_file_is_sealed_and_the_register_knows_the_sealed_one(bamberg: Office) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    done = issued(bamberg, f"certify --all --confirm-others {WITH}")
    assert done["seal"] == {
        "name": CITY, "organisation": CITY, "self_signed": False,
        "valid_until": (TODAY + YEAR).date().isoformat(),
    }  # fmt: skip
    assert len(done["issued"]) == 3
    for each in done["issued"]:
        pdf = Path(each["file"]).read_bytes()
        assert hashlib.sha256(pdf).hexdigest() == each["sha256"]
        found = inspect(pdf)
        assert found is not None
        assert found.intact
        assert found.name == CITY
        assert found.sealed_at is not None
        assert before <= found.sealed_at <= datetime.now(UTC)
        # The date on the sheet and in the file is that of the certificate.
        assert b"(D:20240326000000Z)" in pdf
    assert inspect(Path(done["print_file"]).read_bytes()) is None
    assert bamberg.json("doctor")["ok"]


def test_without_the_option_nothing_is_sealed(bamberg: Office) -> None:
    done = issued(bamberg, "certify --all")
    assert done["seal"] is None
    assert all(inspect(Path(each["file"]).read_bytes()) is None for each in done["issued"])


def test_what_was_sealed_comes_back_sealed(bamberg: Office) -> None:
    (first, *_) = issued(bamberg, f"certify --all {WITH}")["issued"]
    file = Path(first["file"])
    sealed = file.read_bytes()
    file.unlink()
    bamberg("certificate reprint 001")
    assert file.read_bytes() == sealed


def test_sealed_sheets_share_what_they_share_without_a_seal(bamberg: Office) -> None:
    issued(bamberg, f"certify --all {WITH}")
    with closing(sqlite3.connect(bamberg.file)) as db:
        rows = [json.loads(pieces) for (pieces,) in db.execute("SELECT pieces FROM prints")]
    assert len(rows) == 2
    assert rows[0][:-2] == rows[1][:-2]
    assert rows[0][-2:] != rows[1][-2:]


def test_the_answer_says_whose_seal_it_is(bamberg: Office) -> None:
    tried = bamberg(f"certify --all --dry-run {WITH}")
    assert f"Jede Datei würde elektronisch gesiegelt: {CITY}" in tried.out
    assert bamberg.pdfs() == set()
    done = bamberg(f"certify --all {WITH}")
    assert f"Alle 2 einzelnen Dateien elektronisch gesiegelt: {CITY}" in done.out
    bamberg.language = "en"
    bamberg("participant edit Bo --name 'Bo Eck'")
    assert f"Sealed electronically: {CITY}" in bamberg(f"certificate replace 001 {WITH}").out


def test_a_replaced_certificate_is_sealed_only_if_that_is_asked_for(bamberg: Office) -> None:
    issued(bamberg, f"certify --all {WITH}")
    bamberg("participant edit Bo --name 'Bo Eck'")
    plain = bamberg.json("certificate replace 001")
    assert (plain["seal"], inspect(Path(plain["issued"]["file"]).read_bytes())) == (None, None)
    bamberg("participant edit Bo --name 'Bo Ecker'")
    done = bamberg.json(f"certificate replace 003 {WITH}")
    assert done["seal"]["name"] == CITY
    pdf = Path(done["issued"]["file"]).read_bytes()
    found = inspect(pdf)
    assert found is not None
    assert found.intact
    assert hashlib.sha256(pdf).hexdigest() == done["issued"]["sha256"]


def test_after_a_change_of_name_by_law_the_new_files_are_sealed(bamberg: Office) -> None:
    issued(bamberg, f"certify Anna {WITH}")
    done = bamberg.json(f"participant rename Anna 'Jo Weiß' --yes {WITH}")
    found = inspect(Path(done["issued"][0]["file"]).read_bytes())
    assert found is not None
    assert found.intact


def test_a_duplicate_is_sealed_if_that_is_asked_for_and_only_once(bamberg: Office) -> None:
    issued(bamberg, f"certify Anna {WITH}")
    (plain,) = bamberg.json("certificate reprint 001 --duplicate --out ohne")["reprinted"]
    assert inspect(Path(plain["file"]).read_bytes()) is None
    (done,) = bamberg.json(f"certificate reprint 001 --duplicate --out mit {WITH}")["reprinted"]
    found = inspect(Path(done["file"]).read_bytes())
    assert found is not None
    assert (found.intact, done["there"]) == (True, False)
    assert Path(done["file"]).read_bytes().startswith(Path(plain["file"]).read_bytes())
    (again,) = bamberg.json(f"certificate reprint 001 --duplicate --out mit {WITH}")["reprinted"]
    assert again["there"]
    # One without a seal is another file, and nothing is overwritten.
    bamberg(f"certificate reprint 001 --duplicate --out ohne {WITH}", code=5)
    bamberg(f"certificate reprint 001 {WITH}", code=2)
    assert bamberg.json("doctor")["ok"]


def test_a_certificate_of_no_use_stops_before_anything_is_drawn(bamberg: Office) -> None:
    expired = made(valid=(TODAY - YEAR, TODAY - timedelta(2)))
    write(bamberg, "alt.p12", expired.file)
    write(bamberg, "falsch.txt", b"Pegnitz\n")
    untouched = bamberg.content()
    with patch("kokoma_cli.rendering.certificates.sheet", side_effect=AssertionError):
        for line, code, said in (
            ("--seal alt.p12 --seal-passphrase-file passwort.txt", 4, "abgelaufen"),
            ("--seal siegel.p12 --seal-passphrase-file falsch.txt", 4, "öffnet siegel.p12 nicht"),
            ("--seal passwort.txt --seal-passphrase-file passwort.txt", 4, "keine Siegeldatei"),
            (
                "--seal nirgends.p12 --seal-passphrase-file passwort.txt",
                3,
                "nicht da: nirgends.p12",
            ),
            ("--seal . --seal-passphrase-file passwort.txt", 7, "lässt sich nicht lesen"),
            ("--seal siegel.p12", 2, "--seal-passphrase-file DATEI"),
            ("--seal-passphrase-file passwort.txt", 2, "--seal DATEI"),
            ("--preview --seal siegel.p12", 2, "Vorschau"),
        ):
            for dry in ("", " --dry-run"):
                answer = bamberg(f"certify --all {line}{dry}", code=code)
                assert said in answer.err, line
                assert PASSPHRASE not in answer.both
                assert "Pegnitz" not in answer.both
        with patch.object(seals, "is_installed", return_value=False):
            assert 'pip install "kokoma[seal]"' in bamberg(f"certify --all {WITH}", code=7).err
    assert bamberg.content() == untouched
    assert bamberg.pdfs() == set()


def test_nobody_vouches_for_a_certificate_made_at_home_and_that_is_said(bamberg: Office) -> None:
    home = made("RSA-3072", self_signed=True, valid=(TODAY - YEAR, TODAY + timedelta(7)))
    write(bamberg, "siegel.p12", home.file)
    answer = bamberg(f"certify --all {WITH}")
    assert "bürgt niemand" in answer.err
    assert "gilt nur noch bis" in answer.err


def test_the_journal_has_the_file_as_typed_and_no_password(bamberg: Office) -> None:
    issued(bamberg, f"certify --all {WITH}")
    (entry, *_) = bamberg.json("log --limit 1")
    assert "--seal siegel.p12" in json.dumps(entry)
    assert PASSPHRASE.encode() not in bamberg.file.read_bytes()


def test_what_is_done_to_a_sealed_file_afterwards_the_doctor_sees(bamberg: Office) -> None:
    (first, *_) = issued(bamberg, f"certify --all {WITH}")["issued"]
    with Path(first["file"]).open("ab") as file:
        file.write(b"\n")
    found = inspect(Path(first["file"]).read_bytes())
    assert found is not None
    assert not found.intact
    assert not bamberg.json("doctor", code=7)["ok"]


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal as Unix has them")
def test_the_password_is_asked_once_and_never_shown(bamberg: Office) -> None:
    with sitting_at(bamberg.folder, "certify", "--seal", "siegel.p12") as terminal:
        terminal.shows("Passwort der Siegeldatei siegel.p12")
        terminal.types("Pegnitz" + ENTER)
        terminal.shows("Noch 2 Versuche")
        terminal.shows("Passwort der Siegeldatei siegel.p12", times=2)
        terminal.types(PASSPHRASE + ENTER)
        terminal.shows("2 Bescheinigungen ausstellen?")
        terminal.types("j" + ENTER)
        assert terminal.ends() == 0
    assert terminal.text.count("Passwort der Siegeldatei") == 2
    assert "Pegnitz" not in terminal.text
    assert PASSPHRASE not in terminal.text
    for each in bamberg.json("certificate list"):
        found = inspect(Path(each["file"]).read_bytes())
        assert found is not None
        assert found.intact
