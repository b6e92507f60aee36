"""German, help pages: was für einen Wert steht."""

TEXTS = {
    "metavar.WHO": "WER",
    "metavar.COURSE": "KURS",
    "metavar.DATE": "DATUM",
    "metavar.TIME": "UHRZEIT",
    "metavar.FILE": "DATEI",
    "metavar.DIR": "ORDNER",
    "metavar.NUMBER": "NUMMER",
    "metavar.KEY": "SCHLÜSSEL",
    "metavar.VALUE": "WERT",
    "metavar.NAME": "NAME",
    "metavar.TEXT": "TEXT",
    "metavar.N": "ZAHL",
    "metavar.MINUTES": "MINUTEN",
    "metavar.HOURS": "STUNDEN",
    "metavar.TOWN": "ORT",
    "metavar.KIND": "ART",
    "metavar.SHELL": "SHELL",
}
