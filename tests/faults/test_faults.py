"""The plug is pulled at every write, flush and rename of a command: all of it happened, or nothing did."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.faults import __main__ as rig
from tests.faults.commands import COMMANDS
from tests.faults.plug import FAILURES, KILLS, Tally, Worker, cuts, jobs, try_all, workers
from tests.faults.shim import NoShimError, demanded

#: Other points come up every day; a day can be repeated.
SEED = int(os.environ.get("KOKOMA_FAULTS_SEED") or date.today().toordinal())


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    try:
        with workers() as (only,):
            yield only
    except NoShimError as reason:
        (pytest.fail if demanded() else pytest.skip)(str(reason))


def survived(worker: Worker, name: str, *, some: int) -> Tally:
    """Some points of a command of each kind, chosen by lot."""
    calls = worker.ask("survey", name=name)["calls"]
    lot = Random(f"{SEED} {name}")
    tally = Tally(name, len(calls))
    for planned in (
        [*jobs(calls, KILLS)],
        [*jobs(calls, FAILURES)],
        [*cuts(len(calls), [lot.randrange(4), lot.randrange(4, 99)], together=1)],
    ):
        try_all([worker], tally, lot.sample(planned, min(some, len(planned))))
    return tally


def told(tally: Tally) -> str:
    return f"KOKOMA_FAULTS_SEED={SEED}, {len(tally.losses)} losses:\n\n" + "\n\n".join(
        tally.losses[:5]
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_all_of_a_command_or_nothing(worker: Worker, name: str) -> None:
    """At a few points, other ones every day."""
    tally = survived(worker, name, some=1)
    assert tally.runs >= 3
    assert not tally.losses, told(tally)


@pytest.mark.long
@pytest.mark.parametrize("name", ["attend, one person", "certify, 9 people"])
def test_all_of_a_command_or_nothing_at_more_points(worker: Worker, name: str) -> None:
    """All of them, for every command: python -m tests.faults --all"""
    tally = survived(worker, name, some=15)
    assert not tally.losses, told(tally)


def test_whoever_dies_between_files_and_register_is_told_what_to_do_another_day(
    worker: Worker,
) -> None:
    """The sheets are there, dated with the day before; a run of today would draw others."""
    answer: dict[str, Any] = worker.ask("another_day")
    assert answer["strays"] == 10
    assert answer["first"] == 5
    assert "von einem abgebrochenen Lauf übrig" in answer["said"]
    assert answer["then"] == 0
    assert answer["amiss"] == []


def test_so_many_are_tried_as_were_asked_for_and_it_is_said_how_far_it_is(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a machine with other work one run takes seconds; silence would be taken for a process that hangs."""

    @contextmanager
    def crew(count: int) -> Iterator[list[Worker]]:
        yield [worker] * min(count, 1)

    monkeypatch.setattr(rig, "workers", crew)
    monkeypatch.setattr(rig, "SILENCE", 0)
    monkeypatch.setattr(sys, "argv", ["tests.faults", "--some", "3", "course schedule"])
    with pytest.raises(SystemExit) as end:
        rig.main()
    said = capsys.readouterr()
    assert end.value.code == 0, said.err
    assert re.search(r"^\| course schedule \| \d+ \| 3 \| 3 \| 3 \| 0 \|$", said.out, re.M)
    assert "course schedule, cut: 3 of 3" in said.err
