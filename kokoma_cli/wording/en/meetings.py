"""English: reports about online sessions, as the programs write them."""

TEXTS = {
    "two_readers": "The file looks like reports of two kinds: {readers}. If two reports stand in it one below the other, "
    "take them apart. If it is only one, that is a mistake in kokoma: please report it, and say which program the "
    "file is from.",
    "damaged": "The file begins like a report of the kind “{reader}”, but goes on differently. Download the report once "
    "more, and hand it in unchanged.",
    "log_without_comings": "No line of this Moodle log says that somebody came into a BigBlueButton room, at least in no language "
    "kokoma knows. In Moodle, check that it is the log of the right room, set the language to English or German, and download it "
    "again.",
    "no_table": "There is no table in the file that says who was there. What is needed is the report on attendance at an "
    "online session, with a line for each person.",
    "columns_unsure": "What these columns hold is not certain:{columns}\nSay it with --map, for example: {example}",
    "column_unsure": "{column} ({samples}), possible are: {could_be}",
    "empty_column": "empty",
    "columns_missing": "Which column says who was there, and for how long, cannot be made out:{columns}\n"
    "Say it with --map, for example: {example}",
    "meaning_name": "name (name)",
    "meaning_given": "given name (given)",
    "meaning_family": "family name (family)",
    "meaning_email": "e-mail address (email)",
    "meaning_joined": "beginning of attendance (joined)",
    "meaning_left": "end of attendance (left)",
    "meaning_minutes": "duration in minutes (minutes)",
    "meaning_seconds": "duration in seconds (seconds)",
    "meaning_role": "role (role)",
    "meaning_presence": "whether somebody was there (presence)",
    "meaning_ignore": "something else (nothing)",
    "word_name": "name",
    "word_given": "given",
    "word_family": "family",
    "word_email": "email",
    "word_joined": "joined",
    "word_left": "left",
    "word_minutes": "minutes",
    "word_seconds": "seconds",
    "word_role": "role",
    "word_presence": "presence",
    "word_ignore": "nothing",
    "map_example": "--map \"{column}={meaning}\"",
    "no_such_meaning": "“{meaning}” is no meaning of a column. Possible are: {meanings}.",
    # --- what cannot be read of a line
    "no_moment": "“{text}” is no point in time.",
    "no_length": "“{text}” is no duration.",
    "two_lengths": "“{text}” can mean about {more} minutes or about {less}. Write the number in the file without that sign, or enter the minutes "
    "yourself: kokoma attend COURSE NAME --minutes N",
    "no_action": "“{text}” says neither that somebody came nor that somebody left.",
    "no_mark": "“{text}” does not say whether somebody was there.",
    "no_join": "Somebody leaves here of whom it does not say when they came.",
    "left_before_joined": "The end is before the beginning.",
    "longer_than_meeting": "The duration is longer than the whole session; at most that is counted.",
    "nameless": ("One line has neither name nor address.", "{count} lines have neither name nor address."),
}  # fmt: skip
