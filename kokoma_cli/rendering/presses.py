"""A batch of certificates at the press: on several processor cores at once where that is worth the start."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.certificates import Printed, Sheet
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.logos import Shelf

#: Below so many sheets a second process costs more than it brings, and all of them may stay in memory.
_LARGE = 500
#: More processes hardly help: one has to write all the files.
_AT_MOST = 4
_FIRST, _CHUNK = 8, 40

Made = TypeVar("Made")


class Batch:
    """Sheets to be drawn, in the order given. Use as a context.

    A small batch is laid out once; a large one whenever it is needed, by several processes, so that memory
    does not grow with it. The bytes are the same either way.
    """

    def __init__(
        self,
        contents: Sequence[Content],
        looks: Mapping[str, Kind],
        folder: Path,
        processes: int | None = None,
    ) -> None:
        """`looks`: the kinds of these contents by name. `folder`: where relative paths of logos start.
        `processes`: how many draw; None: as many as are worth it."""
        self._orders = [(content, looks[content.kind]) for content in contents]
        self._folder = folder
        many = min(os.cpu_count() or 1, _AT_MOST) if len(contents) >= _LARGE else 1
        self._processes = processes or many
        self._kept: list[Sheet] | None = None
        self._shelf = Shelf()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def problems(self) -> list[KokomaError]:
        """Everything that would keep this batch from the press, each said once."""
        found = self._mapped(_problems) if self._processes > 1 else _problems_of(self._sheets())
        return certificates.each_once(list(found))

    def files(self) -> Iterator[Printed]:
        """The single files. Raises the problem of a sheet that has one."""
        if self._processes > 1:
            return self._mapped(_drawn)
        return map(certificates.draw, self._sheets())

    def print_file(self, file: BinaryIO) -> None:
        """All sheets in one file. Raises the problem of a sheet that has one; then the file is none."""
        certificates.draw_print_file([content for content, _ in self._orders], self._sheets(), file)

    def _sheets(self) -> Iterator[Sheet]:
        laid_out = (certificates.sheet(*order, self._folder, self._shelf) for order in self._orders)
        if len(self._orders) >= _LARGE:
            return laid_out
        if self._kept is None:
            self._kept = list(laid_out)
        return iter(self._kept)

    def _mapped(
        self, make: Callable[[Sequence[tuple[Content, Kind]], Path], Sequence[Made]]
    ) -> Iterator[Made]:
        # Where processes are forked, they inherit what the first sheets taught about words and fonts.
        yield from make(self._orders[:_FIRST], self._folder)
        chunks = [
            self._orders[start : start + _CHUNK]
            for start in range(_FIRST, len(self._orders), _CHUNK)
        ]
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._processes, initializer=_leave_interrupts)
        pool = self._pool
        ahead = (pool.submit(make, chunk, self._folder) for chunk in chunks)
        # What nobody has taken yet waits in memory, so only a few chunks are made ahead.
        waiting = deque(islice(ahead, 2 * self._processes))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(islice(ahead, 1))
            yield from done


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the first one may answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _drawn(orders: Sequence[tuple[Content, Kind]], folder: Path) -> list[Printed]:
    shelf = Shelf()
    return [certificates.draw(certificates.sheet(*order, folder, shelf)) for order in orders]


def _problems(orders: Sequence[tuple[Content, Kind]], folder: Path) -> list[KokomaError]:
    shelf = Shelf()
    return _problems_of(certificates.sheet(*order, folder, shelf) for order in orders)


def _problems_of(sheets: Iterator[Sheet]) -> list[KokomaError]:
    return list(chain.from_iterable(sheet.problems for sheet in sheets))
