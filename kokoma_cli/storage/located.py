"""Where the register is: the file that was named, or the one of the folder in which somebody works."""

import os
from pathlib import Path

from kokoma_cli.errors import NotFound
from kokoma_cli.storage.gone import lost

DEFAULT_NAME = "kokoma.db"


def locate(named: Path | None, folder: Path) -> Path:
    """The register to use: the one named, else `kokoma.db` in this folder or one above. Of a link, the file
    to which it leads: what belongs beside the register is beside that.

    Raises NotFound, naming what to do, if there is none: to bring it back, where backups of it are.
    """
    if named is not None:
        return _found(named / DEFAULT_NAME if named.is_dir() else named)
    candidates = [place / DEFAULT_NAME for place in (folder, *folder.parents)]
    for candidate in candidates:
        if candidate.is_file() or candidate.is_symlink():
            return _found(candidate)
    nothing = NotFound("register.none_here", name=DEFAULT_NAME)
    raise next(filter(None, map(lost, candidates)), nothing)


def _found(register: Path) -> Path:
    if register.is_symlink():
        target = Path(os.path.realpath(register))
        if not target.exists():
            raise lost(target) or NotFound(
                "register.leads_nowhere", file=str(register), target=str(target)
            )
        return target
    if not os.path.lexists(register):
        raise lost(register) or NotFound("register.not_there", file=str(register))
    return register
