"""The letters of DIN 91379: what every office must be able to take, send and print in a name.

DIN 91379:2022-08 lists 500 Latin letters with a code point of their own and 149 sequences of a letter with
combining marks (group *bll*), and four groups of other characters, N1 to N4. Both its published forms were
compared for this table and agree: the list of characters (String.Latin+ 1.3, KoSIT) and the pattern of
"datatype C" in the schema of the norm. A person's name is made of *bll* and N1; N2 to N4 come on top in
running text. The Greek and Cyrillic letters of the norm are an extension that names do not need, and are
not part of this table.
"""

import unicodedata
from itertools import chain

#: Runs of letters with neighbouring code points.
_RUNS = (
    "A-Z a-z À-Ö Ø-ö ø-ž Ƈ-ƈ Ə Ɨ Ơ-ơ Ư-ư Ʒ Ǎ-ǜ Ǟ-ǟ Ǣ-ǰ Ǵ-ǵ Ǹ-ǿ Ȓ-ȓ Ș-ț Ȟ-ȟ ȧ-ȳ ə ɨ ʒ Ḃ-ḃ Ḇ-ḇ Ḋ-ḑ ḗ Ḝ-ḫ ḯ-ḷ "
    "Ḻ-ḻ Ṁ-ṉ Ṓ-ṛ Ṟ-ṣ Ṫ-ṯ Ẁ-ẇ Ẍ-ẗ ẞ Ạ-ỹ"
)

#: What follows a letter in a sequence, and the letters it follows.
_FOLLOWING = {
    "\u0300": "CFGKMPSTZcfgkmpstz",
    "\u0301": "JjÿĪī",
    "\u0302": "DKLMNdklmn",
    "\u0304": "CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ",
    "\u0306": "CMNRZcmnrzÇç",
    "\u0307": "KUku",
    "\u0308": "CTZczẠạỌọỤụ",
    "\u030b": "Aa",
    "\u030c": "J",
    "\u030d": "ēō",
    "\u0310": "Mm",
    "\u0315": "CKPTckptČč",
    "\u031b": "KTkt",
    "\u031b\u0304": "Ss",
    "\u0323": "CPcpČč",
    "\u0325": "LRlr",
    "\u0325\u0304": "LRlr",
    "\u0326": "CHKLNchklnŽž",
    "\u0327": "ZzŽž",
    "\u0328\u0306": "Cc",
    "\u0331": "HSs",
    "\u035fH": "K",
    "\u035fh": "Kk",
}

LETTERS = frozenset(
    chain.from_iterable(map(chr, range(ord(run[0]), ord(run[-1]) + 1)) for run in _RUNS.split(" "))
)
#: The 500 letters with a code point of their own.

SEQUENCES = frozenset(
    letter + following for following, letters in _FOLLOWING.items() for letter in letters
)
#: The 149 sequences, each in NFC.

NAME_SIGNS = frozenset(" ',-.`~¨´·ʹʺʾʿˈˌ’‡")
#: Group N1: what may stand in a name beside letters.

TEXT_SIGNS = frozenset(
    '!"#$%&()*+/0123456789:;<=>?@[\\]^_{|}¡¢£¥§©ª«¬®¯°±²³µ¶¹º»¿×÷€¤¦¸¼½¾\t\n\r\u00a0'
)
#: Groups N2 to N4: what running text may have on top.

_LONGEST = max(map(len, SEQUENCES))


def outside(text: str) -> tuple[str, ...]:
    """The letters and signs of a text that the norm does not know, each once and with its marks."""
    text = unicodedata.normalize("NFC", text)
    found: dict[str, None] = {}
    start = 0
    while start < len(text):
        end = _end(text, start)
        piece = text[start:end]
        if not (
            piece in LETTERS or piece in NAME_SIGNS or piece in TEXT_SIGNS or piece in SEQUENCES
        ):
            found[piece] = None
        start = end
    return tuple(found)


def _end(text: str, start: int) -> int:
    """Where the letter that starts here ends: behind its marks, or behind the letter it is tied to (K͟h)."""
    for length in range(_LONGEST, 1, -1):
        end = start + length
        if text[start:end] in SEQUENCES and not _is_mark(text[end : end + 1]):
            return end
    end = start + 1
    while _is_mark(text[end : end + 1]):
        end += 1
    return end


def _is_mark(letter: str) -> bool:
    return letter != "" and unicodedata.category(letter)[0] == "M"
