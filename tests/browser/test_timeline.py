"""The timeline: events by day, the picture of who acted when, the filter by actor."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ends_at
from tests.browser.reading import PHONES, opened, overflow, violations


@pytest.fixture
def timeline(page: Page, site: Path) -> Page:
    """Open the timeline from a folder."""
    page.goto(f"{site.as_uri()}/timeline/index.html")
    return page


def test_an_actor_is_chosen(timeline: Page) -> None:
    """Its events, its row of the picture, the count and the address."""
    count = timeline.locator(".count")
    every = timeline.locator(".event:visible").count()
    expect(count).to_have_text(f"{every} events")
    timeline.get_by_label("Actor").select_option(label="Denmark")
    left = timeline.locator(".event:visible").count()
    assert 0 < left < every
    expect(count).to_have_text(f"{left} of {every} events")
    ends_at(timeline, "/timeline/index.html?actor=denmark")
    assert timeline.locator(".strip tbody th:visible").all_text_contents() == ["Denmark"]
    empty = ".day:visible:not(:has(.event:not([hidden])))"
    assert timeline.locator(empty).count() == 0
    timeline.get_by_role("button", name="Reset").click()
    assert timeline.locator(".event:visible").count() == every


def test_an_actor_without_plans_has_no_empty_headings(timeline: Page) -> None:
    """A section with nothing left goes, its heading too."""
    timeline.get_by_label("Actor").select_option(label="Norway")
    assert timeline.locator("h2:visible").all_text_contents() == ["Happened"]


def test_a_permalink_is_reached_whatever_is_filtered(page: Page, site: Path) -> None:
    """The filters give way."""
    page.goto(f"{site.as_uri()}/timeline/index.html?actor=norway#ev-rutte-meeting")
    expect(page.locator("#ev-rutte-meeting")).to_be_in_viewport()
    ends_at(page, "/timeline/index.html#ev-rutte-meeting")


def test_the_picture_can_be_heard(timeline: Page) -> None:
    """It is a table: actors and days are its heads, and a cell says what its dots show."""
    table = timeline.get_by_role("table", name="Who acted when")
    heads = [head.inner_text() for head in table.get_by_role("columnheader").all()]
    assert any("16–27 January 2026, not in our articles" in head for head in heads)
    row = table.get_by_role("row").filter(has=timeline.get_by_role("rowheader", name="NATO"))
    expect(row.get_by_role("link", name="19 January 2026, overdue")).to_have_count(1)


def test_a_dot_leads_to_its_event(timeline: Page) -> None:
    """Whose row it stands in makes no difference."""
    row = timeline.locator(".strip tr[data-actor='greenland']")
    row.get_by_role("link", name="19 January 2026, overdue").click()
    expect(timeline.locator("#ev-rutte-meeting")).to_be_in_viewport()


def test_an_event_stands_in_one_place_in_every_row(timeline: Page) -> None:
    """The crowded day has a slot for each: dots of one event are under each other."""
    dots = timeline.locator(".strip a[href$='#ev-washington-talks']")
    boxes = [one.bounding_box() for one in dots.all()]
    assert len(boxes) == 3
    assert len({round(box["x"]) for box in boxes if box}) == 1


def test_who_is_only_spoken_about_has_no_row(timeline: Page) -> None:
    """A picture of the White House’s shows Russia and China: that is no deed of theirs."""
    assert timeline.locator(".strip tbody th a").filter(has_text="Russia").count() == 0
    assert timeline.locator(".strip tbody th a").filter(has_text="NATO").count() == 1


def test_without_scripts_every_event_is_there(browser: Browser, site: Path) -> None:
    """And no filter that does nothing."""
    address = f"{site.as_uri()}/timeline/index.html?actor=norway"
    with opened(browser, address, java_script_enabled=False) as page:
        assert page.locator("form:visible").count() == 0
        assert page.locator(".event:visible").count() == page.locator(".event").count() > 0


@pytest.mark.parametrize("width", PHONES)
def test_the_picture_fits_a_phone(browser: Browser, site: Path, width: int) -> None:
    """It needs no scrolling sideways, not even within itself."""
    address = f"{site.as_uri()}/timeline/index.html"
    with opened(browser, address, viewport={"width": width, "height": 700}) as page:
        assert overflow(page) == 0
        box = page.locator(".strip table").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 320])
def test_the_timeline_is_accessible(browser: Browser, site: Path, scheme: str, width: int) -> None:
    """No violation that axe-core knows."""
    address = f"{site.as_uri()}/timeline/index.html"
    size = {"width": width, "height": 800}
    with opened(browser, address, viewport=size, color_scheme=scheme) as page:
        assert violations(page) == []
