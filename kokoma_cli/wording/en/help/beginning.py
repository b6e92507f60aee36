"""English, help pages: to begin with."""

TEXTS = {
    "init": "Starts a new register with the training series kokoma brings along.",
    "init.about": "The register is a single file. Unless you say otherwise it is called kokoma.db and "
    "lies in the current folder. An existing file is never overwritten.",
    "init.examples": 'kokoma init --cohort "Bamberg 2023/24" --issuer "City of Bamberg"',
    "init.param.file": "where the register should be",
    "init.param.cohort": "name of the first cohort",
    "init.param.issuer": "who issues the certificates",
    "init.param.place": "town printed on the certificates",
    "init.param.yes": "even if backups of a register that was here are still there",
    "demo": "Shows the whole journey on nine fictional people, down to the certificates.",
    "demo.about": "Everything happens in a folder of its own. Your register is not touched.",
    "demo.param.out": "folder for the register and the certificates of the demonstration",
    "settings": "See and change settings: issuer, place, signatories, numbers.",
    "settings list": "Shows all settings.",
    "settings get": "Shows one setting.",
    "settings get.examples": "kokoma settings get issuer",
    "settings set": "Changes one setting.",
    "settings set.examples": 'kokoma settings set place "Bamberg"',
}
