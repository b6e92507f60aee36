"""Dates, quantities and numerals as people write them.

German after DIN 5008 (no leading zero in running text, no-break spaces inside dates and quantities),
English after what a German town's English letters use: day before month.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from kokoma_cli.domain.dates import MONTHS

NBSP = "\u00a0"

NUMERALS = {
    "de": (
        "null", "ein", "zwei", "drei", "vier", "fünf", "sechs",
        "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    ),
    "en": (
        "no", "one", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve",
    ),
}  # fmt: skip

_UNITS = {
    ("de", 60): ("Stunde", "Stunden"),
    ("de", 45): ("Unterrichtseinheit", "Unterrichtseinheiten"),
    ("en", 60): ("hour", "hours"),
    ("en", 45): ("teaching unit", "teaching units"),
}

#: Endings of "ein" in the dative.
_DATIVE_ONE = {"m": "einem", "f": "einer", "n": "einem"}


def long_date(day: date, language: str) -> str:
    """26. März 2024 / 26 March 2024, held together by no-break spaces."""
    point = "." if language == "de" else ""
    return f"{day.day}{point}{NBSP}{MONTHS[language][day.month - 1]}{NBSP}{day.year}"


def short_date(day: date, language: str) -> str:
    """02.03.2024 / 2 Mar 2024."""
    if language == "de":
        return f"{day:%d.%m.%Y}"
    return f"{day.day}{NBSP}{MONTHS['en'][day.month - 1][:3]}{NBSP}{day.year}"


def short_dates(days: Iterable[date], language: str) -> str:
    """Several days in one cell, month by month, each month and year said once: 10./11.03. und 02.04.2023 /
    10–11 Mar and 2 Apr 2023; in English days on end are a span, also from one month to the next."""
    listed = sorted(set(days))
    months = [list(month) for _, month in groupby(listed, lambda day: day.replace(day=1))]
    if language == "en" and len(months) > 1 and _on_end(listed):
        start = short_date(listed[0], language)
        if listed[0].year == listed[-1].year:
            start = start[:-4].rstrip(NBSP)
        return f"{start}{NBSP}– {short_date(listed[-1], language)}"
    parts = []
    for month, following in zip(months, [*months[1:], None], strict=False):
        *first, last = month
        said = short_date(last, language)
        if following and following[0].year == last.year:
            said = said[:-4].rstrip(NBSP)
        if language == "de":
            earlier = "".join(f"{day.day:02}./" for day in first)
        elif first and _on_end(month):
            earlier = f"{first[0].day}–"
        else:
            earlier = "".join(f"{day.day}, " for day in first)
        parts.append(earlier + said)
    return enumeration(parts, language)


def _on_end(days: Sequence[date]) -> bool:
    return (days[-1] - days[0]).days == len(days) - 1


def long_period(first: date, last: date, language: str) -> str:
    """vom 10. März 2023 bis 24. Februar 2024; am … for a single day; the shared year said once."""
    if first == last:
        return ("am " if language == "de" else "on ") + long_date(first, language)
    start = long_date(first, language)
    if first.year == last.year:
        start = start.rsplit(NBSP, 1)[0]
    end = long_date(last, language)
    return f"vom {start} bis {end}" if language == "de" else f"from {start} to {end}"


def either_day(days: Iterable[date], language: str) -> str:
    """11. Oktober oder 10. November 2026 / 11 October or 10 November 2026; a shared year said once."""
    *first, last = sorted(set(days))
    said = [
        long_date(day, language).rsplit(NBSP, 1)[0]
        if day.year == last.year
        else long_date(day, language)
        for day in first
    ]
    word = " oder " if language == "de" else " or "
    return word.join(filter(None, (", ".join(said), long_date(last, language))))


def exact(minutes: int, unit: int) -> bool:
    """Whether `hour_number` shows these minutes without rounding."""
    return minutes * 100 % unit == 0 or (unit == 45 and minutes % 15 == 0)


def hour_number(minutes: int, unit: int, language: str) -> str:
    """Minutes in hours of `unit` minutes: 80, 3,5, and of 45 minutes 9⅓, where no decimal figure is true;
    at most two decimals, never a trailing zero."""
    if minutes * 100 % unit and exact(minutes, unit):
        whole, thirds = divmod(minutes * 3 // unit, 3)
        return f"{whole or ''}{'⅓⅔'[thirds - 1]}"
    whole, hundredths = divmod((200 * minutes + unit) // (2 * unit), 100)
    text = f"{whole}.{hundredths:02}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "de" else text


def hours(minutes: int, unit: int, language: str) -> str:
    """The same with its unit: 80 Stunden, 1 Stunde, 3,5 Stunden."""
    number = hour_number(minutes, unit, language)
    singular, plural = _UNITS[language, unit]
    return f"{number}{NBSP}{singular if number == '1' else plural}"


def enumeration(items: Iterable[str], language: str) -> str:
    """a, b und c / a, b and c."""
    *first, last = list(items) or [""]
    if not first:
        return last
    return ", ".join(first) + (" und " if language == "de" else " and ") + last


def number_word(number: int, language: str) -> str:
    """Up to twelve in letters, figures from there."""
    return NUMERALS[language][number] if 0 <= number <= 12 else str(number)


def dative_count(
    number: int, *, singular: str, dative_plural: str, gender: str, language: str
) -> str:
    """After *an*: „vier Präsenzkursen“, „einer Online-Vertiefung“. In English after *in*."""
    if number == 1:
        one = _DATIVE_ONE[gender] if language == "de" else "one"
        return f"{one} {singular}"
    return f"{number_word(number, language)} {dative_plural}"
