"""What looks wrong in the name of somebody on a list: too wrong to be printed, or worth a second look."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kokoma_cli.domain import names
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake import code_pages
from kokoma_cli.intake.headings import label
from kokoma_cli.intake.name_order import has_parts_swapped

#: What nobody is called, and people put beside a name.
_SIGNS = re.compile(r"[@<>?*=|_{}\[\]~#;:!]|(?<!\w)\d+(?!\w)")
#: Said of somebody rather than called: any spelling of the first, the others in small letters only, since
#: Krank and Später are names.
_REMARKS = re.compile(
    r"\b((?i:abgesagt|absage|abgemeldet|storniert|storno|warteliste|wartelistenplatz|nachrücker(?:in)?"
    r"|entschuldigt|waiting list|cancelled)"
    r"|krank|erkrankt|verhindert|kommt|später|unklar|fraglich|vielleicht|eventuell|evtl|doppelt|online"
    r"|statt|vorbehaltlich|unter vorbehalt|ill|late|maybe)\b"
)
#: What is left of letters encoded twice: „Ã“ goes before o and e only.
_BROKEN = re.compile("Ã(?![oeOE])")
#: Said of an office in brackets: (ab Mai), (bis 2025).
_MEANWHILE = re.compile(
    r"[(\[](?:ab|bis|seit|früher|ehem\w*|vormals|künftig|demnächst|from|until|since|formerly)\b[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
#: Signs that stand in names of some languages, or in place of an apostrophe.
_OF_NAMES = frozenset("´`^¨")
_FOREIGN_SIGNS = frozenset("¡¿§¶‰‡")


def refused(name: str, doubtful: frozenset[str]) -> tuple[str, dict[str, object]] | None:
    """Why this name cannot be printed as it stands: its sentence and what fills it; None if it can.
    `doubtful`: words of the file whose letters are likely to be wrong."""
    if not any(letter.isalpha() for letter in name):
        return "lists.name_is_number", {"text": name}
    refusal = names.refusal(name)
    if refusal:
        letters = list(refusal.characters)
        return f"lists.name_{refusal.reason}", {
            "text": name,
            "letters": letters,
            "count": len(name),
        }
    if not name.isascii():
        wrong = [word for word in code_pages.words_of(name) if word.strip("-,.()") in doubtful]
        lost = any(map(_is_sign, name)) or _BROKEN.search(name) or code_pages.undone(name) != name
        if wrong or lost:
            return "lists.name_wrong_letters", {"text": name}
    signs = _SIGNS.findall(name)
    if signs:
        return "lists.name_signs", {"text": name, "signs": list(dict.fromkeys(signs))}
    remark = _REMARKS.search(name)
    if remark:
        return "lists.name_remark", {"text": name, "remark": remark[0]}
    return None


#: A whole cell beside a name that says she does not take part.
_AWAY = re.compile(
    r"abgesagt|absage|abgemeldet|storniert|storno|warteliste|wartelistenplatz \d*|nachrücker(?:in)?"
    r"|withdrawn|cancelled|canceled|waiting list",
    re.IGNORECASE,
)


#: Headings of what people have answered, and answers that say no.
_ASKED = re.compile(
    r"(?:wer )?kommt|teilnahme|nimmt teil|teilnahme ja nein|zusage|zugesagt|zu absage|(?:ist )?dabei"
    r"|attending|coming|rsvp|participates?|participation|participe|asiste|uczestniczy|katılıyor|katiliyor"
)
_NO = re.compile(
    r"(?:nein|no|non|nie|hayır|nicht|ne|nej|nee)\b.*|.*\b(?:krank|verhindert|abgesagt|absage)\b.*",
    re.IGNORECASE,
)
#: Headings below which a mark says no.
_DECLINED = re.compile(
    r"(?:absage|abgesagt|abgemeldet|storno|storniert|declined|cancelled)\b", re.IGNORECASE
)
_MARK = re.compile(r"x|ja|yes|oui|true|wahr|1|✓|✔", re.IGNORECASE)


def away(heading: str, text: str) -> bool:
    """True if what stands beside a name, below this heading, says that somebody does not take part."""
    if _AWAY.fullmatch(text):
        return True
    if heading and _ASKED.fullmatch(fold(heading)):
        return _NO.fullmatch(text) is not None
    return _DECLINED.match(heading) is not None and _MARK.fullmatch(text) is not None


def asks(heading: str) -> bool:
    """True for a heading that asks whether somebody takes part, or tells that she does not."""
    return bool(_ASKED.fullmatch(fold(heading)) or _DECLINED.match(heading))


_unprintable = lru_cache(4096)(names.unprintable)


def not_to_be_printed(line: int, details: Mapping[str, str]) -> Iterator[Problem]:
    """What cannot be printed of all that is told of somebody beside the name."""
    for field, value in details.items():
        # What is wrong with the parts of a name is wrong with the name.
        refusal = _unprintable(value) if field not in ("given", "family") else None
        if refusal:
            letters = list(refusal.characters)
            values = {"field": label(field), "letters": letters, "count": len(value)}
            yield Problem(line, f"lists.detail_{refusal.reason}", values)


def _is_sign(letter: str) -> bool:
    """True for what no script writes names with: Micha³, Gro§, J√ºrgen, J├╝rgen."""
    if letter.isascii() or letter in _OF_NAMES or "\u02b0" <= letter < "\u0370":
        return False
    category = unicodedata.category(letter)
    return category[0] == "S" or category == "No" or letter in _FOREIGN_SIGNS


def doubts(
    line: int, name: str, given: str, family: str, email: str | None, *, in_parts: bool
) -> Iterator[Problem]:
    """What is worth a second look in a name that is taken in as it stands. `in_parts`: the list has a column
    for the given name and one for the family name."""

    def doubt(key: str, **values: object) -> Problem:
        return Problem(line, f"lists.{key}", {"name": name, **values})

    if in_parts and bool(given) != bool(family):
        yield doubt("hint_one_name", field=label("family" if given else "given"))
    if _is_shouted(family):
        yield doubt("hint_capitals", text=family)
    for part in (given, family):
        if part.islower():
            yield doubt("hint_small", text=part)
    if in_parts and email and has_parts_swapped(given, family, email):
        yield doubt("hint_swapped", email=email)
    brackets = _BRACKETS.search(name)
    if brackets and all(
        "LATIN" in unicodedata.name(each, "") for each in brackets[0] if each.isalpha()
    ):
        yield doubt("hint_brackets", text=brackets[0])


def meanwhile(organisation: str) -> str:
    """What is said of somebody's office that holds for a time only, as „(ab Mai)“; empty if nothing is."""
    found = _MEANWHILE.search(organisation)
    return found[0] if found else ""


def _is_shouted(text: str) -> bool:
    """True for KRAUSE and GROß; not for two letters, which may be all there is to a name."""
    plain = text.replace("ß", "")
    return plain.isupper() and sum(letter.isalpha() for letter in text) > 2
