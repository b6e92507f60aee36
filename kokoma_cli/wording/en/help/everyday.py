"""English, help pages: every day."""

TEXTS = {
    "attend": "Records who attended a course.",
    "attend.about": "Whoever is not named does not count as absent: without an entry nothing is known "
    "yet. Without --day the entry is for all days of the course.",
    "attend.examples": "kokoma attend P1 --all --except Weber\n"
    "kokoma attend P1 Weiß Huber --day 2\n"
    "kokoma attend V2 Weber --excused",
    "attend.param.all": "everybody who is enrolled",
    "attend.param.everybody": "everybody who is enrolled",
    "attend.param.except": "but not this person",
    "attend.param.absent": "was not there",
    "attend.param.excused": "was excused",
    "attend.param.minutes": "was there for so many minutes only",
    "sheet": "Prints attendance lists, one for each course day.",
    "sheet.about": "On the list stand surname and given name with room for the signature and nothing else, and "
    "the lecturer signs at the end. Online courses get a record that the moderator confirms, with the attendance "
    "that is entered. A day is online if its place or the category says so.",
    "sheet.examples": "kokoma sheet P1\nkokoma sheet P2 --day 1 --except Weber\n"
    "kokoma sheet P1 Weber --one-per-person",
    "sheet.param.who": "only this person",
    "sheet.param.excepted": "without this person",
    "sheet.param.blank": "without names, only numbered rows",
    "sheet.param.one_per_person": "a sheet for each person, with nobody else on it",
    "sheet.param.online": "as the record of an online course",
    "sheet.param.on_site": "as a list to sign",
    "sheet.param.out": "folder for the lists",
    "sheet.param.yes": "replaces earlier versions of the files",
    "status": "Shows who attended which courses, and how far everybody is.",
    "status.examples": "kokoma status\nkokoma status Weiß\nkokoma status --without P4\nkokoma status --as-of 2024-03-26",
    "status.param.who": "only this person, with dates and hours",
    "status.param.without": "as if this course were cancelled",
    "status.param.as_of": "as it was on this day, after this entry of the journal, or before this certificate was "
    "issued",
    "check.param.as_of": "as it was on this day, after this entry of the journal, or before this certificate was "
    "issued",
    "check": "Checks who meets the requirements, and gives the reasons.",
    "check.about": "Each requirement says how far it is reached and which courses would still help. "
    "Without names everybody is checked. With --as-of it is what was recorded then that counts, and the rule of "
    "that time.",
    "check.examples": "kokoma check\nkokoma check Weiß\nkokoma check Weber --as-of KOKOMA-2024-001\n"
    "kokoma check --as-of 2024-03-26",
}
