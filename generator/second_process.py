"""Makes something in a second process meanwhile, where that is safe; else when it is asked for."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Generic, NoReturn, Self, TypeVar

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
        self._child: tuple[int, int] | None = self._begun() if pays and _is_safe() else None

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
            process, pipe = self._child
            os.close(pipe)
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    def result(self) -> Made:
        """Return what was made; where the copy has failed, make it here."""
        if self._child is None:
            return self._make()
        process, pipe = self._child
        with os.fdopen(pipe, "rb") as stream:
            content = stream.read()
        self._child = None
        _, status = os.waitpid(process, 0)
        if status:
            return self._make()
        made: Made = pickle.loads(content)  # noqa: S301  (from a copy of ourselves)
        return made

    def _begun(self) -> tuple[int, int] | None:
        """Return the copy and the pipe through which it answers; None if there is no room."""
        here, there = os.pipe()
        try:
            process = os.fork()
        except OSError:
            os.close(here)
            os.close(there)
            return None
        if process == 0:
            os.close(here)
            self._answer(there)
        os.close(there)
        return process, here

    def _answer(self, pipe: int) -> NoReturn:
        """Make it, in the copy, which ends here and cleans up nothing."""
        code = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is told when to end
            with os.fdopen(pipe, "wb") as stream:
                pickle.dump(self._make(), stream, pickle.HIGHEST_PROTOCOL)
            code = 0
        finally:
            os._exit(code)


def _is_safe() -> bool:
    """Return whether a copy can be made: other threads would be missing in it, and hold locks."""
    return sys.platform == "linux" and threading.active_count() == 1
