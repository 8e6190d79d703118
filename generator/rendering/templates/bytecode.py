"""Compiled templates, cached between builds: compiling is most of what a small briefing takes."""

import sys
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from generator.caching.build_cache import BuildCache

COMPILER = (Path(__file__).with_name("environment.py"), Path(__file__).parents[1] / "escape.py")
"""Our part in it: the first compiles, and what templates print as constants the second encodes."""


class CompiledTemplates(BytecodeCache):
    """Jinja's bytecode cache, with an entry for each template; none is stale."""

    def __init__(self, cache: BuildCache) -> None:
        """Take the cache that holds the entries."""
        self._cache = cache

    @cached_property
    def _made_with(self) -> bytes:
        versions = f"{sys.version} {jinja2.__version__}".encode()
        return sha256(b"".join([versions, *(path.read_bytes() for path in COMPILER)])).digest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if there is bytecode of its source, made with what would make it now."""
        found = self._cache.get(_name(bucket), self._made_from(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Cache what is in the bucket."""
        self._cache.put(_name(bucket), self._made_from(bucket), bucket.bytecode_to_string())

    def _made_from(self, bucket: Bucket) -> bytes:
        """Return all that decides what the bytecode is; the bucket's checksum is its source's."""
        return bucket.checksum.encode() + self._made_with


def _name(bucket: Bucket) -> str:
    return f"{bucket.key}.bytecode"
