"""One browser for each file of tests, and the page of an office in it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kokoma_cli.rendering.verify_page import render
from tests.browser.chromium import NoBrowserError, Served, chromium, demanded, served
from tests.browser.world import published

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with ExitStack() as stack:
        try:
            found = stack.enter_context(chromium())
        except NoBrowserError as error:
            if demanded():
                raise
            pytest.skip(str(error))
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as a file."""
    folder = tmp_path_factory.mktemp("netz")
    (folder / "index.html").write_bytes(render(published()))
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Served]:
    with served(folder) as running:
        yield running


@pytest.fixture
def complaints() -> list[str]:
    """What browsers said of pages that were opened: mistakes in the script, and what was refused."""
    return []


@pytest.fixture
def visit(browser: Browser, complaints: list[str]) -> Iterator[Open]:
    """`visit(address, locale="de-DE", …)` opens an address in a browser that has never been there."""
    with ExitStack() as stack:

        def open_page(address: str, *, prepare: str = "", **context: Any) -> Page:
            fresh = stack.enter_context(browser.new_context(**{"locale": "de-DE", **context}))
            page = fresh.new_page()
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            if prepare:
                page.add_init_script(prepare)
            page.goto(address)
            return page

        yield open_page
