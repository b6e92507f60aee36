"""What an office may change about a list, and what it is told about a mistake."""

import shutil
from pathlib import Path

import pytest

from kokoma_cli.errors import BadInput, KokomaError, Several
from kokoma_cli.rendering import templates
from kokoma_cli.rendering.looks import look
from kokoma_cli.rendering.pages import MM
from kokoma_cli.rendering.sign_in import sign_in
from kokoma_cli.wording import LANGUAGES, Wording
from tests.rendering.lists import sheet
from tests.rendering.sheets import words
from tests.standards.complaints import complaints

COLUMNS = ("number", "surname", "given", "signature")
COUNTS = ("empty_rows", "blank_rows")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the sign-in sheet in a copy of the templates."""
    shutil.copytree(templates.root(), tmp_path / "templates")
    monkeypatch.setattr(templates, "root", lambda: tmp_path / "templates")
    return tmp_path / "templates" / "sheets" / "sign_in"


def change(folder: Path, old: str, new: str, file: str = "look.toml") -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), "utf-8")


def problems() -> list[KokomaError]:
    with pytest.raises((BadInput, Several)) as found:
        look("sheets/sign_in", COLUMNS, COUNTS)
    return list(found.value.errors) if isinstance(found.value, Several) else [found.value]


def test_widths_colours_sizes_and_the_order_of_columns_are_data(folder: Path) -> None:
    change(folder, "surname = 49\ngiven = 42", "given = 42\nsurname = 45")
    change(folder, "row_height = 10.5", "row_height = 14")
    used = look("sheets/sign_in", COLUMNS, COUNTS)
    assert list(used.columns) == ["number", "given", "surname", "signature"]
    assert used.columns["surname"] == 45 * MM
    assert used.row_height == 14 * MM
    assert "Vorname Nachname Unterschrift 1 Sönke Nüßlein-Größ" in words(sign_in(sheet()).file)


def test_words_are_changed_without_touching_code(folder: Path) -> None:
    change(folder, "Teilnahmeliste", "Unterschriftenliste", "de.jinja")
    assert "Unterschriftenliste" in words(sign_in(sheet()).file)


@pytest.mark.parametrize(
    ("old", "new", "key", "values"),
    [
        ("left = 25", "left = 5", "look_entry", {"line": 5, "entry": "left", "section": "page"}),
        ("title = 26", "title = true", "look_entry", {"line": 9, "entry": "title"}),
        ('"#173354"', '"blue"', "look_entry", {"entry": "accent", "section": "colours"}),
        ("empty_rows = 3", "empty_rows = 2.5", "look_entry", {"entry": "empty_rows"}),
        ("surname = 49", "", "look_lacks", {"entry": "surname", "section": "columns"}),
        ("given = 42", "given = 42\nemail = 30", "look_unknown", {"entry": "email"}),
        ("[page]", "paper = 1\n[page]", "look_unknown", {"line": 3, "entry": "paper"}),
        ("signature = 64", "signature = 80", "columns_too_wide", {"sum": "181", "room": "165"}),
        ("title = 26", "title =", "look_unreadable", {"line": 9}),
    ],
)
def test_a_mistake_is_told_with_file_line_and_cause(
    folder: Path, old: str, new: str, key: str, values: dict[str, object]
) -> None:
    change(folder, old, new)
    (problem,) = problems()
    assert problem.key == f"sheets.{key}"
    assert problem.values["file"] == str(folder / "look.toml")
    assert {name: problem.values[name] for name in values} == values
    for language in LANGUAGES:
        assert str(folder) in Wording(language)(problem.key, **problem.values)


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    change(folder, "left = 25", "left = 5")
    change(folder, "text = 12", "")
    change(folder, "given = 42", "vorname = 42")
    assert [problem.key for problem in problems()] == [
        "sheets.look_entry",
        "sheets.look_lacks",
        "sheets.look_unknown",
        "sheets.look_lacks",
    ]


def test_a_look_that_is_gone_or_no_text_is_told(folder: Path) -> None:
    (folder / "look.toml").write_bytes(b"[page]\nleft = \xff")
    (problem,) = problems()
    assert (problem.key, problem.values["line"]) == ("printing.not_utf8", 2)
    (folder / "look.toml").unlink()
    assert [problem.key for problem in problems()] == ["sheets.look_gone"]


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("\nleft = " + "[" * 5000, "sheets.look_unreadable", 2),
        ("left = " + "1" * 5000, "sheets.look_unreadable", 1),
        ("[page]\nleft = 25\nleft = 26", "sheets.look_unreadable", 3),
        ("# " + "x" * 50_000, "printing.file_too_large", None),
    ],
)
def test_whatever_stands_in_a_look_is_told_with_its_line(
    folder: Path, text: str, key: str, line: int | None
) -> None:
    (folder / "look.toml").write_text(text, "utf-8")
    (problem,) = problems()
    assert (problem.key, problem.values.get("line")) == (key, line)


def test_a_title_of_which_nothing_is_seen_is_empty(folder: Path) -> None:
    change(folder, "Teilnahmeliste", "\u00a0\u2028", "de.jinja")
    with pytest.raises(BadInput) as refused:
        sign_in(sheet())
    assert (refused.value.key, refused.value.values["block"]) == ("sheets.block_empty", "title")


def test_a_list_without_its_title_or_the_head_of_a_column_is_not_printed(folder: Path) -> None:
    for block in ("title", "given"):
        text = (folder / "de.jinja").read_text("utf-8")
        start = text.index(f"{{% block {block} %}}")
        end = text.index("{% endblock %}", start)
        (folder / "de.jinja").write_text(
            text[:start] + f"{{% block {block} %}}" + text[end:], "utf-8"
        )
    with pytest.raises(Several) as refused:
        sign_in(sheet())
    assert [(error.key, error.values["block"]) for error in refused.value.errors] == [
        ("sheets.block_empty", "title"),
        ("sheets.block_empty", "given"),
    ]


def test_a_placeholder_nobody_knows_stops_the_list_with_its_line(folder: Path) -> None:
    change(folder, "{{ cohort }}", "{{ kohorte }}", "de.jinja")
    with pytest.raises(BadInput) as refused:
        sign_in(sheet())
    assert refused.value.key == "printing.placeholder_unknown"
    lines = (folder / "de.jinja").read_text("utf-8").splitlines()
    assert "kohorte" in lines[int(str(refused.value.values["line"])) - 1]


def test_a_list_keeps_its_form_when_all_other_words_are_taken_out(folder: Path) -> None:
    kept = ("title", *COLUMNS, "attendance")
    template = "\n".join(f"{{% block {name} %}}{name[:4]}{{% endblock %}}" for name in kept)
    (folder / "de.jinja").write_text(template, "utf-8")
    file = sign_in(sheet()).file
    assert complaints(file) == []
    assert "Weiß" in words(file)
