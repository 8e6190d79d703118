"""`python -m benchmarks.quotations.train`: makes the weights of the finder of quotations.

What is shipped is made from all articles; `make bench-quotes` makes its own from those that it does
not measure. How sure answers may be is measured across halves: each half of the articles is
answered by weights that the other half made.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.quotations import examples
from benchmarks.quotations.annotated import Annotated
from benchmarks.quotations.data import add_option, articles
from benchmarks.quotations.loglinear import train

FOLDER = Path(__file__).parents[2] / "generator" / "curating" / "quotations" / "weights"
HEADER = """\
# Made by `python -m benchmarks.quotations.train`, not by hand. A line: weight, tab, named feature.
"""
STEP = 100
"""Answers of a step of the calibration."""
SPOKEN_DECAY = 4.0
ANTECEDENT_DECAY = 30.0

Table = dict[str, float]


def calibrations(answers: Iterable[tuple[str, float, bool]]) -> Table:
    """Return the lines of `calibration` for each way to mention a speaker: "name 0.93"."""
    by_kind: dict[str, list[tuple[float, bool]]] = {}
    for kind, raw, right in answers:
        by_kind.setdefault(kind, []).append((raw, right))
    return {
        f"{kind} {raw}": share
        for kind in sorted(by_kind)
        for raw, share in calibration(by_kind[kind]).items()
    }


def calibration(answers: Sequence[tuple[float, bool]]) -> Table:
    """Return raw sureness to the share of right answers, as a rising line.

    Adjacent steps that fall are pooled. One right and two wrong answers are added to each step, so
    that nothing is ever certain, and what few answers show is taken with caution.
    """
    pools: list[list[float]] = []
    ordered = sorted(answers)
    steps = max(round(len(ordered) / STEP), 1)
    for step in range(steps):
        part = ordered[len(ordered) * step // steps : len(ordered) * (step + 1) // steps]
        right = float(sum(right for _, right in part))
        pools.append([sum(raw for raw, _ in part), right, len(part)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    return {
        f"{raw / count:.5f}": round((right + 1) / (count + 3), 4) for raw, right, count in pools
    }


def tables(seen: Sequence[Annotated]) -> dict[str, Table]:
    """Return the weights that annotated articles teach, by name."""
    halves = (seen[::2], seen[1::2])
    speakers = [train(list(examples.of_speakers(half))) for half in halves]
    strange = list(zip(halves, reversed(speakers), strict=True))
    by_half = [list(examples.of_spoken(half, speaker)) for half, speaker in strange]
    spoken = [train(half, decay=SPOKEN_DECAY) for half in by_half]
    answers = [
        answer
        for (half, speaker), other in zip(strange, reversed(spoken), strict=True)
        for answer in examples.answers(half, speaker, other)
    ]
    antecedents = list(examples.of_antecedents(seen))
    return {
        "speaker": train(list(examples.of_speakers(seen))),
        "spoken": train([*by_half[0], *by_half[1]], decay=SPOKEN_DECAY),
        "antecedent": train(antecedents, decay=ANTECEDENT_DECAY),
        "confidence": calibrations(answers),
    }


def write(name: str, table: Mapping[str, float]) -> None:
    """Write a table, in the order of the features; that of the calibration rises as it is."""
    order = list(table) if name == "confidence" else sorted(table)
    lines = "".join(f"{table[feature]:g}\t{feature}\n" for feature in order)
    (FOLDER / f"{name}.tsv").write_text(HEADER + lines, encoding="utf-8")


def main() -> None:
    """Train on all articles, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    found = articles(parser.parse_args().data)
    if not found:
        sys.exit("there are no annotated articles here, nothing is trained; --data says where")
    for name, table in tables([Annotated(one) for one in found]).items():
        write(name, table)


if __name__ == "__main__":
    main()
