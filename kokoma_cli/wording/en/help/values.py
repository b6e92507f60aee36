"""English, help pages: what stands for a value."""

TEXTS = {
    "metavar.WHO": "WHO",
    "metavar.COURSE": "COURSE",
    "metavar.DATE": "DATE",
    "metavar.TIME": "TIME",
    "metavar.FILE": "FILE",
    "metavar.DIR": "FOLDER",
    "metavar.NUMBER": "NUMBER",
    "metavar.KEY": "KEY",
    "metavar.VALUE": "VALUE",
    "metavar.NAME": "NAME",
    "metavar.TEXT": "TEXT",
    "metavar.N": "NUMBER",
    "metavar.MINUTES": "MINUTES",
    "metavar.HOURS": "HOURS",
    "metavar.TOWN": "TOWN",
    "metavar.KIND": "KIND",
    "metavar.SHELL": "SHELL",
}
