"""The checks without Java find what is wrong with a document, and nothing else."""

from collections.abc import Callable

import pytest

from tests.standards.complaints import complaints
from tests.standards.defects import BYTES, DEFECTS, Defect, spoiled
from tests.standards.specimen import specimen

GOOD = specimen()


def test_nothing_is_said_against_a_good_document() -> None:
    assert complaints(GOOD) == []


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=list(DEFECTS))
def test_every_defect_is_seen_and_said(defect: Defect) -> None:
    said = complaints(spoiled(GOOD, defect))
    assert any(defect.said in text for text in said), said


@pytest.mark.parametrize(("spoil", "said", "_rule"), BYTES.values(), ids=list(BYTES))
def test_a_file_badly_written_is_seen(
    spoil: Callable[[bytes], bytes], said: str, _rule: str
) -> None:
    assert any(said in text for text in complaints(spoil(GOOD)))


def test_what_is_no_pdf_is_said_to_be_none() -> None:
    assert any("cannot be read" in text for text in complaints(b"Bescheinigung"))
