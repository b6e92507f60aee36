"""Somebody else's verifier: libraries of Digital Bazaar, who wrote much of the standards; npm fetches it."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from kokoma_cli.signing import proofs

HERE = Path(__file__).parent
_FETCHING = 300  # seconds at most
_JUDGING = 120


def verdicts(
    credentials: Sequence[Mapping[str, Any]],
    documents: Mapping[str, object] | None = None,
    now: str = "2024-04-01T00:00:00Z",
) -> list[dict[str, Any]]:
    """What the verifier says of each credential, on that day: `verified`, `status` (true: void), `errors`,
    and the `sha256` of its statements in canonical order. It knows the shipped contexts and these
    `documents`, by address, and nothing else: it has no network.

    Skips the test where the verifier is not, and fails it if KOKOMA_DEMANDS names npm.
    """
    shelf = _shelf()
    known: dict[str, object] = {
        address: json.loads((proofs.folder() / name).read_bytes())
        for address, (name, _) in proofs.CONTEXTS.items()
    }
    jobs = [{"credential": each, "now": now} for each in credentials]
    done = subprocess.run(
        [_tool("node"), "--input-type=module", "--eval", (HERE / "verify.mjs").read_text("utf-8")],
        input=json.dumps({"documents": known | dict(documents or {}), "jobs": jobs}),
        capture_output=True, check=False, timeout=_JUDGING, encoding="utf-8", cwd=shelf,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def _demanded() -> bool:
    return "npm" in os.environ.get("KOKOMA_DEMANDS", "").replace(",", " ").split()


def _missing(why: str) -> None:
    if _demanded():
        pytest.fail(f"npm is demanded: {why}")
    pytest.skip(why)


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        _missing(f"no {name} here")
    return str(found)


def _shelf() -> Path:
    """The folder with the libraries; where they are demanded they are fetched."""
    wanted = (HERE / "package.json").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "kokoma-tests")
    shelf = cache / f"credentials-{hashlib.sha256(wanted).hexdigest()[:12]}"
    _tool("node")
    if shelf.is_dir():
        return shelf
    if not _demanded():
        _missing("the verifier was not fetched (KOKOMA_DEMANDS=npm)")
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache) as folder:
        fresh = Path(folder, "fresh")
        fresh.mkdir()
        (fresh / "package.json").write_bytes(wanted)
        call = [
            _tool("npm"), "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts",
        ]  # fmt: skip
        done = subprocess.run(
            call, capture_output=True, check=False, timeout=_FETCHING, encoding="utf-8", cwd=fresh
        )
        if done.returncode:
            _missing(f"npm could not fetch the verifier: {done.stderr[-600:]}")
        try:
            fresh.rename(shelf)
        except OSError:
            # Another process was faster.
            assert shelf.is_dir()
    return shelf
