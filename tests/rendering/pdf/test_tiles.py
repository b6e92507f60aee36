"""Tiles as rectangles: every dark one is covered, no light one is, and there are not many of them."""

import random

import pytest

from kokoma_cli.rendering.pdf import tiles


def rows(*lines: str) -> list[bytes]:
    return [bytes(0 if sign == "#" else 255 for sign in line) for line in lines]


def covered(drawn: bytes, size: int) -> set[tuple[int, int]]:
    """The tiles a path fills, counted from the upper left."""
    found = set()
    for line in drawn.decode().splitlines():
        left, low, width, height, operator = line.split()
        assert operator == "re"
        top = size - int(low) - int(height)
        found |= {(x, y) for x in range(int(left), int(left) + int(width))
                  for y in range(top, top + int(height))}  # fmt: skip
    return found


@pytest.mark.parametrize("seed", range(20))
def test_just_the_dark_ones_are_covered(seed: int) -> None:
    chance = random.Random(seed)
    size = chance.choice((1, 2, 9, 40))
    drawn = rows(*("".join(chance.choice("#.") for _ in range(size)) for _ in range(size)))
    dark = {(x, y) for y, row in enumerate(drawn) for x, byte in enumerate(row) if byte == 0}
    assert covered(tiles.path(drawn), size) == dark


def test_rectangles_are_as_large_as_they_can_be() -> None:
    assert tiles.path(rows("###", "###", "###")) == b"0 0 3 3 re\n"
    assert tiles.path(rows(".#.", "###", ".#.")) == b"1 0 1 3 re\n0 1 3 1 re\n"
    assert tiles.path(rows("...", "...", "...")) == b""
