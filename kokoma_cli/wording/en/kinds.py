"""English: kinds of certificates."""

TEXTS = {
    "heading_kind": "Kind",
    "heading_called": "What it is",
    "heading_for": "For",
    "heading_languages": "Languages",
    "heading_origin": "Origin",
    "for_earned": "who has earned it",
    "for_all": "all who were there",
    "german": "German",
    "english": "English",
    "own": "own",
    "shipped": "shipped",
    "mistaken": "The kind “{kind}” cannot be used as it is:",
    "hint_copy": "Make a kind of your own: kokoma kind copy {kind} NAME",
    "copied": "The kind “{kind}” is there, made from “{model}”: {folder}",
    "instead": "From now on it goes before the shipped kind “{kind}”. The shipped one is back once the folder is renamed "
    "or deleted.",
    "instead_needs_yes": "“{kind}” is a shipped kind; the new one would be printed in its place from now on, and there is "
    "nobody for kokoma to ask. Nothing was changed. If it is to be: --yes; else take another name.",
    "ask_instead": "“{kind}” is a shipped kind; the new one would be printed in its place from now on. Is it to be?",
    "what_to_edit": "Words: de.jinja and en.jinja. What the kind is called (name), look, logo and signatures: "
    "kind.toml. A language that is not "
    "needed may be missing.",
    "how_to_see": "Look at it as often as you like: kokoma certify --preview --kind {kind}",
    "no_word": "“{name}” does not make the name of a folder. Possible is one word of letters, figures, hyphen and "
    "underscore, such as urkunde-town.",
    "there_already": "There is a kind “{kind}” of your own already: {folder}. Nothing was changed. Choose another "
    "name.",
    "cannot_copy": "{folder} could not be made ({cause}). Nothing was changed.",
}  # fmt: skip
