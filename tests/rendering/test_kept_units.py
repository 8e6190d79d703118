"""Units of the last build: whatever has changed, what is rendered is the same as from nothing."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from types import MappingProxyType

import pytest
from jinja2 import Environment

from generator.caching.build_cache import BuildCache
from generator.caching.cache_keys import digest
from generator.caching.standing_files import Stands
from generator.examination import examine
from generator.model import Briefing
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering import joined, making
from generator.rendering import render as rendering
from generator.rendering.kept_units import NAME, Rendered
from generator.rendering.pages.shared.site import Site
from generator.rendering.render import Documents, render
from generator.rendering.unit import Unit
from generator.template_files import OURS
from tests.edits import EDITS
from tests.support import edited, lay_out

pytestmark = pytest.mark.slow  # each makes all pages, most of them twice
ROOT = Path(__file__).resolve().parents[2]
STEPS = int(os.environ.get("INCREMENTAL_STEPS", "8"))
SEED = int(os.environ.get("INCREMENTAL_SEED", "1"))
WORD = re.compile(r"(?<=[ (“])[a-zé]{4,}(?=[ ,.;)”])")
"""A word within a sentence."""
PROOF = re.compile("(quote|words)-(not-verified|changed)|edition|corrections")
"""What a changed word may break without a link being missing."""

Files = Mapping[str, bytes]


class Builds:
    """Builds one after another, each of which knows what the last one has left."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin with nothing."""
        self.cache = BuildCache(folder / "caches" / "cache")
        self.files: dict[str, bytes] = {}
        self.made: list[str] = []
        """The names of the units that the last build has made."""
        make = making.made

        def noted(unit: Unit, site: Site, env: Environment) -> Rendered:
            self.made.append(unit.name)
            return make(unit, site, env)

        for module in (making, joined):
            monkeypatch.setattr(module, "made", noted)
        monkeypatch.setattr(rendering, "MANY", 1 << 30)  # what another process makes is not seen

    def build(self, briefing: Briefing) -> Files:
        """Render, with what is known of the last build."""
        self.made.clear()
        files = render(briefing, OURS, self.cache, self)
        self.files = bytes_of(files, self.files)
        return self.files

    def digest(self, path: str) -> bytes | None:
        """Return a digest of what the last build has left."""
        return digest(self.files[path]) if path in self.files else None

    def expect(self, path: str, expected: bytes) -> None:
        """Take word of what comes."""


def bytes_of(files: Documents, standing: Files = MappingProxyType({})) -> dict[str, bytes]:
    """Return files as they are written, or as they stand."""
    return {path: _written(path, content, standing) for path, content in files.items()}


def _written(path: str, content: str | bytes | Stands, standing: Files) -> bytes:
    if isinstance(content, Stands):
        assert digest(standing[path]) == content.digest
        return standing[path]
    return content.encode() if isinstance(content, str) else content


def different(files: Files, others: Files) -> list[str]:
    """Return the paths at which files differ."""
    return [path for path in {**files, **others} if files.get(path) != others.get(path)]


@pytest.fixture
def builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Builds:
    """Return builds in a folder of their own."""
    return Builds(tmp_path, monkeypatch)


@pytest.fixture
def shipped(tmp_path: Path) -> Project:
    """Return a copy of the shipped briefing."""
    shutil.copytree(ROOT / "seeds", tmp_path / "shipped" / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "shipped")
    return Project(tmp_path / "shipped")


def read(project: Project) -> Briefing | None:
    """Return the briefing of a project; None where it has errors."""
    seeds, problems = examine(project)
    wrong = [one for one in problems if one.severity == "error" and not PROOF.search(one.slug)]
    return None if wrong else link(seeds)


def changed_by_a_word(project: Project, random: Random) -> Iterator[Briefing]:
    """Yield the briefing after a word anywhere in the seeds was changed, again and again."""
    files = [path for path in sorted(project.seeds.rglob("*.*")) if "editions" not in path.parts]
    while True:
        path = random.choice(files)
        text = path.read_text("utf-8")
        if words := list(WORD.finditer(text)):
            word = random.choice(words)
            by = random.choice(("harbour", word[0] + "s", word[0][:-1]))
            path.write_text(text[: word.start()] + by + text[word.end() :], "utf-8")
            if briefing := read(project):
                yield briefing
            else:
                path.write_text(text, "utf-8")


def test_only_what_shows_a_word_is_made(builds: Builds, shipped: Project) -> None:
    """A word of the brief stands on the home page, in the dossier, and among the changes."""
    for word in ("Now", "Here"):  # the first makes the edition one that has been amended
        edited(shipped, "seeds/brief.md", "## Bottom line\n\n", f"## Bottom line\n\n{word}: ")
        briefing = read(shipped)
        assert briefing
        builds.build(briefing)
        if word == "Now":
            assert len(builds.made) > 100
    assert briefing
    assert {"home", "dossier", "changes"} <= set(builds.made)
    shown = {"home", "dossier", "changes", "editions", "feeds", "about", "judgements"}
    assert set(builds.made) <= shown | {"data", "search/brief/0", "search/brief", "search"}
    builds.build(briefing)
    assert builds.made == []


def test_only_what_shows_an_event_is_made(builds: Builds, tmp_path: Path) -> None:
    """Of articles, that which reports it; of quotes, none."""
    project = lay_out("canal", tmp_path / "canal")
    before = read(project)
    assert before
    builds.build(before)
    after = read(edited(project, "seeds/events.yml", "its list of prices", "its prices"))
    assert after
    files = builds.build(after)
    assert {"timeline", "articles/dredgers-sail", "dossier/timeline/sudmark"} <= set(builds.made)
    unchanged = {"quotes/1", "articles/canal-talks", "positions", "dossier/timeline/norland"}
    assert unchanged.isdisjoint(builds.made)
    assert different(files, bytes_of(render(after, OURS))) == []


@pytest.mark.timeout(60 + 10 * STEPS)
def test_any_word(builds: Builds, shipped: Project) -> None:
    """Wherever a word of the shipped briefing is changed."""
    random = Random(SEED)  # noqa: S311  (repeatable)
    changed = changed_by_a_word(shipped, random)
    for _ in range(STEPS):
        briefing = next(changed)
        assert different(builds.build(briefing), bytes_of(render(briefing, OURS))) == []


@pytest.mark.timeout(60 + 10 * STEPS)
def test_any_edits(builds: Builds, tmp_path: Path) -> None:
    """Records that come and go, editions, days."""
    random = Random(SEED)  # noqa: S311  (repeatable)
    project = lay_out("canal", tmp_path / "canal")
    done = []
    for _ in range(2 * STEPS):
        edit = random.choice(EDITS)
        edit(project, random)
        done.append(edit.__name__)
        if briefing := read(project):
            assert different(builds.build(briefing), bytes_of(render(briefing, OURS))) == [], done


def test_a_file_that_is_not_as_it_was_is_made_anew(builds: Builds, tmp_path: Path) -> None:
    """Where it was cut, changed or removed."""
    briefing = read(lay_out("canal", tmp_path / "canal"))
    assert briefing
    whole = dict(builds.build(briefing))
    builds.files["index.md"] = builds.files["index.md"][:-1]
    builds.files["articles/canal-talks/index.md"] = b""
    del builds.files["assets/cards/brief.js"]
    assert different(builds.build(briefing), whole) == []
    assert sorted(builds.made) == ["articles/canal-talks", "cards", "home"]


@pytest.mark.parametrize("kept", [0, 1, -9])
def test_a_damaged_record_is_ignored(builds: Builds, tmp_path: Path, kept: int) -> None:
    """Everything is made anew."""
    briefing = read(lay_out("canal", tmp_path / "canal"))
    assert briefing
    whole = builds.build(briefing)
    assert builds.cache.folder
    path = builds.cache.folder / NAME
    path.write_bytes(path.read_bytes()[:kept])
    assert different(builds.build(briefing), whole) == []
    assert "home" in builds.made
