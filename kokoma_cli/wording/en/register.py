"""English: the register as a file, beginning and demonstration."""

TEXTS = {
    "begun": "New register: {file}",
    "begun_series": "Cohort “{cohort}” with {courses} courses, {hours}. Everything can be changed.",
    "begun_issuer": "\n  kokoma settings set issuer \"Town of …\"          who issues the certificates",
    "begun_next": "How to go on:{issuer}\n"
    "  kokoma participant add \"Dr. Jürgen Weiß\"        enter somebody\n"
    "  kokoma course schedule P1 10.3.2027 11.3.2027   enter dates\n"
    "  kokoma attend P1 --all                          record attendance\n"
    "  kokoma status                                   see who is where",
    "exists": "{file} is there already; nothing was overwritten. Go on with it, or give another file "
    "name: kokoma init FILE",
    "no_folder": "There is no folder {folder}. Make it first.",
    "cannot_create": "{file} cannot be made ({cause}). Take a folder in which you may write.",
    "not_there": "There is no {file}. Check the name, or make a register: kokoma init \"{file}\"",
    "none_here": "There is no register ({name}) here or in the folders above. Make one: kokoma init. "
    "If it is somewhere else: --db FILE",
    "not_ours": "{file} is not a register of kokoma. Nothing about it was changed.",
    "newer": "{file} was written by a newer kokoma. Bring kokoma up to date.",
    "locked": "{file} is being written by somebody else and did not come free within {seconds} seconds. "
    "Nothing was changed. Try again in a moment.",
    "read_only": "{file} can only be read. Nothing was changed. Check whether you may write in its folder.",
    "disk_full": "The disk of {file} is full. Nothing was changed. Make room and repeat the command.",
    "cannot_open": "{file} cannot be opened. Check whether its folder can be reached and you may write "
    "there.",
    "cannot_read": "{file} could not be read or written; perhaps the network drive is gone. "
    "Nothing was changed. Try again.",
    "damaged": "{file} is damaged. Nothing was changed. Bring back the last backup.",
    "demo_folder": "Demonstration in {folder}",
    "demo_people": "{number} fictional people are entered and enrolled.",
    "demo_year": "A year of {courses} is recorded.",
    "demo_short": "Before the last in-depth online course somebody still fell short:",
    "demo_end": "After it:",
    "demo_done": "Open one of the certificates. The register of the demonstration is {file}; look around:\n"
    "  kokoma status --db \"{file}\"\nMake one of your own with kokoma init.",
    "demo_refused": "The folder {folder} cannot be made: {cause}. Name a folder in which you may write: "
    "kokoma demo --out DIR",
    "demo_exists": "{folder} is there already and not empty. Give another folder: kokoma demo --out DIR",
}  # fmt: skip
