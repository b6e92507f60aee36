"""English: attendance."""

TEXTS = {
    "did_present": (
        "{where}: {names} is recorded as present.",
        "{where}: {count} people are recorded as present: {names}.",
    ),
    "did_absent": (
        "{where}: {names} is recorded as absent.",
        "{where}: {count} people are recorded as absent: {names}.",
    ),
    "did_excused": (
        "{where}: {names} is recorded as excused.",
        "{where}: {count} people are recorded as excused: {names}.",
    ),
    "did_minutes": (
        "{where}: {names} is recorded with {minutes} minutes.",
        "{where}: {count} people are recorded with {minutes} minutes: {names}.",
    ),
    "did_elsewhere": (
        "{where}: {names} is recorded as having made up the course ({note}).",
        "{where}: {count} people are recorded as having made up the course ({note}): {names}.",
    ),
    "did_unknown": (
        "{where}: The entry for {names} is gone; nothing is known again.",
        "{where}: The entries for {count} people are gone; nothing is known again: {names}.",
    ),
    "would_present": (
        "{where}: {names} would be recorded as present.",
        "{where}: {count} people would be recorded as present: {names}.",
    ),
    "would_absent": (
        "{where}: {names} would be recorded as absent.",
        "{where}: {count} people would be recorded as absent: {names}.",
    ),
    "would_excused": (
        "{where}: {names} would be recorded as excused.",
        "{where}: {count} people would be recorded as excused: {names}.",
    ),
    "would_minutes": (
        "{where}: {names} would be recorded with {minutes} minutes.",
        "{where}: {count} people would be recorded with {minutes} minutes: {names}.",
    ),
    "would_elsewhere": (
        "{where}: {names} would be recorded as having made up the course ({note}).",
        "{where}: {count} people would be recorded as having made up the course ({note}): {names}.",
    ),
    "would_unknown": (
        "{where}: The entry for {names} would go.",
        "{where}: The entries for {count} people would go: {names}.",
    ),
    "unchanged": (
        "{where}: {names} was recorded like this already.",
        "{where}: {count} people were recorded like this already: {names}.",
    ),
    "more": ("one more person", "{count} more"),
    "day": "{course}, day {day}",
    "day_on": "{course}, day {day} ({date})",
    "in_the_future": "Note: {course} is not until {date}. If this was not meant, --unknown takes the entry out again.",
    "ask_present": "Who was there? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ask_absent": "Who was not there? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ask_excused": "Who was excused? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ask_minutes": "Who was there only that long? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ask_elsewhere": "Who made up the course? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ask_unknown": "Whose entry is to go? (1-5,7 · all · all except 3 · Enter: cancel)",
    "ticks_unreadable": "“{piece}” cannot be read. Write numbers such as 1-5,7 or “all except 3”.",
    "ticks_out_of_range": "“{piece}” is not in the list. The numbers on the left of the names count.",
    "ticks_backwards": "“{piece}” runs backwards. Write the smaller number first.",
    "nobody_ticked": "Nobody chosen, nothing recorded.",
    "stands_there": "For {course} something else is recorded already:{marks}",
    "overwrite": "Is the new entry to hold?",
    "changed_meanwhile": "Meanwhile somebody else entered something for {course}. Nothing was changed. Call the "
    "command again: kokoma attend {course}",
    "left_alone": "It stays as it was.",
    "contradicts": (
        "For {course} something else is recorded already:{marks}\n"
        "Nothing was changed. If the new entry is to hold, repeat the command with --yes.",
        "For {course} something else is recorded already for {count} people:{marks}\n"
        "Nothing was changed. If the new entries are to hold, repeat the command with --yes; if the old "
        "ones are to stay, leave these people out with --except.",
    ),
    "stands_present": "{name}, {where}: present",
    "stands_partly": "{name}, {where}: {minutes} minutes",
    "stands_excused": "{name}, {where}: excused",
    "stands_absent": "{name}, {where}: absent",
    "nobody_named": "It is missing who is meant. Give names, or take everybody: "
    "kokoma attend {course} --all",
    "names_and_all": "Names and --all do not go together. Everybody but a few: "
    "kokoma attend {course} --all --except NAME",
    "except_without_all": "--except leaves somebody out of everybody and only goes with --all: "
    "kokoma attend {course} --all --except NAME",
    "nobody_enrolled": "There is nobody in the cohort for whom anything could be recorded. "
    "Enter somebody first: kokoma participant add NAME",
    "course_cancelled": "{course} is cancelled, so nothing was recorded. "
    "If it takes place after all: kokoma course cancel {course} --back",
    "withdrawn": (
        "{names} has withdrawn, so nothing was recorded. Enrol again: kokoma participant enrol NAME",
        "{names} have withdrawn, so nothing was recorded. Enrol again: kokoma participant enrol NAME",
    ),
    "minutes_need_a_day": "{course} has {days} days. Say on which of them it was so many minutes: --day 1",
    "no_minutes": "With {minutes} minutes nobody was there. Who was missing is recorded with --absent.",
    "one_mark_only": "--absent, --excused, --minutes, --elsewhere and --unknown exclude each other. "
    "Take one of them.",
    "elsewhere_needs_words": "Say where and when the course was made up: "
    "--elsewhere \"Greifswald, 12 May 2024\"",
    "where_cohort": "{where}, cohort “{cohort}”",
    "unknown_already": (
        "{where}: Nothing was recorded for {names}.",
        "{where}: Nothing was recorded for {count} people: {names}.",
    ),
    "too_many_minutes": "{minutes} minutes are more than the course day has ({planned}). "
    "Whoever was there all the time needs no --minutes.",
}  # fmt: skip
