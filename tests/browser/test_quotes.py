"""Who said what: filters that the address keeps, wordings compared, the permalink."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ends_at
from tests.browser.reading import PHONES, opened, overflow, violations


@pytest.fixture
def quotes(page: Page, site: Path) -> Page:
    """Open the quotes from a folder."""
    page.goto(f"{site.as_uri()}/quotes/index.html")
    return page


def shown(page: Page) -> int:
    """Return the number of statements that can be seen."""
    return page.locator(".statement:visible").count()


def test_filters_narrow_and_the_count_says_so(quotes: Page) -> None:
    """Speaker, actor, day, words, sentences; all of them hold."""
    count = quotes.locator(".count")
    every = shown(quotes)
    expect(count).to_have_text(f"{every} statements")
    quotes.get_by_label("Speaker").select_option(label="Donald Trump")
    expect(count).to_have_text(f"{shown(quotes)} of {every} statements")
    assert quotes.locator("h2:visible a").all_text_contents() == ["Donald Trump"]
    quotes.get_by_label("Words").fill("golden dome")
    assert shown(quotes) == 1
    quotes.get_by_role("button", name="Reset").click()
    expect(count).to_have_text(f"{every} statements")
    expect(quotes.get_by_label("Speaker")).to_be_focused()
    quotes.get_by_label("Actor").select_option(label="Germany")
    quotes.get_by_label("Day said").select_option(label="day not known")
    assert 0 < shown(quotes) < every


def test_sentences_only_leaves_no_fragment(quotes: Page) -> None:
    """Not even among the other wordings."""
    quotes.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert quotes.locator(".quote--fragment:visible").count() > 0
    quotes.get_by_label("Sentences only").check()
    assert quotes.locator(".quote--fragment:visible").count() == 0
    assert quotes.locator(".quote--sentence:visible").count() > 0


def test_the_search_for_words_folds(quotes: Page) -> None:
    """Who types Lokke finds Løkke."""
    quotes.get_by_label("Words").fill("lokke rasmussen disagreement")
    assert shown(quotes) > 0


def test_the_address_keeps_the_filters(page: Page, site: Path, served: str) -> None:
    """From a folder and over http, and what is no option is none."""
    for root in (site.as_uri(), served):
        page.goto(f"{root}/quotes/index.html")
        page.get_by_label("Speaker").select_option("jd-vance")
        page.get_by_label("Sentences only").check()
        ends_at(page, f"{root}/quotes/index.html?speaker=jd-vance&kind=sentence")
        seen = shown(page)
        page.reload()
        assert shown(page) == seen
        expect(page.get_by_label("Sentences only")).to_be_checked()
        page.goto(f"{root}/quotes/index.html?speaker=nobody&x=%3Cb%3E")
        expect(page.locator(".count")).not_to_contain_text("of")


def test_words_that_differ_are_marked(quotes: Page) -> None:
    """Underlined, and the words stay as they are."""
    quotes.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    marked = quotes.locator("u.differs", has_text="from today...")
    words = marked.locator("xpath=ancestor::blockquote")
    assert (words.text_content() or "").strip() == (
        "from today... in close cooperation with NATO allies."
    )
    assert "underline" in marked.evaluate("one => getComputedStyle(one).textDecorationLine")


def test_a_permalink_shows_which_quote_was_meant(page: Page, site: Path) -> None:
    """The quote it names stands out."""
    page.goto(f"{site.as_uri()}/quotes/index.html")
    page.get_by_role("link", name="2.36", exact=True).click()
    page.wait_for_url("**/articles/live-blog-washington-talks/index.html#trump-unacceptable-2")
    colour = "one => getComputedStyle(one).backgroundColor"
    meant = page.locator("#trump-unacceptable-2").evaluate(colour)
    assert meant != page.locator("#rasmussen-disagreement-2").evaluate(colour)


def test_a_quote_of_a_doubtful_text_leads_to_what_we_note(page: Page, site: Path) -> None:
    """One click from the words to the reasons for doubt."""
    page.goto(f"{site.as_uri()}/articles/formal-process/index.html")
    proof = page.locator("#denmark-address-concerns .proof")
    expect(proof).to_contain_text("Only in article 5; see what we note about its text.")
    proof.get_by_role("link").click()
    page.wait_for_url("**/articles/formal-process/index.html#source")


def test_the_ledger_says_once_what_was_checked_and_where_doubt_is(quotes: Page) -> None:
    """A row whose words stand only in a text with oddities leads to what is noted of it."""
    expect(quotes.get_by_text("It was not checked against the speaker.")).to_have_count(1)
    row = quotes.locator(".statement", has_text="address American concerns about security")
    expect(row.locator(".exception")).to_have_text("Only in article 5; notes")
    row.get_by_role("link", name="notes").click()
    quotes.wait_for_url("**/articles/formal-process/index.html#source")


def test_a_quote_is_cited_from_one_menu(quotes: Page) -> None:
    """It opens with its first choice focused; a second press and Escape close it."""
    button = quotes.get_by_role("button", name="Cite quote 5.1", exact=True)
    menu = quotes.get_by_role("group", name="Cite", exact=True)
    button.click()
    expect(menu.get_by_role("button", name="Copy quote 5.1", exact=True)).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert menu.get_by_role("button").all_text_contents() == ["Copy", "BibTeX", "Link"]
    button.click()
    expect(menu).to_be_hidden()
    button.press("Enter")
    quotes.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_without_scripts_all_quotes_are_there(browser: Browser, site: Path) -> None:
    """And no filter that does nothing."""
    address = f"{site.as_uri()}/quotes/index.html?speaker=jd-vance"
    with opened(browser, address, java_script_enabled=False) as page:
        assert page.locator("form:visible").count() == 0
        assert shown(page) == page.locator(".statement").count() > 0
        assert page.get_by_role("button").count() == 0


@pytest.mark.parametrize("width", PHONES)
def test_nothing_is_wider_than_a_phone(browser: Browser, site: Path, width: int) -> None:
    """Filters stand below each other, in two columns at most."""
    address = f"{site.as_uri()}/quotes/index.html"
    with opened(browser, address, viewport={"width": width, "height": 700}) as page:
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert overflow(page) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 320])
def test_quotes_are_accessible(browser: Browser, site: Path, scheme: str, width: int) -> None:
    """No violation that axe-core knows."""
    address = f"{site.as_uri()}/quotes/index.html"
    size = {"width": width, "height": 800}
    with opened(browser, address, viewport=size, color_scheme=scheme) as page:
        assert violations(page) == []
