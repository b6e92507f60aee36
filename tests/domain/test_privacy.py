"""What is left out of papers that one person may read, and how they are called."""

from datetime import date

import pytest

from kokoma_cli.domain.former_commands import emptied
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.domain.privacy import Blackening, file_name, is_about

BLACK = "(andere Person)"
SEEN = Blackening(
    ["Dr. Anna Weiß", "Anna Klein"],
    [3],
    (["KOKOMA-2024-003"], ["KOKOMA-2024-004", "7"]),
    {"Bo Ek": 4, "Eva Weiß": 5, "Anna Klein": 6},
    BLACK,
)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_paper_is_known_by_her_number_alone(language: str) -> None:
    name = file_name(12, date(2026, 11, 22), language)
    assert is_about(f"{name}.pdf", 12)
    assert is_about(f"{name} (2).JSON", 12)
    assert not is_about(f"{name}.pdf", 1)
    assert not is_about(f"{name}.db", 12)
    assert not is_about("Auskunft Nr. 12.pdf", 12)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mit Bo Ek in Hof", f"mit {BLACK} in Hof"),
        ("Ek, Bo", BLACK),
        ("statt Bo", "statt …"),
        ("Anna Weiß und Eva Weiß", f"Anna Weiß und {BLACK}"),
        ("mit Eva", "mit …"),
        ("Weiß", "Weiß"),
        ("bo.ek@example.org", "…"),
        ("Druck KOKOMA-2024-003 – KOKOMA-2024-004.pdf", f"Druck KOKOMA-2024-003 – {BLACK}.pdf"),
        ("7 Stunden", "7 Stunden"),
        # A namesake's name is hers too.
        ("Anna Klein", "Anna Klein"),
        ("", ""),
    ],
)
def test_others_are_blackened_and_her_own_words_stay(text: str, read: str) -> None:
    assert SEEN.text(text) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kokoma attend P1 weiß bo 3 4", f'kokoma attend P1 weiß "{BLACK}" 3 "{BLACK}"'),
        ("kokoma attend P1 --all --except bo", f'kokoma attend P1 --all --except "{BLACK}"'),
        ('kokoma participant add "Bo Ek"', f'kokoma participant add "{BLACK}"'),
        ("kokoma certificate void 003 004", f'kokoma certificate void 003 "{BLACK}"'),
        ('kokoma certificate void 003 --reason "wegen Bo Ek"',
         f'kokoma certificate void 003 --reason "wegen {BLACK}"'),
        ("kokoma course cancel P4", "kokoma course cancel P4"),
    ],
)  # fmt: skip
def test_a_command_names_nobody_else(typed: str, read: str) -> None:
    assert SEEN.command(typed) == read


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ('kokoma participant add "Anna Weiß" --email a@b.de --organisation Jugendring',
         "kokoma participant add … --email … --organisation …"),
        ("kokoma participant edit weis --email=neu@b.de", 'kokoma participant edit 3 "--email=…"'),
        ("kokoma attend P1 annna --day 2 --date 26.3.2024", "kokoma attend P1 3 --day 2 --date 26.3.2024"),
        ('kokoma certificate void 003 --reason "lange krank" --yes',
         "kokoma certificate void 003 --reason … --yes"),
        ('kokoma certify 3 --out "Urkunde Anna" --kind urkunde', "kokoma certify 3 --out … --kind urkunde"),
        ("kokoma privacy erase anna --yes", "kokoma privacy erase 3 --yes"),
        ("kokoma privacy due --delete Bamberg", "kokoma privacy due --delete Bamberg"),
        ("kokoma undo 12", "kokoma undo 12"),
    ],
)  # fmt: skip
def test_what_was_filled_in_about_nobody_but_her_goes_altogether(typed: str, left: str) -> None:
    assert emptied(FormerNames(["Anna Weiß"], NAMELESS, 3), typed) == left


@pytest.mark.parametrize(
    ("text", "read"),
    [("Eks Handy", "Eks Handy"), ("Evas Handy", "Evas Handy"), ("Theos Handy", "… Handy"),
     ("Theo’s Handy", "… Handy"), ("Theo Lerchs Handy", f"{BLACK} Handy"), ("Ek’s Handy", "… Handy")],
)  # fmt: skip
def test_whose_something_is_nobody_reads_either(text: str, read: str) -> None:
    seen = Blackening(["Anna Weiß"], [3], ((), ()), {"Bo Ek": 4, "Theo Lerch": 5}, BLACK)
    assert seen.text(text) == read


def test_entries_merged_into_hers_are_she() -> None:
    seen = Blackening(["Anna Weiß"], [3, 8], ((), ()), {"Bo Ek": 4}, BLACK)
    command = "kokoma participant merge 3 8 --yes"
    assert seen.command(command) == command
    assert seen.command("kokoma participant merge 3 4") == f'kokoma participant merge 3 "{BLACK}"'


def test_a_name_within_hers_is_somebody_elses() -> None:
    """Ek is Bo Ek, though the letters stand in her name too."""
    seen = Blackening(["Ọ̀ṣunlékè Adé"], [5], ((), ()), {"Bo Ek": 4}, BLACK)
    said = seen.command("kokoma attend P3 --all --except Ek --except adé")
    assert "Ek" not in said
    assert "adé" in said
    assert seen.command("kokoma attend P1 Ọ̀ṣunlé") == "kokoma attend P1 Ọ̀ṣunlé"


def test_the_number_of_an_entry_is_nobodys_name() -> None:
    seen = Blackening(["Anna Weiß"], [3], ((), ()), {"Bo Ek": 4}, BLACK)
    assert seen.command("kokoma undo 33") == "kokoma undo 33"
