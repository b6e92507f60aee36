"""Deutsch: Berichte über Online-Termine, wie die Programme sie schreiben."""

TEXTS = {
    "two_readers": "Die Datei sieht nach Berichten zweier Arten aus: {readers}. Stehen in ihr zwei Berichte untereinander, "
    "trennen Sie sie. Ist es nur einer, ist das ein Fehler in kokoma: Melden Sie ihn bitte, und nennen Sie das "
    "Programm, aus dem die Datei kommt.",
    "damaged": "Die Datei beginnt wie ein Bericht der Art „{reader}“, ist dann aber anders aufgebaut. Laden Sie den Bericht "
    "noch einmal herunter, und geben Sie ihn unverändert an.",
    "log_without_comings": "Dieses Moodle-Protokoll sagt in keiner Zeile, dass jemand in einen BigBlueButton-Raum kam, jedenfalls in keiner "
    "Sprache, die kokoma kennt. Prüfen Sie in Moodle, ob das Protokoll des richtigen Raums gewählt ist, stellen Sie die Sprache "
    "auf Deutsch oder Englisch, und laden Sie es noch einmal herunter.",
    "no_table": "In der Datei steht keine Tabelle, die sagt, wer da war. Gebraucht wird der Bericht über die Teilnahme "
    "an einem Online-Termin, mit einer Zeile für jede Person.",
    "columns_unsure": "Was in diesen Spalten steht, ist nicht sicher:{columns}\n"
    "Sagen Sie es mit --map, zum Beispiel: {example}",
    "column_unsure": "{column} ({samples}), möglich sind: {could_be}",
    "empty_column": "leer",
    "columns_missing": "Welche Spalte sagt, wer da war und wie lange, ist nicht zu erkennen:{columns}\n"
    "Sagen Sie es mit --map, zum Beispiel: {example}",
    "meaning_name": "Name (name)",
    "meaning_given": "Vorname (vorname)",
    "meaning_family": "Familienname (familienname)",
    "meaning_email": "E-Mail-Adresse (e-mail)",
    "meaning_joined": "Beginn der Teilnahme (beginn)",
    "meaning_left": "Ende der Teilnahme (ende)",
    "meaning_minutes": "Dauer in Minuten (minuten)",
    "meaning_seconds": "Dauer in Sekunden (sekunden)",
    "meaning_role": "Rolle (rolle)",
    "meaning_presence": "ob jemand da war (anwesenheit)",
    "meaning_ignore": "etwas anderes (nichts)",
    "word_name": "name",
    "word_given": "vorname",
    "word_family": "familienname",
    "word_email": "e-mail",
    "word_joined": "beginn",
    "word_left": "ende",
    "word_minutes": "minuten",
    "word_seconds": "sekunden",
    "word_role": "rolle",
    "word_presence": "anwesenheit",
    "word_ignore": "nichts",
    "map_example": "--map \"{column}={meaning}\"",
    "no_such_meaning": "„{meaning}“ ist keine Bedeutung einer Spalte. Möglich sind: {meanings}.",
    # --- was an einer Zeile nicht zu lesen ist
    "no_moment": "„{text}“ ist kein Zeitpunkt.",
    "no_length": "„{text}“ ist keine Dauer.",
    "two_lengths": "„{text}“ kann rund {more} Minuten heißen oder rund {less}. Schreiben Sie die Zahl in der Datei ohne dieses Zeichen, oder tragen Sie "
    "die Minuten selbst ein: kokoma attend KURS NAME --minutes N",
    "no_action": "„{text}“ sagt weder, dass jemand kam, noch, dass jemand ging.",
    "no_mark": "„{text}“ sagt nicht, ob jemand da war.",
    "no_join": "Hier geht jemand, von dem nicht steht, wann er gekommen ist.",
    "left_before_joined": "Das Ende liegt vor dem Beginn.",
    "longer_than_meeting": "Die Dauer ist länger als der ganze Termin; gezählt wird höchstens dieser.",
    "nameless": ("Eine Zeile nennt weder Name noch Adresse.", "{count} Zeilen nennen weder Name noch Adresse."),
}  # fmt: skip
