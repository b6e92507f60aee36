"""`kokoma cohort …`."""

from tests.cli.shapes import misfit
from tests.conftest import Office


def test_cohorts_are_listed_with_dates_people_and_certificates(office: Office) -> None:
    office.people("Anna", "Bo")
    office("participant withdraw Bo")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("course schedule V3 21.2.2024")
    office.earns("Anna")
    office("certify --all")
    office("cohort add 'Bamberg 2024/25'")
    document = office.json("cohort list")
    assert document == [
        {"id": 1, "name": "Bamberg 2023/24", "current": False, "first": "2023-03-10", "last": "2024-02-21",
         "enrolled": 1, "certificates": 1},
        {"id": 2, "name": "Bamberg 2024/25", "current": True, "first": None, "last": None, "enrolled": 0,
         "certificates": 0},
    ]  # fmt: skip
    listed = office("cohort list").out
    assert "10.03.2023 bis 21.02.2024" in listed
    assert "Bamberg 2024/25 (aktuell)" in listed
    assert "noch ohne Termine" in listed


def test_any_command_can_mean_another_cohort(office: Office) -> None:
    assert misfit(office.json("cohort add '2024/25'"), {"name": str, "courses_of": str}) is None
    office.people("Anna")
    office("participant add Bo --cohort bamberg")
    assert [p["name"] for p in office.json("participant list")] == ["Anna"]
    assert [p["name"] for p in office.json("participant list --cohort 2023")] == ["Bo"]
    assert office.json("cohort use 2023") == {"name": "Bamberg 2023/24"}
    assert [p["name"] for p in office.json("participant list")] == ["Bo"]


def test_a_cohort_there_is_not_is_not_found(office: Office) -> None:
    assert "Vorhanden: Bamberg 2023/24" in office("cohort use 1999", code=3).err
    assert office.json("status --cohort 1999", code=3)["error"]["key"] == "cohorts.unknown"
    office("cohort add 'bamberg 2023/24'", code=5)
    office("cohort add ' '", code=2)
