"""Logos: found, read, and small enough for paper."""

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Logo

#: A logo is at most 45 mm wide; this many pixels are some 560 per inch there.
_PIXELS = 1000


def load(logo: Logo, folder: Path) -> ImageReader:
    """The image, with its transparency. BadInput if it is missing or no image."""
    path = folder / logo.file
    try:
        stamp = path.stat().st_mtime_ns
        if not path.is_file():
            raise OSError
    except OSError:
        raise errors.BadInput("printing.logo_missing", file=path) from None
    return _read(path, stamp)


def size(image: ImageReader) -> tuple[int, int]:
    """Width and height in pixels."""
    width, height = image.getSize()
    return int(width), int(height)


@lru_cache(maxsize=16)
def _read(path: Path, _stamp: int) -> ImageReader:
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as opened:
            image = ImageOps.exif_transpose(opened)
            see_through = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            image = image.convert("RGBA" if see_through else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise errors.BadInput("printing.logo_unreadable", file=path) from error
    image.thumbnail((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
    return ImageReader(image)
