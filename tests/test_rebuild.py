"""Where nothing changed, nothing is done; where anything may have, everything is."""

import shutil
from pathlib import Path

import pytest

from generator import rebuild
from generator.caching.build_cache import project_cache
from generator.project import Project
from tests.support import edited, lay_out

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project with a site."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    made = lay_out("canal", tmp_path / "canal")
    (made.seeds / "people.yml").write_text(
        (made.seeds / "people.yml").read_text("utf-8") + "- {id: nobody, name: No Body}\n", "utf-8"
    )
    assert rebuild.build(made, lambda _: None).repeatable
    return made


def built(project: Project) -> bool:
    """Return whether a build has anything to do."""
    return not rebuild.build(project, lambda _: None).unchanged


def test_a_second_build_does_nothing(project: Project) -> None:
    """It tells what the first one told; a trial tells the same."""
    said: list[str] = []
    before = (project.site / "index.html").stat()
    outcome = rebuild.build(project, said.append)
    assert said == []
    assert (outcome.unchanged, outcome.effect) == (True, [])
    assert outcome.contents is not None
    assert outcome.contents["article"] == 2
    assert [problem.slug for problem in outcome.problems] == ["unused-person"]
    assert (project.site / "index.html").stat() == before
    assert rebuild.build(project, said.append, dry_run=True).unchanged


@pytest.mark.parametrize("folder", ["site", "build/docs", "build/theme"])
def test_what_was_made_must_be_there(project: Project, folder: str) -> None:
    """As it was: nothing less, nothing more, nothing else."""
    name = "main.html" if folder == "build/theme" else "index.md"
    name = "index.html" if folder == "site" else name
    path = project.root / folder / name
    path.write_bytes(path.read_bytes() + b" ")
    assert built(project)
    assert not built(project)
    path.unlink()
    assert built(project)
    assert path.exists()


def test_a_file_that_joins_the_site_is_told(project: Project) -> None:
    """At every build, since it is a warning."""
    (project.site / "CNAME").write_text("x.example")
    for _ in range(2):
        slugs = [problem.slug for problem in rebuild.build(project, lambda _: None).problems]
        assert "not-from-a-build" in slugs


def test_without_the_record_of_the_last_build_all_is_done(project: Project) -> None:
    """There would be nothing to compare with."""
    project.last_build.unlink()
    assert built(project)
    assert not built(project)


@pytest.mark.parametrize("name", ["site-next", "site-old"])
def test_what_a_build_could_not_remove_is_removed_by_the_next(project: Project, name: str) -> None:
    """Also by one that has nothing else to do."""
    left = project.build / name
    shutil.copytree(project.site, left)
    assert built(project)
    assert not left.exists()
    assert not built(project)


@pytest.mark.parametrize("spoil", ["a byte", "an end", "everything", "all but words"])
def test_a_damaged_cache_is_ignored(project: Project, spoil: str) -> None:
    """Every entry of it."""
    folder = project_cache(project.root, writes=False).folder
    assert folder is not None
    for path in folder.iterdir():
        content = path.read_bytes()
        changed = content[:-1] + bytes([content[-1] ^ 1])
        spoilt = {"a byte": changed, "an end": content[:40], "everything": b""}
        path.write_bytes(spoilt.get(spoil, b"words"))
    assert built(project)
    assert not built(project)


def test_the_cache_of_another_project_is_ignored(project: Project, tmp_path: Path) -> None:
    """Its seeds are others."""
    other = edited(
        lay_out("canal", tmp_path / "other"), "seeds/brief.md", "will not pay", "pays nothing"
    )
    rebuild.build(other, lambda _: None)
    ours, theirs = (project_cache(one.root, writes=False).folder for one in (project, other))
    assert ours is not None
    assert theirs is not None
    for path in ours.iterdir():
        path.unlink()
    for path in theirs.iterdir():
        (ours / path.name).write_bytes(path.read_bytes())
    assert built(project)
    assert "pays nothing" not in (project.site / "index.html").read_text("utf-8")


def test_seeds_that_change_while_they_are_built_are_built_again(project: Project) -> None:
    """Whatever the build has seen of them."""
    changed: list[str] = []

    def save(words: str) -> None:
        if words == "rendering the pages" and not changed:
            edited(project, "seeds/brief.md", "will not pay", "pays nothing")
            changed.append(words)

    edited(project, "seeds/brief.md", "planned for 20 May", "planned for late May")
    rebuild.build(project, save)
    assert changed
    assert built(project)
    assert "pays nothing" in (project.site / "index.html").read_text("utf-8")


def test_problems_are_remembered(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until a seed changes."""
    found = rebuild.check(project)
    with monkeypatch.context() as patch:
        patch.setattr("generator.examination.examine", None)
        assert rebuild.check(project) == found
    edited(project, "seeds/people.yml", "No Body", "Any Body")
    edited(project, "seeds/people.yml", "id: nobody", "id: Nobody")
    assert [problem.slug for problem in rebuild.check(project)[0]] != [one.slug for one in found[0]]
