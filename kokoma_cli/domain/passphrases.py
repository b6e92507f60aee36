"""Passphrases: what protects the file of a key if it gets into other hands."""

from typing import Literal

#: Letters, and different ones among them.
AT_LEAST, DIFFERENT = 12, 6
#: More than anybody types, and than a terminal takes in one line.
AT_MOST = 1000

#: Why a passphrase is none: somebody who has the file would soon have guessed it, or nobody could type it.
PassphraseProblem = Literal["short", "uniform", "long", "controls"]


def passphrase_problem(text: str) -> PassphraseProblem | None:
    """Why this is no passphrase to protect a key with."""
    if len(text.strip()) < AT_LEAST:
        return "short"
    if len(set(text.casefold())) < DIFFERENT:
        return "uniform"
    if len(text) > AT_MOST:
        return "long"
    return None if text.isprintable() else "controls"
