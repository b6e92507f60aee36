"""Verify: whether a paper, a file, a code or a number is ours. Nothing is written, nowhere."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from kokoma_cli.domain import codes
from kokoma_cli.domain.answers import Answer, Medium, Seal, SealState, under_seal
from kokoma_cli.domain.verdicts import Verdict
from kokoma_cli.workflows.testify import Witness, plain_number

#: Is told which page of how many is looked at.
Progress = Callable[[int, int], None]


def of_text(witness: Witness, text: str) -> Answer:
    """Of a code that somebody copied, or a number."""
    found = witness.of_code(text) if codes.looks_like_one(text) else None
    if found is None and _is_number(text) and "://" not in text:
        return Answer((witness.of_number(text),), "number")
    return Answer((found or Verdict(("not_understood",)),), "text")


def of_file(witness: Witness, content: bytes, progress: Progress) -> Answer:
    """Of a photograph, a scan, or a PDF. Raises BadInput for what is none of these, or cannot be read."""
    from kokoma_cli.intake import pictures

    same = witness.of_same(hashlib.sha256(content).hexdigest())
    is_pdf = pictures.is_pdf(content)
    seal = _seal(content) if is_pdf else None
    if same:
        return Answer(tuple(same), "file", seal=seal)
    text: str | None = None
    medium: Medium = "photo"
    if is_pdf:
        from kokoma_cli.intake.pdf_pages import document

        with document(content) as pdf:
            found = pdf.nature()
        medium = "scan" if found.scanned else "file"
        text = None if found.scanned else found.text
    read = _codes(witness, content, progress, drawn=text is not None)
    shown = read.verdicts
    if text is not None:
        shown = tuple(witness.in_file(each, text) for each in shown) or (
            witness.in_file(None, text),
        )
    elif not shown:
        shown = (Verdict(("foreign_code" if read.foreign else "no_code",)),)
    else:
        # A sheet of which nobody can say anything is not as good as its neighbours.
        shown = tuple(sorted((*shown, *map(_nothing_on, read.without)), key=_place))
    if seal:
        shown = tuple(under_seal(each, seal) for each in shown)
    without, blank = (read.without, read.blank) if read.verdicts else ((), ())
    return Answer(shown, medium, without_code=without, blank=blank, seal=seal)


def _nothing_on(page: int) -> Verdict:
    return Verdict(("no_code",), page=page)


def _place(verdict: Verdict) -> int:
    return verdict.page or 0


#: Characters of what somebody may have meant as a number.
_LONGEST_NUMBER = 80


def _is_number(text: str) -> bool:
    return 0 < len(plain_number(text)) <= _LONGEST_NUMBER and "\n" not in text.strip()


@dataclass(frozen=True, slots=True)
class _Read:
    verdicts: tuple[Verdict, ...]
    without: tuple[int, ...]
    #: Pages on which there is no code of ours, but something else.
    blank: tuple[int, ...]
    #: Pages on which there is nothing.
    foreign: bool
    #: Whether there are codes that are none of ours.


def _codes(witness: Witness, content: bytes, progress: Progress, *, drawn: bool) -> _Read:
    from kokoma_cli.intake.codes_in_pictures import texts_by_page

    found: list[Verdict] = []
    without: list[int] = []
    blank: list[int] = []
    seen: set[str] = set()
    foreign = False
    for page in texts_by_page(content, codes.looks_like_one, progress, drawn=drawn):
        count = 0
        for text in page.texts:
            verdict = witness.of_code(text) if codes.looks_like_one(text) else None
            foreign = foreign or verdict is None
            count += verdict is not None
            if verdict and text not in seen:
                found.append(replace(verdict, page=page.page))
                seen.add(text)
        if not count:
            (blank if page.blank else without).append(page.page)
    return _Read(tuple(found), tuple(without), tuple(blank), foreign)


def _seal(content: bytes) -> Seal | None:
    """What the seal of a PDF says; None if it has none."""
    from kokoma_cli.signing import inspection, seals

    try:
        found = inspection.inspect(content)
    except seals.Missing:
        return Seal("no_reader")
    if found is None:
        return None
    if found.fault == "unreadable":
        return Seal("unreadable")
    state: SealState = "intact" if found.intact else "appended"
    if found.fault:
        state = "weak" if found.fault == "weak" else "broken"
    return Seal(
        state,
        ", ".join(dict.fromkeys(filter(None, (found.name, found.organisation)))),
        found.sealed_at.date() if found.sealed_at else None,
        found.standing,
        in_time=found.in_time,
        may_seal=found.may_seal,
        changed=found.changed,
        removed=found.removed,
        others=found.others,
    )
