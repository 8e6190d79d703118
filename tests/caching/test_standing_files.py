"""What stands is known without reading, until the system says that it may be something else."""

import os
from pathlib import Path

import pytest

from generator.caching import standing_files
from generator.caching.build_cache import BuildCache
from generator.caching.cache_keys import digest
from generator.caching.standing_files import NAME, StandingFiles


@pytest.fixture
def cache(tmp_path: Path) -> BuildCache:
    """Return a cache of its own."""
    return BuildCache(tmp_path / "caches" / "cache")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read."""
    names: list[str] = []

    def noted(path: Path) -> bytes:
        names.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr(standing_files, "read_file", noted)
    return names


def test_a_file_is_read_once(tmp_path: Path, cache: BuildCache, read: list[str]) -> None:
    """The next build knows what is in it."""
    (tmp_path / "one").write_bytes(b"1")
    for _ in range(2):
        files = StandingFiles(tmp_path, cache)
        assert files.digest("one") == files.digest("one") == digest(b"1")
        files.keep()
    assert read == ["one"]


def test_what_was_written_since_is_read_again(
    tmp_path: Path, cache: BuildCache, read: list[str]
) -> None:
    """Even where size and time are made to look as they were."""
    path = tmp_path / "one"
    path.write_bytes(b"1")
    files = StandingFiles(tmp_path, cache)
    files.digest("one")
    files.keep()
    status = path.stat()
    path.write_bytes(b"2")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert StandingFiles(tmp_path, cache).digest("one") == digest(b"2")
    assert read == ["one", "one"]


def test_what_is_no_plain_file_has_no_digest(tmp_path: Path) -> None:
    """Nor has what is not there, or cannot be read."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    files = StandingFiles(tmp_path)
    assert [files.digest(name) for name in ("folder", "link", "none")] == [None] * 3


def test_what_cannot_be_read_has_no_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine refuses."""

    def refuse(_: Path) -> bytes:
        raise PermissionError

    (tmp_path / "one").write_bytes(b"1")
    monkeypatch.setattr(standing_files, "read_file", refuse)
    assert StandingFiles(tmp_path).digest("one") is None


@pytest.mark.parametrize("kept", [0, 1, -1])
def test_a_damaged_record_is_none(
    tmp_path: Path, cache: BuildCache, read: list[str], kept: int
) -> None:
    """The files are read again."""
    (tmp_path / "one").write_bytes(b"1")
    files = StandingFiles(tmp_path, cache)
    files.digest("one")
    files.keep()
    assert cache.folder
    record = cache.folder / NAME
    record.write_bytes(record.read_bytes()[:kept])
    assert StandingFiles(tmp_path, cache).digest("one") == digest(b"1")
    assert read == ["one", "one"]


def test_what_is_expected_is_not_read(tmp_path: Path, cache: BuildCache, read: list[str]) -> None:
    """Who has written it knows what is in it."""
    (tmp_path / "one").write_bytes(b"1")
    files = StandingFiles(tmp_path, cache)
    assert files.digest("one") == digest(b"1")
    files.expect("one", digest(b"2"))
    (tmp_path / "one").write_bytes(b"2")
    assert files.digest("one") == digest(b"2")
    files.keep()
    assert StandingFiles(tmp_path, cache).digest("one") == digest(b"2")
    assert read == ["one"]
