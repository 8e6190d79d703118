"""What a browser loads and holds for the heaviest page of each kind of a site."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.host import hosted
from benchmarks.weight import SCREENS, loaded
from tests.browser.chromium import start

MOST_BYTES, MOST_NODES = 90_000, 1_500
"""The goal: of a first view, compressed, and of the elements of a page."""
_KIND = re.compile(rb'class="page page--([a-z]+)')
_OTHER_LETTERS = re.compile(r"-(?:latin-ext|cyrillic|greek)-[^/]*\.woff2$")
_NODES = "document.getElementsByTagName('*').length"


@dataclass(frozen=True, slots=True)
class Kind:
    """The heaviest of the pages of one kind, by weight and by nodes."""

    name: str
    """As the catalogue of pages names its template."""
    pages: int
    page: int
    """Bytes of the heaviest page itself, as it goes over the line."""
    bytes: int
    """Of its first view: everything that is loaded but `letters`."""
    letters: int
    """Of the fonts for letters beyond those of western Europe that a page of the kind loads."""
    heaviest: str
    """The page that has so many bytes."""
    nodes: int
    """Elements, after the scripts have run."""
    longest: str
    """The page that has so many."""


@dataclass(frozen=True, slots=True)
class _View:
    """What one page loads and holds, on one screen."""

    page: int
    letters: int
    bytes: int
    nodes: int


def kinds(site: Path) -> list[Kind]:
    """Measure the heaviest page of each kind of a built site; the kinds in alphabetical order.

    Of each kind the file with most bytes, that with most tags, and that with most kinds of
    emphasis are opened.

    Raises:
        playwright.sync_api.Error: There is no browser.
    """
    with sync_playwright() as playwright:
        browser = start(playwright)
        made = kinds_in(browser, site)
        browser.close()
    return made


def kinds_in(browser: Browser, site: Path) -> list[Kind]:
    """Measure the heaviest page of each kind in a browser that is open."""
    found = _by_kind(site)
    with hosted(site) as address:
        return [_kind(name, pages, browser, address, site) for name, pages in found.items()]


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
        str(path.relative_to(site)): _views(browser, address, site, path)
        for path in _candidates(pages)
    }
    views = [(view, path) for path, found in measured.items() for view in found]
    heaviest, its_path = max(views, key=lambda one: one[0].bytes)
    longest, longest_path = max(views, key=lambda one: one[0].nodes)
    return Kind(
        name=name,
        pages=len(pages),
        page=heaviest.page,
        bytes=heaviest.bytes,
        letters=max(view.letters for view, _ in views),
        heaviest=its_path,
        nodes=longest.nodes,
        longest=longest_path,
    )


def _candidates(pages: Mapping[Path, bytes]) -> set[Path]:
    return {
        max(pages, key=lambda path: len(pages[path])),
        max(pages, key=lambda path: pages[path].count(b"<") - pages[path].count(b"</")),
        max(pages, key=lambda path: (_emphasis(pages[path]), len(pages[path]))),
    }


def _emphasis(page: bytes) -> int:
    """Return how many kinds of emphasis a page has, each of which may load a font."""
    return (b"<strong>" in page) + (b"<em>" in page)


def _views(browser: Browser, address: str, site: Path, path: Path) -> list[_View]:
    """Return what a page loads and holds on each screen."""
    found = []
    for size in SCREENS:
        letters: list[int] = []
        with loaded(
            browser, f"{address}/{path.relative_to(site)}", site, size, _noting(letters)
        ) as (page, weight):
            view = _View(
                page=weight["page"],
                letters=sum(letters),
                bytes=sum(weight.values()) - sum(letters),
                nodes=page.evaluate(_NODES),
            )
        found.append(view)
    return found


def _noting(letters: list[int]) -> Callable[[str, int], None]:
    """Return a listener that notes the bytes of fonts for other letters."""

    def note(path: str, size: int) -> None:
        if _OTHER_LETTERS.search(path):
            letters.append(size)

    return note
