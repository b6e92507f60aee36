"""`--dry-run`: of every command that writes, and nothing of it is left."""

import json
import os
import shlex
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from kokoma_cli.cli import run
from kokoma_cli.cli.commands import READS, WRITES_FILES, rows
from kokoma_cli.cli.layer import load
from kokoma_cli.domain import paper_key
from kokoma_cli.signing import keys
from tests.conftest import CEREMONY

PREPARED = (
    "init --cohort 'Bamberg 2023/24' --issuer 'Stadt Bamberg' --place Bamberg",
    "cohort add 'Bamberg 2024/25'",
    "cohort use 2023/24",
    "participant add 'Anna Weiß' --email anna@example.org",
    "participant add 'Bo Ek' --email bo@example.org",
    "participant add 'Clara Schwarz' --email clara@example.org",
    "participant add 'Klara Schwarz'",
    *(f"attend {code} 1 2" for code in ("P1", "P2", "P3", "P4", "V1")),
    "course schedule P5 7.7.2023 8.7.2023",
    "key new --page https://www.stadt.example/pruefen --passphrase-file Passwortsatz.txt",
    "certify 2 --passphrase-file Passwortsatz.txt",
    "participant add 'Eva Fort'",
    "participant withdraw 5",
)

#: What is typed to try each command, in an office where it does something.
LINES = {
    "init": "init neu.db",
    "demo": "demo --out Vorführung",
    "settings set": "settings set place Forchheim",
    "cohort add": "cohort add 2025/26",
    "cohort use": "cohort use 2024/25",
    "participant add": "participant add 'Dora Zech'",
    "participant edit": "participant edit 1 --name 'Anna Schwarz'",
    "participant enrol": "participant enrol 1 --cohort 2024/25",
    "participant withdraw": "participant withdraw 3",
    "participant merge": "participant merge 3 4 --yes",
    "participant import": "participant import liste.csv",
    "participant export": "participant export --out personen.xlsx",
    "export": "export --out alles.xlsx",
    "participant rename": "participant rename 2 'Eva Ek' --yes --passphrase-file Passwortsatz.txt",
    "course add": "course add P6 --title Neu --hours 3 --category in_person",
    "course edit": "course edit P1 --title Neu",
    "course cancel": "course cancel P2",
    "course schedule": "course schedule P1 10.3.2023 11.3.2023",
    "category add": "category add excursion --name Exkursion --plural Exkursionen --gender f",
    "category edit": "category edit deepening --name Vertiefung --plural Vertiefungen --gender f",
    "attend": "attend P5 1 --excused",
    "sheet": "sheet P5",
    "letter invitation": "letter invitation P5",
    "letter missing": "letter missing",
    "letter certificate": "letter certificate",
    "letter copy": "letter copy missing",
    "ceremony order": "ceremony order 2 1",
    "ceremony absent": "ceremony absent 1",
    "ceremony present": "ceremony present 1",
    "ceremony print": "ceremony print",
    "proof": "proof --out Prüfung.pdf",
    "certify": "certify 1 --passphrase-file Passwortsatz.txt",
    "kind copy": "kind copy urkunde festlich",
    "certificate book": "certificate book",
    "certificate hand-over": "certificate hand-over 001",
    "certificate withhold": "certificate withhold 001 --reason Krankheit",
    "certificate void": "certificate void 001 --reason verloren --yes",
    "certificate replace": "certificate replace 001 --yes --passphrase-file Passwortsatz.txt",
    "certificate reprint": "certificate reprint 001 --duplicate",
    "certificate credential": "certificate credential 001 --passphrase-file Passwortsatz.txt",
    "publish": "publish Netz",
    "key new": "key new --passphrase-file Passwortsatz.txt",
    "key backup": "key backup --passphrase-file Passwortsatz.txt",
    "key restore": "key restore Schlüssel.txt --passphrase-file Passwortsatz.txt --yes",
    "key passwd": "key passwd --passphrase-file Passwortsatz.txt --new-passphrase-file Neuer.txt",
    "key rotate": "key rotate --passphrase-file Passwortsatz.txt",
    "key compromised": "key compromised --passphrase-file Passwortsatz.txt",
    "undo": "undo --yes",
    "backup": "backup Sicherung.db",
    "restore": "restore 3 --yes",
    "privacy show": "privacy show 1 --out Auskunft.pdf",
    "privacy erase": "privacy erase 5 --yes",
    "privacy due": "privacy due --offer 'Bamberg 2023/24' --yes",
}
#: What a trial cannot know: checksums and pages of what is not drawn, entry and key that are not made.
UNKNOWN = frozenset(("dry_run", "sha256", "undone_by", "pages", "key"))
#: Commands that tell what they destroyed or put aside in the end, which a trial does not.
DESTROYING = frozenset(("participant rename", "restore", "privacy erase"))


class Call(NamedTuple):
    code: int
    document: Any


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared") / "Büro"
    folder.mkdir()
    before = Path.cwd()
    os.chdir(folder)
    Path("Passwortsatz.txt").write_text("vier Worte und ein Punkt", "utf-8")
    Path("Neuer.txt").write_text("fünf Worte und noch ein Punkt", "utf-8")
    rounds, keys.ROUNDS = keys.ROUNDS, 1
    try:
        for line in PREPARED:
            assert run([*shlex.split(line), "--lang", "de"], today=CEREMONY) == 0, line
        Path("liste.csv").write_text("Nachname;Vorname\nZech;Dora\nEk;Bo\n", "utf-8")
        (key,) = Path().glob("*.key")
        secret = keys.opened(key.read_bytes(), "vier Worte und ein Punkt").secret
        Path("Schlüssel.txt").write_text("\n".join(paper_key.written(secret)), "utf-8")
    finally:
        os.chdir(before)
        keys.ROUNDS = rounds
    return folder


@pytest.fixture
def office(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Büro"
    shutil.copytree(prepared, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KOKOMA_DB", raising=False)
    monkeypatch.setattr(keys, "ROUNDS", 1)
    return folder


def everything_below(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def call(capsys: pytest.CaptureFixture[str], line: str) -> Call:
    capsys.readouterr()
    code = run([*shlex.split(line), "--json", "--lang", "de"], today=CEREMONY)
    out, err = capsys.readouterr()
    assert code != 1, err
    return Call(code, json.loads(out))


def known(document: Any) -> Any:
    """A document without what a trial cannot know."""
    if isinstance(document, dict):
        return {key: known(value) for key, value in document.items() if key not in UNKNOWN}
    if isinstance(document, list):
        return [known(each) for each in document]
    return document


def test_every_command_looks_or_can_be_tried() -> None:
    assert set(LINES) == set(rows()) - READS
    assert set(rows()) >= WRITES_FILES
    for path, place in rows().items():
        options = {option for param in load(path, place).params for option in param.opts}
        assert ("--dry-run" in options) == (path not in READS), path


@pytest.mark.parametrize(("path", "line"), LINES.items(), ids=list(LINES))
def test_a_trial_says_what_would_be_and_leaves_no_byte(
    office: Path, capsys: pytest.CaptureFixture[str], path: str, line: str
) -> None:
    before = everything_below(office)
    tried = call(capsys, f"{line} --dry-run")
    assert run([*shlex.split(line), "--dry-run", "--lang", "de"], today=CEREMONY) == tried.code
    err = capsys.readouterr().err
    assert tried.code or "Das war nur eine Probe" in err
    after = everything_below(office)
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == []
    done = call(capsys, line)
    assert done.code == tried.code
    if path in DESTROYING:
        assert known(done.document).keys() == known(tried.document).keys()
    elif path != "backup":
        assert known(done.document) == known(tried.document)
    # Somebody who never was noted as absent is present already.
    if done.code == 0 and path != "ceremony present":
        assert everything_below(office) != before


@pytest.mark.parametrize("path", sorted(READS))
def test_what_only_looks_changes_nothing_and_takes_no_reason(
    office: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    words = {"settings get": "place", "participant show": "1", "course show": "P1",
             "certificate show": "001", "completion": "bash", "verify": "001"}  # fmt: skip
    line = f"{path} {words.get(path, '')}"
    before = everything_below(office)
    run([*shlex.split(line), "--lang", "de"], today=CEREMONY)
    assert everything_below(office) == before
    assert run([*shlex.split(line), "--reason", "so", "--lang", "de"], today=CEREMONY) == 2
    assert "Grund" in capsys.readouterr().err
