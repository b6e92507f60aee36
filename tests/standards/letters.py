"""The text layer: every letter shown is embedded, is a real glyph, and can be copied as itself."""

import re
from collections.abc import Iterator

from pikepdf import Name, Object

from tests.standards.content import Letters, Reading

_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(\[.*?\]|<[0-9A-Fa-f\s]*>)", re.DOTALL
)


def complaints(reading: Reading) -> Iterator[str]:
    """Fonts that are not in the document, glyphs that are none, letters that copy as something else."""
    for letters in reading.fonts.values():
        name = str(letters.font.get("/BaseFont", "/a font without a name"))[1:]
        yield from (f"{letters.place}: {name} {text}" for text in _font(letters))


def _font(letters: Letters) -> Iterator[str]:
    font = letters.font
    if font.Subtype == Name.Type3:
        yield "is drawn by hand (Type3)"
        return
    composite = font.Subtype == Name.Type0
    base = font.DescendantFonts[0] if composite else font
    descriptor = base.get("/FontDescriptor")
    if descriptor is None or not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
        yield "is not embedded"
    if composite and font.Encoding not in (Name("/Identity-H"), Name("/Identity-V")):
        yield f"is encoded by {font.Encoding}, not Identity-H"
    if composite and base.Subtype == Name.CIDFontType2 and "/CIDToGIDMap" not in base:
        yield "does not say which glyph a code means (/CIDToGIDMap)"
    if composite and any(not any(code) for code in letters.codes):
        yield "shows .notdef, a box in place of a letter"
    if "/ToUnicode" not in font:
        yield "cannot be copied as text (no ToUnicode)"
        return
    copied = to_unicode(font.ToUnicode)
    for code in sorted(letters.codes):
        text = copied.get(code)
        if text is None:
            yield f"shows the code {code.hex()}, which copies as nothing"
        elif not text or any(_no_letter(letter) for letter in text):
            yield f"shows the code {code.hex()}, which copies as {text!r}"


def _no_letter(letter: str) -> bool:
    private = "\ue000" <= letter <= "\uf8ff" or letter >= "\U000f0000"
    return private or letter in "\x00\ufeff\ufffe\ufffd"


def to_unicode(stream: Object) -> dict[bytes, str]:
    """What each code of a font copies as."""
    found: dict[bytes, str] = {}
    for kind, block in _BLOCK.findall(stream.read_bytes()):
        if kind == b"bfchar":
            codes = [bytes.fromhex(text.decode()) for text in _HEX.findall(block)]
            for code, text in zip(codes[::2], codes[1::2], strict=True):
                found[code] = text.decode("utf-16-be")
            continue
        for first, last, target in _RANGE.findall(block):
            low, high = (bytes.fromhex(end.decode()) for end in (first, last))
            texts = [bytes.fromhex(text.decode()) for text in _HEX.findall(target)]
            for number in range(int.from_bytes(high) - int.from_bytes(low) + 1):
                code = (int.from_bytes(low) + number).to_bytes(len(low))
                if target.startswith(b"["):
                    text = texts[number]
                else:
                    text = texts[0][:-2] + (int.from_bytes(texts[0][-2:]) + number).to_bytes(2)
                found[code] = text.decode("utf-16-be")
    return found
