"""What the office can set, each with its default and the way it is read.

A setting belongs to the register, to the series, or to one cohort: what decides about certificates is
the cohort's own, so that next year's rule does not judge last year's people.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, cast

from kokoma_cli.domain.backups import Rotation, parse_rotation
from kokoma_cli.domain.certificates import Logo, Signatory, number_pattern_problem
from kokoma_cli.domain.mailboxes import Mailbox, read_mailbox
from kokoma_cli.domain.workload import Credit

Scope = Literal["register", "cohort", "series"]


class Unreadable(ValueError):
    """A value that does not fit its setting. `reason` is the key of the sentence that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse_text(value: str) -> str:
    """Any single line of text; outer blanks go."""
    return " ".join(value.split())


def parse_lines(value: str) -> str:
    """Text of several lines; a line is also ended by `\\n` as typed, or by `;`."""
    lines = value.replace("\\n", "\n").replace(";", "\n").splitlines()
    return "\n".join(filter(None, (parse_text(line) for line in lines)))


def parse_mailbox(value: str) -> Mailbox | None:
    """`address` or `Name <address>`; nothing at all: None."""
    text = parse_text(value)
    mailbox = read_mailbox(text)
    if text and mailbox is None:
        raise Unreadable("settings.not_a_mailbox")
    return mailbox


def parse_share(value: str) -> Fraction:
    """`0.8`, `0,8`, `80 %`, `4/5`: more than 0, at most 1."""
    text = value.strip().replace(",", ".")
    share = _quantity(text.removesuffix("%"))
    if share is not None and text.endswith("%"):
        share /= 100
    if share is None or not 0 < share <= 1:
        raise Unreadable("settings.not_a_share")
    return share


def parse_minutes(value: str) -> int | None:
    """Hours of 60 minutes: `80`, `7,5`, `3:30`, `90 min`; nothing at all: None."""
    text = value.strip().casefold().replace(",", ".")
    if not text:
        return None
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2])
    if text.endswith("min"):
        total = _quantity(text.removesuffix("min"))
    else:
        hours = _quantity(text.removesuffix("h"))
        total = None if hours is None else hours * 60
    if total is None or total.denominator != 1 or total > 60_000:
        raise Unreadable("settings.not_hours")
    return int(total)


#: 7, 7.5, .5 or 1/3. Without bounds, and with powers of ten, a few letters keep the computer busy for good.
_PLAIN = re.compile(r"\d{1,9}(\.\d{0,20})?|\.\d{1,20}|\d{1,9}/\d{1,9}", re.ASCII)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)", re.ASCII)


def _quantity(text: str) -> Fraction | None:
    """A plain decimal or fraction."""
    text = text.strip().removeprefix("+")
    try:
        return Fraction(text) if _PLAIN.fullmatch(text) else None
    except ZeroDivisionError:
        return None


def parse_volume(value: str) -> int | None:
    """Hours as above, but not none of them: a series without any is no series."""
    minutes = parse_minutes(value)
    if minutes == 0:
        raise Unreadable("settings.not_hours")
    return minutes


def parse_number_pattern(value: str) -> str:
    """See `certificates.format_number`."""
    pattern = parse_text(value)
    problem = number_pattern_problem(pattern)
    if problem:
        raise Unreadable(f"settings.pattern_{problem}")
    return pattern


def parse_signatories(value: str) -> tuple[Signatory, ...]:
    """Up to three, separated by `;`: `Name | office`, with `| i. V.` for who signs on behalf."""
    people = []
    for entry in value.replace("\n", ";").split(";"):
        name, *rest = (parse_text(part) for part in entry.split("|"))
        if "," in name and not rest:
            raise Unreadable("settings.signatory_comma")
        if not name:
            if rest:
                raise Unreadable("settings.signatory_nameless")
            continue
        on_behalf = any(part.casefold().replace(" ", "") in _ON_BEHALF for part in rest)
        offices = [part for part in rest if part.casefold().replace(" ", "") not in _ON_BEHALF]
        if len(offices) > 1:
            raise Unreadable("settings.signatory_parts")
        people.append(Signatory(name, offices[0] if offices else "", on_behalf))
    if len(people) > 3:
        raise Unreadable("settings.too_many_signatories")
    return tuple(people)


_ON_BEHALF = frozenset({"i.v.", "i.v", "iv", "p.p.", "pp", "i.a.", "i.a"})


def parse_logos(value: str) -> tuple[Logo, ...]:
    """Up to three, separated by `;`: `file | words for those who do not see it`."""
    logos = []
    for entry in value.replace("\n", ";").split(";"):
        file, _, alt = (part.strip() for part in entry.partition("|"))
        if not file:
            continue
        if not alt:
            raise Unreadable("settings.logo_without_words")
        logos.append(Logo(file, parse_text(alt)))
    if len(logos) > 3:
        raise Unreadable("settings.too_many_logos")
    return tuple(logos)


def parse_rule(value: str) -> tuple[tuple[str, int], ...]:
    """How many courses of which category: `in_person=4 deepening=1`."""
    counts: dict[str, int] = {}
    for part in value.replace(",", " ").replace(";", " ").split():
        category, _, number = part.partition("=")
        if not category or not _COUNT.fullmatch(number) or category in counts:
            raise Unreadable("settings.not_a_rule")
        counts[category] = int(number)
    if not any(counts.values()):
        raise Unreadable("settings.not_a_rule")
    return tuple(counts.items())


def parse_backups(value: str) -> Rotation:
    """See `backups.parse_rotation`."""
    try:
        return parse_rotation(value)
    except ValueError:
        raise Unreadable("settings.not_a_rotation") from None


def parse_page(value: str) -> str:
    """The address of the page on which codes are verified (see `codes.page_address`); nothing: none."""
    from kokoma_cli.domain import codes

    if not value.strip():
        return ""
    address = codes.page_address(value)
    if address is None:
        raise Unreadable("settings.not_a_page")
    return address


def parse_issuer(value: str) -> str:
    """Who issues credentials: a `did:web` (see `credentials.web_issuer`); nothing: the key itself."""
    from kokoma_cli.domain import credentials

    if not value.strip():
        return ""
    issuer = credentials.web_issuer(value)
    if issuer is None:
        raise Unreadable("settings.not_an_issuer")
    return issuer


def parse_day(value: str) -> date | None:
    """A date as people write it, but none that depends on which day it is; nothing at all: None."""
    from kokoma_cli.domain import dates

    if not value.strip():
        return None
    # On two days that are no today of anybody's, "yesterday" is not the same.
    day, other = (dates.parse(value, date(year, 1, 2)) for year in (1901, 1902))
    if day is None or day != other:
        raise Unreadable("settings.not_a_day")
    return day


def parse_years(value: str) -> int:
    """Whole years: `5`, `10 Jahre`."""
    number, *unit = value.casefold().split() or [""]
    if not _COUNT.fullmatch(number) or unit not in ([], ["jahre"], ["jahr"], ["years"], ["year"]):
        raise Unreadable("settings.not_years")
    if not 1 <= int(number) <= 100:
        raise Unreadable("settings.not_years")
    return int(number)


_COUNT = re.compile(r"\d{1,3}", re.ASCII)


def one_of(*words: str) -> Callable[[str], str]:
    """A parser for one of these words, in any case."""

    def parse(value: str) -> str:
        word = value.strip().casefold().replace("-", "_")
        if word not in words:
            raise Unreadable("settings.not_a_choice")
        return word

    return parse


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to set. `parse` reads what is typed and stored; `choices` are its only words, if any."""

    key: str
    scope: Scope
    default: str
    parse: Callable[[str], object]
    choices: tuple[str, ...] = ()
    is_day: bool = False
    #: Kept as YYYY-MM-DD, however it is typed.
    has_been: bool = False
    #: The day of something that has happened.
    as_read: bool = False
    #: Kept as it is understood, not as it is typed: others will read it letter by letter.


def _choice(key: str, scope: Scope, *choices: str) -> Setting:
    return Setting(key, scope, choices[0], one_of(*choices), choices)


SETTINGS: tuple[Setting, ...] = (
    Setting("issuer", "register", "", parse_text),
    Setting("address", "register", "", parse_lines),
    Setting("place", "register", "", parse_text),
    Setting("sender", "register", "", parse_mailbox),
    Setting("verify_page", "register", "", parse_page, as_read=True),
    Setting("credential_issuer", "register", "", parse_issuer, as_read=True),
    Setting("signatories", "register", "", parse_signatories),
    Setting("logos", "register", "", parse_logos),
    Setting("funding_line", "register", "", parse_text),
    Setting("number_pattern", "register", "KOKOMA-{year}-{number:03}", parse_number_pattern),
    Setting("project_name", "register", "", parse_text),
    Setting("series_title", "series", "", parse_text),
    Setting("series_title_en", "series", "", parse_text),
    Setting("series_hours", "series", "", parse_volume),
    _choice("document_language", "register", "auto", "de", "en"),
    _choice("hour_unit", "cohort", "60", "45"),
    _choice("hours_shown", "cohort", "both", "series", "personal"),
    _choice("print_order", "cohort", "name", "enrolment", "list"),
    Setting("rule", "cohort", "", parse_rule),
    Setting("attended_share", "cohort", "1", parse_share),
    Setting("online_share", "cohort", "0.8", parse_share),
    _choice("preparation_credit", "cohort", "per_course", "flat", "none"),
    Setting("retention_from", "cohort", "", parse_day, is_day=True, has_been=True),
    Setting("retention_years", "cohort", "5", parse_years),
    Setting("certificate_years", "register", "10", parse_years),
    Setting("disclosure_notes", "register", "", parse_lines),
    Setting("backups", "register", str(Rotation()), parse_backups),
)

BY_KEY = {setting.key: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Policy:
    """The cohort's own way of counting, read from its settings."""

    counts: tuple[tuple[str, int], ...]
    share: Fraction = Fraction(1)
    credit: Credit = "per_course"
    hour_unit: int = 60


def policy(values: Mapping[str, str]) -> Policy:
    """What a cohort's stored settings amount to."""

    def read(key: str) -> object:
        return BY_KEY[key].parse(values.get(key, BY_KEY[key].default))

    return Policy(
        counts=cast("tuple[tuple[str, int], ...]", read("rule")),
        share=cast(Fraction, read("attended_share")),
        credit=cast(Credit, read("preparation_credit")),
        hour_unit=int(cast(str, read("hour_unit"))),
    )
