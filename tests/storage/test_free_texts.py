"""Where people write what they like is known, so that nobody who was erased stays named there."""

from pathlib import Path

from kokoma_cli.storage.database import create_register
from kokoma_cli.storage.free_texts import _PLACES, NOTES, SHOWN

#: About a person herself: emptied, or deleted, when she is erased.
ABOUT_HER = {
    "participants": {"name", "given", "family", "title", "email", "salutation", "sort_key", "pronunciation"},
    "certificates": {"name", "file", "content", "evidence"},
    "duplicates": {"file"},
    "prints": {"print_file", "pieces", "logos"},
    "aliases": {"spelling"},
}  # fmt: skip
#: The journal, in which each of the others stands as it was.
TOLD = {
    "batches": {"user", "command", "reason"},
    "changes": {"old", "new"},
    # Struck off when the files are gone.
    "doomed_files": {"file"},
}
#: Codes, days, checksums, and what kokoma or the office has one word for; a town.
NAMES_NOBODY = {
    "series": {"code"},
    "categories": {"code", "gender"},
    "courses": {"code", "category"},
    "sessions": {"date", "starts", "ends"},
    "participants": {"erased_on"},
    "enrolments": {"status"},
    "attendance": {"presence"},
    "certificates": {
        "number", "kind", "language", "issued_on", "place", "status", "sha256", "papers_sha256",
        "exception_on", "status_on", "handed_over_on",
    },
    "settings": {"key"},
    "duplicates": {"written_on", "sha256"},
    "lost_numbers": {"number", "lost_on", "issued_on", "kind", "sha256"},
    "disposals": {"records", "offered_on", "deleted_on"},
    "layouts": {"purpose"},
    "intakes": {"sha256", "taken_on"},
    "keys": {"kid", "public", "created_on", "retired_on", "compromised_on"},
    "codes": {"sha256", "credential_on"},
    "batches": {"at", "hash"},
    "changes": {"table_name"},
    "pieces": {"sha256"},
    "prints": {"print_sha256"},
    "doomed_files": {"sha256"},
}  # fmt: skip


def test_of_every_text_in_a_register_it_is_decided_whom_it_may_name(tmp_path: Path) -> None:
    """Whoever adds a column says here, or in `free_texts`, what becomes of a name in it."""
    register = create_register(tmp_path / "kokoma.db")
    with register.reading() as db:
        there = {
            (table, column[1])
            for (table,) in db.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'"
            ).fetchall()
            for column in db.execute(f"PRAGMA table_info({table})")
            if column[2] == "TEXT"
        }
    register.close()
    decided = [
        (table, column)
        for some in (NOTES, SHOWN, ABOUT_HER, TOLD, NAMES_NOBODY)
        for table, columns in some.items()
        for column in columns
    ]
    assert len(decided) == len({*decided}), "decided once"
    assert {*decided} == there


def test_where_a_text_stands_can_be_said_of_each() -> None:
    assert {*NOTES, *SHOWN} == {*_PLACES}
