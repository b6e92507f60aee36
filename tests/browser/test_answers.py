"""What the page answers, in both languages, from a folder and from a web server."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kokoma_cli.rendering.verify_page import OUTCOMES, render, words
from kokoma_cli.wording import LANGUAGES, Language
from tests.browser.chromium import TOWN, Served, profile
from tests.browser.world import (
    CODES,
    FORMER,
    OLD,
    RETIRED_ON,
    SAID,
    SILENT,
    code,
    published,
    token,
)

Open = Callable[..., Page]

LOCALES: dict[Language, str] = {"de": "de-DE", "en": "en-GB"}
#: The browser of somebody who has not updated it for years.
WITHOUT_ED25519 = """
    crypto.subtle.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
"""


def fragment(text: str) -> str:
    return "#" + text.partition("#")[2]


def answer(page: Page) -> str:
    """The outcome on show."""
    page.wait_for_selector("#result:not([hidden])")
    return str(page.get_attribute("#result", "data-outcome"))


def rows(page: Page) -> dict[str, str]:
    """What the page says that the code says."""
    texts = page.locator("#said > *").all_inner_texts()
    labels, said = texts[::2], (text.replace("\xa0", " ") for text in texts[1::2])
    return dict(zip(labels, said, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_from_a_folder_answers_everything(
    folder: Path, visit: Open, complaints: list[str], language: Language
) -> None:
    file = f"{folder.as_uri()}/index.html"
    page, say = visit(file, locale=LOCALES[language]), words(language)
    day = page.evaluate("longDate(data.as_of, language)")
    for outcome, text in CODES.items():
        page.goto(file + fragment(text))
        page.wait_for_selector(f"#result[data-outcome={outcome}]")
        for part in ("verdict", "means", "do"):
            expected = say[f"{outcome}_{part}"].replace("{date}", day).replace("\xa0", " ")
            assert page.inner_text(f"#{part}").replace("\xa0", " ") == expected
        assert page.get_attribute("html", "lang") == language
        assert page.is_visible("#said") == (outcome in ("valid", "void"))
        assert page.url == file
    assert complaints == []


def test_there_is_an_answer_to_everything_that_can_happen() -> None:
    assert set(OUTCOMES) == {*CODES, "insecure", "too_old"}


def test_valid_shows_what_has_to_match_the_paper(server: Served, visit: Open) -> None:
    page = visit(server.address + fragment(CODES["valid"]))
    assert answer(page) == "valid"
    assert rows(page) == {
        "Name": "Dr. Jürgen Weiß",
        "Qualifizierungsreihe": "Kommunales Konfliktmanagement",
        "Zeitraum": "10. März 2023 bis 24. Februar 2024",
        "Persönlich nachgewiesen": "57 Stunden (76 Unterrichtseinheiten zu 45 Minuten)",
        "Nummer": "KOKOMA-2024-001",
        "Ausgestellt am": "26. März 2024",
    }
    page.click("[data-language=en]")
    assert list(rows(page).values())[2:4] == [
        "10 March 2023 to 24 February 2024",
        "57 hours (76 teaching units of 45 minutes)",
    ]


def test_what_the_code_does_not_say_is_said_not_to_be_said(server: Served, visit: Open) -> None:
    """Else somebody could print hours on a sheet whose code knows none."""
    page = visit(server.address + fragment(code(token(SILENT))))
    assert answer(page) == "valid"
    assert rows(page)["Zeitraum"] == rows(page)["Persönlich nachgewiesen"] == words("de")["untold"]


@pytest.mark.parametrize("outcome", ["forged", "disowned", "too_late", "unknown_key", "unreadable"])
def test_nothing_is_shown_that_was_not_verified(server: Served, visit: Open, outcome: str) -> None:
    page = visit(server.address + fragment(CODES[outcome]))
    assert answer(page) == outcome
    everything = page.evaluate("document.documentElement.outerHTML")
    assert not any(name in everything for name in ("Weiß", "Reiß", "Frech", "KOKOMA-2024"))


def test_after_a_key_was_lost_only_what_the_register_knows_counts(
    server: Served, visit: Open
) -> None:
    page = visit(server.address + fragment(code(FORMER)))
    assert answer(page) == "valid"
    assert rows(page)["Name"] == "Bo Huber"


def test_what_was_signed_until_a_key_was_retired_stays_valid(server: Served, visit: Open) -> None:
    last = code(token(replace(SAID, issued_on=RETIRED_ON), OLD))
    page = visit(server.address + fragment(last))
    assert answer(page) == "valid"
    page.click("summary")
    listed = page.inner_text("details").replace("\xa0", " ")
    assert "abgelöst am 30. April 2024" in listed
    assert "seit 2. Mai 2024 in fremden Händen" in listed
    assert "undefined" not in listed


def test_a_day_still_to_come_may_stand_on_what_the_office_signed(
    tmp_path: Path, visit: Open
) -> None:
    page_of = published()
    keys = tuple(
        replace(key, last_issued_on=date(2024, 5, 8)) if key.kid == OLD.kid else key
        for key in page_of.keys
    )
    (tmp_path / "index.html").write_bytes(render(replace(page_of, keys=keys)))
    page = visit(f"{tmp_path.as_uri()}/index.html{fragment(CODES['too_late'])}")
    assert answer(page) == "valid"


def test_without_a_secure_connection_the_page_says_so(server: Served, visit: Open) -> None:
    page = visit(f"http://{TOWN}:{server.port}/{fragment(CODES['valid'])}")
    assert answer(page) == "insecure"
    assert "https://www.stadt.example/pruefen" in page.inner_text("#do")
    assert "Weiß" not in page.content()


def test_a_browser_that_is_too_old_says_so(server: Served, visit: Open) -> None:
    page = visit(server.address + fragment(CODES["valid"]), prepare=WITHOUT_ED25519)
    assert answer(page) == "too_old"
    assert "Weiß" not in page.content()


@pytest.mark.parametrize(
    "paste",
    [
        CODES["valid"],
        fragment(CODES["valid"])[1:],
        f"  {CODES['valid'][:90]}\n {CODES['valid'][90:200]} \t{CODES['valid'][200:]}\r\n",
        CODES["valid"].replace("stadt", "anderestadt"),
    ],
    ids=["address", "letters", "torn apart", "another address"],
)
def test_the_text_of_a_code_can_be_pasted(server: Served, visit: Open, paste: str) -> None:
    page = visit(server.address)
    assert page.is_hidden("#result")
    page.fill("#code", paste)
    page.click("#verify")
    assert answer(page) == "valid"
    assert page.input_value("#code") == ""


def test_an_empty_field_is_no_code(server: Served, visit: Open) -> None:
    page = visit(server.address)
    page.click("#verify")
    assert page.inner_text("#hint") == words("de")["nothing_pasted"]
    assert page.is_hidden("#result")
    assert page.evaluate("document.activeElement.id") == "code"


def test_a_second_code_in_the_same_tab_is_answered_too(server: Served, visit: Open) -> None:
    page = visit(server.address + fragment(CODES["valid"]))
    assert answer(page) == "valid"
    page.evaluate("text => { location.hash = text }", fragment(CODES["void"]))
    page.wait_for_selector("#result[data-outcome=void]")
    assert rows(page)["Name"] == "Anna Weber"
    assert "Jürgen" not in page.content()


def test_the_answer_to_the_last_code_stays(server: Served, visit: Open) -> None:
    """Also where the one before takes longer."""
    slow = """
        const quick = crypto.subtle.verify.bind(crypto.subtle);
        let calls = 0;
        crypto.subtle.verify = async (...words) => {
            const found = await quick(...words);
            if (++calls === 1) await new Promise((done) => setTimeout(done, 300));
            return found;
        };
    """
    page = visit(server.address + fragment(CODES["valid"]), prepare=slow)
    page.evaluate("text => { location.hash = text }", fragment(CODES["void"]))
    page.wait_for_selector("#result[data-outcome=void]")
    page.wait_for_timeout(500)
    assert answer(page) == "void"


def test_the_code_leaves_the_address_and_the_way_back(server: Served, visit: Open) -> None:
    page = visit(server.address + fragment(CODES["valid"]))
    assert answer(page) == "valid"
    assert page.url == server.address
    page.evaluate("text => { location.hash = text }", fragment(CODES["void"]))
    page.wait_for_selector("#result[data-outcome=void]")
    assert page.url == server.address
    page.go_back()
    assert page.url == server.address
    assert page.evaluate("history.state") is None


@pytest.mark.long
def test_the_browser_itself_may_remember_what_was_scanned_and_the_page_says_so(
    browser: Browser, server: Served, tmp_path: Path
) -> None:
    """No page can take an address out of the browser's history, so none may promise it."""
    with profile(browser, tmp_path) as context:
        page = context.new_page()
        page.goto(server.address + fragment(CODES["valid"]))
        assert answer(page) == "valid"
        page.wait_for_timeout(500)
        said = page.inner_text("[data-say=how_private]")
    with closing(sqlite3.connect(tmp_path / "Default" / "History")) as history:
        visited = [address for (address,) in history.execute("SELECT url FROM urls")]
    assert any(fragment(CODES["valid"]) in address for address in visited)
    assert "Verlauf" in said


def test_nothing_of_it_is_kept(server: Served, visit: Open) -> None:
    kept = """async () => [localStorage.length, sessionStorage.length, document.cookie, name,
        (await indexedDB.databases()).length, (await caches.keys()).length]"""
    page = visit(server.address)
    for outcome, text in CODES.items():
        page.goto(server.address + fragment(text))
        page.wait_for_selector(f"#result[data-outcome={outcome}]")
        assert page.evaluate(kept) == [0, 0, "", "", 0, 0]
        assert page.title() == "Bescheinigung prüfen – Stadt Bamberg"


def test_who_leaves_the_page_leaves_nothing_there(server: Served, visit: Open) -> None:
    page = visit(server.address + fragment(CODES["valid"]))
    answer(page)
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector("#code")
    assert page.is_hidden("#result")
    assert "Weiß" not in page.content()


def test_the_web_server_learns_no_more_than_that_somebody_was_there(
    folder: Path, visit: Open
) -> None:
    from tests.browser.chromium import served

    with served(folder) as server:
        for text in CODES.values():
            answer(visit(server.address + fragment(text)))
        page = visit(server.address)
        page.fill("#code", CODES["valid"])
        page.click("#verify")
        answer(page)
    assert {each.splitlines()[0] for each in server.log} == {"GET / HTTP/1.1"}
    assert len(server.log) == len(CODES) + 1
    noted = "\n".join(server.log)
    assert "#" not in noted
    assert "Referer" not in noted
    assert not any(text.partition("#")[2][:12] in noted for text in CODES.values())


@pytest.mark.parametrize(("days", "old"), [(0, False), (399, False), (401, True)])
def test_a_list_of_more_than_a_year_ago_says_so(
    tmp_path: Path, visit: Open, days: int, old: bool
) -> None:
    day = date.today() - timedelta(days)
    (tmp_path / "index.html").write_bytes(render(published(day)))
    page = visit(f"{tmp_path.as_uri()}/index.html")
    assert page.is_visible("#old") == old
    assert str(day.year) in page.inner_text("footer")


def test_hours_are_written_as_on_the_certificate(server: Served, visit: Open) -> None:
    from kokoma_cli.wording import grammar

    page = visit(server.address)
    minutes = [*range(1_000), 4_800, 99_999, 1_000_000]
    for language in LANGUAGES:
        for unit in (60, 45):
            shown = page.evaluate(
                "([all, unit, language]) => all.map((each) => hourNumber(each, unit, language))",
                [minutes, unit, language],
            )
            assert shown == [grammar.hour_number(each, unit, language) for each in minutes]


def test_dates_are_written_as_on_the_certificate(server: Served, visit: Open) -> None:
    from kokoma_cli.wording import grammar

    page = visit(server.address, timezone_id="America/Los_Angeles")
    days = [date(2024, month, 1) for month in range(1, 13)] + [date(1970, 1, 1), date(9999, 12, 31)]
    for language in LANGUAGES:
        shown = page.evaluate(
            "([days, language]) => days.map((day) => longDate(day, language))",
            [[(day - date(1970, 1, 1)).days for day in days], language],
        )
        assert shown == [grammar.long_date(day, language) for day in days]
