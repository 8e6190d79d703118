"""What the filters of a page offer, and what each of its items answers to them.

The script compares the words in an item's `data-` attributes with the chosen option.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec import Struct

from generator.days import Day
from generator.model import Actor, Briefing, Event, Speaker, Statement
from generator.rendering.words import phrases
from generator.text.words import fold

NO_DAY = "unknown"
SPEAKING = "actors speaking"
"""The name of the mapping that `actors_speaking` makes, for pages to look things up in."""
MOST_SPANS = 31
"""Where quotes are of more days, their months are offered, or their years."""

Spans = Mapping[Day | None, Day | None]
"""For each day what a filter offers for it: the day, its month or its year."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter."""

    value: str
    label: str


class Filters(Struct, frozen=True, kw_only=True):
    """The choices that a page offers, each in its order."""

    speakers: tuple[Option, ...] = ()
    actors: tuple[Option, ...] = ()
    days: tuple[Option, ...] = ()


class Answers(Struct, frozen=True, kw_only=True):
    """What a statement answers to each filter: words with spaces between."""

    speaker: str
    actor: str
    day: str
    kind: str


def of_quotes(
    statements: Iterable[Statement],
    briefing: Briefing,
    speaking: Mapping[str, tuple[str, ...]],
    spans: Spans,
) -> Filters:
    """Return the speakers, actors and days, or spans of days, of statements."""
    quotes = [quote for statement in statements for quote in statement.quotes]
    ids = {actor for quote in quotes for actor in speaking.get(quote.id, ())}
    return Filters(
        speakers=_speakers(speaker for quote in quotes for speaker in quote.speakers),
        actors=_actors(ids, briefing),
        days=_days((spans[quote.said] for quote in quotes), briefing.about.language),
    )


def of_events(events: Iterable[Event], briefing: Briefing) -> Filters:
    """Return the actors of events."""
    return Filters(actors=_actors({actor.id for one in events for actor in one.actors}, briefing))


def actors_speaking(briefing: Briefing) -> Mapping[str, tuple[str, ...]]:
    """Return for each quote the actors whose words it counts among."""
    found: dict[str, list[str]] = {}
    for actor in briefing.actors:
        for quote in briefing.quotes_by.get(actor.id, ()):
            found.setdefault(quote.id, []).append(actor.id)
    return {quote: tuple(actors) for quote, actors in found.items()}


def spans_of(statements: Iterable[Statement]) -> Spans:
    """Return the finest spans of the days of statements that are few enough to choose from."""
    days = {quote.said for statement in statements for quote in statement.quotes}
    found: Spans = {day: day for day in days}
    for coarser in (_month, _year):
        if len({*found.values()} - {None}) > MOST_SPANS:
            found = {day: day and coarser(day) for day in days}
    return found


def _month(day: Day) -> Day:
    return Day(day.year, day.month)


def _year(day: Day) -> Day:
    return Day(day.year)


def answers(statement: Statement, speaking: Mapping[str, tuple[str, ...]], spans: Spans) -> Answers:
    """Return what a statement answers to each filter."""
    quotes = statement.quotes
    return Answers(
        speaker=_listed(speaker.id for quote in quotes for speaker in quote.speakers),
        actor=actors_of(statement, speaking),
        day=_listed(_value(spans[quote.said]) for quote in quotes),
        kind=_listed(quote.kind for quote in quotes),
    )


def actors_of(statement: Statement, speaking: Mapping[str, tuple[str, ...]]) -> str:
    """Return the ids of the actors whose words a statement counts among, with spaces between."""
    return _listed(actor for quote in statement.quotes for actor in speaking.get(quote.id, ()))


def _listed(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words))


def _speakers(speakers: Iterable[Speaker]) -> tuple[Option, ...]:
    names = {speaker.id: speaker.name for speaker in speakers}
    ordered = sorted(names.items(), key=lambda item: fold(item[1]))
    return tuple(Option(value, label) for value, label in ordered)


def _actors(ids: set[str], briefing: Briefing) -> tuple[Option, ...]:
    found: Iterable[Actor] = (actor for actor in briefing.actors if actor.id in ids)
    return tuple(Option(actor.id, actor.name) for actor in found)


def _days(days: Iterable[Day | None], language: str) -> tuple[Option, ...]:
    """Return the days in order; a day not known comes last."""
    once = sorted(set(days), key=lambda day: (day is None, str(day)))
    return tuple(Option(_value(day), phrases.day_in_words(day, language)) for day in once)


def _value(day: Day | None) -> str:
    return str(day) if day else NO_DAY
