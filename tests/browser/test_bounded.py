"""No page grows without bound: what is long has pages, and every record is found on one of them."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from benchmarks.kinds import MOST_BYTES, MOST_NODES, kinds_in
from benchmarks.project import write_project
from generator.cli import run
from generator.examination import examine
from generator.project import Project
from generator.reading.checks import config
from generator.rendering.paging import EVENTS_ON_THE_HUB
from tests.browser.conftest import ends_at, serving, silent_page
from tests.browser.printing import printed, text_of
from tests.needs import need_readers
from tests.support import shared_folder

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 200
"""Enough for every list to have pages, but for that of people."""
ACTORS = 40
NEWEST = EVENTS_ON_THE_HUB["happened"]


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a briefing of many articles once, and return its site."""
    folder = shared_folder(tmp_path_factory.getbasetemp()) / "large"
    with FileLock(folder.with_suffix(".lock")):
        if not (folder / "site").exists():
            shutil.rmtree(folder, ignore_errors=True)
            write_project(folder, ARTICLES, like=ROOT, actors=ACTORS)
            assert run(["build", "--project", str(folder)]) == 0
    return folder / "site"


@pytest.fixture(scope="session")
def address(large: Path) -> Iterator[str]:
    """Serve it."""
    with serving(large) as served:
        yield served


def test_no_kind_of_page_is_beyond_the_goal(large: Path, browser: Browser) -> None:
    """Bytes of a first view, and elements when the scripts have run."""
    found = kinds_in(browser, large)
    assert {kind.name for kind in found} >= {"timeline", "differences", "actor", "reports"}
    heavy = [kind for kind in found if kind.bytes > MOST_BYTES or kind.nodes > MOST_NODES]
    assert heavy == []


@pytest.mark.slow
def test_every_record_stands_where_the_data_says(large: Path) -> None:
    """Its address names a page and an anchor on it; so the search, feeds and cards find it."""
    data = json.loads((large / "data/briefing.json").read_text("utf-8"))
    records = [one for many in data.values() if isinstance(many, list) for one in many]
    anchors: dict[str, set[str | None]] = {}
    missing = []
    for record in records:
        path, _, anchor = record["page"].partition("#")
        if path not in anchors:
            page = LexborHTMLParser((large / path[1:] / "index.html").read_bytes())
            anchors[path] = {node.attributes["id"] for node in page.css("[id]")}
        if anchor and anchor not in anchors[path]:
            missing.append(record["page"])
    assert missing == []
    paged = {re.sub(r"\d+", "1", one["page"].partition("#")[0]) for one in data["events"]}
    assert paged == {"/timeline/1/", "/timeline/planned-1/"}


@pytest.mark.slow
def test_the_search_leads_to_the_page(large: Path) -> None:
    """An event of long ago, and every difference, where they stand."""
    texts = "".join(one.read_text("utf-8") for one in large.glob("assets/search/texts-*.js"))
    assert '"timeline/1/index.html#event-0-0"' in texts
    data = json.loads((large / "data/briefing.json").read_text("utf-8"))
    places = [one["page"][1:].replace("/#", "/index.html#") for one in data["differences"]]
    assert [one for one in places if f'"{one}"' not in texts] == []
    assert any("/contradiction-1/" in one for one in places)


@pytest.mark.parametrize(
    ("sent", "leads"),
    [
        ("timeline/index.html#event-0-0", "/timeline/1/index.html#event-0-0"),
        ("timeline/2/index.html#event-0-0", "/timeline/1/index.html#event-0-0"),
        ("timeline/index.html#nothing-of-ours", "/timeline/index.html#nothing-of-ours"),
    ],
)
def test_an_old_address_is_followed(browser: Browser, large: Path, sent: str, leads: str) -> None:
    """It was sent or printed on a day on which all stood on the hub; from a folder, too."""
    with silent_page(browser, 1300) as page:
        page.goto(f"{large.as_uri()}/{sent}")
        page.wait_for_load_state("networkidle")
        page.wait_for_url(f"**{leads}")


def test_a_difference_of_an_old_address_is_followed(browser: Browser, address: str) -> None:
    """One that the hub does not show."""
    with silent_page(browser, 1300) as page:
        page.goto(f"{address}/differences/contradiction-1/index.html")
        ids = page.locator(".difference").evaluate_all("all => all.map((one) => one.id)")
        page.goto(f"{address}/differences/index.html")
        shown = page.locator(".difference").evaluate_all("all => all.map((one) => one.id)")
        hidden = next(one for one in ids if one not in shown)
        page.goto(f"{address}/differences/index.html#{hidden}")
        page.wait_for_url(f"**/differences/contradiction-1/index.html#{hidden}")


def test_pages_lead_to_each_other_without_a_script(browser: Browser, large: Path) -> None:
    """From the hub to the first events, and on, by plain links."""
    with silent_page(browser, 1300, script=False) as page:
        page.goto(f"{large.as_uri()}/timeline/index.html")
        events = page.locator("section", has=page.locator("#happened"))
        assert f"The {NEWEST} newest, the last day first, of" in events.inner_text()
        events.get_by_role("link", name="1", exact=True).click()
        assert page.locator("h1").inner_text() == "Timeline, page 1"
        assert page.locator("#event-0-0").is_visible()
        page.get_by_role("link", name="2", exact=True).click()
        ends_at(page, "/timeline/2/index.html")
        page.get_by_role("link", name="Timeline", exact=True).last.click()
        ends_at(page, "/timeline/index.html")


def test_a_filter_says_that_it_filters_one_page(browser: Browser, address: str) -> None:
    """As the filters of the quotes do."""
    with silent_page(browser, 1300) as page:
        for path in ("timeline", "timeline/1", "quotes"):
            page.goto(f"{address}/{path}/index.html")
            expect(page.locator("[data-filter-count]")).to_contain_text("on this page")


def test_a_part_says_on_paper_that_it_is_one(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    """Paper has no links to the other pages."""
    need_readers()
    with silent_page(browser, 1300) as page:
        for path, says in (
            ("timeline", f"The{NEWEST}newest,thelastdayfirst,of"),
            ("articles", "Thenewest60of200"),
            ("actors/aldavia", "Thenewest30of"),
            ("timeline/1", "Page1of"),
        ):
            page.goto(f"{address}/{path}/index.html")
            assert says in text_of(printed(page, tmp_path, "A4")), path


def test_the_menu_may_name_a_page_of_a_list(large: Path) -> None:
    """Every page of the site that no record has."""
    built = {one.relative_to(large).with_suffix(".md").as_posix() for one in large.rglob("*.html")}
    seeds, _ = examine(Project(large.parent))
    more = built - set(config.pages(seeds)) - {"404.md"}
    assert more
    named = [one for one in more if not config._PAGED.fullmatch(one)]  # noqa: SLF001
    assert named == []


def test_a_dossier_of_a_large_briefing_holds_what_is_chosen(page: Page, address: str) -> None:
    """One actor's quotes of many hundreds."""
    page.goto(f"{address}/print/index.html?actors=aldavia&sections=quotes+sources")
    page.wait_for_selector("#content:not([aria-busy])")
    quotes = page.locator(".voice .quote").count()
    assert 0 < quotes < 300
    assert page.locator("[data-source]").count() < ARTICLES


def test_a_cell_says_what_it_rests_on_when_it_is_opened(browser: Browser, large: Path) -> None:
    """By a press, by an address, by a choice of a question; from a folder, too."""
    hub = f"{large.as_uri()}/positions/index.html"
    with silent_page(browser, 1300) as page:
        page.goto(hub)
        held = page.locator(".positions td:has(> a.stance)")
        name = held.first.get_attribute("id")
        sentence = page.locator(f"[id='{name}'] .sentence")
        expect(sentence).to_have_count(0)
        held.first.locator("a.stance").click()
        expect(sentence).to_be_visible()
        expect(page.locator(f"[id='{name}'] .permalink")).to_be_focused()
        link = page.locator(f"[id='{name}'] .cite").first.get_attribute("href") or ""
        assert (large / "positions" / link.partition("#")[0]).resolve().is_file()
        page.goto("about:blank")
        page.goto(f"{hub}#{name}")
        expect(sentence).to_be_in_viewport()
        page.goto("about:blank")
        page.goto(f"{hub}?question=question-1")
        expect(page.locator(".positions td:visible:has(> a.stance)")).to_have_count(0)


def test_words_are_found_in_cells_that_nobody_opened(browser: Browser, large: Path) -> None:
    """Positions are searched in full; where they do not load, that is said."""
    with silent_page(browser, 1300) as page:
        page.goto(f"{large.as_uri()}/positions/index.html?text=harbour")
        expect(page.get_by_role("status")).to_contain_text("with these words")
        expect(page.locator("[data-partial]")).to_be_hidden()


def test_a_cell_leads_to_its_question_without_a_script(browser: Browser, large: Path) -> None:
    """There its evidence stands."""
    with silent_page(browser, 390, script=False) as page:
        page.goto(f"{large.as_uri()}/positions/index.html")
        link = page.locator(".positions td > a.stance").first
        actor = (link.get_attribute("href") or "").partition("#")[2]
        link.click()
        assert page.locator(f"[id='{actor}'] .evidence").first.is_visible()
