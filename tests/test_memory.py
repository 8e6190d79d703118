"""The memory of a preview that runs all day."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.project import Project
from tests.support import CASES, lay_out

ROOT = Path(__file__).parents[1]
REBUILDS = 20
PATIENCE = 60
FLAT = 30
"""Megabytes by which memory may go up and down; with what Typst keeps it went up by 90 in ten."""
NEWS = "the preview shows the new site\n"


def megabytes(pid: int) -> int:
    """Return how much memory a process holds."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    held = re.search(r"^VmRSS:\s+(\d+) kB$", status, re.MULTILINE)
    assert held
    return int(held[1]) // 1024


@contextmanager
def preview(project: Project) -> Iterator[subprocess.Popen[str]]:
    """Run `briefing serve`; a line of what it says is there when there is a new site."""
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603 (our own program)
        [*command, "--project", str(project.root)],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, "NO_COLOR": "1"},
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.terminate()


def wait_for_news(process: subprocess.Popen[str]) -> None:
    """Read what a preview says until it has built."""
    said: list[str] = []
    assert process.stderr
    for line in process.stderr:
        if line == NEWS:
            return
        said.append(line)
    raise AssertionError("".join(said))


def save(project: Project, number: int) -> None:
    """Save the brief with another bottom line, as editors do: by replacing it."""
    brief = (CASES / "good" / "canal" / "seeds" / "brief.md").read_text("utf-8")
    new = project.root / "brief.new"
    new.write_text(brief.replace("The talks", f"The {number}th talks", 1), "utf-8")
    new.replace(project.seeds / "brief.md")


def next_pack(project: Project, known: set[bytes]) -> bytes:
    """Return the print pack that the site gets a moment after its pages."""
    deadline = time.monotonic() + PATIENCE
    while (pack := (project.site / "briefing.pdf").read_bytes()) in known:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return pack


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc, as Linux has it")
def test_twenty_rebuilds_need_no_more_memory_than_one(tmp_path: Path) -> None:
    """Each with another print pack."""
    project = lay_out("canal", tmp_path)
    packs: set[bytes] = set()
    held: list[int] = []
    with preview(project) as process:
        wait_for_news(process)
        for number in range(1, REBUILDS + 1):
            held.append(megabytes(process.pid))
            save(project, number)
            wait_for_news(process)
            packs.add(next_pack(project, packs))
    assert len(packs) == REBUILDS
    assert max(held) - held[0] <= FLAT, held
