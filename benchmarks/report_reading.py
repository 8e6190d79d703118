"""What a reader meets, as the second half of BENCHMARKS.md."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from benchmarks.kinds import MOST_BYTES, MOST_NODES, Kind
from benchmarks.reading import CATEGORIES, RUNS, Marked, Reading
from benchmarks.search import SearchMeasured
from benchmarks.table import kilobytes, table

HEADING = "## In the reader's hands"
WEIGHT = """\
What Chromium loads, on a phone or a wide screen, whichever has more; text as gzip sends it. The
goal is at most 90 KB whatever the number of articles. The search loads its index when it is
opened, not before."""
KINDS = """\
Of each kind of page the one with most bytes, the one with most elements, and one with most kinds of
emphasis, each of which may load a font, are opened as above: the bytes of the page itself and of
all that the first view loads, in KB, and the elements that it has when its scripts have run. Fonts
of other letters, such as `ł` and `ř`, stand apart: a page loads them where its words have these,
however long it is. The goals: 90 KB and 1,500 elements. What exceeds them is marked."""
MARKS = """\
Medians of {runs} runs over a host that compresses as static hosts do; the lowest performance stands
in brackets. The goals: 95 or more, then 100 each. Performance on a phone is simulated by
Lighthouse, on a slow line and a slow processor; other work on the machine lowers it."""
NO_MARKS = "Not measured: Lighthouse was not there (`npm ci` gets it)."
SEARCH = """\
Ten queries: names, a misspelt one, words of titles and quotes, a miss. *Opening* is all that is
loaded from opening the search to the answer, compressed: the median of the queries, and the most
that one of them takes. *Cold* is the time from the key that opens the search to the answer, in a
browser context that has seen nothing: the median, and the slowest query, each the median of {runs}.
*A letter* is the time from a letter typed to the answer laid out, all queries typed letter by
letter: the median of all, and the worst letter, taken in each of {runs} repetitions, its median and
its least. Files come from a folder. The goals at 5,000 articles: 150 KB; 300 ms; 20 ms and 50 ms.
The last column is how much slower than at best a loop that is always the same ran meanwhile: near 1
on a machine with nothing else to do."""


def reading_report(found: Reading) -> str:
    """Return the half of the page that begins with `HEADING`."""
    return "\n\n".join(
        (
            HEADING,
            "### What the first view of the front page loads, in KB",
            table(
                "articles|page|styles|scripts|fonts|other|together",
                (_weight(name, kinds) for name, kinds in found.weights.items()),
            ),
            WEIGHT,
            "### The heaviest page of each kind",
            kinds_table(found.kinds),
            KINDS,
            "### Lighthouse on the shipped briefing",
            *_marks(found.marks),
            "### Search",
            table(
                "articles|opening, KB|cold, ms|a letter, ms|worst letter, ms|busy",
                map(_search, found.searches),
            ),
            SEARCH.format(runs=RUNS),
        )
    )


def _weight(name: str, kinds: Mapping[str, int]) -> list[str]:
    return [name, *map(kilobytes, (*kinds.values(), sum(kinds.values())))]


def kinds_table(found: Mapping[str, Sequence[Kind]]) -> str:
    """Return the table of the kinds of pages of the largest briefing, the shipped one beside it."""
    shipped = {kind.name: kind for kind in found.get("shipped", ())}
    largest = max(found, key=lambda name: int(name) if name.isdigit() else 0)
    rows = (
        [
            kind.name,
            str(kind.pages),
            kilobytes(kind.page),
            _against(kind.bytes, MOST_BYTES, kilobytes(kind.bytes)),
            kilobytes(kind.letters),
            _against(kind.nodes, MOST_NODES, f"{kind.nodes:,}"),
            f"{shipped[kind.name].nodes:,}" if kind.name in shipped else "none",
        ]
        for kind in found[largest]
    )
    head = (
        f"kind, at {largest} articles|pages|page|first view|other letters|elements"
        "|elements, shipped"
    )
    return table(head, rows)


def _against(value: int, most: int, shown: str) -> str:
    return f"**{shown}**" if value > most else shown


def _marks(marks: Iterable[Marked]) -> list[str]:
    rows = [[f"{one.page}, {one.form}", *_points(one)] for one in marks]
    if not rows:
        return [NO_MARKS]
    head = "page|performance|accessibility|best practices|SEO"
    return [table(head, rows), MARKS.format(runs=RUNS)]


def _points(one: Marked) -> list[str]:
    performance, *others = CATEGORIES
    lowest = min(run[performance] for run in one.runs)
    return [f"{one.mark(performance)} ({lowest})", *(str(one.mark(name)) for name in others)]


def _search(one: SearchMeasured) -> list[str]:
    opening = f"{kilobytes(round(median(one.opening)))}, at most {kilobytes(max(one.opening))}"
    cold = [median(taken) for taken in one.cold]
    worst = [max(taken) for taken in one.letters]
    return [
        one.name,
        opening,
        f"{median(cold):.0f}, at most {max(cold):.0f}",
        f"{median(took for taken in one.letters for took in taken):.0f}",
        f"{median(worst):.0f}, at least {min(worst):.0f}",
        f"{median(one.loops) / min(one.loops):.1f}",
    ]
