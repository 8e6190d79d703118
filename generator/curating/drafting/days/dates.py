"""The days that a text names: full dates, weekdays, "today"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

_WEEK = 7
_RELATIVE = {
    "en": {"today": 0, "tonight": 0, "this morning": 0, "yesterday": -1, "tomorrow": 1},
    "de": {"heute": 0, "gestern": -1, "morgen früh": 1},
    "fr": {"aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "demain": 1},
    "es": {"hoy": 0, "ayer": -1},
    "it": {"oggi": 0, "ieri": -1, "domani": 1},
    "nl": {"vandaag": 0, "gisteren": -1},
    "da": {"i dag": 0, "i går": -1, "i morgen": 1},
    "sv": {"i dag": 0, "i går": -1, "i morgon": 1},
}
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NEXT = re.compile(
    r"\b(?:next|coming|will|would|to be|plans? to|planned to|planning to|later this"
    r"|(?:is|are|was) (?:set|due|scheduled|expected) to|expects?"
    r"|(?:set|due|planned|forecast) for|nächsten|kommenden|prochain)\b"
    r"|\b(?:by|until|bis)\s+$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|announced|confirmed|wrote|writes|posted|stated|added|reported"
    r"|declared|warned|insisted|spoke|sagte|teilte)\b"
)
"""A verb between what is to come and a weekday: the day is that of the saying."""
_TO_COME = re.compile(
    r",?\s+(?:[\w’'-]+\s+){0,4}?(?:will|(?:is|are)\s+(?:due|set|to|expected|scheduled)|plans?\s+to)\b"
)
"""Behind a weekday with which a sentence begins."""
_FAR = 160
"""Characters before a day in which words tell that it is ahead."""
_NEAR = 20
_FILE = re.compile(r"\b(?:FILE|File photo|Archiv\w*|Archive)\b")
_FIRST = re.compile(r"(?:^|[.!?\n]\s*)(?:On|Next|This|Am)?\s*$")
_MARK = re.compile('["“”„«»]')
_OF_YEAR = re.compile(r",?\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b")
_YEARS = {"last": -1, "this": 0, "next": 1}
_WEEK_BEHIND = re.compile(r"\s+week\b(?![’'-])(?!\s+(?:of|in)\b)")
_WEEK_BEFORE = re.compile(r"\ba\s+week\s+(?:on|from)\s+(?:next\s+)?\Z")
"""`Sunday week`, `a week on Sunday`."""
_LAST = re.compile(
    r"\b(?:last|previous|past|letzten|vergangenen|dernier|later on|earlier on)\s+$", re.IGNORECASE
)
"""Before a weekday that is not ahead; `later on Wednesday` is said on that day."""


@dataclass(frozen=True, slots=True)
class DayNamed:
    """A day that a text names."""

    start: int
    end: int
    words: str
    day: date | None = None
    """Where the text names it in full."""
    month_and_day: tuple[int, int] | None = None
    """Where it leaves out the year."""
    weekday: int | None = None
    """0 for Monday."""
    offset: int | None = None
    """In days from that of the text: -1 is yesterday."""
    year_from: int | None = None
    """Which year it is of, from that of the text: -1 is `last year`."""
    is_week_later: bool = False
    """`Sunday week` is the Sunday after the next one."""
    is_ahead: bool = False
    """The words around it speak of what is to come."""
    is_dated_elsewhere: bool = False
    """A weekday whose date the text prints in another place."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, int]
    dates: re.Pattern[str]
    others: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    months = dict(_SHORT_MONTHS)
    weekdays: dict[str, int] = {}
    for code in dict.fromkeys(("en", language)):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        months |= {name.lower(): at for at, name in get_month_names("wide", locale=locale).items()}
        weekdays |= {name.lower(): at for at, name in get_day_names("wide", locale=locale).items()}
    relative = _RELATIVE["en"] | _RELATIVE.get(language, {})
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    day = r"[0-9]{1,2}(?:st|nd|rd|th|\.|er)?"
    dates = (
        rf"\b(?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\b"
        rf"|\b(?P<d1>{day})\s+(?:of\s+|de\s+)?(?P<m1>{month})\b\.?(?:,?\s+(?:de\s+)?(?P<y1>[0-9]{{4}})\b)?"
        rf"|\b(?P<m2>{month})\b\.?\s+(?P<d2>{day})\b(?:,?\s+(?P<y2>[0-9]{{4}})\b)?"
    )
    others = "|".join(sorted(map(re.escape, [*weekdays, *relative]), key=len, reverse=True))
    return _Patterns(
        months, weekdays, relative,
        re.compile(dates, re.IGNORECASE), re.compile(rf"\b(?:{others})\b", re.IGNORECASE),
    )  # fmt: skip


def days_named(text: str, language: str = "en") -> list[DayNamed]:
    """Return the days that a text names, in order; a weekday beside a date is part of it."""
    patterns = _patterns(language)
    dated = [one for match in patterns.dates.finditer(text) if (one := _dated(match, patterns))]
    full = [replace(one, is_ahead=_is_ahead(text, one.start, one.end)) for one in dated]
    found = [_of_year(text, one) for one in full]
    for match in patterns.others.finditer(text):
        if any(one.start - 3 <= match.end() and match.start() <= one.end for one in full):
            continue
        word = match[0].lower()
        if word in patterns.relative:
            offset = patterns.relative[word]
            found.append(DayNamed(match.start(), match.end(), match[0], offset=offset))
        elif match[0][0].isupper() or language not in {"en", "de"}:
            found.append(
                _of_week(
                    text,
                    DayNamed(
                        match.start(), match.end(), match[0],
                        weekday=patterns.weekdays[word], is_ahead=_is_ahead(text, *match.span()),
                    ),
                )
            )  # fmt: skip
    return sorted(found, key=lambda one: one.start)


def _of_year(text: str, one: DayNamed) -> DayNamed:
    """Return a day without a year with that of `last year` behind it."""
    match = _OF_YEAR.match(text, one.end) if one.month_and_day else None
    if match is None:
        return one
    words = f"{one.words}{match[0]}"
    return replace(one, end=match.end(), words=words, year_from=_YEARS[match["which"]])


def _of_week(text: str, one: DayNamed) -> DayNamed:
    """Return a weekday, of the week after the next such day where words beside it say so."""
    if match := _WEEK_BEHIND.match(text, one.end):
        words = f"{one.words}{match[0]}"
        return replace(one, end=match.end(), words=words, is_ahead=True, is_week_later=True)
    if _WEEK_BEFORE.search(text[max(0, one.start - _NEAR) : one.start]):
        return replace(one, is_ahead=True, is_week_later=True)
    return one


def dated_elsewhere(named: list[DayNamed], text: str) -> list[DayNamed]:
    """Return the days, with the dates of weekdays that the text prints with a date elsewhere.

    Only of the week that ends with the last of these dates, and none of a file picture.
    """
    full = [one for one in named if one.day and not one.is_ahead and not _is_of_file(text, one)]
    last = max((one.day for one in full if one.day), default=None)
    printed = {
        one.day.weekday(): one.day
        for one in full
        if one.day and last and (last - one.day).days < _WEEK
    }
    found = []
    for one in named:
        day = None if one.is_ahead or one.weekday is None else printed.get(one.weekday)
        found.append(replace(one, day=day, is_dated_elsewhere=True) if day else one)
    return found


def _is_of_file(text: str, one: DayNamed) -> bool:
    begin = text.rfind("\n", 0, one.start) + 1
    return bool(_FILE.search(text[begin : one.end]))


def _is_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a day speak of what is to come."""
    near = re.split(r"[.!?]\s|\n", text[max(0, start - _FAR) : start])[-1]
    before = _MARK.split(near)[-1]  # what is said of the future is no time of its saying
    if _LAST.search(before):
        return False
    told = list(_NEXT.finditer(before))
    if told:
        return not _SAYING.search(before, told[-1].end())
    is_first = bool(_FIRST.search(text[max(0, start - 10) : start]))
    return is_first and bool(_TO_COME.match(text, end))


def _dated(match: re.Match[str], patterns: _Patterns) -> DayNamed | None:
    words = match[0].rstrip(".")
    span = (match.start(), match.start() + len(words), words)
    if match["iso"]:
        day = _day(*map(int, match["iso"].split("-")))
        return DayNamed(*span, day=day) if day else None
    which = "1" if match["m1"] else "2"
    month = patterns.months[match["m" + which].lower()]
    number = int(re.sub("[^0-9]", "", match["d" + which]))
    year = match["y" + which]
    if year:
        day = _day(int(year), month, number)
        return DayNamed(*span, day=day) if day else None
    return DayNamed(*span, month_and_day=(month, number)) if _day(2024, month, number) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolved(named: DayNamed, published: date) -> date:
    """Return which day is meant in a text of a known day: the last such weekday, or the next."""
    if named.day:
        return named.day
    if named.month_and_day and named.year_from is not None:
        return _day(published.year + named.year_from, *named.month_and_day) or published
    if named.month_and_day:
        return _nearest_year(*named.month_and_day, published, is_ahead=named.is_ahead)
    if named.offset is not None:
        return published + timedelta(days=named.offset)
    back = (published.weekday() - (named.weekday or 0)) % _WEEK
    ahead = (_WEEK - back) % _WEEK
    if named.is_week_later:
        return published + timedelta(days=ahead + _WEEK)
    return published + timedelta(days=ahead if named.is_ahead else -back)


def sure_day(named: DayNamed, first: date | None, last: date | None) -> date | None:
    """Return which day is meant in a text of one of some days; None where that is not sure.

    Args:
        named: The day that the text names.
        first: The first day on which it may have been published; None where that is not known.
        last: The last one.
    """
    if named.day or last is None:
        return named.day
    day = resolved(named, last)
    return day if resolved(named, first or last) == day else None


def _nearest_year(month: int, day: int, published: date, *, is_ahead: bool) -> date:
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if (found := _day(year, month, day))]
    if is_ahead:
        days = [found for found in days if found >= published]
    return min(days, key=lambda one: abs((one - published).days), default=published)


def spelt(day: date) -> str:
    """Return a day in words: Wednesday 14 January 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def iterate_weekdays(found: list[DayNamed]) -> Iterator[DayNamed]:
    """Yield the weekdays that lie in the past of the text."""
    return (one for one in found if one.weekday is not None and not one.is_ahead)
