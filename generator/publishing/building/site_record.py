"""What a build remembers of the files of its site, so that the next one makes only what changed.

It lies in the build cache and is believed file by file: one that is not as it was is made again.
"""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import msgspec

from generator.caching import cache_keys
from generator.caching.build_cache import BuildCache

NAME = "site.files"


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site."""

    key: bytes
    """A digest of all that decides what is in it."""
    size: int
    changed: int
    """When it was written, in nanoseconds."""
    ids: tuple[str, ...] = ()
    """The anchors of a page."""

    @classmethod
    def of(cls, path: Path, key: bytes) -> Self:
        """Return the record of a file that was just written."""
        status = path.lstat()
        return cls(key, status.st_size, status.st_mtime_ns)

    def still(self, path: str) -> os.stat_result | None:
        """Return what the system knows of a plain file that stands as it was left; else None."""
        try:
            status = os.lstat(path)  # a path that is text: this is asked of every file
        except OSError:
            return None
        same = (status.st_size, status.st_mtime_ns) == (self.size, self.changed)
        return status if same and stat.S_ISREG(status.st_mode) else None


def load(cache: BuildCache) -> dict[str, SiteFile]:
    """Return the files of the last site by path; none where nothing is known, or not from here."""
    content = cache.get(NAME, cache_keys.program())
    if content is None:
        return {}
    return msgspec.msgpack.decode(content, type=dict[str, SiteFile])


def store(cache: BuildCache, files: Mapping[str, SiteFile]) -> None:
    """Remember the files of a site that is in its place."""
    cache.put(NAME, cache_keys.program(), msgspec.msgpack.encode(dict(files)))
