"""The dossier and the meeting sheet: what is chosen is shown, printed, and in the address."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.conftest import ends_at, silent_page
from tests.browser.printing import printed, text_of
from tests.needs import need_readers

WHOLE = "print/index.html?sections=brief+positions+quotes+timeline+differences+sources"
CHOSEN = "print/index.html?questions=control&actors=denmark+greenland&sections=positions+quotes"
MEETING = "print/meeting/index.html"
ARTICLES, DIFFERENCES = 5, 18
"""How many the shipped briefing has."""


@pytest.fixture(params=["file", "http"])
def root(site: Path, served: str, request: pytest.FixtureRequest) -> str:
    """Return the address of the site, from its folder and over http."""
    return site.as_uri() if request.param == "file" else served


def visible(page: Page, selector: str) -> list[str]:
    """Return the words of what is shown."""
    return [one.inner_text() for one in page.locator(selector).all() if one.is_visible()]


def opened(page: Page, address: str) -> None:
    """Open a dossier, and wait until what is chosen has come."""
    page.goto(address)
    settled(page)


def settled(page: Page) -> None:
    """Wait until what is chosen has come."""
    page.wait_for_selector("body:not(:has([aria-busy]))")


def test_what_is_ticked_is_shown_and_in_the_address(page: Page, root: str) -> None:
    """Two actors and the positions alone, by hand."""
    opened(page, f"{root}/print/index.html")
    assert visible(page, "#content h2") == ["The brief"]
    assert "?" not in page.url
    actors = page.locator("[data-choice=actors]")
    actors.get_by_role("button", name="None").click()
    actors.get_by_label("Denmark").check()
    actors.get_by_label("Greenland").check()
    sections = page.locator("[data-choice=sections]")
    sections.get_by_role("button", name="None").click()
    sections.get_by_label("Positions").check()
    settled(page)
    assert visible(page, "#content h2") == ["Positions"]
    assert visible(page, ".stands h3") == ["Denmark", "Greenland"]
    ends_at(page, "?sections=positions&actors=denmark+greenland")
    expect(page.get_by_role("status").last).to_have_text(
        "1 of 6 sections, 6 of 6 questions, 2 of 15 actors"
    )


def test_what_was_hidden_comes_back(page: Page, root: str) -> None:
    """A choice taken back shows all that it hid, quotes too, in groups within groups."""
    opened(page, f"{root}/{WHOLE}")
    before = visible(page, "#content h2, #content h3, .quote")
    actors = page.locator("[data-choice=actors]")
    sections = page.locator("[data-choice=sections]")
    actors.get_by_role("button", name="None").click()
    sections.get_by_label("Quotes").uncheck()
    sections.get_by_label("Quotes").check()
    actors.get_by_label("Germany").check()
    settled(page)
    assert "Quotes" in visible(page, "#content h2")
    assert visible(page, ".stands h3") == ["Germany"]
    assert set(page.locator(".voice h3").all_text_contents()) == {"Germany"}
    actors.get_by_role("button", name="All").click()
    settled(page)
    assert visible(page, "#content h2, #content h3, .quote") == before
    ends_at(page, "?sections=brief+positions+quotes+timeline+differences+sources")


def test_a_dossier_that_was_sent_opens_as_it_was(page: Page, root: str) -> None:
    """The address holds the choice."""
    opened(page, f"{root}/{CHOSEN}")
    assert visible(page, "#content h2") == ["Positions", "Quotes"]
    assert visible(page, ".stands h3") == ["Denmark", "Greenland"]
    assert set(visible(page, ".stand .question")) == {"US control"}
    assert not page.get_by_label("Sweden").is_checked()
    page.locator("[data-choice=actors]").get_by_role("button", name="All").click()
    assert "actors" not in page.url


def test_exactly_the_chosen_is_printed(page: Page, served: str, tmp_path: Path) -> None:
    """And the sheet says what was chosen."""
    need_readers()
    opened(page, f"{served}/{CHOSEN}")
    text = text_of(printed(page, tmp_path, "A4"))
    assert "Showninpart.Sections:Positions,Quotes·Questions:UScontrol·Actors:Denmark" in text
    assert "Jens-FrederikNielsen" in text
    for absent in ("DonaldTrump,President", "Keyjudgements", "Formalprocess", "Sources"):
        assert absent not in text, absent


def test_the_sources_are_those_that_are_cited(page: Page, root: str) -> None:
    """By what is shown; of the differences there are those that touch a chosen actor."""
    opened(page, f"{root}/print/index.html?actors=sweden&sections=positions+quotes+sources")
    cited = {one.split(".")[0] for one in visible(page, ".cite, .said-when a")}
    listed = page.locator("[data-source]:visible").evaluate_all(
        "all => all.map((one) => one.value)"
    )
    assert 0 < len(listed) < ARTICLES
    assert {str(one) for one in listed} == cited
    assert visible(page, "[data-cited]") == [
        f"{len(listed)} of {ARTICLES}: those that are cited above."
    ]
    page.get_by_label("Where sources differ").check()
    settled(page)
    assert 0 < len(visible(page, ".difference")) < DIFFERENCES
    assert "When Sweden announced its officers" in visible(page, ".difference h3")
    assert "The name of Greenland’s foreign minister" not in visible(page, ".difference h3")
    assert len(visible(page, "[data-undivided]")) == 1
    page.locator("[data-choice=sections]").get_by_role("button", name="All").click()
    page.locator("[data-choice=actors]").get_by_role("button", name="All").click()
    settled(page)
    assert len(visible(page, "[data-source]")) == ARTICLES
    assert visible(page, "[data-cited], [data-undivided]") == []


def test_a_dossier_of_nothing_says_so(page: Page, served: str) -> None:
    """Whoever unticks all sections is told before printing."""
    opened(page, f"{served}/print/index.html?sections=sources")
    page.locator("[data-choice=sections]").get_by_role("button", name="None").click()
    settled(page)
    assert visible(page, "[data-state]") == ["No section is ticked: there is nothing to print."]


def test_sources_alone_are_all_sources(page: Page, served: str) -> None:
    """Where nothing shown cites any, none is left out."""
    opened(page, f"{served}/print/index.html?actors=sweden&sections=sources")
    assert len(visible(page, "[data-source]")) == ARTICLES


def test_what_the_address_names_and_nobody_knows_is_left_out(page: Page, served: str) -> None:
    """Such as an actor of an earlier edition, or an attack."""
    opened(page, f"{served}/print/index.html?actors=denmark+%3Cb%3E+atlantis")
    assert visible(page, ".stands h3") == ["Denmark"]
    opened(page, f"{served}/{MEETING}?a=atlantis&b=%3Cimg%20src=x%3E")
    assert visible(page, ".meeting h2")
    assert page.locator("#content img").count() == 0


def test_only_what_is_chosen_is_loaded(page: Page, served: str) -> None:
    """The first view holds the brief alone; a question needs no quotes that nobody cites for it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/dossier/")[2]))
    opened(page, f"{served}/print/index.html")
    assert visible(page, "#content h2") == ["The brief"]
    assert list(filter(None, asked)) == []
    page.goto("about:blank")
    opened(page, f"{served}/{CHOSEN}")
    assert sorted(filter(None, asked)) == [
        "parts.js",
        "positions/denmark.js",
        "positions/greenland.js",
        "quotes/denmark.js",
        "quotes/greenland.js",
    ]


def test_every_quote_is_in_the_whole_once(page: Page, root: str, site: Path) -> None:
    """Also one whose speaker belongs to two actors, or to none."""
    opened(page, f"{root}/{WHOLE}")
    data = json.loads((site / "data/briefing.json").read_text("utf-8"))
    shown = page.locator(".voice .statement__sources > a:not(.in-source)").evaluate_all(
        "all => all.map((one) => one.hash.slice(1))"
    )
    assert sorted(shown) == sorted(one["id"] for one in data["quotes"])
    assert page.locator(".events li").count() == len(data["events"])


def test_every_link_of_a_dossier_leads_somewhere(page: Page, site: Path) -> None:
    """The parts are no pages, so that no check of links reads them."""
    opened(page, f"{site.as_uri()}/{WHOLE}")
    links = page.locator("#content section a[href]").evaluate_all("all => all.map((a) => a.href)")
    inside = {link for link in links if link.startswith("file:")}
    pages = {link.partition("#")[0] for link in inside}
    anchors = {
        page_address: set(ids_of(Path(unquote(urlsplit(page_address).path))))
        for page_address in pages
    }
    missing = [
        link
        for link in inside
        if "#" in link and link.partition("#")[2] not in anchors[link.partition("#")[0]]
    ]
    assert missing == []


def ids_of(file: Path) -> Iterator[str]:
    """Yield the anchors of a page."""
    for node in LexborHTMLParser(file.read_bytes()).css("[id]"):
        yield node.attributes["id"] or ""


def test_a_part_that_does_not_load_is_missed(browser: Browser, served: str, tmp_path: Path) -> None:
    """On the screen and on paper; and the next choice asks again."""
    need_readers()
    page = browser.new_page()
    page.route("**/dossier/positions/greenland.js", lambda route: route.abort())
    opened(page, f"{served}/{CHOSEN}")
    assert visible(page, "[data-state]") == ["Not complete: a part did not load. Reload the page."]
    assert "Notcomplete:apartdidnotload" in text_of(printed(page, tmp_path, "A4"))
    page.unroute("**/dossier/positions/greenland.js")
    page.get_by_label("Sweden").check()
    settled(page)
    assert visible(page, ".stands h3") == ["Denmark", "Greenland", "Sweden"]
    assert visible(page, "[data-state]") == []
    page.close()


def test_without_a_script_the_brief_is_shown(browser: Browser, site: Path) -> None:
    """With links to everything else, and no form that would do nothing."""
    with silent_page(browser, 1300, script=False) as page:
        page.goto(f"{site.as_uri()}/print/index.html")
        assert visible(page, "#content form") == []
        assert visible(page, "#content h2") == ["The brief"]
        links = page.locator("noscript a").evaluate_all("all => all.map((a) => a.pathname)")
    assert [Path(link).is_file() for link in links] == [True] * 7
    assert any(link.endswith("/briefing.pdf") for link in links)


def test_without_a_script_the_questions_are_linked(browser: Browser, site: Path) -> None:
    """Where the same stands for all actors; and no form that would do nothing, no empty sheet."""
    with silent_page(browser, 1300, script=False) as page:
        page.goto(f"{site.as_uri()}/{MEETING}")
        assert visible(page, "#content form, .meeting") == []
        links = page.locator("noscript a").evaluate_all("all => all.map((a) => a.pathname)")
    assert [Path(link).is_file() for link in links] == [True] * 8


def test_answers_that_do_not_load_are_missed(browser: Browser, served: str) -> None:
    """No half a sheet; another pair is shown."""
    page = browser.new_page()
    page.route("**/meeting/france.js", lambda route: route.abort())
    opened(page, f"{served}/{MEETING}?a=denmark&b=france")
    assert visible(page, "[data-state]") == ["The answers did not load. Reload the page."]
    assert visible(page, ".meeting") == []
    page.get_by_label("Right").select_option("Germany")
    settled(page)
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["Denmark", "Germany"]
    assert visible(page, "[data-state]") == []
    page.close()


def test_two_actors_stand_side_by_side(page: Page, root: str) -> None:
    """Their answers to a question at one height, and what differs in words."""
    opened(page, f"{root}/{MEETING}?a=denmark&b=united-states")
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
    expect(page.locator("[data-sum]")).to_contain_text(
        "Only Denmark on Who decides and Danish-led presence"
    )


def test_another_pair_is_chosen_and_sent(page: Page, root: str) -> None:
    """No actor meets itself: who is chosen on the other side changes places."""
    opened(page, f"{root}/{MEETING}?a=denmark&b=united-states")
    page.get_by_label("Right").select_option("France")
    settled(page)
    ends_at(page, "?a=denmark&b=france")
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["Denmark", "France"]
    page.get_by_label("Left").select_option("France")
    settled(page)
    ends_at(page, "?a=france&b=denmark")
    assert visible(page, ".meeting h2 span:not(.unseen)") == ["France", "Denmark"]
    assert page.get_by_label("Right").input_value() == "denmark"


def test_every_article_that_is_cited_is_named(page: Page, served: str) -> None:
    """The sheet stands for itself: its numbers are explained at its end, and no others."""
    opened(page, f"{served}/{MEETING}?a=france&b=germany")
    cited = {one.split(".")[0] for one in visible(page, ".meeting .cite, .quoted a")}
    named = {one.split()[0] for one in visible(page, "[data-article]")}
    assert named == cited


def test_the_same_words_stand_once(page: Page, served: str) -> None:
    """One quote may be the evidence of several positions."""
    opened(page, f"{served}/{MEETING}?a=denmark&b=united-states")
    quotes = visible(page, "[data-actor=united-states] [data-quote]")
    assert len(quotes) == len(set(quotes)) > 0


def test_the_sheet_is_read_on_a_phone(browser: Browser, served: str) -> None:
    """One below the other, each with its name, nothing wider than the window."""
    with silent_page(browser, 390) as page:
        opened(page, f"{served}/{MEETING}?a=denmark&b=united-states")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert visible(page, ".issue:first-of-type .who")[:2] == ["Denmark", "United States"]
