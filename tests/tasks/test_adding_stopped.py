"""`briefing add` is killed for real, or finds no room: no raw text is lost, no draft is half."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.machine.files import UNFINISHED
from generator.project import Project
from generator.reading.read import read
from generator.reading.seeds.files import waiting
from tests.support import lay_out

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
STORIES = 8
FULL = 2
"""The exit code where the machine refuses."""
FSIZE = 2_000
"""Between the size of a story and that of its draft."""


ROOM = 40_000
"""For a few of the articles with their drafts."""


def story(number: int) -> bytes:
    """Return an article, each another one; its draft is longer than it."""
    quotes = "\n\n".join(
        f"“Boat {number} of quay {quay} stays where it is,” said Per Sand{number}."
        for quay in range(12)
    )
    return (
        f"Boats march to quay {number}\n\nIt rained again, and they waited.\n\n{quotes}\n".encode()
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a small briefing with several raw articles in its inbox."""
    return filled(tmp_path / "pond")


def filled(root: Path) -> Project:
    """Lay out a briefing with several raw articles in its inbox."""
    project = lay_out("pond", root)
    project.inbox.mkdir()
    for number in range(STORIES):
        (project.inbox / f"{number}.txt").write_bytes(story(number))
    return project


def adding(project: Project, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """Start `briefing add` for the inbox."""
    command = [sys.executable, "-m", "generator", "add", "--project", str(project.root)]
    # What measures coverage writes a file of its own, whose failing is none of ours.
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, env=ours, stderr=subprocess.PIPE, text=True, preexec_fn=before  # noqa: PLW1509
    )  # fmt: skip


def whole(project: Project) -> None:
    """Raise where a raw text is lost or a draft is half."""
    for number in range(STORIES):
        places = [project.inbox / f"{number}.txt", project.texts / f"{number}.txt"]
        assert story(number) in [path.read_bytes() for path in places if path.exists()], number
    for path in project.texts.glob("[0-9].txt"):
        assert path.read_bytes() == story(int(path.stem))
    seeds, _ = read(project)
    drafts = [one for one in seeds.articles if one.status.value == "draft"]
    assert len(drafts) == len(list(project.articles.glob("boats-*.md")))
    for one in drafts:
        assert len(one.quotes) == 12
        assert (project.root / one.where.file).read_text("utf-8").endswith("-->\n")
        assert (project.texts / str(one.source)).exists()


def finished(project: Project) -> None:
    """Add what is left, and raise where not all is there, once."""
    done = adding(project)
    _, said = done.communicate(timeout=120)
    assert done.returncode == 0, said
    whole(project)
    assert waiting(project) == []
    assert len(list(project.articles.glob("boats-*.md"))) == STORIES


def moments(project: Project) -> Iterator[Callable[[], bool]]:
    """Yield what is waited for before each kill."""
    for number in (0, 3, STORIES - 1):
        yield (project.texts / f"{number}.txt").exists
        yield (project.articles / f"boats-march-to-quay-{number}.md").exists
        yield lambda number=number: not (project.inbox / f"{number}.txt").exists()  # type: ignore[misc]
    yield lambda: any(True for _ in project.articles.glob(UNFINISHED))
    yield lambda: any(True for _ in project.texts.glob(UNFINISHED))


@pytest.mark.parametrize("moment", range(11))
def test_a_killed_add_loses_nothing(project: Project, moment: int) -> None:
    """At whatever moment; what is left is done the next time."""
    reached = list(moments(project))[moment]
    process = adding(project)
    while process.poll() is None and not reached():
        time.sleep(0.0002)
    process.kill()
    process.communicate()
    assert process.returncode in {-signal.SIGKILL, 0}
    whole(project)
    finished(project)


def test_a_write_that_fails_is_said_and_loses_nothing(project: Project) -> None:
    """The source text has room, the draft has none; with room, the rest is done."""
    assert len(story(0)) < FSIZE
    process = adding(project, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (FSIZE, FSIZE)))
    _, said = process.communicate(timeout=120)
    assert process.returncode == FULL
    assert "Traceback" not in said
    assert "boats-march-to-quay-0.md" in said
    assert len(waiting(project)) == STORIES
    whole(project)
    finished(project)


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """One that has room for some of the drafts."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(disk)]
    if os.name == "nt" or subprocess.run(mount, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("no right to mount a small disk")
    try:
        project = filled(disk / "pond")
        room = disk / "room"
        left = os.statvfs(disk)
        room.write_bytes(bytes(left.f_bavail * left.f_frsize - ROOM))
        process = adding(project)
        _, said = process.communicate(timeout=120)
        assert process.returncode == FULL
        assert "Traceback" not in said
        assert "No space left" in said
        assert 0 < len(waiting(project)) < STORIES
        whole(project)
        room.unlink()
        finished(project)
    finally:
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S603, S607
