"""The foot of a certificate: place and date, who signs, room for the seal, and the strip below.

Measured in millimetres from the lower edge of the sheet, so that it stands at the same height on every
certificate of a batch:

    91  ┌─          ─┐
    81                  Bamberg, 26. März 2024
        40 × 40 for
    62  the seal        ───────────   ───────────
                        name, office
    50  └─          ─┘
    45
        strip: number, funding line; with a code that at the left, as far down as 14
    20
"""

from functools import lru_cache
from typing import NamedTuple

from kokoma_cli.domain.certificates import Content, Signatory
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import code
from kokoma_cli.rendering.inscription import Inscription
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.pages import (
    HEIGHT,
    MM,
    WIDTH,
    Block,
    Item,
    Passage,
    Placed,
    Rule,
    Tiles,
    artifact,
    joined,
    moved,
)
from kokoma_cli.rendering.typesetting import Align, Setting, Typesetter
from kokoma_cli.wording import Wording

LEFT, RIGHT = 26 * MM, WIDTH - 26 * MM
#: On a sheet without signatures the body may reach down to here, in points from the upper edge.
STRIP = HEIGHT - 50 * MM

_SEAL_LEFT, _SEAL_RIGHT = LEFT, LEFT + 40 * MM
_SEAL_TOP, _SEAL_BOTTOM = HEIGHT - 90.5 * MM, HEIGHT - 50.5 * MM
#: Left free at both ends of a strip without a code.
_ENDS = 28 * MM
#: A code has its place between seal and frame: so much with its quiet zone, around this height.
_CODE_ROOM, _CODE_CENTRE = 35.5 * MM, HEIGHT - 31.5 * MM
#: From the code to what stands beside it.
_BESIDE = 6.5 * MM
_COLUMNS = {1: (104, 80), 2: (76, 51), 3: (72, 34)}
#: For so many signatures: where the first line starts and how long a line is, in millimetres.


class Signed(NamedTuple):
    """What stands with the signatures: where the body must end, and the blocks below."""

    top: float
    blocks: tuple[Placed, ...]


def signatures(content: Content, words: Inscription, kind: Kind, setter: Typesetter) -> Signed:
    """Place and date, and a line for each who signs; one blank line if nobody is named; and a hint of
    where the seal goes. All of it stands at its height, whatever the body does."""
    signed, problems = _signatures(
        content.signatories or (Signatory(""),), words.place_and_date, words.on_behalf, kind
    )
    setter.problems += problems
    return signed


@lru_cache(maxsize=64)
def _signatures(
    people: tuple[Signatory, ...], place_and_date: str, on_behalf: str, kind: Kind
) -> tuple[Signed, tuple[KokomaError, ...]]:
    setter = Typesetter()
    start, length = (measure * MM for measure in _COLUMNS[len(people)])
    step = (RIGHT - start - length) / (len(people) - 1) if len(people) > 1 else 0
    small = len(people) == 3
    name = Setting(kind.style("text"), 10 if small else 11.5, 12.5 if small else 13.5, kind.ink)
    office = Setting("label", 8 if small else 8.5, 10 if small else 10.5, kind.grey)
    blocks = [
        _person(person, on_behalf, (name, office), (start + index * step, length), setter)
        for index, person in enumerate(people)
    ]
    # Long offices lift the line; what stands under it never reaches into the strip.
    line = min(HEIGHT - 62 * MM, HEIGHT - 50.5 * MM - max(block.height for block in blocks))
    date = setter.paragraph(
        "P",
        place_and_date,
        Setting(kind.style("text"), 12, 14.5, kind.ink),
        x=start,
        measure=RIGHT - start,
        at_most=2,
    )
    top = line - 17 * MM - date.height
    rules = [Rule(start + at * step, line, length, 0.6, kind.ink) for at in range(len(people))]
    placed = [
        Placed(artifact(*_seal_corners(kind), *rules), 0),
        Placed(date, top),
        *(Placed(block, line + 2.4 * MM) for block in blocks if block.passages[0].items),
    ]
    return Signed(min(_SEAL_TOP, top), tuple(placed)), tuple(setter.problems)


def _person(
    person: Signatory,
    on_behalf: str,
    settings: tuple[Setting, Setting],
    column: tuple[float, float],
    setter: Typesetter,
) -> Block:
    """Name and office of one who signs."""
    texts: list[list[Item]] = []
    height = 0.0
    start, length = column
    shown = f"{on_behalf}\u00a0{person.name}" if person.on_behalf else person.name
    for text, setting in zip((shown, person.office), settings, strict=True):
        if text:
            block = setter.paragraph("P", text, setting, x=start, measure=length, at_most=4)
            texts.append([moved(item, height) for item in block.passages[0].items])
            height += block.height + 1.4 * MM
    return Block((Passage("P", joined(*texts)),), height)


def _seal_corners(kind: Kind) -> list[Rule]:
    """Nothing is printed where the seal goes, only a hint of its corners."""
    red, green, blue = (1 - (1 - part) * 0.35 for part in kind.grey)
    pale = red, green, blue
    arm = 2.5 * MM
    corners: list[Rule] = []
    for x, inward in ((_SEAL_LEFT, arm), (_SEAL_RIGHT, -arm)):
        for y, down in ((_SEAL_TOP, arm), (_SEAL_BOTTOM, -arm)):
            corners.append(Rule(x, y, inward, 0.35, pale))
            corners.append(Rule(x, y, 0, 0.35, pale, fall=down))
    return corners


def strip(
    content: Content,
    words: Inscription,
    kind: Kind,
    setter: Typesetter,
    *,
    page: str,
    goes_on: bool,
) -> list[Placed]:
    """Number, page if there are several, and funding line, in the middle of the strip; beside the code, and
    with how to verify it, where there is one. Where the sheet `goes_on` it is a repetition, which those who
    listen need not hear in the middle of a table; the code stands with the signatures only."""
    strong = Setting("label_strong", 8.5, 10.5, kind.accent)
    label = Setting("label", 8.5, 11, kind.grey)
    number = " · ".join(filter(None, (words.number, page)))
    texts = [(number, strong, 1)]
    column = _Column(LEFT + _ENDS, RIGHT - LEFT - 2 * _ENDS, HEIGHT - 31 * MM, "center")
    figure: list[Placed] = []
    if content.code and not goes_on:
        say = Wording("de" if content.language == "de" else "en")
        verified_at = code.page_of(content.code)
        texts.append((say("codes.how_to_verify", page=verified_at), label, 3))
        drawn = code.matrix(content.code, _CODE_ROOM)
        if drawn is None:
            setter.problems.append(code.too_long(content))
        else:
            alt = say("codes.alt", page=verified_at)
            figure.append(_figure(drawn, alt))
            x = LEFT + drawn.side + _BESIDE
            column = _Column(x, RIGHT - x, _CODE_CENTRE, "left")
    if content.funding_line:
        texts.append((content.funding_line, label, 5))
    blocks = [
        setter.paragraph(
            "Artifact" if goes_on else "P",
            text,
            setting,
            x=column.x,
            measure=column.measure,
            align=column.align,
            at_most=at_most,
        )
        for text, setting, at_most in texts
    ]
    between = 2.2 * MM
    height = sum(block.height for block in blocks) + between * (len(blocks) - 1)
    y = column.middle - height / 2
    placed: list[Placed] = []
    for block in blocks:
        placed.append(Placed(block, y))
        y += block.height + between
    return [*placed[:1], *figure, *placed[1:]]


class _Column(NamedTuple):
    """Where the texts of the strip stand."""

    x: float
    measure: float
    middle: float
    align: Align


def _figure(drawn: code.Matrix, alt: str) -> Placed:
    """The code in its place, with what it is for."""
    side = drawn.side
    passage = Passage("Figure", (Tiles(LEFT, 0, side, side, drawn.rows),), alt)
    return Placed(Block((passage,), side), _CODE_CENTRE - side / 2)
