"""German: help pages of `kokoma key …`."""

TEXTS: dict[str, str] = {
    "any.param.passphrase_file": "Datei, in deren erster Zeile der Passwortsatz steht (sonst wird gefragt)",
    "metavar.ADDRESS": "ADRESSE",
    "metavar.KEY": "SCHLÜSSEL",
    "key": "Der Schlüssel, mit dem Prüfcodes unterzeichnet werden.",
    "key.about": "Er liegt in einer Datei neben dem Register, mit einem Passwortsatz verschlossen. Das Register kennt nur seine öffentliche "
    "Hälfte. Ohne Schlüssel geht alles wie zuvor, nur tragen Bescheinigungen keinen Prüfcode.",
    "key new": "Legt den Schlüssel des Amtes an.",
    "key new.about": "Den Passwortsatz denkt sich das Amt aus; kokoma hebt ihn nirgends auf. Danach gehört ein Blatt in den Tresor (kokoma key "
    "backup) und die Prüfseite ins Netz (kokoma publish).",
    "key new.examples": "kokoma key new --page https://www.beispielstadt.de/pruefen",
    "key new.param.page": "Prüfseite, auf die die Prüfcodes zeigen (sonst die Einstellung verify_page)",
    "key new.param.passphrase_file": "Datei, in deren erster Zeile der neue Passwortsatz steht (sonst wird gefragt)",
    "key show": "Zeigt die Schlüssel des Amtes und womit andere prüfen.",
    "key show.about": "Auch abgelöste und entwendete, und wie viele Bescheinigungen mit jedem unterzeichnet sind. Nichts davon ist geheim.",
    "key show.examples": "kokoma key show\nkokoma key show --json",
    "key show.param.compare": "vergleicht mit einer Prüfseite (index.html), etwa der im Netz",
    "key backup": "Schreibt das Blatt mit dem Schlüssel für den Tresor.",
    "key backup.about": "Darauf steht der Schlüssel lesbar, in vier Zeilen zum Abtippen und als QR-Code: für den Tag, an dem der Passwortsatz "
    "vergessen oder die Datei verloren ist. Wer das Blatt hat, kann im Namen des Amtes unterzeichnen. Drucken, Datei löschen, in "
    "einem verschlossenen Umschlag in den Tresor.",
    "key backup.examples": "kokoma key backup --out Blatt.pdf",
    "key backup.param.out": "Datei für das Blatt (sonst in diesem Ordner)",
    "key backup.param.yes": "ersetzt ein früheres Blatt ohne Rückfrage",
    "key restore": "Holt den Schlüssel vom Blatt zurück.",
    "key restore.about": "Ohne Datei tippt man die vier Zeilen ab; jede prüft sich selbst. Sonst aus einem Scan oder Foto des Blattes, einem Text "
    "mit den Zeilen (- liest die Eingabe) oder einer Kopie der Schlüsseldatei. Danach bekommt der Schlüssel einen neuen Passwortsatz; die Kopie "
    "behält ihren, wenn er gut genug ist. Ein Schlüssel, den das Register nicht kennt, weil es aus einer älteren Sicherung stammt, wird nach "
    "Rückfrage der des Amtes, und der bisherige ist abgelöst.",
    "key restore.examples": "kokoma key restore Blatt.pdf",
    "key restore.param.file": "Scan, Text mit den Zeilen, oder Kopie der Schlüsseldatei",
    "key restore.param.passphrase_file": "Datei, in deren erster Zeile der Passwortsatz steht, den er danach hat (sonst wird gefragt)",
    "key restore.param.retired": "trägt einen, den das Register nicht kennt, nur als abgelöst ein",
    "key restore.param.yes": "ersetzt eine vorhandene Datei, und trägt ihn in ein Register ein, das ihn nicht kennt",
    "key passwd": "Gibt dem Schlüssel einen neuen Passwortsatz.",
    "key passwd.about": "Auch für die Übergabe an eine Nachfolgerin. Der Schlüssel bleibt derselbe, und was ausgestellt ist, bleibt gültig. Wer eine alte "
    "Kopie der Datei und den alten Satz behält, kann aber weiter unterzeichnen. Ist darauf kein Verlass: kokoma key rotate; bei einem "
    "Verlust: kokoma key compromised",
    "key passwd.examples": "kokoma key passwd",
    "key passwd.param.passphrase_file": "Datei, in deren erster Zeile der bisherige Passwortsatz steht (sonst wird gefragt)",
    "key passwd.param.new_passphrase_file": "Datei, in deren erster Zeile der neue Passwortsatz steht (sonst wird gefragt)",
    "key rotate": "Löst den Schlüssel durch einen neuen ab.",
    "key rotate.about": "Auch wenn Datei und Blatt verloren sind; der alte Passwortsatz ist nicht nötig. Was mit dem alten unterzeichnet ist, bleibt "
    "gültig; nur Nachweisdateien, die den Schlüssel als Aussteller nennen, sind neu herauszugeben. Das lässt sich nicht zurücknehmen. Danach "
    "die Prüfseite neu herstellen: kokoma publish",
    "key rotate.examples": "kokoma key rotate",
    "key rotate.param.passphrase_file": "Datei, in deren erster Zeile der Passwortsatz des neuen steht (sonst wird gefragt)",
    "key compromised": "Erklärt einen Schlüssel für entwendet.",
    "key compromised.about": "Wenn Datei und Passwortsatz oder das Blatt in fremden Händen sein können. Prüfcodes, die das Amt damit ausgestellt hat, "
    "bleiben gültig, alle anderen nicht. Nachweisdateien kennen diesen Schutz nicht: Sie lassen sich fälschen und sind neu herauszugeben. War der Schlüssel in Gebrauch, tritt sofort ein neuer an seine Stelle. Das lässt sich nicht zurücknehmen.",
    "key compromised.examples": "kokoma key compromised --date heute",
    "key compromised.param.kid": "welcher, wie kokoma key show ihn nennt (sonst der in Gebrauch)",
    "key compromised.param.date": "seit wann er in fremden Händen ist (sonst heute)",
    "key compromised.param.passphrase_file": "Datei, in deren erster Zeile der Passwortsatz des neuen steht (sonst wird gefragt)",
}  # fmt: skip
