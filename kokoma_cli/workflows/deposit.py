"""Deposit: putting lists that were drawn where they belong, all of them or none."""

import hashlib
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.errors import Conflict, KokomaError, Unusable, raise_all
from kokoma_cli.rendering.aside import aside
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.paper import Document
from kokoma_cli.wording.values import Lines, cause

Outcome = Literal["new", "unchanged", "replaced"]


class Deposited(NamedTuple):
    """A file, and what became of the one that was there."""

    file: Path
    sha256: str
    pages: int
    outcome: Outcome


#: What a stage says of certificates, in the words of lists.
_SAID_HERE = {
    "certificates.file_differs": "sheets.file_appeared",
    "certificates.file_refused": "sheets.file_refused",
    "certificates.file_failed": "sheets.file_failed",
    "certificates.file_twice": "sheets.file_twice",
}


def deposit(
    documents: Mapping[Path, Document], *, replace: bool = False, dry_run: bool = False
) -> list[Deposited]:
    """Writes these documents; in a dry run only says what would become of each.

    Raises everything that keeps one from the press, before any file; Conflict naming the files that exist
    and hold something else, unless they are to be replaced: such a list is drawn anew whenever somebody
    enrols, but the file may also be what somebody scanned.
    """
    problems = [problem for document in documents.values() for problem in document.problems]
    raise_all(list({f"{each.key} {each.values}": each for each in problems}.values()))
    contents = {file: document.file for file, document in documents.items()}
    outcomes = put_down(contents, replace=replace, dry_run=dry_run)
    return [
        Deposited(
            file,
            hashlib.sha256(content).hexdigest(),
            len(documents[file].pages),
            outcomes[file],
        )
        for file, content in contents.items()
    ]


def put_down(
    contents: Mapping[Path, bytes],
    *,
    replace: bool = False,
    dry_run: bool = False,
    entering: AbstractContextManager[object] | None = None,
) -> dict[Path, Outcome]:
    """Writes files that are ready, under the same conditions as `deposit`; what became of each. `entering`:
    within it they appear, so that either both is done or none; not in a dry run."""
    differing = [file for file, content in contents.items() if _differs(file, content)]
    in_the_way = [file for file in differing if replace and not file.is_file()]
    if differing and (not replace or in_the_way):
        listed = in_the_way or differing
        raise Conflict(
            "sheets.file_in_the_way" if in_the_way else "sheets.file_differs",
            document={"files": [str(file) for file in listed]},
            count=len(listed),
            files=Lines(map(str, listed)),
        )
    outcomes: dict[Path, Outcome] = {
        file: "replaced" if file in differing else "unchanged" if file.exists() else "new"
        for file in contents
    }
    if not dry_run:
        _publish(contents, differing, entering or nullcontext())
    return outcomes


def _publish(
    contents: Mapping[Path, bytes],
    differing: list[Path],
    entering: AbstractContextManager[object],
) -> None:
    """All of them, or none; what was there before is put back if one cannot be written."""
    try:
        with Stage(replaceable=differing.__contains__) as stage:
            for file, content in contents.items():
                with stage.open(file) as target:
                    target.write(content)
            with aside(differing), entering:
                stage.publish()
    except (Conflict, Unusable) as error:
        raise _said_here(error) from error


def _differs(file: Path, content: bytes) -> bool:
    try:
        return file.exists() and not (file.is_file() and file.read_bytes() == content)
    except PermissionError as error:
        raise Unusable("sheets.file_refused", file=str(file)) from error
    except OSError as error:
        raise Unusable("sheets.file_failed", file=str(file), cause=cause(error)) from error


def _said_here(error: KokomaError) -> KokomaError:
    return type(error)(
        _SAID_HERE.get(error.key, error.key), document=error.document, **error.values
    )
