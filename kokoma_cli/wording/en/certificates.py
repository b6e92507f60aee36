"""English: certificates and their register."""

TEXTS = {
    "folder": "Certificates",
    "print_name": "Print file",
    "heading_number": "Number",
    "heading_name": "Name",
    "heading_kind_and_date": "Kind and date",
    "kind_and_date": "{kind} of\u00a0{date}",
    "issued_line": "{number}: {kind} of\u00a0{date}, {status}",
    "heading_status": "Status",
    "status_prepared": "prepared",
    "status_handed_over": "handed over",
    "status_withheld": "withheld",
    "status_void": "void",
    "status_replaced": "replaced",
    "issued": (
        "One certificate issued, cohort “{cohort}”, {date}:",
        "{count} certificates issued, cohort “{cohort}”, {date}:",
    ),
    "would_issue": (
        "One certificate would be issued, cohort “{cohort}”, {date}:",
        "{count} certificates would be issued, cohort “{cohort}”, {date}:",
    ),
    "nothing_issued": "Nothing to issue.",
    "nothing_changed": "Nothing was entered or printed.",
    "single_files": "One by one: {folder}",
    "print_file": "For printing, in the order of the ceremony: {file}",
    "skipped_already_certified": ("Has one already: {names}.", "Have one already: {names}."),
    "skipped_not_earned": (
        "Not earned: {names}. To see why: kokoma check",
        "Not earned: {names}. To see why: kokoma check",
    ),
    "skipped_erased": ("Erased: {names}.", "Erased: {names}."),
    "skipped_withdrawn": ("Withdrawn: {names}.", "Withdrawn: {names}."),
    "skipped_void": (
        "Had been declared void: {names}. For a new one all the same: kokoma certify NAME",
        "Had been declared void: {names}. For new ones all the same: kokoma certify NAME …",
    ),
    "ask_all": ("Issue one certificate?", "Issue {count} certificates?"),
    "none_in_register": "No certificate has been issued yet. Issue: kokoma certify --all",
    "count": ("One certificate in the register.", "{count} certificates in the register."),
    "drawing": "Drawing certificate {done} of {total} …",
    "confirm_or_all": "It is missing who is meant. Give names, or take all who have earned one: "
    "kokoma certify --all",
    "names_and_all": "Names and --all do not go together. Leave one of them out.",
    "waiver_parts": "An exception needs a reason and a name: --exception REASON --approved-by NAME",
    "waiver_needs_names": "An exception is for people named, not for everybody. Name who is meant.",
    "unknown_kind": "There is no kind “{kind}”. There are: {known}.",
    "unknown": "There is no certificate {number} in this register. kokoma certificate list shows all.",
    "ambiguous": "“{number}” fits several: {candidates}. Write the number in full.",
    "not_earned": "{name} has not met the requirements, so nothing was issued:{missing}\n"
    "{way_on} Details: kokoma check {id}",
    "missing_count": "{category}: {reached} of {required}",
    "missing_course": "The compulsory course {course} is missing",
    "way_on_possible": "It is still possible; {courses} would help.",
    "way_on_impossible": "It can no longer be reached in this cohort; what remains is a confirmation of "
    "attendance (--kind teilnahmebestaetigung).",
    "way_on_earned": "",
    "unfounded": (
        "Careful: one certificate has been issued whose requirements are no longer met as things are "
        "recorded now:{certificates}\n"
        "Check what is right: kokoma check. If the change was a mistake: kokoma log",
        "Careful: {count} certificates have been issued whose requirements are no longer met as things are "
        "recorded now:{certificates}\n"
        "Check what is right: kokoma check. If the change was a mistake: kokoma log",
    ),
    "unfounded_line": "{number}  {name}",
    "withdrawn": "{name} has withdrawn, so nothing was issued. Enrol again: kokoma participant enrol NAME",
    "too_early": "The date {date} is before a course day that was attended: {course} on {last} ({names}). Nothing "
    "was issued. If the entry is wrong, correct it; otherwise take a day after it: --date",
    "file_differs": (
        "{file} is there already and holds something else. Nothing was entered and nothing "
        "overwritten. Move the file, or choose another folder: --out DIR",
        "These {count} files are there already and hold something else:{files}\nNothing was entered and nothing "
        "overwritten. Move them, or choose another folder: --out DIR",
    ),
    "file_unregistered": (
        "{file} is there already and holds something else. The file belongs to no entry in this "
        "register; perhaps it is left from a run that was broken off. Nothing was entered and nothing overwritten. Move "
        "the file, or delete it if nobody needs it; then repeat the command.",
        "These {count} files are there already and hold something else:{files}\nThey belong to no entry in this "
        "register; perhaps they are left from a run that was broken off. Nothing was entered and nothing overwritten. "
        "Move them, or delete them if nobody needs them; then repeat the command.",
    ),
    "file_refused": "{file} cannot be written; perhaps the file is open, or you may not write there. "
    "Nothing was entered. Close the file and repeat the command, or take another folder: --out DIR",
    "file_failed": "{file} could not be written ({cause}). Nothing was entered.",
    "shown_name": "Name",
    "shown_kind": "Kind",
    "shown_issued": "Issued",
    "shown_status": "Status",
    "shown_courses": "Courses",
    "shown_hours": "Hours",
    "shown_exception": "Exception",
    "shown_entry": "Journal",
    "shown_because": "Because",
    "shown_first": "Grounds",
    "shown_code": "Code",
    "shown_credential": "Credential",
    "with_codes": ("With a code, key {kid}.", "All with a code, key {kid}."),
    "code_with": "with key {kid}",
    "credential_given": "given out on {date}",
    "shown_file": "File",
    "shown_sha256": "Checksum",
    "exception_by": "{reason} (decided by {by}, {date})",
    "hours_personal": "{personal} personally ({room} in courses, {preparation} preparation and follow-up); "
    "volume of the series {series}",
    "lacks_issuer": "The issuer is missing on paper: kokoma settings set issuer \"Town of …\"",
    "lacks_signatories": "It is missing on paper who signs: "
    "kokoma settings set signatories \"Name | office\"",
    "undated": "Dates are missing on paper ({courses}): kokoma course schedule {course} DATE",
    "mend_before": "Better enter this first.",
    "mend_after": "To have it on paper, enter it. Then kokoma certificate replace NUMBER does for a single "
    "certificate; for all of them take the issuing back (kokoma undo) and issue again.",
    "by_exception": "exception",
    "nothing_attended": "{name} has not attended any course yet; there is nothing to confirm.",
    # --- what becomes of it
    "status_since": "{status} since {date}",
    "status_replaced_by": "{status} by {number}",
    "taken_back": "issue taken back",
    "file_forgotten": "destroyed",
    "shown_reason": "Reason",
    "shown_handed_over": "Handed over",
    "shown_replaces": "Replaces",
    "shown_replaced_by": "Replaced by",
    "shown_in_its_place": "Now holds",
    "in_its_place_void": "none; {number} is void too",
    "elsewhere": (
        "One more belongs to another cohort: kokoma certificate list --all",
        "{count} more belong to other cohorts: kokoma certificate list --all",
    ),
    "none_for": "No certificate has been issued to {name} (number {id}) yet. Issue one: kokoma certify {id}",
    "since_day": ", since {date}",
    "on_day": ", on {date}",
    "is_void": "{number} ({name}) is void{since}; it stays so. A new one: kokoma certify {id} --kind {kind}",
    "is_replaced": "{number} ({name}) is replaced{since}; {by} holds in its place.",
    "is_replaced_by_void": "{number} ({name}) is replaced{since}; {by}, the last to stand in its place, is void too. "
    "A new one: kokoma certify {id} --kind {kind}",
    "is_handed_over": "{number} ({name}) has been handed over already{since}; it can no longer be withheld. "
    "If it is no longer to be valid: kokoma certificate void {number}",
    "hand_over_what": "What was handed over is missing. Give numbers or names, or all that lie ready: "
    "kokoma certificate hand-over --all",
    "numbers_and_all": "Numbers and --all do not go together. Who was absent goes behind --except.",
    "except_without_all": "--except goes with --all: kokoma certificate hand-over --all --except NAME",
    "handed_over_ahead": "{date} is in the future. Enter the handing over when it has happened.",
    "handed_over_early": "{number} ({name}) bears the date {issued}; handed over on {date} would be before that. "
    "If it is right all the same: --yes",
    "handed_over_early_all": (
        "Nothing was entered. One certificate bears a later date than {date}:{certificates}\n"
        "--yes is for certificates that are named, not for --all. Without --yes it is left in the office; if it was "
        "handed over all the same: kokoma certificate hand-over NUMBER --date DATE --yes",
        "Nothing was entered. {count} certificates bear a later date than {date}:{certificates}\n"
        "--yes is for certificates that are named, not for --all. Without --yes they are left in the office; if they "
        "were handed over all the same: kokoma certificate hand-over NUMBER --date DATE --yes",
    ),
    "handed_over": (
        "One certificate entered as handed over, {date}:{certificates}",
        "{count} certificates entered as handed over, {date}:{certificates}",
    ),
    "would_hand_over": (
        "One certificate would be entered as handed over, {date}:{certificates}",
        "{count} certificates would be entered as handed over, {date}:{certificates}",
    ),
    "handed_over_before": (
        "Entered as handed over already:{certificates}",
        "Entered as handed over already:{certificates}",
    ),
    "nothing_to_hand_over": "Nothing lies ready to be handed over.",
    "left_excepted": (
        "Still in the house, to be handed over later with kokoma certificate hand-over NUMBER:{certificates}",
        "Still in the house, to be handed over later with kokoma certificate hand-over NUMBER:{certificates}",
    ),
    "left_absent": (
        "Noted as absent and so still in the house; if handed over after all: kokoma certificate hand-over "
        "NUMBER:{certificates}",
        "Noted as absent and so still in the house; if handed over after all: kokoma certificate hand-over "
        "NUMBER:{certificates}",
    ),
    "left_withheld": ("Stays withheld:{certificates}", "Stay withheld:{certificates}"),
    "left_dated_later": (
        "Not to be handed over yet, for it bears a later date:{certificates}",
        "Not to be handed over yet, for they bear a later date:{certificates}",
    ),
    "no_reason": "The reason is missing; it will stand in the register: "
    "kokoma certificate {command} NUMBER --reason \"…\"",
    "withheld": (
        "Withheld:{certificates}\nHand it over when the time has come: kokoma certificate hand-over NUMBER",
        "Withheld:{certificates}\nHand them over when the time has come: kokoma certificate hand-over NUMBER",
    ),
    "would_withhold": (
        "Would be withheld:{certificates}",
        "Would be withheld:{certificates}",
    ),
    "withheld_before": (
        "Withheld already, for the same reason:{certificates}",
        "Withheld already, for the same reason:{certificates}",
    ),
    "ask_void": "Declare {number} ({name}) void? The number stays in the register and will not be given again.",
    "void_needs_yes": "{number} ({name}) would be void for good, and there is nobody for kokoma to ask. Nothing was "
    "changed. If it is to be: --yes",
    "left_alone": "Nothing was changed.",
    "now_void": "{number} ({name}) is void now; the number will not be given again. "
    "If that was a mistake: kokoma undo",
    "would_be_void": "{number} ({name}) would be void; the number will not be given again.",
    "void_before": "{number} ({name}) is void already.",
    "get_back": "{number} was handed over to {name} on {date}: ask for the sheet back.",
    "old_file": "Please destroy what was printed of {number}; the file is no longer valid: {file}",
    "old_print_file": "The sheet of {number} is in the print file too, with others that hold. Do not print all of it "
    "again: {file}",
    "void_print_file": "The print file with the sheet of {number} is no longer valid either: {file}",
    "replaced": "{number} issued to {name}, {date}, in place of {old}.",
    "would_replace": "{number} would be issued to {name}, {date}, in place of {old}.",
    "differs": "Different on the sheet: {parts}.",
    "differs_name": "name",
    "differs_courses": "courses and hours",
    "differs_issued": "place and date",
    "differs_issuer": "issuer",
    "differs_signatories": "signatures",
    "differs_rest": "other details",
    "new_file": "The new file: {file}",
    "nothing_differs": "Nothing would change on the sheet of {number} ({name}), so nothing was issued. Correct the "
    "record first, for example: kokoma participant edit {id} --name \"…\"\n"
    "The same sheet once more: kokoma certificate reprint {number}. A new number all the same: --yes",
    "reprinted": "{number}, as issued: {file}",
    "would_reprint": "{number} would be written, as issued: {file}",
    "there": "{number} is there, unchanged: {file}",
    "duplicate": "duplicate",
    "duplicated": "{number}, marked as a duplicate: {file}",
    "would_duplicate": "{number} would be written as a duplicate: {file}",
    "no_master": "What it takes to draw a duplicate of {number} has not been kept: it was issued before kokoma did so. "
    "Issue it anew: kokoma certificate replace {number} --yes",
    "reprint_of": "Careful: {number} is {status}. The sheet does not hold.",
    "no_print": "What was printed of {number} has not been kept: it was issued before kokoma did so. The file of that "
    "time is missing or was changed: {file}",
    "forgotten": "Nothing is kept under {number} any more; it is replaced by {by}. Whether that one holds: "
    "kokoma certificate show {by}",
    "forgotten_alone": "Nothing is kept under {number} any more: sheet and file had to be destroyed, as the law demands. "
    "What the register says: kokoma certificate show {number}",
    "print_damaged": "What is kept of {number} does not agree with the checksum that was entered when it was issued. The "
    "register is damaged or has been changed; take a copy you have kept.",
    "changed_meanwhile": "While printing, somebody else changed something the certificates rest on. "
    "Nothing was issued. Repeat the command.",
    "file_twice": "{file} is to be written twice. Nothing was entered. Give another name with --print.",
}  # fmt: skip
