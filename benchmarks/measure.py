"""Runs our build and plain MkDocs in turns, each in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from time import perf_counter

from generator.project import Project

EPOCH = "1700000000"
ENVIRONMENT = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "true"}
MIB = 1 << 20
KIB = 1 << 10


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    wall: float
    processor: float
    """Seconds of processor time, which other work on the machine disturbs less."""
    memory: float
    """Peak resident memory in MiB."""
    printed: str


Phases = dict[str, float]


@dataclass(slots=True)
class Measured:
    """What the builds of one project took, one entry for each repetition."""

    name: str
    pages: int = 0
    first: list[Run] = field(default_factory=list)
    """Our builds from nothing."""
    again: list[Run] = field(default_factory=list)
    """Our builds where another was before and the brief has changed, as the editor's are."""
    plain: list[Run] = field(default_factory=list)
    first_phases: list[Phases] = field(default_factory=list)
    phases: list[Phases] = field(default_factory=list)
    """Processor seconds of each phase of a build where another was before, in one process."""

    def processor(self, runs: Sequence[Run]) -> float:
        """Return the median of processor seconds."""
        return median(run.processor for run in runs)

    def phase(self, *names: str) -> float:
        """Return the median of the processor seconds that some phases took together."""
        return median(sum(took[name] for name in names) for took in self.phases)


def measure(name: str, project: Project, repeats: int) -> Measured:
    """Measure the first and the second build, plain MkDocs and the phases, in turns.

    Raises:
        subprocess.CalledProcessError: One of them failed.
    """
    measured = Measured(name)
    plain = project.root / "plain"
    for _ in range(repeats):
        _clean(project, plain)
        for builds in (measured.first, measured.again):
            builds.append(_run(project, "generator", "build", "--project", str(project.root)))
            _edit(project)
        measured.plain.append(_run(project, "mkdocs", "build", "--quiet", "--site-dir", str(plain)))
        _clean(project, plain)
        for phases in (measured.first_phases, measured.phases):
            phases.append(json.loads(_run(project, "benchmarks.phases", str(project.root)).printed))
            _edit(project)
    measured.pages = sum(1 for _ in project.docs.rglob("*.md"))
    return measured


def _clean(project: Project, plain: Path) -> None:
    """Put aside everything that a build makes, as on a fresh clone.

    It is not deleted: for some minutes ext4 would take ten times as long for each new file.
    """
    for folder in (project.build, project.site, plain):
        if folder.exists():
            folder.rename(Path(mkdtemp(dir=project.root, prefix="before-"), folder.name))


def _edit(project: Project) -> None:
    """Add a paragraph to the brief: the next build finds something new, as the editor's does."""
    with (project.seeds / "brief.md").open("a", encoding="utf-8") as brief:
        brief.write("\nA sentence that was not there before.\n")


def _run(project: Project, module: str, *arguments: str) -> Run:
    """Run a module in the project's folder until it ends, as with `python -m`."""
    return run(project.root, sys.executable, "-m", module, *arguments)


def run(folder: Path, *command: str) -> Run:
    """Run a program in a folder until it ends, with what it started.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    root = Path(__file__).resolve().parent.parent
    # In `build`, which is put aside before a build that is to find nothing.
    cache = {"BRIEFING_CACHE_DIR": str(folder / "build" / "cache")}
    environment = {**os.environ, **ENVIRONMENT, **cache, "PYTHONPATH": str(root)}
    started = perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None  # noqa: S101  (a pipe was asked for)
        printed = process.stdout.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - started
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = MIB if sys.platform == "darwin" else KIB
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit, printed)
