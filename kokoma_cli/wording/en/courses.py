"""English: courses and dates."""

TEXTS = {
    "heading_code": "Course",
    "heading_title": "Title",
    "heading_dates": "Dates",
    "heading_hours": "Hours",
    "heading_day": "Day",
    "mark_cancelled": "cancelled",
    "mark_compulsory": "compulsory",
    "no_dates": "still open",
    "none": "The cohort has no courses yet. Add one: kokoma course add P1 --title TITLE --hours 7",
    "total": "{hours} in all, preparation and follow-up included.",
    "total_published": "{hours} in all, as published; the courses add up to {sum}.",
    "volume": "{hours} in the course, plus {preparation} of preparation and follow-up",
    "volume_only": "{hours}",
    "time": "{starts} to {ends}",
    "time_from": "from {starts}",
    "time_to": "until {ends}",
    "attended_by_nobody": "Nobody has attended this course yet.",
    "attended_by": ("One person has attended.", "{count} people have attended."),
    "added": "Course {code} added: {title}, {category}, {volume}.",
    "edited": "Course {code} changed: {title}, {category}, {volume}.",
    "edited_nothing": "Nothing has changed about {code}.",
    "cancelled": "{code} is cancelled and no longer counts as possible. kokoma status shows what this "
    "means for everybody. If it takes place after all: kokoma course cancel {code} --back",
    "back": "{code} takes place again.",
    "would_be_cancelled": "{code} would be cancelled and no longer count as possible. What this would mean for "
    "everybody: kokoma status --without {code}",
    "would_be_back": "{code} would take place again.",
    "scheduled": "{code}: {dates}{time}{place}.",
    "unknown": "There is no course {code} in this cohort. There are: {known}.",
    "no_such_day": (
        "{code} has only one day; there is no day {day}.",
        "{code} has {count} days; there is no day {day}.",
    ),
    "no_such_category": "There is no category “{category}”. There are: {known}.",
    "exists": "There is a course {code} already. Change it: kokoma course edit {code}. "
    "Or take another code.",
    "bad_code": "“{code}” will not do as a code. Take at most eight characters without blanks, "
    "for example P6.",
    "title_and_hours_needed": "The course {code} needs a title and hours, for example: "
    "kokoma course add {code} --title \"More on participation\" --hours 3",
    "bad_days": "{days} days are not possible. A course has 1 to 60.",
    "no_hours": "A course day needs at least one minute. Write for example --hours 7.",
    "nothing_to_edit": "It is missing what is to change about {code}, for example --title or --hours.",
    "dates_do_not_fit": (
        "{code} has one day, but {given} dates were given. Give exactly one, or change the number of "
        "days: kokoma course edit {code} --days {given}",
        "{code} has {count} days; dates given: {given}. Give one date for each day, or change the number of "
        "days: kokoma course edit {code} --days {given}",
    ),
    "dates_out_of_order": "The dates are not in their order, or one is there twice. "
    "Write the first day first.",
    "ends_before_start": "The end ({ends}) is not after the start ({starts}).",
    "nothing_to_schedule": "It is missing what is to hold for {code}: dates, --from, --to or --place.",
    "is_cancelled": "{code} is cancelled. If it takes place after all: kokoma course cancel {code} --back",
    "has_attendance": "Attendance is recorded for {code} already, so its days and hours stay as they are. "
    "Take out the entries first: kokoma attend {code} --all --unknown",
    "no_date": "“{text}” is not a date that can be read. Write 2024-03-26, 26\u00a0March\u00a02024, "
    "26.3.2024, today or yesterday.",
    "compulsory_or_optional": "A course is compulsory or not: give --compulsory or --optional, not both.",
    "day_or_days": "--day means a single day, --days how many there are; both together will not do.",
    "day_needs_hours": "--day lacks the hours of that day, for example: "
    "kokoma course edit {code} --day {day} --hours 6",
    "shorter_than_planned": "{code}, day {day}: {time} makes {hours}, {planned} are planned. Is that right? "
    "The hours can be changed: kokoma course edit {code} --day {day} --hours …",
    "date_too_late": (
        "{date} is more than a year ahead. Check the date.",
        "{date} is more than {count} years ahead. Check the date.",
    ),
    "date_too_early": "{date} is more than {count} years ago. Check the date.",
    "no_time": "“{text}” is not a time of day. Write for example 9:00.",
    "text_refused_letters": "The text holds characters that cannot be printed: {letters}. "
    "Write it without them.",
    "text_refused_long": "The text has {count} characters; more than 200 are not possible.",
    "day_has_parts": "For {code}, day {day}, part of the time is recorded for somebody, as long as the new hours. "
    "Correct that entry first with kokoma attend.",
    "cancelled_recorded": (
        "Careful: attendance at {code} is recorded for one person. It goes on counting. If it takes place after all: "
        "kokoma course cancel {code} --back; if it is not to count: kokoma attend {code} --all --unknown",
        "Careful: attendance at {code} is recorded for {count} people. It goes on counting. If it takes place after all: "
        "kokoma course cancel {code} --back; if it is not to count: kokoma attend {code} --all --unknown",
    ),
}  # fmt: skip
