"""The page is for everybody: by keyboard, by ear, on a small screen, at night, on paper."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Served
from tests.browser.world import CODES

Open = Callable[..., Page]

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}

#: Of every text in sight: how it stands out against what is behind it (WCAG 2.2, 1.4.3), if too little.
PALE = """() => {
    const number = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (parts) => parts.slice(0, 3).map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = (element) => {
        for (; element; element = element.parentElement) {
            const parts = number(getComputedStyle(element).backgroundColor);
            if (parts.length < 4 || parts[3] > 0) return parts;
        }
        return [255, 255, 255];
    };
    const found = [];
    for (const element of document.querySelectorAll("body *")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.matches("script")) continue;
        const [one, other] = [number(getComputedStyle(element).color), behind(element)].map(light);
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (ratio < 4.5) found.push([element.textContent.slice(0, 40), ratio]);
    }
    return found;
}"""


def address(server: Served, outcome: str = "") -> str:
    return server.address + (f"#{CODES[outcome].partition('#')[2]}" if outcome else "")


def every_answer(page: Page, server: Served) -> Iterator[str]:
    """The page before anything was verified, and with each answer."""
    page.click("summary")
    yield ""
    for outcome in CODES:
        page.goto(address(server, outcome))
        page.wait_for_selector(f"#result[data-outcome={outcome}]")
        yield outcome


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_by_day_and_by_night(
    server: Served, visit: Open, scheme: str
) -> None:
    page = visit(server.address, color_scheme=scheme)
    for outcome in every_answer(page, server):
        assert page.evaluate(PALE) == [], outcome
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (background == "rgb(13, 18, 25)") == (scheme == "dark")


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
def test_a_phone_need_not_be_scrolled_sideways(server: Served, visit: Open, locale: str) -> None:
    page = visit(server.address, viewport=PHONE, locale=locale)
    for outcome in every_answer(page, server):
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], outcome
    for control in page.locator("button:visible").all():
        box = control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44  # WCAG 2.2, 2.5.5


def test_a_long_name_breaks_rather_than_stick_out(server: Served, visit: Open) -> None:
    from dataclasses import replace

    from tests.browser.world import SAID, code, token

    said = replace(SAID, name="Donaudampfschifffahrt" * 4, number="N" * 64)
    page = visit(f"{server.address}#{code(token(said)).partition('#')[2]}", viewport=PHONE)
    page.wait_for_selector("#result[data-outcome=valid]")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_answer_is_in_sight_on_a_phone(server: Served, visit: Open) -> None:
    page = visit(address(server, "valid"), viewport=PHONE)
    page.wait_for_selector("#result:not([hidden])")
    box = page.locator("#verdict").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de-DE", "de"), ("de-AT", "de"), ("en-US", "en"), ("fr-FR", "en"), ("uk-UA", "en")],
)
def test_the_page_speaks_the_language_of_the_browser(
    server: Served, visit: Open, locale: str, language: str
) -> None:
    page = visit(server.address, locale=locale)
    assert page.get_attribute("html", "lang") == language
    assert page.get_attribute(f"[data-language={language}]", "aria-pressed") == "true"


def test_everything_can_be_done_by_keyboard(server: Served, visit: Open) -> None:
    page = visit(server.address)
    stops = []
    for _ in range(5):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate("document.activeElement.id || document.activeElement.textContent")
        )
        focus = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(focus) == "solid"
    assert stops == ["Deutsch", "English", "code", "verify", "Schlüssel des Ausstellers"]
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.get_attribute("html", "lang") == "en"
    page.keyboard.press("Tab")
    page.keyboard.insert_text(CODES["valid"])
    page.keyboard.press("Enter")
    page.wait_for_selector("#result[data-outcome=valid]")
    assert page.evaluate("document.activeElement.id") == "verdict"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "code"


def test_a_screen_reader_finds_its_way(server: Served, visit: Open) -> None:
    page = visit(address(server, "valid"))
    page.wait_for_selector("#result:not([hidden])")
    heard = page.locator("body").aria_snapshot()
    assert heard.startswith("- banner:")
    expected = """
- group "Sprache":
- button "Deutsch" [pressed]
- button "English"
- main:
- heading "Bescheinigung prüfen" [level=1]
- region "Gültig":
- heading "Gültig" [level=2]
- heading "Das sagt der Prüfcode" [level=3]
- term: Name
- definition: Dr. Jürgen Weiß
- region "Text des Prüfcodes":
- textbox "Text des Prüfcodes":
- button "Prüfen"
- region "So wird geprüft":
- contentinfo:
"""
    lines = iter(line.strip() for line in heard.splitlines())
    for line in expected.strip().splitlines():
        assert any(line.rstrip(":") == each.rstrip(":") for each in lines), f"{line}\n\n{heard}"
    # The focus goes there: said by a live region too, it would be heard twice.
    assert page.get_attribute("#result", "aria-live") is None
    assert page.evaluate("document.activeElement.id") == "verdict"
    described = str(page.get_attribute("#code", "aria-describedby")).split()
    assert all(page.locator(f"#{each}").count() == 1 for each in described)


def test_what_is_quoted_has_no_language_of_the_page(server: Served, visit: Open) -> None:
    page = visit(address(server, "valid"), locale="en-GB")
    page.wait_for_selector("#result:not([hidden])")
    assert page.get_attribute(".issuer", "lang") == ""
    assert page.get_attribute("#said .name", "lang") == ""
    assert page.get_attribute("[data-language=de]", "lang") == "de"


@pytest.mark.parametrize("outcome", ["valid", "void"])
def test_on_paper_stands_who_says_what_and_when(server: Served, visit: Open, outcome: str) -> None:
    page = visit(address(server, outcome), color_scheme="dark", viewport=DESKTOP)
    page.wait_for_selector("#result:not([hidden])")
    page.emulate_media(media="print")
    for seen in (".issuer", "#verdict", "#said", "#verified_at", ".where", "footer p"):
        assert page.locator(seen).first.is_visible(), seen
    for unseen in (".languages", "#code", "#verify", ".how", "details"):
        assert page.locator(unseen).is_hidden(), unseen
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"  # fmt: skip # noqa: E501
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1


def test_without_javascript_the_page_says_what_is_missing(server: Served, visit: Open) -> None:
    page = visit(address(server, "valid"), java_script_enabled=False)
    seen = page.locator("body").inner_text()
    assert "Stadt Bamberg" in seen
    assert "braucht diese Seite JavaScript" in seen
    assert "this page needs JavaScript" in seen
    assert "{" not in seen
    assert page.locator("#verify").is_hidden()
