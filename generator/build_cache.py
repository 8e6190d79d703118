"""What one build made and the next would make the same again, kept in `build/cache`.

It may be missing, broken, read-only or written by two builds at once; then it is made again, and
nothing is said. Some of it is bytecode, and loading that is running it: so each file is signed with
a secret of the user's own, and what came with a folder from elsewhere is not believed.
"""

import hmac
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes

from platformdirs import user_cache_path

_DIGEST = sha256().digest_size
_KEY = 32
"""Bytes of the secret."""


def key_file() -> Path:
    """Return where the secret is: in the user's own cache, far from any project."""
    return user_cache_path("briefing-site-generator") / "key"


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder with a file for each thing kept: a digest, then the thing.

    Without a secret nothing is kept.
    """

    folder: Path | None
    """It is made when there is something to keep; None keeps nothing."""
    writes: bool = True
    """False where nothing may be written: what is there serves."""

    def find(self, name: str, made_from: bytes) -> bytes | None:
        """Return what is kept under a name, if it is whole and was made from this."""
        if self.folder is None or self.folder.is_symlink():
            return None
        try:
            key = _read(key_file())
            found = (self.folder / name).read_bytes()
        except OSError:
            return None
        content = found[_DIGEST:]
        same = hmac.compare_digest(found[:_DIGEST], _digest(key, made_from, content))
        return content if same else None

    def keep(self, name: str, made_from: bytes, content: bytes) -> None:
        """Put it in the place of what had this name, whole or not at all, if the machine lets us.

        The digest is there because half a file might crash who loads it.
        """
        if self.folder is None or not self.writes:
            return
        beside = self.folder / f"{name}.{os.getpid()}"
        with suppress(OSError):
            key = _secret()
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self.folder.is_symlink():
                beside.write_bytes(_digest(key, made_from, content) + content)
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


def _digest(key: bytes, made_from: bytes, content: bytes) -> bytes:
    return hmac.digest(key, sha256(made_from).digest() + content, "sha256")


def _secret() -> bytes:
    """Return the secret; make one where there is none that nobody else can know.

    Raises:
        OSError: The machine refuses.
    """
    path = key_file()
    try:
        return _read(path)
    except OSError:
        return _made(path)


def _read(path: Path) -> bytes:
    """Return the secret; raise OSError where it is not whole, or not the user's alone."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as file:
        status, key = os.fstat(descriptor), file.read(_KEY + 1)
    if len(key) != _KEY:
        raise OSError("the secret is not whole")
    # Windows has other rights; there a user's folder is for the user.
    if os.name != "nt" and (status.st_mode & 0o077 or status.st_uid != os.geteuid()):
        raise OSError("the secret is not the user's alone")
    return key


def _made(path: Path) -> bytes:
    """Make a secret; of two builds that do so at once the later one's stays."""
    key = token_bytes(_KEY)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        beside.unlink()
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return key
