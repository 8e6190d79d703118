"""Inputs on which comparable tools were reported to fail; each gets exactly its verdict.

A folder of `cases/reported/` is laid over the good briefing `canal`. Its `expected.txt` has the
lines of `briefing verify`, those of `briefing check`, and what a page of the built site says.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.cli import run
from generator.days import Day
from generator.project import Project
from generator.tasks.writing_back import verify
from generator.text.markup import collapse_spaces
from tests.printed import needs_programs, squash, texts
from tests.support import CASES, lay_out, told

REPORTED = CASES / "reported"
NAMES = sorted(path.name for path in REPORTED.iterdir())
SAYS = re.compile("(page|pack) ([^:]+): (.*)")


def expected(name: str) -> list[str]:
    """Return the lines of a verdict."""
    return (REPORTED / name / "expected.txt").read_text("utf-8").splitlines()


def lay_over(project: Project, name: str) -> Project:
    """Lay a case over a project."""
    ignored = shutil.ignore_patterns("expected.txt")
    shutil.copytree(REPORTED / name, project.root, ignore=ignored, dirs_exist_ok=True)
    return project


def verdict(project: Project) -> Iterator[str]:
    """Yield what `briefing verify` says, then what `briefing check` says."""
    outcome = verify(project, project.root / "texts", Day(2031, 5, 4))
    yield from (f"verify {problem}" for problem in outcome.problems)
    yield from (f"check {line}" for line in told(project))


@pytest.mark.parametrize("name", NAMES)
def test_a_reported_input_gets_its_verdict(name: str, tmp_path: Path) -> None:
    """Every line, in order, and no other."""
    project = lay_over(lay_out("canal", tmp_path), name)
    assert list(verdict(project)) == [line for line in expected(name) if not SAYS.fullmatch(line)]


PRINTED = [
    (name, *match.groups())
    for name in NAMES
    for line in expected(name)
    if (match := SAYS.fullmatch(line))
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one site of all the cases that a page or the print pack must show."""
    project = lay_out("canal", tmp_path_factory.mktemp("reported"))
    for name in dict.fromkeys(name for name, *_ in PRINTED):
        lay_over(project, name)
    assert run(["build", "--project", str(project.root)]) == 0
    return project.site


@pytest.mark.slow
@pytest.mark.parametrize(("path", "words"), [one[2:] for one in PRINTED if one[1] == "page"])
def test_a_page_says_what_was_typed(site: Path, path: str, words: str) -> None:
    """Sign for sign."""
    content = LexborHTMLParser((site / path).read_bytes()).css_first("#content")
    assert content is not None
    assert collapse_spaces(words) in collapse_spaces(content.text().replace("\n", " "))


@pytest.mark.slow
@needs_programs
def test_paper_says_what_was_typed(site: Path) -> None:
    """The print pack, too."""
    whole = "".join(texts((site / "briefing.pdf").read_bytes()))
    for _, kind, _, words in PRINTED:
        if kind == "pack":
            assert squash(words) in whole, words
