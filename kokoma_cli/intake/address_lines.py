"""The line that Outlook and others make of chosen people: Müller, Anna (Stadt X) <a@b>; …"""

import re

from kokoma_cli.domain.addresses import PATTERN
from kokoma_cli.intake import cells
from kokoma_cli.intake.limits import MAX_ROWS
from kokoma_cli.intake.tables import Row

#: A name ends with a sign that is seen, so that no run of blanks is gone through more than once.
_PERSON = re.compile(
    rf"""[ \t]*(?:(?P<name>(?:[^<>;\r\n]{{0,299}}[^<>;\s])?)[ \t]*+<(?:mailto:)?(?P<address>{PATTERN})>
    |'?(?:mailto:)?(?P<bare>{PATTERN})'?)[ \t]*+(?P<end>[;,](?:[ \t]*+(?:\r\n?|\n))?|\r\n?|\n|\Z)""",
    re.VERBOSE,
)
_BLANK = re.compile(r"[\s;,]*")


def rows(text: str) -> tuple[Row, ...] | None:
    """Name and address of each person, if the whole text is made of nothing else; None otherwise. They are
    numbered one after the other, as all of them may stand on one line."""
    if "@" not in text:
        return None
    people: list[Row] = []
    angled = 0
    position = _after_blanks(text, 0)
    while position < len(text) and len(people) < MAX_ROWS:
        person = _PERSON.match(text, position)
        if not person or (not person["end"] and person.end() < len(text)):
            return None
        address = cells.text(person["address"] or person["bare"])
        name = cells.text(_unquoted(person["name"] or ""))
        angled += person["address"] is not None
        people.append(Row(len(people) + 1, (None if name == address else name, address)))
        position = _after_blanks(text, person.end())
    # Addresses alone, one on each line, are a column like any other.
    several = len(people) > len(re.findall(r"\S[^\r\n]*", text))
    return tuple(people) if people and (angled or several) else None


def _after_blanks(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return blank.end() if blank else position


def _unquoted(name: str) -> str:
    name = name.strip()
    for quote in "\"'":
        if len(name) > 1 and name[0] == name[-1] == quote:
            return name[1:-1].replace(f"\\{quote}", quote)
    return name
