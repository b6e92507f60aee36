"""What `kokoma attend --from --json` prints: the proposal as a document."""

from kokoma_cli.domain.rollcall import Line
from kokoma_cli.domain.sightings import Sighting, measure
from kokoma_cli.workflows.take_attendance import Proposal


def document(proposal: Proposal) -> dict[str, object]:
    """The proposal as a document; what is in `recorded` has been recorded, or would be."""
    recognition = proposal.recognition
    return {
        "course": proposal.course.code,
        "day": proposal.session.day,
        "date": proposal.session.date,
        "threshold": _number(float(proposal.threshold) / 60),
        "tool": ", ".join(dict.fromkeys(each.report.tool for each in proposal.opened)),
        "files": [{"name": each.name, "sha256": each.sha256} for each in proposal.opened],
        "recorded": [_mark(line, proposal) for line in proposal.fresh],
        "unchanged": [_mark(line, proposal) for line in proposal.unchanged],
        "unmatched": [
            {
                **_sighting(each.sighting),
                "candidates": list(each.candidates),
                "reason": each.reason,
            }
            for each in recognition.open
        ],
        "left_out": [
            {
                **_sighting(each.sighting),
                "participant": each.participant,
                "reason": each.because,
            }
            for each in recognition.left_out
        ],
        "matched": [
            {
                **_sighting(match.sighting),
                "participant": match.participant,
                "because": match.because,
            }
            for match in recognition.matches
        ],
        "nothing_recorded": [
            {**_seen(line), "reason": line.nothing} for line in proposal.lines if line.nothing
        ],
        "borderline": [_seen(line) for line in proposal.lines if line.borderline],
        "not_seen": [
            {
                "participant": each.participant.id,
                "name": each.participant.name,
                "presence": each.before.presence if each.before else None,
                "perhaps": each.perhaps,
            }
            for each in proposal.not_seen
        ],
        "remembered": [
            {"name": name, "participant": who} for name, who in proposal.answers.items()
        ],
        "forgotten": [
            {"name": name, "participant": who} for name, who in proposal.forgotten.items()
        ],
        "problems": [
            {
                "file": each.name,
                "line": problem.line,
                "key": problem.key,
                "name": problem.name or None,
            }
            for each in proposal.opened
            for problem in each.report.problems
        ],
    }


def _mark(line: Line, proposal: Proposal) -> dict[str, object]:
    assert line.entry is not None
    return {
        "participant": line.participant,
        "day": proposal.session.day,
        "presence": line.entry.presence,
        "minutes": line.entry.minutes,
    }


def _seen(line: Line) -> dict[str, object]:
    seconds = line.measured.seconds
    return {
        "participant": line.participant,
        "minutes": None if seconds is None else _number(seconds / 60),
    }


def _sighting(sighting: Sighting) -> dict[str, object]:
    seconds = measure([sighting]).seconds
    return {
        "name": sighting.name,
        "email": sighting.email,
        "minutes": None if seconds is None else _number(seconds / 60),
    }


def _number(minutes: float) -> float:
    return round(minutes, 2)
