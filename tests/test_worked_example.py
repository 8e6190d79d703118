"""The worked example of CONTRIBUTING.md, done exactly as it is written."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]
PART = re.compile(
    r"(?:`(?P<file>seeds/[^`]+)`:\n\n)? *```(?P<kind>\w+)\n(?P<text>.*?)\n *```", re.DOTALL
)
DAY = int(datetime(2031, 5, 5, 12, tzinfo=UTC).timestamp())


def example() -> str:
    """Return the section."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return text.partition("## Add an article")[2].partition("\n## ")[0]


@pytest.mark.slow
def test_the_example_ends_in_a_site(tmp_path: Path) -> None:
    """Its commands are run, its files written; `check` is silent at the end."""
    here = tmp_path / "clone"
    here.mkdir()
    command = tmp_path / "briefing"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
    command.chmod(0o755)
    surroundings = os.environ | {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": str(DAY),
    }
    canal = tmp_path / "canal"
    for part in PART.finditer(example()):
        text = dedent(part["text"])
        if part["file"]:
            (canal / part["file"]).write_text(f"{text}\n", "utf-8")
            continue
        if not (canal / "seeds").is_dir():
            folder = here
        else:
            folder = canal
            _edit(canal / "seeds/briefing.yml")
        done = subprocess.run(  # noqa: S603
            ["/bin/sh", "-e", "-c", text],
            cwd=folder,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
    assert "a calm look at every number" in _text_of(canal / "site/quotes/index.html")


def _edit(path: Path) -> None:
    text = path.read_text("utf-8").replace(
        "coverage: []", "coverage: [{from: 2031-05-02, to: 2031-05-04}]"
    )
    path.write_text(text, "utf-8")


def _text_of(page: Path) -> str:
    return unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8")))
