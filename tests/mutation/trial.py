"""Tries a mutant: a copy of this process loads the program with its fault, and runs the tests."""

import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import resource
import shutil
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import NoReturn, TypeVar

import pytest

from tests.mutation.covering import QUICK

SLOWER = 10.0
"""So many times as long as undisturbed, and as many seconds, tests may take; then they hang."""
MOST_MEMORY = 4 << 30
CANNOT = 99

Answer = TypeVar("Answer")


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module as its mutant."""

    def __init__(self, name: str, file: Path, code: CodeType) -> None:
        """Wait for somebody to import it."""
        self._name = name
        self._file = file
        self._code = code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the mutant where its module is asked for."""
        del path, target
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module."""
        exec(self._code, module.__dict__)  # noqa: S102


def begun(work: Callable[[], int], seconds: float) -> int:
    """Do some work in a copy of this process, in silence; return the copy's id."""
    process = os.fork()
    if process == 0:
        _silent()
        limit = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        _end(work)
    return process


def answered(work: Callable[[], Answer], file: Path) -> Answer:
    """Do some work in a copy of this process, unless a file has the answer of an earlier run."""

    def done() -> int:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(work()))
        return 0

    if file.exists():
        known: Answer = pickle.loads(file.read_bytes())  # noqa: S301  (from a copy of ourselves)
        return known

    process = os.fork()
    if process == 0:
        _end(done)
    status = os.waitpid(process, 0)[1]
    assert status == 0, status
    answer: Answer = pickle.loads(file.read_bytes())  # noqa: S301  (the same)
    return answer


def run_tests(tests: Sequence[str], temporary: Path, mutated: Mutated | None) -> int:
    """Run some tests until one fails; return pytest's exit code. The program is loaded here."""
    if mutated:
        sys.meta_path.insert(0, mutated)
    try:
        return int(pytest.main([*QUICK, "-x", f"--basetemp={temporary}", *tests]))
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _end(work: Callable[[], int]) -> NoReturn:
    code = CANNOT
    try:
        code = work()
    except BaseException:  # noqa: BLE001  (nothing above this is ours in a copy)
        traceback.print_exc()
    finally:
        os._exit(code)


def _silent() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
