"""English: help pages, by the path of the command. How the keys are built: see the German catalogue."""

from kokoma_cli.wording.en.help import (
    backups,
    beginning,
    certificates,
    computer,
    doctor,
    everyday,
    everywhere,
    journal,
    people,
    privacy,
    root,
    values,
)

TEXTS = {
    **root.TEXTS,
    **beginning.TEXTS,
    **people.TEXTS,
    **everyday.TEXTS,
    **certificates.TEXTS,
    **journal.TEXTS,
    **privacy.TEXTS,
    **backups.TEXTS,
    **doctor.TEXTS,
    **computer.TEXTS,
    **everywhere.TEXTS,
    **values.TEXTS,
}
