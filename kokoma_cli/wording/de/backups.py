"""Deutsch: Sicherungen des Registers."""

TEXTS = {
    "not_made": "Vor diesem Eintrag ließ sich keine Sicherung machen: {cause}. Der Eintrag selbst ist sicher gespeichert. "
    "Schaffen Sie dort Platz oder Zugang; was fehlt, zeigt kokoma doctor.",
    "not_migrated": "{file} stammt von einem älteren kokoma und muss umgestellt werden. Vorher ließ sich keine Sicherung "
    "machen: {cause}. Nichts wurde geändert. Schaffen Sie dort Platz oder Zugang und wiederholen Sie den Befehl.",
    # --- kokoma backup
    "made": "Gesichert: {file} ({size}, bis Eintrag Nr. {entry})",
    "would_make": "Gesichert würde: {file} ({size}, bis Eintrag Nr. {entry})",
    "list_and_file": "--list zeigt, was es gibt, und schreibt keine Datei. Geben Sie nur eines von beiden an.",
    "ask_replace": "{file} gibt es schon: ein früherer Stand dieses Registers. Überschreiben?",
    "exists": "{file} gibt es schon: ein früherer Stand dieses Registers. Nichts wurde geschrieben. Soll er überschrieben "
    "werden: --yes",
    "taken": "{file} gibt es schon und ist kein früherer Stand dieses Registers. Nichts wurde geschrieben. Nehmen Sie einen "
    "anderen Namen.",
    "reserved": "{file} ist ein Name, den die Datenbank für sich selbst braucht. Nichts wurde geschrieben. Nehmen Sie einen "
    "anderen.",
    "is_the_register": "{file} ist das Register selbst. Nennen Sie eine andere Datei.",
    "no_folder": "Den Ordner {folder} gibt es nicht. Nichts wurde gesichert. Legen Sie ihn zuerst an, oder prüfen Sie, ob der "
    "Datenträger eingesteckt ist.",
    "no_such_place": "{place} gibt es nicht. Nichts wurde gesichert. Ist ein Ordner gemeint, legen Sie ihn an, oder prüfen Sie, ob "
    "der Datenträger eingesteckt ist. Soll es eine Datei werden, geben Sie ihr eine Endung: {example}",
    "not_written": "{file} lässt sich nicht schreiben: {cause}. Nichts wurde gesichert. Nehmen Sie einen Ort, an dem Platz ist "
    "und Sie schreiben dürfen: kokoma backup DATEI",
    "nothing_written": "Nichts wurde geschrieben.",
    # --- kokoma backup --list
    "none": "In {folder} liegt noch keine Sicherung. Vor jedem Eintrag entsteht dort von selbst eine, und jederzeit mit "
    "kokoma backup.",
    "count": ("Eine Sicherung, {size}, in {folder}", "{count} Sicherungen, zusammen {size}, in {folder}"),
    "how_to_restore": "Was eine davon zurückbrächte, zeigt: kokoma restore NUMMER --dry-run",
    "cannot_list": "{folder} lässt sich nicht lesen: {cause}. Prüfen Sie, ob Sie den Ordner öffnen dürfen.",
    "heading_place": "Nr.",
    "heading_made": "vom",
    "heading_entry": "bis Eintrag",
    "heading_occasion": "Anlass",
    "heading_size": "Größe",
    "occasion_entry": "vor einem Eintrag",
    "occasion_before": "vor: {command}",
    "occasion_migration": "vor einer Umstellung",
    "occasion_replaced": "durch kokoma restore ersetzt",
    "occasion_asked": "auf Wunsch",
    # --- kokoma restore: was nicht geht
    "not_there": "{file} gibt es nicht. Welche Sicherungen da sind, zeigt: kokoma backup --list",
    "no_such_number": (
        "Eine Sicherung Nr. {number} gibt es nicht, nur eine. Sie steht in: kokoma backup --list",
        "Eine Sicherung Nr. {number} gibt es nicht, es sind {count}. Alle zeigt: kokoma backup --list",
    ),
    "is_a_folder": "{file} ist ein Ordner. Nennen Sie die Datei darin, die zurückgeholt werden soll.",
    "not_ours": "{file} ist keine Sicherung eines Registers von kokoma. Nichts wurde geändert.",
    "newer": "{file} wurde mit einem neueren kokoma geschrieben. Nichts wurde geändert. Bringen Sie kokoma auf den neuesten "
    "Stand und wiederholen Sie den Befehl.",
    "damaged": "{file} ist beschädigt. Nichts wurde geändert. Nehmen Sie eine andere Sicherung: kokoma backup --list",
    "odd": "In {file} steckt etwas, das nicht von kokoma stammt: {names}. Nichts davon wurde ausgeführt, nichts geändert. Nehmen "
    "Sie eine andere Sicherung: kokoma backup --list",
    "unfinished": "Neben {file} liegt ein unfertiger Eintrag (eine Datei, die auf -journal oder -wal endet), also ist sie noch "
    "keine fertige Sicherung. Nichts wurde geändert. Öffnen Sie sie einmal, dann ist sie ganz: kokoma log --db \"{file}\"",
    "cannot_read": "{file} lässt sich nicht lesen: {cause}. Nichts wurde geändert.",
    "cannot_keep": "Was ersetzt würde, lässt sich nicht in {folder} aufheben: {cause}. Nichts wurde geändert. Schaffen Sie dort "
    "Platz oder Zugang und wiederholen Sie den Befehl.",
    "not_replaced": "{file} lässt sich nicht ersetzen: {cause}. Schließen Sie, was die Datei geöffnet hält, und wiederholen Sie "
    "den Befehl.",
    "moved_on": "{file} wurde gerade von jemand anderem geändert. Nichts wurde zurückgeholt. Sehen Sie noch einmal nach, was "
    "verloren ginge: kokoma restore … --dry-run",
    "altered": "{file} ist nicht mehr so, wie sie gemacht wurde: {what}. Nichts wurde geändert. Nehmen Sie eine andere Sicherung "
    "(kokoma backup --list); soll es trotzdem diese sein: --even-if-altered",
    "altered_checksum": "die Prüfsumme daneben ist eine andere",
    "altered_journal": (
        "im Protokoll ist Eintrag Nr. {numbers} verändert oder fehlt",
        "im Protokoll sind {count} Einträge verändert oder fehlen (Nr. {numbers})",
    ),
    "no_number": "„{number}“ ist keine Nummer nach dem Muster {pattern}. Nichts wurde geändert.",
    "needs_yes": (
        "Dadurch ginge ein Eintrag verloren, der nach Nr. {last} gemacht wurde, und es ist niemand da, den kokoma fragen könnte. "
        "Nichts wurde geändert. Welcher, zeigt --dry-run; soll es sein: --yes",
        "Dadurch gingen {count} Einträge verloren, die nach Nr. {last} gemacht wurden, und es ist niemand da, den kokoma fragen "
        "könnte. Nichts wurde geändert. Welche, zeigt --dry-run; soll es sein: --yes",
    ),
    "unreadable_needs_yes": "{file} lässt sich nicht lesen und würde ersetzt, und es ist niemand da, den kokoma fragen könnte. "
    "Nichts wurde geändert. Soll es sein: --yes",
    # --- kokoma restore: was geschähe
    "sound": "{file} ist eine Sicherung bis Eintrag Nr. {entry} vom {moment}; sie ist heil.",
    "older": "Sie stammt von einem älteren kokoma und wird beim Zurückholen umgestellt; die Datei selbst bleibt, wie sie ist.",
    "why_unreadable": "Das Register, das sie ersetzt, lässt sich nicht lesen; was verloren geht, ist deshalb nicht bekannt.",
    "nothing_there": "{file} gibt es nicht; nichts geht verloren.",
    "nothing_lost": "Seither wurde nichts eingetragen; nichts geht verloren.",
    "entries_lost": (
        "Dieser Eintrag ist nicht darin und wäre nicht mehr im Register:{entries}",
        "Diese {count} Einträge sind nicht darin und wären nicht mehr im Register:{entries}",
    ),
    "entry": "{number}  {moment}  {user}  {command}",
    "more_entries": ("und ein weiterer", "und {count} weitere"),
    "forgotten_again": (
        "Einer dieser Einträge hat Angaben zu einer Person auf Dauer gelöscht. In der Sicherung stehen sie noch: Löschen Sie sie "
        "danach noch einmal.",
        "{count} dieser Einträge haben Angaben zu Personen auf Dauer gelöscht. In der Sicherung stehen sie noch: Löschen Sie sie "
        "danach noch einmal.",
    ),
    "numbers_lost": (
        "Auch diese Bescheinigung wäre nicht mehr darin; ihre Nummer wird nicht wieder vergeben: {numbers}",
        "Auch diese {count} Bescheinigungen wären nicht mehr darin; ihre Nummern werden nicht wieder vergeben: {numbers}",
    ),
    "numbers_from": (
        "Welche Nummern schon vergeben sind, sagt nur noch eine Quelle: was sich vom Register noch lesen lässt, eine andere Sicherung oder eine "
        "Bescheinigung im Ordner. Sehen Sie in Ihren "
        "Unterlagen nach, ob danach noch eine ausgestellt wurde; dann: kokoma restore … --lost NUMMER",
        "Welche Nummern schon vergeben sind, sagen {count} Quellen: was sich vom Register noch lesen lässt, andere Sicherungen und "
        "Bescheinigungen im Ordner. Sehen Sie in Ihren "
        "Unterlagen nach, ob danach noch welche ausgestellt wurden; dann: kokoma restore … --lost NUMMER",
    ),
    "numbers_from_nowhere": "Ob nach dieser Sicherung noch Bescheinigungen ausgestellt wurden, ließ sich nirgends nachsehen. Sehen Sie "
    "in Ihren Unterlagen nach; ihre Nummern nennen Sie so: kokoma restore … --lost NUMMER",
    "erased_again": (
        "Wer unter dieser Nummer geführt wird, steht in der Sicherung noch mit Namen und wurde seither gelöscht. Beim Zurückholen "
        "geschieht das noch einmal: Person Nr. {numbers}",
        "{count} Personen stehen in der Sicherung noch mit Namen und wurden seither gelöscht. Beim Zurückholen geschieht das noch "
        "einmal: Personen Nr. {numbers}",
    ),
    "ask_restore": "Wirklich zurückholen?",
    "left_alone": "Nichts wurde geändert.",
    # --- kokoma restore: was geschehen ist
    "restored": "Zurückgeholt: Das Register ist auf dem Stand von Eintrag Nr. {entry}. Im Protokoll steht es als Nr. {number}.",
    "kept": "Was es ersetzt hat, ist aufgehoben: {file}",
    "strays": (
        "Diese Datei gehört zu keinem Eintrag mehr:{files}\nIst die Bescheinigung schon in fremden Händen, stellen Sie sie neu "
        "aus und holen Sie das alte Blatt zurück.",
        "Diese Dateien gehören zu keinem Eintrag mehr:{files}\nSind Bescheinigungen davon schon in fremden Händen, stellen Sie sie "
        "neu aus und holen Sie die alten Blätter zurück.",
    ),
    "erased_still": "In der Sicherung selbst stehen gelöschte Personen weiterhin. Wo das so ist, zeigt: kokoma privacy erase {number} "
    "--dry-run",
    "then_look": "Was sonst noch auffällt, zeigt: kokoma doctor",
    "then": "Tragen Sie nach, was fehlt. Was sonst noch auffällt, zeigt: kokoma doctor",
    # --- im Protokoll
    "reason": "Zurückgeholt ist die Sicherung bis Nr. {number} ({moment}).",
    "reason_entries": (
        "Nicht mehr im Register ist damit der Eintrag Nr. {first} von vorher (Prüfsumme {hash}).",
        "Nicht mehr im Register sind damit die Einträge Nr. {first} bis {last} von vorher (Prüfsumme des letzten {hash}).",
    ),
    "reason_nothing": "Seither war nichts eingetragen.",
    "reason_unreadable": "Das Register, das sie ersetzt, ließ sich nicht mehr lesen.",
    "reason_missing": "Das Register war nicht mehr da.",
    "reason_numbers": ("Verlorene Nummer: {numbers}.", "Verlorene Nummern: {numbers}."),
    "reason_erased": ("Noch einmal gelöscht: Person Nr. {numbers}.", "Noch einmal gelöscht: Personen Nr. {numbers}."),
    "reason_altered": "Die Sicherung war nicht mehr so, wie sie gemacht wurde.",
    # --- verlorene Nummern
    "number_lost": "{number} ist vergeben, aber nicht mehr im Verzeichnis: Der Eintrag ging am {lost_on} verloren, als eine Sicherung "
    "zurückgeholt wurde{issued}. Was ersetzt wurde, zeigt: kokoma backup --list",
    "number_issued": " (ausgestellt am {date})",
    "numbers_missing": (
        "Eine Nummer fehlt, weil eine Sicherung zurückgeholt wurde: {numbers}. Mehr dazu: kokoma certificate show NUMMER",
        "{count} Nummern fehlen, weil eine Sicherung zurückgeholt wurde: {numbers}. Mehr dazu: kokoma certificate show NUMMER",
    ),
}  # fmt: skip
