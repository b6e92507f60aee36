"""Names nobody should have: come out as typed, or are refused by name, and never do anything."""

import shlex
import unicodedata
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from tests.conftest import Answer, Office

#: Printed as typed.
HARMLESS = [
    "[bold]Anna[/bold] Weiß",
    "[red]",
    "[/]a[/]",
    "{{ 7 * 7 }} Weiß",
    "{name} {0} {count} Weiß",
    "{% raw %} x",
    "%s %(name)s x",
    "<b>Anna</b> Weiß",
    "<script>alert(1)</script>",
    "a&amp;b &lt; c",
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\x",
    "CON",
    "nul.txt",
    "a:b|c?d*e",
    "$(touch x) `touch x`",
    "Robert'); DROP TABLE participants;--",
    "Seán O'Flaherty",
    "Seán O’Flaherty",
    "\\u202e \\x1b[31m x",
    "=1+1",
    "-Anna",
    "--all",
    "None",
    "null",
    "X" * 20 + " " + "Y" * 25,
    "a  \t b",
    "Anna 🙂 Weiß",
]

#: Letters that no shipped font has: entered, listed, and named when it comes to printing.
UNPRINTABLE = ["Anna 🙂 Weiß", "משה כהן", "محمد علي", "ნინო ბერიძე", "山田 太郎"]

#: Refused when they are entered.
REFUSED = [
    "a\x1b[31mred\x1b[0m",
    "a\x1b]0;title\x07",
    "a\x07b",
    "a\x00b",
    "a\x08\x08b",
    "a\x9b31mb",
    "a\u202eb",
    "a\u2066b\u2069",
    "a\u200bb",
    "a\ufeffb",
    "a\u2028b",
    "X" * 300,
    "",
    "   ",
    "\u0301",
]


def harmless(answer: Answer) -> None:
    """Nothing reached the screen that could steer it, and nothing was a bug."""
    for letter in answer.both:
        assert letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs"), (
            f"U+{ord(letter):04X} in {answer}"
        )
    assert "Traceback" not in answer.both


def everywhere(office: Office) -> list[Answer]:
    return [
        office(line)
        for line in ("participant list", "participant show 1", "status", "status 1", "check", "check 1",
                     "log", "attend P5 1 --dry-run", "participant edit 1 --organisation X --dry-run")
    ]  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_a_strange_name_comes_out_as_typed(office: Office, name: str) -> None:
    office("participant add --", name)
    kept = " ".join(name.split())
    (person,) = office.json("participant list")
    assert person["name"] == kept
    for answer in everywhere(office):
        harmless(answer)
        if len(kept) < 30:
            assert kept in answer.both
    assert office.things() == {"kokoma.db"}


def test_certificates_of_strange_names_stay_in_their_folder(office: Office) -> None:
    names = [name for name in HARMLESS if name.isprintable() and "🙂" not in name]
    for name in names:
        office("participant add --", name)
    ids = [str(number) for number in range(1, len(names) + 1)]
    office.earns(*ids)
    run = office("certify --all --json")
    harmless(run)
    assert {entry["name"] for entry in run.document["issued"]} == set(names)
    folder = office.folder / "Bescheinigungen" / "Bamberg 2023_24"
    files = {Path(entry["file"]) for entry in run.document["issued"]}
    assert len(files) == len(names)
    assert all(file.parent == folder and file.is_file() for file in files)
    assert len(list(folder.iterdir())) == len(names) + 1
    assert office.things() == {"kokoma.db", "Bescheinigungen"}
    harmless(office("certificate list"))
    for number in ids:
        harmless(office(f"certificate show {int(number):03}"))


@pytest.mark.parametrize("name", UNPRINTABLE)
def test_a_name_in_another_script_is_kept_and_stops_the_press_by_name(
    office: Office, name: str
) -> None:
    office.people(name)
    for answer in everywhere(office):
        harmless(answer)
        assert name in answer.both
    office.earns("1")
    refused = office("certify --all", code=4)
    harmless(refused)
    assert name in refused.err
    assert office.pdfs() == set()
    assert office.json("certificate list") == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_steers_or_hides_is_refused(office: Office, name: str) -> None:
    before = office.content()
    refused = office("participant add", name, code=2)
    harmless(refused)
    assert refused.out == ""
    assert refused.err
    assert office.content() == before
    harmless(office("participant add --json", name, code=2))
    office.people("Anna")
    for option in ("--name", "--organisation", "--family", "--sort-key"):
        if name.strip():
            harmless(office(f"participant edit 1 {option}", name, code=2))


@pytest.mark.parametrize(
    "line",
    ["participant show", "attend P1", "attend", "course show", "course add P9 --hours 3 --title",
     "course schedule P1 --place", "course schedule P1", "cohort add", "cohort use", "settings get",
     "settings set issuer", "settings set", "settings set hour_unit", "certificate show", "certify",
     "certify --kind", "certify --date", "certify --all --place", "undo", "log", "status", "status --without",
     "check", "attend P1 --all --elsewhere", "participant add A --email", "participant withdraw",
     "status --cohort", "status --db", "status --lang", "participant"],
)  # fmt: skip
def test_no_word_of_a_call_can_steer_the_screen(office: Office, line: str) -> None:
    office.people("Anna")
    for more in ((), ("--json",)):
        code = run([*shlex.split(line), "x\x1b[31m\x07\x9b\u202ey", *more], today=office.today)
        answer = office.read()
        assert code in (2, 3, 5), answer
        harmless(answer)
    office.json("status")
