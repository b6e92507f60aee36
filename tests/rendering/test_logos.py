"""Logos come out on paper as their files show them, or are refused with what to do."""

import shutil
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Logo
from kokoma_cli.rendering import logos
from kokoma_cli.rendering.svg import paths
from kokoma_cli.wording import Wording
from tests.rendering.sheets import content, drawn, problems

DATA = Path(__file__).parents[1] / "data" / "svg"
#: Coats of arms, and a file for every means of drawing.
DRAWINGS = sorted(path.name for path in DATA.glob("*.svg"))
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SIZE = 'width="40" height="30" viewBox="0 0 40 30"'


def svg(inside: str, size: str = SIZE) -> bytes:
    return f"<svg {SVG} {size}>{inside}</svg>".encode()


def picture(folder: Path, source: bytes, name: str = "logo.svg") -> logos.Picture:
    (folder / name).write_bytes(source)
    return logos.load(Logo(name, "Wappen"), folder)


def refusal(folder: Path, source: bytes, name: str = "logo.svg") -> errors.KokomaError:
    with pytest.raises(errors.BadInput) as caught:
        picture(folder, source, name)
    for language in ("de", "en"):
        assert Wording(language)(caught.value.key, **caught.value.values)
    return caught.value


def as_pdf(logo: logos.Picture) -> bytes:
    """The logo alone on a page of its size."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=logo.size, invariant=1)
    logo.draw(canvas)
    canvas.save()
    return file.getvalue()


def seen(logo: logos.Picture, width: int = 400) -> Image.Image:
    """What a viewer of PDF shows."""
    command = [
        "pdftocairo",
        "-png",
        "-singlefile",
        "-scale-to-x",
        str(width),
        "-scale-to-y",
        "-1",
        "-",
    ]
    result = subprocess.run([*command, "-"], input=as_pdf(logo), capture_output=True, check=True)
    return Image.open(BytesIO(result.stdout)).convert("RGB")


def as_rsvg_sees(source: bytes, width: int = 400) -> Image.Image:
    command = ["rsvg-convert", "-w", str(width), "-b", "white"]
    result = subprocess.run(command, input=source, capture_output=True, check=True)
    return Image.open(BytesIO(result.stdout)).convert("RGB")


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are clearly not the same."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    both = (each.crop((0, 0, width, height)) for each in (one, other))
    difference = ImageChops.difference(*both).convert("L")
    return sum(difference.histogram()[64:]) / (width * height)


with_eyes = pytest.mark.skipif(
    not (shutil.which("rsvg-convert") and shutil.which("pdftocairo")),
    reason="no rsvg-convert and pdftocairo to look with",
)


@with_eyes
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_looks_as_elsewhere(name: str) -> None:
    logo = logos.load(Logo(name, "Wappen"), DATA)
    ours = seen(logo)
    assert differing(ours, as_rsvg_sees(logo.source)) < 0.002
    assert ours.getextrema() != ((255, 255),) * 3, "nothing to see"


@pytest.mark.parametrize(
    ("inside", "cause", "line"),
    [
        ("\n<text>Bamberg</text>", "text", 2),
        ('\n<g>\n<image href="a.png"/></g>', "image", 3),
        ('<image href="data:image/png;base64,AAAA"/>', "image", 1),
        ("<foreignObject/>", "image", 1),
        ("<script>alert(1)</script>", "script", 1),
        ('<rect width="9" height="9" onload="alert(1)"/>', "script", 1),
        ('<rect width="9" height="9"><animate/></rect><animate attributeName="x"/>', "moving", 1),
        ('<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>', "gradient", 1),
        ('<rect width="9" height="9" stroke="url(#g)"/>', "gradient", 1),
        ('<g filter="url(#f)"><rect width="9" height="9"/></g>', "effect", 1),
        ('<g style="mask:url(#m)"/>', "effect", 1),
        ('<path marker-end="url(#m)" d="M0 0h9"/>', "effect", 1),
        ('<g style="mix-blend-mode:multiply"/>', "effect", 1),
        ('<clipPath id="c"><path/><path/></clipPath><g clip-path="url(#c)"/>', "effect", 1),
        ('<use href="other.svg#a"/>', "external", 1),
        ('<use href="#nowhere"/>', "external", 1),
        ("<style>@import url(http://x.example/a.css);</style>", "style", 1),
        ("<style>g > path { fill: red }</style>", "style", 1),
        ('<rect width="9" height="9" fill="pantone"/>', "colour", 1),
        (
            '<g opacity=".5"><rect width="9" height="9"/><rect width="5" height="5"/></g>',
            "pale_group",
            1,
        ),
        ("<flowRoot/>", "text", 1),
        ("<hatch/>", "element", 1),
        ('<path d="M0 0 L5"/>', "unreadable", 1),
        ('<path d="L5 5"/>', "unreadable", 1),
        ('<path d="M0 0 L1e99 0"/>', "unreadable", 1),
        ('<rect width="3em" height="9"/>', "unreadable", 1),
        ('<g transform="rotate(1"><rect width="9" height="9"/></g>', "unreadable", 1),
        ('<polygon points="1 2 3"/>', "unreadable", 1),
        ("<g></svg>", "no_xml", 1),
        ('<g id="a"><use href="#a"/></g>', "too_many", 1),
    ],
)
def test_what_could_not_be_drawn_as_it_is_is_refused_with_line_and_cause(
    inside: str, cause: str, line: int, tmp_path: Path
) -> None:
    found = refusal(tmp_path, svg(inside))
    assert found.key == "printing.logo_refused"
    assert found.values["cause"].key == f"printing.svg_{cause}"  # type: ignore[attr-defined]
    assert found.values["line"] == line
    assert found.values["file"] == str(tmp_path / "logo.svg")


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        (svg("", 'width="0" height="30"'), "no_size"),
        (svg("", 'width="-4" height="30"'), "no_size"),
        (svg("", 'viewBox="0 0 0 30"'), "no_size"),
        (svg("", ""), "no_size"),
        (svg("", 'width="100%" height="100%"'), "no_size"),
        (b"<html/>", "no_svg"),
        (b"<svg", "no_xml"),
        (svg("<!--" + "x" * 1_000_000 + "-->"), "too_large"),
        (svg("<g>" * 300 + "</g>" * 300), "too_many"),
        (svg('<path d="M0 0h1"/>' * 21_000), "too_many"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<g>&a;</g>"), "entity"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<g>&a;</g>"), "entity"),
        (b'<?xml-stylesheet href="a.css"?>' + svg(""), "external"),
    ],
)
def test_a_file_that_is_no_good_drawing_is_refused(
    source: bytes, cause: str, tmp_path: Path
) -> None:
    found = refusal(tmp_path, source)
    assert found.values["cause"].key == f"printing.svg_{cause}"  # type: ignore[attr-defined]


def test_bombs_go_off_nowhere(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    uses = "".join(
        f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)
    )
    start = time.perf_counter()
    refusal(tmp_path, f"<!DOCTYPE svg [<!ENTITY a0 'ha'>{laughs}]>".encode() + svg("&a9;"))
    refusal(tmp_path, svg(f'<defs><g id="g0"/>{uses}</defs><use href="#g11"/>'))
    refusal(tmp_path, svg(f'<path d="{"M0 0" * 200_000}x"/>'))
    # Not how fast: a bomb that goes off takes hours.
    assert time.perf_counter() - start < 120


def test_what_a_program_leaves_in_its_file_does_no_harm(tmp_path: Path) -> None:
    logo = picture(
        tmp_path,
        b'<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- f\xfcr -->\n<s:svg xmlns:s="http://www.w3.org/'
        b'2000/svg" xmlns:i="http://www.inkscape.org/" viewBox="0 0 10 20"><i:view/><s:title>W\xe4ppchen'
        b'</s:title><s:metadata><x/></s:metadata><s:filter id="f"/>'
        b'<s:path i:label="a" d="M0 0h9v9z"/></s:svg>',
    )
    width, height = logo.size
    assert (width, height) == (10, 20)
    (shape,) = logos._drawing(logo).shapes
    assert len(shape.outline) == 4


def test_a_drawing_stays_a_drawing_and_the_same_bytes(tmp_path: Path) -> None:
    made = content(logos=(Logo("arms-tower.svg", "Wappen"),))
    first = drawn(made, DATA)
    logos._drawing.cache_clear()
    assert drawn(made, DATA) == first
    assert b"/Subtype/Image" not in first.replace(b" ", b"")


def test_drawings_cost_nothing_where_there_are_none() -> None:
    code = (
        "import sys; from tests.rendering.sheets import content, drawn; drawn(content());"
        "assert not [name for name in sys.modules if 'rendering.svg' in name or name == 'lxml']"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=DATA.parents[2])


def test_a_path_is_read_as_it_is_written() -> None:
    assert paths.path("M1-2.5 .5.5h1e1") == (
        ("M", (1, -2.5)),
        ("L", (0.5, 0.5)),
        ("L", (10.5, 0.5)),
    )


def image(mode: str) -> Image.Image:
    """Left half dark red, right half light."""
    made = Image.new("RGB", (80, 40), (120, 0, 0))
    made.paste((250, 250, 250), (40, 0, 80, 40))
    return made.convert(mode)


def stored(made: Image.Image, kind: str, **more: object) -> bytes:
    file = BytesIO()
    made.save(file, kind, **more)
    return file.getvalue()


def transparent() -> Image.Image:
    made = image("RGBA")
    made.putalpha(Image.new("L", made.size, 128))
    return made


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return stored(image("RGB").rotate(90, expand=True), "JPEG", exif=exif, quality=95)


PICTURES = {
    "colour": stored(image("RGB"), "PNG"),
    "palette": stored(image("RGB").quantize(), "PNG"),
    "cmyk": stored(image("CMYK"), "JPEG", quality=95),
    "jpeg": stored(image("RGB"), "JPEG", quality=95),
    "turned by the camera": turned(),
    "huge": stored(image("RGB").resize((8000, 4000)), "PNG"),
}


@with_eyes
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_looks_as_its_file_says(name: str, tmp_path: Path) -> None:
    logo = picture(tmp_path, PICTURES[name], "logo.png")
    assert max(logo.size) <= 1000
    assert logo.size[0] == 2 * logo.size[1]
    shown = seen(logo, 80)
    assert _near(shown.getpixel((20, 20)), (120, 0, 0))
    assert _near(shown.getpixel((60, 20)), (250, 250, 250))


@with_eyes
@pytest.mark.parametrize("bits", [8, 16])
def test_grey_stays_grey(bits: int, tmp_path: Path) -> None:
    grey = Image.new("L", (80, 40), 100)
    if bits == 16:
        grey = grey.convert("I").point(lambda value: value * 257).convert("I;16")
    logo = picture(tmp_path, stored(grey, "PNG"), "logo.png")
    assert _near(seen(logo, 80).getpixel((20, 20)), (100, 100, 100))


@with_eyes
@pytest.mark.parametrize("palette", [False, True])
def test_what_is_seen_through_stays_so(palette: bool, tmp_path: Path) -> None:
    if palette:
        made = image("P")
        source = stored(made, "PNG", transparency=made.getpixel((10, 10)))
        expected = (255, 255, 255)
    else:
        source, expected = stored(transparent(), "PNG"), (187, 127, 127)
    logo = picture(tmp_path, source, "logo.png")
    assert _near(seen(logo, 80).getpixel((20, 20)), expected)


def _near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= 6 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("source", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_what_is_no_picture_is_refused(source: bytes, tmp_path: Path) -> None:
    assert refusal(tmp_path, source, "logo.png").key == "printing.logo_unreadable"


def test_a_missing_logo_and_a_refused_one_are_said_together(tmp_path: Path) -> None:
    (tmp_path / "text.svg").write_bytes(svg("<text>Bamberg</text>"))
    made = content(logos=(Logo("none.png", "A"), Logo("text.svg", "B")))
    found = problems([made, made], tmp_path)
    assert [each.key for each in found] == ["printing.logo_missing", "printing.logo_refused"]
