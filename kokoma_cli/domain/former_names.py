"""Former names: what must not be found any more after a legal change of name (SBGG § 10, § 13).

A text is read as `fold` reads it, so that no spelling of a former name escapes: not in capitals, not with
ue for ü, not with its accents apart. Only whole words count, for Michael is not in Michaelsberg, but a
genitive is the word it is made from: Bergers, Berger’s, Weiß’. In an e-mail address a name may be part of a
word.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from kokoma_cli.domain.addresses import places, replaced
from kokoma_cli.domain.name_parts import propose, without_particles
from kokoma_cli.domain.spelling import bare, fold, loosely

#: What stands where a former name was.
BLANK = "…"

_APOSTROPHES = frozenset("'’‘‛ʹʺʻʼʽʾʿˈ`´′")
#: What may stand between the words of one name beside blanks.
_JOINING = frozenset(("", "-", "‐", "‑", "–", "_"))
#: Up to this length a word is looked for as a whole word only, also in addresses.
_SHORT = 3
#: What is shorter than this names nobody.
_PART = 2
#: Names that end in s by themselves, where what stands before the s is a name, or a word, too.
_ENDING_IN_S = frozenset(
    ("agnes", "alexis", "alois", "andreas", "boris", "chris", "dennis", "doris", "elias", "hannes", "hans",
     "ines", "iris", "jannis", "jens", "johannes", "jonas", "julius", "klaus", "lars", "linus", "louis",
     "lucas", "luis", "lukas", "magnus", "markus", "mathias", "mats", "matthias", "nicolas", "niklas",
     "nikolas", "nils", "silas", "thomas", "tobias")
)  # fmt: skip
#: After these letters a genitive has an apostrophe and no s.
_HISSING = ("s", "ß", "x", "z")


class Form(NamedTuple):
    """A way to write a whole name."""

    words: tuple[str, ...]
    comma: int | None
    #: The word before which a comma may stand: Weiß, Jürgen.
    titled: bool = False


class Token(NamedTuple):
    """A word of a text: from, to, and folded."""

    start: int
    end: int
    word: str
    is_genitive: bool = False
    #: Whether the text has this word with the s of a genitive.


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
        instead: str | None = None,
        spared: Collection[str] = (),
        others: Collection[str] = (),
    ) -> None:
        """`instead`: what stands for a whole former name, if not the new one; `spared`: words that by
        themselves are somebody else's; `others`: words of names of others, which are no genitive of hers."""
        names = list(dict.fromkeys(names))
        self.new = new
        self.number = number
        #: The person's, which stands for her in commands.
        self.address = address
        #: Her e-mail address as it stands in the register; it stays.
        self.gone = {each.casefold() for each in gone} - {(address or "").casefold(), ""}
        #: Other details that are no more, such as her former addresses.
        parts = [propose(name) for name in names]
        self._titles = {word for name in (*names, new) for word in words_of(propose(name).title)}
        self._current = set(words_of(new))
        now = propose(new)
        # Where no title stood, none is put.
        self._untitled = " ".join(filter(None, (now.given, now.family))) if now.title else new
        self._instead = instead
        # Another spelling of the name she has is no former name.
        today = sorted(set(self._current) - self._titles)
        former = [
            (name, part)
            for name, part in zip(names, parts, strict=True)
            if sorted(set(words_of(name)) - self._titles) != today
        ]
        #: The longest first, for one may be part of another; her present name keeps what is its own.
        self._forms = sorted(
            [(form, False) for form in forms(new) if form.words]
            + [(form, True) for name, _ in former for form in forms(name) if form.words],
            key=lambda each: (-len(each[0].words), each[1], each[0].words),
        )
        self.wholes = list(
            dict.fromkeys(form.words for form, is_former in self._forms if is_former)
        )
        everybodys = {word for _, part in former for word in particles(part.family)}
        #: What was part of a name and is no more. Titles, particles and initials are everybody's.
        self.words = {
            word
            for whole in self.wholes
            for word in whole
            if len(word) > 1 and word not in self._titles | self._current | everybodys | {*spared}
        }
        self._in_wholes = {word for whole in self.wholes for word in whole if len(word) > 1}
        self._no_genitives = self._current | self._titles | {*spared} | {*others}
        self._addresses = [
            re.compile(rf"(?<![\w.+-]){re.escape(each)}(?![\w-]|\.\w)", re.I)
            for each in sorted(self.gone)
            if "@" in each and each != (address or "").casefold()
        ]

    @property
    def nameless(self) -> bool:
        """True if there is no name in place of the former ones."""
        return not words_of(self.new)

    def in_text(self, text: str) -> bool:
        """True if a whole former name, or a word the name no longer has, stands in the text as words, or
        in an address as part of one."""
        return (
            self.is_whole_in(text)
            or any(token.word in self.words for token in self._tokens(text))
            or any(self._in_address(text[start:end]) for start, end in places(text))
        )

    def is_whole_in(self, text: str) -> bool:
        """True if a whole former name stands in the text, or an address that was hers."""
        return self.elsewhere(text) != text

    def elsewhere(self, text: str) -> str:
        """A text about others: with the new name for every whole former one, and a blank for an address that
        was hers."""
        return self.renamed(self.unaddressed(text))

    def unaddressed(self, text: str) -> str:
        """The text with a blank for every address that was hers."""
        if "@" in text:
            for address in self._addresses:
                text = address.sub(BLANK, text)
        return text

    def without(self, text: str) -> str:
        """The text with the new name for every former one, and a blank for single words of them."""
        text = self.elsewhere(text)
        text = replaced(text, lambda each: BLANK if self._in_address(each) else each)
        for token in reversed(list(self._tokens(text))):
            if token.word in self.words:
                text = f"{text[: token.start]}{BLANK}{text[token.end :]}"
        return text

    def renamed(self, text: str, *, among_words: bool = False) -> str:
        """The text with the new name for every whole former name, in its order or as "Family, Given", with
        its title where one stood. A name of one word is often another word too: it is renamed where
        nothing else stands, or `among_words`."""
        found = list(self._tokens(text))
        pieces, done, index = [], 0, 0
        while index < len(found):
            for form, is_former in self._forms:
                end = index + len(form.words)
                if len(form.words) == 1 and is_former and len(found) > 1 and not among_words:
                    continue
                if self._stands(text, found[index:end], form):
                    if is_former:
                        name = self._instead or (self.new if form.titled else self._untitled)
                        if found[end - 1].is_genitive and not (self._instead or self.nameless):
                            name = genitive(name)
                        pieces += [text[done : found[index].start], name]
                        done = found[end - 1].end
                        # The stop of a degree: M.A.
                        done += name.endswith(".") and text[done : done + 1] == "."
                    index = end
                    break
            else:
                index += 1
        return "".join((*pieces, text[done:]))

    def is_part(self, text: str) -> bool:
        """True for what finds a person by parts of a former name, and not by the new one."""
        words = words_of(text)
        joined = " ".join(words)
        if len(joined) < _PART or not any(word in name for word in words for name in self.words):
            return False
        current = fold(self.new)
        if all(word in current for word in words):
            return False
        return any(all(word in " ".join(whole) for word in words) for whole in self.wholes)

    def is_meant(self, text: str) -> bool:
        """True for what finds a person by a former name written as loosely as one may when looking for her,
        Muller for Müller, and not by the new one."""
        words = loosely(bare(text)).split()
        if len("".join(words)) < _PART:
            return False
        former = [loosely(word) for word in self.words]
        current = loosely(bare(self.new))
        return all(any(word in each for each in former) and word not in current for word in words)

    def is_nothing_but(self, text: str) -> bool:
        """True for a former name, or words of one."""
        words = set(words_of(text))
        return bool(words) and any(words <= set(whole) for whole in self.wholes)

    def _tokens(self, text: str) -> Iterator[Token]:
        """The words of a text, a genitive of a word of hers as that word."""
        for token in tokens(text):
            bases, raw = set(), text[token.start : token.end]
            # With an apostrophe it is nobody's own name.
            if token.word not in self._in_wholes and (
                token.word not in self._no_genitives or raw[-2:-1] in _APOSTROPHES
            ):
                bases = {*bases_of(raw)} & self._in_wholes
            yield token._replace(word=bases.pop(), is_genitive=True) if bases else token

    def _stands(self, text: str, window: list[Token], form: Form) -> bool:
        if tuple(token.word for token in window) != form.words:
            return False
        for index in range(1, len(window)):
            before, after = window[index - 1], window[index]
            gap = text[before.end : after.start].strip()
            title = before.word in self._titles
            if not (
                gap in _JOINING
                or (gap in (".", ".-") and (title or len(before.word) == 1))
                or (gap == "," and (index == form.comma or title or after.word in self._titles))
            ):
                return False
        return True

    def _in_address(self, address: str) -> bool:
        """True if a former name is part of what stands before the @; not where it is part of a word of the
        name she has now: Michael in michaela@…"""
        local = address.rpartition("@")[0]
        if any(token.word in self.words for token in tokens(address)):
            return True
        joined = "".join(words_of(local))
        kept = [span for word in self._current for span in _spans(word, joined)]
        return any(
            not any(start <= hit and end <= stop for start, stop in kept)
            for word in self.words
            if len(word) > _SHORT
            for hit, end in _spans(word, joined)
        )


def tokens(text: str) -> Iterator[Token]:
    """The words of a text: letters with their marks."""
    start = None
    for index, letter in enumerate(f"{text} "):
        category = unicodedata.category(letter)
        if category[0] in "LM" or category == "Cf" or letter in _APOSTROPHES:
            start = index if start is None else start
        elif start is not None:
            folded = fold(text[start:index])
            if folded:
                yield Token(start, index, folded)
            start = None


def bases_of(word: str) -> tuple[str, ...]:
    """The word, folded, of which this one may be the genitive; none where it is rather a name by itself. A
    short word is a genitive only if it has an apostrophe."""
    bare_word = word.strip("".join(_APOSTROPHES))
    folded = fold(bare_word)
    if len(bare_word) < _PART or not folded.endswith("s"):
        return ()
    if bare_word[-2] in _APOSTROPHES:
        return (fold(bare_word[:-2]),)
    base = folded[:-1]
    if bare_word[-1] == "ß" or len(base) <= _SHORT or folded in _ENDING_IN_S:
        return ()
    return () if base.endswith(_HISSING) else (base,)


def genitive(name: str) -> str:
    """Whose something is."""
    return f"{name}’" if name.endswith(_HISSING) else f"{name}s"


def words_of(text: str | None) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(token.word for token in tokens(text or ""))


def forms(name: str) -> Iterator[Form]:
    """Every way a name is written: as typed, with its title and without, family name first."""
    parts = propose(name)
    title, given, family = map(words_of, (parts.title, parts.given, parts.family))
    yield Form(words_of(name), None, titled=bool(title))
    if not given or not family:
        yield Form(given or family, None)
        return
    yield Form((*given, *family), None)
    yield Form((*family, *given), len(family))
    if title:
        yield Form((*title, *given, *family), None, titled=True)
        yield Form((*given, *family, *title), None, titled=True)
        yield Form((*family, *title, *given), len(family), titled=True)
        yield Form((*family, *given, *title), len(family), titled=True)
        yield Form((*title, *family, *given), len(title) + len(family), titled=True)


def particles(family: str | None) -> tuple[str, ...]:
    """The words before the one by which a family name is sorted: von, de, Graf."""
    words, kept = words_of(family), words_of(without_particles(family or ""))
    return words[: words.index(kept[0])] if kept and kept[0] in words else ()


def _spans(word: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)
