"""Deutsch: was das Betriebssystem verweigert."""

TEXTS = {
    "no_permission": "keine Berechtigung",
    "read_only": "dort lässt sich nur lesen",
    "not_found": "Datei oder Ordner nicht gefunden",
    "not_a_folder": "ein Teil des Pfades ist kein Ordner",
    "is_a_folder": "das ist ein Ordner, keine Datei",
    "disk_full": "der Datenträger ist voll",
    "name_too_long": "der Name ist zu lang",
    "exists": "den Namen gibt es dort schon",
    "broken": "der Datenträger meldet einen Fehler",
    "a_link": "der Ordner der Sicherungen ist eine Verknüpfung, und durch eine solche legt kokoma nichts ab",
    "loop": "die Verknüpfungen führen im Kreis",
    "other": "das System meldet {code}",
}
