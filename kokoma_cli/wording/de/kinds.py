"""Deutsch: Arten von Bescheinigungen."""

TEXTS = {
    "heading_kind": "Art",
    "heading_called": "Was es ist",
    "heading_for": "Für",
    "heading_languages": "Sprachen",
    "heading_origin": "Herkunft",
    "for_earned": "wer es erreicht hat",
    "for_all": "alle, die da waren",
    "german": "Deutsch",
    "english": "Englisch",
    "own": "eigene",
    "shipped": "mitgeliefert",
    "mistaken": "Die Art „{kind}“ ist so nicht zu gebrauchen:",
    "hint_copy": "Eigene Art anlegen: kokoma kind copy {kind} NAME",
    "copied": "Die Art „{kind}“ ist angelegt, nach dem Muster von „{model}“: {folder}",
    "instead": "Sie gilt ab jetzt an Stelle der mitgelieferten Art „{kind}“. Die mitgelieferte ist wieder da, wenn der "
    "Ordner umbenannt oder gelöscht ist.",
    "instead_needs_yes": "„{kind}“ heißt eine mitgelieferte Art; die neue würde ab jetzt an ihrer Stelle gedruckt, und "
    "es ist niemand da, den kokoma fragen könnte. Nichts wurde geändert. Soll es sein: --yes; sonst nehmen Sie einen "
    "anderen Namen.",
    "ask_instead": "„{kind}“ heißt eine mitgelieferte Art; die neue würde ab jetzt an ihrer Stelle gedruckt. Soll es "
    "sein?",
    "what_to_edit": "Worte: de.jinja und en.jinja. Wie die Art heißt (name), Aussehen, Logo und Unterschriften: "
    "kind.toml. Eine Sprache, die "
    "nicht gebraucht wird, darf fehlen.",
    "how_to_see": "Ansehen, so oft nötig: kokoma certify --preview --kind {kind}",
    "no_word": "„{name}“ taugt nicht als Name eines Ordners. Möglich ist ein Wort aus Buchstaben, Ziffern, Binde- "
    "und Unterstrich, zum Beispiel urkunde-stadt.",
    "there_already": "Eine eigene Art „{kind}“ gibt es schon: {folder}. Nichts wurde geändert. Wählen Sie einen "
    "anderen Namen.",
    "cannot_copy": "{folder} ließ sich nicht anlegen ({cause}). Nichts wurde geändert.",
}  # fmt: skip
