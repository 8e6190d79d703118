"""Who acted when, in one picture: a row for each actor, a column for each day covered.

A crowded day is enlarged: each of its events has a slot, in the order in which the editor put
them, and has it in the rows of all who acted in it. Days that the articles do not speak of are one
column, marked as a gap; what lies before or after the coverage has a column at either end, and what
has no day one of its own. More than a few days become months, more than a few months years, so that
the picture fits a phone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from msgspec import Struct, structs

from generator.days import Day
from generator.model import Actor, Briefing, Event, EventStatus, Span
from generator.rendering.words import phrases

MOST = 12
"""Columns of days, months or years; more do not fit a phone."""
MOST_DOTS = 6
"""Dots in a cell; more are written as a number."""
MOST_CELLS, DOTS_OF_ALL = 160, 90
"""Beyond so many cells the picture has the actors with most events alone, so many cells of them;
beyond so many dots each cell has one, and a number."""
MOST_SLOTS, SLOTS_OF_ALL = 14, 34
"""Places for events beside each other in a column, and in all of them; where there are more
events, the dots of a cell stand together instead."""
STATUSES: tuple[EventStatus, ...] = ("happened", "planned", "overdue")

Kind = Literal["earlier", "covered", "gap", "later", "undated"]


class Column(Struct, frozen=True, kw_only=True):
    """One day, month or year; a gap; or what lies beside them."""

    kind: Kind
    label: str
    """As short as it can be."""
    above: str
    """The month or the year, where it is another than in the column before."""
    title: str
    """In words, for those who hear the picture."""
    slots: int = 0
    """Places for its events beside each other; 0 where the dots of a cell stand together."""


class Dot(Struct, frozen=True, kw_only=True):
    """An event in the row of one who acted in it."""

    event: Event
    slot: int
    """Its place in the column, from 1; 0 where the column has no places."""


class Cell(Struct, frozen=True, kw_only=True):
    """What an actor did in a column."""

    column: Column
    dots: tuple[Dot, ...]
    more: int
    """Events beyond the dots."""
    words: str
    """`2 happened, 1 planned`; empty where there is nothing."""


class Row(Struct, frozen=True, kw_only=True):
    """An actor and its cells, one for each column."""

    actor: Actor
    cells: tuple[Cell, ...]


class Strip(Struct, frozen=True, kw_only=True):
    """The picture."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    actors: int
    """How many act; there are fewer rows where these do not fit."""


@dataclass(frozen=True, slots=True)
class _Period:
    """Days in a row, both ends included."""

    first: date
    last: date
    unit: Day | None
    """None for a gap."""


def strip(briefing: Briefing) -> Strip | None:
    """Return who acted when; None where no event has an actor, or nothing is covered."""
    acting = [actor for actor in briefing.actors if _acts(actor, briefing)]
    periods = _periods(briefing.about.coverage)
    if not acting or not periods:
        return None
    seen = {one.id for actor in acting for one in briefing.events_of[actor.id]}
    placed: dict[int, list[Event]] = {place: [] for place in range(len(periods))}
    for one in briefing.events:
        if one.id in seen:
            placed.setdefault(_place(one, periods), []).append(one)
    places = sorted(placed)
    slotted = _slots(placed)
    columns = {
        place: structs.replace(column, slots=max(slotted.get(place, {}).values(), default=0))
        for place, column in zip(
            places, _columns(places, periods, briefing.about.language), strict=True
        )
    }
    shown = _busiest(acting, briefing, MOST_CELLS // len(columns))
    events = [briefing.events_of[actor.id] for actor in shown]
    most = 1 if sum(map(len, events)) > DOTS_OF_ALL else MOST_DOTS
    slot_of = {name: slot for found in slotted.values() for name, slot in found.items()}
    rows = tuple(
        Row(actor=actor, cells=tuple(_cells(acted, columns, periods, most, slot_of)))
        for actor, acted in zip(shown, events, strict=True)
    )
    return Strip(columns=tuple(columns.values()), rows=rows, actors=len(acting))


def _acts(actor: Actor, briefing: Briefing) -> bool:
    """Tell an actor with deeds of its own from one that others only speak about.

    An event names first who does it. Who is never first, holds no position and is quoted with no
    word is spoken about, whatever the group is called.
    """
    events = briefing.events_of.get(actor.id, ())
    return bool(events) and (
        any(event.actors[0].id == actor.id for event in events)
        or any((actor.id, question.id) in briefing.cells for question in briefing.questions)
        or bool(briefing.quotes_by.get(actor.id))
    )


def _slots(placed: Mapping[int, Sequence[Event]]) -> dict[int, dict[str, int]]:
    """Return for the columns that have room the slot of each event, by its id."""
    if sum(map(len, placed.values())) > SLOTS_OF_ALL + MOST:
        return {}
    return {
        place: {event.id: slot for slot, event in enumerate(events, 1)}
        for place, events in placed.items()
        if 0 < len(events) <= MOST_SLOTS
    }


def _busiest(acting: list[Actor], briefing: Briefing, most: int) -> list[Actor]:
    """Return so many actors that have most events, in table order."""
    ordered = sorted(acting, key=lambda actor: len(briefing.events_of[actor.id]), reverse=True)
    known = {actor.id for actor in ordered[:most]}
    return [actor for actor in acting if actor.id in known]


def _periods(coverage: Iterable[Span]) -> list[_Period]:
    """Return the days covered and the gaps between, or the months or years, whichever are few."""
    spans = sorted((span.start.first, span.end.last) for span in coverage)
    if not spans:
        return []
    found: list[_Period] = []
    for unit in (_day, _month, _year):
        found = list(_merged(spans, unit))
        if len(found) <= MOST:
            break
    return found[-MOST:]


def _merged(spans: Sequence[tuple[date, date]], unit: Callable[[date], Day]) -> Iterator[_Period]:
    """Yield a period for each unit that is covered, and one for all units of a gap."""
    units = _units(spans[0][0], max(last for _, last in spans), unit)
    covered = groupby(
        units, key=lambda one: any(a <= one.last and one.first <= b for a, b in spans)
    )
    for is_covered, run in covered:
        if is_covered:
            yield from (_Period(one.first, one.last, one) for one in run)
        else:
            first, *rest = run
            yield _Period(first.first, (rest or [first])[-1].last, None)


def _units(first: date, last: date, unit: Callable[[date], Day]) -> Iterator[Day]:
    at = first
    while at <= last:
        found = unit(at)
        yield found
        at = found.last + timedelta(days=1)


def _day(at: date) -> Day:
    return Day(at.year, at.month, at.day)


def _month(at: date) -> Day:
    return Day(at.year, at.month)


def _year(at: date) -> Day:
    return Day(at.year)


def _place(event: Event, periods: Sequence[_Period]) -> int:
    """Return the period of an event; -1 is before them, beyond the last are `later` and no day."""
    later, undated = len(periods), len(periods) + 1
    if day := event.date:
        for index, period in enumerate(periods):
            if period.first <= day.first and day.last <= period.last:
                return index
        if day.last < periods[0].first:
            return -1
        if day.first > periods[-1].last:
            return later
    return later if event.status == "planned" else undated


def _columns(places: Iterable[int], periods: Sequence[_Period], language: str) -> Iterator[Column]:
    beside: dict[int, tuple[Kind, str, str]] = {
        -1: ("earlier", "earlier", "before our articles begin"),
        len(periods): ("later", "later", "after our last article"),
        len(periods) + 1: ("undated", "no day", "no single day"),
    }
    before = ""
    for place in places:
        if place in beside:
            kind, label, title = beside[place]
            yield Column(kind=kind, label=label, above="", title=title)
        else:
            column = _column(periods[place], before, language)
            before = column.above or before
            yield column


def _column(period: _Period, before: str, language: str) -> Column:
    """Return the head of a day, month or year, or of a gap."""
    unit = period.unit
    if unit is None:
        words = phrases.span_in_words(_day(period.first), _day(period.last), language)
        days = f"{period.first.day}–{period.last.day}"
        same_month = (period.first.year, period.first.month) == (
            period.last.year,
            period.last.month,
        )
        label = days if same_month else "…"
        return Column(kind="gap", label=label, above="", title=f"{words}, not in our articles")
    label, above = phrases.tick(unit, language)
    shown = "" if above == before else above
    title = phrases.day_in_words(unit, language)
    return Column(kind="covered", label=label, above=shown, title=title)


def _cells(
    events: Sequence[Event],
    columns: dict[int, Column],
    periods: Sequence[_Period],
    most: int,
    slot_of: Mapping[str, int],
) -> Iterator[Cell]:
    """Yield what an actor did in each column, with so many dots at most."""
    counted = Counter((_place(event, periods), event.status) for event in events)
    for place, column in columns.items():
        found = [event for event in events if _place(event, periods) == place]
        counts = [(status, counted[place, status]) for status in STATUSES]
        yield Cell(
            column=column,
            dots=tuple(Dot(event=one, slot=slot_of.get(one.id, 0)) for one in found[:most]),
            more=max(0, len(found) - most),
            words=", ".join(f"{number} {status}" for status, number in counts if number),
        )
