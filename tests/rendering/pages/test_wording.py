"""How pages put things: what an editor would mark in red."""

import re
from html import unescape

import pytest
from jinja2 import FileSystemLoader

from generator.rendering.changes.status import edition_status
from generator.rendering.pages.catalogue import pages
from generator.rendering.pages.cited_notes import with_sources
from generator.rendering.pages.shared.site import Site
from generator.rendering.templates.environment import environment
from generator.template_files import SHIPPED as TEMPLATES
from tests.support import edited, lay_out, linked

LATER = """- {id: ev-year, date: 2031, status: planned, text: In the year., articles: [canal-talks]}
- {id: ev-month, date: 2031-05, status: planned, text: In May., articles: [canal-talks]}
"""


pytestmark = pytest.mark.slow  # makes all pages of a briefing


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what stands on the pages of a briefing, by path and without tags."""
    project = lay_out("canal", tmp_path_factory.mktemp("canal"))
    talks, dredgers = "seeds/articles/canal-talks.md", "seeds/articles/dredgers-sail.md"
    edited(project, talks, "publisher: The Ferry Post", "publisher: unknown")
    edited(project, dredgers, "publisher: Sudmark Radio", "publisher: dpa")
    edited(project, talks, "speaker: ilse-varga", "speaker: [ilse-varga, ben-okoro, norland]")
    edited(project, dredgers, "[ilse-varga]", "[ilse-varga, ben-okoro, norland]")
    edited(project, "seeds/events.yml", "[canal-talks, dr", "[dr")
    edited(project, "seeds/events.yml", "dredgers-sail]", "dredgers-sail, canal-talks]")
    path = project.seeds / "events.yml"
    path.write_text(path.read_text("utf-8") + LATER, "utf-8")
    briefing = linked(project)
    env = environment(FileSystemLoader(TEMPLATES))
    found = {}
    for page in pages(Site(briefing, edition_status(briefing), None)):
        html = env.get_template(f"pages/{page.template}.md.jinja").render(page=page.content)
        html = with_sources(html, page.template, briefing)
        found[page.path] = " ".join(unescape(re.sub("<[^>]+>", "", html)).split())
    return found


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("questions/tolls/index.html", "In the words of Ilse Várga, Ben Okoro and Nørland"),
        ("questions/tolls/index.html", "without a deal. Publisher not stated, 2 May 2031"),
        ("questions/tolls/index.html", "Dredgers sail for Karsa. dpa, 3 May 2031"),
        ("articles/index.html", "dpa · 3 May 2031 · 2 quotes"),
        ("articles/index.html", "Publisher not stated"),
        ("timeline/index.html", "Nørland, Sudmark · article 1, article 2"),
        ("people/ben-okoro/index.html", "Ben Okoro Harbour Master of Karsa Said, in order"),
        ("people/ilse-varga/index.html", "Member of the Senate, Nørland (from 2024"),
    ],
)
def test_it_is_put_so(words: dict[str, str], path: str, told: str) -> None:
    """In the page's own words."""
    assert told in words[path]


@pytest.mark.parametrize("path", ["index.html", "timeline/index.html"])
def test_what_is_planned_for_a_month_or_a_year_comes_at_its_end(
    words: dict[str, str], path: str
) -> None:
    """On the first page and in the list alike."""
    told = words[path]
    assert (
        told.index("A second round of talks.") < told.index("In May.") < told.index("In the year.")
    )
