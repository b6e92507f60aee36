"""What tells a register of ours, and which of its tables the journal watches."""

#: "KOKO" in the file's header (https://sqlite.org/src/file/magic.txt): this file is ours.
APPLICATION_ID = 0x4B4F4B4F

#: The number of entries in the diary of `migrations`; stands in the file's `user_version`.
SCHEMA = 7

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
    "duplicates",
    "lost_numbers",
    "disposals",
    "layouts",
    "aliases",
    "intakes",
    "keys",
    "codes",
)

#: Tables that the journal does not watch.
UNWATCHED = (
    # The journal itself: its hashes vouch for it, and for what was taken out of it.
    "batches",
    "changes",
    "redactions",
    # The bytes that were printed, written once, together with the certificate whose entry has their checksum.
    "pieces",
    "prints",
    # Files that are still to be deleted because of what is on them: whoever noted that they are gone would
    # keep what had to go. Why they had to, the entry tells that doomed them.
    "doomed_files",
)

#: All tables of ours.
TABLES = (*JOURNALED, *UNWATCHED)

#: The checksum of all statements that make up a register of this schema (see `structure`). A test says what
#: it has to be.
STRUCTURE = "2adab8e723145bbb02723d48e88d83265381d75d3f46a5c871c2dc1e3872a21c"

#: Columns that the journal leaves out, which must never change while their row stands. Of a certificate they
#: are large, and the journal has their checksum, in `papers_sha256`. What a file is called may hold a name;
#: of a duplicate the journal has the checksum too, in `sha256`.
UNTOLD = {
    "certificates": frozenset({"content", "evidence"}),
    "duplicates": frozenset({"file"}),
}
