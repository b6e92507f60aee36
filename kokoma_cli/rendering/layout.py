"""Gives everything on a certificate its place.

The body of the sheet is a column of blocks with elastic gaps between them: a short certificate breathes,
a long one closes up, and no size of type ever changes, because the certificates of a batch are seen side
by side. What does not fit even closed up goes on over the page; then at least two lines of the table stand
with the signatures.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering import foot
from kokoma_cli.rendering.course_table import CourseTable
from kokoma_cli.rendering.fonts import face_for
from kokoma_cli.rendering.inscription import Inscription
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.pages import (
    MM,
    Block,
    Colour,
    Page,
    Passage,
    Picture,
    Placed,
    Rule,
    Tag,
    artifact,
)
from kokoma_cli.rendering.typesetting import Setting, Typesetter, gaps
from kokoma_cli.wording import Wording

LEFT, RIGHT = foot.LEFT, foot.RIGHT
MEASURE = RIGHT - LEFT
CENTRE = (LEFT + RIGHT) / 2
_TOP = 21.5 * MM
_MARK = 16 * MM
_LOGO_GAP = 12 * MM


@dataclass(slots=True)
class Piece:
    """A block and the elastic gap above it: least, wanted and most, in points."""

    block: Block
    gap: tuple[float, float, float]
    rule: Rule | None = None
    #: A line in the middle of the gap.


@dataclass(slots=True)
class Layout:
    """The pages of one certificate, and what stands in the way of printing it."""

    pages: list[Page]
    problems: list[errors.KokomaError] = field(default_factory=list)


def layout(
    content: Content, kind: Kind, words: Inscription, logos: Sequence[tuple[float, float]]
) -> Layout:
    """Everything at its place. `logos`: width and height of each logo, in any unit."""
    setter = Typesetter()
    say = Wording("de" if content.language == "de" else "en")
    head = _head(content, kind, words, logos, setter)
    table = CourseTable(words.table, kind, setter) if words.table else None
    signed = foot.signatures(content, words, kind, setter)
    last_limit = signed.top - 3 * MM
    rows = _rows(table, kind)
    tail = _tail(table, kind, words, setter)
    headed = [*head, *_table_head(table, first=True)]
    again = [_running_head(content, words, kind), *_table_head(table, first=False)]
    pieces = _pages(headed, rows, tail, again, last_limit)
    if pieces is None:
        file = str(kind.words(content.language))
        setter.problems.append(errors.BadInput("printing.too_full", name=content.name, file=file))
        pieces = [headed + rows + tail]
    pages: list[Page] = []
    for number, body in enumerate(pieces, start=1):
        last = number == len(pieces)
        limit = last_limit if last else foot.STRIP
        page = "" if len(pieces) == 1 else say("printing.page", page=number, pages=len(pieces))
        placed = [*_mark(words, kind, again=number > 1), *_flow(body, limit)]
        if last:
            placed += signed.blocks
        placed += foot.strip(content, words, kind, setter, page=page, goes_on=not last)
        pages.append(placed)
    return Layout(pages, setter.problems)


def _mark(words: Inscription, kind: Kind, *, again: bool) -> list[Placed]:
    """What the sheet is, if not the first one: between frame and text, where there is always room."""
    if not words.mark:
        return []
    setting = Setting("label_strong", 10.5, 12.5, kind.accent)
    block = Typesetter().paragraph(
        "Artifact" if again else "P", words.mark, setting, x=LEFT, measure=MEASURE, align="center"
    )
    return [Placed(block, _MARK)]


def _head(
    content: Content,
    kind: Kind,
    words: Inscription,
    logos: Sequence[tuple[float, float]],
    setter: Typesetter,
) -> list[Piece]:
    """From the logos to the sentence after the title of the series."""
    pieces: list[Piece] = []

    step = MM * kind.gaps

    def add(block: Block, least: float, wanted: float, most: float) -> None:
        pieces.append(Piece(block, (least * step, wanted * step, most * step)))

    def centred(text: str, setting: Setting, at_most: int = 3, tag: Tag = "P") -> Block:
        return setter.paragraph(
            tag, text, setting, x=LEFT, measure=MEASURE, align="center", at_most=at_most
        )

    if logos:
        add(_logos(logos, [logo.alt for logo in content.logos], kind.logo_height * MM), 0, 0, 0)
    if content.issuer:
        issuer = Setting(kind.style("strong"), 17, 20, kind.accent)
        add(centred(content.issuer, issuer), 3, 5.5, 7)
    if content.address:
        address = Setting("label", 9.5, 12.5, kind.grey)
        line = " · ".join(
            part.strip().replace(" ", "\u00a0")
            for part in content.address.split("\n")
            if part.strip()
        )
        add(centred(_at_points(line), address), 2, 2.6, 3)
    title = Setting(kind.style("text"), kind.title_size, kind.title_size * 1.1, kind.accent)
    add(centred(" ".join(words.title), title, 2, "H1"), 5, 14, 24)
    add(artifact(Rule(CENTRE - 10 * MM, 0, 20 * MM, 0.7, kind.accent)), 1.8, 4, 7)
    name = Setting(kind.style("strong"), content.name_size, content.name_size * 1.15, kind.ink)
    family = unicodedata.normalize("NFC", content.family) if content.family else None
    add(
        setter.name(unicodedata.normalize("NFC", content.name), family, name, LEFT, MEASURE),
        4.3,
        9,
        16,
    )
    leading = round(kind.text_size * kind.line_spacing, 1)
    body = Setting(kind.style("text"), kind.text_size, leading, kind.ink)
    for index, text in enumerate(words.before):
        add(centred(text, body, 6), *((3.2, 7, 11) if not index else (2, 2.5, 4)))
    series = Setting(kind.style("strong"), kind.series_size, kind.series_size * 1.25, kind.accent)
    if content.series:
        add(centred(content.series, series), 2.5, 5, 8)
    for text in words.after:
        add(centred(text, body, 6), 2.3, 4.4, 7)
    if pieces:
        lower = kind.top * MM - _TOP
        pieces[0].gap = (lower, lower + 3 * MM, lower + (5 if logos else 12) * MM)
    return pieces


def _logos(sizes: Sequence[tuple[float, float]], alts: Sequence[str], high: float) -> Block:
    """Side by side, centred, each as large as its frame allows: `high`, and three times as wide."""
    scaled = []
    for width, height in sizes:
        scale = min(3 * high / width, high / height)
        scaled.append((width * scale, height * scale))
    room = MEASURE - _LOGO_GAP * (len(scaled) - 1)
    closer = min(1.0, room / sum(width for width, _ in scaled))
    scaled = [(width * closer, height * closer) for width, height in scaled]
    widths = [width for width, _ in scaled]
    start = CENTRE - (sum(widths) + _LOGO_GAP * (len(widths) - 1)) / 2
    places = gaps(widths, _LOGO_GAP)
    tallest = max(height for _, height in scaled)
    pictures = [
        Picture(index, start + place, (tallest - height) / 2, width, height)
        for index, (place, (width, height)) in enumerate(zip(places, scaled, strict=True))
    ]
    # Of a logo that cannot be read, others speak.
    figures = zip(pictures, alts, strict=False)
    return Block(tuple(Passage("Figure", (picture,), alt) for picture, alt in figures), tallest)


def _at_points(line: str) -> str:
    """An address breaks between its parts only, the point staying at the end of the line."""
    return line.replace(" · ", "\u00a0· ")


def _rows(table: CourseTable | None, kind: Kind) -> list[Piece]:
    if table is None:
        return []
    thin = Rule(table.left, 0, table.measure, 0.3, _pale(kind))
    strong = Rule(table.left, 0, table.measure, 0.9, kind.accent)
    gap = (2.3 * MM, 4.1 * MM, 4.6 * MM)
    return [
        Piece(block, gap, thin if index else strong) for index, block in enumerate(table.courses)
    ]


def _pale(kind: Kind) -> Colour:
    red, green, blue = (1 - (1 - part) * 0.6 for part in kind.grey)
    return red, green, blue


def _table_head(table: CourseTable | None, *, first: bool) -> list[Piece]:
    if table is None:
        return []
    if first:
        return [Piece(table.head, (4.6 * MM, 9 * MM, 14 * MM))]
    # Over the rest of the table it is a repetition.
    items = [item for passage in table.head.passages for item in passage.items]
    again = Block((Passage("Artifact", tuple(items)),), table.head.height)
    return [Piece(again, (10 * MM,) * 3)]


def _tail(
    table: CourseTable | None, kind: Kind, words: Inscription, setter: Typesetter
) -> list[Piece]:
    """The sums of the table, and the sentences on hours."""
    pieces: list[Piece] = []
    if table is not None:
        thin = Rule(table.left, 0, table.measure, 0.3, _pale(kind))
        strong = Rule(table.left, 0, table.measure, 0.9, kind.accent)
        for index, block in enumerate(table.sums):
            last = index == len(table.sums) - 1
            pieces.append(Piece(block, (2.3 * MM, 4.1 * MM, 4.6 * MM), strong if last else thin))
        if not table.sums:
            pieces.append(Piece(artifact(strong), (2 * MM, 2.3 * MM, 2.6 * MM)))
    size = round(kind.text_size * 0.83, 1)
    leading = round(size * kind.line_spacing * 0.97, 1)
    hours = Setting(kind.style("text"), size, leading, kind.ink)
    notes = hours._replace(style=kind.style("italic"))
    paragraphs = [
        *((text, hours) for text in words.hours),
        *((text, notes) for text in words.notes),
    ]
    for index, (text, setting) in enumerate(paragraphs):
        block = setter.paragraph(
            "P", text, setting, x=LEFT, measure=MEASURE, align="center", at_most=5
        )
        gap = (3.2 * MM, 7 * MM, 12 * MM) if not index else (1.2 * MM, 1.9 * MM, 2.6 * MM)
        pieces.append(Piece(block, gap))
    return pieces


def _running_head(content: Content, words: Inscription, kind: Kind) -> Piece:
    """What a further page begins with: whose it is."""
    text = f"{' '.join(words.title)} · {content.name}"
    # Italics may lack a letter that the name itself has.
    style = kind.style("italic")
    if not face_for(text, style):
        style = kind.style("strong")
    label = Setting(style, 11.5, 14.5, kind.grey)
    # Whatever keeps the name from being printed has been said where it stands large.
    quiet = Typesetter()
    block = quiet.paragraph("Artifact", text, label, x=LEFT, measure=MEASURE, align="center")
    return Piece(block, (0, 0, 0))


def _pages(
    head: list[Piece], rows: list[Piece], tail: list[Piece], again: list[Piece], limit: float
) -> list[list[Piece]] | None:
    """The pieces of each page, or None if they cannot be divided. `again` is what a further page begins
    with, `limit` where the body of the last one ends."""
    if _height([*head, *rows, *tail]) <= limit - _TOP:
        return [[*head, *rows, *tail]]
    pages: list[list[Piece]] = []
    start = head
    while len(rows) >= 3:
        taken = 0
        while (
            taken < len(rows) - 2 and _height([*start, *rows[: taken + 1]], 1) <= foot.STRIP - _TOP
        ):
            taken += 1
        # Neither page should look like a leftover: half of the rows, if the last page has the room.
        while taken > max(1, len(rows) // 2) and (
            _height([*again, *rows[taken - 1 :], *tail], 1) <= limit - _TOP
        ):
            taken -= 1
        if not taken:
            return None
        closing = Piece(Block((), 0), rows[0].gap, rows[-1].rule)
        pages.append([*start, *rows[:taken], closing])
        rows = [replace(rows[taken], rule=rows[0].rule), *rows[taken + 1 :]]
        start = again
        if _height([*again, *rows, *tail]) <= limit - _TOP:
            return [*pages, [*again, *rows, *tail]]
    return None


def _height(pieces: Sequence[Piece], which: int = 0) -> float:
    """How high these pieces are with their least (0), wanted (1) or most (2) gaps."""
    return sum(piece.block.height + piece.gap[which] for piece in pieces)


def _flow(pieces: Sequence[Piece], limit: float) -> list[Placed]:
    """One under the other, the gaps stretched or closed evenly to what the page allows."""
    least, wanted, most = (_height(pieces, which) for which in range(3))
    room = limit - _TOP
    if room >= wanted:
        # Before it stretches, the page gets some air above its foot.
        low, high = 1, 2
        share = min(1.0, max(0.0, room - 5 * MM - wanted) / (most - wanted))
    else:
        low, high = 0, 1
        share = max(0.0, (room - least) / (wanted - least))
    placed: list[Placed] = []
    y = _TOP
    for piece in pieces:
        gap = piece.gap[low] + share * (piece.gap[high] - piece.gap[low])
        if piece.rule is not None:
            placed.append(Placed(artifact(piece.rule), y + gap / 2))
        y += gap
        placed.append(Placed(piece.block, y))
        y += piece.block.height
    return placed
