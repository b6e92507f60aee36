"""The log as a list: number, moment and person beside what happened."""

from collections.abc import Sequence
from datetime import datetime

from kokoma_cli.domain.journal import LogEntry, Names
from kokoma_cli.rendering.journal_phrases import describe
from kokoma_cli.rendering.screen import Screen, cells, pad, pad_left, shorten
from kokoma_cli.wording import Wording

#: More phrases in an entry than this are counted.
_PHRASES_SHOWN = 5

#: Below this width the words stand under number, date and person instead of beside them.
_SIDE_BY_SIDE = 72
_LONGEST_USER = 12
_GAP = "  "


def log_text(entries: Sequence[LogEntry], names: Names, words: Wording, screen: Screen) -> str:
    """Entries, newest first: number, date and time, who, what happened, and why."""
    numbers = [str(entry.batch.id) for entry in entries]
    moments = [screen.shown(moment(entry.batch.at, words)) for entry in entries]
    ellipsis = screen.letters("…")
    users = [shorten(screen.shown(entry.batch.user), _LONGEST_USER, ellipsis) for entry in entries]
    widths = [max(map(cells, column), default=0) for column in (numbers, moments, users)]
    lines: list[str] = []
    for entry, number, when, user in zip(entries, numbers, moments, users, strict=True):
        cut = _GAP.join((pad_left(number, widths[0]), pad(when, widths[1]), pad(user, widths[2])))
        phrases = describe(entry, names, words)
        if len(phrases) > _PHRASES_SHOWN + 1:
            more = words("journal.more_changes", count=len(phrases) - _PHRASES_SHOWN)
            phrases = [*phrases[:_PHRASES_SHOWN], more]
        text = "; ".join(phrases)
        if entry.batch.reason and (entry.changes or entry.batch.account):
            text += " " + words("journal.because", reason=entry.batch.reason)
        if entry.batch.undone_by:
            text += " " + words("journal.mark_undone", by=entry.batch.undone_by)
        if screen.width >= _SIDE_BY_SIDE:
            found = screen.wrap(text, first=cut + _GAP, rest=" " * (cells(cut) + len(_GAP)))
        else:
            found = [cut.rstrip(), *screen.wrap(text, first="    ", rest="    ")]
        dim = entry.batch.undone_by is not None
        lines += [screen.styled(line, "dim") if dim else line for line in found]
    return "\n".join(lines)


def moment(at: str, words: Wording, *, exact: bool = False) -> str:
    """Date and time as in tables, by the clock that hung on the wall."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{words.short_date(when.date())} {when:{'%H:%M:%S' if exact else '%H:%M'}}"
