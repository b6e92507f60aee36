"""German, help pages: Anfangen."""

TEXTS = {
    "init": "Legt ein neues Register mit der mitgelieferten Qualifizierungsreihe an.",
    "init.about": "Das Register ist eine einzige Datei. Ohne Angabe heißt sie kokoma.db und liegt "
    "im aktuellen Ordner. Eine vorhandene Datei wird nie überschrieben.",
    "init.examples": 'kokoma init --cohort "Bamberg 2023/24" --issuer "Stadt Bamberg"',
    "init.param.file": "wo das Register liegen soll",
    "init.param.cohort": "Name des ersten Durchgangs",
    "init.param.issuer": "wer die Bescheinigungen ausstellt",
    "init.param.place": "Ort, der auf den Bescheinigungen steht",
    "init.param.yes": "auch, wenn noch Sicherungen eines Registers da sind, das hier lag",
    "demo": "Zeigt den ganzen Weg an neun erfundenen Personen, bis zu den Bescheinigungen.",
    "demo.about": "Alles entsteht in einem eigenen Ordner. Ihr Register bleibt unberührt.",
    "demo.param.out": "Ordner für Register und Bescheinigungen der Vorführung",
    "settings": "Einstellungen ansehen und ändern: Aussteller, Ort, Unterschriften, Nummern.",
    "settings list": "Zeigt alle Einstellungen.",
    "settings get": "Zeigt eine Einstellung.",
    "settings get.examples": "kokoma settings get issuer",
    "settings set": "Ändert eine Einstellung.",
    "settings set.examples": 'kokoma settings set place "Bamberg"',
}
