import hashlib
import shutil
from pathlib import Path

import pytest

from kokoma_cli.rendering import shipped, templates
from kokoma_cli.rendering.pdf import faces


def test_every_font_and_profile_is_known_by_its_checksum() -> None:
    root = templates.root()
    files = [*root.glob("fonts/*.ttf"), *root.glob("colours/*.icc")]
    now = {
        file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }
    assert now == shipped.SHA256
    assert shipped.faults() == []


def test_a_font_that_is_gone_changed_or_broken_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(templates.root(), tmp_path / "t")
    monkeypatch.setattr(templates, "root", lambda: tmp_path / "t")
    fonts = tmp_path / "t" / "fonts"
    (fonts / "EBGaramond-Regular.ttf").unlink()
    (fonts / "NotoSerif-Bold.ttf").write_bytes(b"no font")
    with (tmp_path / "t" / "colours" / "sRGB2014.icc").open("ab") as profile:
        profile.write(b"x")
    faces.face.cache_clear()
    found = {(fault.file.name, fault.fault) for fault in shipped.faults()}
    assert found == {
        ("EBGaramond-Regular.ttf", "missing"),
        ("NotoSerif-Bold.ttf", "changed"),
        ("NotoSerif-Bold.ttf", "does_not_load"),
        ("sRGB2014.icc", "changed"),
    }
