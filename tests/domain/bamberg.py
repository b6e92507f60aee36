"""The shipped series as it was held in Bamberg, and people's records in one word per course."""

from fractions import Fraction

from kokoma_cli.domain.attendance import Attendance, Record
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.requirements import Assessment, assess, requirements_of

RULE = (("in_person", 4), ("deepening", 1))


def course(code: str, *days: int, preparation: int = 0, compulsory: bool = False) -> Course:
    """P… is in person, V… online; `days` are the minutes of each day."""
    number = int(code[1:]) + (50 if code[0] == "V" else 0)
    return Course(
        number,
        code,
        "in_person" if code[0] == "P" else "deepening",
        f"Title of {code}",
        tuple(Session(number * 10 + day, day, length) for day, length in enumerate(days, 1)),
        preparation,
        compulsory=compulsory,
    )


SHIPPED = (
    course("P1", 420, 420, preparation=180),
    course("P2", 420, 420, preparation=180),
    course("P3", 420, preparation=180),
    course("P4", 420, preparation=180),
    course("P5", 420, 420, preparation=180),
    course("V1", 180),
    course("V2", 180),
    course("V3", 180),
)


def entries(of: Course, state: str) -> dict[int, Attendance]:
    """What is recorded for somebody who attended, was absent, excused, there partly (half of the last
    day), has begun (the first of several days), or for whom the course is open or cancelled."""
    if state in ("open", "cancelled"):
        return {}
    sessions = of.sessions
    if state in ("absent", "excused"):
        presence = state
        return {day.id: Attendance(day.id, presence, 0) for day in sessions}  # type: ignore[arg-type]
    full = {day.id: Attendance(day.id, "present", day.minutes) for day in sessions}
    last = sessions[-1]
    if state == "begun":
        assert len(sessions) > 1
        del full[last.id]
    elif state == "partly":
        full[last.id] = Attendance(last.id, "partly", last.minutes // 2)
    else:
        assert state == "attended"
    return full


def held(states: dict[str, str], courses: tuple[Course, ...] = SHIPPED) -> tuple[Course, ...]:
    """The courses, without those whose state says they were cancelled."""
    return tuple(
        each._replace(cancelled=states.get(each.code, "").startswith("cancelled"))
        for each in courses
    )


def record(states: dict[str, str], courses: tuple[Course, ...] = SHIPPED) -> Record:
    """One person's record; a course that is not named is open."""
    marks: dict[int, Attendance] = {}
    for each in courses:
        state = states.get(each.code, "open")
        marks |= entries(each, "attended" if state == "cancelled after all" else state)
    return marks


def words(text: str) -> dict[str, str]:
    """`P1 P2 attended, P3 absent` as states by code."""
    states: dict[str, str] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        *codes, state = part.split()
        states |= dict.fromkeys(codes, state)
    return states


def judged(
    states: dict[str, str],
    *,
    courses: tuple[Course, ...] = SHIPPED,
    rule: tuple[tuple[str, int], ...] = RULE,
    share: Fraction = Fraction(1),
    withdrawn: bool = False,
) -> Assessment:
    """The assessment of somebody in these states."""
    offered = held(states, courses)
    return assess(
        requirements_of(rule, offered),
        offered,
        record(states, courses),
        share=share,
        withdrawn=withdrawn,
    )
