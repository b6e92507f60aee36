"""The log as a list."""

import pytest

from kokoma_cli.domain.journal import Batch, LogEntry
from kokoma_cli.rendering.journal import log_text
from kokoma_cli.rendering.screen import Screen, cells
from kokoma_cli.wording import Language, Wording
from tests.rendering.entries import NAMES, change, there
from tests.rendering.world import HOSTILE

DE = Wording("de")


def entries() -> list[LogEntry]:
    at = "2024-03-26T14:05:00+01:00"
    return [
        LogEntry(
            Batch(12, at, "mira", "kokoma undo", 11, None),
            (change("attendance", 0, there(11, 102).new, None),),
        ),
        LogEntry(Batch(11, at, "mira", "kokoma attend", None, 12), (there(11, 102),)),
        LogEntry(
            Batch(2, at, "ein sehr langer Benutzername", "kokoma", None, None),
            tuple(
                change("participants", number, None, {"id": number, "name": name})
                for number, name in enumerate(HOSTILE, 20)
            ),
        ),
    ]


def test_the_log_is_a_list_with_hanging_indent() -> None:
    lines = log_text(entries(), NAMES, DE, Screen()).split("\n")
    assert (
        lines[0]
        == "12  26.03.2024 14:05  mira          Nr. 11 zurückgenommen (Anwesenheit P3: Anna"
    )
    assert lines[1].strip() == "Weber anwesend)"
    assert lines[2].startswith(
        "11  26.03.2024 14:05  mira          Anwesenheit P3: Anna Weber anwesend"
    )
    assert lines[3].strip().endswith("Nr. 12)")
    assert lines[3].startswith(" " * 36)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [40, 80])
def test_the_log_fits(language: Language, width: int) -> None:
    text = log_text(entries(), NAMES, Wording(language), Screen(width))
    assert max(map(cells, text.split("\n"))) <= width
    assert "\x1b" not in text


def test_many_changes_are_counted() -> None:
    changes = [change("settings", n, None, {"key": f"k{n}", "value": "x"}) for n in range(9)]
    entry = LogEntry(Batch(1, "?", "mira", "kokoma", None, None), tuple(changes))
    assert "4 weitere Änderungen" in log_text([entry], NAMES, DE, Screen())
