"""The tables of the first kokoma. Part of `migrations`, and like it never rewritten."""

#: Local dates as YYYY-MM-DD, times of day as HH:MM, durations in whole minutes. No id is used twice: the
#: journal knows rows by it, also those that are gone.
FIRST_TABLES = (
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
