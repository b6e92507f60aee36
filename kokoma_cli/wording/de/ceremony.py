"""Deutsch: die Feier."""

TEXTS = {
    "heading_place": "Platz",
    "heading_name": "Name",
    "heading_pronunciation": "Aussprache",
    "heading_absent": "Feier",
    "heading_certificate": "Bescheinigung",
    "does_not_come": "kommt nicht",
    "by_name": "Reihenfolge: nach Familiennamen. Eine eigene: kokoma ceremony order WER …",
    "by_enrolment": "Reihenfolge: nach Anmeldung. Eine eigene: kokoma ceremony order WER …",
    "by_list": "Reihenfolge: eigene Liste; wer keinen Platz darin hat, folgt nach Familiennamen. "
    "Wieder nach Familiennamen: kokoma ceremony order --by name",
    "nobody_yet": "Noch hat niemand eine Bescheinigung erreicht: kokoma check",
    # --- was die Liste zählt, auf Bildschirm und Papier
    "sum": "{sentences}",
    "tally_pile": (
        "Auf dem Stapel: {sheets} für eine Person.",
        "Auf dem Stapel: {sheets} für {number}\u00a0Personen.",
    ),
    "tally_called": ("Aufgerufen wird eine Person.", "Aufgerufen werden {number}\u00a0Personen."),
    "tally_absent": (
        "Nicht kommen wird eine Person; was für sie ausgestellt ist, liegt an seinem Platz im Stapel.",
        "Nicht kommen werden {number}\u00a0Personen; was für sie ausgestellt ist, liegt an seinem Platz im "
        "Stapel.",
    ),
    "tally_handed_over": (
        "Eine Person hat ihre Bescheinigung schon.",
        "Ihre Bescheinigung schon haben: {number}\u00a0Personen.",
    ),
    "tally_not_issued": (
        "Für eine Person ist noch nichts ausgestellt.",
        "Für {number}\u00a0Personen ist noch nichts ausgestellt.",
    ),
    "tally_draft": "Vorläufige Liste: Ausgestellt ist noch nichts.",
    "tally_listed": (
        "Eine Person hat die Voraussetzungen bisher erfüllt.",
        "Die Voraussetzungen haben bisher {number}\u00a0Personen erfüllt.",
    ),
    "tally_stay_away": (
        "Nicht kommen wird eine Person.",
        "Nicht kommen werden {number}\u00a0Personen.",
    ),
    "kind": ("ein Blatt der Art „{kind}“", "{number}\u00a0Blätter der Art „{kind}“"),
    "kind_bescheinigung": ("eine Bescheinigung", "{number}\u00a0Bescheinigungen"),
    "kind_urkunde": ("eine Urkunde", "{number}\u00a0Urkunden"),
    "kind_teilnahmebestaetigung": (
        "eine Teilnahmebestätigung",
        "{number}\u00a0Teilnahmebestätigungen",
    ),
    # --- wer kommt
    "absent": ("{names} kommt nicht zur Feier.", "{names} kommen nicht zur Feier."),
    "absent_already": (
        "Bei {names} war das schon vermerkt.",
        "Bei {names} war das schon vermerkt.",
    ),
    "present": ("{names} kommt zur Feier.", "{names} kommen zur Feier."),
    "present_already": (
        "Bei {names} war nichts anderes vermerkt.",
        "Bei {names} war nichts anderes vermerkt.",
    ),
    "sheet_stays": (
        "Gedruckt wird das Blatt trotzdem, an seinem Platz im Stapel; bei kokoma certificate hand-over --all "
        "bleibt es liegen. Kommt die Person doch: kokoma ceremony present WER",
        "Gedruckt werden die Blätter trotzdem, jedes an seinem Platz im Stapel; bei "
        "kokoma certificate hand-over --all bleiben sie liegen. Kommt doch jemand: kokoma ceremony present WER",
    ),
    "withdrawn": "{name} (Nummer {id}) ist abgemeldet und hat keine Bescheinigung, steht also nicht auf der "
    "Liste. Wieder anmelden: kokoma participant enrol {id}",
    "order_words": "Nennen Sie, wer zuerst aufgerufen wird: kokoma ceremony order WER …, am Ende: "
    "kokoma ceremony order WER … --last, oder eine Regel: kokoma ceremony order --by name",
    # --- die Liste auf Papier
    "printed": "Die Liste zum Vorlesen: {file}",
    "would_print": "Geschrieben würde die Liste zum Vorlesen: {file}",
    "file_name": "Reihenfolge der Übergabe {date}",
    "nobody": "Auf die Liste käme niemand: In „{cohort}“ ist nichts ausgestellt, und noch hat niemand die "
    "Voraussetzungen erfüllt. Wie weit alle sind: kokoma check",
    "withheld": (
        "Nicht auf der Liste, weil die Bescheinigung zurückgehalten wird oder ungültig ist: {names}.",
        "Nicht auf der Liste, weil die Bescheinigungen zurückgehalten werden oder ungültig sind: {names}.",
    ),
    "issue_the_rest": (
        "Für eine Person auf der Liste ist noch nichts ausgestellt: kokoma certify --all",
        "Für {count} Personen auf der Liste ist noch nichts ausgestellt: kokoma certify --all",
    ),
    "out_of_step": "Achtung: Gedruckt ist in anderer Reihenfolge, als die Liste jetzt hat. Sortieren Sie den Stapel "
    "nach der Liste; die Nummern stehen darauf.",
    "letters_missing": "Für diese Aussprachehilfen fehlen Buchstaben in den mitgelieferten Schriften: {people}. Nichts "
    'wurde gedruckt. Schreiben Sie sie einfacher: kokoma participant edit WER --pronunciation "…"',
}
