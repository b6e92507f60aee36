"""English: credential files."""

TEXTS = {
    "given": "Credential file of {number} for {name}: {file}",
    "given_again": "Credential file of {number} for {name}, first given out on {date}: {file}",
    "there": "The credential file of {number} for {name} is there already, unchanged: {file}",
    "would_give": "The credential file of {number} for {name} would be here: {file}",
    "withheld": "{number} is withheld. With the credential file its holder would have it after all.",
    "what_for": "The file is for {name}, to be read into a wallet on a phone, a professional network or the system of a human resources "
    "department that knows Open Badges 3.0. It says what the sheet says and is signed with the key {kid}.",
    "publish": "Whether it still holds, others see in a list beside the page on which codes are verified. The list is written with: kokoma "
    "publish DIR",
    "given_on": "{number}, given out on {date}",
    # --- beside the page
    "written_new": "For credential files: {file} ({size} kB)",
    "written_unchanged": "For credential files: {file} ({size} kB), as before",
    "written_replaced": "For credential files: {file} ({size} kB), in place of the one before",
    "would_write": "For credential files there would be: {file} ({size} kB)",
    "upload": "Upload {file} too; it has to appear at {address}",
    "list_due": "The page is complete, but the list for credential files was not written anew: the one before stays on the web, and what "
    "has become void since still holds there. {why}",
    "due_nobody_to_ask": "It has to be signed, and there is nobody here to be asked for the passphrase. It can be made up for at a terminal, "
    "or with: kokoma publish {folder} --passphrase-file FILE",
    "due_not_installed": "An extra is missing that signing needs. To make up for it, in the folder of kokoma: "
    'pip install --constraint constraints.txt ".[credential]", then kokoma publish {folder}',
    "due_no_key": "There is no key to sign with. To make up for it: kokoma key new, then kokoma publish {folder}",
    "due_no_key_file": "The file of the key is not there. To make up for it, with the sheet from the envelope: kokoma key restore, then "
    "kokoma publish {folder}",
    "due_kept": "Something else is in its place, or in that of did.json, and was to stay. To make up for it in another folder: "
    "kokoma publish DIR",
    "list_undone": "The page is written, the list for credential files is not: the one before stays on the web. To make up for it: "
    "kokoma publish {folder}",
    "dropped": (
        "did.json no longer names what fell into other hands: {keys}. One credential file was given out until then; whatever is signed "
        "with it verifies nowhere any more. To give it out anew: kokoma certificate credential NUMBER",
        "did.json no longer names what fell into other hands: {keys}. {count} credential files were given out until then; whatever is signed "
        "with it verifies nowhere any more. To give them out anew: kokoma certificate credential NUMBER",
    ),
    "ask_replace": "There is something of this name already that is not of this register:{files}\nReplace it?",
    "file_differs": "There is something of this name already that is not of this register:{files}\nThis file stayed as it was. If it can "
    "go, --yes replaces it; else name another folder.",
    # --- in the file
    "called": "{kind}: {series}",
    "about": "{kind}, issued by: {issuer}.",
    "volume": "Volume of the series: {hours}.",
    "nothing_asked": "It confirms in which courses somebody took part; nothing has to be reached for it.",
    "asked": "It is issued when the requirements of the series are met.",
    "courses": ("Course attended: {courses}.", "Courses attended: {courses}."),
    "remark": " ({remarks})",
    "hours": "Personal hours: {hours}.",
    "hours_prepared": "Personal hours: {hours}, of which {preparation} for preparation and follow-up.",
    "reduced": "Not all courses of the series were attended in full.",
    # --- what cannot be done
    "erased": "The person on {number} was erased; there is no credential file about her any more.",
    "no_key": "The key that credential files are signed with is missing. To make one: kokoma key new",
    "no_page": "A credential file says where to see whether it still holds: beside the page on which codes are verified. Its address is "
    "missing. To enter it: kokoma settings set verify_page https://…",
    "not_installed": "Credential files need an extra of kokoma that is missing here. To install it, in the folder of kokoma: pip install "
    '--constraint constraints.txt ".[credential]"',
    "context_damaged": "{file} belongs to kokoma and is missing or changed. Install kokoma again.",
    "changed_meanwhile": "Somebody else has just changed something about {number} or the key. Nothing was written. Repeat the command.",
}  # fmt: skip
