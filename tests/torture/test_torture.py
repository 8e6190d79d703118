"""A sample of `make torture`: the same faults in each run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="faults are put in by fork"),
]
ROOT = Path(__file__).parents[2]
FAULTS = 21


def test_some_faults_leave_everything_whole() -> None:
    """Kills and refusals: the site is old or new, no seed is lost, and the next build is clean."""
    scenes = [f"--scene={name}" for name in ("build", "add", "edition")]
    command = [sys.executable, "-m", "tests.torture", f"--faults={FAULTS}", "--seed=7", *scenes]
    # What measures coverage writes files of its own, whose failing is none of ours.
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=ours, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{FAULTS:>7}{FAULTS:>7}{FAULTS:>8}\n" in done.stdout
