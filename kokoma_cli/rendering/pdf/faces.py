"""Typefaces as HarfBuzz sees them: letters, widths, measures, and the part of one a document needs.

Everything counts in glyph ids of the whole font, also inside the PDF, where a map leads from them to the
ids of the part that is embedded. So a line of text is written once and for all, whatever part it is
later printed with.
"""

import struct
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, cast

import uharfbuzz

from kokoma_cli.rendering import templates

#: Glyph class of combining marks (OpenType, GDEF table).
_MARK = 3
#: Nothing of these is needed to draw glyphs that are already chosen and placed.
_NOT_FOR_DRAWING = (
    "GSUB", "GPOS", "GDEF", "BASE", "name", "post", "OS/2", "cmap", "STAT", "DSIG", "gasp", "MATH",
    "kern",
)  # fmt: skip


class Measures(NamedTuple):
    """What a PDF says of a face, in thousandths of its size; the angle in degrees."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float


class Face:
    """One font file."""

    def __init__(self, name: str) -> None:
        self.name = name
        path = templates.root() / "fonts" / f"{name}.ttf"
        self._face = cast(Any, uharfbuzz.Face)(uharfbuzz.Blob.from_file_path(str(path)))
        self.font = cast(Any, uharfbuzz.Font)(self._face)
        #: Glyph space to thousandths of the size.
        self.scale = 1000 / int(self._face.upem)
        #: The code points it has a glyph for.
        self.letters = frozenset(cast("Iterable[int]", self._face.unicodes))
        self._texts: dict[int, str] | None = None
        self._widths: dict[int, int] = {}
        self._marks: dict[int, bool] = {}

    def width(self, glyph: int) -> int:
        """The advance of a glyph as the font states it, in its own units."""
        if glyph not in self._widths:
            self._widths[glyph] = int(self.font.get_glyph_h_advance(glyph))
        return self._widths[glyph]

    def is_mark(self, glyph: int) -> bool:
        """True for a combining mark."""
        if glyph not in self._marks:
            self._marks[glyph] = int(self._face.get_layout_glyph_class(glyph)) == _MARK
        return self._marks[glyph]

    def extent(self, glyph: int) -> tuple[int, int]:
        """How far a glyph reaches, in its own units: its lowest and its highest point."""
        extents = self.font.get_glyph_extents(glyph)
        if extents is None:
            return 0, 0
        return int(extents.y_bearing + extents.height), int(extents.y_bearing)

    def text_of(self, glyph: int) -> str:
        """What a glyph says by itself: its letter, the letters of a ligature (`f_i`), or nothing."""
        if self._texts is None:
            self._texts = {}
            for code in sorted(self.letters, reverse=True):
                letter = chr(code)
                # Presentation forms (U+FB01) and odd blanks stand for plain letters.
                plain = unicodedata.normalize("NFKC", letter)
                is_form = 0xFB00 <= code <= 0xFB4F or unicodedata.category(letter) == "Zs"
                glyph_id = self.font.get_nominal_glyph(code)
                self._texts[glyph_id] = plain if is_form else letter
        text = self._texts.get(glyph)
        if text is None:
            text = self._texts[glyph] = self._spelt(glyph)
        return text

    def _spelt(self, glyph: int) -> str:
        """By the glyph's name, as the Adobe Glyph List Specification reads it."""
        name = str(self.font.glyph_to_string(glyph)).partition(".")[0]
        parts = []
        for part in name.split("_"):
            found = self.font.get_glyph_from_name(part)
            parts.append(self._texts.get(found, "") if found and self._texts else "")
        return "".join(parts) if all(parts) else ""

    @property
    def measures(self) -> Measures:
        """From the font's own tables."""
        head = bytes(self._face.reference_table("head").data)
        post = bytes(self._face.reference_table("post").data)
        metrics = uharfbuzz.OTMetricsTag

        def scaled(value: int) -> int:
            return round(float(value * self.scale))

        def metric(tag: Any) -> int:
            return scaled(int(self.font.get_metric_position_with_fallback(tag)))

        left, low, right, high = map(scaled, struct.unpack(">4h", head[36:44]))
        (angle,) = struct.unpack(">i", post[4:8])
        return Measures(
            (left, low, right, high),
            metric(metrics.HORIZONTAL_ASCENDER),
            metric(metrics.HORIZONTAL_DESCENDER),
            metric(metrics.CAP_HEIGHT),
            angle / 65536,
        )

    def part(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A font file with only these glyphs, and their ids in it by the ids here."""
        wanted = uharfbuzz.SubsetInput()
        for glyph in glyphs:
            wanted.glyph_set.add(glyph)
        wanted.flags = (
            uharfbuzz.SubsetFlags.NO_HINTING
            | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
            | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
        )
        for tag in _NOT_FOR_DRAWING:
            wanted.drop_table_tag_set.add(int.from_bytes(tag.ljust(4).encode(), "big"))
        plan = uharfbuzz.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


@lru_cache
def face(name: str) -> Face:
    """The face with this name, read once."""
    return Face(name)
