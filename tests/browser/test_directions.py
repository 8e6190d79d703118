"""Arabic between English: each text runs as its letters do, on pages and from scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.cli import run
from tests.arabic import ARABIC, FIRST, LAST, LATIN, arabic_canal
from tests.browser.conftest import serving, silent_page

EDGES = """(element, [first, latin, last]) => {
  const text = element.textContent;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const places = [];
  for (let node; (node = walker.nextNode()); )
    for (let at = 0; at < node.data.length; at++) places.push([node, at]);
  const left = (index) => {
    const [node, at] = places[index], range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  };
  const start = text.indexOf(first);
  return {
    first: left(start),
    open: left(text.indexOf("(", start)),
    latin: [...latin].map((_, at) => left(text.indexOf(latin, start) + at)),
    close: left(text.indexOf(")", start)),
    last: left(text.indexOf(last, start)),
    stop: left(text.indexOf(".", start)),
  };
}"""
"""Where the letters of the quote stand, in pixels from the left."""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the canal briefing with a quote in Arabic."""
    project = arabic_canal(tmp_path_factory.mktemp("arabic"))
    assert run(["build", "--project", str(project.root)]) == 0
    with serving(project.site) as address:
        yield address


def runs_from_the_right(shown: Locator) -> None:
    """Assert the order of an Arabic line: bracket, word and bracket, the full stop leftmost."""
    edges = shown.evaluate(EDGES, [FIRST, LATIN, LAST])
    latin = edges["latin"]
    assert latin == sorted(latin)
    order = [edges["stop"], edges["last"], edges["close"], latin[0], edges["open"], edges["first"]]
    assert order == sorted(order)


PAGES = {
    "article": "articles/canal-talks/index.html",
    "quotes": "quotes/index.html",
    "person": "people/ben-okoro/index.html",
    "dossier": "print/index.html?sections=quotes",
}


@pytest.mark.parametrize("name", ["article", "quotes", "person", "dossier"])
@pytest.mark.parametrize("width", [390, 1300])
def test_a_quote_runs_from_the_right(browser: Browser, arabic: str, name: str, width: int) -> None:
    """On every page that has it."""
    with silent_page(browser, width) as page:
        page.goto(f"{arabic}/{PAGES[name]}")
        shown = page.locator("blockquote", has_text=LATIN).first
        assert shown.get_attribute("dir") == "auto"
        assert shown.evaluate("one => getComputedStyle(one).direction") == "rtl"
        runs_from_the_right(shown)


def test_it_does_on_a_meeting_sheet(page: Page, arabic: str) -> None:
    """A script chooses what stands there."""
    page.goto(f"{arabic}/print/meeting/index.html?a=karsa&b=norland")
    words = page.locator(".quoted", has_text=LATIN).first
    expect(words).to_be_visible()
    assert words.get_attribute("dir") == "auto"
    runs_from_the_right(words)


def test_it_does_in_print(page: Page, arabic: str) -> None:
    """The paper is another style, not another page."""
    page.emulate_media(media="print")
    page.goto(f"{arabic}/{PAGES['article']}")
    runs_from_the_right(page.locator("blockquote", has_text=LATIN).first)


def test_it_does_on_a_card(page: Page, arabic: str) -> None:
    """A script draws it."""
    page.goto(f"{arabic}/positions/index.html")
    page.locator("a.cite[href$='#okoro-locks']").first.click()
    line = page.locator(".card [dir=auto]", has_text=LATIN).last
    expect(line).to_be_visible()
    runs_from_the_right(line)


def test_it_does_among_what_the_search_finds(page: Page, arabic: str) -> None:
    """Marks of what was found included."""
    page.goto(f"{arabic}/index.html")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(LATIN)
    found = page.get_by_role("option").filter(has_text=LATIN).first
    expect(found).to_be_visible()
    text = found.locator("[dir=auto]", has_text=FIRST).last
    runs_from_the_right(text)


def test_english_beside_it_runs_from_the_left(page: Page, arabic: str) -> None:
    """Nothing spills over."""
    page.goto(f"{arabic}/{PAGES['article']}")
    for line in page.locator("blockquote").all():
        expected = "rtl" if ARABIC in line.inner_text() else "ltr"
        assert line.evaluate("one => getComputedStyle(one).direction") == expected
