"""What other programs find when they open what was exported."""

import csv
import json
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import icalendar
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.rendering.exports.delimited import delimited, guarded
from kokoma_cli.rendering.exports.tables import Field, Table
from kokoma_cli.rendering.exports.workbook import workbook
from kokoma_cli.wording import Wording
from tests.conftest import Office

DE = Wording("de")


def prepared(office: Office) -> None:
    office(
        "participant add", "Dr. Jürgen Weiß", "--email", "weiss@example.org", "--salutation", "Herr",
        "--organisation", "=HYPERLINK(\"http://x\")",
    )  # fmt: skip
    office.people("Bo", "Clara Zeh", "Anna Ohm")
    office("course schedule P1 10.3.2023 11.3.2023 --from 9:00 --to 17:00 --place Rathaus")
    office("course schedule V1 1.4.2023")
    office.earns("Weiß", "Bo")
    office("attend P1 Clara --day 1 --minutes 90")
    office("participant withdraw Anna")
    office("certify --all")


@pytest.fixture
def busy(office: Office) -> Office:
    return office.after(prepared)


def sheet(file: Path, name: str | None = None) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    book = openpyxl.load_workbook(file)
    rows = [[cell.value for cell in row] for row in (book[name] if name else book.worksheets[0])]
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def test_everything_is_one_workbook_with_real_dates_and_numbers(busy: Office) -> None:
    answer = busy("export")
    assert "Alle Tabellen Bamberg 2023_24.xlsx" in answer.out
    assert "Namen" in answer.err
    file = busy.folder / "Alle Tabellen Bamberg 2023_24.xlsx"
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["Teilnehmende", "Kurse", "Anwesenheit", "Ergebnisse", "Verzeichnis"]
    for each in book.worksheets:
        assert each.freeze_panes == "A2"
        assert each.auto_filter.ref
    courses = sheet(file, "Kurse")
    assert courses[0]["Datum"] == datetime(2023, 3, 10)
    assert courses[0]["Beginn"] == time(9)
    assert [row["Stunden"] for row in courses if row["Kurs"] == "P1"] == [7, 7]
    assert (
        sum(row["Stunden"] for row in courses)
        + sum(row["Vor- und Nachbereitung"] or 0 for row in courses)
        == 80
    )
    clara = [row for row in sheet(file, "Anwesenheit") if row["Name"] == "Clara Zeh"]
    assert [(row["Kurs"], row["Tag"], row["Anwesenheit"], row["Minuten"]) for row in clara] == [
        ("P1", 1, "teilweise anwesend", 90)
    ]
    results = {row["Name"]: row for row in sheet(file, "Ergebnisse")}
    assert results["Bo"]["Präsenzkurse"] == 4
    assert results["Bo"]["Ergebnis"] == "erreicht"
    assert results["Clara Zeh"]["Hilft noch"] == "P2, P3, P4, P5, V1, V2, V3"
    register = sheet(file, "Verzeichnis")
    assert {row["Art"] for row in register} == {"Bescheinigung"}
    assert register[0]["Ausgestellt am"] == datetime(2024, 3, 26)


def test_no_cell_acts(busy: Office) -> None:
    """What an office typed as its name, or somebody sent in, is a text and stays one."""
    busy("participant export --out liste.xlsx")
    (row,) = (row for row in sheet(busy.folder / "liste.xlsx") if "Weiß" in row["Name"])
    assert row["Einrichtung"] == '=HYPERLINK("http://x")'
    with ZipFile(busy.folder / "liste.xlsx") as parts:
        text = "".join(parts.read(name).decode() for name in parts.namelist() if "sheet" in name)
        assert "<f>" not in text
        assert "hyperlink" not in text
        assert 'quotePrefix="1"' in parts.read("xl/styles.xml").decode()
    busy("participant export --out liste.csv")
    raw = (busy.folder / "liste.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    rows = list(csv.DictReader(StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    (found,) = (row for row in rows if row["Name"] == "Dr. Jürgen Weiß")
    assert found["Einrichtung"] == '\'=HYPERLINK("http://x")'


@given(st.text(max_size=8))
def test_whatever_acts_in_a_spreadsheet_is_guarded(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert guarded(text).endswith(text)


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20), max_size=5
    )
)
def test_every_letter_arrives_in_a_workbook(tmp_path_factory: Any, texts: list[str]) -> None:
    table = Table("participants", (Field("name", "Name"),), tuple((text,) for text in texts))
    file = tmp_path_factory.mktemp("book") / "a.xlsx"
    file.write_bytes(workbook([table], DE, "x", date(2024, 3, 26)))
    assert [row["Name"] for row in sheet(file)] == texts
    found = list(csv.reader(StringIO(delimited(table, DE).decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in found[1:]] == [guarded(text) for text in texts]


def test_the_same_values_give_the_same_bytes(busy: Office) -> None:
    busy("export --out eins.xlsx")
    busy("export --out zwei.xlsx")
    assert (busy.folder / "eins.xlsx").read_bytes() == (busy.folder / "zwei.xlsx").read_bytes()
    assert "Unverändert" in busy("export --out eins.xlsx").out
    busy("participant edit Bo --organisation Jugendring")
    assert "eins.xlsx" in busy("export --out eins.xlsx", code=5).err
    assert "neu geschrieben" in busy("export --out eins.xlsx --yes").out


def test_a_mail_merge_says_everything_as_it_is_to_be_read(office: Office) -> None:
    # With the certificates themselves, which it points to.
    prepared(office)
    busy = office
    busy("export mail-merge --out brief.xlsx")
    rows = {row["Name"]: row for row in sheet(busy.folder / "brief.xlsx")}
    assert "Anna Ohm" not in rows
    weiss = rows["Dr. Jürgen Weiß"]
    assert weiss["Briefanrede"] == "Sehr geehrter Herr Dr. Weiß"
    assert weiss["Ausgestellt"].replace("\xa0", " ") == "26. März 2024"
    assert Path(weiss["Datei"]).is_file()
    assert rows["Bo"]["Briefanrede"] == "Guten Tag Bo"
    clara = rows["Clara Zeh"]
    assert clara["Fehlt"] == "Präsenzkurse: 0 von 4; Online-Vertiefungen: 0 von 1"
    assert clara["Datei"] is None
    assert all(" " not in heading for heading in clara)


def test_course_dates_are_a_calendar(busy: Office) -> None:
    busy("course cancel V1")
    busy("export courses --out termine.ics")
    raw = (busy.folder / "termine.ics").read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    first = next(iter(events))
    assert str(first["summary"]).startswith("P1: ")
    assert first.decoded("dtstart") == datetime(2023, 3, 10, 9)
    assert first.decoded("dtend") == datetime(2023, 3, 10, 17)
    assert str(first["location"]) == "Rathaus"
    (online,) = (each for each in events if str(each["summary"]).startswith("V1"))
    assert online.decoded("dtstart") == date(2023, 4, 1)
    assert str(online["status"]) == "CANCELLED"
    assert len({str(each["uid"]) for each in events}) == len(list(events)) == 3
    # Moved, it is still the same event.
    busy("course schedule P1 12.3.2023 13.3.2023")
    busy("export courses --out termine.ics --yes")
    moved = icalendar.Calendar.from_ical((busy.folder / "termine.ics").read_bytes()).walk("VEVENT")
    assert {str(each["uid"]) for each in moved} == {str(each["uid"]) for each in events}


def test_programs_get_keys_and_plain_values(busy: Office) -> None:
    (first, *_) = busy.json("export attendance")
    assert first["presence"] == "present"
    assert first["date"] == "2023-03-10"
    everything = busy.json("export")
    assert set(everything) == {"participants", "courses", "attendance", "results", "certificates"}
    busy("export certificates --out v.json")
    assert json.loads((busy.folder / "v.json").read_bytes()) == everything["certificates"]
    document = busy.json("participant export --out x.csv")
    assert document["rows"] == 4


def test_what_does_not_go_together_is_said(busy: Office) -> None:
    assert "courses" in busy("export participants --format ics", code=2).err
    assert "nur eine Tabelle" in busy("export --format csv", code=2).err
    assert "xlsx" in busy("export --out liste.doc", code=2).err
    assert "passen nicht" in busy("export --json --format csv", code=2).err


def test_an_empty_cohort_has_nothing_to_export(office: Office) -> None:
    answer = office("export certificates", code=3)
    assert "Verzeichnis" in answer.err
    assert "course schedule" in office("export courses --out a.ics", code=3).err
    assert office.things() == {"kokoma.db"}


def test_trying_writes_nothing(busy: Office) -> None:
    before = busy.things()
    assert "würde" in busy("export --dry-run").out
    assert busy.things() == before


def test_whoever_was_erased_is_in_no_table(busy: Office) -> None:
    # Of her nothing needs be kept: she never came.
    busy("privacy erase Anna --yes")
    everything = json.dumps(busy.json("export"), ensure_ascii=False)
    assert "Anna" not in everything
    assert "Bo" in everything
