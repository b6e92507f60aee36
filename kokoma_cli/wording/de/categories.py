"""Deutsch: Kursarten."""

TEXTS = {
    "heading_code": "Kursart",
    "heading_name": "Einzahl",
    "heading_plural": "Mehrzahl",
    "added": "Kursart {code} angelegt: ein Kurs heißt „{name}“, mehrere „{plural}“. "
    "Was davon nötig ist, sagt die Einstellung rule.",
    "edited": "Kursart {code} geändert: ein Kurs heißt „{name}“, mehrere „{plural}“.",
    "edited_nothing": "An der Kursart {code} hat sich nichts geändert.",
    "words_needed": "Die Kursart {code} braucht Einzahl, Mehrzahl und Geschlecht, zum Beispiel: "
    "kokoma category add {code} --name Exkursion --plural Exkursionen --gender f",
    "bad_code": "„{code}“ taugt nicht als Kürzel einer Kursart. Nehmen Sie höchstens 20 Buchstaben von "
    "a bis z, Ziffern oder _, vorn einen Buchstaben, zum Beispiel excursion.",
    "bad_gender": "„{gender}“ ist kein grammatisches Geschlecht. Schreiben Sie m (der), f (die) oder n "
    "(das).",
    "exists": "Die Kursart {code} gibt es schon. Ändern: kokoma category edit {code}",
    "nothing_to_edit": "Es fehlt, was sich an {code} ändern soll, zum Beispiel --name oder --plural.",
    "unknown": "Die Kursart „{code}“ gibt es nicht. Vorhanden: {known}.",
}  # fmt: skip
