"""Every certificate that is shipped can go to the archive and to a reader who listens."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from kokoma_cli.domain.certificates import Content, Logo, Signatory
from kokoma_cli.rendering.certificates import Sheet, draw, draw_duplicate, draw_print_file, sheet
from kokoma_cli.rendering.kinds import kind, kinds
from tests.rendering.sheets import NAMES, content, course
from tests.standards.judge import assert_archivable

LOGOS = {
    "no logo": (),
    "PNG with alpha": (Logo("soft.png", "Wappen der Stadt Bamberg"),),
    "three logos": (
        Logo("soft.png", "Wappen der Stadt Bamberg"),
        Logo("palette.png", "„Demokratie leben!“ & Co. (Schriftzug)"),
        Logo("photo.jpg", "Das Alte Rathaus"),
    ),
}
SIGNATORIES = tuple(Signatory(f"Ruth Beispiel {letter}", "Amt") for letter in "ABC")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with logos."""
    soft = Image.linear_gradient("L").resize((120, 90))
    Image.merge("RGBA", (soft, soft, soft, soft)).save(tmp_path / "soft.png")
    soft.convert("P").save(tmp_path / "palette.png", transparency=0)
    soft.convert("RGB").save(tmp_path / "photo.jpg")
    return tmp_path


def at_its_place(what: Content, folder: Path) -> Sheet:
    return sheet(what, kind(what.kind), folder)


def every_certificate() -> Iterator[tuple[str, Content]]:
    for name in kinds():
        for language in ("de", "en"):
            for length in (5, 24):
                for logos, shown in LOGOS.items():
                    courses = [course(number) for number in range(length)]
                    yield (
                        f"{name}, {language}, {length} courses, {logos}",
                        content(courses, language, kind=name, logos=shown, signatories=SIGNATORIES),
                    )


def test_every_kind_in_both_languages_with_every_logo_is_archivable(folder: Path) -> None:
    drawn = {name: draw(at_its_place(what, folder)).file for name, what in every_certificate()}
    lengths = {len(pikepdf.open(BytesIO(file)).pages) for file in drawn.values()}
    assert lengths == {1, 2}
    assert_archivable(drawn)


@pytest.mark.long
def test_certificates_for_the_hardest_names_are_archivable(folder: Path) -> None:
    sheets = [at_its_place(content(name=name, family=None, name_size=16), folder) for name in NAMES]
    drawn = {one.content.name: draw(one).file for one in sheets if not one.problems}
    assert len(drawn) > len(NAMES) / 2
    assert_archivable(drawn)


def test_a_sheet_without_anything_optional_is_archivable(folder: Path) -> None:
    bare = content(issuer="", address="", period=None, course_place="", place="", signatories=())
    assert_archivable({"bare": draw(at_its_place(bare, folder)).file})


def test_a_duplicate_is_archivable(folder: Path) -> None:
    made = content(logos=LOGOS["three logos"])
    first = draw(at_its_place(made, folder))
    assert_archivable({"duplicate": draw_duplicate(made, first.master, first.logos).file})


def test_the_print_file_is_archivable(folder: Path) -> None:
    sheets = [at_its_place(what, folder) for _, what in every_certificate()]
    file = BytesIO()
    draw_print_file([each.content for each in sheets], sheets, file)
    assert_archivable({"all in one": file.getvalue()})
