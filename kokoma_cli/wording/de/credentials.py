"""Deutsch: Nachweisdateien."""

TEXTS = {
    "given": "Nachweisdatei zu {number} für {name}: {file}",
    "given_again": "Nachweisdatei zu {number} für {name}, zuerst am {date} herausgegeben: {file}",
    "there": "Die Nachweisdatei zu {number} für {name} liegt schon da, unverändert: {file}",
    "would_give": "Die Nachweisdatei zu {number} für {name} käme hierher: {file}",
    "withheld": "{number} ist zurückgehalten. Mit der Nachweisdatei hätte die Person sie in der Hand.",
    "what_for": "Die Datei ist für {name} selbst, zum Einlesen in eine Brieftasche auf dem Telefon (Wallet), in ein Berufsportal oder in "
    "das System einer Personalabteilung, das Open Badges 3.0 kennt. Sie sagt, was auf dem Blatt steht, und ist mit dem Schlüssel "
    "{kid} unterzeichnet.",
    "publish": "Ob sie noch gilt, sehen andere in einer Liste neben der Prüfseite. Geschrieben wird die Liste mit: kokoma publish ORDNER",
    "given_on": "{number}, herausgegeben am {date}",
    # --- neben der Prüfseite
    "written_new": "Für Nachweisdateien: {file} ({size} kB)",
    "written_unchanged": "Für Nachweisdateien: {file} ({size} kB), wie bisher",
    "written_replaced": "Für Nachweisdateien: {file} ({size} kB), anstelle der bisherigen",
    "would_write": "Für Nachweisdateien würde geschrieben: {file} ({size} kB)",
    "upload": "Laden Sie auch {file} hoch; erscheinen muss sie unter {address}",
    "list_due": "Die Prüfseite ist vollständig, die Liste für Nachweisdateien nicht neu geschrieben: Im Netz bleibt die bisherige, und "
    "was seither ungültig wurde, gilt dort noch. {why}",
    "due_nobody_to_ask": "Sie muss unterzeichnet werden, und nach dem Passwortsatz kann hier niemand gefragt werden. Nachholen lässt sie sich "
    "an einem Terminal, oder mit: kokoma publish {folder} --passphrase-file DATEI",
    "due_not_installed": "Zum Unterschreiben fehlt ein Zusatz. So wird sie nachgeholt, im Ordner von kokoma: "
    'pip install --constraint constraints.txt ".[credential]", danach kokoma publish {folder}',
    "due_no_key": "Zum Unterschreiben fehlt ein Schlüssel. So wird sie nachgeholt: kokoma key new, danach kokoma publish {folder}",
    "due_no_key_file": "Die Datei des Schlüssels ist nicht da. Mit dem Blatt aus dem Umschlag wird sie nachgeholt: kokoma key restore, "
    "danach kokoma publish {folder}",
    "due_kept": "Etwas anderes liegt an ihrer Stelle oder an der von did.json und sollte bleiben. Nachholen lässt sie sich in einem "
    "anderen Ordner: kokoma publish ORDNER",
    "list_undone": "Die Prüfseite ist geschrieben, die Liste für Nachweisdateien nicht: Im Netz bleibt die bisherige. Nachholen: "
    "kokoma publish {folder}",
    "dropped": (
        "did.json nennt nicht mehr, was in fremde Hände geraten ist: {keys}. Bis dahin wurde eine Nachweisdatei herausgegeben; was damit "
        "unterzeichnet ist, lässt sich nirgends mehr bestätigen. Neu herausgeben: kokoma certificate credential NUMMER",
        "did.json nennt nicht mehr, was in fremde Hände geraten ist: {keys}. Bis dahin wurden {count} Nachweisdateien herausgegeben; was damit "
        "unterzeichnet ist, lässt sich nirgends mehr bestätigen. Neu herausgeben: kokoma certificate credential NUMMER",
    ),
    "ask_replace": "Unter diesem Namen gibt es schon etwas, das nicht von diesem Register ist:{files}\nErsetzen?",
    "file_differs": "Unter diesem Namen gibt es schon etwas, das nicht von diesem Register ist:{files}\nDiese Datei blieb, wie sie war. "
    "Kann sie weg, ersetzt sie --yes; sonst nennen Sie einen anderen Ordner.",
    # --- in der Datei
    "called": "{kind}: {series}",
    "about": "{kind}, ausgestellt von: {issuer}.",
    "volume": "Umfang der Reihe: {hours}.",
    "nothing_asked": "Bestätigt wird, an welchen Kursen jemand teilgenommen hat; Voraussetzungen gibt es dafür keine.",
    "asked": "Ausgestellt wird sie, wenn die Voraussetzungen der Reihe erfüllt sind.",
    "courses": ("Besuchter Kurs: {courses}.", "Besuchte Kurse: {courses}."),
    "remark": " ({remarks})",
    "hours": "Eigene Stunden: {hours}.",
    "hours_prepared": "Eigene Stunden: {hours}, davon {preparation} für Vor- und Nachbereitung.",
    "reduced": "Nicht alle Kurse der Reihe wurden ganz besucht.",
    # --- was nicht geht
    "erased": "Die Person auf {number} ist gelöscht worden; eine Nachweisdatei gibt es zu ihr nicht mehr.",
    "no_key": "Es fehlt der Schlüssel, mit dem Nachweisdateien unterzeichnet werden. So wird er angelegt: kokoma key new",
    "no_page": "In einer Nachweisdatei steht, wo sich nachsehen lässt, ob sie noch gilt: neben der Prüfseite. Deren Adresse fehlt. So wird "
    "sie eingetragen: kokoma settings set verify_page https://…",
    "not_installed": "Für Nachweisdateien braucht kokoma einen Zusatz, der hier fehlt. So wird er installiert, im Ordner von kokoma: "
    'pip install --constraint constraints.txt ".[credential]"',
    "context_damaged": "{file} gehört zu kokoma und fehlt oder ist verändert. Installieren Sie kokoma neu.",
    "changed_meanwhile": "Gerade hat jemand anderes etwas an {number} oder am Schlüssel geändert. Nichts wurde geschrieben. "
    "Wiederholen Sie den Befehl.",
}  # fmt: skip
