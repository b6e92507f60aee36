"""Deutsch: Durchgänge."""

TEXTS = {
    "heading_name": "Durchgang",
    "heading_period": "Zeitraum",
    "heading_people": "Personen",
    "heading_certificates": "Bescheinigungen",
    "period": "{first} bis {last}",
    "no_dates": "noch ohne Termine",
    "current": "{name} (aktuell)",
    "added": "Durchgang „{name}“ angelegt, mit den Kursen und Voraussetzungen von „{source}“. "
    "Ab jetzt wird mit ihm gearbeitet. Als Nächstes Termine: kokoma course schedule P1 DATUM",
    "used": "Ab jetzt wird mit „{name}“ gearbeitet.",
    "none_yet": "In diesem Register gibt es noch keinen Durchgang. "
    "Legen Sie einen an: kokoma cohort add NAME",
    "exists": "Einen Durchgang „{name}“ gibt es schon. Nehmen Sie einen anderen Namen, oder arbeiten Sie "
    "mit ihm weiter: kokoma cohort use \"{name}\"",
    "unknown": "Einen Durchgang „{wanted}“ gibt es nicht. Vorhanden: {known}.",
    "ambiguous": "„{wanted}“ passt auf mehrere Durchgänge: {candidates}. Schreiben Sie den Namen weiter aus.",
    "no_name": "Der Durchgang braucht einen Namen, zum Beispiel „Bamberg 2024/25“.",
}  # fmt: skip
