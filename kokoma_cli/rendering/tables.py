"""A calm table for lists, drawn by Rich: headings, a thin line, rows. Cells are data, never markup.

How wide each column is and where its cells are broken is settled here, before anything is drawn: what does
not fit, Rich would leave out.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from io import StringIO

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kokoma_cli.rendering.screen import HYPHEN, Screen, cells, shorten, split

#: A line below the headings and nothing else.
_LINE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_GAP = 2

#: A column of nothing longer than this is not worth breaking: numbers, dates, how something stands.
_SHORT = 16

#: A word up to this length is kept whole while any column can give way for it.
_WORD = 24

#: And one up to this length while others can still be broken between words.
_RARE_WORD = 36

#: Below this width a word that does not fit is cut short instead of running on below itself.
_READABLE = 12

#: Where an address or a chain of dates breaks if it must.
_JOINT = re.compile(r"(?=@)|(?<=[-./_])(?=\w)")

_PLAIN = "\x1b[0m"


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    screen: Screen,
    *,
    right: Collection[int] = (),
    keeps: int | None = None,
) -> str:
    """The finished lines, no wider than the screen; print them with `styled=True`.

    `right` are the indexes of columns set to the right. What is too wide is wrapped at blanks and hyphens,
    the widest column first; `keeps` is the column that gives way last.
    """
    head = [screen.shown(cell) for cell in headings]
    body = [[screen.shown(cell) for cell in row] for row in rows]
    columns = list(zip(head, *body, strict=True))
    fixed = {
        index
        for index, column in enumerate(columns)
        if index in right or (index != keeps and _never_breaks(column))
    }
    widths = _widths(columns, screen.widest - _GAP * (len(columns) - 1), fixed, keeps)
    drawn = Table(
        box=_LINE, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), border_style="dim"
    )
    for index, width in enumerate(widths):
        drawn.add_column(
            _cell(head[index], width, screen, fixed=index in fixed),
            justify="right" if index in right else "left",
            width=width,
            no_wrap=True,
            overflow="crop",
        )
    for row in body:
        drawn.add_row(
            *(
                _cell(text, widths[index], screen, fixed=index in fixed, named=index == keeps)
                for index, text in enumerate(row)
            )
        )
    return _lines(drawn, screen)


def _never_breaks(column: Sequence[str]) -> bool:
    """True for numbers, dates, addresses of usual length; the heading does not count."""
    longest = max(map(cells, column[1:]), default=0)
    return longest <= _SHORT or (longest <= _WORD and not any(" " in cell for cell in column[1:]))


def _widths(
    columns: Sequence[Sequence[str]], room: int, fixed: Collection[int], keeps: int | None
) -> list[int]:
    """How wide each column is to be. Columns give way in turns, each turn asking for more: first all with
    text while they keep whole words, then down to their longest word, the one that `keeps` after the
    others; only then are words broken."""
    widths = [max(1, *map(cells, column)) for column in columns]
    everything = list(range(len(widths)))
    flexible = [index for index in everything if index not in fixed]
    others = [index for index in flexible if index != keeps]
    kept = [index for index in flexible if index == keeps]
    easy, rare, words = widths[:], widths[:], widths[:]
    for index in flexible:
        rare[index] = min(widths[index], _longest_usual(columns[index], _RARE_WORD))
        words[index] = min(widths[index], _longest_usual(columns[index], _WORD))
        easy[index] = min(widths[index], max(_WORD, _longest(columns[index], joints=False)))
    tight = [min(_READABLE, width) for width in words]
    # The heading of a column that never breaks is cut before its cells are.
    bare = [max(4, *map(cells, column[1:]), 0) for column in columns]
    for giving, least in (
        (flexible, easy),
        (others, rare),
        (kept, rare),
        (others, words),
        (kept, words),
        (sorted(fixed), bare),
        (others, tight),
        (kept, tight),
        (others, [min(4, width) for width in tight]),
        (everything, [min(3, width) for width in tight]),
        (everything, [1] * len(widths)),
    ):
        while sum(widths) > room:
            able = [index for index in giving if widths[index] > least[index]]
            if not able:
                break
            widths[max(able, key=lambda index: widths[index])] -= 1
    return widths


def _longest(column: Sequence[str], *, joints: bool) -> int:
    return max(_widths_of_pieces(column, joints=joints), default=1)


def _longest_usual(column: Sequence[str], limit: int) -> int:
    """Without words that are longer than this: a column need not be wide for what is broken all the same."""
    widths = _widths_of_pieces(column, joints=True)
    return max((width for width in widths if width <= limit), default=_READABLE)


def _widths_of_pieces(column: Sequence[str], *, joints: bool) -> list[int]:
    return [cells(piece.rstrip()) for cell in column for piece in _pieces(cell, joints=joints)]


def _pieces(text: str, *, joints: bool) -> list[str]:
    """What may stand on lines of its own, long words in parts if they may break at their `joints`; a
    blank at the end of a piece shows where two were apart."""
    found: list[str] = []
    for word in filter(None, text.split(" ")):
        pieces = [word] if "@" in word else HYPHEN.split(word)
        for piece in pieces:
            found += _JOINT.split(piece) if joints and cells(piece) > _WORD else [piece]
        found[-1] += " "
    return found


def _cell(text: str, width: int, screen: Screen, *, fixed: bool, named: bool = False) -> Text:
    ellipsis = screen.letters("…")
    hyphenated = not named and width >= _READABLE
    if fixed or cells(text) <= width:
        return Text(shorten(text, width, ellipsis))
    lines = [""]
    for piece in _pieces(text, joints=width >= _READABLE):
        word = piece.rstrip()
        if cells(lines[-1] + word) > width and lines[-1]:
            lines.append("")
        if width < _READABLE:
            piece = shorten(word, width, ellipsis) + piece[len(word) :]  # noqa: PLW2901
        # A word that is broken says so; names, numbers and addresses are read as they stand.
        hyphen = "-" if word.isalpha() and word[1:].islower() and hyphenated else ""
        while cells(piece.rstrip()) > width:
            start, piece = split(piece, width - len(hyphen))  # noqa: PLW2901
            lines[-1:] = [start + hyphen, ""]
        lines[-1] += piece
    return Text("\n".join(line.rstrip() for line in lines))


def _lines(drawn: Table, screen: Screen) -> str:
    paper = StringIO()
    console = Console(
        file=paper,
        width=screen.widest,
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
