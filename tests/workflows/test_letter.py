"""What the coordinator finds when she opens the drafts."""

import email
import email.policy
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import icalendar
import pytest

from tests.conftest import Office

WHO = {
    "Dr. Jürgen Weiß": ("weiss@example.org", "Herr"),
    "Anna Ohm": ("anna@example.org", "Frau"),
    "Bo": ("bo@example.org", ""),
    "Clara Zeh": ("", ""),
    "Eva Fort": ("eva@example.org", "Frau"),
}


def prepared(office: Office) -> None:
    """Weiß has earned it, Anna is one in-person course short, Bo has attended nothing, Clara has no address,
    Eva has left."""
    for name, (address, salutation) in WHO.items():
        office("participant add", name, "--email", address, "--salutation", salutation)
    office("settings set issuer 'Stadt Bamberg'")
    office("settings set address 'Maxplatz 3; 96047 Bamberg'")
    office.earns("Weiß")
    for course in ("P1", "P2", "P3", "V1"):
        office(f"attend {course} Anna")
    office("course schedule P5 12.4.2024 13.4.2024 --from 9:00 --to 17:00 --place 'Altes Rathaus'")
    office("course schedule V2 2.4.2024")
    office("participant withdraw Eva")


@pytest.fixture
def busy(office: Office) -> Office:
    return office.after(prepared)


def drafts(folder: Path) -> dict[str, EmailMessage]:
    """The letters in a folder by the name of the addressee."""
    found = {}
    for file in sorted(folder.rglob("*.eml")):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        assert message.defects == []
        assert message["X-Unsent"] == "1"
        (to,) = message["To"].addresses
        found[to.display_name] = message
    return found


def body(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n").replace("\u00a0", " ")


def attached(message: EmailMessage) -> dict[str, bytes]:
    return {
        str(part.get_filename()): part.get_payload(decode=True)  # type: ignore[misc]
        for part in message.iter_attachments()
    }


def test_an_invitation_says_when_and_where_and_brings_the_dates(busy: Office) -> None:
    answer = busy("letter invitation p5")
    folder = busy.folder / "Briefe" / "Bamberg 2023_24" / "Einladung P5"
    assert {file.name for file in folder.iterdir()} == {
        "Einladung P5 Dr. Jürgen Weiß.eml", "Einladung P5 Anna Ohm.eml", "Einladung P5 Bo.eml",
    }  # fmt: skip
    assert "3 Entwürfe" in answer.out
    assert "Clara Zeh" in answer.err
    assert "participant edit 4 --email" in answer.err
    assert "Verschickt ist noch nichts" in answer.err
    assert "Eva" not in answer.both
    found = drafts(folder)
    letter = found["Dr. Jürgen Weiß"]
    assert letter["Subject"] == "Einladung zum Kurs P5: Umgang mit Krisen und Bedrohungslagen"
    assert body(letter) == (
        "Sehr geehrter Herr Dr. Weiß,\n\n"
        "zum Kurs „Umgang mit Krisen und Bedrohungslagen“ der Qualifizierungsreihe „Kommunales "
        "Konfliktmanagement“ laden wir Sie herzlich ein.\n\n"
        "Die Termine:\n"
        "– Freitag, 12. April 2024, 09:00 bis 17:00 Uhr, Altes Rathaus\n"
        "– Samstag, 13. April 2024, 09:00 bis 17:00 Uhr, Altes Rathaus\n\n"
        "Der Kurs umfasst 14 Stunden, dazu kommen 3 Stunden für Vor- und Nachbereitung.\n\n"
        "Die Termine liegen als Datei für Ihren Kalender bei. Bitte geben Sie uns Bescheid, wenn Sie nicht "
        "teilnehmen können.\n\n"
        "Mit freundlichen Grüßen\nStadt Bamberg\nMaxplatz 3\n96047 Bamberg\n"
    )
    assert body(found["Bo"]).startswith("Guten Tag Bo,\n\nzum Kurs")
    (content,) = attached(letter).values()
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [event.decoded("dtstart").date() for event in events] == [
        date(2024, 4, 12), date(2024, 4, 13),
    ]  # fmt: skip


def test_a_day_online_says_so_in_the_singular(busy: Office) -> None:
    busy("letter invitation V2 Bo")
    said = body(drafts(busy.folder)["Bo"])
    assert "Der Termin:\n– Dienstag, 2. April 2024, online\n" in said
    assert "Der Kurs umfasst 3 Stunden. Er findet online statt.\n" in said
    assert "Der Termin liegt als Datei" in said


def test_nobody_is_invited_twice_to_what_she_has_attended_unless_named(busy: Office) -> None:
    busy("course schedule P1 10.3.2024 11.3.2024")
    answer = busy("letter invitation P1")
    assert drafts(busy.folder).keys() == {"Bo"}
    assert "2 Personen haben P1 schon besucht" in answer.err
    assert "liegt schon zurück" in answer.err
    busy("letter invitation P1 Anna --out da")
    assert drafts(busy.folder / "da").keys() == {"Anna Ohm"}


def test_a_course_that_is_cancelled_or_has_no_date_is_not_invited_to(busy: Office) -> None:
    assert "noch keinen Termin" in busy("letter invitation P4", code=5).err
    busy("course cancel P5")
    assert "abgesagt" in busy("letter invitation P5", code=5).err
    assert "abgemeldet" in busy("letter invitation V2 Eva", code=5).err
    busy("letter invitation P9", code=3)
    assert not (busy.folder / "Briefe").exists()


def test_what_is_missing_is_told_to_those_who_can_still_reach_it(busy: Office) -> None:
    answer = busy("letter missing")
    found = drafts(busy.folder)
    assert found.keys() == {"Anna Ohm", "Bo"}
    assert "Dr. Jürgen Weiß hat alles erreicht" in answer.err
    assert body(found["Anna Ohm"]) == (
        "Sehr geehrte Frau Ohm,\n\n"
        "für die Bescheinigung über die Qualifizierungsreihe „Kommunales Konfliktmanagement“ fehlt noch "
        "etwas. Bisher ist eingetragen:\n"
        "– Präsenzkurse: 3 von 4 – es fehlt einer\n"
        "– Online-Vertiefung: 1 von 1 – erreicht\n\n"
        "Damit können Sie es noch erreichen:\n"
        "Präsenzkurse, einer davon genügt:\n"
        "– P4: Moderation und Beteiligung: Konflikte strategisch bearbeiten\n"
        "  Der Termin steht noch nicht fest.\n"
        "– P5: Umgang mit Krisen und Bedrohungslagen\n"
        "  Freitag, 12. April 2024, 09:00 bis 17:00 Uhr, Altes Rathaus\n"
        "  Samstag, 13. April 2024, 09:00 bis 17:00 Uhr, Altes Rathaus\n\n"
        "Wenn nach Ihren Unterlagen etwas nicht stimmt oder Sie Fragen haben, geben Sie uns bitte "
        "Bescheid.\n\n"
        "Mit freundlichen Grüßen\nStadt Bamberg\nMaxplatz 3\n96047 Bamberg\n"
    )
    said = body(found["Bo"])
    assert "– Präsenzkurse: 0 von 4 – es fehlen vier\n" in said
    assert "Präsenzkurse, vier davon sind nötig:\n" in said
    assert "\n\nOnline-Vertiefungen, eine davon genügt:\n– V1" in said
    for other in WHO:
        assert other == "Anna Ohm" or other not in body(found["Anna Ohm"])


def test_every_way_to_reach_it_reads_well(busy: Office) -> None:
    """What is compulsory, what is needed all together, and the second day of a course that has begun."""
    busy("course edit P4 --compulsory")
    busy("attend P5 Bo --day 1")
    busy("attend P1 Bo --absent")
    busy("attend V1 Bo --absent")
    busy("attend V2 Bo --absent")
    busy("letter missing")
    said = body(drafts(busy.folder)["Bo"])
    assert (
        "– Pflichtkurs P4 „Moderation und Beteiligung: Konflikte strategisch bearbeiten“ – fehlt noch\n"
        in said
    )
    assert "Präsenzkurse, alle vier sind nötig:\n– P2" in said
    assert (
        "– P5: Umgang mit Krisen und Bedrohungslagen\n"
        "  Samstag, 13. April 2024, 09:00 bis 17:00 Uhr, Altes Rathaus\n"
    ) in said
    assert "Freitag" not in said
    assert "\n\nOnline-Vertiefung:\n– V3: " in said
    assert "\n\nPflichtkurs:\n– P4: Moderation" in said
    assert "Pflichtkurs" in body(drafts(busy.folder)["Anna Ohm"])


def test_a_day_without_date_among_others_says_so(busy: Office) -> None:
    busy("course schedule P4 12.5.2024")
    busy("attend P4 Weiß --unknown")
    busy("course edit P4 --days 2")
    busy("letter invitation P4 Bo")
    said = body(drafts(busy.folder)["Bo"])
    assert "– Sonntag, 12. Mai 2024\n– Tag 2: Der Termin steht noch nicht fest.\n" in said
    assert "Den Ort teilen wir Ihnen noch mit." in said


def test_what_cannot_be_told_yet_or_any_more_is_told_to_the_coordinator(busy: Office) -> None:
    """A course that is over but not recorded is no chance to attend; nothing wrong is written meanwhile."""
    busy("course cancel P4")
    busy.today = date(2024, 4, 20)
    answer = busy("letter missing Anna")
    assert "wer bei P5 da war: Anna Ohm" in answer.err
    busy("attend P5 Anna --absent")
    assert "nicht mehr möglich" in busy("letter missing Anna").err
    assert "kokoma check 2" in busy("letter missing Anna").err
    assert drafts(busy.folder) == {}


def test_a_certificate_goes_to_its_holder_as_it_was_issued(busy: Office) -> None:
    busy.earns("Anna", "Bo", "Clara")
    issued = {each["name"]: each for each in busy.json("certify --all")["issued"]}
    answer = busy.json("letter certificate")
    found = drafts(busy.folder)
    assert found.keys() == {"Dr. Jürgen Weiß", "Anna Ohm", "Bo"}
    for name, letter in found.items():
        ((called, content),) = attached(letter).items()
        file = busy.folder / issued[name]["file"]
        assert called == file.name
        assert content == file.read_bytes()
        assert f"– Bescheinigung, Nummer {issued[name]['number']}, vom 26. März 2024\n" in body(
            letter
        )
        others = {each["number"] for each in issued.values()} - {issued[name]["number"]}
        assert not any(number in body(letter) for number in others)
    assert [each["reason"] for each in answer["skipped"]] == ["no_address"]


def test_two_papers_go_in_one_letter(busy: Office) -> None:
    busy("certify Weiß")
    busy("certify Weiß --kind urkunde")
    busy("letter certificate Weiß")
    letter = drafts(busy.folder)["Dr. Jürgen Weiß"]
    assert len(attached(letter)) == 2
    assert letter["Subject"] == "Bescheinigung und Urkunde: Kommunales Konfliktmanagement"
    assert "finden Sie diese Dokumente" in body(letter)


def test_what_is_withheld_goes_only_by_its_number_and_what_is_void_not_at_all(busy: Office) -> None:
    busy("certify Weiß")
    busy("certificate withhold 001 --reason Rückfrage")
    answer = busy("letter certificate")
    assert "KOKOMA-2024-001" in answer.err
    assert drafts(busy.folder) == {}
    busy("letter certificate Weiß")
    assert drafts(busy.folder) == {}
    busy("letter certificate kokoma-2024-001")
    assert drafts(busy.folder).keys() == {"Dr. Jürgen Weiß"}
    busy("certificate void 001 --reason falsch --yes")
    busy("letter certificate KOKOMA-2024-001 --out neu", code=5)
    busy("letter certificate --out neu")
    assert not (busy.folder / "neu").exists()


def test_a_sheet_that_is_gone_or_changed_stops_the_whole_run(busy: Office) -> None:
    busy.earns("Anna", "Bo")
    files = [busy.folder / each["file"] for each in busy.json("certify --all")["issued"]]
    files[0].unlink()
    files[1].write_bytes(files[1].read_bytes() + b" ")
    answer = busy("letter certificate", code=3)
    for number in ("001", "002"):
        assert f"kokoma certificate reprint KOKOMA-2024-{number}" in answer.err
    assert not (busy.folder / "Briefe").exists()
    files[1].unlink()
    busy("certificate reprint 001 002")
    busy("letter certificate")
    assert len(drafts(busy.folder)) == 3


def test_the_same_letters_are_the_same_bytes_also_next_week(busy: Office) -> None:
    busy("letter invitation P5")
    before = {file: file.read_bytes() for file in busy.folder.rglob("*.eml")}
    busy.today = date(2024, 4, 2)
    assert "wie bisher" in busy("letter invitation P5").out
    assert {file: file.read_bytes() for file in busy.folder.rglob("*.eml")} == before


def test_what_somebody_has_changed_is_not_overwritten_unasked(busy: Office) -> None:
    busy("letter invitation P5 Bo")
    (file,) = busy.folder.rglob("*.eml")
    file.write_bytes(b"My own words")
    busy("letter invitation P5", code=5)
    assert [path.read_bytes() for path in busy.folder.rglob("*.eml")] == [b"My own words"]
    busy("letter invitation P5 --yes")
    assert drafts(busy.folder).keys() == {"Dr. Jürgen Weiß", "Anna Ohm", "Bo"}


def test_a_draft_that_would_not_be_written_any_more_is_told_of(busy: Office) -> None:
    busy("letter missing")
    busy("attend P4 Anna")
    answer = busy("letter missing")
    assert "Was noch fehlt Anna Ohm.eml" in answer.err
    assert "Löschen Sie ihn" in answer.err


def test_an_address_no_mail_program_takes_is_told_of(busy: Office) -> None:
    busy("participant edit Bo --email 'bö@example.org'")
    assert "bö@example.org" in busy("letter invitation P5").err
    assert "Bo" not in drafts(busy.folder)


def test_namesakes_have_files_of_their_own(busy: Office) -> None:
    busy("participant add 'Anna Ohm' --email zweite@example.org --salutation Frau")
    busy("letter invitation P5")
    assert {file.name for file in busy.folder.rglob("*Anna*.eml")} == {
        "Einladung P5 Anna Ohm (2).eml", "Einladung P5 Anna Ohm (6).eml",
    }  # fmt: skip


def test_the_office_writes_in_its_own_words_and_the_sender_is_a_setting(busy: Office) -> None:
    busy("settings set sender 'Stadt Bamberg <amt@bamberg.example>'")
    busy("letter copy invitation")
    own = busy.folder / "templates" / "letters" / "invitation" / "de.txt.j2"
    assert "Einladung zum Kurs" in own.read_text("utf-8")
    own.write_text("Komm zu {{ code }}\n\nHallo {{ name }},\n\n\n\n{{ days }}\n", "utf-8")
    assert "eigene Worte" in busy("letter copy invitation", code=5).err
    busy("letter invitation P5 Bo")
    letter = drafts(busy.folder)["Bo"]
    assert letter["Subject"] == "Komm zu P5"
    assert str(letter["From"]) == "Stadt Bamberg <amt@bamberg.example>"
    assert body(letter).startswith("Hallo Bo,\n\n– Freitag")


@pytest.mark.parametrize(
    ("words", "line", "said"),
    [
        ("Betreff\n\n{{ nmae }}", 3, "nmae"),
        ("Betreff\n\n{% for a in name %}x{% endfor %}", 3, "{% for %}"),
        ("Betreff\n\n\n{{ name.__class__ }}", 4, ". …"),
        ("Betreff\n\n{% if online %}", 3, ""),
        ("Betreff\n\n{{ online }}", 3, "kein Text"),
        ("Betreff\n{% block title %}x{% endblock %}", 2, "{% block %}"),
        ("Betreff\n\n{% include 'x' %}", 3, ""),
    ],
)
def test_a_mistake_in_the_offices_words_is_told_with_its_line(
    busy: Office, words: str, line: int, said: str
) -> None:
    own = busy.folder / "templates" / "letters" / "invitation" / "de.txt.j2"
    own.parent.mkdir(parents=True)
    own.write_text(words, "utf-8")
    answer = busy("letter invitation P5", code=4)
    assert f"Zeile {line}" in answer.err.replace("\n", " ")
    assert said in answer.err
    assert "de.txt.j2" in answer.err.replace("\n", "")
    assert not (busy.folder / "Briefe").exists()


@pytest.mark.parametrize("words", ["", "Nur ein Betreff", "\n\n{# nichts #}\n"])
def test_a_letter_has_a_subject_and_a_body(busy: Office, words: str) -> None:
    own = busy.folder / "templates" / "letters" / "missing" / "de.txt.j2"
    own.parent.mkdir(parents=True)
    own.write_text(words, "utf-8")
    assert "Betreff" in busy("letter missing", code=4).err
    assert not (busy.folder / "Briefe").exists()


def test_documents_in_english_are_letters_in_english(busy: Office) -> None:
    busy("settings set document_language en")
    busy("certify Weiß")
    busy("letter invitation P5")
    busy("letter missing Anna")
    busy("letter certificate Weiß")
    folder = busy.folder / "Briefe" / "Bamberg 2023_24"
    said = body(drafts(folder / "Einladung P5")["Anna Ohm"])
    assert said.startswith("Dear Ms Ohm,\n\nWe would like to invite you")
    assert "– Friday, 12 April 2024, 09:00 to 17:00, Altes Rathaus\n" in said
    said = body(drafts(folder / "Was noch fehlt")["Anna Ohm"])
    assert "3 of 4" in said
    assert "one of them is enough:" in said
    letter = drafts(folder / "Bescheinigung")["Dr. Jürgen Weiß"]
    assert "of 26 March 2024" in body(letter)
    for each in drafts(folder).values():
        assert "{" not in body(each)


def test_nothing_of_it_is_in_the_journal(busy: Office) -> None:
    before = busy.content()
    busy("letter invitation P5")
    busy("letter missing --dry-run")
    assert busy.content() == before


def test_no_letter_keeps_a_former_name(busy: Office) -> None:
    """What was written to others stays."""
    busy("letter invitation P5")
    busy("participant rename Bo 'Mika' --yes")
    assert drafts(busy.folder).keys() == {"Dr. Jürgen Weiß", "Anna Ohm"}
    busy("letter invitation P5")
    assert drafts(busy.folder).keys() == {"Dr. Jürgen Weiß", "Anna Ohm", "Mika"}


def test_who_is_erased_leaves_no_letter_behind(busy: Office) -> None:
    busy.today = date(2040, 1, 1)
    busy("settings set retention_from 30.6.2024")
    busy("letter invitation P5")
    held = busy.json("privacy show Bo --out auskunft.pdf")["files"]
    assert [each["file"] for each in held if each["what"] == "letter"] == [
        "Briefe/Bamberg 2023_24/Einladung P5/Einladung P5 Bo.eml"
    ]
    busy("privacy due --offer 'Bamberg 2023/24' --yes")
    busy("privacy erase Bo --yes")
    assert drafts(busy.folder).keys() == {"Dr. Jürgen Weiß", "Anna Ohm"}


def test_a_letter_from_another_register_is_not_ours_to_delete(busy: Office) -> None:
    busy("letter invitation P5 Bo")
    (file,) = busy.folder.rglob("*.eml")
    number = file.read_bytes().split(b"X-Kokoma-Letter: ")[1].split(b" ")[0]
    foreign = file.read_bytes().replace(number, b"0" * len(number))
    (busy.folder / "fremd.eml").write_bytes(foreign)
    busy("participant rename Bo 'Mika' --yes")
    assert [path.name for path in busy.folder.rglob("*.eml")] == ["fremd.eml"]
