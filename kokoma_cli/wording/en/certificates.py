"""English: certificates and their register."""

TEXTS = {
    "folder": "Certificates",
    "print_name": "Print file",
    "heading_number": "Number",
    "heading_name": "Name",
    "heading_kind": "Kind",
    "heading_issued_on": "Date",
    "heading_status": "Status",
    "kind_bescheinigung": "certificate",
    "kind_urkunde": "ceremonial certificate",
    "kind_teilnahmebestaetigung": "confirmation of attendance",
    "status_prepared": "issued",
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
    "skipped_withdrawn": ("Withdrawn: {names}.", "Withdrawn: {names}."),
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
    "file_differs": "{file} is there already and holds something else. Nothing was issued and nothing "
    "overwritten. Move the file, or choose another folder: --out DIR",
    "file_refused": "{file} cannot be written; perhaps the file is open, or you may not write there. "
    "Nothing was issued. Close it, or: --out DIR",
    "file_failed": "{file} could not be written ({cause}). Nothing was issued.",
    "shown_name": "Name",
    "shown_kind": "Kind",
    "shown_issued": "Issued",
    "shown_status": "Status",
    "shown_courses": "Courses",
    "shown_hours": "Hours",
    "shown_exception": "Exception",
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
    "mend_after": "To have it on paper, take the issuing back (kokoma undo), enter it and issue again.",
    "by_exception": "exception",
    "nothing_attended": "{name} has not attended any course yet; there is nothing to confirm.",
    "changed_meanwhile": "While printing, somebody else changed something the certificates rest on. "
    "Nothing was issued. Repeat the command.",
    "file_twice": "{file} is to be written twice. Nothing was issued. Give another name with --print.",
}  # fmt: skip
