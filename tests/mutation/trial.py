"""Tries a mutant in a copy of this process, with the tests that run its line.

Where the fault is in the body of a function, the copy is one of a process that has loaded the
program and all tests: only the function's code is exchanged. Where it is in what runs when a module
is loaded, the copy loads the program anew.
"""

import gc
import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import resource
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NoReturn, TypeVar

import pytest

from tests.mutation.covering import QUICK

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


def exchanged(code: CodeType) -> bool:
    """Put the functions of a mutant in the place of those of its module, which is loaded.

    Returns:
        Whether it is clear which is which; if not, nothing is done.
    """
    new: dict[tuple[str, int], CodeType] = {}
    for one in _functions(code):
        if new.setdefault((one.co_qualname, one.co_firstlineno), one) is not one:
            return False
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and function.__code__.co_filename == code.co_filename:
            old = function.__code__
            function.__code__ = new.get((old.co_qualname, old.co_firstlineno), old)
    return True


def _functions(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _functions(one)


def begun(work: Callable[[], int], seconds: float, temporary: Path) -> int:
    """Do some work in a copy of this process, in silence; return the copy's id.

    Args:
        work: Its result is the copy's exit code.
        seconds: After so many of the processor it hangs.
        temporary: A folder for its files.
    """
    temporary.mkdir()
    process = os.fork()
    if process == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(temporary)
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

    if not file.exists():
        process = os.fork()
        if process == 0:
            _end(done)
        status = os.waitpid(process, 0)[1]
        assert status == 0, status
    answer: Answer = pickle.loads(file.read_bytes())  # noqa: S301  (from a copy of ourselves)
    return answer


def loading(mutated: Mutated, tests: Sequence[str]) -> int:
    """Load the program with a mutant, and run tests until one fails; return pytest's exit code."""
    sys.meta_path.insert(0, mutated)
    return int(pytest.main([*QUICK, "-x", *tests]))


def running(code: CodeType, items: Sequence[pytest.Item]) -> int:
    """Run tests with a mutant of what is loaded, until one fails; return 1 if one does."""
    if not exchanged(code):
        return CANNOT
    for item, following in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if item.session.testsfailed:
            return 1
    return 0


def _end(work: Callable[[], int]) -> NoReturn:
    code = CANNOT
    try:
        code = work()
    except BaseException:  # noqa: BLE001  (nothing above this is ours in a copy)
        traceback.print_exc()
    finally:
        os._exit(code)
