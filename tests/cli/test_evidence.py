"""`kokoma certificate show` and `--as-of`, as they are read at a terminal."""

import re
from collections.abc import Callable

import pytest

from kokoma_cli.rendering.screen import cells
from tests.cli.shapes import CERTIFICATES, CHECK, ERROR, STATUS, TEXT, misfit
from tests.conftest import Answer, Office

ENTRY = {"number": int, "at": str, "user": str, "command": str, "reason": TEXT}
DAY = {
    "day": int, "date": TEXT, "planned": int, "presence": TEXT, "minutes": int, "note": TEXT,
}  # fmt: skip
EVIDENCE = {
    "version": int,
    "kokoma": str,
    "outcome": {"earned", "possible", "impossible"},
    "first": TEXT,
    "template": {"kind": str, "language": str, "requires": str, "own": bool, "sha256": str},
    "rule": {
        "counts": [{"category": str, "required": int}], "compulsory": [str], "attended_share": str,
        "preparation_credit": str, "hour_unit": int, "categories": [{"code": str, "name_en": str}],
    },
    "courses": [
        {
            "code": str, "category": str, "cancelled": bool, "preparation": int, "standing": str,
            "counted": bool, "why": str, "days": [DAY],
        }
    ],
    "findings": [
        {"category": str, "course": TEXT, "required": int, "reached": int, "met": bool, "courses": [str]}
    ],
    "hours": {"room": int, "preparation": int, "entered": int | None, "series": int, "held": int},
}  # fmt: skip
SHOWN = {
    **CERTIFICATES[0],
    "content": dict,
    "entry": ENTRY,
    "evidence": EVIDENCE,
    "since": [
        {"what": str, "course": TEXT, "day": int | None, "then": object, "now": object,
         "entries": [ENTRY]}
    ],
    "template_files": {"same", "changed", "gone"},
    "duplicates": [{"written_on": str, "file": str, "sha256": str}],
}  # fmt: skip
AS_OF = {"entry": int, "at": str, "date": str, "forgotten": bool}
LONG = "Wilhelmine-Charlotte Oberschwarzenbrunner-Niedermayerhofer zu Hohenstein"


def a_year(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office("attend P1 Bo --day 1")
    office("attend P1 Bo --day 2 --minutes 90")
    office("attend V2 Bo --elsewhere 'Hof, 4.5.2023'")
    office.earns("Anna")
    office("certify --all --confirm-others")
    office("certificate reprint Anna --duplicate")
    office("attend P3 Anna --absent --yes")
    office("attend P1 Bo --day 2 --yes")
    office("settings set rule 'in_person=3 deepening=2'")
    office("settings set attended_share 0.8")
    office("settings set preparation_credit none")
    office("course edit P1 --compulsory")
    office("course edit P5 --days 3")
    office("course cancel P4")
    office("participant edit Anna --preparation 4")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_all_of_it_is_in_the_document(bamberg: Office) -> None:
    for number in ("001", "002"):
        assert misfit(bamberg.json(f"certificate show {number}"), SHOWN) is None
    document = bamberg.json("certificate show Anna")
    assert len(document["duplicates"]) == 1
    assert {each["what"] for each in document["since"]} == {
        "counts", "attended_share", "preparation_credit", "compulsory", "day_added", "attendance",
        "planned", "cancelled", "entered", "earned",
    }  # fmt: skip
    assert [entry["command"] for entry in document["since"][0]["entries"]] == [
        'kokoma settings set rule "in_person=3 deepening=2"'
    ]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("columns", [80, 60, 40])
def test_it_stays_within_the_screen(
    bamberg: Office, columns: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    bamberg.language = language
    whole = ("Datei", "Prüfsumme", "File", "Checksum", "  geschrieben am", "  written on")
    for line in (
        "certificate show 001",
        "certificate show 002",
        "check --as-of 001",
        "status --as-of 2",
    ):
        lines = bamberg(line).out.splitlines()
        assert max(cells(each) for each in lines if not each.startswith(whole)) <= max(columns, 40)


def test_the_short_answer_comes_first(bamberg: Office) -> None:
    shown = bamberg("certificate show Anna").out
    head, _, rest = shown.partition("\n\n")
    assert "Vier Präsenzkurse verlangt, vier besucht (P1, P2, P3 und P4)." in flat(head)
    assert "kokoma certify --all --confirm-others" in flat(head)
    for words in (
        "Zählt", "V1 ohne Datum 3 von 3 ja", "P1 Tage 1 und 2 14 von 14 ja", "V2 0 von 3 nein, kein Eintrag",
        "Ein Kurs zählt nur, wenn jeder Kurstag ganz besucht ist.",
        "Ein Kurs zählt: damals nur, wenn jeder Kurstag ganz besucht ist, heute ab 80 % seiner Zeit.",
        "Verlangt: damals vier Präsenzkurse und eine Online-Vertiefung, heute drei Präsenzkurse und zwei"
        " Online-Vertiefungen.",
        "P3: damals anwesend, 7 Stunden; heute abwesend.",
        "P4 ist heute abgesagt, damals nicht.", "P1 ist heute Pflicht, damals nicht.",
        "Vor- und Nachbereitung: damals nach der Regel, heute 4 Stunden.",
        "Nach dem heutigen Stand sind die Voraussetzungen nicht erfüllt; damals waren sie es.",
        "wie sie mit kokoma", "seither unverändert", "geschrieben am 26. März 2024",
    ):  # fmt: skip
        assert words in flat(rest), words


def test_a_confirmation_says_that_nothing_need_be_reached(bamberg: Office) -> None:
    shown = flat(bamberg("certificate show Bo").out)
    assert "Für diese Art muss nichts erreicht sein." in shown
    assert "Vier Präsenzkurse verlangt, keiner besucht." in shown
    assert "nein, nur teilweise (Tag 2: teilweise, 1,5 Stunden)" in shown
    assert "V2 Hof, 4.5.2023 3 von 3 ja" in shown


def test_english_is_english(bamberg: Office) -> None:
    bamberg.language = "en"
    shown = flat(bamberg("certificate show Anna").out + bamberg("check --as-of 001").out)
    assert "Four in-person courses required, four attended (P1, P2, P3 and P4)." in shown
    assert "P3: present, 7 hours then; absent today." in shown
    for german in ("Kurs ", " und ", "Stunden", "damals", "heute", "Vorlage"):
        assert german not in shown


def test_an_exception_says_so_before_anything_else(bamberg: Office) -> None:
    bamberg("certify Bo --exception Elternzeit --approved-by 'Dr. Huber'")
    head = flat(bamberg("certificate show 003").out.partition("\n\n")[0])
    assert "Weil Die Voraussetzungen waren nicht erfüllt; sie ist eine Ausnahme." in head
    assert "Elternzeit (entschieden von Dr. Huber, 26. März 2024)" in head


def test_the_past_is_called_the_past_and_gives_no_advice(bamberg: Office) -> None:
    bamberg("participant withdraw Bo")
    last = len(bamberg.content()["batches"])
    for line in ("check Bo", "status Bo"):
        assert "kokoma" in bamberg(line).out
        assert "kokoma" not in bamberg(f"{line} --as-of {last}").out
    then = bamberg("check Anna --as-of 002").out
    assert "kokoma" not in then
    assert then.startswith("Stand vom ")
    assert "hat die Voraussetzungen für die Bescheinigung erreicht" in then
    everybody = bamberg("check --as-of 002").out
    assert "kokoma" not in everybody


def test_documents_about_the_past_say_which_moment(bamberg: Office) -> None:
    for line, shape in (("check", CHECK), ("status", STATUS)):
        document = bamberg.json(f"{line} --as-of 001")
        assert misfit(document, {**shape, "as_of": AS_OF}) is None
        assert "as_of" not in bamberg.json(line)
    assert bamberg.json("status --without P5 --as-of 001")["changes"] == [
        {"id": 2, "name": "Bo Ek", "from": "possible", "to": "impossible"}
    ]


@pytest.mark.parametrize(
    ("point", "code", "words"),
    [
        ("999", 3, "Einen Eintrag Nr. 999 gibt es im Protokoll nicht"),
        ("99999999999999999999999", 3, "gibt es im Protokoll nicht"),
        ("1.1.2001", 3, "So weit reicht dieses Register nicht zurück"),
        ("morgen", 2, "liegt in der Zukunft"),
        ("irgendwann", 2, "ist weder ein Tag"),
        ("KOKOMA-2024-009", 2, "ist weder ein Tag"),
        ("", 2, "ist weder ein Tag"),
        ("30.2.2024", 2, "ist weder ein Tag"),
        ("0", 2, "ist weder ein Tag"),
    ],
)
def test_a_moment_that_is_none_is_refused(
    bamberg: Office, point: str, code: int, words: str
) -> None:
    for command in ("check", "status"):
        answer = bamberg(command, "--as-of", point, code=code)
        assert words in flat(answer.err)
        assert misfit(bamberg.json(command, "--as-of", point, code=code), ERROR) is None


def test_who_was_not_there_yet_is_not_found_with_the_day(bamberg: Office) -> None:
    bamberg("participant add 'Dora Ott'")
    answer = bamberg("check Dora --as-of 3", code=3)
    assert "Gefragt war nach dem Stand vom" in answer.err
    assert "Dora Ott" in bamberg("check Dora").out


def test_a_list_with_long_names_breaks_no_word(bamberg: Office) -> None:
    short = bamberg("certificate list").out
    bamberg("participant add", LONG)
    bamberg("attend P1 3")
    bamberg("certify 3 --kind teilnahmebestaetigung")
    bamberg("certificate withhold 3 --reason x")
    lines = bamberg("certificate list").out.splitlines()
    assert max(map(cells, lines)) <= 80
    # The form is the same whoever is in it.
    assert lines[0].split() == short.split("\n")[0].split()
    found = flat(" ".join(lines)).split()
    number, kind, status = "KOKOMA-2024-003", "Teilnahmebestätigung", "zurückgehalten"
    for word in (number, *re.split(r" |(?<=-)", LONG), kind, status):
        assert any(word in each for each in found), word
    assert found.count("vom") == 3


def test_nothing_kept_and_nothing_in_its_place_is_no_none(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    bamberg("certificate void Bo --reason x --yes")
    bamberg("participant rename Bo 'Ba Ek' --yes")
    said = bamberg("certificate reprint 001 --yes", code=3).err
    assert "None" not in said
    assert "kokoma certificate show KOKOMA-2024-001" in flat(said)
    bamberg("certificate show 001")
