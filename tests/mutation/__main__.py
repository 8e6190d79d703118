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
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.trial import answered
from tests.mutation.trials import (
    ANOTHER_WAY,
    HUNG,
    KILLED,
    SURVIVED,
    UNTESTED,
    Trials,
    tried_by_loading,
    tried_in_session,
)

LOADED = (babel, hypothesis.strategies, jinja2, markdown_it, msgspec, rapidfuzz, yaml)
ROOT = Path(__file__).parents[2]
FOLDERS = ("reading/parsing", "reading/seeds", "reading/checks", "reading/verifying")
FILES = ("generator/rendering/escape.py",)
KEPT = ROOT / "build" / "mutation"
"""Where it is kept which tests run which lines."""
WANTED = 90
"""Per cent of the mutants that are to be killed."""


def files() -> list[str]:
    """Return the modules that are mutated."""
    found = [path for one in FOLDERS for path in (ROOT / "generator" / one).glob("*.py")]
    return sorted([*(path.relative_to(ROOT).as_posix() for path in found), *FILES])


def tried(
    sample: list[Mutant], covering: Covering, jobs: int, tests: list[str]
) -> dict[Mutant, str]:
    """Try mutants; return what became of each."""
    with TemporaryDirectory() as name:
        trials = Trials(ROOT, covering, Path(name), jobs)
        exchangeable = [
            one
            for one in sample
            if one.in_function and not covering.is_run_when_loaded(one) and covering.tests_of(one)
        ]
        work = partial(tried_in_session, trials, exchangeable, tests)
        ended = answered(work, Path(name) / "ended")
        clear = {one: what for one, what in ended.items() if what != ANOTHER_WAY}
        return {**clear, **tried_by_loading(trials, [one for one in sample if one not in clear])}


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
        work = partial(measured, ROOT, Path(name) / "coverage", files(), given.tests)
        code, covering = answered(work, KEPT / digest(ROOT, given.tests))
    if code:
        print("the tests fail without any mutant", file=sys.stderr)
        return 2
    ended = tried(sample, covering, given.jobs, given.tests)
    print(f"{len(sample)} of {len(everyone)} mutants of {len(chosen)} modules")
    print("\n".join(lines(ended)))
    counts = Counter(ended.values())
    dead = counts[KILLED] + counts[HUNG]
    return 0 if 100 * dead >= WANTED * len(sample) else 1


if __name__ == "__main__":
    sys.exit(main())
