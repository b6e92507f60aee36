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
    "duplicate": "Zweitschrift",
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
        "Datei dorthin, oder ändern Sie den Eintrag: in der Datei kind.toml der Art, sonst mit „kokoma settings "
        "set logos“."
    ),
    "logo_unreadable": (
        "Das Logo „{file}“ lässt sich nicht als Bild lesen. Bitte speichern Sie es als PNG, JPEG oder SVG und "
        "versuchen Sie es noch einmal."
    ),
    "logo_refused": (
        "Das Logo „{file}“ kann so nicht gedruckt werden. Zeile {line}: {cause} Oder speichern Sie es als PNG "
        "mit etwa 1000 Bildpunkten Breite."
    ),
    "svg_text": "Es enthält Text. Bitte wandeln Sie Texte im Zeichenprogramm in Pfade um.",
    "svg_image": "Es enthält ein eingebettetes Rasterbild. Bitte zeichnen Sie es nach.",
    "svg_script": "Es enthält ein Skript. Bitte speichern Sie es als einfaches SVG.",
    "svg_moving": "Es enthält eine Bewegung. Bitte speichern Sie es als einfaches SVG ohne sie.",
    "svg_effect": (
        "Es verwendet „{element}“, was sich nicht genau so drucken lässt. Bitte entfernen Sie den Effekt im "
        "Zeichenprogramm."
    ),
    "svg_gradient": "Es enthält einen Farbverlauf oder ein Muster. Bitte füllen Sie die Fläche mit einer Farbe.",
    "svg_element": (
        "Es verwendet „{element}“, was sich nicht genau so drucken lässt. Bitte speichern Sie es als einfaches "
        "SVG."
    ),
    "svg_external": "Es verweist auf etwas außerhalb der Datei. Bitte betten Sie alles ein.",
    "svg_entity": "Es vereinbart Abkürzungen (ENTITY). Bitte speichern Sie es als einfaches SVG.",
    "svg_style": (
        "Eine Angabe zum Aussehen (style) ist nicht zu lesen. Bitte speichern Sie es als einfaches SVG."
    ),
    "svg_colour": "Die Farbe „{element}“ ist nicht bekannt. Bitte wählen Sie eine Farbe wie #173354.",
    "svg_pale_group": (
        "Mehrere Formen sind gemeinsam durchscheinend. Bitte setzen Sie die Deckkraft bei den einzelnen "
        "Flächen."
    ),
    "svg_no_size": "Es hat keine Größe. Bitte speichern Sie es mit Breite und Höhe.",
    "svg_no_xml": "Die Datei ist beschädigt. Bitte speichern Sie sie neu als einfaches SVG.",
    "svg_no_svg": "Die Datei ist keine SVG-Zeichnung. Bitte speichern Sie sie als SVG.",
    "svg_too_large": "Die Datei ist größer als 1 MB. Bitte vereinfachen Sie die Zeichnung.",
    "svg_too_many": "Die Zeichnung hat zu viele oder zu tief verschachtelte Teile. Bitte vereinfachen Sie sie.",
    "svg_unreadable": (
        "Die Angaben bei „{element}“ sind nicht zu lesen. Bitte speichern Sie es als einfaches SVG."
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
        "Vorlage „{file}“, die Adresse oder die Förderzeile."
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
    "too_wide_course": (
        "Der Titel des Kurses „{text}“ ist für seinen Platz auf dem Blatt zu lang. Es wurde nichts gedruckt. "
        "Bitte kürzen Sie ihn: kokoma course edit {code} {option} TITEL"
    ),
    "too_full_course": (
        "Auf das Blatt für {name} passt nicht alles, was dort stehen soll; mit kürzeren Titeln der Kurse fände "
        "es Platz. Es wurde nichts gedruckt. Der längste ist „{text}“. Bitte kürzen Sie ihn: "
        "kokoma course edit {code} {option} TITEL"
    ),
    "size_in_kind": (
        "Mit „{entry} = {value}“ in „{file}“, Zeile {line}, passt nicht alles auf das Blatt, mit {most} schon. "
        "Es wurde nichts gedruckt. Bitte verkleinern Sie die Zahl dort."
    ),
    "too_wide_in_kind": (
        "Ein Text ist für seinen Platz auf dem Blatt zu lang: „{text}“. Er steht in „{file}“, Zeile {line} "
        "({part}). Es wurde nichts gedruckt. Bitte kürzen Sie ihn dort."
    ),
    "letters_missing_in_kind": (
        "In „{file}“, Zeile {line} ({part}), stehen Buchstaben, die keine der mitgelieferten Schriften drucken "
        "kann: {letters}. Es wurde nichts gedruckt. Bitte ändern Sie die Schreibweise dort."
    ),
    "kind_gone": (
        "Die Datei „{file}“ lässt sich nicht lesen; ohne sie ist der Ordner keine Art. Bitte legen Sie die Art "
        "mit „kokoma kind copy“ neu an."
    ),
    "kind_missing": (
        "Die Datei „{file}“ fehlt; ohne sie ist der Ordner keine Art. Kopieren Sie sie aus einer anderen Art "
        "hierher, oder legen Sie die Art mit „kokoma kind copy“ neu an."
    ),
    "nothing_printed": "Es wurde nichts gedruckt.",
    "kind_unreadable": (
        "In „{file}“ ist Zeile {line} nicht zu lesen. Texte stehen in geraden Anführungszeichen, Zahlen haben "
        "einen Punkt (16.5), ja und nein heißen true und false. Es wurde nichts gedruckt."
    ),
    "kind_entry": (
        "In „{file}“, Zeile {line}, passt der Wert von „{entry}“ nicht. Möglich ist {allowed}. Es wurde nichts "
        "gedruckt."
    ),
    "kind_entry_missing": (
        "In „{file}“ fehlt der Eintrag „{entry}“. Möglich ist {allowed}. Es wurde nichts gedruckt."
    ),
    "kind_entry_unknown": (
        "In „{file}“, Zeile {line}, steht „{entry}“; das gibt es nicht. Möglich sind: {known}. Es wurde nichts "
        "gedruckt."
    ),
    "kind_entry_twice": (
        "In „{file}“, Zeile {line}, steht etwas zum zweiten Mal. Bitte lassen Sie eines davon stehen. Es wurde "
        "nichts gedruckt."
    ),
    "allowed_number": "eine Zahl von {least} bis {most}, mit Punkt statt Komma",
    "allowed_count": "eine ganze Zahl von 0 bis {most}",
    "allowed_choice": "eines von: {choices}",
    "allowed_switch": "true oder false, ohne Anführungszeichen",
    "allowed_colour": 'eine Farbe wie "#173354"',
    "allowed_in_languages": 'ein Text je Sprache: {{ de = "…", en = "…" }}',
    "allowed_text": 'ein Text in einer Zeile, ohne Semikolon: "…"',
    "allowed_texts": 'ein Text oder mehrere: ["…", "…"]',
    "allowed_logos": (
        'eine Liste von höchstens drei, die Dateien im Ordner der Art: ["wappen.svg | Wappen der Stadt"]'
    ),
    "allowed_signatories": 'eine Liste von höchstens drei: ["Name | Amt", "Name | Amt | i. V."]',
    "file_too_large": (
        "Die Datei „{file}“ ist größer als {size} kB; eine Vorlage ist das nicht. Es wurde nichts gedruckt. "
        "Bitte nehmen Sie eine der mitgelieferten Dateien als Muster."
    ),
    "not_utf8": (
        "In „{file}“, Zeile {line}, stehen Umlaute in einer anderen Kodierung. Es wurde nichts gedruckt. Bitte "
        "speichern Sie die Datei als UTF-8."
    ),
    "template_missing": (
        "Die Vorlage „{file}“ fehlt: In dieser Sprache hat die Art keine Worte. Es wurde nichts gedruckt. Bitte "
        "legen Sie sie nach dem Muster einer anderen Sprache an, oder wählen Sie die Sprache der Dokumente mit "
        "„kokoma settings set document_language de“ oder „en“."
    ),
    "template_empty": (
        "In der Vorlage „{file}“ ist der Abschnitt „{block}“ leer. Bitte ergänzen Sie ihn."
    ),
    "template_mistake": (
        "Die Vorlage „{file}“ hat in Zeile {line} einen Fehler: {cause}. Es wurde nichts gedruckt. Bitte "
        "berichtigen Sie die Zeile."
    ),
    "cause_unexpected": "eine Klammer oder ein Zeichen fehlt oder steht am falschen Ort",
    "cause_unknown_tag": "„{tag}“ gibt es hier nicht, oder es steht am falschen Ort",
    "cause_unknown_filter": "„{filter}“ hinter einem senkrechten Strich gibt es nicht, nur {known}",
    "cause_unknown_test": "„{test}“ nach „is“ gibt es nicht, nur {known}",
    "cause_number_too_large": "eine Zahl ist zu groß",
    "cause_not_closed": "etwas ist nicht geschlossen; es fehlt {{% endblock %}} oder {{% endif %}}",
    "template_nested": (
        "Die Vorlage „{file}“ ist zu tief verschachtelt. Es wurde nichts gedruckt. Bitte vereinfachen Sie sie."
    ),
    "template_forbidden": (
        "Die Vorlage „{file}“ verwendet in Zeile {line} „{written}“. Vorlagen kennen nur Abschnitte (block), "
        "Bedingungen (if) und Platzhalter, keine Schleifen und keine Berechnungen. Es wurde nichts gedruckt."
    ),
    "template_other_file": (
        "Die Vorlage „{file}“ verlangt in Zeile {line} mit „{written}“ eine andere Datei. Eine Vorlage liest "
        "keine anderen Dateien; bitte schreiben Sie die Worte hinein. Es wurde nichts gedruckt."
    ),
    "placeholder_unknown": (
        "Die Vorlage „{file}“ nennt in Zeile {line} den Platzhalter „{placeholder}“, den es nicht gibt. "
        "Es wurde nichts gedruckt. {meant}Möglich sind: {known}."
    ),
    "placeholder_meant": "Meinten Sie {name}? ",
    "not_a_text": (
        "In der Vorlage „{file}“ soll im Abschnitt „{block}“ ab Zeile {line} etwas gedruckt werden, was kein Text "
        "ist; „reduced“ gilt nur in Bedingungen: {{% if reduced %}} … {{% endif %}}. Es wurde nichts gedruckt."
    ),
    "block_unknown": (
        "Die Vorlage „{file}“ hat in Zeile {line} einen Abschnitt „{block}“, den das Blatt nicht kennt. "
        "Es wurde nichts gedruckt. Möglich sind: {known}."
    ),
    "block_twice": (
        "Die Vorlage „{file}“ hat in Zeile {line} den Abschnitt „{block}“ zum zweiten Mal. Es wurde nichts "
        "gedruckt. Bitte fassen Sie beide zusammen."
    ),
    "block_too_long": (
        "Der Abschnitt „{block}“ in „{file}“ ab Zeile {line} ist länger als ein Blatt. Es wurde nichts gedruckt. "
        "Bitte kürzen Sie ihn."
    ),
    "text_outside": (
        "In der Vorlage „{file}“ steht in Zeile {line} etwas außerhalb der Abschnitte; es würde nicht gedruckt. "
        "Bitte setzen Sie es zwischen {{% block … %}} und {{% endblock %}}."
    ),
    # The preview
    "preview_number": "Vorschau",
    "preview_title": "Vorschau (keine Bescheinigung)",
    "preview_person": "Dr. Maximiliane Beispiel-Muster",
    "preview_fictional": (
        "Noch niemand bekäme diese Art. Zu sehen ist eine erfundene Person, {name}, mit den Kursen des "
        "Durchgangs."
    ),
    "preview_drawn": (
        "Vorschau, nichts eingetragen: {file}",
        "Vorschau mit {count} Blättern, nichts eingetragen: {file}",
    ),
    "preview_tried": (
        "Die Vorschau käme nach {file}. Gezeichnet wurde nichts.",
        "Die Vorschau mit {count} Blättern käme nach {file}. Gezeichnet wurde nichts.",
    ),
    "preview_differs": (
        "{file} gibt es schon und ist keine Vorschau; überschrieben wurde nichts. Bitte nennen Sie einen anderen "
        "Namen: --print DATEI"
    ),
}
