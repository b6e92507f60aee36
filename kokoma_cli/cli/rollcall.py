"""What `kokoma attend --from` shows: the proposal in words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kokoma_cli.cli.desk import command_line
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.recognition import LeftOut, Open
from kokoma_cli.domain.sightings import Sighting, measure
from kokoma_cli.rendering.rollcall import entry_in_words, roll
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.answer import in_words, said_for
from kokoma_cli.workflows.take_attendance import NotSeen, Proposal


def show(session: Session, proposal: Proposal, *, asked: bool = False) -> None:
    """The whole proposal, calmly; beside a document on stdout it goes to stderr. Who has not been `asked`
    is told how to say what only a person can tell."""
    write = session.complain if session.json else session.print
    words = session.wording
    for remark in proposal.remarks:
        session.note(remark.key, **remark.values)
    if nobody_there(proposal):
        session.say("rollcall.nobody_there", files=_files(proposal))
        return
    write(words("rollcall.from", count=len(proposal.opened), where=where(session, proposal),
                files=_files(proposal), threshold=_minutes(session, proposal)))  # fmt: skip
    if proposal.lines:
        if session.json:
            plain = replace(screen(session), colour=False)
            session.complain(roll(proposal.lines, proposal.names, words, plain))
        else:
            table = roll(proposal.lines, proposal.names, words, screen(session))
            session.print(table, styled=True)
    else:
        session.say("rollcall.nobody_recognised")
    _show_doubts(session, proposal, asked=asked)
    _show_others(session, proposal, asked=asked)
    _show_answers(session, proposal)
    _show_not_seen(session, proposal)


def _show_doubts(session: Session, proposal: Proposal, *, asked: bool) -> None:
    names = proposal.names
    close = [line for line in proposal.lines if line.borderline]
    for key, people in (
        ("borderline", [names[line.participant] for line in close if not line.measured.overlap]),
        ("overlap", [names[line.participant] for line in close if line.measured.overlap]),
        (
            "open_end",
            [names[line.participant] for line in proposal.lines if line.measured.open_end],
        ),
    ):
        if people:
            session.say(f"rollcall.{key}", count=len(people), names=people)
    recognition = proposal.recognition
    if recognition.roles_say_nothing:
        session.say("rollcall.roles_say_nothing")
    if _roles_unknown(proposal):
        session.say("rollcall.roles_unknown")
    if recognition.open:
        session.say(
            "rollcall.open", people=Lines(_open_line(each, proposal) for each in recognition.open)
        )
        ways = (way_to_say(each.sighting, proposal) for each in recognition.open if each.candidates)
        way = next(filter(None, ways), None)
        if way and not asked:
            session.say("rollcall.how_to_assign", name=way)


def _roles_unknown(proposal: Proposal) -> bool:
    """Whether whoever ran the meeting may be among those who are recorded: nothing tells who that was."""
    recognition = proposal.recognition
    timed = [match for match in recognition.matches if measure([match.sighting]).presence is None]
    told = any(match.sighting.role for match in recognition.matches) or recognition.left_out
    return bool(timed) and not told


def _show_others(session: Session, proposal: Proposal, *, asked: bool) -> None:
    recognition = proposal.recognition
    if together := list(_together(proposal)):
        session.say("rollcall.together", people=together)
    if recognition.left_out:
        session.say("rollcall.left_out", people=[_left_out(each) for each in recognition.left_out])
    enrolled = [
        Phrase(
            "rollcall.left_out_enrolled_one",
            {"name": proposal.people[id_].name, "way": way, "id": id_},
        )
        for each, id_ in enrolled_and_left_out(proposal)
        if (way := way_to_say(each.sighting, proposal))
    ]
    if enrolled and not asked:
        session.say("rollcall.left_out_enrolled", people=Lines(enrolled))


def _together(proposal: Proposal) -> Iterable[Phrase]:
    """Those who are in the report in several spellings, without anybody having said so."""
    shown: dict[int, list[str]] = {}
    for match in proposal.recognition.matches:
        if match.because in ("address", "name"):
            known = match.sighting.email
            shown.setdefault(match.participant, []).append(
                f"{match.sighting.name} <{known}>" if known else match.sighting.name
            )
    for id_, spellings in shown.items():
        if len(spellings) > 1:
            yield Phrase("rollcall.together_one", {"name": proposal.names[id_], "shown": spellings})


def _show_answers(session: Session, proposal: Proposal) -> None:
    recognition, names = proposal.recognition, proposal.names
    earlier = [
        Phrase(
            "rollcall.remembered_one",
            {"shown": match.sighting.name, "name": names[match.participant]},
        )
        for match in recognition.matches
        if match.because == "remembered"
    ]
    if earlier:
        session.say("rollcall.remembered", people=earlier)
    used = [match.sighting for match in recognition.matches if match.because == "remembered"]
    used += [each.sighting for each in recognition.left_out if each.remembered]
    if way := next(filter(None, (way_to_say(each, proposal) for each in used)), None):
        session.say("rollcall.how_to_forget", name=way)
    if proposal.forgotten:
        session.say("rollcall.forgotten", people=in_words(proposal.forgotten, names))
    if proposal.answers:
        session.say("rollcall.will_remember", people=in_words(proposal.answers, names))
    if proposal.forgettable:
        session.say("rollcall.not_remembered", names=list(proposal.forgettable))
    if proposal.shared:
        session.say("rollcall.not_remembered_shared", names=list(proposal.shared))


def _show_not_seen(session: Session, proposal: Proposal) -> None:
    if not proposal.not_seen:
        return
    names = [_missing(session, each) for each in proposal.not_seen]
    several = len(names) > 3
    session.say(
        "rollcall.not_seen", count=2 if several else 1, names=Lines(names) if several else names
    )
    missing = [each for each in proposal.not_seen if not each.before and not each.perhaps]
    if missing:
        several = len(proposal.course.sessions) > 1
        day = ["--day", str(proposal.session.day)] if several else []
        who = [str(each.participant.id) for each in missing]
        cohort = ["--cohort", session.cohort_name] if session.cohort_name else []
        call = command_line(["attend", proposal.course.code, *who, "--absent", *day, *cohort])
        session.say("rollcall.absent_with", count=len(missing), call=call)


def _missing(session: Session, each: NotSeen) -> Phrase:
    key, person = "not_seen_one", each.participant
    values = {"name": person.name, "id": person.id}
    if each.before:
        key = "not_seen_recorded"
        values["entry"] = entry_in_words(each.before, session.wording)
    elif each.perhaps:
        key = "not_seen_perhaps"
    return Phrase(f"rollcall.{key}", values)


def nobody_there(proposal: Proposal) -> bool:
    """True if there is nobody in the report but those who run the meeting."""
    return not (proposal.recognition.matches or proposal.recognition.open)


def where(session: Session, proposal: Proposal) -> str:
    """The course as people name it, with its day and date where they are known."""
    course, day = proposal.course, proposal.session
    on = session.wording.dates([day.date] if day.date else [])
    if len(course.sessions) == 1:
        place = f"{course.code} ({on})" if on else course.code
    else:
        key = "attendance.day_on" if on else "attendance.day"
        place = session.wording(key, course=course.code, day=day.day, date=on)
    if proposal.cohort is None:
        return place
    return session.wording("attendance.where_cohort", where=place, cohort=proposal.cohort)


def asked(session: Session, each: Open, proposal: Proposal) -> Iterable[str]:
    """Somebody who has not been recognised, and below her who it may be."""
    yield session.wording(
        "rollcall.asked_line",
        name=each.sighting.name,
        minutes=_minutes_behind(session, each.sighting),
        reason=Phrase(f"rollcall.reason_{each.reason}"),
    )
    width = max(len(str(id_)) for id_ in each.candidates)
    for id_ in each.candidates:
        person = proposal.people[id_]
        known = person.organisation or person.email
        yield f"  {id_:>{width}}  {person.name}{f' ({known})' if known else ''}"


def problems(proposal: Proposal) -> Lines:
    """The lines that could not be read, each in a sentence."""
    return Lines(
        _problem(each.name, problem) for each in proposal.opened for problem in each.report.problems
    )


#: What is odd about a line and takes nothing away from anybody.
_HARMLESS = frozenset(("meetings.nameless", "meetings.longer_than_meeting"))


def nothing_lost(proposal: Proposal) -> bool:
    """Whether every line that could not be read as it stands has been counted all the same, or is
    nobody's."""
    found = {problem.key for each in proposal.opened for problem in each.report.problems}
    return found <= _HARMLESS


def contradicted(session: Session, proposal: Proposal) -> Lines:
    """Where the report says something else than what is recorded."""
    words = session.wording
    return Lines(
        Phrase(
            "rollcall.contradicted",
            {
                "name": proposal.names[line.participant],
                "before": entry_in_words(line.before, words),
                "entry": entry_in_words(line.entry, words),
            },
        )
        for line in proposal.lines
        if line.contradicts
    )


def _problem(file: str, problem: Problem) -> Phrase:
    sentence = Phrase(problem.key, problem.values)
    if not problem.line:
        return Phrase("rollcall.problem_of_file", {"file": file, "problem": sentence})
    values = {"file": file, "line": problem.line, "problem": sentence}
    if who := problem.name or problem.email:
        return Phrase("rollcall.problem_of_somebody", {**values, "name": who})
    return Phrase("rollcall.problem", values)


def _open_line(each: Open, proposal: Proposal) -> Phrase:
    seconds = measure([each.sighting]).seconds
    values: Mapping[str, object] = {
        "name": each.sighting.name,
        "minutes": ""
        if seconds is None
        else Phrase("rollcall.minutes_behind", {"count": seconds // 60}),
        "reason": Phrase(f"rollcall.reason_{each.reason}"),
    }
    if not each.candidates:
        return Phrase("rollcall.open_line", values)
    candidates = [f"{proposal.people[id_].name} ({id_})" for id_ in each.candidates]
    return Phrase("rollcall.open_line_perhaps", {**values, "candidates": candidates})


def _minutes_behind(session: Session, sighting: Sighting) -> str:
    seconds = measure([sighting]).seconds
    return (
        "" if seconds is None else session.wording("rollcall.minutes_behind", count=seconds // 60)
    )


def _left_out(each: LeftOut) -> Phrase:
    key = f"{each.because}_earlier" if each.remembered else each.because
    return Phrase(f"rollcall.left_out_{key}", {"name": each.sighting.name})


def way_to_say(sighting: Sighting, proposal: Proposal) -> str | None:
    """What to write of her in an answer; None: nothing means her alone."""
    recognition = proposal.recognition
    everybody = [match.sighting for match in recognition.matches]
    everybody += [each.sighting for each in recognition.left_out]
    everybody += [each.sighting for each in recognition.open]
    return said_for(sighting, everybody)


def enrolled_and_left_out(proposal: Proposal) -> list[tuple[LeftOut, int]]:
    """Those who run the meeting by the report and are enrolled as well, with their numbers."""
    return [
        (each, each.participant)
        for each in proposal.recognition.left_out
        if each.participant is not None
    ]


def _files(proposal: Proposal) -> list[str]:
    return list(dict.fromkeys(each.name for each in proposal.opened))


def _minutes(session: Session, proposal: Proposal) -> str:
    text = f"{float(proposal.threshold) / 60:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if session.language == "de" else text
