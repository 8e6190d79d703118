"""Whoever looks at a preview does not wait for the print pack."""

import time
from pathlib import Path

import pytest

from generator import rebuild
from generator.build import Viewer
from generator.outcome import Outcome
from generator.project import Project
from generator.rendering.pack.typeset import Typesetting
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
