"""How the parts of a document flow down the page and on to the next."""

from collections.abc import Sequence
from typing import NamedTuple

from kokoma_cli import errors
from kokoma_cli.rendering.looks import Look, pale
from kokoma_cli.rendering.pages import HEIGHT, MM, Block, Page, Placed, Rule, Text, artifact
from kokoma_cli.rendering.typesetting import Align, Setting, Typesetter
from kokoma_cli.wording import Language, Wording

_TOP, _BOTTOM = 20 * MM, HEIGHT - 32 * MM
_FOOT = HEIGHT - 25 * MM


class Part(NamedTuple):
    """A block on its way down the page."""

    block: Block
    gap: float = 0.0
    #: Above it, unless it begins a page.
    with_next: bool = False
    #: Never stands on another page than the part after it.
    head: Block | None = None
    #: What stands over it again when it begins a page.


class Ends(NamedTuple):
    """What a page says beside its text: at the head from the second page on, and at the foot."""

    head: str
    foot: str
    counted: bool = True
    #: Whether the foot says which page of how many it is.


def flow(
    parts: Sequence[Part],
    closing: Sequence[Part],
    ends: Ends,
    look: Look,
    setter: Typesetter,
    language: Language,
) -> list[Page]:
    """The parts on their pages. Raises nothing: what is higher than a page becomes a problem."""
    reserved = _height(closing) + (6 * MM if closing else 0)
    groups = _groups(parts)
    pages: list[list[Placed]] = []
    y = _BOTTOM + 1
    for index, group in enumerate(groups):
        limit = _BOTTOM - (reserved if index == len(groups) - 1 else 0)
        if not pages or y + group[0].gap + _height(group) > limit:
            pages.append([])
            y = _TOP
            if len(pages) > 1:
                running = _running(ends.head, look, setter)
                pages[-1].append(Placed(running, y))
                y += running.height + 6 * MM
                if group[0].head:
                    pages[-1].append(Placed(group[0].head, y))
                    y += group[0].head.height
            if y + _height(group) > limit:
                setter.problems.append(
                    errors.BadInput(
                        "sheets.too_high",
                        text=_text(max(group, key=lambda part: part.block.height)),
                    )
                )
        elif pages[-1]:
            y += group[0].gap
        for number, part in enumerate(group):
            y += part.gap if number else 0
            pages[-1].append(Placed(part.block, y))
            y += part.block.height
    y = _BOTTOM - _height(closing)
    for number, part in enumerate(closing):
        y += part.gap if number else 0
        pages[-1].append(Placed(part.block, y))
        y += part.block.height
    say = Wording(language)
    for number, page in enumerate(pages, 1):
        count = say("printing.page", page=number, pages=len(pages)) if ends.counted else ""
        page.extend(_foot(ends.foot, count, look, setter))
    return list(pages)


def _groups(parts: Sequence[Part]) -> list[list[Part]]:
    """Parts that stay together."""
    groups: list[list[Part]] = [[]]
    for part in parts:
        groups[-1].append(part)
        if not part.with_next:
            groups.append([])
    return [group for group in groups if group]


def _height(parts: Sequence[Part]) -> float:
    """How high they are together, without the gap above the first."""
    return sum(part.block.height + (part.gap if index else 0) for index, part in enumerate(parts))


def _running(text: str, look: Look, setter: Typesetter) -> Block:
    setting = Setting("italic", 11, 13.5, look.colours["grey"])
    return setter.paragraph("Artifact", text, setting, x=look.left, measure=look.measure)


def _foot(text: str, count: str, look: Look, setter: Typesetter) -> list[Placed]:
    """A fine line, the text on the left and the page on the right."""
    setting = Setting("label", 8, 10, look.colours["grey"])
    placed = [Placed(artifact(Rule(look.left, 0, look.measure, 0.4, pale(look))), _FOOT)]
    aside = 28 * MM if count else 0.0
    beside: tuple[tuple[str, float, float, Align], ...] = (
        (text, look.left, look.measure - aside, "left"),
        (count, look.right - aside, aside, "right"),
    )
    for content, x, measure, align in beside:
        if content:
            block = setter.paragraph(
                "Artifact", content, setting, x=x, measure=measure, align=align, at_most=2
            )
            placed.append(Placed(block, _FOOT + 1.8 * MM))
    return placed


def _text(part: Part) -> str:
    """The beginning of what stands there."""
    items = (item for passage in part.block.passages for item in passage.items)
    text = " ".join(item.run.text for item in items if isinstance(item, Text))
    return " ".join(text.split())[:80]
