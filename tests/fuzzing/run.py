"""`make fuzz`: runs every target, or the named ones, guided by branches; says what was found.

Each begins with the repository's own inputs and with what earlier runs have kept in `build/fuzz/`.
What it finds lies there, too; mended, it becomes a test by a copy in `tests/fuzzing/findings/`.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzzing.mutations import DICTIONARY, LONGEST
from tests.fuzzing.target import FINDINGS, Target, beginnings
from tests.fuzzing.targets import BY_NAME, TARGETS
from tests.needs import ROOT

FOLDER = ROOT / "build" / "fuzz"
MOST_MEMORY = 2_000
"""In MB, of the whole process, which looks at branches as well."""
HANGS = 60
"""Seconds after which an input is ended; what takes one second is told by `limits.py`."""
_DONE = re.compile(r"stat::number_of_executed_units: (\d+)")


def fuzzed(target: Target, seconds: int) -> tuple[int, list[Path]]:
    """Fuzz a target; return the number of inputs, and the files of what was found."""
    kept, first, found = (FOLDER / target.name / one for one in ("kept", "first", "found"))
    for folder in (kept, first, found):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    for number, data in enumerate(beginnings(target)):
        (first / f"{number:05}").write_bytes(data)
    words = FOLDER / "dictionary"
    words.write_text("".join(f'"{_escaped(one)}"\n' for one in DICTIONARY), "utf-8")
    options = {
        "max_total_time": seconds,
        "max_len": LONGEST,
        "rss_limit_mb": MOST_MEMORY,
        "timeout": HANGS,
        "artifact_prefix": f"{found}/",
        "dict": words,
        "print_final_stats": 1,
    }
    command = (sys.executable, "-m", "tests.fuzzing.guided", target.name, str(kept), str(first))
    done = subprocess.run(  # noqa: S603
        (*command, *(f"-{name}={value}" for name, value in options.items())),
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    new = sorted(set(found.iterdir()) - before)
    if done.returncode:
        print(done.stderr[-3_000:], file=sys.stderr)  # noqa: T201
    if done.returncode and not new:
        sys.exit(f"{target.name} could not be fuzzed")
    number_of = _DONE.search(done.stderr)
    return int(number_of[1]) if number_of else 0, new


def _escaped(word: bytes) -> str:
    """Return a word as the dictionary of libFuzzer has it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


def main() -> int:
    """Fuzz, and return 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing.run", description=__doc__)
    parser.add_argument(
        "targets", nargs="*", choices=[*BY_NAME, []], metavar="TARGET", help="all by default"
    )
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    chosen = parser.parse_args()
    names = chosen.targets or [one.name for one in TARGETS]
    failed = False
    for name in names:
        number, found = fuzzed(BY_NAME[name], chosen.seconds)
        print(f"{name}: {number:,} inputs, {len(found)} found", flush=True)  # noqa: T201
        for path in found:
            failed = True
            print(  # noqa: T201
                f"  {path.relative_to(ROOT)}: mend it, then copy it to"
                f" {FINDINGS.relative_to(ROOT)}/{name}/"
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
