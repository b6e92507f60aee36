"""German: the electronic seal on the files."""

TEXTS = {
    # --- in der Datei selbst
    "field": "Siegel",
    "spoken": "Elektronisches Siegel: {name}",
    "reason": "Unverändert so, wie ausgestellt",
    # --- die Datei mit dem Siegelzertifikat und ihr Passwort
    "ask_passphrase": "Passwort der Siegeldatei {file} (wird nicht angezeigt):",
    "try_again": (
        "Dieses Passwort öffnet die Siegeldatei nicht. Noch ein Versuch.",
        "Dieses Passwort öffnet die Siegeldatei nicht. Noch {count} Versuche.",
    ),
    "nobody_to_ask": "Die Siegeldatei braucht ihr Passwort, und es ist niemand da, den kokoma fragen könnte. Nichts wurde geändert. "
    "Das Passwort kann in einer Datei stehen: --seal-passphrase-file DATEI",
    "passphrase_without_seal": "--seal-passphrase-file gehört zu --seal DATEI; das fehlt.",
    "only_duplicates": "Was ausgestellt ist, kommt so wieder, wie es war, mit oder ohne Siegel. Neu gesiegelt wird nur eine Zweitschrift: "
    "kokoma certificate reprint NUMMER --duplicate --seal DATEI",
    "not_in_preview": "Eine Vorschau wird nicht gesiegelt. Lassen Sie --seal oder --preview weg.",
    "missing": "Für das elektronische Siegel fehlt ein Teil von kokoma. Nichts wurde geändert. So kommt er dazu:\n"
    '  pip install "kokoma[seal]"',
    "no_file": "Die Siegeldatei ist nicht da: {file}. Nichts wurde geändert.",
    "file_unreadable": "Die Siegeldatei lässt sich nicht lesen ({file}): {cause}. Nichts wurde geändert.",
    "no_p12": "{file} ist keine Siegeldatei, die kokoma lesen kann. Nichts wurde geändert. Erwartet wird eine Datei mit Zertifikat und Schlüssel "
    "(PKCS #12, meist .p12 oder .pfx).",
    "wrong_passphrase": "Dieses Passwort öffnet {file} nicht, oder die Datei ist beschädigt. Nichts wurde geändert.",
    "no_key": "In {file} steht ein Zertifikat, aber kein Schlüssel; damit lässt sich nicht siegeln. Nichts wurde geändert. Lassen Sie sich die Datei "
    "mit dem privaten Schlüssel ausgeben.",
    "no_certificate": "In {file} steht kein Zertifikat, das zum Schlüssel gehört. Nichts wurde geändert. Lassen Sie sich die Datei mit dem Zertifikat "
    "ausgeben.",
    "another_key": "In {file} passen Schlüssel und Zertifikat „{name}“ nicht zusammen. Nichts wurde geändert.",
    "no_way": "Mit der Art von Schlüssel in {file} („{name}“) kann kokoma nicht siegeln, nur mit RSA und ECDSA. Nichts wurde geändert.",
    "too_short": "Der Schlüssel in {file} („{name}“) hat nur {bits} Bit; das gilt nicht mehr als sicher. Nichts wurde geändert. Lassen Sie sich ein neues "
    "Siegelzertifikat ausstellen.",
    "too_large": "Das Siegel „{name}“ wurde größer als beim Probesiegeln und hat in der Datei keinen Platz. Wiederholen Sie den Befehl.",
    "too_early": "Das Siegelzertifikat „{name}“ in {file} gilt erst ab {date}. Nichts wurde geändert.",
    "expired": "Das Siegelzertifikat „{name}“ in {file} ist am {date} abgelaufen. Nichts wurde geändert. Sie brauchen ein neues.",
    "not_for_signing": "Das Zertifikat „{name}“ in {file} ist nicht zum Siegeln ausgestellt. Nichts wurde geändert.",
    "self_signed": "Hinweis: Für das Siegelzertifikat „{name}“ bürgt niemand, es ist selbst ausgestellt. Am Siegel ist dann zu sehen, ob eine Datei "
    "verändert wurde, aber nicht, von wem sie ist.",
    "expires_soon": "Hinweis: Das Siegelzertifikat „{name}“ gilt nur noch bis {date}.",
    # --- was geschehen ist
    "would_seal": (
        "Die Datei würde elektronisch gesiegelt: {name} (Zertifikat gültig bis {date}).",
        "Jede Datei würde elektronisch gesiegelt: {name} (Zertifikat gültig bis {date}).",
    ),
    "sealed": (
        "Elektronisch gesiegelt: {name} (Zertifikat gültig bis {date}).",
        "Alle {count} einzelnen Dateien elektronisch gesiegelt: {name} (Zertifikat gültig bis {date}).",
    ),
}  # fmt: skip
