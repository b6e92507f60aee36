"""Deutsch: eine Liste von Personen einlesen."""

TEXTS = {
    # Blätter und Spalten
    "only_hidden": "In der Datei gibt es nur ausgeblendete Blätter. Blenden Sie das richtige in Excel ein und speichern "
    "Sie die Datei. Nichts wurde eingetragen.",
    "empty": "Die Datei ist leer. Nichts wurde eingetragen.",
    "which_sheet": "Die Datei hat mehrere Blätter:{sheets}\nWelches gemeint ist, sagen Sie mit --sheet NAME. "
    "Nichts wurde eingetragen.",
    "no_such_sheet": "Ein Blatt „{name}“ gibt es in der Datei nicht. Es gibt: {sheets}.",
    "ask_sheet": "Die Datei hat mehrere Blätter:{sheets}\nWelches soll eingelesen werden? (Nummer oder Name; Enter: "
    "abbrechen)",
    "ask_sheet_again": "Ein Blatt „{answer}“ gibt es nicht. Welches soll eingelesen werden? (1–{count} oder Name; Enter: "
    "abbrechen)",
    "unsure": (
        "Nur Sie können sagen, was in einer Spalte steht:{columns}\n"
        "Sagen Sie es mit --map, zum Beispiel: --map \"{heading}={meaning}\". Mit „=-“ bleibt eine Spalte weg. Nichts "
        "wurde eingetragen.",
        "Nur Sie können sagen, was in {count} Spalten steht:{columns}\n"
        "Sagen Sie es mit --map, für jede einmal, zum Beispiel: --map \"{heading}={meaning}\". Mit „=-“ bleibt eine Spalte "
        "weg. Nichts wurde eingetragen.",
    ),
    "doubt": "{why}{samples}{meanings}",
    "doubt_line": "{why}{samples}",
    "samples": " Darunter steht: {samples}.",
    "not_a_meaning": "„{answer}“ steht nicht zur Wahl. Gemeint ist eine Nummer von 1 bis {count}.",
    "no_meaning": "Mit „{text}“ ist nicht gesagt, was eine Spalte bedeutet. Gemeint ist „Überschrift=Bedeutung“, "
    "zum Beispiel: --map \"Name=Familienname\". Bedeutungen: {meanings}; „-“ lässt die Spalte weg.",
    "ask_meaning": "Was ist „{column}“? (Nummer; Enter: {likely})",
    "because_heading": "Überschrift",
    "because_shape": "Inhalt",
    "because_told": "Ihre Angabe",
    "because_hidden": "ausgeblendet",
    "because_nothing": "–",
    "heading_column": "Spalte",
    "heading_meaning": "Bedeutung",
    "heading_because": "erkannt an",
    "heading_samples": "Beispiele",
    "left_out": "Nicht übernommen:{lines}",
    "look_at": "Bitte ansehen:{lines}",
    # Antworten von früher
    "same_sheet": "Gelesen wird das Blatt „{sheet}“, wie beim letzten Mal; ein anderes mit --sheet NAME.",
    # Zeilen
    "problem": "Zeile {line}: {why}",
    "problems": (
        "Eine Zeile lässt sich nicht verwenden:{problems}\nNichts wurde eingetragen. Berichtigen Sie die Liste, oder "
        "nehmen Sie nur die brauchbaren Zeilen: --only-good",
        "{count} Zeilen lassen sich nicht verwenden:{problems}\nNichts wurde eingetragen. Berichtigen Sie die Liste, "
        "oder nehmen Sie nur die brauchbaren Zeilen: --only-good",
    ),
    "problems_listed": (
        "Eine Zeile lässt sich nicht verwenden:{problems}",
        "{count} Zeilen lassen sich nicht verwenden:{problems}",
    ),
    "address_taken": "{email} gehört schon {name} ({id}); eine Adresse gehört nur einer Person",
    "same_with_two": "{name} steht auch in Zeile {line}, aber mit einer anderen Adresse; lassen Sie nur die eine Zeile stehen",
    "nobody_listed": "In der Liste steht niemand, nur Überschriften oder Anmerkungen. Nichts wurde eingetragen.",
    "address_twice": "{email} steht auch bei {name} in Zeile {line}; eine Adresse gehört nur einer Person",
    "nobody_of_address": "Die Zeile hat nur eine Adresse, {email}; sie gehört niemandem im Verzeichnis, und ein Name fehlt",
    "known_twice": "{name} ({id}) steht schon in Zeile {line}",
    "twice": "{name} steht schon in Zeile {line} und wird einmal gezählt",
    "twice_spelled": "{listed} ist der Adresse nach {name} aus Zeile {line} und wird einmal gezählt",
    "twice_listed": "Doppelt:{lines}",
    # Wer gemeint ist
    "question": "Zeile {line}, {name}: vielleicht {people}",
    "spoken_for": ", so wie Zeile {line}",
    "question_earlier": "Zeile {line}, {name}: steht auch in Zeile {earlier}",
    "candidate": "{name} ({id}{known}{taken})",
    "numbered": "{name} ({id})",
    "answer_same": "gleich",
    "unanswered": (
        "Bei einer Zeile können nur Sie sagen, wer gemeint ist:{questions}\nSagen Sie es mit --assign {line}={answer}; "
        "ist es jemand anderes, mit --assign {line}=neu. Nichts wurde eingetragen.",
        "Bei {count} Zeilen können nur Sie sagen, wer gemeint ist:{questions}\nSagen Sie es zu jeder, zum Beispiel mit "
        "--assign {line}={answer}; ist es jemand anderes, mit --assign {line}=neu. Nichts wurde eingetragen.",
    ),
    "no_answer": "„{text}“ sagt nicht, wer gemeint ist. Schreiben Sie die Zeile und die Nummer der Person: --assign 7=12; "
    "ist es jemand Neues: --assign 7=neu; steht die Person schon weiter oben in der Liste: --assign 7=gleich",
    "no_such_line": "In Zeile {line} der Liste steht niemand, auf den sich --assign beziehen könnte.",
    "no_such_person": "Eine Person mit der Nummer {id} gibt es nicht (--assign {line}={id}). Wer welche Nummer hat: kokoma participant list",
    "ask": "Zeile {line}: {name}, E-Mail {email}, Einrichtung {organisation}. Schon bekannt ist:{known}\n"
    "Wer ist es? (Nummer; n: jemand Neues)",
    "ask_likely": "Zeile {line}: {name}, E-Mail {email}, Einrichtung {organisation}. Schon bekannt ist:{known}\n"
    "Wer ist es? (Nummer; Enter: {likely}; n: jemand Neues)",
    "not_one_of_them": "„{answer}“ steht nicht zur Wahl.",
    "known_line": "{id}  {name}, E-Mail {email}, Einrichtung {organisation}{taken}",
    "ask_earlier": "Zeile {line}: {name}, E-Mail {email}, Einrichtung {organisation}. In Zeile {earlier} steht jemand mit "
    "demselben Namen. Ist es dieselbe Person?",
    # Was geschehen soll
    "new": ("Neu ist eine Person:", "Neu sind {count} Personen:"),
    "updated": "{name} ({id}): {changes}",
    "enrolled_too": "wird angemeldet",
    "withdrawn_too": "wird abgemeldet",
    "difference": "{name} ({id}), {field}: {recorded} – in der Liste: {listed}",
    "differences": (
        "Anders als eingetragen:{lines}\nEs bleibt, wie es eingetragen ist. Soll die Liste gelten: --overwrite",
        "Anders als eingetragen:{lines}\nEs bleibt, wie es eingetragen ist. Soll die Liste gelten: --overwrite",
    ),
    "withdrawn": (
        "{names} ist abgemeldet und bleibt es. Wieder anmelden: kokoma participant enrol {id}",
        "{names} sind abgemeldet und bleiben es. Wieder anmelden, jede einzeln: kokoma participant enrol {id}",
    ),
    "guessed": (
        "Bei {names} ist nicht sicher, welches Wort der Familienname ist. Gedruckt wird der Name, wie er dasteht; zum "
        "Sortieren berichtigen Sie ihn mit: kokoma participant edit WER --family NAME",
        "Bei {names} ist nicht sicher, welches Wort der Familienname ist. Gedruckt werden die Namen, wie sie dastehen; "
        "zum Sortieren berichtigen Sie sie mit: kokoma participant edit WER --family NAME",
    ),
    "ask_good": ("Die eine brauchbare Zeile trotzdem übernehmen?", "Die {count} brauchbaren Zeilen trotzdem übernehmen?"),
    "good_refused": "Nichts wurde eingetragen. Berichtigen Sie die Liste und lesen Sie sie noch einmal ein.",
    "ask_new": ("Eine Person aufnehmen{besides}?", "{count} Personen aufnehmen{besides}?"),
    "ask_besides": (" und bei einer etwas ergänzen", " und bei {count} etwas ergänzen"),
    "ask_updated": ("Bei einer Person etwas ergänzen?", "Bei {count} Personen etwas ergänzen?"),
    "left_alone": "Nichts wurde eingetragen.",
    "taken_in": (
        "Eine Person ist aufgenommen und in „{cohort}“ angemeldet{besides}.",
        "{count} Personen sind aufgenommen und in „{cohort}“ angemeldet{besides}.",
    ),
    "would_have_taken_in": (
        "Eine Person würde aufgenommen und in „{cohort}“ angemeldet{besides}.",
        "{count} Personen würden aufgenommen und in „{cohort}“ angemeldet{besides}.",
    ),
    "added_to": (
        "Niemand ist neu. Bei einer Person ist etwas dazugekommen{besides}.",
        "Niemand ist neu. Bei {count} Personen ist etwas dazugekommen{besides}.",
    ),
    "would_have_added_to": (
        "Niemand wäre neu. Bei einer Person käme etwas dazu{besides}.",
        "Niemand wäre neu. Bei {count} Personen käme etwas dazu{besides}.",
    ),
    "nothing_new": (
        "In der Liste steht nichts Neues; die eine Person ist in „{cohort}“ schon so eingetragen.",
        "In der Liste steht nichts Neues; alle {count} Personen sind in „{cohort}“ schon so eingetragen.",
    ),
    "besides": ", {what}",
    "besides_updated": ("bei einer etwas ergänzt", "bei {count} etwas ergänzt"),
    "besides_unchanged": ("eine war schon so eingetragen", "{count} waren schon so eingetragen"),
    "left_behind": (
        "Eine Zeile ist nicht übernommen; sie steht oben.",
        "{count} Zeilen sind nicht übernommen; sie stehen oben.",
    ),
}  # fmt: skip
