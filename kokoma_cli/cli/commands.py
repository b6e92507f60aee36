"""Which commands there are, and where each one lives; nothing is imported until it is called.

A new command is a line here, a function there, and its texts in `wording/*/help.py`.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """Where a command's function is."""

    module: str
    function: str


#: The commands of one level by name: a place, or a group with commands of its own.
Level = Mapping[str, "Place | Mapping[str, Place]"]

_CLI = "kokoma_cli.cli."


def _group(module: str, *names: str) -> dict[str, Place]:
    """Commands of one module; `list`, `set` and `print` are Python's own words, so they are `list_` …"""
    return {name: Place(_CLI + module, _function(name)) for name in names}


def _function(name: str) -> str:
    return f"{name}_" if name in ("list", "set", "print") else name.replace("-", "_")


#: By heading, in the order a coordinator needs them: `help.section.<heading>` names each.
SECTIONS: Mapping[str, Level] = {
    "begin": {
        **_group("register", "init", "demo"),
        "settings": _group("settings", "list", "get", "set"),
    },
    "people": {
        "cohort": _group("cohorts", "list", "add", "use"),
        "participant": {
            **_group("participants", "add", "list"),
            **_group("portrait", "show"),
            **_group("participants", "edit", "enrol", "withdraw", "merge"),
            **_group("former_names", "rename"),
            "import": Place(_CLI + "imports", "import_"),
            "export": Place(_CLI + "exports", "people"),
        },
        "course": _group("courses", "list", "show", "add", "edit", "cancel", "schedule"),
        "category": _group("categories", "list", "add", "edit"),
    },
    "everyday": {
        **_group("attendance", "attend"),
        **_group("sheets", "sheet"),
        **_group("assessments", "status", "check"),
        **_group("exports", "export"),
        "letter": _group("letters", "invitation", "missing", "certificate", "copy"),
    },
    "certificates": {
        "ceremony": _group("ceremony", "list", "order", "absent", "present", "print"),
        **_group("proof", "proof"),
        **_group("certify", "certify"),
        "kind": _group("kinds", "list", "copy"),
        "certificate": {
            **_group("certificates", "list", "show"),
            **_group("sheets", "book"),
            **_group("life", "hand-over", "withhold", "void", "replace", "reprint"),
            **_group("credentials", "credential"),
        },
    },
    "genuineness": {
        **_group("verify", "verify"),
        **_group("publish", "publish"),
        "key": _group(
            "keys", "new", "show", "backup", "restore", "passwd", "rotate", "compromised"
        ),
    },
    "journal": _group("journal", "log", "undo"),
    "safety": {
        **_group("backups", "backup", "restore"),
        **_group("doctor", "doctor"),
        "privacy": {**_group("privacy", "show", "erase"), **_group("disposals", "due")},
    },
    "computer": {"completion": Place(_CLI + "completion", "script")},
}

#: Commands that only look. All others have `--dry-run`.
READS = frozenset(
    ("settings list", "settings get", "cohort list", "participant list", "participant show", "course list",
     "course show", "category list", "status", "check", "ceremony list", "kind list", "certificate list",
     "certificate show", "log", "doctor", "completion", "verify", "key show")
)  # fmt: skip
#: Commands that write files. The journal has no entry for them, nor for those that only look.
WRITES_FILES = frozenset(
    (
        "sheet",
        "certificate book",
        "ceremony print",
        "proof",
        "kind copy",
        "backup",
        "privacy show",
        "export",
        "participant export",
        "letter invitation",
        "letter missing",
        "letter certificate",
        "letter copy",
        "publish",
        "key backup",
        "key passwd",
    )
)
NO_ENTRY = READS | WRITES_FILES

COMMANDS: Level = {name: row for level in SECTIONS.values() for name, row in level.items()}


def rows() -> dict[str, Place]:
    """Every command by its whole path: "attend", "participant add"."""
    found: dict[str, Place] = {}
    for name, row in COMMANDS.items():
        if isinstance(row, Place):
            found[name] = row
        else:
            found.update({f"{name} {inner}": place for inner, place in row.items()})
    return found
