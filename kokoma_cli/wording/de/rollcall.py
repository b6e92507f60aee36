"""Deutsch: Anwesenheit aus dem Bericht eines Online-Treffens."""

TEXTS = {
    "from": (
        "{where}, nach {files}. Als anwesend gilt, wer mindestens {threshold} Minuten da war.",
        "{where}, nach {files}. Als anwesend gilt, wer in allen Dateien zusammen mindestens {threshold} "
        "Minuten da war.",
    ),
    "stdin": "Standardeingabe",
    "in_file": "{file}:",
    "heading_name": "Name",
    "heading_minutes": "Minuten",
    "heading_entry": "Eintrag",
    "heading_before": "bisher",
    "entry_present": "anwesend",
    "entry_partly": ("teilweise, 1 Minute", "teilweise, {count} Minuten"),
    "entry_excused": "entschuldigt",
    "entry_absent": "abwesend",
    "marked": "{entry} (knapp)",
    "as_before": "{entry}, wie bisher",
    "nothing_too_short": "keiner, unter einer Minute",
    "nothing_no_times": "keiner, ohne Zeitangabe",
    "borderline": (
        "Knapp ist es bei {names}: Der Bericht ist dort nicht auf die Sekunde genau. Bitte sehen Sie nach.",
        "Knapp ist es bei {names}: Der Bericht ist dort nicht auf die Sekunde genau. Bitte sehen Sie nach.",
    ),
    "overlap": (
        "Von {names} sind mehrere Geräte oder Zeilen zusammengezählt. Ob sie gleichzeitig liefen, sagt der Bericht nicht; bitte sehen Sie nach.",
        "Von {names} sind jeweils mehrere Geräte oder Zeilen zusammengezählt. Ob sie gleichzeitig liefen, sagt der Bericht "
        "nicht; bitte sehen Sie nach.",
    ),
    "open_end": (
        "Wann {names} gegangen ist, steht nicht im Bericht; gezählt ist bis zu dessen Ende.",
        "Wann {names} gegangen sind, steht nicht im Bericht; gezählt ist bis zu dessen Ende.",
    ),
    "roles_unknown": "Wer den Kurs geleitet hat, steht nicht im Bericht. Ist es jemand von diesen, nehmen Sie die Person aus "
    "mit --assign \"NAME=niemand\".",
    "open": "Nicht zugeordnet:{people}",
    "open_line": "{name}{minutes}: {reason}",
    "open_line_perhaps": "{name}{minutes}: {reason}. Vielleicht {candidates}",
    "minutes_behind": (" ({count} Minute)", " ({count} Minuten)"),
    "reason_bot": "schreibt mit oder zeichnet auf",
    "reason_phone": "ein Telefon",
    "reason_device": "ein Gerät",
    "reason_room": "ein Raum",
    "reason_guest": "ein Gast ohne Namen",
    "reason_one_name": "kein voller Name",
    "reason_name": "niemand im Durchgang heißt so",
    "reason_namesakes": "mehrere im Durchgang heißen so",
    "reason_several_appearances": "kommt im Bericht mehrmals vor",
    "reason_second_appearance": "war auch unter anderem Namen da",
    "reason_contradiction": "Name und Adresse gehören zu verschiedenen Personen",
    "reason_other_name": "die Adresse gehört jemandem mit ganz anderem Namen",
    "reason_nobody_but_enrolled": "nach früherer Angabe niemand aus dem Kurs, steht aber so in der Anmeldung",
    "reason_withdrawn": "ist abgemeldet",
    "how_to_assign": "Wer es ist, sagen Sie mit --assign \"{name}=NAME\", oder --assign \"{name}=niemand\".",
    "left_out": "Nehmen nicht teil: {people}.",
    "left_out_organiser": "{name} (Organisation)",
    "left_out_presenter": "{name} (Referat)",
    "left_out_nobody": "{name} (nach Ihrer Angabe)",
    "left_out_nobody_earlier": "{name} (nach früherer Angabe)",
    "left_out_enrolled": "Davon ist angemeldet und nicht mitgezählt:{people}",
    "left_out_enrolled_one": "{name}; mitzählen mit --assign \"{way}={id}\"",
    "together": "Als eine Person zusammengezählt: {people}.",
    "together_one": "{name} ({shown})",
    "roles_say_nothing": "Der Bericht nennt fast alle „Referent“, wie wenn alle präsentieren dürfen. Das zählt deshalb nicht. "
    "Wer den Kurs geleitet hat, nehmen Sie aus mit --assign \"NAME=niemand\".",
    "remembered": "Nach früherer Angabe: {people}.",
    "remembered_one": "{shown} ist {name}",
    "how_to_forget": "Soll eine frühere Angabe nicht mehr gelten: --assign \"{name}=vergessen\"",
    "forgotten": "Gilt nicht mehr: {people}.",
    "will_remember": "Wird für diesen Durchgang gemerkt: {people}.",
    "will_remember_nobody": "{shown} ist niemand aus dem Kurs",
    "not_remembered": "Nicht gemerkt, denn so kann jeder heißen: {names}.",
    "not_remembered_shared": "Nicht gemerkt, denn mehrere im Durchgang heißen so: {names}.",
    "not_seen": (
        "Nicht im Bericht: {names}. Dazu wird nichts eingetragen.",
        "Nicht im Bericht (dazu wird nichts eingetragen):{names}",
    ),
    "not_seen_one": "{id} {name}",
    "not_seen_recorded": "{id} {name} (eingetragen: {entry})",
    "not_seen_perhaps": "{id} {name} (vielleicht unter anderem Namen)",
    "absent_with": (
        "Wer davon gefehlt hat, wird so eingetragen: {call}",
        "Wer davon gefehlt hat, wird so eingetragen (die Nummern der anderen lassen Sie weg): {call}",
    ),
    "nobody_there": "In {files} steht niemand außer denen, die das Treffen geleitet haben. Nichts wurde eingetragen.",
    "nobody_recognised": "Niemand aus dem Durchgang ist sicher zu erkennen.",
    "problems": (
        "An einer Zeile ist etwas nicht zu lesen; bitte sehen Sie nach:{problems}",
        "An {count} Zeilen ist etwas nicht zu lesen; bitte sehen Sie nach:{problems}",
    ),
    "problems_stand": (
        "Eine Zeile ist nicht zu lesen:{problems}\nNichts wurde eingetragen. Berichtigen Sie die Datei; oder lassen Sie "
        "die Zeile außer Betracht: --only-good",
        "{count} Zeilen sind nicht zu lesen:{problems}\nNichts wurde eingetragen. Berichtigen Sie die Datei; oder lassen "
        "Sie diese Zeilen außer Betracht: --only-good",
    ),
    "problem": "{file}, Zeile {line}: {problem}",
    "problem_of_somebody": "{file}, Zeile {line}, {name}: {problem}",
    "problem_of_file": "{file}: {problem}",
    "taken_before": "Für diesen Termin ist am {date} schon eine andere Datei eingelesen worden. Wurde das Treffen unterbrochen "
    "und neu begonnen, geben Sie bitte beide Dateien zusammen an; sonst zählt nur, was in dieser steht.",
    "no_date_in_file": "In {file} steht kein Datum. Bitte prüfen Sie selbst, ob es der richtige Termin ist.",
    "course_without_date": "{course} hat noch kein Datum; der Bericht ist vom {days}. Eintragen: "
    "kokoma course schedule {course} DATUM",
    "other_day": "{file} ist vom {days}, also von einem anderen Tag; Sie wollten das so.",
    "more_days": "In {file} stehen auch Zeiten vom {days}. Sie bleiben außer Betracht.",
    "told_twice": "{file} sagt dasselbe wie eine andere der Dateien und zählt nicht noch einmal.",
    "another_course": "In {file} steht nichts über {course}, nur über {courses}. Nichts wurde eingetragen.",
    "another_day": "{file} ist vom {found}, {course} ist aber am {date}. Nichts wurde eingetragen. Ist es die falsche Datei oder "
    "der falsche Kurs, rufen Sie den Befehl richtig auf. Wurde der Termin verlegt: kokoma course schedule {code} DATUM. Soll "
    "die Datei trotzdem gelten: --even-if-other-day",
    "day_order": "In {file} ist das Datum auf zwei Arten zu lesen: {one} oder {other}. Nichts wurde eingetragen. Sagen Sie, was "
    "zuerst steht: --day-order day-first (Tag) oder --day-order month-first (Monat)",
    "ask_day_order": "In {file} ist das Datum auf zwei Arten zu lesen. 1: {one}, 2: {other}. Was stimmt? (1 oder 2 · Enter: "
    "abbrechen)",
    "which_day": "{course} hat mehrere Kurstage, und die Daten entscheiden nicht, welcher gemeint ist:{days}\n"
    "Sagen Sie es mit --day 1",
    "day_with_date": "Tag {day}: {date}",
    "day_without_date": "Tag {day}: noch kein Datum",
    "counted_twice": "{one} und {other} sind vom selben Treffen und nennen nur Gesamtzeiten. Zusammengezählt käme zu viel heraus. "
    "Nichts wurde eingetragen. Bitte geben Sie nur eine der beiden Dateien an.",
    "perhaps_twice": "{one} und {other}: Sind das zwei Berichte von einem Treffen, oder waren es zwei Treffen? Die Dateien sagen es "
    "nicht, und Gesamtzeiten von einem Treffen zählten doppelt. Nichts wurde eingetragen. War es ein Treffen, geben Sie nur "
    "eine der beiden Dateien an. Waren es zwei, laden Sie Berichte herunter, in denen Beginn und Ende stehen, oder zählen "
    "Sie selbst zusammen und tragen die Minuten mit --minutes ein.",
    "threshold_too_low": "Mit {minutes} Minuten als Schwelle wären alle anwesend. Geben Sie mindestens 1 an.",
    "threshold_too_high": "{minutes} Minuten sind mehr, als der Kurstag hat ({planned}). Bitte geben Sie bei --threshold weniger an.",
    "assigned_to_nobody": "„{text}“ sagt nicht, wer gemeint ist. Schreiben Sie: --assign \"iPad von Anna=Anna Müller\", oder "
    "--assign \"iPad von Anna=niemand\"",
    "assigned_twice": "Für „{name}“ steht zweierlei im Aufruf. Nehmen Sie ein --assign heraus.",
    "assigned_several": "„{name}“ passt auf mehrere im Bericht:{candidates}\nSchreiben Sie den ganzen Namen, die Adresse oder die Nummer "
    "der Zeile: --assign \"3=NAME\"",
    "on_line": "Zeile {line}: {name}",
    "nothing_to_forget": "Zu „{name}“ ist nichts gemerkt. Gemerkt ist für diesen Durchgang:{remembered}",
    "nothing_remembered": " nichts.",
    "not_in_the_report": "„{name}“ steht nicht im Bericht. Schreiben Sie den Namen so, wie er dort steht; mit --dry-run werden alle "
    "genannt, die nicht zugeordnet sind.",
    "column": "Was steht in der Spalte „{column}“ ({samples})?{meanings}",
    "ask_column": "Nummer (Enter: nichts davon):",
    "no_such_number": "„{typed}“ gibt es hier nicht. Schreiben Sie eine Zahl von 1 bis {count}.",
    "unclear": (
        "{where}: Bei einem Namen im Bericht können nur Sie sagen, wer es ist.",
        "{where}: Bei {count} Namen im Bericht können nur Sie sagen, wer es ist.",
    ),
    "ask_who": "Wer ist das? (Nummer oder Name · 0: niemand aus dem Kurs · Enter: offen lassen)",
    "asked_line": "{name}{minutes}: {reason}.",
    "confirm": ("Soll dieser Eintrag gemacht werden?", "Sollen diese {count} Einträge gemacht werden?"),
    "confirm_answers": "Soll Ihre Angabe gemerkt werden?",
    "confirm_forgetting": "Soll diese Angabe vergessen werden?",
    "ask_organiser_counts": "{name} hat nach dem Bericht das Treffen organisiert und ist auch angemeldet. Mitzählen?",
    "ask_presenter_counts": "{name} hat nach dem Bericht referiert und ist auch angemeldet. Mitzählen?",
    "left_alone": "Nichts wurde eingetragen.",
    "did": (
        "{where}: Ein Eintrag ist gemacht.",
        "{where}: {count} Einträge sind gemacht.",
    ),
    "would": (
        "{where}: Ein Eintrag würde gemacht.",
        "{where}: {count} Einträge würden gemacht.",
    ),
    "nothing_new": "{where}: Es ist nichts einzutragen, was nicht schon so da steht.",
    "contradicts": (
        "Für {course} ist schon etwas anderes eingetragen:{marks}\n"
        "Nichts wurde geändert. Soll der Bericht gelten, wiederholen Sie den Befehl mit --yes.",
        "Für {course} ist bei {count} Personen schon etwas anderes eingetragen:{marks}\n"
        "Nichts wurde geändert. Soll der Bericht gelten, wiederholen Sie den Befehl mit --yes.",
    ),
    "contradicted": "{name}: {before}; nach dem Bericht {entry}",
    "say_yes": "Es ist niemand da, den kokoma fragen könnte; nichts wurde eingetragen. Mit --yes wird geschrieben, was sicher "
    "ist; --dry-run zeigt es vorher.",
    "no_words_for_people": "{option} und --from passen nicht zusammen: Wer da war, steht im Bericht.",
    "only_with_from": "{option} geht nur zusammen mit --from DATEI.",
    "no_file": "Keine Datei passt auf „{pattern}“.",
    "unreadable_map": "„{text}“ sagt nicht, was in der Spalte steht. Schreiben Sie: --map \"Überschrift=Bedeutung\"",
}  # fmt: skip
