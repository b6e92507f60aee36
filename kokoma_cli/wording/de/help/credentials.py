"""German: the help page of `kokoma certificate credential`."""

TEXTS: dict[str, str] = {
    "certificate credential": "Gibt eine Bescheinigung als Nachweisdatei für Wallets und Portale heraus.",
    "certificate credential.about": "Die Datei (Open Badges 3.0) sagt, was auf dem Blatt steht, unterzeichnet mit dem Schlüssel des Hauses; sie "
    "bekommt nur die Person selbst. Wird die Bescheinigung ungültig, gilt nach dem nächsten kokoma publish auch die Datei nicht mehr.\n"
    "Aussteller ist der Schlüssel selbst oder die eigene Domain (Einstellung credential_issuer). Der Schlüssel selbst: Folgt ein anderer, "
    "sind Dateien neu herauszugeben, und wer den alten in die Hände bekommt, kann für immer zurückdatierte ausstellen. Die Domain: Ein "
    "abgelöster Schlüssel gilt weiter; einen in fremder Hand nennt sie nicht mehr, und jede Datei, die damit unterzeichnet ist, ist neu "
    "herauszugeben.",
    "certificate credential.examples": "kokoma certificate credential 001\nkokoma certificate credential 001 --out Nachweis.json",
    "certificate credential.param.out": "Datei; sonst eine bei der Bescheinigung, mit Nummer und Name",
    "certificate credential.param.yes": "ersetzt eine andere Datei mit diesem Namen",
}  # fmt: skip
