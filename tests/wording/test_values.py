"""Words for what the operating system refuses."""

import errno
import os

import pytest

from kokoma_cli.errors import IsALink
from kokoma_cli.wording import LANGUAGES, Language, Wording, catalogue
from kokoma_cli.wording.values import cause

REFUSALS = (
    errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENOSPC,
    errno.EDQUOT, errno.ENAMETOOLONG, errno.EEXIST, errno.EIO, errno.ELOOP,
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", REFUSALS, ids=errno.errorcode.get)
def test_a_refusal_is_told_in_our_words(language: Language, number: int) -> None:
    told = Wording(language).show(cause(OSError(number, os.strerror(number))))
    assert os.strerror(number) not in told
    assert errno.errorcode[number] not in told


def test_every_sentence_is_reached() -> None:
    reached = {cause(OSError(number, "")).key for number in (*REFUSALS, errno.EMFILE)}
    reached.add(cause(IsALink(errno.ENOTDIR, "")).key)
    assert reached == {f"causes.{entry}" for entry in catalogue("de", "causes")}


def test_anything_else_is_told_by_its_symbol() -> None:
    assert Wording("de").show(cause(OSError(errno.EMFILE, "Too many open files"))) == (
        "das System meldet EMFILE"
    )
    assert Wording("en").show(cause(OSError("odd"))) == "the system reports OSError"
