"""A calm table for lists: headings, a thin line, rows. Cells are data and never read as markup."""

from collections.abc import Collection, Iterable, Sequence

from kokoma_cli.rendering.screen import Screen, cells, pad, pad_left

_GAP = "  "

#: No column becomes narrower than this, and one that gives way first not narrower than that.
_NARROWEST, _READABLE = 6, 12


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    screen: Screen,
    *,
    right: Collection[int] = (),
    yielding: Collection[int] = (),
) -> str:
    """The finished lines, no wider than the screen; print them with `styled=True`.

    `right` are the indexes of columns set to the right. What is too wide is shortened: first in the
    columns `yielding`, then in the widest.
    """
    head = [screen.shown(cell) for cell in headings]
    body = [[screen.shown(cell) for cell in row] for row in rows]
    natural = [max(map(cells, column)) for column in zip(head, *body, strict=True)]
    widths = fitted(natural, screen.width - len(_GAP) * (len(head) - 1), yielding)

    def line(row: Sequence[str]) -> str:
        parts = (
            (pad_left if index in right else pad)(screen.cut(cell, widths[index]), widths[index])
            for index, cell in enumerate(row)
        )
        return _GAP.join(parts).rstrip()

    total = sum(widths) + len(_GAP) * (len(widths) - 1)
    return "\n".join([screen.styled(line(head), "bold"), screen.rule(total), *map(line, body)])


def fitted(natural: Sequence[int], room: int, yielding: Collection[int] = ()) -> list[int]:
    """Widths that fit into the room: first the `yielding` columns give way, then the widest."""
    widths = list(natural)
    for index in yielding:
        widths[index] = min(widths[index], max(_READABLE, widths[index] - sum(widths) + room))
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
