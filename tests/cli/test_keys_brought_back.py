"""Keys after a backup came back that is older than they are; and what is told before one is misused."""

import shutil
import stat
from pathlib import Path
from unittest.mock import patch

import pytest

from kokoma_cli.domain import paper_key
from kokoma_cli.signing import keys
from kokoma_cli.storage import codes
from kokoma_cli.storage.codes import Signed
from tests.conftest import Office

PAGE = "https://www.bamberg.de/pruefen"
MINE, HERS = "Amsel sieben Quitte Föhn", "Regnitz unter elf Laternen"


@pytest.fixture
def bamberg(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An office with a key; its passphrases lie in the files `mine` and `hers`."""
    monkeypatch.setattr(keys, "ROUNDS", 1)
    (office.folder / "mine").write_text(MINE)
    (office.folder / "hers").write_text(HERS)
    office(f"key new --page {PAGE} --passphrase-file mine")
    office("settings set issuer 'Amt für Inklusion'")
    return office


@pytest.fixture
def stolen(bamberg: Office) -> tuple[Office, str, str]:
    """The key was stolen and replaced after a backup; then the register was damaged, and with it every other
    backup. The page of the last day is in the folder `netz`."""
    bamberg("backup vorher.db")
    answer = bamberg.json("key compromised --passphrase-file mine")
    bamberg("publish netz --passphrase-file mine")
    bamberg.close()
    shutil.rmtree(bamberg.folder / "kokoma-backup")
    bamberg.file.write_bytes(b"SQLite format 3\0" + b"\xaa" * 5000)
    return bamberg, answer["compromised"]["id"], answer["key"]["id"]


def states(office: Office) -> dict[str, str]:
    return {each["id"]: each["state"] for each in office.json("key show")["keys"]}


def test_a_stolen_key_that_came_back_is_told_of_and_everything_can_be_mended(
    stolen: tuple[Office, str, str],
) -> None:
    office, old, new = stolen
    told = office("restore vorher.db --yes").err
    for part in ("Achtung", old, f"kokoma-{new}.key", "key restore", f"key compromised {old}"):
        assert part in told
    assert states(office) == {old: "current"}
    found = office.json("key show --compare netz/index.html")["differences"]
    assert {(each["kid"], each["kind"]) for each in found} == {
        (old, "compromised"),
        (new, "unknown"),
    }
    # Nobody decides that unasked.
    refused = office.json(f"key restore kokoma-{new}.key --passphrase-file mine", code=5)["error"]
    assert (refused["kid"], refused["retires"]) == (new, old)
    answer = office.json(f"key restore kokoma-{new}.key --passphrase-file mine --yes")
    assert (answer["entered"], answer["retires"], answer["state"]) == (True, old, "current")
    assert states(office) == {old: "retired", new: "current"}
    office(f"key compromised {old}")
    assert states(office) == {old: "compromised", new: "current"}
    assert office.json("key show --compare netz/index.html")["differences"] == []
    assert "dasselbe" in office("key show --compare netz/index.html").out


def test_the_document_of_a_restore_says_it_too(stolen: tuple[Office, str, str]) -> None:
    office, old, new = stolen
    unsure = office.json("restore vorher.db --yes")["keys_unsure"]
    assert unsure["current"]["id"] == old
    assert [Path(file).name for file in unsure["unknown"]] == [f"kokoma-{new}.key"]


def test_nothing_is_unsure_where_the_register_could_be_read(bamberg: Office) -> None:
    bamberg("backup vorher.db")
    bamberg("key rotate --passphrase-file mine")
    assert bamberg.json("restore vorher.db --yes")["keys_unsure"] is None


def test_nothing_is_said_of_keys_where_there_never_were_any(office: Office) -> None:
    office("backup vorher.db")
    office.close()
    office.file.unlink()
    assert office.json("restore vorher.db --yes")["keys_unsure"] is None


def test_before_it_is_done_it_is_told_as_well(stolen: tuple[Office, str, str]) -> None:
    office, _, _ = stolen
    assert "entwendeter" in office("restore vorher.db --dry-run").out


def test_a_key_may_be_entered_as_retired_only(bamberg: Office) -> None:
    (current,) = states(bamberg)
    other = keys.from_secret(bytes(range(32)))
    (bamberg.folder / "lines.txt").write_text("\n".join(paper_key.written(other.secret)))
    answer = bamberg.json("key restore lines.txt --retired --passphrase-file mine --yes")
    assert (answer["state"], answer["retires"]) == ("retired", None)
    assert states(bamberg) == {current: "current", other.kid: "retired"}
    bamberg("key restore lines.txt --retired --passphrase-file mine --yes", code=2)


def test_a_trial_says_which_key_would_retire(bamberg: Office) -> None:
    (current,) = states(bamberg)
    other = keys.from_secret(bytes(range(32)))
    (bamberg.folder / "lines.txt").write_text("\n".join(paper_key.written(other.secret)))
    assert current in bamberg("key restore lines.txt --dry-run").out
    assert states(bamberg) == {current: "current"}


def test_a_page_of_another_office_is_not_compared(bamberg: Office) -> None:
    bamberg("publish netz --passphrase-file mine")
    (bamberg.folder / "text.html").write_text("<html></html>")
    bamberg("key show --compare text.html", code=4)
    bamberg("key show --compare nowhere.html", code=3)
    bamberg("key rotate --passphrase-file mine")
    kinds = {
        each["kind"] for each in bamberg.json("key show --compare netz/index.html")["differences"]
    }
    assert kinds == {"page_behind"}
    page = bamberg.folder / "netz" / "index.html"
    public = bamberg.json("key show")["keys"][0]["public"]["hex"]
    page.write_text(page.read_text("utf-8").replace(public, "00" * 32), "utf-8")
    bamberg("key show --compare netz/index.html", code=4)


def file_of(office: Office) -> Path:
    (file,) = office.folder.glob("kokoma-????????.key")
    return file


def test_a_copy_that_another_program_locked_is_locked_anew(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_of(bamberg)
    file.rename(bamberg.folder / "Stick.key")
    monkeypatch.setattr(keys, "ROUNDS", 3)
    bamberg("key restore Stick.key --passphrase-file mine")
    assert keys._outside(file.read_bytes()).rounds == 3
    assert keys.opened(file.read_bytes(), MINE)


def test_a_copy_with_a_weak_passphrase_needs_another_one(bamberg: Office) -> None:
    file = file_of(bamberg)
    secret = keys.opened(file.read_bytes(), MINE)
    file.unlink()
    (bamberg.folder / "Stick.key").write_bytes(keys.locked(secret, "12345"))
    (bamberg.folder / "weak").write_text("12345")
    assert "Terminal" in bamberg("key restore Stick.key --passphrase-file weak", code=4).err
    assert not file.exists()


@pytest.mark.parametrize("text", ["Amt für Inklusion 1", "Passwort1234", "Ampel sieben Quitte"])
def test_a_passphrase_that_is_guessed_first_locks_no_key(bamberg: Office, text: str) -> None:
    (bamberg.folder / "new").write_text(text)
    bamberg("key passwd --passphrase-file mine --new-passphrase-file new", code=4)
    assert keys.opened(file_of(bamberg).read_bytes(), MINE)


def test_the_file_before_comes_back_if_the_entry_fails(
    bamberg: Office, fresh_register: bytes
) -> None:
    """A full disk when the register is written: the file that was replaced a moment ago is there again."""
    file = file_of(bamberg)
    before = file.read_bytes()
    shutil.copy(file, bamberg.folder / "Stick.key")
    bamberg.close()
    bamberg.file.write_bytes(fresh_register)
    things = bamberg.things()

    def full(*_: object) -> None:
        assert file.read_bytes() != before
        raise OSError(28, "No space left on device")

    with patch("kokoma_cli.storage.chain.close", full):
        bamberg("key restore Stick.key --passphrase-file mine --yes", code=7)
    assert file.read_bytes() == before
    assert {each for each in bamberg.things() if "backup" not in each} == things
    assert bamberg.json("key show")["keys"] == []


def given_out(office: Office) -> None:
    """As if a credential of the only certificate had been given out."""
    office.people("Anna Schulz")
    office.earns("Schulz")
    office("certify Schulz --without-code")
    desk = office.desk()
    with desk.register.writing(desk.origin) as db:
        codes.keep(db, Signed(1, 4711, None, None, office.today))
    office.close()


@pytest.mark.parametrize("command", ["rotate", "compromised"])
def test_credentials_of_the_old_key_have_to_be_given_out_anew(
    bamberg: Office, command: str
) -> None:
    given_out(bamberg)
    ahead = bamberg.json(f"key {command} --passphrase-file hers --dry-run")["credentials"]
    assert ahead == {"numbers": ["KOKOMA-2024-001"], "to_be_given_anew": True}
    said = bamberg(f"key {command} --passphrase-file hers").err
    assert "KOKOMA-2024-001" in said
    assert "kokoma certificate credential" in said
    assert ("fälschen" in said) == (command == "compromised")


def test_credentials_that_an_address_issues_lapse_only_with_a_stolen_key(bamberg: Office) -> None:
    given_out(bamberg)
    bamberg("settings set credential_issuer did:web:www.bamberg.de")
    assert "KOKOMA-2024-001" not in bamberg("key rotate --passphrase-file hers").both
    assert "gilt nicht mehr" in bamberg("key compromised --passphrase-file hers").err


def keyring(office: Office, code: int) -> str:
    checks = office.json("doctor", code=code)["checks"]
    return str(next(each for each in checks if each["name"] == "keys"))


def test_doctor_names_what_lies_about_of_a_key(bamberg: Office) -> None:
    file = file_of(bamberg)
    assert "liegen geblieben" not in keyring(bamberg, 0)
    bamberg("key backup --passphrase-file mine")
    sheet = file.with_suffix(".pdf")
    assert sheet.name in keyring(bamberg, 7)
    sheet.unlink()
    left = bamberg.folder / ".kokoma-00000000-1-0123456789abcdef.old"
    left.write_bytes(file.read_bytes())
    assert left.name in keyring(bamberg, 7)


def test_doctor_quotes_the_path_it_wants_typed(bamberg: Office) -> None:
    file = file_of(bamberg)
    file.chmod(0o644)
    command = f"chmod go-rwx '{file}'" if " " in str(file) else "chmod go-rwx"
    assert command in keyring(bamberg, 0)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
