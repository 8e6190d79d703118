"""Whole pages of a small briefing, as they were when somebody last read them.

`make golden` writes them anew; what changed is then read in the diff.
"""

from pathlib import Path

import pytest

from generator.examination import examine
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.render import render
from generator.template_files import OURS

CASE = Path(__file__).parents[1] / "cases" / "good" / "canal"
GOLDEN = Path(__file__).parents[1] / "golden" / "canal"


def made() -> dict[str, str]:
    """Return the generated pages and data of the canal briefing, by path."""
    seeds, problems = examine(Project(CASE))
    assert problems == []
    files = render(link(seeds), OURS)
    return {
        path: content.decode()
        for path, content in files.items()
        if isinstance(content, bytes) and path.endswith((".md", ".csv", "briefing.json"))
    }


def kept() -> dict[str, str]:
    """Return the golden files, by path."""
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes().decode()
        for path in GOLDEN.rglob("*")
        if path.is_file()
    }


def test_pages_are_as_reviewed(pytestconfig: pytest.Config) -> None:
    """A change of a page is a change that somebody read."""
    if pytestconfig.getoption("golden"):
        for stale in kept():
            (GOLDEN / stale).unlink()
        for path, content in made().items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(content.encode())
    assert made() == kept()


@pytest.mark.parametrize("name", ["bare", "letters", "spreadsheet"])
def test_every_good_briefing_has_pages(name: str) -> None:
    """No template stumbles over what is empty, unusual or only there once."""
    seeds, _ = examine(Project(CASE.parent / name))
    assert "index.md" in render(link(seeds), OURS)
