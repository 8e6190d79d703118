"""Whatever was edited, and whatever befell the caches: the site is that of a build from nothing."""

import os
import shutil
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from generator import rebuild
from generator.project import Project
from generator.publishing.building import page_by_page
from tests.edits import EDITS, damage
from tests.support import lay_out

pytestmark = pytest.mark.slow

STEPS = int(os.environ.get("INCREMENTAL_STEPS", "8"))
"""How many edits; `make incremental` tries many."""
SEED = int(os.environ.get("INCREMENTAL_SEED", "1"))
SOURCES = ("seeds", "docs_templates", "fonts", "mkdocs.yml")


def contents(site: Path) -> dict[str, str]:
    """Return what a site holds: path to digest."""
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def built_from_nothing(project: Project, root: Path) -> dict[str, str] | None:
    """Return the site that a copy of the project gets, from MkDocs in its own way; None if none."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    for name in SOURCES:
        source = project.root / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.exists():
            shutil.copy(source, root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE_DIR", str(root / "cache"))
        patch.setattr(page_by_page, "TRIED", frozenset())
        outcome = rebuild.build(Project(root), lambda _: None)
    return None if outcome.contents is None else contents(root / "site")


@pytest.mark.timeout(60 + 60 * STEPS)
@pytest.mark.parametrize("seed", range(SEED, SEED + 1))
def test_any_sequence_of_edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """The site is the same, byte for byte; where the seeds have errors, it stays as it was."""
    random = Random(seed)  # noqa: S311  (repeatable)
    caches = tmp_path / "caches"
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(caches))
    project = lay_out("canal", tmp_path / "project")
    before, done = None, []
    for _ in range(STEPS):
        for edit in random.sample(EDITS, random.randint(0, 3)):
            edit(project, random)
            done.append(edit.__name__)
        if random.random() < 1 / 4:
            damage(random.choice((caches, project.site, project.docs)), random)
            done.append("damage")
        if random.random() < 1 / 2:
            shutil.copy(project.config, tmp_path)  # a build that has nothing to do
            rebuild.build(project, lambda _: None)
        outcome = rebuild.build(project, lambda _: None)
        expected = built_from_nothing(project, tmp_path / "clean")
        assert (outcome.contents is None) == (expected is None), done
        if expected is not None:
            assert contents(project.site) == expected, done
        elif "damage" not in done[-3:] and before is not None:
            assert contents(project.site) == before, done
        before = contents(project.site) if project.site.exists() else None
