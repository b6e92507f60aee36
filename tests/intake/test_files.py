"""A file is opened for what it is: every workbook and text of an office, and a clear word for the rest."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from kokoma_cli.errors import BadInput
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.tables import Row, Sheet, Tables
from kokoma_cli.wording import LANGUAGES, Wording
from tests.intake import workbooks

DATA = Path(__file__).parents[1] / "data"
SAMPLES = sorted(
    file
    for folder in ("lists", "meetings")
    for file in (DATA / folder).iterdir()
    if file.suffix in {".csv", ".txt", ".xlsx", ".xls", ".ods"}
)


def sheet(data: bytes) -> Sheet:
    return open_tables(data).sheets[0]


def cells(data: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in sheet(data).rows]


def refused(data: bytes) -> BadInput:
    with pytest.raises(BadInput) as refusal:
        open_tables(data)
    for language in LANGUAGES:
        assert Wording(language)(refusal.value.key, **refusal.value.values)
    return refusal.value


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_everything_a_sample_tells_of_its_people_stands_in_a_cell(file: Path) -> None:
    tables = open_tables(file.read_bytes())
    sidecar = file.with_name(f"{file.name}.expected.json")
    if not sidecar.exists():
        assert any(row.cells for row in tables.sheets[0].rows)
        return
    shown = (
        str([row.cells for each in tables.sheets for row in each.rows]).lower().replace("@", "_")
    )
    people = json.loads(sidecar.read_text("utf-8"))["people"]
    assert people
    for person in people:
        # Teams writes the address of a guest with another sign for the @, an office with (at).
        assert (person.get("email") or "").lower().partition("@")[0] in shown


# Text


TEXT = "Nachname;Vorname;Straße\r\nMüller;Änne;Öderweg – 5\r\n"
ROWS = [("Nachname", "Vorname", "Straße"), ("Müller", "Änne", "Öderweg – 5")]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.replace("–", "-").encode("cp850"), "cp850"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("utf-16") + b"\0", "utf-16-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_letters_survive_every_encoding_of_an_office(data: bytes, encoding: str) -> None:
    tables = open_tables(data)
    assert (tables.kind, tables.encoding, tables.delimiter) == ("text", encoding, ";")
    found = [tuple(str(cell).replace(" - ", " – ") for cell in row) for row in cells(data)]
    assert found == ROWS


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        ("Name\r\n„Digital“ Weiß\r\n", "cp1252"),
        ("Name\r\nSuárez\r\n", "cp1252"),
        ("Name\r\nWeiß\r\n", "cp850"),
        ("Name\r\nÜlkü Özdemir\r\nJörg Groß\r\n", "cp850"),
        ("Name\r\nNemeš, Žofie\r\n", "cp1252"),
    ],
)
def test_german_letters_tell_the_windows_program_from_the_console(
    written: str, encoding: str
) -> None:
    tables = open_tables(written.encode(encoding))
    assert tables.encoding == encoding
    assert [row.cells[0] for row in tables.sheets[0].rows] == written.split("\r\n")[:-1]


def test_a_text_cut_off_within_a_letter_is_still_utf_8() -> None:
    data = "Name;Amt\nMüller;Bürgeramt\nVoß;Ämt".encode()
    assert cells(data[: data.rindex("Ä".encode()) + 1])[1:] == [
        ("Müller", "Bürgeramt"),
        ("Voß", "\ufffd"),
    ]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b\nc, d;e\n", ";"),
        ("a\tb\n3/4/26, 9:00\tx; y\n", "\t"),
        ("Name,Mail\nMüller,a@b\n", ","),
        ("Liste, Stand: 1.3.\n\nName;Mail\nMüller;a@b\nVoß;c@d\n", ";"),
        ("a|b\nc|d\n", "|"),
        ("sep=,\na,b;c\n", ","),
        ("Müller, Anna\nVoß, Jörg\n", None),
        ("Anna Müller\nJörg Voß\n", None),
    ],
)
def test_the_sign_between_the_cells_is_found(text: str, delimiter: str | None) -> None:
    assert open_tables(text.encode()).delimiter == delimiter


def test_rows_carry_the_line_on_which_they_begin() -> None:
    data = (
        'sep=;\r\nName;Notiz\r\nMüller;"zwei\r\nZeilen; eine"\r\n\r\nVoß;"ein ""Wort"""\r\n;;\r\n'
    )
    assert sheet(data.encode()).rows == (
        Row(2, ("Name", "Notiz")),
        Row(3, ("Müller", "zwei\nZeilen; eine")),
        Row(5, ()),
        Row(6, ("Voß", 'ein "Wort"')),
    )


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_lines_end_as_they_like(end: str) -> None:
    data = end.join(["Name;Amt", "", "Voß;Hauptamt"]).encode()
    assert sheet(data).rows == (Row(1, ("Name", "Amt")), Row(2, ()), Row(3, ("Voß", "Hauptamt")))


def test_quotes_within_quotes_need_not_be_doubled() -> None:
    data = (
        'Name,Moderator,Join\r\n"Anna "Anni"","TRUE","16.3.2026, 09:02:11"\r\n'
        '"Der "Große" Bär","FALSE","-"\r\n"Anonym","","a\r\nb"\r\n"Voß","x","y"'
    )
    assert sheet(data.encode()).rows == (
        Row(1, ("Name", "Moderator", "Join")),
        Row(2, ('Anna "Anni"', "TRUE", "16.3.2026, 09:02:11")),
        Row(3, ('Der "Große" Bär', "FALSE", "-")),
        Row(4, ("Anonym", None, "a\nb")),
        Row(6, ("Voß", "x", "y")),
    )


def test_a_quote_that_is_never_closed_costs_its_own_row_only() -> None:
    assert cells(b'a;b\n"c;d\ne;f\n') == [("a", "b"), ('"c', "d"), ("e", "f")]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("=\"2021-06-14 17:00:00\"", "2021-06-14 17:00:00"),
        ("'=SUMME(A1)", "=SUMME(A1)"),
        ("'+49 30 23125-345", "+49 30 23125-345"),
        ("'s Gravenhage", "'s Gravenhage"),
        ("\u00a0\ufeff Anna\u200b ", "Anna"),
        ("Ju\u0308rgen", "Jürgen"),
        ("\u200e3\u200e/\u200e16", "3/16"),
        ("rot\x1b[31m", "rot\ufffd[31m"),
        ("abc\u202edef", "abc\ufffddef"),
        ("#NV", "\ufffd"),
        ("Err:508", "\ufffd"),
        ("\u00a0", None),
        ("01067", "01067"),
    ],
)  # fmt: skip
def test_a_cell_keeps_what_was_meant_and_nothing_that_steers(
    written: str, kept: str | None
) -> None:
    data = f"Name\tWert\tEnde\nx\t{written}\ty\n".encode()
    assert cells(data)[1] == ("x", kept, "y")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Müller, Anna (Stadt X) <anna@x.example>; Voß, Jörg <joerg@x.example>",
            [("Müller, Anna (Stadt X)", "anna@x.example"), ("Voß, Jörg", "joerg@x.example")],
        ),
        (
            '"Müller, Anna" <anna@x.example>, Jörg Voß <joerg@x.example>,\nzoe@x.example\n',
            [("Müller, Anna", "anna@x.example"), ("Jörg Voß", "joerg@x.example"), (None, "zoe@x.example")],
        ),
        (
            "'anna@x.example' <anna@x.example>;\r\njoerg@x.example;",
            [(None, "joerg@x.example")],
        ),
        ("a@x.example; b@x.example", [(None, "a@x.example"), (None, "b@x.example")]),
    ],
)  # fmt: skip
def test_the_address_line_of_a_mail_program_is_a_table(
    text: str, people: list[tuple[str | None, str]]
) -> None:
    found = sheet(text.encode()).rows
    assert [row.cells for row in found][-len(people) :] == people
    assert [row.line for row in found] == list(range(1, len(found) + 1))


def test_a_list_with_addresses_in_brackets_is_no_address_line() -> None:
    assert cells("Name;Mail\nVoß;<a@b>\n".encode())[1] == ("Voß", "<a@b>")


# Workbooks

# Made once with xlwt and odfpy, as no program of today writes them in a test: a title in row 2, an office
# merged over three people, the second of them in a hidden row, the last column hidden, a hidden sheet; the
# .ods also has a comment, and formatted rows down to the end.
TABLE = [
    (2, ("Anmeldungen zur Qualifizierungsreihe",)),
    (3, ()),
    (4, ("Amt", "Nachname, Vorname", "E-Mail", "Angemeldet am", "Beginn", "Stunden")),
    *[
        (5 + index, ("Bürgeramt", name, mail, date(2024, 3, 1 + index), time(9, 30), timedelta(hours=30)))
        for index, (name, mail) in enumerate(
            [
                ("Müller, Anna", "anna@lindenbruck.example"),
                ("Voß, Jörg", "joerg@lindenbruck.example"),
                ("Łukasz, Zoë", "zoe@lindenbruck.example"),
            ]
        )
    ],
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "hidden"), [("anmeldungen_excel97.xls", 7), ("anmeldungen_libreoffice.ods", 6)]
)
def test_older_and_other_workbooks_are_read_as_they_are_seen(file: str, hidden: int) -> None:
    tables = open_tables((DATA / "lists" / file).read_bytes())
    assert tables.kind == file[-3:]
    first, choices = tables.sheets
    assert [(row.line, row.cells[:6]) for row in first.rows if row.line > 1] == TABLE
    assert (first.name, first.hidden, choices.hidden) == ("Anmeldungen", False, True)
    assert first.hidden_columns == {hidden}
    assert first.hidden_lines == {6}
    assert first.rows[-1].cells[-1] in (12, 12.5)
    assert choices.rows[0].cells == ("ja",)


def test_a_workbook_of_excel_tells_values_and_what_is_hidden(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Liste")
        dates = book.add_format({"num_format": "dd.mm.yyyy"})
        moments = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        hours = book.add_format({"num_format": "[h]:mm"})
        page.write_row(
            "B3", ["Amt", "Name", "Tag", "Von", "Dauer", "PLZ", "Formel", "Fehler", "Ja"]
        )
        page.merge_range("B4:B6", "Hauptamt")
        page.write("C4", "Müller ")
        page.write_datetime("D4", datetime(2024, 3, 1), dates)
        page.write_datetime("E4", datetime(2024, 3, 1, 9, 30), moments)
        page.write_datetime("F4", timedelta(hours=30), hours)
        page.write_string("G4", "01067")
        page.write_formula("H4", "=B4&C4", None, "Hauptamt 7")
        page.write_formula("I4", "=1/0", None, "#DIV/0!")
        page.write("J4", True)
        page.write("C6", 12.0)
        page.set_row(5, None, None, {"hidden": True})
        page.set_column("G:G", None, None, {"hidden": True})
        for number in range(6, 300):
            page.write_blank(number, 40, None, dates)
        book.add_worksheet("Auswahl").hide()
        book.add_worksheet("Geheim").very_hidden()
    tables = open_tables(path.read_bytes())
    assert tables.kind == "xlsx"
    assert [(each.name, each.hidden) for each in tables.sheets] == [
        ("Liste", False), ("Auswahl", True), ("Geheim", True),
    ]  # fmt: skip
    liste = tables.sheets[0]
    assert liste.rows == (
        Row(3, (None, "Amt", "Name", "Tag", "Von", "Dauer", "PLZ", "Formel", "Fehler", "Ja")),
        Row(4, (None, "Hauptamt", "Müller", date(2024, 3, 1), datetime(2024, 3, 1, 9, 30),
                timedelta(hours=30), "01067", "Hauptamt 7", "\ufffd", True)),
        Row(5, ()),
        Row(6, (None, "Hauptamt", 12)),
    )  # fmt: skip
    assert type(liste.rows[-1].cells[2]) is int
    assert liste.hidden_columns == {6}
    assert liste.hidden_lines == {6}


def test_cells_without_a_place_stand_next_to_each_other() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r='4' hidden='1'><c><v>3</v></c></row>"
    found = sheet(workbooks.xlsx(rows))
    assert [row for row in found.rows if row.cells] == [Row(1, (1, 2)), Row(4, (3,))]
    assert found.hidden_lines == {4}


def test_formatted_cells_without_a_value_may_reach_to_the_end_of_the_sheet() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert sheet(workbooks.xlsx(rows)).rows == (Row(1, (1,)),)


def test_what_is_no_table_is_called_by_its_name() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    for data, key in [
        (b"%PDF-1.7\n%\xe2\xe3", "foreign_pdf"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "foreign_picture"),
        (b"MZ\x90\0\x03\0\0\0", "foreign_program"),
        (b"<html><body><table><tr><td>Name", "foreign_page"),
        ("<!DOCTYPE html>\n<html>".encode("utf-16"), "foreign_page"),
        (b"<?xml version='1.0'?><Workbook/>", "foreign_xml"),
        (b"BEGIN:VCARD\nVERSION:3.0\n", "foreign_card"),
        (b"From: a@b.example\r\nTo: c@d.example\r\n", "foreign_mail"),
        (b"{\\rtf1\\ansi}", "foreign_document"),
        (b"SQLite format 3\0", "foreign_database"),
        (workbooks.packed({"word/document.xml": "<x/>"}), "foreign_document"),
        (workbooks.packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "foreign_document"),
        (workbooks.packed({"xl/workbook.bin": "x"}), "foreign_binary_workbook"),
        (workbooks.packed({"Index/Document.iwa": "x"}), "foreign_numbers"),
        (workbooks.packed({"liste.csv": "Name"}), "foreign_archive"),
        (ole + "WordDocument".encode("utf-16-le"), "foreign_document"),
        (ole + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (ole, "damaged"),
        (bytes(range(256)) * 20, "not_text"),
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b"\r\n;;;\r\n", "empty"),
    ]:  # fmt: skip
        assert refused(data).key == f"intake.{key}"


def test_a_workbook_cut_short_is_damaged_and_never_half_read() -> None:
    for file in SAMPLES:
        if file.suffix in {".xlsx", ".xls", ".ods"}:
            data = file.read_bytes()
            assert refused(data[: len(data) * 2 // 3]).key == "intake.damaged"


def test_an_open_document_locked_with_a_password_is_said_to_be() -> None:
    data = workbooks.packed({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
        "content.xml": b"\x8f\x02",
    })  # fmt: skip
    assert refused(data).key == "intake.locked"


def test_the_same_bytes_come_out_the_same() -> None:
    found: list[Tables] = [open_tables(file.read_bytes()) for file in SAMPLES]
    assert found == [open_tables(file.read_bytes()) for file in SAMPLES]
