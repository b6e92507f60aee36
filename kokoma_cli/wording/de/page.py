"""Deutsch: die Prüfseite, auf der jeder eine Bescheinigung prüfen kann."""

TEXTS = {
    "title": "Bescheinigung prüfen",
    "languages": "Sprache",
    "lead": "Ob eine Bescheinigung echt ist und noch gilt, sagt ihr Prüfcode. Scannen Sie ihn mit der Kamera "
    "Ihres Telefons; er führt hierher.",
    "paste": "Text des Prüfcodes",
    "paste_hint": "Wenn das Scannen nicht gelingt oder Sie eine Datei vor sich haben: Fügen Sie ein, was im Prüfcode steht, die "
    "ganze Adresse oder nur die Zeichen hinter dem #. Leerzeichen und Zeilenumbrüche stören nicht. Die Eingabetaste prüft "
    "sofort.",
    "verify": "Prüfen",
    "verifying": "Wird geprüft …",
    "nothing_pasted": "Das Feld ist leer. Fügen Sie den Text des Prüfcodes ein.",
    "says": "Das sagt der Prüfcode",
    "must_match": "Es muss mit dem übereinstimmen, was auf dem Blatt gedruckt ist.",
    "name": "Name",
    "series": "Qualifizierungsreihe",
    "period": "Zeitraum",
    "from_to": "{first} bis {last}",
    "hours": "Persönlich nachgewiesen",
    "hour_60": "{number}\u00a0Stunde",
    "hours_60": "{number}\u00a0Stunden",
    "hour_45": "{number}\u00a0Unterrichtseinheit zu 45\u00a0Minuten",
    "hours_45": "{number}\u00a0Unterrichtseinheiten zu 45\u00a0Minuten",
    "number": "Nummer",
    "issued_on": "Ausgestellt am",
    "untold": "Davon sagt der Prüfcode nichts.",
    "verified_at": "Geprüft am {when}",
    "as_of": "Stand der Liste ungültiger Bescheinigungen: {date}",
    "as_of_old": "Diese Liste ist älter als ein Jahr. Ob eine Bescheinigung seitdem ungültig geworden ist, weiß der Aussteller.",
    "how": "So wird geprüft",
    "how_scan": "Im Prüfcode stehen die Angaben der Bescheinigung und eine elektronische Unterschrift (Ed25519). Ihr Browser "
    "rechnet nach, ob sie mit einem Schlüssel des Ausstellers geleistet wurde, und sieht in der Liste ungültiger "
    "Bescheinigungen nach. Namen enthält die Liste nicht.",
    "how_private": "Geprüft wird auf diesem Gerät. Die Zeichen hinter dem # schickt der Browser nicht an den Webserver, und diese "
    "Seite sendet nichts und speichert nichts. Der Browser selbst kann die Adresse, die Sie gescannt haben, in seinem Verlauf "
    "behalten: Nehmen Sie an einem fremden Gerät ein privates Fenster, oder fügen Sie den Text des Prüfcodes ein.",
    "how_offline": "Die Seite kommt ohne Netz aus. Speichern Sie sie, prüft sie auch später; die Liste bleibt dann auf "
    "ihrem Stand.",
    "keys": "Schlüssel des Ausstellers",
    "key_current": "in Gebrauch",
    "key_retired": "abgelöst am {day}; was bis dahin damit unterzeichnet wurde, gilt weiter",
    "key_compromised": "seit {day} in fremden Händen; es gilt nur, was im Register des Ausstellers steht",
    "without_script": "Zum Prüfen braucht diese Seite JavaScript; gesendet wird auch dann nichts. Schalten Sie es für diese "
    "Seite ein, oder fragen Sie beim Aussteller nach.",
    # --- die Antworten: Überschrift, was sie bedeutet, was zu tun ist
    "valid_verdict": "Gültig",
    "valid_means": "Der Prüfcode ist echt: Was er sagt, hat der Aussteller unterzeichnet. In der Liste ungültiger "
    "Bescheinigungen (Stand: {date}) steht diese nicht.",
    "valid_do": "Vergleichen Sie jede Angabe mit dem Blatt. Ist dort auch nur ein Wort oder eine Zahl anders, wurde das "
    "Blatt verändert: Dann gilt, was hier steht.",
    "void_verdict": "Ungültig",
    "void_means": "Der Prüfcode ist echt, aber der Aussteller hat diese Bescheinigung für ungültig erklärt oder durch "
    "eine neue ersetzt.",
    "void_do": "Verlassen Sie sich nicht auf dieses Blatt. Lassen Sie sich die neue Bescheinigung zeigen, wenn es eine "
    "gibt, oder fragen Sie beim Aussteller nach.",
    "forged_verdict": "Nicht echt",
    "forged_means": "Die elektronische Unterschrift im Prüfcode stammt nicht vom Aussteller, oder der Prüfcode wurde danach "
    "verändert. Was er behauptet, wird deshalb nicht gezeigt.",
    "forged_do": "Haben Sie den Text abgetippt oder in Teilen kopiert, scannen Sie den Prüfcode noch einmal. Bleibt es "
    "dabei, verlassen Sie sich nicht auf das Blatt, und geben Sie dem Aussteller Bescheid.",
    "disowned_verdict": "Nicht echt",
    "disowned_means": "Der Schlüssel, mit dem dieser Prüfcode unterzeichnet ist, ist in fremde Hände geraten. Seitdem gilt "
    "nur noch, was im Register des Ausstellers steht. Dieser Prüfcode steht dort nicht.",
    "disowned_do": "Verlassen Sie sich nicht auf das Blatt, und geben Sie dem Aussteller Bescheid.",
    "too_late_verdict": "Nicht echt",
    "too_late_means": "Am Ausstellungstag, den der Prüfcode nennt, hat der Aussteller mit diesem Schlüssel nicht mehr "
    "unterzeichnet. Das war jemand anders.",
    "too_late_do": "Verlassen Sie sich nicht auf das Blatt, und geben Sie dem Aussteller Bescheid.",
    "unknown_key_verdict": "Unbekannter Schlüssel",
    "unknown_key_means": "Der Prüfcode nennt einen Schlüssel, den diese Seite nicht kennt. Entweder kommt er von einem anderen "
    "Aussteller, oder er ist nachgemacht, oder diese Seite ist älter als die Bescheinigung (Stand: {date}).",
    "unknown_key_do": "Sehen Sie nach, ob auf dem Blatt der Aussteller steht, der oben auf dieser Seite genannt ist, und laden "
    "Sie die Seite neu. Bleibt es dabei, fragen Sie beim Aussteller nach.",
    "unreadable_verdict": "Nicht lesbar",
    "unreadable_means": "Das ist kein Prüfcode einer Bescheinigung, oder es fehlt ein Stück davon.",
    "unreadable_do": "Scannen Sie den Prüfcode noch einmal, bei gutem Licht und ganz im Bild. Beim Einfügen zählt jedes "
    "Zeichen bis zum letzten, auch Groß- und Kleinschreibung.",
    "insecure_verdict": "Keine sichere Verbindung",
    "insecure_means": "Ohne sichere Verbindung (https) prüft ein Browser keine Unterschriften. Über die Bescheinigung sagt "
    "das nichts.",
    "insecure_do": "Öffnen Sie diese Seite unter {page} und prüfen Sie dort.",
    "too_old_verdict": "Dieser Browser kann nicht prüfen",
    "too_old_means": "Er kennt das Verfahren nicht, mit dem unterzeichnet wurde (Ed25519). Über die Bescheinigung sagt das "
    "nichts.",
    "too_old_do": "Bringen Sie den Browser auf den neuesten Stand, oder nehmen Sie einen anderen: Chrome oder Edge ab 137, "
    "Firefox ab 129, Safari ab 17.",
}
