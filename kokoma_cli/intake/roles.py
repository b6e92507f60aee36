"""What somebody is in a meeting: the words of the tools, in their languages, and the marks behind a name."""

import re

from kokoma_cli.domain.meetings import Role
from kokoma_cli.domain.spelling import fold

_ROLES: dict[Role, str] = {
    "organiser": "organizer organiser organisator organisatorin organisator*in organisator/in "
    "organisator(in) "
    "organizador organizadora organizador(a) organisateur organisatrice organizzatore organizzatrice "
    "organizator organizatorka organizátor organisatör arrangør järjestäjä szervező düzenleyen "
    "организатор організатор host gastgeber gastgeberin gastgeber*in anfitrión anfitriã anfitrião "
    "hôte ospitante host* gospodarz hostitel veranstalter veranstalterin co-organizer coorganizer "
    "co-organiser mitorganisator mitorganisatorin mitorganisator*in coorganizador coorganisateur "
    "coorganizzatore współorganizator mede-organisator cohost co-host alternate_host",
    "presenter": "presenter presentador presentadora apresentador apresentadora présentateur présentatrice "
    "relatore relatrice prezenter prezenterka referent referentin referent*in referent(in) "
    "referent/in vortragende vortragender prezentující presentatör prezentér presentator esittäjä "
    "előadó sunucu докладчик доповідач moderator moderatorin moderator*in moderador moderadora "
    "modérateur moderatore moderátor panelist panelista diskussionsteilnehmer podiumsteilnehmer "
    "panelliste speaker sprecher producer produzent trainer trainerin dozent dozentin dozent*in "
    "docente lehrende lehrender teacher lehrer kursleitung seminarleitung leitung leiter leiterin",
    "attendee": "attendee participant teilnehmer teilnehmerin teilnehmer*in teilnehmer(in) teilnehmer/in "
    "teilnehmende participante partecipante uczestnik uczestniczka účastník deltagare deltager "
    "deltaker osallistuja résztvevő katılımcı участник учасник deelnemer asistente guest gast invité "
    "invitado ospite convidado gość viewer zuschauer student studierende",
}
_ROLE: dict[str, Role] = {
    fold(word): role for role, words in _ROLES.items() for word in words.split()
}

#: Shorter words begin others that have nothing to do with them.
_SHORT = 3

#: Zoom puts these behind a name, in the language of the account.
_HOST_MARK = re.compile(
    r"\s*[(（](host|co-?host|gastgeber(?:in)?|co-gastgeber(?:in)?|organizzatore|co-organizzatore|hôte|co-hôte|anfitrión"
    r"|coanfitrión|anfitrião|coanfitrião|gospodarz|organisator|hostitel)[)）]$",
    re.IGNORECASE,
)


def role(text: str | None) -> Role | None:
    """The role this word says, in whatever language; None if it is no word for one."""
    if not text or len(text) > 60:
        return None
    folded = fold(text)
    return _ROLE.get(folded) or _ROLE.get(folded.split(" ")[0])


def by_beginning(text: str) -> Role | None:
    """The role that the longest word is for with which this text begins: „Teilnehmerdetails“."""
    folded = fold(text)
    begins = [word for word in _ROLE if len(word) > _SHORT and folded.startswith(word)]
    return _ROLE[max(begins, key=len)] if begins else None


def is_host(name: str) -> bool:
    """Whether a mark behind the name says that she is the host."""
    return _HOST_MARK.search(name) is not None


def without_host(name: str) -> str:
    """The name without that mark; the mark alone stays."""
    return _HOST_MARK.sub("", name) or name
