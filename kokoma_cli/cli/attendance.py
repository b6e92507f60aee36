"""`kokoma attend`: who was there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, cast

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.attendance import Attendance, Entry
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.courses import Session as Day
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.workflows.attend import Mark, Recorded, tick_list
from kokoma_cli.workflows.attend import attend as record
from kokoma_cli.workflows.desk import Desk

#: More names than this are counted, not listed.
_NAMES_SHOWN = 25


def attend(
    ctx: typer.Context,
    course: Annotated[str, typer.Argument(metavar="COURSE")],
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    everybody: Annotated[bool, typer.Option("--all")] = False,
    excepted: Annotated[list[str] | None, typer.Option("--except", metavar="WHO")] = None,
    day: Annotated[int | None, typer.Option("--day", metavar="N")] = None,
    absent: Annotated[bool, typer.Option("--absent")] = False,
    excused: Annotated[bool, typer.Option("--excused")] = False,
    minutes: Annotated[int | None, typer.Option("--minutes", metavar="MINUTES")] = None,
    elsewhere: Annotated[str | None, typer.Option("--elsewhere", metavar="TEXT")] = None,
    unknown: Annotated[bool, typer.Option("--unknown")] = False,
    files: Annotated[list[str] | None, typer.Option("--from", metavar="FILE")] = None,
    threshold: Annotated[int | None, typer.Option("--threshold", metavar="MINUTES")] = None,
    assigned: Annotated[list[str] | None, typer.Option("--assign", metavar="NAME=WHO")] = None,
    day_order: Annotated[
        Literal["day-first", "month-first"] | None, typer.Option("--day-order")
    ] = None,
    mapped: Annotated[list[str] | None, typer.Option("--map", metavar="HEADING=MEANING")] = None,
    only_good: Annotated[bool, typer.Option("--only-good")] = False,
    any_day: Annotated[bool, typer.Option("--even-if-other-day")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Records attendance for the people named, ticked or all, or by the report of an online meeting."""
    session = current(ctx)
    by_report = {"--threshold": threshold is not None, "--assign": assigned,
                 "--day-order": day_order, "--map": mapped, "--only-good": only_good,
                 "--even-if-other-day": any_day}  # fmt: skip
    if files:
        by_hand = {"--all": everybody, "--except": excepted, "--absent": absent, "--excused": excused,
                   "--minutes": minutes is not None, "--elsewhere": elsewhere is not None,
                   "--unknown": unknown}  # fmt: skip
        _refuse("rollcall.no_words_for_people", by_hand)
        from kokoma_cli.cli.attendance_from import Call, attend_from

        attend_from(
            session,
            Call(
                course, [*files, *(who or ())], day, threshold, mapped or (), day_order, assigned or (),
                only_good=only_good, any_day=any_day, dry_run=dry_run, yes=yes,
            ),
        )  # fmt: skip
        return
    _refuse("rollcall.only_with_from", by_report)
    entry = _entry(
        absent=absent, excused=excused, minutes=minutes, elsewhere=elsewhere, unknown=unknown
    )
    names = who or []
    seen: dict[tuple[int, int], tuple[str, int]] | None = None
    with desk(session, dry_run=dry_run) as place:
        if not (names or everybody or excepted) and session.interactive:
            course, names, seen = _ticked(session, place, course, day, entry)
            if not names:
                _leave(session, "attendance.nobody_ticked", course, dry_run=dry_run)
                return
        options = {"everybody": everybody, "excepted": excepted or (), "day": day, "entry": entry}
        try:
            recorded = record(place, course, names, overwrite=yes, seen=seen, **options)  # type: ignore[arg-type]
        except Conflict as conflict:
            if conflict.key != "attendance.contradicts" or not session.interactive:
                raise
            session.note("attendance.stands_there", **conflict.values)
            if not session.confirm("attendance.overwrite"):
                code = conflict.document["course"]
                _leave(session, "attendance.left_alone", code, dry_run=dry_run)
                return
            stands = cast("list[dict[str, Any]]", conflict.document["recorded"])
            seen = {
                (each["participant"], each["day"]): (each["presence"], each["minutes"])
                for each in stands
            }
            recorded = record(place, course, names, overwrite=True, seen=seen, **options)  # type: ignore[arg-type]
    _show(session, recorded, entry, dry_run=dry_run)


def _refuse(key: str, options: Mapping[str, object]) -> None:
    """Raises BadCall for the first of these options that was given and does not go with the others."""
    for option, given in options.items():
        if given:
            raise BadCall(key, option=option)


def _entry(
    *, absent: bool, excused: bool, minutes: int | None, elsewhere: str | None, unknown: bool
) -> Entry | None:
    chosen = [absent, excused, minutes is not None, elsewhere is not None, unknown]
    if sum(chosen) > 1:
        raise BadCall("attendance.one_mark_only")
    if unknown:
        return None
    if absent or excused:
        return Entry("absent" if absent else "excused")
    if elsewhere is not None:
        from kokoma_cli.workflows.plan import text

        if not text(elsewhere):
            raise BadCall("attendance.elsewhere_needs_words")
        return Entry(note=text(elsewhere))
    return Entry(minutes=minutes)


def _leave(session: Session, key: str, course: object, *, dry_run: bool) -> None:
    """Says that nothing was recorded, at the coordinator's own wish."""
    session.note(key)
    if session.json:
        session.emit({"course": course, "recorded": [], "unchanged": [], "dry_run": dry_run})


def _ticked(
    session: Session, place: Desk, code: str, day: int | None, entry: Entry | None
) -> tuple[str, list[str], dict[tuple[int, int], tuple[str, int]]]:
    """Shows the numbered list of the cohort and reads the ticks; the course's code, the ids of the
    people ticked, and what stood there."""
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.domain.selection import Unclear, parse_ticks
    from kokoma_cli.rendering.matrix import legend
    from kokoma_cli.rendering.screen import cells, pad

    course, days, lines = tick_list(place, code, day)
    if not lines:
        raise BadCall("attendance.nobody_enrolled")
    # Beside a document, which is all that may stand on stdout, the list goes where the question does.
    write = session.complain if session.json else session.print
    write(_heading(session, course, days))
    numbers = [line.participant.id for line in lines]
    names = [line.participant.name for line in lines]
    width = max(len(str(number)) for number in numbers)
    symbol = _symbols(session)
    here = screen(session)
    called = []
    for line in lines:
        # What tells namesakes apart when they are chosen.
        known = line.participant.organisation or line.participant.email or ""
        doubled = names.count(line.participant.name) > 1 and known
        called.append(f"{line.participant.name} ({known})" if doubled else line.participant.name)
    room = here.width - len(f"  {'':{width}}    ") - 2 * len(days)
    longest = min(max(map(cells, called)), room)
    for line, name in zip(lines, called, strict=True):
        marks = " ".join(map(symbol, line.entries))
        first, *rest = here.within(name, longest)
        write(f"  {line.participant.id:>{width}}  {pad(first, longest)}  {marks}")
        for part in rest:
            write(f"  {'':{width}}  {part}")
    if any(any(line.entries) for line in lines):
        for row in legend(set(), session.wording, here):
            write(f"  {row}")
    question = f"attendance.ask_{_mark_word(entry)}"
    while True:
        ticks = parse_ticks(session.ask(question), numbers)
        if not isinstance(ticks, Unclear):
            seen: dict[tuple[int, int], tuple[str, int]] = {
                (line.participant.id, each.day): (stands.presence, stands.minutes)
                for line in lines
                for each, stands in zip(days, line.entries, strict=True)
                if stands
            }
            return course.code, [str(number) for number in ticks], seen
        session.note(f"attendance.ticks_{ticks.reason}", piece=ticks.piece)


def _symbols(session: Session) -> Callable[[Attendance | None], str]:
    """The symbols of the status matrix, for what stands there already."""
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.matrix import symbols

    shown = symbols(screen(session))

    def symbol(entry: Attendance | None) -> str:
        if entry is None:
            return shown["open"]
        return shown["attended" if entry.presence == "present" else entry.presence]

    return symbol


def _mark_word(entry: Entry | None) -> str:
    if entry is None:
        return "unknown"
    if entry.note:
        return "elsewhere"
    return entry.presence if entry.minutes is None else "minutes"


def _heading(session: Session, course: Course, days: Sequence[Day]) -> str:
    title = (course.title_en or course.title) if session.language == "en" else course.title
    return f"{_where(session, course, days)} · {title}"


def _where(session: Session, course: Course, days: Sequence[Day]) -> str:
    """The course as people name it, with its day and date where they are known."""
    dates = [day.date for day in days if day.date]
    on = session.wording.dates(dates)
    if len(days) == len(course.sessions):
        return f"{course.code} ({on})" if on else course.code
    key = "attendance.day_on" if on else "attendance.day"
    return session.wording(key, course=course.code, day=days[0].day, date=on)


def _show(session: Session, recorded: Recorded, entry: Entry | None, *, dry_run: bool) -> None:
    if session.json:
        session.emit(
            {
                "course": recorded.course.code,
                "recorded": [_document(mark) for mark in recorded.marks],
                "unchanged": [_document(mark) for mark in recorded.unchanged],
                "dry_run": dry_run,
            }
        )
    where = _where(session, recorded.course, recorded.sessions)
    if recorded.cohort:
        where = session.wording("attendance.where_cohort", where=where, cohort=recorded.cohort)
    names = _names(recorded.marks, recorded)
    if names:
        session.say(
            f"attendance.{'would' if dry_run else 'did'}_{_mark_word(entry)}",
            where=where,
            count=len(names),
            names=_shortened(session, names),
            minutes=entry.minutes if entry else None,
            note=entry.note if entry else None,
        )
    changed = {mark.participant.id for mark in recorded.marks}
    same = _names(
        [mark for mark in recorded.unchanged if mark.participant.id not in changed], recorded
    )
    if same:
        session.say(
            "attendance.unchanged" if entry else "attendance.unknown_already",
            where=where,
            count=len(same),
            names=_shortened(session, same),
        )
    ahead = [day.date for day in recorded.sessions if day.date and day.date > session.today]
    if ahead and recorded.marks:
        session.note("attendance.in_the_future", course=recorded.course.code, date=min(ahead))


def _names(marks: Sequence[Mark], recorded: Recorded) -> list[str]:
    """The people of these marks, each once, namesakes told apart."""
    return [recorded.names[id_] for id_ in dict.fromkeys(mark.participant.id for mark in marks)]


def _shortened(session: Session, names: Sequence[str]) -> str:
    if len(names) <= _NAMES_SHOWN:
        return session.wording.enumerate(names)
    more = session.wording("attendance.more", count=len(names) - _NAMES_SHOWN)
    return session.wording.enumerate([*names[:_NAMES_SHOWN], more])


def _document(mark: Mark) -> dict[str, object]:
    return {
        "participant": mark.participant.id,
        "day": mark.session.day,
        "presence": mark.entry.presence if mark.entry else None,
        "minutes": mark.entry.minutes if mark.entry else None,
    }
