"""Deutsch: Teilnehmer:innen."""

TEXTS = {
    "heading_id": "Nr.",
    "heading_name": "Name",
    "heading_email": "E-Mail",
    "heading_organisation": "Einrichtung",
    "heading_status": "Stand",
    "field_name": "Name",
    "field_given": "Vorname",
    "field_family": "Familienname",
    "field_title": "Titel",
    "field_other_names": "In Berichten auch",
    "field_email": "E-Mail",
    "field_organisation": "Einrichtung",
    "field_municipality": "Gemeinde",
    "field_target_group": "Zielgruppe",
    "field_salutation": "Anrede",
    "field_sort_key": "Sortiert als",
    "field_pronunciation": "Aussprache",
    "field_preparation": "Vor- und Nachbereitung",
    "field_cohorts": "Durchgänge",
    "status_enrolled": "angemeldet",
    "status_withdrawn": "abgemeldet",
    "still_open": "Noch nichts eingetragen: {courses}.",
    "nothing_recorded": "Noch ist nichts eingetragen, weder Anwesenheit noch Fehlen.",
    "issued": "Ausgestellt:",
    "none": "In „{cohort}“ ist noch niemand angemeldet. Nehmen Sie jemanden auf: "
    "kokoma participant add NAME",
    "count": ("Eine Person in „{cohort}“.", "{count} Personen in „{cohort}“."),
    "count_erased": (
        "Eine Person in „{cohort}“, davon {erased} gelöscht.",
        "{count} Personen in „{cohort}“, davon {erased} gelöscht.",
    ),
    "count_withdrawn_erased": (
        "Eine Person in „{cohort}“, davon {withdrawn} abgemeldet und {erased} gelöscht.",
        "{count} Personen in „{cohort}“, davon {withdrawn} abgemeldet und {erased} gelöscht.",
    ),
    "count_withdrawn": (
        "Eine Person in „{cohort}“, davon {withdrawn} abgemeldet.",
        "{count} Personen in „{cohort}“, davon {withdrawn} abgemeldet.",
    ),
    "added": "{name} ist aufgenommen und in „{cohort}“ angemeldet, Nummer {id}.",
    "would_add": "{name} würde aufgenommen und in „{cohort}“ angemeldet.",
    "parts": "Sortiert wird nach: {parts}. Stimmt das nicht: kokoma participant edit {id} "
    "--given … --family …",
    "part_given": "Vorname „{value}“",
    "part_family": "Familienname „{value}“",
    "part_title": "Titel „{value}“",
    "title_not_printed": "Der Titel „{title}“ steht nicht im Namen. Gedruckt wird „{name}“. Soll er aufs "
    "Papier: kokoma participant edit {id} --name \"{title} {name}\"",
    "namesakes": "Achtung: Unter diesem Namen gibt es schon jemanden:{people}\n"
    "Ist es dieselbe Person, nehmen Sie die Aufnahme zurück (kokoma undo); fehlt sie in diesem "
    "Durchgang, dann: kokoma participant enrol NUMMER",
    "enrolled": ("{names} ist in „{cohort}“ angemeldet.", "{names} sind in „{cohort}“ angemeldet."),
    "withdrawn": (
        "{names} ist abgemeldet. Was eingetragen ist, bleibt erhalten. "
        "Doch dabei: kokoma participant enrol NAME",
        "{names} sind abgemeldet. Was eingetragen ist, bleibt erhalten. "
        "Doch dabei: kokoma participant enrol NAME",
    ),
    "edited": "{name} (Nummer {id}): {changes}.",
    "changed_from_to": "{field} „{old}“ → „{new}“",
    "changed_to": "{field} „{new}“",
    "changed_gone": "{field} entfernt (war „{old}“)",
    "changed_preparation": "Vor- und Nachbereitung {hours}",
    "changed_preparation_credited": "Vor- und Nachbereitung wieder nach der Regel",
    "edited_nothing": "An {name} (Nummer {id}) hat sich nichts geändert.",
    "edited_certificates": (
        "Auf der Bescheinigung {numbers} steht noch der frühere Name. War er falsch geschrieben: kokoma "
        "certificate replace {numbers}\nHat die Person ihren Namen rechtlich geändert und soll der frühere "
        "nirgends mehr stehen: kokoma participant rename {id}",
        "Auf den Bescheinigungen {numbers} steht noch der frühere Name. War er falsch geschrieben: kokoma "
        "certificate replace NUMMER\nHat die Person ihren Namen rechtlich geändert und soll der frühere "
        "nirgends mehr stehen: kokoma participant rename {id}",
    ),
    "merged": "{other} (Nummer {other_id}) ist in {name} (Nummer {id}) aufgegangen.",
    "unknown": "Im Durchgang ist niemand, auf den „{who}“ passt. Wer angemeldet ist, zeigt "
    "kokoma participant list",
    "unknown_anywhere": "Im Register ist niemand, auf den „{who}“ passt. Alle zeigt "
    "kokoma participant list --all",
    "none_in_cohort": "Auf „{who}“ passt in diesem Durchgang niemand, im Register aber mehrere:{candidates}\n"
    "Anmelden: kokoma participant enrol NUMMER",
    "did_you_mean": "Niemand heißt „{who}“. Meinten Sie:{suggestions}",
    "ambiguous": "„{who}“ passt auf {count} Personen:{candidates}\n"
    "Nennen Sie die Nummer, die E-Mail-Adresse oder mehr vom Namen.",
    "not_in_cohort": "{name} (Nummer {id}) ist im Register, aber nicht in diesem Durchgang. "
    "Anmelden: kokoma participant enrol {id}",
    "enrolled_already": "{name} (Nummer {id}) ist schon angemeldet.",
    "address_taken": "Die Adresse {email} gehört schon zu {name} (Nummer {id}). Ist es dieselbe Person, "
    "ändern Sie den vorhandenen Eintrag: kokoma participant edit {id}",
    "no_address": "„{email}“ ist keine E-Mail-Adresse. Sie braucht ein @ und einen Punkt im hinteren Teil.",
    "nothing_to_edit": "Es fehlt, was sich ändern soll, zum Beispiel --email oder --organisation.",
    "merge_with_herself": "Beide Angaben meinen {name} (Nummer {id}). Nennen Sie zwei verschiedene Einträge.",
    "merge_certified": "Beide Einträge haben eine gültige Bescheinigung derselben Art: {numbers}. Eine "
    "Person bekommt sie nur einmal. Erklären Sie erst eine davon für ungültig: kokoma certificate void "
    "NUMMER",
    "merge_contradicts": "Für {name} steht in „{cohort}“ unter den Nummern {id} und {other_id} "
    "Verschiedenes zum selben Kurstag. Berichtigen Sie erst einen der Einträge mit kokoma attend.",
    "name_refused_empty": "Es fehlt der Name. Schreiben Sie ihn, wie er gedruckt werden soll.",
    "name_refused_long": "Der Name hat {count} Zeichen; mehr als 200 sind nicht möglich: „{text}“.",
    "name_refused_letters": "Im Namen stehen Zeichen, die sich nicht drucken lassen: {letters}. "
    "Schreiben Sie ihn ohne sie.",
    "name_refused_comma": "In „{text}“ fehlt etwas vor oder nach dem Komma. Schreiben Sie „Weiß, Jürgen“ "
    "oder „Jürgen Weiß“.",
    "detail_refused_long": "Die Angabe {field} hat {count} Zeichen; mehr als 200 sind nicht möglich.",
    "detail_refused_letters": "In der Angabe {field} stehen Zeichen, die sich nicht drucken lassen: "
    "{letters}. Schreiben Sie sie ohne diese.",
    "ask_merge": "Die Namen sind verschieden:{people}\nIst das wirklich dieselbe Person?",
    "not_merged": "Nichts wurde zusammengeführt.",
    "merge_dropped": "Nicht übernommen, weil schon etwas anderes dasteht: {details}.",
    "count_everybody": ("Eine Person im Register.", "{count} Personen im Register."),
    "namesakes_ahead": "Achtung: Unter diesem Namen gibt es schon jemanden:{people}\n"
    "Ist es dieselbe Person, melden Sie sie an, statt sie noch einmal aufzunehmen: "
    "kokoma participant enrol NUMMER",
    "not_printable": "Achtung: Für {letters} hat keine der Schriften ein Zeichen. Bescheinigungen mit diesem Namen "
    "lassen sich deshalb nicht drucken. Die Schreibweise ändern: kokoma participant edit {id} --name",
    "too_much_preparation": "{hours} Vor- und Nachbereitung sind mehr als die ganze Reihe ({series}).",
    "merged_by_mistake": "War das ein Irrtum: kokoma undo",
    # --- kokoma participant rename
    "rename_needs_yes": "Ein früherer Name, der gelöscht ist, kommt nicht wieder, und es ist niemand da, den kokoma "
    "fragen könnte. Soll es sein: --yes",
    "nothing_to_forget": "„{name}“ ist nur eine andere Schreibweise des bisherigen Namens; zu löschen wäre nichts. Für "
    "eine Berichtigung: kokoma participant edit {id} --name …, dann kokoma certificate replace NUMMER",
    "rename_kind_gone": "Von {number} ist nicht aufgehoben, wie sie aussah, und die Art „{kind}“ gibt es nicht mehr "
    "(vorhanden: {known}). Nichts wurde geändert. Legen Sie den Ordner templates/certificates/{kind} wieder an "
    "(kokoma kind copy bescheinigung {kind}), oder erklären Sie die Bescheinigung erst für ungültig: kokoma "
    "certificate void {number}",
    "rename_file_differs": (
        "{file} gibt es schon, mit anderem Inhalt. Nichts wurde geändert und nichts überschrieben. "
        "Verschieben Sie diese Datei, und wiederholen Sie den Befehl.",
        "Diese {count} Dateien gibt es schon, mit anderem Inhalt:{files}\nNichts wurde geändert und nichts überschrieben. "
        "Verschieben Sie sie, und wiederholen Sie den Befehl.",
    ),
    "rename_file_refused": "{file} lässt sich nicht schreiben. Nichts wurde geändert. Die neuen Bescheinigungen kommen "
    "dorthin, wo die alten liegen: Geben Sie den Ordner zum Schreiben frei, und wiederholen Sie den Befehl.",
    "ask_rename": "Das lässt sich nicht zurücknehmen. Soll es geschehen?",
    "not_renamed": "Nichts wurde geändert.",
    "would_rename": "Nummer {id} heißt dann {name}, auch in allem, was früher eingetragen wurde.",
    "would_reissue": (
        "Die Bescheinigung {numbers} wird mit altem Datum und neuer Nummer neu ausgestellt und durch diese "
        "ersetzt:{certificates}",
        "Die Bescheinigungen {numbers} werden mit altem Datum und neuen Nummern neu ausgestellt und durch "
        "diese ersetzt:{certificates}",
    ),
    "would_forget": "Der frühere Name verschwindet aus Register, Protokoll und aufbewahrten Blättern. Dateien, auf "
    "denen er steht, werden gelöscht, auch die gemeinsame Druckdatei.",
    "mentions_ahead": "Stehen bleibt, was jemand geschrieben hat und vielleicht anders gemeint ist:{mentions}\n"
    "Ist die Person gemeint, ändern Sie es vorher; was erst danach geändert wird, behält das Protokoll im alten "
    "Wortlaut.",
    "renamed": "Nummer {id} heißt nun {name}.",
    "nowhere": "Ein früherer Name steht nicht mehr im Register.",
    "reissued": (
        "Die Bescheinigung {numbers} ist ersetzt und mit altem Datum neu ausgestellt:{certificates}",
        "Die Bescheinigungen {numbers} sind ersetzt und mit altem Datum neu ausgestellt:{certificates}",
    ),
    "files_deleted": (
        "Eine Datei mit dem früheren Namen ist gelöscht.",
        "{count} Dateien mit dem früheren Namen sind gelöscht.",
    ),
    "old_sheets": (
        "Was von {numbers} gedruckt ist, auch als Zweitschrift, vernichten Sie bitte.",
        "Was von {numbers} gedruckt ist, auch als Zweitschriften, vernichten Sie bitte.",
    ),
    "print_file_gone": "In der gelöschten Druckdatei standen auch Blätter anderer. Deren einzelne Dateien gelten weiter "
    "und lassen sich drucken; fehlt eine: kokoma certificate reprint {numbers}",
    "mentions_left": "Ein früherer Name oder ein Wort daraus steht noch hier, vielleicht anders gemeint:{mentions}\n"
    "Ist die Person gemeint, ändern Sie es; für ein Blatt danach: kokoma certificate replace NUMMER",
    "mention_certificates": "{number} ({person}), {field}: „{text}“",
    "mention_attendance": "{person}, Kurs {course}, {field}: „{text}“",
    "mention_participants": "{person} (Nummer {person_id}), {field}: „{text}“",
    "mention_courses": "Kurs {course}, {field}: „{text}“",
    "mention_sessions": "Kurs {course}, {field}: „{text}“",
    "mention_cohorts": "Durchgang „{text}“",
    "mention_series": "Reihe „{text}“",
    "mention_categories": "Kursart {course}, {field}: „{text}“",
    "mention_layouts": "gemerkte Überschriften eingelesener Listen: „{text}“",
    "mention_disposals": "Antwort des Archivs zu „{cohort}“: „{text}“",
    "mention_lost_numbers": "verlorene Nummer {number}, {field}: „{text}“",
    "mention_papers": "auf dem Blatt {number} ({person}): „{text}“",
    "written_reason": "Grund",
    "written_exception_reason": "Grund der Ausnahme",
    "written_exception_by": "wer die Ausnahme entschieden hat",
    "written_note": "Bemerkung",
    "written_organisation": "Einrichtung",
    "written_municipality": "Gemeinde",
    "written_target_group": "Zielgruppe",
    "written_title": "Titel",
    "written_title_en": "englischer Titel",
    "written_place": "Ort",
    "written_answer": "Antwort",
    "written_plural": "Plural",
    "written_dative_plural": "Dativ Plural",
    "written_name_en": "englischer Name",
    "written_plural_en": "englischer Plural",
    "written_headings": "Überschriften",
    "written_columns": "Spalten",
    "written_name": "Name",
    "credentials_given": (
        "Mit dem früheren Namen ist eine Nachweisdatei herausgegeben worden:{given}\nBitten Sie die Person, sie zu löschen, und geben "
        "Sie zur neuen Bescheinigung eine neue heraus: kokoma certificate credential NUMMER. Vom nächsten kokoma publish an gilt die "
        "frühere nicht mehr.",
        "Mit dem früheren Namen sind Nachweisdateien herausgegeben worden:{given}\nBitten Sie die Person, sie zu löschen, und geben "
        "Sie zu den neuen Bescheinigungen neue heraus: kokoma certificate credential NUMMER. Vom nächsten kokoma publish an gelten "
        "die früheren nicht mehr.",
    ),
    "files_left": "Der frühere Name steht noch hier, weil etwas verändert, gerade geöffnet oder eine Kopie ist. Schließen "
    "und löschen Sie es selbst:{files}",
    "files_doubtful": "Auch hier kann noch etwas mit dem früheren Namen sein; sehen Sie nach:{files}",
    "lists_left": "Das hat kokoma früher geschrieben, und der frühere Name kann darin stehen. Schreiben Sie neu, was Sie "
    "noch brauchen, und vernichten Sie das alte, auch auf Papier:{files}",
    "details_left": "Sehen Sie nach, ob diese Angaben noch stimmen: {fields}. Ändern und auch das Alte löschen: "
    "kokoma participant rename {id} NAME, mit der Angabe dahinter, zum Beispiel --email …",
    "settings_left": "Der frühere Name steht auch in den Einstellungen ({keys}). Ist dieselbe Person gemeint, ändern "
    "Sie sie: kokoma settings set",
    "not_compacted": "In der Datei des Registers können noch ältere Reste stehen: {cause}. Wiederholen Sie den Befehl "
    "nachher: kokoma participant rename {id} NAME",
    "because_locked": "Jemand anderes arbeitet gerade damit",
    "because_disk_full": "Auf dem Datenträger ist kein Platz mehr, um sie neu zu schreiben",
    "because_other": "Sie ließ sich nicht neu schreiben",
    "paper_left": "Was kokoma nicht erreicht: gedruckte Blätter, Listen an anderen Orten, E-Mails, Sicherungskopien, "
    "andere Programme. Vernichten oder berichtigen Sie das selbst.",
}  # fmt: skip
