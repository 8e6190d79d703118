"""What a browser loads and holds for the heaviest page of each kind of a site."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.host import hosted
from benchmarks.weight import SCREENS, loaded
from tests.browser.chromium import start

MOST_BYTES, MOST_NODES = 90_000, 1_500
"""The goal: of a first view, compressed, and of the elements of a page."""
_KIND = re.compile(rb'class="page page--([a-z]+)')
_NODES = "document.getElementsByTagName('*').length"


@dataclass(frozen=True, slots=True)
class Kind:
    """The heaviest of the pages of one kind, by weight and by nodes."""

    name: str
    """As the catalogue of pages names its template."""
    pages: int
    bytes: int
    """Of a first view: everything that is loaded, as it goes over the line."""
    heaviest: str
    """The page that has so many."""
    nodes: int
    """Elements, after the scripts have run."""
    longest: str
    """The page that has so many."""


def kinds(site: Path) -> list[Kind]:
    """Measure the heaviest page of each kind of a built site; the kinds in alphabetical order.

    The file with most bytes and the file with most tags of a kind stand for it.

    Raises:
        playwright.sync_api.Error: There is no browser.
    """
    found = _by_kind(site)
    with hosted(site) as address, sync_playwright() as playwright:
        browser = start(playwright)
        made = [_kind(name, pages, browser, address, site) for name, pages in found.items()]
        browser.close()
    return made


def _by_kind(site: Path) -> Mapping[str, Mapping[Path, bytes]]:
    found: dict[str, dict[Path, bytes]] = defaultdict(dict)
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        kind = _KIND.search(content)
        if kind:
            found[kind[1].decode()][path] = content
    return dict(sorted(found.items()))


def _kind(
    name: str, pages: Mapping[Path, bytes], browser: Browser, address: str, site: Path
) -> Kind:
    measured = {
        str(path.relative_to(site)): _page(browser, address, site, path)
        for path in _candidates(pages)
    }
    heaviest = max(measured, key=lambda path: measured[path][0])
    longest = max(measured, key=lambda path: measured[path][1])
    return Kind(
        name=name,
        pages=len(pages),
        bytes=measured[heaviest][0],
        heaviest=heaviest,
        nodes=measured[longest][1],
        longest=longest,
    )


def _candidates(pages: Mapping[Path, bytes]) -> set[Path]:
    return {
        max(pages, key=lambda path: len(pages[path])),
        max(pages, key=lambda path: pages[path].count(b"<") - pages[path].count(b"</")),
    }


def _page(browser: Browser, address: str, site: Path, path: Path) -> tuple[int, int]:
    """Return the bytes of a first view of a page, and its nodes: of the screen that has more."""
    views = list(_views(browser, f"{address}/{path.relative_to(site)}", site))
    return max(size for size, _ in views), max(nodes for _, nodes in views)


def _views(browser: Browser, address: str, site: Path) -> Iterator[tuple[int, int]]:
    for size in SCREENS:
        with loaded(browser, address, site, size) as (page, weight):
            yield sum(weight.values()), page.evaluate(_NODES)
