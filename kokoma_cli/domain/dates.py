"""Dates and times of day as people type them, in German or English.

What can be read in two ways is not read at all: 3/4/2024 is a question, not a date.
"""

import unicodedata
from datetime import date, timedelta

MONTHS = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

#: Days that have a name of their own, counted from today.
_NAMED_DAYS = {
    "vorgestern": -2,
    "gestern": -1,
    "yesterday": -1,
    "heute": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "übermorgen": 2,
    "uebermorgen": 2,
}

#: Short or local names of months that are not how the full name begins.
_OTHER_MONTHS = {"mrz": 3, "maerz": 3, "jänner": 1, "jaenner": 1, "feber": 2}


def parse(text: str, today: date) -> date | None:
    """The day that `text` says, or None if it says none, or more than one.

    2024-03-26 · 26.3.2024 · 26.03.24 · 26. März 2024 · 26 March 2024 · March 26, 2024 · gestern.
    """
    text = _plain(text)
    if text in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[text])
    year, month, day = _iso(text) or _dotted(text) or _in_words(text) or ("", 0, "")
    if not (_number(year) and _number(day)) or len(day) > 2:
        return None
    if len(year) == 2:
        year = f"20{year}"
    try:
        return date(int(year), month, int(day)) if len(year) == 4 else None
    except ValueError:
        return None


def years_after(day: date, years: int) -> date:
    """The same day so many years later, or earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def parse_time(text: str) -> str | None:
    """A time of day as HH:MM, or None: 9 · 9:00 · 9.30 Uhr · 9 am."""
    text = _plain(text).replace("a.m.", "am").replace("p.m.", "pm").removesuffix("uhr").rstrip()
    half = text[-2:] if text.endswith(("am", "pm")) else ""
    hour, point, minute = text.removesuffix(half).rstrip().replace(".", ":").partition(":")
    if not _number(hour) or len(hour) > 2 or (point and not (_number(minute) and len(minute) == 2)):
        return None
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "pm" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


#: Year, month and day as read: the month already a number.
_Parts = tuple[str, int, str]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _month_number(text: str) -> int:
    return int(text) if _number(text) and len(text) <= 2 else 0


def _iso(text: str) -> _Parts | None:
    parts = text.split("-")
    if len(parts) == 3 and len(parts[0]) == 4:
        return parts[0], _month_number(parts[1]), parts[2]
    return None


def _dotted(text: str) -> _Parts | None:
    parts = [part.strip() for part in text.split(".")]
    if len(parts) == 3 and _number(parts[1]) and len(parts[2]) in (2, 4):
        return parts[2], _month_number(parts[1]), parts[0]
    return None


def _in_words(text: str) -> _Parts | None:
    words = text.replace(".", " ").replace(",", " ").split()
    if len(words) != 3:
        return None
    first, second, year = words
    if month := _named_month(second):
        return year, month, _without_ordinal(first)
    if (month := _named_month(first)) and len(year) == 4:
        return year, month, _without_ordinal(second)
    return None


def _named_month(word: str) -> int:
    """The number of a month by its name or an abbreviation of three letters and more; else 0."""
    if word in _OTHER_MONTHS:
        return _OTHER_MONTHS[word]
    if len(word) >= 3:
        for names in MONTHS.values():
            for number, name in enumerate(names, start=1):
                if name.casefold().startswith(word):
                    return number
    return 0


def _without_ordinal(word: str) -> str:
    return word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
