"""An office that has a key: what it signs credential files with."""

from contextlib import closing
from datetime import date
from typing import Any
from unittest.mock import patch

from kokoma_cli.domain.keys import Key
from kokoma_cli.signing import keys
from kokoma_cli.storage import keys as stored
from kokoma_cli.storage.database import open_register
from tests.conftest import WHO_TYPES, Office

PASSPHRASE = "Regnitz und Brücke"
PAGE = "https://www.bamberg.example/pruefen"
SECRET = keys.from_secret(bytes(range(32)))
OTHER = keys.from_secret(bytes(range(1, 33)))


def prepared(office: Office) -> None:
    """Weiß has earned it and holds KOKOMA-2024-001, issued before there was a key; Ek has a certificate of
    attendance, 002; Ohm has nothing."""
    for name in ("Dr. Jürgen Weiß", "Bo Ek", "Anna Ohm"):
        office("participant add", name)
    office("settings set issuer 'Stadt Bamberg'")
    office("settings set address 'Maxplatz 3; 96047 Bamberg'")
    office("settings set place Bamberg")
    office(f"settings set verify_page {PAGE}")
    for day, course in enumerate(("P1", "P2", "P3", "P4", "V1"), start=1):
        days = "10.3.2023 11.3.2023" if course in ("P1", "P2") else f"{day}.6.2023"
        office(f"course schedule {course} {days}")
    office.earns("Weiß")
    office("attend P1 Ek --minutes 200 --day 1")
    office("certify Weiß --date 26.3.2024")
    office("certify Ek --kind teilnahmebestaetigung --date 26.3.2024")


def has_key(office: Office, key: keys.SecretKey = SECRET, day: date = date(2024, 1, 2)) -> None:
    """A key that is signed with, its file, and a file with its passphrase."""
    with closing(open_register(office.file)) as register, register.writing(WHO_TYPES) as db:
        before = stored.current(db)
        if before:
            retired = Key(before.id, before.kid, before.public, before.created_on, day)
            stored.change(db, retired)
        stored.add(db, Key(0, key.kid, key.public, day))
    with patch("kokoma_cli.signing.keys.ROUNDS", 1):
        file = keys.locked(key, PASSPHRASE)
    (office.folder / f"kokoma-{key.kid}.key").write_bytes(file)
    (office.folder / "passphrase.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")


def given(office: Office, number: str, *words: str, code: int = 0) -> Any:
    """The document with which a credential file is given out."""
    return office.json(
        f"certificate credential {number} --passphrase-file passphrase.txt", *words, code=code
    )
