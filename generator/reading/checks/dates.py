"""Dates: in an order that can be true."""

from collections.abc import Iterator

from generator.reading import lookup
from generator.reading.checks.finding import Finding
from generator.reading.seeds import Dated, Seeds


def quote_after_article(seeds: Seeds) -> Iterator[Finding]:
    """A quote was said after the article that prints it was published.

    Bad:  published: 2026-01-14, and a quote with said: 2026-01-15
    Good: published: 2026-01-15, and a quote with said: 2026-01-15
    """
    for article, quote in lookup.quotes(seeds):
        if _after(quote.said, article.published):
            published = f"its article was published {article.published.text}"
            yield quote.said.text.where, f"said {quote.said.text}, but {published}"


def event_after_article(seeds: Seeds) -> Iterator[Finding]:
    """An event happened after every article that reports it was published.

    Bad:  date: 2026-01-19, status: happened, reported by an article of 2026-01-15
    Good: date: 2026-01-19, status: planned, reported by an article of 2026-01-15
    """
    articles = {article.id: article for article in seeds.articles}
    for event in seeds.events:
        reports = [articles[name] for name in event.articles if name in articles]
        if event.status != "happened" or not reports:
            continue
        if all(_after(event.date, report.published) for report in reports):
            latest = max(str(report.published.text) for report in reports)
            message = f'happened {event.date.text}, but its articles end on {latest}; "planned"?'
            yield event.date.text.where, message


def planned_in_the_past(seeds: Seeds) -> Iterator[Finding]:
    """A planned event's date is past: it happened, or its outcome is not known.

    Bad:  date: 2026-01-19, status: planned, in a briefing as of 2026-01-28
    Good: date: 2026-01-19, status: overdue, in a briefing as of 2026-01-28
    """
    end = lookup.as_of(seeds)
    for event in seeds.events:
        day = event.date.day
        if end and day and event.status == "planned" and day.last < end:
            message = f'planned for {day}, but as_of is {end}, expected "happened" or "overdue"'
            yield event.status.where, message


def overdue_in_the_future(seeds: Seeds) -> Iterator[Finding]:
    """An overdue event's date has not come yet.

    Bad:  date: 2026-02, status: overdue, in a briefing as of 2026-01-28
    Good: date: 2026-02, status: planned, in a briefing as of 2026-01-28
    """
    end = lookup.as_of(seeds)
    for event in seeds.events:
        day = event.date.day
        if end and day and event.status == "overdue" and day.first > end:
            yield event.status.where, f'dated {day}, but as_of is {end}, expected "planned"'


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
            yield second.text.where, f'{second.text} is before "{name}" {first.text}'


def _covered(seeds: Seeds) -> Iterator[Dated]:
    """Yield every date that must not lie after the last day covered."""
    for span in seeds.briefing.coverage if seeds.briefing else ():
        yield span.end
    for article in seeds.articles:
        yield article.published
        yield from (quote.said for quote in article.quotes)
    for event in seeds.events:
        if event.status == "happened":
            yield event.date
    for position in seeds.positions:
        yield from (position.since, position.last_stated)


def after_as_of(seeds: Seeds) -> Iterator[Finding]:
    """Something is dated after `as_of`, the last day covered.

    Bad:  as_of: 2026-01-15, and an article with published: 2026-01-28
    Good: as_of: 2026-01-28, and an article with published: 2026-01-28
    """
    end = lookup.as_of(seeds)
    for date in _covered(seeds):
        if end and date.day and date.day.first > end:
            yield date.text.where, f"{date.text} is after as_of, {end}"


def as_of_not_a_day(seeds: Seeds) -> Iterator[Finding]:
    """`as_of` is not a full day; editions are dated by it.

    Bad:  as_of: 2026-01
    Good: as_of: 2026-01-28
    """
    if seeds.briefing and seeds.briefing.as_of.text:
        day = seeds.briefing.as_of.day
        if day is None or day.day is None:
            text = seeds.briefing.as_of.text
            yield text.where, f'"{text}" is not a full day, expected a date like 2026-01-28'


def _after(one: Dated, other: Dated) -> bool:
    """Return whether one date is certainly after the other."""
    return bool(one.day and other.day and one.day.first > other.day.last)
