"""`kokoma participant import`: a list of people, as it comes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.imported import (
    called,
    document,
    show,
    show_columns,
    show_lines,
    show_plan,
    shown,
    side_by_side,
)
from kokoma_cli.cli.incoming import incoming
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.joining import Answer, Joining, Question
from kokoma_cli.domain.lists import Column, PeopleList
from kokoma_cli.domain.problems import Problem
from kokoma_cli.errors import BadCall, BadInput, raise_all
from kokoma_cli.intake.headings import IGNORED, MEANINGS, answered, label
from kokoma_cli.intake.tables import Sheet
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import take_in as workflow
from kokoma_cli.workflows.desk import Desk


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE")] = "-",
    sheet: Annotated[str | None, typer.Option("--sheet", metavar="NAME")] = None,
    mapping: Annotated[list[str] | None, typer.Option("--map", metavar="HEADING=MEANING")] = None,
    assign: Annotated[list[str] | None, typer.Option("--assign", metavar="LINE=WHO")] = None,
    only_good: Annotated[bool, typer.Option("--only-good")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Takes in a list of people and enrols them."""
    session = current(ctx)
    told = _mapped(mapping or ())
    answers = _assigned(assign or ())
    data = incoming(file)
    with desk(session, dry_run=dry_run) as place:
        sheets = _sheets(file, data)
        before = workflow.sheet_before(place, sheets) if sheet is None and len(sheets) > 1 else None
        if before:
            session.note("joining.same_sheet", sheet=before.name)
        chosen = before or _sheet(session, sheets, sheet)
        if chosen is None:
            session.note("joining.left_alone")
            return
        people, asked = _understood(session, place, chosen, told)
        there = session.interactive and not session.json
        if there:
            show_columns(session, people)
        show_lines(session, people)
        sure = place.as_it_stands()
        joining = workflow.held_against(sure, people, answers, overwrite=overwrite)
        while joining.questions and there:
            # One at a time: whom a line means tells of the next one.
            question = joining.questions[0]
            answers[question.person.line] = _ask_who(session, question)
            joining = workflow.held_against(sure, people, answers, overwrite=overwrite)
        problems = workflow.problems_of(people, joining)
        if not (people.people or people.unnamed or problems):
            raise BadInput("joining.nobody_listed")
        if joining.questions:
            unusable = [] if only_good or not problems else [workflow.unusable(problems)]
            raise_all([*unusable, workflow.unanswered(joining)])
        if not there:
            if problems and not only_good:
                _take_the_good(session, people, joining, problems)
            show_columns(session, people)
        show_plan(session, joining, overwrite=overwrite)
        if problems and only_good:
            session.note("joining.problems_listed", **workflow.unusable(problems).values)
        elif problems:
            only_good = _take_the_good(session, people, joining, problems)
        if not (problems or yes or dry_run) and _anything(joining) and not _go_on(session, joining):
            session.note("joining.left_alone")
            return
        done = workflow.take_in(
            sure,
            people,
            answers,
            remember=asked or None,
            chosen_of=() if before else sheets,
            only_good=only_good,
            overwrite=overwrite,
        )
    show(session, people, done, problems, dry_run=dry_run)


def _mapped(words: Iterable[str]) -> dict[str, str]:
    told = {}
    for word in words:
        heading, equals, meaning = word.rpartition("=")
        if not (equals and heading.strip() and meaning.strip()):
            raise BadCall("joining.no_meaning", text=word, meanings=list(map(label, MEANINGS)))
        told[heading.strip()] = meaning.strip()
    return told


def _assigned(words: Iterable[str]) -> dict[int, Answer]:
    answers: dict[int, Answer] = {}
    for word in words:
        line, equals, who = word.partition("=")
        who = _ANSWERS.get(who.strip().casefold(), who.strip())
        if not (
            equals and _is_number(line.strip()) and (who in ("new", "same") or _is_number(who))
        ):
            raise BadCall("joining.no_answer", text=word)
        answers[int(line)] = int(who) if who.isdecimal() else who  # type: ignore[assignment]
    return answers


def _is_number(text: str) -> bool:
    """Whether it can be that of a line or a person; Python refuses to read thousands of figures."""
    return text.isdecimal() and len(text) < 16


#: As it is said in either language.
_ANSWERS = {
    "neu": "new",
    "n": "new",
    "derselbe": "same",
    "dieselbe": "same",
    "gleich": "same",
    "s": "same",
}


def _sheets(file: str, data: bytes) -> tuple[Sheet, ...]:
    """The sheets of the file; what is wrong with it is said with its name."""
    try:
        return workflow.sheets_of(data)
    except BadInput as error:
        if file == "-":
            raise
        why = Phrase(error.key, error.values)
        raise BadInput("intake.in_file", file=Path(file).name, why=why) from error


def _sheet(session: Session, sheets: Sequence[Sheet], name: str | None) -> Sheet | None:
    """The sheet meant; None if whoever was asked wants none of them."""
    if name is None and len(sheets) > 1 and session.interactive and not session.json:
        numbered = [f"{number}  {each.name}" for number, each in enumerate(sheets, 1)]
        answer = session.ask("joining.ask_sheet", sheets=Lines(numbered))
        while answer:
            if any(answer.casefold() == each.name.casefold() for each in sheets):
                return workflow.sheet_named(sheets, answer)
            if answer.isdecimal() and 0 < int(answer) <= len(sheets):
                return sheets[int(answer) - 1]
            answer = session.ask("joining.ask_sheet_again", answer=answer, count=len(sheets))
        return None
    return workflow.sheet_named(sheets, name)


def _understood(
    session: Session, place: Desk, sheet: Sheet, told: dict[str, str]
) -> tuple[PeopleList, dict[str, str]]:
    """The list, and what is to be remembered of its columns: what was answered in this call."""
    people = workflow.understood(place, sheet, told)
    doubt = workflow.unsure(people)
    if doubt is not None and session.interactive and not session.json:
        answers = {
            column.key: _ask_meaning(session, column)
            for column in people.columns
            if column.doubt is not None
        }
        told = told | answers
        people = workflow.understood(place, sheet, told)
        doubt = workflow.unsure(people)
    if doubt is not None:
        raise doubt
    said = {
        column.key: column.meaning or IGNORED
        for column in people.columns
        if column.because == "told"
    }
    return people, said if told else {}


def _ask_meaning(session: Session, column: Column) -> str:
    choices = [*MEANINGS, IGNORED]
    likely = column.meaning or IGNORED
    numbered = [
        f"{number:>2}  {session.wording.show(called(None if meaning == IGNORED else meaning))}"
        for number, meaning in enumerate(choices, 1)
    ]
    session.note(
        "joining.doubt",
        why=workflow.why(column),
        samples=workflow.samples(column),
        meanings=Lines(side_by_side(numbered)),
    )
    while True:
        answer = session.ask(
            "joining.ask_meaning", column=shown(column), likely=choices.index(likely) + 1
        )
        if not answer:
            return likely
        if answer.isdecimal() and 0 < int(answer) <= len(choices):
            return choices[int(answer) - 1]
        if meaning := answered(answer):
            return meaning
        session.note("joining.not_a_meaning", answer=answer, count=len(choices))


def _ask_who(session: Session, question: Question) -> Answer:
    person = question.person
    values = {
        "line": person.line,
        "name": person.name,
        "email": person.details.get("email", "–"),
        "organisation": person.details.get("organisation", "–"),
    }
    if question.earlier and not question.candidates:
        twice = session.confirm("joining.ask_earlier", earlier=question.earlier.line, **values)
        return "same" if twice else "new"
    known = Lines(
        Phrase(
            "joining.known_line",
            {
                "id": who.id,
                "name": who.name,
                "email": who.email or "–",
                "organisation": who.organisation or "–",
                "taken": workflow.spoken_for(question, who),
            },
        )
        for who in question.candidates
    )
    likely = question.likely
    numbers = [who.id for who in question.candidates]
    while True:
        if likely:
            answer = session.ask("joining.ask_likely", known=known, likely=likely.id, **values)
        else:
            answer = session.ask("joining.ask", known=known, **values)
        if likely and not answer:
            return likely.id
        if answer.isdecimal() and int(answer) in numbers:
            return int(answer)
        if answer.casefold() in ("n", "neu", "new"):
            return "new"
        session.note("joining.not_one_of_them", answer=answer)


def _take_the_good(
    session: Session, people: PeopleList, joining: Joining, problems: Sequence[Problem]
) -> bool:
    """Whether the usable lines are enough; asked where somebody can be. Raises BadInput if not."""
    refusal = workflow.unusable(problems)
    if session.json:
        # The lines that cannot be used are the answer.
        session.emit(document(session, people, problems))
    if not session.interactive or session.json or session.dry or not _anything(joining):
        raise refusal
    session.note("joining.problems_listed", **refusal.values)
    if not session.confirm("joining.ask_good", count=len(joining.new) + len(joining.updated)):
        # They stand above.
        raise BadInput("joining.good_refused")
    return True


def _go_on(session: Session, joining: Joining) -> bool:
    """The last question before anything is written. Where nobody can be asked and nothing is in doubt, the
    call itself says what is wanted."""
    if not session.interactive or session.json:
        return True
    new, updated = len(joining.new), len(joining.updated)
    besides = Phrase("joining.ask_besides", {"count": updated}) if new and updated else ""
    key = "joining.ask_new" if new else "joining.ask_updated"
    return session.confirm(key, count=new or updated, **({"besides": besides} if new else {}))


def _anything(joining: Joining) -> bool:
    return bool(joining.new or joining.updated)
