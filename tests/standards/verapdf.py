"""veraPDF, the judge that archives ask: fetched by its Maven coordinates, run once for many files."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

COORDINATES = Path(__file__).with_name("pom.xml")

#: What a file has to claim, as veraPDF calls it, and must be found to be.
PROFILES = {
    "PDF/A-2a": "PDF/A-2A validation profile",
    "PDF/UA-1": "PDF/UA-1 validation profile",
}
_FETCHING = 300  # seconds at most
_JUDGING = 600


class NoJudgeError(Exception):
    """veraPDF cannot be asked here; the text says why."""


def demanded() -> bool:
    """Whether a missing judge is a failure: KOKOMA_DEMANDS names verapdf."""
    return "verapdf" in os.environ.get("KOKOMA_DEMANDS", "").replace(",", " ").split()


def verdicts(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What keeps each file from being PDF/A-2a and PDF/UA-1, one sentence for each broken rule; nothing
    found is an empty list. A file that does not claim both has that as a finding.

    All files share one start of Java. Raises NoJudgeError where Java is missing, or Maven is and
    veraPDF has not been fetched before.
    """
    if not files:
        return {}
    jars = _jars()
    with TemporaryDirectory() as folder:
        # Numbers for names: what a JVM makes of an umlaut in a file name depends on the locale.
        paths = [Path(folder, f"{number:05}.pdf") for number in range(len(files))]
        for path, content in zip(paths, files.values(), strict=True):
            path.write_bytes(content)
        jobs = {Path(job["itemDetails"]["name"]).name: job for job in _run(jars, Path(folder))}
    return {
        name: _findings(jobs[path.name]) if path.name in jobs else ["veraPDF did not look at it"]
        for name, path in zip(files, paths, strict=True)
    }


def _findings(job: dict[str, Any]) -> list[str]:
    judged = {result["profileName"]: result for result in job.get("validationResult", [])}
    found = []
    if "taskException" in job:
        found.append(f"veraPDF could not read it: {job['taskException']['exceptionMessage']}")
    found += [
        f"{standard}: the file does not claim to be one"
        for standard, profile in PROFILES.items()
        if profile not in judged
    ]
    for standard, profile in PROFILES.items():
        result = judged.get(profile)
        if result is None:
            continue
        found += [_finding(standard, rule) for rule in result["details"]["ruleSummaries"]]
        if result["jobEndStatus"] != "normal" or (not found and not result["compliant"]):
            found.append(f"{standard}: {result['statement']} ({result['jobEndStatus']})")
    return found


def _finding(standard: str, rule: dict[str, Any]) -> str:
    first = rule["checks"][0] if rule["checks"] else {"errorMessage": "", "context": ""}
    return (
        f"{standard} {rule['clause']}-{rule['testNumber']}: {rule['description']} "
        f"({rule['failedChecks']} times; first: {first['errorMessage']} at {first['context']})"
    )


def _run(jars: Path, folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [
            _tool("java"),
            # Short-lived: a light collector and compiler take half the time of the usual ones.
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
            "-Djava.awt.headless=true", f"-Duser.home={folder}",
            "-classpath", f"{jars}{os.sep}*", "org.verapdf.apps.GreenfieldCliWrapper",
            "--flavour", "0", "--format", "json", "--maxfailuresdisplayed", "1",
            "--recurse", str(folder),
        ],
        capture_output=True, check=False, timeout=_JUDGING, encoding="utf-8", errors="replace",
    )  # fmt: skip
    try:
        jobs: list[dict[str, Any]] = json.loads(done.stdout)["report"]["jobs"]
    except (ValueError, KeyError) as error:
        raise AssertionError(f"veraPDF ended with {done.returncode}:\n{done.stderr}") from error
    return jobs


def _jars() -> Path:
    """The folder with veraPDF, fetched if this version has not been before."""
    _tool("java")
    version = hashlib.sha256(COORDINATES.read_bytes()).hexdigest()[:12]
    shelf = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "kokoma-tests")
    jars = shelf / f"verapdf-{version}"
    if not jars.is_dir():
        shelf.mkdir(parents=True, exist_ok=True)
        with _alone(shelf / "fetching.lock"):
            if not jars.is_dir():
                _fetch(jars)
    return jars


def _fetch(jars: Path) -> None:
    with TemporaryDirectory(dir=jars.parent) as folder:
        fresh = Path(folder, jars.name)
        call = [
            _tool("mvn"), "--batch-mode", "--quiet", "--file", str(COORDINATES),
            "dependency:copy-dependencies", f"-DoutputDirectory={fresh}",
        ]  # fmt: skip
        try:
            subprocess.run(
                call, capture_output=True, check=True, timeout=_FETCHING, encoding="utf-8",
                errors="replace", cwd=folder,
            )  # fmt: skip
        except subprocess.CalledProcessError as error:
            raise NoJudgeError(f"Maven could not fetch veraPDF: {error.stdout[-600:]}") from error
        except subprocess.TimeoutExpired as error:
            raise NoJudgeError(f"Maven did not fetch veraPDF in {_FETCHING} seconds") from error
        fresh.rename(jars)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time; SQLite's lock is known on every system and ends with its process."""
    with closing(sqlite3.connect(lock, timeout=_FETCHING, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        yield


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NoJudgeError(f"no {'Java' if name == 'java' else 'Maven'} here")
    return found
