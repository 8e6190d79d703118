"""Whoever looks at a preview does not wait for the print pack."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator import rebuild
from generator.outcome import Outcome
from generator.project import Project
from generator.rendering.pack.typeset import Typesetting
from generator.viewer import Viewer
from tests.support import edited, lay_out

pytestmark = pytest.mark.slow


class Eyes:
    """Somebody who looks, and what there was to see."""

    def __init__(self, project: Project, *, leaves: bool = False) -> None:
        """Take the project whose site is looked at."""
        self._project = project
        self._leaves = leaves
        self.seen: list[tuple[str, bytes]] = []

    @property
    def viewer(self) -> Viewer:
        """What a build knows of them."""
        return Viewer(self.look, lambda: self._leaves)

    def look(self, outcome: Outcome) -> None:
        """Remember the first page and the print pack."""
        assert outcome.contents is not None
        site = self._project.site
        page = (site / "index.html").read_text("utf-8")
        self.seen.append((page, (site / "briefing.pdf").read_bytes()))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project with a site, whose pack takes its time from now on."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    made = lay_out("canal", tmp_path / "canal")
    assert rebuild.build(made, lambda _: None).contents
    done = Typesetting.is_done
    begun: dict[int, float] = {}

    def slowly(self: Typesetting) -> bool:
        return done(self) and time.monotonic() > begun.setdefault(id(self), time.monotonic()) + 0.3

    monkeypatch.setattr(Typesetting, "is_done", slowly)
    return made


def pdf(project: Project) -> bytes:
    """Return the print pack of the site."""
    return (project.site / "briefing.pdf").read_bytes()


def test_the_site_is_seen_before_its_pack_is_set(project: Project) -> None:
    """With the pack from before; then it has its own, and nothing is left to do."""
    before = pdf(project)
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    eyes = Eyes(project)
    outcome = rebuild.build(project, lambda _: None, viewer=eyes.viewer)
    ((page, pack),) = eyes.seen
    assert "pays nothing" in page
    assert pack == before != pdf(project)
    assert outcome.repeatable
    assert rebuild.build(project, lambda _: None).unchanged


def test_a_newer_change_goes_before_the_pack(project: Project) -> None:
    """The next build sets it."""
    before = pdf(project)
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    eyes = Eyes(project, leaves=True)
    outcome = rebuild.build(project, lambda _: None, viewer=eyes.viewer)
    assert len(eyes.seen) == 1
    assert not outcome.repeatable
    assert pdf(project) == before
    assert not rebuild.build(project, lambda _: None).unchanged
    assert pdf(project) != before


def test_a_site_that_is_wrong_is_not_shown(project: Project) -> None:
    """A link of it leads nowhere."""
    template = project.own_templates / "theme" / "partials" / "footer.html"
    template.parent.mkdir(parents=True)
    template.write_text('<a href="no.html">x</a>', "utf-8")
    eyes = Eyes(project)
    outcome = rebuild.build(project, lambda _: None, viewer=eyes.viewer)
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    outcome = rebuild.build(project, lambda _: None, viewer=eyes.viewer)
    assert outcome.contents is None
    assert eyes.seen == []


def test_the_first_site_has_its_pack(project: Project) -> None:
    """There is none from before that could stand for it."""
    (project.docs / "briefing.pdf").unlink()
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    eyes = Eyes(project)
    assert rebuild.build(project, lambda _: None, viewer=eyes.viewer).repeatable
    assert eyes.seen == []


class Reader(Eyes):
    """Somebody who looks at one page."""

    def __init__(self, project: Project, path: str | None) -> None:
        """Take the path of the page; None for none."""
        super().__init__(project)
        self._path = path
        self.shown: list[tuple[str, bytes]] = []

    @property
    def viewer(self) -> Viewer:
        """What a build knows of them."""
        return Viewer(
            self.look,
            lambda: False,
            lambda: self._path,
            lambda path, html: self.shown.append((path, html)),
        )


@pytest.mark.parametrize(
    "path", ["index.html", "judgements/index.html", "questions/tolls/index.html"]
)
def test_the_page_looked_at_comes_first_as_it_will_be(project: Project, path: str) -> None:
    """Before the site; letter for letter as the site will have it."""
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    reader = Reader(project, path)
    rebuild.build(project, lambda _: None, viewer=reader.viewer)
    assert reader.shown == [(path, (project.site / path).read_bytes())]


@pytest.mark.parametrize("path", [None, "no/such/index.html", "404.html"])
def test_what_no_page_makes_waits_for_the_site(project: Project, path: str | None) -> None:
    """Nobody looks, or at a page that the theme makes."""
    edited(project, "seeds/brief.md", "will not pay", "pays nothing")
    reader = Reader(project, path)
    rebuild.build(project, lambda _: None, viewer=reader.viewer)
    assert reader.shown == []
    assert reader.seen


def test_with_a_plugin_all_pages_come_at_once(project: Project) -> None:
    """Only MkDocs knows what that one does."""
    trusting = replace(project, trusts_config=True)
    with project.config.open("a", encoding="utf-8") as config:
        config.write("plugins: [tags]\n")
    rebuild.build(trusting, lambda _: None)
    edited(trusting, "seeds/brief.md", "will not pay", "pays nothing")
    reader = Reader(trusting, "index.html")
    rebuild.build(trusting, lambda _: None, viewer=reader.viewer)
    assert reader.shown == []


def test_a_theme_that_is_wrong_shows_no_page(project: Project) -> None:
    """The build says what is wrong with it."""
    template = project.own_templates / "theme" / "partials" / "footer.html"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nope() }}", "utf-8")
    reader = Reader(project, "index.html")
    assert rebuild.build(project, lambda _: None, viewer=reader.viewer).problems
    assert reader.shown == []
