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
    "duplicate": "Duplicate",
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
        "or change the entry: in the kind's kind.toml, else with “kokoma settings set logos”."
    ),
    "logo_unreadable": (
        "The logo “{file}” cannot be read as an image. Please save it as PNG, JPEG or SVG and try again."
    ),
    "logo_refused": (
        "The logo “{file}” cannot be printed as it is. Line {line}: {cause} Or save it as PNG, some 1000 "
        "pixels wide."
    ),
    "svg_text": "It contains text. Please convert texts to paths in the drawing program.",
    "svg_image": "It contains an embedded raster image. Please trace it.",
    "svg_script": "It contains a script. Please save it as plain SVG.",
    "svg_moving": "It contains an animation. Please save it as plain SVG without it.",
    "svg_effect": (
        "It uses “{element}”, which cannot be printed exactly. Please remove the effect in the drawing program."
    ),
    "svg_gradient": "It contains a gradient or a pattern. Please fill the area with one colour.",
    "svg_element": "It uses “{element}”, which cannot be printed exactly. Please save it as plain SVG.",
    "svg_external": "It refers to something outside of the file. Please embed everything.",
    "svg_entity": "It declares abbreviations (ENTITY). Please save it as plain SVG.",
    "svg_style": "A statement on its look (style) cannot be read. Please save it as plain SVG.",
    "svg_colour": "The colour “{element}” is not known. Please choose a colour such as #173354.",
    "svg_pale_group": "Several shapes are transparent as a whole. Please set the opacity of each shape.",
    "svg_no_size": "It has no size. Please save it with width and height.",
    "svg_no_xml": "The file is damaged. Please save it anew as plain SVG.",
    "svg_no_svg": "The file is no SVG drawing. Please save it as SVG.",
    "svg_too_large": "The file is larger than 1 MB. Please simplify the drawing.",
    "svg_too_many": "The drawing has too many parts, or too deeply nested ones. Please simplify it.",
    "svg_unreadable": "What stands at “{element}” cannot be read. Please save it as plain SVG.",
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
        "the template “{file}”, the address or the funding line."
    ),
    "nothing_attended": (
        "No attended course is recorded for {name}, so the sheet would have nothing to attest. Please "
        "record the attendance with “kokoma attend” first."
    ),
    "sum_differs": (
        "For {name} the courses add up to {courses}, but {stated} are given as personal time in courses. "
        "Such a sheet is not printed. Please look at the recorded attendance with “kokoma status”."
    ),
    "too_wide_course": (
        "The title of the course “{text}” is too long for its place on the sheet. Nothing was printed. Please "
        "shorten it: kokoma course edit {code} {option} TITLE"
    ),
    "too_full_course": (
        "Not everything fits on the sheet for {name}; with shorter titles of the courses it would. Nothing was "
        "printed. The longest is “{text}”. Please shorten it: kokoma course edit {code} {option} TITLE"
    ),
    "size_in_kind": (
        "With “{entry} = {value}” in “{file}”, line {line}, not everything fits on the sheet; with {most} it "
        "does. Nothing was printed. Please make the number there smaller."
    ),
    "too_wide_in_kind": (
        "A text is too long for its place on the sheet: “{text}”. It stands in “{file}”, line {line} ({part}). "
        "Nothing was printed. Please shorten it there."
    ),
    "letters_missing_in_kind": (
        "In “{file}”, line {line} ({part}), there are letters that none of the supplied fonts can print: "
        "{letters}. Nothing was printed. Please change the spelling there."
    ),
    "kind_gone": (
        "The file “{file}” cannot be read; without it the folder is no kind. Please make the kind anew with "
        "“kokoma kind copy”."
    ),
    "kind_missing": (
        "The file “{file}” is missing; without it the folder is no kind. Copy it here from another kind, or make "
        "the kind anew with “kokoma kind copy”."
    ),
    "nothing_printed": "Nothing was printed.",
    "kind_unreadable": (
        "In “{file}” line {line} cannot be read. Texts stand in straight quotation marks, numbers have a point "
        "(16.5), yes and no are true and false. Nothing was printed."
    ),
    "kind_entry": (
        "In “{file}”, line {line}, the value of “{entry}” does not fit. Possible is {allowed}. Nothing was "
        "printed."
    ),
    "kind_entry_missing": (
        "In “{file}” the entry “{entry}” is missing. Possible is {allowed}. Nothing was printed."
    ),
    "kind_entry_unknown": (
        "In “{file}”, line {line}, there is “{entry}”, which does not exist. Possible are: {known}. Nothing was "
        "printed."
    ),
    "kind_entry_twice": (
        "In “{file}”, line {line}, something is said a second time. Please leave one of them. Nothing was "
        "printed."
    ),
    "allowed_number": "a number from {least} to {most}, with a point",
    "allowed_count": "a whole number from 0 to {most}",
    "allowed_choice": "one of: {choices}",
    "allowed_switch": "true or false, without quotation marks",
    "allowed_colour": 'a colour such as "#173354"',
    "allowed_in_languages": 'a text for each language: {{ de = "…", en = "…" }}',
    "allowed_text": 'a text on one line, without a semicolon: "…"',
    "allowed_texts": 'one text or several: ["…", "…"]',
    "allowed_logos": (
        'a list of at most three, the files in the folder of the kind: ["arms.svg | Arms of the town"]'
    ),
    "allowed_signatories": 'a list of at most three: ["Name | office", "Name | office | i. V."]',
    "file_too_large": (
        "The file “{file}” is larger than {size} kB; that is no template. Nothing was printed. Please take "
        "one of the files that came with kokoma as a pattern."
    ),
    "not_utf8": (
        "In “{file}”, line {line}, letters are in another encoding. Nothing was printed. Please save the file as "
        "UTF-8."
    ),
    "template_missing": (
        "The template “{file}” is missing: the kind has no words in this language. Nothing was printed. Please "
        "add it, with another language as a pattern, or choose the language of the documents with “kokoma "
        "settings set document_language de” or “en”."
    ),
    "template_empty": "In the template “{file}” the block “{block}” is empty. Please fill it in.",
    "template_mistake": (
        "The template “{file}” has a mistake in line {line}: {cause}. Nothing was printed. Please correct "
        "the line."
    ),
    "cause_unexpected": "a bracket or a sign is missing or in the wrong place",
    "cause_unknown_tag": "“{tag}” does not exist here or stands in the wrong place",
    "cause_unknown_filter": "“{filter}” behind an upright bar does not exist, only {known}",
    "cause_unknown_test": "“{test}” after “is” does not exist, only {known}",
    "cause_number_too_large": "a number is too large",
    "cause_not_closed": "something is not closed; {{% endblock %}} or {{% endif %}} is missing",
    "template_nested": (
        "The template “{file}” is nested too deeply. Nothing was printed. Please simplify it."
    ),
    "template_forbidden": (
        "The template “{file}” uses “{written}” in line {line}. Templates know blocks, conditions (if) and "
        "placeholders only, no loops and no calculations. Nothing was printed."
    ),
    "template_other_file": (
        "The template “{file}” asks for another file in line {line} with “{written}”. A template reads no other "
        "files; please write the words into it. Nothing was printed."
    ),
    "placeholder_unknown": (
        "The template “{file}” names a placeholder “{placeholder}” in line {line} that does not exist. "
        "Nothing was printed. {meant}There are: {known}."
    ),
    "placeholder_meant": "Did you mean {name}? ",
    "not_a_text": (
        "In the template “{file}” the block “{block}” from line {line} on is to print something that is no text; "
        "“reduced” is for conditions only: {{% if reduced %}} … {{% endif %}}. Nothing was printed."
    ),
    "block_unknown": (
        "The template “{file}” has a block “{block}” in line {line} that the sheet does not know. Nothing "
        "was printed. There are: {known}."
    ),
    "block_twice": (
        "The template “{file}” has the block “{block}” a second time in line {line}. Nothing was printed. Please "
        "make one of them."
    ),
    "block_too_long": (
        "The block “{block}” in “{file}”, from line {line} on, is longer than a sheet. Nothing was printed. "
        "Please shorten it."
    ),
    "text_outside": (
        "In the template “{file}” something stands outside of the blocks in line {line}; it would not be "
        "printed. Please put it between {{% block … %}} and {{% endblock %}}."
    ),
    # The preview
    "preview_number": "Preview",
    "preview_title": "Preview (no certificate)",
    "preview_person": "Dr. Maxine Example-Sample",
    "preview_fictional": (
        "Nobody would get this kind yet. You see a made-up person, {name}, with the courses of the cohort."
    ),
    "preview_drawn": (
        "Preview, nothing entered: {file}",
        "Preview of {count} sheets, nothing entered: {file}",
    ),
    "preview_tried": (
        "The preview would go to {file}. Nothing was drawn.",
        "The preview of {count} sheets would go to {file}. Nothing was drawn.",
    ),
    "preview_differs": (
        "{file} exists already and is no preview; nothing was overwritten. Please give another name: "
        "--print FILE"
    ),
}
