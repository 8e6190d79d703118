"""The one way through: read, check, link, render, publish."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.build_cache import BuildCache, project_cache
from generator.files import read_file, write_file
from generator.history.compare import compare
from generator.history.freeze import snapshot_of
from generator.history.last_build import LastBuild, dump, last_build, load, page_counts
from generator.model import Briefing
from generator.problems import Problem, errors
from generator.project import Project
from generator.publishing.publish import build_lock, publish
from generator.reading.checks.check import check
from generator.reading.checks.stale import Stale, stale
from generator.reading.drafts import with_drafts
from generator.reading.linking.link import link
from generator.reading.read import read, require_seeds
from generator.reading.seeds.records import Seeds
from generator.rendering.addresses import PACK
from generator.rendering.changes.impact import impact
from generator.rendering.pack.document import pack
from generator.rendering.pack.model import Document
from generator.rendering.pack.typeset import Paper, Press, typeset
from generator.rendering.render import render, render_theme
from generator.settings import given_epoch

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a build: the problems, and the briefing if there is a new site."""

    problems: list[Problem]
    briefing: Briefing | None = None
    pages: int = 0
    effect: list[str] | None = None
    """What changed since the last build, a phrase each; None where there was none."""


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


def examine(project: Project, cache: BuildCache | None = None) -> tuple[Seeds, list[Problem]]:
    """Read and check the seeds; the problems of both, sorted by place.

    Args:
        project: Whose seeds.
        cache: Of earlier builds; by default the project's own, to which nothing is added.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    require_seeds(project)
    return _examine(project, cache or project_cache(project.root, writes=False))


def _examine(project: Project, cache: BuildCache) -> tuple[Seeds, list[Problem]]:
    seeds, problems = read(project, cache)
    return seeds, check(seeds, problems)


def build(
    project: Project, report: Report, *, dry_run: bool = False, drafts: bool = False
) -> Outcome:
    """Turn the project's seeds into its site; leave the last good site alone on any problem.

    Args:
        project: Whose site it is.
        report: Called with each step, in words.
        dry_run: Stop before anything is written; the outcome says what would have changed.
        drafts: Publish drafts, too, each with a banner.

    Raises:
        NoSeedsError: There are no seeds.
        LinkError: Among the project's templates is a link.
        OSError: The machine refuses to read them.
        TemplateMistakeError: A template cannot be rendered.
        PublishError: The machine refuses to publish them.
        TypesetError: The print pack cannot be typeset.
    """
    require_seeds(project)
    with nullcontext() if dry_run else build_lock(project, report):
        return _build(project, report, dry_run=dry_run, drafts=drafts)


def _build(project: Project, report: Report, *, dry_run: bool, drafts: bool) -> Outcome:
    with uncollected():
        report("reading and checking the seeds")
        cache = project_cache(project.root, writes=not dry_run)
        seeds, met = read(project, cache)
        problems = check(seeds, met)
        if errors(problems):
            return Outcome(problems)
        if drafts:
            seeds, left_out = with_drafts(seeds, met)
            for words in left_out:
                report(words)
        briefing = link(seeds, project.site_url)
        report("rendering the pages")
        files = render(briefing, project.templates, cache)
        theme = render_theme(briefing, project.templates)
    current = last_build(snapshot_of(briefing), files)
    effect = _effect(project, current, briefing, tuple(stale(seeds)))
    if not dry_run:
        report("typesetting the print pack")
        files = {**files, PACK: set_pack(briefing, project, cache)}
        problems += publish(files, theme, project, epoch(briefing), report)
        if errors(problems):
            return Outcome(problems)
        if drafts:  # the next build is compared with what was published last, without drafts
            return Outcome(problems, briefing, len(current.pages))
        with suppress(OSError):  # the site is there; the next build compares with nothing
            write_file(project.last_build, dump(current))
    return Outcome(problems, briefing, len(current.pages), effect)


def _effect(
    project: Project, current: LastBuild, briefing: Briefing, behind: tuple[Stale, ...]
) -> list[str] | None:
    """Return what changed since the last build, a phrase each; None where there is no record."""
    try:
        last = load(read_file(project.last_build))
    except OSError:
        return None
    if last is None:
        return None
    changes = compare(last.snapshot, current.snapshot)
    phrases = impact(changes, page_counts(last, current), briefing)
    return [*phrases, *(f"{text.name} {text.why}" for text in behind)]


def set_pack(briefing: Briefing, project: Project, cache: BuildCache) -> bytes:
    """Return the print pack that the site offers.

    Raises:
        TypesetError: It cannot be typeset.
    """
    press = Press(project.templates, project.fonts, cache)
    return typeset(pack(briefing), press, epoch(briefing))


@dataclass(frozen=True, slots=True)
class Printed:
    """The outcome of `briefing pdf`: the problems, and the PDF if none is an error."""

    problems: list[Problem]
    pdf: bytes | None = None


def print_pdf(
    project: Project, choose: Callable[[Briefing], Document], paper: Paper, report: Report
) -> Printed:
    """Typeset the chosen parts of the briefing; write no file.

    Raises:
        LinkError: Among the project's templates is a link.
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
