"""Pictures of paper: photographs, scans, and the pages of a PDF, as something to look for codes in.

What is told by the bytes is believed, never a name; nothing in them is run or followed, and how large a
picture may be is asked before it is unpacked.
"""

import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kokoma_cli.errors import BadInput

if TYPE_CHECKING:
    from PIL.Image import Image

    from kokoma_cli.intake.pdf_pages import Document

#: Bytes of a file: a hundred sheets scanned in colour.
MAX_BYTES = 128 * 2**20
#: Dots of one picture: an A4 sheet at 1,000 dots per inch, and what the largest cameras take.
MAX_DOTS = 110_000_000
MAX_PAGES = 200
#: Dots along the longer side of what is looked at: A4 at 300 dots per inch, and a little more. A code on a
#: sheet, a fifth of its height, is still large in it.
SIDE = 4_000
#: Rows of a picture that are made grey at once.
_STRIP = 512

#: What Pillow may read, of all that it can.
_FORMATS = ("PNG", "JPEG", "MPO", "TIFF", "WEBP", "GIF", "BMP", "AVIF", "JPEG2000")
#: How a photograph of a telephone begins that Pillow does not read.
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


class Page(NamedTuple):
    """One page, not drawn yet."""

    number: int
    of: int
    draw: "Sequence[Callable[[], Image]]"
    #: Ways to get a grey picture of it, the quickest first. Each may raise BadInput.


def is_pdf(content: bytes) -> bool:
    """Whether a reader of PDF would take it for one: its mark is among the first kilobyte."""
    return b"%PDF-" in content[:1024]


@contextmanager
def pages(content: bytes) -> "Iterator[Iterator[Page]]":
    """The pages of a file, one after the other, to be drawn within the block and before the next one.

    Raises BadInput if it is no picture, locked with a password, damaged, or larger than anything scanned.
    """
    if len(content) > MAX_BYTES:
        raise BadInput("verify.too_large", megabytes=MAX_BYTES // 2**20)
    if not content:
        raise BadInput("verify.empty")
    if is_pdf(content):
        from kokoma_cli.intake.pdf_pages import document as opened

        with opened(content) as document:
            yield _of_pdf(document)
        return
    with warnings.catch_warnings():
        # What Pillow finds odd about a picture is of no use to the office.
        warnings.simplefilter("ignore")
        yield _of_picture(content)


def _of_pdf(document: "Document") -> Iterator[Page]:
    count = document.count()
    _refuse_many(count)
    for index in range(count):
        yield Page(
            index + 1, count, [partial(document.drawn, index, dpi, SIDE) for dpi in (150, 300)]
        )


def _of_picture(content: bytes) -> Iterator[Page]:
    from PIL import Image, UnidentifiedImageError

    # Our own bound holds instead, with a sentence of ours.
    Image.MAX_IMAGE_PIXELS = None
    Image.init()
    try:
        known = [name for name in _FORMATS if name in Image.OPEN]
        picture = Image.open(io.BytesIO(content), formats=known)
    except UnidentifiedImageError as error:
        heic = content[4:8] == b"ftyp" and content[8:12] in _HEIC
        raise BadInput("verify.heic" if heic else "verify.no_picture") from error
    except Exception as error:
        raise BadInput("verify.damaged_picture") from error
    with picture:
        # A photograph may carry a second one, for depth; only in this format further ones are pages.
        several = picture.format == "TIFF"
        try:
            count = getattr(picture, "n_frames", 1) if several else 1
        except Exception as error:
            raise BadInput("verify.damaged_picture") from error
        _refuse_many(count)
        for index in range(count):
            yield Page(index + 1, count, [partial(_frame, picture, index)])


def _frame(picture: "Image", index: int) -> "Image":
    try:
        if index:
            picture.seek(index)
        if picture.width * picture.height > MAX_DOTS:
            raise BadInput("verify.too_many_dots", millions=MAX_DOTS // 1_000_000)
        # Of a photograph only so much is unpacked as is looked at.
        picture.draft("L", (SIDE, SIDE))
        return _upright(_smaller(_grey(picture)), picture)
    except BadInput:
        raise
    except Exception as error:
        raise BadInput("verify.damaged_picture") from error


def _grey(picture: "Image") -> "Image":
    """In grey, on white paper where it is transparent."""
    from PIL import Image

    # Of a large picture no second one is made in colours: it is made small first, or taken in strips.
    if picture.mode.startswith(("I", "F")):
        deep = _smaller(picture.copy() if picture.mode != "I;16B" else picture.convert("I"))
        deep = deep.convert("F")
        low, high = deep.getextrema()
        span = (high - low) or 1  # type: ignore[operator]
        return deep.point(lambda value: value * (255 / span) - low * 255 / span).convert("L")  # type: ignore[operator]
    picture.load()
    # A picture of its own, as the one that was opened may have to turn to its next page.
    paper = Image.new("L", picture.size, 255)
    for top in range(0, picture.height, _STRIP):
        strip = picture.crop((0, top, picture.width, min(top + _STRIP, picture.height)))
        if "A" in strip.mode or "a" in strip.mode or "transparency" in picture.info:
            strip.info.update(picture.info)
            strip = strip.convert("RGBA")
            paper.paste(strip.convert("L"), (0, top), strip.getchannel("A"))
        else:
            paper.paste(strip.convert("L"), (0, top))
    return paper


def _smaller(grey: "Image") -> "Image":
    from PIL import Image

    if max(grey.size) > SIDE:
        grey.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return grey


def _upright(grey: "Image", picture: "Image") -> "Image":
    """As the camera was held (EXIF), which matters where it took a mirror image."""
    from PIL import Image

    turn = None
    with suppress(Exception):
        turn = picture.getexif().get(0x0112)
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    return grey.transpose(turns[turn]) if turn in turns else grey


def _refuse_many(count: int) -> None:
    if count > MAX_PAGES:
        raise BadInput("verify.too_many_pages", count=count, most=MAX_PAGES)
