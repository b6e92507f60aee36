"""What is said of a paper that was presented: the result first, then what was signed, then what it means."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from kokoma_cli.domain.answers import Answer, Seal
from kokoma_cli.domain.codes import LONGEST_ADDRESS
from kokoma_cli.domain.statements import Statement
from kokoma_cli.domain.verdicts import (
    EXIT_CODES,
    RESULT_OF,
    RESULTS,
    Difference,
    Entry,
    Reason,
    Result,
    Verdict,
    worst,
)
from kokoma_cli.rendering.screen import Screen, Style, cells, pad
from kokoma_cli.wording import Wording

_COLOURS: dict[Result, Style] = {
    "valid": "good", "void": "poor", "changed": "poor", "unknown": "fair", "unreadable": "fair"
}  # fmt: skip
#: Nobody here vouches for what such a code says.
_CLAIMS = frozenset(
    ("key_unknown", "key_compromised", "signed_too_late", "not_in_register", "number_lost")
)

Rows = list[tuple[str, str]]


def verdict_text(answers: Iterable[Answer], words: Wording, screen: Screen) -> str:
    """The answer for a person."""
    answers = list(answers)
    several = sum(len(each.verdicts) for each in answers) > 1
    lines = _summary(answers, words, screen) if several else []
    for answer in answers:
        if len(answers) > 1:
            lines += ["", screen.styled(screen.shown(answer.file), "bold")]
        # Of those without any code it is said once, and on which pages.
        shown = [each for each in answer.verdicts if each.page not in answer.without_code]
        meanings = [_meaning(each, words) for each in shown]
        for place, verdict in enumerate(shown):
            if lines:
                lines.append("")
            lines += _verdict(verdict, words, screen, paged=several and bool(verdict.page))
            # What is the same for several is said once, after the last of them.
            if meanings[place] not in meanings[place + 1 :]:
                lines.append("")
                for text in meanings[place]:
                    lines += screen.wrap(text)
        if answer.without_code:
            lines += ["", *_without_code(answer, words, screen)]
        if answer.medium == "scan" and any(each.said for each in shown):
            lines += ["", *screen.wrap(words("verify.is_a_picture"))]
        if answer.seal:
            lines += ["", *_seal(answer.seal, words, screen)]
    return "\n".join(lines)


def verdict_document(answers: Iterable[Answer]) -> dict[str, object]:
    """The same for a program. `result`, `number` and `name` are those of the worst of all `sheets`; `medium`
    is null where they are of several kinds."""
    answers = list(answers)
    result = worst(each.result for each in answers)
    leading = next(each for each in answers if each.result == result).leading
    medium = {each.medium for each in answers}
    seals = [_seal_document(each.seal) for each in answers if each.seal]
    return {
        "result": result,
        "number": leading.number,
        "name": leading.name,
        "medium": medium.pop() if len(medium) == 1 else None,
        "reasons": list(leading.reasons),
        "sheets": [_sheet(each, answer) for answer in answers for each in answer.verdicts],
        "pages_without_code": [page for each in answers for page in each.without_code],
        "blank_pages": [page for each in answers for page in each.blank],
        "seal": seals[0] if len(seals) == 1 else None,
        "seals": seals,
    }


def exit_code(answers: Iterable[Answer]) -> int:
    """What the command ends with."""
    return EXIT_CODES[worst(each.result for each in answers)]


def _summary(answers: list[Answer], words: Wording, screen: Screen) -> list[str]:
    counts = Counter(each.result for answer in answers for each in answer.verdicts)
    # What is good is said first, as everywhere in the house.
    parts = [
        words(f"verify.count_{each}", count=counts[each]) for each in RESULTS[::-1] if counts[each]
    ]
    good = [each for answer in answers for each in answer.verdicts if each.result == "valid"]
    if good and all(each.reasons[0] in _LEADING for each in good):
        # A genuine code does not make the sheet it is on a genuine one.
        parts[0] = words("verify.count_code", count=len(good))
    total = sum(counts.values())
    text = words("verify.several", count=total, parts=", ".join(parts))
    colour = _COLOURS[worst(counts)]
    return [screen.styled(line, "bold", colour) for line in screen.wrap(text)]


def _verdict(verdict: Verdict, words: Wording, screen: Screen, *, paged: bool) -> list[str]:
    first, *others = verdict.reasons
    values = _values(verdict, words)
    head = words(f"verify.head_{first}", **values)
    if paged:
        head = words("verify.on_page", page=verdict.page, text=head)
    lines = [screen.styled(line, "bold", _COLOURS[verdict.result]) for line in screen.wrap(head)]
    for each in _inner(others):
        # What is told of a code in the same words, wherever it is, has no others.
        alone = RESULT_OF[each] in ("unknown", "unreadable", "changed") and each not in _INSIDE
        lines += screen.wrap(
            words(f"verify.head_{each}" if alone else f"verify.inside_{each}", **values)
        )
    if rows := _rows(verdict, words):
        if verdict.said and first not in _LEADING:
            key = "claimed" if _CLAIMS & set(verdict.reasons) else "signed"
            lines += ["", *screen.wrap(words(f"verify.{key}"))]
        lines += _table(rows, screen)
    for differing in verdict.differences:
        lines += screen.wrap(_difference(differing, words), first="  ", rest="    ")
    return lines


def _meaning(verdict: Verdict, words: Wording) -> list[str]:
    """What a verdict means, and what to do next."""
    first, *others = verdict.reasons
    values = _values(verdict, words)
    texts = [words(f"verify.means_{first}", **values)]
    texts += [words(f"verify.besides_{each}", **values) for each in others if each in _BESIDES]
    if verdict.near:
        texts.append(words("verify.did_you_mean", numbers=_either(verdict.near, words)))
    return texts


#: What may come second, with a sentence of its own at the end.
_BESIDES = ("erased", "retired_key", "other_file", "same_file", "same_duplicate", "same_print_file")


#: After these the table says what the code says.
_LEADING = ("genuine_code", "genuine_by_page", "genuine_by_key")
#: Of these there is a sentence for a code in a file that is not ours.
_INSIDE = ("bad_signature", "specimen", "differs", "other_code", "other_page")


def _inner(others: Iterable[Reason]) -> list[Reason]:
    """What is to be said of the code in a file that is not ours."""
    return [each for each in others if each not in _BESIDES]


def _without_code(answer: Answer, words: Wording, screen: Screen) -> list[str]:
    """Pages on which there should be a code: each is a sheet, or hides one."""
    count, pages = len(answer.without_code), list(answer.without_code)
    head = words("verify.without_code", count=count, pages=pages)
    lines = [screen.styled(line, "bold", _COLOURS["unreadable"]) for line in screen.wrap(head)]
    return [*lines, *screen.wrap(words("verify.means_without_code", count=count))]


def _values(verdict: Verdict, words: Wording) -> dict[str, object]:
    entry = verdict.entry
    since = entry.status_on if entry else None
    return {
        "number": verdict.number or "",
        "since": words("verify.since", date=since) if since else "",
        "as_of": verdict.as_of or "",
        "lost_on": verdict.lost_on or "",
        "kid": verdict.kid or "",
        # Somebody else has written it: no letters that only look like ours, no more of them than ours has.
        "address": quote(verdict.address[:LONGEST_ADDRESS], safe=":/?&=%~@+"),
    }


def _rows(verdict: Verdict, words: Wording) -> Rows:
    entry = verdict.entry
    rows = _signed(verdict.said, entry, words) if verdict.said else []
    if entry and not rows and verdict.result == "valid":
        rows = _registered(entry, words)
    if entry and verdict.result == "valid":
        status = words(f"certificates.status_{entry.status}")
        if entry.status_on and entry.status != "prepared":
            status = words("certificates.status_since", status=status, date=entry.status_on)
        rows.append((words("verify.label_status"), status))
    return rows


def _signed(said: Statement, entry: Entry | None, words: Wording) -> Rows:
    rows = [(words("verify.label_name"), said.name), (words("verify.label_series"), said.series)]
    if said.period:
        rows.append((words("verify.label_period"), _period(said.period, words)))
    if said.minutes is not None:
        rows.append((words("verify.label_hours"), _hours(said.minutes, entry, words)))
    rows.append((words("verify.label_number"), said.number))
    rows.append((words("verify.label_issued_on"), words.long_date(said.issued_on)))
    return rows


def _hours(minutes: int, entry: Entry | None, words: Wording) -> str:
    """As the sheet counts them; both ways where nobody here knows which."""
    if entry:
        return words.hours(minutes, entry.hour_unit)
    return words("verify.both_units", hours=words.hours(minutes), units=words.hours(minutes, 45))


def _registered(entry: Entry, words: Wording) -> Rows:
    name = entry.name if entry.nameable else words("verify.no_name")
    return [
        (words("verify.label_name"), name or words("verify.no_name")),
        (words("verify.label_series"), entry.series),
        *([(words("verify.label_period"), _period(entry.period, words))] if entry.period else []),
        (words("verify.label_number"), entry.number),
        (words("verify.label_issued_on"), words.long_date(entry.issued_on)),
    ]


def _period(period: tuple[date, date], words: Wording) -> str:
    first, last = period
    if first == last:
        return words.long_date(first)
    return words("verify.from_to", first=first, last=last)


def _difference(each: Difference, words: Wording) -> str:
    return words(
        "verify.difference",
        part=words(f"verify.label_{each.part}"),
        signed=_plain(each.signed, words),
        registered=_plain(each.registered, words),
    )


def _plain(value: object, words: Wording) -> str:
    if value is None or value == "":
        return words("verify.nothing")
    if isinstance(value, tuple):
        return _period((value[0], value[1]), words)
    return words.show(value)


def _table(rows: Rows, screen: Screen) -> list[str]:
    width = max(cells(label) for label, _ in rows)
    lines: list[str] = []
    for label, value in rows:
        first = f"  {pad(label, width)}  "
        lines += screen.wrap(value, first=first, rest=" " * cells(first))
    return lines


def _either(numbers: Iterable[str], words: Wording) -> str:
    *first, last = numbers
    return words("verify.either", first=", ".join(first), last=last) if first else last


def _seal(seal: Seal, words: Wording, screen: Screen) -> list[str]:
    signer = seal.signer or words("verify.seal_nobody")
    on = words("verify.seal_on", date=seal.sealed_on) if seal.sealed_on else ""
    lines = screen.wrap(words(f"verify.seal_{seal.state}", signer=signer, on=on))
    if seal.state in ("intact", "appended"):
        lines += screen.wrap(words(f"verify.seal_by_{seal.vouched}"))
    if seal.in_time is False:
        lines += screen.wrap(words("verify.seal_out_of_time"))
    if seal.may_seal is False:
        lines += screen.wrap(words("verify.seal_not_for_that"))
    if seal.changed:
        parts = [words(f"verify.seal_part_{each}") for each in seal.changed]
        lines += screen.wrap(words("verify.seal_changed", parts=parts))
    if seal.removed:
        lines += screen.wrap(words("verify.seal_removed"))
    if seal.others:
        lines += screen.wrap(words("verify.seal_others", count=seal.others))
    return lines


def _sheet(verdict: Verdict, answer: Answer) -> dict[str, object]:
    said, entry = verdict.said, verdict.entry
    nameable = entry if entry and entry.nameable and verdict.result == "valid" else None
    period = said.period if said else nameable.period if nameable else None
    issued_on = said.issued_on if said else entry.issued_on if entry else None
    return {
        "result": verdict.result,
        "reasons": list(verdict.reasons),
        "medium": answer.medium,
        "file": answer.file or None,
        "page": verdict.page,
        "number": verdict.number,
        "name": verdict.name,
        "series": said.series if said else entry.series if entry else None,
        "period": [day.isoformat() for day in period] if period else None,
        "minutes": said.minutes if said else None,
        "issued_on": issued_on.isoformat() if issued_on else None,
        "status": entry.status if entry else None,
        "status_on": entry.status_on.isoformat() if entry and entry.status_on else None,
        "key": {"kid": verdict.kid, "state": verdict.key} if verdict.kid else None,
        "address": verdict.address or None,
        "as_of": verdict.as_of.isoformat() if verdict.as_of else None,
        "lost_on": verdict.lost_on.isoformat() if verdict.lost_on else None,
        "differences": [
            {
                "part": each.part,
                "signed": _as_data(each.signed),
                "register": _as_data(each.registered),
            }
            for each in verdict.differences
        ],
        "near": list(verdict.near),
    }


def _as_data(value: object) -> object:
    if isinstance(value, tuple):
        return [_as_data(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _seal_document(seal: Seal) -> dict[str, object]:
    return {
        "state": seal.state,
        "signer": seal.signer or None,
        "sealed_on": seal.sealed_on.isoformat() if seal.sealed_on else None,
        "vouched": seal.vouched,
        "in_time": seal.in_time,
        "may_seal": seal.may_seal,
        "changed": list(seal.changed),
        "removed": seal.removed,
        "others": seal.others,
    }
