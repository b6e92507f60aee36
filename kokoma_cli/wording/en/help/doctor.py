"""English, help pages: seeing whether everything is in order."""

TEXTS = {
    "doctor": "Checks register, files, backups and drive.",
    "doctor.about": "Nothing is written. Whatever is wrong comes with what puts it right. A damaged register can be "
    "looked at too. kokoma knows nothing of backups in other places. Ends with 0 if nothing is wrong (hints do "
    "not count), else with 7.",
    "doctor.examples": "kokoma doctor\nkokoma doctor --json",
}
