"""What single changes in the journal amount to: a mark, dates put off, something taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kokoma_cli.domain.journal import Change, Row
from kokoma_cli.wording import Wording


def inverse(change: Change) -> Change:
    """What a change took back. Issuing is taken back by making void, for numbers stay."""
    old, new = change.new, change.old
    if change.table == "certificates" and old and new and old["status"] == "void":
        old = None
    return replace(change, old=old, new=new)


def mark(row: Row | None) -> tuple[str, str, str]:
    """What is recorded, with its minutes and its note where they belong to the telling."""
    if row is None:
        return "taken_out", "", ""
    presence, note = str(row["presence"]), row.get("note")
    if presence == "present" and note:
        return "elsewhere", "", str(note)
    return presence, str(row.get("minutes", "")) if presence == "partly" else "", ""


def schedule(course: str, changes: Sequence[Change], words: Wording) -> str:
    """Dates, times and place of a course; where there were others before, from what to what."""

    def became(old: str, new: str) -> str:
        return words("journal.became", old=old, new=new) if old else new

    before = [change.old for change in changes if change.old]
    after = [change.new for change in changes if change.new]
    old_days, new_days = _days(before), _days(after)
    old = words.dates(old_days) if old_days else ""
    if old_days and new_days and len({day.year for day in (*old_days, *new_days)}) == 1:
        # The year they share is said once.
        old = old.removesuffix(str(old_days[0].year)).rstrip()
    new = words.dates(new_days) if new_days else words("journal.no_date")
    details = [new if old_days == new_days else became(old, new)]
    for described in (_times, _places):
        was, is_ = described(before), described(after)
        details += [is_ if was == is_ else became(was, is_ or "–")]
    return words("journal.scheduled", course=course, details=", ".join(filter(None, details)))


def _days(rows: Iterable[Row]) -> list[date]:
    return [date.fromisoformat(str(row["date"])) for row in rows if row["date"]]


def _times(rows: Iterable[Row]) -> str:
    """From when to when, if it is the same on all days."""
    times = {(row["starts"], row["ends"]) for row in rows}
    return "–".join(str(time) for time in times.pop() if time) if len(times) == 1 else ""


def _places(rows: Iterable[Row]) -> str:
    """Where, if it is the same on all days."""
    places = {row["place"] for row in rows}
    return str(places.pop() or "") if len(places) == 1 else ""
