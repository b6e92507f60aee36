"""English: the ceremony."""

TEXTS = {
    "heading_place": "Place",
    "heading_name": "Name",
    "heading_pronunciation": "Pronunciation",
    "heading_absent": "Ceremony",
    "heading_certificate": "Certificate",
    "does_not_come": "not coming",
    "by_name": "Order: by family name. One of your own: kokoma ceremony order WHO …",
    "by_enrolment": "Order: by enrolment. One of your own: kokoma ceremony order WHO …",
    "by_list": "Order: your own list; whoever has no place in it follows by family name. "
    "Back to family names: kokoma ceremony order --by name",
    "nobody_yet": "Nobody has earned a certificate yet: kokoma check",
    # --- what the list counts, on screen and paper
    "sum": "{sentences}",
    "tally_pile": (
        "On the pile: {sheets} for one person.",
        "On the pile: {sheets} for {number}\u00a0people.",
    ),
    "tally_called": ("One person is called up.", "To be called up: {number}\u00a0people."),
    "tally_absent": (
        "Not coming: one person; what is issued to them lies in its place on the pile.",
        "Not coming: {number}\u00a0people; what is issued to them lies in its place on the pile.",
    ),
    "tally_handed_over": (
        "One person has their certificate already.",
        "With their certificates in hand already: {number}\u00a0people.",
    ),
    "tally_not_issued": (
        "For one person nothing is issued yet.",
        "For {number}\u00a0people nothing is issued yet.",
    ),
    "tally_draft": "Provisional list: nothing is issued yet.",
    "tally_listed": (
        "One person has met the requirements so far.",
        "So far {number}\u00a0people have met the requirements.",
    ),
    "tally_stay_away": ("Not coming: one person.", "Not coming: {number}\u00a0people."),
    "kind": ("one sheet of the kind “{kind}”", "{number}\u00a0sheets of the kind “{kind}”"),
    "kind_bescheinigung": (
        "one certificate of attendance",
        "{number}\u00a0certificates of attendance",
    ),
    "kind_urkunde": ("one diploma", "{number}\u00a0diplomas"),
    "kind_teilnahmebestaetigung": (
        "one confirmation of attendance",
        "{number}\u00a0confirmations of attendance",
    ),
    # --- who comes
    "absent": ("{names} is not coming to the ceremony.", "{names} are not coming to the ceremony."),
    "absent_already": (
        "For {names} this was noted already.",
        "For {names} this was noted already.",
    ),
    "present": ("{names} is coming to the ceremony.", "{names} are coming to the ceremony."),
    "present_already": (
        "For {names} nothing else was noted.",
        "For {names} nothing else was noted.",
    ),
    "sheet_stays": (
        "The sheet is printed all the same, in its place on the pile; kokoma certificate hand-over --all leaves "
        "it there. Coming after all: kokoma ceremony present WHO",
        "The sheets are printed all the same, each in its place on the pile; "
        "kokoma certificate hand-over --all leaves them there. Coming after all: kokoma ceremony present WHO",
    ),
    "withdrawn": "{name} (number {id}) has withdrawn and has no certificate, and so is not on the list. "
    "Enrol again: kokoma participant enrol {id}",
    "order_words": "Say who is called up first: kokoma ceremony order WHO …, last: "
    "kokoma ceremony order WHO … --last, or a rule: kokoma ceremony order --by name",
    # --- the list on paper
    "printed": "The list to read from: {file}",
    "would_print": "The list to read from would be written: {file}",
    "file_name": "Order of presentation {date}",
    "nobody": "Nobody would be on the list: in “{cohort}” nothing is issued and nobody has met the requirements "
    "yet. How far everybody is: kokoma check",
    "withheld": (
        "Not on the list, as the certificate is withheld or void: {names}.",
        "Not on the list, as the certificates are withheld or void: {names}.",
    ),
    "issue_the_rest": (
        "For one person on the list nothing is issued yet: kokoma certify --all",
        "For {count} people on the list nothing is issued yet: kokoma certify --all",
    ),
    "out_of_step": "Mind: what is printed is in another order than the list now. Sort the pile by the list; the "
    "numbers are on it.",
    "letters_missing": "For these pronunciation notes the shipped typefaces lack letters: {people}. Nothing was "
    'printed. Write them more simply: kokoma participant edit WHO --pronunciation "…"',
}
