"""Blackening: what was written down, as one person may read it, with everybody else left out.

Where a word may be somebody else's name it is left out, also if it is an ordinary word as well: nobody can
tell that Sommer is the season. A word of her own name stays, unless it stands beside a word that is only
somebody else's: of Eva Weiß, Anna Weiß reads nothing. Words are read as `fold` reads them, whole; Jan is not
in Januar. What stands is decided first for her names, then for those of others, the longest first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from kokoma_cli.domain import addresses, matching
from kokoma_cli.domain.former_commands import blackened
from kokoma_cli.domain.former_names import BLANK, Form, Token, tokens, words_of
from kokoma_cli.domain.known_names import SHORT, bases, known_name, places, shortened
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.spelling import loosely

#: Whose a word is: hers, of others, of both, or nobody's.
_Whose = Literal["hers", "others", "both", "nobodys"]

#: So many given names are shortened without full stops: KH Rose.
_TWO = 2
_HYPHENS = frozenset("-‐‑–_")
#: What may stand between the words of one name.
_JOINING = frozenset(("", ".", ".-", *_HYPHENS))


class _Span(NamedTuple):
    """A piece of a text, and what stands for it; None where it stays."""

    start: int
    end: int
    instead: str | None


class Blackening:
    """Makes other people unreadable in what one person may read."""

    def __init__(
        self,
        hers: Iterable[str],
        people: Iterable[int],
        numbers: tuple[Iterable[str], Iterable[str]],
        others: Mapping[str, int],
        black: str,
        mail: tuple[Iterable[str], Iterable[str]] = ((), ()),
    ) -> None:
        """`hers`: all names of the person; `people`: her number, and those of entries merged into hers;
        `numbers`: of her certificates, and of those of others; `others`: the names of everybody else, each
        with whose it is; `black`: what stands for them; `mail`: her addresses, and those of others."""
        own = [name for name in hers if words_of(name)]
        self._black = black
        self._addresses = tuple({each.casefold() for each in some} for some in mail)
        self._people = [Participant(id_, name) for id_ in people for name in own or [""]]
        self._numbers = tuple(each.casefold() for each in numbers[0])
        self._foreign_numbers = [
            re.compile(rf"(?<!\w){re.escape(each)}(?!\w)")
            for each in numbers[1]
            if not each.isdigit()
        ]
        hers_ = [known_name(name) for name in own]
        self._hers = {word for name in own for word in words_of(name)}
        same = {tuple(sorted(each.core)) for each in hers_}
        rest = {
            name: id_
            for name, id_ in others.items()
            # A namesake's name is hers too.
            if words_of(name) and tuple(sorted(known_name(name).core)) not in same
        }
        self._rest = [Participant(id_, name) for name, id_ in rest.items()]
        others_ = [known_name(name) for name in rest]
        self._others = {word for each in others_ for word in each.telling}
        self._alike = {loosely(word) for word in self._hers}, {loosely(w) for w in self._others}
        own_joined = {word for each in hers_ for word in each.joined}
        self._joined = {word for each in others_ for word in each.joined} - own_joined
        self._in_addresses = {word for each in others_ for word in each.in_address}
        self._in_addresses -= {word for each in hers_ for word in each.in_address}
        self._initials = {pair for each in others_ for pair in each.initials}
        self._initials -= {pair for each in hers_ for pair in each.initials}
        self._titles = {word for each in (*hers_, *others_) for word in each.titles}
        self._whole = {tuple(sorted(each.core)) for each in others_}
        #: By its first word, every way to write a name of several, and whether it is hers.
        self._forms: dict[str, set[tuple[Form, bool]]] = {}
        for form, is_hers in (
            *((form, True) for each in hers_ for form in (*each.forms, *shortened(each))),
            *((form, False) for each in others_ for form in each.forms),
        ):
            if len(form.words) > 1 and not (
                # Shortened, hers is somebody else's whole.
                is_hers and tuple(sorted(form.words)) in self._whole
            ):
                self._forms.setdefault(loosely(form.words[0]), set()).add((form, is_hers))

    def text(self, text: str) -> str:
        """A text in which nobody else is named."""
        return _Reading(self, text).blackened()

    def title(self, text: str) -> str:
        """What something is called, in which only whole names of several words are other people: a course
        may well be about Rolle and Haltung."""
        return _Reading(self, text).blackened(words=False)

    def login(self, name: str) -> str:
        """The name under which somebody works at a computer, which may be made of hers in a few letters."""
        joined = "".join(words_of(name))
        return BLANK if joined in self._in_addresses - self._hers else self.text(name)

    def command(self, command: str) -> str:
        """A command in which only she is named."""
        return blackened(command, self._means_her, self.text, self._black)

    def whose(self, raw: str, word: str) -> _Whose:
        """Whose a word is that is written like this, and folded is this."""
        candidates: list[tuple[set[str], set[str], set[str]]] = [
            ({word}, self._hers, self._others),
            ({word}, set(), self._joined),
            ({*bases(raw)}, self._hers, self._others),
        ]
        if len(word) > SHORT:
            # Names of logins are made like those of mailboxes.
            candidates.append(({word}, set(), self._in_addresses))
        if len(loose := loosely(word)) > SHORT:
            candidates.append(({loose}, *self._alike))
        for words, hers, others in candidates:
            is_hers, is_others = not words.isdisjoint(hers), not words.isdisjoint(others)
            if is_hers or is_others:
                return "both" if is_hers and is_others else "hers" if is_hers else "others"
        return "nobodys"

    def are_one(self, first: str, second: str) -> bool:
        """True for two words that are one in somebody else's name: Karl Heinz, and Karlheinz is another."""
        return (first + second) in self._others | self._joined and not {first, second} <= self._hers

    def is_initial_of_another(self, first: str, second: str) -> bool:
        """True for E. Weiß and Eva W., who are not Anna, and for KH Rose."""
        return (first, second) in self._initials

    def whole_names(self, word: str) -> Iterable[tuple[Form, bool]]:
        """Names of several words that begin with this one, and whether they are hers."""
        return self._forms.get(loosely(word), ())

    def stands(self, text: str, window: list[Token], form: Form) -> bool:
        """True if these words of the text are that name."""
        if len(window) != len(form.words):
            return False
        for token, word in zip(window, form.words, strict=True):
            if loosely(token.word) != loosely(word) and not (
                token is window[-1] and word in bases(text[token.start : token.end])
            ):
                return False
        for index in range(1, len(window)):
            before, after = window[index - 1], window[index]
            gap = text[before.end : after.start].strip()
            title = before.word in self._titles
            if gap == "," and not (index == form.comma or title or after.word in self._titles):
                return False
            if gap != "," and gap not in _JOINING:
                return False
            if gap.startswith(".") and not (title or len(before.word) == 1):
                return False
        return True

    def fixed(self, text: str) -> Iterator[_Span]:
        """Addresses and numbers of certificates, which are no words."""
        for start, end in addresses.places(text):
            yield _Span(start, end, BLANK if self._is_of_another(text[start:end]) else None)
        for number in self._foreign_numbers:
            for each in number.finditer(text):
                yield _Span(*each.span(), self._black)

    def only_name(self, word: str) -> bool:
        """True for the name of somebody else who has but one."""
        return (word,) in self._whole

    def instead(self) -> str:
        """What stands for a whole name."""
        return self._black

    def _is_of_another(self, address: str) -> bool:
        hers, others = self._addresses
        if (whole := address.casefold()) in hers or whole in others:
            return whole not in hers
        if any(self.whose(address[t.start : t.end], t.word) == "others" for t in tokens(address)):
            return True
        joined = "".join(words_of(address.rpartition("@")[0]))
        if joined in self._in_addresses:
            return True
        kept = [span for word in self._hers for span in places(word, joined)]
        return any(
            not any(start <= hit and end <= stop for start, stop in kept)
            for word in self._others
            if len(word) > SHORT
            for hit, end in places(word, joined)
        )

    def _means_her(self, word: str) -> bool:
        """False also for what may as well be somebody else's: Ek is a man, and a part of Ọ̀ṣunlékè."""
        if "@" in word:
            hers, others = (
                any(each.startswith(word.casefold()) for each in some) for some in self._addresses
            )
            return word.casefold() in self._addresses[0] or (hers and not others)
        if any(each.endswith(word.casefold()) for each in self._numbers if word.strip()):
            return True
        core = known_name(word).core
        if tuple(sorted(core)) in self._whole and not (len(core) == 1 and core[0] in self._hers):
            return False
        # A word of her name is hers, whoever else has it.
        if any({*words_of(word)} <= {*words_of(each.name)} for each in self._people if core):
            return True
        found = matching.find(word, [*self._people, *self._rest])
        return bool(found) and all(each in self._people for each in found)


class _Reading:
    """One text, word by word."""

    def __init__(self, names: Blackening, text: str) -> None:
        self.names, self.text = names, text
        self.spans = list(names.fixed(text))
        self.words = [
            token
            for token in tokens(text)
            if not any(span.start < token.end and token.start < span.end for span in self.spans)
        ]
        self.whose = [names.whose(self.raw(each), each.word) for each in self.words]
        for index in range(1, len(self.words)):
            first, second = self.words[index - 1 : index + 1]
            if self.joins(index) and names.are_one(first.word, second.word):
                self.whose[index - 1 : index + 1] = ["others", "others"]
        #: Words that are decided about.
        self.settled: set[int] = set()

    def blackened(self, *, words: bool = True) -> str:
        self.settle_wholes()
        if words:
            self.settle_words()
        pieces, done = [], 0
        for span in sorted(self.spans):
            if span.instead is not None and span.start >= done:
                pieces += [self.text[done : span.start], span.instead]
                done = span.end
        return "".join((*pieces, self.text[done:]))

    def settle_wholes(self) -> None:
        """Her whole names stay, those of others go."""
        index = 0
        while index < len(self.words):
            found = [
                (-len(form.words), form.words != self.folded(index, form), not is_hers, is_hers)
                for form, is_hers in self.names.whole_names(self.words[index].word)
                if self.names.stands(self.text, self.words[index : index + len(form.words)], form)
                and not (is_hers and self.is_cut(index, index + len(form.words)))
            ]
            if not found:
                index += 1
                continue
            best = min(found)
            end = index - best[0]
            if not best[3]:
                start = self.words[index].start
                self.spans.append(_Span(start, self.words[end - 1].end, self.names.instead()))
            self.settled |= {*range(index, end)}
            index = end

    def settle_words(self) -> None:
        """Single words of other names go, and with them what belongs to them."""
        going = {i for i, whose in enumerate(self.whose) if whose == "others"} - self.settled
        for index in range(1, len(self.words)):
            first, second = self.words[index - 1 : index + 1]
            if (
                (self.are_initials(index - 1) or self.is_initial(index))
                and self.joins(index)
                and self.names.is_initial_of_another(first.word, second.word)
                and not {index - 1, index} & self.settled
            ):
                going |= {index - 1, index}
        spreading = True
        while spreading:
            spreading = False
            for index in range(1, len(self.words)):
                if not self.joins(index):
                    continue
                for one, beside in ((index - 1, index), (index, index - 1)):
                    if (
                        one in going
                        and beside not in going | self.settled
                        and (self.whose[beside] == "both" or self.is_initial(beside))
                    ):
                        going.add(beside)
                        spreading = True
        if len(self.words) == 1 and going and self.names.only_name(self.words[0].word):
            self.spans.append(_Span(self.words[0].start, self.words[0].end, self.names.instead()))
            return
        for index in sorted(going):
            token = self.words[index]
            if index - 1 in going and self.joins(index):
                self.spans[-1] = self.spans[-1]._replace(end=token.end)
            else:
                self.spans.append(_Span(token.start, token.end, BLANK))

    def raw(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def folded(self, index: int, form: Form) -> tuple[str, ...]:
        return tuple(each.word for each in self.words[index : index + len(form.words)])

    def joins(self, index: int) -> bool:
        """True if this word and the one before it may be parts of one name."""
        gap = self.text[self.words[index - 1].end : self.words[index].start]
        if "\n" in gap:
            return False
        # A full stop ends a sentence, unless an initial stands before it.
        return gap.strip() in _JOINING and ("." not in gap or self.is_initial(index - 1))

    def is_cut(self, start: int, end: int) -> bool:
        """True for words that a hyphen joins with a word that is only somebody else's."""
        before, after = start - 1, end
        return (before >= 0 and self.whose[before] == "others" and self.hyphen(start)) or (
            after < len(self.words) and self.whose[after] == "others" and self.hyphen(after)
        )

    def hyphen(self, index: int) -> bool:
        return self.text[self.words[index - 1].end : self.words[index].start] in _HYPHENS - {"_"}

    def are_initials(self, index: int) -> bool:
        """True for K and for KH."""
        raw = self.raw(self.words[index])
        return self.is_initial(index) or (len(raw) == _TWO and raw.isupper())

    def is_initial(self, index: int) -> bool:
        raw = self.raw(self.words[index])
        return len(self.words[index].word) == 1 and raw[:1].isupper()
