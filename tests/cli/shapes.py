"""Patterns that a JSON document must fit: a type, words, a list, or an object with at least these keys."""

from typing import Any


def misfit(value: Any, pattern: Any, where: str = "document") -> str | None:
    """What does not fit, or None."""
    if isinstance(pattern, dict):
        if not isinstance(value, dict):
            return f"{where} is no object: {value!r}"
        missing = pattern.keys() - value.keys() - {"*"}
        if missing:
            return f"{where} lacks {sorted(missing)}"
        found = (misfit(value[key], pattern.get(key, pattern.get("*", object)), f"{where}.{key}")
                 for key in value)  # fmt: skip
        return next(filter(None, found), None)
    if isinstance(pattern, list):
        if not isinstance(value, list):
            return f"{where} is no list: {value!r}"
        each = (misfit(item, pattern[0], f"{where}[{index}]") for index, item in enumerate(value))
        return next(filter(None, each), None)
    if isinstance(pattern, (set, frozenset)):
        return None if value in pattern else f"{where} is {value!r}, not one of {sorted(pattern)}"
    if isinstance(value, bool) and pattern is not bool and pattern is not object:
        return f"{where} is {value!r}, not {pattern}"
    return None if isinstance(value, pattern) else f"{where} is {value!r}, not {pattern}"


TEXT = str | None
PARTICIPANT = {
    "id": int, "name": str, "given": TEXT, "family": TEXT, "title": TEXT, "email": TEXT,
    "organisation": TEXT, "municipality": TEXT, "target_group": TEXT, "salutation": TEXT,
    "status": {"enrolled", "withdrawn"},
}  # fmt: skip
OUTCOME = {"earned", "possible", "impossible"}
MISSING = {"category": str, "required": int, "reached": int}
COURSE = {
    "code": str, "category": str, "title": str, "minutes": int, "cancelled": bool,
    "sessions": [{"day": int, "date": TEXT, "minutes": int}],
}  # fmt: skip
STATUS = {
    "cohort": str,
    "series": {"title": str, "minutes": int},
    "courses": [COURSE],
    "participants": [
        {
            "id": int, "name": str,
            "courses": {"*": {"attended", "partly", "absent", "excused", "open"}},
            "counts": {"*": int}, "minutes": int, "outcome": OUTCOME,
            "missing": [MISSING], "still_helps": [str],
        }
    ],
}  # fmt: skip
MARK = {
    "participant": int,
    "day": int,
    "presence": {"present", "partly", "excused", "absent"},
    "minutes": int,
}
ATTEND = {"course": str, "recorded": [MARK], "unchanged": [MARK]}
CHECK = {
    "participants": [
        {
            "id": int, "name": str, "outcome": OUTCOME,
            "findings": [{**MISSING, "met": bool}], "missing": [MISSING], "still_helps": [str],
        }
    ]
}  # fmt: skip
ISSUED = {
    "number": str, "participant": int, "name": str, "kind": str, "issued_on": str, "file": str,
    "sha256": str,
}  # fmt: skip
CERTIFY = {
    "issued": [ISSUED],
    "skipped": [
        {
            "participant": int,
            "name": str,
            "reason": {"already_certified", "not_earned", "withdrawn", "void"},
        }
    ],
    "print_file": TEXT,
}
CERTIFICATES = [{**ISSUED, "status": {"prepared", "handed_over", "withheld", "void", "replaced"}}]
ERROR = {
    "error": {
        "kind": {"bad_call", "not_found", "bad_input", "conflict", "not_earned", "unusable"},
        "key": str, "exit": int, "message": str,
    }
}  # fmt: skip
