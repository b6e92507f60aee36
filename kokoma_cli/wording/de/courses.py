"""Deutsch: Kurse und Termine."""

TEXTS = {
    "heading_code": "Kurs",
    "heading_title": "Titel",
    "heading_dates": "Termine",
    "heading_hours": "Stunden",
    "heading_day": "Tag",
    "mark_cancelled": "abgesagt",
    "mark_compulsory": "Pflicht",
    "no_dates": "noch offen",
    "none": "Der Durchgang hat noch keine Kurse. Legen Sie einen an: "
    "kokoma course add P1 --title TITEL --hours 7",
    "total": "{hours} insgesamt, Vor- und Nachbereitung eingeschlossen.",
    "total_published": "{hours} insgesamt, so veröffentlicht; die Kurse ergeben {sum}.",
    "volume": "{hours} im Kurs, dazu {preparation} Vor- und Nachbereitung",
    "volume_only": "{hours}",
    "time": "{starts} bis {ends} Uhr",
    "time_from": "ab {starts} Uhr",
    "time_to": "bis {ends} Uhr",
    "attended_by_nobody": "Noch niemand hat diesen Kurs besucht.",
    "attended_by": ("Eine Person hat teilgenommen.", "{count} Personen haben teilgenommen."),
    "added": "Kurs {code} angelegt: {title}, {category}, {volume}.",
    "edited": "Kurs {code} geändert: {title}, {category}, {volume}.",
    "edited_nothing": "An {code} hat sich nichts geändert.",
    "cancelled": "{code} ist abgesagt und zählt nicht mehr als möglich. Was das für alle heißt, "
    "zeigt kokoma status. Findet er doch statt: kokoma course cancel {code} --back",
    "back": "{code} findet wieder statt.",
    "would_be_cancelled": "{code} würde abgesagt und nicht mehr als möglich zählen. Was das für alle hieße: "
    "kokoma status --without {code}",
    "would_be_back": "{code} fände wieder statt.",
    "scheduled": "{code}: {dates}{time}{place}.",
    "unknown": "Einen Kurs {code} gibt es in diesem Durchgang nicht. Vorhanden: {known}.",
    "no_such_day": (
        "{code} hat nur einen Kurstag; Tag {day} gibt es nicht.",
        "{code} hat {count} Kurstage; Tag {day} gibt es nicht.",
    ),
    "no_such_category": "Die Kursart „{category}“ gibt es nicht. Vorhanden: {known}.",
    "exists": "Einen Kurs {code} gibt es schon. Ändern: kokoma course edit {code}. "
    "Oder nehmen Sie ein anderes Kürzel.",
    "bad_code": "„{code}“ taugt nicht als Kürzel. Nehmen Sie höchstens acht Zeichen ohne Leerzeichen, "
    "zum Beispiel P6.",
    "title_and_hours_needed": "Der Kurs {code} braucht Titel und Stunden, zum Beispiel: "
    "kokoma course add {code} --title \"Vertiefung Beteiligung\" --hours 3",
    "bad_days": "{days} Kurstage sind nicht möglich. Ein Kurs hat 1 bis 60.",
    "no_hours": "Ein Kurstag braucht wenigstens eine Minute. Schreiben Sie zum Beispiel --hours 7.",
    "nothing_to_edit": "Es fehlt, was sich an {code} ändern soll, zum Beispiel --title oder --hours.",
    "dates_do_not_fit": (
        "{code} hat einen Kurstag, angegeben sind {given} Termine. Geben Sie genau einen an, "
        "oder ändern Sie die Zahl der Tage: kokoma course edit {code} --days {given}",
        "{code} hat {count} Kurstage; angegeben: {given}. Geben Sie für jeden Kurstag einen Termin an, "
        "oder ändern Sie die Zahl der Tage: kokoma course edit {code} --days {given}",
    ),
    "dates_out_of_order": "Die Termine stehen nicht in ihrer Reihenfolge, oder einer steht doppelt. "
    "Schreiben Sie den ersten Kurstag zuerst.",
    "ends_before_start": "Das Ende ({ends}) liegt nicht nach dem Anfang ({starts}).",
    "nothing_to_schedule": "Es fehlt, was für {code} gelten soll: Termine, --from, --to oder --place.",
    "is_cancelled": "{code} ist abgesagt. Findet der Kurs doch statt: kokoma course cancel {code} --back",
    "has_attendance": "Für {code} ist schon Anwesenheit eingetragen; Tage und Stunden bleiben deshalb, wie "
    "sie sind. Nehmen Sie erst die Einträge heraus: kokoma attend {code} --all --unknown",
    "no_date": "„{text}“ ist kein lesbares Datum. Schreiben Sie 26.3.2024, 2024-03-26, "
    "26.\u00a0März\u00a02024, heute oder gestern.",
    "compulsory_or_optional": "Ein Kurs ist Pflicht oder nicht: Geben Sie --compulsory oder --optional an, "
    "nicht beides.",
    "day_or_days": "--day meint einen einzelnen Kurstag, --days ihre Zahl; beides zusammen geht nicht.",
    "day_needs_hours": "Zu --day fehlen die Stunden dieses Tages, zum Beispiel: "
    "kokoma course edit {code} --day {day} --hours 6",
    "shorter_than_planned": "{code}, Tag {day}: {time} sind {hours}, geplant sind {planned}. Stimmt das? "
    "Die Stunden ändert kokoma course edit {code} --day {day} --hours …",
    "date_too_late": (
        "Der {date} liegt mehr als ein Jahr in der Zukunft. Prüfen Sie das Datum.",
        "Der {date} liegt mehr als {count} Jahre in der Zukunft. Prüfen Sie das Datum.",
    ),
    "date_too_early": "Der {date} liegt mehr als {count} Jahre zurück. Prüfen Sie das Datum.",
    "no_time": "„{text}“ ist keine Uhrzeit. Schreiben Sie zum Beispiel 9:00.",
    "text_refused_letters": "Im Text stehen Zeichen, die sich nicht drucken lassen: {letters}. "
    "Schreiben Sie ihn ohne sie.",
    "text_refused_long": "Der Text hat {count} Zeichen; mehr als 200 sind nicht möglich.",
    "day_has_parts": "Für {code}, Tag {day}, ist für jemanden ein Teil der Zeit eingetragen, der so lang ist "
    "wie die neuen Stunden. Berichtigen Sie erst diesen Eintrag mit kokoma attend.",
    "cancelled_recorded": (
        "Achtung: Für {code} ist bei einer Person Anwesenheit eingetragen. Sie zählt weiter. Findet der Kurs doch statt: "
        "kokoma course cancel {code} --back; soll sie nicht zählen: kokoma attend {code} --all --unknown",
        "Achtung: Für {code} ist bei {count} Personen Anwesenheit eingetragen. Sie zählt weiter. Findet der Kurs doch statt: "
        "kokoma course cancel {code} --back; soll sie nicht zählen: kokoma attend {code} --all --unknown",
    ),
}  # fmt: skip
