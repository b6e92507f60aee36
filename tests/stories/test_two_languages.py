"""Every command in German and in English, for people and for scripts: never the other language, never a
placeholder, never a traceback."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kokoma_cli import wording
from kokoma_cli.cli.commands import rows
from kokoma_cli.signing import keys
from kokoma_cli.wording import Language, catalogue
from tests.conftest import Office

#: A year in the office with all that goes wrong in it: what is typed, and the exit code.
LINES: tuple[tuple[str, int], ...] = (
    ("status", 0), ("check", 0), ("participant list", 0), ("certificate list", 0), ("log", 0),
    ("cohort list", 0), ("attend P3 --all", 2), ("certify", 2),
    ("participant add 'Dr. Jürgen Weiß' --organisation Ordnungsamt", 0),
    ("participant add 'Jürgen Weiß'", 0), ("participant add 'Bo Ek' --title Dr.", 0),
    ("participant add 'Cher' --dry-run", 0), ("participant add", 2), ("participant add 'a\x07b'", 2),
    ("participant add Weiß,", 2), ("participant add Bo --email x", 2),
    ("participant add Lu --email lu@x.de", 0), ("participant edit Bo --email lu@x.de", 5),
    ("participant edit Bo --organisation Jugendring --municipality Hof", 0),
    ("participant edit Bo --title ''", 0), ("participant edit Bo --preparation 3,5", 0),
    ("participant edit Bo --preparation viel", 2), ("participant edit Bo", 2),
    ("participant edit Bo --family Ek", 0), ("participant show Bo", 0), ("participant show Weiß", 5),
    ("participant show Weiss-Schwarz", 3), ("participant show Eck", 3),
    ("participant merge 1 2 --dry-run", 0), ("participant merge 1 2", 0), ("participant merge 1 1", 2),
    ("participant import fehlt.csv", 3), ("participant import liste.csv", 4),
    ("participant import liste.csv --only-good", 5),
    ("participant import liste.csv --only-good --map Wohin=x", 2),
    ("participant import liste.csv --only-good --map Wohin", 2),
    ("participant import liste.csv --only-good --map Wohin=- --assign 5", 2),
    (f"participant import liste.csv --only-good --map Wohin=- --assign 5={'9' * 5000}", 2),
    ("participant import liste.csv --only-good --map Wohin=- --assign 5=99", 3),
    ("participant import liste.csv --only-good --map Wohin=- --dry-run", 5),
    ("participant import liste.csv --only-good --map Wohin=- --assign 5=neu", 0),
    ("participant import liste.csv --only-good", 0),
    ("participant export --out personen.csv", 0), ("participant export --out personen.csv", 0),
    ("participant import personen.csv", 0), ("participant export --out personen.doc", 2),
    ("export --out alles.xlsx", 0), ("export --format csv", 2), ("export courses --out termine.ics", 3),
    ("letter invitation P1", 5), ("letter missing", 0), ("letter certificate", 0),
    ("letter copy missing", 0),
    ("participant enrol Bo", 5), ("participant withdraw Lu", 0), ("participant list", 0),
    ("course list", 0), ("course show P1", 0), ("course show X", 3), ("course add", 2),
    ("course add P1 --title X --hours 2", 5), ("course add P6 --title Neu --hours 7 --days 2", 0),
    ("course add P7 --title Neu", 2), ("course edit P6 --hours x", 2),
    ("course edit P6 --hours 6 --compulsory", 0), ("course edit P6", 2),
    ("course edit P6 --day 9 --hours 1", 2), ("course edit P6 --category x", 2),
    ("course edit P6 --days 99", 2), ("course edit P6 --optional --dry-run", 0),
    ("course edit P6 --optional", 0),
    ("course schedule P1 10.3.2023 11.3.2023 --from 9 --to 17 --place Bamberg", 0),
    ("course schedule P1 heute", 2), ("course schedule P3 3/4/5", 2),
    ("course schedule P3 --from 99", 2), ("course schedule P3", 2),
    ("course schedule P3 1.5.2023 --from 9", 0), ("course schedule V3 1.5.2024", 0),
    ("course schedule P1 11.3.2023 10.3.2023", 2), ("course schedule P4 --from 9 --to 8", 2),
    ("course cancel P6", 0), ("course schedule P6 --from 9", 5), ("course list", 0),
    ("attend P6 --all", 5), ("course cancel P6 --back", 0), ("course show P6", 0),
    ("attend P1 --all --dry-run", 0), ("attend P1 --all", 0), ("attend P1 --all", 0),
    ("attend P1 Bo --absent", 5), ("attend P1 --all --excused", 5), ("attend P1 Bo Xaver Weis 99", 3),
    ("attend P1 Lu", 5), ("attend P1 Bo --day 7", 2), ("attend P1 Bo --minutes 9", 2),
    ("attend P2 Bo --day 1 --minutes 9", 0), ("attend P2 Weiß --excused", 0), ("attend P3 --all", 0),
    ("attend V3 Bo --dry-run", 0), ("attend P4 Bo --elsewhere Hof", 0), ("attend P4 Weiß --absent", 0),
    ("attend V1 --all", 0), ("attend V1 Bo --unknown", 0), ("attend P3 Bo --all", 2),
    ("attend P3 Bo --except Bo", 2), ("attend P3 Bo --absent --excused", 2),
    ("attend P3 Bo --elsewhere ''", 2), ("attend P3 Bo --minutes 0", 2), ("attend X Bo", 3),
    ("course edit P1 --days 5", 5), ("course edit P1 --day 1 --hours 5", 0), ("status", 0),
    ("status Bo", 0), ("status --without P5", 0), ("status --without P6 --without P5", 0), ("check", 0),
    ("check Bo Weiß Lu", 0), ("settings list", 0), ("settings get rule", 0), ("settings get x", 3),
    ("settings set hour_unit 45", 0), ("settings set hour_unit 50", 2),
    ("settings set rule in_person=9", 2), ("settings set rule x", 2), ("settings set rule x=1", 2),
    ("settings set series_hours x", 2), ("settings set attended_share x", 2),
    ("settings set number_pattern x", 2), ("settings set signatories '|x'", 2),
    ("settings set logos x", 2), ("settings set series_title ''", 2),
    ("settings set issuer 'Stadt Hof' --dry-run", 0), ("status", 0), ("status Bo", 0),
    ("settings set hour_unit ''", 0), ("certify Bo", 6), ("certify Lu", 5), ("certify Xaver", 3),
    ("certify --all --kind x", 3), ("certify Bo --exception x", 2),
    ("certify --all --exception x --approved-by y", 2), ("certify --all --date x", 2),
    ("certify Bo --all", 2), ("settings set rule in_person=2 deepening=1", 2),
    ("settings set rule 'in_person=2 deepening=1'", 0), ("certify Weiß --date 1.1.2020", 5),
    ("certify --all --confirm-others --dry-run", 0), ("certify --all --confirm-others", 0),
    ("certify --all", 0), ("certificate list", 0), ("certificate show 001", 0),
    ("certificate show 00", 3), ("certificate show 0", 3), ("participant edit Bo --name 'Bo Eck'", 0),
    ("check", 0), ("log", 0), ("log Bo", 0), ("log --limit 2", 0), ("undo 1", 5), ("undo 99", 3),
    ("undo 3", 5), ("undo --dry-run", 0), ("undo", 0), ("undo", 2), ("undo --yes", 0),
    ("certificate list", 0),
    ("undo 2", 5), ("cohort add 2024/25", 0), ("cohort add 2024/25", 5), ("cohort add ' '", 2),
    ("cohort use x", 3), ("attend P1 Bo", 3), ("participant enrol Bo", 0), ("cohort list", 0),
    ("cohort use 20", 5), ("cohort use 2023", 0), ("kind list", 0),
    ("kind copy urkunde dank", 0), ("kind copy urkunde dank", 5), ("kind copy x y", 3),
    ("kind copy urkunde ..", 2), ("kind copy urkunde", 2), ("kind list", 0),
    ("certify --preview --kind dank", 0), ("certify --preview --dry-run", 0), ("ceremony list", 0),
    ("ceremony order Weiß Bo", 0), ("ceremony order Weiß --last --dry-run", 0), ("ceremony order", 2),
    ("ceremony order --by enrolment", 0), ("ceremony absent Weiß Bo", 0), ("ceremony absent Bo", 0),
    ("ceremony print --out liste.pdf", 0), ("ceremony present Weiß", 0), ("ceremony present Weiß", 0),
    ("ceremony print --out liste.pdf", 5), ("ceremony absent Lu", 5), ("ceremony list", 0),
    ("certify --all --confirm-others", 0), ("ceremony order Bo", 0), ("ceremony list", 0),
    ("ceremony print", 0), ("certificate hand-over", 2), ("certificate hand-over --all --dry-run", 0),
    ("certificate hand-over --all --except Weiß", 0), ("certificate hand-over --all", 0),
    ("certificate hand-over Weiß Bo", 0), ("certificate hand-over Bo --all", 2),
    ("certificate hand-over x", 3), ("proof", 0), ("proof --out namen.pdf", 0), ("sheet P1", 0),
    ("sheet P1 --blank --day 2", 0), ("sheet P9", 3), ("certificate book", 0), ("certificate book --all", 0),
    ("certificate withhold Bo --reason y", 5), ("undo", 0), ("certificate withhold Bo", 2),
    ("certificate withhold Bo --reason y", 0), ("certificate withhold Bo --reason y", 0),
    ("certificate show Bo", 0), ("certificate reprint Bo", 0), ("certificate reprint Bo --out neu", 0),
    ("certificate reprint Bo --duplicate", 0), ("certificate reprint 001", 5),
    ("certificate reprint 001 --yes --dry-run", 0), ("certificate replace Bo", 5),
    ("certificate replace Bo --yes --reason y", 0), ("certificate void Weiß --reason y --dry-run", 0),
    ("certificate void Weiß --reason y --yes", 0), ("certificate list", 0),
    ("participant rename Bo 'Bea Eck'", 2),
    ("participant rename Bo 'Bea Eck' --dry-run", 0), ("participant rename Bo 'Bea Eck' --yes", 0),
    ("undo", 5), ("certificate list", 0), ("log", 0), ("log --course P1", 0), ("log --number 3", 0),
    ("log --since x", 2), ("log --number 999", 3), ("attend V2 Bea --reason ' '", 2),
    ("attend V2 Bea --reason 'Liste kam später'", 0), ("log --limit 1", 0),
    ("check Bea --as-of 001", 0), ("status --as-of 1.1.2000", 3), ("status --as-of x", 2),
    ("backup stick.db", 0), ("backup stick.db", 5), ("backup", 0), ("backup --list", 0), ("restore", 0),
    ("restore x.db", 3), ("restore stick.db --dry-run", 0), ("attend V2 Weiß --yes", 0),
    ("restore stick.db", 2), ("restore stick.db --yes", 0), ("log --limit 1", 0), ("undo", 5), ("doctor", 0),
    ("publish Netz", 3), ("key show", 0), ("key new --passphrase-file Passwort.txt", 2),
    ("settings set verify_page http://x", 2), ("settings set verify_page https://stadt.example/echt", 0),
    ("key new --passphrase-file fehlt.txt", 3), ("key new --passphrase-file Passwort.txt --dry-run", 0),
    ("key new --passphrase-file Passwort.txt", 0), ("key new --passphrase-file Passwort.txt", 5),
    ("key backup --passphrase-file Passwort.txt --dry-run", 0), ("key backup --passphrase-file liste.csv", 4),
    ("key passwd --passphrase-file Passwort.txt --new-passphrase-file Neues.txt", 0),
    ("key restore fehlt.txt --passphrase-file Neues.txt", 3),
    ("key restore liste.csv --passphrase-file Neues.txt", 4),
    ("verify 001", 9), ("verify 010", 0), ("verify 999", 8), ("verify fehlt.jpg", 3), ("verify liste.csv", 8),
    ("verify https://stadt.example/echt#MZXW6YTB", 8), ("verify 001 --key falsch", 2),
    ("certificate credential 001 --passphrase-file Neues.txt", 5),
    ("certificate credential 010 --passphrase-file Neues.txt", 0),
    ("certificate credential 999 --passphrase-file Neues.txt", 3),
    ("publish Netz --passphrase-file Neues.txt", 3), ("settings set issuer 'Stadt Bamberg'", 0),
    ("publish Netz --passphrase-file Neues.txt", 0),
    ("publish Netz --passphrase-file Neues.txt --dry-run", 0),
    ("key rotate --passphrase-file Neues.txt", 0), ("key compromised --passphrase-file Neues.txt", 0),
    ("key compromised 00000000 --passphrase-file Neues.txt", 3), ("key show", 0), ("doctor", 0),
    ("privacy show Bea", 0), ("privacy show Bea --out x/y.pdf --dry-run", 0), ("privacy show x", 3),
    ("privacy erase Bea --yes", 5),
    ("privacy erase Lu --dry-run", 0), ("privacy erase Lu", 2),
    ("privacy erase Lu --yes", 0), ("privacy due", 0), ("privacy due --offer 2023", 5),
    ("settings set retention_from x", 2), ("settings set retention_from 1.1.2018", 0),
    ("privacy due", 0), ("privacy due --delete 2023 --yes", 5), ("privacy due --date 1.6.2029", 0),
    ("privacy due --offer 2023 --answer ' '", 2), ("participant list", 0), ("certificate list", 0),
    ("init", 5), ("init x/y.db", 3),
    ("status --db x.db", 3), ("stat", 2), ("participant ad", 2), ("attend", 2), ("attend P1 --x", 2),
    ("attend P1 --day", 2), ("attend P1 --day x", 2), ("status a b", 2), ("status --json=1", 2),
    ("init neu.db", 0),
)  # fmt: skip

#: A list with most that can be wrong with one.
LIST = """Nachname;Vorname;E-Mail;Wohin;Amt
Zech;Dora;dora@x.de;dora@privat.de;Bauhof
Zech;Dora;DORA@x.de;dora@privat.de;
Öz;Can;can.x.de;can@privat.de;
Zech;Dora;;da@privat.de;Kita
Ek;Bo;bo@x.de;bo@privat.de;Kita
Summe;;;;5
"""

#: Said with placeholders that stand for themselves.
_SHOWN = re.compile(r"\{(?:year|number)(?::0\d)?\}")

#: Done, and what `verify` finds.
ANSWERS = (0, 8, 9)


@cache
def _sentences(language: Language) -> frozenset[str]:
    """The fixed pieces of all sentences of one language that are long enough to tell it."""
    folder = Path(wording.__file__).parent / language
    found = set()
    for file in folder.glob("[a-z]*"):
        for text in catalogue(language, file.stem).values():
            for form in (text,) if isinstance(text, str) else text:
                pieces = re.split(r"\{[^}]*\}", form.replace("{{", "\0").replace("}}", "\0"))
                found |= {" ".join(line.split()) for piece in pieces for line in piece.split("\n")}
    return frozenset(
        piece for piece in found if len(piece) > 14 and " " in piece and "\0" not in piece
    )


def _strangers(text: str, language: Language) -> Iterator[str]:
    """What of the other language stands in the text."""
    other: Language = "en" if language == "de" else "de"
    flat = " ".join(text.split())
    own = _sentences(language)
    yield from (piece for piece in _sentences(other) - own if piece in flat
                and not any(piece in mine for mine in own))  # fmt: skip


def test_every_command_is_in_the_list() -> None:
    typed = {line for line, _ in LINES}
    missing = {
        path for path in rows() if not any(f"{line} ".startswith(f"{path} ") for line in typed)
    }
    assert missing <= {"demo", "completion"} | {
        path for path in missing if path.startswith("category")
    }


@pytest.mark.parametrize(
    ("language", "way"),
    [("de", "plain"), ("en", "plain"), ("de", "json"), ("en", "json"), ("de", "colour")],
)
def test_every_answer_is_in_one_language(
    office: Office, monkeypatch: pytest.MonkeyPatch, language: Language, way: str
) -> None:
    office.language = language
    if way == "colour":
        monkeypatch.setenv("FORCE_COLOR", "1")
    else:
        monkeypatch.setenv("NO_COLOR", "1")
    (office.folder / "liste.csv").write_text(LIST, "utf-8")
    monkeypatch.setattr(keys, "ROUNDS", 1)
    for name in ("Passwort.txt", "Neues.txt"):
        (office.folder / name).write_text(f"vier Worte und ein Punkt in {name}", "utf-8")
    for line, code in LINES:
        if way == "colour" and code:
            continue
        answer = office(
            f"--json {line}" if way == "json" and "--json" not in line else line, code=code
        )
        said = answer.both
        if way == "json" and "--json" not in line:
            document = json.loads(answer.out)
            assert ("error" in document) == (code not in ANSWERS), line
            said = answer.err
            assert "Traceback" not in answer.out
        elif way == "plain":
            assert "\x1b" not in said, line
            assert code in ANSWERS or answer.out == "", line
        said = re.sub(r"\x1b\[[0-9;]*m", "", said)
        assert said.strip() or way == "json", line
        assert list(_strangers(said, language)) == [], line
        assert "Traceback" not in said, line
        assert not re.search(r"\bNone\b|\bnan\b", said), (line, said)
        assert not re.search(r"\{\w*\}", _SHOWN.sub("", said)), (line, said)
        assert not re.search(r"^\w+\.\w+$", said, re.MULTILINE), (line, said)


@pytest.mark.parametrize("path", sorted(rows()))
def test_every_help_page_is_in_one_language(office: Office, path: str) -> None:
    languages: tuple[Language, ...] = ("de", "en")
    for language in languages:
        office.language = language
        page = office(f"{path} --help").out
        assert list(_strangers(page, language)) == []
        assert not re.search(r"\{\w*\}", _SHOWN.sub("", page))


def test_the_other_language_would_be_noticed(office: Office) -> None:
    assert list(_strangers(office("status").out, "en"))
    office.language = "en"
    assert list(_strangers(office("status").out, "de"))
