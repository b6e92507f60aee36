"""English: sign-in sheets, the register as a book, and what keeps them from the press."""

TEXTS = {
    # --- on paper
    "present": "present",
    "partly": "in part",
    "partly_minutes": "in part, {minutes} of {planned}\u00a0minutes",
    "all_cohorts": "all cohorts",
    "since_handed_over": "handed over on\u00a0{date}",
    "since_withheld": "withheld since\u00a0{date}",
    "since_void": "void since\u00a0{date}",
    "since_replaced": "replaced on\u00a0{date}",
    "had_been_handed_over": "had been handed over on\u00a0{date}",
    "replaced_by": "by {number}",
    "replaces": "replaces {number}",
    "reason": "Reason: {reason}",
    "exception": "Exception: {reason} (decided: {by})",
    "gap_other_cohort": (
        "{first}: given in the cohort “{cohort}”.",
        "{first} to {last} ({count} numbers): given in the cohort “{cohort}”.",
    ),
    "gap_taken": (
        "{first}: passed over, because this number was already on another certificate.",
        "{first} to {last} ({count} numbers): passed over, because these numbers were already on other "
        "certificates.",
    ),
    "gap_lost": (
        "{first}: issued on {issued_on}; the entry was lost on {lost_on}, when a backup was restored.",
        "{first} to {last} ({count} numbers): issued on {issued_on}; the entries were lost on {lost_on}, when a backup was "
        "restored.",
    ),
    "gap_lost_undated": (
        "{first}: given; the entry was lost on {lost_on}, when a backup was restored.",
        "{first} to {last} ({count} numbers): given; the entries were lost on {lost_on}, when a backup was restored.",
    ),
    "gap_unknown": (
        "{first}: never given; the register notes no reason.",
        "{first} to {last} ({count} numbers): never given; the register notes no reason.",
    ),
    # --- files
    "folder": "Attendance lists",
    "name_day": "day {day}",
    "name_list": "attendance list",
    "name_record": "record of attendance",
    "name_blank": "without names",
    "name_apart": "one per person",
    "name_some": "selection",
    "book_name": "Register of certificates {date}",
    # --- what the commands say
    "written": ("One list for {code}:", "{count} lists for {code}:"),
    "would_write": (
        "One list for {code} would be written:",
        "{count} lists for {code} would be written:",
    ),
    "line": "{file} ({size})",
    "people": ("one person", "{count} people"),
    "blank": "without names",
    "line_unchanged": "{file} ({size}), as before",
    "line_replaced": "{file} ({size}), in place of the former one",
    "to_fill_in": "Not entered, and so to be filled in by hand: {what}. "
    "To enter it: kokoma course schedule {code} DATE --from TIME --to TIME --place TOWN",
    "fill_date": "date",
    "fill_time": "time",
    "fill_place": "place",
    "fill_day": "{what} (day {day})",
    "not_recorded": (
        "Not on the record, because nothing is entered for {code} (day {day}) yet: {names}. "
        "To enter it: kokoma attend {code}",
        "Not on the record, because nothing is entered for {code} (day {day}) yet: {names}. "
        "To enter it: kokoma attend {code}",
    ),
    "record_to_come": "No attendance is entered for {code} yet, so its column is empty. Once it is entered "
    "(kokoma attend {code}), the record shows it.",
    "book_written": (
        "The register, one certificate: {file}",
        "The register, {count} certificates: {file}",
    ),
    "book_would_be": (
        "The register, one certificate, would be written: {file}",
        "The register, {count} certificates, would be written: {file}",
    ),
    "book_gaps": (
        "One number is not in it; the register says why.",
        "{count} numbers are not in it; the register says why.",
    ),
    "ask_replace": (
        "This file exists already, with something else in it:{files}\nReplace it by the new version?",
        "These files exist already, with something else in them:{files}\nReplace them by the new version?",
    ),
    "nothing_written": "Nothing was written.",
    # --- what cannot be done
    "cancelled": "{code} is cancelled, so there is no list for it. If it takes place after all: "
    "kokoma course cancel {code} --back",
    "nobody": "There is nobody in the cohort “{cohort}” who could be on a list for {code}. "
    "A list without names: kokoma sheet {code} --blank",
    "withdrawn": "{name} (number {id}) has withdrawn and is on no list. "
    "To enrol again: kokoma participant enrol {id}",
    "blank_names_nobody": "Nobody is on a list without names, so --blank goes neither with names nor with "
    "--except or --one-per-person. Leave one of them out.",
    "online_and_on_site": "--online and --on-site do not go together. Leave one of them out.",
    "file_differs": (
        "This file exists already, with something else in it:{files}\nNothing was written. If it is an earlier "
        "version, --yes replaces it; if it is something else, choose another place: --out",
        "These files exist already, with something else in them:{files}\nNothing was written. If they are "
        "earlier versions, --yes replaces them; if they are something else, choose another place: --out",
    ),
    "file_in_the_way": (
        "Under this name there is something that is not a file:{files}\nNothing was written. "
        "Choose another place: --out",
        "Under these names there is something that is not a file:{files}\nNothing was written. "
        "Choose another place: --out",
    ),
    "file_appeared": "Somebody else has just written {file}. Nothing was overwritten. Please repeat the command.",
    "file_refused": "{file} cannot be written; perhaps the file is open, or you may not write there. "
    "Close it, or choose another place: --out",
    "file_failed": "{file} could not be written ({cause}). Choose another place: --out",
    "file_twice": "{file} would be written twice. Nothing was written. Print the days one by one: --day",
    # --- templates
    "look_gone": "The file “{file}” is missing or cannot be opened; without it the list has no look. "
    "Please put it back.",
    "look_unreadable": "The file “{file}” cannot be read from line {line} on. Please mend the line: "
    "entry = value, texts in quotation marks.",
    "look_lacks": "The file “{file}” lacks the entry “{entry}” under [{section}]: {allowed}.",
    "look_entry": "In the file “{file}”, line {line}, the value of “{entry}” under [{section}] does not fit. "
    "Needed is {allowed}.",
    "look_unknown": "The file “{file}” has “{entry}” in line {line}, which does not exist there. "
    "Possible are: {known}.",
    "columns_too_wide": "In the file “{file}”, line {line}, the columns are {sum} mm wide together; between the "
    "margins there are {room} mm. Please make one of them narrower.",
    "block_empty": "The block “{block}” of the template “{file}” is empty or missing. Nothing is printed without "
    "its words.",
    "too_high": "This entry is higher than a page: “{text} …”. Please shorten it.",
}  # fmt: skip
