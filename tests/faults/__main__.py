"""Pulls the plug at every point there is and prints what was survived: `python -m tests.faults --all`."""

import argparse
import sys
import time
from random import Random

from tests.faults.commands import COMMANDS
from tests.faults.plug import FAILURES, KILLS, Tally, cuts, jobs, try_all, workers

SEEDS = range(6)
#: Nothing is said of how far it is for longer, in seconds.
SILENCE = 10


def main() -> None:
    """Reads what is asked for, tries it, prints a table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    much = parser.add_mutually_exclusive_group(required=True)
    much.add_argument("--all", action="store_true", help="every point, in every way")
    much.add_argument(
        "--some", type=int, metavar="N", help="so many runs of each kind and command, by lot"
    )
    parser.add_argument("--seed", type=int, default=0, help="of that lot")
    parser.add_argument("--workers", type=int, default=2, help="processes at once (2)")
    parser.add_argument("commands", nargs="*", metavar="COMMAND", help=", ".join(COMMANDS))
    wanted = parser.parse_args()
    unknown = set(wanted.commands) - set(COMMANDS)
    if unknown:
        parser.error(f"no command {', '.join(sorted(unknown))}")
    started = time.monotonic()
    lot = Random(wanted.seed)
    done = []
    _say("| command | points | killed | failed | power cuts | lost |")
    _say("|---|--:|--:|--:|--:|--:|")
    with workers(wanted.workers) as crew:
        for name in wanted.commands or COMMANDS:
            tally = Tally(name)
            calls = crew[0].ask("survey", name=name)["calls"]
            tally.points = len(calls)
            for planned in (
                list(jobs(calls, KILLS)),
                list(jobs(calls, FAILURES)),
                # By lot each cut alone, so that as many are tried as were asked for.
                list(cuts(len(calls), SEEDS))
                if wanted.all
                else [each for seed in SEEDS for each in cuts(len(calls), [seed], together=1)],
            ):
                some = (
                    planned if wanted.all else lot.sample(planned, min(wanted.some, len(planned)))
                )
                try_all(crew, tally, some, _Progress(name, some[0].kind, len(some)))
            done.append(tally)
            _say(_line(tally))
            for loss in tally.losses:
                sys.stderr.write(f"\n- {loss}\n")
    total = Tally("**together**")
    for tally in done:
        total.points += tally.points
        total.killed += tally.killed
        total.failed += tally.failed
        total.cut += tally.cut
        total.losses += tally.losses
    _say(_line(total))
    minutes = (time.monotonic() - started) / 60
    _say(f"\n{total.runs:,} runs in {minutes:.0f} minutes, lost: {len(total.losses)}.")
    sys.exit(bool(total.losses))


class _Progress:
    """Says on stderr every few seconds how far it is: a slow machine is not one that hangs."""

    def __init__(self, name: str, kind: str, count: int) -> None:
        self._about, self._count = f"{name}, {kind}", count
        self._done, self._said = 0, time.monotonic()

    def __call__(self) -> None:
        self._done += 1
        if time.monotonic() - self._said >= SILENCE:
            self._said = time.monotonic()
            sys.stderr.write(f"{self._about}: {self._done:,} of {self._count:,}\n")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _line(tally: Tally) -> str:
    counts = (tally.points, tally.killed, tally.failed, tally.cut, len(tally.losses))
    return f"| {tally.command} | " + " | ".join(f"{count:,}" for count in counts) + " |"


if __name__ == "__main__":
    main()
