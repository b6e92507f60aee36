"""English, help pages: certificates."""

TEXTS = {
    "ceremony": "The ceremony: who is called up when, who is not coming, the list to read from.",
    "ceremony list": "Shows everybody in the order of the ceremony.",
    "ceremony list.about": "On the list to read from are those who have a certificate or have earned one; only they "
    "have a place.",
    "ceremony order": "Sets the order in which people are called up and printed.",
    "ceremony order.about": "Those named come first, in this order; all others stay as they are to each other. It "
    "holds for this cohort, in print and on the list to read from.",
    "ceremony order.examples": "kokoma ceremony order Weiß Huber\nkokoma ceremony order Weber --last\n"
    "kokoma ceremony order --by name",
    "ceremony order.param.last": "at the end instead of the beginning",
    "ceremony order.param.by": "by family name, by enrolment, or by your own list again",
    "ceremony absent": "Notes who is not coming to the ceremony.",
    "ceremony absent.about": "The sheet is printed all the same, in its place on the pile. On the list to read from it "
    "says before the name not to call it.",
    "ceremony absent.examples": "kokoma ceremony absent Weber",
    "ceremony present": "Notes who is coming to the ceremony after all.",
    "ceremony present.examples": "kokoma ceremony present Weber",
    "ceremony print": "Draws the list to read from, in large type.",
    "ceremony print.about": "With pronunciation and the numbers of the certificates. How a name is spoken is kept with "
    "the person: kokoma participant edit WHO --pronunciation TEXT",
    "ceremony print.examples": "kokoma ceremony print\nkokoma ceremony print --out list.pdf",
    "ceremony print.param.out": "file; otherwise one in the folder of the certificates, with today's date",
    "ceremony print.param.yes": "replaces an earlier version of the file",
    "proof": "Shows, before printing, the names and whatever should be looked at once more.",
    "proof.about": "It is about the certificates that kokoma certify --all would issue now. Every question "
    "comes with the command that settles it. Nothing is issued or changed.",
    "proof.examples": "kokoma proof\nkokoma proof --out names.pdf",
    "proof.param.kind": "kind: bescheinigung, urkunde or teilnahmebestaetigung",
    "proof.param.out": "file for a sheet with all names large, for a second person to sign",
    "proof.param.yes": "replaces an earlier sheet of this name",
    "proof.param.confirm_others": "those too who would only get a confirmation of attendance",
    "certify": "Issues certificates: enters them in the register and prints them.",
    "certify.about": "Whoever has one gets no second. Whoever is named and has not earned it is "
    "refused, with what is missing.",
    "certify.examples": "kokoma certify --preview\nkokoma certify --all --dry-run\nkokoma certify Weiß --date 2024-03-26",
    "certify.param.all": "everybody who has earned it",
    "certify.param.everybody": "everybody who has earned it",
    "certify.param.kind": "kind, such as urkunde; kokoma kind list shows them all",
    "certify.param.confirm_others": "give the others a confirmation of attendance",
    "certify.param.date": "date on the certificate",
    "certify.param.place": "town on the certificate",
    "certify.param.print": "all of them in one file, for printing",
    "certify.param.preview": "only look: one file marked PREVIEW, nothing is entered",
    "kind": "Kinds of certificates: those shipped and your own.",
    "kind list": "Shows all kinds: for whom they are, in which languages, whether your own.",
    "kind copy": "Makes a kind of your own from one there is.",
    "kind copy.about": "The folder appears beside the register, under templates/certificates. In it are the words, and "
    "in kind.toml how the sheet looks. A kind of your own with the name of a shipped one takes its place.",
    "kind copy.examples": "kokoma kind copy urkunde urkunde-town\nkokoma certify --preview --kind urkunde-town",
    "kind copy.param.kind": "the kind to copy; kokoma kind list shows them all",
    "kind copy.param.name": "name of the new kind, one word",
    "certificate": "The register of all certificates issued.",
    "certificate list": "Shows all certificates.",
    "certificate show": "Shows one certificate, and why it was issued.",
    "certificate show.about": "With the rule, the course days and the template as they were when it was issued. Where "
    "something is recorded otherwise today, it says what, since when and by whom.",
    "certificate show.examples": "kokoma certificate show 2024-001",
    "certificate book": "Prints the register, to be signed and kept.",
    "certificate book.about": "All numbers in their order: what became of each certificate, void and replaced "
    "ones too, exceptions with their reason, and why numbers are missing.",
    "certificate book.examples": "kokoma certificate book\nkokoma certificate book --all --out register.pdf",
    "certificate book.param.everywhere": "all cohorts in one register",
    "certificate book.param.out": "file; else one beside the certificates, with today’s date",
    "certificate book.param.yes": "replaces an earlier version of the file",
    "certificate hand-over": "Notes which certificates were handed over.",
    "certificate hand-over.about": "All at once after the ceremony, without those who were absent. A name stands for "
    "all that person gets; whoever comes later is entered then.",
    "certificate hand-over.examples": "kokoma certificate hand-over --all --dry-run\n"
    "kokoma certificate hand-over 001 --date today",
    "certificate hand-over.param.everybody": "all of the cohort that lie ready",
    "certificate hand-over.param.excepted": "without these, by name or number",
    "certificate hand-over.param.date": "when they were handed over, if not today",
    "certificate hand-over.param.yes": "even if a certificate that is named bears a later date; not with --all",
    "certificate withhold": "Keeps certificates in the office.",
    "certificate withhold.about": "They go on holding and can be handed over later.",
    "certificate void": "Declares a certificate void.",
    "certificate void.about": "The number stays in the register, with the reason, and will not be given again.",
    "certificate replace": "Issues a certificate anew, from what is recorded now.",
    "certificate replace.about": "For corrections: change the record first, then replace the certificate. Place and "
    "date stay unless you give others; the old number stays in the register and points to the new one. For a legal "
    "change of name there is kokoma participant rename.",
    "certificate replace.examples": 'kokoma participant edit Huber --name "Bo Hueber"\n'
    'kokoma certificate replace 001 --reason "name misspelt" --dry-run',
    "certificate replace.param.date": "date on the certificate, if not the old one",
    "certificate replace.param.place": "place on the certificate, if not the old one",
    "certificate replace.param.exception": "hardship: why the requirements are not to hold",
    "certificate replace.param.approved_by": "who decided about the exception",
    "certificate replace.param.yes": "even if nothing on the sheet changes",
    "certificate reprint": "Gives back a certificate as it was issued.",
    "certificate reprint.about": "The same file letter by letter, even if names, settings or templates have changed "
    "since. It is held against the checksum of that time.",
    "certificate reprint.examples": "kokoma certificate reprint 001 --out copy",
    "certificate reprint.param.duplicate": "marked as a duplicate, if the original is lost",
    "certificate reprint.param.out": "folder, if not the one where it was",
    "certificate reprint.param.yes": "even if it is void or replaced",
    "certificate withhold.param.reason": "reason that is to stand in the register",
    "certificate void.param.reason": "reason that is to stand in the register",
    "certificate replace.param.reason": "reason that is to stand in the register",
}
