"""English: the office's keys, their files and passphrases."""

TEXTS = {
    # --- the file of a key and its passphrase
    "ask_passphrase": "Passphrase of key {kid} (not shown):",
    "try_again": (
        "That is not the passphrase of this key. One more try.",
        "That is not the passphrase of this key. {count} more tries.",
    ),
    "nobody_to_ask": "The key needs its passphrase, and there is nobody kokoma could ask. Nothing was changed. The passphrase can stand in "
    "a file: --passphrase-file FILE",
    "wrong_passphrase": "This passphrase does not open {file}. Nothing was changed. If it is forgotten or the file damaged, the "
    "sheet in the envelope brings the key back: kokoma key restore",
    "no_file": "The file of key {kid} is not there: {file}. Nothing was changed. If it is somewhere else, put it there. Otherwise the sheet in "
    "the envelope brings it back: kokoma key restore. If the sheet is destroyed too, a new key helps: kokoma key rotate; if "
    "somebody might have it: kokoma key compromised. Until then there are certificates without codes: kokoma certify --without-code",
    "file_unreadable": "{file} cannot be read: {cause}. Nothing was changed. Check that the folder can be reached and that you may open the "
    "file.",
    "no_key_in_file": "There is no readable key in {file}; the file is damaged. Nothing was changed. The sheet in the envelope brings the key "
    "back: kokoma key restore",
    "another_key_in_file": "{file} holds another key than {kid}. Nothing was changed. Put the right file there, or bring it back with the "
    "sheet in the envelope: kokoma key restore",
    "no_passphrase_file": "The file with the passphrase is not there: {file}. Nothing was changed.",
    "passphrase_file_unreadable": "The file with the passphrase cannot be read ({file}): {cause}. Nothing was changed.",
    "passphrase_file_garbled": "{file} is no text file in UTF-8, and what stands in it cannot be read for certain. Nothing was changed. Save "
    "the file as UTF-8.",
    "passphrase_file_empty": "The first line of {file} is empty; the passphrase is expected there. Nothing was changed.",
    "no_page": "No page is set that a code could point to. Nothing was changed. This is how to set it: kokoma settings set verify_page "
    "https://www.example.org/verify. Until then there are certificates without codes: kokoma certify "
    "--without-code",
    # --- a new passphrase
    "how_to_choose": "Choose a passphrase: best four or five words that have nothing to do with each other, in the manner of “{example}”, "
    "but not this one. At least {count} characters. What you type is not shown.",
    "example": "traffic seven quince hairdryer shelf",
    "ask_new_passphrase": "New passphrase:",
    "ask_again": "Once more:",
    "nobody_to_choose": "The key needs a new passphrase, and there is nobody kokoma could ask. Nothing was changed. The passphrase can stand in a "
    "file: {option} FILE",
    "differ": "The two were not the same. Nothing was changed.",
    "passphrase_short": "This passphrase is too short; it needs at least {count} characters. Nothing was changed. Use several words.",
    "passphrase_uniform": "This passphrase has too few different characters and would be easy to guess. Nothing was changed. Use several words.",
    "passphrase_long": "This passphrase is too long; not every terminal takes such lines. Nothing was changed.",
    "passphrase_controls": "There is a character in this passphrase that cannot be typed. Nothing was changed.",
    "passphrase_example": "This passphrase is the one of the example, or a piece of it; everybody knows that. Nothing was changed. Use other words.",
    "passphrase_guessable": "This passphrase would soon be guessed: there is hardly more in it than sequences like 1234 or qwerty, repetitions, words like "
    "password or summer, or what the register says of the office. Nothing was changed. Use several words that have nothing to do with each "
    "other.",
    "weak_copy": "The passphrase of this copy opens it, but would soon be guessed. Nothing was changed. Repeat the command at a terminal; kokoma then asks "
    "for a new one.",
    "weak_copy_here": "The passphrase of this copy opens it, but would soon be guessed. The key needs a new one.",
    "same_passphrase": "That is the passphrase it has. Nothing was changed. Whoever knew it shall no longer be able to open the key: use another "
    "one.",
    # --- kokoma key new
    "one_there": "There is a key already, {kid} of {date}. Nothing was changed. A new one in its place: kokoma key rotate. Another passphrase for the "
    "same: kokoma key passwd",
    "ask_page": "Address of the page that codes point to, for example https://www.example.org/verify:",
    "needs_page": "The address of the page is missing; it stands in every code. Nothing was changed. Name it: kokoma key new --page "
    "https://www.example.org/verify",
    "not_a_page": "“{text}” cannot be the page: an address with https:// is expected, without umlauts, question mark and #, of at most 120 "
    "characters. Nothing was changed.",
    "would_make": "A new key would be put into a file {file}, locked with a passphrase. Codes would point to {page}",
    "made": "New key {kid}. Locked with your passphrase, it lies in {file}; the register knows only its public half.",
    "points_to": "Codes point to {page}",
    "points_nowhere": "No page is set: kokoma settings set verify_page https://www.example.org/verify",
    "next_backup": "Now a sheet for the safe, for without passphrase and without sheet the key is lost: kokoma key backup",
    "next_publish": "Then make the page on which others can verify: kokoma publish DIR",
    "stray": "{file} belongs to no key of the register. Either kokoma was interrupted before the key was entered; then the file can go. Or the "
    "register is an older one: then keep the file, something may have been signed with it.",
    # --- kokoma key show
    "none_here": "The office has no key; certificates bear no code. To make a key: kokoma key new",
    "head_key": "Key",
    "head_state": "State",
    "head_made": "Made",
    "head_signed": "Signed",
    "head_file": "File",
    "state_current": "in use",
    "state_retired": "retired on {date}",
    "state_compromised": "stolen on {date}",
    "there": "there",
    "not_there": "not there",
    "public_half": "Public half of {kid}; it is no secret:",
    "form_ssh": "OpenSSH    {text}",
    "form_multibase": "Multikey   {text}",
    "form_did": "DID        {text}",
    "no_current": "No key is in use at present. To make a new one: kokoma key new",
    "file_missing": "The file of {kid} is not there: {file}. Without it nothing can be signed. With the sheet in the envelope: kokoma key restore. If "
    "the sheet is destroyed too: kokoma key rotate; if somebody might have it: kokoma key compromised",
    "compared_same": "The register says the same of the keys as {file}.",
    "compared_unknown": "{kid} is on the page, but the register does not know it. It comes back from its file or from the sheet in the safe: kokoma key restore "
    "FILE",
    "compared_compromised": "{kid} counts as stolen on the page, but not in the register. This is how to enter it: kokoma key compromised {kid}",
    "compared_retired": "{kid} is retired on the page, but still in use in the register. Bring back the one that took its place: kokoma key restore FILE. If it "
    "is gone: kokoma key rotate",
    "compared_page_behind": "Of {kid} the register knows more than the page. Make the page anew: kokoma publish DIR",
    "not_our_page": "{file} is no page of kokoma. Nothing was compared. Save the page from the web as a file, unchanged.",
    "page_of_another": "{file} is the page of another office: it has no key in common with the register. Nothing was compared.",
    # --- kokoma key backup
    "none": "The office has no key. Nothing was changed. To make one: kokoma key new",
    "would_back_up": "The sheet with key {kid} would become {file}",
    "backed_up": "Sheet with key {kid}: {file}",
    "what_to_do_with_sheet": "The key can be read in it, without a passphrase. Print the sheet, delete the file, and put the sheet into the safe in a "
    "sealed envelope.",
    "ask_printed": "Is it printed? Then kokoma deletes the file now.",
    "sheet_destroyed": "Deleted: {file}. Think of the recycle bin and of copies at the printer, too.",
    "sheet_still_there": "{file} could not be deleted; perhaps the file is still open. Close it and delete it yourself.",
    # --- kokoma key restore
    "how_to_type": "Type the {count} lines from the sheet. Small letters and missing blanks do no harm.",
    "ask_line": "Line {line}:",
    "what_was_typed": "the input",
    "slip_short": "Line {line} has only {found} characters instead of 16. Nothing was changed.",
    "slip_long": "Line {line} has {found} characters instead of 16. Nothing was changed.",
    "slip_foreign": "There is “{found}” in line {line}, which does not occur on the sheet. Nothing was changed.",
    "slip_wrong": "There is a slip in line {line}, or it is another line of the sheet. Nothing was changed. Compare character by character, I and L, "
    "S and 5, Z and 2 above all.",
    "slip_short_here": "These are only {found} characters instead of 16. Once more, please.",
    "slip_long_here": "These are {found} characters instead of 16. Once more, please.",
    "slip_foreign_here": "The character “{found}” does not occur on the sheet. Once more, please.",
    "slip_wrong_here": "There is a slip in line {line}. Compare character by character, I and L, S and 5, Z and 2 above all. Once more, please.",
    "nothing_read": "No key is to be found in {file}. Nothing was changed. Expected are the four lines of the sheet as text, a scan of the sheet, or a "
    "copy of the key's file. Without a file, the lines can be typed: kokoma key restore",
    "no_such_file": "There is no {file}. Nothing was changed.",
    "no_key_in_copy": "There is no readable key in {file}; the file is damaged. Nothing was changed.",
    "not_of_this_register": "This is key {kid}; this register knows only {known}, and there is nobody kokoma could ask. Nothing was changed. If this is the "
    "right folder and the right sheet, and {kid} shall be the key of the office from now on: --yes. If it shall only be known as retired: "
    "--retired --yes",
    "another_of_this_id": "By the id {kid} this register knows another key. Nothing was changed. Are you in the right folder, with the right sheet?",
    "retired_known": "The register knows key {kid} already, and what became of it. Nothing was changed. Leave out --retired. If it shall retire: kokoma key "
    "rotate",
    "unknown_here": "This is key {kid}; this register knows only {known}.",
    "younger": "The file of {kid} lies beside the register: so it was made after the register had this state.",
    "would_retire": "From now on {kid} would be signed with, and {old} would be retired. If {old} shall stay in use, {kid} is only entered as retired with "
    "--retired.",
    "ask_as_current": "Shall {kid} be the key of the office from now on?",
    "ask_as_retired": "Shall {kid} be entered as a retired key of the office?",
    "ask_unknown": "This register knows no key so far. Shall {kid} be the key of the office?",
    "unknown_needs_yes": "This register knows no key so far, and there is nobody kokoma could ask. Nothing was changed. If {kid} shall be the key of "
    "the office: --yes",
    "ask_replace": "The file of key {kid} is there already. Put the restored one in its place?",
    "file_in_the_way": "The file of key {kid} is there already, and there is nobody kokoma could ask. Nothing was changed. If the restored one shall "
    "take its place: --yes",
    "left_alone": "Nothing was changed.",
    "would_restore": "This is key {kid}. It would be put into {file}, locked with a passphrase.",
    "would_replace": "The file that is there would be replaced.",
    "would_enter": "The register, which knows no key so far, would have it as that of the office.",
    "would_enter_current": "The register would have it as the key of the office.",
    "would_enter_retired": "The register would have {kid} as a retired key of the office; nothing would be signed with it.",
    "restored": "Key {kid} is back: {file}",
    "entered": "The register now has it as the key of the office.",
    "entered_retired": "The register now has {kid} as a retired key of the office; what is signed with it is valid.",
    "if_stolen": "If {kid} had been retired because it was stolen, enter that again, too: kokoma key compromised {kid}",
    "next_publish_entered": "Then make the page anew, and compare what it says of the keys with the one before: kokoma publish DIR",
    "restored_retired": "{kid} is retired; nothing is signed with it any more. The file is not needed.",
    "restored_compromised": "{kid} counts as stolen; nothing is signed with it any more. The file is not needed.",
    # --- kokoma key passwd
    "would_change_passphrase": "Key {kid} would get a new passphrase.",
    "passphrase_changed": "Key {kid} has a new passphrase: {file}",
    "older_copies": "Older copies of the file, those in backups too, still open with the old one: whoever keeps both, say after a hand-over, can go on "
    "signing in the office's name. If that cannot be ruled out: kokoma key rotate. If the file got into other hands with the passphrase: kokoma key "
    "compromised",
    # --- kokoma key rotate
    "would_rotate": "A new key would be put into a file {file}, and {old} would retire today.",
    "retired": "{kid} is retired; what is signed with it stays valid. Nobody needs its file any more, nor its sheet: destroy both ({file}).",
    "retired_gone": "{kid} is retired; what is signed with it stays valid. Nobody needs its sheet any more: destroy it.",
    "next_backup_again": "Now a sheet of the new key for the safe: kokoma key backup",
    "next_publish_again": "Then make the page anew; before that it does not know the new key: kokoma publish DIR",
    # --- kokoma key compromised
    "unknown": "The register knows no key “{wanted}”; it knows {known}. Nothing was changed.",
    "none_current": "No key is in use at present. Nothing was changed. Say which one is meant: {known}",
    "compromised_already": "{kid} counts as stolen already, since {date}. Nothing was changed.",
    "compromised_in_future": "{date} lies in the future. Nothing was changed. If the key is in other hands, today counts.",
    "compromised_before": "On {date} there was no {kid}; the key was made on {created}. Nothing was changed.",
    "new_one_at_once": "{kid} is in use. A new key takes its place at once.",
    "marked": "{kid} counts as stolen, since {date}. That is final.",
    "would_mark": "{kid} would count as stolen, since {date}. That could not be taken back.",
    "what_stays_valid": (
        "What the office has issued with it, one certificate, stays what it is: its checksum goes on the page. What somebody else signs with it "
        "is not among them and does not count, back-dated or not.",
        "What the office has issued with it, {count} certificates, stays what it is: their checksums go on the page. What somebody else signs "
        "with it is not among them and does not count, back-dated or not.",
    ),
    "ask_compromised": "Is {kid} to count as stolen for good?",
    "credentials_forged": "From now on credentials can be forged with {kid} as well, and whoever verifies one does not notice: they name the key itself as "
    "their issuer, and no page takes it back. Tell those who accept credentials of the office.",
    "credentials_lapse": (
        "One credential is no longer valid once the page is new: {numbers}. Give it out anew: kokoma certificate credential NUMBER",
        "{count} credentials are no longer valid once the page is new: {numbers}. Give them out anew: kokoma certificate credential NUMBER",
    ),
    "credentials_anew": (
        "One credential names the old key as its issuer and has to be given out anew: {numbers}. This is how: kokoma certificate credential "
        "NUMBER",
        "{count} credentials name the old key as their issuer and have to be given out anew: {numbers}. This is how: kokoma certificate "
        "credential NUMBER",
    ),
    "would_make_another": "A new key would take its place at once, in a file {file}.",
    "of_no_use": "Nobody needs the old file and its sheet any more: destroy both ({file}).",
    "of_no_use_gone": "Nobody needs the sheet of the old key any more: destroy it.",
    "publish_today": "Forgeries show only once the page is new. Today still: kokoma publish DIR",
    "changed_meanwhile": "Key {kid} was changed by somebody else meanwhile. Nothing was changed. Have a look: kokoma key show",
    # --- writing the file
    "file_there": "{file} is there already. Nothing was changed. See what kind of file that is, and put it elsewhere.",
    "file_refused": "{file} cannot be written; perhaps the file is open, or you may not write there. Nothing was changed.",
    "file_failed": "{file} could not be written: {cause}. Nothing was changed.",
}  # fmt: skip
