"""What the doctor found: a list for the screen, and a JSON document."""

from collections.abc import Mapping, Sequence

from kokoma_cli.domain.health import Finding, Item, Verdict, is_well
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering.journal import moment
from kokoma_cli.rendering.screen import Screen, Style, cells, pad
from kokoma_cli.wording import Wording

#: More things than this are counted.
_SHOWN = 5

_SIGNS: Mapping[str, tuple[str, Style]] = {
    "ok": ("✓", "good"),
    "hint": ("!", "fair"),
    "problem": ("✗", "poor"),
}
#: What stands before a command at the end of a sentence.
_COMMAND = ": kokoma "


def health_document(verdicts: Sequence[Verdict], words: Wording) -> dict[str, object]:
    """Whether all is well, and every check with what it found and what mends it."""
    return {
        "ok": is_well(verdicts),
        "checks": [_document(verdict, words) for verdict in verdicts],
    }


def _document(verdict: Verdict, words: Wording) -> dict[str, object]:
    said = [_sentence(finding, words) for finding in verdict.findings]
    gravest = _gravest(verdict)
    return {
        "name": verdict.name,
        "ok": verdict.ok,
        "level": verdict.level,
        "detail": " ".join(said) if said else _say(verdict.detail, verdict.values, words),
        "mend": mending(gravest, words) if gravest else None,
        "command": gravest.command if gravest else None,
        "items": [
            {
                "fault": finding.key.partition(".")[2],
                "level": finding.level,
                "text": _named(item, words),
                "mend": mending(finding, words),
                "command": item.command or finding.command,
                **{key: value for key, value in item.values.items() if _is_plain(value)},
            }
            for finding in verdict.findings
            for item in finding.items
        ],
    }


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | list)


def health_text(verdicts: Sequence[Verdict], words: Wording, screen: Screen) -> str:
    """A line for each check, and beneath it only where there is something to say; then what to do first."""
    names = {each.name: screen.shown(words(f"doctor.name_{each.name}")) for each in verdicts}
    width = max(map(cells, names.values()))
    signs = _signs(words, screen)
    lines: list[str] = []
    for verdict in verdicts:
        if verdict.level != "unchecked" and not _is_idle(verdict):
            sign = screen.styled(signs[verdict.level], _SIGNS[verdict.level][1])
            start = f"{sign} {pad(names[verdict.name], width)}  "
            lines += _lines(verdict, start, cells(signs["ok"]) + width + 3, words, screen)
    left = [names[each.name] for each in verdicts if each.level == "unchecked"]
    if left:
        lines += screen.wrap(words("doctor.unchecked", names=left), first="– ", rest="  ")
        lines[-1] = screen.letters(lines[-1])
    return "\n".join([*lines, "", *_summary(verdicts, words, screen)])


def _is_idle(verdict: Verdict) -> bool:
    """True if there was nothing to look at, and so nothing to tell."""
    return verdict.level == "ok" and verdict.values.get("count") == 0


def _signs(words: Wording, screen: Screen) -> Mapping[str, str]:
    """A mark for each level, all of one width: words where the screen lacks the marks, for what stands in
    for them elsewhere would read as its contrary."""
    marks = {level: sign for level, (sign, _) in _SIGNS.items()}
    if not all(map(screen.holds, marks.values())):
        marks = {level: words(f"doctor.sign_{level}") for level in marks}
    width = max(map(cells, marks.values()))
    return {level: pad(mark, width) for level, mark in marks.items()}


def _lines(verdict: Verdict, start: str, width: int, words: Wording, screen: Screen) -> list[str]:
    margin = " " * width
    plain = Screen(screen.width, colour=False, letters=screen.letters)
    said = [_sentence(finding, words) for finding in verdict.findings]
    first = said[0] if said else _say(verdict.detail, verdict.values, words)
    found = plain.wrap(first, first=margin, rest=margin)
    lines = [start + found[0][len(margin) :], *found[1:]]
    for number, finding in enumerate(verdict.findings):
        if number:
            lines += plain.wrap(said[number], first=margin, rest=margin)
        items = [item for item in finding.items if item.text != ""]
        for item in items[:_SHOWN]:
            lines += plain.wrap(_named(item, words), first="    ", rest="      ")
        if len(items) > _SHOWN:
            more = words("doctor.more", count=len(items) - _SHOWN)
            lines += plain.wrap(more, first="    ", rest="      ")
        mend = mending(finding, words)
        if mend:
            lines += _advice(plain.shown(mend), finding.command, plain)
    return lines


def _advice(mend: str, command: str | None, screen: Screen) -> list[str]:
    """What to do. A command at its end is never broken: it is there to be copied."""
    first, rest = screen.letters("  → "), "    "
    whole = screen.wrap(mend, first=first, rest=rest)
    typed = screen.shown(command or "")
    if not typed or not mend.endswith(typed):
        _, found, arguments = mend.rpartition(_COMMAND)
        typed = f"kokoma {arguments}" if found and ". " not in arguments else ""
    if len(whole) == 1 or not typed:
        return whole
    said = mend[: -len(typed)].rstrip()
    return [*screen.wrap(said, first=first, rest=rest), rest + typed]


def _summary(verdicts: Sequence[Verdict], words: Wording, screen: Screen) -> list[str]:
    problems = [each for each in verdicts if each.level == "problem"]
    hints = sum(each.level == "hint" for each in verdicts)
    if not problems:
        said = words("doctor.only_hints", count=hints) if hints else words("doctor.all_well")
        return screen.wrap(said)
    said = words("doctor.problems", count=len(problems))
    if hints:
        said += words("doctor.and_hints", count=hints)
    said += "."
    gravest = ((each, _gravest(each)) for each in problems)
    first = next((each for each, finding in gravest if finding and finding.mend), None)
    if first and len(problems) > 1:
        said += " " + words("doctor.begin_with", name=words(f"doctor.name_{first.name}"))
    return screen.wrap(said)


def _gravest(verdict: Verdict) -> Finding | None:
    of_this_level = (each for each in verdict.findings if each.level == verdict.level)
    return next(of_this_level, None)


def mending(finding: Finding, words: Wording) -> str | None:
    """What to do about a finding."""
    if finding.mend is None:
        return None
    values = {"count": len(finding.items), **finding.values, "command": finding.command}
    return _say(finding.mend, values, words)


def _sentence(finding: Finding, words: Wording) -> str:
    return _say(finding.key, {"count": len(finding.items), **finding.values}, words)


def _named(item: Item, words: Wording) -> str:
    """The thing itself: a sentence, the problem of somebody else's making, or a text as it is."""
    if item.text:
        return _say(item.text, item.values, words)
    value = item.values.get("problem", item.values.get("text"))
    return _said(value, words)


def _say(key: str, values: Mapping[str, object], words: Wording) -> str:
    return words(key, **{name: _shown(name, value, words) for name, value in values.items()})


def _shown(name: str, value: object, words: Wording) -> object:
    if name in ("size", "free") and isinstance(value, int):
        return amount(value, words)
    if name == "at" and isinstance(value, str):
        return moment(value, words)
    if name in ("table", "parent") and isinstance(value, str):
        entry = words.find(f"doctor.table_{value}")
        return entry if isinstance(entry, str) else value
    return _said(value, words) if isinstance(value, KokomaError) else value


def _said(value: object, words: Wording) -> str:
    if isinstance(value, KokomaError):
        text = words(value.key, **value.values)
        # Nothing was to be printed here.
        return text.replace(" " + words("printing.nothing_printed"), "")
    return str(value)


def amount(size: int, words: Wording) -> str:
    """Bytes as people say them: 471 kB, 1,2 GB."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if size >= unit:
            number = f"{size / unit:.1f}" if size < 10 * unit else f"{size / unit:.0f}"
            return f"{number.replace('.', ',') if words.language == 'de' else number}\u00a0{name}"
    return f"{size}\u00a0Byte" if words.language == "de" else f"{size}\u00a0bytes"
