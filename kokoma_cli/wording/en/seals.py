"""English: the electronic seal on the files."""

TEXTS = {
    # --- in the file itself
    "field": "Seal",
    "spoken": "Electronic seal: {name}",
    "reason": "Unchanged since it was issued",
    # --- the file with the seal certificate and its password
    "ask_passphrase": "Password of the seal file {file} (not shown):",
    "try_again": (
        "This password does not open the seal file. One more try.",
        "This password does not open the seal file. {count} more tries.",
    ),
    "nobody_to_ask": "The seal file needs its password, and there is nobody for kokoma to ask. Nothing was changed. The password can be in a "
    "file: --seal-passphrase-file FILE",
    "passphrase_without_seal": "--seal-passphrase-file goes with --seal FILE, which is missing.",
    "only_duplicates": "What was issued comes back as it was, with or without a seal. Only a duplicate is sealed anew: "
    "kokoma certificate reprint NUMBER --duplicate --seal FILE",
    "not_in_preview": "A preview is not sealed. Leave out --seal or --preview.",
    "missing": "Part of kokoma is missing for the electronic seal. Nothing was changed. To get it:\n"
    '  pip install "kokoma[seal]"',
    "no_file": "The seal file is not there: {file}. Nothing was changed.",
    "file_unreadable": "The seal file cannot be read ({file}): {cause}. Nothing was changed.",
    "no_p12": "{file} is no seal file that kokoma can read. Nothing was changed. What is wanted is a file with certificate and key (PKCS #12, "
    "mostly .p12 or .pfx).",
    "wrong_passphrase": "This password does not open {file}, or the file is damaged. Nothing was changed.",
    "no_key": "In {file} there is a certificate but no key, and nothing can be sealed without. Nothing was changed. Have the file exported with "
    "its private key.",
    "no_certificate": "In {file} there is no certificate that belongs to the key. Nothing was changed. Have the file exported with the certificate.",
    "another_key": "In {file} the key and the certificate “{name}” do not belong together. Nothing was changed.",
    "no_way": "kokoma cannot seal with the sort of key in {file} (“{name}”), only with RSA and ECDSA. Nothing was changed.",
    "too_short": "The key in {file} (“{name}”) has only {bits} bits, which no longer counts as safe. Nothing was changed. Ask for a new seal "
    "certificate.",
    "too_large": "The seal “{name}” came out larger than when it was tried, and there is no room for it in the file. Repeat the command.",
    "too_early": "The seal certificate “{name}” in {file} is valid only from {date}. Nothing was changed.",
    "expired": "The seal certificate “{name}” in {file} expired on {date}. Nothing was changed. You need a new one.",
    "not_for_signing": "The certificate “{name}” in {file} was not made out for sealing. Nothing was changed.",
    "self_signed": "Note: nobody vouches for the seal certificate “{name}”; it was made out by its owner. The seal then shows whether a file was "
    "changed, but not whose it is.",
    "expires_soon": "Note: the seal certificate “{name}” is valid only until {date}.",
    # --- what was done
    "would_seal": (
        "The file would be sealed electronically: {name} (certificate valid until {date}).",
        "Each file would be sealed electronically: {name} (certificate valid until {date}).",
    ),
    "sealed": (
        "Sealed electronically: {name} (certificate valid until {date}).",
        "All {count} single files sealed electronically: {name} (certificate valid until {date}).",
    ),
}  # fmt: skip
