"""The build cache: results that the next build can reuse.

It may be missing, broken, read-only or written by two builds at once; then the results are made
again without a message. Some entries are bytecode, and loading bytecode runs it: so the cache lies
in the user's cache folder, where nobody else can write, and never in a project, which may have come
from elsewhere.
"""

import os
import re
import shutil
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from generator.machine.files import read_file, remove_abandoned, write_file

LARGEST_ENTRY = 1 << 30
"""In bytes; what the seeds of 10,000 articles were read as has 86 million."""
UNUSED_DAYS = 60
"""Days without a build after which the cache of a project is removed."""

_DIGEST = sha256().digest_size
_SECONDS_A_DAY = 86400
_PROJECT = re.compile("[0-9a-f]{32}")
"""The name of a project's folder."""
_ONLY_THE_OWNER = 0o077
_OTHERS_WRITE = 0o022


Remembered = dict[str, tuple[bytes, object]]
"""Results by name, each with the key of its input, in the memory of a process that builds often."""


@dataclass(frozen=True, slots=True)
class BuildCache:
    """A folder with a file for each entry: a digest, then the content."""

    folder: Path | None
    """It is made for the first entry; None disables the cache."""
    writes: bool = True
    """False where entries are only read."""
    remembered: Remembered | None = field(default=None, compare=False)
    """What need not even be loaded; None in a process that builds once."""

    def get(self, name: str, made_from: bytes) -> bytes | None:
        """Return the entry of a name if it is whole and was made from the same input."""
        if self.folder is None or not _is_private(self.folder):
            return None
        try:
            entry = read_file(self.folder / name, LARGEST_ENTRY)
        except OSError:
            return None
        content = entry[_DIGEST:]
        return content if entry[:_DIGEST] == _digest(made_from, content) else None

    def put(self, name: str, made_from: bytes, content: bytes) -> None:
        """Write an entry, whole or not at all; a failure to write is ignored.

        The digest covers the content, because loading half of it might crash.
        """
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):
            # One by one, because `parents` would give the outer one the mode of the umask.
            for folder in (self.folder.parent, self.folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_private(self.folder):
                entry = _digest(made_from, content) + content
                write_file(self.folder / name, entry, durable=False)

    def get_or_make(self, name: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
        """Return the entry of a name; make and store it where there is none."""
        content = self.get(name, made_from)
        if content is None:
            content = make()
            self.put(name, made_from, content)
        return content


NO_CACHE = BuildCache(None)


def cache_folder() -> Path:
    """Return the folder of all caches: `BRIEFING_CACHE_DIR`, else the system's for this user."""
    given = os.environ.get("BRIEFING_CACHE_DIR")
    return Path(given).absolute() if given else user_cache_path("briefing-site-generator")


def project_cache(root: Path, *, writes: bool, remembered: Remembered | None = None) -> BuildCache:
    """Return the cache of the project in a folder.

    Args:
        root: The project's folder; a copy of the project elsewhere has another cache.
        writes: Whether entries may be written; then unused caches of other projects are removed.
        remembered: What earlier builds of this project in this process have left in memory.
    """
    folder = cache_folder()
    if not folder.is_absolute():  # the user has no home
        return BuildCache(None, remembered=remembered)
    name = sha256(os.fsencode(root.absolute())).hexdigest()[:32]
    if writes:
        _remove_unused(folder, name)
    return BuildCache(folder / name, writes, remembered)


def _remove_unused(folder: Path, current: str) -> None:
    """Remove the caches of projects without a recent build; mark the current one as used.

    In that one, remove what a killed build left unfinished.
    """
    if not _is_own(folder, _OTHERS_WRITE):
        return
    oldest = time.time() - UNUSED_DAYS * _SECONDS_A_DAY
    with suppress(OSError):
        os.utime(folder / current)
        remove_abandoned(folder, folder / current)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            is_cache = _PROJECT.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
            if is_cache and entry.stat(follow_symlinks=False).st_mtime < oldest:
                shutil.rmtree(entry.path, ignore_errors=True)


def _is_private(folder: Path) -> bool:
    """Tell whether only the user can read the folder, and only the user can replace it."""
    return _is_own(folder, _ONLY_THE_OWNER) and _is_own(folder.parent, _OTHERS_WRITE)


def _is_own(folder: Path, forbidden: int) -> bool:
    """Tell whether a folder is no link, belongs to the user and has no forbidden mode bit."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(status.st_mode):
        return False
    # Windows has no such mode bits; there only the user has access to the user's folder.
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & forbidden)


def _digest(made_from: bytes, content: bytes) -> bytes:
    return sha256(sha256(made_from).digest() + content).digest()
