"""What could not be taken in, each with its line."""

from collections.abc import Mapping
from typing import NamedTuple


class Problem(NamedTuple):
    """A line of a file that cannot be taken in, and why."""

    line: int
    #: As the office's own program numbers it: the row of a sheet, the line of a text; 0: the whole file.
    key: str
    #: Its sentence, filled by `values`.
    values: Mapping[str, object] = {}
    name: str = ""
    email: str | None = None
    #: Whom the line is about, where a report tells: as it stands there.
