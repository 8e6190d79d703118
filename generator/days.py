"""Dates as editors know them: a year, a month or a day."""

import calendar
import re
from datetime import date
from functools import lru_cache

from msgspec import Struct

SHAPE = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Day(Struct, frozen=True):
    """A date of known precision: `2026`, `2026-01` or `2026-01-14`."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Read an ISO date of any of the three precisions; raise ValueError for anything else."""
        return _parsed(text)

    @property
    def first(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day this date can mean."""
        if self.month is None:
            return date(self.year, 12, 31)
        return date(
            self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1]
        )

    def __str__(self) -> str:
        """Return the date as it is written in seeds."""
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Day:
    """Read a date; cached, because seeds repeat the same few dates."""
    match = SHAPE.fullmatch(text)
    if not match:
        message = f"not a date: {text!r}"
        raise ValueError(message)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # noqa: S101  (the shape has one)
    date(year, 1 if month is None else month, 1 if day is None else day)
    return Day(year, month, day)
