"""Deutsch: prüfen, ob ein Papier von hier ist."""

TEXTS: dict[str, str | tuple[str, str]] = {
    # Was herauskommt, in einer Zeile
    "head_registered": "Gültig: {number} steht im Verzeichnis.",
    "head_same_file": "Echt und gültig: Diese Datei ist die ausgestellte Bescheinigung {number}.",
    "head_same_duplicate": "Echt und gültig: Diese Datei ist eine Zweitschrift der Bescheinigung {number}.",
    "head_same_print_file": "Echt und gültig: {number} steht in dieser Druckdatei, so wie ausgestellt.",
    "head_genuine_code": "Der Prüfcode ist echt, und {number} gilt. Echt ist das Blatt nur, wenn genau das darauf steht:",
    "head_genuine_by_page": "Der Prüfcode ist echt, und {number} galt am {as_of}. Echt ist das Blatt nur, wenn genau "
    "das darauf steht:",
    "head_genuine_by_key": "Der Prüfcode ist echt: mit diesem Schlüssel unterzeichnet. Echt ist das Blatt nur, wenn "
    "genau das darauf steht:",
    "head_void": "Ungültig: {number} wurde ausgestellt, gilt aber nicht mehr.{since}",
    "head_replaced": "Ungültig: Statt {number} wurde eine neue Bescheinigung ausgestellt.{since}",
    "head_void_by_page": "Ungültig: {number} wurde ausgestellt, gilt aber nicht mehr (Stand {as_of}).",
    "head_other_file": "Nicht echt: So, wie sie hier vorliegt, wurde diese Datei nicht ausgestellt.",
    "head_number_in_other_file": "Nicht echt: In der Datei steht die Nummer {number}, so wurde sie aber nicht "
    "ausgestellt.",
    "head_bad_signature": "Nicht echt: Der Prüfcode ist verändert oder nicht hier unterzeichnet.",
    "head_specimen": "Keine Bescheinigung: Diesen Prüfcode trägt nur eine Vorschau.",
    "head_differs": "Nicht echt: Unter {number} steht im Verzeichnis etwas anderes als im Prüfcode.",
    "head_other_code": "Nicht echt: {number} wurde nicht mit diesem Prüfcode ausgestellt.",
    "head_other_page": "Nicht echt: Der Prüfcode führt nicht zur Prüfseite des Amtes, sondern zu {address}",
    "head_seal_appended": "Nicht echt: An diese Datei wurde etwas angehängt, nachdem sie gesiegelt war.",
    "head_seal_broken": "Nicht echt: Das elektronische Siegel passt nicht zu dieser Datei; sie wurde verändert.",
    "head_seal_weak": "Nicht echt: Das elektronische Siegel dieser Datei ist nicht sicher; so siegelt kein Amt.",
    "head_seal_unreadable": "Nicht echt: Das elektronische Siegel dieser Datei lässt sich nicht lesen.",
    "head_page_unproven": "Nicht zu entscheiden: Der Prüfcode führt nicht zu dieser Prüfseite, sondern zu {address}",
    "head_number_unknown": "Unbekannt: Eine Bescheinigung {number} steht nicht im Verzeichnis.",
    "head_number_lost": "Unbekannt: Der Eintrag zu {number} fehlt seit dem {lost_on}.",
    "head_number_unproven": "Unbekannt: Eine Nummer allein lässt sich nur im Register prüfen.",
    "head_file_unknown": "Unbekannt: Diese Datei wurde nicht hier ausgestellt.",
    "head_file_unproven": "Nicht zu entscheiden: Ob diese Datei die ausgestellte ist, weiß nur das Register.",
    "head_key_unknown": "Unbekannt: Der Schlüssel {kid}, mit dem unterzeichnet wurde, ist hier nicht bekannt.",
    "head_key_compromised": "Nicht echt: Der Schlüssel {kid} war in fremder Hand, und dieser Prüfcode ist keiner von "
    "hier.",
    "head_signed_too_late": "Nicht echt: Der Schlüssel {kid} war am Ausstellungstag nicht mehr in Gebrauch.",
    "head_not_in_register": "Unbekannt: Der Prüfcode ist unterzeichnet, aber {number} steht nicht im Verzeichnis.",
    "head_no_code": "Nicht lesbar: Auf dem Bild ist kein Prüfcode zu erkennen.",
    "head_foreign_code": "Nicht lesbar: Auf dem Bild ist ein QR-Code, aber kein Prüfcode einer Bescheinigung.",
    "head_damaged_code": "Nicht lesbar: Der Prüfcode ist beschädigt oder unvollständig.",
    "head_not_understood": "Nicht lesbar: Das ist weder eine Nummer noch der Text eines Prüfcodes.",
    "since": " Ungültig ist sie seit dem {date}.",
    "on_page": "Seite {page}: {text}",
    # Was es heißt, und was zu tun ist
    "means_registered": "Ob das Blatt echt ist, sagt die Nummer allein nicht: Sie lässt sich abschreiben. "
    "Vergleichen Sie Name, Reihe und Datum mit dem Blatt, oder prüfen Sie seinen Prüfcode.",
    "means_same_file": "Byte für Byte dieselbe Datei. Für einen Ausdruck gilt das nur, wenn er von dieser Datei "
    "stammt.",
    "means_same_duplicate": "Byte für Byte dieselbe Datei. Eine Zweitschrift gilt wie das erste Blatt.",
    "means_same_print_file": "Byte für Byte dieselbe Datei.",
    "means_genuine_code": "Steht auf dem Blatt etwas anderes, vor allem ein anderer Name, dann ist es gefälscht: Ein "
    "echter Prüfcode lässt sich auf jedes Blatt kopieren.",
    "means_genuine_by_page": "Steht auf dem Blatt etwas anderes, dann ist es gefälscht. Was nach dem {as_of} ungültig "
    "wurde, weiß diese Prüfseite nicht.",
    "means_genuine_by_key": "Steht auf dem Blatt etwas anderes, oder ist der Schlüssel nicht der des Amtes, dann ist es "
    "gefälscht. Ob es noch gilt, sagt ein Schlüssel nicht; das sagen die Prüfseite oder das Register.",
    "means_void": "Das Blatt ist vom Amt ausgestellt worden, zählt aber nicht mehr. Im Amt zeigt den Grund: "
    "kokoma certificate show {number}",
    "means_replaced": "Das alte Blatt zählt nicht mehr. Bitten Sie um das neue; mehr wird hier nicht gesagt.",
    "means_void_by_page": "Das Blatt war vom Amt, zählt aber nicht mehr. Vielleicht gibt es ein neues; fragen Sie, wer es "
    "vorgelegt hat.",
    "means_other_file": "Jemand hat die Datei verändert, neu gespeichert oder selbst gemacht. Was der Prüfcode sagt, ist "
    "davon nicht berührt; was in der Datei sonst steht, hat niemand unterzeichnet. Fragen Sie nach der Datei, wie sie "
    "ausgestellt wurde, oder nach dem Blatt.",
    "means_number_in_other_file": "Jemand hat die Datei verändert, neu gespeichert oder selbst gemacht. Was unter dieser "
    "Nummer ausgestellt wurde, zeigt: kokoma certificate show {number}",
    "means_bad_signature": "Was in diesem Prüfcode steht, hat niemand von hier unterzeichnet; es wird deshalb nicht "
    "gezeigt. Legen Sie das Blatt der Stelle vor, die es ausgestellt haben soll.",
    "means_specimen": "Er ist von niemandem unterzeichnet. Das Blatt war zum Ansehen gedacht und bescheinigt nichts.",
    "means_differs": "Der Prüfcode ist mit einem Schlüssel von hier unterzeichnet, das Verzeichnis sagt aber etwas "
    "anderes. Entweder ist das Register nicht das, mit dem ausgestellt wurde, oder der Schlüssel ist in fremder Hand. "
    "Klären Sie das: kokoma doctor, kokoma key show",
    "means_other_code": "Der Prüfcode ist mit einem Schlüssel von hier unterzeichnet, im Verzeichnis gehört zu dieser "
    "Bescheinigung aber ein anderer oder keiner. Entweder ist das Register nicht das, mit dem ausgestellt wurde, oder der "
    "Schlüssel ist in fremder Hand. Klären Sie das: kokoma doctor, kokoma key show",
    "means_other_page": "Was unterzeichnet ist, ist von hier; die Adresse im Prüfcode ist es nicht und war es auch "
    "nicht, als dieses Blatt ausgestellt wurde. Jemand hat es neu gemacht: Wer den Prüfcode mit dem Telefon liest, kommt "
    "auf eine fremde Seite, die behaupten kann, was sie will. Öffnen Sie sie nicht, und behalten Sie das Blatt.",
    "means_page_unproven": "Die Adresse in einem Prüfcode ist nicht unterzeichnet. Vielleicht war die Prüfseite früher "
    "dort; vielleicht hat jemand das Blatt neu gemacht, und die Seite ist fremd. Öffnen Sie sie nicht; das Amt kann es "
    "sagen, es hat das Register.",
    "means_seal_appended": "So wurde die Datei nicht ausgestellt, was immer darin steht. Fragen Sie nach der Datei, wie "
    "sie ausgestellt wurde, oder nach dem Blatt.",
    "means_seal_broken": "So wurde die Datei nicht ausgestellt, was immer darin steht. Fragen Sie nach der Datei, wie sie "
    "ausgestellt wurde, oder nach dem Blatt.",
    "means_seal_weak": "Ein solches Siegel lässt sich nachmachen. Fragen Sie nach der Datei, wie sie ausgestellt wurde, "
    "oder nach dem Blatt.",
    "means_seal_unreadable": "Es ist beschädigt, oder jemand hat die Datei so gemacht. Fragen Sie nach der Datei, wie sie "
    "ausgestellt wurde, oder nach dem Blatt.",
    "means_number_unknown": "Sehen Sie nach, ob die Nummer richtig abgeschrieben ist und ob dies das Register ist, mit "
    "dem ausgestellt wurde. Alle zeigt: kokoma certificate list --all",
    "means_number_lost": "Eine ältere Sicherung hat an dem Tag das Register ersetzt. Die Nummer war vergeben; was "
    "darunter ausgestellt wurde, weiß dieses Register nicht mehr. Sehen Sie in den Akten nach.",
    "means_number_unproven": "Ein Schlüssel und eine Prüfseite prüfen Prüfcodes. Nehmen Sie ein Foto des Blattes, oder "
    "fragen Sie im Amt nach der Nummer.",
    "means_file_unknown": "Es ist keine der Dateien, die mit diesem Register ausgestellt wurden, und darin steht weder "
    "ein Prüfcode noch eine Nummer von hier.",
    "means_file_unproven": "Der Prüfcode darin ist echt, aber er lässt sich in jede Datei kopieren. Was er sagt, steht "
    "oben; ob die Datei so ausgestellt wurde, kann das Amt sagen, das sie ausgestellt haben soll.",
    "means_key_unknown": "Ob stimmt, was darin steht, kann hier niemand sagen: Unterschreiben kann jeder mit einem "
    "eigenen Schlüssel. Ist das Blatt von einem anderen Amt, prüfen Sie es mit dessen Schlüssel oder Prüfseite: --key",
    "means_key_compromised": "Mit diesem Schlüssel konnte auch jemand anders unterzeichnen. Es zählt nur, wovon das Amt "
    "selbst noch weiß, und davon weiß es nichts. Behandeln Sie das Blatt als Fälschung.",
    "means_signed_too_late": "Das Amt hat den Schlüssel vorher abgelöst und seitdem nicht mehr damit unterzeichnet; "
    "jemand anders hat ihn. Behandeln Sie das Blatt als Fälschung. Im Amt: kokoma key compromised {kid}",
    "means_not_in_register": "Entweder ist dieses Register eine ältere Fassung, oder der Schlüssel {kid} ist in fremder "
    "Hand. Prüfen Sie zuerst das Register: kokoma doctor. Bleibt es dabei, darf mit dem Schlüssel niemand mehr "
    "unterzeichnen: kokoma key compromised",
    "means_no_code": "Fotografieren Sie den Prüfcode noch einmal: von oben, ohne Schatten, scharf und so nah, dass er "
    "einen großen Teil des Bildes füllt; oder scannen Sie das Blatt mit 300 dpi. Trägt es keinen, nehmen Sie die "
    "Nummer: kokoma verify NUMMER",
    "means_foreign_code": "Der Prüfcode steht am Fuß des Blattes. Fotografieren Sie ihn noch einmal, oder nehmen Sie die "
    "Nummer: kokoma verify NUMMER",
    "means_damaged_code": "Es fehlt etwas, oder ein Zeichen ist falsch. Nehmen Sie den Text noch einmal ganz auf, oder "
    "ein Foto des Blattes. Ist der Text vollständig, dann ist der Prüfcode keiner von hier.",
    "means_not_understood": "Der Text eines Prüfcodes ist eine Adresse mit einem # und etwa 300 Großbuchstaben und "
    "Ziffern. Nehmen Sie ihn ganz auf, oder nennen Sie eine Datei oder eine Nummer.",
    # Was dazukommt
    "inside_genuine_code": "Was im Prüfcode unterzeichnet ist, ist echt und gilt; kopieren lässt es sich aber überallhin.",
    "inside_genuine_by_page": "Die Bescheinigung {number} galt am {as_of}.",
    "inside_genuine_by_key": "Was im Prüfcode steht, ist mit diesem Schlüssel unterzeichnet.",
    "inside_void": "Auch was der Prüfcode sagt, gilt nicht mehr.{since}",
    "inside_replaced": "Auch was der Prüfcode sagt, gilt nicht mehr: Es gibt eine neue Bescheinigung.{since}",
    "inside_void_by_page": "Auch was der Prüfcode sagt, gilt nicht mehr (Stand {as_of}).",
    "inside_bad_signature": "Auch der Prüfcode darin ist verändert oder nicht hier unterzeichnet.",
    "inside_specimen": "Der Prüfcode darin ist der einer Vorschau.",
    "inside_differs": "Auch im Prüfcode steht unter {number} etwas anderes als im Verzeichnis.",
    "inside_other_code": "Auch der Prüfcode darin ist nicht der, mit dem {number} ausgestellt wurde.",
    "inside_other_page": "Auch führt der Prüfcode nicht zur Prüfseite des Amtes, sondern zu {address}",
    "besides_erased": "Die Person ist aus dem Register gelöscht; es weiß nur noch Nummer und Datum. Den Namen kann "
    "es nicht bestätigen.",
    "besides_leaked_key": "Der Schlüssel {kid} ist in fremde Hände geraten; diesen Prüfcode aber hat das Amt selbst ausgestellt.",
    "besides_retired_key": "Mit dem Schlüssel {kid} wird nicht mehr unterzeichnet; was mit ihm unterzeichnet ist, gilt "
    "weiter.",
    "besides_other_file": "Die Datei selbst wurde nicht so hier ausgestellt.",
    "besides_same_file": "Die Datei selbst ist, Byte für Byte, die damals ausgestellte.",
    "besides_same_duplicate": "Die Datei selbst ist, Byte für Byte, eine Zweitschrift von hier.",
    "besides_same_print_file": "Die Datei selbst ist, Byte für Byte, die damalige Druckdatei.",
    "did_you_mean": "Meinten Sie {numbers}?",
    "either": "{first} oder {last}",
    # Was unterzeichnet ist
    "signed": "Unterzeichnet ist genau das:",
    "claimed": "Der Prüfcode behauptet:",
    "label_name": "Name",
    "label_series": "Reihe",
    "label_period": "Zeitraum",
    "label_hours": "Persönlich nachgewiesen",
    "label_number": "Nummer",
    "label_issued_on": "Ausgestellt",
    "label_status": "Stand",
    "both_units": "{hours} ({units})",
    "from_to": "{first} bis {last}",
    "no_name": "(gelöscht)",
    "nothing": "nichts",
    "difference": "{part}: unterzeichnet „{signed}“, im Verzeichnis „{registered}“",
    # Mehrere auf einmal
    "several": ("Ein Blatt: {parts}.", "{count} Blätter geprüft: {parts}."),
    "count_valid": ("eines gültig", "{count} gültig"),
    "count_code": ("eines mit echtem Prüfcode", "{count} mit echtem Prüfcode"),
    "count_void": ("eines ungültig", "{count} ungültig"),
    "count_changed": ("eines nicht echt", "{count} nicht echt"),
    "count_unknown": ("eines unbekannt", "{count} unbekannt"),
    "count_unreadable": ("eines nicht lesbar", "{count} nicht lesbar"),
    "without_code": (
        "Nicht lesbar: Seite {pages}. Es steht etwas darauf, aber kein Prüfcode ist zu erkennen.",
        "Nicht lesbar: die Seiten {pages}. Es steht etwas darauf, aber kein Prüfcode ist zu erkennen.",
    ),
    "means_without_code": (
        "Ist es ein eigenes Blatt, prüfen Sie es einzeln; ist es nur eine Rückseite, scannen Sie ohne sie.",
        "Sind es eigene Blätter, prüfen Sie sie einzeln; sind es nur Rückseiten, scannen Sie ohne sie.",
    ),
    "is_a_picture": "Diese PDF-Datei ist ein Bild; ob sie verändert wurde, kann niemand sehen.",
    "looking": "Suche Prüfcodes, Seite {done} von {total} …",
    # Das elektronische Siegel
    "seal_intact": "Elektronisches Siegel: {signer}{on}. Seitdem ist die Datei unverändert.",
    "seal_appended": "Elektronisches Siegel: {signer}{on}. Danach wurde etwas an die Datei angehängt; so wurde sie nicht "
    "ausgestellt.",
    "seal_broken": "Elektronisches Siegel: {signer}{on}. Es passt nicht zu dieser Datei; sie wurde verändert.",
    "seal_weak": "Elektronisches Siegel: {signer}{on}. Es beruht auf Verfahren, die nicht mehr sicher sind; ob die Datei "
    "verändert wurde, zeigt es nicht.",
    "seal_unreadable": "Die Datei trägt ein elektronisches Siegel, das sich nicht lesen lässt.",
    "seal_no_reader": "Die Datei trägt ein elektronisches Siegel. Damit kokoma es prüfen kann, fehlt ein Zusatz: "
    "pip install \"kokoma[seal]\"",
    "seal_on": ", {date}",
    "seal_nobody": "ohne Namen",
    "seal_by_self_signed": "Wer gesiegelt hat, bestätigt niemand sonst: Ein solches Siegel kann sich jeder selbst machen.",
    "seal_by_unknown": "Ob der Name im Siegel stimmt, wurde nicht geprüft; das zeigt ein PDF-Programm mit der "
    "europäischen Vertrauensliste.",
    "seal_by_trusted": "Der Name im Siegel ist von einer Stelle bestätigt, der Sie vertrauen.",
    "seal_out_of_time": "Als gesiegelt wurde, galt das Zertifikat des Siegels nicht.",
    "seal_not_for_that": "Das Zertifikat des Siegels ist nicht zum Siegeln ausgestellt.",
    "seal_changed": "Anders als in der gesiegelten Datei: {parts}.",
    "seal_part_number_of_pages": "wie viele Seiten es sind",
    "seal_part_pages": "was auf den Seiten steht",
    "seal_part_notes": "Anmerkungen und Verweise",
    "seal_part_fields": "Felder zum Ausfüllen",
    "seal_part_metadata": "Titel, Verfasser und Ähnliches",
    "seal_part_rest": "anderes im Inneren der Datei",
    "seal_part_unreadable": "etwas, was sich nicht lesen lässt",
    "seal_removed": "Was angehängt wurde, verbirgt das Siegel vor PDF-Programmen.",
    "seal_others": (
        "Später kam noch eine Unterschrift dazu; sie wurde nicht geprüft.",
        "Später kamen noch {count} Unterschriften dazu; sie wurden nicht geprüft.",
    ),
    # Was nicht geht
    "nobody_to_ask": "Hier ist kein Register ({name}), mit dem sich etwas vergleichen ließe. Nennen Sie eines: "
    "--db DATEI. Oder prüfen Sie mit dem, was das Amt veröffentlicht hat, seinem Schlüssel oder seiner Prüfseite: "
    "--key DATEI",
    "no_key": "„{key}“ ist weder eine Datei noch ein öffentlicher Schlüssel. Möglich sind: die gespeicherte Prüfseite, "
    "eine Zeile „ssh-ed25519 …“, eine PEM-Datei, did:key:z6Mk…, z6Mk… oder 64 hexadezimale Ziffern.",
    "nothing_comes_in": "Mit - wird gelesen, was durch eine Pipe kommt; es kommt aber nichts. Nennen Sie eine Datei, eine "
    "Nummer oder den Text eines Prüfcodes.",
    "empty": "Die Datei ist leer.",
    "is_a_folder": "{file} ist ein Ordner. Nennen Sie eine Datei daraus.",
    "no_picture": "Das ist kein Bild und kein PDF. Lesen lassen sich PDF, JPEG, PNG, TIFF und WebP. Speichern oder "
    "scannen Sie das Blatt in einem davon.",
    "heic": "Das ist ein Foto im Format HEIC, das sich hier nicht lesen lässt. Speichern Sie es als JPEG; auf dem iPhone "
    "geht das auch mit Einstellungen → Kamera → Formate → Maximale Kompatibilität.",
    "damaged_picture": "Das Bild ist beschädigt und lässt sich nicht lesen. Nehmen Sie es noch einmal auf.",
    "damaged_pdf": "Das PDF ist beschädigt und lässt sich nicht lesen. Lassen Sie es sich noch einmal geben.",
    "locked_pdf": "Das PDF ist mit einem Passwort geschützt. Öffnen Sie es, und drucken oder speichern Sie es ohne "
    "Passwort.",
    "slow_pdf": "Eine Seite des PDF ist so aufwendig, dass sie sich nicht zeichnen lässt. Scannen Sie das gedruckte "
    "Blatt.",
    "slow_file": "Nach fünf Minuten war erst Seite {page} von {of} erreicht. Teilen Sie die Datei, oder scannen Sie "
    "schärfer: mit 300 dpi, in Graustufen.",
    "too_large": "Die Datei ist größer als {megabytes} MB. Scannen Sie weniger Blätter auf einmal, oder mit 300 dpi.",
    "too_many_dots": "Das Bild hat mehr als {millions} Millionen Bildpunkte. Scannen Sie mit 300 dpi.",
    "too_many_pages": "Die Datei hat {count} Seiten; auf einmal werden höchstens {most} geprüft. Teilen Sie sie.",
}  # fmt: skip
