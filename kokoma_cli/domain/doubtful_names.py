"""What may be wrong with a name as it is about to be printed.

Each function looks at one person and gives what is doubtful, in values for a sentence, or None. None of it is
an error: whoever knows the person knows better. So a doubt must be rare on names that are right.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise

from kokoma_cli.domain import din91379
from kokoma_cli.domain.name_parts import propose, without_particles
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.spelling import clean

Values = Mapping[str, object]

_PLACEHOLDERS = frozenset(
    {"nan", "none", "null", "n.n.", "nn", "n/a", "#n/a", "#nv", "unbekannt", "unknown"}
)
_SALUTATIONS = frozenset(
    {"Herr", "Herrn", "Frau", "Hr.", "Fr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Mx."}
)
#: Particles that German writes small; other languages have families who write theirs with a capital.
_SMALL = frozenset({"Von", "Vom", "Zu", "Zum", "Zur"})
#: What transliterations join by a hyphen to what follows or goes before: articles, words for servant, father,
#: son; and what joins two family names.
_JOINED = frozenset(
    {
        "abd", "abdal", "abdel", "abdul", "abi", "abou", "abu", "ag", "ben", "bin", "bint", "bou", "bu", "e",
        "ed", "er", "et", "ez", "i", "ibn", "oğlu", "oglu", "qızı", "kızı", "ud", "ul", "um", "umm", "ur",
        "us", "ut", "uz", "y",
    }
)  # fmt: skip
#: First names of one syllable that German joins to others.
_GERMAN = frozenset(
    {
        "Carl", "Claus", "Ernst", "Franz", "Fritz", "Hans", "Heinz", "Horst", "Jan", "Jens", "Jörg", "Jörn",
        "Karl", "Klaus", "Kurt", "Lars", "Max", "Paul", "Ralf", "Rolf",
    }
)  # fmt: skip
_NUMERAL = re.compile(r"[IVX]+\.?")
_INITIALS = re.compile(r"(\w\.-?)+")
_TIGHT = re.compile(r"\b(?:Dr|Prof|Ing|Dipl|med|phil|jur|rer|nat|habil)\.(?=[^\W\d_]{3})")
_LOOSE = re.compile(r" (?=[,.;:])| ?- (?!und |and |u\. )| -(?=\w)|(?<=\bO[’']) ")
#: What a name is written with beside its letters.
_SIGNS = din91379.NAME_SIGNS - set("`´~¨‡")


def mojibake(person: Participant) -> Values | None:
    """Letters read in a wrong encoding: MÃ¼ller."""
    for encoding in ("cp1252", "latin-1"):
        try:
            meant = person.name.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if meant != person.name:
            return {"suggestion": unicodedata.normalize("NFC", meant)}
    return None


def placeholder(person: Participant) -> Values | None:
    """A word that some list had where a name was missing."""
    # "Nan" and "None" are names of people; a spreadsheet writes its own word small, or in capitals.
    found = [
        word
        for word in person.name.split()
        if word.casefold() in _PLACEHOLDERS and word not in ("Nan", "Nn", "Null")
    ]
    return {"words": found} if found else None


def mixed_scripts(person: Participant) -> Values | None:
    """Letters of two scripts in one word, of which one looks like the other: a Cyrillic а in Anna."""
    for word in re.split(r"[\s-]+", person.name):
        scripts: dict[str, list[str]] = {}
        for letter in word:
            if unicodedata.category(letter) in ("Lu", "Ll", "Lt"):
                scripts.setdefault(_script(letter), []).append(letter)
        if len(scripts) > 1:
            rarer = min(scripts.values(), key=len)
            return {"words": [word], "letters": list(dict.fromkeys(rarer))}
    return None


def other_script(person: Participant) -> Values | None:
    """Words in another than the Latin script."""
    found = [
        word
        for word in person.name.replace("(", " ").replace(")", " ").split()
        if any(unicodedata.category(letter)[0] == "L" and not _latin(letter) for letter in word)
    ]
    if mixed_scripts(person):
        return None
    return {"words": found} if found else None


def unknown_letters(person: Participant) -> Values | None:
    """Latin letters that DIN 91379 does not have."""
    found = [
        piece
        for piece in din91379.outside(person.name)
        if unicodedata.category(piece[0])[0] in "LM" and _latin(piece[0])
    ]
    return {"letters": found} if found else None


def signs(person: Participant) -> Values | None:
    """Figures and signs that names are seldom written with: an address, a note in brackets."""
    found = [
        letter
        for letter in " ".join(_words(person))
        if letter not in _SIGNS and unicodedata.category(letter)[0] not in "LM"
    ]
    if mojibake(person):
        return None
    if other_script(person):
        # The same name in a second script, in brackets: the script is the question.
        found = [letter for letter in found if letter not in "()"]
    if "," in person.name and not _ends_in_a_degree(person):
        found.append(",")
    return {"signs": list(dict.fromkeys(found))} if found else None


def blanks(person: Participant) -> Values | None:
    """Blanks where none belong, or none where one does: Dr.Weiß, Müller - Lüdenscheidt."""
    name = unicodedata.normalize("NFC", person.name)
    spaced = _LOOSE.sub(lambda found: found[0].strip(" "), name)
    spaced = clean(_TIGHT.sub(lambda found: f"{found[0]} ", spaced))
    return {"suggestion": spaced} if spaced != name else None


def capitals(person: Participant) -> Values | None:
    """Words in capitals only: MÜLLER."""
    parts = [part for word in _words(person) for part in word.split("-")]
    loud = [part for part in parts if _is_loud(part)]
    if any(_length(part) > 2 for part in loud) or (
        len(parts) > 1 and loud and all(_is_loud(part) or _length(part) < 2 for part in parts)
    ):
        return {"words": loud}
    return None


def small_letters(person: Participant) -> Values | None:
    """A given or family name that begins with a small letter and is no particle: anna, weber, O’flaherty,
    Anna-lena."""
    given, family = _parts(person)
    ends = given.split()
    candidates = [*dict.fromkeys([*ends[:1], *ends[-1:]]), family]
    found = [part for part in map(without_particles, candidates) if _begins_small(part)]
    if placeholder(person) or "@" in person.name:
        return None
    found += [
        word for word in _words(person) if re.match(r"O[’'][a-zäöüß]", word) or _goes_on_small(word)
    ]
    return {"words": found} if found else None


def capital_particle(person: Participant) -> Values | None:
    """A German particle with a capital, as lists make them: Anna Von Der Aue."""
    found = [word for word in _words(person)[1:-1] if word in _SMALL]
    return {"words": found} if found else None


def twice(person: Participant) -> Values | None:
    """The same word twice in a row, mostly a title that stood in two columns: Dr. Dr. Weiß; or a title again
    after another one: Prof. Dr. Prof. Weiß. Dr. med. Dr. phil. are two."""
    words = person.name.replace(",", "").split()
    found = [
        one
        for one, other in pairwise(words)
        if one.casefold() == other.casefold() and not _INITIALS.fullmatch(one)
    ]
    # What a title is in begins with a small letter.
    titles = (propose(person.name).title or "").replace(",", "").split()
    ranks = [title for title in titles if title[0].isupper()]
    plain = [rank.removesuffix("in").casefold() for rank in ranks]
    found += [
        rank
        for place, rank in enumerate(ranks)
        if plain[place] in plain[: max(place - 1, 0)] and plain[place] != plain[place - 1]
    ]
    return {"words": list(dict.fromkeys(found))} if found else None


def salutation(person: Participant) -> Values | None:
    """A form of address, which would be printed too: Frau Anna Weber."""
    words = person.name.split()
    found = [word for word in words[:-1] if word in _SALUTATIONS]
    return {"words": found} if found and words[0] in found else None


def title_apart(person: Participant) -> Values | None:
    """A title that is recorded but does not stand in the name, so that it would not be printed."""
    in_name = {word.strip(",").casefold() for word in person.name.split()}
    title = (person.title or "").replace(",", " ").split()
    return {"title": person.title} if any(w.casefold() not in in_name for w in title) else None


def abbreviated(person: Participant) -> Values | None:
    """A given or family name of which there is only the initial."""
    words = _words(person)
    found = [word for word in dict.fromkeys([*words[:1], *words[-1:]]) if _INITIALS.fullmatch(word)]
    return {"words": found} if found else None


def single(person: Participant) -> Values | None:
    """Only a given or only a family name."""
    given, family = _parts(person)
    if given and family:
        return None
    return {"missing": "family" if given else "given"}


def parts_apart(person: Participant) -> Values | None:
    """A given or family name that does not occur in the printed name: sorting and line breaks go by it."""
    name = unicodedata.normalize("NFC", person.name).replace(",", "").casefold()
    found = [
        part
        for part in (person.given, person.family)
        if part and unicodedata.normalize("NFC", part).casefold() not in name
    ]
    return {"words": found} if found else None


def _parts(person: Participant) -> tuple[str, str]:
    """Given and family name as recorded, else as they seem."""
    if person.given or person.family:
        return person.given or "", person.family or ""
    parts = propose(person.name)
    return parts.given or "", parts.family or ""


def _words(person: Participant) -> list[str]:
    """The words of the name without titles and degrees."""
    titles = f"{propose(person.name).title or ''} {person.title or ''}".replace(",", " ").split()
    words = (word.strip(",") for word in person.name.split())
    return [word for word in words if word and word not in titles]


def _ends_in_a_degree(person: Participant) -> bool:
    last = person.name.split()[-1]
    titles = f"{propose(person.name).title or ''} {person.title or ''}"
    return last in titles.split() or _NUMERAL.fullmatch(last) is not None


def _is_loud(part: str) -> bool:
    """True for two and more letters that could be small and are capitals; ß has no say."""
    if _NUMERAL.fullmatch(part):
        return False
    cased = list(_cased(part))
    return len(cased) > 1 and all(letter.isupper() for letter in cased) and "." not in part


def _length(part: str) -> int:
    return sum(1 for _ in _cased(part))


def _cased(text: str) -> Iterator[str]:
    """The letters that exist both as capitals and small. (Georgian has capitals, but not in names.)"""
    for letter in text:
        if letter != "ß" and (letter.isupper() or letter.title() != letter):
            yield letter


def _begins_small(text: str) -> bool:
    """True unless a capital follows in the same part, as in d’Arc or deVries; ff begins English names."""
    first = re.split(r"[\s-]", text, maxsplit=1)[0]
    cased = list(_cased(first))
    return bool(
        cased
        and first[:1] == cased[0]
        and not any(letter.isupper() for letter in cased)
        and not first.startswith("ff")
    )


def _goes_on_small(word: str) -> bool:
    """True for a name with a hyphen of which the second begins small: Anna-lena.

    What is written in another script follows rules of its own: articles (Al-hadi, Noor-ul-ain), syllables
    (Jae-in, Ing-wen).
    """
    for one, other in pairwise(word.split("-")):
        if not (other[:1].islower() and one[:1].isupper()):
            continue
        if _is_joined(one) or _is_joined(other):
            continue
        if one in _GERMAN or max(_syllables(one), _syllables(other)) > 1:
            return _begins_small(other)
    return False


def _is_joined(part: str) -> bool:
    small = part.casefold()
    # What is sorted by the word behind it.
    return small in _JOINED or without_particles(f"{small} x") == "x"


def _syllables(part: str) -> int:
    """How many there are at least, by groups of vowels."""
    plain = unicodedata.normalize("NFD", part).casefold()
    return len(re.findall(r"[aeiouyæøœəı]+", re.sub(r"[\u0300-\u036f]", "", plain)))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _latin(letter: str) -> bool:
    return _script(letter) in ("LATIN", "MODIFIER", "COMBINING", "FEMININE", "MASCULINE", "MICRO")
