"""Measures what a reader meets: the weight of the first view, Lighthouse's marks, the search."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks.host import hosted
from benchmarks.kinds import Kind, kinds
from benchmarks.project import write_project
from benchmarks.search import SearchMeasured, measure_search, queries
from benchmarks.search_site import write_search_site
from benchmarks.weight import first_view
from generator.model import Briefing
from generator.project import Project
from generator.reading.linking.link import link
from generator.reading.read import read
from tests.browser.chromium import start
from tests.browser.lighthouse import FORMS, is_there, scores

SEARCHED = (100, 1000, 5000)
RUNS = 5
PAGES = {"home": "index.html", "positions": "positions/index.html"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Marked:
    """What Lighthouse made of one page on one kind of screen."""

    page: str
    form: str
    runs: list[dict[str, int]]

    def mark(self, category: str) -> int:
        """Return the median of the runs."""
        return round(median(run[category] for run in self.runs))


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was measured."""

    weights: dict[str, dict[str, int]]
    """Name of a briefing to the bytes of its first view, by kind."""
    marks: list[Marked]
    kinds: dict[str, list[Kind]]
    """Name of a briefing to the heaviest pages of each kind."""
    searches: list[SearchMeasured]


def measure_reading(projects: Iterator[tuple[str, Project]], folder: Path) -> Reading:
    """Measure the first view of all projects, Lighthouse on the first, and the search.

    Args:
        projects: With their names; the first is the shipped briefing.
        folder: Where to write what the search needs.

    Raises:
        subprocess.CalledProcessError: A build failed, or Lighthouse.
        playwright.sync_api.Error: There is no browser.
    """
    weights: dict[str, dict[str, int]] = {}
    marks: list[Marked] = []
    met: dict[str, list[Kind]] = {}
    for name, project in projects:
        _build(project)
        met[name] = kinds(project.site)
        weights[name] = first_view(project.site / "index.html")
        marks = marks or _marks(project.site)
    return Reading(
        weights, marks, met, [_search(folder / f"search-{size}", size) for size in SEARCHED]
    )


def _build(project: Project) -> None:
    print(f"building {project.root.name}", file=sys.stderr)
    command = [sys.executable, "-m", "generator", "build", "--project", str(project.root)]
    root = Path(__file__).resolve().parent.parent
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def _marks(site: Path) -> list[Marked]:
    """Run Lighthouse, page by page in turns; without it there are no marks."""
    if not is_there():
        return []
    marks = [Marked(page, form, []) for page in PAGES for form in FORMS]
    with hosted(site) as address, sync_playwright() as playwright:
        browser = start(playwright)
        for turn in range(RUNS):
            print(f"Lighthouse, run {turn + 1} of {RUNS}", file=sys.stderr)
            for one in marks:
                found = scores(f"{address}/{PAGES[one.page]}", one.form, CATEGORIES, browser)
                one.runs.append(found.of)
        browser.close()
    return marks


def _search(folder: Path, size: int) -> SearchMeasured:
    """Measure the search of a synthetic briefing; only what the search needs is rendered."""
    print(f"searching in {size} articles", file=sys.stderr)
    briefing = _briefing(write_project(folder, size, like=Path(__file__).parents[1]))
    shutil.rmtree(folder)
    page = write_search_site(folder, briefing)
    found = measure_search(str(size), page, queries(briefing), RUNS)
    shutil.rmtree(folder)
    return found


def _briefing(project: Project) -> Briefing:
    seeds, _ = read(project)
    return link(seeds, project.site_url)
