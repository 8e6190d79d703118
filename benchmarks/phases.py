"""Runs one build in one process and prints the processor seconds of its phases, as JSON."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import ParamSpec, TypeVar

from generator import build
from generator.caching.build_cache import project_cache
from generator.caching.seen_files import SeenFiles
from generator.project import Project
from generator.publishing.tree.lock import build_lock

PHASES = {
    (build, "read"): "read",
    (build, "check"): "check",
    (build, "link"): "link",
    (build, "render"): "render",
    (build, "render_theme"): "render",
    (build, "PaperOfTheSite"): "pack",
    (build, "publish"): "publish",
}
"""What a build calls, by module and name, and the phase that it is part of.

That of the pack is only its beginning: the rest is another process, for which `publish` waits.
"""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def phases(project: Project) -> dict[str, float]:
    """Build, and return the seconds of each phase, by name.

    It is the one and only `build_anew` that runs; a clock stands at each call of a phase.

    Raises:
        ValueError: The seeds have problems, or there is no new site.
    """
    took: defaultdict[str, float] = defaultdict(float)
    for (module, name), phase in PHASES.items():
        setattr(module, name, _timed(getattr(module, name), phase, took))
    cache = project_cache(project.root, writes=True)
    with build_lock(project, lambda _: None):
        outcome = build.build_anew(project, lambda _: None, cache, SeenFiles())
    if outcome.contents is None:
        raise ValueError(str(outcome.problems[0]))
    return dict(took)


def _timed(
    call: Callable[Arguments, Result], phase: str, took: defaultdict[str, float]
) -> Callable[Arguments, Result]:
    """Return a function that adds the processor seconds of each call to its phase."""

    def timed(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        started = process_time()
        result = call(*args, **kwargs)
        took[phase] += process_time() - started
        return result

    return timed


if __name__ == "__main__":
    print(json.dumps(phases(Project(Path(sys.argv[1])))))
