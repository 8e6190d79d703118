"""Cases of `cases/shown/`: what a build shows of seeds whose display was once wrong.

Each folder is laid over the good case `canal`; the test says what its pages must hold.
"""

import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify
from tests.printed import lines
from tests.support import CASES, lay_out, told

pytestmark = pytest.mark.slow  # each makes a whole build

Build = Callable[[str], Project]
MAP_ADVICE = (
    'warning: the map cannot show "{}" without "iso", expected a code like GL, or unknown'
    " (land-without-code)"
)


@pytest.fixture
def laid(tmp_path: Path) -> Build:
    """Return what lays a case out, its quotes verified."""

    def lay(name: str) -> Project:
        project = lay_out("canal", tmp_path)
        if name:
            shutil.copytree(CASES / "shown" / name, tmp_path, dirs_exist_ok=True)
        assert verify(project, tmp_path / "texts", Day(2031, 5, 4)).entries is not None
        return project

    return lay


@pytest.fixture
def built(laid: Build) -> Build:
    """Return what builds a case."""

    def build(name: str) -> Project:
        project = laid(name)
        assert run(["build", "--project", str(project.root)]) == 0
        return project

    return build


def page(project: Project, name: str) -> str:
    """Return a page with its entities read and plain spaces, so that words can be looked for."""
    text = (project.site / name / "index.html").read_text("utf-8")
    return html.unescape(text).replace("\N{NO-BREAK SPACE}", " ")


def notes(project: Project) -> dict[str, str]:
    """Return who is named beside the map of tolls, and why."""
    found = re.findall(
        r'<a href="#[^"]*"[^>]*>([^<]*)<span class="chip__note"> ([^<]*)<',
        page(project, "questions/tolls"),
    )
    beside = {name: words.rpartition(" · ")[2] for name, words in found}
    return {name: why for name, why in beside.items() if not why[0].isdigit()}  # not days


def ids(project: Project) -> tuple[list[str], list[str]]:
    """Return the names of the entries, and of the feed, in both feeds."""
    atom = (project.site / "feed.xml").read_text("utf-8")
    document = json.loads((project.site / "feed.json").read_text("utf-8"))
    return re.findall("<id>([^<]*)</id>", atom), [one["id"] for one in document["items"]]


def test_a_line_that_names_the_separator_is_no_header(built: Build) -> None:
    """Excel writes `sep=,` first; nothing is lost after it."""
    assert "Will not pay a toll" in page(built("csv-sep-line"), "positions")


def test_dates_are_those_of_the_language(built: Build) -> None:
    """German days have a stop."""
    project = built("date-german")
    assert "20. Mai 2031" in page(project, "timeline")
    positions = page(project, "positions")
    assert "1. Mai" in positions
    assert "1 Mai" not in positions


@pytest.mark.usefixtures("pdf_readers")
def test_a_year_stands_there_unless_it_is_that_of_the_briefing(built: Build) -> None:
    """On the table, the question's page, the meeting sheet and paper."""
    project = built("date-without-year")
    told_of = "own words · 1 article · 1 May 2029"
    for name in ("positions", "questions/tolls"):
        assert told_of in page(project, name)
    parts = (project.site / "assets/meeting").glob("*.js")
    brought = "".join(one.read_text("utf-8") for one in parts).replace("\\u0026", "&")
    assert told_of in html.unescape(brought).replace("\N{NO-BREAK SPACE}", " ")
    printed = lines((project.site / "briefing.pdf").read_bytes())
    assert any(told_of in line.replace("\N{NO-BREAK SPACE}", " ") for line in printed)


def test_names_of_feeds_survive_a_new_title(built: Build) -> None:
    """Readers' programs show nothing twice."""
    before = ids(built(""))
    assert len(before[0]) == 4
    assert ids(built("feed-renamed")) == before


def test_a_citation_names_a_person_and_an_organisation(built: Build) -> None:
    """As schema.org has them."""
    text = (built("jsonld-author").site / "articles/canal-talks/index.html").read_text("utf-8")
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    cited = json.loads(data[1])["citation"]
    assert cited["author"] == {"@type": "Person", "name": "Bo Reporter"}
    assert cited["publisher"] == {"@type": "Organization", "name": "The Ferry Post"}


def test_who_has_no_code_is_not_off_the_map(built: Build) -> None:
    """The legend says so, and `check` asks whether the code of a country was forgotten."""
    project = built("map-no-code")
    assert set(notes(project).values()) == {"no country code"}
    assert {"Transnistria", "Soviet Union"} <= set(notes(project))
    advised = [MAP_ADVICE.format(name) for name in ("Nørland", "Sudmark", "Soviet Union")]
    assert [line.split(": ", 1)[1] for line in told(project)] == advised


def test_who_is_too_small_is_not_off_the_map_of_the_world(built: Build) -> None:
    """A city state, a strip of land, a grand duchy."""
    found = notes(built("map-too-small"))
    small = {found[name] for name in ("Singapore", "Palestine", "Luxembourg")}
    assert small == {"too small to show: a mark"}
    assert "off this map" not in found.values()


@pytest.mark.parametrize("address", [None, "https://karsa-briefing.example/"])
def test_an_address_may_come_from_the_environment(
    laid: Build, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    """Set to what the seed has, or not at all."""
    monkeypatch.delenv("SITE_URL", raising=False)
    if address:
        monkeypatch.setenv("SITE_URL", address)
    assert told(laid("mkdocs-env-scalar")) == []


def test_signs_in_the_menu_are_letters(built: Build) -> None:
    """On every page."""
    site = built("mkdocs-nav-ampersand").site
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    assert all("Q &amp; A &lt;5" in one.read_text("utf-8") for one in pages)


@pytest.mark.usefixtures("pdf_readers")
def test_a_correction_has_no_stop_too_many(built: Build) -> None:
    """Each of its sentences ends once."""
    text = " ".join(lines((built("pdf-correction-stops").site / "briefing.pdf").read_bytes()))
    assert "It said: The talks were on 2 May. It says: They were on 1 May." in text
    assert "May.;" not in text
    assert "May.." not in text


def test_a_quote_from_the_right_says_so(built: Build) -> None:
    """On the page of its article, of its speaker and among all quotes."""
    project = built("rtl-quote")
    for name in ("articles/rtl", "people/ilse-varga", "quotes"):
        assert '<blockquote dir="auto">الجسر مفتوح، والرسوم 5٪.</blockquote>' in page(project, name)
