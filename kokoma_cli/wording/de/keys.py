"""German: the office's keys, their files and passphrases."""

TEXTS = {
    # --- die Datei des Schlüssels und ihr Passwortsatz
    "ask_passphrase": "Passwortsatz des Schlüssels {kid} (wird nicht angezeigt):",
    "try_again": (
        "Das ist nicht der Passwortsatz dieses Schlüssels. Noch ein Versuch.",
        "Das ist nicht der Passwortsatz dieses Schlüssels. Noch {count} Versuche.",
    ),
    "nobody_to_ask": "Der Schlüssel braucht seinen Passwortsatz, und es ist niemand da, den kokoma fragen könnte. Nichts wurde geändert. "
    "Der Satz kann in einer Datei stehen: --passphrase-file DATEI",
    "wrong_passphrase": "Dieser Passwortsatz öffnet {file} nicht. Nichts wurde geändert. Ist er vergessen oder die Datei "
    "beschädigt, holt das Blatt aus dem Umschlag den Schlüssel zurück: kokoma key restore",
    "no_file": "Die Datei des Schlüssels {kid} ist nicht da: {file}. Nichts wurde geändert. Liegt sie anderswo, legen Sie sie dorthin. Sonst "
    "holt das Blatt aus dem Umschlag sie zurück: kokoma key restore. Ist auch das Blatt vernichtet, hilft ein neuer Schlüssel: kokoma key rotate; "
    "könnte es jemand haben: kokoma key compromised. Bescheinigungen ohne Prüfcode gibt es bis dahin mit: kokoma certify --without-code",
    "file_unreadable": "{file} lässt sich nicht lesen: {cause}. Nichts wurde geändert. Prüfen Sie, ob der Ordner erreichbar ist und Sie die Datei "
    "öffnen dürfen.",
    "no_key_in_file": "In {file} steht kein lesbarer Schlüssel; die Datei ist beschädigt. Nichts wurde geändert. Das Blatt aus dem Umschlag holt "
    "den Schlüssel zurück: kokoma key restore",
    "another_key_in_file": "In {file} steht ein anderer Schlüssel als {kid}. Nichts wurde geändert. Legen Sie die richtige Datei dorthin, oder "
    "holen Sie sie mit dem Blatt aus dem Umschlag zurück: kokoma key restore",
    "no_passphrase_file": "Die Datei mit dem Passwortsatz ist nicht da: {file}. Nichts wurde geändert.",
    "passphrase_file_unreadable": "Die Datei mit dem Passwortsatz lässt sich nicht lesen ({file}): {cause}. Nichts wurde geändert.",
    "passphrase_file_garbled": "{file} ist keine Textdatei in UTF-8, und was darin steht, ist nicht sicher zu lesen. Nichts wurde geändert. "
    "Speichern Sie die Datei als UTF-8.",
    "passphrase_file_empty": "In der ersten Zeile von {file} steht nichts; dort wird der Passwortsatz erwartet. Nichts wurde geändert.",
    "no_page": "Es ist keine Prüfseite eingetragen, auf die ein Prüfcode zeigen könnte. Nichts wurde geändert. So wird sie eingetragen: "
    "kokoma settings set verify_page https://www.beispielstadt.de/pruefen. Bescheinigungen ohne Prüfcode gibt es bis dahin mit: kokoma certify "
    "--without-code",
    # --- ein neuer Passwortsatz
    "how_to_choose": "Wählen Sie einen Passwortsatz: am besten vier oder fünf Wörter, die nichts miteinander zu tun haben, zum Beispiel in der Art "
    "von „{example}“, aber nicht diesen. Mindestens {count} Zeichen. Was Sie tippen, wird nicht angezeigt.",
    "example": "Ampel sieben Quitte Föhn Regal",
    "ask_new_passphrase": "Neuer Passwortsatz:",
    "ask_again": "Noch einmal:",
    "nobody_to_choose": "Der Schlüssel braucht einen neuen Passwortsatz, und es ist niemand da, den kokoma fragen könnte. Nichts wurde "
    "geändert. Der Satz kann in einer Datei stehen: {option} DATEI",
    "differ": "Die beiden waren nicht gleich. Nichts wurde geändert.",
    "passphrase_short": "Dieser Passwortsatz ist zu kurz; er braucht mindestens {count} Zeichen. Nichts wurde geändert. Nehmen Sie mehrere Wörter.",
    "passphrase_uniform": "In diesem Passwortsatz kommen zu wenige verschiedene Zeichen vor; er wäre leicht zu erraten. Nichts wurde geändert. "
    "Nehmen Sie mehrere Wörter.",
    "passphrase_long": "Dieser Passwortsatz ist zu lang; so lange Zeilen nimmt nicht jedes Terminal an. Nichts wurde geändert.",
    "passphrase_controls": "In diesem Passwortsatz steht ein Zeichen, das sich nicht tippen lässt. Nichts wurde geändert.",
    "passphrase_example": "Dieser Passwortsatz ist der aus dem Beispiel, oder ein Stück davon; den kennt jeder. Nichts wurde geändert. Nehmen Sie "
    "andere Wörter.",
    "passphrase_guessable": "Dieser Passwortsatz wäre schnell erraten: Er besteht fast nur aus Folgen wie 1234 oder qwertz, aus Wiederholungen, aus Wörtern wie "
    "Passwort oder Sommer, oder aus dem, was im Register über das Amt steht. Nichts wurde geändert. Nehmen Sie mehrere Wörter, die "
    "nichts miteinander zu tun haben.",
    "weak_copy": "Der Passwortsatz dieser Kopie öffnet sie, wäre aber schnell erraten. Nichts wurde geändert. Wiederholen Sie den Befehl an einem "
    "Terminal; kokoma fragt dann nach einem neuen.",
    "weak_copy_here": "Der Passwortsatz dieser Kopie öffnet sie, wäre aber schnell erraten. Der Schlüssel braucht einen neuen.",
    "same_passphrase": "Das ist der bisherige Passwortsatz. Nichts wurde geändert. Wer ihn kannte, soll den Schlüssel nicht mehr öffnen können: "
    "Nehmen Sie einen anderen.",
    # --- kokoma key new
    "one_there": "Es gibt schon einen Schlüssel, {kid} vom {date}. Nichts wurde geändert. Ein neuer an seiner Stelle: kokoma key rotate. Einen "
    "anderen Passwortsatz für denselben: kokoma key passwd",
    "ask_page": "Adresse der Prüfseite, auf die die Prüfcodes zeigen, zum Beispiel https://www.beispielstadt.de/pruefen:",
    "needs_page": "Es fehlt die Adresse der Prüfseite; sie steht in jedem Prüfcode. Nichts wurde geändert. Geben Sie sie an: kokoma key new --page "
    "https://www.beispielstadt.de/pruefen",
    "not_a_page": "„{text}“ kann keine Prüfseite sein: Erwartet wird eine Adresse mit https://, ohne Umlaute, Fragezeichen und #, höchstens 120 "
    "Zeichen. Nichts wurde geändert.",
    "would_make": "Ein neuer Schlüssel käme in eine Datei {file}, mit einem Passwortsatz verschlossen. Die Prüfcodes zeigten auf {page}",
    "made": "Neuer Schlüssel {kid}. Verschlossen mit Ihrem Passwortsatz liegt er in {file}; das Register kennt nur seine öffentliche Hälfte.",
    "points_to": "Prüfcodes zeigen auf {page}",
    "points_nowhere": "Eine Prüfseite ist nicht eingetragen: kokoma settings set verify_page https://www.beispielstadt.de/pruefen",
    "next_backup": "Jetzt gleich ein Blatt für den Tresor, denn ohne Passwortsatz und ohne Blatt ist der Schlüssel verloren: kokoma key backup",
    "next_publish": "Dann die Prüfseite herstellen, damit andere prüfen können: kokoma publish ORDNER",
    "stray": "{file} gehört zu keinem Schlüssel des Registers. Entweder wurde kokoma unterbrochen, bevor der Schlüssel eingetragen war; dann kann "
    "die Datei weg. Oder das Register ist ein älterer Stand: Dann heben Sie sie auf, mit ihr wurde vielleicht unterzeichnet.",
    # --- kokoma key show
    "none_here": "Das Amt hat keinen Schlüssel; Bescheinigungen tragen keinen Prüfcode. Einen Schlüssel anlegen: kokoma key new",
    "head_key": "Schlüssel",
    "head_state": "Stand",
    "head_made": "angelegt",
    "head_signed": "unterzeichnet",
    "head_file": "Datei",
    "state_current": "in Gebrauch",
    "state_retired": "abgelöst am {date}",
    "state_compromised": "entwendet am {date}",
    "there": "da",
    "not_there": "nicht da",
    "public_half": "Öffentliche Hälfte von {kid}; sie ist nicht geheim:",
    "form_ssh": "OpenSSH    {text}",
    "form_multibase": "Multikey   {text}",
    "form_did": "DID        {text}",
    "no_current": "Zurzeit ist kein Schlüssel in Gebrauch. Einen neuen anlegen: kokoma key new",
    "file_missing": "Die Datei von {kid} ist nicht da: {file}. Ohne sie kann nichts unterzeichnet werden. Mit dem Blatt aus dem Umschlag: kokoma "
    "key restore. Ist auch das Blatt vernichtet: kokoma key rotate; könnte es jemand haben: kokoma key compromised",
    "compared_same": "Das Register sagt von den Schlüsseln dasselbe wie {file}.",
    "compared_unknown": "{kid} steht auf der Prüfseite, das Register kennt ihn nicht. Von seiner Datei oder dem Blatt im Tresor kommt er zurück: kokoma key restore "
    "DATEI",
    "compared_compromised": "{kid} gilt auf der Prüfseite als in fremde Hände geraten, im Register nicht. So wird es eingetragen: kokoma key compromised {kid}",
    "compared_retired": "{kid} ist auf der Prüfseite abgelöst, im Register noch in Gebrauch. Holen Sie den zurück, der an seine Stelle trat: kokoma key restore "
    "DATEI. Gibt es ihn nicht mehr: kokoma key rotate",
    "compared_page_behind": "Von {kid} weiß das Register mehr als die Prüfseite. Stellen Sie sie neu her: kokoma publish ORDNER",
    "not_our_page": "{file} ist keine Prüfseite von kokoma. Nichts wurde verglichen. Speichern Sie die Seite aus dem Netz als Datei, unverändert.",
    "page_of_another": "{file} ist die Prüfseite eines anderen Amtes: Sie hat mit dem Register keinen Schlüssel gemeinsam. Nichts wurde verglichen.",
    # --- kokoma key backup
    "none": "Das Amt hat keinen Schlüssel. Nichts wurde geändert. Einen anlegen: kokoma key new",
    "would_back_up": "Das Blatt mit dem Schlüssel {kid} käme nach {file}",
    "backed_up": "Blatt mit dem Schlüssel {kid}: {file}",
    "what_to_do_with_sheet": "Der Schlüssel steht darin lesbar, ohne Passwortsatz. Drucken Sie das Blatt, löschen Sie die Datei, und legen Sie das "
    "Blatt in einem verschlossenen Umschlag in den Tresor.",
    "ask_printed": "Ist es gedruckt? Dann löscht kokoma die Datei jetzt.",
    "sheet_destroyed": "Gelöscht: {file}. Denken Sie auch an den Papierkorb und an Kopien beim Drucker.",
    "sheet_still_there": "{file} ließ sich nicht löschen; vielleicht ist die Datei noch geöffnet. Schließen Sie sie und löschen Sie sie selbst.",
    # --- kokoma key restore
    "how_to_type": "Tippen Sie die {count} Zeilen vom Blatt ab. Kleinbuchstaben und fehlende Leerzeichen stören nicht.",
    "ask_line": "Zeile {line}:",
    "what_was_typed": "der Eingabe",
    "slip_short": "Zeile {line} hat nur {found} Zeichen statt 16. Nichts wurde geändert.",
    "slip_long": "Zeile {line} hat {found} Zeichen statt 16. Nichts wurde geändert.",
    "slip_foreign": "In Zeile {line} steht „{found}“; das kommt auf dem Blatt nicht vor. Nichts wurde geändert.",
    "slip_wrong": "In Zeile {line} ist ein Tippfehler, oder es ist eine andere Zeile des Blattes. Nichts wurde geändert. Vergleichen Sie Zeichen "
    "für Zeichen, vor allem I und L, S und 5, Z und 2.",
    "slip_short_here": "Das sind nur {found} Zeichen statt 16. Bitte noch einmal.",
    "slip_long_here": "Das sind {found} Zeichen statt 16. Bitte noch einmal.",
    "slip_foreign_here": "Das Zeichen „{found}“ kommt auf dem Blatt nicht vor. Bitte noch einmal.",
    "slip_wrong_here": "In Zeile {line} ist ein Tippfehler. Vergleichen Sie Zeichen für Zeichen, vor allem I und L, S und 5, Z und 2. Bitte "
    "noch einmal.",
    "nothing_read": "In {file} ist kein Schlüssel zu finden. Nichts wurde geändert. Erwartet werden die vier Zeilen vom Blatt als Text, ein Scan des "
    "Blattes oder eine Kopie der Schlüsseldatei. Ohne Datei lassen sich die Zeilen abtippen: kokoma key restore",
    "no_such_file": "{file} gibt es nicht. Nichts wurde geändert.",
    "no_key_in_copy": "In {file} steht kein lesbarer Schlüssel; die Datei ist beschädigt. Nichts wurde geändert.",
    "not_of_this_register": "Das ist der Schlüssel {kid}; dieses Register kennt nur {known}, und es ist niemand da, den kokoma fragen könnte. Nichts wurde "
    "geändert. Sind Sie im richtigen Ordner, mit dem richtigen Blatt, und soll {kid} von jetzt an der Schlüssel des Amtes sein: --yes. "
    "Soll er nur als abgelöst geführt werden: --retired --yes",
    "another_of_this_id": "Unter der Kennung {kid} führt dieses Register einen anderen Schlüssel. Nichts wurde geändert. Sind Sie im richtigen Ordner, mit "
    "dem richtigen Blatt?",
    "retired_known": "Den Schlüssel {kid} kennt das Register schon, und auch, was aus ihm wurde. Nichts wurde geändert. Lassen Sie --retired weg. Soll "
    "er abgelöst werden: kokoma key rotate",
    "unknown_here": "Das ist der Schlüssel {kid}; dieses Register kennt nur {known}.",
    "younger": "Die Datei von {kid} liegt neben dem Register: Er wurde also angelegt, nachdem das Register auf diesem Stand war.",
    "would_retire": "Unterzeichnet würde von jetzt an mit {kid}, und {old} wäre abgelöst. Soll {old} in Gebrauch bleiben, wird {kid} mit --retired nur als "
    "abgelöst eingetragen.",
    "ask_as_current": "Soll {kid} von jetzt an der Schlüssel des Amtes sein?",
    "ask_as_retired": "Soll {kid} als abgelöster Schlüssel des Amtes eingetragen werden?",
    "ask_unknown": "Dieses Register kennt noch keinen Schlüssel. Soll {kid} der Schlüssel des Amtes sein?",
    "unknown_needs_yes": "Dieses Register kennt noch keinen Schlüssel, und es ist niemand da, den kokoma fragen könnte. Nichts wurde geändert. Soll "
    "{kid} der Schlüssel des Amtes sein: --yes",
    "ask_replace": "Die Datei des Schlüssels {kid} ist schon da. Durch die zurückgeholte ersetzen?",
    "file_in_the_way": "Die Datei des Schlüssels {kid} ist schon da, und es ist niemand da, den kokoma fragen könnte. Nichts wurde geändert. Soll "
    "die zurückgeholte sie ersetzen: --yes",
    "left_alone": "Nichts wurde geändert.",
    "would_restore": "Das ist der Schlüssel {kid}. Er käme nach {file}, mit einem Passwortsatz verschlossen.",
    "would_replace": "Die Datei, die dort liegt, würde ersetzt.",
    "would_enter": "Das Register, das noch keinen Schlüssel kennt, führte ihn danach als den des Amtes.",
    "would_enter_current": "Das Register führte ihn danach als den Schlüssel des Amtes.",
    "would_enter_retired": "Das Register führte {kid} danach als abgelösten Schlüssel des Amtes; unterzeichnet würde damit nichts.",
    "restored": "Der Schlüssel {kid} ist zurück: {file}",
    "entered": "Das Register führt ihn jetzt als Schlüssel des Amtes.",
    "entered_retired": "Das Register führt {kid} jetzt als abgelösten Schlüssel des Amtes; was damit unterzeichnet ist, gilt.",
    "if_stolen": "War {kid} abgelöst worden, weil er in fremde Hände geraten ist, dann tragen Sie auch das noch einmal ein: kokoma key compromised {kid}",
    "next_publish_entered": "Dann die Prüfseite neu herstellen, und mit der bisherigen vergleichen, was sie von den Schlüsseln sagt: kokoma publish ORDNER",
    "restored_retired": "{kid} ist abgelöst; unterzeichnet wird damit nichts mehr. Gebraucht wird die Datei nicht.",
    "restored_compromised": "{kid} gilt als entwendet; unterzeichnet wird damit nichts mehr. Gebraucht wird die Datei nicht.",
    # --- kokoma key passwd
    "would_change_passphrase": "Der Schlüssel {kid} bekäme einen neuen Passwortsatz.",
    "passphrase_changed": "Der Schlüssel {kid} hat einen neuen Passwortsatz: {file}",
    "older_copies": "Ältere Kopien der Datei, auch in Datensicherungen, öffnet weiterhin der alte Satz: Wer beides behält, etwa nach einer Übergabe, kann "
    "weiter im Namen des Amtes unterzeichnen. Ist das nicht sicher auszuschließen: kokoma key rotate. Ist die Datei mit dem Satz in "
    "fremde Hände geraten: kokoma key compromised",
    # --- kokoma key rotate
    "would_rotate": "Ein neuer Schlüssel käme in eine Datei {file}, und {old} würde heute abgelöst.",
    "retired": "{kid} ist abgelöst; was damit unterzeichnet ist, bleibt gültig. Seine Datei braucht niemand mehr, auch das Blatt dazu nicht: Vernichten "
    "Sie beides ({file}).",
    "retired_gone": "{kid} ist abgelöst; was damit unterzeichnet ist, bleibt gültig. Das Blatt dazu braucht niemand mehr: Vernichten Sie es.",
    "next_backup_again": "Jetzt gleich ein Blatt des neuen Schlüssels für den Tresor: kokoma key backup",
    "next_publish_again": "Dann die Prüfseite neu herstellen; vorher kennt sie den neuen Schlüssel nicht: kokoma publish ORDNER",
    # --- kokoma key compromised
    "unknown": "Einen Schlüssel „{wanted}“ kennt das Register nicht; es kennt {known}. Nichts wurde geändert.",
    "none_current": "Zurzeit ist kein Schlüssel in Gebrauch. Nichts wurde geändert. Sagen Sie, welcher gemeint ist: {known}",
    "compromised_already": "{kid} gilt schon als entwendet, seit dem {date}. Nichts wurde geändert.",
    "compromised_in_future": "Der {date} liegt in der Zukunft. Nichts wurde geändert. Ist der Schlüssel in fremden Händen, zählt heute.",
    "compromised_before": "Am {date} gab es {kid} noch nicht; angelegt ist der Schlüssel seit dem {created}. Nichts wurde geändert.",
    "new_one_at_once": "{kid} ist in Gebrauch. An seine Stelle tritt sofort ein neuer Schlüssel.",
    "marked": "{kid} gilt als entwendet, seit dem {date}. Das bleibt so.",
    "would_mark": "{kid} gälte als entwendet, seit dem {date}. Das ließe sich nicht zurücknehmen.",
    "what_stays_valid": (
        "Was das Amt damit ausgestellt hat, eine Bescheinigung, bleibt, was es ist: Seine Prüfsumme kommt auf die Prüfseite. Was jemand anders "
        "damit unterzeichnet, ist nicht darunter und gilt nicht, auch nicht zurückdatiert.",
        "Was das Amt damit ausgestellt hat, {count} Bescheinigungen, bleibt, was es ist: Die Prüfsummen kommen auf die Prüfseite. Was jemand "
        "anders damit unterzeichnet, ist nicht darunter und gilt nicht, auch nicht zurückdatiert.",
    ),
    "ask_compromised": "Soll {kid} für immer als entwendet gelten?",
    "credentials_forged": "Mit {kid} lassen sich von jetzt an auch Nachweisdateien fälschen, und wer eine prüft, merkt es nicht: Sie nennen als Aussteller den "
    "Schlüssel selbst, und keine Prüfseite nimmt ihn zurück. Sagen Sie das denen, die Nachweisdateien des Amtes annehmen.",
    "credentials_lapse": (
        "Eine Nachweisdatei gilt nicht mehr, sobald die Prüfseite neu ist: {numbers}. Geben Sie sie neu heraus: kokoma certificate credential NUMMER",
        "{count} Nachweisdateien gelten nicht mehr, sobald die Prüfseite neu ist: {numbers}. Geben Sie sie neu heraus: kokoma certificate "
        "credential NUMMER",
    ),
    "credentials_anew": (
        "Eine Nachweisdatei nennt als Aussteller den alten Schlüssel und muss neu herausgegeben werden: {numbers}. So geht es: kokoma "
        "certificate credential NUMMER",
        "{count} Nachweisdateien nennen als Aussteller den alten Schlüssel und müssen neu herausgegeben werden: {numbers}. So geht es: kokoma "
        "certificate credential NUMMER",
    ),
    "would_make_another": "Ein neuer Schlüssel käme sofort an seine Stelle, in eine Datei {file}.",
    "of_no_use": "Die alte Datei und ihr Blatt braucht niemand mehr: Vernichten Sie beides ({file}).",
    "of_no_use_gone": "Das Blatt des alten Schlüssels braucht niemand mehr: Vernichten Sie es.",
    "publish_today": "Erst wenn die Prüfseite neu ist, fallen Fälschungen auf. Noch heute: kokoma publish ORDNER",
    "changed_meanwhile": "Der Schlüssel {kid} wurde inzwischen von jemand anderem geändert. Nichts wurde geändert. Sehen Sie nach: kokoma key show",
    # --- die Datei schreiben
    "file_there": "{file} gibt es schon. Nichts wurde geändert. Sehen Sie nach, was das für eine Datei ist, und legen Sie sie woandershin.",
    "file_refused": "{file} lässt sich nicht schreiben; vielleicht ist die Datei gerade geöffnet, oder Sie dürfen dort nicht schreiben. Nichts wurde "
    "geändert.",
    "file_failed": "{file} ließ sich nicht schreiben: {cause}. Nichts wurde geändert.",
}  # fmt: skip
