"""English, help pages: data protection."""

TEXTS = {
    "privacy": "Disclosure, erasure and retention periods.",
    "privacy show": "Writes down what is kept of a person, for that person to read.",
    "privacy show.about": "Disclosure under Article 15 GDPR: a PDF to read and a JSON file with everything, entries of the "
    "journal included. Other people are blacked out.",
    "privacy show.examples": "kokoma privacy show Weber\nkokoma privacy show 12 --out disclosure.pdf",
    "privacy show.param.out": "file or folder; else the folder “Disclosures” beside the register",
    "privacy erase": "Erases a person, if no duty to keep stands against it.",
    "privacy erase.about": "Under Article 17 GDPR: name, contact, remarks, sheets and files go from register and journal; "
    "numbers, counts and checksums stay. While a period runs, kokoma says which. This cannot be taken back.",
    "privacy erase.examples": "kokoma participant withdraw 12\nkokoma privacy erase 12 --dry-run\nkokoma privacy erase 12 --backups --yes",
    "privacy erase.param.even_if_named": "even if the name still stands where kokoma changes nothing, because something else is meant",
    "privacy due": "Shows how long what is to be kept, and deletes what may go.",
    "privacy due.about": "Three steps for each cohort: due, offered to the archive, deleted. The periods are in the "
    "settings retention_from, retention_years and certificate_years.",
    "privacy due.examples": "kokoma privacy due\nkokoma privacy due --date 1.7.2028",
    "privacy due.param.offer": "cohort whose records were offered to the archive",
    "privacy due.param.answer": "what the archive answered",
    "privacy due.param.delete": "cohort whose records are to be deleted",
    "privacy due.param.date": "as of this day; with --offer: offered on this day",
    "any.param.backups": "delete all backups too in which it still stands",
}
