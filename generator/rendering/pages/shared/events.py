"""What pages show of events: the day, who acted, which articles report it."""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup
from msgspec import Struct

from generator.model import Event, EventStatus
from generator.rendering.addresses import Link
from generator.rendering.escape import join
from generator.rendering.pages.shared.view import View
from generator.rendering.words import phrases


class EventView(Struct, frozen=True, kw_only=True):
    """An event in full, under its day."""

    id: str
    status: EventStatus
    text: str
    flag: str
    """What is said of an event that has not simply happened; else nothing."""
    mark: str
    """`new`, `changed`, or nothing."""
    actors: tuple[Link, ...]
    actor_ids: Markup
    """With spaces between, for the script."""
    articles: tuple[Link, ...]


class DayView(Struct, frozen=True, kw_only=True):
    """A day and its events."""

    day: str
    events: tuple[EventView, ...]


class EventLine(Struct, frozen=True, kw_only=True):
    """An event on one line, with a link to where it stands in full."""

    status: EventStatus
    day: str
    text: str
    href: Markup
    flag: str
    """What is said of an event that has not simply happened; else nothing."""


def days(events: Iterable[Event], view: View) -> tuple[DayView, ...]:
    """Return events, which are in order, by day."""
    return tuple(
        DayView(day=view.day(day), events=tuple(_event(one, view) for one in found))
        for day, found in groupby(events, key=lambda event: event.date)
    )


def event_line(event: Event, view: View) -> EventLine:
    """Return an event on one line."""
    return EventLine(
        status=event.status,
        day=view.day(event.date),
        text=event.text,
        href=view.links.to(event),
        flag=phrases.FLAGS[event.status],
    )


def actor_ids(event: Event) -> Markup:
    """Return the ids of the actors of an event, with spaces between."""
    return join((actor.id for actor in event.actors), " ")


def _event(event: Event, view: View) -> EventView:
    return EventView(
        id=event.id,
        status=event.status,
        text=event.text,
        flag=phrases.FLAGS[event.status],
        mark=view.mark(event),
        actors=tuple(map(view.links.name, event.actors)),
        actor_ids=actor_ids(event),
        articles=tuple(map(view.links.number, phrases.articles_of(event.articles))),
    )
