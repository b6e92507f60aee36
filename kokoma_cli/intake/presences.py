"""Whether somebody was there, said in a word."""

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.shapes import text, yes
from kokoma_cli.intake.tables import Cell

_WORDS: dict[Presence, str] = {
    "present": "present|attended|there|anwesend|da|war da|teilgenommen|dabei|erschienen|présent|présente|"
    "presente|asistió|presenti|presenza|obecny|obecna|obecność|aanwezig|přítomen|přítomna|närvarande|"
    "til stede|läsnä|jelen|prezent",
    "partly": "partly|partially|partial|late|teilweise|teilweise anwesend|zeitweise|verspätet|zu spät|"
    "partiel|"
    "retard|parcial|retraso|parziale|ritardo|częściowo|spóźniony|gedeeltelijk|te laat|částečně|delvis",
    "excused": "excused|entschuldigt|entsch|krank|beurlaubt|excusé|excusée|justificado|giustificato|"
    "usprawiedliwiony|verontschuldigd|afgemeld|omluven|omluvena|ursäktad",
    "absent": "absent|missing|not attended|no show|abwesend|nicht da|fehlt|gefehlt|fehlend|unentschuldigt|"
    "nicht anwesend|nicht teilgenommen|nicht erschienen|absente|ausente|assente|nieobecny|nieobecna|"
    "afwezig|nepřítomen|nepřítomna|frånvarande|fraværende|poissa|hiányzik",
}  # fmt: skip
_PRESENCE: dict[str, Presence] = {
    fold(word): presence for presence, words in _WORDS.items() for word in words.split("|")
}


def presence(cell: Cell) -> Presence | None:
    """What the cell says of somebody's presence; yes and no are answers, too."""
    word = _PRESENCE.get(fold(text(cell)))
    if word is not None:
        return word
    said = yes(cell)
    return None if said is None else "present" if said else "absent"
