"""English, help pages: backing up and restoring."""

TEXTS = {
    "backup": "Makes a backup of the register.",
    "backup.about": "That is possible at any time, also while others record something. One is made by itself before every entry, and one "
    "more after certificates were issued; how many of them stay is the setting backups. Against the loss of the whole drive only one "
    "kept elsewhere helps: kokoma backup DIR. A checksum is put beside it, as sha256sum --check reads it.",
    "backup.examples": "kokoma backup\nkokoma backup copy.db\nkokoma backup --list",
    "backup.param.file": "file or folder, for example on a stick (else the folder of backups beside the register)",
    "backup.param.listing": "show which backups there are",
    "backup.param.yes": "overwrite an earlier state without asking",
    "restore": "Restores a backup.",
    "restore.about": "It is checked first, and what would be lost is shown. What it replaces is kept as a backup, and no number of a "
    "certificate is given a second time. Called alone it shows which backups there are.",
    "restore.examples": "kokoma restore\nkokoma restore 1 --dry-run",
    "restore.param.file": "file, or number from kokoma backup --list",
    "restore.param.lost": "this number is on paper and must not be given again",
    "restore.param.even_if_altered": "also if the backup was altered since",
    "restore.param.another_register": "also if it is a backup of another register, which is to take the place of this one",
    "restore.param.even_if_given_twice": "also if a number is then on two different certificates",
    "metavar.BACKUP": "BACKUP",
}
