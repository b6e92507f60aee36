"""Chromium, as Debian ships it, driven by Playwright; and a web server that takes down what it is asked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, sync_playwright

#: A town's address as a browser knows it, answered by this computer. Unlike localhost it needs https.
TOWN = "www.stadt.example"
_ARGUMENTS = (
    "--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
    f"--host-resolver-rules=MAP {TOWN} 127.0.0.1",
)  # fmt: skip


class NoBrowserError(Exception):
    """There is no Chromium here."""


def demanded() -> bool:
    """Whether a missing browser is a failure: KOKOMA_DEMANDS names chromium."""
    return "chromium" in os.environ.get("KOKOMA_DEMANDS", "").replace(",", " ").split()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window. Raises NoBrowserError where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise NoBrowserError("no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def profile(browser: Browser, folder: Path) -> Iterator[BrowserContext]:
    """The browser of somebody who keeps their history, in this folder; written down when it is closed."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    context = browser.browser_type.launch_persistent_context(
        folder, executable_path=found, args=_ARGUMENTS, locale="de-DE"
    )
    try:
        yield context
    finally:
        context.close()


class Served(NamedTuple):
    """A folder on a web server."""

    port: int
    log: list[str]
    #: What was asked for: request line and every header.

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, log: list[str], **kwargs: object) -> None:
        self.taken_down = log
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        parsed = super().parse_request()
        if parsed:
            self.taken_down.append(f"{self.requestline}\n{self.headers}")
        return parsed

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """A web server for this folder, on this computer only."""
    log: list[str] = []
    handler = partial(_Handler, log=log, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield Served(server.server_address[1], log)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
