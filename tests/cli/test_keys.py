"""`kokoma key …`: its making, its loss, its hand-over and its theft, as the office lives through them."""

import stat
import subprocess
from pathlib import Path
from shutil import which

import pytest

from kokoma_cli.domain import paper_key
from kokoma_cli.signing import keys
from kokoma_cli.storage import codes
from kokoma_cli.storage.codes import Signed
from tests.conftest import Office

PAGE = "https://www.bamberg.de/pruefen"
MINE, HERS = "Amsel sieben Quitte Föhn", "Regnitz unter elf Laternen"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deriving keys slowly is the point, but not here."""
    monkeypatch.setattr(keys, "ROUNDS", 1)


@pytest.fixture
def bamberg(office: Office) -> Office:
    """An office with a key; its passphrases lie in the files `mine` and `hers`."""
    (office.folder / "mine").write_text(f"{MINE}\n")
    (office.folder / "hers").write_text(f"{HERS}\r\nnot this line\n", encoding="utf-8-sig")
    office(f"key new --page {PAGE} --passphrase-file mine")
    return office


def shown(office: Office) -> list[dict[str, object]]:
    found: list[dict[str, object]] = office.json("key show")["keys"]
    return found


def file_of(office: Office) -> Path:
    (file,) = office.folder.glob("kokoma-????????.key")
    return file


def secret_in(file: Path, passphrase: str = MINE) -> bytes:
    return keys.opened(file.read_bytes(), passphrase).secret


def lines_of(secret: bytes) -> str:
    return "\n".join(paper_key.written(secret))


def test_a_new_key_has_a_file_beside_the_register_and_its_public_half_in_it(
    bamberg: Office,
) -> None:
    file = file_of(bamberg)
    key = keys.opened(file.read_bytes(), MINE)
    (known,) = shown(bamberg)
    assert (known["id"], known["state"], known["signed"]) == (key.kid, "current", 0)
    assert known["file"] == str(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert bamberg("settings get verify_page").out.strip() == PAGE
    register = bamberg.file.read_bytes()
    for secret in (key.secret, key.secret.hex().encode(), MINE.encode()):
        assert secret not in register
    assert bamberg.json("log")[0]["command"].startswith("kokoma key new --page")


def test_its_public_half_is_told_in_every_form_others_take(bamberg: Office) -> None:
    (known,) = shown(bamberg)
    public = known["public"]
    assert isinstance(public, dict)
    for form in ("hex", "ssh", "pem", "multibase", "did"):
        assert keys.read_public(public[form]).hex() == public["hex"]
    said = bamberg("key show").out
    for form in ("ssh", "multibase", "did"):
        assert public[form] in said
    assert PAGE in said


@pytest.mark.skipif(which("ssh-keygen") is None, reason="OpenSSH is not installed")
def test_openssh_opens_the_file(bamberg: Office) -> None:
    done = subprocess.run(
        ["ssh-keygen", "-y", "-P", MINE, "-f", str(file_of(bamberg))],
        capture_output=True,
        text=True,
        check=True,
    )
    public = shown(bamberg)[0]["public"]
    assert isinstance(public, dict)
    assert public["ssh"].startswith(done.stdout.strip())


def test_there_is_one_key_at_a_time(bamberg: Office) -> None:
    said = bamberg("key new --passphrase-file mine", code=5).err
    assert "kokoma key rotate" in said
    assert len(shown(bamberg)) == 1


def test_a_key_needs_a_page_and_somebody_to_ask(office: Office) -> None:
    assert "--page" in office("key new", code=2).err
    assert "umlaut" in office("--lang en key new --page http://bamberg.de", code=2).err
    assert "--passphrase-file" in office(f"key new --page {PAGE}", code=2).err
    office("settings set verify_page", PAGE)
    assert "--passphrase-file" in office("key new", code=2).err
    assert office.json("key show")["keys"] == []
    assert office.things() == {"kokoma.db"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "erste"),
        (b"\n\n", "erste"),
        (b"kurz\n", "mindestens 12"),
        (b"abababababababab", "verschiedene"),
        ("Föhn Föhn Föhn Föhn".encode("cp1252"), "UTF-8"),
    ],
)
def test_a_file_without_a_good_passphrase_makes_no_key(
    office: Office, content: bytes, said: str
) -> None:
    (office.folder / "mine").write_bytes(content)
    assert said in office(f"key new --page {PAGE} --passphrase-file mine", code=4).err
    assert office.json("key show")["keys"] == []
    assert office.things() == {"kokoma.db", "mine"}
    office(f"key new --page {PAGE} --passphrase-file nowhere", code=3)
    office(f"key new --page {PAGE} --passphrase-file .", code=7)


def test_the_file_of_a_passphrase_may_come_from_any_editor(office: Office) -> None:
    (office.folder / "mine").write_text(f"{MINE}\n", encoding="utf-16")
    office(f"key new --page {PAGE} --passphrase-file mine")
    assert secret_in(file_of(office))


def test_a_dry_run_makes_nothing(bamberg: Office) -> None:
    before, content = bamberg.things(), bamberg.content()
    key = file_of(bamberg).read_bytes()
    for command in ("backup", "passwd --passphrase-file mine", "rotate", "compromised"):
        assert bamberg.json(f"key {command} --dry-run")["dry_run"]
    assert (bamberg.things(), bamberg.content()) == (before, content)
    assert file_of(bamberg).read_bytes() == key


def test_a_dry_run_of_the_first_key_says_where_it_would_be(office: Office) -> None:
    assert "kokoma-….key" in office(f"key new --page {PAGE} --dry-run").out
    assert office.things() == {"kokoma.db"}
    assert office.json("key show") == {"page": None, "keys": [], "strays": []}


def test_the_sheet_brings_back_a_key_whose_file_is_gone(bamberg: Office) -> None:
    secret = secret_in(file_of(bamberg))
    sheet = bamberg.json("key backup --out Blatt.pdf --passphrase-file mine")["file"]
    assert stat.S_IMODE(Path(sheet).stat().st_mode) == 0o600
    file = file_of(bamberg)
    file.unlink()
    assert "key restore" in bamberg("key backup --passphrase-file mine", code=3).err
    assert "key restore" in bamberg("key show").err
    answer = bamberg.json("key restore Blatt.pdf --passphrase-file hers")
    assert (answer["state"], answer["entered"]) == ("current", False)
    assert secret_in(file, HERS) == secret
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "restore" not in bamberg.json("log")[0]["command"], "nothing was entered"


def test_the_lines_bring_it_back_too(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = file_of(bamberg)
    secret = secret_in(file)
    file.unlink()
    (bamberg.folder / "lines.txt").write_text(lines_of(secret).lower().replace(" ", ""))
    bamberg("key restore lines.txt --passphrase-file hers")
    assert secret_in(file, HERS) == secret
    file.unlink()
    with (bamberg.folder / "lines.txt").open() as lines:
        monkeypatch.setattr("sys.stdin", lines)
        bamberg("key restore --passphrase-file mine")
    assert secret_in(file) == secret


def test_a_slip_is_told_with_its_line(bamberg: Office) -> None:
    lines = lines_of(secret_in(file_of(bamberg))).splitlines()
    wrong = "B" if lines[2][0] == "A" else "A"
    lines[2] = wrong + lines[2][1:]
    (bamberg.folder / "lines.txt").write_text("\n".join(lines))
    answer = bamberg.json("key restore lines.txt --passphrase-file hers", code=4)["error"]
    assert answer["line"] == 3
    assert "Zeile 3" in bamberg("key restore lines.txt --passphrase-file hers", code=4).err
    assert secret_in(file_of(bamberg))


@pytest.mark.parametrize("content", [b"", b"Guten Tag\n", b"%PDF-1.4", b"\x89PNG", bytes(100)])
def test_what_holds_no_key_is_refused(bamberg: Office, content: bytes) -> None:
    (bamberg.folder / "scan").write_bytes(content)
    bamberg("key restore scan --passphrase-file hers", code=4)
    bamberg("key restore nowhere --passphrase-file hers", code=3)
    assert secret_in(file_of(bamberg))


def test_a_working_file_is_not_overwritten_unasked(bamberg: Office) -> None:
    secret = secret_in(file_of(bamberg))
    (bamberg.folder / "lines.txt").write_text(lines_of(secret))
    assert "--yes" in bamberg("key restore lines.txt --passphrase-file hers", code=5).err
    assert secret_in(file_of(bamberg)) == secret
    bamberg("key restore lines.txt --passphrase-file hers --yes")
    assert secret_in(file_of(bamberg), HERS) == secret


def test_a_damaged_file_may_go(bamberg: Office) -> None:
    file = file_of(bamberg)
    secret = secret_in(file)
    file.write_bytes(file.read_bytes()[:100])
    assert "key restore" in bamberg("key passwd --passphrase-file mine", code=4).err
    (bamberg.folder / "lines.txt").write_text(lines_of(secret))
    bamberg("key restore lines.txt --passphrase-file mine")
    assert secret_in(file) == secret


def test_a_copy_of_the_file_comes_back_with_its_own_passphrase(bamberg: Office) -> None:
    file = file_of(bamberg)
    secret = secret_in(file)
    file.rename(bamberg.folder / "Stick.key")
    bamberg("key restore Stick.key --passphrase-file hers", code=4)
    assert not file.exists()
    bamberg("key restore Stick.key --passphrase-file mine")
    assert secret_in(file) == secret


def test_a_key_of_another_office_is_refused_and_one_that_nobody_knows_asked_about(
    bamberg: Office, fresh_register: bytes
) -> None:
    mine = file_of(bamberg)
    other = keys.from_secret(bytes(range(32)))
    (bamberg.folder / "lines.txt").write_text(lines_of(other.secret))
    answer = bamberg.json("key restore lines.txt --passphrase-file mine", code=5)["error"]
    assert (answer["kid"], answer["known"]) == (other.kid, [shown(bamberg)[0]["id"]])
    # The register was rebuilt, and knows no key.
    bamberg.file.write_bytes(fresh_register)
    assert mine.name in bamberg("key show").err
    assert "--yes" in bamberg("key restore lines.txt --passphrase-file mine", code=2).err
    answer = bamberg.json("key restore lines.txt --passphrase-file mine --yes")
    assert answer["entered"]
    (known,) = shown(bamberg)
    assert (known["id"], known["state"], known["file_there"]) == (other.kid, "current", True)
    assert "key restore lines.txt" in bamberg.json("log")[0]["command"]


def test_a_successor_opens_the_same_key_with_her_own_passphrase(bamberg: Office) -> None:
    file = file_of(bamberg)
    secret = secret_in(file)
    said = bamberg("key passwd --passphrase-file mine --new-passphrase-file hers").out
    assert "rotate" in said
    assert secret_in(file, HERS) == secret
    with pytest.raises(keys.WrongPassphrase):
        secret_in(file)
    assert len(shown(bamberg)) == 1
    bamberg("key passwd --passphrase-file mine --new-passphrase-file hers", code=4)
    bamberg("key passwd --passphrase-file hers --new-passphrase-file hers", code=2)
    bamberg("key passwd --passphrase-file hers", code=2)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_when_file_and_sheet_are_lost_a_new_key_takes_over(bamberg: Office) -> None:
    (old,) = shown(bamberg)
    file_of(bamberg).unlink()
    answer = bamberg.json("key rotate --passphrase-file hers")
    assert answer["retired"]["id"] == old["id"]
    first, second = shown(bamberg)
    assert (first["state"], first["retired_on"]) == ("retired", "2024-03-26")
    assert (second["state"], second["id"]) == ("current", answer["key"]["id"])
    assert keys.opened(file_of(bamberg).read_bytes(), HERS).kid == second["id"]


def test_rotation_says_what_becomes_of_the_old_one(bamberg: Office) -> None:
    old = file_of(bamberg)
    said = bamberg("key rotate --passphrase-file hers").out
    for part in (old.name, "kokoma key backup", "kokoma publish"):
        assert part in said
    assert old.exists()
    bamberg("undo", code=5)


def test_a_stolen_key_is_replaced_at_once(bamberg: Office) -> None:
    (old,) = shown(bamberg)
    said = bamberg("key compromised --passphrase-file hers").out
    for part in ("bleibt, was es ist", "zurückdatiert", "kokoma publish", "kokoma key backup"):
        assert part in said
    first, second = shown(bamberg)
    assert (first["id"], first["state"]) == (old["id"], "compromised")
    assert (first["retired_on"], first["compromised_on"]) == ("2024-03-26", "2024-03-26")
    assert second["state"] == "current"
    bamberg("undo", code=5)
    assert "26.\u00a0März\u00a02024" in bamberg(f"key compromised {old['id']}", code=5).err


def test_a_retired_key_may_turn_out_stolen_later(bamberg: Office) -> None:
    (old,) = shown(bamberg)
    bamberg("key rotate --passphrase-file hers")
    answer = bamberg.json(f"key compromised {str(old['id'])[:6].upper()} --date 26.3.2024")
    assert answer["key"] is None
    first, second = shown(bamberg)
    assert (first["state"], second["state"]) == ("compromised", "current")


@pytest.mark.parametrize(
    ("words", "code"),
    [("ffffffff0", 3), ("--date 27.3.2024", 2), ("--date 25.3.2024", 2), ("--date morgens", 2)],
)
def test_a_theft_that_cannot_be_is_refused(bamberg: Office, words: str, code: int) -> None:
    bamberg(f"key compromised {words} --passphrase-file hers", code=code)
    assert [key["state"] for key in shown(bamberg)] == ["current"]


def test_it_is_told_how_many_certificates_were_signed(bamberg: Office) -> None:
    bamberg.people("Anna Schulz")
    bamberg.earns("Schulz")
    bamberg("certify Schulz --without-code")
    desk = bamberg.desk()
    with desk.register.writing(desk.origin) as db:
        codes.keep(db, Signed(1, 4711, 1, "ab" * 32))
    bamberg.close()
    (known,) = shown(bamberg)
    assert known["signed"] == 1
    assert bamberg.json("key compromised --passphrase-file hers")["signed"] == 1


def test_without_a_key_nothing_asks_for_one(office: Office) -> None:
    for command in ("backup", "passwd", "rotate", "compromised"):
        assert "kokoma key new" in office(f"key {command} --passphrase-file x", code=3).err
    assert "kokoma key new" in office("key show").out


@pytest.mark.parametrize("command", ["new --page https://a.de", "rotate", "compromised"])
def test_what_fails_when_written_leaves_no_file(
    command: str,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A full disk at the very end: neither the register nor the folder knows the new key."""
    (office.folder / "mine").write_text(f"{MINE}\n")
    if not command.startswith("new"):
        office(f"key new --page {PAGE} --passphrase-file mine")
    before, content = office.things(), office.content()
    monkeypatch.setattr("kokoma_cli.storage.chain.close", _full)
    office(f"key {command} --passphrase-file mine", code=7)
    monkeypatch.undo()
    assert (office.things(), office.content()) == (before, content)


def _full(*_args: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_file_that_belongs_to_no_key_is_explained(bamberg: Office) -> None:
    (bamberg.folder / "kokoma-00000000.key").write_bytes(b"")
    (bamberg.folder / "other-00000000.key").write_bytes(b"")
    assert "kokoma-00000000.key" in bamberg("key show").err
    strays = bamberg.json("key show")["strays"]
    assert [Path(each).name for each in strays] == ["kokoma-00000000.key"]
