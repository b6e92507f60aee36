"""Fonts inside a PDF: the objects of one face with the glyphs a document needs (ISO 32000-1, 9.7).

What is embedded follows from the document alone, never from the batch, so a sheet has the same bytes
whichever others are drawn beside it. The faces that set names and sentences bring the letters of the
region in any case: then nearly all sheets of a batch share one and the same font.
"""

import hashlib
import zlib
from collections.abc import Iterable
from functools import lru_cache

from kokoma_cli.rendering.pdf.faces import Face, face
from kokoma_cli.rendering.pdf.shaping import number, shape

_FIGURES = "0123456789 .,:;-–/()·"
_GERMAN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüß„“”’é"
#: From names in most of Europe: a font made for one sheet alone costs more time than these cost room.
_NEIGHBOURS = (
    "áàâãåæçèêëíìîïñóòôõøœúùûýÿāăąćčďđēěęğģīįıķļłńňņőřśşšșťțūůűųźżžðþ"
    "ÁÀÂÅÆÇÈÉÊÍÎÑÓÔØŒÚÝĀĄĆČĎĐĒĘĚĞĪİŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽÞ"
)
#: What a face brings beside its figures: the one that sets sentences, and the one that sets names.
_BRINGS = {
    "EBGaramond-Regular": _GERMAN,
    "EBGaramond-SemiBold": _GERMAN + _NEIGHBOURS,
}
_JOINED = ("fi", "fl", "ff", "ffi")

#: Objects per face: font, descendant, descriptor, file, map of glyphs, map to Unicode.
OBJECTS = 6


@lru_cache
def stock(name: str) -> frozenset[int]:
    """The glyphs a face brings whatever it has to print."""
    letters = _BRINGS.get(name, "")
    texts = [*_FIGURES, *letters, *(_JOINED if letters else ())]
    return frozenset({0}.union(*(shape(text, name).glyphs for text in texts)))


@lru_cache(maxsize=32)
def objects(name: str, glyphs: frozenset[int], first: int) -> tuple[bytes, ...]:
    """The objects numbered from `first` that embed these glyphs, each with its number and its end."""
    used = face(name)
    program, places = used.part(glyphs)
    ordered = sorted(glyphs)
    # Six letters that tell this part from another one of the same face (ISO 32000-1, 9.6.4).
    digest = hashlib.sha256(repr((name, ordered)).encode()).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
    base = f"{tag}+{name}".encode()
    font, descendant, descriptor, file, table, unicode = range(first, first + OBJECTS)
    return (
        b"%d 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
        b"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>\nendobj\n"
        % (font, base, descendant, unicode),
        b"%d 0 obj\n<</Type/Font/Subtype/CIDFontType2/BaseFont/%s"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R/DW 0/W[%s]>>\nendobj\n"
        % (descendant, base, descriptor, table, _widths(used, ordered)),
        b"%d 0 obj\n%s\nendobj\n" % (descriptor, _descriptor(used, base, file)),
        stream(file, program, b"/Length1 %d" % len(program)),
        stream(table, _map(places)),
        stream(unicode, _to_unicode(used, ordered)),
    )


def stream(object_number: int, content: bytes, entries: bytes = b"", *, pack: bool = True) -> bytes:
    """A stream object. The line end before `endstream` is what PDF/A asks for (ISO 19005-2, 6.1.7.1)."""
    if pack:
        content = zlib.compress(content, 6)
        entries += b"/Filter/FlateDecode"
    return b"%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        object_number,
        entries,
        len(content),
        content,
    )


def _widths(used: Face, glyphs: Iterable[int]) -> bytes:
    """Runs of neighbours with their widths: `3 [500 510] 9 [250]`."""
    parts: list[bytes] = []
    previous = -2
    for glyph in glyphs:
        parts.append(b" " if glyph == previous + 1 else b"]%d[" % glyph)
        parts.append(number(used.width(glyph) * used.scale))
        previous = glyph
    return b"".join(parts).removeprefix(b"]") + b"]"


def _descriptor(used: Face, base: bytes, file: int) -> bytes:
    measures = used.measures
    serif, italic, symbolic = 2 if "Source" not in used.name else 0, 64, 4
    flags = symbolic | serif | (italic if measures.italic_angle else 0)
    return (
        b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %s/Ascent %d"
        b"/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
        % (
            base,
            flags,
            b" ".join(b"%d" % side for side in measures.box),
            number(measures.italic_angle),
            measures.ascent,
            measures.descent,
            measures.cap_height,
            file,
        )
    )


def _map(places: dict[int, int]) -> bytes:
    """Two bytes for each glyph id of the whole font: its id in the part."""
    table = bytearray(2 * (max(places) + 1))
    for glyph, place in places.items():
        table[2 * glyph : 2 * glyph + 2] = place.to_bytes(2, "big")
    return bytes(table)


def _to_unicode(used: Face, glyphs: Iterable[int]) -> bytes:
    """Adobe Technical Note 5411. A glyph that says nothing by itself is always shown with the words it
    stands for beside it (`ActualText`); here it is U+FFFD."""
    lines = []
    for glyph in glyphs:
        text = used.text_of(glyph) or "\ufffd"
        lines.append(b"<%04X> <%s>" % (glyph, text.encode("utf-16-be").hex().upper().encode()))
    groups = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    listed = b"".join(
        b"%d beginbfchar\n%s\nendbfchar\n" % (len(group), b"\n".join(group)) for group in groups
    )
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + listed
        + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
