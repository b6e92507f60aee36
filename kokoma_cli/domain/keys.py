"""Keys: what the office signs with, as the register knows them. The secret half is never in the register."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

#: Bytes of a public key (RFC 8032, 5.1.5), and of the id that a code carries.
PUBLIC_BYTES = 32
ID_BYTES = 4
#: Of the file with the secret half: none of ours is larger than a kilobyte.
MOST_FILE_BYTES = 20_000

_KID = re.compile(rf"[0-9a-f]{{{2 * ID_BYTES}}}")

KeyState = Literal["current", "retired", "compromised"]


@dataclass(frozen=True, slots=True)
class Key:
    """The public half of a key, and what has become of it."""

    id: int
    #: Of the row.
    kid: str
    #: Eight hexadecimal digits, by which codes name it.
    public: bytes
    created_on: date
    retired_on: date | None = None
    #: Since when nothing is signed with it; what was signed stays valid.
    compromised_on: date | None = None
    #: Since when somebody else may sign with it: only what the register itself knows is still valid.

    @property
    def state(self) -> KeyState:
        """Whether it is signed with, and what its signatures are worth."""
        if self.compromised_on:
            return "compromised"
        return "retired" if self.retired_on else "current"


def file_name(register: str, kid: str) -> str:
    """What the file with the secret half is called, after its register: `kokoma-1a2b3c4d.key`."""
    return f"{register}-{kid}.key"


def kid_in_file_name(register: str, name: str) -> str | None:
    """The key of which a file of this name is; None if it is called otherwise than this register's."""
    kid = name.removeprefix(f"{register}-").removesuffix(".key")
    return kid if _KID.fullmatch(kid) and name == file_name(register, kid) else None
