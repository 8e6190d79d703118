"""The events by day: what happened, what was planned, what is overdue."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, groupby

from markupsafe import Markup
from msgspec import Struct

from generator.model import Briefing, Event, EventStatus
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.figures import timeline as figure
from generator.rendering.figures.timeline import Column
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.events import DayView, days
from generator.rendering.pages.shared.filters import Filters
from generator.rendering.pages.shared.pager import Rest, pager
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View
from generator.rendering.paging import EVENTS_ON_THE_HUB, Cut, events_cut
from generator.rendering.unit import Unit
from generator.rendering.words import phrases

HEADINGS: Mapping[EventStatus, str] = {
    "overdue": "Overdue: outcome not in our articles",
    "planned": "Planned",
    "happened": "Happened",
}
"""In the order of the page."""
TITLES: Mapping[EventStatus, str] = {
    "happened": "Timeline",
    "overdue": "Overdue events",
    "planned": "Planned events",
}
"""What the pages are called that have them all."""
TITLE_LENGTH = 72
"""Letters of an event's text that a dot has: the text itself is one step away."""


class DotView(Struct, frozen=True, kw_only=True):
    """A dot that leads to its event."""

    look: Markup
    """The classes by which the style draws and places it: `dot dot--happened in-3`."""
    href: Markup
    title: str
    """Day, status and text, for those who hear the picture or wait over the dot."""


class CellView(Struct, frozen=True, kw_only=True):
    """What an actor did in a column."""

    kind: str
    slots: int
    dots: tuple[DotView, ...]
    more: int
    """Events beyond the dots."""
    words: str
    """All events of the cell in words, where there are more than dots."""


class StripRow(Struct, frozen=True, kw_only=True):
    """An actor, and what it did in each column."""

    id: str
    actor: Link
    cells: tuple[CellView, ...]


class StripView(Struct, frozen=True, kw_only=True):
    """Who acted when, in one picture."""

    columns: tuple[Column, ...]
    rows: tuple[StripRow, ...]
    left_out: str
    """That not every actor has a row; empty where each has."""
    gaps: bool
    """Whether there are days between that our articles do not speak of."""
    ordered: bool
    """Whether events of a day stand beside each other in it."""


class EventSection(Struct, frozen=True, kw_only=True):
    """The events of one status, or some of them."""

    status: EventStatus
    """It is the anchor."""
    heading: str
    rest: Rest | None
    """Where the others stand; None where this is all."""
    days: tuple[DayView, ...]


class TimelinePage(Struct, frozen=True, kw_only=True):
    """What the timeline shows, or one of its pages."""

    title: str
    places: Markup | None
    """The folder that says on which page what stands; None where there is only this one."""
    hub: Markup | None
    """Where the timeline is; None on it."""
    noun: str
    """What the filter counts."""
    filters: Filters
    strip: StripView | None
    """None where no event has an actor, or nothing is covered."""
    ahead: tuple[EventSection, ...]
    """What is overdue and what is planned."""
    past: tuple[EventSection, ...]
    """What happened."""


def timeline(site: Site) -> Iterator[Unit]:
    """Yield the events by day; the hub has the newest where they are many, pages have them all."""
    yield Unit("timeline", _hub)
    for status in HEADINGS:
        pages = events_cut(site.briefing, status)
        paths = [page.path for page in pages]
        for page in pages:
            yield Unit(f"timeline/{status}/{page.number}", _one, (status, page, paths))


def _hub(site: Site) -> Iterator[Page]:
    path = addresses.hub("timeline")
    yield Page(
        path=path,
        template="timeline",
        title="Timeline",
        description="What happened, what was planned and what is overdue, by day",
        content=_timeline(site.view(path)),
    )


def _one(site: Site, status: EventStatus, page: Cut[Event], paths: list[str]) -> Iterator[Page]:
    title = f"{TITLES[status]}, page {page.number}"
    yield Page(
        path=page.path,
        template="timeline",
        listed=False,
        hub=addresses.hub("timeline"),
        title=title,
        description=f"{TITLES[status]}, page {page.number} of {len(paths)}, by day",
        content=_page(title, status, page, paths, site.view(page.path)),
    )


def _timeline(view: View) -> TimelinePage:
    shown = {status: _shown(status, view.briefing) for status in HEADINGS}
    whole = sum(map(len, shown.values())) == len(view.briefing.events)
    return TimelinePage(
        title="Timeline",
        places=None if whole else view.links.path(addresses.PLACES),
        hub=None,
        noun="events" if whole else "events on this page",
        filters=filters.of_events(chain(*shown.values()), view.briefing),
        strip=_strip(view),
        ahead=tuple(
            _section(status, shown[status], view)
            for status in HEADINGS
            if status != "happened" and shown[status]
        ),
        past=(_section("happened", shown["happened"], view),),
    )


def _shown(status: EventStatus, briefing: Briefing) -> list[Event]:
    """Return what the hub has of the events of a status: all by day, or some of many.

    Of what happened that is the newest, the last day first and what has no day last; of the others
    what comes first. What is planned for a month or a year comes at its end.
    """
    events = [event for event in briefing.events if event.status == status]
    most = EVENTS_ON_THE_HUB[status]
    if status == "planned":
        events.sort(key=lambda event: event.date.last if event.date else date.max)
    if status != "happened":
        return events[:most]
    newest = groupby(events[-most:], key=lambda event: event.date)
    by_day = [(day, list(found)) for day, found in newest]
    by_day.sort(key=lambda one: one[0] is None, reverse=True)
    return [event for _, found in reversed(by_day) for event in found]


def _section(status: EventStatus, events: list[Event], view: View) -> EventSection:
    pages = events_cut(view.briefing, status)
    many = sum(len(page.records) for page in pages)
    which = "newest, the last day first" if status == "happened" else "next"
    rest = Rest(
        shown=f"The {len(events)} {which}, of {many}; all of them by day, from the first:",
        name=f"events, {status}",
        pages=pager([page.path for page in pages], "", view.links),
    )
    return EventSection(
        status=status,
        heading=HEADINGS[status],
        rest=rest if pages else None,
        days=days(events, view),
    )


def _page(
    title: str, status: EventStatus, page: Cut[Event], paths: list[str], view: View
) -> TimelinePage:
    rest = Rest(
        shown=f"Page {page.number} of {len(paths)}, from the first day to the last:",
        name=f"events, {status}",
        pages=pager(paths, page.path, view.links),
    )
    section = EventSection(
        status=status, heading=HEADINGS[status], rest=rest, days=days(page.records, view)
    )
    return TimelinePage(
        title=title,
        places=view.links.path(addresses.PLACES),
        hub=view.links.hub("timeline"),
        noun="events on this page",
        filters=filters.of_events(page.records, view.briefing),
        strip=None,
        ahead=(),
        past=(section,),
    )


def _strip(view: View) -> StripView | None:
    drawn = figure.strip(view.briefing)
    if drawn is None:
        return None
    return StripView(
        columns=drawn.columns,
        rows=tuple(
            StripRow(
                id=row.actor.id,
                actor=view.links.name(row.actor),
                cells=tuple(_cell(cell, view) for cell in row.cells),
            )
            for row in drawn.rows
        ),
        left_out=f"The {len(drawn.rows)} of {drawn.actors} actors with most events."
        if len(drawn.rows) < drawn.actors
        else "",
        gaps=any(column.kind == "gap" for column in drawn.columns),
        ordered=any(column.kind == "covered" and column.slots > 1 for column in drawn.columns),
    )


def _cell(cell: figure.Cell, view: View) -> CellView:
    return CellView(
        kind=cell.column.kind,
        slots=cell.column.slots,
        dots=tuple(_dot(dot, view) for dot in cell.dots),
        more=cell.more,
        words=cell.words if cell.more else "",
    )


def _dot(dot: figure.Dot, view: View) -> DotView:
    event = dot.event
    look = f"dot dot--{event.status}" + (f" in-{dot.slot}" if dot.slot else "")
    words = phrases.shortened(event.text, TITLE_LENGTH)
    return DotView(
        look=Markup(look),  # noqa: S704  (our words, a number)
        href=view.links.to(event),
        title=f"{view.day(event.date)}, {event.status}: {words}",
    )
