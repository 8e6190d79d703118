"""Two builds of one briefing at once."""

import threading
from pathlib import Path

import pytest

from generator import rebuild as road
from tests.support import edited, lay_out

PATIENCE = 60


@pytest.mark.slow
def test_who_read_earlier_does_not_publish_later(tmp_path: Path) -> None:
    """A slow build goes first or last, never with old seeds over a newer site."""
    project = lay_out("canal", tmp_path)
    decided = threading.Event()

    def told(words: str) -> None:
        if "another build is running" in words:
            decided.set()

    def newer() -> None:
        road.build(project, told)
        decided.set()

    other = threading.Thread(target=newer)

    def slowly(words: str) -> None:
        if words == "rendering the pages":
            edited(project, "seeds/brief.md", "will not pay", "will pay nothing")
            other.start()
            assert decided.wait(PATIENCE)

    assert road.build(project, slowly).contents
    other.join(PATIENCE)
    assert "will pay nothing" in (project.site / "index.html").read_text("utf-8")


def test_wrong_seeds_free_the_lock(tmp_path: Path) -> None:
    """The next build does not wait."""
    project = edited(lay_out("pond", tmp_path), "seeds/positions.csv", "forbids", "forbid")
    said: list[str] = []
    for _ in range(2):
        assert road.build(project, said.append).contents is None
    assert said == ["reading and checking the seeds"] * 2
