"""How papers are called that one person may read, and what is left of a command about nobody but her."""

from datetime import date

import pytest

from kokoma_cli.domain.former_commands import emptied
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.domain.privacy import file_name, is_about


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_paper_is_known_by_her_number_alone(language: str) -> None:
    name = file_name(12, date(2026, 11, 22), language)
    assert is_about(f"{name}.pdf", 12)
    assert is_about(f"{name} (2).JSON", 12)
    assert not is_about(f"{name}.pdf", 1)
    assert not is_about(f"{name}.db", 12)
    assert not is_about("Auskunft Nr. 12.pdf", 12)


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
