"""The journal in words: keys, codes and credentials. Part of `journal_phrases`."""

from collections.abc import Iterator, Sequence
from datetime import date

from kokoma_cli.domain.journal import Change
from kokoma_cli.rendering.journal_names import Speaker

_STEPS = ("retired_on", "compromised_on")


def keys(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """What the office signs with."""
    for change in changes:
        row = change.new or change.old or {}
        if change.old is None:
            yield speaker.words("journal.key_made", kid=row["kid"])
        for column, _, new in speaker.from_to(change, _STEPS if change.old else ()):
            day = date.fromisoformat(new)
            yield speaker.words(
                f"journal.key_{column.removesuffix('_on')}", kid=row["kid"], date=day
            )


def codes(speaker: Speaker, changes: Sequence[Change]) -> Iterator[str]:
    """What was signed with it. The codes of certificates that are new themselves go without saying."""
    issued = {
        change.row_id for change in speaker.by_table.get("certificates", ()) if not change.old
    }
    for key, column in (
        ("journal.codes_signed", "sha256"),
        ("journal.credentials_given", "credential_on"),
    ):
        rows = [
            change.new
            for change in changes
            if change.new and change.new[column] and not (change.old and change.old[column])
        ]
        numbers = [
            speaker.certificate(row["certificate_id"])
            for row in rows
            if row["certificate_id"] not in issued
        ]
        if numbers:
            yield speaker.counted(key, numbers)
