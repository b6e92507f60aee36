"""What is written on one certificate: every word and figure, before anything has a place on the sheet.

Figures that were each rounded need not add up: 100 minutes three times are 2.22 + 2.22 + 2.22 teaching
units, but 300 minutes are 6.67. Where all of them can be shown exactly (9⅓) they are; else the total is
rounded once and the rows are rounded such that they add up to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Content, CourseLine
from kokoma_cli.rendering import templates
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.wording import Language, Wording, grammar

#: The blocks a template of words may have.
BLOCKS = ("title", "before", "after", "hours", "notes")
#: What a template may name; see `values`.
PLACEHOLDERS = (
    "name", "issuer", "series", "number", "place", "date", "period", "course_place", "attended",
    "series_hours", "personal_hours", "room_hours", "preparation_hours", "reduced",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `hours` is empty when the table has no such column."""

    title: str
    remark: str = ""
    dates: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The attended courses; with hours also preparation and the total."""

    head: Row
    courses: tuple[Row, ...]
    sums: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Inscription:
    """The words on one sheet, in the order in which they stand there."""

    title: tuple[str, ...]
    before: tuple[str, ...] = ()
    #: Between the name and the title of the series.
    after: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    table: Table | None = None
    place_and_date: str = ""
    number: str = ""
    on_behalf: str = ""
    #: What stands before a name that signs for somebody else.
    sums_agree: bool = True
    #: Whether the hours of the courses are those stated for the person.
    mark: str = ""
    #: "Zweitschrift", where it is one.


def attended(content: Content) -> tuple[CourseLine, ...]:
    """The courses that are listed: attended, wholly or in part."""
    return tuple(course for course in content.courses if course.standing in ("attended", "partly"))


def inscription(content: Content, kind: Kind) -> Inscription:
    """The words for one person. BadInput when a template is mistaken."""
    say = Wording(_language(content))
    figures = _Figures(content)
    personal = tells_own_hours(content, kind)
    content = replace(content, hours_shown=kind.shows(content.hours_shown))
    words = templates.fill(
        kind.words(content.language), values(content, figures, personal=personal), BLOCKS
    )
    if not words["title"]:
        raise errors.BadInput(
            "printing.template_empty", file=str(kind.words(content.language)), block="title"
        )
    place_and_date = ", ".join(filter(None, (content.place, say.long_date(content.issued_on))))
    return Inscription(
        title=words["title"],
        before=words["before"],
        after=words["after"],
        hours=words["hours"],
        notes=words["notes"],
        table=_table(content, figures, say, kind) if kind.table else None,
        place_and_date=place_and_date,
        number=say("printing.number", number=content.number.replace(" ", grammar.NBSP)),
        on_behalf=say("printing.on_behalf"),
        sums_agree=sum(course.minutes for course in attended(content)) == content.room_minutes,
    )


def tells_own_hours(content: Content, kind: Kind) -> bool:
    """Whether a sheet of this kind states the person's own hours."""
    return kind.shows(content.hours_shown) != "series"


def values(content: Content, figures: "_Figures", *, personal: bool) -> dict[str, object]:
    """What a template of words may name: plain texts, empty where there is nothing to say.

    `period` comes with its prepositions, `attended` in the dative („vier Präsenzkursen und einer
    Online-Vertiefung“), hours with their unit. `series_hours` and `personal_hours` are empty when
    they are not to be shown. `reduced` is true when the person attended less than took place.
    """
    language = content.language
    counts = [
        grammar.dative_count(
            count.attended,
            singular=count.singular,
            dative_plural=count.dative_plural,
            gender=count.gender,
            language=language,
        ).replace(" ", grammar.NBSP, 1)
        for count in content.counts
        if count.attended
    ]
    prepared = personal and content.preparation_minutes > 0
    return {
        "name": content.name,
        "issuer": content.issuer,
        "series": content.series,
        "number": content.number,
        "place": content.place,
        "date": grammar.long_date(content.issued_on, language),
        "period": grammar.long_period(*content.period, language) if content.period else "",
        "course_place": content.course_place,
        "attended": grammar.enumeration(counts, language) if counts else "",
        "series_hours": ""
        if content.hours_shown == "personal"
        else grammar.hours(content.series_minutes, content.hour_unit, language),
        "personal_hours": figures.quantity(figures.total) if personal else "",
        "room_hours": figures.quantity(figures.room) if personal else "",
        "preparation_hours": figures.quantity(figures.preparation) if prepared else "",
        "reduced": content.reduced,
    }


class _Figures:
    """The person's hours as figures that add up: exact where figures can be, else hundredths."""

    def __init__(self, content: Content) -> None:
        self.language = content.language
        self.unit = content.hour_unit
        courses = attended(content)
        minutes = [*(course.minutes for course in courses), content.preparation_minutes]
        #: What one hour has in the parts counted here.
        self._parts = self.unit
        sums = [*minutes, sum(minutes), sum(minutes[:-1])]
        if not all(grammar.exact(value, self.unit) for value in sums):
            minutes, self._parts = apportion(minutes, self.unit), 100
        *self.courses, self.preparation = minutes
        self.room = sum(self.courses)
        self.total = self.room + self.preparation

    def number(self, parts: int) -> str:
        """3,5"""
        return grammar.hour_number(parts, self._parts, self.language)

    def quantity(self, parts: int) -> str:
        """3,5 Stunden"""
        number = self.number(parts)
        # One unit and two units, to borrow the word in its singular or plural.
        minutes = self.unit if number == "1" else 2 * self.unit
        unit = grammar.hours(minutes, self.unit, self.language).partition(grammar.NBSP)[2]
        return f"{number}{grammar.NBSP}{unit}"


def apportion(minutes: Sequence[int], unit: int) -> list[int]:
    """Hundredths of hours of `unit` minutes, rounded so that they add up to the rounded sum."""
    parts = [divmod(value * 100, unit) for value in minutes]
    hundredths = [whole for whole, _ in parts]
    lacking = round(sum(minutes) * 100 / unit) - sum(hundredths)
    by_rest = sorted(range(len(parts)), key=lambda index: -parts[index][1])
    for index in by_rest[:lacking]:
        hundredths[index] += 1
    return hundredths


def _table(content: Content, figures: _Figures, say: Wording, kind: Kind) -> Table:
    """`content` says whose hours are shown on this kind of sheet."""
    personal = kind.hours and content.hours_shown != "series"

    def hours(parts: int) -> str:
        return figures.number(parts) if personal else ""

    def dates(days: Sequence[date]) -> str:
        return (say.dates(days) or "–") if kind.dates else ""

    rows = []
    for course, shown in zip(attended(content), figures.courses, strict=True):
        remarks = []
        if course.standing == "partly":
            remarks.append(say("printing.partly"))
        if course.minutes < course.planned and personal:
            planned = say.hours(course.planned, content.hour_unit)
            remarks.append(say("printing.planned", planned=planned))
        if course.note:
            remarks.append(say("printing.elsewhere", note=course.note))
        rows.append(Row(course.title, ", ".join(remarks), dates(course.dates), hours(shown)))
    sums = []
    if personal:
        if content.preparation_minutes:
            sums.append(
                Row(say("printing.preparation"), hours=hours(figures.preparation)),
            )
        sums.append(Row(say("printing.total"), hours=hours(figures.total)))
    head = Row(
        say("printing.course"),
        dates=say("printing.date") if kind.dates else "",
        hours=say(f"printing.hours_{content.hour_unit}") if personal else "",
    )
    return Table(head, tuple(rows), tuple(sums))


def _language(content: Content) -> Language:
    return "de" if content.language == "de" else "en"
