"""Files that were read are not read again while they stand as they were."""

import os
import time
from pathlib import Path

import pytest

from generator.caching import seen_files
from generator.caching.seen_files import SeenFiles, content_digest
from generator.machine.files import NotPlainFileError, read_file

LONG_AGO = 1_000_000_000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read, as they are."""
    names: list[str] = []

    def noted(path: Path, *, follow_links: bool) -> bytes:
        names.append(path.name)
        return read_file(path, follow_links=follow_links)

    monkeypatch.setattr(seen_files, "read_file", noted)
    return names


@pytest.fixture
def settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a file whose last change is long ago, as the clock of the program has it."""
    file = tmp_path / "a.md"
    file.write_text("Nordland")
    ahead = time.time_ns() + LONG_AGO
    monkeypatch.setattr("generator.caching.seen_files.time.time_ns", lambda: ahead)
    return str(file)


def test_a_file_that_stands_is_read_once(settled: str, read: list[str]) -> None:
    """However often it is asked for; who asks what was seen reads nothing."""
    seen = SeenFiles()
    assert seen.seen(settled) is None
    expected = content_digest(b"Nordland")
    assert [seen.digest(settled), seen.digest(settled), seen.seen(settled)] == [expected] * 3
    assert read == ["a.md"]


def test_a_change_is_seen_whatever_its_time_says(settled: str) -> None:
    """As many letters, and the time of the last change put back."""
    seen, before = SeenFiles(), Path(settled).stat()
    seen.digest(settled)
    Path(settled).write_text("Sudlands")
    os.utime(settled, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert seen.seen(settled) is None
    assert seen.digest(settled) == content_digest(b"Sudlands")


def test_a_file_that_has_just_changed_is_read_again(tmp_path: Path, read: list[str]) -> None:
    """The next change might have the same time."""
    file = tmp_path / "a.md"
    file.write_text("Nordland")
    seen = SeenFiles()
    seen.digest(str(file))
    assert seen.seen(str(file)) is None
    assert seen.digest(str(file)) == content_digest(b"Nordland")
    assert len(read) == 2


def test_what_is_no_file_has_no_digest(tmp_path: Path, settled: str) -> None:
    """A link counts as one only where it may."""
    link = tmp_path / "link"
    link.symlink_to(settled)
    seen = SeenFiles()
    assert seen.digest(str(link)) == content_digest(b"Nordland")
    assert seen.seen(str(link)) is None
    with pytest.raises(NotPlainFileError):
        seen.digest(str(link), follow_links=False)
    with pytest.raises(FileNotFoundError):
        seen.digest(f"{tmp_path}/none")
    assert seen.seen(f"{tmp_path}/none") is None
