"""The one way to read a file and the one way to write one.

A project's folder may come from anywhere. A link in it, which survives `git clone`, may lead to any
file of the machine; a pipe in the place of a file blocks whoever opens it, and a device never ends.
So only plain files are opened, links are followed where a caller asks for that alone, and what is
written is always a new file.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

MAX_BYTES = 64 << 20
"""No file that the program reads is larger; the largest are fonts."""
UNFINISHED = ".briefing-*.new"
"""The names of files that are still being written; nobody can guess the middle."""
UNTOUCHED = "nothing outside the project is written or removed"
NEW_FILE_MODE = 0o666
"""Before the umask, as of every program that opens a new file."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has none of these
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_KINDS = {stat.S_IFLNK: "a link", stat.S_IFDIR: "a folder", stat.S_IFREG: "a file"}


class NotPlainFileError(OSError):
    """A link, a folder, a pipe or a device is in the place of a file; `strerror` says which."""


class FileTooLargeError(OSError):
    """A file has more bytes than anything of its kind."""


class LinkError(Exception):
    """A link leads out of a project; the message is a sentence for people."""


def kind(path: Path, *, follow_links: bool = False) -> str | None:
    """Say what is at a path: "a file", "a folder", "a link", "a special file"; None for nothing."""
    try:
        return _kind(path.stat(follow_symlinks=follow_links))
    except (FileNotFoundError, NotADirectoryError):
        return None


def read_file(path: Path, limit: int = MAX_BYTES, *, follow_links: bool = False) -> bytes:
    """Return the content of a plain file.

    Args:
        path: The file.
        limit: The most bytes that it may have.
        follow_links: Whether a link to a plain file will do.

    Raises:
        NotPlainFileError: Something else is there; it was not opened.
        FileTooLargeError: The file has more bytes than the limit.
        OSError: There is no such file, or the machine refuses; `filename` is the path.
    """
    with _opened(path, follow_links=follow_links) as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(min(size, limit) + 1)
        if len(content) > size:  # it grows, or belongs to a system that does not know sizes
            content += file.read(limit)
    if len(content) > limit:
        message = f"more than {limit >> 20} MiB, expected a smaller file"
        raise FileTooLargeError(errno.EFBIG, message, str(path))
    return content


def read_head(path: Path, size: int) -> bytes:
    """Return the first bytes of a plain file.

    Raises:
        NotPlainFileError: Something else is there; it was not opened.
        OSError: There is no such file, or the machine refuses.
    """
    with _opened(path, follow_links=False) as file:
        return file.read(size)


def create_file(path: Path, content: bytes, mode: int = NEW_FILE_MODE) -> None:
    """Write a file that is not there yet; where it cannot be written whole, nothing is left.

    Raises:
        OSError: Something is there already, or the machine refuses; `filename` is the path.
    """
    _create(path, content, mode, durable=False)


def write_file(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Put a new file in the place of an old one in one step, so that half of it is never there.

    A link at the path is replaced and what it leads to left alone. An old file keeps its
    permissions; a new one has those that the umask gives.

    Args:
        path: The file.
        content: Text becomes UTF-8.
        durable: False where a file that is lost with the machine's power does no harm.

    Raises:
        OSError: The machine refuses; the old file is as it was. `filename` is the path.
    """
    beside = path.with_name(UNFINISHED.replace("*", token_hex(8)))
    data = content.encode() if isinstance(content, str) else content
    try:
        old_mode = _mode(path)
        _create(beside, data, NEW_FILE_MODE if old_mode is None else old_mode, durable=durable)
        try:
            if old_mode is not None:
                beside.chmod(old_mode)
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    except OSError as error:
        # Nobody asked for the file beside it, and a full disk names no file at all.
        raise OSError(error.errno, error.strerror, str(path)) from error
    if durable:
        _flush_folder(path.parent)


def write_stream(path: Path, content: bytes) -> None:
    """Write to a pipe or a terminal that the user named.

    Raises:
        OSError: Nobody reads from the pipe, which is not waited for, or the machine refuses.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | _NO_WAITING | _BINARY)
        if _NO_WAITING:
            os.set_blocking(descriptor, True)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except OSError as error:
        reason = "nobody reads from it" if error.errno == errno.ENXIO else error.strerror
        raise OSError(error.errno, reason, str(path)) from error


def remove_unfinished(folder: Path) -> None:
    """Remove what a killed process was writing in a folder, where no other can be writing now."""
    for path in folder.glob(UNFINISHED):
        if kind(path) == "a file":
            path.unlink(missing_ok=True)


def refuse_links(root: Path, *paths: Path, why: str = UNTOUCHED) -> None:
    """Refuse to work where a link leads out of a project.

    Args:
        root: The project's folder.
        paths: What is about to be written or removed, inside it; it need not be there.
        why: What the message says of the reason.

    Raises:
        LinkError: One of the paths, or a folder between it and the root, is a link.
    """
    for path in paths:
        for step in accumulate(path.relative_to(root).parts, lambda *parts: "/".join(parts)):
            if kind(root / step) == "a link":
                raise LinkError(f"{step} is a link, expected the folder or file itself: {why}")


@contextmanager
def _opened(path: Path, *, follow_links: bool) -> Iterator[BinaryIO]:
    """Open a plain file; nothing else is opened, since to open a device may do something."""
    flags = os.O_RDONLY | _NO_WAITING | _BINARY | (0 if follow_links else _NO_FOLLOW)
    try:
        _require_plain(path, path.stat(follow_symlinks=follow_links))
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
            # Between the two looks something else may have come.
            _require_plain(path, os.fstat(file.fileno()))
            yield file
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _require_plain(path: Path, status: os.stat_result) -> None:
    if (what := _kind(status)) != "a file":
        raise NotPlainFileError(errno.EINVAL, f"{what}, expected a plain file", str(path))


def _kind(status: os.stat_result) -> str:
    return _KINDS.get(stat.S_IFMT(status.st_mode), "a special file")


def _create(path: Path, data: bytes, mode: int, *, durable: bool) -> None:
    try:
        descriptor = os.open(path, _WRITING | _BINARY, mode)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _mode(path: Path) -> int | None:
    """Return the permissions of the plain file at a path; None where there is none."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) & 0o777 if stat.S_ISREG(status.st_mode) else None


def _flush_folder(folder: Path) -> None:
    """Make sure, as far as the system can, that a new name is on the disk."""
    if os.name == "nt":  # Windows flushes no folders
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
