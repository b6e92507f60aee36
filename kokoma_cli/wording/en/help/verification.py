"""English: help pages of `kokoma verify` and `kokoma publish`."""

TEXTS = {
    "verify": "Tells whether a paper is ours: a file, a code or a number.",
    "verify.about": "A photo, scan or PDF: what is read is the code at the foot of each sheet, of many sheets at once too. "
    "The answer names what was signed; the sheet is genuine only if exactly that is printed on it. Nothing is written. "
    "With --key it works without a register.\n"
    "Ends with 0: valid; 9: ours, but void; 8: changed, unknown or unreadable. Of several the worst counts.",
    "verify.examples": "kokoma verify photo.jpg\nkokoma verify KOKOMA-2024-001\n"
    "kokoma verify stack.pdf --json\nkokoma verify photo.jpg --key index.html",
    "verify.param.what": "file, number, or the text of a code in quotation marks; - reads from a pipe",
    "verify.param.key": "public key or the office's page as saved, a file or the text; in place of the register",
    "metavar.WHAT": "WHAT",
    "publish": "Writes the page on which anybody can verify a certificate.",
    "publish.about": "A single file, index.html, for the town’s web server; it names the public keys and, without names of "
    "people, what is void. It verifies on the device of whoever opens it, and sends nothing. It needs "
    "no passphrase. Where credential files were given out, the list follows in which they are looked up; that is signed.",
    "publish.examples": "kokoma publish web\nkokoma publish web --dry-run",
    "publish.param.folder": "folder with nothing in it but what is uploaded; it is made",
    "publish.param.yes": "also replaces what is no such page of this register",
}
