"""A process that builds often loads each file that is as it was only once."""

import pickle
from pathlib import Path

import pytest

from generator.caching.build_cache import BuildCache, Remembered, project_cache
from generator.project import Project
from generator.reading.read import read
from generator.reading.seeds import kept
from tests.support import lay_out


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project with a cache of its own."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "caches"))
    return lay_out("canal", tmp_path / "canal")


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Return what is unpickled from now on."""
    found: list[bytes] = []

    class Noting:
        HIGHEST_PROTOCOL = pickle.HIGHEST_PROTOCOL
        dumps = staticmethod(pickle.dumps)

        @staticmethod
        def loads(content: bytes) -> object:
            found.append(content)
            return pickle.loads(content)  # noqa: S301  (our own)

    monkeypatch.setattr(kept, "pickle", Noting)
    return found


def cache(project: Project, remembered: Remembered | None) -> BuildCache:
    """Return the project's cache, with a memory or without."""
    return project_cache(project.root, writes=True, remembered=remembered)


def test_what_is_in_memory_is_not_loaded(project: Project, loaded: list[bytes]) -> None:
    """What builds have in memory is the same as on disk, and is not loaded again."""
    remembered: Remembered = {}
    first = read(project, cache(project, remembered))
    again = read(project, cache(project, remembered))
    assert loaded == []
    assert again == first
    assert again[0].articles[0] is first[0].articles[0]
    assert read(project, cache(project, None)) == first
    assert len(loaded) == len(remembered)


def test_a_changed_file_is_read_anew_and_the_others_are_shared(
    project: Project, loaded: list[bytes]
) -> None:
    """After an edit one file is read, and the result is what a plain reading gives."""
    remembered: Remembered = {}
    before, _ = read(project, cache(project, remembered))
    path = min(project.articles.glob("*.md"))
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Now ", 1), "utf-8")
    after, problems = read(project, cache(project, remembered))
    assert loaded == []
    assert after.articles[0].title != before.articles[0].title
    assert all(a is b for a, b in zip(after.articles[1:], before.articles[1:], strict=True))
    assert (after, problems) == read(project)


def test_problems_of_a_file_are_told_each_time_and_once(project: Project) -> None:
    """What is wrong in a file that is as it was is told at every build."""
    remembered: Remembered = {}
    path = min(project.articles.glob("*.md"))
    path.write_text(path.read_text("utf-8").replace("title: ", "titel: ", 1), "utf-8")
    told = [read(project, cache(project, remembered))[1] for _ in range(3)]
    assert told[0] == told[1] == told[2] == read(project)[1]
    assert told[0]


def test_a_file_that_is_gone_is_forgotten(project: Project) -> None:
    """Memory holds no more than the seeds that are there."""
    remembered: Remembered = {}
    read(project, cache(project, remembered))
    path = min(project.articles.glob("*.md"))
    assert project.name(path) in remembered
    path.unlink()
    read(project, cache(project, remembered))
    assert project.name(path) not in remembered


def test_without_a_cache_on_disk_memory_is_no_substitute(project: Project) -> None:
    """Without a cache on disk files are read as they are."""
    remembered: Remembered = {}
    nowhere = BuildCache(None, remembered=remembered)
    first, second = read(project, nowhere), read(project, nowhere)
    assert first == second
