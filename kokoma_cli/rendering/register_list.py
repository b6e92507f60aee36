"""The register of certificates on the screen."""

from collections.abc import Sequence

from kokoma_cli.rendering.screen import Screen
from kokoma_cli.rendering.tables import table
from kokoma_cli.wording import Wording

_NAME = 1


def register_list(rows: Sequence[Sequence[str]], words: Wording, screen: Screen) -> str:
    """Number, name, kind with its date, and status of each: four columns, for names have no room beside
    five."""
    keys = ("number", "name", "kind_and_date", "status")
    headings = [words(f"certificates.heading_{key}") for key in keys]
    return table(headings, rows, screen, keeps=_NAME)
