"""English: help pages of `kokoma key …`."""

TEXTS: dict[str, str] = {
    "any.param.passphrase_file": "file with the passphrase in its first line (otherwise it is asked)",
    "metavar.ADDRESS": "ADDRESS",
    "metavar.KEY": "KEY",
    "key": "The key that codes are signed with.",
    "key.about": "It lies in a file beside the register, locked with a passphrase. The register knows only its public half. Without a key "
    "everything works as before, but certificates bear no code.",
    "key new": "Makes the office's key.",
    "key new.about": "The office thinks of the passphrase; kokoma keeps it nowhere. After that, a sheet belongs in the safe (kokoma key backup) and "
    "the page on the web (kokoma publish).",
    "key new.examples": "kokoma key new --page https://www.example.org/verify",
    "key new.param.page": "page that codes point to (otherwise the setting verify_page)",
    "key new.param.passphrase_file": "file with the new passphrase in its first line (otherwise it is asked)",
    "key show": "Shows the office's keys, and what others verify with.",
    "key show.about": "Retired and stolen ones too, and how many certificates are signed with each. Nothing of it is secret.",
    "key show.examples": "kokoma key show\nkokoma key show --json",
    "key show.param.compare": "compares with a page (index.html), such as the one on the web",
    "key backup": "Writes the sheet with the key for the safe.",
    "key backup.about": "The key can be read on it, in four lines to be typed and as a QR code: for the day on which the passphrase is forgotten or "
    "the file is lost. Whoever has the sheet can sign in the office's name. Print it, delete the file, and put it into the safe in a sealed "
    "envelope.",
    "key backup.examples": "kokoma key backup --out sheet.pdf",
    "key backup.param.out": "file for the sheet (otherwise in this folder)",
    "key backup.param.yes": "replaces an earlier sheet without asking",
    "key restore": "Brings the key back from its sheet.",
    "key restore.about": "Without a file, the four lines are typed; each checks itself. Otherwise from a scan or picture of the sheet, a text with the "
    "lines (- reads the input), or a copy of the key's file. After that the key gets a new passphrase; the copy keeps its own if that is good enough. A key that the register "
    "does not know, because it comes from an older backup, becomes that of the office after a question, and the one before is retired.",
    "key restore.examples": "kokoma key restore sheet.pdf",
    "key restore.param.file": "scan, text with the lines, or copy of the key's file",
    "key restore.param.passphrase_file": "file with the passphrase it has afterwards in its first line (otherwise it is asked)",
    "key restore.param.retired": "enters one that the register does not know as retired only",
    "key restore.param.yes": "replaces a file that is there, and enters the key in a register that does not know it",
    "key passwd": "Gives the key a new passphrase.",
    "key passwd.about": "For the hand-over to a successor too. The key stays the same, and what was issued stays valid. But whoever keeps an old "
    "copy of the file and the old passphrase can go on signing. If that cannot be relied on: kokoma key rotate; for a leak: kokoma key "
    "compromised",
    "key passwd.examples": "kokoma key passwd",
    "key passwd.param.passphrase_file": "file with the present passphrase in its first line (otherwise it is asked)",
    "key passwd.param.new_passphrase_file": "file with the new passphrase in its first line (otherwise it is asked)",
    "key rotate": "Puts a new key in the place of the old one.",
    "key rotate.about": "Also when file and sheet are lost; the old passphrase is not needed. What was signed with the old one stays valid; only "
    "credentials that name the key as their issuer have to be given out anew. This cannot be taken back. Make the page anew afterwards: kokoma publish",
    "key rotate.examples": "kokoma key rotate",
    "key rotate.param.passphrase_file": "file with the passphrase of the new one in its first line (otherwise it is asked)",
    "key compromised": "Declares a key stolen.",
    "key compromised.about": "When file and passphrase, or the sheet, may be in other hands. Codes that the office has issued with it stay valid, no "
    "others do. Credentials have no such protection: they can be forged, and have to be given out anew. If the key was in use, a new one takes its place at once. This cannot be taken back.",
    "key compromised.examples": "kokoma key compromised --date today",
    "key compromised.param.kid": "which one, as kokoma key show names it (otherwise the one in use)",
    "key compromised.param.date": "since when it is in other hands (otherwise today)",
    "key compromised.param.passphrase_file": "file with the passphrase of the new one in its first line (otherwise it is asked)",
}  # fmt: skip
