"""A table of a tool nobody knows: understood, or asked about."""

from datetime import date, datetime

import pytest

from kokoma_cli.domain.meetings import MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.sightings import Part, Sighting, measure
from kokoma_cli.errors import BadCall, BadInput, Conflict
from kokoma_cli.intake.blocks import Table
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.joins import Places, totals
from kokoma_cli.intake.meant import MEANINGS, meaning_said
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.reports import read_report
from kokoma_cli.intake.tables import Row
from kokoma_cli.wording import LANGUAGES, Language, Wording

NAMES = ("Anna Weber", "Ben Koch", "Cem Kaya")


def report(text: str, **meanings: str) -> MeetingReport:
    """The report in this text; a meaning may be told for a heading."""
    return read_report(open_tables(text.strip().encode()), None, meanings or None)


def minutes(found: MeetingReport) -> dict[str, float | None]:
    seconds = {
        each.name: measure([Sighting(each.name, parts=(Part(0, each),))]).seconds
        for each in found.appearances
    }
    return {name: None if each is None else each / 60 for name, each in seconds.items()}


def asked(text: str, **meanings: str) -> dict[str, list[str]]:
    """The columns that are asked about, with what each could be."""
    with pytest.raises(Conflict) as error:
        report(text, **meanings)
    for language in LANGUAGES:
        said = Wording(language)(error.value.key, **error.value.values)
        assert "--map" in said
    columns = error.value.document["columns"]
    assert isinstance(columns, list)
    return {each["heading"]: each["could_be"] for each in columns}


def test_joining_and_leaving_are_known_by_their_order_in_a_language_no_list_has() -> None:
    found = report("""
Izena;Hasiera ordua;Amaiera ordua
Anna Weber;2026-03-16 09:00:00;2026-03-16 10:30:00
Ben Koch;2026-03-16 09:05:00;2026-03-16 10:00:00
Cem Kaya;2026-03-16 09:10:00;2026-03-16 10:40:00
""")
    assert minutes(found) == {"Anna Weber": 90, "Ben Koch": 55, "Cem Kaya": 90}


def test_planned_times_are_no_attendance() -> None:
    found = report("""
Name;Beginn;Ende;Beitritt;Austritt
Anna Weber;16.03.2026 09:00;16.03.2026 12:00;16.03.2026 09:10;16.03.2026 10:10
Ben Koch;16.03.2026 09:00;16.03.2026 12:00;16.03.2026 09:00;16.03.2026 12:00
Cem Kaya;16.03.2026 09:00;16.03.2026 12:00;16.03.2026 08:50;16.03.2026 12:10
""")
    assert minutes(found) == {"Anna Weber": 60, "Ben Koch": 180, "Cem Kaya": 200}


def test_three_columns_of_times_that_nothing_tells_apart_are_asked_about() -> None:
    text = """
Name;Eins;Zwei;Drei
Anna Weber;16.03.2026 09:00;16.03.2026 09:10;16.03.2026 12:10
Ben Koch;16.03.2026 09:02;16.03.2026 09:12;16.03.2026 12:12
Cem Kaya;16.03.2026 09:03;16.03.2026 09:13;16.03.2026 12:13
"""
    when = ["joined", "left", "ignore"]
    assert asked(text) == {"Eins": when, "Zwei": when, "Drei": when}
    found = report(text, Eins="ignore", Zwei="joined", Drei="left")
    assert set(minutes(found).values()) == {180}


def test_numbers_are_minutes_only_if_something_says_so() -> None:
    text = "Name;Dauer\nAnna Weber;178\nBen Koch;90\n"
    assert asked(text) == {"Dauer": ["minutes", "seconds", "ignore"]}
    assert minutes(report(text, Dauer="minutes")) == {"Anna Weber": 178, "Ben Koch": 90}
    assert minutes(report(text, Dauer="seconds"))["Ben Koch"] == 1.5
    assert minutes(report(text.replace("Dauer", "Dauer in Min.")))["Ben Koch"] == 90


def test_two_columns_that_could_be_the_name_are_asked_about() -> None:
    text = """
Wer;Woher;Minuten
Anna Weber;Stadt Lindenbruck;90
Ben Koch;Landkreis Eschental;80
"""
    who = ["name", "given", "family", "ignore"]
    assert asked(text) == {"Wer": who, "Woher": who}
    assert set(minutes(report(text, Wer="name"))) == {"Anna Weber", "Ben Koch"}
    assert set(minutes(report(text, Wer="given", Woher="family"))) == {
        "Anna Weber Stadt Lindenbruck", "Ben Koch Landkreis Eschental",
    }  # fmt: skip


def test_a_list_of_names_says_nothing_about_who_was_there() -> None:
    columns = asked("Name;E-Mail\nAnna Weber;a.weber@x.example\nBen Koch;b.koch@x.example\n")
    assert all("minutes" in could_be for could_be in columns.values())


def test_columns_without_headings_are_called_by_their_letters() -> None:
    columns = asked("Anna Weber;x;178\nBen Koch;y;90\nCem Kaya;z;80\n")
    assert set(columns) <= {"A", "B", "C"}
    found = report("Anna Weber;x;178\nBen Koch;y;90\n", A="name", C="minutes")
    assert minutes(found) == {"Anna Weber": 178, "Ben Koch": 90}


def test_headings_of_the_same_name_are_told_apart_by_number() -> None:
    text = "Name;Zeit;Zeit\nAnna Weber;90;100\nBen Koch;80;95\n"
    found = report(text, **{"Zeit 2": "minutes"})
    assert minutes(found) == {"Anna Weber": 100, "Ben Koch": 95}


def test_first_and_last_times_do_not_count_more_than_the_tool_has_counted() -> None:
    found = report("""
Name;Erster Beitritt;Letztes Verlassen;Dauer
Anna Weber;16.03.2026 09:00:00;16.03.2026 12:00:00;2 Std. 1 Min.
Ben Koch;16.03.2026 09:00:00;16.03.2026 12:00:00;3 Std.
""")
    assert minutes(found) == {"Anna Weber": 121, "Ben Koch": 180}


def test_times_of_day_without_any_date_are_put_together_and_counted() -> None:
    found = report("""
Naam;Binnenkomst;Vertrek
Anna Weber;09:00;10:00
Anna Weber;09:30;11:00
Ben Koch;23:30;00:15
""")
    assert minutes(found) == {"Anna Weber": 120, "Ben Koch": 45}
    assert found.days == frozenset()


def test_the_day_above_the_table_is_the_day_of_the_meeting() -> None:
    found = report("""
Termin;16.03.2026

Name;Von;Bis
Anna Weber;09:00;10:00
Ben Koch;09:30;11:00
""")
    assert found.days == {date(2026, 3, 16)}


def test_coming_and_going_line_by_line_is_understood() -> None:
    found = report("""
Zeitpunkt;Person;E-Mail;Aktion
16.03.2026 09:00:00;Anna Weber;a.weber@x.example;Beigetreten
16.03.2026 09:30:00;Ben Koch;;Beigetreten
16.03.2026 10:00:00;Anna Weber;a.weber@x.example;Verlassen
16.03.2026 11:00:00;Ben Koch;;Verlassen
""")
    assert minutes(found) == {"Anna Weber": 60, "Ben Koch": 90}
    assert found.appearances[0].email == "a.weber@x.example"


def test_yes_and_no_under_a_heading_for_attendance_is_presence() -> None:
    found = report("""
Name;Gast;Anwesend
Anna Weber;nein;ja
Ben Koch;ja;nein
Cem Kaya;nein;entschuldigt
""")
    assert [each.presence for each in found.appearances] == ["present", "absent", "excused"]
    assert set(minutes(found).values()) == {None}


def test_who_is_still_there_is_counted_until_the_end_and_marked() -> None:
    found = report("""
Name;Beitritt;Austritt
Anna Weber;16.03.2026 09:00;16.03.2026 12:00
Ben Koch;16.03.2026 09:30;noch anwesend
Cem Kaya;16.03.2026 10:00;
""")
    assert minutes(found) == {"Anna Weber": 180, "Ben Koch": 150, "Cem Kaya": 120}
    assert [each.open_end for each in found.appearances] == [False, True, True]


def test_lines_that_cannot_be_read_are_told() -> None:
    found = report("""
Name;Beitritt;Austritt
Anna Weber;16.03.2026 09:00;16.03.2026 12:00
Ben Koch;16.03.2026 9 Uhr 30 etwa;16.03.2026 12:00
Cem Kaya;16.03.2026 10:00;16.03.2026 09:00
Dora Lang;16.03.2026 10:00;16.03.2026 12:00
Emil Zorn;16.03.2026 10:00;16.03.2026 12:00
""")
    assert set(minutes(found)) == {"Anna Weber", "Dora Lang", "Emil Zorn"}
    assert [(problem.line, problem.key) for problem in found.problems] == [
        (3, "meetings.no_moment"), (4, "meetings.left_before_joined"),
    ]  # fmt: skip
    for problem in found.problems:
        for language in LANGUAGES:
            assert Wording(language)(problem.key, **problem.values)


def test_one_person_under_one_address_is_one_whatever_she_calls_herself() -> None:
    found = report("""
Name;E-Mail;Beitritt;Austritt
Anna Weber;A.Weber@x.example;16.03.2026 09:00;16.03.2026 10:00
iPad von Anna;a.weber@x.example;16.03.2026 09:30;16.03.2026 10:30
anna weber;;16.03.2026 09:00;16.03.2026 10:00
""")
    assert [(each.name, each.other_names) for each in found.appearances] == [
        ("Anna Weber", ("iPad von Anna",)), ("anna weber", ()),
    ]  # fmt: skip
    assert found.appearances[0].stays == (
        (datetime(2026, 3, 16, 9), datetime(2026, 3, 16, 10)),
        (datetime(2026, 3, 16, 9, 30), datetime(2026, 3, 16, 10, 30)),
    )


@pytest.mark.parametrize("text", ["", "Sehr geehrte Damen und Herren", "1;2\n3;4\n", "\n\n\n"])
def test_what_is_no_table_of_people_is_refused(text: str) -> None:
    with pytest.raises((BadInput, Conflict)) as error:
        report(text)
    for language in LANGUAGES:
        assert Wording(language)(error.value.key, **error.value.values)


def test_a_meaning_nobody_knows_is_refused() -> None:
    with pytest.raises(BadCall) as error:
        report("Name;Dauer\nAnna Weber;178\n", Dauer="years")
    assert "minuten" in Wording("de")(error.value.key, **error.value.values)


def test_the_same_times_for_everybody_count_where_the_headings_say_so() -> None:
    found = report("""
Name;Beginn;Ende
Anna Weber;16.03.2026 09:00;16.03.2026 12:00
Ben Koch;16.03.2026 09:00;16.03.2026 12:00
Cem Kaya;16.03.2026 09:00;16.03.2026 12:00
""")
    assert set(minutes(found).values()) == {180}


@pytest.mark.parametrize("headings", ["Name;Teilnahme;Verlassen", "Name;Beitritt;Verlassen"])
@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        ((("09:00", "10:00"), ("09:00", "12:00"), ("09:00", "12:00")), [60, 180, 180]),
        ((("10:04", "12:00"), ("09:50", "12:00"), ("10:04", "12:00")), [116, 130, 116]),
    ],
)
def test_that_all_came_or_all_went_together_is_no_question(
    headings: str, rows: tuple[tuple[str, str], ...], counted: list[int]
) -> None:
    lines = [f"{n};07.10.2026 {a};07.10.2026 {b}" for n, (a, b) in zip(NAMES, rows, strict=True)]
    found = report("\n".join((headings, *lines)))
    assert minutes(found) == dict(zip(NAMES, counted, strict=True))


def test_what_is_the_same_for_all_is_still_asked_about_where_headings_say_nothing() -> None:
    lines = [f"{n};07.10.2026 09:00;07.10.2026 1{i}:00" for i, n in enumerate(NAMES)]
    assert set(asked("\n".join(("Name;Termin;Verlassen", *lines)))) == {"Termin", "Verlassen"}


def test_a_line_that_cannot_be_read_tells_whose_it_is() -> None:
    found = report(
        "Name;E-Mail;Beitritt;Verlassen\n"
        "Anna Weber;;16.03.2026 09:00;16.03.2026 10:30\n"
        "Ben Koch;ben@x.example;16.03.2026 12:00;16.03.2026 09:00\n"
        "Cem Kaya;;16.03.2026 09:10;16.03.2026 10:40\n"
        "Dana Ott;;16.03.2026 09:20;16.03.2026 10:50\n"
        "Eva Ruf;;25:99;16.03.2026 10:50\n"
    )
    assert [(each.line, each.name, each.email) for each in found.problems] == [
        (3, "Ben Koch", "ben@x.example"),
        (6, "Eva Ruf", None),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_that_is_offered_is_understood(language: Language) -> None:
    for meaning in MEANINGS:
        word = Wording(language)(f"meetings.word_{meaning}")
        assert meaning_said(word.upper()) == meaning
        assert meaning_said(meaning) == meaning
        assert f"({word})" in Wording(language)(f"meetings.meaning_{meaning}")
    found = report("Name;Dauer\nAnna Weber;120\n", Dauer="Minuten")
    assert minutes(found) == {"Anna Weber": 120}


def test_nobody_loses_a_name_that_means_nothing_to_a_program() -> None:
    found = report("Vorname;Nachname;Minuten\nMin;Na;90\nPaul;Null;80\nNo;Ja;70\n")
    assert minutes(found) == {"Min Na": 90, "Paul Null": 80, "No Ja": 70}


def test_a_total_at_the_foot_is_nobody_and_a_name_that_sounds_like_one_is_somebody() -> None:
    found = report("Name;Minuten\nTotal Wehling;90\nSumme: 2 Personen;170\nGesamt;170\nSuma;80\n")
    assert minutes(found) == {"Total Wehling": 90, "Suma": 80}


def test_who_leaves_long_before_she_comes_stands_in_a_line_that_cannot_be_read() -> None:
    found = report("""
Name;Beitritt;Austritt
Anna Weber;11:00;09:30
Ben Koch;22:30;00:30
Cem Kaya;21:00;23:00
Dora Lenz;21:00;23:00
Emil Moser;21:10;23:00
""")
    assert minutes(found) == {"Ben Koch": 120, "Cem Kaya": 120, "Dora Lenz": 120, "Emil Moser": 110}
    assert [(each.key, each.line, each.name) for each in found.problems] == [
        ("meetings.left_before_joined", 2, "Anna Weber")
    ]


def test_lines_with_totals_of_one_name_are_certain_only_for_the_longest() -> None:
    found = report("""
Name;Dauer (Minuten)
Eva;90
Eva;80
Cem Kaya;100
""")
    assert minutes(found) == {"Eva": 170, "Cem Kaya": 100}
    assert [each.least for each in found.appearances] == [5400, None]


def test_two_devices_in_google_meet_at_the_same_time_count_once() -> None:
    found = report("""
First name,Last name,Email,Duration,Time joined,Time exited
Anna,Weber,,1 hr 30 min,9:00 AM,10:30 AM
Anna,Weber,,1 hr 30 min,9:00 AM,10:30 AM
Ben,Koch,,1 hr,9:00 AM,10:00 AM
Ben,Koch,,1 hr,10:30 AM,11:30 AM
""")
    assert found.tool == "google-meet"
    assert minutes(found) == {"Anna Weber": 90, "Ben Koch": 120}
    assert [each.least for each in found.appearances] == [None, None]
    assert found.days == frozenset()


def test_two_full_names_under_one_address_are_two() -> None:
    found = report("""
Name;E-Mail;Beitritt;Austritt
Anna Weber;fam@x.example;16.03.2026 09:00;16.03.2026 10:30
Karl Fremd;fam@x.example;16.03.2026 10:30;16.03.2026 12:00
Weber, A.;fam@x.example;16.03.2026 10:30;16.03.2026 10:40
Ben Koch;ben@x.example;16.03.2026 09:00;16.03.2026 10:00
iPad;ben@x.example;16.03.2026 10:00;16.03.2026 10:30
""")
    assert minutes(found) == {"Anna Weber": 90, "Weber, A.": 10, "Karl Fremd": 90, "Ben Koch": 90}


def test_a_length_that_can_be_read_in_two_ways_is_asked_about_and_never_guessed() -> None:
    found = report("""
Name;Dauer (Minuten)
Anna Weber;1.234
Ben Koch;178
""")
    assert minutes(found) == {"Ben Koch": 178}
    assert [(each.key, each.line, each.name) for each in found.problems] == [
        ("meetings.two_lengths", 2, "Anna Weber")
    ]
    said = Wording("de")(found.problems[0].key, **found.problems[0].values)
    assert "„1.234“" in said
    assert "--minutes" in said


def test_of_two_lengths_the_one_is_meant_that_fits_between_joining_and_leaving() -> None:
    rows = [
        ("Anna Weber", "16.03.2026 09:00", "16.03.2026 09:02", "1.500"),
        ("Ben Koch", "16.03.2026 09:00", "17.03.2026 05:34", "1.234"),
        ("Cem Kaya", "16.03.2026 09:00", "18.03.2026 09:00", "1.234"),
    ]
    table = Table(
        ("Name", "Beitritt", "Austritt", "Dauer"),
        tuple(Row(line, row) for line, row in enumerate(rows, 2)),
    )
    places = Places(name=0, joined=1, left=2, length=3, unit="minutes")
    problems: list[Problem] = []
    calendar = Calendar([cell for row in rows for cell in row[1:3]], None)
    found = list(totals(table, places, problems, calendar))
    assert [(each.name, each.seconds) for each in found] == [
        ("Anna Weber", 90),
        ("Ben Koch", 74040),
    ]
    assert [each.name for each in problems] == ["Cem Kaya"]
