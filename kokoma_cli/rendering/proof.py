"""What should be looked at before printing: for the screen, and as a JSON document."""

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby

from kokoma_cli.domain.doubts import BY_KEY, Batch, Doubt
from kokoma_cli.domain.participants import Participant
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.rendering.screen import Screen, cells, pad_left
from kokoma_cli.wording import Wording

_WEEKDAYS = {5: "saturday", 6: "sunday"}


def names_document(batch: Batch) -> list[dict[str, object]]:
    """Who would get which certificate, in the order of the ceremony."""
    return [
        {
            "participant": sheet.participant.id,
            "name": sheet.participant.name,
            "kind": sheet.kind,
            "outcome": sheet.person.assessment.outcome,
        }
        for sheet in batch.sheets
    ]


def doubts_document(doubts: Sequence[Doubt]) -> list[dict[str, object]]:
    """Every doubt with whom it is about and what there is to say, the most serious first."""
    return [
        {
            "doubt": doubt.key,
            "participant": doubt.participant.id if doubt.participant else None,
            "name": doubt.participant.name if doubt.participant else None,
            **doubt.values,
        }
        for doubt in doubts
    ]


def names_text(batch: Batch, words: Wording, screen: Screen, kinds: Mapping[str, Kind]) -> str:
    """The names as they will be printed, with their kind if there are several."""
    printed = words("proof.printed", count=len(batch.sheets))
    lines = screen.heading(f"{batch.survey.cohort.name} · {printed}")
    several = len({sheet.kind for sheet in batch.sheets}) > 1
    width = len(str(len(batch.sheets)))
    for number, sheet in enumerate(batch.sheets, 1):
        name = unicodedata.normalize("NFC", sheet.participant.name)
        if several:
            name = words("proof.row", name=name, kind=kinds[sheet.kind].label(words.language))
        first = f"  {pad_left(str(number), width)}  "
        lines += screen.wrap(name, first=first, rest=" " * cells(first))
    return "\n".join(lines)


def doubts_text(doubts: Sequence[Doubt], words: Wording, screen: Screen) -> str:
    """The doubts, by what there is to do about them."""
    lines: list[str] = []
    for section, of_section in groupby(doubts, key=lambda doubt: BY_KEY[doubt.key].section):
        lines += ["", *screen.heading(words(f"proof.section_{section}"))]
        for mend, of_mend in groupby(of_section, key=lambda doubt: BY_KEY[doubt.key].mend):
            together = list(of_mend)
            for key, alike in groupby(together, key=lambda doubt: doubt.key):
                listed = list(alike)
                asked = words(f"proof.ask_{key}", count=len(listed))
                lines += screen.wrap(asked, first="  ", rest="  ")
                for doubt in listed:
                    text = line(doubt, words)
                    lines += screen.wrap(text, first="    ", rest="      ") if text else []
            if mend:
                lines += screen.wrap(_mend(mend, together, words), first="  ", rest="    ")
    return "\n".join(lines[1:])


def line(doubt: Doubt, words: Wording) -> str:
    """One doubt in a line: about whom or what, and what it is; nothing where the question says it all."""
    said = detail(doubt, words)
    if doubt.participant is None:
        return said
    person = words("requirements.person", name=doubt.participant.name, id=doubt.participant.id)
    return words("proof.person", person=person, detail=said) if said else person


def detail(doubt: Doubt, words: Wording) -> str:
    """What the question alone does not say: which letters, which word, which day."""
    name = BY_KEY[doubt.key].detail
    if not name:
        return ""
    if name == "beyond" and doubt.participant:
        return _beyond(doubt.participant)
    if name in doubt.values:
        return words.show(doubt.values[name])
    values = {key: _shown(value, words) for key, value in doubt.values.items()}
    if "day" in values:
        values["session"] = (
            words("proof.session", course=values["course"], day=values["day"])
            if values["day"]
            else values["course"]
        )
    if "weekday" in values:
        values["weekday"] = words(f"proof.{_WEEKDAYS[int(str(values['weekday']))]}")
    return words(f"proof.detail_{name}", **values)


def _shown(value: object, words: Wording) -> object:
    """Sizes as people write them; a word is already one."""
    if isinstance(value, float):
        text = f"{value:g}"
        return text.replace(".", ",") if words.language == "de" else text
    return value


def _beyond(participant: Participant) -> str:
    """What tells a person from her namesake."""
    known = (participant.email, participant.organisation, participant.municipality)
    return ", ".join(filter(None, known))


def _mend(mend: str, doubts: Sequence[Doubt], words: Wording) -> str:
    """What to do: the command with its person or course where only one is meant."""
    people = list(dict.fromkeys(str(d.participant.id) for d in doubts if d.participant))
    courses = list(dict.fromkeys(code for doubt in doubts for code in _courses(doubt)))
    who = people[0] if len(people) == 1 else words("proof.any_person")
    pair = {*people, *(str(other) for doubt in doubts for other in _others(doubt))}
    return words(
        f"proof.mend_{mend}",
        who=who,
        course=courses[0] if len(courses) == 1 else words("proof.any_course"),
        pair=" ".join(sorted(pair, key=int)) if len(pair) == 2 else f"{who} {who}",
    )


def _courses(doubt: Doubt) -> Sequence[str]:
    several = doubt.values.get("courses")
    return several if isinstance(several, list) else [str(doubt.values.get("course", ""))]


def _others(doubt: Doubt) -> Sequence[object]:
    others = doubt.values.get("others")
    return others if isinstance(others, list) else []
