"""German, help pages: Personen und Kurse."""

TEXTS = {
    "cohort": "Durchgänge der Reihe.",
    "cohort list": "Zeigt alle Durchgänge.",
    "cohort add": "Legt einen Durchgang an.",
    "cohort add.examples": 'kokoma cohort add "Bamberg 2024/25"',
    "cohort add.param.name": "Name des Durchgangs, zum Beispiel „Bamberg 2024/25“",
    "cohort use": "Wählt den Durchgang, mit dem ab jetzt gearbeitet wird.",
    "cohort use.examples": 'kokoma cohort use "Bamberg 2024/25"',
    "cohort use.param.name": "Name des Durchgangs",
    "participant": "Teilnehmer:innen.",
    "participant add": "Nimmt eine Person auf und meldet sie zum Durchgang an.",
    "participant add.about": "Der Name wird so gedruckt, wie Sie ihn schreiben. Vorname und "
    "Familienname schlägt kokoma vor; sie dienen nur zum Sortieren und Suchen.",
    "participant add.examples": 'kokoma participant add "Dr. Jürgen Weiß"\n'
    'kokoma participant add "Huber, Anna" --email huber@example.org',
    "participant add.param.name": "Name, wie er gedruckt werden soll, oder „Weiß, Jürgen“",
    "participant list": "Zeigt alle Teilnehmer:innen des Durchgangs.",
    "participant show": "Zeigt eine Person mit allem, was über sie eingetragen ist.",
    "participant edit": "Ändert, was über eine Person eingetragen ist.",
    "participant edit.about": "Es ändert sich nur, was Sie angeben. Eine leere Angabe nimmt heraus, was da "
    'steht; --preparation "" lässt die Vor- und Nachbereitung wieder nach der Regel zählen.',
    "participant edit.examples": 'kokoma participant edit Weber --organisation "Stadt Bamberg"\n'
    'kokoma participant edit Weber --preparation ""',
    "participant enrol": "Meldet eine bekannte Person zum Durchgang an.",
    "participant withdraw": "Meldet eine Person ab. Was eingetragen ist, bleibt erhalten.",
    "participant rename": "Trägt eine rechtliche Namensänderung ein und tilgt den früheren Namen.",
    "participant rename.about": "Nach SBGG §§ 10 und 13: Alle gültigen Bescheinigungen werden mit altem Datum neu "
    "ausgestellt, und der frühere Name verschwindet aus Register, Protokoll und Dateien. Wo jemand nur ein Wort "
    "daraus geschrieben hat, bleibt es stehen und wird vorher gezeigt. Das alles lässt sich nicht zurücknehmen. Wer "
    "sich nur verschrieben hat, nimmt kokoma participant edit.",
    "participant rename.examples": 'kokoma participant rename 3 "Sabine Huber" --yes',
    "participant rename.param.name": "der Name, der jetzt gilt",
    "participant merge": "Führt zwei Einträge derselben Person zu einem zusammen.",
    "participant merge.examples": "kokoma participant merge 3 12",
    "participant merge.param.keep": "die Person, die bleibt",
    "participant merge.param.other": "der Eintrag, der in ihr aufgeht",
    "category": "Kursarten und ihre Namen.",
    "category list": "Zeigt die Kursarten der Reihe.",
    "category add": "Legt eine Kursart an.",
    "category add.examples": "kokoma category add excursion --name Exkursion --plural Exkursionen --gender f",
    "category edit": "Ändert, wie eine Kursart heißt.",
    "category edit.examples": "kokoma category edit in_person --name Seminar --plural Seminare --gender n",
    "course": "Kurse und ihre Termine.",
    "course list": "Zeigt alle Kurse des Durchgangs mit ihren Terminen.",
    "course show": "Zeigt einen Kurs mit seinen Terminen.",
    "course add": "Legt einen Kurs an.",
    "course add.examples": 'kokoma course add V5 --title "Vertiefung Beteiligung" --hours 3',
    "course edit": "Ändert einen Kurs.",
    "course cancel": "Sagt einen Kurs ab. Er zählt dann nicht mehr als möglich.",
    "course schedule": "Legt fest, wann und wo ein Kurs stattfindet.",
    "course schedule.examples": "kokoma course schedule P1 10.3.2023 11.3.2023 --from 9:00 --to 17:00",
    "course schedule.about": "Es ändert sich nur, was Sie angeben. Eine leere Angabe nimmt heraus, was da "
    'steht: --place "" den Ort, ein leeres Datum ("") alle Termine.',
    "course schedule.param.dates": "Datum jedes Kurstags, der Reihe nach",
    "participant export": "Schreibt alle Personen mit allen Angaben, für Excel und zum Wiedereinlesen.",
    "participant export.examples": "kokoma participant export\nkokoma participant export --out personen.csv",
    "participant export.param.out": "Datei; „-“ gibt sie aus",
    "participant export.param.form": "Format, wenn nicht das der Endung",
    "participant export.param.yes": "ersetzt eine frühere Fassung der Datei",
    "participant import": "Liest eine Liste ein, wie sie ist, und meldet die Personen zum Durchgang an.",
    "participant import.about": "Excel (xlsx, xls), LibreOffice (ods), CSV, Text, oder was in der Zwischenablage ist. kokoma "
    "zeigt, was es verstanden hat, und fragt, wo nur Sie es wissen. Es merkt sich, was eine Spalte "
    "bedeutet und wen eine Adresse meint; nach dem Blatt fragt es jedes Mal. Wer schon bekannt ist, wird nur ergänzt. Solange eine Zeile nicht zu verwenden ist, wird nichts eingetragen.",
    "participant import.examples": "kokoma participant import anmeldungen.xlsx\n"
    'kokoma participant import liste.csv --map "Name=Familienname"\nGet-Clipboard | kokoma participant import -',
    "participant import.param.file": "die Liste; „-“ liest, was hereingereicht wird",
    "participant import.param.sheet": "das Blatt, wenn es mehrere gibt",
    "participant import.param.mapping": "was in einer Spalte steht, zum Beispiel „Name=Familienname“; „-“ lässt sie weg",
    "participant import.param.assign": "wen eine Zeile meint: „7=12“, „7=neu“ oder, wie eine frühere Zeile, „7=gleich“",
    "participant import.param.only_good": "nur die brauchbaren Zeilen",
    "participant import.param.overwrite": "die Liste gilt, wo etwas anderes eingetragen ist",
    "participant import.param.yes": "ohne Rückfrage, ob eingetragen werden soll",
}
