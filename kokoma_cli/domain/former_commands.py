"""Former names in commands, as the journal keeps them: what was typed about a person reads as if she had
always had her new name. Only what a person filled in is touched, never a command's own words."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kokoma_cli.domain.former_names import BLANK, FormerNames

#: A word of a command: between double quotes, or without blanks.
_WORD = re.compile(r'"((?:\\["`$]|[^"])*)"|\S+')

#: First words that are followed by a second one.
GROUPS = frozenset(
    (
        "settings",
        "cohort",
        "participant",
        "course",
        "category",
        "ceremony",
        "kind",
        "letter",
        "certificate",
        "privacy",
        "key",
    )
)
#: Options without a value.
FLAGS = frozenset(
    ("--absent", "--all", "--another-register", "--back", "--backups", "--blank", "--compulsory",
     "--confirm-others", "--debug", "--dry-run", "--duplicate", "--even-if-altered", "--even-if-named",
     "--even-if-given-twice", "--even-if-other-day", "--excused",
     "--help", "--json", "--last", "--list", "--on-site", "--one-per-person", "--online", "--only-good",
     "--optional", "--overwrite", "--preview", "--retired", "--unknown", "--version",
     "--without-code", "--yes", "-h")
)  # fmt: skip
#: Options whose value is a person.
PERSON_OPTIONS = frozenset(("--except", "--assign"))
#: Groups whose arguments are no people.
_IMPERSONAL = frozenset(
    (
        "settings",
        "cohort",
        "course",
        "category",
        "kind",
        "backup",
        "restore",
        "undo",
        "key",
        "publish",
    )
)
#: Commands whose first argument is no person.
_COURSE_FIRST = frozenset((("attend",), ("sheet",), ("letter", "invitation")))


#: Options whose value says nothing about a person.
_PLAIN_OPTIONS = frozenset(
    ("--cohort", "--date", "--day", "--delete", "--kind", "--lang", "--lost", "--minutes", "--offer",
     "--page", "--passphrase-file", "--seal-passphrase-file", "--without")
)  # fmt: skip


class _Slot(NamedTuple):
    """A word that a person filled in."""

    names_somebody: bool
    #: Whether it may name a person by any part of the name.
    is_name: bool = False
    #: Whether it is a name as it will be printed.
    option: str = ""
    #: Whose value it is; empty for an argument.


def cleaned(former: FormerNames, command: str, *, about_her: bool) -> str:
    """A command without former names. In one that concerns the person every word that named her, also by
    part of a former name, is her new name or her number; in others only whole names are renamed."""

    def clean(word: str, slot: _Slot) -> str:
        return _value(former, word, slot) if about_her else former.renamed(word)

    return _filled(command, clean)


def emptied(former: FormerNames, command: str) -> str:
    """A command that concerned nobody but the person, with her number for whatever named her, and without
    what was filled in about her."""

    def empty(word: str, slot: _Slot) -> str:
        if slot.is_name or (slot.option and slot.option not in _PLAIN_OPTIONS):
            return BLANK
        if slot.names_somebody and not any(letter.isdecimal() for letter in word):
            return str(former.number)
        return _value(former, word, slot)

    return _filled(command, empty)


def first_word(command: str) -> str:
    """What a command is called, or the group it is in: `restore`. Empty where nothing but options was
    typed."""
    words = [_bare(match) for match in _WORD.finditer(command)]
    slots = list(zip(words, _slots(words), strict=True))[1:]
    return next((word for word, slot in slots if slot is None and not word.startswith("-")), "")


def kept_in_merge(command: str) -> str | None:
    """Who stays where a command makes one of two entries, as it was typed; None for other commands."""
    words = [_bare(match) for match in _WORD.finditer(command)]
    if words[1:3] != ["participant", "merge"]:
        return None
    slots = zip(words, _slots(words), strict=True)
    return next((word for word, slot in slots if slot and slot.names_somebody), None)


def unassigned(command: str) -> str:
    """A command without what was said in it of names in a report."""
    return _filled(command, lambda word, slot: BLANK if slot.option == "--assign" else word)


def blackened(
    command: str, known: Callable[[str], bool], clean: Callable[[str], str], black: str
) -> str:
    """A command in which `black` stands for every word that may name somebody, unless it is `known`; other
    words that were filled in are made `clean`."""

    def blacken(word: str, slot: _Slot) -> str:
        if slot.names_somebody or slot.is_name:
            return word if known(word) else black
        return clean(word)

    return _filled(command, blacken)


def _filled(command: str, fill: Callable[[str, _Slot], str]) -> str:
    """The command with other words in its slots."""
    matches = list(_WORD.finditer(command))
    pieces, done = [], 0
    for match, slot in zip(matches, _slots([_bare(match) for match in matches]), strict=True):
        if slot is None:
            continue
        word = _bare(match)
        # --name=Weiß
        option, equals, value = word.partition("=") if word.startswith("--") else ("", "", word)
        new = fill(value, slot)
        if new != value:
            pieces += [command[done : match.start()], _quoted(f"{option}{equals}{new}")]
            done = match.end()
    return "".join((*pieces, command[done:]))


def _slots(words: list[str]) -> Iterator[_Slot | None]:
    """What each word is: None for those of the command itself, and for options."""
    path: tuple[str, ...] = ()
    arguments = 0
    option, behind_dashes = "", False
    for index, word in enumerate(words):
        if index == 0:
            yield None
        elif option:
            yield _Slot(option in PERSON_OPTIONS, option=option)
            option = ""
        elif word == "--" and not behind_dashes:
            behind_dashes = True
            yield None
        elif word.startswith("-") and len(word) > 1 and not behind_dashes:
            name, equals, _ = word.partition("=")
            option = "" if equals or name in FLAGS else name
            yield _Slot(name in PERSON_OPTIONS, option=name) if equals else None
        elif not path or (len(path) == 1 and path[0] in GROUPS):
            path = (*path, word)
            yield None
        else:
            somebody = path[0] not in _IMPERSONAL and not (path in _COURSE_FIRST and arguments == 0)
            is_name = path == ("participant", "add") or (
                path == ("participant", "rename") and arguments > 0
            )
            yield _Slot(somebody and not is_name, is_name)
            arguments += 1


def _value(former: FormerNames, word: str, slot: _Slot) -> str:
    if slot.option == "--assign":
        # A name as a report has it, and whose it is: nobody can tell which words of it are hers.
        return BLANK
    if word.casefold() in former.gone:
        return str(former.number) if slot.names_somebody and "@" in word else BLANK
    if "@" in word:
        stays = former.address and word.casefold() == former.address.casefold()
        return BLANK if former.in_text(word) and not stays else word
    new = former.without(word)
    if new == word:
        named = slot.names_somebody and (former.is_part(word) or former.is_meant(word))
        return str(former.number) if named else word
    if former.is_nothing_but(word):
        if slot.is_name or (former.is_whole_in(word) and not former.nameless):
            return former.new
        return str(former.number) if slot.names_somebody else BLANK
    return new


def _bare(match: re.Match[str]) -> str:
    """The word without its quotes."""
    if match[1] is None:
        return match[0]
    return re.sub(r'\\(["`$])', r"\1", match[1])


def _quoted(word: str) -> str:
    if re.fullmatch(r"[\w.,:/=@+-]+", word) or word == BLANK:
        return word
    return '"' + re.sub(r'(["`$])', r"\\\1", word) + '"'
