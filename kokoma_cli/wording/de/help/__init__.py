"""German: help pages, by the path of the command.

`attend` is its one line, `attend.about` more, `attend.examples` lines for the shell, `attend.param.day`
a parameter; `any.param.day` where the command has none of its own. Nothing here is a format string.
"""

from kokoma_cli.wording.de.help import (
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
