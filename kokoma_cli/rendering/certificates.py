"""Certificates as PDF: one file for one person, and one print file for the whole ceremony.

The same content gives the same bytes: the date inside the file is the date of issue, its id is computed
from what is drawn, and nothing looks at the clock.
"""

import unicodedata
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import artwork, fonts, logos, typesetting
from kokoma_cli.rendering.inscription import Inscription, attended, inscription
from kokoma_cli.rendering.kinds import Kind, kind
from kokoma_cli.rendering.layout import MEASURE, Layout, layout
from kokoma_cli.rendering.typesetting import Picture, Rule, Text
from kokoma_cli.wording import Wording, grammar

_HEIGHT = A4[1]


def name_size(kind: Kind, names: Sequence[tuple[str, str | None]]) -> float:
    """One size in points for the whole batch: the kind's own unless a name, broken before its family
    name, is still too wide; never below 16. `names`: each with its family name, if known."""
    return typesetting.name_size(names, kind.name_size, MEASURE)


def problems(contents: Sequence[Content], folder: Path) -> list[KokomaError]:
    """Everything that would keep this batch from the press, each said once. `folder`: where relative
    paths of logos start."""
    found: list[KokomaError] = []
    for content in contents:
        found += _Sheet(content, folder).problems
    return _each_once(found)


def draw(content: Content, folder: Path) -> bytes:
    """One certificate as a PDF. Raises the first of its problems, if it has any."""
    sheet = _checked(content, folder)
    buffer = BytesIO()
    title = f"{' '.join(sheet.words.title)} – {sheet.name}"
    canvas = _canvas(buffer, content, title, content.issued_on)
    _print(sheet, canvas)
    canvas.save()
    return buffer.getvalue()


def draw_print_file(contents: Sequence[Content], folder: Path, file: BinaryIO) -> None:
    """All certificates in the given order as one PDF; fonts and artwork are in it once. Raises the
    first problem before anything is written. Without contents nothing is written."""
    sheets = [_checked(content, folder) for content in contents]
    if not sheets:
        return
    first = contents[0]
    say = Wording("de" if first.language == "de" else "en")
    title = f"{say('printing.print_file')} – {first.series}"
    canvas = _canvas(file, first, title, max(content.issued_on for content in contents))
    for sheet in sheets:
        _print(sheet, canvas)
    canvas.save()


class _Sheet:
    """One certificate, ready for the press or with the reasons why not."""

    def __init__(self, content: Content, folder: Path) -> None:
        self.problems: list[KokomaError] = []
        self.images: list[ImageReader] = []
        for logo in content.logos:
            try:
                self.images.append(logos.load(logo, folder))
            except errors.BadInput as error:
                self.problems.append(error)
        try:
            self.kind: Kind = kind(content.kind)
            self.words: Inscription = inscription(content, self.kind)
        except KokomaError as error:
            self.problems.append(error)
            return
        self.name = unicodedata.normalize("NFC", content.name)
        self.problems += _contradictions(content, self.words)
        sizes = [logos.size(image) for image in self.images]
        self.layout: Layout = layout(content, self.kind, self.words, sizes)
        self.problems += self.layout.problems


def _checked(content: Content, folder: Path) -> _Sheet:
    sheet = _Sheet(content, folder)
    if sheet.problems:
        raise sheet.problems[0]
    return sheet


def _contradictions(content: Content, words: Inscription) -> list[KokomaError]:
    """What would be false or empty on paper."""
    courses = attended(content)
    if not courses:
        return [errors.BadInput("printing.nothing_attended", name=content.name)]
    if not words.sums_agree:
        shown = [
            grammar.hours(minutes, content.hour_unit, content.language)
            for minutes in (sum(course.minutes for course in courses), content.room_minutes)
        ]
        return [
            errors.BadInput(
                "printing.sum_differs", name=content.name, courses=shown[0], stated=shown[1]
            )
        ]
    return []


def _each_once(found: Sequence[KokomaError]) -> list[KokomaError]:
    """The same problem is said once, however many sheets have it; names with letters that cannot be
    printed are gathered into one sentence."""
    kept: dict[str, KokomaError] = {}
    people: list[object] = []
    for problem in found:
        listed = problem.values.get("people")
        if isinstance(listed, list):
            people += [person for person in listed if person not in people]
            kept[problem.key] = errors.BadInput(problem.key, people=people)
        else:
            kept.setdefault(f"{problem.key} {problem.values!r}", problem)
    return list(kept.values())


def _canvas(file: BinaryIO, content: Content, title: str, issued_on: date) -> Canvas:
    """An empty document that knows nothing of the clock or the machine."""
    face = fonts.FACES["text"][0]
    fonts.letters(face)
    # ReportLab reads these from the user's own files, where they are set at all.
    rl_config.useA85 = rl_config.pdfComments = 0
    canvas = Canvas(
        file,
        pagesize=A4,
        pageCompression=1,
        invariant=1,
        lang=content.language,
        # The published types call it a number.
        initialFontName=cast(Any, face),
    )
    canvas.setTitle(title)
    canvas.setAuthor(content.issuer)
    canvas.setSubject(content.series)
    canvas.setCreator("kokoma")
    canvas.setDateFormatter(lambda *_: f"D:{issued_on:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _print(sheet: _Sheet, canvas: Canvas) -> None:
    """Draws the pages of one certificate."""
    for number, page in enumerate(sheet.layout.pages):
        artwork.place(canvas, sheet.kind, ring=sheet.kind.ring_centre > 0 and number == 0)
        for item in page:
            if isinstance(item, Text):
                _text(item, canvas)
            elif isinstance(item, Rule):
                _rule(item, canvas)
            else:
                _picture(item, sheet.images, canvas)
        canvas.showPage()


def _text(item: Text, canvas: Canvas) -> None:
    canvas.setFont(item.face, item.size)
    canvas.setFillColorRGB(*item.colour)
    # A no-break space has done its work once lines are broken; in the file it would keep
    # "26. März 2024" from being found.
    text = item.text if item.role == "name" else item.text.replace(grammar.NBSP, " ")
    draws = {
        "left": canvas.drawString,
        "center": canvas.drawCentredString,
        "right": canvas.drawRightString,
    }
    draws[item.align](item.x, _HEIGHT - item.y, text)


def _rule(item: Rule, canvas: Canvas) -> None:
    canvas.setStrokeColorRGB(*item.colour)
    canvas.setLineWidth(item.thickness)
    y = _HEIGHT - item.y
    canvas.line(item.x, y, item.x + item.width, y - item.fall)


def _picture(item: Picture, images: Sequence[ImageReader], canvas: Canvas) -> None:
    canvas.drawImage(
        images[item.index],
        item.x,
        _HEIGHT - item.y - item.height,
        item.width,
        item.height,
        mask="auto",
    )
