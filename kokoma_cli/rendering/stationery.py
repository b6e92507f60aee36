"""The paper before anything is written on it: drawn by ReportLab once, used on every sheet."""

from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple, cast

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kokoma_cli.rendering import artwork
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.logos import Picture
from kokoma_cli.rendering.pdf.document import STATIONERY, Stationery
from kokoma_cli.rendering.pdf.embedding import stream
from kokoma_cli.rendering.pdf.shaping import number


class Paper(NamedTuple):
    """What tells one paper from another: the look of a kind, and the logos."""

    kind: Kind
    logos: tuple[Picture, ...] = ()
    mark: str = ""
    #: A word across the sheet behind the text, of a sheet that is not to be handed out.


@lru_cache(maxsize=32)
def stationery(paper: Paper, first_number: int = STATIONERY) -> Stationery:
    """Frame and ring of a kind, and the logos, as objects numbered from `first_number`; a page shows
    the logos as `/Logo0`, `/Logo1`, …"""
    kind, logos, mark = paper
    frame_at, ring_at, mark_at, logos_at = range(first_number, first_number + 4)
    easel = _Easel(first_number + 10)
    objects: list[bytes] = []
    names: list[bytes] = []
    further: list[bytes] = []
    if mark:
        objects.append(easel.form(mark_at, A4, lambda canvas: artwork.mark(canvas, mark)))
        names.append(b"/Mark %d 0 R" % mark_at)
        further.append(b"/Mark Do")
    if kind.frame:
        objects.append(easel.form(frame_at, A4, lambda canvas: artwork.frame(canvas, kind)))
        names.append(b"/Frame %d 0 R" % frame_at)
        further.append(b"/Frame Do")
    first = list(further)
    if kind.ring_centre:
        objects.append(easel.form(ring_at, A4, lambda canvas: artwork.ring(canvas, kind)))
        names.append(b"/Ring %d 0 R" % ring_at)
        first.insert(0, b"/Ring Do")
    for index, logo in enumerate(logos):
        objects.append(easel.form(logos_at + index, logo.size, logo.draw, unit=True))
        names.append(b"/Logo%d %d 0 R" % (index, logos_at + index))
    objects += easel.images()
    return Stationery(tuple(objects), b"".join(names), b" ".join(first), b" ".join(further))


class _Easel:
    """ReportLab's canvas, of which we take the operators and the images."""

    def __init__(self, images_at: int) -> None:
        # ReportLab reads these from the user's own files, where they are set at all.
        rl_config.useA85 = rl_config.pdfComments = 0
        self._canvas = cast(Any, Canvas(BytesIO(), pagesize=A4, invariant=1))
        self._document = self._canvas._doc
        # The canvas has brought fonts of its own; we number, and take, what is drawn from now on.
        self._document.objectcounter = images_at - 1
        self._own = images_at

    def form(
        self,
        object_number: int,
        size: tuple[float, float],
        draw: Callable[[Canvas], None],
        *,
        unit: bool = False,
    ) -> bytes:
        """What `draw` draws, as a form; a `unit` form is one wide and one high wherever it is shown."""
        before = len(self._canvas._code)
        draw(self._canvas)
        operators = "\n".join(self._canvas._code[before:]).encode()
        # Not all that was drawn for it: a soft mask is no name on the page.
        listed = b"".join(
            b"/%s %d 0 R" % (name.encode(), image)
            for image, name in sorted(self._document.numberToId.items())
            if b"/%s Do" % name.encode() in operators
        )
        pale = b"".join(
            b"/%s<</%s %s>>" % (name.encode(), key.encode(), number(value))
            for (key, value), name in self._canvas._extgstate._c.items()
            if f"/{name} gs" in operators.decode()
        )
        resources = b"/Resources<<%s%s>>" % (
            b"/XObject<<%s>>" % listed if listed else b"",
            b"/ExtGState<<%s>>" % pale if pale else b"",
        )
        matrix = b"/Matrix[%s 0 0 %s 0 0]" % (_share(size[0]), _share(size[1])) if unit else b""
        box = b"/BBox[0 0 %s %s]" % (number(size[0]), number(size[1]))
        return stream(
            object_number, operators, b"/Type/XObject/Subtype/Form" + box + matrix + resources
        )

    def images(self) -> list[bytes]:
        """The images drawn so far, as objects."""
        found = []
        for object_number, name in sorted(self._document.numberToId.items()):
            if object_number < self._own:
                continue
            body = self._document.idToObject[name].format(self._document)
            # The line end that PDF/A asks for (ISO 19005-2, 6.1.7.1) and ReportLab leaves out.
            body = body.removesuffix(b"endstream\n") + b"\nendstream"
            found.append(b"%d 0 obj\n%s\nendobj\n" % (object_number, body))
        return found


def _share(size: float) -> bytes:
    return f"{1 / size:.8f}".encode()
