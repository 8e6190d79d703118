"""Dates as people and spreadsheets write them, to say in a message which day was meant."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_DASH = "[-/.\u2010-\u2015\u2212]"
_YEAR_FIRST = re.compile(rf"'?([0-9]{{4}}){_DASH}([0-9]{{1,2}}){_DASH}([0-9]{{1,2}})(?:[T ].*)?")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})({_DASH}) ?([0-9]{{1,2}}){_DASH} ?([0-9]{{4}})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3,9})\.?,? ([0-9]{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_SERIAL = re.compile(r"([2-7][0-9]{4})(?:[.,][0-9]+)?")
_FIRST_SERIAL = date(1899, 12, 30)


def meant(text: str) -> str | None:
    """Return the day that was meant, to stand after "expected"; None where nobody can tell."""
    text = " ".join(text.split())
    if match := _SERIAL.fullmatch(text):
        stored = _FIRST_SERIAL + timedelta(days=int(match[1]))
        return f"{stored}, which a spreadsheet stores as that number"
    days = {day for parts in _readings(text) if (day := _day(*parts))}
    return str(days.pop()) if len(days) == 1 else None


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield year, month and day in each order in which a text can be read."""
    if match := _YEAR_FIRST.fullmatch(text):
        yield int(match[1]), int(match[2]), int(match[3])
    if match := _YEAR_LAST.fullmatch(text):
        yield int(match[4]), int(match[3]), int(match[1])
        if match[2] != ".":  # 5/1 is a day of May or of January
            yield int(match[4]), int(match[1]), int(match[3])
    if match := _DAY_MONTH.fullmatch(text):
        yield int(match[3]), _month(match[2]), int(match[1])
    if match := _MONTH_DAY.fullmatch(text):
        yield int(match[3]), _month(match[1]), int(match[2])


def _month(name: str) -> int:
    """Return the number of an English month; 0 where it is none."""
    start = name[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
