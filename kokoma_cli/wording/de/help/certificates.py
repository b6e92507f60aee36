"""German, help pages: Bescheinigungen."""

TEXTS = {
    "ceremony": "Die Übergabe: wer wann aufgerufen wird, wer nicht kommt, die Liste zum Vorlesen.",
    "ceremony list": "Zeigt alle in der Reihenfolge der Feier.",
    "ceremony list.about": "Auf der Liste zum Vorlesen steht, wer eine Bescheinigung hat oder sie schon erreicht "
    "hat; nur diese haben einen Platz.",
    "ceremony order": "Legt fest, in welcher Reihenfolge aufgerufen und gedruckt wird.",
    "ceremony order.about": "Die Genannten kommen zuerst, in dieser Reihenfolge; alle anderen bleiben, wie sie "
    "zueinander stehen. Es gilt für diesen Durchgang, beim Drucken und auf der Liste zum Vorlesen.",
    "ceremony order.examples": "kokoma ceremony order Weiß Huber\nkokoma ceremony order Weber --last\n"
    "kokoma ceremony order --by name",
    "ceremony order.param.last": "ans Ende statt an den Anfang",
    "ceremony order.param.by": "nach Familiennamen, nach Anmeldung, oder wieder nach der eigenen Liste",
    "ceremony absent": "Notiert, wer nicht zur Feier kommt.",
    "ceremony absent.about": "Gedruckt wird trotzdem, am selben Platz im Stapel. Auf der Liste zum Vorlesen steht vor "
    "dem Namen, dass er nicht aufzurufen ist.",
    "ceremony absent.examples": "kokoma ceremony absent Weber",
    "ceremony present": "Notiert, wer doch zur Feier kommt.",
    "ceremony present.examples": "kokoma ceremony present Weber",
    "ceremony print": "Zeichnet die Liste zum Vorlesen, in großer Schrift.",
    "ceremony print.about": "Mit Aussprache und Nummern der Bescheinigungen. Wie ein Name gesprochen wird, steht bei "
    "der Person: kokoma participant edit WER --pronunciation TEXT",
    "ceremony print.examples": "kokoma ceremony print\nkokoma ceremony print --out Liste.pdf",
    "ceremony print.param.out": "Datei; sonst eine im Ordner der Bescheinigungen, mit dem heutigen Datum",
    "ceremony print.param.yes": "ersetzt eine frühere Fassung der Datei",
    "proof": "Zeigt vor dem Druck die Namen und alles, was noch einmal angesehen werden sollte.",
    "proof.about": "Es geht um die Bescheinigungen, die kokoma certify --all jetzt ausstellen würde. Jede "
    "Frage steht da, mit dem Befehl, der sie klärt. Nichts wird ausgestellt oder geändert.",
    "proof.examples": "kokoma proof\nkokoma proof --out Namen.pdf",
    "proof.param.kind": "Art: bescheinigung, urkunde oder teilnahmebestaetigung",
    "proof.param.out": "Datei für ein Blatt zum Gegenlesen, mit allen Namen in großer Schrift",
    "proof.param.yes": "ersetzt ein früheres Blatt mit diesem Namen",
    "proof.param.confirm_others": "auch die, die nur eine Teilnahmebestätigung bekämen",
    "certify": "Stellt Bescheinigungen aus: ins Verzeichnis eintragen und drucken.",
    "certify.about": "Wer schon eine hat, bekommt keine zweite. Wer namentlich genannt ist und die "
    "Voraussetzungen nicht erfüllt, wird abgewiesen, mit dem, was fehlt.",
    "certify.examples": "kokoma certify --preview\nkokoma certify --all --dry-run\nkokoma certify Weiß --date 26.3.2024",
    "certify.param.all": "alle, die die Voraussetzungen erfüllen",
    "certify.param.everybody": "alle, die die Voraussetzungen erfüllen",
    "certify.param.kind": "Art, zum Beispiel urkunde; alle zeigt kokoma kind list",
    "certify.param.confirm_others": "den anderen eine Teilnahmebestätigung ausstellen",
    "certify.param.date": "Datum auf der Bescheinigung",
    "certify.param.place": "Ort auf der Bescheinigung",
    "certify.param.print": "alle zusammen in eine Datei zum Drucken",
    "certify.param.preview": "nur ansehen: eine Datei mit dem Vermerk VORSCHAU, nichts wird eingetragen",
    "kind": "Arten von Bescheinigungen: mitgelieferte und eigene.",
    "kind list": "Zeigt alle Arten: für wen sie sind, in welchen Sprachen, ob eigene.",
    "kind copy": "Legt eine eigene Art nach dem Muster einer vorhandenen an.",
    "kind copy.about": "Der Ordner entsteht neben dem Register, unter templates/certificates. Darin stehen die Worte "
    "und in kind.toml, wie das Blatt aussieht. Eine eigene Art mit dem Namen einer mitgelieferten tritt an deren "
    "Stelle.",
    "kind copy.examples": "kokoma kind copy urkunde urkunde-stadt\nkokoma certify --preview --kind urkunde-stadt",
    "kind copy.param.kind": "die Art, die als Muster dient; alle zeigt kokoma kind list",
    "kind copy.param.name": "Name der neuen Art, ein Wort",
    "certificate": "Das Verzeichnis aller ausgestellten Bescheinigungen.",
    "certificate list": "Zeigt das Verzeichnis.",
    "certificate show": "Zeigt eine Bescheinigung und warum sie ausgestellt wurde.",
    "certificate show.about": "Mit der Regel, den Kurstagen und der Vorlage, wie sie bei der Ausstellung waren. Ist "
    "heute etwas anders eingetragen, steht da, was, seit wann und durch wen.",
    "certificate show.examples": "kokoma certificate show 2024-001",
    "certificate book": "Druckt das Verzeichnis, zum Unterschreiben und Aufbewahren.",
    "certificate book.about": "Alle Nummern der Reihe nach: was aus jeder Bescheinigung geworden ist, auch den "
    "ungültigen und ersetzten, Ausnahmen mit Grund, und warum Nummern fehlen.",
    "certificate book.examples": "kokoma certificate book\nkokoma certificate book --all --out Verzeichnis.pdf",
    "certificate book.param.everywhere": "alle Durchgänge in einem Verzeichnis",
    "certificate book.param.out": "Datei; sonst eine bei den Bescheinigungen, mit dem heutigen Datum",
    "certificate book.param.yes": "ersetzt eine frühere Fassung der Datei",
    "certificate hand-over": "Trägt ein, was übergeben ist.",
    "certificate hand-over.about": "Nach der Feier alle auf einmal, ohne die, die gefehlt haben. Ein Name steht für "
    "alles, was die Person bekommt; wer später kommt, wird dann einzeln eingetragen.",
    "certificate hand-over.examples": "kokoma certificate hand-over --all --dry-run\n"
    "kokoma certificate hand-over 001 --date heute",
    "certificate hand-over.param.everybody": "alle des Durchgangs, die bereitliegen",
    "certificate hand-over.param.excepted": "ohne diese, nach Name oder Nummer",
    "certificate hand-over.param.date": "wann sie übergeben wurden, wenn nicht heute",
    "certificate hand-over.param.yes": "auch, wenn eine genannte Bescheinigung ein späteres Datum trägt; nicht mit --all",
    "certificate withhold": "Behält Bescheinigungen im Haus.",
    "certificate withhold.about": "Sie gelten weiter und lassen sich später übergeben.",
    "certificate void": "Erklärt eine Bescheinigung für ungültig.",
    "certificate void.about": "Die Nummer bleibt im Verzeichnis, mit dem Grund, und wird nicht wieder vergeben.",
    "certificate replace": "Stellt eine Bescheinigung neu aus, so wie jetzt alles eingetragen ist.",
    "certificate replace.about": "Für Berichtigungen: Ändern Sie erst den Eintrag, dann ersetzen Sie die "
    "Bescheinigung. Ort und Datum bleiben, wenn Sie nichts anderes angeben; die alte Nummer bleibt im Verzeichnis und "
    "verweist auf die neue. Für eine rechtliche Namensänderung gibt es kokoma participant rename.",
    "certificate replace.examples": 'kokoma participant edit Huber --name "Bo Hueber"\n'
    'kokoma certificate replace 001 --reason "Name falsch geschrieben" --dry-run',
    "certificate replace.param.date": "Datum auf der Bescheinigung, wenn nicht das alte",
    "certificate replace.param.place": "Ort auf der Bescheinigung, wenn nicht der alte",
    "certificate replace.param.exception": "Härtefall: warum die Voraussetzungen nicht gelten sollen",
    "certificate replace.param.approved_by": "wer über die Ausnahme entschieden hat",
    "certificate replace.param.yes": "auch, wenn sich auf dem Blatt nichts ändert",
    "certificate reprint": "Gibt eine Bescheinigung so wieder, wie sie ausgestellt wurde.",
    "certificate reprint.about": "Buchstabe für Buchstabe dieselbe Datei, auch wenn sich Namen, Einstellungen oder "
    "Vorlagen seither geändert haben. Sie wird mit der Prüfsumme von damals verglichen.",
    "certificate reprint.examples": "kokoma certificate reprint 001 --out kopie",
    "certificate reprint.param.duplicate": "als Zweitschrift gekennzeichnet, wenn das Original verloren ist",
    "certificate reprint.param.out": "Ordner, wenn nicht der, in dem sie lag",
    "certificate reprint.param.yes": "auch, wenn sie ungültig oder ersetzt ist",
    "certificate withhold.param.reason": "Grund, der im Verzeichnis stehen soll",
    "certificate void.param.reason": "Grund, der im Verzeichnis stehen soll",
    "certificate replace.param.reason": "Grund, der im Verzeichnis stehen soll",
}
