"""The folder of a new site, which may hold an older one: what both have stays as it is.

An older site is no more than a heap of files: one of them counts only if it is the very file that
stands in the site, which `site_record` knows. All others go.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from generator.publishing.tree.write import discard

_Identity = tuple[int, int, int]


class NewTree:
    """A folder that comes to hold the files of a site, and nothing else."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        """Take a folder, which need not be there; remove all but plain files of these names."""
        self._folder = str(folder)
        self._names = frozenset(names)
        self._folders = {parent for name in self._names for parent in parents(name)}
        self._made = {""} if folder.is_dir() else set[str]()
        self.changed: set[str] = set()
        """The folders of which an entry was made or removed, by their path; empty for the whole."""
        self._there = dict(self._kept("")) if self._made else {}

    def path(self, name: str) -> str:
        """Return where a file of a name is, or is to be."""
        return f"{self._folder}/{name}"

    def has(self, name: str, status: os.stat_result) -> bool:
        """Return whether what is there is the same file as another, of which this is known."""
        return self._there.get(name) == _identity(status)

    def make_room(self, name: str) -> None:
        """Make the folder of a file, and remove what is in its place."""
        for folder in ("", *parents(name)):
            if folder not in self._made:
                os.makedirs(self.path(folder), exist_ok=True)  # noqa: PTH103  (a path that is text)
                self._made.add(folder)
                self.changed.update(("", *parents(folder)))
        if self._there.pop(name, None):
            os.unlink(self.path(name))  # noqa: PTH108  (the same)
        self.changed.add(name.rpartition("/")[0])

    def remove_others(self, names: Iterable[str]) -> None:
        """Remove the files that were there and are none of these; folders stay."""
        for name in self._there.keys() - set(names):
            self.make_room(name)

    def _kept(self, within: str) -> Iterator[tuple[str, _Identity]]:
        """Yield the plain files of a folder whose names will do; remove all that is not wanted."""
        with os.scandir(self.path(within)) as found:
            entries = list(found)
        for entry in entries:
            name = f"{within}/{entry.name}" if within else entry.name
            if entry.is_dir(follow_symlinks=False) and name in self._folders:
                self._made.add(name)
                yield from self._kept(name)
            elif entry.is_file(follow_symlinks=False) and name in self._names:
                yield name, _identity(entry.stat(follow_symlinks=False))
            else:
                discard(Path(entry.path))
                self.changed.add(within)


def _identity(status: os.stat_result) -> _Identity:
    """Return what tells a file from others; where the system numbers no files, none is another."""
    number = status.st_ino if stat.S_ISREG(status.st_mode) else 0
    return number or -1, status.st_size, status.st_mtime_ns


def parents(name: str) -> Iterator[str]:
    """Yield the folders above a name, from the top, without the whole."""
    return accumulate(name.split("/")[:-1], lambda above, part: f"{above}/{part}")
