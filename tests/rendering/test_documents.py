"""The JSON shapes that scripts rely on."""

import json

from kokoma_cli.domain.journal import Batch, Change, LogEntry
from kokoma_cli.rendering.documents import (
    changes_document,
    check_document,
    log_document,
    participant_document,
    status_document,
)
from tests.rendering.world import NOTHING, cohort

PEOPLE = {"Anna Weber": "xx x/ o e .. . . .", "Bo Ek": "xx xx x x .. x . ."}


def test_a_participant() -> None:
    found = cohort({"Anna Weber": NOTHING}, withdrawn="Anna Weber")
    assert participant_document(found.people[0].enrolment) == {
        "id": 1, "name": "Anna Weber", "given": None, "family": "Weber", "title": None, "email": None,
        "organisation": None, "municipality": None, "target_group": None, "salutation": None,
        "sort_key": None, "pronunciation": None, "status": "withdrawn", "erased_on": None,
    }  # fmt: skip


def test_status_of_a_cohort() -> None:
    found = status_document(cohort(PEOPLE))
    assert found["cohort"] == "Bamberg 2023/24"
    assert found["series"] == {"title": "Reihe", "minutes": 4800, "held_minutes": 4800}
    courses = found["courses"]
    assert isinstance(courses, list)
    first = courses[0]
    assert {key: first[key] for key in ("code", "category", "title", "minutes", "cancelled")} == {
        "code": "P1", "category": "in_person", "title": "Titel P1", "minutes": 840, "cancelled": False,
    }  # fmt: skip
    day = first["sessions"][0]
    assert (day["day"], day["date"], day["minutes"]) == (1, "2023-03-10", 420)
    assert courses[-1]["sessions"][0]["date"] is None


def test_status_of_a_person() -> None:
    people = status_document(cohort(PEOPLE))["participants"]
    assert isinstance(people, list)
    anna = next(person for person in people if person["name"] == "Anna Weber")
    assert anna == {
        "id": 1,
        "name": "Anna Weber",
        "status": "enrolled",
        "erased_on": None,
        "outcome": "impossible",
        "certificates": [],
        "courses": {
            "P1": "attended", "P2": "partly", "P3": "absent", "P4": "excused", "P5": "open",
            "V1": "open", "V2": "open", "V3": "open",
        },
        "counts": {"in_person": 1, "deepening": 0},
        "minutes": 840 + 420 + 120 + 180,
        "room_minutes": 840 + 420 + 120,
        "preparation_minutes": 180,
        "missing": [
            {"category": "in_person", "required": 4, "reached": 1},
            {"category": "deepening", "required": 1, "reached": 0},
        ],
        "still_helps": [],
        "under_way": [],
    }  # fmt: skip


def test_check() -> None:
    found = check_document(cohort({"Anna Weber": "xx x. x x .. . . ."}))
    assert found["participants"] == [
        {
            "id": 1,
            "name": "Anna Weber",
            "status": "enrolled",
            "erased_on": None,
            "outcome": "possible",
            "certificates": [],
            "findings": [
                {"category": "in_person", "required": 4, "reached": 3, "met": False},
                {"category": "deepening", "required": 1, "reached": 0, "met": False},
            ],
            "missing": [
                {"category": "in_person", "required": 4, "reached": 3},
                {"category": "deepening", "required": 1, "reached": 0},
            ],
            "still_helps": ["P5", "V1", "V2", "V3"],
            "under_way": ["P2"],
        }
    ]


def test_a_compulsory_course_has_its_code() -> None:
    people = check_document(cohort({"A": NOTHING}, compulsory="P2"))["participants"]
    assert isinstance(people, list)
    wanted = {"category": "in_person", "required": 1, "reached": 0, "course": "P2"}
    assert people[0]["missing"][-1] == wanted
    assert people[0]["findings"][-1] == {**wanted, "met": False}


def test_what_if_a_course_were_cancelled() -> None:
    people = {"Anna Weber": "xx x/ x x .. x . .", "Bo Ek": "xx xx x x .. x . ."}
    assert changes_document(cohort(people), cohort(people, cancelled="P5"), ["P5"]) == {
        "without": ["P5"],
        "changes": [{"id": 1, "name": "Anna Weber", "from": "possible", "to": "impossible"}],
    }


def test_the_log_tells_rows_before_and_after() -> None:
    batch = Batch(3, "2024-03-26T14:05:00+01:00", "mira", "kokoma attend P1", None, 4)
    change = Change(9, "attendance", 5, None, {"id": 5, "presence": "present"})
    document = log_document([LogEntry(batch, (change,))])
    assert document == [
        {
            "number": 3, "at": "2024-03-26T14:05:00+01:00", "user": "mira",
            "command": "kokoma attend P1", "reason": None, "account": [],
            "undoes": None, "undone_by": 4, "sealed": False, "hash": "",
            "changes": [{"table": "attendance", "row": 5, "old": None,
                         "new": {"id": 5, "presence": "present"}, "erased": False}],
        }
    ]  # fmt: skip
    json.dumps(document)
