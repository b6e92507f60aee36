"""One row of a list as a person, or why it is none."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kokoma_cli.domain.lists import ListedPerson
from kokoma_cli.domain.name_parts import titles_apart
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake import addresses, salutations
from kokoma_cli.intake.list_doubts import away, doubts, meanwhile, not_to_be_printed, refused
from kokoma_cli.intake.list_layout import Layout
from kokoma_cli.intake.list_losses import beyond_reading
from kokoma_cli.intake.list_rows import Line
from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.name_order import seems_turned
from kokoma_cli.intake.names_in_lists import (
    Name,
    merged,
    of_parts,
    of_whole,
    of_whole_and_parts,
)
from kokoma_cli.intake.tables import Cell

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


def person(
    line: Line, layout: Layout, doubtful: frozenset[str] = frozenset()
) -> ListedPerson | Problem | list[Problem]:
    """The person in this row, with no name if there is but an address; a single problem if it is nobody and
    that stops nothing, as in „N. N.“; else everything that is wrong with it. `doubtful`: words whose letters
    are likely to be wrong."""
    row, number = line.row.cells, line.row.line
    problems: list[Problem] = []

    def wrong(key: str, **values: object) -> None:
        problems.append(Problem(number, key, values))

    beyond = beyond_reading(line, layout, layout.named(row))
    if beyond:
        return beyond
    email, email_text = layout.email(row)
    if email_text:
        wrong(email.trouble or "lists.no_address", text=email_text)
    said, title = _salutation_and_title(row, layout)
    if said and salutations.means_several(said):
        wrong("lists.several_people", text=said)
        said = ""
    name = _name(row, layout, title, email.address)
    if isinstance(name, str):
        wrong(name, text=layout.named(row))
        return problems
    held = bool(name.name) or layout.holds_a_name(row)
    nobody = not name.name or (_NOBODY.fullmatch(name.name) and not layout.literal)
    if nobody and (held or email.address is None):
        if not email.address and not email_text and (held or _is_bare(row, layout)):
            return Problem(number, "lists.placeholder" if held else "lists.no_person")
        wrong("lists.no_name")
        return problems
    if name.name and (improper := refused(name.name, doubtful)):
        wrong(improper[0], **improper[1])
    if said and name.salutation and said != name.salutation:
        wrong("lists.two_salutations", one=said, other=name.salutation)
    if remark := _says_no(row, layout):
        wrong("lists.stays_away", text=remark, name=name.name or email.address)
    if line.apart:
        wrong("lists.under_apart", text=line.apart, name=name.name or email.address)
    details = _details(row, layout, name, said or name.salutation, email.address, line.section)
    problems += not_to_be_printed(number, details)
    if problems:
        return problems
    hints = tuple(_hints(number, name, details, layout)) if name.name else ()
    return ListedPerson(number, name.name, details, name.certain, doubts=hints)


def _hints(
    number: int, name: Name, details: Mapping[str, str], layout: Layout
) -> Iterator[Problem]:
    """What is worth a second look, and stops nothing."""
    in_parts = layout.has("given") and layout.has("family")
    email = details.get("email")
    yield from doubts(number, name.name, name.given, name.family, email, in_parts=in_parts)
    if layout.mixed and not name.certain and seems_turned((name.given, name.family)):
        yield Problem(number, "lists.hint_order", {"name": name.name})
    if remark := meanwhile(details.get("organisation", "")):
        yield Problem(number, "lists.hint_office", {"name": name.name, "text": remark})


def _says_no(row: Sequence[Cell], layout: Layout) -> str:
    """What beside a name says that somebody does not take part; empty if nothing does."""
    if layout.literal:
        return ""
    for at, cell in enumerate(row):
        if cell is None or at in layout.taken or not (isinstance(cell, str) or at in layout.asked):
            continue
        heading, text = layout.asked.get(at, ""), text_of(cell)
        if away(heading, text):
            return f"{heading} {text}" if heading else text
    return ""


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


def _salutation_and_title(row: Sequence[Cell], layout: Layout) -> tuple[str, str]:
    """Form of address and title of their columns, each of which may hold both, as in „Frau Dr.“"""
    said = title = ""
    if not (layout.has("salutation") or layout.has("title")):
        return said, title
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


def _is_bare(row: Sequence[Cell], layout: Layout) -> bool:
    """True if the row has nothing of a person: no form of address, no title, and only one thing at all."""
    if layout.texts("salutation", row) or layout.texts("title", row):
        return False
    filled = [text for text in map(text_of, row) if not addresses.is_nothing(text)]
    return len(filled) < 2 or all(re.fullmatch(r"[\W\d]*", text) for text in filled[1:])
