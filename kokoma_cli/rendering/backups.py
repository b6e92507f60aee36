"""Backups in lists and documents."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from kokoma_cli.domain.backups import BackupName
from kokoma_cli.domain.lost_numbers import LostNumber
from kokoma_cli.rendering.documents import Document
from kokoma_cli.rendering.screen import Screen, cells, shorten
from kokoma_cli.wording import Wording


def backups_table(
    there: Sequence[tuple[BackupName, int, bool | None]],
    commands: Mapping[BackupName, str],
    words: Wording,
    screen: Screen,
) -> str:
    """Backups, given with their size in bytes and whether they are of this register (None: nobody can tell),
    in the order in which they are counted, and the `commands` around which they were made, as much of each
    as there is room for."""
    # Rich takes longer to load than everything else a copy needs.
    from kokoma_cli.rendering.tables import table

    heads = [
        words(f"backups.heading_{head}") for head in ("place", "made", "entry", "occasion", "size")
    ]
    rows = [
        [
            str(place),
            f"{moment(name.at, words)}:{name.at[17:19]}",
            str(name.number) if name.number else "–",
            _occasion(name, commands, words) if own else words(_NOT_OWN[own]),
            size(count, words),
        ]
        for place, (name, count, own) in enumerate(there, start=1)
    ]
    others = (max(map(cells, column)) for column in zip(heads, *rows, strict=True))
    room = screen.width - sum(width + 2 for at, width in enumerate(others) if at != _OCCASION)
    for row in rows:
        row[_OCCASION] = shorten(screen.shown(row[_OCCASION]), max(room, 12), screen.letters("…"))
    return table(heads, rows, screen, right=(0, 2, 4))


#: The column that has whatever room is left.
_OCCASION = 3


_NOT_OWN: Mapping[bool | None, str] = {
    False: "backups.occasion_other_register",
    None: "backups.occasion_unreadable",
}


def _occasion(name: BackupName, commands: Mapping[BackupName, str], words: Wording) -> str:
    if name in commands:
        before = name.occasion == "entry"
        key = "backups.occasion_before" if before else "backups.occasion_after"
        return words(key, command=commands[name])
    return words(f"backups.occasion_{name.occasion}")


def backup_document(
    place: int, file: Path, name: BackupName, count: int, own: bool | None
) -> Document:
    """One of them: `backup --list`."""
    return {
        "place": place,
        "file": str(file),
        "at": f"{name.at[:10]}T{name.at[11:].replace('-', ':')}",
        "entry": name.number,
        "occasion": name.occasion,
        "size": count,
        "of_this_register": own,
    }


def lost_document(lost: LostNumber) -> Document:
    """A number whose entry is lost."""
    return {
        "number": lost.number,
        "lost_on": lost.lost_on.isoformat(),
        "issued_on": lost.issued_on.isoformat() if lost.issued_on else None,
        "kind": lost.kind,
        "sha256": lost.sha256,
    }


def size(count: int, words: Wording) -> str:
    """Bytes as people say them: 242 kB, 1,3 MB."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))}\u00a0kB"
    text = f"{count / 1_000_000:.1f}"
    return f"{text.replace('.', ',') if words.language == 'de' else text}\u00a0MB"


def moment(at: str, words: Wording) -> str:
    """Date and time, as in tables, of an entry or of a backup's name."""
    day, clock = at[:10], at[11:16].replace("-", ":")
    try:
        return f"{words.short_date(date.fromisoformat(day))} {clock}"
    except ValueError:
        return at
