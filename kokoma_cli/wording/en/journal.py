"""English: the journal, and taking back."""

TEXTS = {
    # --- what happened
    "phrase": "  {phrase}",
    "took_back": "no. {number} taken back ({what})",
    "among_others": "{what}, among others",
    "mark_undone": "(taken back with no. {by})",
    "something": "changed",
    "rows": ("one entry in “{table}” changed", "{count} entries in “{table}” changed"),
    "number": "no. {number}",
    "more": ("one other", "{count} others"),
    "more_changes": ("one other change", "{count} other changes"),
    "from_to": "{what}: {old} → {new}",
    "became": "{old} → {new}",
    "register_begun": "register started: {series}, cohort {cohorts}",
    "series_title": "title of the series: {old} → {new}",
    "series_title_en": "English title of the series: {old} → {new}",
    "series_minutes": "volume of the series in minutes: {old} → {new}",
    "cohort_added": "cohort {cohort} added",
    "cohort_removed": "cohort {cohort} removed",
    "cohort_renamed": "cohort renamed: {old} → {new}",
    "cohort_used": "working with cohort {cohort}",
    "added": ("{names} new, enrolled", "{count} people new, enrolled: {names}"),
    "added_only": ("{names} new", "{count} people new: {names}"),
    "removed": ("person removed: {names}", "{count} people removed: {names}"),
    "enrolled": ("{names} enrolled", "{count} people enrolled: {names}"),
    "enrolled_again": ("{names} enrolled again", "{count} people enrolled again: {names}"),
    "withdrawn": ("{names} withdrawn", "{count} people withdrawn: {names}"),
    "enrolment_removed": ("enrolment of {names} removed", "{count} enrolments removed: {names}"),
    "enrolment_moved": ("enrolment goes to {names}", "{count} enrolments go to {names}"),
    "preparation": "{name}: preparation and follow-up in minutes: {old} → {new}",
    "ceremony_place": "{place}. {name}",
    "ceremony_order": "order of the ceremony: {places}",
    "ceremony_unlisted": (
        "{names} without a fixed place in the order of the ceremony",
        "{count} people without a fixed place in the order of the ceremony: {names}",
    ),
    "ceremony_absent": (
        "{names} is not coming to the ceremony",
        "{count} people are not coming to the ceremony: {names}",
    ),
    "ceremony_present": (
        "{names} is coming to the ceremony after all",
        "{count} people are coming to the ceremony after all: {names}",
    ),
    "course_added": "course {course} added: {title}",
    "course_removed": "course {course} removed: {title}",
    "course_changed": "course {course}, {what}",
    "cancelled_on": "course {course} cancelled",
    "cancelled_off": "course {course} takes place after all",
    "compulsory_on": "course {course} is compulsory now",
    "compulsory_off": "course {course} is no longer compulsory",
    "day_added": "course {course}: day {day} added",
    "day_removed": "course {course}: day {day} removed",
    "day_minutes": "{where}, minutes: {old} → {new}",
    "category_added": "category {category} new",
    "category_removed": "category {category} removed",
    "category_changed": "category {category}, {what}",
    "days": ("{course}, day {days}", "{course}, days {days}"),
    "scheduled": "date of {course}: {details}",
    "no_date": "not set",
    "attendance_present": (
        "attendance {where}: {names} present",
        "attendance {where}: {count} people present ({names})",
    ),
    "attendance_partly": (
        "attendance {where}: {names} {minutes} minutes",
        "attendance {where}: {count} people {minutes} minutes ({names})",
    ),
    "attendance_elsewhere": (
        "attendance {where}: {names} made up: {note}",
        "attendance {where}: {count} people made up: {note} ({names})",
    ),
    "attendance_absent": (
        "attendance {where}: {names} absent",
        "attendance {where}: {count} people absent ({names})",
    ),
    "attendance_excused": (
        "attendance {where}: {names} excused",
        "attendance {where}: {count} people excused ({names})",
    ),
    "attendance_taken_out": (
        "attendance {where}: entry for {names} deleted",
        "attendance {where}: {count} entries deleted ({names})",
    ),
    "certificate": "{number} for {name}",
    "issued": ("{names} issued ({kind})", "{count} issued ({kind}): {names}"),
    "issued_bescheinigung": (
        "certificate of attendance {names} issued",
        "{count} certificates of attendance issued: {names}",
    ),
    "issued_urkunde": (
        "diploma {names} issued",
        "{count} diplomas issued: {names}",
    ),
    "issued_teilnahmebestaetigung": (
        "confirmation of attendance {names} issued",
        "{count} confirmations of attendance issued: {names}",
    ),
    "certificate_prepared": (
        "{names} is prepared again",
        "{count} are prepared again: {names}",
    ),
    "certificate_handed_over": (
        "{names} handed over",
        "{count} handed over: {names}",
    ),
    "certificate_withheld": (
        "{names} withheld",
        "{count} withheld: {names}",
    ),
    "certificate_void": (
        "{names} declared void",
        "{count} declared void: {names}",
    ),
    "certificate_replaced": (
        "{names} replaced",
        "{count} replaced: {names}",
    ),
    "certificate_moved": "{number} assigned to another enrolment",
    "certificate_reason": "{number}, reason: {reason}",
    "certificate_handed_over_on": "{number} handed over on {date}",
    "renewed": "details of {name} renewed",
    "certificate_printed": "{number} printed again",
    "reduced": "contact details and remarks of {name} deleted",
    "setting_of": "setting {key} ({cohort})",
    "setting": "setting {key}",
    "duplicate_written": ("duplicate of {names} written", "{count} duplicates written: {names}"),
    "duplicate_forgotten": ("duplicate of {names} deleted", "{count} duplicates deleted: {names}"),
    "numbers_lost": (
        "number {names} will not be given again",
        "{count} numbers will not be given again: {names}",
    ),
    "records_participation": "records of participation",
    "records_certificates": "records of certificates",
    "disposal_offered_on": "{what} ({cohort}) offered to the archive: {new}",
    "disposal_answer": "{what} ({cohort}), the archive's answer: {new}",
    "disposal_deleted_on": "{what} ({cohort}) deleted: {new}",
    "disposal_removed": "{what} ({cohort}): note deleted",
    "layout_participants": "columns of a list of participants",
    "layout_attendance": "columns of a meeting report",
    "layout_remembered": "{what}: meaning remembered",
    "layout_forgotten": "{what}: meaning forgotten",
    "alias_nobody": "nobody who is enrolled",
    "alias_remembered": "“{spelling}” in meeting reports: {who}",
    "alias_forgotten": "“{spelling}” in meeting reports forgotten",
    "key_made": "key {kid} made",
    "key_retired": "key {kid} retired",
    "key_compromised": "key {kid} in other hands since {date}",
    "codes_signed": ("code on {names}", "{count} codes: {names}"),
    "credentials_given": (
        "credential for {names} given out",
        "{count} credentials given out: {names}",
    ),
    "report_read": "meeting report taken in: {where}",
    "report_forgotten": "note of the meeting report deleted: {where}",
    "erased": "details deleted",
    "erased_person": "erased person",
    "person_erased": (
        "details of person no. {numbers} deleted",
        "details of {count} people deleted: no. {numbers}",
    ),
    "nothing_changed": "no entry changed",
    "because": "(reason: {reason})",
    # --- one entry in full
    "entry_title": "No. {number} · {moment}",
    "entry_command": "Command: {value}",
    "entry_reason": "Reason: {value}",
    "entry_undoes": "takes back: no. {value}",
    "entry_undone_by": "taken back with: no. {value}",
    "entry_what": "What: {value}",
    "entry_hash": "Checksum: {value}",
    # --- kokoma log
    "empty": "The journal is still empty.",
    "nothing_about": "The journal says nothing about that.",
    "older": "Older entries: kokoma log{filters} --limit {limit}",
    "ends_before": "The period ends before it begins: from {since} to {until}.",
    "number_alone": "--number means a single entry; nothing else can be chosen then.",
    "gone": "Nothing is left in the place of no. {number}: what stood there had to be deleted.",
    # --- kokoma undo
    "undone": "Taken back: no. {number} of {moment}, {command}:",
    "would_undo": "Would be taken back: no. {number} of {moment}, {command}:",
    "void": (
        "{numbers} is void now; the number will not be given again.",
        "These {count} certificates are void now, their numbers will not be given again: {numbers}.",
    ),
    "would_void": (
        "{numbers} would become void; the number will not be given again.",
        "These {count} certificates would become void, their numbers will not be given again: "
        "{numbers}. If only one is not to hold: kokoma certificate void NUMBER",
    ),
    "destroy": (
        "Please destroy what has been printed of it, and delete this file:{files}",
        "Please destroy what has been printed of it, and delete these files:{files}",
    ),
    "confirm": "Really take it back?",
    "others_this": "This entry is not yours; {user} made it.",
    "others": (
        "The last to enter something was somebody else:{entries}",
        "The last to enter something were others:{entries}",
    ),
    "others_entry": "no. {number} of {moment}, {user}: {command}",
    "more_entries": ("and one more entry", "and {count} more entries"),
    "others_need_yes": (
        "The last to enter something was somebody else:{entries}\nNothing was taken back. If no. {number} is not to "
        "count all the same: kokoma undo {number}",
        "The last to enter something were others:{entries}\nNothing was taken back. If no. {number} is not to count "
        "all the same: kokoma undo {number}",
    ),
    "void_needs_yes": (
        "This would make {numbers} void, and there is nobody for kokoma to ask. Nothing was taken back. "
        "If it is to be: --yes",
        "This would make {count} certificates void ({numbers}), and there is nobody for kokoma to ask. Nothing "
        "was taken back. If it is to be: --yes",
    ),
    "left_alone": "Nothing was taken back.",
    "nothing_to_undo": "There is nothing to take back.",
    "unknown": "The journal has no entry no. {number}. The last ones: kokoma log",
    "certificate_stays": "No. {number} ({command}) cannot be taken back: a certificate was issued upon it, "
    "and whoever has a number in the register stays in it, even if it is void. "
    "For somebody who has left: kokoma participant withdraw",
    "undone_already": "No. {number} has been taken back already, with no. {by}. "
    "To make it count again: kokoma undo {by}",
    "entry": "{number}  {command}",
    "built_upon": (
        "No. {number} ({command}) cannot be taken back, for a later entry builds upon it:{later}\n"
        "Take that one back first: kokoma undo NUMBER",
        "No. {number} ({command}) cannot be taken back, for later entries build upon it:{later}\n"
        "Take those back first, the topmost first: kokoma undo NUMBER",
    ),
    "second_certificate": "No. {number} ({command}) cannot be taken back: somebody would then have two valid "
    "certificates of the same kind. Declare the other one void first: kokoma certificate void NUMBER",
    "final_beginning": "This register begins with no. {number}; that cannot be taken back. "
    "To get rid of all of it, delete the file.",
    "final_sealed": "No. {number} ({command}) cannot be taken back: details were deleted with it, and do not come back. "
    "What was before it is shown by kokoma log, and taken back one by one: kokoma undo NUMBER",
    "final_lost_numbers": "No. {number} ({command}) cannot be taken back: numbers that stand on certificates would be "
    "given again. What was before it is shown by kokoma log, and taken back one by one: kokoma undo NUMBER",
    "final_duplicates": "No. {number} ({command}) cannot be taken back: the duplicate has been written, and that stays "
    "noted. If nobody is to have it, destroy the sheet and delete the file. What was before it is shown by kokoma "
    "log, and taken back one by one: kokoma undo NUMBER",
    "final_keys": "No. {number} ({command}) cannot be taken back: a key that could once sign stays known. For a new one: "
    "kokoma key rotate",
    "final_credentials": "No. {number} ({command}) cannot be taken back: the credential is in other hands. If it is no longer "
    "to hold: kokoma certificate void NUMBER",
    "final_forgotten": "No. {number} cannot be taken back: what was changed by it had to be deleted and is not "
    "known any more.",
    "final_redacted": "No. {number} ({command}) cannot be taken back: the entry is about somebody who has been erased; what "
    "is left without a name stays for statistics. What was before it is shown by kokoma log, and taken back one by "
    "one: kokoma undo NUMBER",
    "final_nothing": "No. {number} ({command}) cannot be taken back: no single entry was changed by it. What was before "
    "it is shown by kokoma log, and taken back one by one: kokoma undo NUMBER",
    "built_upon_for_good": (
        "No. {number} ({command}) can no longer be taken back, for an entry builds upon it that cannot be taken "
        "back itself:{later}",
        "No. {number} ({command}) can no longer be taken back, for entries build upon it that cannot be taken "
        "back themselves:{later}",
    ),
    "certificates_built_upon": "No. {number} ({command}) cannot be taken back, for something has been done already "
    "with what was issued:{later}\nIf a certificate is no longer to be valid: kokoma certificate void NUMBER; if "
    "something on it was wrong: kokoma certificate replace NUMBER",
    "rule_counts": "No. {number} cannot be taken back: the setting rule counts {category}. Change that first: "
    "kokoma settings set rule",
}
