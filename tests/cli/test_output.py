"""Old code pages and hostile characters."""

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kokoma_cli.cli import output

ROOT = Path(__file__).parents[2]
SAMPLE = """
import sys
from kokoma_cli.cli import layer, run
from tests.cli.sample import SAMPLES
layer.COMMANDS = SAMPLES
sys.exit(run(sys.argv[1:]))
"""


def program(*words: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KOKOMA")}
    return subprocess.run(
        [sys.executable, "-c", SAMPLE, *words],
        env={**clean, "LANG": "de_DE.UTF-8", "LC_ALL": "", **environ},
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "✓ „Jürgen Weiß“ … Łódź – 26.\u00a0März Čapek 名"),
        ("cp1252", "x „Jürgen Weiß“ … Lódz – 26.\u00a0März Capek ?"),
        ("cp850", 'x "Jürgen Weiß" ... Lódz - 26.\u00a0März Capek ?'),
        ("ascii", 'x "Juergen Weiss" ... Lodz - 26. Maerz Capek ?'),
    ],
)
def test_every_code_page_gets_what_it_can_hold(encoding: str, said: str) -> None:
    done = program("everything", PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert done.stdout.decode(encoding).strip() == said
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
@pytest.mark.parametrize("words", [("--help",), ("attend", "--help"), ("attend",)])
def test_nothing_fails_because_of_a_character(encoding: str, words: tuple[str, ...]) -> None:
    done = program(*words, PYTHONIOENCODING=encoding)
    assert done.returncode in (0, 2)
    assert b"Traceback" not in done.stderr
    assert (done.stdout + done.stderr).decode(encoding)


def test_a_document_keeps_letters_the_code_page_lacks() -> None:
    done = program("attend", "P1", "Čapek", "--json", PYTHONIOENCODING="cp1252", PYTHONUTF8="1")
    assert b'"\\u010capek"' in done.stdout


def test_all_that_stands_in_is_ascii() -> None:
    for character in map(chr, range(0x80, 0x2FFF)):
        codecs.encode(character, "ascii", errors="kokoma")


def test_control_characters_become_visible() -> None:
    assert output.visible("a\x1b[31mb\x07\x9bc\u202ed\r\ne\tf") == "a�[31mb��c�d\ne f"
    assert output.visible("Jürgen Weiß") == "Jürgen Weiß"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
     ({"FORCE_COLOR": "0"}, False), ({}, False), ({"TERM": "dumb"}, False)],
)  # fmt: skip
def test_colour_is_asked_for_or_left_out(environ: dict[str, str], expected: bool) -> None:
    assert output.wants_colour(None, environ) is expected


def test_a_wrapped_line_goes_on_below_its_last_column() -> None:
    assert output.wrapped("  12  Anna Lena von Weber\nName  Bo Ek zu Berg", 16) == (
        "  12  Anna Lena\n      von Weber\nName  Bo Ek zu\n      Berg"
    )


def test_wide_letters_and_marks_are_counted_as_a_terminal_shows_them() -> None:
    assert output.wrapped("王秀英 王秀英 ạ̀ḅ̀", 10) == "王秀英\n王秀英 ạ̀ḅ̀"


def test_a_path_stays_in_one_piece_and_a_word_wider_than_the_screen_does_not() -> None:
    path = f"/mnt/{'a' * 20}"
    assert output.wrapped(f"in {path} da", 12) == f"in\n{path}\nda"
    assert output.wrapped("x" * 20, 12) == f"{'x' * 12}\n{'x' * 8}"
