"""What is filled into a template, and what is refused before it gets onto paper."""

from pathlib import Path

import pytest

from kokoma_cli.errors import BadInput
from kokoma_cli.rendering import templates
from kokoma_cli.wording import LANGUAGES, Wording

VALUES = {"name": "Eva", "reduced": True}
TITLE = "{%% block title %%}%s{%% endblock %%}"
DIGITS = "1" * 5000


def filled(folder: Path, text: str) -> tuple[str, ...]:
    """What the title says."""
    path = folder / "de.jinja"
    path.write_text(TITLE % text, "utf-8")
    return templates.fill(path, VALUES, ("title",))["title"]


def refused(folder: Path, text: str) -> BadInput:
    with pytest.raises(BadInput) as found:
        filled(folder, text)
    assert found.value.values["file"] == str(folder / "de.jinja")
    for language in LANGUAGES:
        assert str(folder) in Wording(language)(found.value.key, **found.value.values)
    return found.value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ none }}", 1),
        ("\n{{ reduced }}", 2),
        ("{{ name ~ none }}", 1),
        ("\n\n{{ 'x' ~ reduced }}", 3),
        ("{{ name ~\n reduced ~ name }}", 2),
        ("{{ name ~ (1 > 2) }}", 1),
        ("{{ name ~ (name is defined) }}", 1),
        ("{{ none|upper }}", 1),
        ("{{ reduced|upper }}", 1),
        ("{{ true|lower }}", 1),
        ("{{ reduced|trim }}", 1),
        ("{% set nothing = none %}\n{{ nothing|upper }}", 2),
        ("{{ none|default('x') }}", 1),
        ("{% if reduced %}\n{{ 'x' if name ~ none }}{% endif %}", 2),
    ],
)
def test_yes_no_and_nothing_never_become_words(tmp_path: Path, text: str, line: int) -> None:
    problem = refused(tmp_path, text)
    assert (problem.key, problem.values["line"]) == ("printing.not_a_text", line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ name ~ ' ' ~ name|upper }}", "Eva EVA"),
        ("{{ ' x '|trim|upper ~ 3 }}", "X3"),
        ("{{ name|length }}", "3"),
        ("{{ 'ja' if reduced else none }}", "ja"),
    ],
)
def test_texts_and_figures_are_joined_and_filtered(tmp_path: Path, text: str, said: str) -> None:
    assert filled(tmp_path, text) == (said,)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{% if name|length > " + DIGITS + " %}A{% endif %}", 1),
        ("\n\n{{ " + DIGITS + " }}", 3),
        ("\n{{ 0x" + "f" * 5000 + " }}", 2),
        ("{{ 1e999 ~ name }}", 1),
        ("{{ name if name|length < 1e999 }}", 1),
    ],
)
def test_a_number_beyond_all_counting_is_refused_in_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    problem = refused(tmp_path, text)
    assert (problem.key, problem.values["line"]) == ("printing.template_mistake", line)


def test_half_a_letter_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "{{ '\\ud800' }}").key == "printing.template_mistake"


@pytest.mark.parametrize("nothing", ["", "\u00a0", "\u2028", " \u00a0\n\u200b", "\u2060\u00ad"])
def test_a_paragraph_nobody_sees_is_none(tmp_path: Path, nothing: str) -> None:
    assert filled(tmp_path, nothing) == ()
    assert filled(tmp_path, f"A\n\n{nothing}\n\nB") == ("A", "B")


def test_no_break_spaces_within_a_text_stay(tmp_path: Path) -> None:
    assert filled(tmp_path, "30\u00a0Stunden") == ("30\u00a0Stunden",)


def test_a_folder_in_place_of_a_template_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "de.jinja").mkdir()
    with pytest.raises(BadInput) as found:
        templates.fill(tmp_path / "de.jinja", VALUES, ("title",))
    assert found.value.key == "printing.template_missing"
