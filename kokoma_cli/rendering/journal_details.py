"""What single changes in the journal amount to: a mark, dates put off, something taken back."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kokoma_cli.domain.journal import Change, Names, Row
from kokoma_cli.wording import Wording


def inverse(change: Change) -> Change:
    """What a change took back. Issuing is taken back by making void, for numbers stay."""
    old, new = change.new, change.old
    if change.table == "certificates" and old and new and old["status"] == "void":
        old = None
    return replace(change, old=old, new=new)


def certificate(old: Row, new: Row, words: Wording) -> str:
    """What has changed about a certificate whose status has not."""
    number = new["number"]
    if old["enrolment_id"] != new["enrolment_id"]:
        return words("journal.certificate_moved", number=number)
    if new.get("handed_over_on") != old.get("handed_over_on") and new.get("handed_over_on"):
        day = date.fromisoformat(str(new["handed_over_on"]))
        return words("journal.certificate_handed_over_on", number=number, date=day)
    if new.get("reason") != old.get("reason") and new.get("reason"):
        return words("journal.certificate_reason", number=number, reason=new["reason"])
    return words("journal.certificate_printed", number=number)


def renewed(
    changes: Iterable[Change], names: Names, words: Wording, key: str = "journal.renewed"
) -> list[str]:
    """Whose details are others now, or were deleted, which the text `key` says, where it must not be told
    what they were; and who was erased."""
    people = [change for change in changes if change.table == "participants"]
    erased = {change.row_id for change in people if change.new and change.new.get("erased_on")}
    phrases = [
        words(key, name=names.people.get(change.row_id, change.row_id))
        for change in people
        if change.row_id not in erased
    ]
    if erased:
        numbers = [str(id_) for id_ in sorted(erased)]
        phrases.append(words("journal.person_erased", count=len(numbers), numbers=numbers))
    return phrases


def mark(row: Row | None) -> tuple[str, str, str]:
    """What is recorded, with its minutes and its note where they belong to the telling."""
    if row is None:
        return "taken_out", "", ""
    presence, note = str(row["presence"]), row.get("note")
    if presence == "present" and note:
        return "elsewhere", "", str(note)
    return presence, str(row.get("minutes", "")) if presence == "partly" else "", ""


def of_enrolment(change: Change, fresh: Collection[int]) -> Iterator[str]:
    """The keys of what happened to an enrolment; that of a person just entered, who is `fresh`, goes
    unsaid."""
    old, new = change.old, change.new
    if new is None:
        yield "journal.enrolment_removed"
    elif old is None:
        if new["participant_id"] not in fresh:
            yield "journal.enrolled"
    else:
        if old["status"] != new["status"]:
            left = new["status"] == "withdrawn"
            yield "journal.withdrawn" if left else "journal.enrolled_again"
        if old["participant_id"] != new["participant_id"]:
            yield "journal.enrolment_moved"
        # Entries older than these columns do not have them.
        if bool(old.get("absent_at_ceremony")) != bool(new.get("absent_at_ceremony")):
            stays_away = new.get("absent_at_ceremony")
            yield "journal.ceremony_absent" if stays_away else "journal.ceremony_present"
        if old.get("position") and not new.get("position"):
            yield "journal.ceremony_unlisted"


def new_places(
    changes: Iterable[Change], enrolled: Callable[[int], str], words: Wording
) -> list[str]:
    """Places that were given in the order of the ceremony, each with whose it is."""
    places = sorted(
        (int(str(change.new["position"])), change.row_id)
        for change in changes
        if change.old
        and change.new
        and change.new.get("position")
        and change.new["position"] != change.old.get("position")
    )
    return [
        words("journal.ceremony_place", place=place, name=enrolled(row_id))
        for place, row_id in places
    ]


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


def short_date(text: str, words: Wording) -> str:
    """A stored date as in tables; any other text as it is."""
    try:
        return words.short_date(date.fromisoformat(text))
    except ValueError:
        return text
