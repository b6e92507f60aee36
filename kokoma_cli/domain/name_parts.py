"""The parts of a name: which it seems to have, how it is put together, where it breaks.

Parts serve for finding, sorting and breaking a long line; unless somebody gave them, they are a proposal
by rule and may be wrong.
"""

from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from kokoma_cli.domain.spelling import clean, fold


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
    pieces = [piece.split() for piece in at_commas(name)]
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


#: Beyond twice as many characters as a name may have, nobody looks for titles.
_LONGEST = 400


def titles_apart(text: str) -> tuple[str, str]:
    """The titles that stand before or behind a part of a name, and the rest: of "Dr. Anna", "Müller, LL.M."
    and "Müller Dr. jur.". The rest is empty if there is nothing else; a form of address is no title."""
    if len(text) > _LONGEST:
        return "", clean(text)
    titles: list[str] = []
    rest: list[str] = []
    for piece in clean(text).split(","):
        words = piece.split()
        start = _titles_at(words)
        end = next(
            (
                at
                for at in range(start + 1, len(words))
                if at + _titles_at(words[at:]) == len(words)
            ),
            len(words),
        )
        found = [*words[:start], *words[end:]]
        # "Dr. Müller, Dr. Anna" has one.
        titles += found if found != titles else []
        rest += [" ".join(words[start:end])] if words[start:end] else []
    return " ".join(titles), ", ".join(rest)


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


def at_commas(name: str) -> list[str]:
    """What stands before, between and after its commas; a trailing parenthesis does not count."""
    return [piece.strip() for piece in _without_parenthesis(name)[0].split(",")]


def without_particles(family: str) -> str:
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


def _titles_at(words: Sequence[str]) -> int:
    """How many words at the front are titles and nothing else."""
    front = words[: _title_length(words)]
    return next((at for at, word in enumerate(front) if word in _SALUTATIONS), len(front))


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
