"""The page lets nothing out and nothing in: whatever is tried in it is refused before it reaches a server."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from kokoma_cli.rendering import templates
from kokoma_cli.rendering.verify_page import SCRIPTS
from tests.browser.chromium import Served, served
from tests.browser.world import CODES

Open = Callable[..., Page]

#: Ways in which a script could tell somebody something, or bring in another script.
ATTEMPTS = {
    "fetch": "address => fetch(address)",
    "fetch without an answer": "address => fetch(address, { mode: 'no-cors', keepalive: true })",
    "request": """address => { const one = new XMLHttpRequest(); one.open("GET", address); one.send(); }""",
    "beacon": "address => { navigator.sendBeacon(address, 'x'); }",
    "picture": "address => { new Image().src = address; }",
    "sound": "address => { new Audio(address).play(); }",
    "socket": "address => { new WebSocket(address.replace('http', 'ws')); }",
    "events": "address => { new EventSource(address); }",
    "worker": "address => { new Worker(address); }",
    "module": "address => import(address)",
    "style": """address => { const one = document.createElement("link"); one.rel = "stylesheet";
        one.href = address; document.head.append(one); }""",
    "prefetch": """address => { const one = document.createElement("link"); one.rel = "prefetch";
        one.href = address; document.head.append(one); }""",
    "script": """address => { const one = document.createElement("script"); one.src = address;
        document.head.append(one); }""",
    "frame": """address => { const one = document.createElement("iframe"); one.src = address;
        document.body.append(one); }""",
    "object": """address => { const one = document.createElement("object"); one.data = address;
        document.body.append(one); }""",
    "form": """address => { const one = document.createElement("form"); one.action = address;
        one.method = "post"; document.body.append(one); one.submit(); }""",
    "background": """address => { document.body.style.background = `url(${address})`; }""",
    "font": """address => { const one = new FontFace("f", `url(${address})`); document.fonts.add(one);
        return one.load(); }""",
    "base": """address => { const one = document.createElement("base"); one.href = address;
        document.head.append(one); if (document.baseURI === address) throw new Error("moved"); }""",
}  # fmt: skip
#: Ways in which text could become a script.
INJECTIONS = {
    "markup": """() => { document.body.innerHTML = "<img src=x onerror='window.got = 1'>"; }""",
    "script": """() => { const one = document.createElement("script"); one.textContent = "window.got = 1";
        document.head.append(one); }""",
    "timer": """() => { setTimeout("window.got = 1", 0); }""",
    "address": """() => { const one = document.createElement("a"); one.href = "javascript:window.got = 1";
        document.body.append(one); one.click(); }""",
    "attribute": """() => { document.body.setAttribute("onclick", "window.got = 1");
        document.body.click(); }""",
    "policy": """() => { trustedTypes.createPolicy("default", { createHTML: (text) => text });
        window.got = 1; }""",
}  # fmt: skip


def tried(attempt: str) -> str:
    """The attempt, whose failure is no mistake; what it waits for is not waited for."""
    return f"(address) => {{ Promise.resolve(address).then({attempt}).catch(() => 0); }}"


def refused(complaints: list[str]) -> bool:
    """Whether the browser has said that its rules forbid something."""
    rules = ("Content Security Policy", "Trusted")
    return any(rule in each for each in complaints for rule in rules)


@pytest.fixture
def collector(tmp_path: Path) -> Path:
    """What somebody would set up to learn who verifies what."""
    for name in ("index.html", "x.js", "x.css"):
        (tmp_path / name).write_text("", "utf-8")
    return tmp_path


def test_nothing_gets_out_by_any_way_there_is(
    server: Served, visit: Open, complaints: list[str], collector: Path
) -> None:
    """Each is refused by the rules of the page, and says so."""
    page = visit(server.address)
    server.log.clear()
    with served(collector) as elsewhere:
        for name, attempt in ATTEMPTS.items():
            for address in (f"{elsewhere.address}x.js?who", f"{server.address}gone?who"):
                complaints.clear()
                page.evaluate(tried(attempt), address)
                for _ in range(100):
                    if refused(complaints):
                        break
                    page.wait_for_timeout(30)
                assert refused(complaints), name
                assert (elsewhere.log, server.log) == ([], []), name


@pytest.mark.long
@pytest.mark.parametrize("attempt", sorted(ATTEMPTS.keys() - {"base", "prefetch", "worker"}))
def test_without_the_rules_each_way_would_lead_out(
    server: Served, visit: Open, collector: Path, attempt: str
) -> None:
    """What the test before tries is worth trying. (No browser starts a worker from elsewhere anyway; the
    other two send nothing by themselves.)"""
    page = visit(server.address, bypass_csp=True)
    with served(collector) as elsewhere:
        page.evaluate(tried(ATTEMPTS[attempt]), f"{elsewhere.address}x.js?who")
        page.wait_for_timeout(400)
        assert elsewhere.log != []


def test_no_text_becomes_a_script(server: Served, visit: Open) -> None:
    page = visit(server.address)
    for name, injection in INJECTIONS.items():
        page.evaluate(tried(injection))
        page.wait_for_timeout(60)
        assert page.evaluate("window.got") is None, name


@pytest.mark.long
@pytest.mark.parametrize("injection", INJECTIONS)
def test_without_the_rules_every_text_would_become_one(
    server: Served, visit: Open, injection: str
) -> None:
    page = visit(server.address, bypass_csp=True)
    page.evaluate(tried(INJECTIONS[injection]))
    page.wait_for_timeout(400)
    assert page.evaluate("window.got") == 1


def test_a_name_that_looks_like_markup_is_a_name(server: Served, visit: Open) -> None:
    from dataclasses import replace

    from tests.browser.world import SAID, code, token

    name = "<img src=x onerror=alert(1)></script>&amp;"
    page = visit(server.address + "#" + code(token(replace(SAID, name=name))).partition("#")[2])
    page.wait_for_selector("#result[data-outcome=valid]")
    assert page.inner_text("#said .name") == name
    assert page.locator("img").count() == 0


def test_normal_use_breaks_none_of_its_own_rules(
    server: Served, visit: Open, complaints: list[str]
) -> None:
    page = visit(server.address)
    for outcome, text in CODES.items():
        page.goto(f"{server.address}#{text.partition('#')[2]}")
        page.wait_for_selector(f"#result[data-outcome={outcome}]")
        page.click("[data-language=en]")
        page.fill("#code", text)
        page.click("#verify")
        page.click("summary")
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0
    assert complaints == []


def test_the_rules_are_the_strictest_there_are(server: Served, visit: Open) -> None:
    page = visit(server.address)
    policy = str(page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content"))
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == "'none'"
    for name in ("script-src", "style-src"):
        assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", rules.pop(name))
    assert rules == {
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    assert (
        page.locator("a, form, img, iframe, link, object, embed, [src], [href], [action]").count()
        == 0
    )
    assert page.locator("[onclick], [onload], [style]").count() == 0


def test_the_script_knows_no_way_to_another_page() -> None:
    """No rule can keep a script from going somewhere else; but the only one that may run does not."""
    script = "".join((templates.root() / "page" / name).read_text("utf-8") for name in SCRIPTS)
    away = r"\blocation\s*=|\.href\b|\.assign\(|\bopen\(|\bimport\(|fetch|XMLHttp|Beacon|Socket|postMessage"
    away += "|RTC"
    kept = r"Storage|cookie|indexedDB|caches|window\.name|innerHTML|outerHTML|insertAdjacent|document\.write"
    assert re.findall(f"{away}|{kept}", script) == []
    assert re.findall(r"\blocation\.\w+", script) == [
        "location.hash", "location.pathname", "location.search", "location.replace",
    ]  # fmt: skip
    assert 'location.replace("#")' in script
