"""Deutsch: das Register als Datei, Anfang und Vorführung."""

TEXTS = {
    "begun": "Neues Register: {file}",
    "begun_series": "Durchgang „{cohort}“ mit {courses} Kursen, {hours}. Alles lässt sich ändern.",
    "begun_issuer": "\n  kokoma settings set issuer \"Stadt …\"            wer die Bescheinigungen ausstellt",
    "begun_next": "So geht es weiter:{issuer}\n"
    "  kokoma participant add \"Dr. Jürgen Weiß\"        jemanden aufnehmen\n"
    "  kokoma course schedule P1 10.3.2027 11.3.2027   Termine eintragen\n"
    "  kokoma attend P1 --all                          Anwesenheit eintragen\n"
    "  kokoma status                                   sehen, wer wo steht",
    "exists": "{file} gibt es schon; nichts wurde überschrieben. Arbeiten Sie damit weiter, oder geben Sie "
    "einen anderen Dateinamen an: kokoma init DATEI",
    "no_folder": "Den Ordner {folder} gibt es nicht. Legen Sie ihn zuerst an.",
    "cannot_create": "{file} lässt sich nicht anlegen ({cause}). Nehmen Sie einen Ordner, in dem Sie "
    "schreiben dürfen.",
    "not_there": "{file} gibt es nicht. Prüfen Sie den Namen, oder legen Sie ein Register an: "
    "kokoma init \"{file}\"",
    "none_here": "Hier und in den Ordnern darüber liegt kein Register ({name}). Legen Sie eines an: "
    "kokoma init. Liegt es woanders: --db DATEI",
    "not_ours": "{file} ist keine Registerdatei von kokoma. Nichts wurde daran geändert.",
    "newer": "{file} wurde mit einem neueren kokoma geschrieben. Bringen Sie kokoma auf den neuesten Stand.",
    "locked": "{file} wird gerade von jemand anderem beschrieben und wurde in {seconds} Sekunden nicht frei. "
    "Nichts wurde geändert. Versuchen Sie es gleich noch einmal.",
    "read_only": "{file} lässt sich nur lesen. Nichts wurde geändert. Prüfen Sie, ob Sie in den Ordner "
    "schreiben dürfen.",
    "disk_full": "Auf dem Datenträger von {file} ist kein Platz mehr. Nichts wurde geändert. "
    "Schaffen Sie Platz und wiederholen Sie den Befehl.",
    "cannot_open": "{file} lässt sich nicht öffnen. Prüfen Sie, ob der Ordner erreichbar ist und Sie "
    "hineinschreiben dürfen.",
    "cannot_read": "{file} ließ sich nicht lesen oder schreiben; vielleicht ist das Netzlaufwerk weg. "
    "Nichts wurde geändert. Versuchen Sie es noch einmal.",
    "damaged": "{file} ist beschädigt. Nichts wurde geändert. Holen Sie die letzte Sicherung zurück.",
    "demo_folder": "Vorführung in {folder}",
    "demo_people": "{number} erfundene Personen sind aufgenommen und angemeldet.",
    "demo_year": "Ein Jahr mit {courses} ist eingetragen.",
    "demo_short": "Vor der letzten Online-Vertiefung fehlte noch jemandem etwas:",
    "demo_end": "Danach:",
    "demo_done": "Öffnen Sie eine der Bescheinigungen. Das Register der Vorführung ist {file}; sehen Sie "
    "sich um:\n  kokoma status --db \"{file}\"\nEin eigenes legen Sie an mit kokoma init.",
    "demo_refused": "Der Ordner {folder} lässt sich nicht anlegen: {cause}. Nennen Sie einen Ordner, in dem "
    "Sie schreiben dürfen: kokoma demo --out ORDNER",
    "demo_exists": "{folder} gibt es schon und ist nicht leer. Geben Sie einen anderen Ordner an: "
    "kokoma demo --out ORDNER",
}  # fmt: skip
