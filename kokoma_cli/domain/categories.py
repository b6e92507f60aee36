"""Kinds of courses, which requirements count; data of the series."""

from dataclasses import dataclass
from typing import Literal

Gender = Literal["m", "f", "n"]


@dataclass(frozen=True, slots=True)
class Category:
    """What requirements count, e.g. in-person courses. Carries its words, for it is data."""

    code: str
    name: str
    plural: str
    dative_plural: str
    gender: Gender
    name_en: str
    plural_en: str
