"""Logos: found, read, and small enough for paper."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Logo

#: A logo is at most 45 mm wide; this many pixels are some 560 per inch there.
_PIXELS = 1000
#: No logo is larger; a file that is has been mistaken for one.
_BYTES_AT_MOST = 20_000_000


class Picture(NamedTuple):
    """A logo as its file says it."""

    file: str
    #: For messages.
    source: bytes

    @property
    def size(self) -> tuple[float, float]:
        """Width and height; only their ratio matters."""
        width, height = _read(self).getSize()
        return float(width), float(height)

    def draw(self, canvas: Canvas) -> None:
        """Draws it, its lower left corner at the origin, as large as `size`."""
        width, height = self.size
        canvas.drawImage(_read(self), 0, 0, width, height, mask="auto")


def load(logo: Logo, folder: Path) -> Picture:
    """The logo, with its transparency. BadInput if it is missing or no image."""
    path = folder / logo.file
    try:
        if not path.is_file():
            raise errors.BadInput("printing.logo_missing", file=path)
        with path.open("rb") as file:
            source = file.read(_BYTES_AT_MOST + 1)
    except OSError:
        raise errors.BadInput("printing.logo_missing", file=path) from None
    if len(source) > _BYTES_AT_MOST:
        raise errors.BadInput("printing.logo_unreadable", file=path)
    picture = Picture(str(path), source)
    _read(picture)
    return picture


@lru_cache(maxsize=16)
def _read(picture: Picture) -> ImageReader:
    try:
        with Image.open(BytesIO(picture.source), formats=("PNG", "JPEG")) as opened:
            image = ImageOps.exif_transpose(opened)
            see_through = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            image = image.convert("RGBA" if see_through else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise errors.BadInput("printing.logo_unreadable", file=picture.file) from error
    image.thumbnail((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
    return ImageReader(image)
