"""The one way through: read, check, link, render, publish."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.build_cache import Kept
from generator.history.compare import compare
from generator.history.freeze import freeze
from generator.history.last_build import LastBuild, dump, last_build, load, page_counts
from generator.model import Briefing
from generator.problems import Problem, errors
from generator.project import Project
from generator.publishing.publish import alone, publish
from generator.publishing.write import replace_file
from generator.reading.checks.check import check
from generator.reading.linking.link import link
from generator.reading.read import read, require_seeds
from generator.reading.seeds.records import Seeds
from generator.rendering.addresses import PACK
from generator.rendering.changes.impact import impact
from generator.rendering.pack.document import pack
from generator.rendering.pack.runs import Data
from generator.rendering.pack.typeset import Paper, Press, typeset
from generator.rendering.render import render, render_theme
from generator.settings import given_epoch

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a build: the problems, and the briefing if there is a new site."""

    problems: list[Problem]
    briefing: Briefing | None = None
    pages: int = 0
    effect: list[str] | None = None
    """What changed since the last build, a phrase each; None where there was none."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from looking, again and again, through records that all stay.

    They point one way and make no cycles, so that there is nothing to find.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def examine(project: Project, kept: Kept | None = None) -> tuple[Seeds, list[Problem]]:
    """Read and check the seeds; the problems of both, sorted by place.

    Args:
        project: Whose seeds.
        kept: What earlier builds kept; without it nothing is added to that.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    seeds, problems = read(project, kept or Kept(project.cache, writes=False))
    return seeds, check(seeds, problems)


def build(project: Project, report: Report, *, dry_run: bool = False) -> Outcome:
    """Turn the project's seeds into its site; leave the last good site alone on any problem.

    Args:
        project: Whose site it is.
        report: Told what is being done.
        dry_run: Stop before anything is written; the outcome says what would have changed.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
        TemplateMistakeError: A template cannot be rendered.
        PublishError: The machine refuses to publish them.
        TypesetError: The print pack cannot be typeset.
    """
    require_seeds(project)
    with nullcontext() if dry_run else alone(project, report):
        return _build(project, report, dry_run=dry_run)


def _build(project: Project, report: Report, *, dry_run: bool) -> Outcome:
    with uncollected():
        report("reading and checking the seeds")
        kept = Kept(project.cache, writes=not dry_run)
        seeds, problems = examine(project, kept)
        if errors(problems):
            return Outcome(problems)
        briefing = link(seeds, project.site_url)
        report("rendering the pages")
        files = render(briefing, project.templates, kept)
        theme = render_theme(briefing, project.templates)
    made = last_build(freeze(briefing), files)
    effect = _effect(project, made, briefing)
    if not dry_run:
        report("typesetting the print pack")
        files = {**files, PACK: set_pack(briefing, project, kept)}
        if found := publish(files, theme, project, epoch(briefing), report):
            return Outcome(problems + found)
        with suppress(OSError):  # the site is there; the next build compares with nothing
            replace_file(project.last_build, dump(made))
    return Outcome(problems, briefing, len(made.pages), effect)


def _effect(project: Project, made: LastBuild, briefing: Briefing) -> list[str] | None:
    """Say what a build changes, against the last one; None where that is not known."""
    try:
        last = load(project.last_build.read_bytes())
    except OSError:
        return None
    if last is None:
        return None
    return impact(compare(last.snapshot, made.snapshot), page_counts(last, made), briefing)


def set_pack(briefing: Briefing, project: Project, kept: Kept) -> bytes:
    """Return the print pack that the site offers.

    Raises:
        TypesetError: It cannot be typeset.
    """
    press = Press(project.templates, project.fonts, kept)
    return typeset(pack(briefing), press, epoch(briefing))


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of `briefing pdf`: the problems, and the PDF if none is an error."""

    problems: list[Problem]
    pdf: bytes | None = None


def print_pdf(
    project: Project, choose: Callable[[Briefing], Data], paper: Paper, report: Report
) -> Printed:
    """Typeset what is chosen from the briefing; nothing is written.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
        TypesetError: It cannot be typeset.
    """
    report("reading and checking the seeds")
    seeds, problems = examine(project)
    if errors(problems):
        return Printed(problems)
    briefing = link(seeds, project.site_url)
    document = choose(briefing)
    report("typesetting")
    press = Press(project.templates, project.fonts)
    return Printed(problems, typeset(document, press, epoch(briefing), paper))


def epoch(briefing: Briefing) -> int:
    """Return the date of the build in seconds since 1970, the same for the same seeds.

    `SOURCE_DATE_EPOCH` wins (reproducible-builds.org); else it is midnight of `as_of`, in UTC.
    """
    if (given := given_epoch()) is not None:
        return given
    day = briefing.about.as_of.first
    return int(datetime.combine(day, time(), UTC).timestamp())
