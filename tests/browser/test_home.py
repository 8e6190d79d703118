"""The front page answers on one screen; on a phone in a sensible order."""

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.browser.conftest import silent_page

TABLE = ".matrix"
SCREEN = (".masthead", ".lead", ".in-short", ".news", *(
    f"section:has(#{name})" for name in ("not-known", "next-dates", "sources-differ")
), TABLE)  # fmt: skip


def test_one_screen_answers_what_where_and_what_not(page: Page, served: str) -> None:
    """What happened, how it is judged, what is not known, where each actor stands since when."""
    page.goto(f"{served}/index.html")
    for selector in SCREEN:
        box = page.locator(selector).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 900, selector
    sizes = page.locator("main").evaluate(
        "main => [...main.querySelectorAll('.brief *, .matrix *')].map(one =>"
        " parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12


@pytest.mark.parametrize("width", [1152, 1300])
def test_nothing_on_the_first_screen_runs_into_anything(
    browser: Browser, served: str, width: int
) -> None:
    """Each part ends before the next one begins, in its column and below it."""
    with silent_page(browser, width) as home:
        home.goto(f"{served}/index.html")
        assert home.evaluate("document.documentElement.scrollWidth") == width
        columns = [box_of(home, f".brief__{name}") for name in ("line", "said", "open")]
        rights = [box["x"] + box["width"] for box in columns]
        assert all(right < box["x"] for right, box in zip(rights, columns[1:], strict=False))
        below = box_of(home, TABLE)["y"]
        assert all(box["y"] + box["height"] <= below for box in columns)
        cells = home.locator(".matrix :is(td, th[scope])").evaluate_all(
            "cells => cells.filter(one => one.scrollWidth > one.clientWidth + 1).length"
        )
        assert cells == 0


def box_of(page: Page, selector: str) -> FloatRect:
    """Return where an element stands."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box


def test_a_judgement_in_short_leads_to_its_evidence(page: Page, served: str) -> None:
    """One line each, on a wide screen; as many as there are."""
    page.goto(f"{served}/index.html")
    lines = page.locator(".in-short li")
    expect(lines).to_have_count(page.locator(".judgements > li").count())
    heights = {round(line.bounding_box()["height"]) for line in lines.all()}  # type: ignore[index]
    assert max(heights) < 48
    lines.nth(3).get_by_role("link").click()
    expect(page.locator("#judgement-4 blockquote").first).to_be_in_viewport()


def test_the_age_is_said_by_the_reader_s_clock(page: Page, served: str) -> None:
    """In the head and in the foot; the files do not know it."""
    page.clock.set_fixed_time("2026-03-01T12:00:00Z")
    page.goto(f"{served}/index.html")
    expect(page.locator(".coverage [data-age]")).to_have_text("It is 32 days old.")
    expect(page.locator(".site-footer [data-age]")).to_have_text("It is 32 days old.")
    for now, age in (
        ("2026-01-28T23:00:00Z", ""),
        ("2026-03-27T12:00:00Z", "It is 58 days old."),
        ("2026-03-28T12:00:00Z", "It is 2 months old."),
        ("2026-11-27T23:00:00Z", "It is 9 months old."),
        ("2026-11-28T00:00:00Z", "It is 10 months old."),
        ("2028-07-01T00:00:00Z", "It is 2 years old."),
        ("2026-01-29T01:00:00Z", "It is 1 day old."),
    ):
        page.clock.set_fixed_time(now)
        page.reload()
        expect(page.locator(".coverage [data-age]")).to_have_text(age)


def test_on_a_phone_the_glance_shows_one_question_in_words(browser: Browser, served: str) -> None:
    """Opposed actors do not look agreed; without a script all questions are there."""
    with silent_page(browser, 390) as phone:
        phone.goto(f"{served}/index.html")
        row = phone.locator(".matrix tr", has=phone.get_by_role("rowheader", name="Sponsors"))
        expect(row.locator("td:visible")).to_have_text(["Only with consent 13 Jan"])
        phone.get_by_role("group", name="Question at a glance").get_by_text("Who decides").click()
        expect(row.locator("td:visible")).to_have_text(["The ally’s consent 13 Jan"])
        link = row.locator("td:visible a").bounding_box()
        assert link
    with silent_page(browser, 390, script=False) as phone:
        phone.goto(f"{served}/index.html")
        assert phone.locator(".matrix tr").nth(2).locator("td:visible").count() == 6


def test_what_is_not_known_leads_to_its_sources(page: Page, served: str) -> None:
    """In short above, in full below."""
    page.goto(f"{served}/index.html")
    every = page.locator(".part:has(#what-we-do-not-know) li")
    page.get_by_role("link", name=f"{every.count()} open points in full").click()
    expect(page.get_by_role("heading", name="What we do not know")).to_be_in_viewport()
    points = page.locator(".open-points:has(#not-known) li").all()
    assert len(points) > 3
    for point, item in zip(points, every.all(), strict=False):
        assert item.inner_text().startswith(point.inner_text().rstrip("."))


@pytest.mark.parametrize("script", [True, False])
def test_a_phone_has_the_answers_one_after_the_other(
    browser: Browser, served: str, *, script: bool
) -> None:
    """Nothing lies beside anything, and the table is reached on the third screen."""
    with silent_page(browser, 390, script=script) as phone:
        phone.goto(f"{served}/index.html")
        order = (
            ".lead",
            ".in-short",
            "#sources-differ",
            ".news",
            "#next-dates",
            "#not-known",
            TABLE,
        )
        boxes = [phone.locator(selector).bounding_box() for selector in order]
        tops = [box["y"] for box in boxes if box]
        assert tops == sorted(tops)
        assert len(tops) == len(order)
        assert tops[-1] < 3.5 * 844


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


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [1300, 390])
def test_what_a_judgement_carries_is_folded_and_leads_to_the_whole(
    browser: Browser, served: str, width: int, *, script: bool
) -> None:
    """The summary says what there is; it opens in place, and one step leads to all of it."""
    with silent_page(browser, width, script=script) as home:
        home.goto(f"{served}/index.html")
        ninth = home.locator("#judgement-9")
        words = ninth.get_by_text("American words that leave control out")
        expect(words).to_be_hidden()
        ninth.get_by_text("Alternatives, assumes, would change it, resolve by").click()
        expect(words).to_be_visible()
        ninth.get_by_role("link", name="This judgement in full").click()
        whole = home.locator("#judgement-9")
        expect(whole.get_by_text("31 March 2026")).to_be_in_viewport()
        expect(home.get_by_text("20 to 35 per cent.")).to_be_visible()
