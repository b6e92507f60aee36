"""Lists are taken in as they are, and nothing is decided that only a person can decide."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Office

LISTS = Path(__file__).parents[1] / "data" / "lists"

LIST = """Nachname;Vorname;E-Mail;Amt
Müller;Anna;anna.mueller@stadt.example;Bürgeramt
Weiß;Jörg;;Ordnungsamt
"""


def put(office: Office, text: str, name: str = "liste.csv") -> str:
    (office.folder / name).write_text(text, "utf-8")
    return name


def names(office: Office) -> list[str]:
    return [person["name"] for person in office.json("participant list")]


def test_a_list_becomes_enrolments_and_is_shown_as_it_was_understood(office: Office) -> None:
    put(office, LIST)
    answer = office("participant import liste.csv")
    assert "Familienname" in answer.out
    assert "Müller · Weiß" in answer.out
    assert "2 Personen sind aufgenommen" in answer.out
    assert names(office) == ["Anna Müller", "Jörg Weiß"]
    assert "2 Personen neu" in office("log").out
    office("undo --yes")
    assert names(office) == []


def test_the_same_list_twice_changes_nothing(office: Office) -> None:
    put(office, LIST)
    office("participant import liste.csv")
    before = office.content()
    answer = office("participant import liste.csv")
    assert "nichts Neues" in answer.out
    assert office.content() == before


def test_trying_writes_nothing_and_tells_all_of_it(office: Office) -> None:
    put(office, LIST)
    before = office.content()
    document = office.json("participant import liste.csv --dry-run")
    assert [each["name"] for each in document["added"]] == ["Anna Müller", "Jörg Weiß"]
    assert document["dry_run"] is True
    assert office.content() == before


def test_what_is_new_is_added_and_what_is_recorded_stays(office: Office) -> None:
    office("participant add", "Anna Müller", "--organisation", "Bauhof")
    office("participant add", "Carl Ott")
    office("participant withdraw Carl")
    put(office, LIST + "Ott;Carl;;Kita\n")
    answer = office("participant import liste.csv")
    assert "Anna Müller (1): E-Mail: anna.mueller@stadt.example" in answer.out
    assert "Bauhof – in der Liste: Bürgeramt" in answer.err
    assert "Carl Ott (2) ist abgemeldet und bleibt es" in answer.err
    assert "participant enrol 2" in answer.err
    anna = office.json("participant show Anna")
    assert (anna["email"], anna["organisation"]) == ("anna.mueller@stadt.example", "Bauhof")
    office("participant import liste.csv --overwrite")
    assert office.json("participant show Anna")["organisation"] == "Bürgeramt"


def test_lines_that_cannot_be_used_stop_everything_and_are_all_named(office: Office) -> None:
    put(
        office, LIST + "Ohm;Ute;ute.x.example;Amt\n;;nur@adresse.example;\nLee;Kim;ute@x.example;\n"
    )
    before = office.content()
    answer = office("participant import liste.csv", code=4)
    assert "Zeile 4" in answer.err
    assert "Zeile 5" in answer.err
    assert "--only-good" in answer.err
    assert office.content() == before
    document = office.json("participant import liste.csv", code=4)
    assert [each["line"] for each in document["problems"]] == [4, 5]
    assert all(each["text"] for each in document["problems"])
    document = office.json("participant import liste.csv --only-good")
    assert [each["line"] for each in document["problems"]] == [4, 5]
    assert names(office) == ["Kim Lee", "Anna Müller", "Jörg Weiß"]


def test_a_namesake_is_asked_about_and_never_guessed(office: Office) -> None:
    office("participant add", "Anna Müller", "--email", "a.mueller@kreis.example")
    put(office, LIST)
    answer = office("participant import liste.csv --yes", code=5)
    assert "Zeile 2, Anna Müller: vielleicht Anna Müller (1, a.mueller@kreis.example)" in answer.err
    assert "--assign 2=1" in answer.err
    assert names(office) == ["Anna Müller"]
    (question,) = office.json("participant import liste.csv", code=5)["error"]["questions"]
    assert question["candidates"] == [1]
    office("participant import liste.csv --assign 2=neu")
    assert names(office) == ["Anna Müller", "Anna Müller", "Jörg Weiß"]
    # Now the address tells.
    assert "nichts Neues" in office("participant import liste.csv").out


@pytest.mark.parametrize("words", ["2=99", "7=neu", "2=vielleicht", "neu"])
def test_an_answer_about_nobody_is_refused(office: Office, words: str) -> None:
    put(office, LIST)
    office(f"participant import liste.csv --assign {words}", code=3 if words == "2=99" else 2)
    assert names(office) == []


def test_what_a_column_means_is_asked_once_and_remembered(office: Office) -> None:
    put(office, "Kürzel;Nachname;Vorname;Wohin\nmuean;Müller;Anna;anna@x.example\n")
    put(office, "Ansprechperson;Adresse\nAnna Müller;anna@x.example\n", "zwei.csv")
    document = office.json("participant import liste.csv --dry-run --map Wohin=-")
    assert document["added"][0]["email"] is None
    office("participant import liste.csv --map Wohin=-")
    # The next list of this layout needs no word.
    put(office, "Kürzel;Nachname;Vorname;Wohin\nott;Ott;Carl;carl@x.example\n")
    office("participant import liste.csv")
    assert office.json("participant show Carl")["email"] is None
    assert "Bedeutung gemerkt" in office("log").out
    assert "Überschrift=Bedeutung" in office("participant import liste.csv --map Wohin", code=2).err


def test_of_several_sheets_one_is_named_and_none_guessed(office: Office) -> None:
    book = openpyxl.Workbook()
    for title, family in (("Anmeldung", "Müller"), ("Warteliste", "Ott")):
        sheet = book.create_sheet(title)
        sheet.append(["Nachname", "Vorname"])
        sheet.append([family, "Anna"])
    hidden = book.create_sheet("Alt")
    hidden.append(["Nachname", "Vorname"])
    hidden.sheet_state = "hidden"
    del book["Sheet"]
    book.save(office.folder / "liste.xlsx")
    answer = office("participant import liste.xlsx", code=5)
    assert "Warteliste" in answer.err
    assert "Alt" not in answer.err
    office("participant import liste.xlsx --sheet warteliste")
    assert names(office) == ["Anna Ott"]
    assert "Anmeldung" in office("participant import liste.xlsx --sheet x", code=2).err


def workbook(office: Office, *sheets: tuple[str, list[str], list[str]]) -> None:
    book = openpyxl.Workbook()
    for title, headings, cells in sheets:
        sheet = book.create_sheet(title)
        sheet.append(headings)
        sheet.append(cells)
    del book["Sheet"]
    book.save(office.folder / "liste.xlsx")


def test_the_sheet_of_a_workbook_is_asked_for_once_and_remembered(office: Office) -> None:
    heads = ["Nachname", "Vorname"]
    workbook(office, ("Anmeldung", heads, ["Müller", "Eva"]), ("Warteliste", heads, ["Ott", "Jo"]))
    office("participant import liste.xlsx --sheet Warteliste --dry-run")
    # What was tried is not remembered.
    office("participant import liste.xlsx", code=5)
    office("participant import liste.xlsx --sheet Warteliste")
    workbook(office, ("Anmeldung", heads, ["Kurz", "Eva"]), ("Warteliste", heads, ["Ek", "Bo"]))
    answer = office("participant import liste.xlsx")
    assert "Gelesen wird das Blatt „Warteliste“, wie beim letzten Mal" in answer.err
    assert names(office) == ["Bo Ek", "Jo Ott"]
    # Another choice counts from then on.
    office("participant import liste.xlsx --sheet Anmeldung")
    assert "„Anmeldung“, wie beim" in office("participant import liste.xlsx").err
    # Other sheets or other headings are another workbook.
    workbook(office, ("Anmeldung", heads, ["Lee", "Kim"]), ("Reserve", heads, ["Alt", "Udo"]))
    office("participant import liste.xlsx", code=5)
    other = ["Name", "Amt"]
    workbook(office, ("Anmeldung", heads, ["Lee", "Kim"]), ("Warteliste", other, ["Alt", "Kita"]))
    office("participant import liste.xlsx", code=5)
    assert office.json("doctor")["ok"]
    office("undo --yes")
    assert "Kim Lee" not in names(office)


def test_sheets_without_headings_are_asked_for_each_time(office: Office) -> None:
    rows = ["Müller", "Anna", "a@x.example", "Amt 1"]
    workbook(office, ("Tabelle1", rows, rows), ("Tabelle2", rows, rows))
    told = "--map A=family --map B=given --map D=organisation"
    office(f"participant import liste.xlsx --sheet Tabelle1 {told}")
    office("participant import liste.xlsx", code=5)


@pytest.mark.parametrize(
    "text",
    [
        "E-Mail\nanna.mueller@stadt.example\nfremd@x.example\nBo@X.example\n",
        "anna.mueller@stadt.example; fremd@x.example; Bo@X.example",
        "anna.mueller@stadt.example\nfremd@x.example\nbo@x.example\n",
    ],
    ids=["column", "line of Outlook", "no heading"],
)
def test_addresses_alone_mean_whoever_has_them(office: Office, text: str) -> None:
    office("participant add", "Dr. Anna Müller", "--email", "anna.mueller@stadt.example")
    office("participant add", "Bo Ek", "--email", "bo@x.example")
    put(office, text)
    refused = office.json("participant import liste.csv", code=4)
    (problem,) = refused["problems"]
    assert problem["line"] in (2, 3)
    assert "fremd@x.example" in problem["text"]
    document = office.json("participant import liste.csv --only-good")
    assert [each["name"] for each in document["unchanged"]] == ["Dr. Anna Müller", "Bo Ek"]
    assert not document["differences"]
    assert names(office) == ["Bo Ek", "Dr. Anna Müller"]


def test_addresses_alone_enrol_who_is_known_from_another_cohort(office: Office) -> None:
    office("participant add", "Anna Müller", "--email", "anna@x.example")
    office("cohort add", "Zweiter")
    office("cohort use", "Zweiter")
    put(office, "anna@x.example\n")
    office("participant import liste.csv")
    assert names(office) == ["Anna Müller"]


def test_an_address_nobody_has_can_be_said_to_be_hers(office: Office) -> None:
    office("participant add", "Anna Müller", "--email", "anna@x.example")
    put(office, "E-Mail\nprivat@y.example\nanna@x.example\n")
    office("participant import liste.csv", code=4)
    office("participant import liste.csv --assign 2=1")
    assert office.json("participant show 1")["email"] == "anna@x.example"
    # From now on it is known.
    assert "nichts Neues" in office("participant import liste.csv").out


@pytest.mark.parametrize("said", ["3=neu", "3=gleich", "2=1 --assign 3=1"])
def test_a_list_that_was_answered_asks_nothing_the_second_time(office: Office, said: str) -> None:
    office("participant add", "Anna Müller", "--organisation", "Kita")
    office("participant add", "Eva Klein")
    put(
        office,
        "Nachname;Vorname;Amt\nMüller;Anna;Kita\nMüller;Anna;Bauhof\nKlein;Eva;Kita\n",
    )
    office("participant import liste.csv", code=5)
    office(f"participant import liste.csv --assign {said}")
    before = office.content()
    assert "nichts Neues" in office("participant import liste.csv").out
    assert office.content() == before
    # A namesake from elsewhere is asked about all the same.
    put(office, "Nachname;Vorname;Amt\nMüller;Anna;Schule\n")
    office("participant import liste.csv", code=5 if said == "3=neu" else 0)


def test_what_is_in_the_clipboard_is_handed_in(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Nachname\tVorname\r\nMüller\tAnna\r\n"
    for data in (text.encode(), text.encode("utf-16"), text.encode("cp1252")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        office("participant import")
    assert names(office) == ["Anna Müller"]


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_exported_comes_back_without_loss(office: Office, form: str, language: str) -> None:
    office.language = language
    office(
        "participant add", "Priv.-Doz. Dr. Małgorzata Święcicka-Łoś", "--given", "Małgorzata", "--family",
        "Święcicka-Łoś", "--title", "Priv.-Doz. Dr.", "--email", "m@x.example", "--organisation", "=Amt; 1",
        "--municipality", "-Stadt", "--target-group", "@x", "--salutation", "Frau", "--sort-key", "Swiecicka",
        "--pronunciation", "Schwjentschitzka",
    )  # fmt: skip
    office("participant add", "K͟hadīja Ọlámìdé Ẹ̀rẹ̀", "--salutation", "divers")
    office("participant add", "Bo")
    # What stands for nobody and nothing in other lists.
    office("participant add", "Frei", "--organisation", "k. A.", "--municipality", "Offen")
    office("participant add", "Marie-Luise Freifrau von und zu Hohenstein-Wartenfels")
    before = office.json("participant list")
    office(f"participant export --out liste.{form}")
    assert office.json(f"participant import liste.{form}")["updated"] == []
    assert office.json("participant list") == before
    # Into a register of its own.
    office("--db neu.db init --cohort Neu")
    office(f"--db neu.db participant import liste.{form}")
    after = office.json("--db neu.db participant list")
    for person in (*before, *after):
        person.pop("id")
    assert after == before


def test_a_file_that_is_not_there_or_no_list_is_said(office: Office) -> None:
    assert "gibt es nicht" in office("participant import fehlt.xlsx", code=3).err
    put(office, "", "leer.csv")
    office("participant import leer.csv", code=4)
    (office.folder / "bild.xlsx").write_bytes(b"%PDF-1.7 nothing")
    assert "PDF" in office("participant import bild.xlsx", code=4).err
    # Two words below each other may be names.
    put(office, "eins\nzwei\n")
    office("participant import liste.csv", code=5)
    assert names(office) == []


NAMESAKES = """Nachname;Vorname;E-Mail;Amt
Müller;Anna;anna.mueller@lra.example;Jugendamt
Müller;Anna;;Außenstelle
"""


def test_the_same_answers_twice_make_no_third_namesake(office: Office) -> None:
    put(office, NAMESAKES)
    office("participant import liste.csv --assign 3=neu")
    assert names(office) == ["Anna Müller", "Anna Müller"]
    assert "nichts Neues" in office("participant import liste.csv").out
    put(office, NAMESAKES.replace("Außenstelle", "Kita"))
    answer = office("participant import liste.csv", code=5)
    assert "Anna Müller (2, Außenstelle)" in answer.err
    assert "(1, Jugendamt, so wie Zeile 2)" in answer.err
    assert "--assign 3=2" in answer.err
    office("participant import liste.csv --assign 3=2")
    assert names(office) == ["Anna Müller", "Anna Müller"]


def test_whom_an_address_means_is_asked_once(office: Office) -> None:
    office("participant add", "Anna Müller", "--email", "a.mueller@kreis.example")
    put(office, LIST)
    office("participant import liste.csv", code=5)
    office("participant import liste.csv --assign 2=1")
    assert office.json("participant show Anna")["email"] == "a.mueller@kreis.example"
    assert "nichts Neues" in office("participant import liste.csv").out
    assert names(office) == ["Anna Müller", "Jörg Weiß"]
    office("undo --yes")
    office("participant import liste.csv", code=5)


def test_the_lines_left_behind_are_named(office: Office) -> None:
    put(office, LIST + "Ohm;Ute;ute.x.example;Amt\n")
    answer = office("participant import liste.csv --only-good")
    assert "Zeile 4: " in answer.err
    assert "ute.x.example" in answer.err


def test_one_person_under_two_spellings_is_taken_in_once(office: Office) -> None:
    put(office, LIST + "Öztürk;Michael;m@x.example;A\nOzturk;Michael;m@x.example;A\n")
    answer = office("participant import liste.csv")
    assert "3 Personen sind aufgenommen" in answer.out
    assert "Zeile 5: Michael Ozturk ist der Adresse nach Michael Öztürk aus Zeile 4" in answer.err


def test_what_is_asked_shows_what_stands_there_in_words_of_the_office(office: Office) -> None:
    put(office, "Kürzel;Nachname;Vorname;Wohin\nmuean;Müller;Anna;anna@x.example\n")
    answer = office("participant import liste.csv --map Nachname=quatsch", code=2)
    assert "Familienname" in answer.err
    assert "family" not in answer.err
    put(office, "Ansprechperson;Adresse\nAnna Müller;anna@x.example\n")
    answer = office("participant import liste.csv", code=5)
    assert "Anna Müller" in answer.err
    assert "full_name" not in answer.err


def round_trip(office: Office, form: str) -> None:
    office("participant add", "Anna Müller", "--organisation", "Amt")
    office("participant add", "Anna Müller")
    office("participant add", "Cher Ott", "--email", "cher@x.example")
    office("participant edit 1 --preparation 3,5")
    office("participant edit 3 --preparation 1:20")
    office("participant withdraw 2")
    office(f"participant export --out liste.{form}")


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_namesakes_and_who_has_left_come_back_by_their_numbers(
    office: Office, form: str, language: str
) -> None:
    office.language = language
    round_trip(office, form)
    before = office.json("participant export")
    # The list in another language than the office's.
    office.language = "en" if language == "de" else "de"
    kept = office.content()
    document = office.json(f"participant import liste.{form}")
    assert document["updated"] == document["added"] == []
    assert office.content() == kept
    office("--db neu.db init --cohort Neu")
    document = office.json(f"--db neu.db participant import liste.{form}")
    assert [each["status"] for each in document["added"]] == ["enrolled", "enrolled", "withdrawn"]
    after = office.json("--db neu.db participant export")
    for person in (*before, *after):
        person.pop("id")
    assert after == before


def test_numbers_and_a_stand_of_somebody_elses_list_say_nothing(office: Office) -> None:
    office.people("Bo Ek")
    put(office, "Nummer;Name;Stand\n1;Anna Müller;2. Runde\n2;Bo Ek;erledigt\n")
    office("participant import liste.csv")
    assert {each["status"] for each in office.json("participant list")} == {"enrolled"}
    assert names(office) == ["Bo Ek", "Anna Müller"]


def test_a_list_of_nobody_is_no_list(office: Office) -> None:
    put(office, "Nachname;Vorname;E-Mail\n")
    assert "niemand" in office("participant import liste.csv", code=4).err


def test_whoever_is_said_not_to_come_is_not_enrolled_unseen(office: Office) -> None:
    put(
        office, "Nachname;Vorname;Status\nOtt;Carl;zugesagt\nLee;Kim;abgemeldet\nEk;Bo;Warteliste\n"
    )
    said = " ".join(office("participant import liste.csv", code=4).err.split())
    assert "Zeile 3: Bei Kim Lee steht „abgemeldet“" in said
    assert "Zeile 4: Bei Bo Ek steht „Warteliste“" in said
    office("participant import liste.csv --only-good")
    assert names(office) == ["Carl Ott"]
