"""Compiled templates, kept between builds: a small briefing spends most of its time compiling them.

A cache may be missing, broken, read-only or written by two builds at once; a build then compiles
what it needs, and says nothing. Loading bytecode is running it, so the folder has to be the
project's own, as private as its templates.
"""

import os
import sys
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

COMPILER = tuple(Path(__file__).with_name(name) for name in ("environment.py", "escape.py"))
"""Our part in it: the first compiles, and what templates print as constants the second encodes."""
_DIGEST = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """A folder with a file for each template: a digest, then what Jinja wants to keep."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when there is something to keep."""
        self.folder = folder

    def get_source_checksum(self, source: str) -> str:
        """Return what a template was compiled from and with; any other bytecode is stale."""
        return sha256(self._made_with + source.encode()).hexdigest()

    @cached_property
    def _made_with(self) -> bytes:
        versions = f"{sys.version} {jinja2.__version__}".encode()
        return sha256(b"".join([versions, *(path.read_bytes() for path in COMPILER)])).digest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if there is a whole file for it that is not stale."""
        if not self.folder.is_symlink():
            with suppress(OSError):
                found = self._path(bucket).read_bytes()
                if found == _sealed(bucket, found[_DIGEST:]):
                    bucket.bytecode_from_string(found[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket, whole or not at all, if the machine lets us."""
        path = self._path(bucket)
        beside = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self.folder.is_symlink():
                beside.write_bytes(_sealed(bucket, bucket.bytecode_to_string()))
                beside.replace(path)
        with suppress(OSError):
            beside.unlink(missing_ok=True)

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.bytecode"


def _sealed(bucket: Bucket, code: bytes) -> bytes:
    """Return bytecode after a digest of it and its source: half a file might crash Python."""
    return sha256(bucket.checksum.encode() + code).digest() + code
