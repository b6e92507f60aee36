"""Kinds of courses, which requirements count; data of the series."""

import re
from dataclasses import dataclass
from typing import Literal

Gender = Literal["m", "f", "n"]

_CODE = re.compile(r"[a-z][a-z0-9_]{0,19}")


def code_of(text: str) -> str:
    """A code as it is kept, however it was typed: In-Person, in person."""
    return "_".join(text.casefold().replace("-", " ").split())


def fits_rule(code: str) -> bool:
    """True for a code that can stand in the setting `rule`: `in_person=4`."""
    return _CODE.fullmatch(code) is not None


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
