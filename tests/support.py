"""Briefings on disk for tests: the cases, laid out in a folder and read or checked there."""

import os
import shutil
from pathlib import Path

import pytest

from generator.examination import examine
from generator.model import Briefing
from generator.problems import Problem
from generator.project import Project
from generator.reading.linking.link import link
from generator.rendering.changes.status import edition_status
from generator.rendering.citing.cards import card_files
from generator.rendering.pages.shared.site import Site

CASES = Path(__file__).parent / "cases"
GOOD = sorted(path.name for path in (CASES / "good").iterdir())
BAD = sorted(path.name for path in (CASES / "bad").iterdir())
ABOUT_A_CASE = ("base.txt", "expected.txt", "removed.txt")


def shared_folder(base: Path) -> Path:
    """Return the folder that all processes of one run of the tests share, and no other run."""
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def lay_out(name: str, folder: Path, files: dict[str, str] | None = None) -> Project:
    """Copy a good case into an empty folder and write some files of its own over it."""
    shutil.copytree(CASES / "good" / name, folder, dirs_exist_ok=True)
    for path, text in (files or {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return Project(folder)


def lay_out_bad(name: str, folder: Path) -> Project:
    """Lay a bad case over the good one that it belongs to."""
    case = CASES / "bad" / name
    project = lay_out(_lines(case / "base.txt", "pond")[0], folder)
    for path in _lines(case / "removed.txt"):
        (folder / path).unlink()
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns(*ABOUT_A_CASE), dirs_exist_ok=True)
    return project


def edited(project: Project, path: str, old: str, new: str) -> Project:
    """Change the words `old`, which must stand there, in one file of a project."""
    text = (project.root / path).read_text("utf-8")
    assert old in text
    (project.root / path).write_text(text.replace(old, new, 1), "utf-8")
    return project


def problems_of(project: Project) -> list[Problem]:
    """Return what `briefing check` finds."""
    return examine(project)[1]


def told(project: Project) -> list[str]:
    """Return what `briefing check` finds, as it prints it."""
    return [str(problem) for problem in problems_of(project)]


def linked(project: Project) -> Briefing:
    """Return the briefing of a project that has no errors."""
    seeds, problems = examine(project)
    wrong = [str(problem) for problem in problems if problem.severity == "error"]
    assert not wrong, wrong[0]
    return link(seeds)


def _lines(path: Path, default: str = "") -> list[str]:
    return (path.read_text("utf-8") if path.exists() else default).splitlines()


def cards_of(briefing: Briefing) -> dict[str, str]:
    """Return the scripts with the cards of a briefing, by path."""
    site = Site(briefing, edition_status(briefing), None)
    made = (unit.make(site, *unit.given) for unit in card_files(site))
    return {path: text for files in made for path, text in files.items()}


def canal_from_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Lay out the canal briefing, and stand in an empty folder; return where it is."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return str(lay_out("canal", tmp_path / "canal").root)
