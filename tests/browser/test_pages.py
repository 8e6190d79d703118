"""Every page opens in a real browser, from a folder and over http, and stays silent."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


def pages(site: Path) -> list[str]:
    """Return the paths of all pages, one of each article, actor and person left out of none."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page as narrow as phones get."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


def visit(page: Page, root: str, paths: list[str]) -> list[str]:
    """Open pages and return those that show no heading, or ask another host for something."""
    wrong: list[str] = []
    page.on("request", lambda asked: wrong.append(asked.url) if foreign(asked.url, root) else None)
    for path in paths:
        page.goto(f"{root}/{path}")
        if page.locator("h1:visible").count() != 1:
            wrong.append(path)
    return wrong


def foreign(url: str, root: str) -> bool:
    """Return whether an address lies outside the site."""
    return not url.startswith((f"{root}/", "data:"))


def test_every_page_opens_from_a_folder(page: Page, site: Path) -> None:
    """A USB stick is enough."""
    everything = [path for path in pages(site) if path != "404.html"]
    assert visit(page, site.as_uri(), everything) == []


def test_every_page_opens_over_http(page: Page, site: Path, served: str) -> None:
    """A static host is enough."""
    assert visit(page, served, pages(site)) == []


def test_no_page_scrolls_sideways_on_a_phone(phone: Page, site: Path) -> None:
    """Nothing is wider than 320 pixels, except inside its own scrolling frame."""
    wide = []
    for path in pages(site):
        phone.goto(f"{site.as_uri()}/{path}")
        if phone.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path)
    assert wide == []


def test_a_reader_can_choose_the_dark_scheme(page: Page, site: Path) -> None:
    """The choice holds on the next page."""
    page.goto(f"{site.as_uri()}/index.html")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark colours").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{site.as_uri()}/about/index.html")
    assert dark != light
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_the_first_view_is_light(browser: Browser, site: Path, served: str) -> None:
    """What the front page loads, compressed as hosts send it, is at most 90 KB."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, asked = context.new_page(), []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.goto(f"{served}/index.html", wait_until="networkidle")
    files = {site / url.removeprefix(served).lstrip("/") for url in asked}
    weight = sum(
        path.stat().st_size if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes()))
        for path in files
    )
    context.close()
    assert any(path.suffix == ".woff2" for path in files)
    assert weight <= 90_000, sorted((path.name, path.stat().st_size) for path in files)
