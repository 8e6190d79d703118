"""Which files a build made is known from the record, and without one from name and content."""

import os
from pathlib import Path

import pytest

from generator.project import Project
from generator.publishing.tree.manifest import (
    FILE,
    Manifest,
    files_of,
    load,
    not_made,
    not_made_clause,
    store,
)
from generator.publishing.tree.write import write_tree

PAGE = '<!doctype html><head><link rel="stylesheet" href="../assets/briefing.css">'
SOURCE = (
    "---\ntitle: People\ndescription: Who.\nkind: people\nhub: people/index.html\n---\n\nText\n"
)
MADE: dict[str, str | bytes] = {
    "people/quist/index.html": PAGE,
    "404.html": PAGE,
    "people/quist/index.md": SOURCE,
    "assets/cards/articles/talks.js": 'briefingCards("articles/talks",{});\n',
    "assets/search/words-7.js": 'briefingSearch("words-7","");\n',
    "assets/dossier/quotes/norland.js": 'briefingDossier("quotes/norland",[]);\n',
    "assets/meeting/norland.js": 'briefingMeeting("norland",{});\n',
    "assets/fonts/source-sans-3-latin-400-normal.woff2": b"wOF2",
    "assets/vendor/minisearch-searchablemap.js": "",
    "assets/search-open.js": "",
    "data/quotes.csv": "id\n",
    "feed.xml": "<feed/>",
    "sitemap.xml": "<urlset/>",
    "partials/javascripts/base.html": "",
}
"""What builds of earlier versions made."""
THEME: dict[str, str | bytes] = {
    "assets/javascripts/bundle.a5f9d56c.min.js": "",
    "assets/javascripts/bundle.a5f9d56c.min.js.map": "",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js": "",
    "assets/javascripts/lunr/wordcut.js": "",
    "assets/javascripts/workers/search.a7633da7.min.js": "",
    "assets/stylesheets/palette.fb2fffe2.min.css.map": "",
    "assets/images/favicon.png": b"",
    "sitemap.xml.gz": b"\x1f\x8b",
}
"""What a plain `mkdocs build` adds."""
OWN: dict[str, str | bytes] = {
    "CNAME": "briefing.example\n",
    ".nojekyll": "",
    "about-us.html": "<p>Written by hand: see assets/briefing.css.</p>",
    "photo.jpg": b"\xff\xd8",
    "own.md": "# Own\n",
    "notes.md": "---\ntitle: Notes\n---\n\nkind: ours\n",
    "assets/javascripts/extra.js": "",
    "assets/own.js": "briefing()",
    "assets/fonts/own.woff2": b"wOF2",
    "data/own.csv": "",
}
"""What somebody else put there."""


def test_the_record_is_read_back(tmp_path: Path) -> None:
    """Its paths stand in order, so that the same build writes the same bytes."""
    project = Project(tmp_path)
    project.build.mkdir()
    manifest = Manifest(docs=frozenset("ab"), site=frozenset({"z", "é", "a"}), beside=True)
    store(project, manifest)
    assert load(project) == manifest
    assert '["a","z","é"]' in (project.build / FILE).read_text("utf-8")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"docs":7}', '{"format":2}', '{"docs":["a",7]}'])
def test_a_record_that_is_damaged_is_none(tmp_path: Path, text: str) -> None:
    """Nor is one that another version wrote, or that is no file."""
    project = Project(tmp_path)
    project.build.mkdir()
    assert load(project) is None
    (project.build / FILE).write_text(text)
    assert load(project) is None


def test_the_record_decides(tmp_path: Path) -> None:
    """Whatever a file looks like; but what the theme adds is always known."""
    write_tree({**MADE, **THEME, **OWN}, tmp_path)
    assert not_made(tmp_path, frozenset(MADE)) == sorted(OWN)
    assert not_made(tmp_path, frozenset()) == sorted({**MADE, **OWN})
    assert not_made(tmp_path, frozenset(OWN) | frozenset(MADE)) == []


def test_without_a_record_the_content_decides(tmp_path: Path) -> None:
    """And the names under which the next build makes a file."""
    write_tree({**MADE, **THEME, **OWN}, tmp_path)
    assert not_made(tmp_path, None) == sorted(OWN)
    assert not_made(tmp_path, None, frozenset({"CNAME"})) == sorted(set(OWN) - {"CNAME"})


def test_links_and_pipes_are_nobody_s_and_are_not_opened(tmp_path: Path) -> None:
    """Though they have the name of a file that builds made."""
    (tmp_path / "feed.xml").symlink_to("/dev/null")
    (tmp_path / "data").symlink_to("/")
    os.mkfifo(tmp_path / "index.html")
    assert files_of(tmp_path) == {"data", "feed.xml", "index.html"}
    assert not_made(tmp_path, None) == ["data", "feed.xml", "index.html"]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    """Nor has a link to one."""
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("nothing", "link"):
        assert files_of(tmp_path / name) == frozenset()
        assert not_made(tmp_path / name, None) == []


def test_files_are_told_as_one_says_it() -> None:
    """The first of them, and how many more there are."""
    assert not_made_clause(["a"], "site") == "site/a was not made by a build"
    assert not_made_clause(["a", "b"], "site") == "site/a and 1 more file were not made by a build"
    assert (
        not_made_clause(["a", "b", "c"], "site")
        == "site/a and 2 more files were not made by a build"
    )
