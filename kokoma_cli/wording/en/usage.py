"""English: when a call is not right, or the computer does not play along."""

TEXTS = {
    "missing": "Something is missing: {what}.",
    "below_zero": "Numbers below zero such as {value} do not exist here. Write the number without the minus.",
    "no_such_option": "There is no option {option} here.",
    "no_such_command": "There is no command “{name}”.",
    "no_such_subcommand": "“{group}” has no command “{name}”.",
    "did_you_mean": "Did you mean {names}?",
    "or": "or",
    "needs_a_value": "{option} needs a value: {option} {value}.",
    "takes_no_value": "{option} stands alone, without “=” and a value.",
    "too_many": (
        "This is one word too many: “{words}”. "
        'What holds blanks needs quotation marks: "Anna Schulz"',
        "These words are too many: “{words}”. "
        'What holds blanks needs quotation marks: "Anna Schulz"',
    ),
    "not_a_whole_number": "{option} expects a whole number, not “{value}”.",
    "too_many_digits": "The number for {option} has too many digits.",
    "too_small": "{bound} is the smallest value for {option}, not {value}.",
    "too_large": "{bound} is the largest value for {option}, not {value}.",
    "not_one_of": "{option} knows only: {choices}. Not “{value}”.",
    "empty": "The value for {option} is empty.",
    "not_utf8": "The value for {option} holds characters that are not UTF-8.",
    "no_entry": "{command} changes nothing in the register and has no entry in the journal, so there is no place for "
    "a reason. Please leave --reason out.",
    "not_understood": "kokoma does not understand this call.",
    "help_is_at": "Help: {call}",
    "only_tried": "This was only a trial; nothing was changed.",
    "interrupted_after": "Stopped after everything was written: entry {entry} is in the journal and stands. "
    "“kokoma log” shows it, “kokoma undo” takes it back.",
    "interrupted": "Stopped.",
    "yes_or_no": "[y/N]",
    "say_yes_or_no": "Please answer y (yes) or n (no):",
    "nobody_to_ask": "An answer is needed, and there is nobody kokoma could ask. "
    "Please give everything in the call.",
    "cannot_hide": "This terminal cannot hide what you type. Nothing was changed. Use another one, or name a file: "
    "--passphrase-file FILE",
    "disk_full": "The disk is full ({path}). Please make room and try again.",
    "refused": "No access to {path}: {cause}. Check whether the folder can be reached and you may write "
    "there.",
    "bug": "Sorry, this is a bug in kokoma. Please send us this line:\n"
    "  {report}\n"
    "With --debug you see the whole course of events; it may contain names.",
}
