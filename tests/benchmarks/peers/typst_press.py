"""typst by its Python package: one compiler for all sheets, its fonts and its template read once.

The compiler keeps what it has worked out for one sheet and uses it for the next; the words go in as
`sys.inputs`. Of the standards it writes, PDF/A-2a with PDF/UA-1 is the strictest pair, and the one
kokoma's own certificates keep.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import typst
import zxingcpp

from kokoma_cli.rendering import templates
from tests.benchmarks.peers.words import Words

_TEMPLATE = Path(__file__).parent / "certificate.typ"


class Press:
    """Draws one sheet after the other."""

    def __init__(self) -> None:
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(templates.root() / "fonts")],
        )
        self._compiler = typst.Compiler(str(_TEMPLATE), font_paths=fonts)

    def __call__(self, words: Words, code: str = "") -> bytes:
        """`code`: the text of a QR code to stand on the sheet."""
        year, month, day = words["issued_on"]
        inputs = {"words": json.dumps(words)} | ({"code": _drawing(code)} if code else {})
        pdf = self._compiler.compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime(year, month, day, tzinfo=UTC),
        )
        if not isinstance(pdf, bytes):
            raise TypeError(f"{type(pdf)} is no PDF")
        return pdf


def _drawing(code: str) -> str:
    """The code as an SVG, by the same library that kokoma has it from; typst has none of its own."""
    made = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    return str(zxingcpp.write_barcode_to_svg(made, add_quiet_zones=False))
