"""Deutsch: wenn zwei dasselbe ändern."""

TEXTS = {
    "changed": "Daran hat gerade jemand anderes etwas geändert:{changes}\n"
    "Nichts wurde überschrieben. Sehen Sie nach, ob Ihre Änderung noch passt; soll sie trotzdem gelten: --yes",
    "look": "Daran hat gerade jemand anderes etwas geändert:{changes}",
    "line": "{time} Uhr, {user} (Nr. {number}): {what}: {old} → {new}",
    "overwrite": "Trotzdem ändern?",
    "something_entered": "Inzwischen ist etwas eingetragen worden:{entries}\n"
    "Nichts wurde geändert. Rufen Sie den Befehl noch einmal auf und sehen Sie nach, ob es noch so sein soll.",
    "entry": "{time} Uhr, {user} (Nr. {number}): {command}",
    "replaced": "Inzwischen ist eine Sicherung an die Stelle des Registers getreten. Nichts wurde "
    "geändert. Rufen Sie den Befehl noch einmal auf und sehen Sie nach, ob es noch so sein soll.",
    "left_alone": "Nichts wurde geändert.",
}
