"""Kinds are folders, and mistakes in them are found before anything is printed."""

import shutil
from pathlib import Path

import pytest

from kokoma_cli import errors
from kokoma_cli.rendering import certificates, kinds, templates
from kokoma_cli.wording import Wording
from tests.rendering.sheets import content, words


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the templates with a new kind in it."""
    shutil.copytree(templates.root() / "certificates", tmp_path / "certificates")
    (tmp_path / "fonts").symlink_to(templates.root() / "fonts")
    monkeypatch.setattr(templates, "root", lambda: tmp_path)
    new = tmp_path / "certificates" / "dank"
    shutil.copytree(tmp_path / "certificates" / "urkunde", new)
    return new


def _problem(folder: Path) -> errors.KokomaError:
    (problem,) = certificates.problems([content(kind="dank")], folder)
    for language in ("de", "en"):
        assert Wording(language)(problem.key, **problem.values)
    return problem


def test_the_shipped_kinds() -> None:
    assert {name: kind.requires for name, kind in kinds.kinds().items()} == {
        "bescheinigung": "earned",
        "teilnahmebestaetigung": "nothing",
        "urkunde": "earned",
    }


def test_a_new_kind_is_a_new_folder(own: Path) -> None:
    (own / "de.jinja").write_text("{% block title %}Dank{% endblock %}", "utf-8")
    assert "Dank" in words(certificates.draw(content(kind="dank"), own))


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("\n{% block title %}{{ nmae }}{% endblock %}", "placeholder_unknown", 2),
        ("{% block title %}A{% endblock %}{% if 0 %}{{ x }}{% endif %}", "placeholder_unknown", 1),
        ("\n\n{% block title %}{{ name", "template_mistake", 3),
        ("{% block title %}\n{{ name.foo }}{% endblock %}", "template_mistake", 2),
        ("{% block title %}\n\n{{ 1 / 0 }}{% endblock %}", "template_mistake", 3),
        ("{% block title %}{{ ''.__class__.mro() }}{% endblock %}", "template_mistake", 1),
        ("{% block tilte %}A{% endblock %}", "block_unknown", 1),
        ("Dank", "template_empty", None),
    ],
)
def test_a_mistake_in_a_template_is_named_with_its_line(
    own: Path, text: str, key: str, line: int | None
) -> None:
    (own / "de.jinja").write_text(text, "utf-8")
    problem = _problem(own)
    assert problem.key == f"printing.{key}"
    assert problem.values.get("line") == line
    assert problem.values["file"] == own / "de.jinja"
    with pytest.raises(errors.BadInput):
        certificates.draw(content(kind="dank"), own)


def test_a_missing_language_is_named(own: Path) -> None:
    (own / "de.jinja").unlink()
    assert _problem(own).key == "printing.template_missing"


def test_a_template_in_a_legacy_code_page_is_named(own: Path) -> None:
    (own / "de.jinja").write_bytes("{% block title %}für{% endblock %}".encode("cp1252"))
    assert _problem(own).key == "printing.template_mistake"


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ('"earned"', '"money"', "requires"),
        ("ring_centre", "ring_center", "ring_centre"),
        ("name_size = 34", "name_size = 340", "name_size"),
        ("#173354", "navy", "accent"),
    ],
)
def test_a_mistake_in_kind_toml_is_named(own: Path, old: str, new: str, entry: str) -> None:
    path = own / "kind.toml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(errors.BadInput) as caught:
        kinds.kinds()
    assert caught.value.key == "printing.kind_entry"
    assert caught.value.values["entry"] == entry


def test_an_unreadable_kind_toml_is_named(own: Path) -> None:
    (own / "kind.toml").write_text("requires = ", "utf-8")
    with pytest.raises(errors.BadInput, match="kind_unreadable"):
        kinds.kinds()


def test_an_unknown_kind_names_the_known_ones(tmp_path: Path) -> None:
    (problem,) = certificates.problems([content(kind="diplom")], tmp_path)
    assert isinstance(problem, errors.NotFound)
    assert "bescheinigung" in Wording("de")(problem.key, **problem.values)
