"""Deutsch: Sicherungen des Registers."""

TEXTS = {
    "not_made": "Vor diesem Eintrag ließ sich keine Sicherung machen: {cause}. Der Eintrag selbst ist sicher gespeichert. "
    "Schaffen Sie dort Platz oder Zugang; was fehlt, zeigt kokoma doctor.",
    "not_made_after": "Nach diesem Eintrag ließ sich keine Sicherung machen: {cause}. Der Eintrag selbst ist sicher gespeichert. "
    "Schaffen Sie dort Platz oder Zugang; danach: kokoma backup",
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
    "others_there": (
        "Eine davon gehört zu einem anderen Register. Zurückgeholt wird sie nur mit --another-register.",
        "{count} davon gehören zu einem anderen Register. Zurückgeholt werden sie nur mit --another-register.",
    ),
    "how_to_restore": "Was eine davon zurückbrächte, zeigt: kokoma restore NUMMER --dry-run",
    "cannot_list": "{folder} lässt sich nicht lesen: {cause}. Prüfen Sie, ob Sie den Ordner öffnen dürfen.",
    "heading_place": "Nr.",
    "heading_made": "vom",
    "heading_entry": "bis Eintrag",
    "heading_occasion": "Anlass",
    "heading_size": "Größe",
    "occasion_entry": "vor einem Eintrag",
    "occasion_before": "vor: {command}",
    "occasion_issued": "nach dem Ausstellen",
    "occasion_after": "nach: {command}",
    "occasion_migration": "vor einer Umstellung",
    "occasion_replaced": "durch kokoma restore ersetzt",
    "occasion_asked": "auf Wunsch",
    "occasion_other_register": "von einem anderen Register",
    "occasion_unreadable": "nicht lesbar",
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
    "of_another": "{file} ist die Sicherung eines anderen Registers, begonnen am {begun} (Durchgänge: {cohorts}); dieses wurde am "
    "{mine} begonnen. Nichts wurde geändert. Welche zu diesem gehören, zeigt: kokoma backup --list. Soll das andere Register "
    "ganz an die Stelle von diesem treten: --another-register",
    "altered": "{file} ist nicht mehr so, wie sie gemacht wurde: {what}. Nichts wurde geändert. Nehmen Sie eine andere Sicherung "
    "(kokoma backup --list); soll es trotzdem diese sein: --even-if-altered",
    "altered_checksum": "die Prüfsumme daneben ist eine andere",
    "altered_journal": (
        "im Protokoll ist Eintrag Nr. {numbers} verändert oder fehlt",
        "im Protokoll sind {count} Einträge verändert oder fehlen (Nr. {numbers})",
    ),
    "no_number": "„{number}“ ist keine Nummer nach dem Muster {pattern}. Nichts wurde geändert.",
    "number_too_long": "„{number}“ hat mehr als sechs Ziffern als laufende Nummer; so viele Bescheinigungen gibt es nicht. Nichts wurde "
    "geändert. Sehen Sie auf dem Blatt nach.",
    "far_needs_yes": (
        "{numbers} liegt weit hinter der letzten bekannten Nummer, und die nächste Bescheinigung bekäme eine noch höhere. Es ist "
        "niemand da, den kokoma fragen könnte. Nichts wurde geändert. Stimmt die Nummer: --yes",
        "{numbers} liegen weit hinter der letzten bekannten Nummer, und die nächste Bescheinigung bekäme eine noch höhere. Es ist "
        "niemand da, den kokoma fragen könnte. Nichts wurde geändert. Stimmen die Nummern: --yes",
    ),
    "given_twice": (
        "Das Register und {file} haben dieselbe Nummer an zwei verschiedene Bescheinigungen vergeben:{numbers}\nNichts wurde geändert. "
        "Soll die Sicherung trotzdem gelten: --even-if-given-twice. Danach muss eines der beiden Blätter zurückgeholt und neu "
        "ausgestellt werden.",
        "Das Register und {file} haben {count} Nummern an verschiedene Bescheinigungen vergeben:{numbers}\nNichts wurde geändert. "
        "Soll die Sicherung trotzdem gelten: --even-if-given-twice. Danach muss von je zwei Blättern eines zurückgeholt und neu "
        "ausgestellt werden.",
    ),
    "number_twice": "{number}: im Register {name}, in der Sicherung {restored}",
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
    "another": "Sie gehört zu einem anderen Register, begonnen am {begun} (Durchgänge: {cohorts}). Es tritt ganz an die Stelle von diesem.",
    "another_done": "Sie gehört zu einem anderen Register, begonnen am {begun} (Durchgänge: {cohorts}). Es ist ganz an die Stelle des "
    "bisherigen getreten.",
    "older": "Sie stammt von einem älteren kokoma. Umgestellt wird nur, was ins Register kommt; die Datei selbst bleibt, wie sie ist.",
    "why_unreadable": "Das Register, das sie ersetzt, lässt sich nicht lesen: {why}. Was verloren geht, ist deshalb nicht genau bekannt.",
    "why_unreadable_done": "Das Register, das sie ersetzt hat, ließ sich nicht lesen: {why}. Was verloren ging, ist deshalb nicht genau "
    "bekannt.",
    "why_empty": "die Datei ist leer",
    "why_not_ours": "die Datei ist kein Register von kokoma",
    "why_damaged": "die Datei ist beschädigt",
    "why_odd": "darin ist etwas fremd, verändert oder verschwunden ({names})",
    "why_too_large": "darin steht etwas, das viel größer ist als alles, was kokoma einträgt",
    "nothing_there": "{file} gibt es nicht; ersetzt wird nichts.",
    "nothing_there_done": "{file} gab es nicht mehr; ersetzt wurde nichts.",
    "nothing_lost": "Seither wurde nichts eingetragen; nichts geht verloren.",
    "nothing_lost_done": "Seither war nichts eingetragen; nichts ging verloren.",
    "entries_lost": (
        "Dieser Eintrag ist nicht darin und wäre nicht mehr im Register:{entries}",
        "Diese {count} Einträge sind nicht darin und wären nicht mehr im Register:{entries}",
    ),
    "entries_gone": (
        "Dieser Eintrag ist nicht darin und steht nicht mehr im Register:{entries}",
        "Diese {count} Einträge sind nicht darin und stehen nicht mehr im Register:{entries}",
    ),
    "entry": "{number}  {moment}  {user}  {command}",
    "more_entries": ("und ein weiterer", "und {count} weitere"),
    "forgotten_again": (
        "Einer dieser Einträge hat Angaben zu einer Person auf Dauer gelöscht. In der Sicherung stehen sie noch: Löschen Sie sie "
        "danach noch einmal.",
        "{count} dieser Einträge haben Angaben zu Personen auf Dauer gelöscht. In der Sicherung stehen sie noch: Löschen Sie sie "
        "danach noch einmal.",
    ),
    "forgotten_again_done": (
        "Einer dieser Einträge hatte Angaben zu einer Person auf Dauer gelöscht. Nun stehen sie wieder im Register: Löschen Sie sie "
        "noch einmal.",
        "{count} dieser Einträge hatten Angaben zu Personen auf Dauer gelöscht. Nun stehen sie wieder im Register: Löschen Sie sie "
        "noch einmal.",
    ),
    "numbers_lost": (
        "Auch diese Bescheinigung wäre nicht mehr darin; ihre Nummer wird nicht wieder vergeben:{numbers}",
        "Auch diese {count} Bescheinigungen wären nicht mehr darin; ihre Nummern werden nicht wieder vergeben:{numbers}",
    ),
    "numbers_gone": (
        "Auch diese Bescheinigung steht nicht mehr darin; ihre Nummer wird nicht wieder vergeben:{numbers}",
        "Auch diese {count} Bescheinigungen stehen nicht mehr darin; ihre Nummern werden nicht wieder vergeben:{numbers}",
    ),
    "far": (
        "{numbers} liegt weit hinter der letzten bekannten Nummer. Die nächste Bescheinigung bekommt eine noch höhere.",
        "{numbers} liegen weit hinter der letzten bekannten Nummer. Die nächste Bescheinigung bekommt eine noch höhere.",
    ),
    "twice": (
        "Diese Nummer stünde danach auf zwei verschiedenen Bescheinigungen; das Register kennt dann nur noch die aus der "
        "Sicherung:{numbers}",
        "Diese {count} Nummern stünden danach auf je zwei verschiedenen Bescheinigungen; das Register kennt dann nur noch die aus "
        "der Sicherung:{numbers}",
    ),
    "twice_done": (
        "Diese Nummer steht auf zwei verschiedenen Bescheinigungen; das Register kennt nur noch die aus der Sicherung:{numbers}\nHolen "
        "Sie eines der beiden Blätter zurück und stellen Sie es neu aus, mit einer Nummer, die nur einmal vergeben ist.",
        "Diese {count} Nummern stehen auf je zwei verschiedenen Bescheinigungen; das Register kennt nur noch die aus der "
        "Sicherung:{numbers}\nHolen Sie von je zwei Blättern eines zurück und stellen Sie es neu aus, mit einer Nummer, die nur einmal "
        "vergeben ist.",
    ),
    "number_of": "{number} ({name})",
    "more_numbers": ("und eine weitere", "und {count} weitere"),
    "others_not_asked": (
        "Im Ordner der Sicherungen liegt auch eine von einem anderen Register; nach Nummern wurde in ihr nicht gesucht.",
        "Im Ordner der Sicherungen liegen auch {count} von einem anderen Register; nach Nummern wurde in ihnen nicht gesucht.",
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
    "erased_again_done": (
        "Wer unter dieser Nummer geführt wird, steht in der Sicherung noch mit Namen und war seither gelöscht worden. Beim "
        "Zurückholen geschah das noch einmal: Person Nr. {numbers}",
        "{count} Personen stehen in der Sicherung noch mit Namen und waren seither gelöscht worden. Beim Zurückholen geschah das "
        "noch einmal: Personen Nr. {numbers}",
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
    "keys_unsure_ahead": "Was nach dieser Sicherung aus Schlüsseln wurde, ist nicht bekannt: Ein entwendeter kann danach wieder in Gebrauch sein.",
    "keys_unsure": "Achtung: Unterzeichnet wird jetzt mit dem Schlüssel {kid} vom {date}. Ob er nach dieser Sicherung abgelöst oder entwendet wurde, "
    "weiß dieses Register nicht.",
    "keys_unsure_none": "Achtung: Welcher Schlüssel zuletzt in Gebrauch war, weiß dieses Register nicht.",
    "keys_unknown": (
        "Neben dem Register liegt die Datei eines Schlüssels, den es nicht kennt; er ist wohl jünger als die Sicherung:{files}\nSo wird er wieder der des "
        "Amtes: kokoma key restore DATEI",
        "Neben dem Register liegen {count} Dateien von Schlüsseln, die es nicht kennt; sie sind wohl jünger als die Sicherung:{files}\nSo wird einer davon "
        "wieder der des Amtes, der jüngste zuletzt: kokoma key restore DATEI",
    ),
    "keys_compare": "Vergleichen Sie vor dem nächsten Ausstellen die Schlüssel mit der Prüfseite im Netz (kokoma key show --compare index.html). Gilt einer dort als in fremde "
    "Hände geraten, tragen Sie es wieder ein: kokoma key compromised {kid}",
    "then_look": "Was sonst noch auffällt, zeigt: kokoma doctor",
    "then": "Tragen Sie nach, was fehlt. Was sonst noch auffällt, zeigt: kokoma doctor",
    # --- im Protokoll
    "account": "Sicherung zurückgeholt: Stand bis Nr. {number} ({moment})",
    "account_another": "sie ist von einem anderen Register, begonnen am {moment}",
    "account_entries": (
        "nicht mehr im Register: der frühere Eintrag Nr. {first} (Prüfsumme {hash})",
        "nicht mehr im Register: die früheren Einträge Nr. {first} bis {last} (Prüfsumme des letzten {hash})",
    ),
    "account_nothing": "seither war nichts eingetragen",
    "account_unreadable": "das Register, das sie ersetzt, ließ sich nicht mehr lesen",
    "account_missing": "das Register war nicht mehr da",
    "account_twice": ("auf zwei Blättern steht {numbers}", "auf je zwei Blättern stehen {numbers}"),
    "account_twice_number": "{number} (Prüfsumme des Blattes, das nicht mehr im Register ist: {hash})",
    "account_erased": ("noch einmal gelöscht: Person Nr. {numbers}", "noch einmal gelöscht: Personen Nr. {numbers}"),
    "account_altered": "die Sicherung war nicht mehr so, wie sie gemacht wurde",
    # --- verlorene Nummern
    "number_lost": "{number} ist vergeben, aber nicht mehr im Verzeichnis: Der Eintrag ging am {lost_on} verloren, als eine Sicherung "
    "zurückgeholt wurde{issued}. Was ersetzt wurde, zeigt: kokoma backup --list",
    "number_issued": " (ausgestellt am {date})",
    "numbers_missing": (
        "Eine Nummer fehlt, weil eine Sicherung zurückgeholt wurde: {numbers}. Mehr dazu: kokoma certificate show NUMMER",
        "{count} Nummern fehlen, weil eine Sicherung zurückgeholt wurde: {numbers}. Mehr dazu: kokoma certificate show NUMMER",
    ),
}  # fmt: skip
