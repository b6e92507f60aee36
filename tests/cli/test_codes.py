"""`kokoma certify`, `certificate replace` and `participant rename` in an office with a key."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.domain import codes
from kokoma_cli.signing import keys, tokens
from tests.conftest import Office
from tests.credentials.offices import SECRET, has_key
from tests.rendering.codes import PAGE
from tests.rendering.sheets import words
from tests.standards.scanners import printed, read_by_zxing

KEY = "--passphrase-file passphrase.txt"


def earned(office: Office) -> None:
    office.people("Dr. Jürgen Weiß", "Anna Ohm")
    office(f"settings set verify_page {PAGE}")
    office.earns("Weiß", "Ohm")


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(earned)
    has_key(office)
    return office


def code_on(file: str | Path) -> str:
    (text,) = read_by_zxing(printed(Path(file).read_bytes(), 150))
    return text


def genuine(text: str) -> bool:
    taken = codes.taken_apart(text)
    assert taken
    token = tokens.read(taken.token)
    return keys.holds(SECRET.public, token.message, token.signature)


def issued(office: Office, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = office.json(f"certify {KEY}", *words)["issued"]
    return found


def test_what_is_issued_carries_a_genuine_code(bamberg: Office) -> None:
    texts = [code_on(each["file"]) for each in issued(bamberg, "--all")]
    assert len(set(texts)) == 2
    assert all(map(genuine, texts))


def test_a_reprint_and_a_zweitschrift_carry_the_same_code(bamberg: Office) -> None:
    (first,) = issued(bamberg, "Weiß")
    text = code_on(first["file"])
    for words_ in ("", "--duplicate"):
        (again,) = bamberg.json(f"certificate reprint 001 {words_} --out neu")["reprinted"]
        assert code_on(again["file"]) == text


def test_nobody_to_ask_and_no_file_is_said_before_anything_is_issued(bamberg: Office) -> None:
    said = bamberg("certify --all", code=2).both
    assert "--passphrase-file" in said
    assert bamberg.pdfs() == set()


def test_a_wrong_passphrase_issues_nothing(bamberg: Office) -> None:
    Path("passphrase.txt").write_text("falsch\n")
    bamberg(f"certify --all {KEY}", code=4)
    assert bamberg.pdfs() == set()
    assert bamberg.json("certificate list") == []


def test_without_code_nothing_is_asked_and_the_strip_stays_empty(bamberg: Office) -> None:
    found = bamberg.json("certify --all --without-code")["issued"]
    assert read_by_zxing(printed(Path(found[0]["file"]).read_bytes(), 150)) == []


def test_a_dry_run_needs_no_passphrase_and_finds_what_has_no_room(bamberg: Office) -> None:
    assert len(bamberg.json("certify --all --dry-run")["issued"]) == 2
    bamberg("settings set series_title", "Konfliktmanagement " * 30)
    said = bamberg("certify --all --dry-run", code=4).both
    assert "--without-code" in said
    assert bamberg.pdfs() == set()


def test_a_preview_shows_a_code_that_is_never_genuine(bamberg: Office) -> None:
    shown = bamberg.json("certify --preview")
    text = code_on(shown["file"])
    assert text.startswith(f"{PAGE}#")
    assert not genuine(text)
    assert "Nr. Vorschau" in words(Path(shown["file"]).read_bytes())
    plain = bamberg.json("certify --preview --without-code")
    assert read_by_zxing(printed(Path(plain["file"]).read_bytes(), 150)) == []


def test_without_the_page_or_the_file_of_the_key_it_says_how_to_go_on(bamberg: Office) -> None:
    file = bamberg.folder / f"kokoma-{SECRET.kid}.key"
    file.rename(file.with_suffix(".away"))
    assert "--without-code" in bamberg(f"certify --all {KEY}", code=3).both
    bamberg("settings set verify_page ''")
    said = bamberg(f"certify --all {KEY}", code=3).both
    assert "verify_page" in said
    assert "--without-code" in said
    assert bamberg.pdfs() == set()


def test_replace_and_rename_sign_as_well(bamberg: Office) -> None:
    issued(bamberg, "Weiß")
    bamberg("participant edit 1 --name", "Jürgen Weiss")
    new = bamberg.json(f"certificate replace 001 {KEY}")["issued"]
    assert genuine(code_on(new["file"]))
    named = bamberg.json(f"participant rename 1 'Ariane Weiss' --yes {KEY}")["issued"]
    assert genuine(code_on(named[0]["file"]))
    bare = bamberg.json("participant rename 1 'Rike Weiss' --yes --without-code")["issued"]
    assert read_by_zxing(printed(Path(bare[0]["file"]).read_bytes(), 150)) == []


def test_an_erased_person_leaves_no_code(bamberg: Office) -> None:
    (first,) = issued(bamberg, "Weiß")
    text = code_on(first["file"])
    assert text in str(bamberg.content()["certificates"])
    bamberg.today = date(2060, 1, 1)
    bamberg("settings set retention_from 1.6.2024 --cohort Bamberg")
    bamberg("privacy due --offer Bamberg")
    bamberg("privacy erase 1 --yes")
    assert text not in str(bamberg.content())
    bamberg("certificate reprint 001", code=5)


def test_the_passphrase_is_nowhere_in_register_and_journal(bamberg: Office) -> None:
    issued(bamberg, "--all")
    rows = json.dumps(bamberg.content(), default=str)
    assert "Brücke" not in rows
    assert "passphrase.txt" in rows
