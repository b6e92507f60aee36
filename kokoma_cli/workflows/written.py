"""Written: what kokoma wrote below a register's folder, known by what the files say of themselves."""

import hashlib
import json
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain.privacy import is_about, whose

#: What stands in every PDF that kokoma wrote.
OURS = b"/Producer(kokoma)"


def pdfs(home: Path) -> list[Path]:
    """The PDF files below this folder that kokoma wrote."""
    return [path for path in _files(home, ".pdf") if OURS in (_content(path) or b"")]


def is_ours(file: Path) -> bool:
    """Whether a file is a PDF that kokoma wrote, whatever it is called."""
    return file.is_file() and OURS in (_content(file) or b"")


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
        content = _content(path)
        if path in about or not content or b'"controller"' not in content:
            continue
        with suppress(ValueError):
            if whose(json.loads(content)) in numbers:
                about.add(path)
                beside = path.with_suffix(".pdf")
                if OURS in (_content(beside) or b""):
                    about.add(beside)
    return sorted(about)


def checksum(file: Path) -> str | None:
    """The checksum of a file; None if it cannot be read."""
    content = _content(file)
    return None if content is None else hashlib.sha256(content).hexdigest()


def _files(home: Path, ending: str) -> Iterator[Path]:
    for folder, inner, names in os.walk(home):
        inner.sort()
        for name in sorted(names):
            path = Path(folder, name)
            # A pipe or a device would never end.
            if path.suffix.casefold() == ending and path.is_file():
                yield path


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
