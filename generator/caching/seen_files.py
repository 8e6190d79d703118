"""Files that this process has read: one that stands as it was read is not read again.

Contents decide what is trusted, never times: each file is read once. Within one run, times tell
whether that is still what stands there.
"""

import os
import stat
import time
from hashlib import blake2b
from pathlib import Path

from generator.machine.files import read_file

DIGEST_BYTES = 20
SETTLED = 0.1
"""Seconds after a change until the next one is sure to have another time: file systems and their
clocks count in steps, the longest in use of 10 ms.
"""

FileState = tuple[int, int, int, int]
"""Its number on the disk, its size, and when its content and all else of it last changed."""


class SeenFiles:
    """Digests of files, each with what the system knew of the file when it was read."""

    def __init__(self) -> None:
        """Have seen none."""
        self._seen: dict[str, tuple[FileState, bytes]] = {}

    def digest(self, path: str, *, follow_links: bool = True) -> bytes:
        """Return a digest of the content of a file.

        Raises:
            OSError: There is no plain file, or the machine refuses.
        """
        begun = time.time_ns()
        state = state_of(path)
        seen = self._seen.get(path)
        if seen and seen[0] == state:
            return seen[1]
        made = content_digest(read_file(Path(path), follow_links=follow_links))
        if state and max(state[2:]) + SETTLED * 1e9 < begun:
            self._seen[path] = state, made
        return made

    def seen(self, path: str) -> bytes | None:
        """Return the digest of a file that still stands as it was read; None for any other."""
        seen = self._seen.get(path)
        return seen[1] if seen and seen[0] == state_of(path) else None


def content_digest(content: bytes) -> bytes:
    """Return a digest of a content."""
    return blake2b(content, digest_size=DIGEST_BYTES).digest()


def state_of(path: str) -> FileState | None:
    """Return what the system knows of a plain file; None where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
