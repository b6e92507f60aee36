"""Values of a sentence that are worded themselves, once the language is known."""

from collections.abc import Mapping


class Phrase:
    """A sentence within a sentence, by its key."""

    __slots__ = ("key", "values")

    def __init__(self, key: str, values: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.values = values or {}


class Bilingual:
    """Data that exists in both languages, such as the name of a category."""

    __slots__ = ("de", "en")

    def __init__(self, de: str, en: str) -> None:
        self.de = de
        self.en = en


class Lines(tuple[object, ...]):
    """Values that stand below each other, each on an indented line of its own."""

    __slots__ = ()
