"""English: backups of the register."""

TEXTS = {
    "not_made": "Before this entry no backup could be made: {cause}. The entry itself is safely stored. "
    "Make room or get access there; kokoma doctor shows what is missing.",
    "not_made_after": "After this entry no backup could be made: {cause}. The entry itself is safely stored. "
    "Make room or get access there; then: kokoma backup",
    "not_migrated": "{file} comes from an older kokoma and has to be brought up to date. Before that no backup could be made: "
    "{cause}. Nothing was changed. Make room or get access there and repeat the command.",
    # --- kokoma backup
    "made": "Backed up: {file} ({size}, up to entry no. {entry})",
    "would_make": "Would be backed up: {file} ({size}, up to entry no. {entry})",
    "list_and_file": "--list shows what there is and writes no file. Give only one of the two.",
    "ask_replace": "{file} exists already: an earlier state of this register. Overwrite it?",
    "exists": "{file} exists already: an earlier state of this register. Nothing was written. To overwrite it: --yes",
    "taken": "{file} exists already and is no earlier state of this register. Nothing was written. Choose another name.",
    "reserved": "{file} is a name the database needs for itself. Nothing was written. Choose another one.",
    "is_the_register": "{file} is the register itself. Name another file.",
    "no_folder": "There is no folder {folder}. Nothing was backed up. Make it first, or see whether the drive is plugged in.",
    "no_such_place": "There is no {place}. Nothing was backed up. If a folder is meant, make it, or see whether the drive is "
    "plugged in. If it is to be a file, give it an ending: {example}",
    "not_written": "{file} cannot be written: {cause}. Nothing was backed up. Choose a place with room where you may write: "
    "kokoma backup FILE",
    "nothing_written": "Nothing was written.",
    # --- kokoma backup --list
    "none": "There is no backup in {folder}. One is made there before every entry, and at any time by kokoma backup.",
    "count": ("One backup, {size}, in {folder}", "{count} backups, {size} together, in {folder}"),
    "others_there": (
        "One of them belongs to another register. It is only restored with --another-register.",
        "{count} of them belong to another register. They are only restored with --another-register.",
    ),
    "how_to_restore": "What one of them would bring back: kokoma restore NUMBER --dry-run",
    "cannot_list": "{folder} cannot be read: {cause}. See whether you may open the folder.",
    "heading_place": "No.",
    "heading_made": "Made",
    "heading_entry": "Up to entry",
    "heading_occasion": "Occasion",
    "heading_size": "Size",
    "occasion_entry": "before an entry",
    "occasion_before": "before: {command}",
    "occasion_issued": "after issuing",
    "occasion_after": "after: {command}",
    "occasion_migration": "before bringing it up to date",
    "occasion_replaced": "replaced by kokoma restore",
    "occasion_asked": "on request",
    "occasion_other_register": "of another register",
    "occasion_unreadable": "cannot be read",
    # --- kokoma restore: what cannot be done
    "not_there": "There is no {file}. Which backups there are: kokoma backup --list",
    "no_such_number": (
        "There is no backup no. {number}, only one. It is in: kokoma backup --list",
        "There is no backup no. {number}; there are {count}. See all: kokoma backup --list",
    ),
    "is_a_folder": "{file} is a folder. Name the file in it that is to be restored.",
    "not_ours": "{file} is no backup of a kokoma register. Nothing was changed.",
    "newer": "{file} was written by a newer kokoma. Nothing was changed. Bring kokoma up to date and repeat the command.",
    "damaged": "{file} is damaged. Nothing was changed. Take another backup: kokoma backup --list",
    "odd": "There is something in {file} that does not come from kokoma: {names}. None of it was executed, nothing was changed. Take "
    "another backup: kokoma backup --list",
    "unfinished": "Beside {file} lies an unfinished entry (a file ending in -journal or -wal), so it is no finished backup yet. "
    "Nothing was changed. Open it once to make it whole: kokoma log --db \"{file}\"",
    "cannot_read": "{file} cannot be read: {cause}. Nothing was changed.",
    "cannot_keep": "What would be replaced cannot be kept in {folder}: {cause}. Nothing was changed. Make room or get access there and "
    "repeat the command.",
    "not_replaced": "{file} cannot be replaced: {cause}. Close whatever keeps the file open and repeat the command.",
    "moved_on": "{file} was changed by somebody else just now. Nothing was restored. Look once more at what would be lost: "
    "kokoma restore … --dry-run",
    "of_another": "{file} is a backup of another register, begun on {begun} (cohorts: {cohorts}); this one was begun on {mine}. "
    "Nothing was changed. Which ones belong to this register: kokoma backup --list. If the other register is to take the place of "
    "this one altogether: --another-register",
    "altered": "{file} is not as it was made: {what}. Nothing was changed. Take another backup (kokoma backup --list); if it is to be "
    "this one all the same: --even-if-altered",
    "altered_checksum": "the checksum beside it is a different one",
    "altered_journal": (
        "entry no. {numbers} of the journal was altered or is missing",
        "{count} entries of the journal were altered or are missing (no. {numbers})",
    ),
    "no_number": "“{number}” is no number of the pattern {pattern}. Nothing was changed.",
    "number_too_long": "“{number}” has a running number of more than six digits; there are not so many certificates. Nothing was "
    "changed. Look at the sheet.",
    "far_needs_yes": (
        "{numbers} lies far beyond the last number that is known, and the next certificate would get an even higher one. Nobody is "
        "there to be asked. Nothing was changed. If the number is right: --yes",
        "{numbers} lie far beyond the last number that is known, and the next certificate would get an even higher one. Nobody is "
        "there to be asked. Nothing was changed. If the numbers are right: --yes",
    ),
    "given_twice": (
        "The register and {file} have given the same number to two different certificates:{numbers}\nNothing was changed. If the "
        "backup is to hold all the same: --even-if-given-twice. After that one of the two sheets has to be called back and issued "
        "anew.",
        "The register and {file} have given {count} numbers to different certificates:{numbers}\nNothing was changed. If the backup is "
        "to hold all the same: --even-if-given-twice. After that one sheet of every two has to be called back and issued anew.",
    ),
    "number_twice": "{number}: {name} in the register, {restored} in the backup",
    "needs_yes": (
        "This would lose an entry made after no. {last}, and nobody is there to be asked. Nothing was changed. See which one with "
        "--dry-run; to do it: --yes",
        "This would lose {count} entries made after no. {last}, and nobody is there to be asked. Nothing was changed. See which ones "
        "with --dry-run; to do it: --yes",
    ),
    "unreadable_needs_yes": "{file} cannot be read and would be replaced, and nobody is there to be asked. Nothing was changed. To do "
    "it: --yes",
    # --- kokoma restore: what would happen
    "sound": "{file} is a backup up to entry no. {entry} of {moment}; it is sound.",
    "another": "It belongs to another register, begun on {begun} (cohorts: {cohorts}), which takes the place of this one altogether.",
    "another_done": "It belongs to another register, begun on {begun} (cohorts: {cohorts}), which has taken the place of the former one "
    "altogether.",
    "older": "It comes from an older kokoma. Only what goes into the register is brought up to date; the file itself stays as it is.",
    "why_unreadable": "The register it replaces cannot be read: {why}. So it is not known exactly what will be lost.",
    "why_unreadable_done": "The register it has replaced could not be read: {why}. So it is not known exactly what was lost.",
    "why_empty": "the file is empty",
    "why_not_ours": "the file is no register of kokoma",
    "why_damaged": "the file is damaged",
    "why_odd": "something in it is foreign, altered or missing ({names})",
    "why_too_large": "something in it is much larger than anything kokoma enters",
    "nothing_there": "There is no {file}; nothing is replaced.",
    "nothing_there_done": "There was no {file} any more; nothing was replaced.",
    "nothing_lost": "Nothing was recorded since; nothing is lost.",
    "nothing_lost_done": "Nothing had been recorded since; nothing was lost.",
    "entries_lost": (
        "This entry is not in it and would no longer be in the register:{entries}",
        "These {count} entries are not in it and would no longer be in the register:{entries}",
    ),
    "entries_gone": (
        "This entry is not in it and is no longer in the register:{entries}",
        "These {count} entries are not in it and are no longer in the register:{entries}",
    ),
    "entry": "{number}  {moment}  {user}  {command}",
    "more_entries": ("and one more", "and {count} more"),
    "forgotten_again": (
        "One of these entries deleted details of a person for good. They still stand in the backup: delete them once more afterwards.",
        "{count} of these entries deleted details of people for good. They still stand in the backup: delete them once more afterwards.",
    ),
    "forgotten_again_done": (
        "One of these entries had deleted details of a person for good. Now they are in the register again: delete them once more.",
        "{count} of these entries had deleted details of people for good. Now they are in the register again: delete them once more.",
    ),
    "numbers_lost": (
        "This certificate would not be in it either; its number is not given again:{numbers}",
        "These {count} certificates would not be in it either; their numbers are not given again:{numbers}",
    ),
    "numbers_gone": (
        "This certificate is not in it any more either; its number is not given again:{numbers}",
        "These {count} certificates are not in it any more either; their numbers are not given again:{numbers}",
    ),
    "far": (
        "{numbers} lies far beyond the last number that is known. The next certificate gets an even higher one.",
        "{numbers} lie far beyond the last number that is known. The next certificate gets an even higher one.",
    ),
    "twice": (
        "This number would then be on two different certificates, of which the register knows only the one in the backup:{numbers}",
        "These {count} numbers would then be on two different certificates each, of which the register knows only those in the "
        "backup:{numbers}",
    ),
    "twice_done": (
        "This number is on two different certificates, of which the register knows only the one in the backup:{numbers}\nCall one of "
        "the two sheets back and issue it anew, with a number that is given only once.",
        "These {count} numbers are on two different certificates each, of which the register knows only those in the backup:{numbers}\n"
        "Call one sheet of every two back and issue it anew, with a number that is given only once.",
    ),
    "number_of": "{number} ({name})",
    "more_numbers": ("and one more", "and {count} more"),
    "others_not_asked": (
        "In the folder of backups there is also one of another register; it was not searched for numbers.",
        "In the folder of backups there are also {count} of another register; they were not searched for numbers.",
    ),
    "numbers_from": (
        "Only one source tells which numbers were given: what can still be read of the register, another backup, or a certificate in "
        "the folder. Look in your files whether one was issued after "
        "that; then: kokoma restore … --lost NUMBER",
        "{count} sources tell which numbers were given: what can still be read of the register, other backups, and certificates in "
        "the folder. Look in your files whether any were issued "
        "after that; then: kokoma restore … --lost NUMBER",
    ),
    "numbers_from_nowhere": "Nowhere could be seen whether certificates were issued after this backup. Look in your files; name their "
    "numbers like this: kokoma restore … --lost NUMBER",
    "erased_again": (
        "Whoever has this number is in the backup with a name still, and has been erased since. Restoring does that once more: "
        "person no. {numbers}",
        "{count} people are in the backup with their names still, and have been erased since. Restoring does that once more: "
        "people no. {numbers}",
    ),
    "erased_again_done": (
        "Whoever has this number is in the backup with a name still, and had been erased since. Restoring did that once more: "
        "person no. {numbers}",
        "{count} people are in the backup with their names still, and had been erased since. Restoring did that once more: "
        "people no. {numbers}",
    ),
    "ask_restore": "Restore it now?",
    "left_alone": "Nothing was changed.",
    # --- kokoma restore: what has happened
    "restored": "Restored: the register is as it was after entry no. {entry}. In the journal this is no. {number}.",
    "kept": "What it replaced is kept: {file}",
    "strays": (
        "This file belongs to no entry any more:{files}\nIf the certificate is in somebody's hands already, issue it anew and take the "
        "old sheet back.",
        "These files belong to no entry any more:{files}\nIf certificates of these are in somebody's hands already, issue them anew and "
        "take the old sheets back.",
    ),
    "erased_still": "In the backup itself people who were erased are still there. Where that is so: kokoma privacy erase {number} "
    "--dry-run",
    "keys_unsure_ahead": "What became of keys after this backup is not known: one that was stolen may be in use again.",
    "keys_unsure": "Attention: key {kid} of {date} is signed with now. This register does not know whether it was retired or stolen after this backup.",
    "keys_unsure_none": "Attention: this register does not know which key was in use last.",
    "keys_unknown": (
        "Beside the register there is the file of a key that it does not know, probably made after the backup:{files}\nThis makes it the key of the "
        "office again: kokoma key restore FILE",
        "Beside the register there are {count} files of keys that it does not know, probably made after the backup:{files}\nThis makes one of them the key "
        "of the office again, the latest one last: kokoma key restore FILE",
    ),
    "keys_compare": "Before the next certificate is issued, compare the keys with the page on the web (kokoma key show --compare index.html). If one counts as stolen there, enter "
    "that again: kokoma key compromised {kid}",
    "then_look": "Whatever else stands out: kokoma doctor",
    "then": "Record what is missing. Whatever else stands out: kokoma doctor",
    # --- in the journal
    "account": "backup restored: as it was after no. {number} ({moment})",
    "account_another": "it is of another register, begun on {moment}",
    "account_entries": (
        "no longer in the register: the former entry no. {first} (checksum {hash})",
        "no longer in the register: the former entries no. {first} to {last} (checksum of the last {hash})",
    ),
    "account_nothing": "nothing had been recorded since",
    "account_unreadable": "the register it replaces could not be read any more",
    "account_missing": "the register was no longer there",
    "account_twice": ("on two sheets there is {numbers}", "on two sheets each there are {numbers}"),
    "account_twice_number": "{number} (checksum of the sheet no longer in the register: {hash})",
    "account_erased": ("erased once more: person no. {numbers}", "erased once more: people no. {numbers}"),
    "account_altered": "the backup was not as it had been made",
    # --- lost numbers
    "number_lost": "{number} was given, but is no longer in the register: its entry was lost on {lost_on} when a backup was "
    "restored{issued}. What was replaced: kokoma backup --list",
    "number_issued": " (issued on {date})",
    "numbers_missing": (
        "One number is missing because a backup was restored: {numbers}. More about it: kokoma certificate show NUMBER",
        "{count} numbers are missing because a backup was restored: {numbers}. More about them: kokoma certificate show NUMBER",
    ),
}  # fmt: skip
