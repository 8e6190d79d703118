"""A real browser, and the shipped briefing over http."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Request, expect, sync_playwright

from tests.browser.chromium import start
from tests.needs import missing

ROOT = Path(__file__).resolve().parents[2]
PHONE = 500
"""Pixels: what is narrower is a phone."""
PATIENCE = 20_000
"""Milliseconds: a busy machine is no fault of the page."""
Pages = Iterator[Page]

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once; without one the browser tests cannot run."""
    with sync_playwright() as playwright:
        try:
            started = start(playwright)
        except Error as error:
            missing(f"no Chromium: {error.message.splitlines()[0]}")
        yield started
        started.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Patient(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    """A browser opens six connections at once, and a busy machine is slow to take them."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a built site over http and return its address, without a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Patient(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve the shipped briefing."""
    with serving(site) as address:
        yield address


def failed(request: Request) -> list[str]:
    """Return what to say of a failed request; one that the page left behind did not fail."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url}"]


@contextmanager
def silent_page(browser: Browser, width: int, *, script: bool = True, dark: bool = False) -> Pages:
    """Open a page that must stay silent: a console message or a failed request is a failure.

    As narrow as a phone, it is one: with a finger, and twice the pixels.
    """
    phone = width < PHONE
    context = browser.new_context(
        viewport={"width": width, "height": 844 if phone else 900},
        has_touch=phone,
        is_mobile=phone,
        java_script_enabled=script,
        color_scheme="dark" if dark else "light",
    )
    opened, said = context.new_page(), []
    opened.on("console", lambda message: said.append(f"console: {message.text}"))
    opened.on("pageerror", lambda error: said.append(f"error: {error}"))
    opened.on("requestfailed", lambda request: said.extend(failed(request)))
    yield opened
    context.close()
    assert said == []


@pytest.fixture
def page(browser: Browser) -> Pages:
    """Open a silent page as wide as a laptop."""
    with silent_page(browser, 1300) as opened:
        yield opened


def ends_at(page: Page, end: str) -> None:
    """Wait until the address of a page ends so: a script changes it a moment after a key."""
    expect(page).to_have_url(re.compile(f"{re.escape(end)}$"))
