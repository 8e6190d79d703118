"""Scores of named features: their weights are added up, and the highest score wins."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import TypeVar

_Answer = TypeVar("_Answer")

_LARGEST = 50.0
"""Beyond this `exp` says nothing new."""


def score(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of features; unknown ones weigh nothing."""
    return sum(weights.get(name, 0.0) for name in names)


def best(numbers: Sequence[_Answer], scores: Sequence[float]) -> tuple[_Answer | None, float]:
    """Return the answer with the highest score, and its probability among all."""
    if not numbers:
        return None, 0.0
    top = max(range(len(scores)), key=lambda index: scores[index])
    return numbers[top], 1 / sum(exp(one - scores[top]) for one in scores)


def shares(scores: Sequence[float]) -> list[float]:
    """Return the probability of each answer, by its score."""
    top = max(scores, default=0.0)
    powers = [exp(one - top) for one in scores]
    whole = sum(powers)
    return [one / whole for one in powers]


def logistic(value: float) -> float:
    """Return the probability that a score means."""
    return 1 / (1 + exp(-max(-_LARGEST, min(_LARGEST, value))))
