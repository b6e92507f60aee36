"""`kokoma sheet` and `kokoma certificate book`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kokoma_cli.rendering import templates
from kokoma_cli.wording import Wording
from tests.cli.shapes import CERTIFICATES, ERROR, TEXT, misfit
from tests.conftest import Answer, Office
from tests.rendering.lists import read
from tests.standards.complaints import complaints

FILE = {"file": str, "sha256": str, "pages": int, "outcome": {"new", "unchanged", "replaced"}}
SHEET = {
    "course": str,
    "files": [
        {
            **FILE, "day": int, "date": TEXT, "participants": int, "online": bool, "recorded": bool,
            "to_fill_in": [{"date", "time", "place"}], "not_recorded": [{"id": int, "name": str}],
        }
    ],
}  # fmt: skip
BOOK = {
    **FILE, "cohort": TEXT, "as_of": str, "certificates": CERTIFICATES, "counts": {"*": {"*": int}},
    "gaps": [{"first": str, "last": str, "count": int, "cause": {"other_cohort", "taken", "unknown"},
              "cohort": TEXT}],
}  # fmt: skip
FOLDER = Path("Teilnahmelisten", "Bamberg 2023_24")


def a_course(office: Office) -> None:
    """P1 has dates, P3 has none; Clara has left."""
    office.people("Dr. Jürgen Weiß", "Elke zur Heiden", "Clara Zeh", "Zarmina")
    office("participant withdraw Zeh")
    office("settings set issuer", "Stadt Bamberg")
    office("course schedule P1 10.3.2023 11.3.2023 --from 9:00 --to 17:00 --place Rathaus")
    office("course schedule V1 5.10.2023")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_course)


def text(office: Office, name: str, folder: Path = FOLDER) -> str:
    return read((office.folder / folder / name).read_bytes())


# ------------------------------------------------------------------------------------- kokoma sheet


def test_every_day_has_a_sheet_of_its_own(bamberg: Office) -> None:
    said = bamberg("sheet p1").out
    assert bamberg.pdfs() == {
        "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf",
        "P1 Tag 2 2023-03-11 Teilnahmeliste.pdf",
    }
    assert "2 Listen zu P1:" in said
    assert str(FOLDER / "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf") in said
    assert "3 Personen" in said
    second = text(bamberg, "P1 Tag 2 2023-03-11 Teilnahmeliste.pdf")
    assert "Datum 11. März 2023 Uhrzeit 09:00 bis 17:00 Uhr Ort Rathaus" in second
    assert "1 zur Heiden Elke 2 Weiß Jürgen 3 Zarmina 4 5 6" in second


def test_nobody_who_has_left_and_nothing_private_is_on_a_sheet(bamberg: Office) -> None:
    bamberg("participant edit Weiß --email weiss@example.org --organisation Bauamt")
    bamberg("participant edit Weiß --municipality Hallstadt")
    bamberg("sheet P1 --day 1")
    content = (bamberg.folder / FOLDER / "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf").read_bytes()
    said = read(content)
    for private in ("Zeh", "weiss@example.org", "Bauamt", "Hallstadt", "Dr."):
        assert private not in said
        assert private.encode("utf-16-be").hex().upper().encode() not in content


def test_the_document_has_its_shape(bamberg: Office) -> None:
    document = bamberg.json("sheet P1 --out Listen")
    assert misfit(document, SHEET) is None
    assert [(day["day"], day["date"], day["participants"]) for day in document["files"]] == [
        (1, "2023-03-10", 3),
        (2, "2023-03-11", 3),
    ]
    assert all(Path(day["file"]).parent == bamberg.folder / "Listen" for day in document["files"])
    for day in document["files"]:
        assert complaints(Path(day["file"]).read_bytes()) == []


def test_printing_reads_and_records_nothing(bamberg: Office) -> None:
    before = bamberg.content()
    bamberg("sheet P1")
    assert bamberg.content() == before


def test_the_project_is_named_exactly_as_applied_for(bamberg: Office) -> None:
    bamberg("sheet P1 --day 1")
    series = "Kommunales Konfliktmanagement"
    assert f"Projekt {series}" in text(bamberg, "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf")
    bamberg("settings set project_name", "Teilhabe & Integration (KoKoMa) – Az. 4711")
    bamberg("sheet P1 --day 1 --yes")
    said = text(bamberg, "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf")
    assert "Projekt Teilhabe & Integration (KoKoMa) – Az. 4711 Veranstaltung P1 ·" in said


def test_a_day_without_date_time_and_place_leaves_lines_and_says_so(bamberg: Office) -> None:
    answer = bamberg("sheet P3")
    assert "Datum, Uhrzeit und Ort" in answer.err
    assert "kokoma course schedule P3" in answer.err
    said = text(bamberg, "P3 Tag 1 Teilnahmeliste.pdf")
    assert "Datum Uhrzeit Ort Nr. Nachname" in said
    assert bamberg.json("sheet P3")["files"][0]["to_fill_in"] == ["date", "time", "place"]


def test_what_is_missing_is_said_for_each_day_where_days_differ(bamberg: Office) -> None:
    bamberg("course schedule P2 12.5.2023 13.5.2023 --place Rathaus")
    assert "auszufüllen: Uhrzeit. " in bamberg("sheet P2").err.replace("\n", " ")


def test_without_names_there_are_only_numbers(bamberg: Office) -> None:
    said = bamberg("sheet P1 --day 1 --blank").out
    assert "ohne Namen" in said
    found = text(bamberg, "P1 Tag 1 2023-03-10 Teilnahmeliste ohne Namen.pdf")
    assert "Unterschrift 1 2 3 4 5 6 7 8 9 10 " in found
    assert "Weiß" not in found


@pytest.mark.parametrize("with_", ["Weiß", "--except Weiß", "--one-per-person"])
def test_a_list_without_names_is_a_list_of_nobody(bamberg: Office, with_: str) -> None:
    bamberg(f"sheet P1 --blank {with_}", code=2)
    assert bamberg.pdfs() == set()


def test_people_at_risk_get_a_sheet_of_their_own(bamberg: Office) -> None:
    bamberg("sheet P1 --day 1 Zarmina --one-per-person")
    bamberg("sheet P1 --day 1 --except Zarmina")
    own = text(bamberg, "P1 Tag 1 2023-03-10 Teilnahmeliste einzeln Zarmina.pdf")
    assert "Zarmina" in own
    assert "Weiß" not in own
    others = text(bamberg, "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf")
    assert "Weiß" in others
    assert "Zarmina" not in others


def test_of_an_online_course_there_is_a_record_once_attendance_is_entered(bamberg: Office) -> None:
    answer = bamberg("sheet V1")
    assert "kokoma attend V1" in answer.err
    bamberg("attend V1 Weiß")
    bamberg("attend V1 Zarmina --minutes 95")
    answer = bamberg("sheet V1 --yes")
    assert "Elke zur Heiden" in answer.err
    said = text(bamberg, "V1 2023-10-05 Teilnahmenachweis.pdf")
    assert "1 Weiß Jürgen anwesend 2 Zarmina teilweise, 95 von 180 Minuten" in said
    assert "Heiden" not in said
    assert "Die Moderation bestätigt" in said


def test_whoever_was_there_and_left_later_stays_on_the_record(bamberg: Office) -> None:
    bamberg("attend V1 Weiß Zarmina")
    bamberg("participant withdraw Zarmina")
    assert bamberg.json("sheet V1")["files"][0]["participants"] == 2


def test_where_a_course_takes_place_can_be_said(bamberg: Office) -> None:
    bamberg("sheet V1 --on-site")
    bamberg("sheet P1 --day 1 --online")
    assert bamberg.pdfs() == {
        "V1 2023-10-05 Teilnahmeliste.pdf",
        "P1 Tag 1 2023-03-10 Teilnahmenachweis.pdf",
    }
    bamberg("sheet P1 --online --on-site", code=2)


def test_the_same_again_changes_nothing_and_says_so(bamberg: Office) -> None:
    bamberg("sheet P1")
    assert "wie bisher" in bamberg("sheet P1").out


def test_after_an_enrolment_the_old_sheet_is_replaced_only_when_that_is_said(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    bamberg("sheet P1 --day 1")
    name = "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf"
    old = (bamberg.folder / FOLDER / name).read_bytes()
    bamberg("participant add", "Bo Ek")
    refused = bamberg("sheet P1 --day 1", code=5)
    assert "--yes" in refused.err
    assert "--out" in refused.err
    assert coordinator("sheet P1 --day 1", "n").err.count("Nichts wurde geschrieben") == 1
    assert (bamberg.folder / FOLDER / name).read_bytes() == old
    assert "anstelle der bisherigen" in coordinator("sheet P1 --day 1", "j").out
    assert "Ek Bo" in text(bamberg, name)
    bamberg("participant add", "Ada Abel")
    bamberg("sheet P1 --day 1 --yes")
    assert "Abel Ada" in text(bamberg, name)


def test_a_conflict_is_a_document_too(bamberg: Office) -> None:
    bamberg("sheet P1 --day 1")
    bamberg("participant add", "Bo Ek")
    document = bamberg.json("sheet P1 --day 1", code=5)
    assert misfit(document, ERROR) is None
    assert [Path(file).name for file in document["error"]["files"]] == [
        "P1 Tag 1 2023-03-10 Teilnahmeliste.pdf"
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("sheet X9", 3),
        ("sheet P1 --day 3", 2),
        ("sheet P1 Niemand", 3),
        ("sheet P1 Zeh", 5),
    ],
)
def test_what_cannot_be_printed_leaves_no_file(bamberg: Office, line: str, code: int) -> None:
    bamberg(line, code=code)
    assert bamberg.pdfs() == set()
    assert not (bamberg.folder / "Teilnahmelisten").exists()


def test_there_is_no_sheet_for_a_cancelled_course(bamberg: Office) -> None:
    bamberg("course cancel P1")
    assert "abgesagt" in bamberg("sheet P1", code=5).err
    assert bamberg.pdfs() == set()


def test_where_nobody_is_enrolled_the_blank_list_is_named(office: Office) -> None:
    assert "kokoma sheet P1 --blank" in office("sheet P1", code=5).err.replace("\n", " ")
    office("sheet P1 --blank")


def test_a_name_without_letters_to_print_it_stops_the_sheets(bamberg: Office) -> None:
    bamberg("participant add", "ليلى الحداد")
    assert "ليلى" in bamberg("sheet P1", code=4).err
    assert bamberg.pdfs() == set()


def test_documents_follow_the_language_that_is_set_for_them(bamberg: Office) -> None:
    bamberg("settings set document_language en")
    bamberg("sheet P1 --day 1")
    (name,) = bamberg.pdfs()
    assert "Attendance list" in text(bamberg, name)
    assert name.startswith("P1 day 1 2023-03-10")


def test_an_office_has_words_and_looks_of_its_own_beside_its_register(bamberg: Office) -> None:
    own = bamberg.folder / "templates" / "sheets" / "sign_in"
    shutil.copytree(templates.root() / "sheets" / "sign_in", own)
    words = (own / "de.jinja").read_text("utf-8").replace("Teilnahmeliste", "Unterschriftenliste")
    (own / "de.jinja").write_text(words, "utf-8")
    bamberg("sheet P1 --day 1")
    (name,) = bamberg.pdfs()
    assert text(bamberg, name).startswith("Stadt Bamberg Unterschriftenliste Projekt")
    (own / "look.toml").write_text("[page]\nleft = 5\n", "utf-8")
    said = bamberg("sheet P1 --day 1 --yes", code=4).err.replace("\n", " ")
    assert "look.toml“, Zeile 2, passt der Wert von „left“ unter [page] nicht." in said
    (own / "look.toml").unlink()
    bamberg("sheet P1 --day 1")


# ------------------------------------------------------------------------- kokoma certificate book


def a_year(office: Office) -> None:
    """Two have earned it in this cohort, one in the next."""
    office.people("Dr. Jürgen Weiß", "Elke zur Heiden", "Bo Ek")
    office.earns("Weiß", "Heiden")
    office("attend P1 Bo")
    office("settings set issuer", "Stadt Bamberg")
    office("certify --all")
    office("cohort add", "Bamberg 2024/25")
    office("participant add", "Zarmina")
    office.earns("Zarmina")
    office("certify --all")
    office("certificate void 001 --reason", "Datum falsch", "--yes")
    office("cohort use", "Bamberg 2023/24")
    office("certify Bo --exception Krankheit --approved-by", "Ruth Amt")


@pytest.fixture
def issued(office: Office) -> Office:
    return office.after(a_year)


NAME = "Verzeichnis der Bescheinigungen 2024-03-26.pdf"


def test_the_register_stands_beside_the_certificates(issued: Office) -> None:
    answer = issued("certificate book")
    assert NAME in answer.out
    assert "Eine Nummer steht nicht darin" in answer.err
    said = text(issued, NAME, Path("Bescheinigungen", "Bamberg 2023_24"))
    for each in (
        "Durchgang Bamberg 2023/24 Stand 26. März 2024 Einträge 3",
        "KOKOMA-2024-001",
        "ungültig seit 26.03.2024",
        "Grund: Datum falsch",
        "Ausnahme: Krankheit (entschieden: Ruth Amt, 26.03.2024)",
        "KOKOMA-2024-003: vergeben im Durchgang „Bamberg 2024/25“.",
    ):
        assert each in said
    assert "Zarmina" not in said


def test_the_whole_register_has_no_gaps(issued: Office) -> None:
    answer = issued("certificate book --all --out Alles.pdf")
    assert "steht nicht darin" not in answer.err
    said = read((issued.folder / "Alles.pdf").read_bytes())
    assert "alle Durchgänge" in said
    assert "Zarmina" in said
    assert "Die Nummern sind ohne Lücke vergeben." in said


def test_the_document_of_the_register_has_its_shape(issued: Office) -> None:
    document = issued.json("certificate book")
    assert misfit(document, BOOK) is None
    assert document["counts"] == {"bescheinigung": {"prepared": 2, "void": 1}}
    assert [gap["cause"] for gap in document["gaps"]] == ["other_cohort"]
    assert complaints(Path(document["file"]).read_bytes()) == []


def test_without_certificates_there_is_no_book(office: Office) -> None:
    assert Wording("de")("certificates.none_in_register") in office("certificate book").out
    assert office.json("certificate book")["file"] is None
    assert office.pdfs() == set()


def test_a_later_version_replaces_the_book_of_the_day_only_when_that_is_said(
    issued: Office,
) -> None:
    issued("certificate book")
    assert issued.json("certificate book")["outcome"] == "unchanged"
    issued("certificate hand-over 002")
    assert "--yes" in issued("certificate book", code=5).err
    assert issued.json("certificate book --yes")["outcome"] == "replaced"
