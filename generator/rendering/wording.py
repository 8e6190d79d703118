"""Words for readers: dates, counts, roles, where a quote was checked."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from babel.dates import format_date

from generator.days import Day
from generator.model import Article, Evidence, Person, Position, Quote, Role, Statement

NOT_KNOWN = "day not known"
NBSP = "\N{NO-BREAK SPACE}"


@lru_cache(maxsize=4096)
def day_in_words(day: Day | None, language: str = "en") -> str:
    """Return a date as a reader says it: `14 January 2026`, `January 2026`, `2026`."""
    if day is None:
        return NOT_KNOWN
    pattern = "y" if day.month is None else "MMMM y" if day.day is None else "d MMMM y"
    return format_date(day.first, pattern, locale=language.replace("-", "_"))


@lru_cache(maxsize=4096)
def short_day(day: Day | None, language: str = "en") -> str:
    """Return a date as short as it can stand in a table: `14 Jan`, `Jan 2026`, `2026`."""
    if day is None:
        return NOT_KNOWN
    pattern = "y" if day.month is None else "MMM y" if day.day is None else "d MMM"
    return format_date(day.first, pattern, locale=language.replace("-", "_")).replace(" ", NBSP)


def span_in_words(start: Day, end: Day, language: str = "en") -> str:
    """Return a span of days, without saying twice what both share: `13–15 January 2026`."""
    if start == end:
        return day_in_words(start, language)
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_in_words(end, language)}"
    return f"{day_in_words(start, language)} – {day_in_words(end, language)}"


_SIGNS = {
    ">": "more than",
    "<": "less than",
    ">=": "at least",
    "<=": "at most",
    "≥": "at least",
    "≤": "at most",
}
_POINT = "-?[0-9]+(?:[.,][0-9]+)*(?:-[0-9]{2}){0,2}"
"""A number or a date; anything else that holds a sign or two dots is text, and stays as it is."""
_BOUND = re.compile(rf"([<>]=?|[≤≥])\s*({_POINT})")
_RANGE = re.compile(rf"({_POINT})\s*\.\.\s*({_POINT})")


def value_in_words(value: str, language: str = "en") -> str:
    """Return a claim's value as a reader says it: `>12` is more than 12, a date is in words."""
    if match := _RANGE.fullmatch(value):
        return " to ".join(_point_in_words(point, language) for point in match.groups())
    if match := _BOUND.fullmatch(value):
        return f"{_SIGNS[match[1]]} {_point_in_words(match[2], language)}"
    return _point_in_words(value, language)


def _point_in_words(value: str, language: str) -> str:
    try:
        return day_in_words(Day.parse(value), language) if "-" in value else value
    except ValueError:
        return value


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: `A, B and C`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def articles_of(evidence: Sequence[Evidence]) -> list[Article]:
    """Return the articles that pieces of evidence stand in, each once, by number."""
    articles = [one.article if isinstance(one, Quote) else one for one in evidence]
    once = {article.id: article for article in articles}
    return sorted(once.values(), key=lambda article: article.number)


def evidence_line(position: Position, language: str = "en") -> str:
    """Return the small line under a position: `own words · 2 articles · 14 Jan`."""
    articles = count(len(articles_of(position.evidence)), "article").replace(" ", NBSP)
    return " · ".join((position.basis, articles, short_day(position.last_stated, language)))


def role_on(person: Person, day: Day | None) -> Role | None:
    """Return the role a person had on a day: the first that may have been held then."""
    return next((role for role in person.roles if role.held_on(day)), None)


def reference(evidence: Evidence) -> str:
    """Return what a citation prints: `2` for article 2, `2.5` for its fifth quote."""
    if isinstance(evidence, Quote):
        return f"{evidence.article.number}.{evidence.number}"
    return str(evidence.number)


def verification(quote: Quote, language: str = "en") -> str:
    """Say what was checked of a quote, and what was not."""
    if quote.verified is None:
        return f"Text not checked against article {quote.article.number}."
    day = day_in_words(quote.verified, language)
    return (
        f"Text matches article {quote.article.number} (checked {day});"
        " not checked against the speaker."
    )


def carried_by(quote: Quote, statement: Statement) -> str:
    """Say which other articles carry the statement, or that none does."""
    others = sorted({one.article.number for one in statement.quotes} - {quote.article.number})
    if not others:
        return f"Only in article {quote.article.number}."
    noun = "article" if len(others) == 1 else "articles"
    return f"Also in {noun} {listed(str(number) for number in others)}."
