"""Values of a sentence that are worded themselves, once the language is known."""

import errno
from collections.abc import Mapping
from datetime import date

from kokoma_cli.errors import IsALink


class Phrase:
    """A sentence within a sentence, by its key."""

    __slots__ = ("key", "values")

    def __init__(self, key: str, values: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.values = values or {}

    def __repr__(self) -> str:
        return f"Phrase({self.key!r}, {self.values!r})"


class Bilingual:
    """Data that exists in both languages, such as the name of a category."""

    __slots__ = ("de", "en")

    def __init__(self, de: str, en: str) -> None:
        self.de = de
        self.en = en


class EitherDay(tuple[date, ...]):
    """Days of which one is meant."""

    __slots__ = ()


class Lines(tuple[object, ...]):
    """Values that stand below each other, each on an indented line of its own."""

    __slots__ = ()


#: What the operating system may refuse, and our words for it; its own are English everywhere.
_CAUSES = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOENT: "not_found",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "is_a_folder",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EEXIST: "exists",
    errno.EIO: "broken",
    errno.ELOOP: "loop",
}


def cause(error: OSError) -> Phrase:
    """Why the system refused, in a few words to stand behind a colon or in brackets."""
    if isinstance(error, IsALink):
        return Phrase("causes.a_link")
    number = error.errno or 0
    code = errno.errorcode.get(number, type(error).__name__)
    return Phrase(f"causes.{_CAUSES.get(number, 'other')}", {"code": code})


class Hours(int):
    """Minutes that are said in hours."""

    __slots__ = ()
