"""Deutsch: Einstellungen."""

TEXTS = {
    "empty": "–",
    "default": "{value} (Vorgabe)",
    "hint": "Ändern: kokoma settings set {key} WERT. Mehrere Einträge trennt ein Semikolon.",
    "about_issuer": "wer die Bescheinigungen ausstellt",
    "about_address": "Anschrift des Ausstellers; Zeilen mit Semikolon trennen",
    "about_place": "Ort vor dem Datum",
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
    "about_preparation_credit": "Vor- und Nachbereitung: per_course (je besuchtem Kurs), flat (für alle "
    "ganz) oder none",
    "unknown": "Eine Einstellung „{key}“ gibt es nicht. Vorhanden: {known}.",
    "not_empty": "{key} darf nicht leer sein.",
    "not_a_choice": "„{value}“ passt nicht zu {key}. Möglich: {choices}.",
    "not_a_share": "„{value}“ ist kein Anteil. Schreiben Sie zum Beispiel 0,8 oder 80 %.",
    "not_hours": "„{value}“ ist keine Stundenzahl. Schreiben Sie zum Beispiel 7, 3,5 oder 3:30.",
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
