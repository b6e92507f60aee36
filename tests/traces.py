"""The eyes of a data-protection officer: every way in which bytes can hold a name, in all files there are."""

import sqlite3
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from kokoma_cli.domain.spelling import fold


def spellings(words: Iterable[str]) -> set[bytes]:
    """These words in every encoding, as they are, folded, and in capitals."""
    found = set()
    for word in words:
        for form in (word, word.lower(), word.upper(), fold(word)):
            for normal in ("NFC", "NFD"):
                for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
                    found.add(unicodedata.normalize(normal, form).encode(code, "ignore"))
    return {each for each in found if len(each) > 3}


def traces(folder: Path, words: Iterable[str]) -> dict[str, set[str]]:
    """The files below a folder that hold one of these words: in their names, their bytes, whatever in them is
    compressed, or in a cell of a register."""
    words = list(words)
    wanted = spellings(words)
    found: dict[str, set[str]] = {}
    for path in [each for each in folder.rglob("*") if each.is_file()]:
        name = str(path.relative_to(folder))
        held = found.setdefault(name, set())
        held |= {"file name" for word in words if fold(word) in fold(name)}
        content = path.read_bytes()
        for text in (content, *_unpacked(content), *_cells(path, content)):
            held |= {each.decode("latin-1") for each in wanted if each in text}
    return {name: held for name, held in found.items() if held}


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Whatever in a file is a zlib stream."""
    for header in (b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
        start = content.find(header)
        while start >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[start:])
            start = content.find(header, start + 1)


def _cells(path: Path, content: bytes) -> Iterator[bytes]:
    """The cells of a register, which may lie on several pages of its file; compressed ones unpacked."""
    if not content.startswith(b"SQLite format 3"):
        return
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        tables = [name for (name,) in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        )]  # fmt: skip
        for table in tables:
            for row in db.execute(f"SELECT * FROM {table}"):
                for cell in row:
                    if isinstance(cell, str):
                        yield cell.encode()
                    elif isinstance(cell, bytes):
                        yield cell
                        with suppress(zlib.error):
                            yield zlib.decompress(cell)
