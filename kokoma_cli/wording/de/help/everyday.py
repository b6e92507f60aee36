"""German, help pages: der Alltag."""

TEXTS = {
    "attend": "Trägt ein, wer an einem Kurs teilgenommen hat.",
    "attend.about": "Wer nicht genannt wird, gilt nicht als abwesend: Ohne Eintrag ist noch nichts "
    "bekannt. Ohne --day gilt der Eintrag für alle Kurstage.\n\n"
    "Mit --from wird der Bericht eines Online-Treffens gelesen (Teams, Zoom, BigBlueButton, PILOS, Webex, Google "
    "Meet, Moodle und andere Tabellen). kokoma zeigt, was einzutragen wäre, fragt, wo nur Sie es wissen können, und "
    "schreibt erst auf Ihr Ja. Mehrere Dateien gelten zusammen, etwa wenn das Treffen neu begonnen wurde.",
    "attend.examples": "kokoma attend P1 --all --except Weber\n"
    "kokoma attend P1 Weiß Huber --day 2\n"
    "kokoma attend V2 Weber --excused\n"
    "kokoma attend V1 --from Teams.csv --dry-run\n"
    'kokoma attend V1 --from Teams.csv --assign "iPad von Anna=Anna Weber" --yes',
    "attend.param.from": "Bericht des Online-Treffens; weitere Dateien dahinter, - für die Standardeingabe",
    "attend.param.threshold": "ab so vielen Minuten war jemand da (sonst: Einstellung online_share)",
    "attend.param.assign": "wer ein Name (oder eine Zeile) im Bericht ist, oder niemand; das wird gemerkt bis „=vergessen“",
    "attend.param.day_order": "was in Daten wie 3/4/2026 zuerst steht",
    "attend.param.map": "was in einer Spalte des Berichts steht",
    "attend.param.only_good": "auch wenn Zeilen des Berichts nicht zu lesen sind",
    "attend.param.even_if_other_day": "auch wenn der Bericht von einem anderen Tag ist",
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
    "export": "Schreibt Tabellen des Durchgangs für Excel, Serienbriefe und Kalender.",
    "export.about": "Ohne Angabe entsteht eine Excel-Datei mit allen Tabellen. Das Format folgt der Endung: xlsx, csv, "
    "json, für Kurse auch ics. Wer exportierte Listen wieder einliest, bekommt dasselbe zurück.",
    "export.examples": "kokoma export\nkokoma export attendance --out anwesenheit.csv\n"
    "kokoma export mail-merge --out serienbrief.xlsx\nkokoma export courses --out termine.ics",
    "export.param.what": "participants, attendance, courses, results, certificates (das Verzeichnis), mail-merge "
    "(Serienbrief) oder everything",
    "export.param.out": "Datei; „-“ gibt sie aus",
    "export.param.form": "Format, wenn nicht das der Endung",
    "export.param.yes": "ersetzt eine frühere Fassung der Datei",
    "letter": "Schreibt Entwürfe für E-Mails, für jede Person einen; verschickt wird nichts.",
    "letter invitation": "Lädt zu einem Kurs ein, mit den Terminen für den Kalender.",
    "letter invitation.about": "Jeder Entwurf ist eine Datei (.eml), die Outlook zum Ansehen und Senden öffnet. "
    "Eingeladen werden alle Angemeldeten, die den Kurs noch nicht besucht haben, oder die Genannten.",
    "letter invitation.examples": "kokoma letter invitation P5\nkokoma letter invitation P5 Weiß Huber --out Entwürfe",
    "letter missing": "Schreibt denen, die es noch erreichen können, was ihnen fehlt.",
    "letter missing.about": "Im Brief steht, wie weit jede Voraussetzung erreicht ist, und welche Kurse noch helfen. "
    "Wer alles hat, wem nichts mehr hilft und wo noch einzutragen ist, wer da war, steht nur in der Ausgabe.",
    "letter missing.examples": "kokoma letter missing\nkokoma letter missing Weber --dry-run",
    "letter certificate": "Schreibt allen, mit den eigenen Bescheinigungen als Anhang.",
    "letter certificate.about": "An jeden Brief kommen nur die eigenen PDF-Dateien, geprüft gegen das Verzeichnis. Was "
    "zurückgehalten ist, kommt nur dazu, wenn seine Nummer genannt ist; was ungültig oder ersetzt ist, gar nicht.",
    "letter certificate.examples": "kokoma letter certificate\nkokoma letter certificate Weiß\n"
    "kokoma letter certificate KOKOMA-2024-001",
    "letter copy": "Legt die Worte eines Briefs neben das Register, um sie zu ändern.",
    "letter copy.about": "Der Ordner ist templates/letters. Was dort steht, gilt statt der mitgelieferten Worte; die "
    "erste Zeile ist der Betreff.",
    "letter copy.examples": "kokoma letter copy invitation",
    "letter copy.param.kind": "invitation, missing oder certificate",
    "letter invitation.param.who": "nur diese Person",
    "letter invitation.param.out": "Ordner für die Entwürfe",
    "letter invitation.param.yes": "ersetzt frühere Fassungen der Dateien",
    "letter missing.param.who": "nur diese Person",
    "letter missing.param.out": "Ordner für die Entwürfe",
    "letter missing.param.yes": "ersetzt frühere Fassungen der Dateien",
    "letter certificate.param.who": "nur diese Person, oder die Bescheinigung mit dieser Nummer",
    "letter certificate.param.out": "Ordner für die Entwürfe",
    "letter certificate.param.yes": "ersetzt frühere Fassungen der Dateien",
}
