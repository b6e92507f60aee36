"""Deutsch: die Prüfseite veröffentlichen, und was dem im Weg steht."""

TEXTS = {
    "again_now": "Damit auch die Prüfseite es weiß, veröffentlichen Sie sie neu und laden Sie sie hoch: kokoma publish ORDNER",
    "written_new": "Die Prüfseite: {file} ({size} kB)",
    "written_unchanged": "Die Prüfseite: {file} ({size} kB), wie bisher",
    "written_replaced": "Die Prüfseite: {file} ({size} kB), anstelle der bisherigen",
    "would_write": "Geschrieben würde die Prüfseite: {file} ({size} kB)",
    "holds": "Sie nennt, Stand {date}: {void}; an Schlüsseln {keys}. Namen stehen nicht darin.",
    "holds_void": ("eine ungültige Bescheinigung", "{count} ungültige Bescheinigungen"),
    "holds_nothing_void": "keine ungültige Bescheinigung",
    "key_current": "{kid} (in Gebrauch)",
    "key_retired": "{kid} (abgelöst)",
    "key_compromised": "{kid} (in fremde Hände geraten)",
    "upload": "Laden Sie diese Datei unverändert so hoch, dass sie unter {page} erscheint. Ob dort genau sie liegt, "
    "zeigt die Prüfsumme; unter Windows nennt sie der zweite Befehl, sonst der dritte:\n"
    "  curl -L -o seite.html {page}\n"
    "  certutil -hashfile seite.html SHA256\n"
    "  sha256sum seite.html",
    "again": "Veröffentlichen Sie neu, sobald eine Bescheinigung ungültig oder ersetzt wird oder sich an den Schlüsseln "
    "etwas ändert; vorher weiß die Seite nichts davon: kokoma publish {folder}",
    "no_longer_void": (
        "Auf der bisherigen Seite war eine Bescheinigung ungültig, die es nach dem Register nicht mehr ist. Wurde das "
        "nicht absichtlich zurückgenommen, fehlt es seit dem Zurückholen einer Sicherung: kokoma log",
        "Auf der bisherigen Seite waren {count} Bescheinigungen ungültig, die es nach dem Register nicht mehr sind. Wurde "
        "das nicht absichtlich zurückgenommen, fehlt es seit dem Zurückholen einer Sicherung: kokoma log",
    ),
    "keys_lapsed": (
        "Auf der bisherigen Seite stand ein Schlüssel, den das Register nicht mehr kennt oder nicht mehr als in fremde "
        "Hände geraten führt: {keys}. Sehen Sie nach, bevor Sie die Seite hochladen: kokoma key show, kokoma log",
        "Auf der bisherigen Seite standen {count} Schlüssel, die das Register nicht mehr kennt oder nicht mehr als in "
        "fremde Hände geraten führt: {keys}. Sehen Sie nach, bevor Sie die Seite hochladen: kokoma key show, kokoma log",
    ),
    "ask_replace": "Unter diesem Namen gibt es schon etwas, das keine Prüfseite dieses Registers ist:{files}\nDurch die "
    "neue Prüfseite ersetzen?",
    "nothing_written": "Nichts wurde geschrieben.",
    # --- was nicht geht
    "no_key": "Das Register hat noch keinen Schlüssel, also gibt es keine Prüfcodes, die jemand prüfen könnte. "
    "Einen Schlüssel anlegen: kokoma key new",
    "no_page": "Es ist nicht eingestellt, unter welcher Adresse die Prüfseite im Netz stehen wird. Einstellen: "
    "kokoma settings set verify_page https://…",
    "no_issuer": "Es ist nicht eingestellt, wer die Bescheinigungen ausstellt; die Prüfseite muss es nennen. Einstellen: "
    'kokoma settings set issuer "Stadt …"',
    "no_folder": "{folder} ist kein Ordner. Nennen Sie den Ordner, in den die Prüfseite soll; die Datei heißt immer "
    "index.html.",
    "beside_register": "In {folder} liegt das Register, und das gehört nicht ins Netz. Nennen Sie einen Ordner, in dem nur "
    "liegt, was hochgeladen wird: kokoma publish netz",
    "file_differs": "Unter diesem Namen gibt es schon etwas, das keine Prüfseite dieses Registers ist:{files}\nNichts wurde "
    "geschrieben. Kann es weg, ersetzt es --yes; sonst nennen Sie einen anderen Ordner.",
    "file_in_the_way": "Unter diesem Namen gibt es schon etwas, das keine Datei ist:{files}\nNichts wurde geschrieben. "
    "Nennen Sie einen anderen Ordner.",
    "file_appeared": "Die Prüfseite hat gerade jemand anderes geschrieben. Nichts wurde überschrieben. Wiederholen Sie "
    "den Befehl.",
    "file_refused": "{file} lässt sich nicht schreiben; vielleicht ist die Datei gerade geöffnet, oder Sie dürfen dort "
    "nicht schreiben. Schließen Sie sie, oder nennen Sie einen anderen Ordner.",
    "file_failed": "{file} ließ sich nicht schreiben ({cause}). Nennen Sie einen anderen Ordner.",
}
