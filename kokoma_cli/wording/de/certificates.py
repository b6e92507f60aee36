"""Deutsch: Bescheinigungen und ihr Verzeichnis."""

TEXTS = {
    "folder": "Bescheinigungen",
    "print_name": "Druckdatei",
    "heading_number": "Nummer",
    "heading_name": "Name",
    "heading_kind": "Art",
    "heading_issued_on": "Datum",
    "heading_status": "Stand",
    "kind_bescheinigung": "Bescheinigung",
    "kind_urkunde": "Urkunde",
    "kind_teilnahmebestaetigung": "Teilnahmebestätigung",
    "status_prepared": "ausgestellt",
    "status_handed_over": "übergeben",
    "status_withheld": "zurückgehalten",
    "status_void": "ungültig",
    "status_replaced": "ersetzt",
    "issued": (
        "Eine Bescheinigung ausgestellt, Durchgang „{cohort}“, {date}:",
        "{count} Bescheinigungen ausgestellt, Durchgang „{cohort}“, {date}:",
    ),
    "would_issue": (
        "Eine Bescheinigung würde ausgestellt, Durchgang „{cohort}“, {date}:",
        "{count} Bescheinigungen würden ausgestellt, Durchgang „{cohort}“, {date}:",
    ),
    "nothing_issued": "Nichts auszustellen.",
    "nothing_changed": "Nichts wurde eingetragen oder gedruckt.",
    "single_files": "Einzeln: {folder}",
    "print_file": "Zum Drucken, in der Reihenfolge der Feier: {file}",
    "skipped_already_certified": ("Hat sie schon: {names}.", "Haben sie schon: {names}."),
    "skipped_not_earned": (
        "Nicht erreicht: {names}. Woran es liegt: kokoma check",
        "Nicht erreicht: {names}. Woran es liegt: kokoma check",
    ),
    "skipped_withdrawn": ("Abgemeldet: {names}.", "Abgemeldet: {names}."),
    "ask_all": (
        "Eine Bescheinigung ausstellen?",
        "{count} Bescheinigungen ausstellen?",
    ),
    "none_in_register": "Es ist noch keine Bescheinigung ausgestellt. Ausstellen: kokoma certify --all",
    "count": ("Eine Bescheinigung im Verzeichnis.", "{count} Bescheinigungen im Verzeichnis."),
    "drawing": "Zeichne Bescheinigung {done} von {total} …",
    "confirm_or_all": "Es fehlt, wer gemeint ist. Nennen Sie Namen, oder alle, die es erreicht haben: "
    "kokoma certify --all",
    "names_and_all": "Namen und --all passen nicht zusammen. Lassen Sie eines davon weg.",
    "waiver_parts": "Zu einer Ausnahme gehören Grund und Name: --exception GRUND --approved-by NAME",
    "waiver_needs_names": "Eine Ausnahme gilt für namentlich Genannte, nicht für alle. Nennen Sie, wer "
    "gemeint ist.",
    "unknown_kind": "Die Art „{kind}“ gibt es nicht. Vorhanden: {known}.",
    "unknown": "Eine Bescheinigung {number} gibt es in diesem Register nicht. "
    "Alle zeigt kokoma certificate list",
    "ambiguous": "„{number}“ passt auf mehrere: {candidates}. Schreiben Sie die Nummer ganz aus.",
    "not_earned": "{name} hat die Voraussetzungen nicht erfüllt, deshalb wurde nichts ausgestellt:{missing}\n"
    "{way_on} Einzelheiten: kokoma check {id}",
    "missing_count": "{category}: {reached} von {required}",
    "missing_course": "Der Pflichtkurs {course} fehlt",
    "way_on_possible": "Möglich ist es noch; helfen würden {courses}.",
    "way_on_impossible": "In diesem Durchgang ist es nicht mehr zu erreichen; es bleibt eine "
    "Teilnahmebestätigung (--kind teilnahmebestaetigung).",
    "way_on_earned": "",
    "unfounded": (
        "Achtung: Eine Bescheinigung ist ausgestellt, deren Voraussetzungen nach dem jetzigen Stand nicht "
        "mehr erfüllt sind:{certificates}\n"
        "Prüfen Sie, was stimmt: kokoma check. War die Änderung ein Irrtum: kokoma log",
        "Achtung: {count} Bescheinigungen sind ausgestellt, deren Voraussetzungen nach dem jetzigen Stand "
        "nicht mehr erfüllt sind:{certificates}\n"
        "Prüfen Sie, was stimmt: kokoma check. War die Änderung ein Irrtum: kokoma log",
    ),
    "unfounded_line": "{number}  {name}",
    "withdrawn": "{name} ist abgemeldet, deshalb wurde nichts ausgestellt. "
    "Wieder anmelden: kokoma participant enrol NAME",
    "too_early": "Das Datum {date} liegt vor einem besuchten Kurstag: {course} am {last} ({names}). Nichts wurde "
    "ausgestellt. Stimmt der Eintrag nicht, berichtigen Sie ihn; sonst nehmen Sie einen Tag danach: --date",
    "file_differs": "{file} gibt es schon, mit anderem Inhalt. Nichts wurde ausgestellt und nichts "
    "überschrieben. Verschieben Sie die Datei, oder wählen Sie einen anderen Ordner: --out ORDNER",
    "file_refused": "{file} lässt sich nicht schreiben; vielleicht ist die Datei gerade geöffnet, oder Sie "
    "dürfen dort nicht schreiben. Nichts wurde ausgestellt. Schließen Sie sie, oder: --out ORDNER",
    "file_failed": "{file} ließ sich nicht schreiben ({cause}). Nichts wurde ausgestellt.",
    "shown_name": "Name",
    "shown_kind": "Art",
    "shown_issued": "Ausgestellt",
    "shown_status": "Stand",
    "shown_courses": "Kurse",
    "shown_hours": "Stunden",
    "shown_exception": "Ausnahme",
    "shown_file": "Datei",
    "shown_sha256": "Prüfsumme",
    "exception_by": "{reason} (entschieden von {by}, {date})",
    "hours_personal": "{personal} persönlich ({room} in Kursen, {preparation} Vor- und Nachbereitung); "
    "Umfang der Reihe {series}",
    "lacks_issuer": "Auf dem Papier fehlt der Aussteller: kokoma settings set issuer \"Stadt …\"",
    "lacks_signatories": "Auf dem Papier fehlt, wer unterschreibt: "
    "kokoma settings set signatories \"Name | Amt\"",
    "undated": "Auf dem Papier fehlen Termine ({courses}): kokoma course schedule {course} DATUM",
    "mend_before": "Tragen Sie das am besten vorher ein.",
    "mend_after": "Soll es aufs Papier, nehmen Sie die Ausstellung zurück (kokoma undo), tragen Sie es ein "
    "und stellen Sie neu aus.",
    "by_exception": "Ausnahme",
    "nothing_attended": "{name} hat noch an keinem Kurs teilgenommen; zu bestätigen gibt es nichts.",
    "changed_meanwhile": "Während des Druckens hat jemand anderes etwas geändert, das die Bescheinigungen "
    "betrifft. Nichts wurde ausgestellt. Wiederholen Sie den Befehl.",
    "file_twice": "{file} soll zweimal geschrieben werden. Nichts wurde ausgestellt. Nennen Sie bei --print "
    "einen anderen Namen.",
}  # fmt: skip
