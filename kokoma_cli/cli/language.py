"""Which language to speak, known before the first word of the call is parsed.

Usage errors and help must already be in it, so the words are looked through for `--lang` first.
"""

import os
import sys
from collections.abc import Mapping, Sequence

from kokoma_cli.wording import LANGUAGES, Language

#: The low ten bits of a Windows language id say which language, whatever the country.
_WINDOWS_PRIMARY, _WINDOWS_GERMAN = 0x3FF, 0x07


def asked_for(argv: Sequence[str]) -> tuple[str | None, list[str]]:
    """What the last `--lang` says, right or wrong (empty when its value is missing), and the other words."""
    asked: str | None = None
    others: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            others += [word, *words]
        elif word == "--lang":
            asked = next(words, "")
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        else:
            others.append(word)
    return asked, others


def known(text: str | None) -> Language | None:
    """The language a word means, or None: de, en, DE."""
    for language in LANGUAGES:
        if text is not None and text.strip().lower() == language:
            return language
    return None


def choose(asked: str | None, environ: Mapping[str, str] = os.environ) -> Language:
    """`--lang`, else KOKOMA_LANG, else the system's language."""
    wanted = known(asked) or known(environ.get("KOKOMA_LANG", "")[:2])
    if wanted:
        return wanted
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(variable):
            return "de" if value.lower().startswith("de") else "en"
    return _of_windows()


def _of_windows() -> Language:
    if sys.platform == "win32":
        import ctypes

        identifier = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return "de" if identifier & _WINDOWS_PRIMARY == _WINDOWS_GERMAN else "en"
    return "en"
