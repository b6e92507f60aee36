"""German, help pages: der Alltag."""

TEXTS = {
    "attend": "Trägt ein, wer an einem Kurs teilgenommen hat.",
    "attend.about": "Wer nicht genannt wird, gilt nicht als abwesend: Ohne Eintrag ist noch nichts "
    "bekannt. Ohne --day gilt der Eintrag für alle Kurstage.",
    "attend.examples": "kokoma attend P1 --all --except Weber\n"
    "kokoma attend P1 Weiß Huber --day 2\n"
    "kokoma attend V2 Weber --excused",
    "attend.param.all": "alle, die angemeldet sind",
    "attend.param.everybody": "alle, die angemeldet sind",
    "attend.param.except": "diese Person ausgenommen",
    "attend.param.absent": "war nicht da",
    "attend.param.excused": "war entschuldigt",
    "attend.param.minutes": "war nur so viele Minuten da",
    "sheet": "Druckt Teilnahmelisten, für jeden Kurstag eine.",
    "sheet.about": "Auf der Liste stehen Nachname und Vorname mit Platz für die Unterschrift, sonst nichts; am "
    "Schluss unterschreibt die Kursleitung. Für Online-Kurse wird daraus ein Nachweis mit der eingetragenen "
    "Teilnahme, den die Moderation bestätigt. Online ist ein Kurstag, wenn sein Ort oder die Kursart es sagt.",
    "sheet.examples": "kokoma sheet P1\nkokoma sheet P2 --day 1 --except Weber\n"
    "kokoma sheet P1 Weber --one-per-person",
    "sheet.param.who": "nur diese Person",
    "sheet.param.excepted": "ohne diese Person",
    "sheet.param.blank": "ohne Namen, nur nummerierte Zeilen",
    "sheet.param.one_per_person": "für jede Person ein eigenes Blatt, auf dem nur sie steht",
    "sheet.param.online": "als Nachweis für einen Online-Kurs",
    "sheet.param.on_site": "als Liste zum Unterschreiben",
    "sheet.param.out": "Ordner für die Listen",
    "sheet.param.yes": "ersetzt frühere Fassungen der Dateien",
    "status": "Zeigt, wer welche Kurse besucht hat und wie weit alle sind.",
    "status.examples": "kokoma status\nkokoma status Weiß\nkokoma status --without P4\nkokoma status --as-of 26.3.2024",
    "status.param.who": "nur diese Person, mit Terminen und Stunden",
    "status.param.without": "als wäre dieser Kurs abgesagt",
    "status.param.as_of": "wie es an diesem Tag stand, nach diesem Eintrag im Protokoll, oder bevor diese "
    "Bescheinigung ausgestellt wurde",
    "check.param.as_of": "wie es an diesem Tag stand, nach diesem Eintrag im Protokoll, oder bevor diese "
    "Bescheinigung ausgestellt wurde",
    "check": "Prüft, wer die Voraussetzungen erfüllt, und nennt die Gründe.",
    "check.about": "Zu jeder Voraussetzung steht, wie weit sie erreicht ist, und welche Kurse noch "
    "helfen würden. Ohne Angabe werden alle geprüft. Mit --as-of gilt, was damals eingetragen war, auch die Regel "
    "von damals.",
    "check.examples": "kokoma check\nkokoma check Weiß\nkokoma check Weber --as-of KOKOMA-2024-001\n"
    "kokoma check --as-of 26.3.2024",
}
