"""The code on a certificate: a text as a QR code (ISO/IEC 18004), as large as its place allows.

How large a module is decides whether a telephone can read a worn copy. A module is a whole number of the dots
of an office printer, so that all of them come out alike. Where there is little room, the code first gives up
size, down to a point, and then some of the redundancy that makes up for a crease or a stain.
"""

from functools import lru_cache
from typing import Any, NamedTuple, cast

from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import BadInput

#: Light modules around the code (ISO/IEC 18004, 5.3.8).
QUIET = 4
#: A dot is 1/600 inch, in points.
_DOT = 72 / 600
#: How much of the code may be lost, a quarter (Q) or a seventh (M), and how many dots a module has, in the
#: order in which it is tried: from half a millimetre down to 0.38, then 0.34.
_TRIED = (("Q", (12, 11, 10, 9)), ("Q", (8,)), ("M", (12, 11, 10, 9)), ("M", (8,)))


class Matrix(NamedTuple):
    """A code at its size."""

    rows: tuple[bytes, ...]
    #: From above, one byte for each module; dark ones are zero.
    module: float
    #: How large one is, in points.

    @property
    def side(self) -> float:
        """Of the code without what has to stay white around it."""
        return len(self.rows) * self.module


@lru_cache(maxsize=256)
def matrix(text: str, room: float) -> Matrix | None:
    """The code with this text, in a square of `room` points that takes in its quiet zone; None if it has no
    place there."""
    made: dict[str, tuple[bytes, ...]] = {}
    for level, sizes in _TRIED:
        if level not in made:
            made[level] = _rows(text, level)
        count = len(made[level])
        for dots in sizes:
            if count and (count + 2 * QUIET) * dots * _DOT <= room:
                return Matrix(made[level], dots * _DOT)
    return None


def page_of(text: str) -> str:
    """The address of the page on which a code is verified."""
    return text.partition("#")[0]


def too_long(content: Content) -> BadInput:
    """What to say of a code that has no room: which of the texts in it is the longest."""
    page = page_of(content.code)
    longest = max(page, content.series, content.name, key=lambda text: len(text.encode()))
    if longest == page:
        return BadInput("codes.too_long_page", text=page)
    if longest == content.series:
        return BadInput("codes.too_long_series", text=content.series)
    return BadInput("codes.too_long_name", text=content.name)


def _rows(text: str, level: str) -> tuple[bytes, ...]:
    """The modules of a code; none if no QR code holds so much."""
    import zxingcpp

    try:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    except ValueError:
        return ()
    image = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    count = image.shape[0]
    modules = bytes(cast(Any, image))
    return tuple(modules[start : start + count] for start in range(0, count * count, count))
