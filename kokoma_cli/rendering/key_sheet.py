"""The sheet that holds the office's key, for the sealed envelope in the safe.

1   CUJA  3ZHJ  XNQQ  WK2O      ▄▄▄▄▄
2   …                           █ ▀ █
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.rendering import fonts, paper
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import MM, Block, Box, Item, Passage, Text
from kokoma_cli.rendering.paper import Ends, Part
from kokoma_cli.rendering.pdf.shaping import shape
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.typesetting import Typesetter
from kokoma_cli.wording import Wording

FOLDER = "reports/key"
COLUMNS = ("lines", "code")
BLOCKS = (
    "title", "about", "kid", "created", "printed", "file", *COLUMNS, "how", "retype", "scan", "lost", "then",
    "detail", "sealed", "signature", "running", "foot",
)  # fmt: skip
#: Of the title's size: in this the lines of the key are set.
_LINES = 0.8
_NUMBER = 9 * MM
#: How wide the number of a line is.


class Sheet(NamedTuple):
    """What goes on the paper."""

    kid: str
    created_on: date
    issuer: str
    printed_on: date
    file: str
    #: Where the key is otherwise, locked.
    lines: tuple[str, ...]
    #: The key in groups of letters.
    code: str
    #: The same as the text of a QR code.


def key_sheet(sheet: Sheet, words: Wording, home: Path | None = None) -> paper.Document:
    """The sheet as a document; the same on the same day. BadInput if its folder cannot be used; `home`: the
    folder of the register, in which an office may have its own."""
    used = look(FOLDER, COLUMNS, home=home)
    said = paper.words(used, words.language, values(sheet, words), BLOCKS, BLOCKS)
    setter, settings = Typesetter(), paper.settings(used)
    facts = [
        (said["kid"], sheet.kid),
        (said["created"], words.long_date(sheet.created_on)),
        (said["printed"], words.long_date(sheet.printed_on)),
        (said["file"], sheet.file),
    ]
    parts = [
        *paper.letterhead(sheet.issuer, said["title"], used, setter),
        paper.paragraph(said["about"], settings.text, used, setter, gap=5 * MM),
        *paper.facts(facts, used, setter),
        paper.paragraph(said["lines"], settings.heading, used, setter, gap=9 * MM, tag="H2"),
        Part(_key(sheet, said["code"], used), 5 * MM),
        paper.paragraph(said["how"], settings.heading, used, setter, gap=10 * MM, tag="H2"),
        paper.paragraph(said["retype"], settings.text, used, setter, gap=3 * MM),
        paper.paragraph(said["scan"], settings.text, used, setter, gap=2.4 * MM),
        paper.paragraph(said["lost"], settings.heading, used, setter, gap=7 * MM, tag="H2"),
        paper.paragraph(said["then"], settings.text, used, setter, gap=3 * MM),
    ]
    closing = [
        paper.paragraph(said["detail"], settings.small, used, setter, gap=0),
        paper.signing([said["sealed"], said["signature"]], used, setter),
    ]
    ends = Ends(said["running"], said["foot"], counted=False)
    pages = paper.flow(parts, closing, ends, used, setter, words.language)
    title = f"{said['title']} – {sheet.kid}"
    about = About(title, sheet.issuer, sheet.kid, words.language, sheet.printed_on)
    return paper.Document(about, tuple(pages), tuple(setter.problems))


def values(sheet: Sheet, words: Wording) -> dict[str, object]:
    """What the words of the sheet may name; nothing of it is secret."""
    return {
        "kid_value": sheet.kid,
        "issuer": sheet.issuer,
        "date": words.long_date(sheet.printed_on),
    }


def _key(sheet: Sheet, alt: str, used: Look) -> Block:
    """The lines one below the other, and the code beside them."""
    size, number = used.sizes["title"] * _LINES, used.sizes["small"]
    face, plain = fonts.FACES["label_strong"][0], fonts.FACES["label"][0]
    ink, grey = used.colours["ink"], used.colours["grey"]
    lines, side = used.columns["lines"], used.columns["code"]
    first, step = used.left + _NUMBER, used.row_height
    passages = []
    for place, line in enumerate(sheet.lines):
        y = 0.66 * size + place * step
        items: list[Item] = [Text(shape(f"{place + 1} ", plain), number, grey, used.left, y)]
        groups = line.split(" ")
        for at, group in enumerate(groups):
            blank = " " if at < len(groups) - 1 else ""
            x = first + at * (lines - _NUMBER) / len(groups)
            items.append(Text(shape(group + blank, face), size, ink, x, y))
        passages.append(Passage("P", tuple(items)))
    code = tuple(_code(sheet.code, used.left + lines, side))
    passages.append(Passage("Figure", code, alt))
    return Block(tuple(passages), max(side, (len(sheet.lines) - 1) * step + 0.88 * size))


def _code(text: str, x: float, side: float) -> Iterator[Box]:
    """The QR code in this width; a quarter of it may be soiled (ISO/IEC 18004, level Q)."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    count, _ = image.shape
    dots = bytes(memoryview(image))  # type: ignore[arg-type]
    dot = side / count
    for row in range(count):
        for run in re.finditer(rb"\x00+", dots[row * count : (row + 1) * count]):
            left, width = run.start() * dot, len(run[0]) * dot
            # A hair higher than the row: no viewer shows a white line between two.
            yield Box(x + left, row * dot, width, dot * 1.02, (0.0, 0.0, 0.0))
