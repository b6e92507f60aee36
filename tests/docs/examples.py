"""Examples in the documentation: `console` blocks whose `$ kokoma …` lines are run in order, in one folder.

What follows such a line is what kokoma answers; `pytest tests/docs --renew` writes it anew. A block headed
```` ```csv NAME ```` is a file of that name, there for the commands that follow.
"""

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kokoma_cli.cli import run
from kokoma_cli.cli.output import wrapped
from kokoma_cli.wording import LANGUAGES, Wording

ROOT = Path(__file__).parents[2]
#: The day on which examples are run until the document says `<!-- today: YYYY-MM-DD -->`.
TODAY = date(2027, 3, 30)
_NEW_DAY = re.compile(r"<!-- today: (\S+) -->")

#: The clock on the wall, which is not ours to set: `22.11.2026 16:47`, `22 Nov 2026 16:47`.
_CLOCK = re.compile(r"\b\d\d(\.\d\d\.| \w{3} )\d{4} \d\d:\d\d\b")
_NOON = {".": "30.03.2027 12:00", " ": "30 Mar 2027 12:00"}
#: Its day in a sentence.
_DAYS = {"de": "30. März 2027", "en": "30 March 2027"}

FENCE = "```"
PROMPT = "$ "


@dataclass(frozen=True)
class Block:
    """One fenced block: where its lines begin and end in the file."""

    first: int
    end: int


def blocks(lines: list[str]) -> Iterator[Block]:
    """Every `console` block of a document."""
    start = None
    for number, line in enumerate(lines):
        if start is None and line == f"{FENCE}console":
            start = number + 1
        elif start is not None and line == FENCE:
            yield Block(start, number)
            start = None


def answer(command: str, today: date) -> str:
    """What kokoma says to one line of an example, on both streams."""
    program, *words = shlex.split(command)
    assert program == "kokoma", command
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        run(words, today=today)
    # A no-break space looks like a blank and would be taken for one by whoever edits the text.
    plain = said.getvalue().replace("\u00a0", " ").rstrip("\n")
    for language in LANGUAGES:
        today_here = Wording(language).long_date(date.today()).replace("\u00a0", " ")
        plain = plain.replace(today_here, _DAYS[language])
    if "--json" not in words:
        plain = wrapped(plain, 80)
    return _CLOCK.sub(lambda found: _NOON[found[1][0]], plain)


def played(document: Path, folder: Path) -> str:
    """The document with every example run afresh in this folder."""
    lines = document.read_text("utf-8").split("\n")
    fresh: list[str] = []
    position = 0
    today = TODAY
    with chdir(folder):
        for block in blocks(lines):
            fresh += lines[position : block.first]
            _lay_out(lines[position : block.first], folder)
            for line in lines[position : block.first]:
                if said := _NEW_DAY.search(line):
                    today = date.fromisoformat(said[1])
            for line in lines[block.first : block.end]:
                if line.startswith(PROMPT):
                    fresh.append(line)
                    fresh += answer(line.removeprefix(PROMPT), today).split("\n")
            position = block.end
    return "\n".join([*fresh, *lines[position:]])


def _lay_out(lines: list[str], folder: Path) -> None:
    """Writes the files that stand between two examples."""
    file: Path | None = None
    content: list[str] = []
    for line in lines:
        if file is None:
            if line.startswith(f"{FENCE}csv "):
                file, content = folder / line.removeprefix(f"{FENCE}csv "), []
        elif line == FENCE:
            file.write_text("\n".join(content) + "\n", "utf-8")
            file = None
        else:
            content.append(line)
