"""Reading a copy of a register so that nothing is left beside it."""

from pathlib import Path

#: Where the header says that a write-ahead log is used (https://sqlite.org/fileformat2.html).
_WAL_AT, _WAL = 19, 2


def address(file: Path) -> str:
    """How SQLite is to open a file that is only read, and is no register of which this process
    has a lock. One that uses a write-ahead log and has none beside it is finished: SQLite would make files
    there only to read it, or refuse where it must not. Raises OSError."""
    plain = f"{file.absolute().as_uri()}?mode=ro"
    with file.open("rb") as opened:
        opened.seek(_WAL_AT)
        wal = opened.read(1) == bytes([_WAL])
    beside = (file.with_name(f"{file.name}{ending}") for ending in ("-wal", "-journal"))
    return f"{plain}&immutable=1" if wal and not any(each.exists() for each in beside) else plain
