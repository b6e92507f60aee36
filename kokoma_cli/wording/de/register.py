"""Deutsch: das Register als Datei, Anfang und Vorführung."""

TEXTS = {
    "begun": "Neues Register: {file}",
    "would_begin": "Angelegt würde ein neues Register: {file}",
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
    "leads_nowhere": "{file} ist eine Verknüpfung auf {target}, und dort ist nichts. Nichts wurde geändert. Prüfen Sie, ob das "
    "Laufwerk verbunden ist. Liegt das Register jetzt woanders: --db DATEI. Soll hier eines angelegt oder zurückgeholt werden, "
    "löschen Sie zuerst die Verknüpfung.",
    "none_here": "Hier und in den Ordnern darüber liegt kein Register ({name}). Legen Sie eines an: "
    "kokoma init. Liegt es woanders: --db DATEI",
    "lost": (
        "{file} ist nicht mehr da, aber eine Sicherung davon liegt in {folder}. Zurückholen: kokoma restore 1. Was das "
        "brächte, zeigt vorher: kokoma restore 1 --dry-run. Liegt das Register jetzt woanders: --db DATEI",
        "{file} ist nicht mehr da, aber {count} Sicherungen davon liegen in {folder}. Zurückholen: kokoma restore zeigt "
        "sie, kokoma restore 1 nimmt die letzte. Liegt das Register jetzt woanders: --db DATEI",
    ),
    "begun_before": (
        "Nichts wurde angelegt: {file} gab es schon einmal, und eine Sicherung davon liegt in {folder}. Holen Sie das "
        "Register zurück: kokoma restore. Ein neues würde Nummern vergeben, die schon auf Bescheinigungen stehen; soll es "
        "trotzdem sein: --yes",
        "Nichts wurde angelegt: {file} gab es schon einmal, und {count} Sicherungen davon liegen in {folder}. Holen Sie das "
        "Register zurück: kokoma restore. Ein neues würde Nummern vergeben, die schon auf Bescheinigungen stehen; soll es "
        "trotzdem sein: --yes",
    ),
    "not_ours": "{file} ist keine Registerdatei von kokoma. Nichts wurde daran geändert. War es eine: Was los ist, sagt "
    "kokoma doctor; welche Sicherungen da sind, zeigt kokoma restore.",
    "not_a_file": "{file} ist keine Datei. Geben Sie die Registerdatei selbst an: --db DATEI",
    "not_a_journal": "{file} ist keine Datei, dort legt SQLite aber ab, was es gerade schreibt. Nichts wurde "
    "geändert. Räumen Sie weg, was dort liegt.",
    "odd": "{file} ist nicht so aufgebaut, wie kokoma ein Register anlegt. Fremd, verändert oder verschwunden: "
    "{names}. Nichts davon wurde ausgeführt, nichts wurde geändert. Was los ist, sagt kokoma doctor; welche "
    "Sicherungen da sind, zeigt kokoma restore.",
    "odd_more": ("ein weiterer Bestandteil", "{count} weitere Bestandteile"),
    "impossible": "Dieser Befehl ist an {file} gescheitert: Darin steht etwas, das kokoma nie so einträgt:{entries}\n"
    "Alles, was nicht stimmt, nennt kokoma doctor; welche Sicherungen da sind, zeigt kokoma restore.",
    "odd_entry": "{table} {id}: {column}",
    "odd_table": "{table}",
    "odd_entries": "und mehr",
    "tampered": "Dieser Befehl ist an {file} gescheitert: Das Register ist beschädigt, oder ein anderes Programm hat "
    "darin etwas geändert. Was los ist, sagt kokoma doctor; welche Sicherungen da sind, zeigt kokoma restore.",
    "too_large": "In {file} steht etwas, das viel größer ist als alles, was kokoma einträgt. Nichts wurde "
    "geändert. Was los ist, sagt kokoma doctor; welche Sicherungen da sind, zeigt kokoma restore.",
    "newer": "{file} wurde mit einem neueren kokoma geschrieben. Bringen Sie kokoma auf den neuesten Stand.",
    "held": "{file} wird seit {time} Uhr von {user} an {host} beschrieben ({command}) und wurde in {seconds} Sekunden nicht frei. "
    "Nichts wurde geändert. Versuchen Sie es gleich noch einmal.",
    "being_read": "{file} wird gerade von einem anderen Programm gelesen und wurde in {seconds} Sekunden nicht frei. "
    "Nichts wurde geändert. Versuchen Sie es gleich noch einmal.",
    "waiting": "Wartet bis zu {seconds} Sekunden auf jemand anderen …",
    "waiting_for": "Wartet bis zu {seconds} Sekunden auf {user} an {host} ({command}) …",
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
    "uncertain": "Als geschrieben wurde, ließ sich {file} nicht mehr erreichen; ob der Eintrag noch hineinkam, "
    "ist ungewiss. Halb ist er auf keinen Fall. Sobald das Laufwerk wieder da ist, sehen Sie nach: kokoma log. "
    "Steht er nicht darin, wiederholen Sie den Befehl.",
    "damaged": "{file} ist beschädigt. Nichts wurde geändert. Was los ist, sagt kokoma doctor; welche "
    "Sicherungen da sind, zeigt kokoma restore.",
    "demo_would_be": "Angelegt würde eine Vorführung in {folder}",
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
