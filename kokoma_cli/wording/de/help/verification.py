"""German: help pages of `kokoma verify` and `kokoma publish`."""

TEXTS = {
    "verify": "Sagt, ob ein Papier von hier ist: eine Datei, ein Prüfcode oder eine Nummer.",
    "verify.about": "Foto, Scan oder PDF: gelesen wird der Prüfcode am Fuß jedes Blattes, auch von vielen Blättern auf "
    "einmal. Die Antwort nennt, was unterzeichnet ist; echt ist das Blatt nur, wenn genau das darauf steht. Nichts wird "
    "eingetragen. Mit --key geht es ohne Register.\n"
    "Ende mit 0: gültig; 9: von hier, aber ungültig; 8: verändert, unbekannt oder nicht lesbar. Von mehreren zählt das "
    "Schlechteste.",
    "verify.examples": "kokoma verify Foto.jpg\nkokoma verify KOKOMA-2024-001\n"
    "kokoma verify Stapel.pdf --json\nkokoma verify Foto.jpg --key index.html",
    "verify.param.what": "Datei, Nummer, oder der Text eines Prüfcodes in Anführungszeichen; - liest aus einer Pipe",
    "verify.param.key": "öffentlicher Schlüssel oder gespeicherte Prüfseite, als Datei oder Text; statt des Registers",
    "metavar.WHAT": "WAS",
    "publish": "Schreibt die Prüfseite, auf der jeder Bescheinigungen prüfen kann.",
    "publish.about": "Eine einzige Datei, index.html, für den Webserver der Stadt; sie nennt die öffentlichen Schlüssel und, "
    "ohne Namen, was ungültig ist. Sie prüft auf dem Gerät dessen, der sie öffnet, und sendet nichts. Einen "
    "Passwortsatz braucht sie nicht. Sind Nachweisdateien herausgegeben, kommt danach die Liste, in der sie nachgeschlagen werden; die wird "
    "unterzeichnet.",
    "publish.examples": "kokoma publish netz\nkokoma publish netz --dry-run",
    "publish.param.folder": "Ordner, in dem nur liegt, was hochgeladen wird; er wird angelegt",
    "publish.param.yes": "ersetzt dort auch, was keine Prüfseite dieses Registers ist",
}
