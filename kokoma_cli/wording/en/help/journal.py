"""English, help pages: look back and take back."""

TEXTS = {
    "log": "Shows the journal: what was changed when, by whom, and why.",
    "log.about": "Filters can be combined; then all of them must fit. Somebody who is no longer in the register is "
    "found under the last name, a course also under an earlier code. With --number one entry is shown in full, every "
    "row before and after.",
    "log.examples": "kokoma log\nkokoma log Weiß --limit 50\nkokoma log --course P1 --since 1.3.2024\n"
    "kokoma log --number 3",
    "log.param.who": "only what concerns this person",
    "log.param.course": "only what concerns this course",
    "log.param.since": "only from this day on",
    "log.param.until": "only up to this day",
    "log.param.limit": "so many entries (otherwise 20)",
    "log.param.number": "only this entry, but all of it",
    "undo": "Takes back the last change.",
    "undo.about": "If later changes build upon it, everything stays as it is. Certificates become void, "
    "they are not deleted. If somebody else was the last to enter something, kokoma asks first. Taking back can be "
    "taken back too.",
    "undo.examples": "kokoma undo\nkokoma undo 12 --dry-run",
    "undo.param.number": "number from kokoma log; without it the last entry",
}
