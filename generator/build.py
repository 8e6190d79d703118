"""The one way through: read, check, link, render, publish."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from generator.days import Day
from generator.model import Briefing
from generator.problems import Problem, errors
from generator.project import Project
from generator.publishing.publish import publish
from generator.publishing.write import replace_file
from generator.reading.check import check
from generator.reading.link import link
from generator.reading.read import read
from generator.reading.seeds import Seeds
from generator.reading.verifying.lock import dump_lock
from generator.reading.verifying.texts import read_texts, sources
from generator.reading.verifying.verify import verify as find_quotes
from generator.rendering.pack.document import pack
from generator.rendering.pack.runs import Data
from generator.rendering.pack.typeset import Paper, typeset
from generator.rendering.render import render, render_theme

PACK = "briefing.pdf"
"""Where the site has the print pack."""

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a build: the problems, and the briefing if there is a new site."""

    problems: list[Problem]
    briefing: Briefing | None = None
    pages: int = 0


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


def examine(project: Project) -> tuple[Seeds, list[Problem]]:
    """Read and check the seeds; the problems of both, sorted by place.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
    """
    seeds, problems = read(project)
    return seeds, check(seeds, problems)


def build(project: Project, report: Report) -> Outcome:
    """Turn the project's seeds into its site; leave the last good site alone on any problem.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read them.
        PublishError: The machine refuses to publish them.
        TypesetError: The print pack cannot be typeset.
    """
    with uncollected():
        report("reading and checking the seeds")
        seeds, problems = examine(project)
        if errors(problems):
            return Outcome(problems)
        briefing = link(seeds, project.site_url)
        report("rendering the pages")
        files = render(briefing, project.templates)
        theme = render_theme(briefing, project.templates)
        report("typesetting the print pack")
        files = {**files, PACK: set_pack(briefing, project)}
    found = publish(files, theme, project, epoch(briefing), report)
    if found:
        return Outcome(problems + found)
    pages = sum(path.endswith(".md") for path in files)
    return Outcome(problems, briefing, pages)


def set_pack(briefing: Briefing, project: Project) -> bytes:
    """Return the print pack that the site offers.

    Raises:
        TypesetError: It cannot be typeset.
    """
    return typeset(pack(briefing), project.templates, project.fonts, epoch(briefing))


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
    date = epoch(briefing)
    return Printed(problems, typeset(document, project.templates, project.fonts, date, paper))


def epoch(briefing: Briefing) -> int:
    """Return the date of the build in seconds since 1970, the same for the same seeds.

    `SOURCE_DATE_EPOCH` wins (reproducible-builds.org); else it is midnight of `as_of`, in UTC.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    day = briefing.about.as_of.first
    return int(datetime.combine(day, time(), UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Verification:
    """What `briefing verify` found; `found` is None where the seeds could not be read."""

    problems: list[Problem]
    found: int | None = None


def verify(project: Project, texts: Path, today: Day) -> Verification:
    """Find every quote in its article's source text and write `quotes.lock`.

    What was found is written even where other quotes were not; those lose their entry.

    Raises:
        NoSeedsError: There are no seeds.
        OSError: The machine refuses to read or write.
    """
    seeds, problems = read(project)
    if errors(problems):
        return Verification(sorted(problems))
    contents, unreadable = read_texts(texts, sources(seeds))
    entries, missed = find_quotes(seeds, contents, today)
    replace_file(project.quotes_lock, dump_lock(entries))
    return Verification(sorted([*problems, *unreadable, *missed]), len(entries))
