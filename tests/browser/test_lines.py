"""What no line break may part, at any width."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

WIDTHS = range(320, 720, 10)
ALONE = """() => {
  const line = (node, at) => {
    const one = document.createRange();
    one.setStart(node, at);
    one.setEnd(node, at + 1);
    return one.getBoundingClientRect();
  };
  const before = (cites) => {
    const texts = document.createTreeWalker(cites.closest("p, li, td"), NodeFilter.SHOW_TEXT);
    texts.currentNode = cites;
    return texts.previousNode();
  };
  return [...document.querySelectorAll(".cites")]
    .filter((cites) => cites.checkVisibility())
    .filter((cites) => {
      const word = before(cites);
      const number = line(cites.querySelector(".cite").firstChild, 0);
      return line(word, word.data.trimEnd().length - 1).bottom <= number.top;
    })
    .map((cites) => cites.parentElement.textContent);
}"""
"""Citations whose first number is not on the line of the word before it."""
PARTED = """() => [...document.querySelectorAll(".cites")]
  .filter((cites) => new Set([...cites.children].map((one) => one.offsetTop)).size > 1).length"""
"""How many citations go on on a second line."""


@pytest.mark.parametrize("path", ["index.html", "editions/1/index.html"])
def test_a_citation_begins_on_the_line_of_its_word(page: Page, site: Path, path: str) -> None:
    """Its other numbers may stand on the next: a long row takes no word with it."""
    page.goto(f"{site.as_uri()}/{path}")
    parted = 0
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(ALONE) == [], width
        parted += page.evaluate(PARTED)
    assert parted


def test_a_dot_stands_beside_its_word(page: Page, site: Path) -> None:
    """That of an event which is planned or overdue."""
    page.goto(f"{site.as_uri()}/timeline/index.html")
    flags = page.locator(".flag")
    assert flags.count() > 1
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert flags.evaluate_all("all => all.filter((one) => one.clientHeight > 30)") == []


@pytest.mark.parametrize("height", [800, 300])
def test_a_heading_and_its_first_row_share_one_rule(page: Page, site: Path, height: int) -> None:
    """Where the heading stays in view it has the rule, else the row."""
    page.set_viewport_size({"width": 800, "height": height})
    page.goto(f"{site.as_uri()}/articles/fundamental-disagreement/index.html")
    below = page.locator("#claims").evaluate("one => getComputedStyle(one).borderBottomWidth")
    above = page.locator("#claims + ul > li").first.evaluate(
        "one => getComputedStyle(one).borderTopWidth"
    )
    assert sorted([below, above]) == ["0px", "1px"]
