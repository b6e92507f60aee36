"""The matrix: people down, courses across, a symbol where they meet.

Drawn by hand: thousands of people must not take longer than their names.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from kokoma_cli.domain.attendance import Standing, under_way
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Outcome
from kokoma_cli.rendering.screen import Screen, Style, cells, pad, pad_left, shorten
from kokoma_cli.wording import Wording

Mark = Literal["attended", "partly", "under_way", "absent", "excused", "open", "cancelled"]

#: Told apart by shape, so that neither colour nor an old code page hides the difference.
SYMBOLS: dict[Mark, str] = {
    "attended": "●",
    "partly": "◐",
    "under_way": "…",
    "absent": "○",
    "excused": "e",
    "open": "·",
    "cancelled": "×",
}
PLAIN_SYMBOLS: dict[Mark, str] = {
    "attended": "x",
    "partly": "/",
    "under_way": ">",
    "absent": "o",
    "excused": "e",
    "open": ".",
    "cancelled": "=",
}

#: In the legend even where nobody has them.
_ALWAYS: tuple[Mark, ...] = ("attended", "partly", "absent", "excused", "open")

OUTCOME_STYLES: dict[Outcome, Style] = {"earned": "good", "possible": "fair", "impossible": "poor"}

#: A name is not cut shorter than this to fit more courses beside each other.
_ENOUGH_OF_A_NAME = 16
_GAP = "  "


def symbols(screen: Screen) -> dict[Mark, str]:
    """The symbols this screen can show."""
    return SYMBOLS if screen.holds("".join(SYMBOLS.values())) else PLAIN_SYMBOLS


def mark(course: Course, standing: Standing, person: Progress, survey: Survey) -> Mark:
    """What the matrix says of one person at one course."""
    if standing in ("attended", "open"):
        return "cancelled" if course.cancelled and standing == "open" else standing
    if under_way(course, person.record, survey.policy.share) and not person.enrolment.withdrawn:
        return "under_way"
    return standing


def legend(marks: set[Mark], words: Wording, screen: Screen) -> list[str]:
    """What the symbols mean, those used and the usual ones."""
    shown = symbols(screen)
    listed = [name for name in SYMBOLS if name in marks or name in _ALWAYS]
    return screen.beside(f"{shown[name]} {words(f'status.mark_{name}')}" for name in listed)


def outcome_word(person: Progress, words: Wording) -> str:
    """erreicht, möglich, nicht mehr; abgemeldet whatever was reached."""
    if person.enrolment.participant.erased_on is not None:
        return words("privacy.erased_word")
    outcome = "withdrawn" if person.enrolment.withdrawn else person.assessment.outcome
    return words(f"status.{outcome}")


@dataclass(slots=True)
class _Column:
    """One column beside the names: its heading line by line from below, and a cell for each person."""

    heading: tuple[str, ...]
    width: int
    texts: list[str]
    lead: int = 1
    #: Blanks before it.
    category: str | None = None
    style: tuple[Style, ...] = ()
    cell_styles: list[tuple[Style, ...]] = field(default_factory=list)
    right: bool = False


def matrix(survey: Survey, words: Wording, screen: Screen) -> str:
    """The finished lines, with a legend beneath. Wide series are set narrower, then below each other."""
    ids = [str(person.enrolment.participant.id) for person in survey.people]
    names = [screen.shown(person.enrolment.participant.name) for person in survey.people]
    head = [screen.shown(words("status.id")), screen.shown(words("status.name"))]
    id_width = max(map(len, [*ids, head[0]]))
    longest = max(map(cells, [*names, head[1]]))
    room = screen.widest - id_width - len(_GAP)
    courses, marks = _courses(survey, screen)
    tail = [_hours(survey, words, screen), _outcomes(survey, words, screen)]
    least = min(longest, _ENOUGH_OF_A_NAME)
    if least + _total([*courses, *tail]) > room:
        for column in courses:
            column.heading, column.width = tuple(reversed(column.heading[0])), 1
    blocks = _blocks([*courses, *tail], room - least)
    name_width = min(longest, *(room - _total(block) for block in blocks))
    gone = [person.enrolment.withdrawn for person in survey.people]
    stub = [
        (pad_left(id_, id_width), _name(name, name_width, screen))
        for id_, name in zip(ids, names, strict=True)
    ]
    stub_head = f"{pad_left(head[0], id_width)}{_GAP}{pad(head[1], name_width)}"
    drawn = [_block(block, stub, stub_head, gone, survey, words, screen) for block in blocks]
    below = "\n".join(screen.styled(line, "dim") for line in legend(marks, words, screen))
    return "\n\n".join([*drawn, below])


def _name(name: str, width: int, screen: Screen) -> list[str]:
    """In one line if it can be: whoever has a long name is to be known by all of it."""
    lines = [name] if cells(name) <= width else screen.within(name, width)
    return [pad(line, width) for line in lines]


def _courses(survey: Survey, screen: Screen) -> tuple[list[_Column], set[Mark]]:
    """The columns of the courses, category by category, and the marks that occur."""
    shown = symbols(screen)
    order = {category.code: i for i, category in enumerate(survey.cohort.series.categories)}
    indexed = sorted(
        enumerate(survey.courses), key=lambda entry: order.get(entry[1].category, len(order))
    )
    found: set[Mark] = set()
    columns: list[_Column] = []
    for index, course in indexed:
        texts = []
        for person in survey.people:
            name = mark(course, person.assessment.standings[index][1], person, survey)
            found.add(name)
            texts.append(shown[name])
        code = screen.shown(course.code)
        begins = not columns or columns[-1].category != course.category
        columns.append(
            _Column(
                (code,),
                cells(code),
                texts,
                lead=2 if begins else 1,
                category=course.category,
                style=("struck",) if course.cancelled else (),
            )
        )
    return columns, found


def _hours(survey: Survey, words: Wording, screen: Screen) -> _Column:
    unit = survey.policy.hour_unit
    heading = screen.shown(words(f"status.hours_{unit}"))
    texts = [screen.shown(words.number(person.workload.minutes, unit)) for person in survey.people]
    return _Column((heading,), max(map(cells, [heading, *texts])), texts, lead=2, right=True)


def _outcomes(survey: Survey, words: Wording, screen: Screen) -> _Column:
    heading = screen.shown(words("status.outcome"))
    texts = [screen.shown(outcome_word(person, words)) for person in survey.people]
    styles: list[tuple[Style, ...]] = [
        (OUTCOME_STYLES[person.assessment.outcome],) for person in survey.people
    ]
    width = max(map(cells, [heading, *texts]))
    return _Column((heading,), width, texts, lead=2, cell_styles=styles)


def _total(columns: Sequence[_Column]) -> int:
    return sum(column.lead + column.width for column in columns)


def _blocks(columns: Sequence[_Column], room: int) -> list[list[_Column]]:
    """As many columns beside each other as fit; what does not fit goes into a block below."""
    blocks: list[list[_Column]] = [[]]
    for column in columns:
        if blocks[-1] and _total([*blocks[-1], column]) > room:
            blocks.append([])
        blocks[-1].append(column)
    return blocks


def _block(
    columns: Sequence[_Column],
    stub: Sequence[tuple[str, list[str]]],
    stub_head: str,
    gone: Sequence[bool],
    survey: Survey,
    words: Wording,
    screen: Screen,
) -> str:
    lines = [*_headings(columns, stub_head, survey, words, screen)]
    lines.append(screen.rule(cells(stub_head) + _total(columns)))
    for row, (id_, (name, *rest)) in enumerate(stub):
        plain = screen.styled(id_, "dim") if not gone[row] else id_
        parts = [plain, _GAP, name]
        for column in columns:
            text = column.texts[row]
            filled = (pad_left if column.right or column.category else pad)(text, column.width)
            # An empty row of blanks behind the last word helps nobody.
            if column is columns[-1] and not column.right:
                filled = filled.rstrip()
            if not gone[row]:
                styles = column.cell_styles[row] if column.cell_styles else ()
                if column.style:
                    styles = ("dim",)
                filled = screen.styled(filled, *styles)
            parts.append(" " * column.lead + filled)
        line = "".join(parts)
        below = [" " * (len(id_) + len(_GAP)) + part.rstrip() for part in rest]
        lines += [screen.styled(part, "dim") if gone[row] else part for part in (line, *below)]
    return "\n".join(line.rstrip() for line in lines)


def _headings(
    columns: Sequence[_Column], stub_head: str, survey: Survey, words: Wording, screen: Screen
) -> list[str]:
    """A line with the categories, and one or more with the codes, set upright where it is narrow."""
    top = " " * cells(stub_head)
    for category, members in groupby(columns, key=lambda column: column.category):
        group = list(members)
        label = _category(category, survey, words, screen, _total(group) - group[0].lead)
        top += pad(" " * group[0].lead + label, _total(group))
    lines = [screen.styled(top.rstrip(), "dim")]
    for depth in reversed(range(max(len(column.heading) for column in columns))):
        line = screen.styled(stub_head, "bold") if depth == 0 else " " * cells(stub_head)
        for column in columns:
            text = column.heading[depth] if depth < len(column.heading) else ""
            filled = (pad_left if column.right or column.category else pad)(text, column.width)
            if column is columns[-1]:
                filled = filled.rstrip()
            line += " " * column.lead + screen.styled(filled, *(column.style or ("bold",)))
        lines.append(line)
    return [line for line in lines if line.strip()]


def _category(code: str | None, survey: Survey, words: Wording, screen: Screen, width: int) -> str:
    """The name of a category in the room above its courses: whole, or its first words."""
    if code is None:
        return ""
    names = {
        category.code: category.plural if words.language == "de" else category.plural_en
        for category in survey.cohort.series.categories
    }
    name = screen.shown(names.get(code, code))
    # A word of two or three letters alone says nothing: in-depth is better cut than "in".
    while cells(name) > width and re.search(r"[^ -]{4,}[ -]", name):
        name = re.sub(r"[ -]+[^ -]*$", "", name)
    return shorten(name, width, screen.letters("…")) if width > 2 else ""
