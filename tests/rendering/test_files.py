"""Files appear all together or not at all, and overwrite nothing."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from io import IOBase
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.rendering import files
from kokoma_cli.rendering.files import Stage, remove, sweep

P = ParamSpec("P")
R = TypeVar("R")


def put(stage: Stage, file: Path, content: bytes = b"new") -> None:
    with stage.open(file) as target:
        target.write(content)


def publish(*found: tuple[Path, bytes]) -> None:
    with Stage() as stage:
        for file, content in found:
            put(stage, file, content)
        stage.publish()


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_nothing_has_its_name_before_all_have(tmp_path: Path) -> None:
    with Stage() as stage:
        put(stage, tmp_path / "a.pdf")
        put(stage, tmp_path / "b.pdf", b"other")
        assert not list(tmp_path.glob("*.pdf"))
        assert stage.sha256(tmp_path / "b.pdf") == hashlib.sha256(b"other").hexdigest()
        stage.publish()
    assert everything(tmp_path) == {"a.pdf": b"new", "b.pdf": b"other"}


@pytest.mark.parametrize("other", ["A.PDF", "A.pdf", "a.pdf"])
def test_names_that_some_systems_take_for_one_are_refused(tmp_path: Path, other: str) -> None:
    with pytest.raises(Conflict) as caught:
        publish((tmp_path / "a.pdf", b"new"), (tmp_path / other, b"new"))
    assert caught.value.key == "certificates.file_twice"
    assert everything(tmp_path) == {}


def test_composed_and_decomposed_letters_are_one_name(tmp_path: Path) -> None:
    with pytest.raises(Conflict):
        publish((tmp_path / "\u00e4.pdf", b"new"), (tmp_path / "a\u0308.pdf", b"new"))


def test_a_file_that_is_there_is_kept_or_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"new")
    with Stage() as stage:
        put(stage, tmp_path / "a.pdf")
        stage.publish()
    assert everything(tmp_path) == {"a.pdf": b"new"}
    with pytest.raises(Conflict) as caught:
        publish((tmp_path / "a.pdf", b"newer"), (tmp_path / "b.pdf", b"new"))
    assert caught.value.key == "certificates.file_differs"
    assert caught.value.document["files"] == [str(tmp_path / "a.pdf")]
    assert everything(tmp_path) == {"a.pdf": b"new"}


def test_all_files_in_the_way_are_named_at_once(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    with pytest.raises(Conflict) as caught:
        publish(*((tmp_path / name, b"new") for name in ("a.pdf", "c.pdf", "b.pdf")))
    assert caught.value.document["files"] == [str(tmp_path / name) for name in ("a.pdf", "b.pdf")]
    assert everything(tmp_path) == {"a.pdf": b"old", "b.pdf": b"old"}


def test_a_link_into_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Conflict):
        publish((tmp_path / "a.pdf", b"new"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_that_somebody_else_writes_at_the_last_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = os.link

    def race(waiting: Path, final: Path) -> None:
        final.write_bytes(b"hers")
        linked(waiting, final)

    monkeypatch.setattr(os, "link", race)
    with pytest.raises(Conflict):
        publish((tmp_path / "a.pdf", b"new"))
    assert everything(tmp_path) == {"a.pdf": b"hers"}


def test_where_there_are_no_hard_links_files_appear_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    with Stage() as stage:
        put(stage, tmp_path / "a.pdf")
        stage.publish()
    assert everything(tmp_path) == {"a.pdf": b"new"}


def test_a_file_that_may_not_appear_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unusable) as caught:
        publish((tmp_path / "a.pdf", b"new"))
    assert caught.value.key == "certificates.file_refused"
    assert caught.value.values["file"] == str(tmp_path / "a.pdf")
    assert everything(tmp_path) == {}


def test_only_what_is_ours_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.pdf"
    ours = hashlib.sha256(b"ours").hexdigest()
    assert remove(file, ours)
    file.write_bytes(b"hers")
    assert not remove(file, ours)
    assert file.read_bytes() == b"hers"
    file.write_bytes(b"ours")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as viewer:
        viewer.setattr(Path, "unlink", refuse)
        assert not remove(file, ours)
    assert remove(file, ours)
    assert not file.exists()


#: Writes a file for as long as one lets it.
_WRITES = """
import sys, time
from pathlib import Path
from kokoma_cli.rendering.files import Stage
with Stage() as stage, stage.open(Path(sys.argv[1]) / "Anna.pdf") as file:
    file.write(b"Anna")
    file.flush()
    print("writing", flush=True)
    time.sleep(60)
"""


def waiting(folder: Path) -> list[str]:
    return [file.name for file in folder.glob(".*.tmp")]


def test_what_a_killed_process_leaves_goes_when_the_next_one_writes_there(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WRITES, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "writing\n"
        (left,) = waiting(tmp_path)
        publish((tmp_path / "a.pdf", b"new"))
        assert waiting(tmp_path) == [left], "it is still at work"
        process.kill()
    assert waiting(tmp_path) == [left]
    if os.name == "nt":
        # There nobody can ask whether a process is alive.
        os.utime(tmp_path / left, (0, 0))
    publish((tmp_path / "b.pdf", b"new"))
    assert set(everything(tmp_path)) == {"a.pdf", "b.pdf"}


def test_only_what_is_surely_left_behind_is_swept(tmp_path: Path) -> None:
    """Another computer's processes cannot be asked, and earlier versions wrote no process down: there a day
    must have gone by."""
    elsewhere, formerly = f".kokoma-00000000-1-{'a' * 16}.tmp", f".{'b' * 16}.tmp"
    hers = [".kokoma.tmp", ".notes.tmp", f"{'c' * 16}.tmp"]
    for name in (elsewhere, formerly, *hers):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / f".{'d' * 16}.tmp").mkdir()
    sweep(tmp_path)
    assert len(list(tmp_path.iterdir())) == 6
    long_ago = time.time() - 25 * 60 * 60
    for file in tmp_path.iterdir():
        os.utime(file, (long_ago, long_ago))
    sweep(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {*hers, f".{'d' * 16}.tmp"}


def test_whoever_is_stopped_the_moment_a_file_is_there_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C may come between the making of a file or a folder and the next step of ours."""

    def at_once(make: Callable[P, R]) -> Callable[P, R]:
        def made(*args: P.args, **kwargs: P.kwargs) -> R:
            new = make(*args, **kwargs)
            if isinstance(new, IOBase):
                new.close()
            raise KeyboardInterrupt

        return made

    for owner, moment, make in ((files, "open", open), (Path, "mkdir", Path.mkdir)):
        with monkeypatch.context() as patched:
            patched.setattr(owner, moment, at_once(make), raising=False)
            with (
                pytest.raises(KeyboardInterrupt),
                Stage() as stage,
                stage.open(tmp_path / "new" / "a.pdf"),
            ):
                pass
        assert not list(tmp_path.iterdir())
