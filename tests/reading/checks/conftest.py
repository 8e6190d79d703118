"""What tests of the checks share."""

from pathlib import Path

import pytest

from generator.caching.build_cache import BuildCache


@pytest.fixture
def cache(tmp_path: Path) -> BuildCache:
    """Return an empty cache."""
    return BuildCache(tmp_path / "caches" / "one")
