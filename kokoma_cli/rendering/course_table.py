"""The table of courses on a certificate: its columns and its lines."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.foot import LEFT, RIGHT
from kokoma_cli.rendering.inscription import Row, Table
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.pages import MM, Block, Item, Passage, Tag, joined, moved
from kokoma_cli.rendering.typesetting import Setting, Typesetter, stack

_GAP = 5 * MM
_DATES_AT_MOST = 44 * MM
_INSET = 6 * MM


class CourseTable:
    """The lines of the table as blocks: title, dates, and hours if they are shown."""

    left, measure = LEFT + _INSET, RIGHT - LEFT - 2 * _INSET

    def __init__(self, table: Table, kind: Kind, setter: Typesetter) -> None:
        cell = Setting(kind.style("text"), 11.5, 13, kind.ink)
        strong = Setting(kind.style("strong"), 11.5, 13, kind.ink)
        head = Setting("label_strong", 9, 11, kind.grey)
        remark = Setting(kind.style("italic"), 10, 12, kind.grey)
        hours = _widest([table.head.hours], head) if table.head.hours else 0.0
        dates = 0.0
        if table.head.dates:
            dates = min(_DATES_AT_MOST, _widest([row.dates for row in table.courses], cell))
        columns = _Columns(self.left, self.left + self.measure, dates, hours)

        def row(row: Row, setting: Setting, tag: Tag = "TD") -> Block:
            block, problems = _row(row, setting, remark, columns, tag)
            setter.problems += problems
            return block

        self.head = row(table.head, head, "TH")
        self.courses = [row(each, cell) for each in table.courses]
        self.sums = [row(each, strong if each is table.sums[-1] else cell) for each in table.sums]


class _Columns(NamedTuple):
    """Where the columns are: the edges of the table, the widths of dates and hours."""

    left: float
    right: float
    dates: float
    hours: float

    @property
    def hours_at(self) -> float:
        return self.right - self.hours

    @property
    def dates_at(self) -> float:
        return self.hours_at - self.dates - (_GAP if self.hours else 0)

    @property
    def titles(self) -> float:
        return self.dates_at - _GAP - self.left

    @property
    def wide(self) -> float:
        """From the titles to the hours."""
        return self.hours_at - _GAP - self.left


def _widest(texts: Sequence[str], setting: Setting) -> float:
    face = fonts.FACES[setting.style][0]
    return max([15 * MM, *(fonts.width(text, face, setting.size) + 1 for text in texts)])


@lru_cache(maxsize=2048)
def _row(
    row: Row, setting: Setting, remark: Setting, columns: _Columns, tag: Tag
) -> tuple[Block, tuple[KokomaError, ...]]:
    """One line; it is as high as its highest cell. Dates and hours stand beside the first line of
    the title."""
    setter = Typesetter()
    measure = columns.titles if row.dates else columns.wide
    title = setter.paragraph("TD", row.title, setting, x=columns.left, measure=measure)
    texts: list[Sequence[Item]] = [title.passages[0].items]
    height = title.height
    cells: list[Passage] = []
    dates = 0.0
    if row.dates:
        lines = setter.lines(row.dates, setting, columns.dates)
        block = stack(tag, lines, setting, columns.dates_at, columns.dates)
        cells += block.passages
        dates = block.height
    if row.remark:
        # Under dates of one line a remark may run on below them.
        room = columns.wide if dates <= title.height else columns.titles
        block = setter.paragraph("TD", row.remark, remark, x=columns.left, measure=room)
        texts.append([moved(item, height + 1.3 * MM) for item in block.passages[0].items])
        height += 1.3 * MM + block.height
    if row.hours:
        lines = setter.lines(row.hours, setting, columns.hours)
        cells += stack(tag, lines, setting, columns.hours_at, columns.hours, "right").passages
    first = Passage(tag, joined(*texts), span=1 if row.dates or not columns.dates else 2)
    return Block((first, *cells), max(height, dates), "courses"), tuple(setter.problems)
