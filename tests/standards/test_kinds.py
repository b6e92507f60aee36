"""Drawn logos, looks of an office's own, and previews go to the archive like what is shipped."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from kokoma_cli.domain.certificates import Logo
from kokoma_cli.rendering.certificates import draw, draw_print_file, sheet
from kokoma_cli.rendering.kinds import kind
from tests.rendering.sheets import content, course
from tests.standards.judge import assert_archivable

DRAWINGS = Path(__file__).parents[1] / "data" / "svg"


def test_drawings_and_looks_of_an_own_kind_are_archivable() -> None:
    shipped = kind("bescheinigung")
    looks = {
        "as shipped": shipped,
        "sans, no frame": replace(shipped, typeface="sans", frame=False, ring_centre=0),
        "no dates": replace(shipped, dates=False),
        "no hours": replace(shipped, hours=False),
        "titles only": replace(shipped, dates=False, hours=False),
    }
    files = {}
    for name, look in looks.items():
        for length in (5, 24):
            made = content(
                [course(number) for number in range(length)],
                logos=(Logo("arms-tower.svg", "Wappen"), Logo("opacity.svg", "Farben")),
            )
            files[f"{name}, {length} courses"] = draw(sheet(made, look, DRAWINGS)).file
    for file in sorted(DRAWINGS.glob("*.svg")):
        made = content(logos=(Logo(file.name, "Wappen"),))
        files[file.name] = draw(sheet(made, shipped, DRAWINGS)).file
    made = content(logos=(Logo("opacity.svg", "Farben"), Logo("arms-shapes.svg", "Formen")))
    plain = sheet(made, shipped, DRAWINGS)
    assert plain.paper
    marked = plain._replace(paper=plain.paper._replace(mark="VORSCHAU"))
    together = BytesIO()
    draw_print_file([made] * 3, [marked, plain, marked], together)
    files |= {"preview": draw(marked).file, "print file": together.getvalue()}
    assert_archivable(files)
