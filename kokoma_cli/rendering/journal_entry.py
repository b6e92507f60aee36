"""One entry of the journal in full: every row it changed, from what to what."""

from collections.abc import Callable, Iterator, Mapping

from kokoma_cli.domain.journal import Change, LogEntry, Names, Row
from kokoma_cli.rendering.journal import moment
from kokoma_cli.rendering.journal_details import short_date
from kokoma_cli.rendering.journal_names import Speaker
from kokoma_cli.rendering.journal_phrases import describe
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.wording import Wording

#: What the hash is read out and compared by.
_GROUP = 8


def entry_text(entry: LogEntry, names: Names, words: Wording, screen: Screen) -> str:
    """Who, when, with which command and why; what it took back or was taken back by; every row with its old
    and new values; and the hash."""
    batch = entry.batch
    title = words(
        "journal.entry_title", number=batch.id, moment=moment(batch.at, words, exact=True)
    )
    lines = screen.heading(f"{title} · {screen.shown(batch.user)}" if batch.user else title)
    for key, value in (
        ("command", batch.command),
        ("reason", batch.reason),
        ("undoes", batch.undoes),
        ("undone_by", batch.undone_by),
        ("what", "; ".join(describe(entry, names, words, in_full=True))),
        ("hash", grouped(batch.hash)),
    ):
        if value:
            lines += screen.wrap(words(f"journal.entry_{key}", value=value), rest="  ")
    by_table: dict[str, list[Change]] = {}
    for change in entry.changes:
        if not change.erased:
            by_table.setdefault(change.table, []).append(change)
    speaker = Speaker(by_table, names, words)
    for change in entry.changes:
        lines += ["", *_row(speaker, change, screen)]
    return "\n".join(lines)


def grouped(hash_: str) -> str:
    """A hash in groups, as it is read out."""
    return " ".join(hash_[at : at + _GROUP] for at in range(0, len(hash_), _GROUP))


def _row(speaker: Speaker, change: Change, screen: Screen) -> Iterator[str]:
    """What became of one row, under its name."""
    words, row = speaker.words, change.new or change.old or {}
    label = words.find(f"rows.table_{change.table}")
    what = f"{label if isinstance(label, str) else change.table} {_which(speaker, change)}"
    for event, holds in (
        ("erased", change.erased),
        ("added", change.old is None),
        ("removed", change.new is None),
    ):
        if holds:
            what = words(f"rows.{event}", what=what)
            break
    yield from screen.heading(what)
    for column in row:
        old, new = (
            _value(speaker, change.table, column, image) for image in (change.old, change.new)
        )
        if column == "id" or old == new:
            continue
        said = old if change.new is None else new if change.old is None else f"{old} → {new}"
        text = words("rows.value", what=speaker.label(change.table, column), value=said)
        yield from screen.wrap(text, first="  ", rest="    ")


def _which(speaker: Speaker, change: Change) -> str:
    """What tells a row from others of its table; its number in the register where nothing else does."""
    row = {**(change.old or {}), **(change.new or {}), "id": change.row_id}
    if change.table not in _WHICH or (change.erased and change.table != "participants"):
        return speaker.unknown(change.row_id)
    return _WHICH[change.table](speaker, row)


def _day_of(speaker: Speaker, session: object) -> str:
    code, day = speaker.session(session)
    return speaker.where(code, day)


_WHICH: Mapping[str, Callable[[Speaker, Row], str]] = {
    "series": lambda _, row: str(row["title"]),
    "categories": lambda _, row: str(row["code"]),
    "cohorts": lambda _, row: str(row["name"]),
    "courses": lambda _, row: str(row["code"]),
    "sessions": lambda speaker, row: speaker.where(
        speaker.course(row["course_id"]), str(row["day"])
    ),
    "participants": lambda speaker, row: speaker.person(row["id"]),
    "enrolments": lambda speaker, row: speaker.person(row["participant_id"]),
    "attendance": lambda speaker, row: (
        f"{_day_of(speaker, row['session_id'])} · {speaker.enrolled(row['enrolment_id'])}"
    ),
    "certificates": lambda _, row: str(row["number"]),
    "duplicates": lambda speaker, row: speaker.certificate(row["certificate_id"]),
    "lost_numbers": lambda _, row: str(row["number"]),
    "disposals": lambda speaker, row: speaker.cohort(row["cohort_id"]),
    "settings": lambda _, row: str(row["key"]),
    "layouts": lambda speaker, row: speaker.words(f"journal.layout_{row['purpose']}"),
    "aliases": lambda _, row: str(row["spelling"]),
    "intakes": lambda speaker, row: _day_of(speaker, row["session_id"]),
    "keys": lambda _, row: str(row["kid"]),
    "codes": lambda speaker, row: speaker.certificate(row["certificate_id"]),
}


def _value(speaker: Speaker, table: str, column: str, image: Row | None) -> str:
    """A value in words of the office."""
    value = image.get(column) if image else None
    if value is None or value == "":
        return speaker.value(value)
    if column in _REFERENCES:
        return _REFERENCES[column](speaker, value)
    if column in _YES_OR_NO:
        return speaker.words("rows.yes" if value else "rows.no")
    if table == "settings" and image and image["key"] == "current_cohort" and column == "value":
        return speaker.cohort(value)
    found = speaker.words.find(f"rows.value_{column}_{value}")
    if isinstance(found, str):
        return found
    if column == "date" or column.endswith("_on"):
        return short_date(str(value), speaker.words)
    return speaker.called(speaker.value(value)) if column == "name" else speaker.value(value)


_YES_OR_NO = frozenset(("compulsory", "cancelled", "absent_at_ceremony"))
_REFERENCES: Mapping[str, Callable[[Speaker, object], str]] = {
    "cohort_id": Speaker.cohort,
    "course_id": Speaker.course,
    "participant_id": Speaker.person,
    "enrolment_id": Speaker.enrolled,
    "session_id": _day_of,
    "certificate_id": Speaker.certificate,
    "replaces": Speaker.certificate,
    "key_id": Speaker.key,
}
