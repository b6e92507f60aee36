"""The journal in words: what was taken in, and what was answered about it. Part of `journal_phrases`."""

from collections.abc import Iterator, Sequence

from kokoma_cli.domain.journal import Change
from kokoma_cli.rendering.journal_names import Speaker


def layouts(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """What the columns of a list or report mean."""
    for change in changes:
        row = change.new or change.old or {}
        what = speaker.words(f"journal.layout_{row['purpose']}")
        yield speaker.words(f"journal.layout_{_verb(change)}", what=what)


def aliases(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """Under which other names somebody appears."""
    for change in changes:
        row = change.new or change.old or {}
        whom = row["participant_id"]
        who = speaker.words("journal.alias_nobody") if whom is None else speaker.person(whom)
        yield speaker.words(f"journal.alias_{_verb(change)}", spelling=row["spelling"], who=who)


def intakes(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """From which reports attendance was taken."""
    for key, rows in (
        ("journal.report_read", [change.new for change in changes if change.new]),
        (
            "journal.report_forgotten",
            [change.old for change in changes if not change.new and change.old],
        ),
    ):
        sessions = dict.fromkeys(speaker.session(row["session_id"]) for row in rows)
        for code, day in sessions:
            yield speaker.words(key, where=speaker.where(code, day))


def _verb(change: Change) -> str:
    return "forgotten" if change.new is None else "remembered"
