"""The journal in words: what a command changed, told from the rows before and after."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kokoma_cli.domain.journal import Batch, Change, LogEntry, Names, Row
from kokoma_cli.rendering import journal_intake as intake
from kokoma_cli.rendering import journal_planning as planning
from kokoma_cli.rendering import journal_signing as signing
from kokoma_cli.rendering.journal_details import (
    certificate,
    inverse,
    mark,
    new_places,
    of_enrolment,
    renewed,
    short_date,
)
from kokoma_cli.rendering.journal_names import Speaker
from kokoma_cli.wording import Wording


def describe(entry: LogEntry, names: Names, words: Wording, *, in_full: bool = False) -> list[str]:
    """What one command did, in a few phrases without a full stop; `in_full`: with all that kokoma says of it
    beside the rows.

    An entry that changed no row is told by its reason, and one of which nothing is left says so.
    """
    batch = entry.batch
    changes = [change for change in entry.changes if not change.erased]
    if batch.account:
        account = batch.account if in_full else batch.account[:1]
        return [*account, *(told(changes, names, words) if changes else ())]
    if batch.sealed:
        others = [change for change in changes if change.table != "participants"]
        more = told(others, names, words) if others else []
        # Of whom only the register of certificates stays, everything else is deleted.
        key = "journal.reduced" if _deletes(batch, changes) else "journal.renewed"
        return [*renewed(changes, names, words, key), *more] or [words("journal.erased")]
    if not changes:
        return [words("journal.erased") if entry.changes else told_by_reason(batch, words)]
    if not batch.undoes:
        return told(changes, names, words)
    what, *more = told(map(inverse, reversed(changes)), names, words)
    if more:
        what = words("journal.among_others", what=what)
    return [words("journal.took_back", number=batch.undoes, what=what)]


def _deletes(batch: Batch, changes: Iterable[Change]) -> bool:
    """True for an entry by which records that need be kept no longer were deleted."""
    return " privacy due " in batch.command or any(each.table == "disposals" for each in changes)


def told_by_reason(batch: Batch, words: Wording) -> str:
    """What an entry that changed no row was for."""
    return batch.reason or words("journal.nothing_changed")


def told(changes: Iterable[Change], names: Names, words: Wording) -> list[str]:
    """The same for changes alone, whoever made them."""
    by_table: dict[str, list[Change]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    speaker = Speaker(by_table, names, words)
    phrases = [phrase for table in _order(speaker) for phrase in _tell(speaker, table)]
    return phrases or [words("journal.something")]


def _order(speaker: Speaker) -> list[str]:
    """The tables with something to tell; what comes with a new register or cohort goes unsaid."""
    if speaker.begun("series"):
        return ["series"]
    swallowed = {"courses", "sessions"} if speaker.begun("cohorts") else set()
    known = [table for table in _TELLERS if table in speaker.by_table]
    others = [table for table in speaker.by_table if table not in _TELLERS]
    return [table for table in (*known, *others) if table not in swallowed]


def _tell(speaker: Speaker, table: str) -> Iterator[str]:
    found = speaker.by_table[table]
    if table in _TELLERS:
        yield from _TELLERS[table](speaker, found)
    else:
        yield speaker.words("journal.rows", table=table, count=len(found))


def _participants(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Who was entered, changed, taken out."""
    enrolled = {
        change.new["participant_id"]
        for change in speaker.by_table.get("enrolments", ())
        if change.old is None and change.new is not None
    }
    added = [change for change in changes if change.old is None]
    for key, found in (
        ("journal.added", [change for change in added if change.row_id in enrolled]),
        ("journal.added_only", [change for change in added if change.row_id not in enrolled]),
        ("journal.removed", [change for change in changes if change.new is None]),
    ):
        people = [speaker.person(change.row_id) for change in found]
        if people:
            yield speaker.counted(key, people)
    for change in changes:
        if change.old is None or change.new is None:
            continue
        columns = [column for column in change.new if column != "id"]
        found_changes = [
            speaker.words(
                "journal.from_to", what=speaker.label("participants", column), old=old, new=new
            )
            for column, old, new in speaker.from_to(change, columns)
        ]
        if found_changes:
            yield f"{speaker.person(change.row_id)}: {', '.join(found_changes)}"


def _enrolments(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Who takes part, or does not any more."""
    fresh = {
        change.row_id for change in speaker.by_table.get("participants", ()) if change.old is None
    }
    groups: dict[str, list[str]] = {}
    for change in changes:
        for key in of_enrolment(change, fresh):
            groups.setdefault(key, []).append(speaker.enrolled(change.row_id))
    for key, people in groups.items():
        yield speaker.words(key, count=len(people), names=speaker.listed(people))
    places = new_places(changes, speaker.enrolled, speaker.words)
    if places:
        yield speaker.words("journal.ceremony_order", places=speaker.listed(places))
    for change in changes:
        if change.old is not None and change.new is not None:
            for _, old, new in speaker.from_to(change, ("preparation",)):
                yield speaker.words(
                    "journal.preparation", name=speaker.enrolled(change.row_id), old=old, new=new
                )


def _attendance(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Grouped by what is recorded; days that concern the same people are told together."""
    groups: dict[tuple[str, str, str, str], dict[str, list[str]]] = {}
    for change in changes:
        row = change.new or change.old or {}
        code, day = speaker.session(row["session_id"])
        people = groups.setdefault((code, *mark(change.new)), {}).setdefault(day, [])
        people.append(speaker.enrolled(row["enrolment_id"]))
    for (code, what, minutes, note), by_day in groups.items():
        together: dict[tuple[str, ...], list[str]] = {}
        for day, people in by_day.items():
            together.setdefault(tuple(people), []).append(day)
        for names, days in together.items():
            where = speaker.where(code, *days)
            yield speaker.counted(
                f"journal.attendance_{what}", names, where=where, minutes=minutes, note=note
            )


def _certificates(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """What was issued, and what became of it."""
    issued: dict[str, list[Row]] = {}
    became: dict[str, list[str]] = {}
    for change in changes:
        row = change.new or change.old or {}
        if change.old is None:
            issued.setdefault(str(row["kind"]), []).append(row)
        elif change.old["status"] != row["status"]:
            became.setdefault(str(row["status"]), []).append(str(row["number"]))
        else:
            yield certificate(change.old, row, speaker.words)
    for status, numbers in became.items():
        yield speaker.counted(f"journal.certificate_{status}", numbers)
    for kind, rows in issued.items():
        listed = [
            speaker.words(
                "journal.certificate", number=row["number"], name=speaker.called(str(row["name"]))
            )
            for row in rows
        ]
        own = speaker.names.kinds.get(kind, {}).get(speaker.words.language)
        known = not own and speaker.words.find(f"journal.issued_{kind}")
        key = f"journal.issued_{kind}" if known else "journal.issued"
        yield speaker.counted(key, listed, kind=own or kind)


def _duplicates(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Zweitschriften that were written, or had to be forgotten."""
    for key, rows in (
        ("journal.duplicate_written", [change.new for change in changes if change.new]),
        (
            "journal.duplicate_forgotten",
            [change.old for change in changes if not change.new and change.old],
        ),
    ):
        numbers = dict.fromkeys(speaker.certificate(row["certificate_id"]) for row in rows)
        if numbers:
            yield speaker.counted(key, list(numbers))


def _lost_numbers(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Numbers that were given in a register which a copy has replaced."""
    numbers = [str(change.new["number"]) for change in changes if change.new]
    if numbers:
        yield speaker.counted("journal.numbers_lost", numbers)


def _disposals(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """What becomes of records that need be kept no longer."""
    for change in changes:
        row = change.new or change.old or {}
        what = speaker.words(f"journal.records_{row['records']}")
        cohort = speaker.cohort(row["cohort_id"])
        if change.new is None:
            yield speaker.words("journal.disposal_removed", what=what, cohort=cohort)
        for column, _, new in speaker.from_to(change, _STEPS if change.new else ()):
            said = short_date(new, speaker.words)
            yield speaker.words(f"journal.disposal_{column}", what=what, cohort=cohort, new=said)


#: The steps in which records go, and the archive's answer between them.
_STEPS = ("offered_on", "answer", "deleted_on")

_TELLERS: Mapping[str, Callable[[Speaker, Sequence[Change]], Iterator[str]]] = {
    "series": planning.series,
    "categories": planning.categories,
    "cohorts": planning.cohorts,
    "participants": _participants,
    "enrolments": _enrolments,
    "courses": planning.courses,
    "sessions": planning.sessions,
    "attendance": _attendance,
    "certificates": _certificates,
    "duplicates": _duplicates,
    "lost_numbers": _lost_numbers,
    "disposals": _disposals,
    "settings": planning.settings,
    "aliases": intake.aliases,
    "layouts": intake.layouts,
    "intakes": intake.intakes,
    "keys": signing.keys,
    "codes": signing.codes,
}
