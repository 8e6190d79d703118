"""What one build made and the next would make the same again, kept in `build/cache`.

It may be missing, broken, read-only or written by two builds at once; then it is made again, and
nothing is said. Some of it is bytecode, and loading that is running it: the folder has to be the
project's own, as private as its templates.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_DIGEST = sha256().digest_size


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder with a file for each thing kept: a digest, then the thing."""

    folder: Path | None
    """It is made when there is something to keep; None keeps nothing."""
    writes: bool = True
    """False where nothing may be written: what is there serves."""

    def find(self, name: str, made_from: bytes) -> bytes | None:
        """Return what is kept under a name, if it is whole and was made from this."""
        if self.folder is None or self.folder.is_symlink():
            return None
        try:
            found = (self.folder / name).read_bytes()
        except OSError:
            return None
        content = found[_DIGEST:]
        return content if found[:_DIGEST] == _digest(made_from, content) else None

    def keep(self, name: str, made_from: bytes, content: bytes) -> None:
        """Put it in the place of what had this name, whole or not at all, if the machine lets us.

        The digest is there because half a file might crash who loads it.
        """
        if self.folder is None or not self.writes:
            return
        beside = self.folder / f"{name}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self.folder.is_symlink():
                beside.write_bytes(_digest(made_from, content) + content)
                beside.replace(self.folder / name)
        with suppress(OSError):
            beside.unlink(missing_ok=True)

    def made(self, name: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what is kept, or make and keep it."""
        content = self.find(name, made_from)
        if content is None:
            content = make()
            self.keep(name, made_from, content)
        return content


NOTHING_KEPT = Kept(None)


def _digest(made_from: bytes, content: bytes) -> bytes:
    return sha256(sha256(made_from).digest() + content).digest()
