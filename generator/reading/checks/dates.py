"""Rules for dates: they must be in an order that is possible."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.seeds.fields import UNKNOWN
from generator.reading.seeds.records import ArticleSeed, Dated, Seeds

LONGEST_YEAR = 366
"""A year in days."""


def quote_after_article(seeds: Seeds) -> Iterator[Finding]:
    """A quote was said after the article that prints it was published.

    Bad:  published: 2026-01-14, and a quote with said: 2026-01-15
    Good: published: 2026-01-15, and a quote with said: 2026-01-15
    """
    for article, quote in queries.quotes(seeds):
        if _after(quote.said, article.published):
            published = f"its article was published {article.published.text}"
            message = f"said {quote.said.text}, but {published}"
            yield quote.said.text.where, f"{message}, expected that day or one before"


def event_after_article(seeds: Seeds) -> Iterator[Finding]:
    """An event happened after every article that reports it was published.

    Bad:  date: 2026-01-19, status: happened, reported by an article of 2026-01-15
    Good: date: 2026-01-19, status: planned, reported by an article of 2026-01-15
    """
    articles = queries.article_of(seeds)
    for event in seeds.events:
        latest = _latest(articles, event.articles)
        if event.status.value == "happened" and latest and _after(event.date, latest):
            end = f"its articles end on {latest.text}"
            message = f"happened {event.date.text}, but {end}, expected an earlier day or planned"
            yield event.date.text.where, message


def position_after_evidence(seeds: Seeds) -> Iterator[Finding]:
    """A position was stated after everything that it rests on was published.

    Bad:  …,2026-01-14,2026-01-28,motzfeldt-1, a quote in an article of 2026-01-15
    Good: …,2026-01-14,2026-01-14,motzfeldt-1, a quote in an article of 2026-01-15
    """
    articles = queries.article_of(seeds)
    for position in seeds.positions:
        latest = _latest(articles, position.evidence)
        stated = position.last_stated if position.last_stated.day else position.since
        if latest and _after(stated, latest):
            message = f"stated {stated.text}, but its evidence ends on {latest.text}"
            yield stated.text.where, f"{message}, expected an earlier day or later evidence"


def _latest(articles: Mapping[str, ArticleSeed], names: Iterable[str]) -> Dated | None:
    """Return when the last of these articles and quotes was published; None if one is unknown."""
    published = [articles[name].published if name in articles else None for name in names]
    days = [(dated.day.last, dated) for dated in published if dated and dated.day]
    return max(days, key=itemgetter(0))[1] if days and len(days) == len(published) else None


def planned_in_the_past(seeds: Seeds) -> Iterator[Finding]:
    """A planned event's date is past: it happened, or its outcome is not known.

    Bad:  date: 2026-01-19, status: planned, in a briefing as of 2026-01-28
    Good: date: 2026-01-19, status: overdue, in a briefing as of 2026-01-28
    """
    end = queries.as_of(seeds)
    for event in seeds.events:
        day = event.date.day
        if end and day and event.status.value == "planned" and day.last < end:
            message = f"planned for {day}, but as_of is {end}, expected happened or overdue"
            yield event.status.text.where, message


def overdue_in_the_future(seeds: Seeds) -> Iterator[Finding]:
    """An overdue event's date has not come yet.

    Bad:  date: 2026-02, status: overdue, in a briefing as of 2026-01-28
    Good: date: 2026-02, status: planned, in a briefing as of 2026-01-28
    """
    end = queries.as_of(seeds)
    for event in seeds.events:
        day = event.date.day
        if end and day and event.status.value == "overdue" and day.first > end:
            yield event.status.text.where, f"dated {day}, but as_of is {end}, expected planned"


def _ranges(seeds: Seeds) -> Iterator[tuple[Dated, Dated, str]]:
    """Yield pairs of dates of which the second must not be before the first."""
    for span in seeds.briefing.coverage if seeds.briefing else ():
        yield span.start, span.end, "from"
    for person in seeds.people:
        for role in person.roles:
            if role.start and role.end:
                yield role.start, role.end, "from"
    for position in seeds.positions:
        yield position.since, position.last_stated, "since"


def date_order(seeds: Seeds) -> Iterator[Finding]:
    """A span ends before it begins, or a position was last stated before it was held.

    Bad:  from: 2026-01-28, to: 2026-01-14
    Good: from: 2026-01-14, to: 2026-01-28
    """
    for first, second, name in _ranges(seeds):
        if _after(first, second):
            message = f"{second.text} is before {first.text}, expected it on or after its {name}"
            yield second.text.where, message


def unknown_day(seeds: Seeds) -> Iterator[Finding]:
    """A span of coverage begins or ends on an unknown day: no page could show it.

    Bad:  from: 2026-01-13, to: unknown
    Good: from: 2026-01-13, to: 2026-01-15
    """
    spans = seeds.briefing.coverage if seeds.briefing else ()
    for dated in (dated for span in spans for dated in (span.start, span.end)):
        if dated.text == UNKNOWN:
            yield dated.text.where, "an unknown day here, expected one like 2026-01-28"


def _limited_by_as_of(seeds: Seeds) -> Iterator[Dated]:
    """Yield every date that must not lie after the last day covered.

    Dates that other rules compare with an article's date are left out: one late article is then
    one problem.
    """
    articles = queries.article_of(seeds)
    for article in seeds.articles:
        yield article.published
        yield from (quote.said for quote in article.quotes if not article.published.day)
    for event in seeds.events:
        if event.status.value == "happened" and not _latest(articles, event.articles):
            yield event.date
    for position in seeds.positions:
        if not _latest(articles, position.evidence):
            yield position.last_stated if position.last_stated.day else position.since


def after_as_of(seeds: Seeds) -> Iterator[Finding]:
    """Something is dated after `as_of`, the last day covered.

    Bad:  as_of: 2026-01-15, and an article with published: 2026-01-28
    Good: as_of: 2026-01-28, and an article with published: 2026-01-28
    """
    end = queries.as_of(seeds)
    if end is None:
        return
    spans = [span.end for span in seeds.briefing.coverage] if seeds.briefing else []
    covered = max([end, *(span.day.first for span in spans if span.day)])
    late = [span for span in spans if _begins_after(span, end)]
    late += [dated for dated in _limited_by_as_of(seeds) if _begins_after(dated, covered)]
    for dated in late:
        yield dated.text.where, f"{dated.text} is after as_of, expected at most {end}"


def entered_after_as_of(seeds: Seeds) -> Iterator[Finding]:
    """An article was added, or a correction made, after `as_of`, which was perhaps forgotten.

    Bad:  as_of: 2026-01-15, and an article with added: 2026-01-28
    Good: as_of: 2026-01-28, and an article with added: 2026-01-28
    """
    end = queries.as_of(seeds)
    if end is None:
        return
    late = {article.id for article in seeds.articles if _begins_after(article.published, end)}
    in_time = (article for article in seeds.articles if article.id not in late)
    entered = [(article.added, "added") for article in in_time if article.added]
    entered += [(correction.date, "corrected") for correction in seeds.corrections]
    for dated, what in entered:
        if _begins_after(dated, end):
            message = f"{what} {dated.text}, but as_of is {end}"
            yield dated.text.where, f"{message}, expected an earlier day, or a later as_of"


def added_before_published(seeds: Seeds) -> Iterator[Finding]:
    """An article came into the briefing, or its text to you, before it was published.

    Bad:  published: 2026-01-28, added: 2026-01-15
    Good: published: 2026-01-28, added: 2026-01-29
    """
    for article in seeds.articles:
        published = article.published
        for came, what in ((article.retrieved, "retrieved"), (article.added, "added")):
            if came and _after(published, came):
                message = f"{what} {came.text}, but published {published.text}"
                yield came.text.where, f"{message}, expected that day or a later one"


def quote_long_before_article(seeds: Seeds) -> Iterator[Finding]:
    """A quote was said more than a year before its article was published, and no note says why.

    Bad:  published: 2026-01-15, and a quote with said: 2025-01-14
    Good: published: 2026-01-15, and a quote with said: 2026-01-14
    """
    for article, quote in queries.quotes(seeds):
        said, published = quote.said.day, article.published.day
        is_old = said and published and (published.first - said.last).days > LONGEST_YEAR
        if is_old and not quote.note:
            message = f"said {quote.said.text}, but its article was published {published}"
            yield quote.said.text.where, f"{message}, expected a day of that year, or a note"


def _begins_after(dated: Dated, end: date) -> bool:
    return dated.day is not None and dated.day.first > end


def _after(dated: Dated, other: Dated) -> bool:
    """Return whether a date is certainly after the other."""
    return bool(dated.day and other.day and dated.day.first > other.day.last)
