"""The register of certificates on the screen: a table, or below each other where names have no room."""

from collections.abc import Sequence

from kokoma_cli.rendering.screen import Screen, cells, pad
from kokoma_cli.rendering.tables import longest_piece, table
from kokoma_cli.wording import Wording

_NAME = 1
_GAP = 2


def register_list(rows: Sequence[Sequence[str]], words: Wording, screen: Screen) -> str:
    """Number, name, kind, date and status of each. No name is broken within a word if it can be helped."""
    headings = [
        words(f"certificates.heading_{key}")
        for key in ("number", "name", "kind", "issued_on", "status")
    ]
    shown = [[screen.shown(cell) for cell in row] for row in rows]
    columns = list(zip(headings, *shown, strict=True))
    others = sum(max(map(cells, column)) + _GAP for column in columns) - _GAP
    room = screen.width - others + max(map(cells, columns[_NAME]))
    if max(map(longest_piece, columns[_NAME])) <= max(room, 0):
        return table(headings, rows, screen, keeps=_NAME)
    width = max(cells(number) for number, *_ in shown)
    lines = []
    for number, name, *rest in shown:
        margin = " " * (width + _GAP)
        lines += screen.wrap(name, first=pad(number, width) + " " * _GAP, rest=margin)
        lines += screen.wrap(", ".join(rest), first=margin, rest=margin)
    return "\n".join(lines)
