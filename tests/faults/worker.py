"""A process that has loaded everything and forks one child for each time the plug is pulled.

Started with the shim before libc. Reads jobs as lines of JSON and answers each with one; how they look is
told in `plug.py`, which is the other end.
"""

import io
import json
import os
import re
import secrets
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from kokoma_cli.cli import run
from kokoma_cli.errors import Unusable
from kokoma_cli.signing import keys
from tests.faults.commands import COMMANDS, Command, empty, furnish
from tests.faults.forgetful import Disk, fingerprint, lay
from tests.faults.shim import Call, Mode, Shim, read_trace
from tests.faults.state import REGISTER, State, difference, faults, look

TODAY = date(2024, 3, 26)
_SECONDS = 120
_BUG = 70


class Prepared:
    """A command, its office before and after, and what it did in between."""

    def __init__(self, command: Command, model: Path) -> None:
        self.command = command
        self.model = model
        self.before = look(model)
        self.after = self.before
        self.calls: list[Call] = []
        self.inodes: dict[str, int] = {}
        self.standing: set[str] = set()
        #: What is amiss also if nothing happens.


class Worker:
    """Pulls plugs in a folder of its own."""

    def __init__(self, scratch: Path) -> None:
        self.shim = Shim()
        self.office = scratch / "Büro"
        self.trace = scratch / "trace"
        self.said = scratch / "said"
        self.models = scratch / "models"
        self.prepared: dict[str, Prepared] = {}

    def warm(self) -> None:
        """Loads and learns, in this process, what every command needs."""
        empty(self.office)
        # What is drawn by lot, and slow on purpose: twice the same must be the same.
        keys.ROUNDS = 1
        keys.new = partial(keys.from_secret, bytes(keys.SECRET_BYTES))
        secrets.randbelow = partial(next, iter(range(100_000)))
        for line in (("demo", "--out", "warm"), ("status", "--db", "warm/kokoma.db", "--json")):
            code, said = self._quietly(lambda line=line: run(line, today=TODAY))  # type: ignore[misc]
            assert code == 0, said
        empty(self.office)

    def _quietly(self, act: Callable[[], int]) -> tuple[int, str]:
        here, out, err = Path.cwd(), sys.stdout, sys.stderr
        sys.stdout = sys.stderr = said = io.StringIO()
        os.chdir(self.office)
        try:
            return act(), said.getvalue()
        finally:
            os.chdir(here)
            sys.stdout, sys.stderr = out, err

    def _forked(self, act: Callable[[], int]) -> tuple[int, str]:
        """Does this in a child; its exit code, negative for a signal, and what it said."""
        self.said.unlink(missing_ok=True)
        child = os.fork()
        if child:
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), self.said.read_text()
        code = _BUG
        try:
            signal.alarm(_SECONDS)
            os.dup2(os.open(self.said, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600), 1)
            os.dup2(1, 2)
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            os.chdir(self.office)
            code = act()
        except BaseException:  # noqa: BLE001 - whatever it is, it is told
            traceback.print_exc()
        finally:
            self.shim.disarm()
            with suppress(Exception):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _kokoma(self, *words: str, today: date = TODAY) -> tuple[int, str]:
        return self._forked(lambda: run(words, today=today))

    def _type(self, *words: str) -> None:
        code, said = self._quietly(lambda: run(words, today=TODAY))
        assert code == 0, f"{words}: {code}\n{said}"

    def prepare(self, name: str) -> Prepared:
        """The office of a command, made once; and the command done once undisturbed."""
        if name in self.prepared:
            return self.prepared[name]
        command = COMMANDS[name]
        empty(self.office)

        def act() -> int:
            furnish(self.office, command, self._type)
            return 0

        code, said = self._forked(act)
        assert code == 0, said
        model = self.models / str(sorted(COMMANDS).index(name))
        shutil.rmtree(model, ignore_errors=True)
        shutil.copytree(self.office, model)
        found = Prepared(command, model)
        code, said = self._attempt(found, Mode.COUNT, trace=True)
        assert code == 0, f"{name}: {code}\n{said}"
        found.calls = read_trace(self.trace, self.office)
        found.after = look(self.office)
        assert not found.after.temporary, found.after.temporary
        found.standing = set(faults(self.office))
        code, said = self._kokoma(*command.line)
        assert code == command.again, f"{name}, again: {code}, expected {command.again}\n{said}"
        again = difference(look(self.office), found.after)
        assert command.damaged or not again, f"{name}, again:\n    {again}"
        self.prepared[name] = found
        return found

    def _attempt(
        self, found: Prepared, mode: Mode, at: int = 0, error: int = 0, *, trace: bool = False
    ) -> tuple[int, str]:
        """Does the command in a fresh copy of its office, with that in its way."""
        self._lay_out(found)
        self.trace.unlink(missing_ok=True)

        def act() -> int:
            self.shim.arm(self.office, mode, at, error, self.trace if trace else None)
            return run(found.command.line, today=TODAY)

        return self._forked(act)

    def _lay_out(self, found: Prepared) -> None:
        empty(self.office)
        shutil.copytree(found.model, self.office, dirs_exist_ok=True)
        found.inodes = {
            str(path.relative_to(self.office)): path.stat().st_ino
            for path in self.office.rglob("*")
            if path.is_file()
        }

    def survey(self, name: str) -> dict[str, Any]:
        found = self.prepare(name)
        return {"calls": [[call.op, call.told] for call in found.calls]}

    def fault(self, name: str, mode: int, at: int, error: int = 0) -> dict[str, Any]:
        """Kills or fails the command at one call; what is wrong afterwards."""
        found = self.prepare(name)
        code, said = self._attempt(found, Mode(mode), at, error)
        complaints = []
        if "Traceback" in said:
            complaints.append(f"a traceback:\n{said}")
        killed = code == -9
        if not killed:
            if code not in (0, Unusable.exit_code):
                complaints.append(f"exit code {code}:\n{said}")
            if not said.strip():
                complaints.append("nothing was said")
        lasting = mode in (Mode.FAIL_ON, Mode.BUDGET)
        return self._judged(found, complaints, None if killed else code, said, lasting=lasting)

    def cuts(self, name: str, at: list[int], seeds: list[int]) -> dict[str, Any]:
        """Cuts the power after so many calls; what is wrong afterwards, for each different remainder."""
        found = self.prepare(name)
        code, said = self._attempt(found, Mode.COUNT, trace=True)
        calls = read_trace(self.trace, self.office)
        disk = Disk.of(found.model, found.inodes)
        seen: set[bytes] = set()
        complaints: list[str] = []
        runs = 0
        for done, call in enumerate([None, *calls]):
            if call:
                disk.do(call)
            if done not in at:
                continue
            last = done == len(calls)
            for seed in seeds:
                remains = disk.remains(seed + 1000 * done if seed > 3 else seed)
                mark = fingerprint(remains)
                if mark in seen and not last:
                    continue
                seen.add(mark)
                empty(self.office)
                lay(remains, self.office)
                judged = self._judged(found, [], code if last else None, said)
                runs += 1
                complaints += [
                    f"power cut after call {done} of {len(calls)}"
                    f" ({call.told if call else 'none'}), seed {seed}: {each}"
                    for each in judged["complaints"]
                ]
        return {"complaints": complaints, "runs": runs}

    def another_day(self) -> dict[str, Any]:
        """Kills a run once its files have their names and before the register knows of them; the next one is
        on the day after."""
        found = self.prepare("certify, 9 people")
        last = max(place for place, call in enumerate(found.calls, 1) if call.op == "l")
        self._attempt(found, Mode.KILL_AFTER, last)
        strays = [self.office / name for name in look(self.office).files]
        tomorrow = TODAY + timedelta(days=1)
        first, said = self._kokoma(*found.command.line, today=tomorrow)
        for file in strays:
            file.unlink()
        then, _ = self._kokoma(*found.command.line, today=tomorrow)
        amiss = [*faults(self.office), *look(self.office).temporary]
        return {"first": first, "said": said, "then": then, "amiss": amiss, "strays": len(strays)}

    def _judged(
        self,
        found: Prepared,
        complaints: list[str],
        code: int | None,
        said: str,
        *,
        lasting: bool = False,
    ) -> dict[str, Any]:
        """What is wrong in the office now, and after the command was given once more. `code`: how it ended
        if it was not killed; `lasting`: whether everything failed from then on, tidying up too."""
        command = found.command
        now = look(self.office)
        state = self._state(found, now)
        if state == "neither":
            complaints.append(
                "neither as before nor as after\n    before: "
                f"{difference(now, found.before)}\n    after: {difference(now, found.after)}"
            )
        complaints += self._files_amiss(found, now)
        if not (command.damaged and state == "before"):
            complaints += self._faults(found)
        if code == 0 and state == "before" and _decided(found.before) != _decided(found.after):
            complaints.append(f"done, it said, but nothing is:\n{said}")
        unsure = "ist ungewiss" in said and lasting
        unsure |= lasting and _decided(found.before) == _decided(found.after)
        if code not in (0, None) and state != "before" and not unsure:
            complaints.append(f"not done, it said, but it is:\n{said}")
        if code not in (0, None) and state == "before" and now.files != found.before.files:
            extra = difference(now, found.before)
            stays = lasting and not self._files_amiss(found, now)
            complaints += [] if stays else [f"not done, but:\n    {extra}"]
        if (self.office / REGISTER).exists() and not command.damaged:
            opened, answer = self._kokoma("cohort", "list", "--json")
            if opened:
                complaints.append(f"the register does not open ({opened}):\n{answer}")
        again, answer = self._kokoma(*command.line)
        expected = {0} if state == "before" else {0, command.again}
        if again not in expected:
            complaints.append(f"a second run ends with {again}:\n{answer}")
        else:
            then = look(self.office)
            # What replaced a damaged register once replaces a sound one the next time, and says so.
            other = command.damaged and state == "after"
            if not other and (
                _known(command, then) != _known(command, found.after)
                or then.files != found.after.files
            ):
                complaints.append(f"a second run ends in\n    {difference(then, found.after)}")
            if then.temporary:
                complaints += self._left_behind()
            complaints += [f"after a second run: {each}" for each in self._faults(found)]
        return {"complaints": complaints, "state": state, "code": code}

    def _faults(self, found: Prepared) -> list[str]:
        amiss = faults(self.office, is_damaged=found.command.damaged)
        return [each for each in amiss if each not in found.standing]

    def _left_behind(self) -> list[str]:
        """What is under temporary names even after somebody has written to the register."""
        code, said = self._kokoma("settings", "set", "place", "Neustadt")
        left = look(self.office).temporary
        return [f"left behind after the next entry ({code}): {left}\n{said}"] if left else []

    def _state(self, found: Prepared, now: State) -> str:
        before, after = _decided(found.before), _decided(found.after)
        if _decided(now) == after and before != after:
            return "after"
        if _decided(now) == before:
            same = before == after and now.files == found.after.files
            return "after" if same and found.before.files != found.after.files else "before"
        return "neither"

    def _files_amiss(self, found: Prepared, now: State) -> list[str]:
        amiss = []
        for name, mark in now.files.items():
            if mark not in (found.before.files.get(name), found.after.files.get(name)):
                amiss.append(f"{name} is half a file, or nobody's")
        amiss += [
            f"{name} is gone"
            for name, mark in found.before.files.items()
            if name not in now.files and name in found.after.files
        ]
        return amiss


def _decided(state: State) -> dict[str, list[str]]:
    """All that was decided: without the list of files that are still to be deleted for it."""
    return {name: rows for name, rows in state.tables.items() if name != "doomed_files"}


def _known(command: Command, state: State) -> dict[str, list[str]]:
    """Every row. What could still be read of certificates in a damaged register may be more or less."""
    if not command.damaged:
        return state.tables
    lost = re.compile(r"kind=.*|\"kind\":.*")
    return {name: [lost.sub("", row) for row in rows] for name, rows in state.tables.items()}


def main() -> None:
    """Answers jobs until there are no more."""
    worker = Worker(Path(sys.argv[1]).resolve())
    worker.models.mkdir(parents=True, exist_ok=True)
    worker.warm()
    jobs: dict[str, Callable[..., dict[str, Any]]] = {
        "survey": worker.survey,
        "fault": worker.fault,
        "cuts": worker.cuts,
        "another_day": worker.another_day,
    }
    for line in sys.stdin:
        job = json.loads(line)
        try:
            answer = jobs[job.pop("do")](**job)
        except Exception:  # noqa: BLE001 - the other end raises it again
            answer = {"broken": traceback.format_exc()}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
