"""Reads and writes plain files safely, whatever else lies in their place.

A project's folder may come from anywhere. A link in it, which survives `git clone`, may lead to any
file of the machine; opening a pipe blocks, and a device never ends. So only plain files are opened,
links are followed only where a caller asks for it, and every write makes a new file.
"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from generator.refusals import RefusedError

MAX_BYTES = 64 << 20
"""The largest file that the program reads; the largest in use are fonts."""
UNFINISHED = ".briefing-*.new"
"""The names of files that are still being written; the middle is random."""
LONGEST_WRITE = 3600.0
"""Seconds after which an unfinished file is that of a killed process."""
UNTOUCHED = "nothing outside the project is written or removed"
NEW_FILE_MODE = 0o666
"""The mode of a new file before the umask is applied."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has none of these
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_KINDS = {stat.S_IFLNK: "a link", stat.S_IFDIR: "a folder", stat.S_IFREG: "a file"}


class NotPlainFileError(OSError):
    """Instead of a file there is a link, a folder, a pipe or a device; `strerror` says which."""


class FileTooLargeError(OSError):
    """A file is larger than its limit."""


class LinkError(RefusedError):
    """A link leads out of a project; the message is a sentence for people."""


def kind(path: Path, *, follow_links: bool = False) -> str | None:
    """Return "a file", "a folder", "a link", "a special file", or None where nothing is."""
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
        if len(content) > size:  # it is growing, or its file system reports no sizes
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
    """Write a new file; where it cannot be written whole, remove it.

    Raises:
        OSError: Something is there already, or the machine refuses; `filename` is the path.
    """
    _create(path, content, mode, durable=False)


def write_file(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write a file atomically: make a new one beside it, then rename.

    A link at the path is replaced, its target stays as it is. An old file keeps its permissions; a
    new one gets those of the umask.

    Args:
        path: The file.
        content: Text becomes UTF-8.
        durable: Whether to flush the file to the disk before the rename.

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
        # The caller does not know the file beside it, and a full disk names no file at all.
        raise OSError(error.errno, error.strerror, str(path)) from error
    if durable:
        _flush_folder(path.parent)


def write_stream(path: Path, content: bytes) -> None:
    """Write to a pipe or a terminal.

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
    """Remove the unfinished files of a killed process; no other may be writing in the folder."""
    for path in folder.glob(UNFINISHED):
        if kind(path) == "a file":
            path.unlink(missing_ok=True)


def remove_abandoned(root: Path, folder: Path) -> None:
    """Remove what killed processes left unfinished where others may be writing.

    It is looked for in the folder and in those that it holds. What lies behind a link is left
    alone, and so is what cannot be removed.

    Args:
        root: The folder of the project.
        folder: One in it.
    """
    latest = time.time() - LONGEST_WRITE
    with suppress(OSError):
        for path in (*folder.glob(UNFINISHED), *folder.glob(f"*/{UNFINISHED}")):
            with suppress(OSError, LinkError):
                refuse_links(root, path)
                if kind(path) == "a file" and path.lstat().st_mtime < latest:
                    path.unlink()


def refuse_links(root: Path, *paths: Path, why: str = UNTOUCHED) -> None:
    """Refuse to work where a link leads out of a project.

    Args:
        root: The project's folder.
        paths: What is about to be written or removed in it; it need not exist.
        why: The reason that the message gives.

    Raises:
        LinkError: One of the paths, or a folder between it and the root, is a link.
    """
    for path in paths:
        for step in accumulate(path.relative_to(root).parts, lambda *parts: "/".join(parts)):
            if kind(root / step) == "a link":
                raise LinkError(f"{step} is a link, expected the folder or file itself: {why}")


@contextmanager
def _opened(path: Path, *, follow_links: bool) -> Iterator[BinaryIO]:
    """Open a plain file and nothing else: opening a device may have side effects."""
    flags = os.O_RDONLY | _NO_WAITING | _BINARY | (0 if follow_links else _NO_FOLLOW)
    try:
        _require_plain(path, path.stat(follow_symlinks=follow_links))
        with open(path, "rb", opener=lambda name, _: os.open(name, flags)) as file:
            # Checked again, because the file may have been exchanged in between.
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
    """Return the permissions of the plain file at a path, None where there is no such file."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) & 0o777 if stat.S_ISREG(status.st_mode) else None


def _flush_folder(folder: Path) -> None:
    """Flush a folder, so that a new name in it is on the disk, where the system can do that."""
    if os.name == "nt":  # Windows flushes no folders
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
