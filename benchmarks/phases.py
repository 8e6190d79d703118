"""Runs the phases of one build in one process and prints the processor seconds of each, as JSON."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

from generator.build import PACK, epoch, set_pack, uncollected
from generator.project import Project
from generator.publishing.publish import publish
from generator.reading.check import check
from generator.reading.link import link
from generator.reading.read import read
from generator.rendering.render import render, render_theme

Result = TypeVar("Result")


def phases(project: Project) -> dict[str, float]:
    """Return the seconds of reading, checking, linking, rendering, the pack and publishing.

    Raises:
        ValueError: The seeds have problems, or there is no new site.
    """
    took: dict[str, float] = {}

    def timed(name: str, call: Callable[[], Result]) -> Result:
        started = process_time()
        result = call()
        took[name] = process_time() - started
        return result

    with uncollected():
        seeds, problems = timed("read", lambda: read(project))
        problems = timed("check", lambda: check(seeds, problems))
        briefing = timed("link", lambda: link(seeds, project.site_url))
        templates = project.templates
        files, theme = timed(
            "render", lambda: (render(briefing, templates), render_theme(briefing, templates))
        )
        files = {**files, PACK: timed("pack", lambda: set_pack(briefing, project))}
    day = epoch(briefing)
    problems += timed("publish", lambda: publish(files, theme, project, day, lambda _: None))
    if problems:
        raise ValueError(str(problems[0]))
    return took


if __name__ == "__main__":
    print(json.dumps(phases(Project(Path(sys.argv[1])))))
