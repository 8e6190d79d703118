"""Counts what a process does to files, and lets one of these operations fail, or be its last.

The functions of `os` and `open` are wrapped within the process; what Typst does in a process of
its own is not seen.
"""

import builtins
import ctypes
import errno
import functools
import io
import os
import signal
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("mkdir", "open", "write", "rename", "sync", "unlink", "link", "mode")
"""Operations that change files; `open` is for writing alone, `rename` has the exchange."""
_BY_KIND = {
    "mkdir": ("mkdir",),
    "rename": ("rename", "replace"),
    "sync": ("fsync", "fdatasync"),
    "unlink": ("unlink", "remove", "rmdir"),
    "link": ("link", "symlink"),
    "mode": ("chmod", "fchmod", "truncate", "ftruncate"),
}
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_LETTERS_TO_WRITE = frozenset("wax+")
_EXCHANGES = ("renameat2",)
_FLUSHES = ("syncfs",)

_open, _write, _io_open = os.open, os.write, io.open


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation that a process does."""

    process: int
    """0 is the command; its copies count from 1 in the order in which they were made."""
    number: int
    """Counted within the process, from 0."""
    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens instead of one operation, once."""

    process: int
    number: int
    error: int | None
    """The number of an error; None where the process is killed."""


class Watch:
    """What is known of the operations of this process."""

    def __init__(self, log: int, fault: Fault | None, *, exchanges: bool) -> None:
        """Begin to count.

        Args:
            log: The descriptor of a file, into which each operation is written as a line.
            fault: What happens.
            exchanges: Whether the system can exchange two folders in one call.
        """
        self._log = log
        self._fault = fault
        self._exchanges = exchanges
        self._process = 0
        self._copies = 0
        self._number = 0

    def install(self) -> None:
        """Wrap whatever changes files, in this process and its copies."""
        for kind, names in _BY_KIND.items():
            for name in names:
                setattr(os, name, self._wrapped(kind, getattr(os, name)))
        os.open = self._opening(os.open)
        os.write = self._writing(os.write)
        io.open = builtins.open = self._open_file
        ctypes.CDLL = functools.partial(_Library, self, exchanges=self._exchanges)  # type: ignore[misc,assignment]
        os.register_at_fork(before=self._before_copy, after_in_child=self._in_copy)

    def meet(self, kind: str, path: object) -> None:
        """Count an operation, and let it fail where it is the one.

        Raises:
            OSError: It is.
        """
        number, self._number = self._number, self._number + 1
        name = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else _named(path)
        _write(self._log, f"{self._process}\t{number}\t{kind}\t{name!r}\n".encode())
        fault = self._fault
        if fault and (fault.process, fault.number) == (self._process, number):
            if fault.error is None:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(fault.error, os.strerror(fault.error or 0), name)

    def _before_copy(self) -> None:
        self._copies += 1

    def _in_copy(self) -> None:
        self._process, self._copies, self._number = self._process * 10 + self._copies, 0, 0

    def _wrapped(self, kind: str, real: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(real)
        def called(path: object, *others: object, **named: object) -> Any:  # noqa: ANN401
            self.meet(kind, path)
            return real(path, *others, **named)

        return called

    def _opening(self, real: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(real)
        def called(path: object, flags: int, *others: object, **named: object) -> int:
            if flags & _TO_WRITE and not _is_device(path):
                self.meet("open", path)
            return real(path, flags, *others, **named)

        return called

    def _writing(self, real: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(real)
        def called(descriptor: int, data: bytes) -> int:
            if _is_plain(descriptor):
                self.meet("write", descriptor)
            return real(descriptor, data)

        return called

    def _open_file(  # noqa: PLR0913, PLR0917  (as `open` has them)
        self,
        file: Any,  # noqa: ANN401
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,  # noqa: FBT001, FBT002
        opener: Callable[[str, int], int] | None = None,
    ) -> Any:  # noqa: ANN401
        """Open a file as `open` does; one to write counts each of its writes."""
        if not _LETTERS_TO_WRITE & set(mode) or _is_device(file):
            return _io_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
        if not isinstance(file, int):
            self.meet("open", file)
        raw = _File(self, file, mode.replace("b", "").replace("t", ""), closefd, opener)
        if buffering == 0:
            return raw
        buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        if "b" in mode:
            return buffered
        return io.TextIOWrapper(buffered, encoding, errors, newline)


class _File(io.FileIO):
    """A file whose writes are counted."""

    def __init__(self, watch: Watch, *arguments: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments)
        self._watch = watch

    def write(self, data: Any) -> int | None:  # type: ignore[override]  # noqa: ANN401
        """Write, if nothing goes wrong."""
        if _is_plain(self.fileno()):
            self._watch.meet("write", self.fileno())
        return super().write(data)


class _Library:
    """The C library, of which two calls change files."""

    def __init__(self, watch: Watch, *arguments: Any, exchanges: bool, **named: Any) -> None:  # noqa: ANN401
        self._watch = watch
        self._exchanges = exchanges
        self._real = _CDLL(*arguments, **named)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Return a call."""
        if name in _EXCHANGES:
            if not self._exchanges:
                raise AttributeError(name)
            return self._counted("rename", getattr(self._real, name))
        if name in _FLUSHES:
            return self._counted("sync", getattr(self._real, name))
        return getattr(self._real, name)

    def _counted(self, kind: str, real: Any) -> Callable[..., int]:  # noqa: ANN401
        def called(*arguments: Any) -> int:  # noqa: ANN401
            try:
                self._watch.meet(kind, next((a for a in arguments if isinstance(a, bytes)), b""))
            except OSError as error:
                ctypes.set_errno(error.errno or errno.EIO)
                return -1
            done: int = real(*arguments)
            return done

        return called


_CDLL = ctypes.CDLL


def _named(descriptor: object) -> str:
    """Return the path of an open file."""
    try:
        return str(Path(f"/proc/self/fd/{descriptor}").readlink())
    except OSError:
        return str(descriptor)


def _is_plain(descriptor: int) -> bool:
    return stat.S_ISREG(os.fstat(descriptor).st_mode)


def _is_device(path: object) -> bool:
    """Return whether a path is that of a device, such as the one that swallows all."""
    return not isinstance(path, int) and Path(os.fsdecode(path)).is_relative_to("/dev")  # type: ignore[arg-type]
