"""Mistakes, namesakes, and what falls short."""

from tests.conftest import Office


def test_a_mistake_and_its_undo(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    before = office.json("status")

    # The whole list is ticked for the wrong course; one command takes it back, all of it.
    office("attend P2 --all")
    assert office.json("status") != before
    said = office("undo").out
    assert "kokoma attend P2 --all" in said
    assert "Anna Weiß" in said
    assert office.json("status") == before

    # It was right after all.
    office("undo 6")
    assert office.json("status")["participants"][0]["courses"]["P2"] == "attended"

    # The sheet said otherwise for one of them: nothing is overwritten by accident.
    refused = office("attend P2 Bo --absent", code=5).err
    assert "Bo Ek, P2, Tag 1: anwesend" in refused
    assert "--yes" in refused
    office("attend P2 Bo --absent --yes")
    assert office.json("status Bo")["participants"][0]["courses"]["P2"] == "absent"

    # Who was entered by mistake leaves no trace in the lists, only in the journal.
    office("participant add 'Michael Schmitt'")
    office("undo")
    assert len(office.json("participant list")) == 3
    assert "Schmitt" in office("log").out


def test_certificates_issued_by_mistake_become_void(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    office("certify --all --date 25.3.2024")
    said = office("undo --yes").out
    assert "KOKOMA-2024-001 ist nun ungültig" in said
    assert "KOKOMA-2024-001 Anna Weiß.pdf" in said
    again = office("certify --all --date 26.3.2024").out
    assert "KOKOMA-2024-002  Anna Weiß" in again
    assert [(entry["number"], entry["status"]) for entry in office.json("certificate list")] == [
        ("KOKOMA-2024-001", "void"), ("KOKOMA-2024-002", "prepared"),
    ]  # fmt: skip
    # What the certificate rests on is still there, and the person cannot be undone from under it.
    refused = office("undo 2", code=5).err
    assert "Eine Bescheinigung ist darauf ausgestellt worden" in refused
    assert "kokoma participant withdraw" in refused


def test_two_michael_schmidts(office: Office) -> None:
    office("participant add 'Michael Schmidt' --organisation Ordnungsamt")
    warned = office("participant add 'Michael Schmidt' --organisation Jugendring").err
    assert (
        "Unter diesem Namen gibt es schon jemanden:\n  1  Michael Schmidt (Ordnungsamt)" in warned
    )

    # The name alone is not enough for anything that writes, and says what would be.
    for line in (
        "attend P1",
        "participant withdraw",
        "participant edit --organisation X",
        "certify",
    ):
        refused = office(line, "Schmidt", code=5)
        assert "1  Michael Schmidt (Ordnungsamt)" in refused.err
        assert "2  Michael Schmidt (Jugendring)" in refused.err
    assert office.json("attend P1 schmidt", code=5)["error"]["candidates"] == [
        {"id": 1, "name": "Michael Schmidt", "email": None, "organisation": "Ordnungsamt"},
        {"id": 2, "name": "Michael Schmidt", "email": None, "organisation": "Jugendring"},
    ]

    # By their numbers they are two people, also on paper.
    office.earns("2")
    run = office.json("certify --all")
    assert [entry["participant"] for entry in run["issued"]] == [2]
    assert [entry["participant"] for entry in run["skipped"]] == [1]
    office.earns("1")
    office("certify --all")
    assert {
        "KOKOMA-2024-001 Michael Schmidt.pdf",
        "KOKOMA-2024-002 Michael Schmidt.pdf",
    } <= office.pdfs()
    matrix = office("status").out
    assert matrix.count("Michael Schmidt") == 2


def test_somebody_falls_short_and_is_told_why(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office("course schedule P5 24.11.2024 25.11.2024")
    for course in ("P1", "P3", "V1"):
        office(f"attend {course} --all")
    office("attend P2 --all --except Ek")
    office("attend P2 Ek --day 1")
    office("attend P2 Ek --day 2 --minutes 60")
    office("attend P4 --all --except Ek")
    office("attend P4 Ek --absent")

    told = " ".join(office("check Ek").out.split()).replace("\u00a0", " ")
    assert "Bo Ek (2) kann die Bescheinigung in diesem Durchgang nicht mehr erreichen." in told
    assert "Präsenzkurse: 2 von 4 – es fehlen zwei." in told
    assert "P2 nur teilweise" in told
    assert "Nicht besucht: P4." in told
    assert "P5 am 24./25.11.2024" in told
    assert "Online-Vertiefung: 1" in told

    refused = office("certify Ek", code=6).err
    assert "Präsenzkurse: 2 von 4" in refused
    assert "Teilnahmebestätigung" in refused
    confirmed = office("certify Ek --kind teilnahmebestaetigung").out
    assert "KOKOMA-2024-001  Bo Ek (Teilnahmebestätigung)" in confirmed


def test_a_cancelled_course_changes_what_is_possible(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    for course in ("P1", "P2", "V1"):
        office(f"attend {course} --all")
    office("attend P3 Anna")
    office("attend P3 Bo --absent")

    # What if P4 had to be cancelled?
    what_if = office("status --without P4").out
    assert "Bo Ek (2): möglich → nicht mehr" in what_if
    assert office.json("check Bo")["participants"][0]["still_helps"] == ["P4", "P5"]

    office("course cancel P4")
    assert office.json("check Bo")["participants"][0]["outcome"] == "impossible"
    assert office.json("check Anna")["participants"][0]["still_helps"] == ["P5"]
    assert "abgesagt" in office("attend P4 --all", code=5).err
    status = office("status").out.replace("\u00a0", " ")
    assert "Abgesagt: P4. Ohne das Abgesagte hat die Reihe 70 Stunden." in status

    # The office decides: for Bo the two courses are enough, with reason and name.
    office("attend P5 --all")
    office("certify Bo --exception 'P4 fiel aus'", code=2)
    office("certify Bo --exception 'P4 fiel aus' --approved-by 'Henrike Vogelsang'")
    assert (
        "P4 fiel aus (entschieden von Henrike Vogelsang, 26.\u00a0März\u00a02024)"
        in office("certificate show 001").out
    )
    (entry,) = office.json("certificate list")
    assert entry["exception"] == {
        "reason": "P4 fiel aus",
        "by": "Henrike Vogelsang",
        "on": "2024-03-26",
    }
    assert "70 Stunden" in office("certificate show 001").out.replace("\u00a0", " ")


def test_next_years_rule_does_not_judge_last_years_people(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")
    office("attend P1 Bo")
    last_year = (office.json("status"), office.json("check"), office("status").out)

    office("cohort add 'Bamberg 2024/25'")
    office("settings set rule 'in_person=5 deepening=2'")
    office("settings set attended_share 0,5")
    office("settings set hour_unit 45")
    office("course edit P1 --hours 21 --days 3")
    office("course edit V3 --compulsory")
    office("participant enrol Anna")
    assert office.json("check")["participants"][0]["outcome"] == "possible"
    assert office.json("status")["participants"][0]["minutes"] == 0

    office("cohort use 2023")
    assert (office.json("status"), office.json("check"), office("status").out) == last_year
    assert [entry["name"] for entry in office.json("certify --all")["issued"]] == ["Anna Weiß"]
    # The same person can earn next year's too, under a number of its own.
    office.json("certify Anna --cohort 2024 --kind teilnahmebestaetigung", code=6)


def test_two_entries_with_a_certificate_each_are_not_made_one_person(office: Office) -> None:
    office.people("Anna Weiß", "Anna Weiss")
    office.earns("1", "2")
    office("certify --all")
    refused = office("participant merge 1 2", code=5).err
    assert "KOKOMA-2024-001 und KOKOMA-2024-002" in refused
    assert len(office.json("participant list")) == 2


def test_correcting_attendance_after_the_ceremony_names_the_certificate(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna", "Bo")
    office("certify --all")
    said = office("attend P4 Anna --absent --yes").err
    assert "KOKOMA-2024-002  Anna Weiß" in said
    assert "Bo Ek" not in said
    assert "Achtung" not in office("undo").err


def test_an_option_is_not_taken_for_the_value_of_another(office: Office) -> None:
    assert "Nach --except fehlt eine Angabe" in office("attend P3 --except --dry-run", code=2).err


def test_a_cancelled_course_somebody_attended_goes_on_counting_and_is_said(office: Office) -> None:
    office.people("Anna Weiß")
    for course in ("P1", "P2", "P3", "P4", "P5", "V1", "V2", "V3"):
        office(f"attend {course} Anna")
    assert "bei einer Person Anwesenheit eingetragen" in office("course cancel P5").err
    office("certify --all")
    shown = office.json("certificate show 001")["content"]
    assert (shown["series_minutes"], shown["room_minutes"] + shown["preparation_minutes"]) == (
        4800,
        4800,
    )
    assert shown["reduced"] is False


def test_what_was_cancelled_here_can_be_made_up_elsewhere(office: Office) -> None:
    office.people("Anna Weiß")
    office("course cancel P5")
    office("attend P5 Anna", code=5)
    office("attend P5 Anna --elsewhere 'Greifswald, 12.5.2024'")
    assert office.json("status")["participants"][0]["counts"]["in_person"] == 1


def test_the_period_is_that_of_the_person_and_never_in_the_future(office: Office) -> None:
    office.people("Anna Weiß")
    for course, day in (("P1", "10.3.2023 11.3.2023"), ("P2", "5.5.2023 6.5.2023")):
        office(f"course schedule {course} {day}")
    for course, day in (("P3", "1.7.2023"), ("P4", "1.9.2023"), ("V1", "4.10.2023")):
        office(f"course schedule {course} {day}")
    office("course schedule P5 24.2.2024 25.2.2024")
    office.earns("Anna")
    office("certify --all --date 1.12.2023")
    content = office.json("certificate show 001")["content"]
    assert content["period"] == ["2023-03-10", "2023-10-04"]


def test_taking_back_a_category_that_is_in_use_is_refused(office: Office) -> None:
    office("category add excursion --name Exkursion --plural Exkursionen --gender f")
    office("course add E1 --category excursion --title Ausflug --hours 3")
    assert "E1" in office("undo 2", code=5).err


def test_redoing_cannot_give_somebody_two_certificates(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    office("certify --all")
    taken_back = office.json("undo --yes")["number"] + 1
    office("certify --all")
    assert "zwei gültige Bescheinigungen" in office(f"undo {taken_back}", code=5).err


def test_a_rule_that_takes_the_ground_from_a_certificate_says_so(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    office("certify --all")
    assert "KOKOMA-2024-001  Anna Weiß" in office("settings set rule in_person=5").err


def test_the_print_file_is_not_one_of_the_single_files(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    single = "Bescheinigungen/Bamberg 2023_24/KOKOMA-2024-001 Anna Weiß.pdf"
    assert "zweimal" in office(f"certify --all --print '{single}'", code=5).err
    assert office.pdfs() == set()
    assert office.json("certificate list") == []


def test_a_dry_run_never_advises_to_take_back_what_was_done_before(office: Office) -> None:
    office.people("Anna Weiß", "Anna Weiß")
    office("course schedule P3 1.7.2025")
    office("attend P4 1")
    for line in (
        "participant add 'Anna Weiß'", "attend P3 1", "course cancel P4", "participant merge 1 2"
    ):  # fmt: skip
        assert "undo" not in office(f"{line} --dry-run").both
