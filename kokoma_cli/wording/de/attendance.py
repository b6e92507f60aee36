"""Deutsch: Anwesenheit."""

TEXTS = {
    "did_present": (
        "{where}: {names} ist als anwesend eingetragen.",
        "{where}: {count} Personen sind als anwesend eingetragen: {names}.",
    ),
    "did_absent": (
        "{where}: {names} ist als abwesend eingetragen.",
        "{where}: {count} Personen sind als abwesend eingetragen: {names}.",
    ),
    "did_excused": (
        "{where}: {names} ist als entschuldigt eingetragen.",
        "{where}: {count} Personen sind als entschuldigt eingetragen: {names}.",
    ),
    "did_minutes": (
        "{where}: {names} ist mit {minutes} Minuten eingetragen.",
        "{where}: {count} Personen sind mit {minutes} Minuten eingetragen: {names}.",
    ),
    "did_elsewhere": (
        "{where}: {names} hat den Kurs nachgeholt, so ist es eingetragen ({note}).",
        "{where}: {count} Personen haben den Kurs nachgeholt, so ist es eingetragen ({note}): {names}.",
    ),
    "did_unknown": (
        "{where}: Der Eintrag für {names} ist gelöscht; es ist wieder nichts bekannt.",
        "{where}: Die Einträge für {count} Personen sind gelöscht; es ist wieder nichts bekannt: {names}.",
    ),
    "would_present": (
        "{where}: {names} würde als anwesend eingetragen.",
        "{where}: {count} Personen würden als anwesend eingetragen: {names}.",
    ),
    "would_absent": (
        "{where}: {names} würde als abwesend eingetragen.",
        "{where}: {count} Personen würden als abwesend eingetragen: {names}.",
    ),
    "would_excused": (
        "{where}: {names} würde als entschuldigt eingetragen.",
        "{where}: {count} Personen würden als entschuldigt eingetragen: {names}.",
    ),
    "would_minutes": (
        "{where}: {names} würde mit {minutes} Minuten eingetragen.",
        "{where}: {count} Personen würden mit {minutes} Minuten eingetragen: {names}.",
    ),
    "would_elsewhere": (
        "{where}: {names} würde als nachgeholt eingetragen ({note}).",
        "{where}: {count} Personen würden als nachgeholt eingetragen ({note}): {names}.",
    ),
    "would_unknown": (
        "{where}: Der Eintrag für {names} würde gelöscht.",
        "{where}: Die Einträge für {count} Personen würden gelöscht: {names}.",
    ),
    "unchanged": (
        "{where}: {names} war schon so eingetragen.",
        "{where}: {count} Personen waren schon so eingetragen: {names}.",
    ),
    "more": ("eine weitere Person", "{count} weitere"),
    "day": "{course}, Tag {day}",
    "day_on": "{course}, Tag {day} ({date})",
    "in_the_future": "Hinweis: {course} ist erst am {date}. War das nicht so gemeint, nimmt --unknown den Eintrag wieder heraus.",
    "ask_present": "Wer war da? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ask_absent": "Wer war nicht da? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ask_excused": "Wer war entschuldigt? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ask_minutes": "Wer war nur so lange da? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ask_elsewhere": "Wer hat den Kurs nachgeholt? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ask_unknown": "Wessen Eintrag soll weg? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)",
    "ticks_unreadable": "„{piece}“ ist nicht zu lesen. Schreiben Sie Nummern wie 1-5,7 oder „alle außer 3“.",
    "ticks_out_of_range": "„{piece}“ steht nicht in der Liste. Es gelten die Nummern links vor den Namen.",
    "ticks_backwards": "„{piece}“ läuft rückwärts. Schreiben Sie die kleinere Nummer zuerst.",
    "nobody_ticked": "Niemand ausgewählt, nichts eingetragen.",
    "stands_there": "Für {course} ist schon etwas anderes eingetragen:{marks}",
    "overwrite": "Soll der neue Eintrag gelten?",
    "changed_meanwhile": "Inzwischen hat jemand anderes für {course} etwas eingetragen. Nichts wurde geändert. Rufen Sie "
    "den Befehl noch einmal auf: kokoma attend {course}",
    "left_alone": "Es bleibt, wie es war.",
    "contradicts": (
        "Für {course} ist schon etwas anderes eingetragen:{marks}\n"
        "Nichts wurde geändert. Soll der neue Eintrag gelten, wiederholen Sie den Befehl mit --yes.",
        "Für {course} ist bei {count} Personen schon etwas anderes eingetragen:{marks}\n"
        "Nichts wurde geändert. Sollen die neuen Einträge gelten, wiederholen Sie den Befehl mit --yes; "
        "sollen die alten bleiben, nehmen Sie die Personen mit --except aus.",
    ),
    "stands_present": "{name}, {where}: anwesend",
    "stands_partly": "{name}, {where}: {minutes} Minuten",
    "stands_excused": "{name}, {where}: entschuldigt",
    "stands_absent": "{name}, {where}: abwesend",
    "nobody_named": "Es fehlt, wer gemeint ist. Nennen Sie Namen, oder alle: kokoma attend {course} --all",
    "names_and_all": "Namen und --all passen nicht zusammen. Alle bis auf einzelne: "
    "kokoma attend {course} --all --except NAME",
    "except_without_all": "--except nimmt jemanden von allen aus und geht nur zusammen mit --all: "
    "kokoma attend {course} --all --except NAME",
    "nobody_enrolled": "Im Durchgang ist niemand, für den etwas einzutragen wäre. "
    "Nehmen Sie zuerst jemanden auf: kokoma participant add NAME",
    "course_cancelled": "{course} ist abgesagt, deshalb wurde nichts eingetragen. "
    "Findet der Kurs doch statt: kokoma course cancel {course} --back",
    "withdrawn": (
        "{names} ist abgemeldet, deshalb wurde nichts eingetragen. "
        "Wieder anmelden: kokoma participant enrol NAME",
        "{names} sind abgemeldet, deshalb wurde nichts eingetragen. "
        "Wieder anmelden: kokoma participant enrol NAME",
    ),
    "minutes_need_a_day": "{course} hat {days} Kurstage. Sagen Sie, an welchem es so viele Minuten waren: "
    "--day 1",
    "no_minutes": "Mit {minutes} Minuten war niemand da. Wer fehlte, wird mit --absent eingetragen.",
    "one_mark_only": "--absent, --excused, --minutes, --elsewhere und --unknown schließen einander aus. "
    "Nehmen Sie eines davon.",
    "elsewhere_needs_words": "Schreiben Sie dazu, wo und wann der Kurs nachgeholt wurde: "
    "--elsewhere \"Greifswald, 12.5.2024\"",
    "where_cohort": "{where}, Durchgang „{cohort}“",
    "unknown_already": (
        "{where}: Für {names} war nichts eingetragen.",
        "{where}: Für {count} Personen war nichts eingetragen: {names}.",
    ),
    "too_many_minutes": "{minutes} Minuten sind mehr, als der Kurstag hat ({planned}). "
    "Wer ganz da war, braucht kein --minutes.",
}  # fmt: skip
