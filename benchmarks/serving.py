"""What the preview takes from the save of a seed until a browser shows its new word, and memory.

To run: `python -m benchmarks.serving --sizes 1000 --saves 20`. It needs Linux, for the memory.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import ENVIRONMENT
from benchmarks.project import write_project
from benchmarks.table import table
from generator.project import Project
from tests.browser.chromium import start

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = re.compile(r"preview at (http://\S+/)")
READY = "the preview shows the new site"
FIRST, AFTER = 1_200_000.0, 180_000.0
"""Milliseconds that the first site and each later one may take."""
BETWEEN = 0.5
"""Seconds from a site that is whole to the next save: editors write before they save again."""
TICKS = os.sysconf("SC_CLK_TCK")
SHOWS = "word => document.body !== null && document.body.innerText.includes(word)"


@dataclass(slots=True)
class Served:
    """What the saves of one project took, in their order."""

    name: str
    seconds: list[float] = field(default_factory=list)
    """From the save until the page in the browser shows the new word."""
    processor: list[float] = field(default_factory=list)
    """Processor seconds of the preview from save to answer, with the processes that ended."""
    memory: list[float] = field(default_factory=list)
    """MiB of the preview and its processes after each answer, a shared page by its part (PSS)."""


def measure_serving(name: str, project: Project, saves: int) -> Served:
    """Serve a project, look at its first page, and change a word of it again and again.

    Raises:
        playwright.sync_api.TimeoutError: A word was never shown.
    """
    found = Served(name)
    with _serving(project) as (process, address), sync_playwright() as playwright:
        browser = start(playwright)
        page = browser.new_page()
        page.goto(address)
        for number in range(saves):
            whole = _sites(project)
            _one(found, project, page, process, f"Changed{number}.")
            while _sites(project) == whole:
                sleep(BETWEEN / 10)
            sleep(BETWEEN)
        browser.close()
    return found


def _sites(project: Project) -> int:
    """Return how often the preview has shown a whole site."""
    return _log(project).read_text("utf-8").count(READY)


def _log(project: Project) -> Path:
    return project.root / "serve.log"


def _one(found: Served, project: Project, page: Page, process: int, word: str) -> None:
    """Save a word and wait until the page shows it."""
    before = _processor(process)
    saved = _save(project, word)
    page.wait_for_function(SHOWS, arg=word, polling=20, timeout=AFTER)
    found.seconds.append(perf_counter() - saved)
    found.processor.append(_processor(process) - before)
    found.memory.append(_memory(process))


def _save(project: Project, word: str) -> float:
    """Put a word in front of the bottom line, in the place of the last one; return when."""
    brief = project.seeds / "brief.md"
    text = re.sub(r"^Changed\d+\. ", "", brief.read_text("utf-8"), flags=re.MULTILINE)
    new = text.replace("## Bottom line\n\n", f"## Bottom line\n\n{word} ", 1)
    saving = brief.with_name(".brief.md.saving")
    saving.write_text(new, "utf-8")
    saving.replace(brief)
    return perf_counter()


@contextmanager
def _serving(project: Project) -> Iterator[tuple[int, str]]:
    """Yield the process and the address of a preview that shows its first site."""
    cache = {"BRIEFING_CACHE_DIR": str(project.root / "build" / "cache")}
    log = _log(project)
    with (
        log.open("w") as written,
        subprocess.Popen(
            (sys.executable, "-m", "generator", "serve", "--port", "0"),
            cwd=project.root,
            env={**os.environ, **ENVIRONMENT, **cache, "PYTHONPATH": str(ROOT)},
            stdout=written,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            yield process.pid, _begun(process, log)
        finally:
            process.terminate()


def _begun(process: "subprocess.Popen[bytes]", log: Path) -> str:
    """Return the address as soon as there is a site."""
    until = perf_counter() + FIRST / 1000
    while process.poll() is None and perf_counter() < until:
        said = log.read_text("utf-8")
        if (address := ADDRESS.search(said)) and READY in said:
            return address[1]
        sleep(BETWEEN)
    raise RuntimeError(f"no preview: {log.read_text('utf-8')}")


def _memory(process: int) -> float:
    """Return the MiB of a process and of those that it began."""
    rollups = (Path("/proc", str(one), "smaps_rollup") for one in _family(process))
    found = (re.search(r"^Pss:\s+(\d+) kB", rollup.read_text(), re.MULTILINE) for rollup in rollups)
    return sum(int(pss[1]) for pss in found if pss) / 1024


def _family(process: int) -> list[int]:
    """Return a process and those that it began."""
    children = [
        int(name)
        for task in Path("/proc", str(process), "task").glob("*/children")
        for name in task.read_text().split()
    ]
    return [process, *children]


def _processor(process: int) -> float:
    """Return the processor seconds of a process and of those that it has waited for."""
    stat = Path("/proc", str(process), "stat").read_text()
    return sum(map(int, stat.rpartition(")")[2].split()[11:15])) / TICKS


def serving_report(found: Sequence[Served]) -> str:
    """Return a table of what was measured."""
    return table(
        "briefing|saves|seconds: median|slowest|processor s|MiB after 1|after 10|at the end",
        [_row(one) for one in found],
    )


def _row(one: Served) -> list[str]:
    after_ten = one.memory[min(9, len(one.memory) - 1)]
    seconds = (median(one.seconds), max(one.seconds), median(one.processor))
    memory = (one.memory[0], after_ten, one.memory[-1])
    return [
        one.name,
        str(len(one.seconds)),
        *(f"{figure:.2f}" for figure in seconds),
        *(f"{figure:.0f}" for figure in memory),
    ]


def _projects(folder: Path, sizes: Sequence[int]) -> Iterator[tuple[str, Project]]:
    """Yield a copy of the shipped briefing where a size is 0, else a synthetic one."""
    for size in sizes:
        root = folder / str(size)
        if size:
            yield str(size), write_project(root, size, like=ROOT)
        else:
            shutil.copytree(ROOT / "seeds", root / "seeds", ignore=shutil.ignore_patterns("texts"))
            shutil.copy(ROOT / "mkdocs.yml", root)
            yield "shipped", Project(root)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=(0, 1000), help="0: the shipped one"
    )
    parser.add_argument("--saves", type=int, default=200, help="how many, one after the other")
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = [
            measure_serving(name, project, chosen.saves)
            for name, project in _projects(Path(folder), chosen.sizes)
        ]
    print(serving_report(found))


if __name__ == "__main__":
    main()
