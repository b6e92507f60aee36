"""The page on which anybody can verify a certificate: one file for any web server, or for none.

It holds everything it needs. Its Content-Security-Policy names the one script and the one style sheet it
has, by their SHA-256, and forbids to run any other, to load anything, and to send anything by a request. It
cannot forbid a script to go to another address, or to talk to another browser (WebRTC): that this script
does neither, whoever reads it sees, and no other one runs. It is the same on the page of every office; what
differs stands in a block of JSON beside it.
"""

import base64
import hashlib
import json
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kokoma_cli.domain.keys import ID_BYTES, PUBLIC_BYTES
from kokoma_cli.domain.published import DIGEST_LETTERS, Published, PublishedKey
from kokoma_cli.domain.statements import MOST_INDEX
from kokoma_cli.rendering import templates
from kokoma_cli.wording import LANGUAGES, Language, Wording

if TYPE_CHECKING:
    from jinja2 import Template

#: The parts of the script, in the order in which they stand in the page.
SCRIPTS = tuple(f"{name}.js" for name in ("code", "token", "verdict", "words", "page"))

#: What the page can answer, as the script calls it.
OUTCOMES = (
    "valid", "void", "forged", "disowned", "too_late", "unknown_key", "unreadable", "insecure", "too_old"
)  # fmt: skip
#: Of an answer: its headline, what it means, and what to do.
_PARTS = ("verdict", "means", "do")
_WORDS = (
    "title", "languages", "lead", "paste", "paste_hint", "verify", "verifying", "nothing_pasted",
    "says", "must_match", "name", "series", "period", "from_to", "hours", "hour_60", "hours_60",
    "hour_45", "hours_45", "number", "issued_on", "untold", "verified_at", "as_of", "as_of_old",
    "how", "how_scan", "how_private", "how_offline", "keys", "key_current", "key_retired",
    "key_compromised", "without_script",
)  # fmt: skip

#: What a page may load, run or send: its own script and style.
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
#: Of a key, as its entry calls them.
_DAYS = ("retired_on", "compromised_on", "last_issued_on")


class NoPage(ValueError):
    """A text that is no page of ours."""


def render(published: Published) -> bytes:
    """The page; the same bytes for the same content. It takes 33 kB, and at most 7 bytes for each certificate
    that is void, 350 for each key, and 16 for each code that was signed with a compromised one: under 50 kB
    for a thousand of these and a hundred void ones. A web server that compresses sends about half of that."""
    script = "".join(_source(name) for name in SCRIPTS)
    style = _source("style.css")
    text = _template(_folder() / "index.html.jinja").render(
        policy=_POLICY.format(script=_hash(script), style=_hash(style)),
        script=script,
        style=style,
        data=_json(_document(published)),
        words=_json({language: words(language) for language in LANGUAGES}),
        say={language: words(language) for language in LANGUAGES},
        issuer=published.issuer,
        address=published.address.splitlines(),
        keys=published.keys,
        page=published.page,
    )
    return text.encode()


def read_page(html: str) -> Published:
    """What a page says that `render` has made. Raises NoPage for anything else."""
    found = _DATA.findall(html)
    if len(found) != 1:
        raise NoPage
    try:
        return _published(json.loads(found[0]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NoPage from error


def words(language: Language) -> dict[str, str]:
    """Every sentence of the page in one language; what the script fills in stands in braces."""
    say = Wording(language)
    found = {entry: say.find(f"page.{entry}") for entry in _WORDS}
    for outcome in OUTCOMES:
        for part in _PARTS:
            found[f"{outcome}_{part}"] = say.find(f"page.{outcome}_{part}")
    return {entry: str(text) for entry, text in found.items()}


def _document(published: Published) -> dict[str, object]:
    return {
        "keys": [
            {
                "kid": key.kid,
                "public": key.public.hex(),
                "digests": "".join(key.digests),
                **{day: on.isoformat() for day in _DAYS if (on := getattr(key, day))},
            }
            for key in published.keys
        ],
        "void": list(published.void),
        "as_of": published.as_of.isoformat(),
        "issuer": published.issuer,
        "address": published.address,
        "page": published.page,
    }


def _published(document: dict[str, Any]) -> Published:
    return Published(
        keys=tuple(map(_key, document["keys"])),
        void=tuple(_whole(index, MOST_INDEX) for index in document["void"]),
        as_of=date.fromisoformat(document["as_of"]),
        issuer=_text(document["issuer"]),
        address=_text(document["address"]),
        page=_text(document["page"]),
    )


def _key(entry: dict[str, Any]) -> PublishedKey:
    digests = _text(entry["digests"])
    if not re.fullmatch(rf"(?:[A-Za-z0-9_-]{{{DIGEST_LETTERS}}})*", digests):
        raise NoPage
    return PublishedKey(
        kid=_digits(entry["kid"], 2 * ID_BYTES),
        public=bytes.fromhex(_digits(entry["public"], 2 * PUBLIC_BYTES)),
        digests=tuple(
            digests[at : at + DIGEST_LETTERS] for at in range(0, len(digests), DIGEST_LETTERS)
        ),
        **{day: date.fromisoformat(entry[day]) for day in _DAYS if day in entry},
    )


def _digits(value: object, count: int) -> str:
    if not re.fullmatch(rf"[0-9a-f]{{{count}}}", _text(value)):
        raise NoPage
    return _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise NoPage
    return value


def _whole(value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise NoPage
    return value


def _json(document: object) -> str:
    """As it may stand within <script>, where only `<` could end it."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _folder() -> Path:
    return templates.root() / "page"


def _source(name: str) -> str:
    """A part of the page without what is only for whoever changes it: its comments and indents."""
    text = (_folder() / name).read_text("utf-8")
    if name.endswith(".css"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        return re.sub(r"\s*([{};,])\s*|(?<=:)\s+", r"\1", text.strip())
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


@lru_cache(maxsize=1)
def _template(file: Path) -> "Template":
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(file.read_text("utf-8"))
