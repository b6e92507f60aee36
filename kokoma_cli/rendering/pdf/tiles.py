"""Tiles: dark and light squares as one path of rectangles.

One path, filled once: between fills of their own, many viewers and printers leave hairlines. The rectangles
may overlap, which costs nothing and makes for fewer of them.
"""

from collections.abc import Sequence

#: Zero bytes as the digit 1, all others as 0.
_DIGITS = b"1" + b"0" * 255


def path(rows: Sequence[bytes]) -> bytes:
    """The dark tiles (zero bytes) as rectangles, one wide and high each, from an origin at the lower left;
    `rows` come from above. A row is a number here, its left end the highest bit: every sheet has some
    thousand rectangles, and this is quick."""
    size = len(rows)
    dark = [int(row.translate(_DIGITS), 2) for row in rows]
    covered = [0] * size
    #: Left, low, width and height of each.
    sides: list[int] = []
    for top, row in enumerate(dark):
        left = row
        while left:
            start = left.bit_length()
            end = (~left & ((1 << start) - 1)).bit_length()
            run = (1 << start) - (1 << end)
            left ^= run
            rest = run & ~covered[top]
            if not rest:
                continue
            if rest != run:
                # What is covered between two gaps may be covered twice.
                start, end = rest.bit_length(), (rest & -rest).bit_length() - 1
                run = (1 << start) - (1 << end)
            low = top + 1
            while low < size and dark[low] & run == run:
                covered[low] |= run
                low += 1
            sides += size - start, size - low, start - end, low - top
    return b"%d %d %d %d re\n" * (len(sides) // 4) % tuple(sides)
