"""The feeds: valid after their schemas, the same entries in both, names that never change."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from lxml import etree
from msgspec.structs import replace

from generator.model import Briefing
from generator.rendering.changes.status import edition_status
from generator.rendering.data.feeds import feed_files
from generator.rendering.render import render
from tests.samples import sample_briefing
from tests.support import edited, lay_out, linked

SCHEMAS = Path(__file__).parents[2] / "schemas"
ATOM = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
JSON = Draft7Validator(
    json.loads((SCHEMAS / "jsonfeed-1.1.json").read_text("utf-8")),
    format_checker=Draft7Validator.FORMAT_CHECKER,
)
NAMES = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def canal(tmp_path: Path) -> Briefing:
    """Return a briefing with two editions and a correction."""
    return linked(lay_out("canal", tmp_path))


def feeds(briefing: Briefing) -> tuple[etree._Element, dict[str, object]]:
    """Return both feeds, valid."""
    files = feed_files(briefing, edition_status(briefing))
    atom = etree.fromstring(files["feed.xml"].encode())
    document = json.loads(files["feed.json"])
    assert ATOM.validate(atom), ATOM.error_log
    kinds = [one.get("rel") for one in atom.iterfind("a:link", NAMES)]
    assert sorted(kinds) == ["alternate", "self"]
    assert list(JSON.iter_errors(document)) == []
    return atom, document


def summary_of(feed: etree._Element, at: int) -> str:
    """Return the HTML of an entry."""
    return str(feed.findall("a:entry/a:summary", NAMES)[at].text)


def entries(briefing: Briefing) -> list[tuple[str, str]]:
    """Return id and title of the entries, which are the same in both feeds."""
    atom, document = feeds(briefing)
    in_atom = [
        (one.findtext("a:id", None, NAMES), one.findtext("a:title", None, NAMES))
        for one in atom.iterfind("a:entry", NAMES)
    ]
    items = document["items"]
    assert isinstance(items, list)
    assert in_atom == [(one["id"], one["title"]) for one in items]
    return in_atom


def test_an_entry_for_each_edition_and_correction(canal: Briefing) -> None:
    """The latest first."""
    assert [title for _, title in entries(canal)] == [
        "Edition 2",
        "Correction (minor): The summary of the canal talks",
        "Edition 1: Before the dredgers",
    ]


def test_names_survive_a_move_of_the_site(canal: Briefing) -> None:
    """A reader's program shows nothing twice."""
    moved = replace(canal, about=replace(canal.about, site_url="https://elsewhere.example/"))
    assert entries(moved) == entries(canal)
    nowhere = replace(canal, about=replace(canal.about, site_url=None))
    assert entries(nowhere) == entries(canal)


def test_names_survive_a_new_title(canal: Briefing) -> None:
    """Old corrections are not shown as new ones."""
    renamed = replace(canal, about=replace(canal.about, title="The Karsa Canal, June 2031"))
    assert entries(renamed) == entries(canal)
    ids = [feeds(briefing)[0].findtext("a:id", None, NAMES) for briefing in (canal, renamed)]
    assert ids[0] == ids[1] is not None


def test_names_survive_a_new_title_before_the_first_edition_and_the_edition_itself(
    canal: Briefing,
) -> None:
    """Where the briefing has a name for feeds, as those of `briefing init` do."""
    about = replace(canal.about, feed_id="karsa-canal")
    before = replace(canal, about=about, editions=())
    names = dict(entries(before))
    assert len(names) == 1
    renamed = replace(before, about=replace(about, title="The Karsa Canal, June 2031"))
    assert dict(entries(renamed)) == names
    assert names.items() <= dict(entries(replace(canal, about=about))).items()


def test_a_briefing_without_editions_has_an_empty_feed() -> None:
    """Dated by the briefing, not by the clock."""
    briefing = replace(sample_briefing(), corrections=())
    atom, document = feeds(briefing)
    assert document["items"] == []
    assert atom.findtext("a:updated", None, NAMES) == f"{briefing.about.as_of}T00:00:00+00:00"


def test_words_of_the_seeds_are_words_in_both(canal: Briefing) -> None:
    """What looks like markup reaches the reader as it was written."""
    hostile = "<script>alert(1)</script> & ]]> \x07 “…”"
    correction = replace(canal.corrections[0], where=hostile, was=hostile)
    briefing = replace(canal, corrections=(correction,))
    atom, document = feeds(briefing)
    items = document["items"]
    assert isinstance(items, list)
    assert items[1]["content_html"] == summary_of(atom, 1)
    assert items[1]["title"] == f"Correction (minor): {hostile}"
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;" in summary_of(atom, 1)
    assert "\x07" not in etree.tostring(atom, encoding="unicode")


def test_pages_name_the_feeds(site: Path) -> None:
    """A feed reader finds them from any page."""
    for page in ("index.html", "articles/formal-process/index.html"):
        html = (site / page).read_text("utf-8")
        assert 'type="application/atom+xml"' in html
        assert 'type="application/feed+json"' in html
    assert (site / "feed.xml").is_file()
    assert (site / "feed.json").is_file()


def test_a_correction_on_an_unknown_day_is_shown_and_in_no_feed(tmp_path: Path) -> None:
    """It stands last on the page of changes, and in the data with null; a feed needs a day."""
    project = edited(lay_out("canal", tmp_path), "seeds/corrections.yml", "2031-05-04", "unknown")
    canal = linked(project)
    (correction,) = canal.corrections
    assert correction.date is None
    atom, document = feeds(canal)
    assert correction.id not in json.dumps(document)
    assert len(atom.findall("a:entry", NAMES)) == len(canal.editions)
    page = render(canal, project.templates)["changes/index.md"]
    assert '<span class="when">day not known</span>' in str(page)
