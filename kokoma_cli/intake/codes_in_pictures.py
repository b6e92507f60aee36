"""The texts of the QR codes in a picture of paper, however badly it was taken."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import pictures

if TYPE_CHECKING:
    from PIL.Image import Image

#: Seconds for one page on which nothing is found, and for a whole file.
_PATIENCE, _LONGEST = 8, 300
#: On a blank page one dot in a thousand may be so much darker, or lighter, than its paper. What shines
#: through from the other side is not.
_DARKER, _LIGHTER, _STRAY = 0.85, 1.15, 0.001
#: Of each side of a page, what a scanner may have darkened at the edge.
_EDGE = 0.03
#: Characters of a text in a code; the largest QR code has 4,296.
_MOST = 8_000

#: Looks at a picture that is hard to read in another way.
Look = Callable[["Image"], "Image"]


class PageTexts(NamedTuple):
    """The texts of the codes of one page."""

    page: int
    of: int
    texts: list[str]
    blank: bool = False
    #: Whether there is nothing on it at all.


def texts_in(content: bytes) -> list[str]:
    """The texts of all QR codes in a file (PDF, JPEG, PNG, TIFF, WebP …), in the order of its pages, none
    twice. Raises BadInput if it is no picture, locked with a password, damaged, or larger than anything
    scanned."""
    found: dict[str, None] = {}
    for page in texts_by_page(content):
        found.update(dict.fromkeys(page.texts))
    return list(found)


def texts_by_page(
    content: bytes,
    meant: Callable[[str], bool] = bool,
    progress: Callable[[int, int], None] | None = None,
    *,
    drawn: bool = False,
) -> Iterator[PageTexts]:
    """The same page by page, each once it has been looked at. A page on which there is none such as is
    `meant` is looked at for longer, and what else is found there is told too. `progress` hears which page of
    how many is next. `drawn`: by a program, so that what is not found at once is not there."""
    until = time.monotonic() + _LONGEST
    with pictures.pages(content) as pages:
        for page in pages:
            if time.monotonic() > until:
                raise BadInput("verify.slow_file", page=page.number, of=page.of)
            if progress:
                progress(page.number, page.of)
            patience = 0 if drawn else _PATIENCE
            yield _on(page, meant, min(until, time.monotonic() + patience))


def _on(page: pictures.Page, meant: Callable[[str], bool], until: float) -> PageTexts:
    found: dict[str, None] = {}
    for draw in page.draw:
        picture = draw()
        found.update(dict.fromkeys(_read(picture)))
        if any(map(meant, found)):
            return PageTexts(page.number, page.of, list(found))
    if not found and _is_blank(picture):
        return PageTexts(page.number, page.of, [], blank=True)
    for look in _LOOKS:
        if any(map(meant, found)) or time.monotonic() > until:
            break
        found.update(dict.fromkeys(_read(look(picture))))
    return PageTexts(page.number, page.of, list(found))


def _read(picture: "Image") -> list[str]:
    import zxingcpp

    codes = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    # From top to bottom, as they would be read.
    codes.sort(key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return [code.text for code in codes if code.valid and 0 < len(code.text) <= _MOST]


def _is_blank(picture: "Image") -> bool:
    """Whether there is nothing on the paper, as on the back of a sheet."""
    small = picture.reduce(4) if min(picture.size) > 400 else picture
    across, along = (round(side * _EDGE) for side in small.size)
    counts = small.crop((across, along, small.width - across, small.height - along)).histogram()
    total = sum(counts)
    # The shade of which as many are lighter as darker.
    paper = bisect_left(list(accumulate(counts)), total / 2)
    stray = sum(
        count
        for grey, count in enumerate(counts)
        if not _DARKER * paper <= grey <= max(_LIGHTER * paper, paper + 10)
    )
    return stray <= _STRAY * total


def _contrast(picture: "Image") -> "Image":
    from PIL import ImageOps

    return ImageOps.autocontrast(picture, cutoff=2)


def _sharp(picture: "Image") -> "Image":
    from PIL import ImageFilter

    return _contrast(picture).filter(ImageFilter.UnsharpMask(radius=3, percent=250, threshold=0))


def _calm(picture: "Image") -> "Image":
    from PIL import ImageFilter

    return _contrast(picture).filter(ImageFilter.GaussianBlur(1.5))


def _even(picture: "Image") -> "Image":
    """Black and white by what is around each dot: light that falls from one side is taken out."""
    from PIL import ImageChops, ImageFilter

    around = picture.filter(ImageFilter.BoxBlur(max(picture.size) / 60))
    return ImageChops.subtract(picture, around, 1, 128).point(lambda grey: 255 if grey > 122 else 0)


def _scaled(factor: float) -> Look:
    def look(picture: "Image") -> "Image":
        from PIL import Image

        most = 1.25 * pictures.SIDE / max(picture.size)
        size = [max(1, round(side * min(factor, most))) for side in picture.size]
        return _contrast(picture).resize((size[0], size[1]), Image.Resampling.BICUBIC)

    return look


def _turned(degrees: float) -> Look:
    def look(picture: "Image") -> "Image":
        from PIL import Image

        return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)

    return look


#: Tried one after the other where the picture as it is shows no code; the first that finds one ends it.
_LOOKS: tuple[Look, ...] = (
    _sharp,
    _even,
    _scaled(2),
    _scaled(0.5),
    _calm,
    _turned(15),
    _turned(45),
    lambda picture: _sharp(_scaled(2)(picture)),
    lambda picture: _even(_calm(_scaled(2)(picture))),
)
