"""Deutsch: was eingelesen wird."""

TEXTS = {
    # Die Datei selbst, bevor jemand fragt, was darin steht
    "empty": "Darin steht nichts. Speichern Sie die Liste noch einmal, und versuchen Sie es dann wieder.",
    "damaged": "Die Datei ist beschädigt oder nicht vollständig angekommen. Öffnen Sie sie in Excel oder LibreOffice, "
    "speichern Sie sie neu als .xlsx, oder lassen Sie sie sich noch einmal schicken.",
    "locked": "Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel, und speichern Sie eine Kopie ohne "
    "Kennwort; löschen Sie die Kopie, wenn sie eingelesen ist.",
    "too_large": "Die Datei ist größer, als eine Liste von Menschen je wird, und wurde nicht eingelesen. Kopieren Sie "
    "nur die Zeilen mit den Personen in eine neue Datei.",
    "too_wide": "In Zeile {line} stehen mehr als {most} Spalten; so breit ist keine Liste. Kopieren Sie nur die Spalten, "
    "die gebraucht werden, in eine neue Datei.",
    "far_cell": "In der Zelle {place}, weit weg von allem anderen, steht noch etwas. Löschen Sie, was dort steht, oder "
    "kopieren Sie nur die Liste in eine neue Datei.",
    "long_cell": "Eine Zelle in Zeile {line} hat mehr Zeichen, als eine Tabelle halten kann. Meist fehlt ein schließendes "
    "Anführungszeichen; sehen Sie dort nach.",
    "not_text": "Das ist weder eine Tabelle noch ein lesbarer Text. Speichern Sie die Liste in Excel als .xlsx oder als "
    "CSV-Datei.",
    "foreign_pdf": "Das ist ein PDF und keine Tabelle. Nehmen Sie die Excel-Datei, aus der es gemacht wurde, oder "
    "kopieren Sie die Namen in eine Textdatei.",
    "foreign_picture": "Das ist ein Bild und keine Tabelle. Daraus lässt sich nichts einlesen; lassen Sie sich die Liste "
    "als Excel-Datei schicken.",
    "foreign_document": "Das ist ein Dokument (Word, PowerPoint, Outlook oder dergleichen) und keine Tabelle. Kopieren Sie "
    "die Liste daraus in Excel, und speichern Sie sie als .xlsx.",
    "foreign_archive": "Das ist ein Archiv (wie eine ZIP-Datei) und keine Tabelle. Entpacken Sie es, und geben Sie die "
    "Datei darin an.",
    "foreign_database": "Das ist eine Datenbank und keine Tabelle. Geben Sie die Liste dort als Excel- oder CSV-Datei aus.",
    "foreign_program": "Das ist ein Programm und keine Tabelle. Es wurde nicht ausgeführt. Fragen Sie nach, wer es "
    "geschickt hat, bevor es jemand öffnet.",
    "foreign_page": "Das ist eine Internetseite (HTML), auch wenn der Name auf .xls enden sollte. Öffnen Sie die Datei in "
    "Excel, und speichern Sie sie als .xlsx.",
    "foreign_xml": "Das ist eine XML-Datei. Öffnen Sie sie in Excel oder LibreOffice, und speichern Sie sie als .xlsx.",
    "foreign_card": "Das ist eine Visitenkarte oder ein Kalendereintrag und keine Tabelle. Geben Sie die Kontakte in "
    "Outlook als CSV-Datei aus.",
    "foreign_mail": "Das ist eine E-Mail und keine Tabelle. Speichern Sie den Anhang mit der Liste, und geben Sie diesen an.",
    "foreign_numbers": "Das ist eine Datei von Apple Numbers. Geben Sie sie dort als Excel-Datei (.xlsx) aus.",
    "foreign_binary_workbook": "Das ist eine Excel-Arbeitsmappe im Binärformat (.xlsb). Öffnen Sie sie in Excel, und "
    "speichern Sie sie als .xlsx.",
    # Wie sie hereinkommt
    "no_such_file": "Die Datei {file} gibt es nicht. Achten Sie auf die Schreibweise; steht ein Leerzeichen im Namen, setzen "
    "Sie ihn in Anführungszeichen.",
    "file_refused": "{file} lässt sich nicht lesen ({cause}). Schließen Sie die Datei in anderen Programmen, oder kopieren "
    "Sie sie in einen anderen Ordner.",
    "nothing_comes_in": "Es fehlt die Datei. Nennen Sie sie, oder reichen Sie die Zwischenablage herein: "
    "Get-Clipboard | kokoma participant import -",
    "in_file": "{file}: {why}",
}
