"""Changes to tell, and the names their numbers stand for."""

from typing import Any

from kokoma_cli.domain.journal import Change, Names

NAMES = Names(
    people={1: "Anna Weber", 2: "Bo Ek", 3: "Cem Yildiz", 4: "Dora Zech", 5: "Eva Abt"},
    enrolled={11: "Anna Weber", 12: "Bo Ek", 13: "Cem Yildiz", 14: "Dora Zech", 15: "Eva Abt"},
    sessions={100: "P1/1", 101: "P1/2", 102: "P3"},
    courses={1: "P1", 3: "P3"},
    cohorts={1: "Bamberg 2023/24"},
)


def change(
    table: str, row_id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
) -> Change:
    return Change(0, table, row_id, old, new)


def there(
    enrolment: int,
    session: int,
    presence: str = "present",
    *,
    minutes: int = 420,
    note: str | None = None,
) -> Change:
    row = {
        "enrolment_id": enrolment,
        "session_id": session,
        "presence": presence,
        "minutes": minutes,
        "note": note,
    }
    return change("attendance", 0, None, row)
