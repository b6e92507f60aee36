"""How long somebody was there, in whatever way a tool writes it: always as whole seconds.

„1 Std. 23 Min. 4 Sek.“ · 1h 23m 4s · 204 mins · 01:23:04 · 178, where the heading says of what.
"""

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Literal

from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.decimals import NUMERAL, Mark, is_two_ways, mark_of, value
from kokoma_cli.intake.moments import plain
from kokoma_cli.intake.tables import Cell

Unit = Literal["hours", "minutes", "seconds"]
_SECONDS: dict[Unit, int] = {"hours": 3600, "minutes": 60, "seconds": 1}

_WORDS: dict[Unit, str] = {
    "hours": "h hr hrs hour hours std stunde stunden godz godzina godziny godzin g ore ora heure heures hora "
    "horas uur uren u t timer tim timme timmar time hod hodina hodiny hodin ó óra ч час часа часов sa "
    "saat tuntia tunti",
    "minutes": "m min mins minute minutes minuten minuto minutos minuti minut minuta minuty mn perc мин "
    "минут "
    "минуты dk dakika minuuttia minuutti minuter minutter minuut",
    "seconds": "s sec secs second seconds sek sekunde sekunden segundo segundos secondo secondi seconde "
    "secondes "
    "seconden sekund sekunda sekundy sn saniye mp másodperc с сек секунд seg segs sekuntia sekunnit "
    "sekunder",
}
_UNIT: dict[str, Unit] = {
    fold(word): unit for unit, words in _WORDS.items() for word in words.split()
}
#: What stands in a heading without being a unit there: "Time", "Ora di ingresso", a "T" or an "S" alone.
_NOT_IN_A_HEADING = {
    "time",
    "ora",
    "hora",
    "heure",
    "hour",
    "t",
    "u",
    "g",
    "s",
    "m",
    "h",
    "second",
    "saat",
}

_PART = re.compile(rf"({NUMERAL}) ?([^\W\d_]+)\.?,?(?: (?:und|and|et|y|e|i|en|og|och|a) )? ?")
_CLOCK = re.compile(r"(\d{1,4}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?")
_NUMBER = re.compile(NUMERAL)
_EPOCH = (datetime(1899, 12, 30), datetime(1900, 12, 31))
#: A month: nobody is in a meeting for longer.
_LONGEST = 31 * 24 * 3600
_LONGEST_TEXT = 60


def unit_of(heading: str) -> Unit | None:
    """Of what a heading says the numbers below it are: „Dauer (Minuten)“."""
    found = {
        _UNIT[word]
        for word in fold(heading).split()
        if word in _UNIT and word not in _NOT_IN_A_HEADING
    }
    return found.pop() if len(found) == 1 else None


def seconds(cell: Cell, unit: Unit | None = None, mark: Mark | None = None) -> int | None:
    """The length in this cell; a bare number counts only if it is known of what, and 1.234 only if it is
    known which sign is the decimal mark, or if nobody is there for a thousand of them."""
    found = _seconds(cell, unit, mark)
    if found is None and mark is None and (ways := two_ways(cell, unit)):
        return ways[1] if ways[0] > _LONGEST else None
    return found if found is not None and 0 <= found <= _LONGEST else None


def two_ways(cell: Cell, unit: Unit | None = None) -> tuple[int, int] | None:
    """The seconds in a cell such as 1.234, first if it is more than a thousand, then if it is little more
    than one; None for every other cell."""
    if not isinstance(cell, str) or not any(map(is_two_ways, _numerals(cell))):
        return None
    found = [_seconds(cell, unit, "."), _seconds(cell, unit, ",")]
    known = sorted((each for each in found if each is not None), reverse=True)
    return (known[0], known[1]) if len(known) == len(found) else None


def decimal_mark(cells: Iterable[Cell], unit: Unit | None = None) -> Mark | None:
    """Which sign is the decimal mark in a column of lengths; None if nothing in it tells."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    for cell in texts:
        ways = two_ways(cell, unit)
        if ways and ways[0] > _LONGEST:
            return "." if "." in cell else ","
    return mark_of(numeral for cell in texts for numeral in _numerals(cell))


def _numerals(cell: str) -> list[str]:
    return _NUMBER.findall(plain(cell)) if len(cell) <= _LONGEST_TEXT and ":" not in cell else []


def is_length(cell: Cell) -> bool:
    """Whether the cell says by itself how long something was: with a unit, or as 01:23:04."""
    return not isinstance(cell, (int, float)) and _seconds(cell, None, ".") is not None


def is_number(cell: Cell) -> bool:
    """Whether the cell is a bare number."""
    if isinstance(cell, bool):
        return False
    if isinstance(cell, (int, float)):
        return True
    return isinstance(cell, str) and _NUMBER.fullmatch(cell) is not None


def _seconds(cell: Cell, unit: Unit | None, mark: Mark | None) -> int | None:
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, (int, float)):
        # A comparison that is false for "not a number" as well.
        return round(cell * _SECONDS[unit]) if unit and 0 <= cell <= _LONGEST else None
    if isinstance(cell, timedelta):
        return int(cell.total_seconds())
    if isinstance(cell, time):
        return cell.hour * 3600 + cell.minute * 60 + cell.second
    if isinstance(cell, datetime):
        # More than 24 hours in a sheet: counted from its first day.
        naive = cell.replace(tzinfo=None)
        if _EPOCH[0] <= naive <= _EPOCH[1]:
            return int((naive - _EPOCH[0]).total_seconds())
        return None
    if not isinstance(cell, str) or len(cell) > _LONGEST_TEXT:
        return None
    return _in_text(plain(cell), unit, mark)


def _in_text(text: str, unit: Unit | None, mark: Mark | None) -> int | None:
    if match := _CLOCK.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        if second > 59 or (match[3] and int(match[3]) > 59):
            return None
        if match[3]:
            return first * 3600 + second * 60 + int(match[3])
        # 1:23 is an hour; 90:00 is an hour and a half.
        return first * 60 + second if first > 24 else first * 3600 + second * 60
    if _NUMBER.fullmatch(text):
        found = value(text, mark)
        return round(found * _SECONDS[unit]) if unit and found is not None else None
    total = 0.0
    at = 0
    below: int | None = None
    while at < len(text):
        part = _PART.match(text, at)
        named = _UNIT.get(fold(part[2])) if part else None
        if part is None or named is None or (below is not None and _SECONDS[named] >= below):
            return None
        found = value(part[1], mark)
        if found is None:
            return None
        total += found * _SECONDS[named]
        below = _SECONDS[named]
        at = part.end()
    return round(total) if text else None
