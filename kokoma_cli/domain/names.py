"""Names: what may be one, which parts it seems to have, how people are found and sorted by it.

A name is printed as it was typed. Its parts serve for finding, sorting and breaking a long line; unless
somebody gave them, they are a proposal by rule and may be wrong.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from typing import Literal, NamedTuple, Protocol, TypeVar

from kokoma_cli.domain.participants import Participant

# ---------------------------------------------------------------------------- what may be a name

MAX_LENGTH = 200

Reason = Literal["empty", "long", "letters", "comma"]


class Refusal(NamedTuple):
    """Why a text cannot be taken.

    *empty*: nothing in it that could be read; *long*: more than 200 characters; *letters*: some that
    cannot be printed or would be invisible; *comma*: nothing before or after it.
    """

    reason: Reason
    characters: tuple[str, ...] = ()
    #: The letters to blame, readable: "U+202E RIGHT-TO-LEFT OVERRIDE".


def clean(text: str) -> str:
    """In NFC, every run of white space one space, none at the ends. Line separators and the like, which
    nobody types, are not white space here; `refusal` names them."""
    text = unicodedata.normalize("NFC", text)
    if not (text.isascii() and text.isprintable()):
        text = "".join(
            " " if letter in "\t\r\n" or unicodedata.category(letter) == "Zs" else letter
            for letter in text
        )
    return " ".join(filter(None, text.split(" ")))


def refusal(text: str) -> Refusal | None:
    """Why this cannot be a name, or None. Only letters that would harm the paper are refused: signs,
    figures and whatever looks like markup are data like any other."""
    text = clean(text)
    problem = unprintable(text)
    if problem:
        return problem
    if not any(letter.isalnum() for letter in text):
        return Refusal("empty")
    pieces = _at_commas(_without_parenthesis(text)[0])
    return None if all(pieces) else Refusal("comma")


def unprintable(text: str) -> Refusal | None:
    """The same for any line of text that is not a name, such as a place or a title."""
    text = clean(text)
    if not text:
        return Refusal("empty")
    if len(text) > MAX_LENGTH:
        return Refusal("long")
    if text.isascii() and text.isprintable():
        return None
    blamed = [letter for index, letter in enumerate(text) if _unfit(letter, text, index)]
    return Refusal("letters", tuple(dict.fromkeys(map(_described, blamed)))) if blamed else None


_JOINERS = "\u200c\u200d"

#: Letters by category, yet nothing to see: fillers, the grapheme joiner, variation selectors.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800") | frozenset(
    chr(code) for code in range(0xFE00, 0xFE10)
)

#: What stands where a letter was lost in reading.
_REPLACEMENT = "\ufffd"


def _unfit(letter: str, text: str, index: int) -> bool:
    if letter in _JOINERS:
        return not _joins(text, index)
    category = unicodedata.category(letter)
    return (
        category in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
        or letter in _INVISIBLE
        or letter == _REPLACEMENT
        # A mark with nothing to stand on.
        or (category[0] == "M" and (index == 0 or text[index - 1] == " "))
    )


def _joins(text: str, index: int) -> bool:
    """True for a joiner between two letters of a script that is written with it: Arabic to Sinhala, Khmer,
    Mongolian."""
    neighbours = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
    return len(neighbours) == 2 and all(
        unicodedata.category(letter)[0] in "LM"
        and any(low <= letter <= high for low, high in (("\u0600", "\u0dff"), ("\u1780", "\u18af")))
        for letter in neighbours
    )


_NAMELESS = {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE USE", "Cs": "SURROGATE", "Cn": "UNASSIGNED"}


def _described(letter: str) -> str:
    name = unicodedata.name(letter, "") or _NAMELESS[unicodedata.category(letter)]
    return f"U+{ord(letter):04X} {name}"


# ------------------------------------------------------------------------------ parts of a name


class NameParts(NamedTuple):
    """A name as it will print, and the parts it has or seems to have."""

    name: str
    given: str | None = None
    family: str | None = None
    title: str | None = None


def propose(text: str) -> NameParts:
    """The parts of a name by rule.

    "Weiß, Dr. Jürgen" and "Dr. Weiß, Jürgen" say what is what, and the name becomes "Dr. Jürgen Weiß".
    Anything else stays as it was typed and its parts are a guess: titles at the front, the family name
    from the first particle on, or the last word. A single word is a given name.
    """
    name = clean(text)
    body, parenthesis = _without_parenthesis(name)
    pieces = [piece.split() for piece in _at_commas(body)]
    if len(pieces) == 1 or not all(pieces):
        return _in_order(name, body.split())
    degrees = [piece for piece in pieces if all(map(_is_degree_or_suffix, piece))]
    titles = [
        piece for piece in pieces if piece not in degrees and _title_length(piece) == len(piece)
    ]
    halves = [piece for piece in pieces if piece not in degrees and piece not in titles]
    if len(halves) == 1 and titles and (len(halves[0]) == 1 or _is_particle(halves[0][0])):
        halves.append([])
    if len(halves) != 2:
        return _in_order(name, [*chain(*titles, *halves, *degrees)])
    parts = _turned(halves[0], halves[1], [*chain(*titles)], [*chain(*degrees)])
    return parts._replace(name=parts.name + parenthesis)


def compose(given: str | None, family: str | None, title: str | None) -> str:
    """A name from its parts: title, given name, family name, and degrees that are written at the end."""
    words = clean(title or "").replace(",", " ").split()
    front = (word for word in words if not _is_degree(word))
    name = " ".join(filter(None, (*front, clean(given or ""), clean(family or ""))))
    degrees = " ".join(word for word in words if _is_degree(word))
    return f"{name}, {degrees}" if name and degrees else name or degrees


def family_break(name: str, family: str | None) -> int | None:
    """Where in `name` the family name begins, so that a long name can break before it."""
    if not family:
        return None
    start = name.rfind(family)
    while start > 0:
        end = start + len(family)
        if name[start - 1] == " " and name[end : end + 1] in ("", " ", ","):
            return start
        start = name.rfind(family, 0, end - 1)
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: How a title begins, dot included; what follows it up to the next blank belongs to it (Dr.-Ing., Prof.in).
_TITLE_BEGINS = (
    "dr.", "dr-", "prof.", "prof-", "dipl.", "dipl-", "priv.", "univ.", "jun.-", "hon.", "mag.", "ing.",
    "ass.", "bakk.", "apl.", "ao.", "em.", "cand.", "stud.", "lic.", "pfr.", "pfrin.",
)  # fmt: skip
_TITLES = _words(
    "dr drs prof pd dipl professor professorin privatdozent privatdozentin pfarrer pfarrerin"
)
#: Degrees that are written after the name, and seats in parliament.
_DEGREES = _words(
    "m.a b.a m.sc b.sc msc bsc ll.m llm ll.b llb m.ed b.ed m.eng b.eng m.phil m.mus mba m.b.a mpa m.p.a "
    "mph m.p.h ph.d phd mdb mdl"
)
_SALUTATIONS = _words("Herr Herrn Frau Hr. Fr. Mr Mr. Mrs Mrs. Ms Ms. Mx Mx.")
#: Continuations of a title that begin like an initial: außer Dienst, im Ruhestand, ehrenhalber.
_TITLE_PAIRS = frozenset({("a.", "D."), ("i.", "R."), ("E.", "h."), ("e.", "h."), ("h.", "c.")})
_NO_QUALIFIERS = frozenset({"v.", "d.", "v.d.", "geb."})

_PARTICLES = _words(
    "von van vom zu zum zur zer der den dem des die v. d. v.d. und auf aus an am in im unter ob bei "
    "de di da do dos das du del dello della dei degli delle dal dalla dall' dell' d' la le las los lo les "
    "ter ten te tho thor tot 't 's op af av til"
)
#: The same with a capital, which is how some families write them; only right before the last word.
_CAPITAL_PARTICLES = _words("Von Van De Di Da Dos Du Del Della Dalla La Le Ter Ten St. Sankt San")
_NOBILITY = _words(
    "Graf Gräfin Freiherr Freifrau Freiin Baron Baronin Baronesse Prinz Prinzessin Fürst Fürstin Herzog "
    "Herzogin Erbprinz Erbprinzessin Ritter Edler Edle Burggraf Burggräfin Markgraf Markgräfin Landgraf "
    "Landgräfin Reichsgraf Reichsgräfin Reichsfreiherr Reichsfreifrau"
)
#: Arabic articles and words of descent; articles are also found before a hyphen: al-Ḥamdānī.
_ARTICLES = _words("al el ad an ar as ash at az")
_DESCENT = _words("ibn bin bint ben abu")
#: Words that join two family names.
_JOINING = frozenset({"y", "e", "i"})
_BORN = _words("geb. geb geborene geborener née verw. gesch. vorm.")
_SUFFIXES = _words("II. III. IV. II III IV Jr. Jr jr. jun. jun Sen. sen. sen junior senior")
#: Second words of a name in Vietnamese order, where the family name comes first.
_VIETNAMESE_SECOND = frozenset({"Thị", "Văn"})


def _without_parenthesis(name: str) -> tuple[str, str]:
    """A trailing parenthesis apart, unless it belongs to a title such as "Dipl.-Ing. (FH)"."""
    start = name.rfind(" (")
    if start < 1 or not name.endswith(")") or _is_title(name[:start].rsplit(" ", 1)[-1]):
        return name, ""
    return name[:start], name[start:]


def _at_commas(text: str) -> list[str]:
    return [piece.strip() for piece in text.split(",")]


def _turned(last: list[str], first: list[str], titles: list[str], degrees: list[str]) -> NameParts:
    """The name of somebody listed as "last, first"."""
    left, last = _title_apart(last)
    right, first = _title_apart(first)
    front = [*left, *(right if right != left else ()), *titles]
    salutation = [word for word in front if word in _SALUTATIONS]
    front = [word for word in front if word not in _SALUTATIONS]
    end = _tail_start(first)
    first, tail = first[:end], first[end:]
    end = len(first)
    while end > 1 and (_is_particle(first[end - 1]) or first[end - 1] in _NOBILITY):
        end -= 1
    given, family = first[:end], [*first[end:], *last, *tail]
    name = " ".join((*salutation, *front, *given, *family))
    return NameParts(
        f"{name}, {' '.join(degrees)}" if degrees else name,
        " ".join(given) or None,
        " ".join(family),
        " ".join((*front, *filter(_is_degree, degrees))) or None,
    )


def _in_order(name: str, words: list[str]) -> NameParts:
    """The proposal for a name in its usual order."""
    words = [word.rstrip(",") for word in words if word != ","]
    degrees: list[str] = []
    while len(words) > 1 and _is_degree(words[-1]):
        degrees.insert(0, words.pop())
    front, words = _title_apart(words)
    title = " ".join((*(word for word in front if word not in _SALUTATIONS), *degrees)) or None
    if len(words) == 1 and not front:
        return NameParts(name, words[0], None, title)
    if len(words) > 2 and words[1] in _VIETNAMESE_SECOND:
        return NameParts(name, " ".join(words[1:]), words[0], title)
    start = _family_start(words)
    return NameParts(name, " ".join(words[:start]) or None, " ".join(words[start:]) or None, title)


def _family_start(words: Sequence[str]) -> int:
    """The index of the word that the family name begins with."""
    end = _tail_start(words)
    for index, word in enumerate(words[: end - 1]):
        following = words[index + 1]
        if _is_particle(word):
            return index
        if word in _NOBILITY and (index or _is_particle(following)):
            return index
        if index == 0:
            continue
        if _is_article(word) and fold(words[index - 1]) != "abd":
            return index
        if word in _CAPITAL_PARTICLES and (
            index == end - 2 or following in _CAPITAL_PARTICLES or _is_particle(following)
        ):
            return index
        if word in _JOINING and index > 1:
            return index - 1
    return max(0, end - 1)


def _tail_start(words: Sequence[str]) -> int:
    """Where a name at birth or a generation begins; the number of words if there is none."""
    for index, word in enumerate(words):
        if index and (word in _BORN or word in _SUFFIXES):
            return index
    return len(words)


def _title_apart(words: list[str]) -> tuple[list[str], list[str]]:
    """Titles and salutation at the front, and the rest, which always keeps something."""
    length = _title_length(words)
    return (words[:length], words[length:]) if length < len(words) else ([], words)


def _title_length(words: Sequence[str]) -> int:
    """How many words at the front are salutation, titles, and what goes with titles."""
    index, titled = 0, False
    while index < len(words):
        word = words[index]
        if _is_title(word):
            titled = True
        elif titled and tuple(words[index : index + 2]) in _TITLE_PAIRS:
            index += 1
        elif not (word in _SALUTATIONS or (titled and _qualifies(word))):
            break
        index += 1
    return index


def _is_title(word: str) -> bool:
    folded = word.casefold()
    return (
        folded.startswith(_TITLE_BEGINS)
        or folded in _TITLES
        or _is_degree(word)
        # An office, abbreviated as offices abbreviate: RegAmtfr., OStR.
        or (
            word.endswith(".")
            and any(one.islower() and two.isupper() for one, two in pairwise(word))
        )
    )


def _qualifies(word: str) -> bool:
    """True for what may follow a title: rer., nat., habil, (FH)."""
    return (
        (word[0].islower() and word.endswith(".") and word not in _NO_QUALIFIERS)
        or word == "habil"
        or (word[0] == "(" and word[-1] == ")")
    )


def _is_degree(word: str) -> bool:
    return word.casefold().rstrip(".") in _DEGREES


def _is_degree_or_suffix(word: str) -> bool:
    return _is_degree(word) or word in _SUFFIXES


def _is_particle(word: str) -> bool:
    return word.replace("’", "'") in _PARTICLES


def _is_article(word: str) -> bool:
    if not word[0].islower():
        return False
    return (
        word in _DESCENT
        or word in _ARTICLES
        or ("-" in word and fold(word).split()[0] in _ARTICLES)
    )


# ----------------------------------------------------------------------------------- comparison


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
    return " ".join(_strict(_plain(text)).split())


def loose(text: str) -> str:
    """The same, and beyond it ae as a, oe as o, ue as u: Muller is Mueller is Müller."""
    return " ".join(_loose(_plain(text)).split())


def _plain(text: str) -> str:
    """What both have in common. The ring on å is left, for to read every aa as a would make one of Haas and
    Has."""
    return unicodedata.normalize("NFC", text).casefold().translate(_FOLDING)


def _strict(plain: str) -> str:
    return plain.replace("å", "aa")


def _loose(plain: str) -> str:
    return plain.replace("å", "a").replace("ae", "a").replace("oe", "o").replace("ue", "u")


def sort_key(participant: Participant) -> tuple[str, ...]:
    """The place in a sorted list after DIN 5007-2: ä as ae, ß as ss, other accents ignored; by family
    name without particles and titles, then given name, then the whole name; the id decides at last.
    Other scripts come after Latin. The participant's own `sort_key` comes before all this, with a comma
    between family and given name if it has both."""
    family, given = participant.family, participant.given
    if participant.sort_key:
        family, comma, rest = participant.sort_key.partition(",")
        given = rest if comma else given
    elif family is None and given is None:
        parts = propose(participant.name)
        family, given = parts.family, parts.given
    if family is None:
        family, given = given or participant.name, ""
    if not participant.sort_key:
        family = _without_particles(family)
    return (
        _in_order_of_letters(family),
        _in_order_of_letters(given or ""),
        _in_order_of_letters(participant.name),
        participant.name,
        f"{participant.id:020}",
    )


def _in_order_of_letters(text: str) -> str:
    return fold(unicodedata.normalize("NFC", text).casefold().replace("å", "a").replace("ø", "o"))


def _without_particles(family: str) -> str:
    """The part of a family name it is sorted by: no particles, no title of nobility, no name at birth."""
    words = family.split()
    words = words[: _tail_start(words)]
    while len(words) > 1 and (_is_particle(words[0]) or words[0] in _NOBILITY):
        words.pop(0)
    if words and _is_article(words[0]):
        if "-" in words[0]:
            words[0] = words[0].partition("-")[2]
        elif len(words) > 1 and words[0] in _ARTICLES:
            words.pop(0)
    return " ".join(words)


# ------------------------------------------------------------------------------------- finding


class Named(Protocol):
    """Whoever can be found."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def email(self) -> str | None: ...  # noqa: D102


Person = TypeVar("Person", bound=Named)


def find(query: str, people: Iterable[Person]) -> list[Person]:
    """Everybody whom `query` can mean: an id, an e-mail address, or a name.

    Of four ways to read a name the first that finds anybody counts: the whole name, its words in any
    order, with or without title; some of its whole words; beginnings of its words; any part of it. Each is
    tried with `fold` before it is tried with `loose`. Who is meant is clear if one person comes back.
    """
    people = list(people)
    wanted = clean(query)
    if "@" in wanted:
        return _by_address(wanted.casefold(), people)
    figures = wanted.isascii() and wanted.isdecimal()
    if figures:
        by_id = [person for person in people if str(person.id) == wanted.lstrip("0")]
        if by_id:
            return by_id
    names = [person.name.replace("\n", " ") for person in people]
    plain = _plain("\n".join(names))
    readings = [_Reading(folding, wanted, names, plain) for folding in (_strict, _loose)]
    for tier in (_whole,) if figures else (_whole, _whole_words, _beginnings, _parts):
        for reading in readings:
            for words in reading.queries:
                matches = tier(words, reading)
                if matches:
                    return [people[index] for index in matches]
    return []


def suggest(query: str, people: Iterable[Person], n: int = 3) -> list[Person]:
    """Those whose names come nearest to `query`, at most `n`, for "did you mean"."""
    from difflib import get_close_matches

    wanted = fold(query).split()
    if not wanted:
        return []
    spellings: dict[str, list[Person]] = {}
    for person in people:
        words = fold(person.name).split()
        looks = {" ".join(words), " ".join(sorted(words)), *(words if len(wanted) == 1 else ())}
        for look in looks:
            spellings.setdefault(look, []).append(person)
    nearest: dict[int, Person] = {}
    for text in dict.fromkeys((" ".join(wanted), " ".join(sorted(wanted)))):
        for look in get_close_matches(text, spellings, max(n, 1), 0.66):
            for person in spellings[look]:
                nearest.setdefault(person.id, person)
    return list(nearest.values())[:n]


class _Reading:
    """All names and the query under one way of folding."""

    def __init__(
        self, folding: Callable[[str], str], query: str, names: list[str], plain: str
    ) -> None:
        self.folding = folding
        self.names = names
        #: Each name between blanks, so that a whole word is found as " word ".
        self.lines = _between_blanks(folding(plain))
        queries = [self._words(query)]
        if (untitled := self.core(query)) != queries[0]:
            queries.append(untitled)
        self.queries = [words for words in queries if words]

    def core(self, name: str) -> list[str]:
        """The words of given and family name alone."""
        parts = propose(name)
        return self._words(f"{parts.given or ''} {parts.family or ''}")

    def _words(self, text: str) -> list[str]:
        return self.folding(_plain(text)).split()


def _between_blanks(text: str) -> list[str]:
    text = f" {text} ".replace("\n", " \n ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.split("\n")


def _whole(words: list[str], reading: _Reading) -> list[int]:
    wanted = sorted(words)
    return [
        index
        for index in _whole_words(words, reading)
        if sorted(reading.lines[index].split()) == wanted
        or sorted(reading.core(reading.names[index])) == wanted
    ]


def _whole_words(words: list[str], reading: _Reading) -> list[int]:
    return _holding([f" {word} " for word in words], reading)


def _beginnings(words: list[str], reading: _Reading) -> list[int]:
    return _holding([f" {word}" for word in words], reading)


def _parts(words: list[str], reading: _Reading) -> list[int]:
    return _holding([" ".join(words)], reading)


def _holding(texts: list[str], reading: _Reading) -> list[int]:
    found: Iterable[int] = range(len(reading.names))
    for text in texts:
        found = [index for index in found if text in reading.lines[index]]
    return list(found)


def _by_address(wanted: str, people: Sequence[Person]) -> list[Person]:
    """By the whole address; else by its beginning, or by its end from the @ on. Not by any part: anna@…
    is not joanna@…"""
    addresses = [(person, (person.email or "").casefold()) for person in people]
    return [person for person, address in addresses if address == wanted] or [
        person
        for person, address in addresses
        if address.startswith(wanted) or (wanted.startswith("@") and wanted in address)
    ]
