"""Printing: the fixed words of the sheet, and what keeps it from the press."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # On the sheet
    "course": "Kurs",
    "date": "Datum",
    "hours_60": "Stunden",
    "hours_45": "Unterrichtseinheiten",
    "preparation": "Vor- und Nachbereitung",
    "total": "Insgesamt",
    "partly": "teilweise besucht",
    "planned": "Umfang des Kurses: {planned}",
    "elsewhere": "anderswo besucht: {note}",
    "number": "Nr.\u00a0{number}",
    "on_behalf": "i.\u00a0V.",
    "page": "Seite {page} von {pages}",
    "print_file": "Druckdatei",
    # What keeps it from the press
    "letters_missing": (
        "Diese Namen enthalten Buchstaben, die keine der mitgelieferten Schriften drucken kann: {people}. "
        "Es wurde nichts gedruckt. Bitte klären Sie mit den Personen eine Schreibweise in lateinischen "
        "Buchstaben und ändern Sie den Namen mit „kokoma participant edit“."
    ),
    "text_letters_missing": (
        "Der Text „{text}“ enthält Buchstaben, die keine der mitgelieferten Schriften drucken kann: "
        "{letters}. Es wurde nichts gedruckt. Bitte ändern Sie die Schreibweise in den Einstellungen, "
        "beim Kurs oder in der Vorlage."
    ),
    "logo_missing": (
        "Das Logo „{file}“ wurde nicht gefunden; auf dem Blatt bliebe eine Lücke. Bitte legen Sie die "
        "Datei dorthin oder ändern Sie die Einstellung mit „kokoma settings set logos“."
    ),
    "logo_unreadable": (
        "Das Logo „{file}“ lässt sich nicht als Bild lesen. Bitte speichern Sie es als PNG oder JPEG und "
        "versuchen Sie es noch einmal."
    ),
    "name_too_long": (
        "Der Name „{name}“ ist auch in zwei Zeilen und in der kleinsten Schrift breiter als das Blatt. "
        "Bitte klären Sie mit der Person eine kürzere Schreibweise."
    ),
    "too_wide": (
        "Der Text „{text}“ ist für seinen Platz auf dem Blatt zu lang. Bitte kürzen Sie ihn in den "
        "Einstellungen, beim Kurs oder in der Vorlage."
    ),
    "too_full": (
        "Auf das Blatt für {name} passt nicht alles, was dort stehen soll. Bitte kürzen Sie die Texte der "
        "Vorlage, die Adresse oder die Förderzeile."
    ),
    "nothing_attended": (
        "Für {name} ist kein besuchter Kurs erfasst, das Blatt hätte nichts zu bescheinigen. Bitte "
        "erfassen Sie zuerst die Anwesenheit mit „kokoma attend“."
    ),
    "sum_differs": (
        "Bei {name} ergeben die einzelnen Kurse {courses}, als persönliche Zeit in Kursen sind aber "
        "{stated} angegeben. Ein solches Blatt wird nicht gedruckt. Bitte prüfen Sie die erfasste "
        "Anwesenheit mit „kokoma status“."
    ),
    "kind_unknown": (
        "Eine Art „{kind}“ gibt es nicht. Vorhanden sind: {kinds}. Bitte wählen Sie eine davon."
    ),
    "kind_unreadable": (
        "Die Datei „{file}“ lässt sich nicht lesen: {cause}. Bitte berichtigen Sie sie nach dem Muster "
        "einer anderen Art."
    ),
    "kind_entry": (
        "In der Datei „{file}“ fehlt der Eintrag „{entry}“, er ist unbekannt oder sein Wert passt nicht. "
        "Bitte berichtigen Sie ihn nach dem Muster einer anderen Art."
    ),
    "template_missing": (
        "Die Vorlage „{file}“ fehlt, ohne sie hat das Blatt keine Worte. Bitte legen Sie sie nach dem "
        "Muster einer anderen Art an, oder wählen Sie eine andere Sprache."
    ),
    "template_empty": (
        "In der Vorlage „{file}“ ist der Abschnitt „{block}“ leer. Bitte ergänzen Sie ihn."
    ),
    "template_mistake": (
        "Die Vorlage „{file}“ hat in Zeile {line} einen Fehler: {cause}. Es wurde nichts gedruckt. Bitte "
        "berichtigen Sie die Zeile."
    ),
    "placeholder_unknown": (
        "Die Vorlage „{file}“ nennt in Zeile {line} den Platzhalter „{placeholder}“, den es nicht gibt. "
        "Es wurde nichts gedruckt. Möglich sind: {known}."
    ),
    "block_unknown": (
        "Die Vorlage „{file}“ hat in Zeile {line} einen Abschnitt „{block}“, den das Blatt nicht kennt. "
        "Es wurde nichts gedruckt. Möglich sind: {known}."
    ),
}
