"""What follows from what is known of a code."""

from dataclasses import replace
from datetime import date

import pytest

from kokoma_cli.domain import verdicts
from kokoma_cli.domain.statements import Statement
from kokoma_cli.domain.verdicts import EXIT_CODES, Entry, Page, Reason, Register, Result, Signed

SAID = Statement(
    name="Dr. Jürgen Weiß",
    series="Kommunales Konfliktmanagement",
    period=(date(2023, 3, 10), date(2024, 2, 24)),
    minutes=3_420,
    number="KOKOMA-2024-002",
    issued_on=date(2024, 3, 26),
    index=4_711,
)
CODE = Signed(SAID, "aa", "3d1a1e0a", "current", holds=True, own=True)
ENTRY = Entry(
    SAID.number,
    SAID.name,
    SAID.series,
    SAID.period,
    SAID.issued_on,
    "handed_over",
    None,
    False,
    "aa",
)
ERASED = replace(ENTRY, name=None, period=None, forgotten=True)


@pytest.mark.parametrize(
    ("code", "asked", "reasons"),
    [
        (CODE, Register(ENTRY), ("genuine_code",)),
        (replace(CODE, key="retired"), Register(ENTRY), ("genuine_code", "retired_key")),
        (replace(CODE, key="compromised"), Register(ENTRY), ("genuine_code", "leaked_key")),
        (CODE, Register(ERASED), ("genuine_code", "erased")),
        (CODE, Page(frozenset(), date(2024, 5, 1)), ("genuine_by_page",)),
        (CODE, Page(None, None), ("genuine_by_key",)),
        (CODE, Page(frozenset({SAID.index}), date(2024, 5, 1)), ("void_by_page",)),
        (CODE, Register(replace(ENTRY, status="void")), ("void",)),
        (CODE, Register(replace(ENTRY, status="replaced")), ("replaced",)),
        (replace(CODE, holds=False), Register(ENTRY), ("bad_signature",)),
        (replace(CODE, holds=False, blank=True), Register(ENTRY), ("specimen",)),
        (replace(CODE, key=None, holds=False, own=False), Register(ENTRY), ("key_unknown",)),
        (replace(CODE, key="compromised", own=False), Register(ENTRY), ("key_compromised",)),
        (CODE, Register(None), ("not_in_register",)),
        (CODE, Register(None, date(2024, 4, 1)), ("number_lost",)),
        (CODE, Register(replace(ENTRY, name="Anna Weber")), ("differs",)),
        (CODE, Register(replace(ENTRY, sha256="bb")), ("other_code",)),
        (CODE, Register(replace(ENTRY, sha256=None)), ("other_code",)),
    ],
)
def test_what_is_known_decides(
    code: Signed, asked: Register | Page, reasons: tuple[Reason, ...]
) -> None:
    assert verdicts.of_code(code, asked).reasons == reasons


def test_a_signature_that_fails_shows_nothing_of_what_it_was_put_under() -> None:
    verdict = verdicts.of_code(replace(CODE, holds=False), Register(ENTRY))
    assert (verdict.said, verdict.number, verdict.name) == (None, None, None)


@pytest.mark.parametrize(
    "entry",
    [
        replace(ENTRY, status="replaced", name="Julia Weiß"),
        replace(ENTRY, status="void", name="Julia Weiß", forgotten=True),
        replace(ERASED, status="void"),
    ],
)
def test_neither_a_former_nor_a_new_name_is_told_of_what_no_longer_holds(entry: Entry) -> None:
    for verdict in (verdicts.of_code(CODE, Register(entry)), verdicts.of_number(entry)):
        assert verdict.result == "void"
        assert (verdict.said, verdict.name, verdict.differences) == (None, None, ())


def test_the_page_tells_no_name_of_what_is_void() -> None:
    verdict = verdicts.of_code(CODE, Page(frozenset({SAID.index}), date(2024, 5, 1)))
    assert (verdict.said, verdict.name) == (None, None)


@pytest.mark.parametrize(
    ("part", "otherwise"),
    [
        ("name", replace(ENTRY, name="Dr. Jürgen Weiss")),
        ("series", replace(ENTRY, series="Anderes")),
        ("period", replace(ENTRY, period=None)),
        ("issued_on", replace(ENTRY, issued_on=date(2024, 3, 27))),
    ],
)
def test_every_part_is_compared_with_the_register(part: str, otherwise: Entry) -> None:
    (difference,) = verdicts.of_code(CODE, Register(otherwise)).differences
    assert difference.part == part


@pytest.mark.parametrize("inner", ["genuine_code", "void", "bad_signature", "key_unknown"])
def test_no_code_makes_another_file_genuine(inner: Reason) -> None:
    inside = replace(verdicts.of_code(CODE, Register(ENTRY)), reasons=(inner,))
    assert EXIT_CODES[verdicts.in_other_file(inside).result] == 8
    assert verdicts.in_unproven_file(inside).result != "valid"


@pytest.mark.parametrize(
    ("results", "worst"),
    [
        (["valid", "valid"], "valid"),
        (["valid", "void"], "void"),
        (["void", "unreadable", "valid"], "unreadable"),
        (["unknown", "changed"], "changed"),
    ],
)
def test_of_several_the_worst_counts(results: list[Result], worst: Result) -> None:
    assert verdicts.worst(results) == worst


def test_a_mistyped_number_finds_those_that_look_alike() -> None:
    known = [f"KOKOMA-2024-{number:03}" for number in range(1, 4)]
    assert verdicts.numbers_near("kokoma-2024-O03", known)[0] == "KOKOMA-2024-003"
    assert verdicts.numbers_near("Anna Weber", known) == ()
