"""A former name is found in every spelling, and nothing else is taken for it."""

import unicodedata

import pytest

from kokoma_cli.domain.former_names import BLANK, FormerNames

FORMER = FormerNames(["Dr. Jürgen Müller-Weiß", "Juergen Weiß"], "Sabine Müller-Weiß", 7)


@pytest.mark.parametrize(
    "text",
    [
        "Jürgen", "JÜRGEN", "juergen", "Jürgen Müller-Weiß", "Müller-Weiß, Dr. Jürgen",
        unicodedata.normalize("NFD", "Jürgen"), "juergen.weiss@example.org", "JuergenWeiss.pdf",
        "Kopie von KOKOMA-2024-003 Jürgen Müller-Weiß (2)",
    ],
)  # fmt: skip
def test_a_former_name_is_found_in_every_spelling(text: str) -> None:
    assert FORMER.in_text(text)
    assert not FORMER.in_text(FORMER.without(text)) or "@" in text or text.endswith(".pdf")


@pytest.mark.parametrize(
    "text", ["Sabine Müller-Weiß", "Müller", "Dr. Anna Weiß", "Jürg", "P1", "", "Jur Gen"]
)
def test_what_the_name_still_has_and_what_others_have_stays(text: str) -> None:
    assert not FORMER.in_text(text)
    assert FORMER.without(text) == text


def test_a_whole_name_becomes_the_new_one_and_a_single_word_a_blank() -> None:
    assert FORMER.without("Müller-Weiß, Jürgen") == "Sabine Müller-Weiß"
    assert FORMER.without("mit Dr. Jürgen Müller-Weiß in Hof") == "mit Sabine Müller-Weiß in Hof"
    assert FORMER.without("statt Jürgen!") == f"statt {BLANK}!"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('kokoma participant add "Dr. Jürgen Müller-Weiß"',
         'kokoma participant add "Sabine Müller-Weiß"'),
        ("kokoma attend P1 jürgen Anna", "kokoma attend P1 7 Anna"),
        ("kokoma attend P1 Juer Anna --day 2", "kokoma attend P1 7 Anna --day 2"),
        ("kokoma attend P1 Weiß", "kokoma attend P1 Weiß"),
        ("kokoma certify 7 --out C:\\Aus\\Jürgen", f'kokoma certify 7 --out "C:\\Aus\\{BLANK}"'),
        ("kokoma participant edit 7 --email juergen@alt.de", f"kokoma participant edit 7 --email {BLANK}"),
        ("kokoma participant edit 7 --email j.weiss@alt.de", f"kokoma participant edit 7 --email {BLANK}"),
        ("kokoma participant edit 7 --salutation Herr", f"kokoma participant edit 7 --salutation {BLANK}"),
        ("kokoma participant show sabine@neu.de", "kokoma participant show sabine@neu.de"),
        ('kokoma attend P1 7 --elsewhere "Hof, mit \\"Jürgen\\""',
         f'kokoma attend P1 7 --elsewhere "Hof, mit \\"{BLANK}\\""'),
    ],
)  # fmt: skip
def test_in_a_command_about_her_she_goes_by_new_name_or_number(typed: str, kept: str) -> None:
    former = FormerNames(
        ["Dr. Jürgen Müller-Weiß", "Juergen Weiß"],
        "Sabine Müller-Weiß",
        7,
        address="sabine@neu.de",
        gone=["j.weiss@alt.de", "sabine@neu.de", "Herr"],
    )
    assert former.command(typed, about_her=True) == kept


def test_in_other_commands_only_whole_names_are_renamed() -> None:
    line = 'kokoma attend P1 Jürgen "Müller-Weiß Dr. Jürgen"'
    assert FORMER.command(line, about_her=False) == 'kokoma attend P1 Jürgen "Sabine Müller-Weiß"'


def test_a_new_spelling_of_the_same_name_leaves_nothing_to_look_for() -> None:
    assert FormerNames(["Jurgen Weiss"], "Jurgen Weiß", 1).wholes == []


def test_a_name_of_one_word_may_go_altogether() -> None:
    former = FormerNames(["Suharto"], "Sari", 3)
    assert former.without("Suharto, Hof") == "Sari, Hof"
    assert former.command("kokoma attend P1 suh", about_her=True) == "kokoma attend P1 3"
