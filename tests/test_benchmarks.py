"""The benchmarks still find what they measure."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

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
