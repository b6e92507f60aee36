"""Forms of address: which one is meant, and where one stands before a name."""

import re
from typing import Final

_WOMAN = """
    frau fr fr. frau. frl. frl fräulein mrs mrs. ms ms. miss madam madame mme mme. mlle pani bayan signora
    sig.ra sra sra. señora senhora paní gospođa gđa mevrouw mevr. mw. mw doamna dna dna. г-жа пані госпожа
"""
_MAN = """
    herr herrn hr hr. hrn hrn. herr. mr mr. mister monsieur m. pan bay signor sig. sr sr. señor senhor
    gospodin meneer dhr. dhr domnul dl dl. г-н пан господин
"""
_NO_ONE_WORD = "divers div. divers. mx mx. neutral non-binary nichtbinär enby"

#: Stands for itself: kept as somebody wrote it.
_NEITHER = "divers"
#: One word for each that is meant alike.
_MEANT: Final = (
    dict.fromkeys(_WOMAN.split(), "Frau")
    | dict.fromkeys(_MAN.split(), "Herr")
    | dict.fromkeys(_NO_ONE_WORD.split(), _NEITHER)
)
_COUPLES = re.compile(
    r"\b(?:eheleute|ehepaar|familie|fam\.|geschwister|damen und herren|herren)(?:\W|$)"
    r"|\b(?:frau|fr\.?|mrs?\.?|ms\.?)\s*(?:und|u\.|\+|&|and)\s*(?:herrn?|hr\.?|mrs?\.?)(?:\W|$)"
    r"|\b(?:herrn?|hr\.?|mr\.?)\s*(?:und|u\.|\+|&|and)\s*(?:frau|fr\.?|mrs\.?|ms\.?)(?:\W|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"^(?:sehr geehrte[rs]?|liebe[rs]?|guten tag|hallo|dear|an)\s+", re.IGNORECASE)
#: Before a name: only as they are written there, since Herr and Pan are names too where they stand alone.
_BEFORE = re.compile(
    r"(?:Frau|FRAU|frau|Herrn?|HERRN?|herrn?|Fr\.|Hrn?\.|Frl\.|Fräulein|Mrs?\.?|Ms\.?|Miss|Mx\.?|Mme|Madame|Monsieur"
    r"|Signora?|Sig\.ra|Sig\.|Señora?|Sra\.|Pani|Mevrouw|Dhr\.|Divers|divers)\s+(?=\S)"
)


def meant(text: str) -> str | None:
    """Frau or Herr where no other reading is possible, „divers“ and Mx as written; None if this is no form
    of address that is known."""
    word = _LETTER.sub("", text).strip().casefold()
    said = _MEANT.get(word) or _MEANT.get(word.strip(" .:;,"))
    return text.strip() if said == _NEITHER else said


def is_salutation(text: str) -> bool:
    """True for a form of address and nothing else, or for one that means several people."""
    return meant(text) is not None or (means_several(text) and len(text.split()) <= 4)


def means_several(text: str) -> bool:
    """True for Eheleute, Familie, „Frau und Herr“."""
    return _COUPLES.search(text) is not None


def apart(text: str) -> tuple[str, str]:
    """The form of address before a name, as is meant, and the name: of "Frau Dr. Anna Weber" and of
    "Weber, Frau Dr. Anna". Empty if there is none; a name that is nothing else, as Herr may be, stays."""
    said = ""
    pieces = text.split(",")
    for at, piece in enumerate(pieces):
        stripped = _LETTER.sub("", piece.strip())
        found = _BEFORE.match(stripped)
        if found:
            word = found[0].strip()
            stripped = stripped[found.end() :]
        elif at and is_salutation(stripped):
            word, stripped = stripped, ""
        else:
            continue
        said = said or meant(word) or word
        pieces[at] = stripped if not at else f" {stripped}"
    if not said:
        return "", text
    kept = [piece for piece in pieces if piece.strip()]
    return said, ",".join(kept).strip()
