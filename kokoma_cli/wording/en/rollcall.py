"""English: attendance from the report of an online meeting."""

TEXTS = {
    "from": (
        "{where}, by {files}. Whoever was there for at least {threshold} minutes counts as present.",
        "{where}, by {files}. Whoever was there for at least {threshold} minutes, all files together, counts as "
        "present.",
    ),
    "stdin": "standard input",
    "in_file": "{file}:",
    "heading_name": "Name",
    "heading_minutes": "Minutes",
    "heading_entry": "Entry",
    "heading_before": "until now",
    "entry_present": "present",
    "entry_partly": ("partly, 1 minute", "partly, {count} minutes"),
    "entry_excused": "excused",
    "entry_absent": "absent",
    "marked": "{entry} (close)",
    "as_before": "{entry}, as before",
    "nothing_too_short": "none, less than a minute",
    "nothing_no_times": "none, no times told",
    "borderline": (
        "It is close for {names}: there the report is not exact to the second. Please have a look.",
        "It is close for {names}: there the report is not exact to the second. Please have a look.",
    ),
    "overlap": (
        "Several devices or lines of {names} are added up. Whether they were on at once the report does not say; please have a look.",
        "Several devices or lines each of {names} are added up. Whether they were on at once the report does not say; please "
        "have a look.",
    ),
    "open_end": (
        "The report does not say when {names} left; counted is up to its end.",
        "The report does not say when {names} left; counted is up to its end.",
    ),
    "roles_unknown": "The report does not say who ran the course. If it is one of these, leave the person out with "
    "--assign \"NAME=nobody\".",
    "open": "Not recognised:{people}",
    "open_line": "{name}{minutes}: {reason}",
    "open_line_perhaps": "{name}{minutes}: {reason}. Perhaps {candidates}",
    "minutes_behind": (" ({count} minute)", " ({count} minutes)"),
    "reason_bot": "takes notes or records",
    "reason_phone": "a telephone",
    "reason_device": "a device",
    "reason_room": "a room",
    "reason_guest": "a guest without a name",
    "reason_one_name": "no full name",
    "reason_name": "nobody in the cohort has this name",
    "reason_namesakes": "several in the cohort have this name",
    "reason_several_appearances": "is in the report more than once",
    "reason_second_appearance": "was there under another name as well",
    "reason_contradiction": "name and address are those of different people",
    "reason_other_name": "the address is that of somebody with another name altogether",
    "reason_nobody_but_enrolled": "said earlier to be nobody in the course, but is enrolled like this",
    "reason_withdrawn": "has withdrawn",
    "how_to_assign": "Say who it is with --assign \"{name}=NAME\", or --assign \"{name}=nobody\".",
    "left_out": "Not taking part: {people}.",
    "left_out_organiser": "{name} (organiser)",
    "left_out_presenter": "{name} (presenter)",
    "left_out_nobody": "{name} (as you say)",
    "left_out_nobody_earlier": "{name} (as said earlier)",
    "left_out_enrolled": "Of these are enrolled and not counted:{people}",
    "left_out_enrolled_one": "{name}; to count them: --assign \"{way}={id}\"",
    "together": "Counted together as one person: {people}.",
    "together_one": "{name} ({shown})",
    "roles_say_nothing": "The report calls nearly everybody “Presenter”, as where everybody may present. So that does not count. "
    "Leave out whoever ran the course with --assign \"NAME=nobody\".",
    "remembered": "As said earlier: {people}.",
    "remembered_one": "{shown} is {name}",
    "how_to_forget": "If something said earlier is no longer to hold: --assign \"{name}=forget\"",
    "forgotten": "No longer holds: {people}.",
    "will_remember": "Will be remembered for this cohort: {people}.",
    "will_remember_nobody": "{shown} is nobody in the course",
    "not_remembered": "Not remembered, as anybody may be called so: {names}.",
    "not_remembered_shared": "Not remembered, as several in the cohort have this name: {names}.",
    "not_seen": (
        "Not in the report: {names}. Nothing is recorded about that.",
        "Not in the report (nothing is recorded about that):{names}",
    ),
    "not_seen_one": "{id} {name}",
    "not_seen_recorded": "{id} {name} (recorded: {entry})",
    "not_seen_perhaps": "{id} {name} (perhaps under another name)",
    "absent_with": (
        "Whoever of them was missing is recorded so: {call}",
        "Whoever of them was missing is recorded so (leave out the numbers of the others): {call}",
    ),
    "nobody_there": "In {files} there is nobody but those who ran the meeting. Nothing was recorded.",
    "nobody_recognised": "Nobody of the cohort can be recognised for certain.",
    "problems": (
        "Something in one line cannot be read; please have a look:{problems}",
        "Something in {count} lines cannot be read; please have a look:{problems}",
    ),
    "problems_stand": (
        "One line cannot be read:{problems}\nNothing was recorded. Correct the file; or leave the line aside: --only-good",
        "{count} lines cannot be read:{problems}\nNothing was recorded. Correct the file; or leave these lines aside: "
        "--only-good",
    ),
    "problem": "{file}, line {line}: {problem}",
    "problem_of_somebody": "{file}, line {line}, {name}: {problem}",
    "problem_of_file": "{file}: {problem}",
    "taken_before": "Another file was taken in for this session on {date}. If the meeting was interrupted and begun again, please "
    "give both files together; otherwise only what is in this one counts.",
    "no_date_in_file": "There is no date in {file}. Please check yourself that it is the right session.",
    "course_without_date": "{course} has no date; the report is of {days}. To enter it: "
    "kokoma course schedule {course} DATE",
    "other_day": "{file} is of {days}, another day; you wanted it so.",
    "more_days": "In {file} there are also times of {days}. They are left aside.",
    "told_twice": "{file} says the same as another of the files and does not count again.",
    "another_course": "There is nothing in {file} about {course}, only about {courses}. Nothing was recorded.",
    "another_day": "{file} is of {found}, but {course} is on {date}. Nothing was recorded. If it is the wrong file or the wrong "
    "course, call the command with the right one. If the date was moved: kokoma course schedule {code} DATE. If the file is "
    "to count all the same: --even-if-other-day",
    "day_order": "The date in {file} can be read in two ways: {one} or {other}. Nothing was recorded. Say what comes first: "
    "--day-order day-first or --day-order month-first",
    "ask_day_order": "The date in {file} can be read in two ways. 1: {one}, 2: {other}. Which is right? (1 or 2 · Enter: cancel)",
    "which_day": "{course} has several days, and the dates do not decide which is meant:{days}\n"
    "Say it with --day 1",
    "day_with_date": "day {day}: {date}",
    "day_without_date": "day {day}: no date",
    "counted_twice": "{one} and {other} are of the same meeting and tell nothing but totals. Added up they would be too much. "
    "Nothing was recorded. Please give only one of the two files.",
    "perhaps_twice": "{one} and {other}: are these two reports of one meeting, or were there two meetings? The files do not say, "
    "and totals of one meeting would count twice. Nothing was recorded. If it was one meeting, give only one of the two "
    "files. If there were two, download reports that tell beginning and end, or add up yourself and record the minutes "
    "with --minutes.",
    "threshold_too_low": "With a threshold of {minutes} minutes everybody would be present. Give at least 1.",
    "threshold_too_high": "{minutes} minutes are more than the course day has ({planned}). Please give less with --threshold.",
    "assigned_to_nobody": "“{text}” does not say who is meant. Write: --assign \"iPad von Anna=Anna Müller\", or "
    "--assign \"iPad von Anna=nobody\"",
    "assigned_twice": "For “{name}” the call says two things. Take one --assign out.",
    "assigned_several": "“{name}” fits several in the report:{candidates}\nWrite the whole name, the address, or the number of the line: "
    "--assign \"3=NAME\"",
    "on_line": "line {line}: {name}",
    "nothing_to_forget": "Nothing is remembered of “{name}”. What is remembered for this cohort:{remembered}",
    "nothing_remembered": " nothing.",
    "not_in_the_report": "“{name}” is not in the report. Write the name as it stands there; --dry-run names everybody who was not "
    "recognised.",
    "column": "What is in the column “{column}” ({samples})?{meanings}",
    "ask_column": "Number (Enter: none of these):",
    "no_such_number": "There is no “{typed}” here. Write a number from 1 to {count}.",
    "unclear": (
        "{where}: Of one name in the report only you can say who it is.",
        "{where}: Of {count} names in the report only you can say who it is.",
    ),
    "ask_who": "Who is that? (number or name · 0: nobody in the course · Enter: leave open)",
    "asked_line": "{name}{minutes}: {reason}.",
    "confirm": ("Make this entry?", "Make these {count} entries?"),
    "confirm_answers": "Remember what you said?",
    "confirm_forgetting": "Forget what was said?",
    "ask_organiser_counts": "By the report {name} organised the meeting and is enrolled as well. Count them?",
    "ask_presenter_counts": "By the report {name} was a presenter and is enrolled as well. Count them?",
    "left_alone": "Nothing was recorded.",
    "did": (
        "{where}: one entry is made.",
        "{where}: {count} entries are made.",
    ),
    "would": (
        "{where}: one entry would be made.",
        "{where}: {count} entries would be made.",
    ),
    "nothing_new": "{where}: There is nothing to record that does not stand there already.",
    "contradicts": (
        "For {course} something else is recorded already:{marks}\n"
        "Nothing was changed. If the report is to hold, repeat the command with --yes.",
        "For {course} something else is recorded already for {count} people:{marks}\n"
        "Nothing was changed. If the report is to hold, repeat the command with --yes.",
    ),
    "contradicted": "{name}: {before}; by the report {entry}",
    "say_yes": "There is nobody kokoma could ask; nothing was recorded. With --yes what is certain is written; --dry-run shows "
    "it first.",
    "no_words_for_people": "{option} and --from do not go together: who was there is in the report.",
    "only_with_from": "{option} only goes together with --from FILE.",
    "no_file": "No file fits “{pattern}”.",
    "unreadable_map": "“{text}” does not say what is in the column. Write: --map \"Heading=meaning\"",
}  # fmt: skip
