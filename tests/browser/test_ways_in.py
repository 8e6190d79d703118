"""With a keyboard, with a finger, with large zoom, with colours of one's own."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import silent_page

FINGER = 24
"""Pixels that WCAG 2.2 asks for (2.5.8)."""


def test_the_filters_of_the_positions_are_a_few_presses_away(page: Page, served: str) -> None:
    """Without a press of Tab for each cell of the picture."""
    page.goto(f"{served}/positions/index.html")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text() == "Skip to the table in full":
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Question", exact=True)).to_be_focused()


def test_a_finger_finds_the_numbers(browser: Browser, served: str) -> None:
    """Citations and what copies are large enough on touch, and no line grows by them."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    for path in (
        "index.html",
        "quotes/index.html",
        "actors/denmark/index.html",
        "positions/index.html",
    ):
        page.goto(f"{served}/{path}")
        small = page.locator(
            "a.cite:visible, .copy:visible, .statement__sources > a:visible"
        ).evaluate_all(
            """(all, least) => all
              .map((one) => [one.textContent, one.getBoundingClientRect()])
              .filter(([, box]) => box.width < least || box.height < least)
              .map(([text, box]) => `${text} ${box.width}x${box.height}`)""",
            FINGER,
        )
        assert small == [], path
    context.close()


def test_at_large_zoom_the_head_leaves_room(browser: Browser, served: str) -> None:
    """At 400 % of 1280 by 1024 a page has 320 by 256 pixels."""
    context = browser.new_context(viewport={"width": 320, "height": 256})
    page = context.new_page()
    for path in ("index.html", "positions/index.html"):
        page.goto(f"{served}/{path}")
        head = page.locator(".site-header").bounding_box()
        assert head
        assert head["height"] <= 256 * 0.45
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_colours_of_ones_own_keep_the_picture(browser: Browser, served: str) -> None:
    """The page that is read is marked, and a stance shows its place on the scale."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, forced_colors="active")
    page = context.new_page()
    page.goto(f"{served}/positions/index.html")
    here, other = (
        page.get_by_role("navigation", name="Main").get_by_role("link", name=name, exact=True)
        for name in ("Positions", "Quotes")
    )
    line = "one => getComputedStyle(one).borderBottomWidth"
    assert here.evaluate(line) != other.evaluate(line)
    stance = page.locator(".matrix .stance[class*=' of-']").first
    drawn = stance.evaluate("one => getComputedStyle(one, '::after').backgroundImage")
    assert "gradient" in drawn
    context.close()


@pytest.mark.parametrize("width", [390, 1300])
def test_who_lands_on_a_quote_sees_where_it_stands(
    browser: Browser, served: str, width: int
) -> None:
    """The heading stays above the words, and does not cover them."""
    with silent_page(browser, width) as page:
        page.goto(f"{served}/articles/live-blog-washington-talks/index.html#nielsen-not-owned")
        heading = page.get_by_role("heading", name="Quotes in article 2")
        expect(heading).to_be_in_viewport(ratio=1)
        above, quote = heading.bounding_box(), page.locator("#nielsen-not-owned").bounding_box()
        assert above
        assert quote
        assert above["y"] + above["height"] <= quote["y"]
