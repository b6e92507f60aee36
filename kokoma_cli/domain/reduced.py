"""What stays of a certificate's papers when nothing is kept of its person any more but the certificate: what
it says, and what that rests on. On which days she was excused or absent, and what was noted beside a day, is
neither, unless the sheet shows it."""

import json
from typing import Any

from kokoma_cli.domain import kept

#: As in `attendance.Presence` and `attendance.Standing`.
AWAY = frozenset(("excused", "absent"))


def papers(content: str, evidence: str | None) -> tuple[str, str | None]:
    """Content and evidence of a certificate, as they are kept, without what the sheet does not show."""
    shown, grounds = json.loads(content), json.loads(evidence) if evidence else None
    printed = {str(line["note"]) for line in shown.get("courses", ()) if _is_printed(line)}
    for line in shown.get("courses", ()):
        if not _is_printed(line):
            line["note"] = None
        _forget(line, "standing")
    if grounds is None:
        return _written(shown), None
    for course in grounds["courses"]:
        _forget(course, "standing")
        _forget(course, "why")
        for day in course["days"]:
            if day.get("presence") in AWAY:
                day["presence"] = None
            if day.get("note") and not any(day["note"] in note for note in printed):
                day["note"] = None
    return _written(shown), kept.written(grounds)


def _is_printed(line: dict[str, Any]) -> bool:
    return bool(line.get("note")) and bool(line.get("minutes"))


def _forget(document: dict[str, Any], key: str) -> None:
    if document.get(key) in AWAY:
        document[key] = "open"


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
