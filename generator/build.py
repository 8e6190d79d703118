"""The one way through: read, check, link, render, publish."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from generator.caching.build_cache import BuildCache
from generator.caching.seen_files import SeenFiles
from generator.caching.standing_files import StandingFiles
from generator.examination import uncollected
from generator.history.compare import compare
from generator.history.freeze import snapshot_of
from generator.history.last_build import LastBuild, dump, gone, last_build, page_counts, stored
from generator.machine.files import write_file
from generator.model import Briefing
from generator.outcome import Outcome
from generator.paper import PaperOfTheSite, of_the_last_build
from generator.problems import Problem, errors
from generator.project import Project
from generator.publishing.building.base_config import base_config
from generator.publishing.building.theme_language import language_file
from generator.publishing.publish import Sources, publish
from generator.reading.checks.check import check
from generator.reading.checks.stale import stale
from generator.reading.drafts import with_drafts
from generator.reading.linking.link import link
from generator.reading.read import read, require_seeds
from generator.rendering.addresses import PACK
from generator.rendering.changes.impact import impact
from generator.rendering.render import render, render_theme
from generator.settings import given_epoch
from generator.viewer import FirstPage, Viewer

Report = Callable[[str], None]


def build_anew(  # noqa: PLR0913  (the last ones are asked for by name)
    project: Project,
    report: Report,
    cache: BuildCache,
    seen: SeenFiles,
    *,
    dry_run: bool = False,
    viewer: Viewer | None = None,
    drafts: bool = False,
) -> Outcome:
    """Turn the project's seeds into its site; leave the last good site alone on any problem.

    `rebuild.build` calls it, under the lock, where something has changed.

    Args:
        project: Whose site it is.
        report: Called with each step, in words.
        cache: Of earlier builds.
        seen: Knows files that were read already.
        dry_run: Stop before anything is written; the outcome says what would have changed.
        viewer: Is shown the site as soon as it has all but the print pack.
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
    with uncollected():
        report("reading and checking the seeds")
        briefing, problems = _linked(project, cache, seen, report, drafts=drafts)
        if briefing is None:
            return Outcome(problems=problems)
        about, date = briefing.about, epoch(briefing)
        theme = _theme(briefing, project)
        if viewer:
            FirstPage(briefing, project, theme, date, cache).show(viewer)
        with ExitStack() as stack:
            paper = None if dry_run else stack.enter_context(_paper(briefing, project, cache))
            old = of_the_last_build(project) if viewer else {}
            if paper and not old:
                paper.begin()  # beside all that comes now
            report("rendering the pages")
            standing = StandingFiles(project.docs, cache)
            files = render(briefing, project.templates, cache, standing)
            problems += gone(project, [one.number for one in briefing.editions])
            config = base_config(about.title, about.language, about.site_url)
            current = last_build(snapshot_of(briefing), files)
            outcome = Outcome(
                problems=problems,
                contents=_contents(briefing),
                pages=len(current.pages),
                effect=_effect(project, current, briefing, stale(problems)),
            )
            if paper is None:
                return outcome
            sources = Sources(files, theme, config, paper.files(), standing)
            kept = None if drafts else current
            publishing = _Publishing(project, date, report, cache, kept)
            if viewer and old and not paper.is_done():
                early = publishing.publish(replace(sources, late=old), outcome)
                if early.contents is None:
                    return early
                viewer.show(early)
                # Not earlier: whoever looks has waited for the page with both processors.
                paper.begin()
                if not viewer.waits_for(paper):
                    return replace(early, repeatable=False)
            return publishing.publish(sources, outcome)


@dataclass(frozen=True, slots=True)
class _Publishing:
    """What does not change from one publishing of a build to the next."""

    project: Project
    epoch: int
    report: Report
    cache: BuildCache
    current: LastBuild | None
    """What the next build is compared with; None for one with drafts, which is not published."""

    def publish(self, sources: Sources, outcome: Outcome) -> Outcome:
        """Publish; return the outcome with the problems that were met."""
        published = publish(sources, self.project, self.epoch, self.report, self.cache)
        problems = outcome.problems + published.problems
        if errors(problems):
            return Outcome(problems=problems)
        if self.current is None:
            return replace(outcome, problems=problems, effect=None)
        with suppress(OSError):  # the site is there; the next build compares with nothing
            write_file(self.project.last_build, dump(self.current))
        return replace(outcome, problems=problems, repeatable=published.repeatable)


def _theme(briefing: Briefing, project: Project) -> dict[str, str | bytes]:
    """Return the whole of `build/theme`."""
    language = language_file(briefing.about.language)
    return {**language, **render_theme(briefing, project.templates)}


def _linked(
    project: Project, cache: BuildCache, seen: SeenFiles, report: Report, *, drafts: bool
) -> tuple[Briefing | None, list[Problem]]:
    """Return the briefing and what was found in its seeds; no briefing where they have errors.

    The seeds are not kept in memory, but for a preview.
    """
    seeds, met = read(project, cache, seen)
    problems = check(seeds, met, cache)
    if errors(problems):
        return None, problems
    if drafts:
        seeds, left_out = with_drafts(seeds, met)
        for words in left_out:
            report(words)
    return link(seeds, project.site_url), problems


def _contents(briefing: Briefing) -> dict[str, int]:
    """Return how much there is in the briefing, by kind."""
    return {
        "article": len(briefing.articles),
        "quote": len(briefing.quotes),
        "position": len(briefing.cells),
        "event": len(briefing.events),
        "difference": len(briefing.differences),
    }


def _effect(
    project: Project, current: LastBuild, briefing: Briefing, behind: list[str]
) -> list[str] | None:
    """Return what changed since the last build, a phrase each; None where there is no record."""
    last = stored(project)
    if last is None:
        return None
    changes = compare(last.snapshot, current.snapshot)
    phrases = impact(changes, page_counts(last, current), briefing)
    return [*phrases, *behind]


def set_pack(briefing: Briefing, project: Project, cache: BuildCache) -> bytes:
    """Return the print pack that the site offers.

    Raises:
        TypesetError: It cannot be typeset.
    """
    with _paper(briefing, project, cache) as begun:
        return begun.files()[PACK]()


def _paper(briefing: Briefing, project: Project, cache: BuildCache) -> PaperOfTheSite:
    """Return the PDFs of the site, which are still to be typeset."""
    return PaperOfTheSite(briefing, project, cache, epoch(briefing))


def epoch(briefing: Briefing) -> int:
    """Return the date of the build in seconds since 1970, the same for the same seeds.

    `SOURCE_DATE_EPOCH` wins (reproducible-builds.org); else it is midnight of `as_of`, in UTC.
    """
    if (given := given_epoch()) is not None:
        return given
    day = briefing.about.as_of.first
    return int(datetime.combine(day, time(), UTC).timestamp())
