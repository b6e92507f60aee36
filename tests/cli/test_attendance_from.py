"""`kokoma attend --from`: meeting reports, typed by a script and by a person."""

import io
import json
import shlex
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shapes import ATTEND, ERROR, misfit
from tests.conftest import Answer, Office

SAMPLES = Path(__file__).parents[1] / "data" / "meetings"
ROSTER = json.loads((SAMPLES / "roster.json").read_text("utf-8"))["people"]
UNMATCHED = [{"name": str, "email": str | None, "minutes": float | None, "candidates": [int]}]
#: Meetings of 16 March 2026 that all these people were in, with a second device of one of them.
MEETINGS = [
    file.name.removesuffix(".expected.json")
    for file in sorted(SAMPLES.glob("*.expected.json"))
    if json.loads(file.read_text("utf-8")).get("possible_merges")
]
STEFAN = next(n for n, person in enumerate(ROSTER, 1) if person["given"] == "Stefan")


def enrol_everybody(office: Office) -> None:
    for person in ROSTER:
        name = " ".join(filter(None, (person["title"], person["given"], person["family"])))
        office("participant add", name, "--email", person["email"])
    office("course schedule V1 16.3.2026")


@pytest.fixture
def lindenbruck(office: Office) -> Office:
    """All the people of the samples, enrolled in this order, and the day after the meeting."""
    office.today = date(2026, 3, 17)
    return office.after(enrol_everybody)


@pytest.fixture
def small(office: Office) -> Office:
    """Three people and a meeting of 16 March 2026."""
    office.today = date(2026, 3, 17)
    office("participant add", "Anna Müller", "--email", "anna@stadt.example")
    office.people("Stefan Bär", "Stefan Groß")
    office("course schedule V1 16.3.2026")
    return office


def teams(office: Office, *people: tuple[str, int], day: int = 16, name: str = "t.csv") -> str:
    """A report of Teams: who was there from nine on for how many minutes."""
    start = datetime(2026, 3, day, 9)
    rows = ["Full Name\tUser Action\tTimestamp"]
    for who, minutes in people:
        for action, moment in (("Joined", start), ("Left", start + timedelta(minutes=minutes))):
            rows.append(f"{who}\t{action}\t{moment:%-m/%-d/%Y, %-I:%M:%S %p}")
    (office.folder / name).write_bytes("\n".join(rows).encode("utf-16"))
    return name


def sample(name: str) -> str:
    return shlex.quote(str(SAMPLES / name))


def expected(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))


def id_of(person: Any) -> int:
    return next(
        n for n, each in enumerate(ROSTER, 1) if each["email"] == person["true_person"]["email"]
    )


# ----------------------------------------------------------------------------------- the samples


@pytest.mark.parametrize("name", MEETINGS)
def test_everybody_who_is_certain_lands_as_the_report_says(lindenbruck: Office, name: str) -> None:
    """And nobody else. Who ran the meeting not every tool tells; where it does not, the office says so."""
    people = expected(name)["people"]
    leading = [each for each in people if each["kind"] in ("organizer", "presenter")]
    said = [word for each in leading for word in ("--assign", f"{each['display_name']}=niemand")]
    document = lindenbruck.json(f"attend V1 --from {sample(name)} --threshold 150 --yes", *said)
    assert misfit(document, {**ATTEND, "unmatched": UNMATCHED}) is None
    certain = [each for each in people if each["auto_matchable"] and each not in leading]
    assert {mark["participant"]: (mark["presence"], mark["minutes"]) for mark in document["recorded"]} == {
        id_of(each): ("present", 180) if each["reaches_150"] else ("partly", int(each["minutes"]))
        for each in certain
        if each["minutes"] >= 1
    }  # fmt: skip
    left = [each for each in people if each not in certain and each not in leading]
    assert {each["name"]: each["email"] for each in document["unmatched"]} == {
        each["display_name"]: each["email"] for each in left
    }
    tolerance = expected(name)["tolerance_minutes"] + 0.005
    minutes = {each["name"]: each["minutes"] for each in document["unmatched"]}
    for each in left:
        assert minutes[each["display_name"]] == pytest.approx(each["minutes"], abs=tolerance)
    again = lindenbruck.json(f"attend V1 --from {sample(name)} --threshold 150 --yes", *said)
    assert (again["recorded"], len(again["unchanged"])) == ([], len(document["recorded"]))


@pytest.mark.parametrize("name", [name for name in MEETINGS if "gen2" in name or "gen3" in name])
def test_organiser_and_presenter_are_left_out_and_named(lindenbruck: Office, name: str) -> None:
    document = lindenbruck.json(f"attend V1 --from {sample(name)} --threshold 150 --dry-run")
    roles = {each["participant"]: each["reason"] for each in document["left_out"]}
    assert roles == {1: "organiser", 2: "presenter"}
    assert not {1, 2} & {mark["participant"] for mark in document["recorded"]}
    assert not {1, 2} & {each["participant"] for each in document["not_seen"]}


@pytest.mark.parametrize("name", MEETINGS)
def test_a_second_device_is_joined_by_a_person_and_remembered(
    lindenbruck: Office, name: str
) -> None:
    (merge,) = expected(name)["possible_merges"]
    device = next(each for each in merge["display_names"] if "iPad" in each)
    call = f"attend V1 --from {sample(name)} --threshold 150 --yes"
    document = lindenbruck.json(call, "--assign", f"{device}=Stefan Bär")
    marks = {mark["participant"]: mark["presence"] for mark in document["recorded"]}
    assert marks[STEFAN] == "present"
    together = [each for each in document["matched"] if each["participant"] == STEFAN]
    assert {each["because"] for each in together} & {"told"}
    assert len(document["remembered"]) == 1
    again = lindenbruck.json(call)
    assert STEFAN in {mark["participant"] for mark in again["unchanged"]}
    assert "remembered" in {each["because"] for each in again["matched"]}


# --------------------------------------------------------------------------------- without a person


def test_nobody_there_to_say_yes_means_nothing_is_written(small: Office) -> None:
    file = teams(small, ("Anna Müller", 170))
    before = small.content()
    answer = small(f"attend V1 --from {file}", code=2)
    assert "--yes" in answer.err
    assert "--dry-run" in answer.err
    assert "Anna Müller" in answer.out
    assert misfit(small.json(f"attend V1 --from {file}", code=2), ERROR) is None
    assert small.content() == before
    assert "Nur" not in small(f"attend V1 --from {file} --dry-run").out
    assert small.content() == before


def test_what_contradicts_is_told_and_written_only_with_yes(small: Office) -> None:
    small("attend V1 Anna")
    file = teams(small, ("Anna Müller", 20))
    answer = small(f"attend V1 --from {file}", code=5)
    assert "Anna Müller: anwesend; nach dem Bericht teilweise, 20 Minuten" in " ".join(
        answer.err.split()
    )
    document = small.json(f"attend V1 --from {file}", code=5)
    assert misfit(document, ERROR) is None
    assert document["error"]["recorded"][0]["participant"] == 1
    assert small.json(f"attend V1 --from {file} --yes")["recorded"][0]["minutes"] == 20


def test_where_there_is_nothing_to_write_nobody_has_to_say_yes(small: Office) -> None:
    file = teams(small, ("Anna Müller", 170))
    small(f"attend V1 --from {file} --yes")
    before = small.content()
    answer = small(f"attend V1 --from {file}")
    assert "wie bisher" in answer.out
    assert "nichts einzutragen" in answer.out
    assert small.content() == before


def test_several_files_and_wildcards_count_together(small: Office) -> None:
    teams(small, ("Anna Müller", 60), name="a.csv")
    rows = (small.folder / "a.csv").read_text("utf-16")
    rows = rows.replace("10:00:00 AM", "12:10:00 PM").replace("9:00:00 AM", "10:30:00 AM")
    (small.folder / "b.csv").write_bytes(rows.encode("utf-16"))
    for files in ("--from a.csv --from b.csv", "--from a.csv b.csv a.csv", "--from '*.csv'"):
        document = small.json(f"attend V1 {files} --threshold 150 --dry-run")
        assert [mark["presence"] for mark in document["recorded"]] == ["present"]
        assert [file["name"] for file in document["files"]] == ["a.csv", "b.csv"]
    document = small.json("attend V1 --from a.csv --threshold 150 --dry-run")
    assert document["recorded"][0]["minutes"] == 60


def test_a_report_may_come_by_a_pipe(small: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (small.folder / teams(small, ("Anna Müller", 170))).read_bytes()
    piped = io.TextIOWrapper(io.BytesIO(data))
    monkeypatch.setattr("sys.stdin", piped)
    assert small.json("attend V1 --from - --yes")["recorded"][0]["participant"] == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("attend V1 --threshold 10", 2), ("attend V1 Anna --assign a=b", 2),
        ("attend V1 Anna --only-good", 2),
        ("attend V1 --from t.csv --all", 2), ("attend V1 --from t.csv --absent", 2),
        ("attend V1 --from t.csv --minutes 3", 2), ("attend V1 --from t.csv --threshold 0 --yes", 2),
        ("attend V1 --from t.csv --threshold 181 --yes", 2),
        ("attend V1 --from t.csv --assign Anna --yes", 2),
        ("attend V1 --from t.csv --assign Wer=Anna --yes", 3), ("attend V1 --from t.csv --map x --yes", 2),
        ("attend V1 --from nein.csv", 3), ("attend V1 --from 'nein*.csv'", 2), ("attend V9 --from t.csv", 3),
        ("attend P1 --from t.csv --yes", 2), ("attend V1 --from u.csv --yes", 5),
        ("attend V1 --from t.csv --day 2 --yes", 2),
        ("attend V1 --from t.csv --assign Stefan=Stefan --yes", 5),
        ("attend V1 --from kokoma.db", 4), ("attend V1 --from t.csv --day-order week-first", 2),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    small: Office, line: str, code: int
) -> None:
    teams(small, ("Anna Müller", 170), ("Stefan", 100))
    teams(small, ("Anna Müller", 170), day=17, name="u.csv")
    before = small.content()
    assert small(line, code=code).err
    assert misfit(small.json(line, code=code), ERROR) is None
    assert small.content() == before


def test_a_report_of_another_day_is_refused_with_both_dates(small: Office) -> None:
    teams(small, ("Anna Müller", 170), day=17)
    said = small("attend V1 --from t.csv --yes", code=5).err
    assert "17.\u00a0März\u00a02026" in said
    assert "16.\u00a0März\u00a02026" in said
    assert "kokoma course schedule V1" in said
    assert small.json("attend V1 --from t.csv --yes --even-if-other-day")["recorded"]


def test_who_is_missing_is_named_with_the_command_that_says_so(small: Office) -> None:
    said = small(f"attend V1 --from {teams(small, ('Anna Müller', 170))} --yes").out
    assert "Nicht im Bericht: 2 Stefan Bär und 3 Stefan Groß." in said
    call = next(line for line in said.splitlines() if "--absent" in line).partition(": kokoma ")[2]
    document = small.json(call)
    assert [(mark["participant"], mark["presence"]) for mark in document["recorded"]] == [
        (2, "absent"),
        (3, "absent"),
    ]


def test_of_many_who_are_missing_each_stands_with_her_number(small: Office) -> None:
    small.people("Bo Ek", "Cem Kaya")
    said = small(f"attend V1 --from {teams(small, ('Anna Müller', 170))} --yes").out
    for line in ("  2 Stefan Bär", "  3 Stefan Groß", "  4 Bo Ek", "  5 Cem Kaya"):
        assert line in said.splitlines()
    call = next(line for line in said.splitlines() if "--absent" in line).partition(": kokoma ")[2]
    assert len(small.json(call)["recorded"]) == 4


def test_whoever_stands_in_an_unreadable_line_is_named_and_not_missing(small: Office) -> None:
    (small.folder / "t.csv").write_text(
        "Name;Beitritt;Verlassen\nAnna Müller;16.03.2026 09:00;16.03.2026 12:00\n"
        "Stefan Groß;16.03.2026 09:05;16.03.2026 12:00\n"
        "Bo Ek;16.03.2026 09:00;16.03.2026 11:00\nStefan Bär;16.03.2026 12:00;16.03.2026 09:00\n",
        "utf-8",
    )
    answer = small("attend V1 --from t.csv --yes --only-good")
    assert "t.csv, Zeile 5, Stefan Bär: Das Ende liegt vor dem Beginn." in answer.err
    assert "--absent" not in answer.out
    document = small.json("attend V1 --from t.csv --dry-run")
    assert (document["not_seen"], document["problems"][0]["name"]) == ([], "Stefan Bär")


def test_an_ambiguous_date_on_a_wrong_day_is_one_or_the_other(small: Office) -> None:
    (small.folder / "t.csv").write_text(
        "Name,Join Time,Leave Time\nAnna Müller,10/11/2026 09:00,10/11/2026 12:00\n"
        "Stefan Bär,10/11/2026 09:10,10/11/2026 12:00\n",
        "utf-8",
    )
    said = small("attend V1 --from t.csv --yes", code=5).err.replace("\u00a0", " ")
    assert "ist vom 11. Oktober oder 10. November 2026, V1 ist aber am" in said


def led_by_anna(office: Office) -> str:
    rows = ["Name;E-Mail;Beitritt;Verlassen;Rolle",
            "Müller, Anna;anna@stadt.example;16.03.2026 09:00;16.03.2026 12:00;Organisator",
            "Stefan Bär;;16.03.2026 09:00;16.03.2026 11:50;Teilnehmer"]  # fmt: skip
    (office.folder / "t.csv").write_text("\n".join(rows), "utf-8")
    return "t.csv"


def test_who_is_enrolled_and_runs_the_meeting_can_be_counted(small: Office) -> None:
    said = small(f"attend V1 --from {led_by_anna(small)} --dry-run").out
    assert '  Anna Müller; mitzählen mit --assign "Müller, Anna=1"' in said.splitlines()
    document = small.json("attend V1 --from t.csv --yes --assign 'Müller, Anna=1'")
    assert {mark["participant"] for mark in document["recorded"]} == {1, 2}


def test_that_an_answer_of_earlier_was_used_is_said_with_the_way_to_forget_it(
    small: Office,
) -> None:
    file = teams(small, ("iPad von Stefan", 170))
    small(f"attend V1 --from {file} --yes --assign 'iPad von Stefan=2'")
    said = small(f"attend V1 --from {file} --yes").out
    assert "Nach früherer Angabe: iPad von Stefan ist Stefan Bär." in said
    assert '--assign "iPad von Stefan=vergessen"' in said
    said = small(f"attend V1 --from {file} --yes --assign 'iPad von Stefan=vergessen'").out
    assert "Gilt nicht mehr: iPad von Stefan ist Stefan Bär." in said
    assert not small.json(f"attend V1 --from {file} --dry-run")["matched"]


def test_a_report_without_anybody_records_nothing(small: Office) -> None:
    said = small(f"attend V1 --from {teams(small)} --yes").out
    assert "Nichts wurde eingetragen" in said
    assert "--absent" not in said


def test_the_undoing_takes_entries_and_answers_back(small: Office) -> None:
    before = small.content("batches", "changes", "sqlite_sequence")
    file = teams(small, ("Anna Müller", 170), ("iPad von Stefan", 100))
    small(f"attend V1 --from {file} --yes --assign 'iPad von Stefan=2'")
    assert small.content("batches", "changes", "sqlite_sequence") != before
    small("undo --yes")
    assert small.content("batches", "changes", "sqlite_sequence") == before


# ------------------------------------------------------------------------------ with a person there


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def coordinator(small: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Somebody sits in front of the screen, types a command and then these answers."""

    def sit_down(line: str, *typed: str, code: int = 0) -> Answer:
        with monkeypatch.context() as here:
            here.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in typed)))
            here.setattr("sys.stderr", screen := Terminal())
            answer = small(line, code=code)
        return Answer(answer.out, screen.getvalue())

    return sit_down


def test_who_may_be_somebody_is_asked_about_and_then_all_is_confirmed(
    small: Office, coordinator: Callable[..., Answer]
) -> None:
    file = teams(small, ("Anna Müller", 170), ("iPad von Stefan", 170), ("Stefan (Gast)", 30))
    line = f"attend V1 --from {file} --threshold 150"
    answer = coordinator(line, "7", "Stefan", "2", "", "j")
    assert answer.err.count("Wer ist das?") == 4
    assert "Sollen diese 2 Einträge gemacht werden?" in answer.err
    assert "Wird für diesen Durchgang gemerkt: iPad von Stefan ist Stefan Bär." in answer.out
    assert "2 Einträge sind gemacht" in answer.out
    # Next time only who was left open is asked about.
    answer = coordinator(line, "0", "j")
    assert answer.err.count("Wer ist das?") == 1
    assert "Soll Ihre Angabe gemerkt werden?" in answer.err
    assert "Wer ist das?" not in coordinator(line).err


def test_who_is_enrolled_and_runs_the_meeting_is_asked_about(
    small: Office, coordinator: Callable[..., Answer]
) -> None:
    line = f"attend V1 --from {led_by_anna(small)}"
    answer = coordinator(line, "n", "n")
    assert "organisiert und ist auch angemeldet. Mitzählen?" in " ".join(answer.err.split())
    assert "Soll dieser Eintrag gemacht werden?" in answer.err
    assert "Sollen diese 2 Einträge gemacht werden?" in coordinator(line, "j", "j").err
    assert small.json("status 1")["participants"][0]["courses"]["V1"] == "attended"


def test_two_of_one_name_are_asked_about_one_by_one(
    small: Office, coordinator: Callable[..., Answer]
) -> None:
    small("participant add", "Anna Müller")
    rows = ["Name;E-Mail;Beitritt;Verlassen",
            "Anna Müller;anna@stadt.example;16.03.2026 09:00;16.03.2026 11:30",
            "Anna Müller;;16.03.2026 09:02;16.03.2026 12:00",
            "Stefan Bär;;16.03.2026 09:10;16.03.2026 12:00"]  # fmt: skip
    (small.folder / "t.csv").write_text("\n".join(rows), "utf-8")
    answer = coordinator("attend V1 --from t.csv", "4", "j")
    assert "Nicht gemerkt, denn mehrere im Durchgang heißen so: Anna Müller." in answer.out
    assert "3 Einträge sind gemacht" in answer.out


def test_no_is_no(small: Office, coordinator: Callable[..., Answer]) -> None:
    file = teams(small, ("Anna Müller", 170))
    before = small.content()
    assert "Nichts wurde eingetragen." in coordinator(f"attend V1 --from {file}", "n").err
    assert "Nichts wurde eingetragen." in coordinator(f"attend V1 --from {file}").err
    assert small.content() == before


def test_what_has_been_entered_meanwhile_makes_the_yes_void(
    small: Office, coordinator: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = teams(small, ("Anna Müller", 170))

    def meanwhile(*_: object, **__: object) -> bool:
        small("attend V1 Anna --absent")
        return True

    with monkeypatch.context() as here:
        here.setattr("kokoma_cli.cli.session.Session.confirm", meanwhile)
        assert "Inzwischen" in coordinator(f"attend V1 --from {file}", code=5).err
    assert small.json("status Anna")["participants"][0]["courses"]["V1"] == "absent"


def test_the_proposal_speaks_english_too(small: Office, coordinator: Callable[..., Answer]) -> None:
    small.language = "en"
    answer = coordinator(
        f"attend V1 --from {teams(small, ('Anna Müller', 20), ('Stefan', 9))}", "", "y"
    )
    assert "partly, 20 minutes" in answer.out
    assert "Who is that?" in answer.err
    assert "one entry is made" in answer.out


def test_dates_in_two_ways_are_asked_about_where_the_course_has_none(
    small: Office, coordinator: Callable[..., Answer]
) -> None:
    rows = ["Full Name\tUser Action\tTimestamp", "Anna Müller\tJoined\t3/4/2026, 09:00:00",
            "Anna Müller\tLeft\t3/4/2026, 11:50:00"]  # fmt: skip
    (small.folder / "t.csv").write_text("\n".join(rows), "utf-16")
    assert "--day-order" in small("attend V2 --from t.csv --yes", code=5).err
    answer = coordinator("attend V2 --from t.csv", "3", "2", "j")
    assert answer.err.count("1 oder 2") == 2
    assert "der Bericht ist vom 4.\u00a0März\u00a02026" in " ".join(answer.err.split(" "))
    assert small.json("attend V2 --from t.csv --day-order day-first")["unchanged"]


def test_what_a_column_means_is_asked_once(
    small: Office, coordinator: Callable[..., Answer]
) -> None:
    (small.folder / "t.csv").write_text("Name;Dauer\nAnna Müller;170\nStefan Bär;20\n", "utf-8")
    assert "--map" in small("attend V1 --from t.csv --yes", code=5).err
    answer = coordinator("attend V1 --from t.csv --threshold 150", "9", "1", "j")
    assert "Was steht in der Spalte „Dauer“ (170 und 20)?" in answer.err
    assert "2 Einträge sind gemacht" in answer.out
    (small.folder / "u.csv").write_text("Name;Dauer\nAnna Müller;160\nStefan Bär;90\n", "utf-8")
    again = small.json("attend V1 --from u.csv --threshold 150 --yes")
    assert [mark["minutes"] for mark in again["recorded"]] == [90]
    told = small.json("attend V1 --from u.csv --map Dauer=seconds --dry-run")
    assert {each["minutes"] for each in told["matched"]} == {round(160 / 60, 2), 1.5}


def test_an_address_with_another_name_and_two_exports_are_asked_about(small: Office) -> None:
    small("participant add", "Peter Weber", "--email", "office@x.example")
    (small.folder / "l.csv").write_text(
        "Name;E-Mail;Beitritt;Verlassen\n"
        "Clara Fremd;office@x.example;16.03.2026 09:00;16.03.2026 12:00\n"
        "Stefan Groß;;16.03.2026 09:00;16.03.2026 12:00\n",
        "utf-8",
    )
    said = small("attend V1 --from l.csv --yes")
    assert "mit ganz anderem Namen" in said.out + said.err
    assert "Peter Weber (4)" in said.out + said.err
    assert small.json("attend V1 --from l.csv --dry-run")["unmatched"][0]["name"] == "Clara Fremd"
    small("attend V1 --from l.csv --yes --assign", "Clara Fremd=Peter Weber")
    head = "Name (original name),Email,Total duration (minutes),Guest\n"
    (small.folder / "z.csv").write_text(f"{head}Stefan Bär,,90,No\nStefan Bär,,90,No\n", "utf-8")
    (small.folder / "y.csv").write_text(f"{head}Stefan Bär,,100,No\n", "utf-8")
    alone = small("attend V1 --from z.csv --dry-run")
    assert "Zeilen" in alone.out + alone.err
    assert "(knapp)" in alone.out + alone.err
    refused = small("attend V1 --from z.csv y.csv --yes", code=5)
    assert "oder waren es zwei Treffen?" in refused.err


def google_meet(office: Office, *rows: str) -> str:
    """A report of Google Meet, which has times of day and no date."""
    heading = "First name,Last name,Email,Duration,Time joined,Time exited"
    (office.folder / "meet.csv").write_text("\n".join((heading, *rows)), "utf-8")
    return "meet.csv"


def test_in_google_meet_an_account_and_a_guest_of_her_name_are_there_as_long_as_together(
    small: Office,
) -> None:
    meet = google_meet(
        small,
        "Anna,Müller,anna@stadt.example,2 hr,9:00 AM,11:00 AM",
        "Anna,Müller,,1 hr,9:30 AM,10:30 AM",
        "Stefan,Bär,,1 hr,9:00 AM,10:00 AM",
        "Stefan,Groß,,3 hr,9:00 AM,12:00 PM",
    )
    told = small(f"attend V1 --from {meet} --threshold 150 --yes").out
    assert "teilweise, 120 Minuten" in told
    assert "knapp" not in told.casefold(), "what the times tell is certain"
    assert "Als eine Person zusammengezählt: Anna Müller" in told


def test_in_google_meet_a_guest_of_a_shorter_name_is_asked_about_and_then_counted_once(
    small: Office,
) -> None:
    small("participant add", "Anna Weber")
    meet = google_meet(
        small,
        "Anna,Müller,anna@stadt.example,1 hr,9:00 AM,10:00 AM",
        "Anna M.,,,2 hr 15 min,9:45 AM,12:00 PM",
    )
    alone = small.json(f"attend V1 --from {meet} --threshold 150 --dry-run")
    assert [mark["minutes"] for mark in alone["recorded"]] == [60]
    # Both are called Anna, and the letter fits the first.
    assert [(each["name"], each["candidates"]) for each in alone["unmatched"]] == [
        ("Anna M.", [1, 4])
    ]
    call = f"attend V1 --from {meet} --threshold 180 --dry-run --assign"
    assert [mark["presence"] for mark in small.json(call, "Anna M.=1")["recorded"]] == ["present"]
    assert "knapp" not in small(call, "Anna M.=1").out.casefold()
