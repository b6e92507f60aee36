"""The page as a file: what it holds, how large it is, and that it can be read again."""

import gzip
import hashlib
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from kokoma_cli.domain.published import Published, PublishedKey, digest
from kokoma_cli.rendering import templates, verify_page
from kokoma_cli.rendering.verify_page import NoPage, read_page, render
from kokoma_cli.wording import LANGUAGES, catalogue

KEY = PublishedKey("00000001", b"1" * 32)
DAY = date(2024, 5, 2)
SMALL = Published(
    (KEY,), (), date(2024, 3, 26), "Stadt Bamberg", "Maximiliansplatz 3\n96047 Bamberg",
    "https://www.stadt.example/pruefen",
)  # fmt: skip


def digests(count: int) -> tuple[str, ...]:
    found = (hashlib.sha256(number.to_bytes(2)).hexdigest() for number in range(count))
    return tuple(map(digest, sorted(found)))


#: 300 certificates, all signed with a key that is lost, 40 of them void.
LARGE = replace(
    SMALL,
    keys=(PublishedKey("00000002", b"2" * 32, DAY, DAY, digests(300)), KEY),
    void=tuple(range(100_000, 120_000, 500)),
)
#: 1,000 of them, 100 void, and one key that followed another in the meantime.
LARGEST = replace(
    SMALL,
    keys=(
        PublishedKey("00000002", b"2" * 32, DAY, DAY, digests(1_000)),
        PublishedKey("00000003", b"3" * 32, DAY, last_issued_on=date(2024, 6, 1)),
        KEY,
    ),
    void=tuple(range(100_000, 130_000, 300)),
)


def test_the_page_is_small() -> None:
    assert len(LARGE.void) == 40
    assert len(render(SMALL)) < 33_000
    assert len(render(LARGE)) < 40_000
    assert (len(LARGEST.keys[0].digests), len(LARGEST.void)) == (1_000, 100)
    assert len(render(LARGEST)) < 50_000
    assert len(gzip.compress(render(LARGEST))) < 27_000


def test_each_thing_takes_no_more_room_than_is_said() -> None:
    small = len(render(SMALL))
    void = len(render(replace(SMALL, void=(130_000, 130_001)))) - small
    another = len(render(replace(SMALL, keys=(*LARGEST.keys[1:2], KEY)))) - small
    compromised = len(render(replace(SMALL, keys=(*LARGEST.keys[:1], KEY)))) - small
    assert void <= 2 * 7
    assert another <= 350
    assert compromised <= 350 + 1_000 * 16


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render(LARGE) == render(replace(LARGE))
    assert render(SMALL) != render(replace(SMALL, void=(1,)))


def test_the_script_is_the_same_on_every_page() -> None:
    """So anybody can see that nothing but the data differs."""
    pages = [render(each).decode() for each in (SMALL, LARGE)]
    scripts = {re.findall(r"script-src '[^']+'", page)[0] for page in pages}
    assert len(scripts) == 1


@pytest.mark.parametrize("published", [SMALL, LARGE, LARGEST], ids=["small", "large", "largest"])
def test_a_page_can_be_read_again(published: Published) -> None:
    assert read_page(render(published).decode()) == published


def test_an_issuer_can_be_called_anything() -> None:
    named = replace(SMALL, issuer="</script><!-- A & B \"C\" 'D' \u2028 Ä", address="<b>\n{{ 1 }}")
    html = render(named).decode()
    assert read_page(html) == named

    tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)

    Reader().feed(html)
    assert "b" not in tags
    assert tags.count("script") == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda html: "",
        lambda html: html.replace('id="data"', 'id="date"'),
        lambda html: html + html,
        lambda html: html.replace('"void":[]', '"void":[-1]'),
        lambda html: html.replace('"void":[]', '"void":[true]'),
        lambda html: html.replace('"void":[]', '"void":{"a":1}'),
        lambda html: html.replace('"void":[]', '"void":' + "[" * 100_000),
        lambda html: html.replace('"digests":""', '"digests":"abc"'),
        lambda html: html.replace('"digests":""', '"digests":[]'),
        lambda html: html.replace('"digests":""', '"digests":"","retired_on":"soon"'),
        lambda html: html.replace("31" * 32, "31" * 31),
        lambda html: html.replace('"00000001"', '"0000000g"'),
        lambda html: html.replace("2024-03-26", "2024-03-36"),
        lambda html: html.replace('"issuer":"Stadt Bamberg"', '"issuer":null'),
    ],
)  # fmt: skip
def test_what_is_no_page_of_ours_is_none(change) -> None:  # type: ignore[no-untyped-def]
    html = render(SMALL).decode()
    changed = change(html)
    assert changed != html
    with pytest.raises(NoPage):
        read_page(changed)


def test_the_page_says_every_word_it_has() -> None:
    """And none that is missing in a language."""
    folder = templates.root() / "page"
    source = "".join(file.read_text("utf-8") for file in sorted(folder.iterdir()))
    for language in LANGUAGES:
        assert verify_page.words(language).keys() == catalogue(language, "page").keys()
    outcomes = "|".join(verify_page.OUTCOMES)
    for entry in catalogue("de", "page"):
        named = re.sub(rf"^(?:{outcomes})_(verdict|means|do)$", r"\1", entry)
        named = re.sub(r"^(hours?)_(?:45|60)$", r"\1_${unit}", named)
        named = re.sub(r"^key_\w+$", "key_{{ key.state }}", named)
        assert re.search(rf"(?<!\w){re.escape(named)}(?!\w)", source), entry


def test_nothing_in_the_script_could_end_it() -> None:
    for name in (*verify_page.SCRIPTS, "style.css"):
        text = (templates.root() / "page" / name).read_text("utf-8")
        assert not re.search(r"</?script|</?style|<!--", text, re.IGNORECASE)
        assert "`\n" not in text, "a text over several lines would lose its indents"


def test_every_part_of_the_script_is_in_the_page() -> None:
    folder = templates.root() / "page"
    assert {file.name for file in folder.glob("*.js")} == set(verify_page.SCRIPTS)
