"""Names that offices have met, one a line in `tests/data/names.txt`."""

from pathlib import Path

SAMPLES = (Path(__file__).parents[1] / "data" / "names.txt").read_text("utf-8").splitlines()
