"""Where a folder lies: on this computer or another one, and whether a program copies it elsewhere.

A register on another computer may lose the connection in the middle of an entry, and its locks are only as
good as that computer's; one that is copied behind SQLite's back may come back in two versions.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import NamedTuple


class Mount(NamedTuple):
    """A drive as the system names it."""

    point: str
    kind: str
    #: Of its file system: ext4, cifs, nfs4.


#: File systems that lie on another computer (`man 5 filesystems`, `mount` of macOS).
NETWORKED = frozenset(
    {
        "9p", "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "davfs2", "fuse.davfs2", "fuse.rclone",
        "fuse.smbnetfs", "fuse.sshfs", "fuse.gvfsd-fuse", "glusterfs", "fuse.glusterfs", "lustre", "ncpfs",
        "nfs", "nfs3", "nfs4", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "webdav",
    }
)  # fmt: skip


def read_mounts(text: str) -> list[Mount]:
    """The drives in /proc/mounts; blanks in their names are written \\040 there."""
    found = []
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= 3:
            found.append(Mount(_unescaped(fields[1]), fields[2]))
    return found


def read_mount_command(text: str) -> list[Mount]:
    """The drives as `mount` lists them on macOS: `//anna@server/amt on /Volumes/amt (smbfs, nodev)`."""
    lines = (re.fullmatch(r".* on (.+) \(([^,)]+).*\)", line) for line in text.splitlines())
    return [Mount(line[1], line[2]) for line in lines if line]


def mount_of(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """The drive on which a path lies: the one mounted nearest to it, and of several there the last."""
    on_it = [mount for mount in mounts if _lies_below(path, mount.point)]
    nearest = max((len(mount.point) for mount in on_it), default=0)
    return next((mount for mount in reversed(on_it) if len(mount.point) == nearest), None)


def _lies_below(path: str, point: str) -> bool:
    return path == point or path.startswith(point.rstrip("/") + "/")


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), text)


class Synced(NamedTuple):
    """A program that copies folders to other computers, and how its folders are known."""

    name: str
    called: re.Pattern[str]
    #: What one of the folders above is called.
    marks: tuple[str, ...] = ()
    #: Files it leaves in the uppermost of its folders.


def _called(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


SYNCED: tuple[Synced, ...] = (
    Synced(
        "OneDrive",
        _called(r"OneDrive( ?-.*)?|OneDrive-.*"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B",),
    ),
    Synced("Dropbox", _called(r"Dropbox( \(.*\))?"), (".dropbox", ".dropbox.cache")),
    Synced("Nextcloud", _called(r"Nextcloud\d?"), (".sync_nextcloud.db", ".nextcloudsync.log")),
    Synced("ownCloud", _called(r"ownCloud\d?"), (".owncloudsync.log",)),
    Synced(
        "Google Drive",
        _called(r"Google Drive|Google-?Drive-.*|Meine Ablage|My Drive|GoogleDrive"),
        (".tmp.drivedownload", ".tmp.driveupload"),
    ),
    Synced("iCloud Drive", _called(r"iCloud ?Drive|com~apple~CloudDocs"), (".iCloud",)),
    Synced("Syncthing", _called(r"Syncthing"), (".stfolder",)),
    Synced("Seafile", _called(r"Seafile"), (".seafile-data",)),
)


def synced_by(folder: PurePath, marks: Mapping[PurePath, Iterable[str]]) -> str | None:
    """The program that copies this folder elsewhere, by the names of the folders above and the files that lie
    in them (`marks`)."""
    for each in (folder, *folder.parents):
        lying = set(marks.get(each, ()))
        for program in SYNCED:
            if program.called.fullmatch(each.name) or lying.intersection(program.marks):
                return program.name
            if any(name.startswith(".sync_") and name.endswith(".db") for name in lying):
                return "Nextcloud"
    return None
