"""`kokoma course …`: the courses of the cohort and their dates."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk, mindfully
from kokoma_cli.cli.options import Code, DryRun, Yes, read_date, read_hours, read_time
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.courses import Session as Day
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import course_document
from kokoma_cli.workflows import plan
from kokoma_cli.workflows.plan import Outline, Programme

Title = Annotated[str | None, typer.Option("--title", metavar="TEXT")]
TitleEn = Annotated[str | None, typer.Option("--title-en", metavar="TEXT")]
Category = Annotated[str | None, typer.Option("--category", metavar="CATEGORY")]
Days = Annotated[int | None, typer.Option("--days", metavar="N")]
Hours = Annotated[str | None, typer.Option("--hours", metavar="HOURS")]
Preparation = Annotated[str | None, typer.Option("--preparation", metavar="HOURS")]


def list_(ctx: typer.Context) -> None:
    """Shows the courses of the cohort with their dates."""
    session = current(ctx)
    with desk(session) as place:
        programme = plan.programme(place)
    if session.json:
        session.emit([course_document(course) for course in programme.courses])
        return
    if not programme.courses:
        session.say("courses.none")
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    session.print(
        table(
            [
                session.wording(f"courses.heading_{key}")
                for key in ("code", "title", "dates", "hours")
            ],
            [_cells(session, course) for course in programme.courses],
            screen(session),
            right={3},
        ),
        styled=True,
    )
    _say_total(session, programme)


def show(ctx: typer.Context, code: Code) -> None:
    """Shows one course with its days."""
    from kokoma_cli.cli.screen import roll

    session = current(ctx)
    with desk(session) as place:
        programme, course, attended = plan.one_course(place, code)
    if session.json:
        session.emit(course_document(course) | {"attended": attended})
        return
    marks = [
        session.wording(f"courses.mark_{mark}")
        for mark in ("cancelled", "compulsory")
        if getattr(course, mark)
    ]
    session.print(" · ".join([course.code, _title(session, course), *marks]))
    session.print(f"{_category(session, programme, course)}, {_volume(session, course)}")
    for day in course.sessions:
        label = session.wording("courses.heading_day")
        line = f"{label} {day.day}: {_day(session, day)}"
        session.print("\n".join(roll(session).wrap(line, first="  ", rest="    ")), styled=True)
    session.say("courses.attended_by" if attended else "courses.attended_by_nobody", count=attended)


def add(
    ctx: typer.Context,
    code: Code,
    title: Title = None,
    hours: Hours = None,
    category: Category = None,
    days: Days = None,
    preparation: Preparation = None,
    title_en: TitleEn = None,
    compulsory: Annotated[bool, typer.Option("--compulsory")] = False,
    dry_run: DryRun = False,
) -> None:
    """Adds a course to the cohort."""
    session = current(ctx)
    outline = Outline(
        category,
        title,
        title_en,
        days,
        read_hours(hours),
        read_hours(preparation),
        compulsory or None,
    )
    with desk(session, dry_run=dry_run) as place:
        course = plan.add_course(place, code, outline)
        programme = plan.programme(place)
    _say(session, "courses.added", programme, course)


def edit(
    ctx: typer.Context,
    code: Code,
    title: Title = None,
    hours: Hours = None,
    category: Category = None,
    days: Days = None,
    preparation: Preparation = None,
    title_en: TitleEn = None,
    day: Annotated[int | None, typer.Option("--day", metavar="N")] = None,
    compulsory: Annotated[bool, typer.Option("--compulsory")] = False,
    optional: Annotated[bool, typer.Option("--optional")] = False,
    new_code: Annotated[str | None, typer.Option("--code", metavar="COURSE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Changes a course; with --day the hours are those of that day."""
    session = current(ctx)
    if compulsory and optional:
        raise BadCall("courses.compulsory_or_optional")
    outline = Outline(
        category,
        title,
        title_en,
        days,
        read_hours(hours),
        read_hours(preparation),
        True if compulsory else False if optional else None,
        new_code,
    )
    if outline == Outline() and day is None:
        raise BadCall("courses.nothing_to_edit", code=code)
    with desk(session, dry_run=dry_run) as place:
        edited = mindfully(
            session, place, lambda at: plan.edit_course(at, code, outline, day=day), overwrite=yes
        )
        if edited is None:
            return
        before, after = edited
        programme = plan.programme(place)
    _say(
        session, "courses.edited" if before != after else "courses.edited_nothing", programme, after
    )


def cancel(
    ctx: typer.Context,
    code: Code,
    back: Annotated[bool, typer.Option("--back")] = False,
    dry_run: DryRun = False,
) -> None:
    """Notes that a course does not take place, or does after all."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        before, course = plan.edit_course(place, code, Outline(), cancelled=not back)
        recorded = plan.recorded(place, code)
    if session.json:
        session.emit(course_document(course) | {"recorded": recorded})
    if before.cancelled == course.cancelled:
        session.say("courses.edited_nothing", code=course.code)
        return
    key = "back" if back else "cancelled"
    session.say(f"courses.would_be_{key}" if dry_run else f"courses.{key}", code=course.code)
    if recorded and not back:
        session.note("courses.cancelled_recorded", code=course.code, count=recorded)


def schedule(
    ctx: typer.Context,
    code: Code,
    dates: Annotated[list[str] | None, typer.Argument(metavar="DATE")] = None,
    starts: Annotated[str | None, typer.Option("--from", metavar="TIME")] = None,
    ends: Annotated[str | None, typer.Option("--to", metavar="TIME")] = None,
    where: Annotated[str | None, typer.Option("--place", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Gives the days of a course their dates, times and place."""
    session = current(ctx)
    days = _read_dates(session, dates or ())
    if days is None and starts is None and ends is None and where is None:
        raise BadCall("courses.nothing_to_schedule", code=code)
    with desk(session, dry_run=dry_run) as place:
        course = mindfully(
            session,
            place,
            lambda at: plan.schedule(
                at, code, days, starts=read_time(starts), ends=read_time(ends), place=where
            ),
            overwrite=yes,
        )
    if course is None:
        return
    if session.json:
        session.emit(course_document(course))
    first = course.sessions[0]
    session.say(
        "courses.scheduled",
        code=course.code,
        dates=_dates(session, course),
        time=f", {_time(session, first)}" if first.starts or first.ends else "",
        place=f", {first.place}" if first.place else "",
    )
    if starts or ends:
        _note_short_days(session, course)


def _read_dates(session: Session, texts: Sequence[str]) -> list[date] | None:
    """None where nothing is said about dates; a single empty text stands for no dates at all."""
    if not texts:
        return None
    return [] if not any(map(str.strip, texts)) else [read_date(session, text) for text in texts]


def _note_short_days(session: Session, course: Course) -> None:
    """A day on the clock is at least as long as planned: breaks come on top."""
    for day in course.sessions:
        if day.on_the_clock is not None and day.on_the_clock < day.minutes:
            session.note(
                "courses.shorter_than_planned",
                code=course.code,
                day=day.day,
                time=_time(session, day),
                hours=session.wording.hours(day.on_the_clock),
                planned=session.wording.hours(day.minutes),
            )


def _say(session: Session, key: str, programme: Programme, course: Course) -> None:
    if session.json:
        session.emit(course_document(course))
    session.say(
        key,
        code=course.code,
        title=_title(session, course),
        category=_category(session, programme, course),
        volume=_volume(session, course),
    )


def _say_total(session: Session, programme: Programme) -> None:
    total = programme.held
    published = programme.series.minutes
    if published and published != total:
        session.say(
            "courses.total_published",
            hours=session.wording.hours(published),
            sum=session.wording.hours(total),
        )
    else:
        session.say("courses.total", hours=session.wording.hours(total))


def _cells(session: Session, course: Course) -> Sequence[str]:
    marks = [
        session.wording(f"courses.mark_{mark}")
        for mark in ("cancelled", "compulsory")
        if getattr(course, mark)
    ]
    title = _title(session, course) + (f" ({', '.join(marks)})" if marks else "")
    hours = session.wording.number(course.minutes)
    if course.preparation:
        hours += f" + {session.wording.number(course.preparation)}"
    return [course.code, title, _dates(session, course), hours]


def _title(session: Session, course: Course) -> str:
    return course.title if session.language == "de" else course.title_en or course.title


def _category(session: Session, programme: Programme, course: Course) -> str:
    category = programme.series.category(course.category)
    return category.name if session.language == "de" else category.name_en


def _volume(session: Session, course: Course) -> str:
    return session.wording(
        "courses.volume" if course.preparation else "courses.volume_only",
        hours=session.wording.hours(course.minutes),
        preparation=session.wording.hours(course.preparation),
    )


def _dates(session: Session, course: Course) -> str:
    return session.wording.dates(course.dates) or session.wording("courses.no_dates")


def _day(session: Session, day: Day) -> str:
    when = session.wording.short_date(day.date) if day.date else session.wording("courses.no_dates")
    time = _time(session, day) if day.starts or day.ends else ""
    return ", ".join(filter(None, (when, time, day.place, session.wording.hours(day.minutes))))


def _time(session: Session, day: Day) -> str:
    key = "time" if day.starts and day.ends else "time_from" if day.starts else "time_to"
    return session.wording(f"courses.{key}", starts=day.starts, ends=day.ends)
