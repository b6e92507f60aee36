"""The diary of the schema: continued, never rewritten, each entry named for its change.

`SCHEMA` counts the entries and stands in the file's `user_version`, so that a register can be opened
without loading this module unless it is older.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kokoma_cli.domain.chain import SALT, checksum
from kokoma_cli.storage import chain
from kokoma_cli.storage.journal_watch import drop_triggers, put_triggers, tell_of_columns
from kokoma_cli.storage.schema import JOURNALED, SCHEMA

diary = Migrations("kokoma")

#: Local dates as YYYY-MM-DD, times of day as HH:MM, durations in whole minutes. No id is used twice: the
#: journal knows rows by it, also those that are gone.
_FIRST_TABLES = (
    """CREATE TABLE series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        title_en TEXT,
        minutes INTEGER CHECK (minutes > 0)
    ) STRICT""",
    """CREATE TABLE categories (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        series_id INTEGER NOT NULL REFERENCES series (id),
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        plural TEXT NOT NULL,
        dative_plural TEXT NOT NULL,
        gender TEXT NOT NULL CHECK (gender IN ('m', 'f', 'n')),
        name_en TEXT NOT NULL,
        plural_en TEXT NOT NULL,
        UNIQUE (series_id, code)
    ) STRICT""",
    """CREATE TABLE cohorts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        series_id INTEGER NOT NULL REFERENCES series (id),
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE courses (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
        code TEXT NOT NULL COLLATE NOCASE,
        category TEXT NOT NULL,
        title TEXT NOT NULL,
        title_en TEXT,
        preparation INTEGER NOT NULL DEFAULT 0 CHECK (preparation >= 0),
        compulsory INTEGER NOT NULL DEFAULT 0 CHECK (compulsory IN (0, 1)),
        cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
        UNIQUE (cohort_id, code)
    ) STRICT""",
    """CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        course_id INTEGER NOT NULL REFERENCES courses (id),
        day INTEGER NOT NULL CHECK (day > 0),
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        date TEXT,
        starts TEXT,
        ends TEXT,
        place TEXT,
        UNIQUE (course_id, day)
    ) STRICT""",
    """CREATE TABLE participants (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        given TEXT,
        family TEXT,
        title TEXT,
        email TEXT,
        organisation TEXT,
        municipality TEXT,
        target_group TEXT,
        salutation TEXT,
        sort_key TEXT
    ) STRICT""",
    """CREATE TABLE enrolments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        status TEXT NOT NULL DEFAULT 'enrolled' CHECK (status IN ('enrolled', 'withdrawn')),
        preparation INTEGER CHECK (preparation >= 0),
        UNIQUE (cohort_id, participant_id)
    ) STRICT""",
    "CREATE INDEX enrolments_by_participant ON enrolments (participant_id)",
    """CREATE TABLE attendance (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        enrolment_id INTEGER NOT NULL REFERENCES enrolments (id),
        session_id INTEGER NOT NULL REFERENCES sessions (id),
        presence TEXT NOT NULL CHECK (presence IN ('present', 'partly', 'excused', 'absent')),
        minutes INTEGER NOT NULL CHECK (minutes >= 0),
        note TEXT,
        UNIQUE (enrolment_id, session_id)
    ) STRICT""",
    "CREATE INDEX attendance_by_session ON attendance (session_id)",
    """CREATE TABLE certificates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL UNIQUE,
        year INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        enrolment_id INTEGER NOT NULL REFERENCES enrolments (id),
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        issued_on TEXT NOT NULL,
        place TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'prepared'
            CHECK (status IN ('prepared', 'handed_over', 'withheld', 'void', 'replaced')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        file TEXT NOT NULL,
        content TEXT NOT NULL,
        exception_reason TEXT,
        exception_by TEXT,
        exception_on TEXT,
        UNIQUE (year, sequence)
    ) STRICT""",
    "CREATE INDEX certificates_by_enrolment ON certificates (enrolment_id)",
    # Nobody has two valid certificates of a kind, whichever way the second would come about.
    """CREATE UNIQUE INDEX certificates_once ON certificates (enrolment_id, kind)
        WHERE status IN ('prepared', 'handed_over', 'withheld')""",
    """CREATE TABLE settings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER REFERENCES cohorts (id),
        key TEXT NOT NULL,
        value TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX settings_by_key ON settings (ifnull(cohort_id, 0), key)",
    # Nothing that was ever issued leaves the register; undoing makes it void instead.
    """CREATE TRIGGER certificates_stay BEFORE DELETE ON certificates BEGIN
        SELECT raise(ABORT, 'certificates are never deleted');
    END""",
    """CREATE TABLE batches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        user TEXT NOT NULL,
        command TEXT NOT NULL,
        undoes INTEGER REFERENCES batches (id),
        open INTEGER UNIQUE CHECK (open = 1)
    ) STRICT""",
    """CREATE TABLE changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch_id INTEGER NOT NULL REFERENCES batches (id),
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        old TEXT,
        new TEXT
    ) STRICT""",
    "CREATE INDEX changes_by_batch ON changes (batch_id)",
    "CREATE INDEX changes_by_row ON changes (table_name, row_id)",
)


@diary()
def first_tables(db: Database) -> None:
    """People, series, cohorts, courses with their days, attendance, certificates, journal."""
    for statement in _FIRST_TABLES:
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
        # Zweitschrift once more has written another.
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
    for id_, content in db.execute("SELECT id, content FROM certificates").fetchall():
        db.execute(
            "UPDATE certificates SET papers_sha256 = ? WHERE id = ?", (checksum(content, None), id_)
        )
    for table in JOURNALED:
        tell_of_columns(db, table)
    for (number,) in db.execute("SELECT id FROM batches ORDER BY id").fetchall():
        chain.close(db.conn, number)


def migrate(db: Database) -> None:
    """Brings a register up to date, inside the caller's transaction, and renews the journal's
    triggers, which know every column. What a migration does to rows is no command and has no entry."""
    for table in JOURNALED:
        drop_triggers(db, table)
    diary.apply(db)
    for table in JOURNALED:
        put_triggers(db, table)
    db.execute(f"PRAGMA user_version = {SCHEMA}")
