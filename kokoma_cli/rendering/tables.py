"""A calm table for lists: headings, a thin line, rows. Cells are data and never read as markup."""

from collections.abc import Callable, Collection, Iterable, Sequence

from kokoma_cli.rendering.screen import Screen, cells, pad, pad_left

_GAP = "  "

#: No column becomes narrower than this while another is wider.
_NARROWEST = 6


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    width: int = 80,
    colour: bool = False,
    right: Collection[int] = (),
    letters: Callable[[str], str] = str,
) -> str:
    """The finished lines, at most `width` cells wide; the widest columns give way first.

    `right` are the indexes of columns set to the right. `letters` says what becomes of a text on an
    old code page; `cli.screen` knows it.
    """
    return draw(headings, rows, Screen(width, colour, letters), right=right)


def draw(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    screen: Screen,
    *,
    right: Collection[int] = (),
    indent: str = "",
) -> str:
    """The same for a screen."""
    head = [screen.shown(cell) for cell in headings]
    body = [[screen.shown(cell) for cell in row] for row in rows]
    natural = [max(map(cells, column)) for column in zip(head, *body, strict=True)]
    widths = fitted(natural, screen.width - len(indent) - len(_GAP) * (len(head) - 1))

    def line(row: Sequence[str]) -> str:
        parts = (
            (pad_left if index in right else pad)(screen.cut(cell, widths[index]), widths[index])
            for index, cell in enumerate(row)
        )
        return (indent + _GAP.join(parts)).rstrip()

    total = sum(widths) + len(_GAP) * (len(widths) - 1)
    return "\n".join(
        [
            screen.styled(line(head), "bold"),
            indent + screen.rule(total),
            *map(line, body),
        ]
    )


def fitted(natural: Sequence[int], room: int) -> list[int]:
    """Widths that fit into the room: the widest columns give way first, none below its fair minimum."""
    widths = list(natural)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= _NARROWEST:
            break
        second = max((width for width in widths if width < widest), default=_NARROWEST)
        giving = [index for index, width in enumerate(widths) if width == widest]
        excess = sum(widths) - room
        step = min(widest - max(second, _NARROWEST), -(-excess // len(giving)))
        for index in giving:
            widths[index] -= max(1, step)
    return widths
