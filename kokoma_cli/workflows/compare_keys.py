"""Compare keys: what the register knows of them with what the published page says."""

from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.domain.keys import Key, KeyState
from kokoma_cli.domain.published import Published
from kokoma_cli.errors import BadInput, NotFound, Unusable
from kokoma_cli.rendering import verify_page
from kokoma_cli.storage import keys
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.desk import Desk

#: Hardly a register grows so large; what is larger is no page of ours.
_MOST_BYTES = 20_000_000
#: A key only ever goes on in this order.
_ORDER: tuple[KeyState, ...] = ("current", "retired", "compromised")

#: *unknown*: only the page knows the key; *compromised*, *retired*: so it says, and the register does not;
#: *page_behind*: the register knows more than the page.
Kind = Literal["unknown", "compromised", "retired", "page_behind"]


class Difference(NamedTuple):
    """A key of which register and page say different things."""

    kid: str
    kind: Kind


def compare_keys(desk: Desk, file: Path) -> tuple[Difference, ...]:
    """Where the register and a page that was published differ. Raises NotFound or Unusable for the file,
    BadInput if it is no page of this office."""
    page = _page(file)
    with desk.register.reading() as db:
        known = keys.everything(db)
    mine = {key.public: key for key in known}
    if known and not any(key.public in mine for key in page.keys):
        raise BadInput("keys.page_of_another", file=str(file))
    found = [
        Difference(key.kid, kind)
        for key in page.keys
        if (kind := _kind(mine.get(key.public), key.state))
    ]
    there = {key.public for key in page.keys}
    found += [Difference(key.kid, "page_behind") for key in known if key.public not in there]
    return tuple(found)


def _kind(mine: Key | None, there: KeyState) -> Kind | None:
    if mine is None:
        return "unknown"
    if mine.state == there:
        return None
    if _ORDER.index(mine.state) > _ORDER.index(there):
        return "page_behind"
    return "compromised" if there == "compromised" else "retired"


def _page(file: Path) -> Published:
    try:
        with file.open("rb") as source:
            content = source.read(_MOST_BYTES)
        return verify_page.read_page(content.decode())
    except FileNotFoundError:
        raise NotFound("keys.no_such_file", file=str(file)) from None
    except OSError as error:
        raise Unusable("keys.file_unreadable", file=str(file), cause=cause(error)) from error
    except ValueError as error:
        raise BadInput("keys.not_our_page", file=str(file)) from error
