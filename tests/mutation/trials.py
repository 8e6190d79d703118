"""Mutants on trial, several at a time."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.mutation.covering import QUICK, Covering
from tests.mutation.mutants import Mutant, code_of
from tests.mutation.trial import CANNOT, Mutated, begun, loading, running

KILLED, HUNG, SURVIVED, UNTESTED = "killed", "hung", "survived", "run by no test"
ANOTHER_WAY = "to be loaded"
SLOWER = 10.0
"""So many times as long as undisturbed, and as many seconds, tests may take; then they hang."""


class Trials:
    """Those that are running, and what became of the others."""

    def __init__(self, root: Path, covering: Covering, folder: Path, jobs: int) -> None:
        """Begin with none.

        Args:
            root: Of the repository.
            covering: Which tests there are.
            folder: For temporary files.
            jobs: How many run at a time.
        """
        self.root = root
        self.covering = covering
        self._folder = folder
        self._jobs = jobs
        self._running: dict[int, tuple[Mutant, Path]] = {}
        self.ended: dict[Mutant, str] = {}

    def begin(self, one: Mutant, work: Callable[[], int], tests: Sequence[str]) -> None:
        """Let one be tried, as soon as there is room."""
        while len(self._running) >= self._jobs:
            self._await_one()
        temporary = self._folder / f"{one.file.replace('/', '-')}-{one.number}"
        seconds = SLOWER + SLOWER * sum(self.covering.seconds[test] for test in tests)
        self._running[begun(work, seconds, temporary)] = one, temporary

    def end(self) -> dict[Mutant, str]:
        """Wait for all; return what became of them."""
        while self._running:
            self._await_one()
        return self.ended

    def note(self, one: Mutant, what: str) -> None:
        """Note what became of one."""
        self.ended[one] = what
        if what != ANOTHER_WAY:
            print(f"{what}: {one}", file=sys.__stderr__, flush=True)

    def _await_one(self) -> None:
        process, status = os.wait()
        one, temporary = self._running.pop(process)
        shutil.rmtree(temporary, ignore_errors=True)
        if os.WIFSIGNALED(status):
            self.note(one, HUNG)
            return
        code = os.waitstatus_to_exitcode(status)
        if code == CANNOT and one.in_function:
            self.note(one, ANOTHER_WAY)
        else:  # where the fault makes a test's name disappear, pytest refuses to run it
            self.note(one, KILLED if code else SURVIVED)


class InSession:
    """Tries mutants in copies of a session of pytest, instead of running its tests."""

    def __init__(self, trials: Trials, sample: Sequence[Mutant]) -> None:
        self._trials = trials
        self._sample = sample

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try all; pytest runs nothing itself."""
        items = {item.nodeid: item for item in session.items}
        for one in self._sample:
            tests = self._trials.covering.tests_of(one)
            code = code_of(self._trials.root, one)
            work = partial(running, code, [items[test] for test in tests])
            self._trials.begin(one, work, tests)
        self._trials.end()
        return True


def tried_in_session(
    trials: Trials, sample: Sequence[Mutant], tests: Sequence[str]
) -> dict[Mutant, str]:
    """Try mutants of functions; return what became of each.

    This loads the program: call it in a process of its own.
    """
    pytest.main([*QUICK, "-s", *tests], plugins=[InSession(trials, sample)])
    return trials.ended


def tried_by_loading(trials: Trials, sample: Sequence[Mutant]) -> dict[Mutant, str]:
    """Try mutants of what runs when a module is loaded; return what became of each."""
    for one in sample:
        tests = trials.covering.tests_of(one)
        if not tests:
            trials.note(one, UNTESTED)
            continue
        name = one.file.removesuffix(".py").replace("/", ".")
        mutated = Mutated(name, trials.root / one.file, code_of(trials.root, one))
        trials.begin(one, partial(loading, mutated, tests), tests)
    return trials.end()
