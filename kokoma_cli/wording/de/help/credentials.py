"""German: the help page of `kokoma certificate credential`."""

TEXTS: dict[str, str] = {
    "certificate credential": "Gibt eine Bescheinigung als Nachweisdatei für Wallets und Portale heraus.",
    "certificate credential.about": "Die Datei (Open Badges 3.0) sagt, was auf dem Blatt steht, unterschrieben mit dem Schlüssel des Hauses; sie "
    "bekommt nur die Person selbst. Wird die Bescheinigung ungültig, gilt nach dem nächsten kokoma publish auch die Datei nicht mehr. "
    "Mit einem neuen Schlüssel sind Dateien neu herauszugeben, es sei denn, Aussteller ist die eigene Domain (Einstellung "
    "credential_issuer).",
    "certificate credential.examples": "kokoma certificate credential 001\nkokoma certificate credential 001 --out Nachweis.json",
    "certificate credential.param.out": "Datei; sonst eine bei der Bescheinigung, mit Nummer und Name",
    "certificate credential.param.yes": "ersetzt eine andere Datei mit diesem Namen",
}  # fmt: skip
