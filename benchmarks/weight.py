"""What a browser loads before a page can be read, over the line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from benchmarks.host import hosted, sent
from tests.browser.chromium import start

KINDS = {"document": "page", "stylesheet": "styles", "script": "scripts", "font": "fonts"}
SCREENS: tuple[ViewportSize, ...] = (
    {"width": 390, "height": 844},
    {"width": 1300, "height": 900},
)
"""A phone, and a wide one."""


def first_view(page: Path) -> dict[str, int]:
    """Return the bytes of a first visit by kind, on a phone or a wide screen, whichever has more.

    Raises:
        playwright.sync_api.Error: There is no browser.
    """
    with hosted(page.parent) as address, sync_playwright() as playwright:
        browser = start(playwright)
        views = [_view(browser, f"{address}/{page.name}", page.parent, size) for size in SCREENS]
        browser.close()
    return max(views, key=lambda view: sum(view.values()))


def _view(browser: Browser, address: str, site: Path, size: ViewportSize) -> dict[str, int]:
    """Open a page in a window of a size; return what it loads."""
    with loaded(browser, address, site, size) as (_, weight):
        return weight


@contextmanager
def loaded(
    browser: Browser,
    address: str,
    site: Path,
    size: ViewportSize,
    listen: Callable[[str, int], None] = lambda _path, _size: None,
) -> Iterator[tuple[Page, dict[str, int]]]:
    """Open a page in a window of a size, for the first time; yield it and what it has loaded.

    `listen` is told the name and the bytes of each file.
    """
    weight = dict.fromkeys([*KINDS.values(), "other"], 0)

    def weigh(request: Request) -> None:
        path = site / unquote(urlsplit(request.url).path).lstrip("/")
        weight[KINDS.get(request.resource_type, "other")] += len(sent(path))
        listen(path.name, len(sent(path)))

    context = browser.new_context(viewport=size)
    opened = context.new_page()
    opened.on("requestfinished", weigh)
    opened.goto(address, wait_until="networkidle")
    yield opened, weight
    context.close()
