"""What the office has answered about the lines of a list, so that the next list can be told by it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kokoma_cli.domain.listed_once import Answer, core, strict_name
from kokoma_cli.domain.lists import ListedPerson

if TYPE_CHECKING:
    from kokoma_cli.domain.joining import Joining

#: What tells namesakes apart that have no address.
_DISTINGUISHING = ("organisation", "municipality", "target_group")


def descriptions(listed: Iterable[ListedPerson]) -> dict[int, str]:
    """By line, how a list describes somebody who has no address there: „Anna Müller, Bauhof“. The second line
    that says just the same is „Anna Müller, Bauhof · 2“. A name alone tells too little, and is none."""
    seen: Counter[str] = Counter()
    found = {}
    for person in listed:
        told = [person.details[field] for field in _DISTINGUISHING if field in person.details]
        if told and "email" not in person.details:
            text = ", ".join((person.name, *told))
            seen[text] += 1
            found[person.line] = text if seen[text] == 1 else f"{text} · {seen[text]}"
    return found


def to_remember(
    joining: "Joining",
    listed: Iterable[ListedPerson],
    answers: Mapping[int, Answer],
    added: Mapping[int, int] | None = None,
) -> dict[str, int]:
    """What tells next time whom a line means that was asked about: the address of the list, or else her name
    where it is written another way, or what the list says of her besides. A name that she writes so herself
    tells nothing: others may have it. `added`: whoever is new, by line.
    """
    lines = list(listed)
    asked = {_name_of(person) for person in lines if person.line in answers}
    if not asked:
        return {}
    people = {each.before.id: each.after for each in joining.known}
    whose = {each.line: each.before.id for each in joining.known} | dict(added or {})
    for problem in joining.twice:
        earlier = whose.get(int(str(problem.values["line"])))
        if earlier is not None:
            whose.setdefault(problem.line, earlier)
    described = descriptions(lines)
    found: dict[str, int] = {}
    for person in lines:
        answer = answers.get(person.line)
        who = people.get(answer) if isinstance(answer, int) else None
        email = person.details.get("email")
        if who and email:
            if email.casefold() != (who.email or "").casefold():
                found[email] = who.id
        elif who and _name_of(person) != strict_name(core(who.name, who.given, who.family)):
            found[person.name] = who.id
        elif person.line in described and person.line in whose and _name_of(person) in asked:
            # Her namesakes in the list as well: from now on they are several.
            found[described[person.line]] = whose[person.line]
    return found


def _name_of(person: ListedPerson) -> str:
    return strict_name(core(person.name, person.details.get("given"), person.details.get("family")))
