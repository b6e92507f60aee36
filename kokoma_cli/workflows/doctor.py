"""Doctor: everything that can be looked at is, one check after the other; nothing is written.

A check that fails, or that itself goes wrong, keeps no other from being made.
"""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.domain.health import Finding, Verdict
from kokoma_cli.errors import KokomaError
from kokoma_cli.storage.inspection import inspected
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows import equipment, examine, inventory, keyring, strangers, surroundings
from kokoma_cli.workflows.case import Case

#: *nothing*: it can always be made; *parts*: SQLite must be able to open the file; *pages*: and nothing in it
#: may be carried out that somebody else put there; *content*: the register must be one that can be used.
Needs = Literal["nothing", "parts", "pages", "content"]


#: What reading goes wrong with where a value is none that any command would write.
_STUMBLES = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RecursionError,
    MemoryError,
)


class Check(NamedTuple):
    """Something that is looked at."""

    name: str
    look: Callable[[Case], Verdict]
    needs: Needs = "content"


#: In the order in which they are shown: the register itself, what it says of files, what is around it.
CHECKS: tuple[Check, ...] = (
    Check("register", examine.file, "nothing"),
    Check("access", surroundings.access, "nothing"),
    Check("integrity", examine.whole, "pages"),
    Check("structure", examine.built, "parts"),
    Check("references", examine.references),
    Check("journal", examine.journal),
    Check("rows", examine.rows),
    Check("continuity", examine.continuity),
    Check("values", examine.values),
    Check("people", examine.people),
    Check("prints", inventory.kept_prints),
    Check("files", inventory.single_files),
    Check("print_files", inventory.print_files),
    Check("duplicates", inventory.second_copies),
    Check("keys", keyring.keyring),
    Check("strangers", strangers.strangers),
    Check("doomed", inventory.to_be_deleted),
    Check("fonts", equipment.typefaces, "nothing"),
    Check("kinds", equipment.looks),
    Check("logos", equipment.pictures),
    Check("space", surroundings.space, "nothing"),
    Check("drive", surroundings.lying, "nothing"),
    Check("leftovers", surroundings.leftovers, "nothing"),
    Check("backups", surroundings.copies, "nothing"),
)


def doctor(
    path: Path,
    read_at: str,
    today: date,
    language: str,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[Verdict]:
    """What came of every check of this register. Nothing is raised for what is wrong with it."""
    with inspected(path) as image:
        case = Case(path, image, read_at, today, language)
        found = []
        for number, check in enumerate(CHECKS):
            progress(number, len(CHECKS))
            found.append(_made(check, case))
        return found


def _made(check: Check, case: Case) -> Verdict:
    there = {
        "nothing": True,
        "parts": case.image.db is not None,
        "pages": case.image.db is not None and case.image.state != "altered",
        "content": case.image.usable is not None,
    }
    if not there[check.needs]:
        return _without(check, Finding("doctor.not_looked_at", "unchecked"))
    try:
        return check.look(case)
    except OSError as error:
        return _without(check, Finding("doctor.refused", "problem", {"cause": cause(error)}))
    except KokomaError as error:
        return _without(check, Finding("doctor.refused_by_us", "problem", {"problem": error}))
    except sqlite3.Error as error:
        return _without(
            check, Finding("doctor.not_readable", "problem", {"kind": type(error).__name__})
        )
    except _STUMBLES as error:
        # Values that no command writes: whatever they do to a check, the others are made.
        return _without(check, Finding("doctor.crashed", "problem", {"kind": type(error).__name__}))


def _without(check: Check, finding: Finding) -> Verdict:
    return Verdict(check.name, f"doctor.well_{check.name}", {}, (finding,))
