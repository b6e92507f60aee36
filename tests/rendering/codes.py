"""Certificates with codes, signed with a key that everybody knows."""

from dataclasses import replace

from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.signing import keys
from kokoma_cli.workflows.sign import Signer, coded

KEY = keys.from_secret(b"k" * keys.SECRET_BYTES)
PAGE = "https://www.bamberg.example/pruefen"


def with_code(content: Content, page: str = PAGE) -> Content:
    """The same content with its code."""
    (made,) = coded(Signer(1, KEY.kid, page, KEY.signing), [content], kinds(), ())
    return made.content


def with_text(content: Content, letters: int) -> Content:
    """The same content with a code of so many letters behind its page."""
    return replace(content, code=f"{PAGE}#{'A7' * (letters // 2)}")
