"""Every sample of a meeting report comes out as the file beside it says."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.domain.meetings import Appearance
from kokoma_cli.domain.sightings import Part, Sighting, measure
from kokoma_cli.errors import Conflict
from kokoma_cli.intake import reports
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.readers import READERS
from kokoma_cli.intake.reports import Reader, claimed, read_report
from kokoma_cli.intake.tables import Tables
from kokoma_cli.wording import LANGUAGES, Language, Wording

SAMPLES = Path(__file__).parents[1] / "data" / "meetings"
EXPECTED = sorted(SAMPLES.glob("*.expected.json"))
FILES = [file.with_name(file.name.removesuffix(".expected.json")) for file in EXPECTED]
#: What no reader knows is read by its shape.
UNKNOWN = "table"


def expected(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        file.with_name(f"{file.name}.expected.json").read_text("utf-8")
    )
    return found


def who(appearance: Appearance) -> tuple[str, str | None, str | None]:
    return (
        appearance.name, appearance.email, appearance.on.isoformat() if appearance.on else None,
    )  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_comes_out_as_its_sidecar_says(file: Path) -> None:
    said = expected(file)
    report = read_report(open_tables(file.read_bytes()))
    assert report.tool == said["format"]
    assert report.problems == ()
    assert report.utc == said.get("utc", False)
    assert (report.start.isoformat() if report.start else None) == said["meeting_start"]
    people = {who(each): each for each in report.appearances}
    wanted = {
        (each["display_name"], each["email"], each.get("on")): each for each in said["people"]
    }
    assert sorted(people, key=str) == sorted(wanted, key=str)
    assert len(people) == len(report.appearances), "one appearance for each identity"
    for identity, each in wanted.items():
        found = people[identity]
        seconds = measure([Sighting(found.name, parts=(Part(0, found),))]).seconds
        if each["minutes"] is None:
            assert seconds is None, identity
        else:
            assert seconds is not None, identity
            assert seconds / 60 == pytest.approx(each["minutes"], abs=said["tolerance_minutes"])
        for key in ("role", "presence", "course"):
            if key in each:
                assert getattr(found, key) == each[key], identity
        assert list(found.other_names) == each.get("other_names", list(found.other_names))
    if "open_end" in said:
        assert [each.name for each in report.appearances if each.open_end] == said["open_end"]
    if "days" in said:
        assert sorted(report.days) == [date.fromisoformat(day) for day in said["days"]]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_is_claimed_by_its_reader_alone(file: Path) -> None:
    tables = open_tables(file.read_bytes())
    claiming = [reader.name for reader in READERS if reader.claims(tables)]
    assert claiming == [name for name in [expected(file)["format"]] if name != UNKNOWN]


def test_every_reader_has_a_sample() -> None:
    assert {reader.name for reader in READERS} <= {expected(file)["format"] for file in FILES}


def test_every_reader_has_a_name_of_its_own() -> None:
    names = [reader.name for reader in READERS]
    assert len(set(names)) == len(names)


def test_two_readers_that_claim_one_file_are_an_error_said_aloud(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = open_tables((SAMPLES / "teams_gen1_list_en.csv").read_bytes())
    again = next(reader for reader in READERS if reader.claims(tables))
    monkeypatch.setattr(
        "kokoma_cli.intake.readers.READERS", (*READERS, Reader("other", again.claims, again.read))
    )
    with pytest.raises(Conflict) as error:
        claimed(tables)
    assert error.value.document == {"readers": ["teams-gen1-list", "other"]}
    assert "teams-gen1-list" in Wording("de")(error.value.key, **error.value.values)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_report_with_nothing_but_its_headings_has_nobody_in_it(file: Path) -> None:
    """A meeting to which only outside people came ends so."""
    tables = open_tables(file.read_bytes())
    sheet = tables.sheets[0]
    people = read_report(tables).appearances
    names = {word for each in people for word in (each.name, *each.name.split())} | {"Summe"}
    names -= {"Guest", "Gast"}
    lines = {line for each in people for line in each.lines}
    kept = tuple(
        row
        for row in sheet.rows
        if row.line not in lines and not names.intersection(map(str, row.cells))
    )
    emptied = tables._replace(sheets=(sheet._replace(rows=kept),))
    assert read_report(emptied).appearances == ()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_table_saved_again_by_excel_is_read_the_same(file: Path) -> None:
    """All rows as wide as the widest, with empty rows at the end."""
    tables = open_tables(file.read_bytes())
    sheet = tables.sheets[0]
    width = max(len(row.cells) for row in sheet.rows)
    rows = [
        row._replace(cells=row.cells + (None,) * (width + 2 - len(row.cells))) for row in sheet.rows
    ]
    last = rows[-1].line
    rows += [
        row._replace(line=last + n + 1, cells=(None,) * width) for n, row in enumerate(rows[:3])
    ]
    again = tables._replace(sheets=(sheet._replace(rows=tuple(rows)),))
    assert read_report(again) == read_report(tables)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_hidden_is_not_read(file: Path) -> None:
    tables = open_tables(file.read_bytes())
    other = open_tables((SAMPLES / "google_meet_de.csv").read_bytes()).sheets[0]
    both = tables._replace(sheets=(other._replace(hidden=True), *tables.sheets))
    assert read_report(both) == read_report(tables)


def teams_list(joined: str, left: str) -> Tables:
    """One person in the list that Teams wrote in 2020."""
    rows = f"Full Name\tUser Action\tTimestamp\nA B\tJoined\t{joined}\nA B\tLeft\t{left}\n"
    return open_tables(("\ufeff" + rows).encode("utf-16-le"))


def test_dates_that_can_be_read_two_ways_are_left_open_and_told_both_ways() -> None:
    tables = teams_list("3/4/2026, 09:00:00", "3/4/2026, 10:00:00")
    report = read_report(tables)
    assert report.order_open
    assert report.days == {date(2026, 4, 3)}
    for order, day in (("day_first", date(2026, 4, 3)), ("month_first", date(2026, 3, 4))):
        settled = read_report(tables, order)  # type: ignore[arg-type]
        assert not settled.order_open
        assert settled.days == {day}


def test_american_capitals_put_the_month_first_in_teams() -> None:
    report = read_report(teams_list("3/4/2026, 9:00:00\u202fAM", "3/4/2026, 1:00:00\u202fPM"))
    assert not report.order_open
    assert report.appearances[0].stays == (
        (datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 13)),
    )  # fmt: skip


def test_a_line_that_cannot_be_read_is_told_and_the_others_are_read() -> None:
    text = (SAMPLES / "zoom_new_joins_de.csv").read_text("utf-8-sig")
    broken = text.replace("03/16/2026 08:58:30 AM", "99/99/2026 08:58:30 AM")
    assert broken != text
    whole = read_report(open_tables(text.encode()))
    report = read_report(open_tables(broken.encode()))
    lost = next(each for each in whole.appearances if each.name == "Björn Großmann")
    assert [problem.key for problem in report.problems] == ["meetings.no_moment"] * len(
        report.problems
    )
    assert {problem.line for problem in report.problems} >= {lost.lines[-1]}
    assert [each.name for each in report.appearances] == [
        each.name for each in whole.appearances if each.name != "Björn Großmann"
    ]


def test_the_key_of_every_problem_is_a_sentence() -> None:
    assert reports.damaged("x").key == "meetings.damaged"
    for language in LANGUAGES:
        assert Wording(language)("meetings.damaged", reader="x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_kokoma_has_written_is_read_in_both_languages(language: Language) -> None:
    words = Wording(language)
    keys = ("participants.field_name", "exports.course", "exports.day", "exports.date")
    headings = [*map(words, keys), words("exports.presence"), words("exports.minutes")]
    values = ["Anna Weber", "P1", "2", words.short_date(date(2026, 3, 4))]
    values += [words("rows.value_presence_partly"), "90"]
    text = "\n".join(";".join(row) for row in (headings, values))
    (found,) = read_report(open_tables(text.encode())).appearances
    assert (found.course, found.day, found.on) == ("P1", 2, date(2026, 3, 4))
    assert (found.presence, found.seconds) == ("partly", 5400)


def test_beside_its_totals_bigbluebutton_tells_when_somebody_came_first_and_went_last() -> None:
    report = read_report(open_tables((SAMPLES / "bbb_learning_dashboard_de.csv").read_bytes()))
    for each in report.appearances:
        assert each.seconds is not None
        assert each.stays
        span = max(stay.left for stay in each.stays) - min(stay.joined for stay in each.stays)
        assert each.seconds <= span.total_seconds() + 1
