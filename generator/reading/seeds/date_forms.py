"""Dates as people and spreadsheets write them, to say in a message which day was meant."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain

_LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi", "is", "pl", "cs", "hu"),
    *("ro", "tr", "el", "ru", "uk"),
)
"""In which editors may have written a month."""
_DASH = "[-/.\u2010-\u2015\u2212]"
_YEAR_FIRST = re.compile(
    rf"'?([0-9]{{4}}){_DASH} ?([0-9]{{1,2}}){_DASH} ?([0-9]{{1,2}})(?:\.|[T ].*)?"
)
_YEAR = "([0-9]{4}|[0-9]{2})"
_MONTHS = 12
_CENTURY = 2000
"""That of a year with two digits."""
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})({_DASH}) ?([0-9]{{1,2}}){_DASH} ?{_YEAR}")
_EAST_ASIAN = re.compile(
    r"([0-9]{4})\s?[年년]\s?([0-9]{1,2})\s?[月월](?:\s?([0-9]{1,2})\s?[日일])?"
)
_TOGETHER = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_MONTH = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:de )?([^\W\d_]{3,12})\.?,?[ -](?:de )?" + _YEAR
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_WEEKDAY = re.compile(r"(?:[^\W\d]{2,13}\.?,? )?(?:(?:the|le|der|den|el|il|o|on) )?", re.IGNORECASE)
"""What may stand before a day: `Thursday, 1 May`, `le 3 mai`."""
_YEAR_MONTH = re.compile(rf"([0-9]{{4}}){_DASH}([0-9]{{1,2}})")
_MONTH_YEAR = re.compile(rf"([0-9]{{1,2}}){_DASH}([0-9]{{4}})")
_NAMED_MONTH = re.compile(r"([^\W\d_]{3,12})\.?,? (?:de )?([0-9]{4})")
_SHOWN_MONTH = re.compile(r"([^\W\d_]{3,12})\.?[- ']([0-9]{2})")
"""How a spreadsheet shows the month that was typed as `2031-05`: `May-31`, `Mai 31`."""
_TIME = re.compile(
    r"[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AaPp]\.?[Mm]\.?)?Z?\Z"
    r"|\s?\([^()]{1,12}\)\Z"
)
"""What may stand after a day: a time, a weekday in brackets."""
_SERIAL = re.compile(r"([2-7][0-9]{4})(?:[.,][0-9]+)?")
_FIRST_SERIAL = date(1899, 12, 30)


def meant(text: str) -> str | None:
    """Return the day that was meant, to stand after "expected"; both where it may be one of two.

    None where nobody can tell.
    """
    text = _TIME.sub("", " ".join(text.split()))
    if match := _SERIAL.fullmatch(text):
        stored = _FIRST_SERIAL + timedelta(days=int(match[1]))
        return f"{stored}, which a spreadsheet stores as that number"
    if text.lower() == "unknown":
        return "unknown"
    rest = text[match.end() :] if (match := _WEEKDAY.match(text)) else text
    days = {day for way in (text, rest) for parts in _readings(way) if (day := _day(*parts))}
    return " or ".join(map(str, sorted(days))) or _month_meant(text)


def _month_meant(text: str) -> str | None:
    """Return the month that was meant: `May 2031`, `5/2031`."""
    if match := _YEAR_MONTH.fullmatch(text) or _EAST_ASIAN.fullmatch(text):
        year, month = int(match[1]), int(match[2])
    elif match := _MONTH_YEAR.fullmatch(text):
        year, month = int(match[2]), int(match[1])
    elif match := _NAMED_MONTH.fullmatch(text) or _SHOWN_MONTH.fullmatch(text):
        year, month = _year(match[2]), _month(match[1])
    else:
        return None
    return f"{year:04}-{month:02}" if 1 <= month <= _MONTHS and year else None


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield year, month and day in each order in which a text can be read."""
    if match := _YEAR_FIRST.fullmatch(text) or _TOGETHER.fullmatch(text):
        yield int(match[1]), int(match[2]), int(match[3])
        if int(match[2]) > _MONTHS:  # 2031-13-05
            yield int(match[1]), int(match[3]), int(match[2])
    if (match := _EAST_ASIAN.fullmatch(text)) and match[3]:
        yield int(match[1]), int(match[2]), int(match[3])
    if match := _YEAR_LAST.fullmatch(text):
        yield _year(match[4]), int(match[3]), int(match[1])
        if match[2] != ".":  # 5/1 is a day of May or of January
            yield _year(match[4]), int(match[1]), int(match[3])
    if match := _DAY_MONTH.fullmatch(text):
        yield _year(match[3]), _month(match[2]), int(match[1])
    if match := _MONTH_DAY.fullmatch(text):
        yield int(match[3]), _month(match[1]), int(match[2])


def _year(digits: str) -> int:
    return int(digits) if len(digits) > 2 else _CENTURY + int(digits)  # noqa: PLR2004


def _month(name: str) -> int:
    """Return the number of a month; 0 where it is none."""
    return _months().get(name.lower(), 0)


@cache
def _months() -> dict[str, int]:
    """Return the names of months, whole and short, with their numbers."""
    from babel import Locale  # noqa: PLC0415  (only for a date that is wrong)

    names: dict[str, int] = {}
    for language in _LANGUAGES:
        months = Locale.parse(language).months
        widths = (
            months[use][width]
            for use in ("format", "stand-alone")
            for width in ("abbreviated", "wide")
        )
        for number, name in chain.from_iterable(width.items() for width in widths):
            names.setdefault(name.lower().rstrip("."), number)
    return names | {"sept": 9}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
