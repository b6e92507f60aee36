"""What rendering may know of the terminal: width, colour, and the letters of its code page."""

import sys

from kokoma_cli.cli import output
from kokoma_cli.cli.session import Session
from kokoma_cli.rendering.screen import Screen

_ENDLESS = 1 << 20


def screen(session: Session) -> Screen:
    """The screen the answer is written to. Print what is drawn for it with `styled=True`."""
    return Screen(session.columns, session.colour, letters, session.room)


def roll(session: Session) -> Screen:
    """The same for lines that are only wrapped where a person reads them: elsewhere they have no end."""
    if output.is_terminal(sys.stdout):
        return screen(session)
    return Screen(_ENDLESS, session.colour, letters)


def letters(text: str) -> str:
    """The text in the letters stdout has, with what stands in for the others."""
    if text.isascii():
        return text
    text = output.visible(text)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "kokoma").decode(encoding)
