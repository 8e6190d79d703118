"""The preview in a real browser: its own pages reload, and no other page gets to see a draft."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.publishing.serving.preview import serving as previewing
from generator.publishing.serving.preview_state import State
from generator.publishing.tree.write import write_tree
from tests.browser.conftest import serving, silent_page

DRAFT: dict[str, str | bytes] = {
    "index.html": '<!doctype html><title>Brief</title><body><a href="next.html">Next</a></body>',
    "next.html": "<!doctype html><title>Next</title><body>The draft</body>",
    "404.html": "<!doctype html><title>None</title><body>Not found</body>",
    "data.js": 'take("the draft");',
    "data.json": '"the draft"',
    "style.css": "p { color: rgb(1, 2, 3) }",
    "favicon.ico": b"",
    "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>',
}
FOREIGN = """<!doctype html><title>Foreign</title><body><p>x</p>
<script>var taken = []; var take = (words) => taken.push(words);</script>
<script src="{draft}/data.js"></script>
<link rel="stylesheet" href="{draft}/style.css">
<img src="{draft}/icon.svg" alt="">
<iframe src="{draft}/next.html"></iframe>
<object data="{draft}/next.html"></object>
<a href="{draft}/index.html">Preview</a></body>
"""
SEEN = """async (draft) => {
  const read = async (mode) => {
    try { return await (await fetch(draft + "/data.json", { mode })).text(); } catch { return ""; }
  };
  return {
    taken,
    color: getComputedStyle(document.querySelector("p")).color,
    image: document.querySelector("img").naturalWidth,
    fetched: (await read("cors")) + (await read("no-cors")),
  };
}"""
"""What a page can tell of another that it embeds."""
NOTHING = {"taken": [], "color": "rgb(0, 0, 0)", "image": 0, "fetched": ""}
EVERYTHING = {"taken": ["the draft"], "color": "rgb(1, 2, 3)", "image": 7, "fetched": ""}
"""Of a server that lets it; what it fetches it may never read."""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a site that nobody else may see."""
    write_tree(DRAFT, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def preview(draft: Path) -> Iterator[tuple[str, State]]:
    """Return the address of its preview, without a slash at the end, and its state."""
    said: list[str] = []
    with previewing(draft, "127.0.0.1", 0, said.append) as (address, state):
        yield address.rstrip("/"), state
    assert said == []


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[str]:
    """Return the address of another server on this machine, on another port."""
    (tmp_path / "foreign").mkdir()
    with serving(tmp_path / "foreign") as address:
        yield address


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Open a page that may complain in its console."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def named(address: str, name: str) -> str:
    """Return an address with another name of this machine."""
    return address.replace("127.0.0.1", name)


def seen(visitor: Page, foreign: str, draft: str, folder: Path) -> object:
    """Return what a page of one server sees of another."""
    (folder / "foreign" / "index.html").write_text(FOREIGN.format(draft=draft), "utf-8")
    visitor.goto(f"{foreign}/", wait_until="load")
    return visitor.evaluate(SEEN, draft)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"], ids=["same-site", "cross-site"])
def test_no_other_page_reads_the_draft(
    visitor: Page, foreign: str, preview: tuple[str, State], tmp_path: Path, name: str
) -> None:
    """Whether it comes from another port of this machine or from another site."""
    address, _ = preview
    assert seen(visitor, named(foreign, name), address, tmp_path) == NOTHING
    for frame in visitor.frames[1:]:
        assert "The draft" not in frame.content()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"], ids=["same-site", "cross-site"])
def test_of_any_other_server_it_does(
    visitor: Page, foreign: str, draft: Path, tmp_path: Path, name: str
) -> None:
    """So that the test above can fail."""
    with serving(draft) as open_to_all:
        assert seen(visitor, named(foreign, name), open_to_all, tmp_path) == EVERYTHING
        assert any("The draft" in frame.content() for frame in visitor.frames[1:])


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"], ids=["same-site", "cross-site"])
def test_a_link_from_elsewhere_shows_no_draft(
    visitor: Page, foreign: str, preview: tuple[str, State], tmp_path: Path, name: str
) -> None:
    """The page says why; who types the address there sees the preview."""
    address, _ = preview
    seen(visitor, named(foreign, name), address, tmp_path)
    with visitor.expect_navigation(url=f"{address}/index.html"):
        visitor.get_by_role("link", name="Preview").click()
    assert "which other pages must not see" in visitor.content()
    visitor.goto(f"{address}/index.html")
    assert visitor.title() == "Brief"


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_its_own_pages_are_at_home(browser: Browser, preview: tuple[str, State], name: str) -> None:
    """An address that was typed, a link, a reload, the way back; and the reload by a new site."""
    address, state = preview
    with silent_page(browser, 1300) as page:
        page.goto(f"{named(address, name)}/")
        page.get_by_role("link", name="Next").click()
        page.wait_for_url("**/next.html")
        page.reload()
        assert "The draft" in page.content()
        page.go_back()
        assert page.title() == "Brief"
        with page.expect_navigation():
            state.announce()
        assert page.title() == "Brief"


def test_the_shipped_briefing_reloads(browser: Browser, site: Path) -> None:
    """Its own policy and that of the preview together let all of a page load, and the script."""
    said: list[str] = []
    with (
        previewing(site, "127.0.0.1", 0, said.append) as (address, state),
        silent_page(browser, 1300) as page,
    ):
        page.goto(address)
        heading = page.get_by_role("heading", level=1).inner_text()
        with page.expect_navigation():
            state.announce()
        assert page.get_by_role("heading", level=1).inner_text() == heading
    assert said == []


def test_a_page_shows_what_keeps_the_next_site_back(browser: Browser, site: Path) -> None:
    """As the terminal does, letter for letter; a page that is opened later shows it, too."""
    wrong = 'seeds/people.yml:3:5: error: unknown actor "<b>kasra</b>" (unknown-actor)'
    box = "[data-preview-problems]"
    with (
        previewing(site, "127.0.0.1", 0, lambda _: None) as (address, state),
        silent_page(browser, 1300) as page,
    ):
        page.goto(address)
        state.refuse([wrong])
        assert wrong in page.locator(box).inner_text()
        state.refuse([wrong, "mkdocs.yml:1:1: error: another (mkdocs)"])
        page.get_by_text("another (mkdocs)").wait_for()
        assert page.locator(box).count() == 1
        page.goto(f"{address}about/index.html")
        assert "This is the last good site." in page.locator(box).inner_text()
        with page.expect_navigation():
            state.announce()
        assert page.locator(box).count() == 0


def test_the_page_looked_at_comes_before_its_site(
    browser: Browser, preview: tuple[str, State], draft: Path
) -> None:
    """Only there; and it is not loaded again when its site is in place."""
    address, state = preview
    new = "<!doctype html><title>Next</title><body>The new draft</body>"
    with silent_page(browser, 1300) as page, silent_page(browser, 1300) as other:
        other.goto(f"{address}/")
        page.goto(f"{address}/next.html?a=1#place")
        assert state.looked_at == "next.html"
        with page.expect_navigation():
            state.show_page("next.html", new.encode())
        assert "The new draft" in page.content()
        page.evaluate("window.stays = 1")
        other.evaluate("window.stays = 1")
        (draft / "next.html").write_text(new, "utf-8")
        with other.expect_navigation():
            state.announce()
        page.wait_for_timeout(300)
        assert page.evaluate("window.stays") == 1
        assert other.evaluate("window.stays") is None
