"""kokoma's press, as a batch uses it: from what is to stand on a sheet to the bytes of a file."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import BinaryIO

from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.rendering.kinds import Kind, kind
from kokoma_cli.rendering.presses import Batch
from kokoma_cli.signing import keys
from kokoma_cli.workflows import sign
from kokoma_cli.workflows.sign import Signer

HERE = Path()
KIND = "bescheinigung"


@cache
def look(name: str) -> Kind:
    """The kind with this name, read once, as it is for a batch."""
    return kind(name)


def sheet(content: Content) -> Sheet:
    return certificates.sheet(content, look(content.kind), HERE)


def single_file(content: Content) -> bytes:
    """The whole file of one person."""
    return certificates.draw(sheet(content)).file


@cache
def signer() -> Signer:
    """A key that is unlocked, as once for a batch."""
    key = keys.from_secret(bytes(range(32)))
    return Signer(1, key.kid, "https://www.stadt-bamberg.de/pruefen", key.signing)


def signed(content: Content) -> Content:
    """The same with a code: stated and signed."""
    (coded,) = sign.coded(signer(), [content], {content.kind: look(content.kind)}, ())
    return coded.content


def single_files(contents: Sequence[Content], processes: int) -> Iterator[bytes]:
    """Everybody's files in their order, drawn by so many processes."""
    with Batch(contents, {KIND: look(KIND)}, HERE, processes) as batch:
        for printed in batch.files():
            yield printed.file


def print_file(contents: Sequence[Content], file: BinaryIO) -> None:
    """Everybody's sheets in one file."""
    with Batch(contents, {KIND: look(KIND)}, HERE) as batch:
        batch.print_file(file)


def printable(content: Content) -> bool:
    """Whether nothing stands in the way of printing it."""
    return not sheet(content).problems
