"""Makes something in a second process meanwhile, where that is safe; else when it is asked for."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Any, BinaryIO, Generic, NamedTuple, NoReturn, Self, TypeVar

Made = TypeVar("Made")


class SecondProcess(Generic[Made]):
    """Work that is going on, in a copy of this process; at the end of the context it is broken off.

    What the copy changes in memory is not seen here; what it writes to disk is there.
    """

    def __init__(self, make: Callable[[], Made], *, pays: bool = True) -> None:
        """Begin.

        Args:
            make: Its result is pickled. Whatever it raises is raised by `result`, which calls it
                again.
            pays: Whether it takes long enough; if not, `result` makes it.
        """
        self._make = make
        self._child = _begun(make) if pays and _is_safe() else None

    def __enter__(self) -> Self:
        """Go on."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Break off what nobody has asked for."""
        if self._child:
            self._child.stream.close()
            os.kill(self._child.process, signal.SIGKILL)
            os.waitpid(self._child.process, 0)

    def result(self) -> Made:
        """Return what was made; where the copy has failed, make it here."""
        if self._child is None:
            return self._make()
        with self._child.stream:
            answers = list(_answers(self._child.stream))
        os.waitpid(self._child.process, 0)
        self._child = None
        made: list[Made] = answers or [self._make()]
        return made[0]


class _Child(NamedTuple):
    """The copy, and the pipe through which it answers."""

    process: int
    stream: BinaryIO


def _answers(stream: BinaryIO) -> Iterator[Any]:
    """Yield what the copy has made; nothing where it has failed."""
    with suppress(EOFError, pickle.UnpicklingError):
        yield pickle.load(stream)  # noqa: S301  (from a copy of ourselves)


def _begun(make: Callable[[], object]) -> _Child | None:
    """Return a copy that is at work; None if there is no room for one."""
    here, there = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(here)
        os.close(there)
        return None
    if process == 0:
        os.close(here)
        _answer(make, there)
    os.close(there)
    return _Child(process, os.fdopen(here, "rb"))


def _answer(make: Callable[[], object], pipe: int) -> NoReturn:
    """Make it, in the copy, which ends here and cleans up nothing."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is told when to end
        with os.fdopen(pipe, "wb") as stream:
            pickle.dump(make(), stream, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _is_safe() -> bool:
    """Return whether a copy can be made: other threads would be missing in it, and hold locks."""
    return sys.platform == "linux" and threading.active_count() == 1
