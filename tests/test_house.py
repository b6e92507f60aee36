"""The house keeps its order: rooms, commands, what a command loads, and what a visitor is promised."""

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from kokoma_cli.cli import layer
from kokoma_cli.cli.commands import Place, rows
from kokoma_cli.rendering import templates
from kokoma_cli.storage.database import Origin
from kokoma_cli.workflows.begin import begin
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import add

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "kokoma_cli").rglob("*.py"))

#: Packages that cost more to load than the daily command takes.
HEAVY = {
    "pydantic", "rich", "json", "sqlite_utils", "click", "jinja2", "reportlab", "PIL", "hypothesis",
    "importlib.metadata", "tomllib", "csv", "fractions", "decimal", "zoneinfo", "asyncio", "email",
}  # fmt: skip
PRESS = {"jinja2", "reportlab", "PIL", "sqlite_utils", "pydantic", "hypothesis"}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with one person."""
    file = tmp_path_factory.mktemp("house") / "kokoma.db"
    origin = Origin("2024-03-26T09:00:00+01:00", "test", "kokoma")
    opened = begin(file, origin, date(2024, 3, 26)).register
    add(Desk(opened, origin, date(2024, 3, 26)), "Erika Mustermann", {})
    opened.close()
    return file


def loaded_by(*words: str) -> set[str]:
    """The modules that are there when this call has ended well."""
    program = f"""
import sys
sys.argv = ["kokoma", *{words!r}]
from kokoma_cli.__main__ import main
try:
    main()
except SystemExit as end:
    sys.stderr.write("\\n".join(sys.modules))
    raise
"""
    environ = {name: text for name, text in os.environ.items() if not name.startswith("KOKOMA")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    modules = set(done.stderr.split())
    assert "kokoma_cli.workflows" in modules
    return modules


@pytest.mark.parametrize(("path", "place"), rows().items(), ids=str)
def test_every_command_is_where_its_row_says(path: str, place: Place) -> None:
    function = getattr(import_module(place.module), place.function)
    assert function.__doc__
    assert layer.load(path, place).callback is not None


@pytest.mark.parametrize(
    "words",
    [("attend", "P1", "1"), ("attend", "p1", "mustermann", "--excused", "--yes")],
    ids=" ".join,
)
def test_recording_attendance_loads_nothing_heavy(words: tuple[str, ...], register: Path) -> None:
    assert loaded_by(*words, "--db", str(register)) & HEAVY == set()


@pytest.mark.parametrize("words", [("status",), ("check",), ("status", "--json")], ids=" ".join)
def test_looking_something_up_does_not_start_the_press(
    words: tuple[str, ...], register: Path
) -> None:
    assert loaded_by(*words, "--db", str(register)) & PRESS == set()


def test_imports_point_down() -> None:
    checker = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run(
        [checker, "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout


def test_every_file_can_be_read_in_one_sitting() -> None:
    lengths = {str(file.relative_to(ROOT)): _lines(file) for file in CODE}
    assert {name: length for name, length in lengths.items() if length > 350} == {}


def test_nothing_is_left_for_later() -> None:
    left = re.compile(r"\b(TODO|FIXME|XXX)\b")
    assert [str(file) for file in CODE if left.search(file.read_text("utf-8"))] == []


def test_a_checkout_prints_from_its_own_templates() -> None:
    """An editable install copies templates too; who edits one here must see it on paper."""
    assert templates.root() == ROOT / "templates"


@pytest.mark.parametrize("name", ["demo", "test"])
def test_the_readme_has_the_commands_that_are_run_to_check_it(name: str) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    block = re.search(rf"<!-- command: {name} -->\n```\w*\n(.+)\n```", readme)
    assert block, f"README.md needs <!-- command: {name} --> before a block of one line"
    assert "-m venv .venv" in block[1]
    assert "--constraint constraints.txt" in block[1]
    assert block[1].split()[-2:] == {
        "demo": [".venv/bin/kokoma", "demo"],
        "test": ["--numprocesses", "auto"],
    }[name]  # fmt: skip


def test_what_others_made_brings_its_licence_into_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "EUPL-1.2 AND OFL-1.1 AND MIT AND LicenseRef-W3C-2023"
    found = {path.name for pattern in project["license-files"] for path in ROOT.glob(pattern)}
    fonts = {path.name.partition("-")[0] for path in (ROOT / "templates" / "fonts").glob("*.ttf")}
    profiles = {path.stem for path in (ROOT / "templates" / "colours").glob("*.icc")}
    contexts = {path.stem for path in (ROOT / "templates" / "contexts").glob("*.json")}
    licences = {f"{font}-OFL.txt" for font in fonts}
    licences |= {f"{one}-LICENSE.txt" for one in profiles | contexts}
    assert found == {"LICENSE"} | licences


#: Extras that are tested, and so what they need is known exactly.
SHIPPED = ("dev", "seal", "credential")


def test_every_dependency_is_pinned_and_no_address_with_it() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [pin for pin in pins if not re.match(r"[a-z0-9-]+==[\w.]+( ; .+)?$", pin)] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(each for name in SHIPPED for each in extras[name])]
    names = {re.split(r"[<>=!~\[; ]", line)[0] for line in wanted} - {project["name"]}
    assert names - {pin.split("==")[0] for pin in pins} == set()


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())
