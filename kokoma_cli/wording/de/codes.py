"""Prüfcodes: was neben dem Code auf dem Blatt steht, und was einem Code im Weg steht."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # On the sheet
    "how_to_verify": "Echtheit prüfen: Code scannen oder {page} aufrufen",
    "alt": "QR-Code: Echtheit prüfen unter {page}",
    # Too long
    "too_long_name": (
        "Der Name „{text}“ ist für den Prüfcode zu lang. Es wurde nichts gedruckt. Bitte klären Sie mit der "
        "Person eine kürzere Schreibweise, oder drucken Sie mit „--without-code“ ohne Prüfcode."
    ),
    "too_long_series": (
        "Der Titel der Reihe „{text}“ ist für den Prüfcode zu lang. Es wurde nichts gedruckt. Bitte kürzen Sie "
        "den Titel mit „kokoma settings set series_title“, oder drucken Sie mit „--without-code“ ohne Prüfcode."
    ),
    "too_long_number": (
        "Die Nummer „{text}“ ist für den Prüfcode zu lang. Es wurde nichts gedruckt. Bitte kürzen Sie das Muster "
        "der Nummern mit „kokoma settings set number_pattern“, oder drucken Sie mit „--without-code“ ohne "
        "Prüfcode."
    ),
    "too_long_page": (
        "Die Adresse der Prüfseite, „{text}“, ist für den Prüfcode zu lang. Es wurde nichts gedruckt. Bitte "
        "wählen Sie mit „kokoma settings set verify_page“ eine kürzere, oder drucken Sie mit „--without-code“ "
        "ohne Prüfcode."
    ),
    # Not to be signed
    "unseen_name": (
        "Der Name „{text}“ enthält Zeichen, die auf Papier nicht zu sehen sind, oder Leerzeichen am Rand. Ein "
        "Prüfcode könnte damit etwas anderes bestätigen, als auf dem Blatt zu lesen ist. Es wurde nichts "
        "gedruckt. Bitte tippen Sie den Namen mit „kokoma participant edit“ neu, oder drucken Sie mit "
        "„--without-code“ ohne Prüfcode."
    ),
    "unseen_series": (
        "Der Titel der Reihe, „{text}“, ist leer oder enthält Zeichen, die auf Papier nicht zu sehen sind. Ein "
        "Prüfcode könnte damit etwas anderes bestätigen, als auf dem Blatt zu lesen ist. Es wurde nichts "
        "gedruckt. Bitte tippen Sie den Titel mit „kokoma settings set series_title“ neu, oder drucken Sie mit "
        "„--without-code“ ohne Prüfcode."
    ),
    "unseen_number": (
        "Die Nummer „{text}“ enthält Zeichen, die auf Papier nicht zu sehen sind, oder Leerzeichen am Rand. Ein "
        "Prüfcode könnte damit etwas anderes bestätigen, als auf dem Blatt zu lesen ist. Es wurde nichts "
        "gedruckt. Bitte tippen Sie das Muster der Nummern mit „kokoma settings set number_pattern“ neu, oder "
        "drucken Sie mit „--without-code“ ohne Prüfcode."
    ),
    "list_full": (
        "In der Liste der ungültigen Bescheinigungen, die mit den Prüfcodes gelesen wird, ist kein Platz mehr: "
        "Sie fasst {count} Bescheinigungen. Es wurde nichts gedruckt. Weitere lassen sich mit "
        "„--without-code“ ohne Prüfcode ausstellen."
    ),
}
