"""German: when a call is not right, or the computer does not play along."""

TEXTS = {
    "missing": "Es fehlt eine Angabe: {what}.",
    "below_zero": "Zahlen unter null wie {value} gibt es hier nicht. Schreiben Sie die Zahl ohne Minus.",
    "no_such_option": "Die Option {option} gibt es hier nicht.",
    "no_such_command": "Den Befehl „{name}“ gibt es nicht.",
    "no_such_subcommand": "Bei „{group}“ gibt es den Befehl „{name}“ nicht.",
    "did_you_mean": "Meinten Sie {names}?",
    "or": "oder",
    "needs_a_value": "Nach {option} fehlt eine Angabe: {option} {value}.",
    "takes_no_value": "{option} steht für sich allein, ohne „=“ und Wert.",
    "too_many": (
        "Diese Angabe ist hier zu viel: „{words}“. "
        'Was Leerzeichen enthält, braucht Anführungszeichen: "Anna Schulz"',
        "Diese Angaben sind hier zu viel: „{words}“. "
        'Was Leerzeichen enthält, braucht Anführungszeichen: "Anna Schulz"',
    ),
    "not_a_whole_number": "Für {option} wird eine ganze Zahl erwartet, nicht „{value}“.",
    "too_many_digits": "Die Zahl für {option} hat zu viele Stellen.",
    "too_small": "Für {option} ist {bound} der kleinste Wert, nicht {value}.",
    "too_large": "Für {option} ist {bound} der größte Wert, nicht {value}.",
    "not_one_of": "Für {option} gibt es nur: {choices}. Nicht „{value}“.",
    "empty": "Die Angabe für {option} ist leer.",
    "not_utf8": "Die Angabe für {option} enthält Zeichen, die kein UTF-8 sind.",
    "no_entry": "{command} ändert nichts im Register und kommt nicht ins Protokoll; für einen Grund ist dort kein "
    "Platz. Bitte lassen Sie --reason weg.",
    "not_understood": "Diesen Aufruf versteht kokoma nicht.",
    "help_is_at": "Hilfe: {call}",
    "only_tried": "Das war nur eine Probe; geändert wurde nichts.",
    "interrupted": "Abgebrochen.",
    "interrupted_after": "Abgebrochen, nachdem alles geschrieben war: Eintrag {entry} steht im Protokoll und "
    "gilt. „kokoma log“ zeigt ihn, „kokoma undo“ nimmt ihn zurück.",
    "yes_or_no": "[j/N]",
    "say_yes_or_no": "Bitte j (ja) oder n (nein):",
    "nobody_to_ask": "Hier fehlt eine Antwort, und es ist niemand da, den kokoma fragen könnte. "
    "Bitte geben Sie alles im Aufruf an.",
    "cannot_hide": "Dieses Terminal kann nicht verbergen, was Sie tippen. Nichts wurde geändert. Nehmen Sie ein anderes, oder geben Sie "
    "eine Datei an: --passphrase-file DATEI",
    "disk_full": "Der Datenträger ist voll ({path}). Bitte schaffen Sie Platz und versuchen Sie es "
    "noch einmal.",
    "refused": "Kein Zugriff auf {path}: {cause}. Prüfen Sie, ob der Ordner erreichbar ist und Sie dort "
    "schreiben dürfen.",
    "bug": "Entschuldigung, das ist ein Fehler in kokoma. Bitte schicken Sie uns das:\n"
    "  {report}\n"
    "Mit --debug erscheint der ganze Ablauf; er kann Namen enthalten.",
}
