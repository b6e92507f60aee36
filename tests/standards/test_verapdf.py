"""veraPDF is asked, understood, and its absence is said aloud."""

import shutil
from pathlib import Path

import pytest

from tests.standards import verapdf
from tests.standards.defects import BYTES, DEFECTS, spoiled
from tests.standards.judge import ask_verapdf, assert_archivable
from tests.standards.specimen import specimen

GOOD = specimen()


def test_a_good_document_is_archivable() -> None:
    assert_archivable({"Weiß, Jürgen": GOOD})


def test_verapdf_finds_the_defects_it_looks_for() -> None:
    """All in one go. Where it looks away, the checks without Java are alone: then nothing may be
    expected of it here, so that its next version is noticed."""
    wanted = {name: defect.verapdf for name, defect in DEFECTS.items()}
    wanted |= {name: rule for name, (_, _, rule) in BYTES.items()}
    files = {name: spoiled(GOOD, defect) for name, defect in DEFECTS.items()}
    files |= {name: spoil(GOOD) for name, (spoil, _, _) in BYTES.items()}
    found = ask_verapdf({"": GOOD, **files, "no PDF": b"Bescheinigung"})
    assert found.pop("") == []
    assert any("could not read" in text for text in found.pop("no PDF"))
    missed = {
        name: (rule, found[name])
        for name, rule in wanted.items()
        if (not any(rule in text for text in found[name]) if rule else found[name])
    }
    assert missed == {}


def test_verapdf_is_not_started_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert verapdf.verdicts({}) == {}


@pytest.fixture
def without_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    monkeypatch.setenv("PATH", str(tmp_path))
    return monkeypatch


def test_without_java_the_test_is_skipped_and_says_so(without_java: pytest.MonkeyPatch) -> None:
    without_java.delenv("KOKOMA_DEMANDS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="not judged by veraPDF: no Java here"):
        assert_archivable({"good": GOOD})


def test_without_java_a_bad_document_is_still_found(without_java: pytest.MonkeyPatch) -> None:
    without_java.delenv("KOKOMA_DEMANDS", raising=False)
    bad = spoiled(GOOD, DEFECTS["no language"])
    with pytest.raises(AssertionError, match="bad: the document does not say its language"):
        assert_archivable({"good": GOOD, "bad": bad})


def test_where_verapdf_is_demanded_its_absence_fails(without_java: pytest.MonkeyPatch) -> None:
    without_java.setenv("KOKOMA_DEMANDS", "other,verapdf")
    with pytest.raises(pytest.fail.Exception, match="veraPDF is demanded: no Java here"):
        assert_archivable({"good": GOOD})


@pytest.mark.skipif(not (shutil.which("java") and shutil.which("mvn")), reason="no Maven here")
def test_maven_that_cannot_fetch_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    coordinates = tmp_path / "pom.xml"
    coordinates.write_text("<project>nothing Maven understands")
    monkeypatch.setattr(verapdf, "COORDINATES", coordinates)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(verapdf.NoJudgeError, match="Maven could not fetch veraPDF"):
        verapdf.verdicts({"good": GOOD})
    assert not list(tmp_path.glob("kokoma-tests/verapdf-*"))
