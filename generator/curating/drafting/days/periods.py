"""Stretches of time that a text names, where no day is: `in 2019`, `in March`, `last week`.

Each becomes the year or the month in which it surely lies; what may lie in two is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import get_month_names

_MONTHS = {name: at for at, name in get_month_names("wide", locale="en").items()}
_YEAR = re.compile(r"\b(?:[Ii]n|[Ii]m Jahre?|[Ee]n|[Ii]n the year)\s+(?P<year>(?:19|20)[0-9]{2})\b")
_MONTH = re.compile(
    rf"\b[Ii]n\s+(?:early |late |mid-)?(?P<month>{'|'.join(_MONTHS)})\b"
    r"(?:,?\s+(?P<year>[0-9]{4})\b)?(?!\s+[0-9])"
)
_RELATIVE = re.compile(
    r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Ll]ater this|[Ee]arlier this)\s+"
    r"(?P<unit>week|month|year)\b(?!['’])"
)
_STEPS = {"last": -1, "next": 1, "this": 0, "later this": 0, "earlier this": 0}
_BOUND = re.compile(r"\b(?:before|by|until|since|from)\s+$")
"""Before a time that only bounds another one."""
_AHEAD = re.compile(
    r"\b(?:will|would|to be|next|(?:plans?|is|are|hopes?) to"
    r"|(?:set|due|expected|scheduled) (?:to|for|in))\b"
    r"(?!.*[.!?]\s)"
)
_FAR = 80
"""Characters before a month in which words of its sentence tell that it is ahead."""
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a month that a text names."""

    start: int
    end: int
    words: str
    date: str
    """As seeds write it: `2019`, `2025-03`."""
    is_ahead: bool
    """It begins after the text, or lies around it and is spoken of as to come."""


def periods_named(text: str, published: date | None) -> list[Period]:
    """Return the stretches of time that a text names, in order.

    Args:
        text: The article.
        published: A day near its publication, None where that is not known: then only years count.
    """
    found = [*_years(text)]
    if published:
        found += [*_months(text, published), *_relative(text, published)]
    return sorted(found, key=lambda one: one.start)


def _years(text: str) -> Iterator[Period]:
    for match in _YEAR.finditer(text):
        yield Period(*match.span(), match[0], match["year"], is_ahead=False)


def _months(text: str, published: date) -> Iterator[Period]:
    for match in _MONTH.finditer(text):
        month = _MONTHS[match["month"]]
        is_ahead = bool(_AHEAD.search(text[max(0, match.start() - _FAR) : match.start()]))
        if not match["year"] and month == published.month:
            continue  # this month, or that of another year
        year = published.year - (month > published.month)
        if is_ahead:
            year = published.year + (month < published.month)
        year = int(match["year"] or year)
        after = (year, month) > (published.year, published.month)
        yield Period(*match.span(), match[0], f"{year}-{month:02}", is_ahead=after)


def _relative(text: str, published: date) -> Iterator[Period]:
    for match in _RELATIVE.finditer(text):
        if _BOUND.search(text, max(0, match.start() - len("before the ")), match.start()):
            continue
        step = _STEPS[match["which"].lower()]
        told = _lies_in(match["unit"], step, published)
        if told:
            is_ahead = step > 0 or match["which"].lower() == "later this"
            yield Period(*match.span(), match[0], told, is_ahead=is_ahead)


def _lies_in(unit: str, step: int, published: date) -> str | None:
    """Return the year or the month in which a stretch lies; None for one that may lie in two."""
    if unit == "year":
        return f"{published.year + step}"
    if unit == "month":
        months = published.year * _LAST_MONTH + published.month - 1 + step
        return f"{months // _LAST_MONTH}-{months % _LAST_MONTH + 1:02}"
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    sunday = monday + timedelta(days=6)
    return f"{monday:%Y-%m}" if monday.month == sunday.month else None
