"""What tells a register of ours, and which of its tables the journal watches."""

#: "KOKO" in the file's header (https://sqlite.org/src/file/magic.txt): this file is ours.
APPLICATION_ID = 0x4B4F4B4F

#: The number of entries in the diary of `migrations`; stands in the file's `user_version`.
SCHEMA = 4

#: Tables whose every change is recorded; all have an integer `id`.
JOURNALED = (
    "series",
    "categories",
    "cohorts",
    "courses",
    "sessions",
    "participants",
    "enrolments",
    "attendance",
    "certificates",
    "settings",
)

#: Columns that are large and never change while their row stands, and it stands for good: the journal does
#: without them.
UNTOLD = {"certificates": frozenset({"content"})}
