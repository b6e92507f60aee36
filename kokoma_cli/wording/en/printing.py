"""Printing: the fixed words of the sheet, and what keeps it from the press."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # On the sheet
    "course": "Course",
    "date": "Date",
    "hours_60": "Hours",
    "hours_45": "Teaching units",
    "preparation": "Preparation and follow-up",
    "total": "Total",
    "partly": "attended in part",
    "planned": "volume of the course: {planned}",
    "elsewhere": "attended elsewhere: {note}",
    "number": "No.\u00a0{number}",
    "on_behalf": "p.p.",
    "page": "Page {page} of {pages}",
    "print_file": "Print file",
    # What keeps it from the press
    "letters_missing": (
        "These names contain letters that none of the supplied fonts can print: {people}. Nothing was "
        "printed. Please agree on a spelling in Latin letters with the persons concerned and change the "
        "name with “kokoma participant edit”."
    ),
    "text_letters_missing": (
        "The text “{text}” contains letters that none of the supplied fonts can print: {letters}. Nothing "
        "was printed. Please change the spelling in the settings, the course or the template."
    ),
    "logo_missing": (
        "The logo “{file}” was not found and would leave a hole on the sheet. Please put the file there, "
        "or change the setting with “kokoma settings set logos”."
    ),
    "logo_unreadable": (
        "The logo “{file}” cannot be read as an image. Please save it as PNG or JPEG and try again."
    ),
    "name_too_long": (
        "The name “{name}” is wider than the sheet even on two lines and in the smallest size. Please "
        "agree on a shorter spelling with the person."
    ),
    "too_wide": (
        "The text “{text}” is too long for its place on the sheet. Please shorten it in the settings, the "
        "course or the template."
    ),
    "too_full": (
        "The sheet for {name} cannot hold everything that should stand on it. Please shorten the texts of "
        "the template, the address or the funding line."
    ),
    "nothing_attended": (
        "No attended course is recorded for {name}, so the sheet would have nothing to attest. Please "
        "record the attendance with “kokoma attend” first."
    ),
    "sum_differs": (
        "For {name} the courses add up to {courses}, but {stated} are given as personal time in courses. "
        "Such a sheet is not printed. Please look at the recorded attendance with “kokoma status”."
    ),
    "kind_unknown": ("There is no kind “{kind}”. There are: {kinds}. Please choose one of them."),
    "kind_unreadable": (
        "The file “{file}” cannot be read: {cause}. Please correct it, with another kind as a pattern."
    ),
    "kind_entry": (
        "In the file “{file}” the entry “{entry}” is missing, unknown, or its value does not fit. Please "
        "correct it, with another kind as a pattern."
    ),
    "template_missing": (
        "The template “{file}” is missing, and without it the sheet has no words. Please add it, with "
        "another kind as a pattern, or choose another language."
    ),
    "template_empty": ("In the template “{file}” the block “{block}” is empty. Please fill it in."),
    "template_mistake": (
        "The template “{file}” has a mistake in line {line}: {cause}. Nothing was printed. Please correct "
        "the line."
    ),
    "placeholder_unknown": (
        "The template “{file}” names a placeholder “{placeholder}” in line {line} that does not exist. "
        "Nothing was printed. There are: {known}."
    ),
    "block_unknown": (
        "The template “{file}” has a block “{block}” in line {line} that the sheet does not know. Nothing "
        "was printed. There are: {known}."
    ),
}
