"""What was measured, as BENCHMARKS.md: ratios, since seconds are those of one machine."""

import math
import os
import platform
from collections.abc import Sequence
from statistics import median

from benchmarks.measure import Measured, Run
from benchmarks.paper import Printing
from benchmarks.table import table

OURS = ("read", "check", "link", "render")
REST = ("pack", "publish")
HOW = """\
Each figure is the median of {repeats} turns of our first build, our second and plain MkDocs, each
in a process of its own; each ratio is that of one turn. The first build finds nothing, as on a
fresh clone. The second is the editor's of every morning: the brief has a new sentence; everything
is read, checked, linked, rendered and typeset again, but the templates are compiled and the
editions need no parsing. "Plain" is `mkdocs build` of the very `build/docs` that our build made,
from nothing, with the same `SOURCE_DATE_EPOCH`. Times are processor time, which other work on the
machine disturbs less; the ratio of the time on the clock stands beside it. The seeds are synthetic:
per article a summary of 150 words, 6 to 10 quotes, 4 claims and 2 events; 20 actors, 6 questions.
The shipped briefing stands beside them. The print pack of a large briefing is abridged, which is
why it takes no longer at 1,000 articles than at 100."""
PAPER = """\
The stress briefing of the tests (40 actors, 6 questions, 300 quotes) as PDF: the print pack by
Typst, the processes of reading and checking included; and the pages of the site that say the same,
joined into one, by other engines. What is not on this machine is not measured."""
REPEAT = """\
To repeat: `make bench`; `.venv/bin/python -m benchmarks.run --sizes 10 100 --repeats 5 --out FILE`
for other sizes; `--only` with `builds`, `rebuilding` or `reading` measures one part and keeps the
rest. `python -m benchmarks.phases FOLDER` prints what each phase of one build took."""


def report(found: Sequence[Measured], paper: Sequence[Printing], repeats: int) -> str:
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
            "articles|read|check|link|render|print pack|publish: write, MkDocs, check links, swap",
            ([one.name, *(_share(one, name) for name in (*OURS, *REST))] for one in found),
        ),
        "## Growth of the second build",
        _growth(sized),
        "## Peak memory, in MiB",
        table(
            "articles|whole build|plain MkDocs",
            ([one.name, _memory(one.first), _memory(one.plain)] for one in found),
        ),
        "## Paper",
        PAPER,
        table(
            "engine|pages|seconds of the processor|seconds on the clock|peak memory, MiB",
            map(_printing, paper),
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
    turns = list(zip(builds, one.plain, strict=True))
    processor = median(ours.processor / plain.processor for ours, plain in turns)
    clock = median(ours.wall / plain.wall for ours, plain in turns)
    return f"{processor:.2f} ({clock:.2f})"


def _early(one: Measured, *, first: bool) -> str:
    turns = zip(one.first_phases if first else one.phases, one.plain, strict=True)
    return (
        f"{median(sum(took[name] for name in OURS) / plain.processor for took, plain in turns):.2f}"
    )


def _share(one: Measured, name: str) -> str:
    return f"{one.phase(name) / one.phase(*OURS, *REST):.0%}"


def _memory(runs: Sequence[Run]) -> str:
    return f"{median(run.memory for run in runs):.0f}"


def _printing(one: Printing) -> list[str]:
    if not one.runs:
        return [one.engine, *["not measured"] * 4]
    clock = median(run.wall for run in one.runs)
    processor = median(run.processor for run in one.runs)
    return [one.engine, str(one.pages), f"{processor:.1f}", f"{clock:.1f}", _memory(one.runs)]


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
        *([name, exponent(small.phase(name), large.phase(name))] for name in (*OURS, *REST)),
        ["pages", exponent(small.pages, large.pages)],
    ]
    head = f"from {small.name} to {large.name} articles|exponent (1 is linear, 2 quadratic)"
    return table(head, rows)
