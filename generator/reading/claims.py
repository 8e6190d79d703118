"""Compare the claims of one subject: can all of them be true, or do they differ?"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from generator.days import Day
from generator.reading import queries
from generator.reading.seeds.records import ClaimSeed, Seeds
from generator.text.words import fold

_NUMBER = r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?"
_DAY = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
_RANGE = re.compile(rf"({_DAY}|{_NUMBER})\s*\.\.\s*({_DAY}|{_NUMBER})")
_BOUND = re.compile(rf"([<>]=?|[≤≥])\s*({_DAY}|{_NUMBER})")
_POINT = re.compile(rf"{_DAY}|{_NUMBER}")
_YEAR = re.compile("[1-9][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Extent:
    """The interval of numbers, or of days as ordinals, that a value allows."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    days: bool = False
    """The ends are days: such an interval never meets one of numbers."""

    def meets(self, other: "Extent") -> bool:
        """Return whether the intervals have a number, or a day, in common."""
        if self.days != other.days:
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low == high:
            return self.holds(low) and other.holds(low)
        return low < high

    def holds(self, point: float) -> bool:
        """Return whether a number between the ends, or one of them, is allowed."""
        if point == self.low:
            return not self.low_open and not (point == self.high and self.high_open)
        return point != self.high or not self.high_open


def extent(value: str, *, years: bool) -> Extent | None:
    """Return the interval that a value allows, or None where it is text.

    Args:
        value: A number, `>12`, `10..20`, a date, a range of dates, or text.
        years: Read four digits as a year, because other claims of the subject are dates.
    """
    value = value.strip()
    if match := _RANGE.fullmatch(value):
        low, high = (_point(part, years=years) for part in match.groups())
        if low is None or high is None or low.days != high.days or low.low > high.high:
            return None
        return replace(low, high=high.high)
    if match := _BOUND.fullmatch(value):
        point = _point(match[2], years=years)
        return _bounded(match[1], point) if point else None
    return _point(value, years=years) if _POINT.fullmatch(value) else None


def _bounded(sign: str, point: Extent) -> Extent:
    match sign:
        case ">":
            return replace(point, low=point.high, high=math.inf, low_open=True)
        case ">=" | "≥":
            return replace(point, high=math.inf)
        case "<":
            return replace(point, low=-math.inf, high=point.low, high_open=True)
        case _:
            return replace(point, low=-math.inf)


def _point(value: str, *, years: bool) -> Extent | None:
    """Return the interval of a number or a date; None where no such day exists."""
    if "-" in value[1:] or (years and _YEAR.fullmatch(value)):
        try:
            day = Day.parse(value)
        except ValueError:
            return None
        return Extent(day.first.toordinal(), day.last.toordinal(), days=True)
    number = float(value.replace(",", ""))
    return Extent(number, number)


@lru_cache(maxsize=4096)
def is_impossible(value: str) -> bool:
    """Tell whether a value looks like a number or a date, but cannot be one."""
    value = value.strip()
    looks = _RANGE.fullmatch(value) or _BOUND.fullmatch(value) or _POINT.fullmatch(value)
    years = re.search(_DAY, value) is not None
    return looks is not None and extent(value, years=years) is None


def agree(values: Iterable[str]) -> bool:
    """Return whether all values can be true at once: intervals that meet, or equal text.

    Intervals that meet pairwise have a point in common (Helly's theorem), so pairs suffice.
    """
    values = set(values)
    if len(values) <= 1:
        return True
    years = any(re.search(_DAY, value) for value in values)
    extents = [extent(value, years=years) for value in values]
    measured = [interval for interval in extents if interval is not None]
    if len(measured) < len(values):
        return len({" ".join(fold(value).split()) for value in values}) <= 1
    return all(first.meets(second) for first, second in combinations(measured, 2))


def differing(seeds: Seeds) -> dict[str, tuple[ClaimSeed, ...]]:
    """Return the subjects whose claims cannot all be true, with all their claims."""
    subjects: dict[str, list[ClaimSeed]] = {}
    for article in queries.curated(seeds):
        for claim in article.claims:
            subjects.setdefault(claim.subject, []).append(claim)
    return {
        name: tuple(claims)
        for name, claims in subjects.items()
        if not agree(_possible_values(claims))
    }


def _possible_values(claims: Iterable[ClaimSeed]) -> Iterator[str]:
    return (claim.value for claim in claims if claim.value and not is_impossible(claim.value))
