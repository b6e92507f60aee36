"""People enough for a benchmark, each with a name and an attendance of their own."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from kokoma_cli.domain.certificates import Content, CourseLine, Signatory
from kokoma_cli.rendering import certificates
from tests.benchmarks.press import KIND, look, printable
from tests.rendering.sheets import NAMES, SERIES, content, course

SIGNATORIES = (
    Signatory("Henrike Vogelsang", "Zweiter Bürgermeister", on_behalf=True),
    Signatory("Dr. Karin Amthor", "Leiterin der Volkshochschule"),
)


def batch(count: int) -> list[Content]:
    """So many people who attended different courses; after the printable names of tests/data/names.txt
    come new ones, put together from their parts. One name size, as in every batch."""
    contents = [_person(number) for number in range(count)]
    names = [(person.name, person.family) for person in contents]
    size = certificates.name_size(look(KIND), names)
    return [replace(person, name_size=size) for person in contents]


def _person(number: int) -> Content:
    lines = _courses(number)
    known, given, families = _names()
    if number < len(known):
        name, family = known[number], None
    else:
        turn, first = divmod(number - len(known), len(given))
        turn, last = divmod(turn, len(families))
        family = families[last]
        # Two given names, so that nobody is called like somebody from the file.
        second = given[(first + 1 + turn) % len(given)]
        name = f"{given[first]}-{second} {family}"
    return content(
        lines,
        name=name,
        family=family,
        number=f"KOKOMA-2024-{number + 1:05}",
        signatories=SIGNATORIES,
        reduced=sum(line.minutes for line in lines) < sum(minutes for _, _, minutes, _ in SERIES),
    )


def _courses(number: int) -> list[CourseLine]:
    """All eight or all but one; now and then one attended in part, or made up elsewhere."""
    missed = number % (len(SERIES) + 1)
    apart = number // 3 % len(SERIES)
    lines = []
    for index, (*_, minutes, _) in enumerate(SERIES):
        if index == missed:
            continue
        if index == apart and number % 4 == 1:
            lines.append(course(index, "partly", minutes // 2))
        elif index == apart and number % 10 == 7:
            lines.append(course(index, note="Schwerin, 2022"))
        else:
            lines.append(course(index))
    return lines


class _Names(NamedTuple):
    whole: tuple[str, ...]
    given: tuple[str, ...]
    families: tuple[str, ...]


@cache
def _names() -> _Names:
    """Those that can be printed, and what simple ones of them are made of."""
    different = dict.fromkeys(NAMES)
    whole = tuple(name for name in different if printable(content(name=name, family=None)))
    simple = [name.split(" ") for name in whole if name.count(" ") == 1 and len(name) < 24]
    given, families = (tuple(dict.fromkeys(parts)) for parts in zip(*simple, strict=True))
    return _Names(whole, given, families)
