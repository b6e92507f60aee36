"""The roll call on the screen: who was there how long by the report, and what becomes of it."""

from collections.abc import Mapping, Sequence

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.rollcall import Line
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.rendering.tables import table
from kokoma_cli.wording import Wording


def roll(lines: Sequence[Line], names: Mapping[int, str], words: Wording, screen: Screen) -> str:
    """The table; what stands there now has a column where it is something else."""
    columns = ["name", "minutes", "entry"]
    if any(line.contradicts for line in lines):
        columns.append("before")
    headings = [words(f"rollcall.heading_{column}") for column in columns]
    rows = [
        [
            names[line.participant],
            _minutes(line),
            _entry(line, words),
            entry_in_words(line.before, words) if line.contradicts else "",
        ][: len(columns)]
        for line in lines
    ]
    return table(headings, rows, screen, right=(1,), keeps=0)


def entry_in_words(entry: Attendance | None, words: Wording) -> str:
    """What is recorded, in a word or two; nothing for nothing."""
    if entry is None:
        return ""
    return words(f"rollcall.entry_{entry.presence}", count=entry.minutes)


def _minutes(line: Line) -> str:
    seconds = line.measured.seconds
    return "–" if seconds is None else str(seconds // 60)


def _entry(line: Line, words: Wording) -> str:
    if line.nothing:
        return words(f"rollcall.nothing_{line.nothing}")
    said = entry_in_words(line.entry, words)
    if not line.changes:
        return words("rollcall.as_before", entry=said)
    return words("rollcall.marked", entry=said) if line.borderline else said
