"""The dossier and the meeting sheet: what is chosen is shown, printed, and in the address."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import silent_page
from tests.browser.printing import printed, text_of
from tests.needs import need_readers

CHOSEN = "print/index.html?questions=control&actors=denmark+greenland&sections=positions+quotes"
MEETING = "print/meeting/index.html"


@pytest.fixture(params=["file", "http"])
def root(site: Path, served: str, request: pytest.FixtureRequest) -> str:
    """Return the address of the site, from its folder and over http."""
    return site.as_uri() if request.param == "file" else served


def visible(page: Page, selector: str) -> list[str]:
    """Return the words of what is shown."""
    return [one.inner_text() for one in page.locator(selector).all() if one.is_visible()]


def test_what_is_ticked_is_shown_and_in_the_address(page: Page, root: str) -> None:
    """Two actors and the positions alone, by hand."""
    page.goto(f"{root}/print/index.html")
    actors = page.locator("[data-choice=actors]")
    actors.get_by_role("button", name="None").click()
    actors.get_by_label("Denmark").check()
    actors.get_by_label("Greenland").check()
    sections = page.locator("[data-choice=sections]")
    sections.get_by_role("button", name="None").click()
    sections.get_by_label("Positions").check()
    assert visible(page, "#content h2") == ["Positions"]
    assert visible(page, ".stands h3") == ["Denmark", "Greenland"]
    assert page.url.endswith("?sections=positions&actors=denmark+greenland")
    expect(page.get_by_role("status").last).to_have_text(
        "1 of 6 sections, 6 of 6 questions, 2 of 15 actors"
    )


def test_what_was_hidden_comes_back(page: Page, root: str) -> None:
    """A choice taken back shows all that it hid, quotes too, in groups within groups."""
    page.goto(f"{root}/print/index.html")
    page.locator("[data-count]").wait_for()
    before = visible(page, "#content h2, #content h3, .quote")
    actors = page.locator("[data-choice=actors]")
    sections = page.locator("[data-choice=sections]")
    actors.get_by_role("button", name="None").click()
    sections.get_by_label("Quotes").uncheck()
    sections.get_by_label("Quotes").check()
    actors.get_by_label("Germany").check()
    page.wait_for_timeout(50)
    assert "Quotes" in visible(page, "#content h2")
    assert visible(page, ".stands h3") == ["Germany"]
    actors.get_by_role("button", name="All").click()
    assert visible(page, "#content h2, #content h3, .quote") == before


def test_a_dossier_that_was_sent_opens_as_it_was(page: Page, root: str) -> None:
    """The address holds the choice."""
    page.goto(f"{root}/{CHOSEN}")
    assert visible(page, "#content h2") == ["Positions", "Quotes"]
    assert visible(page, ".stands h3") == ["Denmark", "Greenland"]
    assert set(visible(page, ".stand .question")) == {"US control"}
    assert not page.get_by_label("Sweden").is_checked()
    page.locator("[data-choice=actors]").get_by_role("button", name="All").click()
    assert "actors" not in page.url


def test_exactly_the_chosen_is_printed(page: Page, served: str, tmp_path: Path) -> None:
    """And the sheet says what was chosen."""
    need_readers()
    page.goto(f"{served}/{CHOSEN}")
    text = text_of(printed(page, tmp_path, "A4"))
    assert "Showninpart.Sections:Positions,Quotes·Questions:UScontrol·Actors:Denmark" in text
    assert "Jens-FrederikNielsen" in text
    for absent in ("DonaldTrump,President", "Keyjudgements", "Formalprocess", "Sources"):
        assert absent not in text, absent


def test_the_sources_are_those_that_are_cited(page: Page, root: str) -> None:
    """By what is shown; the differences stand between articles, and say that all are there."""
    page.goto(f"{root}/print/index.html?actors=sweden&sections=positions+quotes+sources")
    cited = {one.split(".")[0] for one in visible(page, ".cite, .said-when a")}
    listed = page.locator("[data-source]:visible").evaluate_all(
        "all => all.map((one) => one.value)"
    )
    assert 0 < len(listed) < page.locator("[data-source]").count()
    assert {str(one) for one in listed} == cited
    assert visible(page, "[data-cited]") == [f"{len(listed)} of 5: those that are cited above."]
    page.get_by_label("Where sources differ").check()
    assert len(visible(page, ".difference")) == page.locator(".difference").count()
    assert len(visible(page, "[data-undivided]")) == 1
    page.locator("[data-choice=sections]").get_by_role("button", name="All").click()
    page.locator("[data-choice=actors]").get_by_role("button", name="All").click()
    assert len(visible(page, "[data-source]")) == page.locator("[data-source]").count()
    assert visible(page, "[data-cited], [data-undivided]") == []


def test_sources_alone_are_all_sources(page: Page, served: str) -> None:
    """Where nothing shown cites any, none is left out."""
    page.goto(f"{served}/print/index.html?actors=sweden&sections=sources")
    assert len(visible(page, "[data-source]")) == page.locator("[data-source]").count()


def test_what_the_address_names_and_nobody_knows_is_left_out(page: Page, served: str) -> None:
    """Such as an actor of an earlier edition, or an attack."""
    page.goto(f"{served}/print/index.html?actors=denmark+%3Cb%3E+atlantis")
    assert visible(page, ".stands h3") == ["Denmark"]
    page.goto(f"{served}/{MEETING}?a=atlantis&b=%3Cimg%20src=x%3E")
    assert visible(page, ".meeting h2")
    assert page.locator("#content img").count() == 0


@pytest.mark.parametrize("path", ["print/index.html", MEETING])
def test_without_a_script_everything_is_shown(browser: Browser, site: Path, path: str) -> None:
    """And no form that would do nothing."""
    with silent_page(browser, 1300, script=False) as page:
        page.goto(f"{site.as_uri()}/{path}")
        assert visible(page, "#content form") == []
        text = page.locator("#content").inner_text()
    for actor in ("Denmark", "United States", "Sweden", "European Commission"):
        assert actor in text


def test_two_actors_stand_side_by_side(page: Page, root: str) -> None:
    """Their answers to a question at one height, and what differs in words."""
    page.goto(f"{root}/{MEETING}?a=denmark&b=united-states")
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["Denmark", "United States"]
    first = page.locator(".issue").first
    left, right = (one.bounding_box() for one in first.locator(".answer").all())
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    expect(first.locator(".verdict")).to_have_text("Differ: 2 steps apart")
    expect(page.locator("[data-sum]")).to_contain_text("They differ on US control")
    expect(page.locator("[data-sum]")).to_contain_text("Same stance on Talks")
    expect(page.locator("[data-sum]")).to_contain_text("Only Denmark on Danish-led presence")


def test_another_pair_is_chosen_and_sent(page: Page, root: str) -> None:
    """No actor meets itself: who is chosen on the other side changes places."""
    page.goto(f"{root}/{MEETING}?a=denmark&b=united-states")
    page.get_by_label("Right").select_option("France")
    assert page.url.endswith("?a=denmark&b=france")
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["Denmark", "France"]
    page.get_by_label("Left").select_option("France")
    assert page.url.endswith("?a=france&b=denmark")
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["France", "Denmark"]
    assert page.get_by_label("Right").input_value() == "denmark"


def test_every_article_that_is_cited_is_named(page: Page, served: str) -> None:
    """The sheet stands for itself: its numbers are explained at its end, and no others."""
    page.goto(f"{served}/{MEETING}?a=france&b=germany")
    cited = {one.split(".")[0] for one in visible(page, ".meeting .cite, .quoted a")}
    named = {one.split()[0] for one in visible(page, "[data-article]")}
    assert named == cited


def test_the_same_words_stand_once(page: Page, served: str) -> None:
    """One quote may be the evidence of several positions."""
    page.goto(f"{served}/{MEETING}?a=denmark&b=united-states")
    quotes = visible(page, "[data-actor=united-states] [data-quote]")
    assert len(quotes) == len(set(quotes)) > 0


def test_the_sheet_is_read_on_a_phone(browser: Browser, served: str) -> None:
    """One below the other, each with its name, nothing wider than the window."""
    with silent_page(browser, 390) as page:
        page.goto(f"{served}/{MEETING}?a=denmark&b=united-states")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert visible(page, ".issue:first-of-type .who")[:2] == ["Denmark", "United States"]
