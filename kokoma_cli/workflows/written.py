"""Written: what kokoma wrote below a register's folder, known by what the files say of themselves."""

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain import credentials as credential_files
from kokoma_cli.domain.letters import MARK
from kokoma_cli.domain.privacy import is_about, whose

#: What stands in every PDF that kokoma wrote.
OURS = b"/Producer(kokoma)"


#: How files end in which others are packed, and copies of a register may be.
_PACKED = (
    ".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".lz4", ".z", ".cab", ".iso",
)  # fmt: skip


def packed(*folders: Path) -> list[Path]:
    """The archives below these folders, into which kokoma does not look."""
    return sorted({file for folder in folders for file in _files(folder, *_PACKED)})


def pdfs(home: Path) -> list[Path]:
    """The PDF files below this folder that kokoma wrote."""
    return [path for path in _files(home, ".pdf") if OURS in (_content(path) or b"")]


def is_ours(file: Path) -> bool:
    """Whether kokoma wrote a file, whatever it is called: a PDF, a draft of an e-mail, what a person is told
    in JSON, or a credential."""
    if not file.is_file():
        return False
    if file.suffix.casefold() == ".json":
        return whose(_document(file)) is not None or credential_files.is_one(_credential(file))
    if file.suffix.casefold() == ".eml":
        return f"\n{MARK}: ".encode() in _head(file)
    return OURS in (_content(file) or b"")


def letters(
    home: Path, register: str, numbers: Collection[int] | None = None, *, deep: bool = True
) -> list[Path]:
    """The drafts of e-mails below this folder, or in it, that were written from the register with this
    identity to one of these people; None: to anybody."""
    to = rb"\d+" if numbers is None else b"|".join(b"%d" % number for number in numbers)
    mark = re.compile(rb"^%s: %s (%s)\r$" % (MARK.encode(), register.encode(), to), re.MULTILINE)
    return [
        path
        for path in _files(home, ".eml")
        if (deep or path.parent == home) and mark.search(_head(path))
    ]


def disclosed_here(files: Collection[Path], entries: Mapping[int, str]) -> list[Path]:
    """Those of these disclosures, on paper and for computers, that were written from the register with these
    entries in its journal: number, and when it was made. The numbers of people mean nothing in another
    register."""
    found: list[Path] = []
    for path in files:
        if path.suffix.casefold() != ".json" or not is_ours(path):
            continue
        told = _document(path)
        journal = told["journal"] if isinstance(told, dict) else None
        if isinstance(journal, list) and any(
            isinstance(entry, dict) and entries.get(entry.get("number", 0)) == entry.get("at", "")
            for entry in journal
        ):
            beside = path.with_suffix(".pdf")
            found += (path, beside) if beside in files and is_ours(beside) else (path,)
    return found


def disclosures(home: Path, numbers: Collection[int]) -> list[Path]:
    """What was written for one of these people to read, below this folder; also under another name, as long
    as both files of a paper are called alike."""
    about = {
        path
        for ending in (".pdf", ".json")
        for path in _files(home, ending)
        if any(is_about(path.name, number) for number in numbers)
    }
    for path in _files(home, ".json"):
        if path not in about and whose(_document(path)) in numbers:
            about.add(path)
            beside = path.with_suffix(".pdf")
            if OURS in (_content(beside) or b""):
                about.add(beside)
    return sorted(about)


def credentials(home: Path, ids: frozenset[str]) -> list[Path]:
    """The credentials below this folder that have one of these ids, whatever their files are called."""
    return [
        path for path in _files(home, ".json") if credential_files.is_one(_credential(path), ids)
    ]


def _credential(file: Path) -> object:
    """What is in a file that may be a credential; None for any other."""
    content = _content(file)
    if content and b'"OpenBadgeCredential"' in content:
        with suppress(ValueError):
            document: object = json.loads(content)
            return document
    return None


def _document(file: Path) -> object:
    """What is in a file for computers that may be a disclosure; None for any other."""
    content = _content(file)
    if content and b'"controller"' in content:
        with suppress(ValueError):
            document: object = json.loads(content)
            return document
    return None


def checksum(file: Path) -> str | None:
    """The checksum of a file; None if it cannot be read."""
    content = _content(file)
    return None if content is None else hashlib.sha256(content).hexdigest()


def _files(home: Path, *endings: str) -> Iterator[Path]:
    for folder, inner, names in os.walk(home):
        inner.sort()
        for name in sorted(names):
            path = Path(folder, name)
            # A pipe or a device would never end.
            if path.suffix.casefold() in endings and path.is_file():
                yield path


def _head(file: Path) -> bytes:
    """How a file begins; a letter may have much attached."""
    try:
        with file.open("rb") as opened:
            return opened.read(500)
    except OSError:
        return b""


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
