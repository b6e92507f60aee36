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
        strip: number, funding line, later a code
    20
"""

from dataclasses import replace

from kokoma_cli.domain.certificates import Content, Signatory
from kokoma_cli.rendering.inscription import Inscription
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.typesetting import (
    MM,
    Block,
    Item,
    Role,
    Rule,
    Setting,
    Typesetter,
    moved,
)

HEIGHT = 297 * MM
LEFT, RIGHT = 26 * MM, 184 * MM
#: On a sheet without signatures the body may reach down to here, in points from the upper edge.
STRIP = HEIGHT - 50 * MM

_SEAL_LEFT, _SEAL_RIGHT = LEFT, LEFT + 40 * MM
_SEAL_TOP, _SEAL_BOTTOM = HEIGHT - 90.5 * MM, HEIGHT - 50.5 * MM
_COLUMNS = {1: (104, 80), 2: (76, 51), 3: (72, 34)}
#: For so many signatures: where the first line starts and how long a line is, in millimetres.


def signatures(content: Content, words: Inscription, kind: Kind, setter: Typesetter) -> Block:
    """Place and date, and a line for each who signs; one blank line if nobody is named. The block
    stands where it stands: its height is what it and the seal take from the foot of the body."""
    people = content.signatories or (Signatory(""),)
    start, length = (measure * MM for measure in _COLUMNS[len(people)])
    step = (RIGHT - start - length) / (len(people) - 1) if len(people) > 1 else 0
    small = len(people) == 3
    name = Setting("text", 10 if small else 11.5, 12.5 if small else 13.5, kind.ink)
    office = Setting("label", 8 if small else 8.5, 10 if small else 10.5, kind.grey)
    blocks = [_person(person, words, name, office, length, setter) for person in people]
    # Long offices lift the line; what stands under it never reaches into the strip.
    line = min(HEIGHT - 62 * MM, HEIGHT - 50.5 * MM - max(block.height for block in blocks))
    items: list[Item] = []
    for index, block in enumerate(blocks):
        x = start + index * step
        items.append(Rule(x, line, length, 0.6, kind.ink))
        items += [moved(_right(item, x), line + 2.4 * MM) for item in block.items]
    date = setter.paragraph(
        "place",
        words.place_and_date,
        Setting("text", 12, 14.5, kind.ink),
        x=start,
        measure=RIGHT - start,
        at_most=2,
    )
    top = line - 17 * MM - date.height
    items += [moved(item, top) for item in date.items]
    return Block(items, HEIGHT - min(_SEAL_TOP, top))


def _person(
    person: Signatory,
    words: Inscription,
    name: Setting,
    office: Setting,
    length: float,
    setter: Typesetter,
) -> Block:
    items: list[Item] = []
    height = 0.0
    shown = f"{words.on_behalf}\u00a0{person.name}" if person.on_behalf else person.name
    for text, setting in ((shown, name), (person.office, office)):
        if text:
            block = setter.paragraph("signatory", text, setting, x=0, measure=length, at_most=4)
            items += [moved(item, height) for item in block.items]
            height += block.height + 1.4 * MM
    return Block(items, height)


def _right(item: Item, x: float) -> Item:
    return replace(item, x=item.x + x)


def seal_corners(kind: Kind) -> list[Rule]:
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
    content: Content, words: Inscription, kind: Kind, setter: Typesetter, page: str
) -> list[Item]:
    """Number, page if there are several, and funding line, in the middle of the strip. A code, once
    there is one, takes its left end."""
    strong = Setting("label_strong", 8.5, 10.5, kind.accent)
    label = Setting("label", 8.5, 11, kind.grey)
    number = " · ".join(filter(None, (words.number, page)))
    texts: list[tuple[Role, str, Setting, int]] = [("number", number, strong, 1)]
    if content.funding_line:
        texts.append(("funding", content.funding_line, label, 4))
    blocks = [
        setter.paragraph(
            role, text, setting, x=LEFT, measure=RIGHT - LEFT, align="center", at_most=at_most
        )
        for role, text, setting, at_most in texts
    ]
    between = 2.2 * MM
    height = sum(block.height for block in blocks) + between * (len(blocks) - 1)
    y = HEIGHT - 31 * MM - height / 2
    items: list[Item] = []
    for block in blocks:
        items += [moved(item, y) for item in block.items]
        y += block.height + between
    return items
