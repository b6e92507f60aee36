"""`kokoma participant …`: the people."""

from typing import Annotated, Any

import typer

from kokoma_cli.cli.desk import desk, mindfully
from kokoma_cli.cli.options import DryRun, Who, Whos, Yes, also_takes, parameter, read_hours
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.participants import DETAILS, Enrolment, Participant
from kokoma_cli.rendering.documents import participant_document, person_document
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows import enrol as workflow
from kokoma_cli.workflows import find
from kokoma_cli.workflows import merge as merging

#: The end of "Latin Extended-A" (https://www.unicode.org/charts/PDF/U0100.pdf).
_EUROPEAN_LETTERS = 0x17F


#: One option for everything a person may be described with, so that a new detail needs no new option.
with_details = also_takes(
    parameter(
        detail,
        Annotated[str | None, typer.Option(f"--{detail.replace('_', '-')}", metavar="TEXT")],
    )
    for detail in DETAILS
)


@with_details
def add(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
    *,
    dry_run: DryRun = False,
    **details: Any,
) -> None:
    """Enters a person and enrols her in the cohort."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        added = workflow.add(place, name, details)
    person = added.participant
    if session.json:
        session.emit(person_document(person) | {"status": "enrolled"})
    session.say(
        "participants.would_add" if dry_run else "participants.added",
        name=person.name,
        cohort=added.cohort,
        id=person.id,
    )
    parts = [
        Phrase(f"participants.part_{part}", {"value": value})
        for part in ("family", "given", "title")
        if (value := getattr(person, part))
    ]
    if added.namesakes:
        key = "participants.namesakes_ahead" if dry_run else "participants.namesakes"
        session.note(key, people=find.lines(added.namesakes))
    if dry_run:
        return
    if len(person.name.split()) > 1:
        session.note("participants.parts", parts=parts, id=person.id)
    _warn_of_paper(session, person)


def list_(
    ctx: typer.Context,
    everywhere: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Shows the people of the cohort, or everybody in the register."""
    session = current(ctx)
    with desk(session) as place:
        if everywhere:
            _show_everybody(session, workflow.everybody(place))
            return
        cohort, people = workflow.enrolled(place)
    if session.json:
        session.emit([participant_document(entry) for entry in people])
        return
    if not people:
        session.say("participants.none", cohort=cohort)
        return
    erased = sum(entry.participant.erased_on is not None for entry in people)
    withdrawn = sum(entry.withdrawn for entry in people) - erased
    status = {
        entry.participant.id: session.wording(
            "privacy.erased_word"
            if entry.participant.erased_on
            else f"participants.status_{entry.status}"
        )
        for entry in people
    }
    _table(session, [entry.participant for entry in people], status if withdrawn or erased else {})
    session.say(
        f"participants.count{'_withdrawn' if withdrawn else ''}{'_erased' if erased else ''}",
        count=len(people),
        cohort=cohort,
        withdrawn=withdrawn,
        erased=erased,
    )


@with_details
def edit(
    ctx: typer.Context,
    who: Who,
    *,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME")] = None,
    preparation: Annotated[str | None, typer.Option("--preparation", metavar="HOURS")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    **details: Any,
) -> None:
    """Changes what is known of a person."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        minutes = read_hours(preparation)
        credited = preparation is not None and minutes is None
        edited = mindfully(
            session,
            place,
            lambda at: workflow.edit(at, who, name, details, minutes, credited=credited),
            overwrite=yes,
        )
    if edited is None:
        return
    if session.json:
        session.emit(person_document(edited.after) | {"preparation": edited.preparation})
    changes = [
        _change(session, field, getattr(edited.before, field), getattr(edited.after, field))
        for field in ("name", *DETAILS)
        if getattr(edited.before, field) != getattr(edited.after, field)
    ]
    if credited:
        changes.append(Phrase("participants.changed_preparation_credited"))
    elif preparation is not None and edited.preparation is not None:
        hours = session.wording.hours(edited.preparation)
        changes.append(Phrase("participants.changed_preparation", {"hours": hours}))
    session.say(
        "participants.edited" if changes else "participants.edited_nothing",
        name=edited.after.name,
        id=edited.after.id,
        changes=changes,
    )
    _warn_of_paper(session, edited.after)
    if edited.certificates and edited.before.name != edited.after.name:
        session.note(
            "participants.edited_certificates",
            count=len(edited.certificates),
            numbers=edited.certificates,
            id=edited.after.id,
        )


def enrol(ctx: typer.Context, who: Whos, dry_run: DryRun = False) -> None:
    """Enrols people the register knows already."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        entries = workflow.enrol(place, who)
        cohort, _ = workflow.enrolled(place)
    _changed_status(session, "participants.enrolled", entries, cohort)


def withdraw(ctx: typer.Context, who: Whos, dry_run: DryRun = False) -> None:
    """Notes that people have left the cohort."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        entries = workflow.withdraw(place, who)
        cohort, _ = workflow.enrolled(place)
    _changed_status(session, "participants.withdrawn", entries, cohort)


def merge(
    ctx: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="WHO")],
    other: Annotated[str, typer.Argument(metavar="WHO")],
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Makes one person of two entries."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        sure = place
        if session.interactive and not (yes or dry_run):
            sure = place.as_it_stands()
            different = merging.differ(place, keep, other)
            if different and not session.confirm(
                "participants.ask_merge", people=find.lines(different)
            ):
                session.note("participants.not_merged")
                return
        merged = merging.merge(sure, keep, other)
    if session.json:
        session.emit(
            person_document(merged.person) | {"merged": merged.gone.id, "dropped": merged.dropped}
        )
    session.say(
        "participants.merged",
        name=merged.person.name,
        id=merged.person.id,
        other=merged.gone.name,
        other_id=merged.gone.id,
    )
    if not dry_run:
        session.note("participants.merged_by_mistake")
    if merged.dropped:
        lost = [
            Phrase(
                "participants.changed_to",
                {"field": Phrase(f"participants.field_{field}"), "new": value},
            )
            for field, value in merged.dropped.items()
        ]
        session.note("participants.merge_dropped", details=lost)


def _show_everybody(session: Session, people: list[Participant]) -> None:
    if session.json:
        session.emit([person_document(person) for person in people])
        return
    erased = session.wording("privacy.erased_word")
    _table(session, people, {each.id: erased for each in people if each.erased_on})
    session.say("participants.count_everybody", count=len(people))


def _table(session: Session, people: list[Participant], status: dict[int, str]) -> None:
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    # Columns that are empty for everybody would only make the names narrower.
    shown = [key for key in ("email", "organisation") if any(getattr(who, key) for who in people)]
    headings = ["id", "name", *shown, *(["status"] if status else [])]
    rows = [
        [
            str(person.id),
            person.name,
            *(getattr(person, key) or "" for key in shown),
            *([status.get(person.id, "")] if status else []),
        ]
        for person in people
    ]
    session.print(
        table(
            [session.wording(f"participants.heading_{key}") for key in headings],
            rows,
            screen(session),
            right={0},
            keeps=1,
        ),
        styled=True,
    )


def _change(session: Session, field: str, old: str | None, new: str | None) -> Phrase:
    key = "from_to" if old and new else "to" if new else "gone"
    label = session.wording(f"participants.field_{field}")
    return Phrase(f"participants.changed_{key}", {"field": label, "old": old, "new": new})


def _changed_status(session: Session, key: str, entries: list[Enrolment], cohort: str) -> None:
    if session.json:
        session.emit([participant_document(entry) for entry in entries])
    names = [entry.participant.name for entry in entries]
    session.say(key, count=len(names), names=names, cohort=cohort)


def _warn_of_paper(session: Session, person: Participant) -> None:
    """What will not come out on paper as she may expect: a title given apart, letters no font has."""
    if person.title and not set(person.title.split()) <= set(person.name.replace(",", " ").split()):
        session.note(
            "participants.title_not_printed", title=person.title, name=person.name, id=person.id
        )
    # The Latin letters of Europe are in every font; only for others is it worth opening them.
    if max(map(ord, person.name)) > _EUROPEAN_LETTERS:
        from kokoma_cli.rendering.fonts import missing

        letters = missing(person.name, "strong")
        if letters:
            session.note("participants.not_printable", letters=letters, id=person.id)
