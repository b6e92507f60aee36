"""Deutsch: Teilnehmerlisten, die eingelesen werden."""

TEXTS = {
    # --- Was eine Spalte sein kann, neben den Angaben zur Person
    "meaning_full_name": "Vor- und Nachname in einer Spalte",
    "meaning_family_first": "Nachname und Vorname in einer Spalte",
    "meaning_more_given": "weitere Vornamen",
    "meaning_particle": "Namenszusatz",
    "meaning_name_and_email": "Name mit E-Mail-Adresse",
    "meaning_none": "nicht übernommen",
    "column_heading": "„{heading}“",
    "column_both": "„{heading}“ (Spalte {letter})",
    "column_letter": "Spalte {letter}",
    "samples": "{values}",
    # --- Warum nachgefragt werden muss
    "doubt_values": "Unter {column} steht etwas anderes, als die Überschrift sagt: {samples}.",
    "doubt_two_columns": "Mehrere Spalten passen auf „{meaning}“: {columns}. Welche soll es sein?",
    "doubt_guess": "Was {column} enthält, sagt keine bekannte Überschrift. Dem Inhalt nach ist es: {meaning}.",
    "doubt_place": "{column} kann die Gemeinde sein, aus der jemand kommt, oder der private Wohnort.",
    "doubt_somebody": "Unter {column} kann jemand stehen, der selbst nicht teilnimmt.",
    "doubt_whole_family": "Unter {column} stehen anscheinend ganze Namen, nicht nur Familiennamen.",
    "doubt_whole_given": "Unter {column} stehen anscheinend ganze Namen, nicht nur Vornamen.",
    "doubt_workplaces": "Unter {column} stehen anscheinend Einrichtungen und keine Personen: {samples}.",
    "doubt_one_word": "Unter {column} steht je nur ein Wort: {samples}. Das können Familiennamen sein, aber auch Orte oder "
    "Einrichtungen, denn ganze Namen stehen in einer anderen Spalte.",
    "doubt_no_names": "In der Liste ist keine Spalte mit Namen zu erkennen. Unter {column} könnten sie stehen: "
    "{samples}. Auf der Befehlszeile sagt es: --map {typed}=full_name",
    # --- Was das Amt zu den Spalten gesagt hat
    "told_no_column": "Eine Spalte „{column}“ hat die Liste nicht. Vorhanden sind: {known}.",
    "told_two_columns": "„{column}“ steht über mehreren Spalten. Nennen Sie den Buchstaben der Spalte; vorhanden "
    "sind: {known}.",
    "told_no_meaning": "„{meaning}“ für die Spalte „{column}“ ist keine Angabe, die übernommen werden kann. Möglich "
    "sind: {known}; mit „-“ bleibt die Spalte weg.",
    "told_twice": "Zwei Spalten sollen „{meaning}“ sein, die zweite ist „{column}“. Nur eine davon kann es sein.",
    # --- Zeilen, die nicht übernommen werden können
    "no_names": "In der Liste ist keine Spalte mit Namen zu erkennen. Sagen Sie, unter welcher Überschrift oder in "
    "welcher Spalte sie stehen: --map A=full_name",
    "no_name": "Es fehlt der Name.",
    "unreadable": "Was unter {fields} steht, ist nicht zu lesen; vielleicht ist es eine Formel ohne Ergebnis. Lassen Sie "
    "Excel die Liste neu berechnen, und speichern Sie sie noch einmal.",
    "name_is_number": "An der Stelle des Namens steht „{text}“.",
    "name_long": "Der Name hat {count} Zeichen; mehr als 200 sind nicht möglich: „{text}“.",
    "name_letters": "Im Namen „{text}“ stehen Zeichen, die sich nicht drucken lassen: {letters}.",
    "name_empty": "In „{text}“ ist kein Name zu erkennen.",
    "name_comma": "In „{text}“ fehlt etwas vor oder nach dem Komma.",
    "commas": "„{text}“ hat ein Komma zu viel; was Vor- und was Familienname ist, lässt sich nicht erkennen.",
    "name_wrong_letters": "Im Namen „{text}“ sind Buchstaben anscheinend falsch gelesen worden. Speichern Sie die Liste als "
    "Excel-Mappe oder als „CSV UTF-8“ und lesen Sie sie noch einmal ein.",
    "name_signs": "Im Namen „{text}“ stehen Zeichen, die nicht zu einem Namen gehören: {signs}. So würde er gedruckt; "
    "berichtigen Sie ihn in der Liste.",
    "name_remark": "Im Namen „{text}“ steht anscheinend eine Bemerkung: „{remark}“. Nehmen Sie sie aus dem Namen, oder die "
    "Zeile aus der Liste.",
    "several_people": "„{text}“ scheint mehrere Personen zu meinen. Jede braucht eine eigene Zeile.",
    "two_salutations": "Die Anrede ist einmal „{one}“ und einmal „{other}“.",
    "no_address": "„{text}“ ist keine E-Mail-Adresse.",
    "several_addresses": "In „{text}“ stehen mehrere E-Mail-Adressen. Lassen Sie die stehen, die gelten soll.",
    "detail_long": "Die Angabe „{field}“ hat {count} Zeichen; mehr als 200 sind nicht möglich.",
    "detail_letters": "In der Angabe „{field}“ stehen Zeichen, die sich nicht drucken lassen: {letters}.",
    "stays_away": "Bei {name} steht „{text}“. Ob diese Person teilnimmt, lässt sich nicht erkennen; nehmen Sie das Wort oder "
    "die Zeile heraus.",
    "under_apart": "{name} steht unter „{text}“. Ob diese Person teilnimmt, lässt sich nicht erkennen.",
    "head_or_person": "„{text}“ steht allein in der Zeile. Ob das eine Person ist oder eine Zwischenüberschrift, lässt sich "
    "nicht erkennen.",
    "signature_or_person": "„{text}“ steht nach einer leeren Zeile unter der Liste. Ob das eine Person der Liste ist oder "
    "eine Unterschrift, lässt sich nicht erkennen. Löschen Sie die Zeile, oder rücken Sie sie an die anderen heran.",
    "preparation_unread": "Unter „{field}“ steht „{text}“; daraus lässt sich keine Dauer lesen.",
    "second_table": "Hier beginnt eine zweite Tabelle mit anderen Überschriften. Ab dieser Zeile wurde nichts "
    "gelesen; speichern Sie sie als eigene Liste.",
    # --- Was einen zweiten Blick wert ist und nichts aufhält
    "hint_one_name": "{name}: Die Angabe „{field}“ ist leer.",
    "hint_capitals": "{name}: Der Familienname „{text}“ steht ganz in Großbuchstaben und wird so gedruckt.",
    "hint_small": "{name}: „{text}“ ist kleingeschrieben und wird so gedruckt.",
    "hint_swapped": "{name}: Vor- und Familienname sind nach der Adresse {email} anscheinend vertauscht.",
    "hint_order": "{name}: Anscheinend steht der Familienname vorn; gedruckt wird der Name, wie er dasteht.",
    "hint_office": "{name}: „{text}“ wird als Teil der Einrichtung übernommen.",
    "hint_brackets": "{name}: „{text}“ wird mitgedruckt.",
    # --- Zeilen, die keine Personen sind
    "section": "„{text}“ gilt als Einrichtung der Personen darunter.",
    "head": "„{text}“ ist eine Zwischenüberschrift.",
    "note": "„{text}“ ist keine Person, sondern eine Summe oder eine Anmerkung.",
    "signature": "„{text}“ gehört zur Unterschrift unter der Liste.",
    "nobody": "„{text}“ nennt keine Person.",
    "only_number": "Die Zeile hat nur eine Nummer.",
    "placeholder": "Der Platz ist freigehalten, ohne Namen.",
    "no_person": "Die Zeile nennt keine Person.",
    "hidden_columns": "Ausgeblendet und deshalb nicht übernommen: {columns}.",
    "hidden_lines": (
        "Die Zeile {lines} ist ausgeblendet und wird trotzdem übernommen.",
        "{count} Zeilen sind ausgeblendet und werden trotzdem übernommen: {lines}.",
    ),
}
