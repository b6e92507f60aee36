"""The disk that forgets: what was flushed stays, and of the rest anything may be left."""

from pathlib import Path

from tests.faults.forgetful import Disk, fingerprint, lay
from tests.faults.shim import Call


def write(content: bytes, offset: int = 0) -> Call:
    return Call("w", "a", inode=1, offset=offset, data=content)


CREATE, FLUSH, FLUSH_FOLDER = Call("c", "a", inode=1), Call("f", "a", inode=1), Call("d", "")


def after(*calls: Call) -> Disk:
    disk = Disk()
    for call in calls:
        disk.do(call)
    return disk


def test_what_was_flushed_with_its_folder_is_there_whatever_happens() -> None:
    disk = after(CREATE, write(b"Anna"), FLUSH, FLUSH_FOLDER)
    assert all(disk.remains(seed) == {"a": b"Anna"} for seed in range(30))


def test_a_file_may_be_lost_with_its_name_or_without_it() -> None:
    disk = after(CREATE, write(b"Anna"))
    assert disk.remains(0) == {}
    assert disk.remains(1) == {"a": b""}
    assert disk.remains(2) == {}
    assert disk.remains(3) == {"a": b"Anna"}


def test_later_writes_may_be_kept_while_earlier_ones_are_lost() -> None:
    disk = after(CREATE, FLUSH_FOLDER, write(b"A" * 4), write(b"B" * 4, 4))
    found = {disk.remains(seed)["a"] for seed in range(200)}
    assert {b"", b"AAAA", b"AAAABBBB", bytes(4) + b"BBBB"} <= found


def test_of_one_write_only_some_sectors_may_be_kept() -> None:
    disk = after(CREATE, FLUSH_FOLDER, write(b"A" * 8192))
    found = {disk.remains(seed)["a"] for seed in range(200)}
    torn = {content for content in found if content and b"A" in content and content != b"A" * 8192}
    assert torn
    assert all(len(content) % 512 == 0 for content in torn)


def test_a_rename_that_was_not_flushed_may_not_have_been() -> None:
    disk = after(CREATE, write(b"Anna"), FLUSH, FLUSH_FOLDER, Call("r", "a", "b"))
    assert {tuple(disk.remains(seed)) for seed in range(30)} == {("a",), ("b",)}
    disk.do(FLUSH_FOLDER)
    assert {tuple(disk.remains(seed)) for seed in range(30)} == {("b",)}


def test_what_is_in_a_folder_goes_with_it(tmp_path: Path) -> None:
    disk = after(Call("m", "x"), Call("c", "x/a", inode=1), write(b"Anna"), FLUSH, Call("d", "x"))
    assert disk.remains(0) == {}
    disk.do(FLUSH_FOLDER)
    assert disk.remains(0) == {"x": None, "x/a": b"Anna"}
    lay(disk.remains(0), tmp_path)
    assert (tmp_path / "x" / "a").read_bytes() == b"Anna"
    found = Disk.of(tmp_path, {"x/a": 7}).remains(0)
    assert fingerprint(found) == fingerprint(disk.remains(0))
