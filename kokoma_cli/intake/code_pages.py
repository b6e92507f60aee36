"""Which code page a text of one byte a letter was written in: the one that makes names of its words.

Every page turns every byte into something. In the wrong one a sign stands within a word (Micha³), or letters
come together that no one language has (Dvoøák), and so the right one is known; where nothing tells, it is the
office's own, and the words that may be meant otherwise are told.
"""

import re
import unicodedata
from typing import NamedTuple

#: What offices here and the countries around them write with, by how likely that is.
_PAGES = ("cp1252", "cp1250", "cp1254", "mac_roman", "iso8859_2", "cp850")

#: The letters that names of one language have beyond A to Z.
_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        "äöüßéèëáàôçñ",
        "àâæçéèêëîïôœùûüÿ",
        "áéíóúüñçàèïò",
        "áâãàçéêíóôõúü",
        "àèéìíòóù",
        "æøåéöäü",
        "åäöõüéšž",
        "áéíóúýþæöð",
        "ąćęłńóśźżéäöüß",
        "áäčďéěíňóôöřšťúůüýžľĺŕ",
        "áéíóöőúüű",
        "čćđšžäöüß",
        "ăâîșțşţ",
        "çğıöşüâîûi̇",
    )
)

#: What is written in none of these languages: „Zieliñski“, „Wiœniewski“, „Kuèera“, „Petroviæ“, „MŸller“.
_WRONG = re.compile(
    r"ñ(?=[^\Waeiouáéíóú])|œ(?=[^\Wuitc])|è(?=[aeiouàâéäöü])|[aeiou]æ(?!\w)|ì(?=\w)|(?<=[^\Waeiouéè])ÿ"
    r"|(?<![aeıioöuüâ])ğ|(?<!\w)[ðý](?=[^\Wrm])|(?<!\w)ı(?=[^\Ws])"
)
#: What is, but seldom.
_SELDOM = re.compile(
    r"è(?!\w)|ê(?=[bdgkz]|c[^h]|(?!\w))|ø(?=[aiouáéíóúý])|ò(?=\w)|ñ(?!\w)|æ(?!\w)|õ(?!\w)|[ãå](?=[áéíóú])"
)
#: In the page of the Turks these are others.
_NORDIC = re.compile("[ýþð]")
#: The same bytes there.
_NORDIC_AS_TURKISH = re.compile("[ışğ]|i̇")
_HARMONY = re.compile(r"(?:[aâı]|^)[^aâeıioöuüáéíóúý]*ı$")
#: „MŸller“; where somebody is called McÁdam, every page has the same.
_WITHIN = re.compile(r"(?<=[^\W\d_])([^\W\d_a-zA-Z])(?=[a-z])")

_WORD = re.compile(rb"[A-Za-z'\x80-\xff]*[\x80-\xff][A-Za-z'\x80-\xff]*")
#: What stands between words, and around them.
_BETWEEN = re.compile("[\\s\u00a0–—„“”‚‘«»‹›…•·°€'´`’]+")
#: Figures and measures with their signs: m², Nº, 5‰.
_MEASURES = re.compile(r"(?:[ck]?m[²³]|[nmd]?[ªº]|\W)", re.IGNORECASE)
#: So many different words tell enough.
_ENOUGH = 4000


class Page(NamedTuple):
    """The code page of a text."""

    name: str
    doubtful: frozenset[str]
    #: Words, read by it, whose letters are likely to be wrong.


def of(data: bytes, likely: str) -> Page:
    """The page in which fewest words look wrong; of several the `likely` one, or the office's own."""
    words = list(dict.fromkeys(_WORD.findall(data)))[:_ENOUGH]
    pages = (likely, *(page for page in _PAGES if page != likely))
    read = {page: [_pieces(word, page) for word in words] for page in pages}
    wrong = {page: sum(map(_is_wrong, found)) for page, found in read.items()}
    name = min(pages, key=lambda page: wrong[page])
    doubtful = {piece for pieces in read[name] for piece in pieces if is_odd(piece)}
    if name == "cp1252" and wrong["cp1254"] == wrong[name]:
        pairs = [
            (western, turkish)
            for western, turkish in zip(read[name], read["cp1254"], strict=True)
            if not _is_wrong(turkish) and any(_NORDIC.search(piece.lower()) for piece in western)
        ]
        # No Turk is called Novotnı; but where others may be, so may be whatever comes with them.
        if not all(_is_czech(piece) for _, turkish in pairs for piece in turkish):
            doubtful.update(
                piece for western, _ in pairs for piece in western if _NORDIC.search(piece.lower())
            )
    return Page(name, frozenset(doubtful))


def _is_czech(turkish: str) -> bool:
    """True for a word that ends as none does in Turkish, whose vowels are in harmony: an ı comes after a or
    ı. In the middle it may be the first vowel of another word, as in Özyıldız."""
    small = turkish.lower()
    other = _NORDIC_AS_TURKISH.sub("", small)
    return small.endswith("ı") and len(small) - len(other) == 1 and _HARMONY.search(small) is None


def words_of(text: str) -> list[str]:
    """Its words, with the signs within them."""
    return [piece for piece in _BETWEEN.split(text) if piece]


def is_odd(word: str) -> bool:
    """True if the letters of this word are likely to be others than were written."""
    return _looks_wrong(word) or _SELDOM.search(word.lower()) is not None


def _pieces(word: bytes, page: str) -> list[str]:
    pieces = words_of(word.decode(page, "replace"))
    return [piece for piece in pieces if not piece.isascii() and not _MEASURES.fullmatch(piece)]


def _is_wrong(pieces: list[str]) -> bool:
    return any(map(_looks_wrong, pieces))


def _looks_wrong(word: str) -> bool:
    small = unicodedata.normalize("NFC", word.lower())
    strange = {letter for letter in small if letter > "\x7f"}
    if not any(strange <= alphabet for alphabet in _ALPHABETS):
        return True
    capital_within = any(letter.isupper() for letter in _WITHIN.findall(word))
    return capital_within or _WRONG.search(small) is not None


#: The bytes of UTF-8 read as letters of cp1252; a byte that is none there is read as itself.
_AS_BYTES = {
    **{chr(code): code for code in range(0x80, 0x100)},
    **{
        bytes([code]).decode("cp1252"): code
        for code in range(0x80, 0xA0)
        if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    },
}
_FOLLOWING = "".join(re.escape(letter) for letter, code in _AS_BYTES.items() if code < 0xC0)
_TWICE = re.compile(f"[Â-ÅÐÑ][{_FOLLOWING}]|[áâ][{_FOLLOWING}]{{2}}")
#: The same where „Ä“ and the like are meant as such elsewhere.
_TWICE_SURELY = re.compile(f"[ÂÃ][{_FOLLOWING}]|[áâ][{_FOLLOWING}]{{2}}")


def undone(text: str) -> str:
    """A text whose UTF-8 was taken for letters and written as UTF-8 again, as it was meant: „JÃ¼rgen“ as
    „Jürgen“. Any other text stays as it is."""
    if text.isascii():
        return text
    rest = _TWICE.sub("", text)
    twice = _TWICE if not re.search("[äöüß]", rest) else _TWICE_SURELY
    # A letter in the midst of others shows that they were taken for two.
    shown = any(
        _once(found).isalpha() and _beside(text, found.start() - 1, found.end())
        for found in twice.finditer(text)
    )
    return twice.sub(_once, text) if shown else text


def _beside(text: str, *places: int) -> bool:
    """True if at one of these places stands one of the letters A to Z."""
    return any(0 <= at < len(text) and text[at].isascii() and text[at].isalpha() for at in places)


def _once(found: re.Match[str]) -> str:
    try:
        meant = bytes(_AS_BYTES[letter] for letter in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    plausible = meant.isalpha() or meant in "–—„“”‚‘’«»…·°€§\u00a0"
    return meant if plausible and not "\u0250" <= meant < "\u0370" else found[0]
