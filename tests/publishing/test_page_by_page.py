"""Pages one by one: the bytes of a plain `mkdocs build`, only what changed, and no guessing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.project import write_project
from generator import rebuild
from generator.caching.build_cache import BuildCache
from generator.project import Project
from generator.publishing.building import builder, page_by_page
from generator.publishing.building.site_record import load
from generator.publishing.publish import Sources, publish
from generator.publishing.tree.lock import build_lock
from tests.support import edited

ROOT = Path(__file__).resolve().parents[2]
EPOCH = 1768348800
pytestmark = pytest.mark.slow

CONFIG = """\
site_name: Test
site_url: https://brief.example/greenland/
docs_dir: build/docs
site_dir: site
strict: true
use_directory_urls: false
theme:
  name: material
  custom_dir: build/theme
  font: false
plugins: []
validation: {links: {anchors: warn}}
nav: [{Brief: index.md}, {Actors: actors/index.md}]
"""
THEME: dict[str, str | bytes] = {
    "main.html": '<html><head><title>{{ page.meta.title }}</title></head><body id="body">'
    "{% for item in nav.items %}{{ item.title }} {{ item.meta.title }}\n{% endfor %}"
    "{{ page.content }}</body></html>",
    "404.html": "<html><title>Not found</title></html>",
}


def head(title: str, text: str) -> str:
    """Return the source of a page."""
    return f"---\ntitle: {title}\n---\n\n{text}\n"


DOCS: dict[str, str | bytes] = {
    "index.md": head("Brief", "# Brief\n\n<p id='a'>1</p>"),
    "actors/index.md": head("Actors", '# Actors\n\n<p id="some">2</p>'),
    "p/index.md": head("P", '<p><a href="../actors/index.html#some">x</a></p>'),
    "data.json": "{}",
}


class Desk:
    """A project whose sources are changed between builds."""

    def __init__(self, root: Path) -> None:
        """Take the folder of a project that has nothing yet."""
        self.project = Project(root / "project")
        self.project.root.mkdir()
        self.project.config.write_text(CONFIG)
        self.cache = BuildCache(root / "caches" / "project")
        self.said: list[str] = []

    def build(
        self,
        docs: dict[str, str | bytes] | None = None,
        theme: dict[str, str | bytes] | None = None,
    ) -> list[str]:
        """Build from the usual sources and some others; return the problems."""
        sources = Sources(DOCS | (docs or {}), THEME | (theme or {}))
        self.said.clear()
        with build_lock(self.project, self.said.append):
            done = publish(sources, self.project, EPOCH, self.said.append, self.cache)
        return [str(problem) for problem in done.problems]

    @property
    def built(self) -> str:
        """How many pages were built, as it was said."""
        return self.said[-1]

    def bytes_of(self, name: str) -> bytes:
        """Return a file of the site."""
        return (self.project.site / name).read_bytes()

    def inode(self, name: str) -> int:
        """Return which file of the disk a file of the site is."""
        return (self.project.site / name).stat().st_ino


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a project with a site."""
    made = Desk(tmp_path)
    assert made.build() == []
    assert made.built == "3 of 3 pages to build"
    return made


def plain(project: Project, folder: Path) -> dict[str, bytes]:
    """Return what a plain `mkdocs build` makes, by path."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project.config), "-d"]
    subprocess.run([*command, str(folder)], check=True, env=environment)  # noqa: S603
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def shipped(folder: Path) -> Project:
    """Return the shipped briefing in a folder."""
    shutil.copytree(ROOT / "seeds", folder / "seeds", ignore=shutil.ignore_patterns("texts"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return Project(folder)


def synthetic(folder: Path) -> Project:
    """Return a briefing of 60 articles, whose pages are built by two processes."""
    return write_project(folder, 60, like=ROOT)


@pytest.mark.parametrize("lay", [shipped, synthetic])
def test_the_bytes_are_those_of_mkdocs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lay: Callable[[Path], Project]
) -> None:
    """Of every file of the site; MkDocs adds files that nobody asks for."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    project = lay(tmp_path / "project")
    said: list[str] = []
    assert rebuild.build(project, said.append).repeatable
    assert said[-1].endswith(" pages to build")
    ours, theirs = contents(project.site), plain(project, tmp_path / "plain")
    assert ours == {name: content for name, content in theirs.items() if name in ours}


# What is made again


def test_only_a_page_that_changed_is_made_again(desk: Desk) -> None:
    """The others are the same files, which nobody has touched."""
    before = {name: desk.inode(name) for name in ("index.html", "p/index.html", "data.json")}
    assert desk.build({"p/index.md": head("P", "other")}) == []
    assert desk.built == "1 of 3 pages to build"
    assert b"other" in desk.bytes_of("p/index.html")
    assert {name for name in before if desk.inode(name) != before[name]} == {"p/index.html"}


@pytest.mark.parametrize(
    ("docs", "theme", "many"),
    [
        ({"actors/index.md": head("Players", '<p id="some">2</p>')}, {}, 3),  # it is in the menu
        ({"actors/index.md": head("Actors", '<p id="some">3</p>')}, {}, 1),
        ({"p/index.md": head("Q", "")}, {}, 1),
        ({}, {"main.html": f"{THEME['main.html']!s}<!-- -->"}, 3),
        ({"data.json": "[]"}, {}, 0),
    ],
)
def test_what_a_page_shows_decides(
    desk: Desk, docs: dict[str, str | bytes], theme: dict[str, str | bytes], many: int
) -> None:
    """And the site is that of a build from nothing."""
    assert desk.build(docs, theme) == []
    assert desk.built == f"{many} of 3 pages to build"
    found = contents(desk.project.site)
    desk.cache = BuildCache(None)
    assert desk.build(docs, theme) == []
    assert contents(desk.project.site) == found


def test_a_file_that_somebody_changed_is_made_again(desk: Desk) -> None:
    """Also where it was removed."""
    expected = contents(desk.project.site)
    (desk.project.site / "p" / "index.html").write_text("x")
    (desk.project.site / "data.json").unlink()
    assert desk.build() == []
    assert desk.built == "1 of 3 pages to build"
    assert contents(desk.project.site) == expected


@pytest.mark.parametrize("spoil", [b"", b"x", b"cut"])
def test_a_damaged_record_is_no_record(desk: Desk, spoil: bytes) -> None:
    """Everything is made again."""
    assert desk.cache.folder is not None
    path = desk.cache.folder / "site.files"
    path.write_bytes(path.read_bytes()[:-1] if spoil == b"cut" else spoil)
    assert load(desk.cache) == {}
    assert desk.build() == []
    assert desk.built == "3 of 3 pages to build"


def test_a_disk_without_hard_links(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then everything is made again."""
    expected = contents(desk.project.site)

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert desk.build() == []
    assert desk.built == "3 of 3 pages to build"
    assert contents(desk.project.site) == expected


def test_the_page_of_errors_is_that_of_the_theme(desk: Desk) -> None:
    """As by MkDocs, which writes it over a file of that name."""
    assert desk.build({"404.html": "a file"}) == []
    assert desk.built == "0 of 3 pages to build"
    assert b"Not found" in desk.bytes_of("404.html")


def test_a_configuration_that_a_build_writes_is_known(desk: Desk) -> None:
    """What is in it decides about all pages."""
    base = desk.project.build / "mkdocs.yml"
    base.write_text("copyright: a\n")
    edited(desk.project, "mkdocs.yml", "strict: true", "strict: true\nINHERIT: build/mkdocs.yml")
    for words, many in (("a", 3), ("a", 0), ("b", 3)):
        base.write_text(f"copyright: {words}\n")
        assert desk.build() == []
        assert desk.built == f"{many} of 3 pages to build"


# What is left to MkDocs


@pytest.mark.parametrize(
    ("docs", "theme", "why"),
    [
        ({"p/index.md": head("P", "[x](../actors/index.md)")}, {}, "a link of Markdown leads to"),
        ({}, {"main.html": "{{ pages | length }}"}, "a template asks for all pages"),
        ({}, {"main.html": "{{ pages.x }}x"}, "a template asks for all pages"),
        ({}, {"main.html": "{{ nav.items[1].content }}x"}, "the content of actors/index.md is"),
        ({}, {"main.html": "{{ nav.items[1].meta.kind }}x"}, "the kind of another page is"),
        ({}, {"main.html": "{{ nav.items[1].meta.items() }}x"}, "the head of another page is"),
        ({"index.md": "# Brief"}, {}, "index.md has no title in its head"),
    ],
)
def test_what_is_unusual_is_built_by_mkdocs(
    desk: Desk, docs: dict[str, str | bytes], theme: dict[str, str | bytes], why: str
) -> None:
    """It says why, and there is a site all the same."""
    assert desk.build(docs, theme) == []
    (said,) = [line for line in desk.said if "in its own way" in line]
    assert said.startswith(f"MkDocs builds all pages in its own way: {why}")


@pytest.mark.parametrize(
    ("docs", "theme", "problem"),
    [
        ({"p/index.md": head("P", '<a href="no.html">x</a>')}, {}, "there is no p/no.html"),
        ({"actors/index.md": head("Actors", "")}, {}, 'there is no id "some" in actors/index.html'),
        ({}, {"main.html": "{{ 1 / 0 }}"}, "ZeroDivisionError"),
        ({}, {"main.html": "{% include 'no.html' %}"}, "no.html"),
        ({"p/index.md": head("P", "[x](../no.md)")}, {}, "'no.md' is not found"),
    ],
)
def test_what_is_wrong_is_told_as_by_mkdocs(
    desk: Desk, docs: dict[str, str | bytes], theme: dict[str, str | bytes], problem: str
) -> None:
    """A page that did not change may have a link that leads nowhere now."""
    expected = contents(desk.project.site)
    told, *_ = [line for line in desk.build(docs, theme) if problem in line]
    assert told.endswith(("(mkdocs)", "(broken-link)"))
    assert contents(desk.project.site) == expected


def test_a_page_that_is_gone_is_missed(desk: Desk) -> None:
    """By a page that did not change."""
    sources: dict[str, str | bytes] = {
        "more/index.md": head("More", "x"),
        "p/index.md": head("P", '<a href="../more/index.html">x</a>'),
    }
    assert desk.build(sources) == []
    (told,) = desk.build({"p/index.md": sources["p/index.md"]})
    assert "there is no more/index.html" in told


def test_other_versions_are_not_trusted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has compared their bytes."""
    monkeypatch.setattr(page_by_page, "TRIED", frozenset())
    expected = contents(desk.project.site)
    assert desk.build() == []
    (said,) = [line for line in desk.said if "in its own way" in line]
    assert f"not tried with {builder.NAME} {builder.VERSION} and Markdown" in said
    assert contents(desk.project.site) == expected


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("plugins: []", "plugins: [search]", "plugins is"),
        ("plugins: []", "plugins: []\nmarkdown_extensions: [attr_list]", "markdown_extensions is"),
        ("name: material", "name: mkdocs", "theme is mkdocs"),
        ("strict: true", "strict: true\nINHERIT: more.yml", "INHERIT is {'more.yml'}"),
    ],
)
def test_other_settings_are_not_trusted(desk: Desk, old: str, new: str, why: str) -> None:
    """They may have a part in any page."""
    (desk.project.root / "more.yml").write_text("copyright: x\n")
    edited(desk.project, "mkdocs.yml", old, new)
    desk.build()
    (said,) = [line for line in desk.said if "in its own way" in line]
    assert said.startswith(f"MkDocs builds all pages in its own way: {why}")
