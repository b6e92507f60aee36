"""Deutsch: Auskunft, Löschen, Aufbewahrungsfristen."""

TEXTS = {
    # --- Fristen
    "records_participation": "Unterlagen über die Teilnahme",
    "records_certificates": "Verzeichnis der Bescheinigungen",
    "duty_not_begun": "{records} („{cohort}“): Die Frist beginnt erst, wenn der Verwendungsnachweis eingereicht ist",
    "hint_not_begun": "\nDen Tag der Einreichung eintragen:{calls}",
    "call_begin": 'kokoma settings set retention_from DATUM --cohort "{cohort}"',
    "call_withdraw": 'kokoma participant withdraw {id} --cohort "{cohort}"',
    "call_offer": 'kokoma privacy due --offer "{cohort}"',
    "begins_later": "Die Frist von „{cohort}“ beginnt trotzdem erst am {date}: Bis dahin gab es Kurstage, oder es wurde, wo "
    "kein Kurs ein Datum hat, noch jemand eingetragen. War es anders, tragen Sie die Kurstage ein: kokoma course schedule",
    "duty": (
        "{records} („{cohort}“): ein Jahr seit {begins}, also bis {ends}; möglich ab {due}",
        "{records} („{cohort}“): {years} Jahre seit {begins}, also bis {ends}; möglich ab {due}",
    ),
    "kept": "{name} (Nummer {id}) kann noch nicht gelöscht werden, denn Unterlagen sind noch "
    "aufzubewahren:{duties}{hint}\nWas über die Person gespeichert ist, zeigt: kokoma privacy show {id}\nNichts wurde geändert.",
    "still_enrolled": "{name} (Nummer {id}) ist noch angemeldet: {cohorts}. Wer angemeldet ist, wird nicht gelöscht. "
    "Melden Sie die Person vorher ab:{calls}\nNichts wurde geändert.",
    "not_offered_of_her": "{name} (Nummer {id}) kann noch nicht gelöscht werden, denn die Unterlagen sind dem Archiv noch "
    "nicht angeboten:{duties}\nAnbieten und eintragen:{calls}\nNichts wurde geändert.",
    # --- kokoma privacy erase
    "erased_person": "Nummer {id} ist am {date} gelöscht worden. Über sie ist nichts mehr gespeichert, und es wird "
    "nichts mehr eingetragen. Ist es jemand anderes, nehmen Sie die Person neu auf: kokoma participant add",
    "erased_certificate": "Die Person auf {number} ist gelöscht worden. Die Bescheinigung bleibt im Verzeichnis, mit "
    "Nummer und Prüfsumme, wird aber nicht mehr gedruckt, ersetzt oder übergeben.",
    "nobody_or_erased": "Im Register ist niemand, auf den „{who}“ passt. Wer gelöscht ist, hat nur noch eine Nummer und ist "
    "unter keinem Namen zu finden. Alle zeigt: kokoma participant list --all",
    "erase_needs_yes": "Was von {name} gelöscht ist, kommt nicht wieder, und es ist niemand da, den kokoma fragen "
    "könnte. Soll es sein: --yes. Vorher ansehen: --dry-run. Nichts wurde geändert.",
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
    "erase_names_left": "Der Name oder ein Wort daraus steht noch, wo kokoma von selbst nichts ändert:{places}\nIst "
    "die Person gemeint, ändern Sie es vorher, und ersetzen Sie Bescheinigungen; was erst danach "
    "geändert wird, behält das Protokoll im alten Wortlaut. Ist etwas anderes gemeint: derselbe Befehl mit "
    "--even-if-named\nNichts wurde geändert.",
    "in_setting": "Einstellung {key}",
    "erased_but": "Nummer {id} ist gelöscht. Angaben zur Person gibt es nicht mehr; wo der Name noch stehen kann, "
    "folgt:",
    "again": "Nummer {id} ist schon am {date} gelöscht worden. Was davon noch übrig war, ist nachgeholt, soweit es ging. Den "
    "Namen kennt kokoma nicht mehr: In dem, was andere geschrieben haben, findet es ihn nicht.",
    "would_again": "Nummer {id} ist schon am {date} gelöscht worden. Was davon noch übrig ist, wird nachgeholt, soweit es "
    "geht. Den Namen kennt kokoma nicht mehr: In dem, was andere geschrieben haben, findet es ihn nicht.",
    "files_deleted": ("Eine Datei ist gelöscht.", "{count} Dateien sind gelöscht."),
    "disclosures_left": "Eine Auskunft, die früher geschrieben wurde, enthält alles über die Person. Sie ist verändert oder "
    "gerade geöffnet, oder ihre JSON-Datei fehlt; dann ist ungewiss, aus welchem Register sie stammt. Sehen Sie nach, und "
    "löschen Sie sie selbst:{files}",
    "credentials_given": (
        "Die Person hat eine Nachweisdatei in Händen, die weiter gilt. Kopien an anderen Orten löschen Sie selbst:{given}",
        "Die Person hat Nachweisdateien in Händen, die weiter gelten. Kopien an anderen Orten löschen Sie selbst:{given}",
    ),
    "files_left": "Der Name steht noch hier, weil etwas verändert, gerade geöffnet, eine Kopie oder eine Datei anderer "
    "Programme ist, etwa ein Export. Schließen und löschen Sie es selbst; was Sie noch brauchen, schreiben Sie vorher neu:{files}",
    "files_unreachable": "Das ist noch zu löschen, aber der Ordner ist nicht da. Verbinden Sie das Laufwerk, und wiederholen "
    "Sie den Befehl mit der Nummer der Person. Gibt es den Ordner nicht mehr, legen Sie ihn vorher leer an:{files}",
    "files_doubtful": "Auch hier kann noch etwas über die Person sein, oder es lässt sich nicht lesen; sehen Sie nach:{files}",
    "lists_left": "Das hat kokoma früher geschrieben, und die Person kann mit anderen darin stehen. Schreiben Sie neu, "
    "was Sie noch brauchen, und vernichten Sie das alte, auch auf Papier:{files}",
    "files_packed": "In gepackte Dateien kann kokoma nicht hineinsehen. Ist darin eine Kopie des Registers oder etwas anderes über die "
    "Person, löschen Sie die Datei selbst, oder packen Sie sie ohne das neu:{files}",
    "settings_left": "Der Name steht auch in den Einstellungen ({keys}). Ist dieselbe Person gemeint, ändern Sie sie: "
    "kokoma settings set",
    "mentions_ahead": "Stehen bleibt, was jemand geschrieben hat und vielleicht anders gemeint ist:{mentions}\n"
    "Ist die Person gemeint, ändern Sie es vorher; was erst danach geändert wird, behält das Protokoll im alten "
    "Wortlaut.",
    "mentions_left": "Der Name oder ein Wort daraus steht noch hier, vielleicht anders gemeint:{mentions}\nIst die "
    "Person gemeint, ändern Sie es. Im Protokoll und auf der ersetzten Bescheinigung bleibt dann der alte Wortlaut; kokoma "
    "kennt den Namen nicht mehr und kann ihn dort nicht mehr tilgen.",
    "not_compacted": "In der Datei des Registers können noch ältere Reste stehen, weil sie sich gerade nicht neu "
    "schreiben ließ. Wiederholen Sie den Befehl nachher mit der Nummer der Person.",
    "paper_left": "Was kokoma nicht erreicht: gedruckte Blätter, Listen und Sicherungen an anderen Orten, auch solche, die mit "
    "kokoma backup oder --out dorthin geschrieben wurden, E-Mails, andere Programme. Löschen Sie das selbst.",
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
        "In einer Sicherung steht es noch:{backups}\nGleich löschen: {call}\nAlle Sicherungen zeigt: kokoma backup --list",
        "In {count} Sicherungen steht es noch:{backups}\nGleich löschen: {call}\nAlle Sicherungen zeigt: kokoma backup "
        "--list; welche es sind, nennt derselbe Befehl mit --json",
    ),
    "backups_going": (
        "eine {days}; sie geht von selbst, spätestens am {until}, wenn jeden Monat etwas eingetragen wird",
        "{count} {days}; sie gehen von selbst, die letzte spätestens am {until}, wenn jeden Monat etwas eingetragen wird",
    ),
    "backups_staying": (
        "eine {days}, die bleibt, bis jemand sie löscht",
        "{count} {days}, die bleiben, bis jemand sie löscht",
    ),
    "one_day": "vom {first}",
    "days_from_to": "vom {first} bis {last}",
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
    "next_answered": "    Löschen: kokoma privacy due --delete {cohort}",
    "offered_before": "Für „{cohort}“ ist schon etwas anderes eingetragen:{records}\nSoll gelten, was jetzt angegeben "
    "ist: derselbe Befehl mit --yes\nNichts wurde geändert.",
    "offered_so_far": "Für „{cohort}“ ist schon etwas anderes eingetragen:{records}",
    "ask_correct": "Soll gelten, was jetzt angegeben ist?",
    "offered_already": "Das ist schon eingetragen; nichts wurde geändert.",
    "one_at_a_time": "--offer und --delete gehen nicht zugleich: Erst antwortet das Archiv, dann wird gelöscht. Lassen "
    "Sie eines davon weg.",
    "answer_of_what": "Zu einer Antwort gehört, worauf das Archiv geantwortet hat: kokoma privacy due --offer DURCHGANG "
    "--answer TEXT",
    "offered_in_future": "Am {date} kann noch nichts angeboten worden sein. Geben Sie den Tag an, an dem es geschehen "
    "ist.",
    "deleted_today": "Gelöscht wird heute; zu --delete passt kein --date. Lassen Sie es weg.",
    "not_due": "Von „{cohort}“ ist nichts fällig:{records}\nNichts wurde geändert.",
    "not_offered": "Von „{cohort}“ kann nichts gelöscht werden, denn gelöscht wird erst, was fällig ist und dem Archiv "
    "angeboten wurde:{records}\nFälliges anbieten: kokoma privacy due --offer\nNichts wurde geändert.",
    "delete_needs_yes": "Was von „{cohort}“ gelöscht ist, kommt nicht wieder, und es ist niemand da, den kokoma fragen "
    "könnte. Dem Archiv angeboten:{offers}\nSoll es sein: --yes. Vorher ansehen: --dry-run. Nichts wurde geändert.",
    "ask_delete": "Haben Sie die Antwort des Archivs beachtet? Das Löschen lässt sich nicht zurücknehmen. Löschen?",
    "ask_unanswered": "Eine Antwort des Archivs ist nicht eingetragen, und das Löschen lässt sich nicht zurücknehmen. "
    "Trotzdem löschen?",
    "archive": "Dem Archiv angeboten:{offers}",
    "offer_answered": "{records}: am {offered}, Antwort: {answer}",
    "offer_unanswered": "{records}: am {offered}, ohne eingetragene Antwort",
    "deleted_already": "Das ist schon gelöscht; nichts wurde geändert:{records}",
    "deleted_before": "Die Unterlagen sind schon gelöscht:{records}",
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
    "named_categories": "Kursart {course}",
    "named_layouts": "gemerkte Überschriften eingelesener Listen",
    "named_disposals": "Antwort des Archivs",
    "named_lost_numbers": "verlorene Nummer",
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
    "file_letter": "Entwurf einer E-Mail, bis er verschickt ist",
    "file_credential": "Nachweisdatei, bis jemand sie löscht",
    "backups": ("Eine Sicherung des Registers", "{count} Sicherungen des Registers"),
    "file_until": (
        "geht von selbst, spätestens am {date}, wenn jeden Monat etwas eingetragen wird",
        "gehen von selbst, spätestens am {date}, wenn jeden Monat etwas eingetragen wird",
    ),
    "file_list": "Liste, auf der Sie stehen können, bis jemand sie löscht",
    "file_unreadable": "nicht lesbar oder nicht sicher zuzuordnen; Angaben über Sie können darin stehen",
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
