"""`make bench-quotes`: how good the finder of quotations is on articles that it never saw."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.quotations.annotated import Annotated
from benchmarks.quotations.data import HELD_OUT, add_option, articles
from benchmarks.quotations.measure import SURE, Measured, measure
from benchmarks.quotations.train import tables
from benchmarks.sections import with_section
from benchmarks.table import table

HEADING = "## Quotations of raw texts"
ROWS = (
    ("spans, F1 at 0.8 overlap", "97"),
    ("speakers of quotations found, right", "90"),
    ("of them named", ""),
    ("of them nouns", ""),
    ("quotation and speaker, F1", "87"),
    ("the mention of the speaker, right", ""),
    (f"answers with confidence {SURE} and more, right", "97"),
    ("such answers, of all", "60"),
)
DRAWN = 1000
"""So many times as many articles are drawn at random from those that are measured."""
HOW = """\
PolNeAR (political news of seven American outlets, 2015 and 2016): {articles} articles with {quotes}
quotations that were kept from tuning. The weights measured here are made anew from the other
articles, which takes a minute; those that are shipped are made from all. Whom a pronoun means is
not annotated there: for "he said" the mention counts, not the name. For nouns, "the president" can
never count as right: the scorer takes titles for no name. Two people who annotate agree at 97.3
(spans) and 98.0 (mention). How much chance there is in it: as many articles are drawn from these a
thousand times, each perhaps more than once, and the figures taken anew (the bootstrap of Efron).

The texts belong to the newspapers and are not in this repository: `make bench-quotes` needs them
(`QUOTES_DATA=FOLDER`). `python -m benchmarks.quotations.train` makes the weights that are shipped;
`--errors N` shows what went wrong, `--fold N` measures another part."""


def report(measured: Measured) -> str:
    """Return the figures as a section of BENCHMARKS.md."""
    chance = Random(0)
    drawn = [_figures(measured.drawn(chance)) for _ in range(DRAWN)]
    rows = [
        [what, f"{figure:.1f}", _from_to(others), goal]
        for (what, goal), figure, others in zip(
            ROWS, _figures(measured), zip(*drawn, strict=True), strict=True
        )
    ]
    articles = len(measured.by_article)
    speed = articles / max(measured.seconds, 1e-9)
    rows.append(["articles a second of processor time", f"{speed:.0f}", "", "20"])
    how = HOW.format(articles=articles, quotes=measured.counts["gold"])
    return f"{HEADING}\n\n{table('what|%|of 95 in 100 draws|goal', rows)}\n\n{how}\n"


def _figures(measured: Measured) -> tuple[float, ...]:
    return (
        measured.f1("span", "gold", "found"),
        measured.share("speaker right", "speaker"),
        measured.share("speaker right, name", "speaker, name"),
        measured.share("speaker right, nominal", "speaker, nominal"),
        measured.f1("speaker right", "gold with a speaker", "found, scored"),
        measured.share("mention", "with a mention"),
        measured.share("sure and right", "sure"),
        measured.share("sure", "answers"),
    )


def _from_to(figures: Sequence[float]) -> str:
    """Return between what 95 of 100 figures lie."""
    low, high = sorted(figures)[DRAWN // 40], sorted(figures)[-(DRAWN // 40) - 1]
    return f"{low:.1f} to {high:.1f}"


def main() -> int:
    """Measure and print; with `--write`, into a page of benchmarks too."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quotations", description=__doc__)
    add_option(parser)
    parser.add_argument("--fold", type=int, default=HELD_OUT, help="the part of the articles")
    parser.add_argument("--errors", type=int, default=0, help="how many errors to show")
    parser.add_argument("--write", type=Path, help="the page whose last section is replaced")
    given = parser.parse_args()
    every = articles(given.data)
    found = [one for one in every if one.fold == given.fold]
    if not found:
        print("there are no annotated articles here, nothing is measured; --data says where")
        return 0
    learnt = tables([Annotated(one) for one in every if one.fold != given.fold])
    measured = measure(found, learnt)
    section = report(measured)
    print(section)
    step = max(len(measured.errors) // max(given.errors, 1), 1)
    for error in measured.errors[::step][: given.errors]:
        print(error)
    if given.write:
        text = given.write.read_text(encoding="utf-8")
        given.write.write_text(with_section(text, HEADING, section), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
