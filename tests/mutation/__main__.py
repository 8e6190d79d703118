"""`make mutate`: a sample of mutants, and those that no test notices; exits with 1 below 90 %."""

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

# Loaded before the first copy, because it takes long; nothing of the program is.
import babel
import hypothesis.strategies
import jinja2
import markdown_it
import msgspec
import rapidfuzz
import yaml

from tests.mutation.covering import TESTS, Covering, digest, measured
from tests.mutation.mutants import Mutant, code_of, mutants
from tests.mutation.trial import SLOWER, Mutated, answered, begun, run_tests

LOADED = (babel, hypothesis.strategies, jinja2, markdown_it, msgspec, rapidfuzz, yaml)
ROOT = Path(__file__).parents[2]
FOLDERS = ("reading/parsing", "reading/seeds", "reading/checks", "reading/verifying")
FILES = ("generator/rendering/escape.py",)
KEPT = ROOT / "build" / "mutation"
"""Where it is kept which tests run which lines."""
WANTED = 90
"""Per cent of the mutants that are to be killed."""
KILLED, HUNG, SURVIVED, UNTESTED = "killed", "hung", "survived", "run by no test"


def files() -> list[str]:
    """Return the modules that are mutated."""
    found = [path for one in FOLDERS for path in (ROOT / "generator" / one).glob("*.py")]
    return sorted([*(path.relative_to(ROOT).as_posix() for path in found), *FILES])


class Trials:
    """Mutants on trial, several at a time."""

    def __init__(self, covering: Covering, folder: Path) -> None:
        """Begin with none."""
        self._covering = covering
        self._folder = folder
        self._running: dict[int, Mutant] = {}
        self.ended: dict[Mutant, str] = {}

    def begin(self, one: Mutant) -> None:
        """Let one be tried."""
        tests = self._covering.tests_of(
            one.file, one.line, one.last_line, in_function=one.in_function
        )
        if not tests:
            self.ended[one] = UNTESTED
            return
        name = one.file.removesuffix(".py").replace("/", ".")
        mutated = Mutated(name, ROOT / one.file, code_of(ROOT, one))
        seconds = SLOWER + SLOWER * sum(self._covering.seconds[test] for test in tests)
        temporary = self._folder / f"{one.file.replace('/', '-')}-{one.number}"
        process = begun(partial(run_tests, tests, temporary, mutated), seconds)
        self._running[process] = one

    def await_one(self) -> None:
        """Wait until one has ended."""
        process, status = os.wait()
        one = self._running.pop(process)
        if os.WIFSIGNALED(status):
            self.ended[one] = HUNG
        else:  # where the fault makes a test's name disappear, pytest refuses to run it
            self.ended[one] = KILLED if os.waitstatus_to_exitcode(status) else SURVIVED

    @property
    def running(self) -> int:
        """How many are on trial."""
        return len(self._running)


def lines(ended: dict[Mutant, str]) -> Iterator[str]:
    """Yield what became of the mutants."""
    for one in sorted(ended):
        if ended[one] in {SURVIVED, UNTESTED}:
            yield f"{one} ({ended[one]})"
    counts = Counter(ended.values())
    dead = counts[KILLED] + counts[HUNG]
    yield ", ".join(f"{counts[what]} {what}" for what in (KILLED, HUNG, SURVIVED, UNTESTED))
    yield f"{dead} of {len(ended)} mutants killed: {100 * dead / len(ended):.1f} %"


def main() -> int:
    """Try a sample."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mutants", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--within", default="", help="only files whose path has this")
    parser.add_argument("--tests", nargs="*", default=TESTS, help="files and folders")
    given = parser.parse_args()
    os.chdir(ROOT)
    chosen = [file for file in files() if given.within in file]
    everyone = [one for file in chosen for one in mutants(ROOT, file)]
    sample = everyone
    if len(everyone) > given.mutants:
        sample = random.Random(given.seed).sample(everyone, given.mutants)
    with TemporaryDirectory() as name:
        folder = Path(name)
        work = partial(measured, ROOT, folder / "coverage", files(), given.tests)
        code, covering = answered(work, KEPT / digest(ROOT, given.tests))
        if code:
            print("the tests fail without any mutant", file=sys.stderr)
            return 2
        trials = Trials(covering, folder)
        for one in sample:
            trials.begin(one)
            while trials.running >= given.jobs:
                trials.await_one()
        while trials.running:
            trials.await_one()
    print(f"{len(sample)} of {len(everyone)} mutants of {len(chosen)} modules")
    print("\n".join(lines(trials.ended)))
    counts = Counter(trials.ended.values())
    dead = counts[KILLED] + counts[HUNG]
    return 0 if 100 * dead >= WANTED * len(sample) else 1


if __name__ == "__main__":
    sys.exit(main())
