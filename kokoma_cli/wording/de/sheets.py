"""Deutsch: Teilnahmelisten, das Verzeichnis als Buch, und was ihrem Druck im Weg steht."""

TEXTS = {
    # --- auf dem Blatt
    "present": "anwesend",
    "partly": "teilweise",
    "partly_minutes": "teilweise, {minutes} von {planned}\u00a0Minuten",
    "all_cohorts": "alle Durchgänge",
    "since_handed_over": "übergeben am\u00a0{date}",
    "since_withheld": "zurückgehalten seit\u00a0{date}",
    "since_void": "ungültig seit\u00a0{date}",
    "since_replaced": "ersetzt am\u00a0{date}",
    "had_been_handed_over": "war übergeben am\u00a0{date}",
    "replaced_by": "durch {number}",
    "replaces": "ersetzt {number}",
    "reason": "Grund: {reason}",
    "exception": "Ausnahme: {reason} (entschieden: {by})",
    "gap_other_cohort": (
        "{first}: vergeben im Durchgang „{cohort}“.",
        "{first} bis {last} ({count} Nummern): vergeben im Durchgang „{cohort}“.",
    ),
    "gap_taken": (
        "{first}: übersprungen, weil diese Nummer schon auf einer anderen Bescheinigung stand.",
        "{first} bis {last} ({count} Nummern): übersprungen, weil diese Nummern schon auf anderen "
        "Bescheinigungen standen.",
    ),
    "gap_lost": (
        "{first}: ausgestellt am {issued_on}; der Eintrag ging am {lost_on} verloren, als eine Sicherung zurückgeholt wurde.",
        "{first} bis {last} ({count} Nummern): ausgestellt am {issued_on}; die Einträge gingen am {lost_on} verloren, als eine "
        "Sicherung zurückgeholt wurde.",
    ),
    "gap_lost_undated": (
        "{first}: vergeben; der Eintrag ging am {lost_on} verloren, als eine Sicherung zurückgeholt wurde.",
        "{first} bis {last} ({count} Nummern): vergeben; die Einträge gingen am {lost_on} verloren, als eine Sicherung "
        "zurückgeholt wurde.",
    ),
    "gap_unknown": (
        "{first}: nie vergeben; ein Grund ist im Register nicht vermerkt.",
        "{first} bis {last} ({count} Nummern): nie vergeben; ein Grund ist im Register nicht vermerkt.",
    ),
    # --- Dateien
    "folder": "Teilnahmelisten",
    "name_day": "Tag {day}",
    "name_list": "Teilnahmeliste",
    "name_record": "Teilnahmenachweis",
    "name_blank": "ohne Namen",
    "name_apart": "einzeln",
    "name_some": "Auswahl",
    "book_name": "Verzeichnis der Bescheinigungen {date}",
    # --- was die Befehle sagen
    "written": ("Eine Liste zu {code}:", "{count} Listen zu {code}:"),
    "would_write": (
        "Geschrieben würde eine Liste zu {code}:",
        "Geschrieben würden {count} Listen zu {code}:",
    ),
    "line": "{file} ({size})",
    "people": ("eine Person", "{count} Personen"),
    "blank": "ohne Namen",
    "line_unchanged": "{file} ({size}), wie bisher",
    "line_replaced": "{file} ({size}), anstelle der bisherigen",
    "to_fill_in": "Nicht eingetragen und deshalb von Hand auszufüllen: {what}. "
    "Eintragen: kokoma course schedule {code} DATUM --from ZEIT --to ZEIT --place ORT",
    "fill_date": "Datum",
    "fill_time": "Uhrzeit",
    "fill_place": "Ort",
    "fill_day": "{what} (Tag {day})",
    "not_recorded": (
        "Nicht auf dem Nachweis, weil zu {code} (Tag {day}) noch nichts eingetragen ist: {names}. "
        "Nachtragen: kokoma attend {code}",
        "Nicht auf dem Nachweis, weil zu {code} (Tag {day}) noch nichts eingetragen ist: {names}. "
        "Nachtragen: kokoma attend {code}",
    ),
    "record_to_come": "Zu {code} ist noch keine Teilnahme eingetragen, die Spalte dafür ist leer. Ist sie "
    "eingetragen (kokoma attend {code}), steht sie im Nachweis.",
    "book_written": (
        "Das Verzeichnis, eine Bescheinigung: {file}",
        "Das Verzeichnis, {count} Bescheinigungen: {file}",
    ),
    "book_would_be": (
        "Geschrieben würde das Verzeichnis, eine Bescheinigung: {file}",
        "Geschrieben würde das Verzeichnis, {count} Bescheinigungen: {file}",
    ),
    "book_gaps": (
        "Eine Nummer steht nicht darin; das Verzeichnis sagt, warum.",
        "{count} Nummern stehen nicht darin; das Verzeichnis sagt, warum.",
    ),
    "ask_replace": (
        "Diese Datei gibt es schon, mit anderem Inhalt:{files}\nDurch die neue Fassung ersetzen?",
        "Diese Dateien gibt es schon, mit anderem Inhalt:{files}\nDurch die neue Fassung ersetzen?",
    ),
    "nothing_written": "Nichts wurde geschrieben.",
    # --- was nicht geht
    "cancelled": "{code} ist abgesagt, eine Liste dafür gibt es nicht. Findet der Kurs doch statt: "
    "kokoma course cancel {code} --back",
    "nobody": "Für {code} gibt es im Durchgang „{cohort}“ niemanden, der auf der Liste stehen könnte. "
    "Eine Liste ohne Namen: kokoma sheet {code} --blank",
    "withdrawn": "{name} (Nummer {id}) ist abgemeldet und steht auf keiner Liste. "
    "Wieder anmelden: kokoma participant enrol {id}",
    "blank_names_nobody": "Auf eine Liste ohne Namen kommt niemand; --blank passt deshalb weder zu Namen noch "
    "zu --except oder --one-per-person. Lassen Sie eines davon weg.",
    "online_and_on_site": "--online und --on-site passen nicht zusammen. Lassen Sie eines davon weg.",
    "file_differs": (
        "Diese Datei gibt es schon, mit anderem Inhalt:{files}\nNichts wurde geschrieben. Ist es eine frühere "
        "Fassung, ersetzt --yes sie; ist es etwas anderes, wählen Sie einen anderen Ort: --out",
        "Diese Dateien gibt es schon, mit anderem Inhalt:{files}\nNichts wurde geschrieben. Sind es frühere "
        "Fassungen, ersetzt --yes sie; ist es etwas anderes, wählen Sie einen anderen Ort: --out",
    ),
    "file_in_the_way": (
        "Unter diesem Namen gibt es schon etwas, das keine Datei ist:{files}\nNichts wurde geschrieben. "
        "Wählen Sie einen anderen Ort: --out",
        "Unter diesen Namen gibt es schon etwas, das keine Datei ist:{files}\nNichts wurde geschrieben. "
        "Wählen Sie einen anderen Ort: --out",
    ),
    "file_appeared": "{file} hat gerade jemand anderes geschrieben. Nichts wurde überschrieben. Wiederholen "
    "Sie den Befehl.",
    "file_refused": "{file} lässt sich nicht schreiben; vielleicht ist die Datei gerade geöffnet, oder Sie "
    "dürfen dort nicht schreiben. Schließen Sie sie, oder wählen Sie einen anderen Ort: --out",
    "file_failed": "{file} ließ sich nicht schreiben ({cause}). Wählen Sie einen anderen Ort: --out",
    "file_twice": "{file} soll zweimal geschrieben werden. Nichts wurde geschrieben. Drucken Sie die Tage "
    "einzeln: --day",
    # --- Vorlagen
    "look_gone": "Die Datei „{file}“ fehlt oder lässt sich nicht öffnen; ohne sie hat die Liste kein Aussehen. "
    "Legen Sie sie wieder an.",
    "look_unreadable": "Die Datei „{file}“ lässt sich ab Zeile {line} nicht lesen. Berichtigen Sie die Zeile: "
    "Eintrag = Wert, Texte in Anführungszeichen.",
    "look_lacks": "In der Datei „{file}“ fehlt unter [{section}] der Eintrag „{entry}“: {allowed}.",
    "look_entry": "In der Datei „{file}“, Zeile {line}, passt der Wert von „{entry}“ unter [{section}] nicht. "
    "Nötig ist {allowed}.",
    "look_unknown": "In der Datei „{file}“, Zeile {line}, steht „{entry}“; das gibt es dort nicht. "
    "Möglich sind: {known}.",
    "columns_too_wide": "In der Datei „{file}“, Zeile {line}, sind die Spalten zusammen {sum} mm breit; zwischen "
    "den Rändern sind {room} mm Platz. Machen Sie eine davon schmaler.",
    "block_empty": "In der Vorlage „{file}“ ist der Abschnitt „{block}“ leer oder fehlt. Ohne seine Worte wird "
    "nichts gedruckt.",
    "too_high": "Dieser Eintrag ist höher als eine Seite: „{text} …“. Kürzen Sie ihn.",
}  # fmt: skip
