"""Former names: what must not be found any more after a legal change of first name (SBGG § 10, § 13).

A text is read as `fold` reads it, so that no spelling of a former name escapes: not in capitals, not with
ue for ü, not with its accents apart.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.spelling import fold

#: What stands where a former name was.
BLANK = "…"

#: A word of a command as the journal keeps it: between double quotes, or without blanks.
_WORD = re.compile(r'"((?:\\["`$]|[^"])*)"|\S+')
_APOSTROPHES = frozenset("'’‘‛ʹʺʻʼʽʾʿˈ`´′")


class FormerNames:
    """The former names of one person, beside the name she has now."""

    def __init__(
        self,
        names: Iterable[str],
        new: str,
        number: int,
        *,
        address: str | None = None,
        gone: Iterable[str] = (),
    ) -> None:
        names = list(names)
        self.new = new
        self.number = number
        #: The person's, which stands for her in commands.
        self.address = address
        #: Her e-mail address as it stands in the register; it stays.
        self.gone = {each.casefold() for each in gone} - {(address or "").casefold(), ""}
        #: Other details that are no more, such as her former addresses.
        current = fold(new).split()
        parts = [propose(name) for name in names]
        spelled = [*names, *(f"{part.given or ''} {part.family or ''}" for part in parts)]
        wholes = {tuple(fold(name).split()) for name in spelled}
        titles = {word for part in parts for word in fold(part.title or "").split()}
        #: What was part of a name and is no more; titles are everybody's.
        self.words = {word for words in wholes for word in words} - set(current) - titles
        #: Each former name as its words, with its title and without; the longest first, for one may be
        #: part of another.
        self.wholes = sorted(
            (words for words in wholes if not self.words.isdisjoint(words)),
            key=lambda words: (-len(words), words),
        )

    def in_text(self, text: str) -> bool:
        """True if a former name, or a word the name no longer has, is a word of the text, or part of an
        address or a file name."""
        folded = fold(text)
        if not self.words.isdisjoint(folded.split()):
            return True
        joined = folded.replace(" ", "")
        return any(len(word) > _SHORT and word in joined for word in self.words)

    def without(self, text: str) -> str:
        """The text with the new name for every former one, and a blank for single words of them."""
        text = self.renamed(text)
        for start, end, word in reversed(list(_tokens(text))):
            if word in self.words:
                text = f"{text[:start]}{BLANK}{text[end:]}"
        return text

    def renamed(self, text: str) -> str:
        """The text with the new name for every whole former name, its words in any order."""
        for whole in self.wholes:
            tokens = list(_tokens(text))
            for index in range(len(tokens) - len(whole), -1, -1):
                window = tokens[index : index + len(whole)]
                if sorted(word for _, _, word in window) == sorted(whole):
                    text = f"{text[: window[0][0]]}{self.new}{text[window[-1][1] :]}"
                    tokens = list(_tokens(text))
        return text

    def command(self, command: str, *, about_her: bool) -> str:
        """A command of the journal. In one that concerns the person every word that named her, also by a
        part of a former name, is her new name or her number; in others only whole names are renamed."""
        return _WORD.sub(self._word if about_her else self._renamed_word, command)

    def _renamed_word(self, match: re.Match[str]) -> str:
        word = _bare(match)
        renamed = self.renamed(word)
        return match[0] if renamed == word else _quoted(renamed)

    def _word(self, match: re.Match[str]) -> str:
        word = _bare(match)
        if word.casefold() in self.gone:
            return BLANK
        if "@" in word:
            stays = self.address and word.casefold() == self.address.casefold()
            return BLANK if self.in_text(word) and not stays else match[0]
        words = fold(word).split()
        cleaned = self.without(word)
        if cleaned == word:
            return str(self.number) if self._is_part(words) else match[0]
        if any(set(words) <= set(whole) for whole in self.wholes):
            # Nothing but a name, or words of one.
            return _quoted(self.new) if len(words) > 1 else str(self.number)
        return _quoted(cleaned)

    def _is_part(self, words: list[str]) -> bool:
        """True for what finds a person by parts of a former name, and not by the new one."""
        text = " ".join(words)
        if len(text) < _PART or not any(word in former for word in words for former in self.words):
            return False
        current = fold(self.new)
        if all(word in current for word in words):
            return False
        return any(all(word in " ".join(whole) for word in words) for whole in self.wholes)


#: Up to this length a word is looked for as a whole word only, never as a part of another.
_SHORT = 3
#: What is shorter than this names nobody.
_PART = 2


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text as `fold` divides them: from, to, and folded."""
    start = None
    for index, letter in enumerate(f"{text} "):
        category = unicodedata.category(letter)
        if category[0] in "LMN" or category == "Cf" or letter in _APOSTROPHES:
            start = index if start is None else start
        elif start is not None:
            folded = fold(text[start:index])
            if folded:
                yield start, index, folded
            start = None


def _bare(match: re.Match[str]) -> str:
    """The word without its quotes."""
    if match[1] is None:
        return match[0]
    return re.sub(r'\\(["`$])', r"\1", match[1])


def _quoted(word: str) -> str:
    if re.fullmatch(r"[\w.,:/=@+-]+", word):
        return word
    return '"' + re.sub(r'(["`$])', r"\\\1", word) + '"'
