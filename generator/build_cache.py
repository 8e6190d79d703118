"""What one build made and the next would make the same again: a cache of the user's own.

It may be missing, broken, read-only or written by two builds at once; then things are made again,
and nothing is said. Some of it is bytecode, and loading that is running it: so it lies in the
user's cache folder, where nobody else can write, and never in a project, which may have come from
elsewhere.
"""

import os
import re
import shutil
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from generator.files import read_file, write_file

UNUSED_DAYS = 60
"""A project that was not built for so long loses its cache: most such folders are gone."""

_DIGEST = sha256().digest_size
_SECONDS_A_DAY = 86400
_PROJECT = re.compile("[0-9a-f]{32}")
"""The name of a project's folder."""
_ONLY_THE_OWNER = 0o077
_OTHERS_WRITE = 0o022


@dataclass(frozen=True, slots=True)
class BuildCache:
    """A folder with a file for each entry: a digest, then the content."""

    folder: Path | None
    """It is made when there is something to put there; None caches nothing."""
    writes: bool = True
    """False where nothing may be written: what is there serves."""

    def get(self, name: str, made_from: bytes) -> bytes | None:
        """Return the entry of a name, if it is whole and was made from this."""
        if self.folder is None or not _is_private(self.folder):
            return None
        try:
            entry = read_file(self.folder / name)
        except OSError:
            return None
        content = entry[_DIGEST:]
        return content if entry[:_DIGEST] == _digest(made_from, content) else None

    def put(self, name: str, made_from: bytes, content: bytes) -> None:
        """Write an entry, whole or not at all, if the machine lets us.

        The digest covers the content, because half a file might crash who loads it.
        """
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):
            # Each with its mode: `parents` would make the outer one with that of the umask.
            for folder in (self.folder.parent, self.folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_private(self.folder):
                entry = _digest(made_from, content) + content
                write_file(self.folder / name, entry, durable=False)

    def get_or_make(self, name: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
        """Return the entry of a name, or make and put it."""
        content = self.get(name, made_from)
        if content is None:
            content = make()
            self.put(name, made_from, content)
        return content


NO_CACHE = BuildCache(None)


def cache_folder() -> Path:
    """Return the folder of all caches: `BRIEFING_CACHE_DIR`, else the one of the user's system."""
    given = os.environ.get("BRIEFING_CACHE_DIR")
    return Path(given).absolute() if given else user_cache_path("briefing-site-generator")


def project_cache(root: Path, *, writes: bool) -> BuildCache:
    """Return the cache of the project in a folder.

    Args:
        root: The project's folder; the same project elsewhere has another cache.
        writes: Whether entries may be put; then old caches of other projects are removed, too.
    """
    folder = cache_folder()
    if not folder.is_absolute():  # the user has no home
        return NO_CACHE
    name = sha256(os.fsencode(root.absolute())).hexdigest()[:32]
    if writes:
        _remove_unused(folder, name)
    return BuildCache(folder / name, writes)


def _remove_unused(folder: Path, current: str) -> None:
    """Remove the caches of projects that were not built for long; the current one is in use now."""
    if not _is_own(folder, _OTHERS_WRITE):
        return
    oldest = time.time() - UNUSED_DAYS * _SECONDS_A_DAY
    with suppress(OSError):
        os.utime(folder / current)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            is_cache = _PROJECT.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
            if is_cache and entry.stat(follow_symlinks=False).st_mtime < oldest:
                shutil.rmtree(entry.path, ignore_errors=True)


def _is_private(folder: Path) -> bool:
    """Tell whether a folder is the user's alone, and in one where nobody else can exchange it."""
    return _is_own(folder, _ONLY_THE_OWNER) and _is_own(folder.parent, _OTHERS_WRITE)


def _is_own(folder: Path, forbidden: int) -> bool:
    """Tell whether a folder is no link, the user's own, and gives others no forbidden right."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(status.st_mode):
        return False
    # Windows has other rights; there a user's folder is for the user.
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & forbidden)


def _digest(made_from: bytes, content: bytes) -> bytes:
    return sha256(sha256(made_from).digest() + content).digest()
