"""Deutsch: Auskunft, Löschen, Aufbewahrungsfristen."""

TEXTS = {
    # --- Fristen
    "records_participation": "Unterlagen über die Teilnahme",
    "records_certificates": "Verzeichnis der Bescheinigungen",
    "duty_not_begun": "{records} („{cohort}“): Die Frist beginnt erst, wenn der Verwendungsnachweis eingereicht ist",
    "hint_not_begun": "\nDen Tag der Einreichung eintragen: kokoma settings set retention_from DATUM --cohort DURCHGANG",
    "duty": (
        "{records} („{cohort}“): ein Jahr seit {begins}, also bis {ends}; möglich ab {due}",
        "{records} („{cohort}“): {years} Jahre seit {begins}, also bis {ends}; möglich ab {due}",
    ),
    "kept": "{name} (Nummer {id}) kann noch nicht gelöscht werden, weil die Stadt noch aufbewahren "
    "muss:{duties}{hint}\nNichts wurde geändert. Was über die Person gespeichert ist, zeigt: kokoma privacy show {id}",
    "still_enrolled": "{name} (Nummer {id}) ist noch angemeldet: {cohorts}. Wer angemeldet ist, wird nicht gelöscht. "
    "Melden Sie die Person vorher ab: kokoma participant withdraw {id} --cohort DURCHGANG\nNichts wurde geändert.",
    "not_offered_of_her": "{name} (Nummer {id}) kann noch nicht gelöscht werden, denn die Unterlagen sind dem Archiv noch "
    "nicht angeboten:{duties}\nNichts wurde geändert. Anbieten und eintragen: kokoma privacy due --offer DURCHGANG",
    # --- kokoma privacy erase
    "erased_person": "Nummer {id} ist am {date} gelöscht worden. Über sie ist nichts mehr gespeichert, und es wird "
    "nichts mehr eingetragen. Ist es jemand anderes, nehmen Sie die Person neu auf: kokoma participant add",
    "erased_certificate": "Die Person auf {number} ist gelöscht worden. Die Bescheinigung bleibt im Verzeichnis, mit "
    "Nummer und Prüfsumme, wird aber nicht mehr gedruckt, ersetzt oder übergeben.",
    "erase_needs_yes": "Was von {name} gelöscht ist, kommt nicht wieder, und es ist niemand da, den kokoma fragen "
    "könnte. Soll es sein: --yes. Vorher ansehen: --dry-run",
    "ask_erase": "Das lässt sich nicht zurücknehmen. {name} löschen?",
    "not_erased": "Nichts wurde geändert.",
    "would_erase": "{name} (Nummer {id}) wird gelöscht. Es verschwinden: {fields}.",
    "would_take_notes": (
        "Dazu eine Bemerkung zur Anwesenheit.",
        "Dazu {count} Bemerkungen zur Anwesenheit.",
    ),
    "would_empty": (
        "Inhalt und Blatt der Bescheinigung {numbers} verschwinden, auch aus der gemeinsamen Druckdatei.",
        "Inhalt und Blätter der Bescheinigungen {numbers} verschwinden, auch aus der gemeinsamen Druckdatei.",
    ),
    "would_scrub": (
        "Im Protokoll wird ein Eintrag unkenntlich gemacht; dass es ihn gab, bleibt.",
        "Im Protokoll werden {count} Einträge unkenntlich gemacht; dass es sie gab, bleibt.",
    ),
    "would_delete": (
        "Diese Datei wird gelöscht:{files}",
        "Diese {count} Dateien werden gelöscht:{files}",
    ),
    "would_stay": "Ohne Namen bleiben: die Nummer, {days} und {certificates}.",
    "stays": "Ohne Namen bleiben die Nummer, {days} und {certificates}.",
    "days": (
        "ein Kurstag für die Statistik",
        "{count} Kurstage für die Statistik",
    ),
    "certificates": (
        "eine Bescheinigung mit Nummer, Art, Datum, Prüfsumme und Stand",
        "{count} Bescheinigungen mit Nummer, Art, Datum, Prüfsumme und Stand",
    ),
    "erased": "Nummer {id} ist gelöscht. Im Register, im Protokoll und in den aufbewahrten Blättern steht kein Name "
    "mehr.",
    "erase_names_left": "Der Name oder ein Wort daraus steht noch, wo kokoma von selbst nichts ändert:{places}\nNichts "
    "wurde gelöscht. Ist die Person gemeint, ändern Sie es vorher, und ersetzen Sie Bescheinigungen; was erst danach "
    "geändert wird, behält das Protokoll im alten Wortlaut. Ist etwas anderes gemeint: derselbe Befehl mit "
    "--even-if-named",
    "in_setting": "Einstellung {key}",
    "erased_but": "Nummer {id} ist gelöscht. Angaben zur Person gibt es nicht mehr; wo der Name noch stehen kann, "
    "folgt:",
    "again": "Nummer {id} ist schon am {date} gelöscht worden. Was davon noch übrig war, ist nachgeholt, soweit es ging.",
    "would_again": "Nummer {id} ist schon am {date} gelöscht worden. Was davon noch übrig ist, wird nachgeholt, soweit es "
    "geht.",
    "files_deleted": ("Eine Datei ist gelöscht.", "{count} Dateien sind gelöscht."),
    "disclosures_left": "Eine Auskunft, die früher geschrieben wurde, enthält alles über die Person. Löschen Sie sie "
    "selbst:{files}",
    "files_left": "Der Name steht noch hier, weil etwas verändert, gerade geöffnet oder eine Kopie ist. Schließen und "
    "löschen Sie es selbst:{files}",
    "files_doubtful": "Auch hier kann noch etwas über die Person sein; sehen Sie nach:{files}",
    "lists_left": "Das hat kokoma früher geschrieben, und die Person kann mit anderen darin stehen. Schreiben Sie neu, "
    "was Sie noch brauchen, und vernichten Sie das alte, auch auf Papier:{files}",
    "settings_left": "Der Name steht auch in den Einstellungen ({keys}). Ist dieselbe Person gemeint, ändern Sie sie: "
    "kokoma settings set",
    "mentions_ahead": "Stehen bleibt, was jemand geschrieben hat und vielleicht anders gemeint ist:{mentions}\n"
    "Ist die Person gemeint, ändern Sie es vorher; was erst danach geändert wird, behält das Protokoll im alten "
    "Wortlaut.",
    "mentions_left": "Der Name oder ein Wort daraus steht noch hier, vielleicht anders gemeint:{mentions}\nIst die "
    "Person gemeint, ändern Sie es.",
    "not_compacted": "In der Datei des Registers können noch ältere Reste stehen, weil sie sich gerade nicht neu "
    "schreiben ließ. Wiederholen Sie den Befehl nachher mit der Nummer der Person.",
    "paper_left": "Was kokoma nicht erreicht: gedruckte Blätter, Listen an anderen Orten, E-Mails, Kopien auf anderen "
    "Datenträgern, andere Programme. Löschen Sie das selbst.",
    # --- Sicherungen
    "backups_would_go": (
        "Eine Sicherung, in der es noch steht, wird gelöscht; danach wird eine neue gemacht.",
        "{count} Sicherungen, in denen es noch steht, werden gelöscht; danach wird eine neue gemacht.",
    ),
    "backups_gone": (
        "Eine Sicherung, in der es noch stand, ist gelöscht.",
        "{count} Sicherungen, in denen es noch stand, sind gelöscht.",
    ),
    "backups_held": (
        "In einer Sicherung steht es noch:{backups}\nDie Tage gelten, wenn jeden Monat etwas eingetragen wird. Gleich "
        "löschen: {call}",
        "In {count} Sicherungen steht es noch:{backups}\nDie Tage gelten, wenn jeden Monat etwas eingetragen wird. Gleich "
        "löschen: {call}",
    ),
    "backup_until": "{file} (geht von selbst, spätestens am {date})",
    "backup_stays": "{file} (bleibt, bis jemand sie löscht)",
    # --- kokoma privacy due
    "due_as_of": "Stand der Fristen am {date}:",
    "record": "  {state}",
    "step_not_begun": "{cohort}, {records}: Frist nicht begonnen",
    "step_kept": "{cohort}, {records}: aufzubewahren bis {ends}",
    "step_due": "{cohort}, {records}: fällig seit {due}",
    "step_offered": "{cohort}, {records}: dem Archiv angeboten am {offered}, Antwort: {answer}",
    "step_deleted": "{cohort}, {records}: gelöscht am {deleted}",
    "no_answer": "keine",
    "next_not_begun": "    Wenn der Verwendungsnachweis eingereicht ist: kokoma settings set retention_from DATUM --cohort "
    "{cohort}",
    "next_due": "    Dem Archiv anbieten und eintragen: kokoma privacy due --offer {cohort}",
    "next_offered": "    Antwort eintragen: kokoma privacy due --offer {cohort} --answer TEXT; dann löschen: kokoma "
    "privacy due --delete {cohort}",
    "one_at_a_time": "--offer und --delete gehen nicht zugleich: Erst antwortet das Archiv, dann wird gelöscht. Lassen "
    "Sie eines davon weg.",
    "answer_of_what": "Zu einer Antwort gehört, worauf das Archiv geantwortet hat: kokoma privacy due --offer DURCHGANG "
    "--answer TEXT",
    "offered_in_future": "Am {date} kann noch nichts angeboten worden sein. Geben Sie den Tag an, an dem es geschehen "
    "ist.",
    "deleted_today": "Gelöscht wird heute; zu --delete passt kein --date. Lassen Sie es weg.",
    "not_due": "Von „{cohort}“ ist nichts fällig:{records}\nNichts wurde geändert.",
    "not_offered": "Von „{cohort}“ kann nichts gelöscht werden, denn gelöscht wird erst, was fällig ist und dem Archiv "
    "angeboten wurde:{records}\nNichts wurde geändert. Fälliges anbieten: kokoma privacy due --offer",
    "delete_needs_yes": "Was von „{cohort}“ gelöscht ist, kommt nicht wieder, und es ist niemand da, den kokoma fragen "
    "könnte. Dem Archiv angeboten:{offers}\nSoll es sein: --yes. Vorher ansehen: --dry-run",
    "ask_delete": "Haben Sie die Antwort des Archivs beachtet? Das Löschen lässt sich nicht zurücknehmen. Löschen?",
    "ask_unanswered": "Eine Antwort des Archivs ist nicht eingetragen, und das Löschen lässt sich nicht zurücknehmen. "
    "Trotzdem löschen?",
    "archive": "Dem Archiv angeboten:{offers}",
    "offer_answered": "{records}: am {offered}, Antwort: {answer}",
    "offer_unanswered": "{records}: am {offered}, ohne eingetragene Antwort",
    "nobody_disposed": "Es ist niemand mehr da, der zu löschen wäre.",
    "would_dispose": (
        "Gelöscht wird eine Person:{people}",
        "Gelöscht werden {count} Personen:{people}",
    ),
    "did_dispose": ("Eine Person ist gelöscht.", "{count} Personen sind gelöscht."),
    "would_reduce": (
        "Kontaktdaten, Bemerkungen, Fehltage und Gründe werden gelöscht. Es bleiben der Name, die besuchten Tage und, was auf "
        "der Bescheinigung steht: {names}.",
        "Kontaktdaten, Bemerkungen, Fehltage und Gründe werden gelöscht. Es bleiben die Namen, die besuchten Tage und, was "
        "auf den Bescheinigungen steht: {names}.",
    ),
    "did_reduce": (
        "Kontaktdaten, Bemerkungen, Fehltage und Gründe sind gelöscht. Es bleiben der Name, die besuchten Tage und, was auf "
        "der Bescheinigung steht: {names}.",
        "Kontaktdaten, Bemerkungen, Fehltage und Gründe sind gelöscht. Es bleiben die Namen, die besuchten Tage und, was "
        "auf den Bescheinigungen steht: {names}.",
    ),
    "stays_for": "{name} (Nummer {id}) bleibt vorerst: {duty}.",
    # --- kokoma privacy show
    "written": "Was das Register über {name} (Nummer {id}) enthält:{files}",
    "would_write": "Geschrieben würde, was das Register über {name} (Nummer {id}) enthält:{files}",
    "fill_in": "Rechtsgrundlage, Herkunft der Angaben, Empfänger, eine Übermittlung in andere Länder: Das kann das "
    "Register nicht wissen, und auf dem Blatt fehlt es. Eintragen, damit es künftig darauf steht: kokoma settings set "
    "disclosure_notes TEXT",
    "read_elsewhere": (
        "An einer Stelle kann die Person genannt sein, wo es um andere geht. Lesen Sie das vorher durch und schwärzen "
        "Sie, was nur andere angeht.",
        "An {count} Stellen kann die Person genannt sein, wo es um andere geht. Lesen Sie das vorher durch und "
        "schwärzen Sie, was nur andere angeht.",
    ),
    "named_certificates": "Bescheinigung einer anderen Person",
    "named_attendance": "Bemerkung zur Anwesenheit einer anderen Person, Kurs {course}",
    "named_participants": "Angaben zu einer anderen Person",
    "named_courses": "Kurs {course}",
    "named_sessions": "Ort des Kurses {course}",
    "named_cohorts": "Durchgang",
    "named_series": "Reihe",
    "named_papers": "Blatt einer anderen Person",
    "named_lapsed": (
        "eine ungültige oder ersetzte Bescheinigung einer anderen Person",
        "{count} ungültige oder ersetzte Bescheinigungen anderer Personen",
    ),
    "named_settings": "Einstellung {key}",
    "named_entry": "Protokoll Nr. {number}",
    "check_who_asks": "Geben Sie es nur der Person selbst, und überzeugen Sie sich vorher, dass sie es ist. Danach "
    "löschen Sie die Dateien hier.",
    "folder": "Auskünfte",
    "other_person": "(andere Person)",
    "preparation": "Vor- und Nachbereitung {hours}",
    "absent_at_ceremony": "kommt nicht zur Feier",
    "position": "Platz {place} in der Reihenfolge der Feier",
    "day": "Tag {day}",
    "presence_present": "anwesend",
    "presence_partly": "teilweise",
    "presence_excused": "entschuldigt",
    "presence_absent": "abwesend",
    "duplicate_on": "Zweitschrift vom {date}",
    "printed_courses": "besuchte Kurse: {courses}",
    "printed_hours": "{hours} persönlich",
    "period_open": (
        "ein Jahr, nachdem der Verwendungsnachweis eingereicht ist; das ist noch nicht geschehen",
        "{years} Jahre, nachdem der Verwendungsnachweis eingereicht ist; das ist noch nicht geschehen",
    ),
    "period_until": (
        "ein Jahr seit {begins}, bis {ends}",
        "{years} Jahre seit {begins}, bis {ends}",
    ),
    "file_certificate": "Bescheinigung, wie das Verzeichnis",
    "file_duplicate": "Zweitschrift, wie das Verzeichnis",
    "file_print_file": "Druckdatei mit anderen, wie das Verzeichnis",
    "backups": ("Eine Sicherung des Registers", "{count} Sicherungen des Registers"),
    "file_until": (
        "geht von selbst, spätestens am {date}, wenn jeden Monat etwas eingetragen wird",
        "gehen von selbst, spätestens am {date}, wenn jeden Monat etwas eingetragen wird",
    ),
    "file_list": "Liste, auf der Sie stehen können, bis jemand sie löscht",
    "file_copy": "Kopie des Registers, bis jemand sie löscht",
    "file_kept": "Sicherung, bis jemand sie löscht",
    "file_gone": "nicht mehr dort",
    "about_others": (
        "eine weitere Änderung betrifft andere",
        "{count} weitere Änderungen betreffen andere",
    ),
    "erased_word": "gelöscht",
    "erased_since": "gelöscht am {date}",
}
