"""Numbers that articles tell of one thing: whether they differ, and what that may be."""

from collections.abc import Iterable

from generator.curating.drafting.telling import BOTH_MAY_BE_TRUE


def judged(here: str, published: str, told: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Return the type of a difference as `subjects.yml` has it, empty for none; and why.

    Args:
        here: The number of a new text: `13`, `>12`.
        published: Its day.
        told: The days and numbers of other articles.
    """
    differing = [day for day, value in told if not may_agree(here, value)]
    if not differing:
        return "", BOTH_MAY_BE_TRUE
    if all(day < published for day in differing if day != "unknown"):
        return "update", "later: perhaps an update"
    return "contradiction", "numbers that differ"


def may_agree(value: str, other: str) -> bool:
    """Tell whether two numbers of things can both be true: `13` and `>12`."""
    low, high = _bounds(value)
    least, most = _bounds(other)
    return max(low, least) <= min(high, most)


def _bounds(value: str) -> tuple[float, float]:
    number = float(value.lstrip("<>=").replace(",", ""))
    if value.startswith(">="):
        return number, float("inf")
    if value.startswith(">"):
        return number + 1e-9, float("inf")
    if value.startswith("<="):
        return float("-inf"), number
    if value.startswith("<"):
        return float("-inf"), number - 1e-9
    return number, number
