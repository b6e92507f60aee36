"""A sealed file is still one for the archive and for a reader who listens."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pikepdf

from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering.certificates import draw, draw_duplicate, sheet
from kokoma_cli.rendering.kinds import kind
from kokoma_cli.signing import sealer
from kokoma_cli.signing.sealer import Words
from tests.rendering.sheets import content, course
from tests.signing.offices import MOMENT, PASSPHRASE, Sort, made
from tests.standards.complaints import complaints
from tests.standards.judge import ask_verapdf

CODE = "https://www.bamberg.example/pruefen#" + "K7" * 155


def sealed(pdf: bytes, sort: Sort, language: str) -> bytes:
    words = {
        "de": Words("Siegel", "Elektronisches Siegel: Stadt Bamberg", "Unverändert", "Bamberg"),
        "en": Words("Seal", "Electronic seal: Stadt Bamberg", "Unchanged"),
    }
    office = sealer.opened(made(sort).file, PASSPHRASE, MOMENT, "siegel.p12")
    return pdf + office.tail(pdf, MOMENT, words[language])


def sheets() -> Iterator[tuple[str, Content]]:
    for name in ("bescheinigung", "urkunde", "teilnahmebestaetigung"):
        for language in ("de", "en"):
            for length in (5, 24):
                for code in ("", CODE):
                    courses = [course(number) for number in range(length)]
                    yield (
                        f"{name}, {language}, {length} courses, {'with' if code else 'no'} code",
                        content(courses, language, kind=name, code=code),
                    )


def assert_archivable(files: Mapping[str, bytes]) -> None:
    """Nobody finds anything, but that there is what a seal consists of: other files of ours must not have
    that, so the checks without Java name it."""
    for name, file in files.items():
        said = [
            each for each in complaints(file) if "/AcroForm" not in each and "/Perms" not in each
        ]
        assert not said, (name, said)
    found = {name: said for name, said in ask_verapdf(files).items() if said}
    assert not found, found


def test_every_kind_is_archivable_with_a_seal_with_and_without_a_code() -> None:
    sorts: tuple[Sort, ...] = ("P-256", "RSA-3072")
    drawn = {
        name: sealed(draw(sheet(what, kind(what.kind), Path())).file, sorts[at % 2], what.language)
        for at, (name, what) in enumerate(sheets())
    }
    assert {len(pikepdf.open(BytesIO(file)).pages) for file in drawn.values()} == {1, 2}
    assert_archivable(drawn)


def test_a_sealed_duplicate_is_archivable() -> None:
    made_of = content()
    first = draw(sheet(made_of, kind("bescheinigung"), Path()))
    again = draw_duplicate(made_of, first.master, first.logos).file
    assert_archivable({"duplicate": sealed(again, "P-256", "de")})
