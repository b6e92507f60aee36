"""A person reads everything that is kept of her, and nothing of anybody else."""

import json
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.domain.former_names import words_of
from kokoma_cli.domain.privacy import Held
from kokoma_cli.errors import Conflict
from kokoma_cli.rendering.disclosure import disclosure
from kokoma_cli.rendering.disclosure_document import document
from kokoma_cli.storage.schema import JOURNALED
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.disclose import disclose, write
from tests.conftest import COHORT, Office
from tests.rendering.disclosures import disclosed
from tests.rendering.lists import read

OTHERS = (
    "Schwarz",
    "Ekelund",
    "Bodo",
    "bodo@",
    "Rückenleiden",
    "Stadtwerke",
    "KOKOMA-2024-001",
    "KOKOMA-2024-002",
)


def a_year(office: Office) -> None:
    """Weiß is named beside others in every way, and others wherever one can write."""
    office.people("Dr. Jürgen Weiß", "Anna Schwarz", "Bodo Ekelund")
    office("participant edit Weiß --email jw@example.org --municipality Hof")
    office("participant edit Ekelund --email bodo@example.org --organisation Stadtwerke")
    office("course schedule P1 10.3.2023 11.3.2023")
    office.earns("--all")
    office("attend P5 Weiß schwarz bodo@example.org --day 1 --minutes 90")
    office("attend P5 --all --except Bodo --day 2")
    office("attend V2 Weiß --elsewhere 'Hof, mit Anna Schwarz'")
    office("attend V3 Ekelund --elsewhere Rückenleiden")
    office("settings set issuer 'Stadt Bamberg'")
    office("settings set address 'Maxplatz 3; 96047 Bamberg'")
    office("certify --all --date 26.3.2024")
    office("certificate reprint --duplicate Weiß")
    office("certificate hand-over 001 003")
    office("certificate void 003 --reason 'Wunsch von Bodo Ekelund' --yes")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def of(office: Office, language: str = "de") -> dict[str, object]:
    found = disclose(office.desk(), "Weiß", Wording("de" if language == "de" else "en"))
    return document(found)


def paper(office: Office, out: Path | None = None, language: str = "de") -> list[Path]:
    words = Wording("de" if language == "de" else "en")
    found = disclose(office.desk(), "Weiß", words)
    return write(office.desk(), found, document(found), out, words, overwrite=False)


def test_nothing_of_others_is_in_it_neither_on_paper_nor_for_computers(bamberg: Office) -> None:
    for language in ("de", "en"):
        pdf, data = paper(bamberg, language=language)
        for text in (read(pdf.read_bytes()), data.read_text("utf-8")):
            assert [word for word in OTHERS if word.casefold() in text.casefold()] == []
            assert "Jürgen Weiß" in text


def test_every_row_about_her_is_in_it(bamberg: Office) -> None:
    found = of(bamberg)
    rows = [change for entry in found["journal"] for change in entry["changes"]]  # type: ignore[attr-defined]
    tables = bamberg.content()
    for table in JOURNALED:
        hers = {row["row"] for row in rows if row["table"] == table}
        if table == "participants":
            assert hers == {1}
        if table == "attendance":
            assert hers == {row[0] for row in tables[table] if row[1] == 1}
        if table == "certificates":
            assert hers == {3}
        if table == "settings":
            assert hers == set()
    assert {row["number"] for row in found["certificates"]} == {"KOKOMA-2024-003"}  # type: ignore[attr-defined]


def test_it_says_what_she_would_ask(bamberg: Office) -> None:
    text = read(paper(bamberg)[0].read_bytes())
    for said in (
        "Auskunft für Dr. Jürgen Weiß", "Verantwortlich Stadt Bamberg, Maxplatz 3, 96047 Bamberg",
        "E-Mail jw@example.org", "Gemeinde Hof", "10.03.2023 anwesend, 7 Stunden",
        "teilweise, 1,5 Stunden", "Hof, mit (andere Person)", "ungültig seit 26.03.2024",
        "Grund: Wunsch von (andere Person)", "war übergeben am", "Zweitschrift vom 26.03.2024",
        "Artikel 77", "5 Jahre, nachdem der Verwendungsnachweis eingereicht ist",
        "weitere Änderungen betreffen andere",
        'kokoma attend P5 Weiß "(andere Person)" "(andere Person)" --day 1 --minutes 90',
    ):  # fmt: skip
        assert said in text, said


def test_when_the_period_runs_the_paper_says_until_when(bamberg: Office) -> None:
    bamberg.today = date(2024, 6, 30)
    bamberg("settings set retention_from 30.6.2024")
    assert "5 Jahre seit 30.06.2024, bis 30.06.2029" in read(paper(bamberg)[0].read_bytes())
    assert [each["until"] for each in of(bamberg)["retention"]] == ["2029-06-30", "2034-06-30"]  # type: ignore[attr-defined]


def test_files_are_for_nobody_elses_eyes_and_do_not_name_her(bamberg: Office) -> None:
    files = paper(bamberg)
    assert [file.relative_to(bamberg.folder).as_posix() for file in files] == [
        "Auskünfte/Auskunft Nr. 1 2024-03-26.pdf",
        "Auskünfte/Auskunft Nr. 1 2024-03-26.json",
    ]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert b"Wei" not in files[0].read_bytes().partition(b"/Title")[2].partition(b">>")[0]
    assert {file.name for file in files[0].parent.iterdir()} == {file.name for file in files}


@pytest.mark.parametrize("out", ["ordner", "ordner/hier.pdf", "ordner/hier.json"])
def test_it_goes_where_one_wants_it(bamberg: Office, out: str) -> None:
    files = paper(bamberg, bamberg.folder / out)
    stem = "hier" if "." in out else "Auskunft Nr. 1 2024-03-26"
    assert files == [bamberg.folder / "ordner" / f"{stem}.{ending}" for ending in ("pdf", "json")]


def test_the_same_day_it_is_the_same_and_another_file_is_not_overwritten(bamberg: Office) -> None:
    pdf, data = paper(bamberg)
    before = pdf.read_bytes(), data.read_bytes()
    paper(bamberg)
    assert (pdf.read_bytes(), data.read_bytes()) == before
    data.write_text("{}")
    with pytest.raises(Conflict):
        paper(bamberg)
    assert json.loads(data.read_text()) == {}


def test_letters_no_font_has_do_not_keep_anybody_from_her_answer(bamberg: Office) -> None:
    bamberg("participant edit Weiß --organisation", "Verein 名 🙂")
    pdf, data = paper(bamberg)
    assert "Verein ? ?" in read(pdf.read_bytes())
    assert "Verein 名 🙂" in data.read_text("utf-8")


def test_who_was_merged_into_her_is_she(bamberg: Office) -> None:
    bamberg("participant add 'Juergen Weiss' --email alt@example.org")
    bamberg("participant merge 1 4 --yes")
    assert "alt@example.org" in str(of(bamberg)["journal"])
    assert "Juergen Weiss" in str(of(bamberg)["journal"])


def test_somebody_of_whom_nothing_is_recorded_gets_an_answer_too(bamberg: Office) -> None:
    bamberg("participant add Nora")
    words = Wording("de")
    found = disclose(bamberg.desk(), "Nora", words)
    text = read(
        write(bamberg.desk(), found, document(found), None, words, overwrite=False)[0].read_bytes()
    )
    for said in (
        "Name Nora",
        "Zu Kursen ist nichts",
        "keine Bescheinigung ausgestellt",
    ):
        assert said in text


def test_whose_something_is_is_blackened_too(bamberg: Office) -> None:
    bamberg("attend V1 Weiß --elsewhere 'Hof, mit Bodos Handy und Schwarz’ Auto' --yes")
    pdf, data = paper(bamberg)
    for text in (read(pdf.read_bytes()), data.read_text("utf-8")):
        assert "Bodo" not in text
        assert "Schwarz" not in text


def test_where_she_is_named_besides_is_told_without_the_others(bamberg: Office) -> None:
    bamberg("attend V1 Ekelund --elsewhere 'Hof, Jürgen Weiß hat es gemeldet' --yes")
    bamberg("settings set signatories 'Jürgen Weiß | Amt'")
    bamberg("certificate void 002 --yes --reason 'Jürgen Weiß fand Fehler'")
    found = of(bamberg)["named_elsewhere"]
    assert isinstance(found, list)
    told = str(found)
    for said in ("hat es gemeldet", "Jürgen Weiß | Amt", "fand Fehler", "Einstellung signatories"):
        assert said in told
    text = read(paper(bamberg)[0].read_bytes())
    assert "Wo Sie sonst genannt sind" in text
    assert "Hof, Jürgen Weiß hat es gemeldet" in text
    for each in (told, text):
        assert [word for word in OTHERS[:4] if word in each] == []


def test_copies_of_the_register_and_lists_are_told_and_what_is_gone_too(bamberg: Office) -> None:
    folder = bamberg.folder / "Kopien" / "hier"
    folder.mkdir(parents=True)
    (folder / "vorher.db").write_bytes(bamberg.file.read_bytes())
    bamberg("sheet P1")
    bamberg("certify Weiß --kind urkunde --date 26.3.2024 --print 'Druck.pdf' --yes")
    (bamberg.folder / "Druck.pdf").unlink()
    held = of(bamberg)["files"]
    assert isinstance(held, list)
    by_what = {each["what"]: each for each in held}
    assert by_what["copy"]["file"] == "Kopien/hier/vorher.db"
    assert by_what["list"]["there"]
    assert not by_what["print_file"]["there"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_paper_claims_nothing_the_register_cannot_know(bamberg: Office, language: str) -> None:
    text = read(paper(bamberg, language=language)[0].read_bytes())
    for claim in (
        "Fördergeber",
        "funder",
        "Europäisch",
        "European",
        "Artikel 6",
        "Article 6",
        "alles",
    ):
        assert claim not in text
    assert "disclosure_notes" in bamberg("privacy show Weiß --out neu").err
    bamberg("settings set disclosure_notes 'Rechtsgrundlage: § 3; Empfänger: niemand'")
    assert "disclosure_notes" not in bamberg("privacy show Weiß --out neu --yes").err
    assert "Rechtsgrundlage: § 3" in read(paper(bamberg, bamberg.folder / "da")[0].read_bytes())


def strings(document: object) -> Iterator[str]:
    """Every string of a document, keys too, and what JSON is in them."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield key
            yield from strings(value)
    elif isinstance(document, list):
        for each in document:
            yield from strings(each)
    elif isinstance(document, str):
        yield document
        if document[:1] in ("{", "["):
            with suppress(ValueError):
                yield from strings(json.loads(document))


def test_no_string_of_the_document_has_a_word_of_anybody_elses_name(bamberg: Office) -> None:
    bamberg.people("Karl-Heinz Rose", "Theo Lüdenscheidt")
    bamberg("course schedule P2 12.3.2023 13.3.2023 --place 'bei Theo Lüdenscheidt'")
    bamberg("settings set place 'Haus Karl-Heinz Rose'")
    bamberg("cohort add 'Coaching Theo Lüdenscheidt'")
    bamberg("participant enrol Weiß --cohort 'Coaching Theo Lüdenscheidt'")
    for course in ("P1", "P2", "P3", "P4", "V1"):
        bamberg(f"attend {course} Weiß --cohort 'Coaching Theo Lüdenscheidt'")
    bamberg(
        "certify Weiß --cohort 'Coaching Theo Lüdenscheidt' --out 'Für KH Rose' --date 26.3.2024"
    )
    bamberg("certificate reprint --duplicate 004 --out 'Kopie Bodo Ekelund'")
    bamberg("attend V1 Weiß --elsewhere 'Hof: bekelund, KH Rose, Anna S., tlüdenscheidt' --yes")
    bamberg("participant edit Weiß --organisation 'Büro Bodo Ekelund'")
    copy = bamberg.folder / "Kopie Rose" / "Ekelund.db"
    copy.parent.mkdir()
    copy.write_bytes(bamberg.file.read_bytes())
    (copy.parent / "Anna Schwarz.txt").write_text("Jürgen Weiß", "utf-8")
    others = {
        "anna",
        "schwarz",
        "bodo",
        "ekelund",
        "karl",
        "heinz",
        "rose",
        "theo",
        "luedenscheidt",
    }
    logins = {"bekelund", "tluedenscheidt", "kh"}
    for language in ("de", "en"):
        document = of(bamberg, language)
        for text in strings(document):
            assert {*words_of(text)} & (others | logins) == set(), text
        assert {each["cohort"] for each in document["retention"]} > {COHORT}  # type: ignore[attr-defined]


def test_several_backups_go_and_only_if_something_is_entered() -> None:
    held = [Held(f"{n}.db", "backup", there=True, until=date(2027, 3, 28)) for n in (1, 2)]
    text = read(disclosure(disclosed()._replace(files=tuple(held))).file)
    assert "2 Sicherungen des Registers gehen von selbst, spätestens am 28.03.2027" in text
    assert "wenn jeden Monat etwas eingetragen wird" in text
