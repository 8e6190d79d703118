"""The site of all attacks in a real browser: nothing runs, nothing leaves, nothing is said."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tests import hostile
from tests.browser.conftest import serving

TRAPS = """
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = (...words) => console.error("RAN", name, location.href, ...words);
document.addEventListener("securitypolicyviolation", (event) =>
  console.error("REFUSED", event.violatedDirective, event.blockedURI, event.sample));
"""
"""Whatever runs or is refused, in whichever frame, says so on the console."""

TOUCH_EVERYTHING = """() => {
  const leave = (event) => {
    const link = event.target.closest?.("a");
    if (link && ["http:", "https:", "file:"].includes(link.protocol)) event.preventDefault();
  };
  addEventListener("click", leave, true);
  const all = document.querySelectorAll("#content, #content *, .site-header *, .site-footer *");
  const kinds = ["pointerover", "mouseover", "mouseenter", "mousedown", "mouseup"];
  for (const one of all) {
    for (const kind of kinds) one.dispatchEvent(new MouseEvent(kind, { bubbles: true }));
    if (!one.closest("[data-search-open], a")) one.click?.();
  }
  for (const one of document.querySelectorAll("#content :is(a, button, summary, [tabindex])")) {
    if (one.tagName === "A") one.click();
    one.focus({ preventScroll: true });
  }
  for (const one of document.querySelectorAll("details")) one.open = true;
  return document.querySelectorAll("h1").length;
}"""
"""Opens, hovers, focuses and clicks all there is, without leaving the page."""

HUBS = (
    *("", "positions/", "timeline/", "quotes/", "articles/", "people/", "actors/"),
    *("differences/", "about/", "questions/question-0/", "questions/question-9/"),
)
"""The pages that show all attacks, or many."""
HANDED = ("<img src=x onerror=alert(1)>", "alert", "javascript:alert(1)", "{{ 7919*7919 }}")
QUERIES = (
    *("<img src=x onerror=alert(102)>", '"><script>alert(132)</script>', "alert", "onerror 209"),
    *("{{ 7919*7919 }}", "javascript:alert(135)", "constructor", "__proto__", "</title>"),
)


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of all attacks."""
    return hostile.built(tmp_path_factory)


@pytest.fixture(params=["file", "http"])
def root(attacked: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the address of the site, from its folder and over http."""
    if request.param == "file":
        yield attacked.as_uri()
        return
    with serving(attacked) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a window in which everything that runs or is refused tells on itself."""
    opened = browser.new_context(viewport={"width": 1300, "height": 900})
    opened.add_init_script(TRAPS)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Open a page that must stay silent, alone, and on its host."""
    said: list[str] = []
    context.on("console", lambda message: said.append(f"console: {message.text}"))
    context.on("weberror", lambda error: said.append(f"error: {error.error}"))
    context.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
    context.on("request", lambda request: said.append(request.url) if away(request.url) else None)
    context.on("requestfailed", lambda request: said.append(broken(request)))
    opened = context.new_page()
    context.on("page", lambda other: said.append(f"opened: {other.url}"))
    yield opened
    opened.wait_for_timeout(100)  # what was set in motion has its moment
    assert [words for words in said if words] == []


def broken(request: Request) -> str:
    """Return what failed; a page that is left before all of it came has not."""
    return "" if request.failure == "net::ERR_ABORTED" else f"{request.failure}: {request.url}"


def away(url: str) -> bool:
    """Return whether a request leaves the folder or the host."""
    return not url.startswith(("file://", "http://127.0.0.1:", "data:"))


def open_all(page: Page, root: str, paths: list[str]) -> None:
    """Open pages and touch all that is there; each has its one heading and stays where it is."""
    for path in paths:
        page.goto(f"{root}/{path}")
        assert page.evaluate(TOUCH_EVERYTHING) == 1, path
        assert page.url.startswith(f"{root}/{path.partition('?')[0].partition('#')[0]}"), path


def pages(site: Path, pattern: str) -> list[str]:
    """Return the paths of some pages."""
    return sorted(path.relative_to(site).as_posix() for path in site.glob(pattern))


def test_pages_that_show_all_attacks(page: Page, root: str) -> None:
    """Every hub, with each attack in every field that it prints."""
    for hub in HUBS:
        open_all(page, root, [f"{hub}index.html"])
        # Hundreds of cards were asked for: who leaves before they are there may reset some.
        page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("kind", ["articles/*", "people/person-[jt]*", "actors/actor-[gs]*"])
def test_pages_of_single_attacks(page: Page, attacked: Path, kind: str) -> None:
    """Titles, headings and permalinks that are attacks: each article, and some of the others."""
    open_all(page, attacked.as_uri(), pages(attacked, f"{kind}/index.html"))


def test_attacks_in_the_address(page: Page, root: str) -> None:
    """What a link hands to a page, Material would mark; ours leaves it alone."""
    for words in map(quote, HANDED):
        for hub in ("", "people/", "articles/attack-html-102/"):
            page.goto(f"{root}/{hub}index.html?h={words}&q={words}#{words}")
            assert page.locator("h1:visible").count() == 1


def test_the_pointer_and_the_keys_of_a_reader(page: Page, root: str) -> None:
    """Real input, since a browser tells it from events that a script makes."""
    page.goto(f"{root}/articles/attack-html-114/index.html")
    for link in page.locator("#content a, #content summary, #content b").all():
        link.hover()
    for _ in range(40):
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Dark colours").click()


def test_the_search_shows_attacks_as_text(page: Page, root: str) -> None:
    """Queries and results are words; hovered, chosen and marked they stay so."""
    page.goto(f"{root}/index.html")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("to choose")
    for query in QUERIES:
        page.get_by_role("combobox").fill("")
        expect(page.get_by_role("status")).to_contain_text("to choose")
        page.get_by_role("combobox").fill(query)
        expect(page.get_by_role("status")).to_contain_text(re.compile("result|not in our articles"))
        for option in page.get_by_role("option").all()[:3]:
            option.hover()
        page.keyboard.press("ArrowDown")
        made = page.locator("#search-results").locator(":not(div, a, span, mark)")
        assert made.count() == 0, query


def test_the_search_finds_an_attack_letter_for_letter(page: Page, attacked: Path) -> None:
    """What a result shows is the title of the seed."""
    page.goto(f"{attacked.as_uri()}/index.html")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("to choose")
    page.get_by_role("combobox").fill("alert 123")
    heading = page.locator(".search__option .search__heading")
    expect(heading.filter(has_text="<img src=x onerror=alert(123)>").first).to_be_visible()


def test_the_traps_would_tell(context: BrowserContext, attacked: Path) -> None:
    """A script that runs and one that the policy refuses are both heard."""
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    page = context.new_page()
    page.goto((attacked / "index.html").as_uri())
    page.evaluate("alert(1)")
    page.evaluate("document.body.innerHTML = '<img src=data:x onerror=alert(2)>'")
    page.wait_for_timeout(300)
    assert any(words.startswith("RAN alert") for words in said)
    assert any(words.startswith("REFUSED script-src") for words in said)
