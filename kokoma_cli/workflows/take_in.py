"""Take in: a list of people becomes enrolments, as it is and without retyping."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kokoma_cli.domain.joining import Answer, Joining, Known, Question, join, to_remember
from kokoma_cli.domain.lists import Column, ListedPerson, PeopleList
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.recognition import spelling_key
from kokoma_cli.errors import BadCall, BadInput, Conflict, NotFound
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.headings import IGNORED, label
from kokoma_cli.intake.lists import headings, understand
from kokoma_cli.intake.tables import Sheet
from kokoma_cli.storage import aliases, cohorts, layouts, participants
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.desk import Desk


class TakenIn(NamedTuple):
    """What became of a list."""

    cohort: str
    joining: Joining
    added: tuple[Enrolment, ...]
    updated: tuple[Enrolment, ...]
    unchanged: tuple[Enrolment, ...]


def sheets_of(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a file in which something stands and which are not hidden. Raises BadInput for a file
    that cannot be read, or in which there is nothing."""
    tables = open_tables(data)
    filled = [sheet for sheet in tables.sheets if any(any(row.cells) for row in sheet.rows)]
    shown = tuple(sheet for sheet in filled if not sheet.hidden)
    if not shown:
        raise BadInput("joining.only_hidden" if filled else "joining.empty")
    return shown


def sheet_named(sheets: Sequence[Sheet], name: str | None) -> Sheet:
    """The sheet meant: by its name in any case, or the only one. Raises Conflict if several are there."""
    if name is None:
        if len(sheets) == 1:
            return sheets[0]
        names = [sheet.name for sheet in sheets]
        raise Conflict("joining.which_sheet", document={"sheets": names}, sheets=Lines(names))
    for sheet in sheets:
        if sheet.name.casefold() == name.strip().casefold():
            return sheet
    raise BadCall("joining.no_such_sheet", name=name, sheets=[sheet.name for sheet in sheets])


def sheet_before(desk: Desk, sheets: Sequence[Sheet]) -> Sheet | None:
    """The sheet that was chosen when a workbook with these sheets and headings came before."""
    with desk.reading() as (db, _):
        name = layouts.sheet(db, "participants", _workbook(sheets))
    return next((sheet for sheet in sheets if sheet.name == name), None)


def _workbook(sheets: Sequence[Sheet]) -> list[tuple[str, tuple[str, ...]]]:
    return [(sheet.name, headings(sheet)) for sheet in sheets]


def understood(desk: Desk, sheet: Sheet, told: Mapping[str, str] | None = None) -> PeopleList:
    """What the list says, with what the office has answered for this layout before, and now (`told`)."""
    first = understand(sheet, told)
    with desk.reading() as (db, _):
        before = layouts.meanings(db, "participants", first.headings)
    return understand(sheet, {**before, **(told or {})}) if before else first


def unsure(people: PeopleList) -> Conflict | None:
    """What has to be asked about the columns, as an error for whom nobody can ask."""
    doubtful = [column for column in people.columns if column.doubt is not None]
    if not doubtful:
        return None
    return Conflict(
        "joining.unsure",
        document={
            "columns": [
                {
                    "column": each.letter,
                    "heading": each.heading or None,
                    "meaning": each.meaning,
                    "samples": list(each.samples),
                }
                for each in doubtful
            ]
        },
        columns=Lines(
            Phrase("joining.doubt_line", {"why": why(each), "samples": samples(each)})
            for each in doubtful
        ),
        heading=doubtful[0].key,
        meaning=label(doubtful[0].meaning) if doubtful[0].meaning else IGNORED,
        count=len(doubtful),
    )


def why(column: Column) -> Phrase | str:
    """Why only the office can say what a column holds."""
    return Phrase(column.doubt.key, column.doubt.values) if column.doubt else ""


def samples(column: Column) -> Phrase | str:
    """What stands below it, unless `why` says so."""
    said_already = column.doubt is not None and "samples" in column.doubt.values
    if said_already or not column.samples:
        return ""
    return Phrase("joining.samples", {"samples": " · ".join(column.samples)})


def held_against(
    desk: Desk,
    people: PeopleList,
    answers: Mapping[int, Answer] | None = None,
    *,
    overwrite: bool = False,
) -> Joining:
    """What would become of the list. Raises BadCall or NotFound for an answer about a line or a person that
    is not there."""
    with desk.reading() as (db, cohort):
        known = participants.everybody(db)
        _refuse_unfounded(people, known, answers or {})
        return join(
            people.people,
            known,
            participants.enrolments(db, cohort),
            answers,
            overwrite=overwrite,
            remembered=_remembered(db, cohort),
            unnamed=people.unnamed,
        )


def _remembered(db: sqlite3.Connection, cohort: int) -> dict[str, int | None]:
    return {spelling_key(name): who for name, who in aliases.of_cohort(db, cohort).items()}


def _refuse_unfounded(
    people: PeopleList, known: Sequence[Participant], answers: Mapping[int, Answer]
) -> None:
    lines = {person.line for person in (*people.people, *people.unnamed)}
    ids = {person.id for person in known if person.erased_on is None}
    for line, answer in answers.items():
        if line not in lines:
            raise BadCall("joining.no_such_line", line=line)
        if isinstance(answer, int) and answer not in ids:
            raise NotFound("joining.no_such_person", line=line, id=answer)


def problems_of(people: PeopleList, joining: Joining) -> list[Problem]:
    """All lines that cannot be used, in their order."""
    return sorted((*people.problems, *joining.problems), key=lambda each: each.line)


def take_in(
    desk: Desk,
    people: PeopleList,
    answers: Mapping[int, Answer] | None = None,
    *,
    remember: Mapping[str, str] | None = None,
    chosen_of: Sequence[Sheet] = (),
    only_good: bool = False,
    overwrite: bool = False,
) -> TakenIn:
    """Enters the people of the list and enrols them in the cohort; of those who are known, what is new.

    All of them or none. What was answered about lines is kept where the next list can be told by it.
    `remember`: what was answered about the columns, for the next list of this layout; `chosen_of`: the sheets
    of which the office chose this one, kept if it has headings to know it by.
    Raises BadInput while there are lines that cannot be used, unless the others are enough (`only_good`);
    Conflict while a line may mean somebody who is known.
    """
    with desk.writing() as (db, cohort):
        enrolled = participants.enrolments(db, cohort)
        joining = join(
            people.people,
            participants.everybody(db),
            enrolled,
            answers,
            overwrite=overwrite,
            remembered=_remembered(db, cohort),
            unnamed=people.unnamed,
        )
        if joining.questions:
            raise unanswered(joining)
        problems = problems_of(people, joining)
        if problems and not only_good:
            raise unusable(problems)
        entries = {entry.participant.id: entry for entry in enrolled}
        added: dict[int, Enrolment] = {}
        for person in joining.new:
            id_ = participants.add(db, _participant(person))
            enrolment = participants.enrol(db, cohort, id_)
            entry = Enrolment(enrolment, cohort, _participant(person)._replace(id=id_))
            left = person.entry is not None and person.entry.status == "withdrawn"
            minutes = person.entry.preparation if person.entry else None
            added[person.line] = _entered(db, entry, left=left, preparation=minutes)
        for each in joining.updated:
            if each.before != each.after:
                participants.change(db, each.after)
            if each.enrol:
                id_ = participants.enrol(db, cohort, each.after.id)
                entries[each.after.id] = Enrolment(id_, cohort, each.after)
            entries[each.after.id] = _entered(
                db, entries[each.after.id], left=each.leaves, preparation=each.preparation
            )
        ids = {line: entry.participant.id for line, entry in added.items()}
        answered = to_remember(joining, (*people.people, *people.unnamed), answers or {}, ids)
        aliases.remember(db, cohort, answered)
        if remember:
            layouts.remember(db, "participants", people.headings, remember)
        if len(chosen_of) > 1 and people.header:
            layouts.remember_sheet(db, "participants", _workbook(chosen_of), people.sheet)
        return TakenIn(
            cohorts.names(db)[cohort],
            joining,
            tuple(added.values()),
            tuple(_now(entries, each) for each in joining.updated),
            tuple(_now(entries, each) for each in joining.unchanged),
        )


def _entered(
    db: sqlite3.Connection, entry: Enrolment, *, left: bool, preparation: int | None
) -> Enrolment:
    """An enrolment with what our own list says of it."""
    now = entry
    if left:
        now = now._replace(status="withdrawn")
    if preparation is not None:
        now = now._replace(preparation=preparation)
    if now != entry:
        participants.change_enrolment(db, now)
    return now


def unanswered(joining: Joining) -> Conflict:
    """The questions as an error, for whom nobody can ask."""
    return Conflict(
        "joining.unanswered",
        document={
            "questions": [
                {
                    "line": each.person.line,
                    "name": each.person.name,
                    "email": each.person.details.get("email"),
                    "candidates": [person.id for person in each.candidates],
                    "earlier_line": each.earlier.line if each.earlier else None,
                }
                for each in joining.questions
            ]
        },
        questions=Lines(map(_asked, joining.questions)),
        line=joining.questions[0].person.line,
        answer=(
            joining.questions[0].candidates[0].id
            if joining.questions[0].candidates
            else Phrase("joining.answer_same")
        ),
        count=len(joining.questions),
    )


def _asked(question: Question) -> Phrase:
    earlier = question.earlier.line if question.earlier else 0
    values = {"line": question.person.line, "name": question.person.name, "earlier": earlier}
    if not question.candidates:
        return Phrase("joining.question_earlier", values)
    people = [
        Phrase("joining.candidate", _told(who) | {"taken": spoken_for(question, who)})
        for who in question.candidates
    ]
    return Phrase("joining.question", values | {"people": people})


def spoken_for(question: Question, who: Participant) -> Phrase | str:
    """That another line of the list means this candidate; empty if none does."""
    line = question.taken.get(who.id)
    return Phrase("joining.spoken_for", {"line": line}) if line else ""


def unusable(problems: Sequence[Problem]) -> BadInput:
    """The lines that cannot be used, as an error."""
    return BadInput(
        "joining.problems",
        document={"problems": [{"line": each.line, "key": each.key} for each in problems]},
        problems=Lines(said(each) for each in problems),
        count=len(problems),
    )


def said(problem: Problem) -> Phrase:
    """A problem with its line."""
    why = Phrase(problem.key, problem.values)
    return Phrase("joining.problem", {"line": problem.line, "why": why}) if problem.line else why


def _told(person: Participant) -> dict[str, object]:
    known = person.organisation or person.email or ""
    return {"name": person.name, "id": person.id, "known": f", {known}" if known else ""}


def _participant(person: ListedPerson) -> Participant:
    return Participant(0, person.name)._replace(**person.details)  # type: ignore[arg-type]


def _now(entries: Mapping[int, Enrolment], known: Known) -> Enrolment:
    return entries[known.after.id]._replace(participant=known.after)
