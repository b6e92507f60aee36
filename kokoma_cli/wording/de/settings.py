"""Deutsch: Einstellungen."""

TEXTS = {
    "empty": "–",
    "default": "{value} (Vorgabe)",
    "hint": "Ändern: kokoma settings set {key} WERT. Mehrere Einträge trennt ein Semikolon.",
    "about_issuer": "wer die Bescheinigungen ausstellt",
    "about_address": "Anschrift des Ausstellers; Zeilen mit Semikolon trennen",
    "about_place": "Ort vor dem Datum",
    "about_sender": "Absender in Entwürfen für E-Mails: Adresse oder Name <Adresse>; leer: der des Mailprogramms",
    "about_verify_page": "Adresse der Prüfseite, auf die Prüfcodes zeigen, zum Beispiel https://www.stadt.example/pruefen; steht auf "
    "jedem Blatt",
    "about_credential_issuer": "wer Nachweisdateien ausstellt, als did:web der eigenen Domain, zum Beispiel did:web:www.stadt.example; "
    "leer: der Schlüssel selbst",
    "about_signatories": "wer unterschreibt, bis zu drei: Name | Amt | i. V.; nächster Name | Amt",
    "about_logos": "Bilder im Kopf (PNG, JPEG, SVG), bis zu drei: Datei | Beschreibung für "
    "Vorlesegeräte",
    "about_funding_line": "Förderhinweis am Fuß",
    "about_number_pattern": "wie Nummern aussehen; {{year}} und {{number}} werden ersetzt",
    "about_project_name": "Name des Projekts auf Teilnahmelisten, genau wie beantragt; leer: der Titel der Reihe",
    "about_series_title": "Titel der Reihe",
    "about_series_title_en": "Titel der Reihe auf Englisch",
    "about_series_hours": "veröffentlichter Umfang der Reihe; leer: die Summe der Kurse",
    "about_document_language": "Sprache der Bescheinigungen: auto (wie Sie arbeiten), de oder en",
    "about_hour_unit": "60 (Stunden) oder 45 (Unterrichtseinheiten)",
    "about_hours_shown": "Stunden auf dem Papier: both, series (Umfang der Reihe) oder personal (eigene)",
    "about_print_order": "Reihenfolge beim Drucken und Aufrufen: name, enrolment (Anmeldung) oder list "
    "(eigene, siehe kokoma ceremony order)",
    "about_rule": "Voraussetzungen: wie viele Kurse welcher Kursart",
    "about_attended_share": "Anteil der Kurszeit, ab dem ein Kurs als besucht gilt",
    "about_online_share": "Anteil der geplanten Zeit, ab dem der Bericht eines Online-Treffens jemanden als anwesend ausweist",
    "about_preparation_credit": "Vor- und Nachbereitung: per_course (je besuchtem Kurs), flat (für alle "
    "ganz) oder none",
    "unknown": "Eine Einstellung „{key}“ gibt es nicht. Vorhanden: {known}.",
    "not_empty": "{key} darf nicht leer sein.",
    "not_a_choice": "„{value}“ passt nicht zu {key}. Möglich: {choices}.",
    "not_a_share": "„{value}“ ist kein Anteil. Schreiben Sie zum Beispiel 0,8 oder 80 %.",
    "not_a_mailbox": "„{value}“ ist keine E-Mail-Adresse. Schreiben Sie zum Beispiel kokoma@stadt.example "
    "oder Stadt Bamberg <kokoma@stadt.example>.",
    "page_moved": "Auf Blättern mit Prüfcode, die schon gedruckt sind, steht weiter {before}. Die Prüfseite muss auch dort erreichbar bleiben, "
    "oder von dort weiterleiten.",
    "not_a_page": "„{value}“ taugt nicht als Adresse der Prüfseite. Sie beginnt mit https://, hat höchstens 120 Zeichen und weder ? noch #; "
    "Umlaute nur in der Form xn--…. Zum Beispiel: https://www.stadt.example/pruefen",
    "not_an_issuer": "„{value}“ ist kein did:web. Hinter did:web: steht die Domain, ein Ordner nach einem weiteren Doppelpunkt, zum "
    "Beispiel did:web:www.stadt.example oder did:web:www.stadt.example:pruefen",
    "not_hours": "„{value}“ ist keine Stundenzahl. Schreiben Sie zum Beispiel 7, 3,5 oder 3:30.",
    "about_retention_from": "Tag, ab dem die Aufbewahrungsfrist des Durchgangs läuft: an dem der Verwendungsnachweis "
    "eingereicht wurde; leer: noch nicht",
    "about_retention_years": "wie viele Jahre danach Kontaktdaten, Anwesenheit und Bemerkungen aufzubewahren sind",
    "about_disclosure_notes": "was in der Auskunft zusätzlich steht: Rechtsgrundlage, Herkunft der "
    "Angaben, Empfänger; Absätze mit Semikolon trennen",
    "about_certificate_years": "wie viele Jahre danach das Verzeichnis der Bescheinigungen aufzubewahren ist",
    "not_yet": "Der {date} kommt erst noch. Tragen Sie {key} ein, wenn es geschehen ist.",
    "not_a_day": "„{value}“ ist kein Datum. Schreiben Sie zum Beispiel 30.6.2024, heute oder 2024-06-30.",
    "not_years": "„{value}“ ist keine Zahl von Jahren zwischen 1 und 100. Schreiben Sie zum Beispiel 5.",
    "about_backups": "Sicherungen, die bleiben: die letzten, je eine für so viele Tage und Monate, und wie viele MB alle zusammen "
    "haben dürfen; oder off",
    "not_a_rotation": "„{value}“ sagt nicht, wie viele Sicherungen bleiben sollen. Schreiben Sie zum Beispiel: last=20 daily=14 "
    "monthly=12 megabytes=500; oder off für keine",
    "not_a_rule": "„{value}“ ist keine lesbare Voraussetzung. Schreiben Sie zum Beispiel: "
    "in_person=4 deepening=1",
    "rule_out_of_reach": "So viele Kurse gibt es nicht: {category}={number}, im Durchgang sind es {count}. "
    "Nichts wurde geändert.",
    "pattern_no_number": "In „{value}“ muss genau einmal {{number}} stehen, zum Beispiel: "
    "KOKOMA-{{year}}-{{number:03}}",
    "pattern_unknown_field": "In „{value}“ gehen nur {{year}} und {{number}}, zum Beispiel: "
    "KOKOMA-{{year}}-{{number:03}}",
    "pattern_unprintable": "In „{value}“ stehen Zeichen, die sich nicht drucken lassen.",
    "signatory_nameless": "In „{value}“ fehlt ein Name. Schreiben Sie: Name | Amt",
    "signatory_parts": "„{value}“ ist nicht zu lesen. Schreiben Sie: Name | Amt, mit i. V. als drittem Teil",
    "too_many_signatories": "Mehr als drei Unterschriften haben keinen Platz.",
    "logo_without_words": "Zu jedem Bild gehören Worte für alle, die es nicht sehen: Datei | Beschreibung",
    "too_many_logos": "Mehr als drei Bilder haben keinen Platz.",
    "letters_refused": "Im Wert stehen Zeichen, die sich nicht drucken lassen: {letters}.",
    "set_from": "{key}: {before} → {value}",
    "set_same": "{key}: {value} (wie bisher)",
    "logo_missing": "Das Bild {file} gibt es nicht. Pfade gelten ab dem Ordner des Registers.",
    "signatory_comma": "In „{value}“ fehlt der Strich zwischen Name und Amt. Schreiben Sie: Name | Amt",
}  # fmt: skip
