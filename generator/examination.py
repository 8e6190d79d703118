"""Reading and checking the seeds: the whole of `check`, and where every other command begins."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from generator.caching.build_cache import BuildCache, project_cache
from generator.caching.seen_files import SeenFiles
from generator.problems import Problem
from generator.project import Project
from generator.reading.checks.check import check
from generator.reading.read import read, require_seeds
from generator.reading.seeds.records import Seeds


@contextmanager
def uncollected() -> Iterator[None]:
    """Switch the garbage collector off: it would traverse the same records again and again.

    They point one way and form no cycles, so that there is nothing to collect.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def examine(
    project: Project, cache: BuildCache | None = None, seen: SeenFiles | None = None
) -> tuple[Seeds, list[Problem]]:
    """Read and check the seeds; the problems of both, sorted by place.

    Args:
        project: Whose seeds.
        cache: Of earlier builds; by default the project's own, to which nothing is added.
        seen: Knows files that were read already.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    require_seeds(project)
    with uncollected():
        return examined(project, cache or project_cache(project.root, writes=False), seen)


def examined(
    project: Project, cache: BuildCache, seen: SeenFiles | None = None
) -> tuple[Seeds, list[Problem]]:
    """Read and check seeds that are there, as `examine` does."""
    seeds, problems = read(project, cache, seen)
    return seeds, check(seeds, problems, cache)
