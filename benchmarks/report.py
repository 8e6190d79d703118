"""What was measured, as BENCHMARKS.md: ratios, since seconds are those of one machine."""

import math
import os
import platform
from collections.abc import Sequence
from statistics import median

from benchmarks.measure import Measured, Run
from benchmarks.table import table

OURS = ("read", "check", "link", "render")
HOW = """\
Each figure is the median of {repeats} runs: our first build, our second and plain MkDocs in turns,
each in a process of its own. The first build finds nothing, as on a fresh clone. The second is the
editor's of every morning: it reads, checks, links and renders everything again, but finds the
templates compiled. "Plain" is `mkdocs build` of the very `build/docs` that our build made, from
nothing, with the same `SOURCE_DATE_EPOCH`. Times are processor time, which other work on the
machine disturbs less; the ratio of the time on the clock stands beside it. The seeds are synthetic:
per article a summary of 150 words, 6 to 10 quotes, 4 claims and 2 events; 20 actors, 6 questions.
The shipped briefing stands beside them."""
REPEAT = """\
To repeat: `make bench`; `.venv/bin/python -m benchmarks.run --sizes 10 100 --repeats 5 --out FILE`
for other sizes; `--only builds` or `--only reading` measures one half and keeps the other.
`python -m benchmarks.phases FOLDER` prints what each phase of one build took."""


def report(found: Sequence[Measured], repeats: int) -> str:
    """Return the half of the page that is about builds; it begins the page."""
    sized = [one for one in found if one.name.isdigit()]
    parts = (
        "# Benchmarks",
        HOW.format(repeats=repeats),
        REPEAT,
        f"Machine: {_machine()}.",
        "## Our build against plain MkDocs",
        table(
            "articles|pages|second build / plain (time on the clock)|first build / plain"
            "|reading to rendering, second build / plain|first build / plain",
            (_against_plain(one) for one in found),
        ),
        "Reading, checking, linking and rendering together aim at less than 0.20. " + _clock(found),
        "## Where the time of the second build goes",
        table(
            "articles|read|check|link|render|publish: write, MkDocs, check links, swap",
            ([one.name, *(_share(one, name) for name in (*OURS, "publish"))] for one in found),
        ),
        "## Growth of the second build",
        _growth(sized),
        "## Peak memory, in MiB",
        table(
            "articles|whole build|plain MkDocs",
            ([one.name, _memory(one.first), _memory(one.plain)] for one in found),
        ),
    )
    return "\n\n".join(parts)


def _machine() -> str:
    system, cores = platform.system(), os.cpu_count()
    return f"{system}, {cores} cores, Python {platform.python_version()}"


def _clock(found: Sequence[Measured]) -> str:
    """Say how long the shipped briefing takes, for a feel of what the ratios are of."""
    shipped = next((one for one in found if not one.name.isdigit()), None)
    if shipped is None:
        return ""
    seconds = median(run.wall for run in shipped.first)
    return f"The first build of the shipped briefing took {math.ceil(seconds)} seconds here."


def _against_plain(one: Measured) -> list[str]:
    whole = [_whole(builds, one) for builds in (one.again, one.first)]
    early = [_early(one, first=first) for first in (False, True)]
    return [one.name, str(one.pages), *whole, *early]


def _whole(builds: Sequence[Run], one: Measured) -> str:
    clock = median(run.wall for run in builds) / median(run.wall for run in one.plain)
    return f"{one.processor(builds) / one.processor(one.plain):.2f} ({clock:.2f})"


def _early(one: Measured, *, first: bool) -> str:
    return f"{one.phase(*OURS, first=first) / one.processor(one.plain):.2f}"


def _share(one: Measured, name: str) -> str:
    return f"{one.phase(name) / one.phase(*OURS, 'publish'):.0%}"


def _memory(runs: Sequence[Run]) -> str:
    return f"{median(run.memory for run in runs):.0f}"


def _growth(sized: Sequence[Measured]) -> str:
    """Return how times grow between the two largest sizes: 1 is linear, 2 quadratic."""
    if len(sized) < 2:  # noqa: PLR2004
        return "It takes two sizes to see growth."
    small, large = sized[-2:]
    wider = math.log(int(large.name) / int(small.name))

    def exponent(before: float, after: float) -> str:
        return f"{math.log(after / before) / wider:.2f}"

    rows = [
        ["whole build", exponent(small.processor(small.again), large.processor(large.again))],
        ["plain MkDocs", exponent(small.processor(small.plain), large.processor(large.plain))],
        *([name, exponent(small.phase(name), large.phase(name))] for name in (*OURS, "publish")),
        ["pages", exponent(small.pages, large.pages)],
    ]
    head = f"from {small.name} to {large.name} articles|exponent (1 is linear, 2 quadratic)"
    return table(head, rows)
