"""A workbook's archive, unpacked with its bytes counted as they come, whatever its headers promise."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from kokoma_cli.errors import BadInput
from kokoma_cli.intake.limits import MAX_PARTS, MAX_UNPACKED

_BROKEN = (
    BadZipFile, struct.error, zlib.error, EOFError, NotImplementedError, OSError, OverflowError,
    RuntimeError, ValueError, KeyError, IndexError,
)  # fmt: skip
_ENCRYPTED = 1


def names(data: bytes) -> frozenset[str]:
    """The names of the parts. Raises BadInput if the archive is damaged."""
    # Counted by hand, as listing them takes memory for every one.
    if data.count(b"PK\x01\x02") > MAX_PARTS:
        raise BadInput("intake.too_large")
    try:
        with ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except _BROKEN as error:
        raise BadInput("intake.damaged") from error


def unpack(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """The parts whose names are wanted, whole and with the right checksum. Raises BadInput if they are too
    large, damaged, or locked with a password."""
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    try:
        with ZipFile(BytesIO(data)) as archive:
            for info in archive.infolist():
                if not wanted(info.filename):
                    continue
                if info.flag_bits & _ENCRYPTED:
                    raise BadInput("intake.locked")
                # Two parts of one name: one of them would be looked through, the other be read.
                if info.filename in parts or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                    raise BadInput("intake.damaged")
                with archive.open(info) as member:
                    part = member.read(left + 1)
                left -= len(part)
                if left < 0:
                    raise BadInput("intake.too_large")
                parts[info.filename] = part
    except _BROKEN as error:
        raise BadInput("intake.damaged") from error
    return parts


def packed(parts: Mapping[str, bytes]) -> BytesIO:
    """An archive of just these parts: whoever reads it meets nothing that was not looked through."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    file.seek(0)
    return file
