"""Judges documents for the archive: `assert_archivable({"bescheinigung, de": pdf, …})`."""

from collections.abc import Mapping

import pytest

from tests.standards import verapdf
from tests.standards.complaints import complaints


def assert_archivable(files: Mapping[str, bytes]) -> None:
    """Nobody finds anything against PDF/A-2a and PDF/UA-1 in any of these documents.

    The checks without Java always look; then veraPDF, with one start for all files. Where it is not to
    be had the test ends as skipped and says why, or as failed where KOKOMA_DEMANDS names verapdf.
    """
    assert files, "nothing to judge"
    seen_here = {name: complaints(content) for name, content in files.items()}
    assert not _said(seen_here), _said(seen_here)
    by_verapdf = _said(ask_verapdf(files))
    assert not by_verapdf, by_verapdf


def ask_verapdf(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What veraPDF finds in each file; ends the test where it cannot be asked."""
    try:
        return verapdf.verdicts(files)
    except verapdf.NoJudgeError as reason:
        if verapdf.demanded():
            pytest.fail(f"veraPDF is demanded: {reason}")
        pytest.skip(f"not judged by veraPDF: {reason}")


def _said(found: Mapping[str, list[str]]) -> str:
    return "\n".join(f"{name}: {text}" for name, said in found.items() for text in said)
