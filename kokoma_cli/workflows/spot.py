"""Spot: finding a person in the files of other programs below a register's folder: lists that were exported
or saved, reports, letters. kokoma does not know any more what it wrote where, so it reads them.

Only as long as her name is known: afterwards nobody can tell.
"""

import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.former_names import forms
from kokoma_cli.domain.spelling import fold

#: Bytes of a file, and of what is packed in it, beyond which it is not read.
_LARGE = 32_000_000
#: Files beyond which no more are read.
_MANY = 5_000

#: What reading may come to, whatever somebody has put there.
_UNREADABLE = (
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    EOFError,
    TypeError,
    AttributeError,
    zipfile.BadZipFile,
    zlib.error,
)

_TAG = re.compile(r"<[^<>]*>")
_CODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_CONTINUED = re.compile(r"\r?\n[ \t]")


class Spotted(NamedTuple):
    """Where somebody is named."""

    hers: tuple[Path, ...] = ()
    #: Files that have her whole name, or an address of hers.
    doubtful: tuple[Path, ...] = ()
    #: What has a name that others have too, or that is a word; what could not be read, or not to its end.


class Sought(NamedTuple):
    """What is looked for, folded."""

    names: frozenset[str]
    addresses: tuple[re.Pattern[str], ...]
    vague: frozenset[str]
    #: Names that may mean somebody or something else.
    spared: tuple[str, ...]
    #: Names in which one of these stands and that are not meant.


def sought(names: Iterable[str], present: Iterable[str], others: Iterable[str]) -> Sought:
    """To look for these names and addresses. `present`: names that the same people keep; `others`: of
    everybody else."""
    names = list(names)
    spared = _written(present)
    theirs = _written(others)
    wanted = _written(name for name in names if "@" not in name) - spared
    vague = {each for each in wanted if " " not in each or each in theirs}
    return Sought(
        frozenset(wanted - vague),
        tuple(
            re.compile(rf"(?<![\w.+-]){re.escape(each.casefold())}(?![\w-]|\.\w)")
            for each in names
            if "@" in each
        ),
        frozenset(vague),
        tuple(sorted(spared, key=len, reverse=True)),
    )


def _written(names: Iterable[str]) -> set[str]:
    return {" ".join(form.words) for name in names for form in forms(name) if form.words}


def spot(home: Path, wanted: Sought, known: Iterable[Path] = ()) -> Spotted:
    """Reads the lists, letters and tables below this folder, but for those that are known to be something
    else."""
    hers: list[Path] = []
    doubtful: list[Path] = []
    passed = {*known}
    if not (wanted.names or wanted.addresses or wanted.vague):
        return Spotted()
    for number, file in enumerate(each for each in _files(home) if each not in passed):
        if number >= _MANY:
            doubtful.append(home)
            break
        try:
            found = _in_text(_READERS[file.suffix.casefold()](file), wanted)
        except FileNotFoundError:
            continue
        except _UNREADABLE:
            doubtful.append(file)
            continue
        if found:
            (hers if found == "hers" else doubtful).append(file)
    return Spotted(tuple(hers), tuple(doubtful))


def _in_text(text: str, wanted: Sought) -> str | None:
    plain = text.casefold()
    if any(address.search(plain) for address in wanted.addresses):
        return "hers"
    folded = f" {fold(text)} "
    for name in wanted.spared:
        folded = folded.replace(f" {name} ", "  ")
    if any(f" {name} " in folded for name in wanted.names):
        return "hers"
    return "vague" if any(f" {name} " in folded for name in wanted.vague) else None


def _files(home: Path) -> Iterator[Path]:
    for folder, inner, names in os.walk(home):
        inner.sort()
        for name in sorted(names):
            file = Path(folder, name)
            # A pipe or a device would never end.
            if file.suffix.casefold() in _READERS and file.is_file():
                yield file


def _content(file: Path) -> bytes:
    if file.stat().st_size > _LARGE:
        raise ValueError("too large")
    return file.read_bytes()


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _plain(file: Path) -> str:
    return _decoded(_content(file))


def _calendar(file: Path) -> str:
    return _CONTINUED.sub("", _plain(file))


def _document(file: Path) -> str:
    return _CODE.sub(lambda code: chr(int(code[1], 16)), _plain(file))


def _page(file: Path) -> str:
    return unescape(_TAG.sub(" ", _plain(file)))


def _packed(file: Path) -> str:
    """The texts of a workbook or of a text document, one after the other."""
    with zipfile.ZipFile(file) as packed:
        parts = [each for each in packed.infolist() if each.filename.endswith((".xml", ".rels"))]
        if sum(each.file_size for each in parts) > _LARGE:
            raise ValueError("too large")
        texts = [packed.read(each).decode("utf-8", "replace") for each in parts]
    return unescape(_TAG.sub(" ", "\n".join(texts)))


def _letter(file: Path) -> str:
    letter = message_from_bytes(_content(file), policy=policy.default)
    texts = [str(value) for part in letter.walk() for value in part.values()]
    texts += [
        str(part.get_content()) for part in letter.walk() if part.get_content_maintype() == "text"
    ]
    return unescape(_TAG.sub(" ", "\n".join(texts)))


_READERS: Mapping[str, Callable[[Path], str]] = {
    ".csv": _plain,
    ".tsv": _plain,
    ".txt": _plain,
    ".json": _document,
    ".htm": _page,
    ".html": _page,
    ".ics": _calendar,
    ".eml": _letter,
    **dict.fromkeys((".xlsx", ".xlsm", ".ods", ".docx", ".odt"), _packed),
}
