"""Values of a sentence that are worded themselves, once the language is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence within a sentence, by its key."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Data that exists in both languages, such as the name of a category."""

    de: str
    en: str


class Lines(tuple[object, ...]):
    """Values that stand below each other, each on an indented line of its own."""

    __slots__ = ()
