"""The diary of the schema: continued, never rewritten, each entry named for its change.

`SCHEMA` counts the entries and stands in the file's `user_version`, so that a register can be opened
without loading this module unless it is older.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kokoma_cli.domain.chain import SALT, checksum
from kokoma_cli.storage import chain
from kokoma_cli.storage.first_tables import FIRST_TABLES
from kokoma_cli.storage.journal_watch import (
    drop_triggers,
    put_triggers,
    tell_of_columns,
    tell_of_duplicates,
)
from kokoma_cli.storage.schema import JOURNALED, SCHEMA

diary = Migrations("kokoma")


@diary()
def first_tables(db: Database) -> None:
    """People, series, cohorts, courses with their days, attendance, certificates, journal."""
    for statement in FIRST_TABLES:
        db.execute(statement)


@diary()
def what_becomes_of_certificates(db: Database) -> None:
    """Handing over, withholding, replacing; the printed bytes; entries that nobody can take back.

    What was printed is kept in pieces, each once, for most of a sheet is the same for a whole batch. The
    journal does not watch these tables: their rows are written once, with a certificate that has its
    entry, and are found by it.
    """
    for statement in (
        "ALTER TABLE certificates ADD COLUMN status_on TEXT",
        "ALTER TABLE certificates ADD COLUMN reason TEXT",
        "ALTER TABLE certificates ADD COLUMN handed_over_on TEXT",
        "ALTER TABLE certificates ADD COLUMN replaces INTEGER REFERENCES certificates (id)",
        "CREATE INDEX certificates_by_replaced ON certificates (replaces)",
        "ALTER TABLE batches ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))",
        """CREATE TABLE pieces (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            bytes BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE prints (
            id INTEGER PRIMARY KEY,
            certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificates (id),
            pieces TEXT NOT NULL CHECK (json_valid(pieces)),
            master INTEGER REFERENCES pieces (id),
            logos TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(logos)),
            print_file TEXT,
            print_sha256 TEXT
        ) STRICT""",
    ):
        db.execute(statement)


@diary()
def what_a_ceremony_needs(db: Database) -> None:
    """How a name is spoken; each person's place in the office's own order; who will not come."""
    for statement in (
        "ALTER TABLE participants ADD COLUMN pronunciation TEXT",
        "ALTER TABLE enrolments ADD COLUMN position INTEGER CHECK (position > 0)",
        "ALTER TABLE enrolments ADD COLUMN absent_at_ceremony INTEGER NOT NULL DEFAULT 0"
        " CHECK (absent_at_ceremony IN (0, 1))",
    ):
        db.execute(statement)


@diary()
def what_must_not_outlive_a_name(db: Database) -> None:
    """Every Zweitschrift and where it was written; files that are to be deleted once the register has
    forgotten what is on them. Neither is anybody's decision, so the journal does not watch them."""
    for statement in (
        """CREATE TABLE duplicates (
            id INTEGER PRIMARY KEY,
            certificate_id INTEGER NOT NULL REFERENCES certificates (id),
            written_on TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            UNIQUE (certificate_id, file, sha256)
        ) STRICT""",
        """CREATE TABLE doomed_files (
            id INTEGER PRIMARY KEY,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            UNIQUE (file, sha256)
        ) STRICT""",
    ):
        db.execute(statement)


#: What the journal watched when its entries were chained.
_CHAINED_FIRST = (
    "series", "categories", "cohorts", "courses", "sessions", "participants", "enrolments", "attendance",
    "certificates", "settings", "duplicates", "lost_numbers", "disposals",
)  # fmt: skip


@diary()
def what_vouches_for_the_journal(db: Database) -> None:
    """The chain of the journal's entries, why somebody did something, and on what grounds certificates were
    issued; numbers that a register knew which was replaced by a copy; what becomes of a cohort's records when
    they need be kept no longer; every Zweitschrift as an event of its own.

    Entries made before are chained as they are found, but for columns that are younger than they are. Where
    an earlier kokoma took one out, an empty one takes its place.
    """
    for statement in (
        "ALTER TABLE batches ADD COLUMN reason TEXT",
        "ALTER TABLE batches ADD COLUMN gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))",
        "ALTER TABLE batches ADD COLUMN salt BLOB",
        "ALTER TABLE batches ADD COLUMN leaves BLOB",
        "ALTER TABLE batches ADD COLUMN hash TEXT",
        "ALTER TABLE changes ADD COLUMN salt BLOB",
        """CREATE TABLE redactions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            of_batch INTEGER NOT NULL REFERENCES batches (id),
            leaf INTEGER NOT NULL CHECK (leaf >= 0),
            digest BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX redactions_by_batch ON redactions (batch_id)",
        "ALTER TABLE certificates ADD COLUMN evidence TEXT",
        "ALTER TABLE certificates ADD COLUMN papers_sha256 TEXT",
        "ALTER TABLE participants ADD COLUMN erased_on TEXT",
        """CREATE TABLE lost_numbers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            number TEXT NOT NULL UNIQUE,
            year INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            lost_on TEXT NOT NULL,
            issued_on TEXT,
            kind TEXT,
            sha256 TEXT,
            note TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        # The journal watches it now, and knows rows by ids that are never used again. Who writes the same
        # Zweitschrift once more has written another. Those written before are told in an entry of their own:
        # a row that no entry made is one that somebody put there.
        "ALTER TABLE duplicates RENAME TO earlier_duplicates",
        """CREATE TABLE duplicates (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            certificate_id INTEGER NOT NULL REFERENCES certificates (id),
            written_on TEXT NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL
        ) STRICT""",
        "INSERT INTO duplicates SELECT * FROM earlier_duplicates ORDER BY id",
        "DROP TABLE earlier_duplicates",
        "CREATE INDEX duplicates_by_certificate ON duplicates (certificate_id)",
        """CREATE TABLE disposals (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
            records TEXT NOT NULL CHECK (records IN ('participation', 'certificates')),
            offered_on TEXT,
            answer TEXT,
            deleted_on TEXT,
            UNIQUE (cohort_id, records)
        ) STRICT""",
        # Where an earlier kokoma took entries out whole.
        """WITH RECURSIVE numbers (id) AS (
            SELECT 1 UNION ALL SELECT id + 1 FROM numbers
            WHERE id < (SELECT ifnull(max(id), 0) FROM batches)
        )
        INSERT INTO batches (id, at, user, command, gone)
            SELECT id, '', '', '', 1 FROM numbers
            WHERE id NOT IN (SELECT id FROM batches) AND EXISTS (SELECT 1 FROM batches)""",
        f"UPDATE batches SET salt = randomblob({SALT})",
        f"UPDATE changes SET salt = randomblob({SALT})",
    ):
        db.execute(statement)
    tell_of_duplicates(db)
    for id_, content in db.execute("SELECT id, content FROM certificates").fetchall():
        db.execute(
            "UPDATE certificates SET papers_sha256 = ? WHERE id = ?", (checksum(content, None), id_)
        )
    for table in _CHAINED_FIRST:
        tell_of_columns(db, table)
    for (number,) in db.execute("SELECT id FROM batches ORDER BY id").fetchall():
        chain.close(db.conn, number)


@diary()
def what_was_taken_in(db: Database) -> None:
    """What the office has answered about its lists and meeting reports, so that nothing is asked twice: what
    the columns of a layout mean, who appears under another name, and which files a session was taken from."""
    for statement in (
        """CREATE TABLE layouts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            purpose TEXT NOT NULL CHECK (purpose IN ('participants', 'attendance')),
            headings TEXT NOT NULL,
            columns TEXT NOT NULL,
            UNIQUE (purpose, headings)
        ) STRICT""",
        """CREATE TABLE aliases (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
            spelling TEXT NOT NULL,
            participant_id INTEGER REFERENCES participants (id),
            UNIQUE (cohort_id, spelling)
        ) STRICT""",
        "CREATE INDEX aliases_by_participant ON aliases (participant_id)",
        """CREATE TABLE intakes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            session_id INTEGER NOT NULL REFERENCES sessions (id),
            sha256 TEXT NOT NULL,
            taken_on TEXT NOT NULL,
            UNIQUE (session_id, sha256)
        ) STRICT""",
    ):
        db.execute(statement)


@diary()
def what_was_signed(db: Database) -> None:
    """The public halves of the office's keys, and of every certificate what its code was signed with. The
    code itself stands with the content of the certificate, and goes with it."""
    for statement in (
        """CREATE TABLE keys (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kid TEXT NOT NULL UNIQUE,
            public TEXT NOT NULL UNIQUE,
            created_on TEXT NOT NULL,
            retired_on TEXT,
            compromised_on TEXT
        ) STRICT""",
        """CREATE TABLE codes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            certificate_id INTEGER NOT NULL UNIQUE REFERENCES certificates (id),
            status_index INTEGER NOT NULL UNIQUE,
            key_id INTEGER REFERENCES keys (id),
            sha256 TEXT,
            credential_on TEXT,
            CHECK ((key_id IS NULL) = (sha256 IS NULL))
        ) STRICT""",
        "CREATE INDEX codes_by_key ON codes (key_id)",
    ):
        db.execute(statement)


def migrate(db: Database) -> None:
    """Brings a register up to date, inside the caller's transaction, and renews the journal's
    triggers, which know every column. What a migration does to rows is no command and has no entry."""
    for table in JOURNALED:
        drop_triggers(db, table)
    diary.apply(db)
    for table in JOURNALED:
        put_triggers(db, table)
    db.execute(f"PRAGMA user_version = {SCHEMA}")
