"""Lists that are longer than their page: nothing is lost, and what is left out is said."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from generator.model import Briefing
from generator.project import Project
from generator.rendering.changes.status import edition_status
from generator.rendering.figures import timeline as figure
from generator.rendering.pages import actors, articles, changes, editions, people
from generator.rendering.pages.catalogue import pages as pages_of
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared.site import Site
from generator.rendering.paging import Places
from generator.rendering.templates.environment import environment
from generator.template_files import SHIPPED as TEMPLATES
from tests.support import linked

pytestmark = pytest.mark.slow  # each makes the pages of a large briefing

SHIPPED = linked(Project(Path(__file__).resolve().parents[3]))
CHANGED = replace(
    SHIPPED,
    brief=replace(SHIPPED.brief, bottom_line="Nothing is as it was."),
    snapshot=None,
)
"""Since its last edition."""
Made = dict[str, LexborHTMLParser]


def made(briefing: Briefing) -> Made:
    """Return all pages of a briefing by path, as HTML as far as they are."""
    site = Site(briefing, edition_status(briefing), None, Places.of(briefing))
    env = environment(FileSystemLoader(TEMPLATES))

    def html(page: Page) -> str:
        return env.get_template(f"pages/{page.template}.md.jinja").render(page=page.content)

    return {page.path: LexborHTMLParser(html(page)) for page in pages_of(site)}


@pytest.fixture(scope="module")
def whole() -> Made:
    """Return the pages as they are where everything fits."""
    return made(CHANGED)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make pages so short that the shipped briefing does not fit on them."""
    monkeypatch.setattr(changes, "CHANGES_ON_THE_HUB", 3)
    monkeypatch.setattr(changes, "CHANGES_ON_A_PAGE", 4)
    monkeypatch.setattr(editions, "ARTICLES_OF_AN_EDITION", 2)
    monkeypatch.setattr(people, "PEOPLE_ON_A_PAGE", 5)
    monkeypatch.setattr(people, "STATEMENTS_OF_ONE", 2)
    monkeypatch.setattr(articles, "QUOTES_OF_ONE", 2)
    monkeypatch.setattr(articles, "ARTICLES_ON_THE_HUB", 2)
    monkeypatch.setattr(articles, "ARTICLES_ON_A_PAGE", 2)
    monkeypatch.setattr(actors, "ON_AN_ACTOR", 2)
    monkeypatch.setattr(actors, "PEOPLE_OF_AN_ACTOR", 2)
    monkeypatch.setattr(actors, "ON_A_PAGE_OF_AN_ACTOR", 3)


@pytest.fixture
def pages(whole: Made, short: None) -> Made:  # noqa: ARG001
    """Return the pages of a briefing that has changed since its last edition."""
    return made(CHANGED)


def texts(pages: Made, begins: str, selector: str) -> Iterator[str]:
    """Yield the words of elements of all pages whose paths begin alike, in order."""
    for path, page in pages.items():
        if path.startswith(begins):
            yield from (" ".join(node.text().split()) for node in page.css(selector))


def test_what_an_edition_changed_has_pages(whole: Made, pages: Made) -> None:
    """With all its lines; the hub begins with the latest, and names how many there are."""
    before, hub = (each["changes/index.html"] for each in (whole, pages))
    for name in ("since", "edition-2"):
        lines = [
            " ".join(one.text().split())
            for one in before.css(f"#{name} .change:not(.corrections *)")
        ]
        begins = f"changes/{name.removeprefix('edition-')}-"
        assert list(texts(pages, begins, ".change")) == lines
    assert len(hub.css(".edition .change")) == 3
    assert [one.text() for one in hub.css(".edition h2")] == [
        one.text() for one in before.css(".edition h2")
    ]
    assert hub.css_first("#corrections, .corrections") is not None or "None so far" in hub.text()


def test_an_edition_lists_its_articles_on_pages(pages: Made) -> None:
    """With the numbers of its day."""
    hub = pages["editions/2/index.html"]
    assert len(hub.css(".stood-articles li")) == 2
    first = hub.css_first(".stood-articles")
    assert first is not None
    many = len(SHIPPED.editions[-1].snapshot.articles)
    assert first.attributes["start"] == str(many - 1)
    listed = [
        one
        for path in ("1", "2", "3")
        for one in pages[f"editions/2/{path}/index.html"].css(".stood-articles li")
    ]
    assert len(listed) == many
    assert "The newest 2 of 5" in hub.text()


def test_an_article_with_many_quotes_keeps_their_permalinks(whole: Made, pages: Made) -> None:
    """Those for which there is no room stand in short, with all that is said of them."""
    path = "articles/live-blog-washington-talks/index.html"
    before, cut = whole[path], pages[path]
    quotes = [quote for quote in SHIPPED.quotes if quote.article.id == "live-blog-washington-talks"]
    for quote in quotes:
        node = cut.css_first(f"#{quote.id}")
        assert node is not None
        words = " ".join(node.text().split())
        assert " ".join(quote.text.split()) in words
        assert "Text matches article" in words or "not" in words
    assert len(cut.css(".quote")) == 2
    assert len(before.css(".quote")) == len(quotes)


def test_people_and_articles_are_on_pages(pages: Made) -> None:
    """Each of them once; the articles in order of publication, the hub from the newest."""
    named = [*texts(pages, "people/index", ".index a"), *texts(pages, "people/pages/", ".index a")]
    assert sorted(named) == sorted(person.name for person in SHIPPED.people)
    titles = list(texts(pages, "articles/pages/", ".sources h2"))
    assert titles == [" ".join(one.title.split()) for one in SHIPPED.articles]
    assert list(texts(pages, "articles/index", ".sources h2")) == titles[: -2 - 1 : -1]


def test_an_actor_and_a_person_say_where_the_others_are(pages: Made) -> None:
    """Events and articles on pages of its own, quotes among all quotes."""
    actor = pages["actors/denmark/index.html"]
    assert len(actor.css(".event")) == 2
    events = list(texts(pages, "actors/denmark/1", ".event"))
    events += list(texts(pages, "actors/denmark/2", ".event"))
    assert len(list(texts(pages, "actors/denmark/", ".event"))) == 2 + len(
        SHIPPED.events_of["denmark"]
    )
    assert events
    assert "The newest 2 of" in actor.text()
    link = pages["people/donald-trump/index.html"].css_first("section .definition a")
    assert link is not None
    assert link.attributes["href"] == "../../quotes/index.html#donald-trump"


def test_the_strip_of_many_actors_has_those_with_most_events(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In table order; it says that it leaves others out. Many events have few dots."""
    monkeypatch.setattr(figure, "MOST_CELLS", 40)
    monkeypatch.setattr(figure, "DOTS_OF_ALL", 10)
    strip = figure.strip(SHIPPED)
    assert strip is not None
    assert len(strip.rows) < strip.actors
    counts = {name: len(found) for name, found in SHIPPED.events_of.items()}
    shown = [row.actor.id for row in strip.rows]
    assert min(counts[one] for one in shown) >= max(
        (many for name, many in counts.items() if name not in shown), default=0
    )
    assert all(len(cell.dots) <= 1 for row in strip.rows for cell in row.cells)
    page = made(SHIPPED)["timeline/index.html"]
    assert f"The {len(shown)} of {strip.actors} actors with most events." in page.text()


def test_an_actor_has_the_most_quoted_of_its_people(whole: Made, pages: Made) -> None:
    """In the order of all; the others are found in the list of people."""
    path = "actors/us-congress/index.html"
    before, after = (
        [one.text() for one in each[path].css("#people-and-sources ~ ul a")]
        for each in (whole, pages)
    )
    said = Counter(speaker.name for quote in CHANGED.quotes for speaker in quote.speakers)
    people = [name for name in before if not name.startswith("Article")]
    shown = [name for name in after if not name.startswith("Article")]
    assert len(people) > len(shown) == 2
    assert shown == [name for name in people if name in shown]
    left = set(people) - set(shown)
    assert min(said[name] for name in shown) >= max(said[name] for name in left)
    told = pages[path].css_first("#people-and-sources ~ .definition")
    assert told is not None
    assert told.text().startswith(f"The 2 most quoted of {len(people)}; the others are among")
    assert [one.attributes["href"] for one in told.css("a")] == ["../../people/index.html"]
