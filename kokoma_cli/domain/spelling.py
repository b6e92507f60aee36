"""Spelling: a text as it is kept, and what is left of it when two are compared."""

import unicodedata

#: White space as people have it in their texts: tabs, ends of lines, and all of Unicode's spaces.
_BLANKS = dict.fromkeys(
    (9, 10, 13, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "
)


def clean(text: str) -> str:
    """In NFC, every run of white space one space, none at the ends. Line separators and the like, which
    nobody types, are not white space here; `names.refusal` names them."""
    if text.isascii() and text.isprintable():
        # Most are clean already, and of these a long list has hundreds of thousands.
        return text if "  " not in text and text.strip() == text else " ".join(text.split())
    text = unicodedata.normalize("NFC", text).translate(_BLANKS)
    return " ".join(filter(None, text.split(" ")))


class _Folding(dict[int, str]):
    """What stands for each letter in a comparison, found out when first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = unicodedata.normalize("NFKD", letter)
        if plain != letter:
            folded = "".join(self[ord(part)] for part in plain.casefold())
        elif unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
            folded = ""
        elif unicodedata.category(letter)[0] in "LMN":
            folded = letter
        else:
            folded = " "
        self[code] = folded
        return folded


_FOLDING = _Folding(dict.fromkeys(map(ord, "'’‘‛ʹʺʻʼʽʾʿˈ`´′"), ""))
_FOLDING |= {ord(one): other for one, other in zip("łđðıħŧɛɔəŋ", "lddihteoen", strict=True)}
_FOLDING |= {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("å"): "å"}
_FOLDING |= {ord("ø"): "oe", ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th"}
_FOLDING |= {ord("\n"): "\n"}  # Kept, so that many names can be folded in one go.


def fold(text: str) -> str:
    """What is left of a text when only its letters and figures count: lower case, ä as ae, ß as ss, ø as oe,
    å as aa, no other accents, no apostrophes; hyphens and other signs are blanks."""
    return " ".join(strictly(bare(text)).split())


def bare(text: str) -> str:
    """What `strictly` and `loosely` go on from, line by line. The ring on å is left, for to read every
    aa as a would make one of Haas and Has."""
    return unicodedata.normalize("NFC", text).casefold().translate(_FOLDING)


def strictly(text: str) -> str:
    """The rest of the way from `bare` to `fold`, but for the blanks."""
    return text.replace("å", "aa")


def loosely(text: str) -> str:
    """The rest of the way to Muller as Mueller and Müller: ae as a, oe as o, ue as u."""
    return text.replace("å", "a").replace("ae", "a").replace("oe", "o").replace("ue", "u")
