"""The certificate: what stands on it, its number, its file name, its life.

Life of a certificate: prepared (numbered, printed, unsigned) → handed over, or withheld → void, or
replaced by a new one. Nothing issued is ever deleted and no number is given twice.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from kokoma_cli.domain.attendance import Standing

Status = Literal["prepared", "handed_over", "withheld", "void", "replaced"]

#: A certificate in one of these states counts as issued: nobody needs a second one of its kind.
STANDING_FOR: frozenset[Status] = frozenset({"prepared", "handed_over", "withheld"})


@dataclass(frozen=True, slots=True)
class Certificate:
    """One line of the register of certificates."""

    id: int
    number: str
    enrolment_id: int
    participant_id: int
    kind: str
    language: str
    issued_on: date
    place: str
    status: Status
    name: str
    #: As printed.
    sha256: str
    file: str
    #: Where the single file was written: a path relative to the register's folder if below it.
    content: str
    #: What was put on the sheet, as JSON (see `Content`).
    evidence: str | None = None
    #: On what grounds it was issued, as JSON; None: before kokoma kept them.
    exception_reason: str | None = None
    exception_by: str | None = None
    exception_on: date | None = None
    #: A hardship exception: why, by whom and when the rule was waived.
    status_on: date | None = None
    #: Since when it has its status; None: since it was issued.
    reason: str | None = None
    #: Why it is withheld, void or replaced.
    handed_over_on: date | None = None
    #: Stays when it becomes void or replaced later: then the paper is in somebody's hands.
    replaces: int | None = None
    #: The id of the certificate in whose place it stands, and the number of that one.
    replaces_number: str | None = None
    replaced_by: str | None = None
    #: The number of the certificate that was issued in its place.
    in_its_place: "Certificate | None" = None
    #: What it comes to when that one was replaced too, and so on: the last of them, which may be void.

    @property
    def voided_on_purpose(self) -> bool:
        """Whether somebody declared it void. Void without a reason is what undo leaves behind: that batch is
        there to be issued again."""
        return self.status == "void" and bool(self.reason)

    @property
    def forgotten(self) -> bool:
        """True if sheet and file were destroyed because they carried a former name."""
        return not self.file


#: What of a certificate's content is no longer known when the person on it has been erased.
EFFACED = frozenset(("family", "period", "course_place", "courses", "signatories", "logos"))


def with_what_came_after(issued: Sequence[Certificate]) -> list[Certificate]:
    """These certificates, each replaced one with the last of those that followed it. A person's are all
    among them, or none."""
    by_number = {entry.number: entry for entry in issued}

    def last(entry: Certificate) -> Certificate | None:
        found = None
        while entry.replaced_by and (after := by_number.get(entry.replaced_by)):
            if after.id <= entry.id:
                # What replaces another is younger. A damaged register may say otherwise, in a circle even.
                break
            entry = found = after
        return found

    return [
        replace(entry, in_its_place=last(entry)) if entry.replaced_by else entry for entry in issued
    ]


#: What a certificate of each status may become. Void and replaced are for good.
_NEXT: Mapping[Status, frozenset[Status]] = {
    "prepared": frozenset({"handed_over", "withheld", "void", "replaced"}),
    "withheld": frozenset({"handed_over", "void", "replaced"}),
    "handed_over": frozenset({"void", "replaced"}),
    "void": frozenset(),
    "replaced": frozenset(),
}

#: Why not: the certificate is already in somebody's hands, void, or replaced.
Obstacle = Literal["is_handed_over", "is_void", "is_replaced"]


def may_become(status: Status, wanted: Status) -> Obstacle | None:
    """None if a certificate of this status may take on the wanted one, else what stands in the way. To
    become what it is already is always allowed and changes nothing."""
    if status == wanted or wanted in _NEXT[status]:
        return None
    return cast(Obstacle, f"is_{status}")


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: name, office, and whether on somebody's behalf (i. V.)."""

    name: str
    office: str = ""
    on_behalf: bool = False


@dataclass(frozen=True, slots=True)
class Logo:
    """An image with the words for those who do not see it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One course on a certificate."""

    code: str
    category: str
    title: str
    dates: tuple[date, ...]
    standing: Standing
    minutes: int
    #: Minutes this person was in the room.
    planned: int
    #: Minutes the course had.
    note: str | None = None
    #: Where it was made up, if not in this cohort.


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many courses of a category were attended, with the words to say so."""

    category: str
    attended: int
    gender: str
    singular: str
    plural: str
    dative_plural: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that stands on one certificate. Plain values, kept with the record: the same content and the
    same templates give the same sheet, on any day. Minutes are whole minutes; texts are in the
    certificate's language."""

    kind: str
    language: str
    number: str
    name: str
    family: str | None
    #: The end of `name` before which a long name may break.
    issuer: str
    address: str
    series: str
    period: tuple[date, date] | None
    #: First and last day on which this person attended in this cohort; None unless all are dated.
    course_place: str
    courses: tuple[CourseLine, ...]
    counts: tuple[CategoryCount, ...]
    series_minutes: int
    #: Volume of the series as held in this cohort, preparation and follow-up included.
    room_minutes: int
    preparation_minutes: int
    #: This person's own minutes; never to be mixed with the volume of the series.
    reduced: bool
    #: Whether a course that took place was missed in whole or in part.
    hour_unit: int
    #: 60 or 45: how minutes are shown.
    hours_shown: Literal["series", "personal", "both"]
    place: str
    issued_on: date
    signatories: tuple[Signatory, ...]
    logos: tuple[Logo, ...]
    funding_line: str
    name_size: float
    #: Points; one size for the whole batch.
    code: str = ""
    #: The text of the QR code, which holds the same once more, signed; empty: there is none.
    document: str = ""
    #: What the sheet is called if it is also for those who have not earned one.

    @property
    def subject(self) -> str:
        """The title of the series as it is signed. Whoever has earned none must not get by with another
        headline above what is signed."""
        return f"{self.document}: {self.series}" if self.document else self.series


_FIELD = re.compile(r"\{(year|number)(?::0?(\d))?\}")


def number_pattern_problem(pattern: str) -> str | None:
    """Why a pattern for numbers cannot be used: `no_number`, `unknown_field`, `unprintable`; or None."""
    fields = [match.group(1) for match in _FIELD.finditer(pattern)]
    if fields.count("number") != 1:
        return "no_number"
    rest = _FIELD.sub("", pattern)
    if "{" in rest or "}" in rest:
        return "unknown_field"
    if any(unicodedata.category(letter)[0] in "CZ" and letter != " " for letter in rest):
        return "unprintable"
    return None


def format_number(pattern: str, year: int, sequence: int) -> str:
    """The number people quote, e.g. `KOKOMA-2024-007` from `KOKOMA-{year}-{number:03}`."""

    def fill(match: re.Match[str]) -> str:
        value = year if match.group(1) == "year" else sequence
        return str(value).zfill(int(match.group(2) or 0))

    return _FIELD.sub(fill, pattern)


#: What no file name may hold on Windows, and the names it reserves (Microsoft, "Naming Files").
_FORBIDDEN = set('<>:"/\\|?*')
_RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"} | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789¹²³"
}


def safe_file_name(text: str, ending: str = "") -> str:
    """A file name that says `text` as far as any system allows it.

    Letters stay as they are; separators, reserved and invisible characters become `_`; at most 180
    bytes in UTF-8 before the ending, cut between characters.
    """
    kept = "".join(
        "_" if letter in _FORBIDDEN or unicodedata.category(letter)[0] == "C" else letter
        for letter in unicodedata.normalize("NFC", text)
    )
    kept = " ".join(kept.split()).strip(". ")
    if not kept or kept.split(".")[0].strip().casefold() in _RESERVED:
        kept = f"_{kept}"
    while len(kept.encode()) > 180:
        kept = kept[:-1].rstrip(". ")
    return kept + ending
