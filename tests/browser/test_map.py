"""The map of the positions page: another question in place, kept in the address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ends_at, silent_page

SWITCH = ".map__switch a"
LEGEND = ".map__legend:visible"


@pytest.fixture
def home(site: Path) -> str:
    """Return the address of the page in the built folder."""
    return (site / "positions" / "index.html").as_uri()


@pytest.fixture
def page_of_map(page: Page, home: str) -> Page:
    """Open the page."""
    page.goto(home)
    return page


@pytest.fixture
def bare(browser: Browser, home: str) -> Iterator[Page]:
    """Open the page without JavaScript."""
    with silent_page(browser, 1300, script=False) as opened:
        opened.goto(home)
        yield opened


def shown(page: Page) -> str:
    """Return the question whose map is shown, once legend, mark and figure agree on it."""
    current = page.locator(f"{SWITCH}[aria-current='true']")
    question = current.get_attribute("data-question")
    assert question is not None
    assert page.locator(LEGEND).get_attribute("data-question") == question
    assert page.locator("figure.map").get_attribute("data-question") == question
    text = page.locator(f"{LEGEND} .map__title").inner_text()
    assert page.locator("figure.map").get_attribute("aria-label") == f"Map: {text}"
    return question


def switch(page: Page, name: str) -> None:
    """Follow a link of the switch."""
    page.locator(SWITCH).get_by_text(name, exact=True).click()


def painted(page: Page) -> list[list[str | None]]:
    """Return what each land says and looks like, and where it leads."""
    found: list[list[str | None]] = page.locator(".map a.shape").evaluate_all(
        "all => all.map(one => [one.querySelector('title').textContent,"
        " one.getAttribute('class'), one.querySelector('path').getAttribute('fill'),"
        " one.getAttribute('href').split('--')[0]])"
    )
    return found


def test_the_switch_changes_the_map_in_place(page_of_map: Page, home: str) -> None:
    """Legend, lands, links and the mark change; the page stays where it is."""
    assert shown(page_of_map) == "control"
    switch(page_of_map, "Arctic security")
    assert shown(page_of_map) == "arctic-security"
    ends_at(page_of_map, f"{home}?map=arctic-security")
    page_of_map.locator(".map svg a[href='#germany--arctic-security']").click()
    expect(page_of_map.locator("#germany--arctic-security")).to_be_in_viewport()


def test_every_map_is_the_one_on_the_page_of_its_question(page: Page, site: Path) -> None:
    """What the script paints is what the question's page draws."""
    root = site.as_uri()
    page.goto(f"{root}/positions/index.html")
    switched = {}
    for link in page.locator(SWITCH).all():
        link.click()
        switched[shown(page)] = [land[:3] for land in painted(page)]
    assert len(switched) > 1
    for question, lands in switched.items():
        page.goto(f"{root}/questions/{question}/index.html")
        assert [land[:3] for land in painted(page)] == lands


def test_back_to_the_first_is_as_it_came(page_of_map: Page, home: str) -> None:
    """Nothing of another question is left, in the address neither."""
    before = painted(page_of_map)
    for link in page_of_map.locator(SWITCH).all():
        link.click()
    switch(page_of_map, "US control")
    assert painted(page_of_map) == before
    ends_at(page_of_map, home)


def test_a_question_of_the_table_sets_the_map(page_of_map: Page) -> None:
    """Until the map is given another; choosing a question sets it again."""
    page_of_map.get_by_label("Question", exact=True).select_option(label="Talks")
    assert shown(page_of_map) == "talks"
    switch(page_of_map, "Who decides")
    assert shown(page_of_map) == "who-decides"
    assert page_of_map.get_by_label("Question", exact=True).input_value() == "talks"
    ends_at(page_of_map, "?question=talks&map=who-decides")
    page_of_map.get_by_label("Question", exact=True).select_option(label="All questions")
    assert shown(page_of_map) == "control"


def test_the_address_brings_table_and_map(page_of_map: Page, browser: Browser) -> None:
    """A colleague who opens it sees the same."""
    page_of_map.get_by_label("Group", exact=True).select_option(label="Allies")
    switch(page_of_map, "Danish-led presence")
    ends_at(page_of_map, "?group=Allies&map=military-presence")
    with silent_page(browser, 390) as other:
        other.goto(page_of_map.url)
        assert shown(other) == "military-presence"
        assert painted(other) == painted(page_of_map)
        assert other.get_by_role("status").inner_text().startswith("5 of 15")


def test_an_unknown_map_is_left_out(page: Page, home: str) -> None:
    """The first one is shown instead."""
    page.goto(f"{home}?map=atlantis")
    assert shown(page) == "control"


def test_the_map_is_no_filter(page_of_map: Page) -> None:
    """Nothing is hidden by it, so there is nothing to reset, and paper has nothing to say."""
    switch(page_of_map, "Talks")
    expect(page_of_map.get_by_role("button", name="Reset")).to_be_hidden()
    assert page_of_map.locator("[data-printed]").inner_text() == ""


def test_the_keyboard_is_enough(page_of_map: Page) -> None:
    """Tab reaches the next question, Enter shows it and stays there."""
    page_of_map.locator(f"{SWITCH}[aria-current]").focus()
    page_of_map.keyboard.press("Tab")
    page_of_map.keyboard.press("Enter")
    assert shown(page_of_map) == "who-decides"
    expect(page_of_map.locator(f"{SWITCH}[aria-current]")).to_be_focused()


def test_without_script_the_links_lead_to_the_questions(bare: Page) -> None:
    """The first map is drawn, the others are a page away."""
    assert shown(bare) == "control"
    switch(bare, "Talks")
    bare.wait_for_url(re.compile(r"/questions/talks/index\.html#map$"))
    expect(bare.locator("figure.map")).to_be_in_viewport()


def test_paper_shows_the_chosen_map(page_of_map: Page) -> None:
    """One legend, no switch."""
    switch(page_of_map, "Talks")
    page_of_map.emulate_media(media="print")
    expect(page_of_map.locator(SWITCH).first).to_be_hidden()
    expect(page_of_map.locator(LEGEND)).to_have_count(1)


def test_a_question_without_a_map_says_so(page_of_map: Page) -> None:
    """In the place of the map, in words; the next question has its map again."""
    page_of_map.evaluate(
        "document.querySelector('.map template[data-question=talks]').content"
        ".querySelector('.legend').outerHTML ="
        " '<p class=map__none>No map</p>'"
    )
    switch(page_of_map, "Talks")
    expect(page_of_map.locator(".map__sheet")).to_be_hidden()
    expect(page_of_map.locator(".map__none")).to_be_visible()
    switch(page_of_map, "Law and NATO")
    expect(page_of_map.locator(".map__sheet")).to_be_visible()
