"""What `kokoma restore` tells: what a backup is, what goes by it, and what has been done."""

from collections.abc import Iterator, Sequence

from kokoma_cli.cli.session import Session
from kokoma_cli.rendering.backups import moment
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import restore as workflow

#: More entries than this are counted, and more numbers.
_ENTRIES_SHOWN, _NUMBERS_SHOWN = 10, 20


def tell_plan(session: Session, plan: workflow.Plan, *, ahead: bool) -> None:
    """What the backup is, and what would be lost; or what is, where nothing was asked ahead."""
    staged, replaced = plan.staged, plan.replaced
    session.say(
        "backups.sound",
        file=session.path(plan.backup),
        entry=staged.number,
        moment=moment(staged.at, session.wording),
    )
    if plan.of_another and plan.beginning:
        session.say(
            "backups.another" if ahead else "backups.another_done",
            begun=moment(plan.beginning.at, session.wording),
            cohorts=list(plan.cohorts) or "–",
        )
    if staged.older:
        session.say("backups.older")
    if replaced.state == "unreadable":
        key = "backups.why_unreadable" if ahead else "backups.why_unreadable_done"
        session.say(key, why=_why(plan))
    elif replaced.state == "missing":
        key = "backups.nothing_there" if ahead else "backups.nothing_there_done"
        session.say(key, file=session.path(plan.register))
    elif not replaced.entries:
        session.say("backups.nothing_lost" if ahead else "backups.nothing_lost_done")
    if replaced.entries:
        session.say(
            "backups.entries_lost" if ahead else "backups.entries_gone",
            count=len(replaced.entries),
            entries=_some(list(_entries(session, plan)), _ENTRIES_SHOWN, "backups.more_entries"),
        )
    if replaced.erased:
        again = sorted(replaced.erased)
        key = "backups.erased_again" if ahead else "backups.erased_again_done"
        session.say(key, count=len(again), numbers=again)
    if replaced.forgotten:
        key = "backups.forgotten_again" if ahead else "backups.forgotten_again_done"
        session.say(key, count=replaced.forgotten)
    _tell_numbers(session, plan, ahead=ahead)
    if ahead and plan.keys_unsure:
        session.say("backups.keys_unsure_ahead")
    if replaced.others:
        session.say("backups.others_not_asked", count=replaced.others)


def _tell_numbers(session: Session, plan: workflow.Plan, *, ahead: bool) -> None:
    """What becomes of numbers that are on paper, and how much of that is known."""
    replaced = plan.replaced
    if plan.lost:
        session.say(
            "backups.numbers_lost" if ahead else "backups.numbers_gone",
            count=len(plan.lost),
            numbers=_some(list(_numbers(plan)), _NUMBERS_SHOWN, "backups.more_numbers"),
        )
    if plan.far:
        far = [each.number for each in plan.far]
        session.say("backups.far", count=len(far), numbers=far)
    if plan.twice:
        key = "backups.twice" if ahead else "backups.twice_done"
        session.say(key, count=len(plan.twice), numbers=numbers_twice(plan))
    if replaced.state != "readable":
        session.say(
            "backups.numbers_from" if replaced.sources else "backups.numbers_from_nowhere",
            count=replaced.sources,
        )


#: Why a register cannot be read, in a few words.
_WHY = {
    "register.not_ours": "backups.why_not_ours",
    "register.damaged": "backups.why_damaged",
    "register.odd": "backups.why_odd",
    "register.too_large": "backups.why_too_large",
}


def _why(plan: workflow.Plan) -> Phrase:
    error = plan.replaced.error
    if error is None:
        return Phrase("backups.why_damaged")
    if plan.is_empty:
        return Phrase("backups.why_empty")
    return Phrase(_WHY.get(error.key, "backups.why_damaged"), error.values)


def _entries(session: Session, plan: workflow.Plan) -> Iterator[Phrase]:
    for each in plan.replaced.entries:
        values = {
            "number": each.id,
            "moment": moment(each.at, session.wording),
            "user": each.user,
            "command": each.command,
        }
        yield Phrase("backups.entry", values)


def _numbers(plan: workflow.Plan) -> Iterator[Phrase | str]:
    for each in plan.lost:
        name = plan.whose(each.number)
        known = Phrase("backups.number_of", {"number": each.number, "name": name})
        yield known if name else each.number


def numbers_twice(plan: workflow.Plan) -> Lines:
    """The numbers that are on two papers, each with those who have them, as far as that is known."""
    lines = [
        Phrase(
            "backups.number_twice",
            {
                "number": each.number,
                "name": plan.whose(each.number) or "–",
                "restored": plan.restored_names.get(each.number) or "–",
            },
        )
        for each in plan.twice
    ]
    return _some(lines, _NUMBERS_SHOWN, "backups.more_numbers")


def _some(lines: Sequence[Phrase | str], shown: int, more: str) -> Lines:
    left = len(lines) - shown
    return Lines([*lines[:shown], Phrase(more, {"count": left})] if left > 0 else lines)


def tell_done(session: Session, plan: workflow.Plan, done: workflow.Restored) -> None:
    """What has been done, and what is left to do."""
    replaced = plan.replaced
    session.say("backups.restored", entry=plan.staged.number, number=done.entry)
    if done.kept:
        session.say("backups.kept", file=session.path(done.kept))
    if plan.files:
        files = Lines(session.path(file) for file in plan.files)
        session.say("backups.strays", files=files, count=len(plan.files))
    if replaced.erased:
        session.note("backups.erased_still", number=min(replaced.erased))
    if plan.keys_unsure:
        _tell_keys(session, plan)
    loses = plan.loses or replaced.state == "missing"
    session.note("backups.then" if loses else "backups.then_look")


def _tell_keys(session: Session, plan: workflow.Plan) -> None:
    """With which key certificates are signed now, and that nobody here knows what has become of it since."""
    if current := plan.current_key:
        session.note("backups.keys_unsure", kid=current.kid, date=current.created_on)
    else:
        session.note("backups.keys_unsure_none")
    if plan.unknown_keys:
        files = Lines(session.path(file) for file in plan.unknown_keys)
        session.note("backups.keys_unknown", files=files, count=len(plan.unknown_keys))
    if plan.keys:
        session.note("backups.keys_compare", kid=(plan.current_key or plan.keys[-1]).kid)
