"""Keys: what the office signs with, as the register knows them. The secret half is never in the register."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

#: Bytes of a public key (RFC 8032, 5.1.5), and of the id that a code carries.
PUBLIC_BYTES = 32
ID_BYTES = 4

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
