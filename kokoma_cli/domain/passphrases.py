"""Passphrases: what protects the file of a key if it gets into other hands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

#: Letters, and different ones among them.
AT_LEAST, DIFFERENT = 12, 6
#: More than anybody types, and than a terminal takes in one line.
AT_MOST = 1000
#: So many are left of a good one when everything is taken out that is guessed as a whole.
_LEFT = 9

#: Why a passphrase is none: somebody who has the file would soon have guessed it, or nobody could type it.
PassphraseProblem = Literal["short", "uniform", "long", "controls", "example", "guessable"]

#: What is tried first, in the languages of the office.
_COMMON = frozenset(
    (
        "passwort", "passwoerter", "passwortsatz", "passphrase", "passwd", "password", "kennwort",
        "losung", "geheim", "geheimnis", "secret", "schluessel", "key", "tresor", "admin",
        "administrator", "root", "login", "master", "default", "standard", "test", "tester", "start",
        "willkommen", "welcome", "hallo", "hello", "letmein", "iloveyou", "ichliebedich", "schatz",
        "kokoma", "bescheinigung", "bescheinigungen", "zertifikat", "certificate", "register",
        "stadt", "rathaus", "verwaltung", "gemeinde", "landkreis", "landratsamt", "buergeramt",
        "sommer", "winter", "fruehling", "herbst", "summer", "spring", "autumn",
        "januar", "februar", "maerz", "april", "juni", "juli", "august", "september", "oktober",
        "november", "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
        "samstag", "sonntag", "changeme", "dragon", "monkey", "football", "fussball",
    )
)  # fmt: skip
#: What lies side by side: in the alphabet, among the figures, and on the keyboards of both languages.
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopue", "qwertyuiop", "asdfghjkloeae",
    "yxcvbnm", "zxcvbnm", "1qay2wsx3edc4rfv5tgb6zhn7ujm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5z6u7i8o9p0", "!\"§$%&/()=",
    "!@#$%^&*()",
)  # fmt: skip
#: Letters of a row that are one step of a guess.
_RUN = 3
_DATE = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}|(?:19|20)\d\d")
#: Whatever is said at least twice, one after the other.
_AGAIN = re.compile(r"(.+?)\1+")
_WORD = re.compile(r"[^\W_]{3,}")
#: Figures and signs that stand for letters.
_STANDS_FOR = str.maketrans("013457@$", "oieastas")
_BLANKS = re.compile(r"[\s_\-.,;:!?]+")


def passphrase_problem(
    text: str, known: Iterable[str] = (), examples: Iterable[str] = ()
) -> PassphraseProblem | None:
    """Why this is no passphrase to protect a key with. `known`: what anybody can know of this office, such as
    its name; `examples`: those that were shown as one."""
    if len(text.strip()) < AT_LEAST:
        return "short"
    if len(set(text.casefold())) < DIFFERENT:
        return "uniform"
    if len(text) > AT_MOST:
        return "long"
    if not text.isprintable():
        return "controls"
    words = set(_words(text))
    if any(words and words <= set(_words(example)) for example in examples):
        return "example"
    return None if _left(text, known) >= _LEFT else "guessable"


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(_plain(text)))


def _plain(text: str) -> str:
    """In small letters without accents, as people write where there are no umlauts."""
    text = text.casefold()
    for letter, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(letter, written)
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )


def _left(text: str, known: Iterable[str]) -> int:
    """The letters that have to be guessed one by one; everything that is guessed as a whole is one."""
    plain = _plain(text)
    guessed = _COMMON.union(*(_words(each) for each in known))
    found = _without(plain, guessed)
    # Somebody who writes P4ssw0rt has hidden nothing.
    disguised = _without(plain.translate(_STANDS_FOR), guessed)
    return min(len(found), len(disguised))


def _without(text: str, guessed: Iterable[str]) -> str:
    for word in sorted(guessed, key=len, reverse=True):
        text = text.replace(word, "\0")
    text = _BLANKS.sub("", _DATE.sub("\0", text))
    return _AGAIN.sub(r"\1", _without_runs(text))


def _without_runs(text: str) -> str:
    """Each piece of a row, forwards or backwards, becomes one letter."""
    left, at = "", 0
    while at < len(text):
        length = max(_run(text, at, row) for row in _BOTH_WAYS)
        if length < _RUN:
            left, at = left + text[at], at + 1
        else:
            left, at = left + "\0", at + length
    return left


_BOTH_WAYS = tuple(row[::step] for row in _ROWS for step in (1, -1))


def _run(text: str, at: int, row: str) -> int:
    """How many letters from this place on stand in the row one after the other."""
    length = 0
    while at + length < len(text) and text[at : at + length + 1] in row:
        length += 1
    return length
