"""A source number opens a card; judgements, positions and quotes are copied."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reading import PHONES, opened, overflow, violations

CLIPBOARD = """(() => {
  window.copied = [];
  document.addEventListener("copy", () => copied.push(String(document.activeElement.value)));
  const clipboard = { writeText: async (text) => void copied.push(text) };
  Object.defineProperty(navigator, "clipboard", { value: WORKS ? clipboard : undefined });
})()"""


@pytest.fixture(params=["folder", "http"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """Return the address of the site, opened from a folder or over http."""
    if request.param == "folder":
        return site.as_uri()
    served: str = request.getfixturevalue("served")
    return served


@pytest.fixture
def home(page: Page, root: str) -> Page:
    """Open the first page."""
    page.goto(f"{root}/index.html")
    return page


def number(page: Page, text: str = "2.2") -> Locator:
    """Return a source number of the judgements."""
    return page.locator(".judgements").get_by_role("link", name=re.compile(f"^{text}:")).first


def card(page: Page) -> Locator:
    """Return the card."""
    return page.get_by_role("dialog")


def test_a_number_opens_the_quote(home: Page) -> None:
    """Words, speaker, day, to whom, article, proof; the page stays."""
    before = home.url
    number(home).click()
    shown = card(home)
    expect(shown).to_have_accessible_name("Quote 2.2")
    expect(shown).to_contain_text("“We still have a fundamental disagreement”")
    expect(shown).to_contain_text("Lars Løkke Rasmussen, Foreign Minister of Denmark")
    expect(shown).to_contain_text("14 January 2026 · at a press conference in Washington")
    expect(shown).to_contain_text("Article 2: [Live blog of the day of the Washington talks]")
    expect(shown).to_contain_text("not checked against the speaker. Also in articles 1 and 4.")
    assert home.url == before
    shown.get_by_role("link", name="Read in article 2").click()
    home.wait_for_url("**/articles/live-blog-washington-talks/index.html#*")


def test_a_number_opens_the_article(home: Page) -> None:
    """Title, publisher, day, the beginning of the summary, what we note of the text."""
    number(home, "5").click()
    shown = card(home)
    expect(shown).to_have_accessible_name("Article 5")
    expect(shown).to_contain_text("Publisher not stated · 28 January 2026 (inferred) · 1 quote")
    shown.get_by_role("link", name="What we note about its text").click()
    home.wait_for_url("**/articles/formal-process/index.html#source")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_and_closes(home: Page, key: str) -> None:
    """Enter and Space open; focus goes in; Escape closes and gives it back."""
    number(home).focus()
    home.keyboard.press(key)
    expect(card(home)).to_be_focused()
    expect(number(home)).to_have_attribute("aria-expanded", "true")
    home.keyboard.press("Tab")
    expect(card(home).get_by_role("link", name="Read in article 2")).to_be_focused()
    home.keyboard.press("Escape")
    expect(card(home)).to_have_count(0)
    expect(number(home)).to_be_focused()
    assert number(home).get_attribute("aria-expanded") is None


def test_what_closes_a_card(home: Page) -> None:
    """A click beside it, its button, its number; another number opens another card."""
    number(home).click()
    expect(card(home)).to_be_visible()
    home.locator("#key-judgements").click()
    expect(card(home)).to_have_count(0)
    number(home).click()
    card(home).get_by_role("button", name="Close").click()
    expect(card(home)).to_have_count(0)
    number(home).click()
    expect(card(home)).to_be_visible()
    number(home).click()
    expect(card(home)).to_have_count(0)
    number(home).click()
    number(home, "1.2").click()
    expect(card(home)).to_have_accessible_name("Quote 1.2")


def test_with_ctrl_it_is_an_ordinary_link(home: Page) -> None:
    """It opens a tab, not a card."""
    with home.context.expect_page() as tab:
        number(home).click(modifiers=["Control"])
    assert "live-blog-washington-talks" in tab.value.url
    expect(card(home)).to_have_count(0)


def test_a_card_that_does_not_load_is_a_link_still(browser: Browser, served: str) -> None:
    """The reader gets to the quote whatever happens."""
    with opened(browser, "about:blank") as page:
        page.route("**/assets/cards/**", lambda route: route.abort())
        page.goto(f"{served}/index.html")
        number(page).click()
        page.wait_for_url("**/articles/live-blog-washington-talks/index.html#*")


def test_without_scripts_numbers_are_links(browser: Browser, site: Path) -> None:
    """And nothing asks for a click that does nothing."""
    address = f"{site.as_uri()}/index.html"
    with opened(browser, address, java_script_enabled=False) as page:
        assert page.get_by_role("button").count() == 0
        number(page).click()
        page.wait_for_url("**/articles/live-blog-washington-talks/index.html#*")


@pytest.mark.parametrize("width", PHONES)
def test_on_a_phone_the_card_is_a_sheet(browser: Browser, site: Path, width: int) -> None:
    """It fills the width at the foot of the screen."""
    address = f"{site.as_uri()}/index.html"
    with opened(browser, address, viewport={"width": width, "height": 700}) as page:
        number(page).click()
        box = card(page).bounding_box()
        assert box is not None
        assert (box["x"], box["width"], box["y"] + box["height"]) == (0, width, 700)
        assert overflow(page) == 0


@pytest.mark.parametrize("works", [True, False])
def test_a_judgement_is_copied(page: Page, root: str, works: bool) -> None:  # noqa: FBT001
    """Also where the browser keeps its clipboard from a page."""
    page.add_init_script(CLIPBOARD.replace("WORKS", "true" if works else "false"))
    page.goto(f"{root}/index.html")
    button = page.get_by_role("button", name="Copy judgement 1", exact=True)
    button.click()
    expect(page.get_by_role("status").filter(has_text="Copied judgement 1")).to_have_count(1)
    text = page.evaluate("copied[0]")
    assert text.startswith("High confidence: The talks of 14 January left the main question open.")
    assert text.endswith(
        "\nEdition: Greenland, January 2026, edition 2, 28 January 2026\n"
        "Address: not published yet (/judgements/#judgement-1)\n"
    )
    expect(page.get_by_role("button", name="Copied judgement 1", exact=True)).to_have_count(1)


def cite(page: Page, name: str) -> None:
    """Open the menu that has a button, where the button is one of a quote."""
    if "quote" in name:
        number = name.rsplit(maxsplit=1)[-1]
        page.get_by_role("button", name=f"Cite quote {number}", exact=True).first.press("Enter")


@pytest.mark.parametrize(
    ("path", "name", "begin"),
    [
        ("actors/denmark", "Copy Denmark, US control", "Denmark, on “Should the United States"),
        ("questions/control", "Copy Denmark, US control", "Denmark, on “Should the United States"),
        ("positions", "Copy Denmark, US control", "Denmark, on “Should the United States"),
        ("articles/formal-process", "Copy quote 5.1", "Denmark, to Reuters, 28 January 2026: “"),
        ("articles/formal-process", "BibTeX quote 5.1", "@misc{denmark-address-concerns,\n"),
        ("quotes", "BibTeX quote 5.1", "@misc{denmark-address-concerns,\n"),
    ],
)
def test_positions_and_quotes_are_copied(
    page: Page, site: Path, path: str, name: str, begin: str
) -> None:
    """With the keyboard, wherever they stand."""
    page.add_init_script(CLIPBOARD.replace("WORKS", "true"))
    page.goto(f"{site.as_uri()}/{path}/index.html")
    cite(page, name)
    page.get_by_role("button", name=name, exact=True).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert page.evaluate("copied[0]").startswith(begin)


@pytest.mark.parametrize(
    ("path", "name", "address"),
    [
        ("index.html", "Link judgement 2", "#judgement-2"),
        (
            "quotes/index.html",
            "Link quote 5.1",
            "articles/formal-process/{}#denmark",
        ),
        (
            "actors/denmark/index.html",
            "Link Denmark, US control",
            "actors/denmark/{}#denmark-",
        ),
    ],
)
def test_a_link_is_copied(page: Page, root: str, path: str, name: str, address: str) -> None:
    """To send to a colleague; it leads to the record on its own page."""
    page.add_init_script(CLIPBOARD.replace("WORKS", "true"))
    page.goto(f"{root}/{path}")
    cite(page, name)
    page.get_by_role("button", name=name, exact=True).first.click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    copied = page.evaluate("copied[0]")
    index = "index.html" if root.startswith("file:") else ""
    wanted = address.format(index) if "{}" in address else f"{index}{address}"
    assert copied.startswith(f"{root}/{wanted}")
    page.goto(copied)
    assert page.locator(":target").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 320])
def test_an_open_card_is_accessible(browser: Browser, site: Path, scheme: str, width: int) -> None:
    """No violation that axe-core knows."""
    address = f"{site.as_uri()}/index.html"
    size = {"width": width, "height": 800}
    with opened(browser, address, viewport=size, color_scheme=scheme) as page:
        number(page).click()
        expect(card(page)).to_be_visible()
        assert violations(page, within=".card") == []
