"""The front page answers on one screen; on a phone in a sensible order."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import silent_page

ANSWERS = (".lead", ".news", ".open-points", ".matrix")


def test_one_screen_answers_what_where_and_what_not(page: Page, served: str) -> None:
    """What happened, what is new, what is not known, where each actor stands."""
    page.goto(f"{served}/index.html")
    for selector in ANSWERS:
        expect(page.locator(selector)).to_be_in_viewport(ratio=1)


def test_what_is_not_known_leads_to_its_sources(page: Page, served: str) -> None:
    """In short above, in full below."""
    page.goto(f"{served}/index.html")
    every = page.locator(".part:has(#what-we-do-not-know) li")
    page.get_by_role("link", name=f"{every.count()} open points in full").click()
    expect(page.get_by_role("heading", name="What we do not know")).to_be_in_viewport()
    points = page.locator(".open-points li").all()
    assert len(points) > 3
    for point, item in zip(points, every.all(), strict=False):
        assert item.inner_text().startswith(point.inner_text().rstrip("."))


@pytest.mark.parametrize("script", [True, False])
def test_a_phone_has_the_answers_one_after_the_other(
    browser: Browser, served: str, *, script: bool
) -> None:
    """Nothing lies beside anything, and the table is reached on the second screen."""
    with silent_page(browser, 390, script=script) as phone:
        phone.goto(f"{served}/index.html")
        boxes = [phone.locator(selector).bounding_box() for selector in ANSWERS]
        tops = [box["y"] for box in boxes if box]
        assert tops == sorted(tops)
        assert len(tops) == len(ANSWERS)
        assert tops[-1] < 2 * 844


def test_a_judgement_has_its_best_evidence_beside_it(page: Page, served: str) -> None:
    """The quote that the editor marked, else the first that is cited; open on a wide screen."""
    page.goto(f"{served}/index.html")
    first, ninth = page.locator("#judgement-1"), page.locator("#judgement-9")
    expect(first.locator("blockquote")).to_have_text("We still have a fundamental disagreement")
    expect(ninth.locator("blockquote")).to_have_text("Whether that is doable, I don’t know")
    expect(first.locator("blockquote")).to_be_visible()
    text, words = first.locator(".judged").bounding_box(), first.locator(".beside").bounding_box()
    assert text
    assert words
    assert words["x"] > text["x"] + text["width"]
    assert words["y"] < text["y"] + 10
    expect(page.locator("#judgement-11 .beside")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_evidence_is_folded_below(
    browser: Browser, served: str, *, script: bool
) -> None:
    """It says whose words they are, and opens in place."""
    with silent_page(browser, 390, script=script) as phone:
        phone.goto(f"{served}/index.html")
        first = phone.locator("#judgement-1")
        expect(first.locator("blockquote")).to_be_hidden()
        first.get_by_text("In the words of Lars Løkke Rasmussen").click()
        expect(first.locator("blockquote")).to_be_visible()
