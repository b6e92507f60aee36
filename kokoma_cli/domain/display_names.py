"""Names as meeting tools show them: what belongs to a name, and what is a device, a telephone, a machine."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Literal, NamedTuple

from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.spelling import clean, fold

#: What stands there in place of a person's full name.
Kind = Literal["bot", "phone", "device", "room", "guest", "one_name", "name"]

#: The words of a name, sorted, in one way of spelling its umlauts.
Key = tuple[str, ...]


class Shown(NamedTuple):
    """A name as the tool shows it, taken apart."""

    name: str
    #: Alone: without marks such as "(Extern)", and without an organisation in brackets or behind a dash.
    beside: tuple[str, ...]
    #: What stood in brackets and behind the dash, marks left out.


def taken_apart(text: str) -> Shown:
    """The name alone, and what stands beside it."""
    name = clean(text).strip("\"'“”„»«")
    beside: list[str] = []
    while match := _BRACKET.search(name):
        content = next(filter(None, match.groups()), "")
        if not is_mark(content):
            beside.append(clean(content))
        name = clean(f"{name[: match.start()]} {name[match.end() :]}")
    name, *behind = _DASH.split(name)
    beside += [clean(part) for part in behind]
    return Shown(clean(name), tuple(filter(None, beside)))


def without_marks(text: str) -> str:
    """The name as the tool shows it, but for marks it adds in its own language: "(Extern)", "(Guest)"."""
    name = clean(text)
    while (match := _LAST_BRACKET.search(name)) and is_mark(match[1]) and match.start():
        name = name[: match.start()].rstrip()
    return name


def is_mark(text: str) -> bool:
    """True for what tools put in brackets behind a name: how somebody came in, or what she is there."""
    words = fold(text).split()
    return bool(words) and all(word in _MARKS for word in words)


def kind_of(text: str) -> Kind:
    """What this name seems to be, for telling why it is nobody in particular."""
    if is_machine(text):
        return "bot"
    name = without_marks(text)
    if _PHONE.fullmatch(name) and sum(letter.isdigit() or letter == "*" for letter in name) > 3:
        return "phone"
    words = fold(name).split()
    if any(word in _CALLS for word in words):
        return "phone"
    if any(word in _DEVICES for word in words):
        return "device"
    if any(word.startswith(_ROOMS) for word in words):
        return "room"
    if any(word in _GUESTS for word in words):
        return "guest"
    return "one_name" if len([word for word in words if word.isalpha()]) < 2 else "name"


def is_machine(text: str) -> bool:
    """True for what takes notes or records, in whosever name."""
    return bool(_MACHINES.search(f" {fold(text)} "))


def could_be_anybody(text: str) -> bool:
    """True for names that say nothing of who it is: iPad, Gast, Teilnehmer 3. What was said of one of them
    does not hold for the next."""
    words = fold(without_marks(text)).split()
    return all(word in _DEVICES | _GUESTS | _MARKS or word.isdecimal() for word in words)


def keys(name: str, *more: str) -> frozenset[Key]:
    """All ways in which a name may be written that are the same name: its words in any order, ä as ae or
    as a, without titles. Empty for a single word, which is no full name.

    A name in parts may be given as well: "Anna Müller", "Anna", "Müller".
    """
    parts = propose(name)
    core = f"{parts.given or ''} {parts.family or ''}"
    found = set(_spellings(core))
    given_parts = " ".join(filter(None, more))
    if given_parts:
        found.update(_spellings(given_parts))
    return frozenset(key for key in found if len(key) > 1)


def words(text: str) -> frozenset[str]:
    """The words of a text in every spelling that counts, without those that join and those of tools."""
    found = {piece for pieces in _pieces(text) for piece in pieces}
    return frozenset(
        word
        for word in found
        if len(word) > 2 and not word.isdecimal() and word not in _SAY_NOTHING
    )


def full_name_words(text: str) -> frozenset[str]:
    """The words of what is shown as a full name, in every spelling. Empty for what is none: a single word,
    initials, an address, a device, a room, a telephone, a machine."""
    name = taken_apart(text).name
    if compared(without_marks(text)) or kind_of(text) != "name":
        return frozenset()
    pieces = [piece for piece in _pieces(name) if len(piece[0]) > 1 and piece[0].isalpha()]
    return frozenset(word for piece in pieces for word in piece) if len(pieces) > 1 else frozenset()


def name_words(*texts: str) -> frozenset[str]:
    """All the words of these names, however short, in every spelling."""
    return frozenset(word for text in texts for piece in _pieces(text) for word in piece)


def told_apart_by_name(shown: Sequence[Sequence[str]]) -> list[int]:
    """Whether those who were seen under one address are one person: a number for each, the same for those who
    are. Two full names without a common word are two people; what is no full name is the one person's, or of
    two nobody's in particular."""
    words_of = [list(filter(None, map(full_name_words, names))) for names in shown]
    groups: list[tuple[set[str], set[int]]] = []
    for index, found in enumerate(words_of):
        if not found:
            continue
        mine = ({word for words_ in found for word in words_}, {index})
        for group in [group for group in groups if group[0] & mine[0]]:
            groups.remove(group)
            mine = (mine[0] | group[0], mine[1] | group[1])
        groups.append(mine)
    groups.sort(key=lambda group: min(group[1]))
    if len(groups) < 2:
        return [0] * len(shown)
    number = {index: place for place, group in enumerate(groups) for index in group[1]}
    return [number.get(index, len(groups)) for index in range(len(shown))]


def _spellings(text: str) -> Iterator[Key]:
    pieces = _pieces(text)
    if sum(len(piece) > 1 for piece in pieces) > _MOST_UMLAUTS:
        for which in (0, -1):
            yield tuple(sorted(piece[min(which, len(piece) - 1)] for piece in pieces))
        return
    for combination in product(*pieces):
        yield tuple(sorted(combination))


def _pieces(text: str) -> list[tuple[str, ...]]:
    """Each word in its ways of spelling: Müller as mueller and as muller, but Mueller only as it is."""
    found: list[tuple[str, ...]] = []
    for word in clean(text).split():
        strict = fold(word).split()
        plain = fold(clean(word).casefold().translate(_PLAIN)).split()
        if len(plain) != len(strict):
            plain = strict
        found += [
            (one,) if one == other else (one, other)
            for one, other in zip(strict, plain, strict=True)
        ]
    return found


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: More words with umlauts than this are all spelled one way or all the other.
_MOST_UMLAUTS = 6
_PLAIN = str.maketrans("äöüåø", "aouao")
_BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}")
_LAST_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")
_DASH = re.compile(r"\s+(?:[-–—|/·]|//)\s+")
_PHONE = re.compile(r"[\d\s+*()/.\-#]+")

#: Folded, in the languages that tools speak.
_MARKS = _set(
    "extern externe externer external externally gast guest gaeste unverified unverifiziert nicht "
    "verifiziert not verified host co cohost organizer organiser organisator organisatorin moderator "
    "moderatorin me ich you sie invite invitee externo externa invitado invitada ospite esterno verifie "
    "non no verificado zewnetrzny gosc niezweryfikowany externi hoste konuk presenter referent referentin"
)
_CALLS = _set("anrufer anruferin caller einwahl telefon telefonnutzer phone dialin anonymer")
_DEVICES = _set(
    "ipad ipads iphone iphones ipod galaxy android samsung huawei pixel xiaomi redmi oneplus nokia macbook "
    "imac laptop notebook tablet handy smartphone mobil mobile desktop pc surface chromebook thinkpad lenovo "
    "windows geraet device browser"
)
_ROOMS = ("raum", "room", "saal", "besprechungsraum", "konferenzraum", "sitzungssaal", "meetingraum",
          "sitzungsraum", "schulungsraum", "konferenz", "conference")  # fmt: skip
_GUESTS = _set(
    "gast guest gaeste guests teilnehmer teilnehmerin teilnehmende participant attendee user benutzer anonym "
    "anonymous unbekannt unknown invite ospite invitado gosc besucher zoom teams webex meeting"
)
_MACHINES = re.compile(
    r" (?:read ai|readai|otter ai|otterai|otter|fireflies|fireflies ai|notetaker|note taker|notetakers|"
    r"recorder|recording|aufzeichnung|aufzeichner|mitschnitt|bot|chatbot|fathom|tl dv|tldv|bluedot|"
    r"supernormal|meetgeek|avoma|sembly|krisp|notta|copilot|circleback|granola|transkription|transcription|transkript|transcript|"
    r"meeting notes|ki protokoll|protokollbot|streaming|livestream) "
)
#: Not worth a suggestion: "iPad von Stefan" is no reason to think of Clara von der Heide.
_SAY_NOTHING = (
    _MARKS | _CALLS | _DEVICES | _GUESTS
    | _set("von van vom der den dem des das und and the aus zum zur del della dos das les frau herr")
)  # fmt: skip
