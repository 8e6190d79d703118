"""Which tests run which lines, and how long they take."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import process_time

import pytest
from coverage import Coverage, CoverageData

from tests.mutation.mutants import Mutant

TESTS = (
    "tests/reading", "tests/rendering", "tests/history", "tests/tasks/test_adding.py",
    "tests/test_drafts.py", "tests/text/test_markup.py", "tests/test_verify.py",
)  # fmt: skip
_ELSEWHERE = 2
QUICK = (
    "-q",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:cov",
    "-m",
    "not slow",
    "--hypothesis-seed=0",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)
MOST = 8.0
"""Seconds of tests for one mutant of a function."""
MOST_OF_A_ROW = 20.0
"""The same for one of what runs when a module is loaded: many tests may notice it."""


@dataclass(frozen=True, slots=True)
class Covering:
    """What is known of the tests."""

    lines: Mapping[str, Mapping[int, Sequence[str]]]
    """The tests that run a line, by file."""
    seconds: Mapping[str, float]
    """How long each test takes."""

    def is_run_when_loaded(self, one: Mutant) -> bool:
        """Tell whether the lines of a mutant are run when modules are loaded, too."""
        lines = self.lines.get(one.file, {})
        return any("" in lines.get(line, ()) for line in range(one.line, one.last_line + 1))

    def tests_of(self, one: Mutant) -> list[str]:
        """Return the tests that may notice a mutant, first those that are named after its module.

        Of the others, those come first that run most of its function. What is run when a module
        is loaded, or once for all, concerns all tests that run any line of it, and those of the
        same folder: first the nearest and quickest, since how many lines they run says nothing of
        a row of a table.
        """
        lines = self.lines.get(one.file, {})
        first, last = one.scope
        runs = Counter(test for line in lines if first <= line <= last for test in lines[line])
        at = range(one.line, one.last_line + 1) if one.in_function else ()
        here = {test for line in at for test in lines.get(line, ()) if test}
        anyone = {test for tests in lines.values() for test in tests if test}
        near = {test for test in self.seconds if _distance(test, one.file) < _ELSEWHERE}
        chosen: list[str] = []
        total = 0.0
        for test in sorted(
            here or anyone | near,
            key=lambda test: (
                _distance(test, one.file) > 0,
                -runs[test] if here else 0,
                _distance(test, one.file),
                self.seconds[test],
                test,
            ),
        ):
            total += self.seconds[test]
            if total > (MOST if here else MOST_OF_A_ROW) and chosen:
                break
            chosen.append(test)
        return chosen


class _Watch:
    """Tells coverage which test is running, and how long it took."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Run a test."""
        self.coverage.switch_context(item.nodeid)
        began = process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = process_time() - began
            self.coverage.switch_context("")


def measured(
    root: Path, data: Path, files: Sequence[str], tests: Sequence[str]
) -> tuple[int, Covering]:
    """Run tests, the quick ones; return pytest's exit code, and what they run.

    This loads the program: call it in a process of its own.
    """
    coverage = Coverage(
        data_file=str(data), config_file=False, include=[str(root / file) for file in files]
    )
    watch = _Watch(coverage)
    coverage.start()
    code = pytest.main([*QUICK, *tests], plugins=[watch])
    coverage.stop()
    coverage.save()
    found = CoverageData(str(data))
    found.read()
    lines = {file: found.contexts_by_lineno(str(root / file)) for file in files}
    return int(code), Covering(lines, watch.seconds)


def digest(root: Path, tests: Sequence[str]) -> str:
    """Return a digest of the program and these tests: for another one the covering is another."""
    sha = sha256()
    for name in ("generator", *tests):
        sha.update(name.encode())
        path = root / name
        for file in sorted(path.glob("**/*.py")) if path.is_dir() else [path]:
            sha.update(file.read_bytes())
    return sha.hexdigest()[:16]


def _distance(test: str, file: str) -> int:
    """Return 0 for tests of the same folder or module, more for others."""
    path = Path(test.partition("::")[0])
    module = Path(file)
    if path.stem in {f"test_{module.stem}", f"test_{module.parent.name}"}:
        return 0
    return 1 if path.parent.name == module.parent.name else _ELSEWHERE
