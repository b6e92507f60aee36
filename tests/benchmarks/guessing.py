"""What one guess at the passphrase of a key costs, beside PBKDF2: `python -m tests.benchmarks.guessing`.

OWASP asks for 600,000 rounds of PBKDF2-HMAC-SHA256. Both are timed by turns on this machine; only their ratio
says anything.
"""

import argparse
import hashlib
import time
from collections.abc import Callable
from statistics import median

from kokoma_cli.signing import keys

ASKED_FOR = 600_000


def main() -> None:
    """Prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="turns (5)")
    turns = parser.parse_args().rounds
    file = keys.locked(keys.from_secret(bytes(32)), "right passphrase")
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(_seconds(lambda: keys.opened(file, "right passphrase")))
        theirs.append(_seconds(_pbkdf2))
    print("| one guess | seconds |\n|---|--:|")
    print(f"| kokoma, {keys.ROUNDS} rounds of bcrypt_pbkdf | {median(ours):.2f} |")
    print(f"| PBKDF2-HMAC-SHA256, {ASKED_FOR:,} rounds | {median(theirs):.2f} |")
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"\n{ratio:.1f} times as much.")


def _pbkdf2() -> bytes:
    return hashlib.pbkdf2_hmac("sha256", b"right passphrase", bytes(16), ASKED_FOR)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
