"""Keyring: whether the key is at hand with which the office signs, and every code is as it was signed."""

import hashlib
import json
import os
import stat
from pathlib import Path

from kokoma_cli.domain import codes as code_texts
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.health import Finding, Item, Verdict, typed
from kokoma_cli.domain.keys import MOST_FILE_BYTES, Key, file_name, kid_in_file_name
from kokoma_cli.storage import certificates, codes, keys
from kokoma_cli.workflows.case import Case, grouped


def keyring(case: Case) -> Verdict:
    """The keys the register knows, their files, and what was signed with them."""
    known = keys.everything(case.db)
    found = (
        *_files(case, known),
        *_strangers(case, known),
        *_lying_about(case),
        *_codes(case, known),
    )
    if not known:
        return Verdict("keys", "doctor.well_without_keys", {}, found)
    signed = sum(1 for each in codes.everything(case.db) if each.key_id is not None)
    return Verdict("keys", "doctor.well_keys", {"count": signed, "keys": len(known)}, found)


def _files(case: Case, known: list[Key]) -> tuple[Finding, ...]:
    current = next((key for key in known if key.state == "current"), None)
    if current is None:
        return ()
    file = case.home / file_name(case.path.stem, current.kid)
    item = Item("doctor.item_file", {"file": str(file)})
    if not file.is_file():
        return grouped("doctor.key_missing", "problem", [item], "doctor.mend_key_missing")
    if _public_in(file) != current.public:
        return grouped("doctor.key_unusable", "problem", [item], "doctor.mend_key_missing")
    mode = stat.S_IMODE(file.stat().st_mode)
    if os.name != "nt" and mode & 0o077:
        item = Item("doctor.item_mode", {"file": str(file), "mode": f"{mode:o}"})
        command = typed("chmod", "go-rwx", str(file))
        return grouped(
            "doctor.readable_by_others", "hint", [item], "doctor.mend_chmod", command=command
        )
    return ()


def _strangers(case: Case, known: list[Key]) -> tuple[Finding, ...]:
    """Files of keys that the register does not know: a copy from before has come back, or a run died between
    file and entry."""
    stem = case.path.stem
    files = sorted(path for path in case.home.iterdir() if kid_in_file_name(stem, path.name))
    strange = [
        Item("doctor.item_file", {"file": str(file)})
        for file in files
        if (public := _public_in(file)) and public not in {key.public for key in known}
    ]
    return grouped("doctor.key_unknown", "hint", strange, "doctor.mend_key_unknown")


def _lying_about(case: Case) -> tuple[Finding, ...]:
    """Sheets on which a key stands unlocked, and copies of its file that a run left when it died: those still
    open with the passphrase before."""
    files = sorted(case.home.iterdir())
    sheets = [
        file
        for file in files
        if file.suffix.casefold() == ".pdf"
        and kid_in_file_name(case.path.stem, file.with_suffix(".key").name)
    ]
    copies = [file for file in files if file.suffix in (".old", ".tmp") and _public_in(file)]
    return (
        *grouped("doctor.key_sheet", "problem", _named(sheets), "doctor.mend_key_sheet"),
        *grouped("doctor.key_copy", "problem", _named(copies), "doctor.mend_key_copy"),
    )


def _named(files: list[Path]) -> list[Item]:
    return [Item("doctor.item_file", {"file": str(file)}) for file in files]


def _codes(case: Case, known: list[Key]) -> tuple[Finding, ...]:
    """Codes that are not what was signed. Whoever is erased has none any more."""
    if not known:
        return ()
    by_id = {key.id: key for key in known}
    entries = {entry.id: entry for entry in certificates.everything(case.db)}
    wrong = [
        Item("doctor.item_certificate", {"number": entry.number, "file": entry.file})
        for each in codes.everything(case.db)
        if each.sha256 and (entry := entries.get(each.certificate_id))
        if not _holds(entry, each.sha256, by_id.get(each.key_id or 0))
    ]
    return grouped("doctor.codes_wrong", "problem", wrong, "doctor.mend_codes_wrong")


def _holds(entry: Certificate, sha256: str, key: Key | None) -> bool:
    from kokoma_cli.signing import keys as signing
    from kokoma_cli.signing import tokens

    try:
        text = str(json.loads(entry.content).get("code") or "")
    except ValueError:
        # Said among the values.
        return True
    if not text and not entry.file:
        return True
    code = code_texts.taken_apart(text)
    if code is None or key is None or hashlib.sha256(code.token).hexdigest() != sha256:
        return False
    try:
        token = tokens.read(code.token)
    except tokens.Unreadable:
        return False
    said = (token.said.number, token.said.name, token.said.issued_on)
    is_same = said == (entry.number, entry.name, entry.issued_on) and token.kid == key.kid
    return is_same and signing.holds(key.public, token.message, token.signature)


def _public_in(file: Path) -> bytes | None:
    from kokoma_cli.signing import keys as signing

    try:
        with file.open("rb") as opened:
            return signing.public_in(opened.read(MOST_FILE_BYTES + 1))
    except (OSError, signing.NoKey):
        return None
