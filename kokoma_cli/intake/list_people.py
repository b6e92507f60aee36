"""One row of a list as a person, or why it is none."""

import re
from collections.abc import Iterable, Sequence

from kokoma_cli.domain.lists import Column, ListedPerson
from kokoma_cli.domain.name_parts import titles_apart
from kokoma_cli.domain.names import MAX_LENGTH
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake import addresses, salutations
from kokoma_cli.intake.cells import LOST
from kokoma_cli.intake.headings import read
from kokoma_cli.intake.list_doubts import away, doubts, not_to_be_printed, refused
from kokoma_cli.intake.list_losses import beyond_reading
from kokoma_cli.intake.list_rows import Line
from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.name_order import by_address
from kokoma_cli.intake.names_in_lists import (
    Name,
    Order,
    merged,
    of_parts,
    of_whole,
    of_whole_and_parts,
)
from kokoma_cli.intake.tables import Cell

_OF_NAMES = ("given", "family", "full_name", "family_first", "name_and_email")
_WORDS_OF_NAMES = frozenset({*_OF_NAMES, "more_given", "particle"})
#: So many rows tell enough.
_ENOUGH = 400
#: Taken as they stand there.
_PLAIN = ("municipality", "target_group", "sort_key", "pronunciation")
_NOBODY = re.compile(
    r"n\. ?n\.?|nn|x{2,}|\?+|-+|platzhalter\w*|unbekannt|noch (?:offen|unbekannt|zu benennen"
    r"|nicht bekannt)|offen"
    r"|frei|reserviert|wird (?:noch )?(?:benannt|nachgemeldet|nachgereicht)|(?:tn|teilnehmer\w*"
    r"|person|platz) ?\d*"
    r"|nachfolge\w*|vakant|tba|tbd|to be (?:announced|named|confirmed)|vacant|nobody|niemand",
    re.IGNORECASE,
)


class Layout:
    """Where in a row each meaning stands."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._at: dict[str, list[int]] = {}
        self._order: dict[int, Order] = {}
        self._contacts: set[int] = set()
        #: Columns that hold telephone numbers as well as addresses.
        self.turned = False
        #: Whole names seem to have the family name first.
        self.literal = False
        #: What stands there is meant so: „Frei“ is somebody's name, „k. A.“ an organisation's.
        for column in columns:
            if column.meaning is None:
                continue
            at = _index(column.letter)
            self._at.setdefault(column.meaning, []).append(at)
            reading = read(column.heading)
            if reading and reading.meaning in ("full_name", "family_first"):
                if reading.meaning == "family_first":
                    self._order[at] = "family_first"
                elif "given" in map(
                    _meaning, re.split(r"[\s,/]+", column.heading.replace("-", " "))
                ):
                    self._order[at] = "given_first"
            if reading and reading.meaning == "contact":
                self._contacts.add(at)
            if column.meaning == "organisation" and reading and reading.meaning == "unit":
                self._at.setdefault("unit", []).append(at)
        if "unit" in self._at:
            # The whole before its part: Stadt Bamberg, Bürgeramt.
            units = self._at["unit"]
            self._at["organisation"].sort(key=lambda at: (at in units, at))

    def learn(self, lines: Sequence[Line]) -> None:
        """Finds out from the addresses whether the family name goes first, where no heading tells."""
        if not self.has("full_name") or self.order("full_name"):
            return
        found = []
        for line in lines[:_ENOUGH]:
            whole = self.first("full_name", line.row.cells)[:MAX_LENGTH]
            text = titles_apart(salutations.apart(whole)[1])[1]
            if "," not in text:
                split = by_address(text.split(), _email(line.row.cells, self)[0].address)
                found += [split.turned] if split else []
        self.turned = len(found) > 1 and all(found)

    @property
    def taken(self) -> frozenset[int]:
        """The columns something is taken from."""
        return frozenset(at for each in self._at.values() for at in each)

    @property
    def names(self) -> frozenset[int]:
        """Those with names."""
        return frozenset(at for meaning in _OF_NAMES for at in self._at.get(meaning, ()))

    @property
    def emails(self) -> frozenset[int]:
        """Those with nothing but addresses."""
        return frozenset(self._at.get("email", ())) - self._contacts

    def has(self, meaning: str) -> bool:
        """Whether it has a column."""
        return meaning in self._at

    def cells(self, meaning: str, row: Sequence[Cell]) -> list[Cell]:
        """What stands there in this row."""
        return [row[at] for at in self._at.get(meaning, ()) if at < len(row)]

    def texts(self, meaning: str, row: Sequence[Cell]) -> list[str]:
        """The same as text, without what stands in place of a value."""
        if meaning not in self._at:
            return []
        nothing = addresses.is_no_name if meaning in _WORDS_OF_NAMES else addresses.is_nothing
        texts: Iterable[str] = map(text_of, self.cells(meaning, row))
        if meaning in _WORDS_OF_NAMES:
            texts = map(addresses.without, texts)
        return [text for text in texts if text and (self.literal or not nothing(text))]

    def first(self, meaning: str, row: Sequence[Cell]) -> str:
        """The first of them; empty if there is none."""
        return next(iter(self.texts(meaning, row)), "")

    def unreadable(self, row: Sequence[Cell]) -> list[str]:
        """The meanings whose value is lost in this row, as that of a formula that failed."""
        at = self._at if LOST in row else ()
        return [each for each in at if each != "unit" and LOST in self.cells(each, row)]

    def email_texts(self, row: Sequence[Cell]) -> list[str]:
        """What may be an address in this row; a telephone number is none where either may stand."""
        texts = self.texts("email", row)
        if self.has("email") and not self._contacts.isdisjoint(self._at["email"]):
            texts = [text for text in texts if "@" in text or not any(map(str.isdigit, text))]
        beside = (text_of(cell) for meaning in _OF_NAMES for cell in self.cells(meaning, row))
        return texts + [text for text in beside if "@" in text]

    def order(self, meaning: str) -> Order:
        """In which order the whole names with this meaning are, as far as the heading or the office says."""
        if meaning == "family_first":
            return "family_first"
        return next((self._order[at] for at in self._at[meaning] if at in self._order), None)


def person(
    line: Line, layout: Layout, doubtful: frozenset[str] = frozenset()
) -> ListedPerson | Problem | list[Problem]:
    """The person in this row; a single problem if it is nobody and that stops nothing, as in „N. N.“;
    else everything that is wrong with it. `doubtful`: words whose letters are likely to be wrong."""
    row, number = line.row.cells, line.row.line
    problems: list[Problem] = []

    def wrong(key: str, **values: object) -> None:
        problems.append(Problem(number, key, values))

    beyond = beyond_reading(line, layout, _named(row, layout))
    if beyond:
        return beyond
    email, email_text = _email(row, layout)
    if email_text:
        wrong(email.trouble or "lists.no_address", text=email_text)
    said, title = _salutation_and_title(row, layout)
    if said and salutations.means_several(said):
        wrong("lists.several_people", text=said)
        said = ""
    name = _name(row, layout, title, email.address)
    if isinstance(name, str):
        wrong(name, text=_named(row, layout))
        return problems
    if not name.name or (_NOBODY.fullmatch(name.name) and not layout.literal):
        held = any(map(text_of, _cells_of_names(row, layout)))
        if not email.address and not email_text and (held or _is_bare(row, layout)):
            return Problem(number, "lists.placeholder" if held else "lists.no_person")
        wrong("lists.no_name")
        return problems
    improper = refused(name.name, doubtful)
    if improper:
        wrong(improper[0], **improper[1])
    if said and name.salutation and said != name.salutation:
        wrong("lists.two_salutations", one=said, other=name.salutation)
    beside = (text_of(cell) for at, cell in enumerate(row) if cell and at not in layout.taken)
    if not layout.literal and (remark := away(beside)):
        wrong("lists.stays_away", text=remark, name=name.name)
    if line.apart:
        wrong("lists.under_apart", text=line.apart, name=name.name)
    details = _details(row, layout, name, said or name.salutation, email.address, line.section)
    problems += not_to_be_printed(number, details)
    if problems:
        return problems
    in_parts = layout.has("given") and layout.has("family")
    hints = doubts(number, name.name, name.given, name.family, email.address, in_parts=in_parts)
    return ListedPerson(number, name.name, details, name.certain, doubts=tuple(hints))


def _details(
    row: Sequence[Cell],
    layout: Layout,
    name: Name,
    salutation: str,
    email: str | None,
    section: str,
) -> dict[str, str]:
    found = {
        "given": name.given,
        "family": name.family,
        "title": name.title,
        "email": email or "",
        "organisation": _organisation(row, layout, name, section),
        "salutation": salutation,
        **{field: layout.first(field, row) for field in _PLAIN},
    }
    return {field: found[field] for field in DETAILS if found[field]}


def _organisation(row: Sequence[Cell], layout: Layout, name: Name, section: str) -> str:
    texts = dict.fromkeys(layout.texts("organisation", row))
    # "Bürgeramt" is no more to say beside "Stadt Lindenbruck, Bürgeramt".
    kept = [text for text in texts if not any(text != other and text in other for other in texts)]
    if kept or layout.has("organisation"):
        return ", ".join(kept) or name.organisation
    return section or name.organisation


def _email(row: Sequence[Cell], layout: Layout) -> tuple[addresses.Found, str]:
    """The address, and what stands in its place if that is none."""
    blamed = ""
    found = addresses.Found()
    for text in layout.email_texts(row):
        found = addresses.address(text)
        if found.address:
            return found, ""
        if found.trouble:
            blamed = text
    return (found if found.trouble else addresses.Found()), blamed


def _salutation_and_title(row: Sequence[Cell], layout: Layout) -> tuple[str, str]:
    """Form of address and title of their columns, each of which may hold both, as in „Frau Dr.“"""
    said = title = ""
    for text in layout.texts("salutation", row):
        word, rest = _apart(text)
        if word:
            said, title = said or word, merged(title, titles_apart(rest)[0])
        elif titles_apart(text)[0] and not titles_apart(text)[1]:
            title = merged(title, text)
        else:
            said = said or text
    for text in layout.texts("title", row):
        word, rest = _apart(text)
        said, title = said or word, merged(title, rest if word else text)
    return said, title


def _apart(text: str) -> tuple[str, str]:
    """The form of address at its beginning, and the rest."""
    word = salutations.meant(text)
    if word or salutations.means_several(text):
        return word or text, ""
    word, rest = salutations.apart(f"{text} X")
    return word, rest.removesuffix("X").strip()


def _name(row: Sequence[Cell], layout: Layout, title: str, email: str | None) -> Name | str:
    given = " ".join((*layout.texts("given", row)[:1], *layout.texts("more_given", row)))
    family = layout.first("family", row)
    for meaning in ("full_name", "family_first", "name_and_email"):
        if not layout.has(meaning):
            continue
        cell = next((cell for cell in layout.cells(meaning, row) if cell is not None), None)
        if isinstance(cell, str) and _has_several_lines(cell):
            return "lists.several_people"
        text = layout.first(meaning, row)
        if layout.has("given") and layout.has("family"):
            if text:
                return of_whole_and_parts(text, given, family, title)
            break
        if text and not (given or family):
            return of_whole(text, layout.order(meaning), email, title, turned=layout.turned)
    if not given and not family:
        return Name("")
    return of_parts(given, family, title, layout.first("particle", row))


def _has_several_lines(text: str) -> bool:
    """True for a cell with a whole name in each of its lines."""
    lines = [line.split() for line in re.split(r"[\r\n]+", text) if line.strip()]
    return len(lines) > 1 and all(len(words) > 1 and not words[-1].endswith(",") for words in lines)


def _named(row: Sequence[Cell], layout: Layout) -> str:
    """What stands in the columns of the name."""
    return " ".join(text for meaning in _OF_NAMES for text in layout.texts(meaning, row))


def _cells_of_names(row: Sequence[Cell], layout: Layout) -> list[Cell]:
    return [cell for meaning in _OF_NAMES for cell in layout.cells(meaning, row)]


def _is_bare(row: Sequence[Cell], layout: Layout) -> bool:
    """True if the row has nothing of a person: no form of address, no title, and only one thing at all."""
    if layout.texts("salutation", row) or layout.texts("title", row):
        return False
    filled = [text for text in map(text_of, row) if not addresses.is_nothing(text)]
    return len(filled) < 2 or all(re.fullmatch(r"[\W\d]*", text) for text in filled[1:])


def _index(letter: str) -> int:
    number = 0
    for each in letter:
        number = number * 26 + ord(each) - 64
    return number - 1


def _meaning(word: str) -> str | None:
    if word.casefold() == "vor":
        return "given"
    reading = read(word)
    return reading.meaning if reading else None
