"""English: lists of people that are taken in."""

TEXTS = {
    # --- What a column may be, beside what describes a person
    "meaning_full_name": "given and family name in one column",
    "meaning_family_first": "family name and given name in one column",
    "meaning_more_given": "further given names",
    "meaning_particle": "name prefix",
    "meaning_name_and_email": "name with e-mail address",
    "meaning_none": "not taken in",
    "column_heading": "“{heading}”",
    "column_both": "“{heading}” (column {letter})",
    "column_letter": "column {letter}",
    "samples": "{values}",
    # --- Why a question is needed
    "doubt_values": "Below {column} stands something other than the heading says: {samples}.",
    "doubt_two_columns": "Several columns fit “{meaning}”: {columns}. Which is it to be?",
    "doubt_guess": "No heading that is known says what {column} holds. By its values it is: {meaning}.",
    "doubt_place": "{column} may be the municipality somebody comes from, or where she lives.",
    "doubt_somebody": "Below {column} there may be somebody who does not take part.",
    "doubt_whole_family": "Below {column} there seem to be whole names, not only family names.",
    "doubt_whole_given": "Below {column} there seem to be whole names, not only given names.",
    "doubt_workplaces": "Below {column} there seem to be workplaces and no people: {samples}.",
    "doubt_one_word": "Below {column} there is only one word each: {samples}. They may be family names, but towns or "
    "workplaces as well, since whole names stand in another column.",
    "doubt_no_names": "No column of the list seems to hold names. They may stand below {column}: {samples}. On the "
    "command line: --map {typed}=full_name",
    # --- What the office has said of the columns
    "told_no_column": "The list has no column “{column}”. There are: {known}.",
    "told_two_columns": "“{column}” is the heading of several columns. Name the letter of the column; there are: "
    "{known}.",
    "told_no_meaning": "“{meaning}” for the column “{column}” is nothing that can be taken in. Possible are: {known}; "
    "with “-” the column is left out.",
    "told_twice": "Two columns are to be “{meaning}”, the second one is “{column}”. Only one of them can be.",
    # --- Lines that cannot be taken in
    "no_names": "No column of the list seems to hold names. Say below which heading or in which column they stand: "
    "--map A=full_name",
    "no_name": "The name is missing.",
    "unreadable": "What stands below {fields} cannot be read; it may be a formula without a result. Have Excel calculate "
    "the list, and save it once more.",
    "name_is_number": "Where the name should be stands “{text}”.",
    "name_long": "The name has {count} characters; more than 200 are not possible: “{text}”.",
    "name_letters": "The name “{text}” has characters that cannot be printed: {letters}.",
    "name_empty": "There is no name to be seen in “{text}”.",
    "name_comma": "Something is missing before or after the comma in “{text}”.",
    "commas": "“{text}” has a comma too many; which is the given and which the family name cannot be told.",
    "name_wrong_letters": "Letters of the name “{text}” seem to have been read wrongly. Save the list as an Excel workbook "
    "or as “CSV UTF-8” and take it in again.",
    "name_signs": "The name “{text}” has signs that belong to no name: {signs}. It would be printed like this; "
    "correct it in the list.",
    "name_remark": "There seems to be a remark in the name “{text}”: “{remark}”. Take it out of the name, or the line out of "
    "the list.",
    "several_people": "“{text}” seems to mean several people. Each needs a line of her own.",
    "two_salutations": "The salutation is “{one}” in one place and “{other}” in another.",
    "no_address": "“{text}” is no e-mail address.",
    "several_addresses": "There are several e-mail addresses in “{text}”. Leave the one that is to count.",
    "detail_long": "“{field}” has {count} characters; more than 200 are not possible.",
    "detail_letters": "“{field}” has characters that cannot be printed: {letters}.",
    "stays_away": "Beside {name} it says “{text}”. Whether this person takes part cannot be told; take out the word or "
    "the line.",
    "under_apart": "{name} stands below “{text}”. Whether this person takes part cannot be told.",
    "head_or_person": "“{text}” stands alone in its line. Whether it is a person or the head of a section cannot be told.",
    "signature_or_person": "“{text}” stands below the list, after an empty line. Whether it is a person of the list or a "
    "signature cannot be told. Delete the line, or move it up to the others.",
    "preparation_unread": "Below “{field}” stands “{text}”, which cannot be read as a length of time.",
    "second_table": "Here begins a second table with other headings. From this line on nothing was read; save it as a "
    "list of its own.",
    # --- What is worth a second look and stops nothing
    "hint_one_name": "{name}: “{field}” is empty.",
    "hint_capitals": "{name}: The family name “{text}” is all in capitals and is printed like this.",
    "hint_small": "{name}: “{text}” begins with no capital and is printed like this.",
    "hint_swapped": "{name}: By the address {email} given and family name seem to be swapped.",
    "hint_order": "{name}: The family name seems to go first; the name is printed as it stands.",
    "hint_office": "{name}: “{text}” is taken in as part of the organisation.",
    "hint_brackets": "{name}: “{text}” is printed as well.",
    # --- Lines that are no people
    "section": "“{text}” is taken for the organisation of the people below it.",
    "head": "“{text}” is the head of a section.",
    "note": "“{text}” is no person, but a total or a note.",
    "signature": "“{text}” belongs to the signature below the list.",
    "nobody": "“{text}” names no person.",
    "only_number": "The line has nothing but a number.",
    "placeholder": "The place is kept free, without a name.",
    "no_person": "The line names no person.",
    "hidden_columns": "Hidden and therefore not taken in: {columns}.",
    "hidden_lines": (
        "The line {lines} is hidden and is taken in all the same.",
        "{count} lines are hidden and are taken in all the same: {lines}.",
    ),
}
