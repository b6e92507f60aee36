"""A calm table for lists, drawn by Rich: headings, a thin line, rows. Cells are data, never markup."""

import re
from collections.abc import Collection, Iterable, Sequence
from io import StringIO

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kokoma_cli.rendering.screen import Screen, cells

#: A line below the headings and nothing else.
_LINE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")

#: A column that gives way is not made narrower than this.
_READABLE = 12

_PLAIN = "\x1b[0m"


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    screen: Screen,
    *,
    right: Collection[int] = (),
    yielding: Collection[int] = (),
) -> str:
    """The finished lines, no wider than the screen; print them with `styled=True`.

    `right` are the indexes of columns set to the right. What is too wide is wrapped: in the columns
    `yielding`, else in the widest.
    """
    head = [screen.shown(cell) for cell in headings]
    body = [[screen.shown(cell) for cell in row] for row in rows]
    natural = [max(map(cells, column)) for column in zip(head, *body, strict=True)]
    if not yielding:
        yielding = {natural.index(max(natural))}
    drawn = Table(
        box=_LINE, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), border_style="dim"
    )
    for index, heading in enumerate(head):
        gives = index in yielding
        drawn.add_column(
            Text(heading),
            justify="right" if index in right else "left",
            no_wrap=not gives,
            overflow="fold" if gives else "ellipsis",
            min_width=min(_READABLE, natural[index]) if gives else None,
        )
    for row in body:
        drawn.add_row(*map(Text, row))
    return _lines(drawn, screen)


def _lines(drawn: Table, screen: Screen) -> str:
    paper = StringIO()
    console = Console(
        file=paper,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(drawn)
    lines = "\n".join(map(_without_tail, paper.getvalue().splitlines()))
    # The cells have the screen's letters already.
    return lines.replace("─", screen.letters("─"))


def _without_tail(line: str) -> str:
    """The line without the blanks that fill it up, in colour or not."""
    return re.sub(r"(?:\x1b\[[\d;]*m|\s)+$", lambda tail: _PLAIN * ("\x1b" in tail[0]), line)
