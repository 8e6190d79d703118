"""Keeps what seed files were read as, from one build to the next, file by file.

A process that builds often keeps it in memory, too: records are frozen, so builds can share them.
On disk it is pickled, and to unpickle is to run: so it lies in the build cache, which is
the user's own.
"""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from generator.caching import cache_keys
from generator.caching.seen_files import SeenFiles, content_digest
from generator.machine.files import read_file
from generator.problems import Problem
from generator.reading.seeds.files import MAX_BYTES, SeedFolder

if TYPE_CHECKING:
    from generator.caching.build_cache import Remembered

NAME = "seeds.read"

Read = TypeVar("Read")
_Result = tuple[object, list[Problem], set[str]]
"""What a file was read as, the problems that were met, and the names of files not read whole."""


class _Entry(msgspec.Struct, array_like=True):
    """What one file was read as."""

    key: bytes
    """A digest of the file."""
    pickled: bytes
    """A result."""


class KeptFiles:
    """What the files of a project were read as."""

    def __init__(self, folder: SeedFolder, seen: SeenFiles) -> None:
        """Take what earlier builds kept; nothing where it is damaged, or not of this program."""
        self._folder = folder
        self._seen = seen
        content = folder.cache.get(NAME, cache_keys.program())
        decode = msgspec.msgpack.Decoder(dict[str, _Entry]).decode
        self._old = decode(content) if content else {}
        self._now: dict[str, _Entry] = {}
        self._made: Remembered = {}
        self._absent: list[str] = []

    @property
    def digests(self) -> dict[str, bytes]:
        """File name to the digest of its content, of the files that were read; empty for none."""
        read = {name: entry.key for name, entry in self._now.items()}
        return read | dict.fromkeys(self._absent, b"")

    def read(self, path: Path, reader: Callable[[SeedFolder], Read]) -> Read:
        """Return what a file is read as, and report its problems, as the reader would now.

        Args:
            path: The one file that the reader looks at.
            reader: Reads it.
        """
        folder = self._folder
        name = folder.name(path)
        entry = self._old.get(name)
        if entry and entry.key == self._seen.seen(str(path)):
            result = self._loaded(name, entry)
        else:
            try:
                content = read_file(path, MAX_BYTES)
            except OSError as error:  # for the reader to tell
                if isinstance(error, FileNotFoundError):
                    self._absent.append(name)
                return reader(folder)
            result, entry = self._made_of(content, path, reader)
        self._now[name] = entry
        self._made[name] = entry.key, result
        made, problems, unread = result
        folder.problems += problems
        folder.unread |= unread
        return cast("Read", made)

    def _made_of(
        self, content: bytes, path: Path, reader: Callable[[SeedFolder], object]
    ) -> tuple[_Result, _Entry]:
        """Return what a content is read as, and what is kept of that."""
        key = content_digest(content)
        entry = self._old.get(name := self._folder.name(path))
        if entry and entry.key == key:
            return self._loaded(name, entry), entry
        alone = SeedFolder(self._folder.project, contents={path: content})
        result = reader(alone), alone.problems, alone.unread
        return result, _Entry(key, pickle.dumps(result, pickle.HIGHEST_PROTOCOL))

    def _loaded(self, name: str, entry: _Entry) -> _Result:
        """Return what an entry holds, from memory where it is there."""
        key, result = (self._folder.cache.remembered or {}).get(name, (b"", None))
        if key == entry.key:
            return cast("_Result", result)
        return cast("_Result", pickle.loads(entry.pickled))  # noqa: S301  (see the module)

    def keep(self) -> None:
        """Keep what was read, for the next build; forget in memory what is there no more."""
        if (remembered := self._folder.cache.remembered) is not None:
            remembered.clear()
            remembered.update(self._made)
        if self._now != self._old:
            content = msgspec.msgpack.encode(self._now)
            self._folder.cache.put(NAME, cache_keys.program(), content)
