"""What `kokoma participant import` shows: columns, people, and what became of them."""

from collections.abc import Mapping, Sequence

from kokoma_cli.cli.session import Session
from kokoma_cli.domain.joining import Joining, Known
from kokoma_cli.domain.lists import Column, PeopleList
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.headings import label
from kokoma_cli.rendering.documents import participant_document
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import take_in as workflow
from kokoma_cli.workflows.take_in import TakenIn

#: What is told of lines that are taken in.
_TAKEN = frozenset({"lists.hidden_lines", "lists.section"})


def shown(column: Column) -> Phrase | str:
    """How a column is called: by its heading, or else by its letter."""
    return column.heading or Phrase("lists.column_letter", {"letter": column.letter})


def called(meaning: str | None) -> Phrase:
    """What a column means, in words of the office."""
    return label(meaning) if meaning else Phrase("lists.meaning_none")


def show_columns(session: Session, people: PeopleList) -> None:
    """What was understood, column by column, with the first three values."""
    if session.json:
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    # What is known by its heading explains itself.
    odd = any(column.because != "heading" and column.meaning for column in people.columns)
    rows = [
        [
            session.wording.show(shown(column)),
            session.wording.show(called(column.meaning)),
            *([session.wording(f"joining.because_{column.because}")] if odd else []),
            " · ".join(column.samples),
        ]
        for column in people.columns
    ]
    keys = ("column", "meaning", *(["because"] if odd else []), "samples")
    headings = [session.wording(f"joining.heading_{key}") for key in keys]
    session.print(table(headings, rows, screen(session), keeps=1), styled=True)


def show_lines(session: Session, people: PeopleList) -> None:
    """Lines that nothing comes of, and those that are worth a look."""
    if session.json:
        return
    gone = [each for each in people.left_out if each.key not in _TAKEN]
    if gone:
        session.note("joining.left_out", lines=Lines(map(workflow.said, gone)))
    odd_lines = [each for each in people.left_out if each.key in _TAKEN]
    odd_lines += [each for person in people.people for each in getattr(person, "doubts", ())]
    if odd_lines:
        session.note("joining.look_at", lines=Lines(map(workflow.said, odd_lines)))


def side_by_side(choices: Sequence[str]) -> list[str]:
    """Numbered choices in two columns: twice as many stay on the screen."""
    half = (len(choices) + 1) // 2
    left, right = choices[:half], [*choices[half:], ""]
    width = max(map(len, left), default=0)
    return [f"{one:<{width}}   {other}".rstrip() for one, other in zip(left, right, strict=False)]


def show_plan(session: Session, joining: Joining, *, overwrite: bool) -> None:
    """What would be entered, and what is worth a look."""
    if not session.json:
        if joining.new:
            session.print(session.wording("joining.new", count=len(joining.new)))
            for person in joining.new:
                session.print(f"  {person.name}{_beside(person.details)}")
        for each in joining.updated:
            session.print(session.wording("joining.updated", **_change(session, each)))
    if joining.twice:
        session.note("joining.twice_listed", lines=Lines(map(workflow.said, joining.twice)))
    differing = [
        Phrase(
            "joining.difference",
            {
                "name": each.before.name,
                "id": each.before.id,
                "field": label(it.field),
                "recorded": _value(session, it.field, it.recorded),
                "listed": _value(session, it.field, it.listed),
            },
        )
        for each in joining.known
        for it in each.differences
    ]
    if differing and not overwrite:
        session.note("joining.differences", lines=Lines(differing), count=len(differing))
    gone = [each.before for each in joining.known if each.withdrawn]
    if gone:
        names = [Phrase("joining.numbered", {"name": who.name, "id": who.id}) for who in gone]
        session.note("joining.withdrawn", names=names, id=gone[0].id, count=len(gone))
    guessed = [person.name for person in joining.new if not person.name_is_certain]
    if guessed:
        session.note("joining.guessed", names=guessed, count=len(guessed))


def _beside(details: Mapping[str, str]) -> str:
    known = [details[key] for key in ("organisation", "email") if key in details]
    return f"  ({', '.join(known)})" if known else ""


def _value(session: Session, field: str, text: str) -> str:
    """What is recorded or listed, as a person reads it."""
    if field == "preparation":
        return session.wording.hours(int(text))
    return session.wording(f"participants.status_{text}") if field == "status" else text


def _change(session: Session, known: Known) -> dict[str, object]:
    changes = [
        f"{session.wording(f'participants.field_{field}')}: {getattr(known.after, field)}"
        for field in ("name", *DETAILS)
        if getattr(known.before, field) != getattr(known.after, field)
    ]
    if known.enrol:
        changes.append(session.wording("joining.enrolled_too"))
    if known.leaves:
        changes.append(session.wording("joining.withdrawn_too"))
    if known.preparation is not None:
        minutes = _value(session, "preparation", str(known.preparation))
        changes.append(f"{session.wording.show(label('preparation'))}: {minutes}")
    return {"name": known.before.name, "id": known.before.id, "changes": ", ".join(changes)}


def document(
    session: Session, people: PeopleList, problems: Sequence[Problem], done: TakenIn | None = None
) -> dict[str, object]:
    """What `--json` shows; without `done` nothing was written."""
    entries = {
        "added": done.added if done else (),
        "updated": done.updated if done else (),
        "unchanged": done.unchanged if done else (),
    }
    return {
        "sheet": people.sheet,
        "columns": [
            {
                "column": each.letter,
                "heading": each.heading or None,
                "meaning": each.meaning,
                "because": each.because,
            }
            for each in people.columns
        ],
        **{key: [participant_document(each) for each in found] for key, found in entries.items()},
        "problems": [_problem(session, each) for each in problems],
        "left_out": [_problem(session, each) for each in people.left_out],
        "differences": [
            {"participant": each.before.id} | it._asdict()
            for each in (done.joining.known if done else ())
            for it in each.differences
        ],
    }


def show(
    session: Session,
    people: PeopleList,
    done: TakenIn,
    problems: Sequence[Problem],
    *,
    dry_run: bool,
) -> None:
    """What has become of the list."""
    if session.json:
        session.emit(document(session, people, problems, done))
    added, updated, unchanged = map(len, (done.added, done.updated, done.unchanged))
    besides = [
        Phrase(f"joining.besides_{key}", {"count": count})
        for key, count in (("updated", updated if added else 0), ("unchanged", unchanged))
        if count
    ]
    what = "taken_in" if added else "added_to" if updated else "nothing_new"
    session.say(
        f"joining.would_have_{what}" if dry_run and what != "nothing_new" else f"joining.{what}",
        count=added or updated or unchanged,
        cohort=done.cohort,
        besides=Phrase("joining.besides", {"what": besides}) if besides else "",
    )
    if problems:
        session.note("joining.left_behind", count=len(problems))


def _problem(session: Session, problem: Problem) -> dict[str, object]:
    return {"line": problem.line, "text": session.wording(problem.key, **problem.values)}
