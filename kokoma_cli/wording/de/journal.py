"""Deutsch: das Protokoll und das Zurücknehmen."""

TEXTS = {
    # --- was geschah
    "phrase": "  {phrase}",
    "took_back": "Nr. {number} zurückgenommen ({what})",
    "among_others": "{what} u. a.",
    "mark_undone": "(zurückgenommen mit Nr. {by})",
    "something": "geändert",
    "rows": ("ein Eintrag in „{table}“ geändert", "{count} Einträge in „{table}“ geändert"),
    "number": "Nr. {number}",
    "more": ("eine weitere Person", "{count} weitere"),
    "more_changes": ("eine weitere Änderung", "{count} weitere Änderungen"),
    "from_to": "{what}: {old} → {new}",
    "became": "{old} → {new}",
    "register_begun": "Register angelegt: {series}, Durchgang {cohorts}",
    "series_title": "Titel der Reihe: {old} → {new}",
    "series_title_en": "englischer Titel der Reihe: {old} → {new}",
    "series_minutes": "Umfang der Reihe in Minuten: {old} → {new}",
    "cohort_added": "Durchgang {cohort} angelegt",
    "cohort_removed": "Durchgang {cohort} entfernt",
    "cohort_renamed": "Durchgang umbenannt: {old} → {new}",
    "cohort_used": "gearbeitet wird mit Durchgang {cohort}",
    "added": ("{names} neu, angemeldet", "{count} Personen neu, angemeldet: {names}"),
    "added_only": ("{names} neu", "{count} Personen neu: {names}"),
    "removed": ("Person entfernt: {names}", "{count} Personen entfernt: {names}"),
    "enrolled": ("{names} angemeldet", "{count} Personen angemeldet: {names}"),
    "enrolled_again": ("{names} wieder angemeldet", "{count} Personen wieder angemeldet: {names}"),
    "withdrawn": ("{names} abgemeldet", "{count} Personen abgemeldet: {names}"),
    "enrolment_removed": (
        "Anmeldung entfernt: {names}",
        "{count} Anmeldungen entfernt: {names}",
    ),
    "enrolment_moved": ("Anmeldung geht an {names}", "{count} Anmeldungen gehen an {names}"),
    "preparation": "{name}: Vor- und Nachbereitung in Minuten: {old} → {new}",
    "ceremony_place": "{place}. {name}",
    "ceremony_order": "Reihenfolge der Feier: {places}",
    "ceremony_unlisted": (
        "{names} ohne festen Platz in der Reihenfolge der Feier",
        "{count} Personen ohne festen Platz in der Reihenfolge der Feier: {names}",
    ),
    "ceremony_absent": (
        "{names} kommt nicht zur Feier",
        "{count} Personen kommen nicht zur Feier: {names}",
    ),
    "ceremony_present": (
        "{names} kommt doch zur Feier",
        "{count} Personen kommen doch zur Feier: {names}",
    ),
    "course_added": "Kurs {course} angelegt: {title}",
    "course_removed": "Kurs {course} entfernt: {title}",
    "course_changed": "Kurs {course}, {what}",
    "cancelled_on": "Kurs {course} abgesagt",
    "cancelled_off": "Absage von Kurs {course} aufgehoben",
    "compulsory_on": "Kurs {course} ist nun Pflicht",
    "compulsory_off": "Kurs {course} ist nicht mehr Pflicht",
    "day_added": "Kurs {course}: Tag {day} hinzugefügt",
    "day_removed": "Kurs {course}: Tag {day} entfernt",
    "day_minutes": "{where}, Minuten: {old} → {new}",
    "category_added": "Kursart {category} neu",
    "category_removed": "Kursart {category} entfernt",
    "category_changed": "Kursart {category}, {what}",
    "days": ("{course}, Tag {days}", "{course}, Tag {days}"),
    "scheduled": "Termin {course}: {details}",
    "no_date": "noch offen",
    "attendance_present": (
        "Anwesenheit {where}: {names} anwesend",
        "Anwesenheit {where}: {count} Personen anwesend ({names})",
    ),
    "attendance_partly": (
        "Anwesenheit {where}: {names} {minutes} Minuten",
        "Anwesenheit {where}: {count} Personen {minutes} Minuten ({names})",
    ),
    "attendance_elsewhere": (
        "Anwesenheit {where}: {names} nachgeholt: {note}",
        "Anwesenheit {where}: {count} Personen nachgeholt: {note} ({names})",
    ),
    "attendance_absent": (
        "Anwesenheit {where}: {names} abwesend",
        "Anwesenheit {where}: {count} Personen abwesend ({names})",
    ),
    "attendance_excused": (
        "Anwesenheit {where}: {names} entschuldigt",
        "Anwesenheit {where}: {count} Personen entschuldigt ({names})",
    ),
    "attendance_taken_out": (
        "Anwesenheit {where}: Eintrag für {names} gelöscht",
        "Anwesenheit {where}: {count} Einträge gelöscht ({names})",
    ),
    "certificate": "{number} für {name}",
    "issued": ("{names} ausgestellt ({kind})", "{count} ausgestellt ({kind}): {names}"),
    "issued_bescheinigung": (
        "Bescheinigung {names} ausgestellt",
        "{count} Bescheinigungen ausgestellt: {names}",
    ),
    "issued_urkunde": ("Urkunde {names} ausgestellt", "{count} Urkunden ausgestellt: {names}"),
    "issued_teilnahmebestaetigung": (
        "Teilnahmebestätigung {names} ausgestellt",
        "{count} Teilnahmebestätigungen ausgestellt: {names}",
    ),
    "certificate_prepared": (
        "{names} liegt wieder bereit",
        "{count} liegen wieder bereit: {names}",
    ),
    "certificate_handed_over": (
        "{names} übergeben",
        "{count} übergeben: {names}",
    ),
    "certificate_withheld": (
        "{names} zurückgehalten",
        "{count} zurückgehalten: {names}",
    ),
    "certificate_void": (
        "{names} für ungültig erklärt",
        "{count} für ungültig erklärt: {names}",
    ),
    "certificate_replaced": (
        "{names} ersetzt",
        "{count} ersetzt: {names}",
    ),
    "certificate_moved": "{number} einer anderen Anmeldung zugeordnet",
    "certificate_printed": "{number} neu gedruckt",
    "certificate_reason": "{number}, Grund: {reason}",
    "certificate_handed_over_on": "{number} übergeben am {date}",
    "renewed": "Angaben zu {name} erneuert",
    "reduced": "Kontaktdaten und Bemerkungen zu {name} gelöscht",
    "setting_of": "Einstellung {key} ({cohort})",
    "setting": "Einstellung {key}",
    "duplicate_written": (
        "Zweitschrift von {names} geschrieben",
        "{count} Zweitschriften geschrieben: {names}",
    ),
    "duplicate_forgotten": (
        "Zweitschrift von {names} gelöscht",
        "{count} Zweitschriften gelöscht: {names}",
    ),
    "numbers_lost": (
        "Nummer {names} wird nicht wieder vergeben",
        "{count} Nummern werden nicht wieder vergeben: {names}",
    ),
    "records_participation": "Unterlagen über die Teilnahme",
    "records_certificates": "Unterlagen über die Bescheinigungen",
    "disposal_offered_on": "{what} ({cohort}) dem Archiv angeboten: {new}",
    "disposal_answer": "{what} ({cohort}), Antwort des Archivs: {new}",
    "disposal_deleted_on": "{what} ({cohort}) gelöscht: {new}",
    "disposal_removed": "{what} ({cohort}): Vermerk gelöscht",
    "layout_participants": "Spalten einer Teilnehmerliste",
    "layout_attendance": "Spalten eines Anwesenheitsberichts",
    "layout_remembered": "{what}: Bedeutung gemerkt",
    "layout_forgotten": "{what}: Bedeutung vergessen",
    "alias_nobody": "niemand von den Angemeldeten",
    "alias_remembered": "„{spelling}“ in Anwesenheitsberichten: {who}",
    "alias_forgotten": "„{spelling}“ in Anwesenheitsberichten vergessen",
    "key_made": "Schlüssel {kid} angelegt",
    "key_retired": "Schlüssel {kid} abgelöst",
    "key_compromised": "Schlüssel {kid} in fremder Hand seit {date}",
    "codes_signed": ("Prüfcode auf {names}", "{count} Prüfcodes: {names}"),
    "credentials_given": (
        "Nachweisdatei zu {names} ausgestellt",
        "{count} Nachweisdateien ausgestellt: {names}",
    ),
    "report_read": "Anwesenheitsbericht eingelesen: {where}",
    "report_forgotten": "Vermerk über den Anwesenheitsbericht gelöscht: {where}",
    "erased": "Angaben gelöscht",
    "erased_person": "gelöschte Person",
    "person_erased": (
        "Angaben zu Person Nr. {numbers} gelöscht",
        "Angaben zu {count} Personen gelöscht: Nr. {numbers}",
    ),
    "nothing_changed": "kein Eintrag geändert",
    "because": "(Grund: {reason})",
    # --- ein Eintrag ganz
    "entry_title": "Nr. {number} · {moment}",
    "entry_command": "Befehl: {value}",
    "entry_reason": "Grund: {value}",
    "entry_undoes": "nimmt zurück: Nr. {value}",
    "entry_undone_by": "zurückgenommen mit: Nr. {value}",
    "entry_what": "Was: {value}",
    "entry_hash": "Prüfsumme: {value}",
    # --- kokoma log
    "empty": "Im Protokoll steht noch nichts.",
    "nothing_about": "Dazu steht nichts im Protokoll.",
    "older": "Ältere Einträge: kokoma log{filters} --limit {limit}",
    "ends_before": "Der Zeitraum endet, bevor er beginnt: vom {since} bis zum {until}.",
    "number_alone": "Mit --number ist ein einzelner Eintrag gemeint; anderes lässt sich dann nicht aussuchen.",
    "gone": "An der Stelle von Nr. {number} steht nichts mehr: Was dort stand, musste gelöscht werden.",
    # --- kokoma undo
    "undone": "Zurückgenommen ist Nr. {number} vom {moment}, {command}:",
    "would_undo": "Zurückgenommen würde Nr. {number} vom {moment}, {command}:",
    "void": (
        "{numbers} ist nun ungültig; die Nummer wird nicht wieder vergeben.",
        "Diese {count} Bescheinigungen sind nun ungültig, ihre Nummern werden nicht wieder vergeben: "
        "{numbers}.",
    ),
    "would_void": (
        "{numbers} würde ungültig; die Nummer wird nicht wieder vergeben.",
        "Diese {count} Bescheinigungen würden ungültig, ihre Nummern werden nicht wieder vergeben: "
        "{numbers}. Soll nur eine nicht mehr gelten: kokoma certificate void NUMMER",
    ),
    "destroy": (
        "Bitte vernichten Sie, was davon gedruckt ist, und löschen Sie diese Datei:{files}",
        "Bitte vernichten Sie, was davon gedruckt ist, und löschen Sie diese Dateien:{files}",
    ),
    "confirm": "Wirklich zurücknehmen?",
    "others_this": "Dieser Eintrag ist nicht von Ihnen, sondern von {user}.",
    "others": (
        "Zuletzt hat jemand anderes etwas eingetragen:{entries}",
        "Zuletzt haben andere etwas eingetragen:{entries}",
    ),
    "others_entry": "Nr. {number} vom {moment}, {user}: {command}",
    "more_entries": ("und ein weiterer Eintrag", "und {count} weitere Einträge"),
    "others_need_yes": (
        "Zuletzt hat jemand anderes etwas eingetragen:{entries}\nNichts wurde zurückgenommen. Soll Nr. {number} "
        "trotzdem nicht gelten: kokoma undo {number}",
        "Zuletzt haben andere etwas eingetragen:{entries}\nNichts wurde zurückgenommen. Soll Nr. {number} trotzdem "
        "nicht gelten: kokoma undo {number}",
    ),
    "void_needs_yes": (
        "Dadurch würde {numbers} ungültig, und es ist niemand da, den kokoma fragen könnte. Nichts wurde "
        "zurückgenommen. Soll es sein: --yes",
        "Dadurch würden {count} Bescheinigungen ungültig ({numbers}), und es ist niemand da, den kokoma fragen "
        "könnte. Nichts wurde zurückgenommen. Soll es sein: --yes",
    ),
    "left_alone": "Nichts wurde zurückgenommen.",
    "nothing_to_undo": "Es gibt nichts, was sich zurücknehmen ließe.",
    "unknown": "Einen Eintrag Nr. {number} gibt es im Protokoll nicht. Die letzten zeigt: kokoma log",
    "certificate_stays": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Eine Bescheinigung ist "
    "darauf ausgestellt worden, und wer eine Nummer im Verzeichnis hat, bleibt darin, auch wenn sie ungültig "
    "ist. Wer nicht mehr dabei ist: kokoma participant withdraw",
    "undone_already": "Nr. {number} ist schon zurückgenommen, mit Nr. {by}. "
    "Soll der Eintrag wieder gelten: kokoma undo {by}",
    "entry": "{number}  {command}",
    "built_upon": (
        "Nr. {number} ({command}) lässt sich nicht zurücknehmen, denn ein späterer Eintrag baut "
        "darauf auf:{later}\nNehmen Sie zuerst diesen zurück: kokoma undo NUMMER",
        "Nr. {number} ({command}) lässt sich nicht zurücknehmen, denn spätere Einträge bauen "
        "darauf auf:{later}\nNehmen Sie zuerst diese zurück, den obersten zuerst: kokoma undo NUMMER",
    ),
    "second_certificate": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Jemand hätte dann zwei gültige "
    "Bescheinigungen derselben Art. Erklären Sie erst die andere für ungültig: kokoma certificate void NUMMER",
    "final_beginning": "Mit Nr. {number} beginnt dieses Register; das lässt sich nicht zurücknehmen. "
    "Soll es ganz weg, löschen Sie die Datei.",
    "final_sealed": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Damit sind Angaben gelöscht worden, und "
    "die kommen nicht wieder. Was davor war, zeigt kokoma log; einzeln nimmt es zurück: kokoma undo NUMMER",
    "final_lost_numbers": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Sonst würden Nummern noch einmal "
    "vergeben, die auf Bescheinigungen stehen. Was davor war, zeigt kokoma log; einzeln nimmt es zurück: kokoma "
    "undo NUMMER",
    "final_duplicates": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Die Zweitschrift ist geschrieben und "
    "bleibt vermerkt. Soll sie niemand bekommen, vernichten Sie das Blatt und löschen die Datei. Was davor war, "
    "zeigt kokoma log; einzeln nimmt es zurück: kokoma undo NUMMER",
    "final_keys": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Ein Schlüssel, mit dem einmal unterschrieben werden "
    "konnte, bleibt bekannt. Einen neuen gibt es mit: kokoma key rotate",
    "final_credentials": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Die Nachweisdatei ist in anderen Händen. "
    "Soll sie nicht mehr gelten: kokoma certificate void NUMMER",
    "final_forgotten": "Nr. {number} lässt sich nicht zurücknehmen: Was dabei geändert wurde, musste gelöscht "
    "werden und ist nicht mehr bekannt.",
    "final_redacted": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Der Eintrag betrifft jemanden, der gelöscht "
    "ist; was ohne Namen geblieben ist, bleibt für die Statistik. Was davor war, zeigt kokoma log; einzeln nimmt es "
    "zurück: kokoma undo NUMMER",
    "final_nothing": "Nr. {number} ({command}) lässt sich nicht zurücknehmen: Dabei ist kein einzelner Eintrag geändert "
    "worden. Was davor war, zeigt kokoma log; einzeln nimmt es zurück: kokoma undo NUMMER",
    "built_upon_for_good": (
        "Nr. {number} ({command}) lässt sich nicht mehr zurücknehmen, denn darauf baut ein Eintrag auf, der sich "
        "selbst nicht zurücknehmen lässt:{later}",
        "Nr. {number} ({command}) lässt sich nicht mehr zurücknehmen, denn darauf bauen Einträge auf, die sich "
        "selbst nicht zurücknehmen lassen:{later}",
    ),
    "certificates_built_upon": "Nr. {number} ({command}) lässt sich nicht zurücknehmen, denn mit dem, was dabei "
    "ausgestellt wurde, ist schon etwas geschehen:{later}\nSoll eine Bescheinigung nicht mehr gelten: kokoma "
    "certificate void NUMMER; war etwas falsch darauf: kokoma certificate replace NUMMER",
    "rule_counts": "Nr. {number} lässt sich nicht zurücknehmen: Die Einstellung rule zählt {category}. Ändern Sie "
    "erst diese: kokoma settings set rule",
}
