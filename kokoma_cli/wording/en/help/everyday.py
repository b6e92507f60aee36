"""English, help pages: every day."""

TEXTS = {
    "attend": "Records who attended a course.",
    "attend.about": "Whoever is not named does not count as absent: without an entry nothing is known "
    "yet. Without --day the entry is for all days of the course.\n\n"
    "With --from the report of an online meeting is read (Teams, Zoom, BigBlueButton, PILOS, Webex, Google Meet, "
    "Moodle and other tables). kokoma shows what would be recorded, asks where only you can know, and writes on your "
    "yes. Several files count together, as when a meeting was begun again.",
    "attend.examples": "kokoma attend P1 --all --except Weber\n"
    "kokoma attend P1 Weiß Huber --day 2\n"
    "kokoma attend V2 Weber --excused\n"
    "kokoma attend V1 --from Teams.csv --dry-run\n"
    'kokoma attend V1 --from Teams.csv --assign "iPad von Anna=Anna Weber" --yes',
    "attend.param.from": "report of the online meeting; more files behind it, - for standard input",
    "attend.param.threshold": "from so many minutes somebody was there (else: setting online_share)",
    "attend.param.assign": "who a name (or a line) in the report is, or nobody; remembered until “=forget”",
    "attend.param.day_order": "what comes first in dates like 3/4/2026",
    "attend.param.map": "what is in a column of the report",
    "attend.param.only_good": "even if lines of the report cannot be read",
    "attend.param.even_if_other_day": "even if the report is of another day",
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
    "export": "Writes tables of the cohort for Excel, mail merges and calendars.",
    "export.about": "Without a table it writes one workbook with all of them. The format follows the ending: xlsx, csv, "
    "json, for courses also ics. Whoever takes exported lists in again gets the same back.",
    "export.examples": "kokoma export\nkokoma export attendance --out attendance.csv\n"
    "kokoma export mail-merge --out mailmerge.xlsx\nkokoma export courses --out dates.ics",
    "export.param.what": "participants, attendance, courses, results, certificates (the register), mail-merge "
    "or everything",
    "export.param.out": "file; “-” prints it",
    "export.param.form": "format, if not that of the ending",
    "export.param.yes": "replaces an earlier version of the file",
    "letter": "Writes drafts of e-mails, one for each person; nothing is sent.",
    "letter invitation": "Invites people to a course, with its dates for their calendar.",
    "letter invitation.about": "Each draft is a file (.eml) that Outlook opens to be looked at and sent. Everybody "
    "enrolled who has not attended the course yet is invited, or those named.",
    "letter invitation.examples": "kokoma letter invitation P5\nkokoma letter invitation P5 Weiß Huber --out drafts",
    "letter missing": "Tells those who can still reach it what they are missing.",
    "letter missing.about": "The letter says how far each requirement is reached, and which courses would still help. Who "
    "has everything, whom nothing helps any more, and where attendance is still to be recorded, is only told here.",
    "letter missing.examples": "kokoma letter missing\nkokoma letter missing Weber --dry-run",
    "letter certificate": "Writes to people, with their own certificates attached.",
    "letter certificate.about": "Each letter gets only that person's PDF files, checked against the register. What is "
    "withheld goes with it only if its number is given, what is void or replaced not at all.",
    "letter certificate.examples": "kokoma letter certificate\nkokoma letter certificate Weiß\n"
    "kokoma letter certificate KOKOMA-2024-001",
    "letter copy": "Puts the words of a letter beside the register, to be changed there.",
    "letter copy.about": "The folder is templates/letters. What is there goes before the shipped words; the first line is "
    "the subject.",
    "letter copy.examples": "kokoma letter copy invitation",
    "letter copy.param.kind": "invitation, missing or certificate",
    "letter invitation.param.who": "only this person",
    "letter invitation.param.out": "folder for the drafts",
    "letter invitation.param.yes": "replaces earlier versions of the files",
    "letter missing.param.who": "only this person",
    "letter missing.param.out": "folder for the drafts",
    "letter missing.param.yes": "replaces earlier versions of the files",
    "letter certificate.param.who": "only this person, or the certificate with this number",
    "letter certificate.param.out": "folder for the drafts",
    "letter certificate.param.yes": "replaces earlier versions of the files",
}
