"""The benchmarks still run; how fast anything was is never a reason to fail."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def output(script: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(HERE / script), *words],
        capture_output=True, encoding="utf-8", env=None, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_start_up_is_compared_with_bare_python_and_a_peer(tmp_path: Path) -> None:
    table = output("startup.py", "--pairs", "1", "--folder", str(tmp_path))
    for name in ("python -c pass", "kokoma --version", "kokoma --help", "kokoma attend"):
        assert f"| `{name}` |" in table
    assert "≤ 0.55: " in table


def test_growth_is_measured_for_cohorts_and_for_people() -> None:
    tables = output("growth.py", "--cohorts", "1", "2", "--people", "3", "6", "--repeats", "1")
    for size in (1, 2, 3, 6):
        for call in ("status --json", "status", "check --json", "check"):
            assert f"| {size} | `{call}` |" in tables
