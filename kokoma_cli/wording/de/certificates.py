"""Deutsch: Bescheinigungen und ihr Verzeichnis."""

TEXTS = {
    "folder": "Bescheinigungen",
    "print_name": "Druckdatei",
    "heading_number": "Nummer",
    "heading_name": "Name",
    "heading_kind_and_date": "Art und Datum",
    "kind_and_date": "{kind} vom\u00a0{date}",
    "issued_line": "{number}: {kind} vom\u00a0{date}, {status}",
    "heading_status": "Stand",
    "status_prepared": "bereit",
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
    "skipped_erased": ("Gelöscht: {names}.", "Gelöscht: {names}."),
    "skipped_withdrawn": ("Abgemeldet: {names}.", "Abgemeldet: {names}."),
    "skipped_void": (
        "War für ungültig erklärt: {names}. Soll es doch eine neue sein: kokoma certify NAME",
        "Waren für ungültig erklärt: {names}. Soll es doch eine neue sein: kokoma certify NAME …",
    ),
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
    "file_differs": (
        "{file} gibt es schon, mit anderem Inhalt. Nichts wurde eingetragen und nichts "
        "überschrieben. Verschieben Sie die Datei, oder wählen Sie einen anderen Ordner: --out ORDNER",
        "Diese {count} Dateien gibt es schon, mit anderem Inhalt:{files}\nNichts wurde eingetragen und nichts "
        "überschrieben. Verschieben Sie sie, oder wählen Sie einen anderen Ordner: --out ORDNER",
    ),
    "file_unregistered": (
        "{file} gibt es schon, mit anderem Inhalt. Die Datei gehört zu keinem Eintrag in diesem "
        "Register; vielleicht ist sie von einem abgebrochenen Lauf übrig. Nichts wurde eingetragen und nichts "
        "überschrieben. Verschieben Sie die Datei, oder löschen Sie sie, wenn niemand sie braucht; dann wiederholen Sie "
        "den Befehl.",
        "Diese {count} Dateien gibt es schon, mit anderem Inhalt:{files}\nSie gehören zu keinem Eintrag in diesem "
        "Register; vielleicht sind sie von einem abgebrochenen Lauf übrig. Nichts wurde eingetragen und nichts "
        "überschrieben. Verschieben Sie sie, oder löschen Sie sie, wenn niemand sie braucht; dann wiederholen Sie den "
        "Befehl.",
    ),
    "file_refused": "{file} lässt sich nicht schreiben; vielleicht ist die Datei gerade geöffnet, oder Sie "
    "dürfen dort nicht schreiben. Nichts wurde eingetragen. Schließen Sie die Datei und wiederholen Sie den "
    "Befehl, oder nehmen Sie einen anderen Ordner: --out ORDNER",
    "file_failed": "{file} ließ sich nicht schreiben ({cause}). Nichts wurde eingetragen.",
    "shown_name": "Name",
    "shown_kind": "Art",
    "shown_issued": "Ausgestellt",
    "shown_status": "Stand",
    "shown_courses": "Kurse",
    "shown_hours": "Stunden",
    "shown_exception": "Ausnahme",
    "shown_entry": "Protokoll",
    "shown_because": "Weil",
    "shown_first": "Grundlage",
    "shown_code": "Prüfcode",
    "shown_credential": "Nachweisdatei",
    "with_codes": ("Mit Prüfcode, Schlüssel {kid}.", "Alle mit Prüfcode, Schlüssel {kid}."),
    "code_with": "mit Schlüssel {kid}",
    "credential_given": "herausgegeben am {date}",
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
    "mend_after": "Soll es aufs Papier, tragen Sie es ein. Eine einzelne Bescheinigung ersetzt dann kokoma "
    "certificate replace NUMMER; sollen alle neu, nehmen Sie die Ausstellung zurück (kokoma undo) und stellen "
    "neu aus.",
    "by_exception": "Ausnahme",
    "nothing_attended": "{name} hat noch an keinem Kurs teilgenommen; zu bestätigen gibt es nichts.",
    # --- was aus ihr wird
    "status_since": "{status} seit {date}",
    "status_replaced_by": "{status} durch {number}",
    "taken_back": "Ausstellung zurückgenommen",
    "file_forgotten": "vernichtet",
    "shown_reason": "Grund",
    "shown_handed_over": "Übergeben",
    "shown_replaces": "Ersetzt",
    "shown_replaced_by": "Ersetzt durch",
    "shown_in_its_place": "Jetzt gilt",
    "in_its_place_void": "keine; auch {number} ist ungültig",
    "elsewhere": (
        "Eine weitere gehört zu einem anderen Durchgang: kokoma certificate list --all",
        "{count} weitere gehören zu anderen Durchgängen: kokoma certificate list --all",
    ),
    "none_for": "Für {name} (Nummer {id}) ist noch keine Bescheinigung ausgestellt. "
    "Ausstellen: kokoma certify {id}",
    "since_day": ", seit {date}",
    "on_day": ", am {date}",
    "is_void": "{number} ({name}) ist ungültig{since}; das bleibt so. "
    "Eine neue: kokoma certify {id} --kind {kind}",
    "is_replaced": "{number} ({name}) ist ersetzt{since}; an ihrer Stelle gilt {by}.",
    "is_replaced_by_void": "{number} ({name}) ist ersetzt{since}; auch {by}, die zuletzt an ihrer Stelle stand, ist "
    "ungültig. Eine neue: kokoma certify {id} --kind {kind}",
    "is_handed_over": "{number} ({name}) ist schon übergeben{since}; zurückhalten lässt sie sich nicht mehr. "
    "Soll sie nicht mehr gelten: kokoma certificate void {number}",
    "hand_over_what": "Es fehlt, was übergeben wurde. Nennen Sie Nummern oder Namen; alle, die "
    "bereitliegen: kokoma certificate hand-over --all",
    "numbers_and_all": "Nummern und --all passen nicht zusammen. Wer fehlte, steht hinter --except.",
    "except_without_all": "--except gehört zu --all: kokoma certificate hand-over --all --except NAME",
    "handed_over_ahead": "Der {date} liegt in der Zukunft. Tragen Sie die Übergabe ein, wenn sie war.",
    "handed_over_early": "{number} ({name}) trägt das Datum {issued}; übergeben am {date} wäre davor. Stimmt es "
    "trotzdem: --yes",
    "handed_over_early_all": (
        "Nichts wurde eingetragen. Eine Bescheinigung trägt ein späteres Datum als {date}:{certificates}\n"
        "--yes gilt für Bescheinigungen, die genannt sind, nicht für --all. Ohne --yes bleibt sie liegen; ist sie "
        "trotzdem übergeben: kokoma certificate hand-over NUMMER --date DATUM --yes",
        "Nichts wurde eingetragen. {count} Bescheinigungen tragen ein späteres Datum als {date}:{certificates}\n"
        "--yes gilt für Bescheinigungen, die genannt sind, nicht für --all. Ohne --yes bleiben sie liegen; sind sie "
        "trotzdem übergeben: kokoma certificate hand-over NUMMER --date DATUM --yes",
    ),
    "handed_over": (
        "Eine Bescheinigung als übergeben eingetragen, {date}:{certificates}",
        "{count} Bescheinigungen als übergeben eingetragen, {date}:{certificates}",
    ),
    "would_hand_over": (
        "Eine Bescheinigung würde als übergeben eingetragen, {date}:{certificates}",
        "{count} Bescheinigungen würden als übergeben eingetragen, {date}:{certificates}",
    ),
    "handed_over_before": (
        "Schon als übergeben eingetragen ist:{certificates}",
        "Schon als übergeben eingetragen sind:{certificates}",
    ),
    "nothing_to_hand_over": "Es liegt nichts bereit, was zu übergeben wäre.",
    "left_excepted": (
        "Noch im Haus, später zu übergeben mit kokoma certificate hand-over NUMMER:{certificates}",
        "Noch im Haus, später zu übergeben mit kokoma certificate hand-over NUMMER:{certificates}",
    ),
    "left_absent": (
        "Als abwesend vermerkt und deshalb noch im Haus; doch übergeben: kokoma certificate hand-over "
        "NUMMER:{certificates}",
        "Als abwesend vermerkt und deshalb noch im Haus; doch übergeben: kokoma certificate hand-over "
        "NUMMER:{certificates}",
    ),
    "left_withheld": (
        "Zurückgehalten bleibt:{certificates}",
        "Zurückgehalten bleiben:{certificates}",
    ),
    "left_dated_later": (
        "Noch nicht zu übergeben, das Datum darauf ist ein späteres:{certificates}",
        "Noch nicht zu übergeben, das Datum darauf ist ein späteres:{certificates}",
    ),
    "no_reason": "Es fehlt der Grund; er steht später im Verzeichnis: "
    "kokoma certificate {command} NUMMER --reason \"…\"",
    "withheld": (
        "Zurückgehalten wird:{certificates}\nÜbergeben, wenn es so weit ist: "
        "kokoma certificate hand-over NUMMER",
        "Zurückgehalten werden:{certificates}\nÜbergeben, wenn es so weit ist: "
        "kokoma certificate hand-over NUMMER",
    ),
    "would_withhold": (
        "Zurückgehalten würde:{certificates}",
        "Zurückgehalten würden:{certificates}",
    ),
    "withheld_before": (
        "Schon zurückgehalten wird, aus demselben Grund:{certificates}",
        "Schon zurückgehalten werden, aus demselben Grund:{certificates}",
    ),
    "ask_void": "{number} ({name}) für ungültig erklären? Die Nummer bleibt im Verzeichnis und wird nicht wieder "
    "vergeben.",
    "void_needs_yes": "{number} ({name}) würde für immer ungültig, und es ist niemand da, den kokoma fragen könnte. "
    "Nichts wurde geändert. Soll es sein: --yes",
    "left_alone": "Nichts wurde geändert.",
    "now_void": "{number} ({name}) ist nun ungültig; die Nummer wird nicht wieder vergeben. "
    "War das ein Irrtum: kokoma undo",
    "would_be_void": "{number} ({name}) würde ungültig; die Nummer wird nicht wieder vergeben.",
    "void_before": "{number} ({name}) ist schon ungültig.",
    "get_back": "{number} ist am {date} an {name} übergeben worden: Lassen Sie sich das Blatt zurückgeben.",
    "old_file": "Was von {number} gedruckt ist, vernichten Sie bitte; die Datei gilt nicht mehr: {file}",
    "old_print_file": "Das Blatt von {number} steht auch in der Druckdatei, neben anderen, die gelten. Drucken Sie sie "
    "nicht noch einmal ganz: {file}",
    "void_print_file": "Auch die Druckdatei mit dem Blatt von {number} gilt nicht mehr: {file}",
    "replaced": "{number} für {name} ausgestellt, {date}, an Stelle von {old}.",
    "would_replace": "{number} für {name} würde ausgestellt, {date}, an Stelle von {old}.",
    "differs": "Anders auf dem Blatt: {parts}.",
    "differs_name": "Name",
    "differs_courses": "Kurse und Stunden",
    "differs_issued": "Ort und Datum",
    "differs_issuer": "Aussteller",
    "differs_signatories": "Unterschriften",
    "differs_rest": "weitere Angaben",
    "new_file": "Die neue Datei: {file}",
    "nothing_differs": "Auf dem Blatt von {number} ({name}) würde sich nichts ändern, deshalb wurde nichts "
    "ausgestellt. Berichtigen Sie erst den Eintrag, zum Beispiel: kokoma participant edit {id} --name \"…\"\n"
    "Dasselbe Blatt noch einmal: kokoma certificate reprint {number}. Trotzdem eine neue Nummer: --yes",
    "reprinted": "{number}, wie ausgestellt: {file}",
    "would_reprint": "{number} würde geschrieben, wie ausgestellt: {file}",
    "there": "{number} liegt unverändert da: {file}",
    "duplicate": "Zweitschrift",
    "duplicated": "{number}, als Zweitschrift gekennzeichnet: {file}",
    "would_duplicate": "{number} würde als Zweitschrift geschrieben: {file}",
    "no_master": "Von {number} ist nicht aufgehoben, woraus sich eine Zweitschrift zeichnen ließe: Sie ist ausgestellt "
    "worden, bevor kokoma das tat. Neu ausstellen: kokoma certificate replace {number} --yes",
    "reprint_of": "Achtung: {number} ist {status}. Das Blatt gilt nicht.",
    "no_print": "Von {number} ist nicht aufgehoben, was gedruckt wurde: Sie ist ausgestellt worden, bevor kokoma das "
    "tat. Die Datei von damals fehlt oder ist verändert: {file}",
    "forgotten": "Unter {number} ist nichts mehr aufgehoben; ersetzt ist sie durch {by}. Ob diese gilt: "
    "kokoma certificate show {by}",
    "forgotten_alone": "Unter {number} ist nichts mehr aufgehoben: Blatt und Datei mussten vernichtet werden, wie es das "
    "Gesetz verlangt. Was im Verzeichnis steht: kokoma certificate show {number}",
    "print_damaged": "Was von {number} aufgehoben ist, stimmt nicht mit der Prüfsumme überein, die bei der Ausstellung "
    "eingetragen wurde. Das Register ist beschädigt oder verändert worden; nehmen Sie eine Sicherungskopie.",
    "changed_meanwhile": "Während des Druckens hat jemand anderes etwas geändert, das die Bescheinigungen "
    "betrifft. Nichts wurde ausgestellt. Wiederholen Sie den Befehl.",
    "file_twice": "{file} soll zweimal geschrieben werden. Nichts wurde eingetragen. Nennen Sie bei --print "
    "einen anderen Namen.",
}  # fmt: skip
