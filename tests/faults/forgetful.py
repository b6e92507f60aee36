"""A disk that forgets: what a power cut leaves of what a process did.

What was flushed is there. Of the rest anything may be: writes may be lost, later ones kept while earlier
ones are not, and of one write only some sectors; names that were not flushed with their folder may be there
or not. That is less than most file systems promise, and all that POSIX does.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random

from tests.faults.shim import Call

SECTORS = (512, 4096)


@dataclass
class _File:
    """What is surely on the disk, and what is only on its way."""

    sure: bytes = b""
    waiting: list[Call] = field(default_factory=list)


@dataclass
class Disk:
    """A folder on such a disk. `do` what a process did, then see what `remains`."""

    files: dict[int, _File] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    #: As the process sees them.
    _sure: dict[str, int] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)
    _waiting: list[Call] = field(default_factory=list)
    #: Names on their way, each call with the inode it moves.

    @classmethod
    def of(cls, folder: Path, inodes: Mapping[str, int]) -> "Disk":
        """What has been there for long."""
        disk = cls()
        for name, inode in inodes.items():
            disk.files[inode] = _File((folder / name).read_bytes())
            disk.names[name] = disk._sure[name] = inode
        disk._folders = {
            str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_dir()
        }
        return disk

    def do(self, call: Call) -> None:
        """Takes note of a call."""
        match call.op:
            case "w" | "t":
                self._file(call.inode).waiting.append(call)
            case "f":
                file = self._file(call.inode)
                file.sure = _written(file.sure, file.waiting)
                file.waiting = []
            case "d":
                folder = call.path or "."
                flushed = [each for each in self._waiting if folder in _folders_of(each)]
                self._waiting = [each for each in self._waiting if each not in flushed]
                for each in flushed:
                    _move(self._sure, self._folders, each)
            case "c" | "m":
                if call.op == "c":
                    self.files[call.inode] = _File()
                self._name(call)
            case _:
                self._name(call._replace(inode=self.names.get(call.path, 0)))

    def _file(self, inode: int) -> _File:
        return self.files.setdefault(inode, _File())

    def _name(self, call: Call) -> None:
        _move(self.names, set(), call)
        self._waiting.append(call)

    def remains(self, seed: int) -> dict[str, bytes | None]:
        """What is there after a power cut at this moment: content by path, None for a folder. Seed 0: nothing
        that was not flushed. 1: the names, but not what is in the files. 2: what is in the files, but not the
        names. 3: everything. Others: by lot."""
        lot = Random(seed)
        names, folders = dict(self._sure), set(self._folders)
        for call in self._waiting:
            if seed in (1, 3) or (seed > 3 and lot.random() < 0.5):
                _move(names, folders, call)
        contents: dict[int, bytes] = {}
        for inode in sorted(set(names.values())):
            file = self._file(inode)
            kept = file.waiting if seed in (2, 3) else []
            if seed > 3:
                kept = [part for call in file.waiting for part in _survivors(call, lot)]
            contents[inode] = _written(file.sure, kept)
        found: dict[str, bytes | None] = dict.fromkeys(sorted(folders))
        for name, inode in sorted(names.items()):
            parent = str(PurePosixPath(name).parent)
            # What is in a folder that is gone is gone too.
            if parent == "." or parent in folders:
                found[name] = contents[inode]
        return found


def _folders_of(call: Call) -> set[str]:
    paths = [call.path, *([call.other] if call.other else [])]
    return {str(PurePosixPath(path).parent) for path in paths}


def _move(names: dict[str, int], folders: set[str], call: Call) -> None:
    match call.op:
        case "c":
            names[call.path] = call.inode
        case "l":
            names[call.other] = call.inode
        case "r":
            if names.get(call.path) == call.inode:
                del names[call.path]
            names[call.other] = call.inode
        case "u":
            if names.get(call.path) == call.inode:
                del names[call.path]
        case "m":
            folders.add(call.path)
        case "x":
            folders.discard(call.path)


def _written(content: bytes, calls: Iterable[Call]) -> bytes:
    held = bytearray(content)
    for call in calls:
        end = call.offset if call.op == "t" else call.offset + len(call.data)
        if len(held) < end:
            held.extend(bytes(end - len(held)))
        if call.op == "t":
            del held[call.offset :]
        else:
            held[call.offset : end] = call.data
    return bytes(held)


def _survivors(call: Call, lot: Random) -> Iterator[Call]:
    """What is left of a call: all of it, nothing, or some sectors."""
    chance = lot.random()
    if chance < 0.4:
        yield call
    elif chance < 0.6 and call.op == "w":
        sector = lot.choice(SECTORS)
        start, end = call.offset, call.offset + len(call.data)
        place = start
        while place < end:
            until = min(end, place - place % sector + sector)
            if lot.random() < 0.5:
                yield call._replace(offset=place, data=call.data[place - start : until - start])
            place = until


def lay(found: Mapping[str, bytes | None], folder: Path) -> None:
    """Puts onto an empty folder what is left."""
    for name, content in found.items():
        if content is None:
            (folder / name).mkdir(parents=True, exist_ok=True)
        else:
            (folder / name).write_bytes(content)
            (folder / name).chmod(0o600)


def fingerprint(found: Mapping[str, bytes | None]) -> bytes:
    """Tells one remainder from another."""
    total = hashlib.blake2b(digest_size=16)
    for name, content in found.items():
        total.update(f"{name}\0{-1 if content is None else len(content)}\0".encode())
        total.update(content or b"")
    return total.digest()
