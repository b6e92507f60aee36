"""Shaped text: which glyphs a text becomes in a face, kerned, joined, with every mark in its place."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import uharfbuzz

from kokoma_cli.rendering.pdf.faces import Face, face

#: Canonical combining class of marks above a letter (Unicode, chapter 4.3).
_ABOVE = 230
#: So deep, in thousandths of the size, a mark may reach into the height of its letter.
_TOUCH = 30
#: Every letter before it is a Latin one, or a mark on one.
_FIRST_OF_OTHER_SCRIPTS = "\u0370"
_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek"}


class Run(NamedTuple):
    """A text in one face, ready to be shown at any size."""

    text: str
    face: Face
    width: float
    #: In sizes: 1.0 at 30 points is 30 points.
    glyphs: frozenset[int]
    segments: tuple[tuple[float, bytes], ...]
    #: Arrays for the operator TJ, each with its rise above the baseline in sizes.
    faithful: bool
    #: Whether the glyphs, read one by one along the line, give the text again.
    unprintable: tuple[int, ...]
    #: Positions in the text for which the face has no glyph, or a mark that it cannot place.

    def show(self, size: float) -> bytes:
        """The operators that show it at the place and size set before."""
        parts: list[bytes] = []
        risen = False
        for rise, array in self.segments:
            if rise:
                parts.append(b"%s Ts" % number(rise * size))
            elif risen:
                parts.append(b"0 Ts")
            risen = bool(rise)
            parts.append(array)
        if risen:
            parts.append(b"0 Ts")
        shown = b"\n".join(parts)
        if self.faithful:
            return shown
        spoken = self.text.encode("utf-16-be").hex().upper().encode()
        return b"/Span<</ActualText<FEFF%s>>>BDC\n%s\nEMC" % (spoken, shown)


@lru_cache(maxsize=2_000)
def shape(text: str, name: str) -> Run:
    """`text`, one line in NFC, in the face of this name."""
    used = face(name)
    glyphs: list[tuple[int, int, int, int]] = []
    clusters: list[int] = []
    for start, part, script in _by_script(text):
        buffer: Any = uharfbuzz.Buffer()
        buffer.add_str(part)
        buffer.direction = "ltr"
        buffer.script = script
        # Said, because the machine's own language must not decide.
        buffer.language = "und"
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        uharfbuzz.shape(used.font, buffer)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append((info.codepoint, place.x_advance, place.x_offset, place.y_offset))
            clusters.append(start + info.cluster)
    read = "".join(used.text_of(glyph) for glyph, *_ in glyphs)
    unit = used.scale / 1000
    return Run(
        text,
        used,
        sum(advance for _, advance, _, _ in glyphs) * unit,
        frozenset(glyph for glyph, *_ in glyphs),
        tuple((rise * unit, array) for rise, array in _arrays(glyphs, used)),
        # Readers take a mark that is moved for a word or a line of its own.
        read == text and not any(used.is_mark(glyph) for glyph, *_ in glyphs),
        tuple(_unprintable(text, glyphs, clusters, used)),
    )


def _by_script(text: str) -> Iterator[tuple[int, str, str]]:
    """The stretches of one script; what belongs to none (blanks, marks, figures) goes with the one
    before it."""
    if text and max(text) < _FIRST_OF_OTHER_SCRIPTS:
        yield 0, text, "Latn"
        return
    start, current = 0, ""
    for position, letter in enumerate(text):
        if not letter.isalpha():
            continue
        script = _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "")
        if script and current and script != current:
            yield start, text[start:position], current
            start = position
        current = script or current
    if start < len(text):
        yield start, text[start:], current or "Latn"


def _arrays(glyphs: list[tuple[int, int, int, int]], used: Face) -> Iterator[tuple[int, bytes]]:
    """Glyphs at one height together. Between two of them stands by how much the second moves to the
    left of where the first one's own width would put it."""
    array: list[bytes] = []
    codes: list[str] = []
    height = pending = 0

    def flushed() -> None:
        if codes:
            array.append(b"<%s>" % "".join(codes).encode())
            codes.clear()

    for glyph, advance, right, rise in glyphs:
        if rise != height and (codes or array):
            flushed()
            yield height, b"[%s]TJ" % b"".join(array)
            array.clear()
        height = rise
        if pending != right:
            flushed()
            array.append(number((pending - right) * used.scale))
        codes.append(f"{glyph:04X}")
        pending = right + used.width(glyph) - advance
    flushed()
    if array:
        yield height, b"[%s]TJ" % b"".join(array)


def _unprintable(
    text: str, glyphs: list[tuple[int, int, int, int]], clusters: list[int], used: Face
) -> Iterator[int]:
    base = 0
    for (glyph, _, right, rise), position in zip(glyphs, clusters, strict=True):
        if not glyph:
            yield position
            continue
        letter = text[position]
        if letter.isascii() or not (unicodedata.category(letter)[0] == "M" or used.is_mark(glyph)):
            base = glyph
        # A mark that the face has no place for stays where the pen happens to be; one that belongs above
        # (class 230) must not cross its letter.
        elif (not right and not rise) or (
            unicodedata.combining(letter) == _ABOVE
            and used.extent(glyph)[0] + rise < used.extent(base)[1] - _TOUCH
        ):
            yield position
    if text.isascii() and text.isprintable():
        return
    for position, letter in enumerate(text):
        written_to_the_left = unicodedata.bidirectional(letter) in ("R", "AL", "AN")
        if written_to_the_left or unicodedata.category(letter)[0] == "C":
            yield position


@lru_cache(maxsize=8192)
def number(value: float) -> bytes:
    """A number as PDF writes it, to a thousandth."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return b"0" if text in ("-0", "") else text.encode()
