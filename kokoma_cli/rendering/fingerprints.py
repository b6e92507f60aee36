"""What tells, years later, whether the files of a kind are still those that a certificate was drawn from."""

import hashlib
from pathlib import Path

from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.wording import LANGUAGES


def fingerprint(kind: Kind, home: Path) -> str:
    """The SHA-256, as 64 hexadecimal digits, over the files a kind consists of: look, words and logos; empty
    if one cannot be read. `home`: where the register's folder is, from which logos are found."""
    whole = hashlib.sha256()
    try:
        for name, path in _files(kind, home):
            content = path.read_bytes()
            whole.update(b"%s\0%d\0" % (name.encode("utf-8", "surrogateescape"), len(content)))
            whole.update(content)
    except OSError:
        return ""
    return whole.hexdigest()


def _files(kind: Kind, home: Path) -> list[tuple[str, Path]]:
    """Each with what it is called within the kind, which is the same wherever its folder lies."""
    files = [("kind.toml", kind.folder / "kind.toml")]
    words = (kind.words(language) for language in LANGUAGES)
    files += ((path.name, path) for path in words if path.is_file())
    for entry in filter(None, dict(kind.settings).get("logos", "").split(";")):
        path = home / entry.partition("|")[0].strip()
        within = path.is_relative_to(kind.folder)
        files.append((path.relative_to(kind.folder).as_posix() if within else path.name, path))
    return files
