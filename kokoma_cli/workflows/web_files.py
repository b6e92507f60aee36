"""Web files: what is uploaded beside the page, for programs to read."""

import json
from pathlib import Path
from typing import NamedTuple


class WebFile(NamedTuple):
    """A document for programs, and where they will look for it."""

    name: str
    content: bytes
    address: str
    signed: bool = False

    def replaces(self, file: Path) -> bool:
        """Whether what is in a file is an earlier one of these: it says that it is the same document."""
        try:
            there = json.loads(file.read_bytes())
        except (OSError, ValueError):
            return False
        return isinstance(there, dict) and there.get("id") == json.loads(self.content)["id"]
