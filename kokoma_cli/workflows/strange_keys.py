"""Strange keys: files beside a register of keys that it does not know."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain.keys import kid_in_file_name


def strays(register: Path, known: Collection[str]) -> tuple[Path, ...]:
    """Files named like those of keys of this register that it does not know: left when a key was about to be
    entered, or younger than the backup that was brought back."""
    found: list[Path] = []
    with suppress(OSError):
        for file in sorted(register.absolute().parent.iterdir()):
            kid = kid_in_file_name(register.stem, file.name)
            if kid and kid not in known:
                found.append(file)
    return tuple(found)
