from fractions import Fraction

import pytest

from kokoma_cli.domain.certificates import Logo, Signatory
from kokoma_cli.domain.settings import (
    BY_KEY,
    SETTINGS,
    Setting,
    Unreadable,
    parse_lines,
    parse_logos,
    parse_minutes,
    parse_number_pattern,
    parse_rule,
    parse_share,
    parse_signatories,
    parse_text,
    policy,
)


def test_no_key_is_used_twice() -> None:
    assert list(BY_KEY) == [setting.key for setting in SETTINGS]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: str(setting.key))
def test_every_default_can_be_read(setting: Setting) -> None:
    """All but the rule's: it comes with the series, and a cohort that has none judges nobody."""
    if setting.key == "rule":
        with pytest.raises(Unreadable):
            setting.parse(setting.default)
    else:
        setting.parse(setting.default)


@pytest.mark.parametrize("setting", [s for s in SETTINGS if s.choices], ids=lambda s: str(s.key))
def test_every_choice_can_be_read_in_any_case_and_nothing_else(setting: Setting) -> None:
    assert setting.default in setting.choices
    for choice in setting.choices:
        assert setting.parse(f" {choice.upper().replace('_', '-')} ") == choice
    with pytest.raises(Unreadable, match="not_a_choice"):
        setting.parse("perhaps")


def test_every_reason_is_the_key_of_a_sentence_about_settings() -> None:
    for parse in (parse_share, parse_minutes, parse_rule, parse_number_pattern):
        with pytest.raises(Unreadable) as caught:
            parse("perhaps")
        assert caught.value.reason.startswith("settings.")


def test_text_is_one_line_and_lines_are_several() -> None:
    assert parse_text("  Stadt \n Bamberg ") == "Stadt Bamberg"
    assert (
        parse_lines(r"Rathaus\nMaxplatz 3; 96047  Bamberg;;")
        == "Rathaus\nMaxplatz 3\n96047 Bamberg"
    )


@pytest.mark.parametrize("text", ["0.8", "0,8", "80 %", "80%", "4/5", " .8 "])
def test_a_share_may_be_written_in_any_way(text: str) -> None:
    assert parse_share(text) == Fraction(4, 5)


@pytest.mark.parametrize("text", ["", "0", "-0.5", "1.01", "80", "101 %", "1/0", "viel", "%"])
def test_a_share_is_more_than_nothing_and_at_most_all(text: str) -> None:
    with pytest.raises(Unreadable, match="not_a_share"):
        parse_share(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("80", 4800),
        ("7,5", 450),
        ("7.5 h", 450),
        ("3:30", 210),
        ("90 min", 90),
        ("90Min", 90),
        ("0", 0),
        ("", None),
        ("  ", None),
    ],
)
def test_hours_become_minutes(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["-1", "1:60", "1:2:3", ":30", "0,333", "zwei", "1001", "nan", "inf"]
)
def test_hours_that_are_no_whole_minutes_are_not_read(text: str) -> None:
    with pytest.raises(Unreadable, match="not_hours"):
        parse_minutes(text)


def test_a_rule_counts_courses_by_category() -> None:
    assert parse_rule("in_person=4 deepening=1") == (("in_person", 4), ("deepening", 1))
    assert parse_rule("in_person=4, deepening=0") == (("in_person", 4), ("deepening", 0))


@pytest.mark.parametrize(
    "text", ["", "4", "in_person", "in_person=", "=4", "a=1 a=2", "a=-1", "a=0 b=0"]
)
def test_a_rule_that_asks_for_nothing_is_none(text: str) -> None:
    """Else everybody would have earned it."""
    with pytest.raises(Unreadable, match="not_a_rule"):
        parse_rule(text)


def test_signatories_have_a_name_an_office_and_perhaps_sign_for_somebody() -> None:
    assert parse_signatories(
        "Eva Muster | Zweite Bürgermeisterin; Jo Beispiel | i. V. | Amtsleitung"
    ) == (
        Signatory("Eva Muster", "Zweite Bürgermeisterin"),
        Signatory("Jo Beispiel", "Amtsleitung", on_behalf=True),
    )
    assert parse_signatories("") == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a;b;c;d", "too_many_signatories"),
        ("| Amtsleitung", "signatory_nameless"),
        ("a | b | c", "signatory_parts"),
    ],
)
def test_signatories_that_do_not_fit_say_why(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse_signatories(text)


def test_a_logo_needs_words() -> None:
    assert parse_logos(r"C:\Bilder\stadt.png | Wappen der  Stadt") == (
        Logo(r"C:\Bilder\stadt.png", "Wappen der Stadt"),
    )
    with pytest.raises(Unreadable, match="logo_without_words"):
        parse_logos("stadt.png")
    with pytest.raises(Unreadable, match="too_many_logos"):
        parse_logos("a|a;b|b;c|c;d|d")


def test_a_number_pattern_is_checked_when_it_is_set() -> None:
    assert parse_number_pattern("  BA-{year}-{number:03} ") == "BA-{year}-{number:03}"
    with pytest.raises(Unreadable, match="pattern_no_number"):
        parse_number_pattern("BA-{year}")


def test_a_policy_takes_what_is_set_and_else_the_default() -> None:
    bare = policy({"rule": "in_person=4 deepening=1"})
    assert bare.counts == (("in_person", 4), ("deepening", 1))
    assert (bare.share, bare.credit, bare.hour_unit) == (Fraction(1), "per_course", 60)
    own = policy(
        {"rule": "a=1", "attended_share": "80 %", "preparation_credit": "flat", "hour_unit": "45"}
    )
    assert (own.share, own.credit, own.hour_unit) == (Fraction(4, 5), "flat", 45)
