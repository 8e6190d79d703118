"""`make bench`: measures synthetic briefings and the shipped one, and writes BENCHMARKS.md."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.add import ADDING
from benchmarks.measure import Measured, measure
from benchmarks.paper import printings
from benchmarks.project import write_project
from benchmarks.quotations.__main__ import HEADING as QUOTATIONS
from benchmarks.reading import measure_reading
from benchmarks.report import report
from benchmarks.report_reading import HEADING, reading_report
from generator.project import Project

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10, 100, 1000)
REPEATS = 3


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many articles")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="runs of each, in turns")
    parser.add_argument("--only", choices=["builds", "reading"], help="keep the other half")
    parser.add_argument("--out", type=Path, default=ROOT / "BENCHMARKS.md", help="what to write")
    return parser.parse_args()


def _projects(folder: Path, sizes: list[int]) -> Iterator[tuple[str, Project]]:
    """Yield the shipped briefing, copied, and a synthetic one of each size, with their names."""
    shipped = folder / "shipped"
    shutil.copytree(ROOT / "seeds", shipped / "seeds", ignore=shutil.ignore_patterns("texts"))
    shutil.copy(ROOT / "mkdocs.yml", shipped)
    yield "shipped", Project(shipped)
    for size in sorted(sizes):
        yield str(size), write_project(folder / str(size), size, like=ROOT)


def _builds(sizes: list[int], repeats: int, folder: Path) -> Iterator[Measured]:
    for name, project in _projects(folder, sizes):
        print(f"measuring {name}", file=sys.stderr)
        yield measure(name, project, repeats)
        shutil.rmtree(project.root)


def main() -> None:
    """Measure and write."""
    chosen = _arguments()
    written = chosen.out.read_text(encoding="utf-8") if chosen.out.exists() else ""
    written, has_adding, adding = written.partition(ADDING)
    written, found_heading, quotations = written.partition(QUOTATIONS)
    builds, _, reading = map(str.strip, written.partition(HEADING))
    reading = f"{HEADING}\n\n{reading}"
    sizes = list(chosen.sizes)
    if chosen.only != "reading":
        with TemporaryDirectory() as folder:
            found = list(_builds(sizes, chosen.repeats, Path(folder)))
        print("measuring paper", file=sys.stderr)
        builds = report(found, printings(chosen.repeats), chosen.repeats)
    if chosen.only != "builds":
        with TemporaryDirectory() as folder:
            met = measure_reading(_projects(Path(folder), sizes), Path(folder))
        reading = reading_report(met)
    kept = f"\n{found_heading}{quotations}" if found_heading else ""
    kept += f"\n{has_adding}{adding}" if has_adding else ""
    chosen.out.write_text(f"{builds}\n\n{reading}\n{kept}", encoding="utf-8")
    print(f"wrote {chosen.out.name}", file=sys.stderr)


if __name__ == "__main__":
    main()
