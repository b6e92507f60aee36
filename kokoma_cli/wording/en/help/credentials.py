"""English: the help page of `kokoma certificate credential`."""

TEXTS: dict[str, str] = {
    "certificate credential": "Gives out a certificate as a credential file for wallets and portals.",
    "certificate credential.about": "The file (Open Badges 3.0) says what the sheet says, signed with the office's key; it is for its holder alone. "
    "Once the certificate is void, the file does not hold any more either, from the next kokoma publish on. When another key follows, "
    "files are to be given out anew, unless your own domain issues them (setting credential_issuer).",
    "certificate credential.examples": "kokoma certificate credential 001\nkokoma certificate credential 001 --out credential.json",
    "certificate credential.param.out": "file; else one beside the certificate, with number and name",
    "certificate credential.param.yes": "replaces another file of this name",
}  # fmt: skip
