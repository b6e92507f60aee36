"""Finding whom and what a line means, or saying why not."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, raise_all
from kokoma_cli.storage import participants as stored
from kokoma_cli.wording.values import Lines


def course(code: str, courses: Sequence[Course]) -> Course:
    """The course with this code, in any case. Raises NotFound naming those there are."""
    for candidate in courses:
        if candidate.code.casefold() == code.strip().casefold():
            return candidate
    raise NotFound("courses.unknown", code=code, known=[course.code for course in courses])


def session(course: Course, day: int) -> Session:
    """One day of a course. Raises BadCall if it has none of this number."""
    for candidate in course.sessions:
        if candidate.day == day:
            return candidate
    raise BadCall("courses.no_such_day", code=course.code, day=day, count=len(course.sessions))


def person(who: str, db: sqlite3.Connection, *, erased: bool = False) -> Participant:
    """The one person in the register this names. Raises NotFound or Conflict. Who has been erased has only
    her number left, and is found where `erased` says so."""
    everybody = stored.everybody(db)
    try:
        found = _the_one(who, _findable(who, everybody), here=False)
    except NotFound as unknown:
        # Whether she ever was here is not told.
        was_erased = any(each.erased_on for each in everybody)
        if was_erased and unknown.key == "participants.unknown_anywhere":
            raise NotFound("privacy.nobody_or_erased", who=who) from unknown
        raise
    return found if erased else _refused_if_erased(found)


def _findable(who: str, people: Sequence[Participant]) -> list[Participant]:
    """Those a word can mean: nobody who was erased, unless it is her number."""
    number = who.strip().lstrip("0")
    return [person for person in people if person.erased_on is None or str(person.id) == number]


def _refused_if_erased(found: Participant) -> Participant:
    """The same person. Raises Conflict for one who was erased: she must not get a name again."""
    if found.erased_on is not None:
        raise Conflict("privacy.erased_person", id=found.id, date=_day(found.erased_on))
    return found


def _day(text: str) -> date:
    return date.fromisoformat(text)


def enrolment(
    who: str,
    db: sqlite3.Connection,
    enrolments: Sequence[Enrolment],
    everybody: Sequence[Participant] | None = None,
) -> Enrolment:
    """The one person of a cohort this names. Raises NotFound or Conflict, saying so when it fits
    somebody in the register who is not in this cohort: part of another's name must not do then."""
    by_person = {entry.participant.id: entry for entry in enrolments}
    if who.strip().isdecimal() and int(who) in by_person:
        _refused_if_erased(by_person[int(who)].participant)
        return by_person[int(who)]
    from kokoma_cli.domain import matching

    known = _findable(who, stored.everybody(db) if everybody is None else everybody)
    best = matching.find(who, known)
    here = [person for person in best if person.id in by_person]
    if here:
        return by_person[_only(who, here).id]
    if len(best) == 1:
        _refused_if_erased(best[0])
        raise NotFound("participants.not_in_cohort", name=best[0].name, id=best[0].id)
    if best:
        raise NotFound(
            "participants.none_in_cohort",
            document={"candidates": [describe(person) for person in best]},
            who=who,
            candidates=lines(best),
        )
    people = _findable(who, [entry.participant for entry in enrolments])
    return by_person[_the_one(who, people, here=True).id]


def enrolments(
    whos: Iterable[str], db: sqlite3.Connection, enrolled: Sequence[Enrolment]
) -> list[Enrolment]:
    """The people these name, each once; everything that does not fit is said together."""
    found: dict[int, Enrolment] = {}
    problems: list[KokomaError] = []
    known = stored.everybody(db)
    for who in whos:
        try:
            entry = enrolment(who, db, enrolled, known)
        except KokomaError as error:
            problems.append(error)
        else:
            found[entry.id] = entry
    raise_all(problems)
    return list(found.values())


def describe(person: Participant) -> dict[str, object]:
    """What tells one person from her namesake, for a list of candidates."""
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "organisation": person.organisation,
    }


def lines(people: Sequence[Participant]) -> Lines:
    """The same as a line for each: id, name, and what is known beyond; the names below each other."""
    width = max((len(str(person.id)) for person in people), default=0)
    return Lines(f"{person.id:>{width}}  {_known(person)}" for person in people)


def _known(person: Participant) -> str:
    beyond = ", ".join(filter(None, (person.email, person.organisation, person.municipality)))
    return f"{person.name} ({beyond})" if beyond else person.name


def _the_one(who: str, people: Sequence[Participant], *, here: bool) -> Participant:
    """`here`: the people are those of the cohort, not everybody in the register."""
    from kokoma_cli.domain import matching

    matches = matching.find(who, people)
    if matches:
        return _only(who, matches)
    nearest = matching.suggest(who, people)
    unknown = "participants.unknown" if here else "participants.unknown_anywhere"
    raise NotFound(
        "participants.did_you_mean" if nearest else unknown,
        document={"suggestions": [describe(person) for person in nearest]},
        who=who,
        suggestions=lines(nearest),
    )


def _only(who: str, matches: Sequence[Participant]) -> Participant:
    if len(matches) == 1:
        return matches[0]
    candidates = [describe(person) for person in matches]
    raise Conflict(
        "participants.ambiguous",
        document={"candidates": candidates},
        who=who,
        count=len(matches),
        candidates=lines(matches),
    )
