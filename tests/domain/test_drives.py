from pathlib import PurePosixPath, PureWindowsPath

import pytest

from kokoma_cli.domain.drives import (
    NETWORKED,
    Mount,
    mount_of,
    read_mount_command,
    read_mounts,
    synced_by,
)

LINUX = r"""
/dev/sda2 / ext4 rw,relatime 0 0
//server/amt /mnt/Amt\040für\040Bildung cifs rw,vers=3.1.1 0 0
server:/home /home nfs4 rw 0 0
tmpfs /mnt/Amt\040für\040Bildung/lokal tmpfs rw 0 0
"""
MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@server/amt on /Volumes/amt (smbfs, nodev, nosuid, mounted by anna)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/mnt/Amt für Bildung/Reihe", "cifs"),
        ("/mnt/Amt für Bildung", "cifs"),
        ("/mnt/Amt für Bildung/lokal/x", "tmpfs"),
        ("/mnt/Amt für Bildungsreihen", "ext4"),
        ("/home/anna", "nfs4"),
    ],
)
def test_the_nearest_drive_above_a_path_is_its_own(path: str, kind: str) -> None:
    mount = mount_of(path, read_mounts(LINUX))
    assert mount is not None
    assert mount.kind == kind


def test_of_two_drives_at_one_place_the_last_one_mounted_is_seen() -> None:
    mounts = [Mount("/", "rootfs"), Mount("/", "ext4")]
    assert mount_of("/x", mounts) == Mount("/", "ext4")
    assert mount_of("/x", []) is None


def test_macos_lists_its_drives_otherwise() -> None:
    mounts = read_mount_command(MACOS + "nonsense\n")
    assert mounts == [Mount("/", "apfs"), Mount("/Volumes/amt", "smbfs")]
    assert "smbfs" in NETWORKED
    assert "apfs" not in NETWORKED


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        (PureWindowsPath(r"C:\Users\anna\OneDrive - Stadt Bamberg\Reihe"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\anna\OneDrive\Reihe"), "OneDrive"),
        (PurePosixPath("/home/anna/Nextcloud/Reihe"), "Nextcloud"),
        (PurePosixPath("/home/anna/ownCloud/Reihe"), "ownCloud"),
        (PurePosixPath("/Users/anna/Dropbox (Stadt)/Reihe"), "Dropbox"),
        (PurePosixPath("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud Drive"),
        (PurePosixPath("/Users/anna/Library/CloudStorage/GoogleDrive-anna@stadt.de/x"), "Google Drive"),
        (PureWindowsPath(r"G:\Meine Ablage\Reihe"), "Google Drive"),
        (PurePosixPath("/home/anna/Über OneDrive und andere"), None),
        (PurePosixPath("/home/anna/Reihe"), None),
    ],
)  # fmt: skip
def test_folders_that_are_copied_elsewhere_are_known_by_name(
    folder: PurePosixPath | PureWindowsPath, program: str | None
) -> None:
    assert synced_by(folder, {}) == program


def test_and_by_what_their_programs_leave_in_them() -> None:
    folder = PurePosixPath("/srv/amt/reihe")
    assert synced_by(folder, {PurePosixPath("/srv/amt"): [".dropbox"]}) == "Dropbox"
    assert synced_by(folder, {PurePosixPath("/srv"): [".sync_0a1b2c3d4e5f.db"]}) == "Nextcloud"
    assert synced_by(folder, {PurePosixPath("/srv/other"): [".dropbox"]}) is None
