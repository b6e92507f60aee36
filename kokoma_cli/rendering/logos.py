"""Logos: found, read, and small enough for paper.

Pictures keep their transparency and become at most as large as paper shows them; drawings (SVG) stay
drawings, sharp at any size.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Logo

if TYPE_CHECKING:
    from kokoma_cli.rendering.svg.drawing import Drawing, Shape
    from kokoma_cli.rendering.svg.paths import Outline

#: A logo is at most 45 mm wide; this many pixels are some 450 per inch there.
_PIXELS = 800
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
        if _is_drawing(self.source):
            drawing = _drawing(self)
            return drawing.width, drawing.height
        width, height = _read(self).getSize()
        return float(width), float(height)

    def draw(self, canvas: Canvas) -> None:
        """Draws it, its lower left corner at the origin, as large as `size`."""
        if _is_drawing(self.source):
            _draw(_drawing(self), canvas)
            return
        width, height = self.size
        canvas.drawImage(_read(self), 0, 0, width, height, mask="auto")


def load(logo: Logo, folder: Path) -> Picture:
    """The logo, with its transparency. BadInput if it is missing, no image, or a drawing that paper
    cannot carry as it is; then it says why."""
    path = folder / logo.file
    try:
        if not path.is_file():
            raise errors.BadInput("printing.logo_missing", file=str(path))
        with path.open("rb") as file:
            source = file.read(_BYTES_AT_MOST + 1)
    except OSError:
        raise errors.BadInput("printing.logo_missing", file=str(path)) from None
    if len(source) > _BYTES_AT_MOST:
        raise errors.BadInput("printing.logo_unreadable", file=str(path))
    picture = Picture(str(path), source)
    # Whatever keeps it from being drawn is said now.
    _ = picture.size
    return picture


class Shelf:
    """The logos of a batch: each is read once, so that all sheets have the same."""

    def __init__(self) -> None:
        self._read: dict[tuple[Logo, Path], Picture] = {}

    def load(self, logo: Logo, folder: Path) -> Picture:
        """See `load`."""
        key = logo, folder
        if key not in self._read:
            self._read[key] = load(logo, folder)
        return self._read[key]


def _is_drawing(source: bytes) -> bool:
    """SVG is the one format that begins with a bracket, after at most a mark of its encoding."""
    start = source[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<")


@lru_cache(maxsize=16)
def _drawing(picture: Picture) -> "Drawing":
    from kokoma_cli.rendering.svg.drawing import drawing
    from kokoma_cli.rendering.svg.file import RefusedError

    try:
        return drawing(picture.source)
    except RefusedError as error:
        raise errors.BadInput(
            "printing.logo_refused", file=picture.file, line=error.line, cause=error.cause
        ) from None


@lru_cache(maxsize=16)
def _read(picture: Picture) -> ImageReader:
    try:
        with Image.open(BytesIO(picture.source), formats=("PNG", "JPEG")) as opened:
            opened.draft("RGB", (2 * _PIXELS, 2 * _PIXELS))
            photo = opened.format == "JPEG"
            image = ImageOps.exif_transpose(opened)
            see_through = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            image = _eight_bits(image).convert("RGBA" if see_through else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise errors.BadInput("printing.logo_unreadable", file=picture.file) from error
    image.thumbnail((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
    if not photo:
        return ImageReader(image)
    # A photograph stays one: unpacked it would weigh ten times as much, in every certificate.
    packed = BytesIO()
    image.save(packed, "JPEG", quality=90, subsampling=0)
    return ImageReader(packed)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey in sixteen bits, which would turn white, in eight."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value / 256).convert("L")


def _draw(drawing: "Drawing", canvas: Canvas) -> None:
    """The shapes from back to front; SVG counts downwards, paper upwards."""
    canvas.saveState()
    canvas.transform(1, 0, 0, -1, 0, drawing.height)
    for shape in drawing.shapes:
        canvas.saveState()
        for clip in shape.clips:
            canvas.clipPath(
                _path(canvas, clip.outline), stroke=0, fill=0, fillMode=int(not clip.even_odd)
            )
        canvas.transform(*shape.matrix)
        _paint(shape, canvas)
        canvas.restoreState()
    canvas.restoreState()


def _paint(shape: "Shape", canvas: Canvas) -> None:
    style = shape.style
    if shape.fill:
        canvas.setFillColorRGB(*shape.fill[:3])
        canvas.setFillAlpha(round(shape.fill.alpha * shape.opacity, 4))
    if shape.stroke:
        canvas.setStrokeColorRGB(*shape.stroke[:3])
        canvas.setStrokeAlpha(round(shape.stroke.alpha * shape.opacity, 4))
        canvas.setLineWidth(style.stroke_width)
        canvas.setLineCap(style.cap)
        canvas.setLineJoin(style.join)
        canvas.setMiterLimit(style.miter_limit)
        lengths, start = style.dashes
        if lengths:
            canvas.setDash(lengths, start)
    canvas.drawPath(
        _path(canvas, shape.outline),
        stroke=int(shape.stroke is not None),
        fill=int(shape.fill is not None),
        fillMode=int(not style.even_odd),
    )


def _path(canvas: Canvas, outline: "Outline") -> PDFPathObject:
    path = canvas.beginPath()
    for letter, points in outline:
        if letter == "M":
            path.moveTo(*points)
        elif letter == "L":
            path.lineTo(*points)
        elif letter == "C":
            path.curveTo(*points)
        else:
            path.close()
    return path
