"""What does not fit is blamed on what has to be changed."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import certificates, kinds
from kokoma_cli.wording import LANGUAGES, Wording
from tests.rendering.sheets import content, course


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a register with a kind of the office's own in it."""
    shutil.copytree(kinds.folder() / "bescheinigung", tmp_path / kinds.OWN / "eigen")
    return tmp_path


def resize(home: Path, **sizes: float) -> None:
    """Writes sizes into the kind.toml."""
    path = home / kinds.OWN / "eigen" / "kind.toml"
    lines = path.read_text("utf-8").splitlines()
    for entry, size in sizes.items():
        (at,) = (index for index, line in enumerate(lines) if line.startswith(f"{entry} ="))
        lines[at] = f"{entry} = {size}"
    path.write_text("\n".join(lines), "utf-8")


def retitle(home: Path, title: str) -> None:
    path = home / kinds.OWN / "eigen" / "de.jinja"
    text = path.read_text("utf-8")
    start = text.index("{% block title %}") + len("{% block title %}")
    end = text.index("{% endblock %}", start)
    path.write_text(text[:start] + title + text[end:], "utf-8")


def problem(home: Path, **changes: Any) -> KokomaError:
    kind = kinds.kind("eigen", home)
    names = [(str(changes.get("name", "Eva Weiß")), None)]
    size = certificates.name_size(kind, names)
    made = content(kind="eigen", name_size=size, **changes)
    found, *_ = told = certificates.problems([certificates.sheet(made, kind, home)])
    # All that is wrong has one cause.
    assert len(told) == 1 or {each.key for each in told} == {
        "printing.too_wide_in_kind",
        "printing.too_full",
    }
    for language in LANGUAGES:
        assert Wording(language)(found.key, **found.values)
    return found


def blamed(home: Path, found: KokomaError) -> tuple[str, str]:
    """The size that is blamed, and the line it is said to stand in."""
    path = home / kinds.OWN / "eigen" / "kind.toml"
    assert found.key == "printing.size_in_kind"
    assert found.values["file"] == str(path)
    line = found.values["line"]
    assert isinstance(line, int)
    return str(found.values["entry"]), path.read_text("utf-8").splitlines()[line - 1]


LARGEST = max(kind.title_size for kind in kinds.kinds().values())
TITLE = "Große Urkunde der Teilnahme"


def test_a_title_too_wide_only_for_its_size_is_blamed_on_the_size(home: Path) -> None:
    retitle(home, TITLE)
    resize(home, title_size=96)
    found = problem(home)
    assert blamed(home, found) == ("title_size", "title_size = 96")
    assert (found.values["value"], found.values["most"]) == ("96", f"{LARGEST:g}")


def test_what_is_said_to_fit_does_fit(home: Path) -> None:
    retitle(home, TITLE)
    resize(home, title_size=LARGEST)
    made = content(kind="eigen")
    assert not certificates.sheet(made, kinds.kind("eigen", home), home).problems


def test_a_title_too_wide_at_any_size_is_blamed_on_its_words(home: Path) -> None:
    retitle(home, "sehr " * 60 + "lang")
    resize(home, title_size=96)
    found = problem(home)
    assert found.key == "printing.too_wide_in_kind"
    assert found.values["part"] == "title"


@pytest.mark.parametrize(
    ("sizes", "entry"),
    [
        ({"series_size": 48}, "series_size"),
        ({"text_size": 24}, "text_size"),
        # The sizes that are innocent are as large as in a kind that is shipped.
        ({"series_size": 48, "title_size": LARGEST}, "series_size"),
        ({"series_size": 48, "title_size": LARGEST + 1}, "series_size"),
    ],
)
def test_whichever_size_is_too_large_is_named(
    home: Path, sizes: dict[str, float], entry: str
) -> None:
    resize(home, **sizes)
    series = "Kommunales Konfliktmanagement in Stadt und Landkreis und Region Bamberg"
    changes = {"series": series} if entry == "series_size" else {"course_place": "Bamberg " * 24}
    assert blamed(home, problem(home, **changes))[0] == entry


def test_a_sheet_too_full_for_the_place_it_begins_is_blamed_on_that(home: Path) -> None:
    resize(home, top=120)
    line = course(0)
    found = problem(home, courses=(line, course(2)))
    assert blamed(home, found) == ("top", "top = 120")


def test_the_title_of_a_course_that_fills_the_sheet_is_named(home: Path) -> None:
    title = "Haltung und Rolle " * 200
    long = replace(course(1), title=title)
    found = problem(home, courses=(course(0), long))
    assert found.key == "printing.too_full_course"
    assert (found.values["text"], found.values["code"]) == (title, long.code)
    assert "kokoma course edit P2 --title" in Wording("de")(found.key, **found.values)


def test_the_title_of_a_course_that_is_too_wide_is_named(home: Path) -> None:
    title = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    found = problem(home, courses=(course(0), replace(course(1), title=title)), language="en")
    assert found.key == "printing.too_wide_course"
    assert (found.values["code"], found.values["option"]) == ("P2", "--title-en")


def test_words_that_fill_the_sheet_are_not_blamed_on_a_course(home: Path) -> None:
    path = home / kinds.OWN / "eigen" / "de.jinja"
    text = "\n\n".join(f"Absatz {number}." for number in range(60))
    path.write_text(
        f"{{% block title %}}A{{% endblock %}}{{% block after %}}{text}{{% endblock %}}"
    )
    found = problem(home, courses=(course(0), course(1)))
    assert (found.key, found.values["file"]) == ("printing.too_full", str(path))
