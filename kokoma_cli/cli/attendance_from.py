"""`kokoma attend --from`: who was there, by the report of an online meeting."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast

from kokoma_cli.cli import rollcall
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.incoming import incoming
from kokoma_cli.cli.rollcall_document import document
from kokoma_cli.cli.session import Session
from kokoma_cli.domain.meetings import DayOrder
from kokoma_cli.errors import BadCall, BadInput, Conflict, KokomaError
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.answer import NOBODY, Answer, parse
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.read_reports import Opened, asks_for_columns, opened
from kokoma_cli.workflows.take_attendance import (
    Proposal,
    Wishes,
    answered_earlier,
    propose,
    take,
)


class Call(NamedTuple):
    """What was asked for."""

    course: str
    files: Sequence[str]
    day: int | None = None
    threshold: int | None = None
    mapped: Sequence[str] = ()
    day_order: str | None = None
    assigned: Sequence[str] = ()
    only_good: bool = False
    any_day: bool = False
    dry_run: bool = False
    yes: bool = False


def attend_from(session: Session, call: Call) -> None:
    """Proposes what the reports say, asks where only a person can tell, and writes it on a yes."""
    wishes = Wishes(
        call.day, call.threshold, tuple(map(parse, call.assigned)), any_day=call.any_day
    )
    asking = session.interactive and not call.yes and not call.dry_run
    with desk(session, dry_run=call.dry_run) as place:
        place = place.as_it_stands() if asking else place  # noqa: PLW2901
        files, proposal = _proposed(session, place, call, wishes)
        if asking:
            wishes = _asked(session, place, call.course, files, wishes, proposal)
            proposal = propose(place, call.course, files, wishes)
        _refuse_problems(session, proposal, go_on=asking or call.dry_run or call.only_good)
        may_write = call.yes or call.dry_run
        if not may_write and not asking and proposal.something_to_write:
            if not session.json:
                rollcall.show(session, proposal)
            raise _nobody_to_ask(session, proposal)
        rollcall.show(session, proposal, asked=asking)
        if proposal.something_to_write:
            if asking and not _confirmed(session, proposal):
                session.note("rollcall.left_alone")
                if session.json:
                    session.emit({**document(proposal), "recorded": [], "remembered": []})
                return
            proposal = take(place, call.course, files, wishes)
    _tell(session, proposal, dry_run=call.dry_run)


def _proposed(
    session: Session, place: Desk, call: Call, wishes: Wishes
) -> tuple[list[Opened], Proposal]:
    """The files, read, and what they say; dates that can be read in two ways are asked about."""
    order = cast("DayOrder | None", call.day_order and call.day_order.replace("-", "_"))
    while True:
        files = _opened(session, place, call, order)
        try:
            return files, propose(place, call.course, files, wishes)
        except Conflict as conflict:
            if conflict.key != "rollcall.day_order" or not session.interactive or call.yes:
                raise
            order = _ask_order(session, conflict.values)


def _opened(session: Session, place: Desk, call: Call, order: DayOrder | None) -> list[Opened]:
    """The files of the call, read whole; each once, however often it was named."""
    files: dict[str, Opened] = {}
    for name in [file for pattern in call.files for file in expanded(pattern)]:
        shown = session.wording("rollcall.stdin") if name == "-" else Path(name).name
        try:
            file = _read(session, place, call, shown, incoming(name), order)
        except KokomaError:
            if len(call.files) > 1:
                session.note("rollcall.in_file", file=shown)
            raise
        files.setdefault(file.sha256, file)
    return list(files.values())


def _read(
    session: Session, place: Desk, call: Call, name: str, data: bytes, order: DayOrder | None
) -> Opened:
    """One file; what its columns mean is asked where nobody has said it yet."""
    told = _meanings(call.mapped)
    asking = session.interactive and not call.yes
    while True:
        try:
            return opened(name, data, order, told, lambda each: answered_earlier(place, each))
        except Conflict as conflict:
            if not (asks_for_columns(conflict) and asking):
                raise
            columns = cast("Sequence[Mapping[str, Sequence[str]]]", conflict.document["columns"])
            answers = {
                str(column["heading"]): _ask_meaning(session, column)
                for column in columns
                if column["heading"] not in told
            }
            if set(answers.values()) <= {"ignore"}:
                raise
            told |= answers


def _ask_meaning(session: Session, column: Mapping[str, Sequence[str]]) -> str:
    choices = column["could_be"]
    session.complain(
        session.wording(
            "rollcall.column",
            column=column["heading"],
            samples=list(column["samples"]) or Phrase("meetings.empty_column"),
            meanings=Lines(
                f"{number}  {session.wording(f'meetings.meaning_{meaning}')}"
                for number, meaning in enumerate(choices, 1)
            ),
        )
    )
    while True:
        typed = session.ask("rollcall.ask_column")
        if not typed:
            return "ignore"
        if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(choices):
            return choices[int(typed) - 1]
        session.note("rollcall.no_such_number", typed=typed, count=len(choices))


def _meanings(mapped: Sequence[str]) -> dict[str, str]:
    """What the call says of columns: meaning by heading."""
    meanings = {}
    for text in mapped:
        heading, equals, meaning = text.rpartition("=")
        if not (equals and heading.strip() and meaning.strip()):
            raise BadCall("rollcall.unreadable_map", text=text)
        meanings[heading.strip()] = meaning.strip()
    return meanings


def _ask_order(session: Session, values: Mapping[str, object]) -> DayOrder:
    while True:
        answer = session.ask("rollcall.ask_day_order", **values)
        if not answer:
            raise KeyboardInterrupt
        if answer in ("1", "2"):
            return "day_first" if answer == "1" else "month_first"


def _asked(
    session: Session,
    place: Desk,
    course: str,
    files: Sequence[Opened],
    wishes: Wishes,
    proposal: Proposal,
) -> Wishes:
    """The wishes with the answers of the person at the terminal about everybody who may be somebody."""
    unclear = [each for each in proposal.recognition.open if each.candidates]
    if unclear:
        here = rollcall.where(session, proposal)
        session.note("rollcall.unclear", where=here, count=len(unclear))
    for each in unclear:
        for line in rollcall.asked(session, each, proposal):
            session.complain(line)
        while True:
            typed = session.ask("rollcall.ask_who")
            if not typed:
                break
            who = "0" if typed.casefold() in NOBODY else typed
            named = rollcall.way_to_say(each.sighting, proposal) or each.sighting.name
            answer = Answer(named, who)
            answered = wishes._replace(answers=(*wishes.answers, answer))
            try:
                propose(place, course, files, answered)
            except KokomaError as error:
                session.note(error.key, **error.values)
                continue
            wishes = answered
            break
    return wishes._replace(answers=(*wishes.answers, *_counted_all_the_same(session, proposal)))


def _counted_all_the_same(session: Session, proposal: Proposal) -> Iterator[Answer]:
    """Those who run the meeting by the report and take part all the same, as the person says."""
    for each, id_ in rollcall.enrolled_and_left_out(proposal):
        way = rollcall.way_to_say(each.sighting, proposal)
        if way and session.confirm(f"rollcall.ask_{each.because}_counts", name=each.sighting.name):
            yield Answer(way, str(id_))


def _refuse_problems(session: Session, proposal: Proposal, *, go_on: bool) -> None:
    """Lines that nobody could read are shown to a person before she says yes, and stop anybody else."""
    problems = rollcall.problems(proposal)
    if not problems:
        return
    if go_on or rollcall.nothing_lost(proposal):
        session.note("rollcall.problems", count=len(problems), problems=problems)
        return
    raise BadInput(
        "rollcall.problems_stand",
        document={"problems": document(proposal)["problems"]},
        count=len(problems),
        problems=problems,
    )


def _nobody_to_ask(session: Session, proposal: Proposal) -> KokomaError:
    marks = rollcall.contradicted(session, proposal)
    if not marks:
        return BadCall("rollcall.say_yes")
    recorded = [
        {
            "participant": line.participant,
            "name": proposal.people[line.participant].name,
            "day": proposal.session.day,
            "presence": line.before.presence,
            "minutes": line.before.minutes,
        }
        for line in proposal.lines
        if line.contradicts and line.before
    ]
    return Conflict(
        "rollcall.contradicts",
        document={"course": proposal.course.code, "recorded": recorded},
        course=proposal.course.code,
        count=len(marks),
        marks=marks,
    )


def _confirmed(session: Session, proposal: Proposal) -> bool:
    if not proposal.fresh:
        only_forgets = proposal.forgotten and not proposal.answers
        return session.confirm(f"rollcall.confirm_{'forgetting' if only_forgets else 'answers'}")
    return session.confirm("rollcall.confirm", count=len(proposal.fresh))


def _tell(session: Session, proposal: Proposal, *, dry_run: bool) -> None:
    if session.json:
        session.emit(document(proposal))
    where = rollcall.where(session, proposal)
    if proposal.fresh:
        key = "rollcall.would" if dry_run else "rollcall.did"
        session.say(key, where=where, count=len(proposal.fresh))
    elif not rollcall.nobody_there(proposal):
        session.say("rollcall.nothing_new", where=where)
    day: date | None = proposal.session.date
    if day and day > session.today and proposal.fresh:
        session.note("attendance.in_the_future", course=proposal.course.code, date=day)


def expanded(pattern: str) -> list[str]:
    """The files a word of the call means: itself, or those that fit it, where no shell has filled in a
    wildcard."""
    if pattern == "-" or Path(pattern).exists() or not any(sign in pattern for sign in "*?["):
        return [pattern]
    wanted = Path(pattern)
    beyond = wanted.relative_to(wanted.anchor) if wanted.anchor else wanted
    found = sorted(str(file) for file in Path(wanted.anchor or ".").glob(str(beyond)))
    if not found:
        raise BadCall("rollcall.no_file", pattern=pattern)
    return found
