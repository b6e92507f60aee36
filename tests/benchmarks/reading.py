"""How fast a long list is read, and what memory that takes, beside openpyxl and pandas reading the same file.

They only read; kokoma also looks for what is hidden and merged, tidies every cell, and refuses what would
fill the memory. In every round all take turns, and a ratio compares two times of the same round only. The
memory is that of a fresh process, the file read once.

    python -m tests.benchmarks.reading [--rows 12500 25000 50000 100000] [--rounds 3]
"""

import argparse
import csv
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from io import BytesIO, StringIO
from pathlib import Path
from statistics import median
from time import perf_counter

from kokoma_cli.intake.files import open_tables
from tests.benchmarks.paper import ROOT, environ, peak, row, spread

HEADINGS = ["Nachname", "Vorname", "E-Mail", "Amt", "Nr.", "Telefon", "Bemerkung", "Stunden"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    sizes = [12_500, 25_000, 50_000, 100_000]
    parser.add_argument("--rows", type=int, nargs="+", default=sizes)
    parser.add_argument("--rounds", type=int, default=3, help="rounds (3)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for kind, make in (("xlsx", workbook), ("csv", text)):
            print(f"\n## .{kind}\n\nThe time of a row should stay what it is for the first line.\n")
            row("rows", "µs a row", "MB at most", *(f"{peer}: times kokoma" for peer in PEERS))
            print("|---" * (3 + len(PEERS)) + "|")
            for size in wanted.rows:
                file = Path(folder) / f"{size}.{kind}"
                file.write_bytes(make(size))
                compare(file, size, wanted.rounds)
    for peer in PEERS:
        if not find_spec(peer):
            print(f"\n{peer} is left out: not installed")


def compare(file: Path, size: int, rounds: int) -> None:
    """One line of the table."""
    own: list[float] = []
    ratios: dict[str, list[float]] = {peer: [] for peer in PEERS if find_spec(peer)}
    data = file.read_bytes()
    for _ in range(rounds):
        own.append(seconds(kokoma, data, size))
        for peer, times in ratios.items():
            read = PEERS[peer].get(file.suffix)
            if read:
                times.append(seconds(read, data, size) / own[-1])
    cells = [spread(ratios[peer]) if ratios.get(peer) else "–" for peer in PEERS]
    memory = f"{alone(file) / 2**20:.0f}"
    row(f"{size:,}", f"{1e6 * median(own) / size:.1f}", memory, *cells)


def seconds(read: Callable[[bytes], int], data: bytes, size: int) -> float:
    start = perf_counter()
    count = read(data)
    took = perf_counter() - start
    if count != size:
        sys.exit(f"{count} of {size} rows were read")
    return took


def kokoma(data: bytes) -> int:
    return len(open_tables(data).sheets[0].rows) - 1


def _openpyxl(data: bytes) -> int:
    from openpyxl import load_workbook

    sheet = load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets[0]
    return len(list(sheet.iter_rows(values_only=True))) - 1


def _pandas_workbook(data: bytes) -> int:
    import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return len(pd.read_excel(BytesIO(data), engine="openpyxl"))


def _pandas_text(data: bytes) -> int:
    import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return len(pd.read_csv(BytesIO(data), sep=";", encoding="cp1252", dtype=str))


#: By the ends of the files they can read.
PEERS: dict[str, dict[str, Callable[[bytes], int]]] = {
    "openpyxl": {".xlsx": _openpyxl},
    "pandas": {".xlsx": _pandas_workbook, ".csv": _pandas_text},
}


def people(size: int) -> list[Sequence[str | float]]:
    return [
        (f"Müller{n}", "Anna", f"a{n}@lindenbruck.example", f"Amt {n % 40}", n, "030 23125-0", "–", 1.5)
        for n in range(size)
    ]  # fmt: skip


def workbook(size: int) -> bytes:
    import xlsxwriter

    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Liste")
        for number, values in enumerate([HEADINGS, *people(size)]):
            sheet.write_row(number, 0, values)
    return file.getvalue()


def text(size: int) -> bytes:
    file = StringIO()
    writer = csv.writer(file, delimiter=";")
    writer.writerows([HEADINGS, *people(size)])
    return file.getvalue().encode("cp1252")


def alone(file: Path) -> int:
    """The most memory that a process held which read this file, in bytes."""
    code = f"from tests.benchmarks import reading; reading.report({str(file)!r})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=environ(), stdout=subprocess.PIPE, encoding="utf-8", check=True,
    )  # fmt: skip
    return int(done.stdout)


def report(file: str) -> None:
    kokoma(Path(file).read_bytes())
    print(peak())


if __name__ == "__main__":
    main()
