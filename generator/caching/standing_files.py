"""Files that stand as an earlier build has left them: what is in them is known without reading.

What was read once is not read again while the system says that it is the same file: of one size,
last changed at one moment, in its content and in all else that the system knows of it.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.caching import cache_keys
from generator.caching.build_cache import NO_CACHE, BuildCache
from generator.caching.seen_files import FileState, state_of
from generator.machine.files import read_file

NAME = "docs.files"


@dataclass(frozen=True, slots=True)
class Stands:
    """In the place of a content: it stands already, as it shall be."""

    digest: bytes


class _Known(msgspec.Struct, array_like=True):
    """A file that was read."""

    state: FileState
    digest: bytes


class StandingFiles:
    """The files below a folder."""

    def __init__(self, folder: Path, cache: BuildCache = NO_CACHE) -> None:
        """Take what the last build knew of them; nothing where its record is damaged."""
        self._folder = folder
        self._cache = cache
        content = cache.get(NAME, cache_keys.program())
        self._old = msgspec.msgpack.decode(content, type=dict[str, _Known]) if content else {}
        self._now: dict[str, _Known] = {}
        self._coming: dict[str, bytes] = {}

    def expect(self, name: str, digest: bytes) -> None:
        """Note what is in a file that is written next, before anybody asks for it again."""
        self._coming[name] = digest
        self._now.pop(name, None)

    def digest(self, name: str) -> bytes | None:
        """Return a digest of what is in a file; None where none can be read."""
        path = f"{self._folder}/{name}"  # text, since this is asked of every file
        state = state_of(path)
        if state is None:
            return None
        known = self._now.get(name) or self._old.get(name)
        if name in self._coming:
            known = _Known(state, self._coming.pop(name))
        elif known is None or known.state != state:
            try:
                known = _Known(state, cache_keys.digest(read_file(Path(path))))
            except OSError:
                return None
        self._now[name] = known
        return known.digest

    def keep(self) -> None:
        """Keep it for the next build."""
        self._cache.put(NAME, cache_keys.program(), msgspec.msgpack.encode(self._now))
