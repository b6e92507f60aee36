"""The code on a certificate: how large it is, where it stands, and what is said where it has no room."""

import hashlib
import re
from pathlib import Path

import pytest

from kokoma_cli.domain.certificates import Content, CourseLine
from kokoma_cli.rendering import certificates, code
from kokoma_cli.rendering.foot import LEFT
from kokoma_cli.rendering.kinds import kind, kinds
from kokoma_cli.rendering.pages import HEIGHT, MM, Tiles
from tests.rendering.codes import PAGE, with_code, with_text
from tests.rendering.sheets import content, course, drawn, print_file, problems, words

ROOM = 35.5 * MM
FUNDING = "Gefördert im Rahmen des Bundesprogramms „Demokratie leben!“. "
TALL = [course(number) for number in range(30)]


def tiles(sheet: certificates.Sheet) -> list[tuple[int, Tiles, float]]:
    """The codes on a sheet: on which page, and the upper edge of each."""
    return [
        (number, item, y + item.y)
        for number, page in enumerate(sheet.pages, 1)
        for block, y in page
        for passage in block.passages
        for item in passage.items
        if isinstance(item, Tiles)
    ]


def sheet_of(what: Content) -> certificates.Sheet:
    return certificates.sheet(what, kind(what.kind), Path())


@pytest.mark.parametrize("letters", range(100, 780, 40))
def test_a_module_is_whole_dots_of_a_printer_and_large_enough_for_a_telephone(letters: int) -> None:
    drawn_code = code.matrix(with_text(content(), letters).code, ROOM)
    assert drawn_code
    dots = drawn_code.module / 72 * 600
    assert abs(dots - round(dots)) < 1e-9
    assert 0.33 * MM <= drawn_code.module < 0.51 * MM
    assert drawn_code.side + 2 * code.QUIET * drawn_code.module <= ROOM


def test_a_usual_code_can_lose_a_quarter_and_has_modules_of_at_least_0_38_millimetres() -> None:
    import zxingcpp

    made = with_code(content())
    drawn_code = code.matrix(made.code, ROOM)
    best = zxingcpp.create_barcode(made.code, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image = zxingcpp.write_barcode_to_image(best, scale=1, add_quiet_zones=False)
    assert drawn_code
    assert len(drawn_code.rows) == image.shape[0]
    assert drawn_code.module >= 0.38 * MM


def test_a_code_gives_up_size_before_redundancy_and_both_before_it_is_refused() -> None:
    sizes = [
        code.matrix(with_text(content(), letters).code, ROOM) for letters in range(100, 900, 4)
    ]
    assert sizes[0]
    assert sizes[-1] is None
    modules = [len(each.rows) for each in sizes if each]
    # Where redundancy is given up, the code has fewer modules than just before.
    (loses,) = [at for at in range(1, len(modules)) if modules[at] < modules[at - 1]]
    before = sizes[loses - 1]
    assert before
    assert before.module == min(each.module for each in sizes if each)


@pytest.mark.parametrize("kind_name", kinds())
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("courses", [None, TALL], ids=["one page", "two pages"])
def test_the_code_stands_once_with_the_signatures_between_seal_and_frame(
    kind_name: str, language: str, courses: list[CourseLine] | None
) -> None:
    made = with_code(content(courses, language, kind=kind_name, funding_line=FUNDING))
    sheet = sheet_of(made)
    ((page, item, top),) = tiles(sheet)
    assert page == len(sheet.pages)
    quiet = code.QUIET * item.width / len(item.rows)
    assert item.x == LEFT
    assert top - quiet > HEIGHT - 50.5 * MM
    assert top + item.height + quiet < HEIGHT - 12.6 * MM
    assert not sheet.problems


def test_beside_it_stands_how_to_verify_with_the_address_in_clear() -> None:
    text = words(drawn(with_code(content(funding_line=FUNDING))))
    assert f"Echtheit prüfen: Code scannen oder {PAGE} aufrufen" in text
    assert text.index("Nr. KOKOMA-2024-007") < text.index("Echtheit") < text.index("Gefördert")
    english = words(drawn(with_code(content(language="en"))))
    assert f"Verify authenticity: scan the code or visit {PAGE}" in english


def test_what_stands_beside_it_never_reaches_into_it() -> None:
    address = "https://www." + "landkreis-" * 7 + "musterland.example/echtheit/pruefen/"
    made = with_code(content(funding_line=FUNDING * 4, signatories=()), address)
    sheet = sheet_of(made)
    assert not sheet.problems
    ((_, item, top),) = tiles(sheet)
    quiet = code.QUIET * item.width / len(item.rows)
    for block, y in sheet.pages[0]:
        for passage in block.passages:
            for other in passage.items:
                beside = other.x > item.x + item.width + quiet
                assert other is item or beside or y + other.y < top - quiet


def test_names_of_120_letters_have_codes_too() -> None:
    made = with_code(
        content(name="Illi Fritjof " * 4 + "Tillitilli " * 5 + "Illi Tilli Fritz", name_size=16)
    )
    assert len(made.name) > 120
    assert not problems([made])
    assert [item for _, item, _ in tiles(sheet_of(made))]


@pytest.mark.parametrize(
    ("part", "texts", "address"),
    [
        ("name", {"name": "x" * 199}, PAGE),
        ("series", {"series": "Kommunales Konfliktmanagement " * 9}, PAGE),
        ("page", {}, f"{PAGE}/{'x' * 200}"),
    ],
)
def test_a_code_without_room_stops_the_press_and_names_what_is_too_long(
    part: str, texts: dict[str, str], address: str
) -> None:
    made = content(None, "de", code=f"{address}#{'A7' * 700}", **texts)
    found = {each.key: each.values for each in problems([made])}
    expected = made.name if part == "name" else made.series if part == "series" else address
    assert found[f"codes.too_long_{part}"] == {"text": expected}


def test_a_title_that_is_too_long_is_said_once_for_all() -> None:
    series = "Kommunales Konfliktmanagement " * 9
    batch = [content(code=f"{PAGE}#{'A7' * 700}", series=series, name=name) for name in ("A", "B")]
    assert [each.key for each in problems(batch)].count("codes.too_long_series") == 1


def test_a_certificate_with_a_code_stays_small() -> None:
    added = len(drawn(with_code(content()))) - len(drawn(content()))
    assert added < 18_000


def test_the_same_code_gives_the_same_bytes() -> None:
    made = with_code(content())
    assert drawn(made) == drawn(made)
    assert print_file(made, made) == print_file(made, made)


def test_without_a_code_the_sheet_is_the_one_it_always_was() -> None:
    """What is on the page, byte for byte; fonts are packed a little differently by every build of zlib."""

    def pages(what: Content) -> str:
        shown = re.findall(rb"stream\n(/Artifact BMC.*?)\nendstream", drawn(what), re.DOTALL)
        return hashlib.sha256(b"".join(shown)).hexdigest()[:16]

    assert [
        pages(content()),
        pages(content(kind="urkunde", language="en")),
        pages(content([course(number) for number in range(24)], funding_line="Gefördert")),
    ] == ["2070913458618ac2", "7f78aa375813715b", "39531a1765b19b95"]
