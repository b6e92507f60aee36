"""English: disclosure, erasure, retention periods."""

TEXTS = {
    # --- periods
    "records_participation": "records of taking part",
    "records_certificates": "register of certificates",
    "duty_not_begun": "{records} (“{cohort}”): the period begins only when the final report has been handed in",
    "hint_not_begun": "\nTo enter the day on which it was:{calls}",
    "call_begin": 'kokoma settings set retention_from DATE --cohort "{cohort}"',
    "call_withdraw": 'kokoma participant withdraw {id} --cohort "{cohort}"',
    "call_offer": 'kokoma privacy due --offer "{cohort}"',
    "begins_later": "The period of “{cohort}” begins only on {date} all the same: until then there were course days, or, as no "
    "course has a date, somebody was still entered. If it was otherwise, enter the course days: kokoma course schedule",
    "duty": (
        "{records} (“{cohort}”): one year since {begins}, that is until {ends}; possible from {due}",
        "{records} (“{cohort}”): {years} years since {begins}, that is until {ends}; possible from {due}",
    ),
    "kept": "{name} (number {id}) cannot be erased yet, because there are records that still have to be "
    "kept:{duties}{hint}\nWhat is kept of this person is shown by: kokoma privacy show {id}\nNothing was changed.",
    "still_enrolled": "{name} (number {id}) is still enrolled: {cohorts}. Nobody is erased who is enrolled. Note first "
    "that the person has left:{calls}\nNothing was changed.",
    "not_offered_of_her": "{name} (number {id}) cannot be erased yet, because the archive has not been offered the "
    "records:{duties}\nOffer them and note it:{calls}\nNothing was changed.",
    # --- kokoma privacy erase
    "erased_person": "Number {id} was erased on {date}. Nothing is kept of this person any more, and nothing more will be "
    "entered. If it is somebody else, enter them anew: kokoma participant add",
    "erased_certificate": "The person on {number} has been erased. The certificate stays in the register, with number and "
    "checksum, but is no longer printed, replaced or handed over.",
    "nobody_or_erased": "Nobody in the register fits “{who}”. Whoever was erased has nothing but a number left, and is found "
    "under no name. Everybody is shown by: kokoma participant list --all",
    "erase_needs_yes": "What is erased of {name} does not come back, and there is nobody for kokoma to ask. If it is to be: "
    "--yes. To look at it before: --dry-run. Nothing was changed.",
    "ask_erase": "This cannot be taken back. Erase {name}?",
    "not_erased": "Nothing was changed.",
    "would_erase": "{name} (number {id}) will be erased. What goes: {fields}.",
    "would_take_notes": (
        "And one remark on attendance.",
        "And {count} remarks on attendance.",
    ),
    "would_empty": (
        "Content and sheet of certificate {numbers} will go, from the common print file too.",
        "Content and sheets of certificates {numbers} will go, from the common print file too.",
    ),
    "would_scrub": (
        "One entry of the journal will be made unrecognisable; that there was one stays.",
        "{count} entries of the journal will be made unrecognisable; that there were any stays.",
    ),
    "would_delete": (
        "This file will be deleted:{files}",
        "These {count} files will be deleted:{files}",
    ),
    "would_stay": "Without a name there will stay: the number, {days} and {certificates}.",
    "stays": "Without a name there stay the number, {days} and {certificates}.",
    "days": (
        "one course day for the statistics",
        "{count} course days for the statistics",
    ),
    "certificates": (
        "one certificate with number, kind, date, checksum and status",
        "{count} certificates with number, kind, date, checksum and status",
    ),
    "erased": "Number {id} is erased. No name is left in the register, the journal and the sheets that are kept.",
    "erased_but": "Number {id} is erased. There are no details of the person any more; where the name may still "
    "stand, follows:",
    "erase_names_left": "The name, or a word of it, stands where kokoma does not change anything by itself:{places}\n"
    "If the person is meant, change it first, and issue certificates anew; what is changed only "
    "afterwards the journal keeps as it was. If something else is meant: the same command with --even-if-named\n"
    "Nothing was changed.",
    "in_setting": "setting {key}",
    "again": "Number {id} was erased on {date} already. What was left of it has been done now, as far as possible. kokoma no "
    "longer knows the name: it does not find it in what was written about others.",
    "would_again": "Number {id} was erased on {date} already. What was left of it will be made up for, as far as that is "
    "possible. kokoma no longer knows the name: it does not find it in what was written about others.",
    "files_deleted": ("One file is deleted.", "{count} files are deleted."),
    "disclosures_left": "A disclosure that was written earlier holds everything about this person. It was changed or is open, "
    "or its JSON file is missing, so that nobody knows from which register it comes. Have a look, and delete it "
    "yourself:{files}",
    "credentials_given": (
        "The person has a credential file, which still holds. Copies in other places delete yourself:{given}",
        "The person has credential files, which still hold. Copies in other places delete yourself:{given}",
    ),
    "files_left": "The name still stands here, because something was changed, is open, is a copy, or is a file of other "
    "programs, such as an export. Close and delete it yourself; what you still need, write anew before:{files}",
    "files_unreachable": "This is still to be deleted, but its folder is not there. Connect the drive, and repeat the command "
    "with the person’s number. If the folder is no more, make an empty one first:{files}",
    "files_doubtful": "There may be something about this person here too, or it cannot be read; have a look:{files}",
    "lists_left": "kokoma wrote these earlier, and this person may stand in them among others. Write anew what you still "
    "need, and destroy the old ones, on paper too:{files}",
    "files_packed": "kokoma cannot look into packed files. If there is a copy of the register in one of these, or anything else about "
    "the person, delete the file yourself, or pack it again without that:{files}",
    "settings_left": "The name stands in the settings too ({keys}). If they mean the same person, change them: "
    "kokoma settings set",
    "mentions_ahead": "What somebody wrote and may have meant otherwise will stay:{mentions}\n"
    "If it means this person, change it before; of what is changed later the journal keeps the old words.",
    "mentions_left": "The name, or a word of it, still stands here, and may mean something else:{mentions}\nIf the person "
    "is meant, change it. The journal and a certificate that was replaced then keep the old wording; kokoma no longer knows "
    "the name and cannot take it out there.",
    "not_compacted": "Older traces may still be in the register's file, because it could not be written anew just now. "
    "Repeat the command afterwards with the person's number.",
    "paper_left": "What kokoma cannot reach: printed sheets, lists and backups in other places, also those written there with "
    "kokoma backup or --out, e-mails, other programs. Delete those yourself.",
    # --- backups
    "backups_would_go": (
        "One backup in which it still stands will be deleted; then a new one is made.",
        "{count} backups in which it still stands will be deleted; then a new one is made.",
    ),
    "backups_gone": (
        "One backup in which it still stood is deleted.",
        "{count} backups in which it still stood are deleted.",
    ),
    "backups_held": (
        "It still stands in one backup:{backups}\nTo delete it now: {call}\nAll backups are shown by: kokoma backup --list",
        "It still stands in {count} backups:{backups}\nTo delete them now: {call}\nAll backups are shown by: kokoma backup "
        "--list; which ones these are is told by the same command with --json",
    ),
    "backups_going": (
        "one {days}; it goes by itself, by {until} at the latest if something is entered every month",
        "{count} {days}; they go by themselves, the last by {until} at the latest if something is entered every month",
    ),
    "backups_staying": (
        "one {days} that stays until somebody deletes it",
        "{count} {days} that stay until somebody deletes them",
    ),
    "one_day": "of {first}",
    "days_from_to": "from {first} to {last}",
    # --- kokoma privacy due
    "due_as_of": "Periods as they are on {date}:",
    "record": "  {state}",
    "step_not_begun": "{cohort}, {records}: period not begun",
    "step_kept": "{cohort}, {records}: to be kept until {ends}",
    "step_due": "{cohort}, {records}: due since {due}",
    "step_offered": "{cohort}, {records}: offered to the archive on {offered}, answer: {answer}",
    "step_deleted": "{cohort}, {records}: deleted on {deleted}",
    "no_answer": "none",
    "next_not_begun": "    When the final report has been handed in: kokoma settings set retention_from DATE --cohort "
    "{cohort}",
    "next_due": "    Offer them to the archive and enter that: kokoma privacy due --offer {cohort}",
    "next_offered": "    Enter the answer: kokoma privacy due --offer {cohort} --answer TEXT; then delete: kokoma privacy "
    "due --delete {cohort}",
    "next_answered": "    Delete: kokoma privacy due --delete {cohort}",
    "offered_before": "Something else is entered for “{cohort}” already:{records}\nIf what is given now is to hold: the same "
    "command with --yes\nNothing was changed.",
    "offered_so_far": "Something else is entered for “{cohort}” already:{records}",
    "ask_correct": "Is what is given now to hold?",
    "offered_already": "That is entered already; nothing was changed.",
    "one_at_a_time": "--offer and --delete do not go together: first the archive answers, then records are deleted. Leave "
    "one of them out.",
    "answer_of_what": "An answer needs what the archive has answered to: kokoma privacy due --offer COHORT --answer TEXT",
    "offered_in_future": "Nothing can have been offered on {date} yet. Give the day on which it was done.",
    "deleted_today": "Records are deleted today; --date does not go with --delete. Leave it out.",
    "not_due": "Nothing of “{cohort}” is due:{records}\nNothing was changed.",
    "not_offered": "Nothing of “{cohort}” can be deleted, for only what is due and has been offered to the archive "
    "is:{records}\nTo offer what is due: kokoma privacy due --offer\nNothing was changed.",
    "delete_needs_yes": "What is deleted of “{cohort}” does not come back, and there is nobody for kokoma to ask. "
    "Offered to the archive:{offers}\nIf it is to be: --yes. To look at it before: --dry-run. "
    "Nothing was changed.",
    "ask_delete": "Have you heeded what the archive answered? Deleting cannot be taken back. Delete?",
    "ask_unanswered": "No answer of the archive is entered, and deleting cannot be taken back. Delete all the same?",
    "archive": "Offered to the archive:{offers}",
    "offer_answered": "{records}: on {offered}, answer: {answer}",
    "offer_unanswered": "{records}: on {offered}, no answer entered",
    "deleted_already": "That is deleted already; nothing was changed:{records}",
    "deleted_before": "The records are deleted already:{records}",
    "nobody_disposed": "Nobody is left who could be erased.",
    "would_dispose": (
        "One person will be erased:{people}",
        "{count} people will be erased:{people}",
    ),
    "did_dispose": ("One person is erased.", "{count} people are erased."),
    "would_reduce": (
        "Contact details, remarks, days missed and reasons will be deleted. What stays is the name, the days attended and what "
        "the certificate says: {names}.",
        "Contact details, remarks, days missed and reasons will be deleted. What stays are the names, the days attended and "
        "what the certificates say: {names}.",
    ),
    "did_reduce": (
        "Contact details, remarks, days missed and reasons are deleted. What stays is the name, the days attended and what "
        "the certificate says: {names}.",
        "Contact details, remarks, days missed and reasons are deleted. What stays are the names, the days attended and "
        "what the certificates say: {names}.",
    ),
    "stays_for": "{name} (number {id}) stays for the time being: {duty}.",
    # --- kokoma privacy show
    "written": "What the register holds about {name} (number {id}):{files}",
    "would_write": "This would be written: what the register holds about {name} (number {id}):{files}",
    "fill_in": "Legal basis, source of the data, recipients, a transfer to other countries: the register cannot know "
    "that, and the paper does not say it. To have it say so from now on: kokoma settings set disclosure_notes TEXT",
    "read_elsewhere": (
        "In one place that is about others the person may be named. Read it first, and black out what concerns others "
        "only.",
        "In {count} places that are about others the person may be named. Read them first, and black out what concerns "
        "others only.",
    ),
    "named_certificates": "certificate of another person",
    "named_attendance": "remark on another person’s attendance, course {course}",
    "named_participants": "details of another person",
    "named_courses": "course {course}",
    "named_sessions": "place of course {course}",
    "named_cohorts": "cohort",
    "named_categories": "category {course}",
    "named_layouts": "remembered headings of lists taken in",
    "named_disposals": "what the archive answered",
    "named_lost_numbers": "lost number",
    "named_series": "series",
    "named_papers": "sheet of another person",
    "named_lapsed": (
        "a void or replaced certificate of another person",
        "{count} void or replaced certificates of other people",
    ),
    "named_settings": "setting {key}",
    "named_entry": "journal No. {number}",
    "check_who_asks": "Give it to nobody but this person, and make sure first that it is them. Then delete the files here.",
    "folder": "Disclosures",
    "other_person": "(another person)",
    "preparation": "preparation and follow-up {hours}",
    "absent_at_ceremony": "does not come to the ceremony",
    "position": "place {place} in the order of the ceremony",
    "day": "day {day}",
    "presence_present": "present",
    "presence_partly": "partly",
    "presence_excused": "excused",
    "presence_absent": "absent",
    "duplicate_on": "duplicate of {date}",
    "printed_courses": "courses attended: {courses}",
    "printed_hours": "{hours} personal",
    "period_open": (
        "one year after the final report is handed in, which has not been done",
        "{years} years after the final report is handed in, which has not been done",
    ),
    "period_until": (
        "one year since {begins}, until {ends}",
        "{years} years since {begins}, until {ends}",
    ),
    "file_certificate": "certificate, as long as the register",
    "file_duplicate": "duplicate, as long as the register",
    "file_print_file": "print file with others, as long as the register",
    "file_letter": "draft of an e-mail, until it is sent",
    "file_credential": "credential file, until somebody deletes it",
    "backups": ("One backup of the register", "{count} backups of the register"),
    "file_until": (
        "goes by itself, by {date} at the latest, if something is entered every month",
        "go by themselves, by {date} at the latest, if something is entered every month",
    ),
    "file_list": "list on which you may stand, until somebody deletes it",
    "file_unreadable": "cannot be read, or not be told for certain; something about you may be in it",
    "file_copy": "copy of the register, until somebody deletes it",
    "file_kept": "backup, until somebody deletes it",
    "file_gone": "not there any more",
    "about_others": ("one more change is about others", "{count} more changes are about others"),
    "erased_word": "erased",
    "erased_since": "erased on {date}",
}
