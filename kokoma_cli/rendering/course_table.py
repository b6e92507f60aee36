"""The table of courses on a certificate: its columns and its lines."""

from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.foot import LEFT, RIGHT
from kokoma_cli.rendering.inscription import Row, Table
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.typesetting import (
    MM,
    Block,
    Item,
    Role,
    Setting,
    Typesetter,
    anchor,
    moved,
    stack,
)

_GAP = 5 * MM
_DATES_AT_MOST = 44 * MM


class CourseTable:
    """The lines of the table as blocks: title, dates, and hours if they are shown."""

    def __init__(self, table: Table, kind: Kind, setter: Typesetter) -> None:
        self._setter = setter
        self._cell = Setting("text", 11.5, 13, kind.ink)
        self._remark = Setting("italic", 10, 12, kind.grey)
        head = Setting("label_strong", 9, 11, kind.grey)
        self.left, self.measure = LEFT + 6 * MM, RIGHT - LEFT - 12 * MM
        right = self.left + self.measure
        with_hours = bool(table.head.hours)
        self._hours = self._widest([table.head.hours], head, 15 * MM) if with_hours else 0.0
        self._dates = min(
            _DATES_AT_MOST,
            self._widest([row.dates for row in table.courses], self._cell, 15 * MM),
        )
        self._hours_at = right - self._hours
        self._dates_at = self._hours_at - self._dates - (_GAP if with_hours else 0)
        self._titles = self._dates_at - _GAP - self.left
        self.head = self._row(table.head, head, "head")
        self.courses = [self._row(row, self._cell) for row in table.courses]
        strong = Setting("strong", 11.5, 13, kind.ink)
        self.sums = [
            self._row(row, strong if row is table.sums[-1] else self._cell) for row in table.sums
        ]

    def _widest(self, texts: list[str], setting: Setting, least: float) -> float:
        face = fonts.FACES[setting.style][0]
        return max([least, *(fonts.width(text, face, setting.size) + 1 for text in texts)])

    def _row(self, row: Row, setting: Setting, role: Role = "cell") -> Block:
        """One line; it is as high as its highest cell. Dates and hours stand beside the first line of
        the title."""
        wide = self._hours_at - _GAP - self.left
        titles = self._titles if row.dates else wide
        title = self._setter.paragraph(role, row.title, setting, x=self.left, measure=titles)
        items: list[Item] = list(title.items)
        height = title.height
        dates = 0.0
        if row.dates:
            face, lines = self._setter.lines(row.dates, setting, self._dates)
            block = stack(role, lines, face, setting, self._dates_at, "left")
            items += block.items
            dates = block.height
        if row.remark:
            # Under dates of one line a remark may run on below them.
            room = wide if dates <= title.height else titles
            block = self._setter.paragraph(
                role, row.remark, self._remark, x=self.left, measure=room
            )
            items += [moved(item, height + 1.3 * MM) for item in block.items]
            height += 1.3 * MM + block.height
        height = max(height, dates)
        if row.hours:
            face, lines = self._setter.lines(row.hours, setting, self._hours)
            x = anchor(self._hours_at, self._hours, "right")
            items += stack(role, lines, face, setting, x, "right").items
        return Block(items, height)
