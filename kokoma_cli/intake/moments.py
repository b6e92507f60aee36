"""Dates and times of day, in whatever way a tool writes them.

Which of two numbers is the month is decided for a whole file at once: by a number above twelve, by dots, by
the capital AM or PM that only American programs write, or by whoever is asked.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.tables import Cell

_MONTHS = """
januar january janvier enero gennaio janeiro styczeń stycznia januari leden ledna ianuarie tammikuu jänner ene
februar february février febrero febbraio fevereiro luty lutego februari únor února februarie helmikuu feber
märz march mars mar mär marzo março marzec marca maart březen března martie maaliskuu mrz mrt marts
april avril abril aprile kwiecień kwietnia duben dubna aprilie huhtikuu abr
mai may mayo maggio maio maj maja mei květen května toukokuu kvě
juni june juin junio giugno junho czerwiec czerwca červen června iunie kesäkuu giu
juli july juillet julio luglio julho lipiec lipca červenec července iulie heinäkuu lug
august août agosto sierpień sierpnia augustus srpen srpna augusti elokuu ago aug
september septembre septiembre settembre setembro wrzesień września září syyskuu sept
oktober october octobre octubre ottobre outubro październik października říjen října octombrie lokakuu
november novembre noviembre novembro listopad listopada noiembrie marraskuu
dezember december décembre diciembre dicembre dezembro grudzień grudnia prosinec prosince decembrie joulukuu
"""


def _month_names() -> dict[str, int]:
    """Every name and every beginning of one from three letters that leads to one month only."""
    whole: dict[str, int] = {}
    begun: dict[str, set[int]] = {}
    for number, line in enumerate(_MONTHS.strip().splitlines(), start=1):
        for name in map(fold, line.split()):
            whole[name] = number
            for end in range(3, len(name)):
                begun.setdefault(name[:end], set()).add(number)
    return {name: min(months) for name, months in begun.items() if len(months) == 1} | whole


_MONTH = _month_names()

_CLOCK = r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d)(?:[:.](?P<s>\d\d)(?:[.,]\d{1,9})?)?)?"
_HALF = r"(?: ?(?P<half>[AaPp]\. ?[Mm]\.|[AaPp][Mm]))?"
_ZONE = r"(?: ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)| ?(?:Uhr|uhr|h|MEZ|MESZ|CET|CEST))?"
_TIME = re.compile(_CLOCK + _HALF + _ZONE)
_AFTER = r"(?:(?:T|,? (?:um |at |à |a las |alle |às |kl\.? |o godz\. |om |- )?)(?P<rest>\d.*))?"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?" + _AFTER)
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)" + _AFTER)
_DAY = r"(\d{1,2})(?:st|nd|rd|th|\.|º|er)?"
_NAME = r"([^\W\d_]{3,12})\.?"
_WORDS = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,? )?"
    rf"(?:{_DAY}[ -](?:de )?{_NAME},?|{_NAME} {_DAY},?)"
    r"[ -](?:de )?(?P<year>\d{4})" + _AFTER
)
#: What Excel is told so that it leaves a text alone: ="2026-03-16 09:00:00".
_PROTECTED = re.compile(r'="+([^"]*)"+')
#: Longer than any date; what is longer is not even looked at.
_LONGEST = 60


class Written(NamedTuple):
    """A date as it stands there, before it is known which number is the month."""

    year: int
    one: int
    two: int
    clock: time | None
    sure: bool
    #: `one` is the month, `two` the day.
    hint: DayOrder | None = None
    #: What the way of writing suggests.
    capital_half: bool = False
    utc: bool = False

    def as_day(self, order: DayOrder) -> date | None:
        """The day, if there is such a one."""
        month, day = self.one, self.two
        if not self.sure and order == "day_first":
            month, day = day, month
        try:
            return date(self.year, month, day)
        except ValueError:
            return None


def plain(text: str) -> str:
    """The text with usual blanks, without marks of direction and Excel's protection."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    protected = _PROTECTED.fullmatch(text)
    return protected[1].strip() if protected else text


def clock(cell: Cell) -> time | None:
    """A time of day, and nothing else: 09:02:11 · 8:48 AM · 9.02 Uhr."""
    if isinstance(cell, datetime):
        return None
    if isinstance(cell, time):
        return cell.replace(tzinfo=None)
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    found = _read_clock(plain(cell))
    return found[0] if found else None


def written(cell: Cell) -> Written | None:
    """A date with or without its time of day, and nothing else."""
    if isinstance(cell, datetime):
        return Written(cell.year, cell.month, cell.day, cell.time(), sure=True, utc=_is_utc(cell))
    if isinstance(cell, date):
        return Written(cell.year, cell.month, cell.day, None, sure=True)
    if not isinstance(cell, str) or not 6 <= len(cell) <= _LONGEST:
        return None
    text = plain(cell)
    found = _in_figures(text) if text[:1].isdigit() else None
    return found or _in_words(text)


def _is_utc(moment: datetime) -> bool:
    return moment.tzinfo is not None and moment.utcoffset() == timedelta(0)


def _in_figures(text: str) -> Written | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _put(match["rest"], int(match[1]), int(match[3]), int(match[4]), sure=True)
    if match := _YEAR_LAST.fullmatch(text):
        year = int(match[4]) if len(match[4]) == 4 else 2000 + int(match[4])
        hint: DayOrder | None = "day_first" if match[2] == "." else None
        return _put(match["rest"], year, int(match[1]), int(match[3]), sure=False, hint=hint)
    return None


def _in_words(text: str) -> Written | None:
    match = _WORDS.fullmatch(text)
    if match is None:
        return None
    month = _MONTH.get(fold(match[2] or match[3]))
    day = int(match[1] or match[4])
    return _put(match["rest"], int(match["year"]), month, day, sure=True) if month else None


def _put(
    rest: str | None, year: int, one: int, two: int, *, sure: bool, hint: DayOrder | None = None
) -> Written | None:
    if not (1990 <= year <= 2150 and 1 <= one <= 31 and 1 <= two <= 31):
        return None
    if rest is None:
        return Written(year, one, two, None, sure, hint)
    found = _read_clock(rest)
    if found is None:
        return None
    moment, half, utc = found
    return Written(year, one, two, moment, sure, hint, half in ("AM", "PM"), utc)


def _read_clock(text: str) -> tuple[time, str, bool] | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hour, minute, second = int(match["h"]), int(match["m"] or 0), int(match["s"] or 0)
    half = match["half"] or ""
    if half and hour <= 12:
        # Some write 16:02 PM, or 00:10 AM.
        hour = hour % 12 + (12 if half[0] in "Pp" else 0)
    elif match["m"] is None and not half:
        return None
    if hour > 23 or minute > 59 or second > 59:
        return None
    zone = (match["zone"] or "").replace(":", "")
    return time(hour, minute, second), half, zone in ("Z", "UTC", "GMT", "+0000", "-0000")


class Calendar:
    """How one file writes its dates."""

    def __init__(
        self, cells: Iterable[Cell], given: DayOrder | None, *, halves_decide: bool = True
    ) -> None:
        self._known: dict[str, Written | None] = {}
        seen = [found for found in map(self._look, cells) if found is not None]
        loose = [found for found in seen if not found.sure]
        by_number = _more(
            ("day_first" if found.one > 12 else "month_first")
            for found in loose
            if (found.one > 12) != (found.two > 12)
        )
        hints: list[DayOrder] = [found.hint for found in loose if found.hint is not None]
        if halves_decide and not hints:
            hints = ["month_first" for found in loose if found.capital_half]
        decided = by_number or given or _more(hints)
        self.order: DayOrder = decided or "day_first"
        #: As what its dates are read.
        self.open = decided is None and any(found.one != found.two for found in loose)
        #: Nothing in the file decides, and nobody has said it.
        timed = [found for found in seen if found.clock is not None]
        self.utc = bool(timed) and all(found.utc for found in timed)

    def _look(self, cell: Cell) -> Written | None:
        if not isinstance(cell, str):
            return written(cell)
        if cell not in self._known:
            self._known[cell] = written(cell)
        return self._known[cell]

    def moment(self, cell: Cell) -> datetime | None:
        """A day with its time of day, to the second; None for anything else."""
        found = self._look(cell)
        if found is None or found.clock is None:
            return None
        day = self._day(found)
        return datetime.combine(day, found.clock.replace(microsecond=0)) if day else None

    def day(self, cell: Cell) -> date | None:
        """A day, whether or not with a time of day."""
        found = self._look(cell)
        return self._day(found) if found else None

    def _day(self, found: Written) -> date | None:
        other: DayOrder = "month_first" if self.order == "day_first" else "day_first"
        return found.as_day(self.order) or found.as_day(other)


def _more(orders: Iterable[DayOrder]) -> DayOrder | None:
    """That which speaks more often."""
    counted = {"day_first": 0, "month_first": 0}
    for order in orders:
        counted[order] += 1
    if counted["day_first"] == counted["month_first"]:
        return None
    return "day_first" if counted["day_first"] > counted["month_first"] else "month_first"
