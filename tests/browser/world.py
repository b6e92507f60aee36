"""What the page is tried on: keys of nobody's, and codes of every sort."""

from dataclasses import replace
from datetime import date, timedelta

from kokoma_cli.domain import codes
from kokoma_cli.domain.published import Published, PublishedKey, digest
from kokoma_cli.domain.statements import Statement
from kokoma_cli.signing import keys, tokens

PAGE = "https://www.stadt.example/pruefen"
#: The office's own key, one that fell into other hands, one of somebody else's, and one that was retired.
OURS, LOST, FOREIGN, OLD = (keys.from_secret(bytes([number]) * 32) for number in (1, 2, 3, 4))
RETIRED_ON = date(2024, 4, 30)

SAID = Statement(
    name="Dr. Jürgen Weiß",
    series="Kommunales Konfliktmanagement",
    period=(date(2023, 3, 10), date(2024, 2, 24)),
    minutes=57 * 60,
    number="KOKOMA-2024-001",
    issued_on=date(2024, 3, 26),
    index=4_711,
)
WITHDRAWN = replace(SAID, name="Anna Weber", number="KOKOMA-2024-002", index=12)
SILENT = replace(SAID, period=None, minutes=None)


def token(said: Statement = SAID, key: keys.SecretKey = OURS) -> bytes:
    return tokens.sign(said, key.kid, key.signing)


def code(signed: bytes, page: str = PAGE) -> str:
    return codes.text_of(page, signed)


def altered(signed: bytes, find: str, instead: str) -> bytes:
    """The token of somebody who has written something else into it, of the same length."""
    assert find.encode() in signed
    return signed.replace(find.encode(), instead.encode())


#: What was signed with the lost key by the office itself, and later by the finder.
FORMER = token(replace(SAID, name="Bo Huber"), LOST)
LATER = token(replace(SAID, name="Uli Frech"), LOST)

#: A code of every sort that a browser can tell apart, by the answer it deserves.
CODES = {
    "valid": code(token()),
    "void": code(token(WITHDRAWN)),
    "forged": code(altered(token(), "Weiß", "Reiß")),
    "disowned": code(LATER),
    "too_late": code(token(replace(SAID, issued_on=RETIRED_ON + timedelta(1)), OLD)),
    "unknown_key": code(token(key=FOREIGN)),
    "unreadable": f"{PAGE}#GUTENTAG",
}


def published(as_of: date | None = None) -> Published:
    import hashlib

    known = digest(hashlib.sha256(FORMER).hexdigest())
    return Published(
        keys=(
            PublishedKey(LOST.kid, LOST.public, None, date(2024, 5, 2), (known,)),
            PublishedKey(OLD.kid, OLD.public, RETIRED_ON),
            PublishedKey(OURS.kid, OURS.public),
        ),
        void=(WITHDRAWN.index,),
        as_of=as_of or date.today(),
        issuer="Stadt Bamberg",
        address="Rathaus Maximiliansplatz\nMaximiliansplatz 3\n96047 Bamberg",
        page=PAGE,
    )
