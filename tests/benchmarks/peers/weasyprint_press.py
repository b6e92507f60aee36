"""WeasyPrint: stylesheet, fonts and pictures read once for all sheets.

It keeps one standard at a time; PDF/A-2a is the strictest, for it is tagged as well, and what PDF/UA-1
would add to it (an entry in the metadata, the title in the window) takes no time.
"""

from pathlib import Path

import jinja2
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from kokoma_cli.rendering import templates
from tests.benchmarks.peers.words import Words

_HERE = Path(__file__).parent


class Press:
    """Draws one sheet after the other."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        style = (_HERE / "certificate.css").read_text("utf-8")
        self._style = weasyprint.CSS(
            string=style.replace("FONTS", (templates.root() / "fonts").as_uri()),
            base_url=str(_HERE),
            font_config=self._fonts,
        )
        self._pictures: dict[str, object] = {}
        environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
        self._page = environment.from_string((_HERE / "certificate.html.jinja").read_text("utf-8"))

    def __call__(self, words: Words) -> bytes:
        pdf = weasyprint.HTML(string=self._page.render(words)).write_pdf(
            stylesheets=[self._style],
            font_config=self._fonts,
            cache=self._pictures,
            pdf_variant="pdf/a-2a",
        )
        if not isinstance(pdf, bytes):
            raise TypeError(f"{type(pdf)} is no PDF")
        return pdf
