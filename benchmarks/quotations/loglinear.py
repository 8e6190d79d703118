"""Trains log-linear rankings in plain Python: softmax over candidates, AdaGrad, a little decay."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import exp, sqrt
from random import Random

Example = tuple[Sequence[Sequence[str]], AbstractSet[int]]
"""The features of each candidate, and which ones are right: mostly one."""

EPOCHS = 16
STEP = 0.2
DECAY = 8.0
"""The strength of the pull towards zero, as a Gaussian prior: the inverse of its variance."""
RAREST = 3
"""Features of fewer examples are left out."""
SMALLEST = 0.01
_TINY = 1e-12


def train(
    examples: Sequence[Example], *, decay: float = DECAY, rarest: int = RAREST
) -> dict[str, float]:
    """Return the weights that make the right candidates likeliest; small ones are left out.

    The mean of the later epochs is taken, which steadies the result.
    """
    names = _names(examples, rarest)
    number = {name: index for index, name in enumerate(names)}
    coded = [
        ([[number[name] for name in one if name in number] for one in candidates], right)
        for candidates, right in examples
    ]
    weights, squares, total = [0.0] * len(names), [1e-3] * len(names), [0.0] * len(names)
    pulls = [decay / times for times in _times(coded, len(names))]
    order = Random(0)
    for epoch in range(EPOCHS):
        order.shuffle(coded)
        for candidates, right in coded:
            _step(candidates, right, weights, squares, pulls)
        if epoch >= EPOCHS // 2:
            total = [one + weight for one, weight in zip(total, weights, strict=True)]
    mean = (one / (EPOCHS - EPOCHS // 2) for one in total)
    return {
        name: round(one, 3) for name, one in zip(names, mean, strict=True) if abs(one) >= SMALLEST
    }


def _names(examples: Sequence[Example], rarest: int) -> list[str]:
    seen: Counter[str] = Counter()
    for candidates, _ in examples:
        seen.update({name for one in candidates for name in one})
    return sorted(name for name, times in seen.items() if times >= rarest)


def _times(
    coded: Sequence[tuple[Sequence[Sequence[int]], AbstractSet[int]]], features: int
) -> list[int]:
    """Return how many examples each feature moves in: its share of the pull is spread over them."""
    times = [0] * features
    for candidates, _ in coded:
        for index in {index for one in candidates for index in one}:
            times[index] += 1
    return [max(one, 1) for one in times]


def _step(
    candidates: Sequence[Sequence[int]],
    right: AbstractSet[int],
    weights: list[float],
    squares: list[float],
    pulls: Sequence[float],
) -> None:
    """Move the weights towards the right candidates of one example.

    Of several right ones, those that are likelier by now take more of the step.
    """
    scores = [sum([weights[index] for index in one]) for one in candidates]
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    whole = sum(shares)
    good = max(sum(shares[place] for place in right), _TINY)
    slope: dict[int, float] = {}
    for place, one in enumerate(candidates):
        error = shares[place] / whole - (shares[place] / good if place in right else 0.0)
        if abs(error) > 1e-4:  # noqa: PLR2004  (too little to move anything)
            for index in one:
                slope[index] = slope.get(index, 0.0) + error
    for index, value in slope.items():
        gradient = value + pulls[index] * weights[index]
        squares[index] += gradient * gradient
        weights[index] -= STEP * gradient / sqrt(squares[index])
