"""English: the register as a file, beginning and demonstration."""

TEXTS = {
    "begun": "New register: {file}",
    "would_begin": "A new register would be made: {file}",
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
    "leads_nowhere": "{file} is a link to {target}, and there is nothing there. Nothing was changed. See whether the drive is "
    "connected. If the register is elsewhere now: --db FILE. To begin or restore one here, delete the link first.",
    "none_here": "There is no register ({name}) here or in the folders above. Make one: kokoma init. "
    "If it is somewhere else: --db FILE",
    "lost": (
        "{file} is gone, but one backup of it is in {folder}. To bring it back: kokoma restore 1. What that would bring is "
        "shown before by: kokoma restore 1 --dry-run. If the register is somewhere else now: --db FILE",
        "{file} is gone, but {count} backups of it are in {folder}. To bring it back: kokoma restore shows them, kokoma "
        "restore 1 takes the last. If the register is somewhere else now: --db FILE",
    ),
    "begun_before": (
        "Nothing was made: there once was {file}, and one backup of it is in {folder}. Bring the register back: kokoma "
        "restore. A new one would give numbers that stand on certificates already; if it is to be made all the same: --yes",
        "Nothing was made: there once was {file}, and {count} backups of it are in {folder}. Bring the register back: kokoma "
        "restore. A new one would give numbers that stand on certificates already; if it is to be made all the same: --yes",
    ),
    "not_ours": "{file} is not a register of kokoma. Nothing about it was changed. If it used to be one: kokoma doctor says "
    "what is wrong, kokoma restore shows which backups there are.",
    "not_a_file": "{file} is not a file. Name the register file itself: --db FILE",
    "not_a_journal": "{file} is not a file, but that is where SQLite keeps what it is writing. Nothing was "
    "changed. Remove what is there.",
    "odd": "{file} is not built the way kokoma makes a register. Foreign, altered or gone: {names}. None of "
    "it was executed and nothing was changed. kokoma doctor says what is wrong; kokoma restore shows "
    "which backups there are.",
    "odd_more": ("one more part", "{count} more parts"),
    "impossible": "This command failed because of {file}: it holds something that kokoma never enters:{entries}\n"
    "kokoma doctor names all that is wrong; kokoma restore shows which backups there are.",
    "odd_entry": "{table} {id}: {column}",
    "odd_table": "{table}",
    "odd_entries": "and more",
    "tampered": "This command failed because of {file}: the register is damaged, or another program changed "
    "something in it. kokoma doctor says what is wrong; kokoma restore shows which backups there are.",
    "too_large": "Something in {file} is far larger than anything kokoma enters. Nothing was changed. kokoma "
    "doctor says what is wrong; kokoma restore shows which backups there are.",
    "newer": "{file} was written by a newer kokoma. Bring kokoma up to date.",
    "held": "{user} at {host} has been writing to {file} since {time} ({command}), and it did not come free within "
    "{seconds} seconds. Nothing was changed. Try again in a moment.",
    "being_read": "{file} is being read by another program and did not come free within {seconds} seconds. "
    "Nothing was changed. Try again in a moment.",
    "waiting": "Waiting up to {seconds} seconds for somebody else …",
    "waiting_for": "Waiting up to {seconds} seconds for {user} at {host} ({command}) …",
    "locked": "{file} is being written by somebody else and did not come free within {seconds} seconds. "
    "Nothing was changed. Try again in a moment.",
    "read_only": "{file} can only be read. Nothing was changed. Check whether you may write in its folder.",
    "disk_full": "The disk of {file} is full. Nothing was changed. Make room and repeat the command.",
    "cannot_open": "{file} cannot be opened. Check whether its folder can be reached and you may write "
    "there.",
    "cannot_read": "{file} could not be read or written; perhaps the network drive is gone. "
    "Nothing was changed. Try again.",
    "uncertain": "While it was being written, {file} could no longer be reached; whether the entry is in it is "
    "uncertain. It is not there by half. Once the drive is back, have a look: kokoma log. If it is not "
    "there, repeat the command.",
    "damaged": "{file} is damaged. Nothing was changed. kokoma doctor says what is wrong; kokoma restore shows "
    "which backups there are.",
    "demo_would_be": "A demonstration would be made in {folder}",
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
