"""The benchmarks still find what they measure."""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks import yardstick
from benchmarks.phases import PHASES
from tests.support import lay_out

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.slow
def test_every_phase_of_a_build_is_measured(tmp_path: Path) -> None:
    """A phase that was renamed would stop `make bench` only after an hour, or be left out."""
    project = lay_out("pond", tmp_path)
    command = [sys.executable, "-m", "benchmarks.phases", str(project.root)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603
    took = json.loads(done.stdout)
    assert set(took) == set(PHASES.values())
    assert all(seconds > 0 for seconds in took.values())


@pytest.mark.slow
def test_the_yardstick_is_made(tmp_path: Path) -> None:
    """By the modules of a fixed commit, whatever ours are called now.

    Whether it is what it was, with the packages of today, is for the benchmark to refuse.
    """
    is_there = ["git", "-C", str(ROOT), "cat-file", "-e", yardstick.COMMIT]
    if subprocess.run(is_there, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("the commit of the yardstick is not here: the clone is shallow, or a copy")
    with suppress(yardstick.NotTheSameError):
        yardstick.lay_out(10, tmp_path / "yardstick")
    assert (tmp_path / "yardstick" / "build" / "docs" / "index.md").is_file()
