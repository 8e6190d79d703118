"""A new briefing: it teaches, it asks at a terminal, it is valid and builds."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from generator.project import Project
from tests.support import problems_of

Captured = pytest.CaptureFixture[str]


def test_a_new_briefing_is_valid_and_shows_what_goes_where(tmp_path: Path) -> None:
    """Every list has an example as a comment; the folders are there."""
    root = tmp_path / "canal-tolls"
    assert run(["init", str(root)]) == 0
    project = Project(root)
    assert problems_of(project) == []
    for name in ("people", "actors", "events", "subjects", "corrections"):
        assert "\n# - id: " in (project.seeds / f"{name}.yml").read_text("utf-8")
    assert all(folder.is_dir() for folder in (project.articles, project.texts, project.inbox))
    assert "# Canal tolls\n" in (root / "README.md").read_text("utf-8")
    assert "briefing add" in (root / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["people", "actors", "events", "subjects", "corrections"])
def test_the_examples_are_records(tmp_path: Path, name: str) -> None:
    """Without their #, they are read; what they name is nowhere yet."""
    root = tmp_path / "new"
    assert run(["init", str(root)]) == 0
    path = root / "seeds" / f"{name}.yml"
    rows = [row for row in path.read_text("utf-8").splitlines() if row.startswith(("# -", "#   "))]
    path.write_text("".join(f"{row[2:]}\n" for row in rows), "utf-8")
    unread = {"missing-field", "empty-value", "wrong-shape", "yaml-syntax", "unknown-field"}
    assert not {problem.slug for problem in problems_of(Project(root))} & unread


def test_title_and_language_are_options(tmp_path: Path, capsys: Captured) -> None:
    """The seeds say them; the configuration of MkDocs inherits them."""
    root = tmp_path / "new"
    assert run(["init", str(root), "--title", "Kanal: Maut", "--language", "de"]) == 0
    assert problems_of(Project(root)) == []
    assert 'title: "Kanal: Maut"\n' in (root / "seeds/briefing.yml").read_text("utf-8")
    assert "language: de\n" in (root / "seeds/briefing.yml").read_text("utf-8")
    assert run(["init", str(tmp_path / "other"), "--language", "german"]) == 2
    assert '"german" is no language' in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own")
def test_a_terminal_is_asked(tmp_path: Path) -> None:
    """What is wrong is asked again; an empty answer takes what is proposed."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "generator", "init", str(tmp_path / "canal-tolls")]
    with subprocess.Popen(words, stdin=theirs, stderr=theirs, stdout=theirs) as process:  # noqa: S603
        said = ""
        for asked, answer in (("Title", ""), ("Language", "german"), ("is no language", "de")):
            while asked not in said or not said.rstrip().endswith(":"):
                said += os.read(ours, 1000).decode()
            os.write(ours, f"{answer}\n".encode())
            said = said.partition(asked)[2].replace(":", "", 1)
        assert process.wait() == 0
    os.close(theirs)
    os.close(ours)
    made = (tmp_path / "canal-tolls/seeds/briefing.yml").read_text("utf-8")
    assert "language: de\n" in made
    assert 'title: "Canal tolls"\n' in made
