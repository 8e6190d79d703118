"""`make bench`: measures synthetic briefings and the shipped one, and writes BENCHMARKS.md."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Measured, measure
from benchmarks.paper import printings
from benchmarks.project import write_project
from benchmarks.reading import measure_reading
from benchmarks.rebuilding import HEADING as REBUILDING
from benchmarks.rebuilding import measure_rebuilding, rebuilding_report
from benchmarks.report import report
from benchmarks.report_reading import HEADING, reading_report
from benchmarks.sections import with_section
from generator.project import Project

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10, 100, 1000)
REPEATS = 3


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many articles")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="runs of each, in turns")
    parser.add_argument("--only", choices=["builds", "rebuilding", "reading"], help="keep the rest")
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


def main() -> None:
    """Measure and write."""
    chosen = _arguments()
    text = chosen.out.read_text(encoding="utf-8") if chosen.out.exists() else ""
    sizes, repeats = list(chosen.sizes), chosen.repeats
    if chosen.only in {None, "builds"}:
        with TemporaryDirectory() as folder:
            found = list(_builds(sizes, repeats, Path(folder)))
        print("measuring paper", file=sys.stderr)
        _, heading, rest = text.partition(REBUILDING)
        text = f"{report(found, printings(repeats), repeats)}\n\n{heading}{rest}"
    if chosen.only in {None, "rebuilding"}:
        print("measuring rebuilds", file=sys.stderr)
        rebuilt = [measure_rebuilding(size, repeats, ROOT) for size in sorted(sizes)]
        text = with_section(text, REBUILDING, rebuilding_report(rebuilt, repeats))
    if chosen.only in {None, "reading"}:
        with TemporaryDirectory() as folder:
            met = measure_reading(_projects(Path(folder), sizes), Path(folder))
        text = with_section(text, HEADING, reading_report(met))
    chosen.out.write_text(text, encoding="utf-8")
    print(f"wrote {chosen.out.name}", file=sys.stderr)


if __name__ == "__main__":
    main()
