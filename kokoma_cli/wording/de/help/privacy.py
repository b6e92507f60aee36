"""German, help pages: Datenschutz."""

TEXTS = {
    "privacy": "Auskunft, Löschen und Aufbewahrungsfristen.",
    "privacy show": "Schreibt auf, was über eine Person gespeichert ist, damit sie es lesen kann.",
    "privacy show.about": "Auskunft nach Artikel 15 DSGVO: ein PDF zum Lesen und eine JSON-Datei mit allem, auch den "
    "Einträgen des Protokolls. Andere Personen sind darin geschwärzt.",
    "privacy show.examples": "kokoma privacy show Weber\nkokoma privacy show 12 --out Auskunft.pdf",
    "privacy show.param.out": "Datei oder Ordner; sonst der Ordner „Auskünfte“ beim Register",
    "privacy erase": "Löscht eine Person, wenn keine Pflicht zum Aufbewahren entgegensteht.",
    "privacy erase.about": "Nach Artikel 17 DSGVO: Name, Kontakt, Bemerkungen, Blätter und Dateien verschwinden aus "
    "Register und Protokoll; Nummern, Zahlen und Prüfsummen bleiben. Solange eine Frist läuft, sagt kokoma, welche. Das "
    "lässt sich nicht zurücknehmen.",
    "privacy erase.examples": "kokoma participant withdraw 12\nkokoma privacy erase 12 --dry-run\nkokoma privacy erase 12 --backups --yes",
    "privacy erase.param.even_if_named": "auch wenn der Name noch steht, wo kokoma nichts ändert, weil etwas anderes gemeint ist",
    "privacy due": "Zeigt, was wie lange aufzubewahren ist, und löscht, was gehen darf.",
    "privacy due.about": "Drei Schritte je Durchgang: fällig, dem Archiv angeboten, gelöscht. Die Fristen stehen in den "
    "Einstellungen retention_from, retention_years und certificate_years.",
    "privacy due.examples": "kokoma privacy due\nkokoma privacy due --date 1.7.2028",
    "privacy due.param.offer": "Durchgang, dessen Unterlagen dem Archiv angeboten wurden",
    "privacy due.param.answer": "was das Archiv geantwortet hat",
    "privacy due.param.delete": "Durchgang, dessen Unterlagen gelöscht werden",
    "privacy due.param.date": "Stand an diesem Tag; mit --offer: an diesem Tag angeboten",
    "any.param.backups": "auch alle Sicherungen löschen, in denen es noch steht",
}
