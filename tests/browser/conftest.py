"""A real browser, and the shipped briefing over http."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Containers allow no sandbox; a test browser has nothing to ask of the network."""


def chromium() -> str | None:
    """Return the Chromium to use: `BRIEFING_CHROMIUM`, the system's, None for Playwright's own."""
    named = os.environ.get("BRIEFING_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once; without one the browser tests are skipped, and say so."""
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        except Error as error:
            pytest.skip(f"no Chromium: {error.message.splitlines()[0]}")
        yield started
        started.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve the built site over http and return its address, without a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page that must stay silent: a console message or a failed request fails the test."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    opened, said = context.new_page(), []
    opened.on("console", lambda message: said.append(f"console: {message.text}"))
    opened.on("pageerror", lambda error: said.append(f"error: {error}"))
    opened.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    yield opened
    context.close()
    assert said == []
