"""The events by day: what happened, what was planned, what is overdue."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import EventStatus
from generator.rendering import addresses
from generator.rendering.addresses import Link
from generator.rendering.figures import timeline as figure
from generator.rendering.figures.timeline import Column
from generator.rendering.pages.page import Page
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.events import DayView, days
from generator.rendering.pages.shared.filters import Filters
from generator.rendering.pages.shared.site import Site
from generator.rendering.pages.shared.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class StripRow:
    """An actor, and what it did in each column."""

    id: str
    actor: Link
    cells: tuple[figure.Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StripView:
    """Who acted when, in one small picture."""

    columns: tuple[Column, ...]
    rows: tuple[StripRow, ...]
    gaps: bool
    """Whether there are days between that our articles do not speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What the timeline shows."""

    filters: Filters
    strip: StripView | None
    """None where no event has an actor, or nothing is covered."""
    happened: tuple[DayView, ...]
    overdue: tuple[DayView, ...]
    planned: tuple[DayView, ...]


def timeline(site: Site) -> Iterator[Page]:
    """Yield the events by day."""
    path = addresses.hub("timeline")
    yield Page(
        path=path,
        template="timeline",
        title="Timeline",
        description="What happened, what was planned and what is overdue, by day",
        content=_timeline(site.view(path)),
    )


def _timeline(view: View) -> TimelinePage:
    briefing = view.briefing
    return TimelinePage(
        filters=filters.of_events(briefing.events, briefing),
        strip=_strip(view),
        happened=_days("happened", view),
        overdue=_days("overdue", view),
        planned=_days("planned", view),
    )


def _days(status: EventStatus, view: View) -> tuple[DayView, ...]:
    return days((event for event in view.briefing.events if event.status == status), view)


def _strip(view: View) -> StripView | None:
    drawn = figure.strip(view.briefing)
    if drawn is None:
        return None
    return StripView(
        columns=drawn.columns,
        rows=tuple(
            StripRow(id=row.actor.id, actor=view.links.name(row.actor), cells=row.cells)
            for row in drawn.rows
        ),
        gaps=any(column.kind == "gap" for column in drawn.columns),
    )
