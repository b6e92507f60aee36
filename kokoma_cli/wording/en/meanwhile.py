"""English: when two people change the same."""

TEXTS = {
    "changed": "Somebody else has just changed something here:{changes}\n"
    "Nothing was overwritten. Check whether your change still fits; if it is to hold anyway: --yes",
    "look": "Somebody else has just changed something here:{changes}",
    "line": "{time}, {user} (no. {number}): {what}: {old} → {new}",
    "overwrite": "Change it anyway?",
    "something_entered": "Something has been entered meanwhile:{entries}\n"
    "Nothing was changed. Call the command again and check whether it is still to be so.",
    "entry": "{time}, {user} (no. {number}): {command}",
    "replaced": "A backup has taken the place of the register meanwhile. Nothing was changed. Call the "
    "command again and check whether it is still to be so.",
    "left_alone": "Nothing was changed.",
}
