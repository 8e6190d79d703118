"""Runs one build in one process and prints the processor seconds of its phases, as JSON."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import ParamSpec, TypeVar

from generator import build as module
from generator.project import Project

PHASES = {
    "read": "read",
    "check": "check",
    "link": "link",
    "render": "render",
    "render_theme": "render",
    "set_pack": "pack",
    "publish": "publish",
}
"""What `build` calls, by its name there, and the phase that it is part of."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def phases(project: Project) -> dict[str, float]:
    """Build, and return the seconds of each phase, by name.

    It is the one and only `build` that runs; a clock stands at each call of a phase.

    Raises:
        ValueError: The seeds have problems, or there is no new site.
    """
    took: defaultdict[str, float] = defaultdict(float)
    for name, phase in PHASES.items():
        setattr(module, name, _timed(getattr(module, name), phase, took))
    outcome = module.build(project, lambda _: None)
    if outcome.briefing is None:
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
