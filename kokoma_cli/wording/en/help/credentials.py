"""English: the help page of `kokoma certificate credential`."""

TEXTS: dict[str, str] = {
    "certificate credential": "Gives out a certificate as a credential file for wallets and portals.",
    "certificate credential.about": "The file (Open Badges 3.0) says what the sheet says, signed with the office's key; it is for its holder alone. "
    "Once the certificate is void, the file does not hold any more either, from the next kokoma publish on.\n"
    "Its issuer is the key itself or your own domain (setting credential_issuer). The key itself: when another one follows, files are to be "
    "given out anew, and whoever gets hold of the old one can issue back-dated files for ever. The domain: a retired key remains good; one "
    "in other hands is no longer named there, and every file signed with it is to be given out anew.",
    "certificate credential.examples": "kokoma certificate credential 001\nkokoma certificate credential 001 --out credential.json",
    "certificate credential.param.out": "file; else one beside the certificate, with number and name",
    "certificate credential.param.yes": "replaces another file of this name",
}  # fmt: skip
