"""What a register is once SQLite has rolled back what a process that died left half written.

SQLite does so by itself, in the file, as soon as somebody opens it for writing. Who only looks must not: the
journal may belong to another file of that name, and then it would do harm. So it is carried out on a copy
in memory (https://sqlite.org/fileformat2.html#the_rollback_journal).
"""

import struct

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8s5I")
#: In place of a count: as many records as there are.
_ALL = 0xFFFFFFFF
#: Every so many bytes of a page count for its checksum.
_STEP = 200


def is_hot(journal: bytes) -> bool:
    """True if a journal holds anything to roll back, and did when somebody last finished with it."""
    return len(journal) >= _HEADER.size and journal[:8] == _MAGIC


def rolled_back(register: bytes, journal: bytes) -> bytes:
    """The register as it was before the transaction that this journal belongs to. A journal that ends in the
    middle, or is none, is carried out as far as SQLite would."""
    if not is_hot(journal):
        return register
    _, _, _, pages, sector, size = _HEADER.unpack_from(journal)
    if not (_is_size(size, 512, 65536) and _is_size(sector, 32, 65536)):
        return register
    image, at = bytearray(register), 0
    while at + _HEADER.size <= len(journal):
        magic, count, nonce, _, _, _ = _HEADER.unpack_from(journal, at)
        if magic != _MAGIC:
            break
        at += sector
        record = 4 + size + 4
        if count == _ALL:
            count = max(0, len(journal) - at) // record
        for _ in range(count):
            if not _put_back(image, journal[at : at + record], size, nonce, pages):
                return bytes(image[: pages * size])
            at += record
        at = -(-at // sector) * sector
    return bytes(image[: pages * size])


def _put_back(image: bytearray, record: bytes, size: int, nonce: int, pages: int) -> bool:
    """Puts one page back; False if the record is not whole."""
    if len(record) < 4 + size + 4:
        return False
    (number,) = struct.unpack_from(">I", record)
    page = record[4 : 4 + size]
    (expected,) = struct.unpack_from(">I", record, 4 + size)
    total = nonce + sum(page[place] for place in range(size - _STEP, 0, -_STEP))
    if number == 0 or total & 0xFFFFFFFF != expected:
        return False
    if number <= pages:
        start = (number - 1) * size
        if len(image) < start:
            image.extend(bytes(start - len(image)))
        image[start : start + size] = page
    return True


def _is_size(number: int, least: int, most: int) -> bool:
    return least <= number <= most and number & (number - 1) == 0
