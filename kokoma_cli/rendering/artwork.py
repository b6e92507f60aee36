"""Frame, ring and mark around and behind the text."""

from functools import lru_cache
from math import atan2, cos, degrees, hypot, pi, sin

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.pages import MM
from kokoma_cli.rendering.pdf.faces import face

WIDTH, HEIGHT = A4
_RADIUS, _SWING = 47 * MM, 10.5 * MM


def frame(canvas: Canvas, kind: Kind) -> None:
    """Two lines with stepped corners, 11 and 12.6 mm from the edge."""
    canvas.setStrokeColorRGB(*kind.accent)
    for inset, notch, thickness in ((11 * MM, 2.6 * MM, 1.1), (12.6 * MM, 2.6 * MM, 0.45)):
        canvas.setLineWidth(thickness)
        path = canvas.beginPath()
        left, right, low, high = inset, WIDTH - inset, inset, HEIGHT - inset
        corners = [
            (left + notch, low), (right - notch, low), (right - notch, low + notch),
            (right, low + notch), (right, high - notch), (right - notch, high - notch),
            (right - notch, high), (left + notch, high), (left + notch, high - notch),
            (left, high - notch), (left, low + notch), (left + notch, low + notch),
        ]  # fmt: skip
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path)


def ring(canvas: Canvas, kind: Kind) -> None:
    """A guilloche: waves around a circle, each shifted a little against the last, so light that it
    never disturbs reading."""
    canvas.setStrokeColorRGB(*(1 - (1 - part) * 0.13 for part in kind.accent))
    canvas.setLineWidth(0.3)
    canvas.drawPath(_guilloche(WIDTH / 2, HEIGHT - kind.ring_centre * MM))


def mark(canvas: Canvas, word: str) -> None:
    """A large pale word across the whole sheet, from the lower left to the upper right."""
    letters, width = _outlined(word)
    size = 0.72 * hypot(WIDTH, HEIGHT) / width
    canvas.saveState()
    canvas.setFillColorRGB(*_MARK)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(degrees(atan2(HEIGHT, WIDTH)))
    canvas.scale(round(size, 6), round(size, 6))
    canvas.translate(-width / 2, -_CAPITALS / 2)
    canvas.drawPath(letters, stroke=0, fill=1, fillMode=1)
    canvas.restoreState()


#: Whatever colours a kind has, this is seen, and text on it is read.
_MARK = 0.91, 0.91, 0.92
_MARKED_IN = "SourceSans3-SemiBold"
#: How high its capitals are, in units of the font.
_CAPITALS = 660


def _outlined(word: str) -> tuple[PDFPathObject, float]:
    """The letters of a word as outlines, and how wide they run, in units of the font."""
    used = face(_MARKED_IN)
    path = PDFPathObject()
    x = 0.0
    for letter in word:
        glyph = used.font.get_nominal_glyph(ord(letter)) or 0
        used.font.draw_glyph_with_pen(glyph, _Pen(path, x))
        x += used.width(glyph)
    return path, x


class _Pen:
    """Takes the outline of a letter as HarfBuzz tells it, to its place in the word."""

    def __init__(self, path: PDFPathObject, x: float) -> None:
        self._path, self._x = path, x
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._at = point
        self._path.moveTo(point[0] + self._x, point[1])

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._at = point
        self._path.lineTo(point[0] + self._x, point[1])

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._at = points[-1]
        self._path.curveTo(*(each for x, y in points for each in (x + self._x, y)))

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        (x0, y0), (cx, cy), (x1, y1) = self._at, control, end
        self.curveTo(
            (x0 + (cx - x0) * 2 / 3, y0 + (cy - y0) * 2 / 3),
            (x1 + (cx - x1) * 2 / 3, y1 + (cy - y1) * 2 / 3),
            end,
        )

    def closePath(self) -> None:  # noqa: N802
        self._path.close()


@lru_cache(maxsize=8)
def _guilloche(x: float, y: float) -> PDFPathObject:
    """The ring's lines around a point; kept, for a batch draws the same ring on every sheet."""
    path = PDFPathObject()
    waves, turns = 18, 8
    for turn in range(turns):
        _wave(path, (x, y), waves, 2 * pi * turn / turns)
    for edge in (-12 * MM, 12 * MM):
        path.circle(x, y, _RADIUS + edge)
    return path


def _wave(path: PDFPathObject, centre: tuple[float, float], waves: int, phase: float) -> None:
    """radius + swing · sin(waves · angle + phase) as Bézier curves through points of the wave, with
    its tangents (Hermite form)."""

    def point(angle: float) -> tuple[float, float]:
        distance = _RADIUS + _SWING * sin(waves * angle + phase)
        return centre[0] + distance * cos(angle), centre[1] + distance * sin(angle)

    def slope(angle: float) -> tuple[float, float]:
        distance = _RADIUS + _SWING * sin(waves * angle + phase)
        growth = _SWING * waves * cos(waves * angle + phase)
        return (
            growth * cos(angle) - distance * sin(angle),
            growth * sin(angle) + distance * cos(angle),
        )

    steps = waves * 4
    step = 2 * pi / steps
    path.moveTo(*_rounded(point(0)))
    for index in range(steps):
        start, end = index * step, (index + 1) * step
        (x1, y1), (dx1, dy1) = point(start), slope(start)
        (x2, y2), (dx2, dy2) = point(end), slope(end)
        path.curveTo(
            *_rounded((x1 + dx1 * step / 3, y1 + dy1 * step / 3)),
            *_rounded((x2 - dx2 * step / 3, y2 - dy2 * step / 3)),
            *_rounded((x2, y2)),
        )
    path.close()


def _rounded(point: tuple[float, float]) -> tuple[float, float]:
    """To a hundredth of a point: finer than any printer, and the same on every machine."""
    return round(point[0], 2), round(point[1], 2)
