"""Answers: what is said of one thing that was presented, with all the sheets in it and the seal on it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from kokoma_cli.domain.verdicts import Reason, Result, Verdict, worst

SealState = Literal["intact", "appended", "broken", "weak", "unreadable", "no_reader"]
#: What was presented: a PDF that a program wrote, one that is nothing but pictures of paper, another picture.
Medium = Literal["file", "scan", "photo", "text", "number"]


@dataclass(frozen=True, slots=True)
class Seal:
    """What the electronic seal of a PDF says."""

    state: SealState
    #: `no_reader`: there is one, and nothing here can read it.
    signer: str = ""
    #: As its certificate says, which anybody can make out.
    sealed_on: date | None = None
    vouched: Literal["self_signed", "unknown", "trusted"] = "unknown"
    #: Who stands behind that certificate.
    in_time: bool | None = None
    #: Whether it was valid when the file was sealed; None: nobody can tell, and so below.
    may_seal: bool | None = None
    #: Whether it is for that at all.
    changed: tuple[str, ...] = ()
    #: What the bytes that came later make different (see `signing.seal_changes.Part`).
    removed: bool = False
    #: Whether they hide the seal from those who read the file.
    others: int = 0
    #: How many more were added to it.


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be said of one thing that was presented."""

    verdicts: tuple[Verdict, ...]
    #: One for each code, and for each page of a scanned stack on which there should be one; one where there
    #: is none.
    medium: Medium
    file: str = ""
    #: As it was named; empty for a number or a text.
    without_code: tuple[int, ...] = ()
    #: Pages of the file with something on them, but no code, if there is one on others.
    blank: tuple[int, ...] = ()
    #: Pages with nothing on them, such as the backs of sheets.
    seal: Seal | None = None

    @property
    def result(self) -> Result:
        """The worst of them."""
        return worst(each.result for each in self.verdicts)

    @property
    def leading(self) -> Verdict:
        """The first of the worst."""
        return next(each for each in self.verdicts if each.result == self.result)


def under_seal(inside: Verdict, seal: Seal) -> Verdict:
    """Of what was found in a file with this seal that is none of ours, byte for byte: a file that is not as
    it was sealed was changed, whatever is in it."""
    why = _SPOILED.get(seal.state)
    if why is None or inside.result == "changed":
        return inside
    return replace(inside, reasons=(why, *inside.reasons))


_SPOILED: dict[SealState, Reason] = {
    "appended": "seal_appended",
    "broken": "seal_broken",
    "weak": "seal_weak",
    "unreadable": "seal_unreadable",
}
