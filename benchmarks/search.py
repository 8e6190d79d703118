"""Measures the search of a briefing in Chromium: opening it, and every letter typed."""

import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from generator.model import Briefing
from tests.browser.chromium import start

TYPED = Path(__file__).with_name("typed.js").read_text(encoding="utf-8")


@dataclass(slots=True)
class SearchMeasured:
    """What the search of one briefing took, one entry for each repetition."""

    name: str
    opening: list[int] = field(default_factory=list)
    """Bytes with gzip from opening to the first answer, one entry for each query."""
    cold: list[list[float]] = field(default_factory=list)
    """Query by query, milliseconds from the key that opens the search to the answer."""
    letters: list[list[float]] = field(default_factory=list)
    """Milliseconds from each letter typed to the answer drawn."""
    loops: list[float] = field(default_factory=list)
    """Milliseconds of a loop that is always the same: how busy the machine was."""


def queries(briefing: Briefing) -> list[str]:
    """Return what readers type: names, misspelt too, words of titles and quotes, and a miss."""
    people = briefing.people
    surnames = [people[place].name.split()[-1] for place in (0, len(people) // 2, -1)]
    title = briefing.articles[len(briefing.articles) // 2].title.split()
    quote = max(briefing.quotes[-20:], key=lambda one: len(one.text)).text.split()
    return [
        *surnames,
        surnames[0][:2] + surnames[0][3:],
        briefing.actors[0].name,
        f"{people[1].name.split()[-1]} {briefing.actors[1].name}",
        " ".join(title[:3]),
        " ".join(quote[:4]),
        f"{surnames[1]} {quote[-1]}",
        "zzyzx",
    ]


def measure_search(name: str, page: Path, typed: Sequence[str], repeats: int) -> SearchMeasured:
    """Measure the search of a page: each query at once and cold, then all letter by letter."""
    with sync_playwright() as playwright:
        browser = start(playwright)
        measured = measure_search_in(browser, name, page, typed, repeats)
        browser.close()
    return measured


def measure_search_in(
    browser: Browser, name: str, page: Path, typed: Sequence[str], repeats: int
) -> SearchMeasured:
    """Do what `measure_search` does, in a browser that is open."""
    measured = SearchMeasured(name)
    for query in typed:
        with _opened(browser, page) as opened:
            measured.opening.append(_opening(opened, query))
    measured.cold = [[] for _ in typed]
    for _ in range(repeats):
        for taken, query in zip(measured.cold, typed, strict=True):
            with _opened(browser, page) as opened:
                taken.append(_answered(opened, query))
        with _opened(browser, page) as opened:
            measured.loops.append(opened.evaluate("typed.loop()"))
            _answered(opened, "")
            measured.letters.append([took for query in typed for took in _letters(opened, query)])
    return measured


@contextmanager
def _opened(browser: Browser, page: Path) -> Iterator[Page]:
    """Open the page in a browser context that has seen nothing, from its folder."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    context.add_init_script(TYPED)
    opened = context.new_page()
    opened.goto(page.as_uri())
    yield opened
    context.close()


def _opening(page: Page, query: str) -> int:
    """Return the compressed bytes that an answer costs from the moment the search opens."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _answered(page, query)
    files = {Path(unquote(urlsplit(url).path)) for url in asked}
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def _answered(page: Page, query: str) -> float:
    """Open the search by its key, type a query at once, and return when the answer was there."""
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    return float(page.evaluate("query => typed.sinceOpened(query)", query))


def _letters(page: Page, query: str) -> list[float]:
    """Type a query letter by letter and return what each took."""
    found: list[float] = page.evaluate("query => typed.letters(query)", query)
    return found
