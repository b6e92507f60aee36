"""English: help pages, by the path of the command. How the keys are built: see the German catalogue."""

from kokoma_cli.wording.en.help import (
    backups,
    beginning,
    certificates,
    computer,
    credentials,
    doctor,
    everyday,
    everywhere,
    journal,
    keys,
    people,
    privacy,
    root,
    values,
    verification,
)

TEXTS = {
    **root.TEXTS,
    **beginning.TEXTS,
    **people.TEXTS,
    **everyday.TEXTS,
    **certificates.TEXTS,
    **credentials.TEXTS,
    **verification.TEXTS,
    **keys.TEXTS,
    **journal.TEXTS,
    **privacy.TEXTS,
    **backups.TEXTS,
    **doctor.TEXTS,
    **computer.TEXTS,
    **everywhere.TEXTS,
    **values.TEXTS,
}
