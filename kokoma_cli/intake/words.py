"""What the heading of a meeting report's column can mean, in the languages the tools speak.

Only a hint: what stands below the heading counts more, as no list knows every language.
"""

from typing import Literal

from kokoma_cli.domain.spelling import fold

Meaning = Literal[
    "name", "given", "family", "email", "upn", "joined", "left", "length", "role", "presence", "day",
    "waiting", "event", "moment",
]  # fmt: skip

#: Headings as a whole.
_WHOLE: dict[Meaning, str] = {
    "name": "name|full name|fullname|display name|displayname|participant|participants|participant name|"
    "attendee|attendees|attendee name|user|user name|username|user full name|student|person|people|"
    "member|contact|name (original name)|vollständiger name|anzeigename|teilnehmer|teilnehmerin|"
    "teilnehmer/in|teilnehmer:in|teilnehmer*in|teilnehmende|teilnehmende person|teilnehmername|"
    "name des teilnehmers|nutzer|nutzername|benutzer|benutzername|mitglied|gast|name, vorname|"
    "vorname und name|vor- und nachname|vorname nachname|nachname, vorname|name (ursprünglicher name)|"
    "nom|nom complet|nom d'affichage|nom d'utilisateur|utilisateur|nom et prénom|prénom et nom|nombre|"
    "nombre completo|nombre y apellidos|participante|asistente|usuario|nombre de usuario|nome|"
    "nome completo|partecipante|nome utente|nome e cognome|cognome e nome|utente|utilizador|usuário|"
    "imię i nazwisko|nazwa|uczestnik|użytkownik|nazwisko i imię|naam|volledige naam|deelnemer|"
    "gebruiker|gebruikersnaam|weergavenaam|naam deelnemer|jméno|celé jméno|jméno a příjmení|účastník|"
    "uživatel|meno|meno a priezvisko|navn|fulde navn|fullt navn|deltager|deltaker|namn|"
    "fullständigt namn|deltagare|nimi|koko nimi|osallistuja|név|teljes név|résztvevő|nume|"
    "nume complet|ad|ad soyad|tam ad|katılımcı|ime|ime i prezime|sudionik|имя|полное имя|участник|"
    "ім'я|повне ім'я|учасник",
    "given": "first name|firstname|given name|forename|vorname|vornamen|rufname|prénom|nombre de pila|"
    "nome proprio|imię|voornaam|křestní jméno|fornavn|förnamn|etunimi|keresztnév|prenume|"
    "registration first name",
    "family": "last name|lastname|surname|family name|nachname|familienname|zuname|nom de famille|apellido|"
    "apellidos|cognome|sobrenome|apelido|nazwisko|achternaam|příjmení|priezvisko|efternavn|etternavn|"
    "efternamn|sukunimi|vezetéknév|nume de familie|soyad|prezime|фамилия|прізвище",
    "role": "role|rolle|rôle|rol|ruolo|função|funcao|papel|rola|funkcja|funkce|roll|rooli|szerepkör|szerep|"
    "rol|uloga|роль|moderator|funktion|attendee type|user role",
    "day": "date|day|datum|tag|kurstag|jour|fecha|día|data|giorno|dia|dzień|dag|den|dato|päivä|dátum|дата",
    "presence": "presence|attendance|attended|present|status|attendance status|anwesend|anwesenheit|"
    "teilgenommen|"
    "anwesenheitsstatus|présence|présent|asistencia|asistió|presente|presenza|presença|obecność|"
    "obecny|aanwezig|aanwezigheid|přítomnost|účast|närvaro|tilstedeværelse|läsnäolo|jelenlét|prezență|"
    "katılım",
    "moment": "timestamp|time|zeitstempel|zeitpunkt|uhrzeit|horodatage|marca de tiempo|timestamp|data e ora|"
    "carimbo de data/hora|znacznik czasu|tijdstempel|časové razítko|tidsstempel|tidsstämpel|"
    "utceventtimestamp",
    "event": "user action|action|event|benutzeraktion|aktion|ereignis|vorgang|aktivität|"
    "action de l'utilisateur|acción|acción del usuario|azione|azione utente|atividade|ação|akcja|"
    "akcja użytkownika|actie|gebruikersactie|akce|handling|åtgärd",
    "upn": "upn|user principal name|participant id (upn)|teilnehmer-id (upn)",
}  # fmt: skip

#: Words anywhere in a heading, as beginnings of its words.
_PARTS: dict[Meaning, str] = {
    "email": "email mail courriel correo epost sposti eposta почта пошта",
    "waiting": "warteraum waiting wartezimmer warteschlange d’attente attente espera attesa d’attesa "
    "poczekalni "
    "wachtruimte wachtkamer čekárn väntrum venteværelse",
    "length": "duration dauer verweildauer gesamtdauer anwesenheitsdauer teilnahmedauer teilnahmezeit "
    "anwesenheitszeit durée duración durata duração trwania duur tijdsduur trvání varaktighet "
    "varighed varighet kesto időtartam süre длительность продолжительность тривалість minuten minutes "
    "minuti minutos minuty minuut minuter anwesenheitsminuten",
    "joined": "join joined beitritt beigetreten beitrittszeit beitritts eintritt eintrittszeit eingetreten "
    "betreten login einwahl einwahlzeit anmeldezeit kommen ankunft eingang beginn anfang von entered "
    "entry arrival arrivée rejoint entrée connexion début unión incorporación entrada inicio ingreso "
    "ingresso ingressou entrata entrou inizio partecipazione dołączenia dołączył wejścia początek "
    "rozpoczęcie rozpoczęcia deelname deelgenomen toegetreden toetreding binnenkomst begintijd "
    "starttijd aangemeld inlogtijd start připojení vstup vstupu začátek příchod anslut anslöt deltog "
    "tilsluttet liittyi csatlakozás alăturare katılma teilnahme присоединения підключення",
    "left": "leave left verlassen verlassens verlassenszeit verließ austritt austrittszeit ausgetreten "
    "abmeldezeit logout gehen ausgang ende bis exit exited end departure départ quitté sortie fin "
    "déconnexion salida abandono abandonó uscita fine saída saiu fim término opuszczenia wyjścia "
    "koniec zakończenie zakończenia verlaten vertrek vertrektijd einde eindtijd afgemeld uitlogtijd "
    "odpojení odchod odchodu opuštění konec lämnade lämna forlod forlad poistui kilépés părăsire "
    "ayrılma выхода виходу",
}  # fmt: skip

_MEANING: dict[str, set[Meaning]] = {}
for _meaning, _texts in _WHOLE.items():
    for _text in _texts.split("|"):
        _MEANING.setdefault(fold(_text), set()).add(_meaning)
_PART: dict[str, Meaning] = {
    fold(word): meaning for meaning, words in _PARTS.items() for word in words.split()
}

#: Where a surname stands beside it, these are given names, and the other way round.
_GIVEN_BESIDE = frozenset(
    map(fold, ("nombre", "nome", "jméno", "meno", "ime", "név", "nume", "imię"))
)
_FAMILY_BESIDE = frozenset(map(fold, ("nom", "name", "naam", "nume", "navn", "namn")))

_JOINING = (
    "joined|joined before|join|entered|enter|entry|in|login|logged in|started|connected|beigetreten|"
    "zuvor beigetreten|beitritt|betreten|eingetreten|eintritt|anmeldung|angemeldet|kommen|gekommen|"
    "verbunden|einwahl|a rejoint|rejoint|a rejoint avant|entrée|connecté|se unió|unido|entró|entrada|"
    "ingresó|se unió antes|ingressou|entrou|entrou antes de|entrou antes|aderiu|ha partecipato|"
    "entrato|ingresso|partecipazione|è entrato|dołączył|dołączono|dołączyła|dołączenie|dołączył(a)|"
    "dołączył przed|dołączono wcześniej|deelgenomen|toegetreden|binnengekomen|lid geworden|"
    "eerder deelgenomen|připojil se|připojeno|připojení|vstup|připojen|anslöt|gick med|ansluten|"
    "deltog|tilsluttet|liittyi|csatlakozott|s-a alăturat|katıldı|вошел|присоединился|приєднався"
)
_LEAVING = (
    "left|leave|exited|exit|out|logout|logged out|ended|disconnected|verlassen|ausgetreten|austritt|"
    "abmeldung|abgemeldet|gehen|gegangen|getrennt|hat verlassen|a quitté|quitté|parti|sortie|"
    "déconnecté|salió|abandonó|salida|ha salido|saiu|saída|uscito|uscita|ha abbandonato|è uscito|"
    "opuścił|opuścił(a)|opuściła|opuszczono|wyszedł|opuszczenie|verlaten|vertrokken|odešel|opustil|"
    "odpojil se|odpojeno|odpojen|lämnade|forlod|forlot|poistui|kilépett|a părăsit|ayrıldı|вышел|"
    "покинул|вийшов"
)
JOINING = frozenset(map(fold, _JOINING.split("|")))
LEAVING = frozenset(map(fold, _LEAVING.split("|")))

#: Words by which a sentence tells that somebody came, or went; of the languages without blanks what a word is
#: made of. None is a word that meetings begin or end with.
_TELL_OF_JOINING = (
    "joined entered beigetreten betreten eingetreten teilgenommen rejoint rejoignit entré unido unió ingresó "
    "ingresado incorporado entrou ingressou acceduto entrato entrata partecipato dołączył dołączyła "
    "dołączono dołączenie deelgenomen toegetreden binnengekomen připojil připojila připojení "
    "anslutit anslöt deltog tilsluttet csatlakozott alăturat katıldı liittyi pridružio pridružil "
    "вошел вошла присоединился "
    "присоединилась приєднався приєдналася συμμετείχε 参加 加入"
)
_TELL_OF_LEAVING = (
    "left exited verlassen ausgetreten quitté quitta salió abandonó abandonado salido deixou saiu abandonou "
    "lasciato abbandonato uscito uscita opuścił opuściła opuszczono opuszczenie wyszedł wyszła verlaten "
    "vertrokken opustil opustila odpojil odpojila opuštění lämnat lämnade forlod forladt forlot forlatt "
    "kilépett "
    "elhagyta părăsit ayrıldı poistui napustio zapustil покинул покинула вышел вышла вийшов вийшла αποχώρησε "
    "退出 离开 退席"
)
TELL_OF_JOINING = frozenset(map(fold, _TELL_OF_JOINING.split()))
TELL_OF_LEAVING = frozenset(map(fold, _TELL_OF_LEAVING.split()))

_YES = "yes|y|ja|j|oui|o|sí|si|s|sì|sim|tak|t|ano|true|wahr|vrai|x|1|evet|igen|da|kyllä"
_NO = "no|n|nein|non|não|nie|nee|ne|false|falsch|faux|0|hayır|nem|nu|ei|nej|nei"
YES = frozenset(map(fold, _YES.split("|")))
NO = frozenset(map(fold, _NO.split("|")))

#: What stands where a tool has nothing to say.
#: Words such as "null" are not among them: people are called so.
NOTHING = frozenset({"-", "--", "---", "–", "—", "n/a", "k.a.", "k. a.", "."})

_FOOT = "summe|gesamt|gesamtsumme|total|totals|insgesamt|totale|totaal|celkem|average|durchschnitt"
_TOTALS = frozenset(map(fold, _FOOT.split("|")))


def meanings(heading: str, beside: frozenset[Meaning] = frozenset()) -> frozenset[Meaning]:
    """What a column under this heading can hold, as far as its words are known; `beside` are the certain
    meanings of the other columns."""
    folded = fold(heading)
    found = set(_MEANING.get(folded, ()))
    if "family" in beside and folded in _GIVEN_BESIDE:
        found = {"given"}
    if "given" in beside and folded in _FAMILY_BESIDE:
        found = {"family"}
    words = folded.split()
    if "upn" in words:
        return frozenset({"upn"})
    if not found:
        found = {_PART[word] for word in words if word in _PART}
        if "mail" in folded.replace(" ", "") or "email" in folded:
            found.add("email")
        if "waiting" in found:
            return frozenset({"waiting"})
        if "length" in found or "email" in found:
            # „Dauer der Teilnahme“, „E-Mail (Login)“.
            found -= {"joined", "left"}
    return frozenset(found)


def is_total(text: str) -> bool:
    """Whether this is no name but the foot of a table: „Summe“, „Gesamt: 12 Personen“."""
    foot, colon, _ = text.partition(":")
    return fold(foot) in _TOTALS and (bool(colon) or foot == text)
