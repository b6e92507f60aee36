"""`kokoma publish` at the terminal."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kokoma_cli.domain import codes
from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.statements import Statement
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.signing import tokens
from kokoma_cli.storage import keys
from tests.conftest import CEREMONY, Office

KEY = secret_keys.from_secret(b"k" * 32)
ADDRESS = "https://www.stadt.example/pruefen"


@pytest.fixture
def ready(office: Office) -> Office:
    office("settings set issuer", "Stadt Bamberg")
    office("settings set verify_page", ADDRESS)
    with office.desk().writing() as (db, _):
        keys.add(db, Key(0, KEY.kid, KEY.public, CEREMONY))
    office.close()
    return office


def test_it_says_what_was_written_and_what_to_do_next(ready: Office) -> None:
    said = ready("publish netz")
    file = ready.folder / "netz" / "index.html"
    assert f"SHA-256: {hashlib.sha256(file.read_bytes()).hexdigest()}" in said.out
    assert "netz/index.html" in said.out.replace("\\", "/")
    assert f"{KEY.kid} (in Gebrauch)" in said.out
    assert ADDRESS in said.err
    assert "kokoma publish netz" in said.err


def test_as_json_it_is_one_document(ready: Office) -> None:
    document = ready.json("publish netz")
    content = (ready.folder / "netz" / "index.html").read_bytes()
    assert document == {
        "files": [
            {
                "file": str(ready.folder / "netz" / "index.html"),
                "sha256": hashlib.sha256(content).hexdigest(),
                "bytes": len(content),
                "outcome": "new",
            }
        ],
        "as_of": "2024-03-26",
        "page": ADDRESS,
        "keys": [{"kid": KEY.kid, "state": "current"}],
        "void": 0,
        "no_longer_void": 0,
        "keys_lapsed": [],
        "status_list": None,
        "status_list_missing": None,
        "keys_dropped": [],
        "credentials_dropped": 0,
    }


def test_something_else_of_that_name_stays_unless_it_may_go(ready: Office) -> None:
    (ready.folder / "netz").mkdir()
    file = ready.folder / "netz" / "index.html"
    file.write_text("Willkommen", "utf-8")
    refused = ready.json("publish netz", code=5)
    assert refused["error"]["files"] == [str(file)]
    assert file.read_text("utf-8") == "Willkommen"
    assert ready.json("publish netz --yes")["files"][0]["outcome"] == "replaced"


def test_without_a_key_it_says_what_to_do(office: Office) -> None:
    assert "kokoma key new" in office("publish netz", code=3).err


def test_it_asks_for_no_passphrase_and_writes_no_entry(ready: Office) -> None:
    before = ready.content()
    ready("publish netz")
    assert ready.content() == before


@pytest.mark.parametrize("days", [0, 1])
def test_whoever_has_a_retired_key_cannot_sign_what_bears_a_later_day(
    ready: Office, days: int
) -> None:
    """With the register as little as with the page alone. The last day is not too late."""
    with ready.desk().writing() as (db, _):
        (key,) = keys.everything(db)
        keys.change(db, replace(key, retired_on=CEREMONY))
    ready.close()
    ready("publish netz")
    said = Statement("Uli Frech", "Reihe", None, None, "X-1", CEREMONY + timedelta(days), 7)
    text = codes.text_of(ADDRESS, tokens.sign(said, KEY.kid, KEY.signing))
    late = ["signed_too_late"]
    by_page = ready.json("verify --key netz/index.html", text, code=8 if days else 0)
    assert by_page["reasons"] == (late if days else ["genuine_by_page", "retired_key"])
    by_register = ready.json("verify", text, code=8)
    assert by_register["reasons"] == (late if days else ["not_in_register"])
    if days:
        assert "am Ausstellungstag nicht mehr" in ready("verify", text, code=8).out
        assert date.fromisoformat(by_page["sheets"][0]["issued_on"]) > CEREMONY
