"""Seal: the office's electronic seal on the files of certificates, with a certificate file of its own."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import NotFound, Unusable
from kokoma_cli.signing import sealer as sealers
from kokoma_cli.signing.sealer import Sealer, Words
from kokoma_cli.storage.prints import Print
from kokoma_cli.wording import Wording
from kokoma_cli.wording.values import cause

#: No file with one certificate and its chain is larger.
_MOST_BYTES = 1_000_000


def now() -> datetime:
    """The moment of a seal, by the clock on the wall."""
    return datetime.now(UTC)


def opened(file: Path, passphrase: str, clock: Callable[[], datetime] = now) -> Sealer:
    """What seals, out of the office's certificate file (PKCS #12). Raises BadInput for everything that makes
    it useless, NotFound if it is not there, Unusable if it cannot be read or the extra is missing."""
    return sealers.opened(_content(file), passphrase, clock(), str(file))


def look(file: Path) -> None:
    """Raises what is wrong with the file before anybody is asked for its password."""
    sealers.refuse(_content(file), str(file))


def sealed(
    sealer: Sealer | None, printed: Print, content: Content, clock: Callable[[], datetime] = now
) -> Print:
    """The print with the seal as its last piece; as it is without a sealer."""
    if sealer is None:
        return printed
    say = Wording("de" if content.language == "de" else "en")
    words = Words(
        say("seals.field"),
        say("seals.spoken", name=sealer.called),
        say("seals.reason"),
        content.place,
    )
    tail = sealer.tail(printed.file, clock(), words)
    return printed._replace(pieces=(*printed.pieces, tail))


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as source:
            return source.read(_MOST_BYTES)
    except FileNotFoundError:
        raise NotFound("seals.no_file", file=str(file)) from None
    except OSError as error:
        raise Unusable("seals.file_unreadable", file=str(file), cause=cause(error)) from error
