"""Deutsch: Entwürfe für E-Mails."""

TEXTS = {
    # --- Dateien
    "folder": "Briefe",
    "name_invitation": "Einladung {code}",
    "name_missing": "Was noch fehlt",
    "name_certificate": "Bescheinigung",
    "dates_of": "Termine {code}",
    # --- im Brief
    "weekday_0": "Montag",
    "weekday_1": "Dienstag",
    "weekday_2": "Mittwoch",
    "weekday_3": "Donnerstag",
    "weekday_4": "Freitag",
    "weekday_5": "Samstag",
    "weekday_6": "Sonntag",
    "online": "online",
    "day_open": "Der Termin steht noch nicht fest.",
    "day_open_of": "Tag {day}: Der Termin steht noch nicht fest.",
    "undated": "Der Termin steht noch nicht fest.",
    "met": "{score} – erreicht",
    "short": "{score} – {gap}",
    "compulsory_met": "Pflichtkurs {code} „{title}“ – besucht",
    "compulsory_missing": "Pflichtkurs {code} „{title}“ – fehlt noch",
    "way_compulsory": "Pflichtkurs:",
    "way_only": "{category}:",
    "way_both": "{category}, beide sind nötig:",
    "way_all": "{category}, alle {number} sind nötig:",
    "way_any_m": "{category}, einer davon genügt:",
    "way_any_f": "{category}, eine davon genügt:",
    "way_any_n": "{category}, eines davon genügt:",
    "way_some": "{category}, {number} davon sind nötig:",
    "certificate": "{kind}, Nummer {number}, vom {date}",
    # --- was die Befehle sagen
    "written": ("Ein Entwurf in {folder}:", "{count} Entwürfe in {folder}:"),
    "would_write": ("Geschrieben würde ein Entwurf in {folder}:", "Geschrieben würden {count} Entwürfe in {folder}:"),
    "line": "{file}",
    "line_unchanged": "{file}, wie bisher",
    "line_replaced": "{file}, anstelle des bisherigen",
    "not_sent": "Verschickt ist noch nichts: In Outlook öffnet sich jede Datei als Entwurf. Sehen Sie ihn an und senden "
    "Sie ihn selbst. Der Ordner enthält Namen und Angaben zu Personen; löschen Sie ihn, wenn alles verschickt ist.",
    "none": "Kein Brief wurde geschrieben.",
    "over": "Achtung: Der letzte Termin von {code} liegt schon zurück.",
    "why_no_address": (
        "Ohne E-Mail-Adresse, deshalb ohne Brief: {names}. Eintragen: kokoma participant edit {id} --email ADRESSE",
        "Ohne E-Mail-Adresse, deshalb ohne Brief: {names}. Eintragen: kokoma participant edit WER --email ADRESSE",
    ),
    "why_bad_address": (
        "Diese Adresse nimmt kein Mailprogramm an, deshalb gibt es keinen Brief: {names}. Berichtigen: "
        "kokoma participant edit {id} --email ADRESSE",
        "Diese Adressen nimmt kein Mailprogramm an, deshalb gibt es keinen Brief: {names}. Berichtigen: "
        "kokoma participant edit WER --email ADRESSE",
    ),
    "why_attended": (
        "Eine Person hat {code} schon besucht und wird nicht eingeladen. Wer trotzdem eingeladen werden soll, ist beim "
        "Namen zu nennen.",
        "{count} Personen haben {code} schon besucht und werden nicht eingeladen. Wer trotzdem eingeladen werden soll, ist "
        "beim Namen zu nennen.",
    ),
    "why_earned": (
        "{names} hat alles erreicht und bekommt keinen Brief.",
        "{count} Personen haben alles erreicht und bekommen keinen Brief.",
    ),
    "why_impossible": (
        "In diesem Durchgang nicht mehr möglich, deshalb ohne Brief: {names}. Die Gründe: kokoma check {id}",
        "In diesem Durchgang nicht mehr möglich, deshalb ohne Brief: {names}. Die Gründe: kokoma check",
    ),
    "why_unrecorded": (
        "Ohne Brief, weil noch nicht eingetragen ist, wer bei {what} da war: {names}. Eintragen: kokoma attend KURS",
        "Ohne Brief, weil noch nicht eingetragen ist, wer bei {what} da war: {names}. Eintragen: kokoma attend KURS",
    ),
    "why_no_certificate": (
        "Noch ohne Bescheinigung, deshalb ohne Brief: {names}.",
        "Noch ohne Bescheinigung, deshalb ohne Brief: {names}.",
    ),
    "why_withheld": (
        "Zurückgehalten, deshalb ohne Brief: {names}. Soll die Bescheinigung trotzdem verschickt werden, nennen Sie ihre "
        "Nummer ({what}): kokoma letter certificate NUMMER",
        "Zurückgehalten, deshalb ohne Brief: {names}. Soll eine Bescheinigung trotzdem verschickt werden, nennen Sie ihre "
        "Nummer ({what}): kokoma letter certificate NUMMER",
    ),
    "stale": (
        "Im selben Ordner liegt ein Entwurf von früher, den es jetzt nicht mehr gäbe: {names}. Löschen Sie ihn, damit er "
        "nicht verschickt wird.",
        "Im selben Ordner liegen Entwürfe von früher, die es jetzt nicht mehr gäbe: {names}. Löschen Sie sie, damit sie "
        "nicht verschickt werden.",
    ),
    "copied": "Die Worte dieses Briefs liegen jetzt in {folder} und gelten von dort.",
    "would_copy": "Die Worte dieses Briefs lägen dann in {folder} und gälten von dort.",
    "what_to_edit": "de.txt.j2 ist der deutsche Text, en.txt.j2 der englische; die erste Zeile ist der Betreff. Ändern Sie, "
    "was Sie brauchen; gelöscht gilt wieder der mitgelieferte Text.",
    # --- was nicht geht
    "cancelled": "{code} ist abgesagt, dazu wird nicht eingeladen. Findet der Kurs doch statt: "
    "kokoma course cancel {code} --back",
    "no_dates": "{code} hat noch keinen Termin, dazu lässt sich nicht einladen. Eintragen: "
    "kokoma course schedule {code} DATUM",
    "withdrawn": "{name} (Nummer {id}) ist abgemeldet und bekommt keinen Brief. "
    "Wieder anmelden: kokoma participant enrol {id}",
    "pdf_missing": "Zu {number} fehlt die Datei {file}. Nichts wurde geschrieben. Wiederherstellen: "
    "kokoma certificate reprint {number}",
    "pdf_changed": "{file} ist nicht mehr die Datei, die als {number} ausgestellt wurde. Nichts wurde geschrieben. Benennen "
    "Sie sie um, und stellen Sie die ausgestellte wieder her: kokoma certificate reprint {number}",
    "own_already": (
        "Diese Datei hat schon eigene Worte:{files}\nNichts wurde geschrieben. Benennen Sie sie um, wenn Sie neu beginnen wollen.",
        "Diese Dateien haben schon eigene Worte:{files}\nNichts wurde geschrieben. Benennen Sie sie um, wenn Sie neu beginnen "
        "wollen.",
    ),
    "no_body": "In der Vorlage „{file}“ fehlt etwas: Die erste Zeile ist der Betreff, danach kommt der Brief. Nichts wurde "
    "geschrieben.",
    "not_a_text": "In der Vorlage „{file}“ soll ab Zeile {line} etwas stehen, was kein Text ist; es gilt nur in Bedingungen: "
    "{{% if … %}} … {{% endif %}}. Nichts wurde geschrieben.",
    "too_long": "Der Brief aus „{file}“ hat mehr als {most} Zeichen. Nichts wurde geschrieben. Bitte kürzen Sie ihn.",
}  # fmt: skip
