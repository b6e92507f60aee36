"""German, help pages: Sichern und zurückholen."""

TEXTS = {
    "backup": "Macht eine Sicherung des Registers.",
    "backup.about": "Das geht jederzeit, auch während andere eintragen. Vor jedem Eintrag entsteht von selbst eine, und noch eine, "
    "nachdem Bescheinigungen ausgestellt sind; wie viele davon bleiben, sagt die Einstellung backups. Gegen den Verlust "
    "des ganzen Datenträgers hilft nur eine anderswo: kokoma backup ORDNER. Daneben steht eine Prüfsumme, wie sha256sum --check sie liest.",
    "backup.examples": "kokoma backup\nkokoma backup Sicherung.db\nkokoma backup --list",
    "backup.param.file": "Datei oder Ordner, zum Beispiel auf einem Stick (sonst der Ordner der Sicherungen neben dem "
    "Register)",
    "backup.param.listing": "zeigt, welche Sicherungen da sind",
    "backup.param.yes": "überschreibt einen früheren Stand ohne Rückfrage",
    "restore": "Holt eine Sicherung zurück.",
    "restore.about": "Zuerst wird sie geprüft und gezeigt, was dadurch verloren ginge. Was sie ersetzt, bleibt als Sicherung "
    "aufgehoben, und Nummern von Bescheinigungen werden nicht noch einmal vergeben. Ohne Angabe zeigt es, welche "
    "Sicherungen da sind.",
    "restore.examples": "kokoma restore\nkokoma restore 1 --dry-run",
    "restore.param.file": "Datei, oder Nummer aus kokoma backup --list",
    "restore.param.lost": "diese Nummer steht auf Papier und darf nicht noch einmal vergeben werden",
    "restore.param.even_if_altered": "auch wenn die Sicherung seither verändert wurde",
    "restore.param.another_register": "auch wenn es die Sicherung eines anderen Registers ist, das an die Stelle von diesem "
    "treten soll",
    "restore.param.even_if_given_twice": "auch wenn eine Nummer dann auf zwei verschiedenen Bescheinigungen steht",
    "metavar.BACKUP": "SICHERUNG",
}
