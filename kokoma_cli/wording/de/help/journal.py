"""German, help pages: Nachsehen und zurücknehmen."""

TEXTS = {
    "log": "Zeigt das Protokoll: was wann von wem geändert wurde und warum.",
    "log.about": "Angaben lassen sich verbinden: dann erscheint, was auf alle zutrifft. Wer nicht mehr im Register "
    "steht, wird unter dem letzten Namen gefunden, ein Kurs auch unter einem früheren Kürzel. Mit --number steht "
    "ein Eintrag ganz da, mit jeder Zeile vorher und nachher.",
    "log.examples": "kokoma log\nkokoma log Weiß --limit 50\nkokoma log --course P1 --since 1.3.2024\n"
    "kokoma log --number 3",
    "log.param.who": "nur, was diese Person betrifft",
    "log.param.course": "nur, was diesen Kurs betrifft",
    "log.param.since": "erst von diesem Tag an",
    "log.param.until": "nur bis zu diesem Tag",
    "log.param.limit": "so viele Einträge (sonst 20)",
    "log.param.number": "nur dieser Eintrag, dafür ganz",
    "undo": "Nimmt die letzte Änderung zurück.",
    "undo.about": "Bauen spätere Änderungen darauf auf, bleibt alles, wie es ist. Bescheinigungen werden "
    "dabei ungültig, nicht gelöscht. Hat zuletzt jemand anderes etwas eingetragen, wird erst gefragt. Auch das "
    "Zurücknehmen lässt sich zurücknehmen.",
    "undo.examples": "kokoma undo\nkokoma undo 12 --dry-run",
    "undo.param.number": "Nummer aus kokoma log; ohne sie der letzte Eintrag",
}
