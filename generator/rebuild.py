"""Builds the site where something has changed; to see that nothing has, little is loaded.

What a build reads is hashed (`cache_keys.inputs`), and with that hash is kept what the build made
of it: which files, how large, since when. Where both are as they were, there is nothing to do.
"""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from generator.caching import cache_keys
from generator.caching.build_cache import BuildCache, project_cache
from generator.caching.seen_files import SeenFiles
from generator.outcome import Outcome
from generator.problems import Problem
from generator.project import Project

if TYPE_CHECKING:
    from generator.viewer import Viewer

NAME = "site.outcome"
PROBLEMS = "seeds.problems"


class _Kept(msgspec.Struct, array_like=True):
    """What is known of a site that stands."""

    standing: bytes
    """Which files it is, as `cache_keys.standing` says."""
    outcome: Outcome


def build(
    project: Project,
    report: Callable[[str], None],
    *,
    dry_run: bool = False,
    drafts: bool = False,
    viewer: "Viewer | None" = None,
) -> Outcome:
    """Turn the project's seeds into its site, unless that is what it is.

    For the arguments and what is raised see `build.build_anew`.
    """
    from generator.publishing.tree.lock import build_lock  # noqa: PLC0415  (`check` needs none)

    remembered = viewer.remembered if viewer else None
    cache = project_cache(project.root, writes=not dry_run, remembered=remembered)
    with nullcontext() if dry_run else build_lock(project, report):
        seen = SeenFiles()
        inputs = None if drafts else cache_keys.inputs(project, seen)
        if inputs and (kept := _kept(project, cache, inputs)):
            return kept
        from generator.build import build_anew  # noqa: PLC0415  (it is the whole program)

        outcome = build_anew(
            project, report, cache, seen, dry_run=dry_run, viewer=viewer, drafts=drafts
        )
        # Who saves while we build gets the next build.
        if inputs and outcome.repeatable and inputs == cache_keys.inputs(project, seen):
            _keep(project, cache, inputs, outcome)
        return outcome


def check(project: Project) -> tuple[list[Problem], str]:
    """Return the problems of the seeds, as `examination.examine` finds them, and what waits.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    cache = project_cache(project.root, writes=True)
    seen = SeenFiles()
    inputs = cache_keys.inputs(project, seen)
    if inputs and (content := cache.get(PROBLEMS, inputs)):
        return msgspec.msgpack.decode(content, type=tuple[list[Problem], str])
    from generator.examination import examine  # noqa: PLC0415  (it takes most of the time)

    seeds, problems = examine(project, cache, seen)
    waits = ""
    if problems:
        from generator.tasks.next_steps import in_a_word, steps_of  # noqa: PLC0415  (the same)

        waits = in_a_word(steps_of(project, seeds, problems))
    checked = problems, waits
    if inputs and inputs == cache_keys.inputs(project, seen):
        cache.put(PROBLEMS, inputs, msgspec.msgpack.encode(checked))
    return checked


def _kept(project: Project, cache: BuildCache, inputs: bytes) -> Outcome | None:
    """Return the outcome of the last build; None where this one may have another.

    What a build could not remove is removed by the next one.
    """
    from generator.publishing.tree.swap import is_left  # noqa: PLC0415  (`check` needs none)

    content = cache.get(NAME, inputs)
    if content is None or is_left(project):
        return None
    kept = msgspec.msgpack.decode(content, type=_Kept)
    return kept.outcome if kept.standing == _standing(project) else None


def _keep(project: Project, cache: BuildCache, inputs: bytes, outcome: Outcome) -> None:
    unchanged = replace(outcome, effect=[], unchanged=True)
    kept = _Kept(_standing(project), unchanged)
    cache.put(NAME, inputs, msgspec.msgpack.encode(kept))


def _standing(project: Project) -> bytes:
    folders = (project.site, project.docs, project.theme)
    others = cache_keys.digest(_last(project), cache_keys.configuration(project))
    return cache_keys.standing(folders) + others


def _last(project: Project) -> bytes:
    """Return whether the record of the last build is there, which the next one is compared with."""
    return b"there" if project.last_build.is_file() else b""
