"""The pack of a large briefing: what is judged and held, the newest, and all that these cite.

Nobody carries a thousand sheets into a meeting; a part that leaves something out says what, and
where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from generator.model import Briefing, Difference, Event, EventStatus, Statement
from generator.rendering import addresses
from generator.rendering.pack import parts, records
from generator.rendering.pack.changes import latest_changes
from generator.rendering.pack.elements import Citation, ClaimRecord
from generator.rendering.pack.judgements import judgements
from generator.rendering.pack.left_out import stands
from generator.rendering.pack.model import AnyPart
from generator.rendering.pack.runs import blocks
from generator.rendering.pack.tying import records_in
from generator.rendering.pages.shared import voices

MOST = 1_500
"""Of so many articles, quotes and events together everything is printed: about 250 sheets."""
NEWEST = 50
"""So many events that happened, and so many differences, are printed of a larger briefing."""
AHEAD = 150
"""So many events that are planned, and so many that are overdue; few briefings have more."""


def is_large(briefing: Briefing) -> bool:
    """Return whether the whole briefing would be more than people carry."""
    return len(briefing.articles) + len(briefing.quotes) + len(briefing.events) > MOST


def abridged(briefing: Briefing) -> Iterator[AnyPart]:
    """Yield the parts of the pack of a large briefing, down to the sources."""
    view = records.view_of(_newest(briefing))
    front = (
        *judgements(view),
        *parts.outlook(view),
        *latest_changes(view),
        *parts.glance(view, briefing.actors),
        *_noted(parts.actors(view, briefing.actors), _actors_told(briefing)),
        *_noted(parts.timeline(view), _events_told(briefing)),
        *_noted(parts.differences(view), _differences_told(briefing)),
    )
    cited = {*_cited(front), *_cited(blocks(briefing.brief.bottom_line, briefing))}
    spoken = [
        (who, found)
        for who, statements in voices.by_speaker(briefing)
        if (found := tuple(one for one in statements if _is_cited(one, cited)))
    ]
    quotes = [quote for _, found in spoken for one in found for quote in one.quotes]
    cited |= {quote.article.id for quote in quotes}
    articles = [one for one in briefing.articles if one.id in cited]
    yield from front
    yield from _noted(parts.quotes(view, spoken), _quotes_told(len(quotes), briefing))
    yield from _noted(
        parts.sources(view, articles, short=True), _sources_told(len(articles), briefing)
    )


def _newest(briefing: Briefing) -> Briefing:
    """Return the briefing with its newest events and differences; actors go without quotes."""
    kept = {one.id for _, told, _ in _events(briefing) for one in told}
    latest = {one.id for one in sorted(briefing.differences, key=_last_article)[-NEWEST:]}

    def recent(events: Sequence[Event]) -> tuple[Event, ...]:
        return tuple(one for one in events if one.id in kept)

    return replace(
        briefing,
        events=recent(briefing.events),
        events_of={name: recent(found) for name, found in briefing.events_of.items()},
        differences=tuple(one for one in briefing.differences if one.id in latest),
        quotes_by={},
    )


def _events(briefing: Briefing) -> Iterator[tuple[str, Sequence[Event], Sequence[Event]]]:
    """Yield for each status what its events are called, those that are printed, and all."""
    by_status: dict[EventStatus, list[Event]] = {"happened": [], "overdue": [], "planned": []}
    for event in sorted(briefing.events, key=_day):
        by_status[event.status].append(event)
    happened, overdue, planned = by_status.values()
    yield "events that happened, the newest", happened[-NEWEST:], happened
    yield "events that are overdue, the newest", overdue[-AHEAD:], overdue
    yield "events that are planned, the next", planned[:AHEAD], planned


def _day(event: Event) -> date:
    """Return the first day on which an event can have been; else that of its last report."""
    reported = (one.published.first for one in event.articles if one.published)
    return event.date.first if event.date else max(reported, default=date.min)


def _last_article(difference: Difference) -> int:
    return max(claim.article.number for claim in difference.claims)


def _actors_told(briefing: Briefing) -> str:
    left = []
    if any(briefing.quotes_by.get(actor.id) for actor in briefing.actors):
        left.append("the list of its people’s quotes")
    if _events_told(briefing):
        left.append("the events that the timeline of this pack leaves out")
    if not left:
        return ""
    place = stands("Each actor in full", addresses.hub("actors"), briefing)
    return f"Left out of each section: {'; '.join(left)}. {place}"


def _events_told(briefing: Briefing) -> str:
    left = [
        f"{len(every)} {which} {len(told)}"
        for which, told, every in _events(briefing)
        if len(told) < len(every)
    ]
    if not left:
        return ""
    place = stands("All events", addresses.hub("timeline"), briefing)
    return f"Of {'; of '.join(left)}. {place}"


def _differences_told(briefing: Briefing) -> str:
    found = len(briefing.differences)
    if found <= NEWEST:
        return ""
    place = stands("All differences", addresses.hub("differences"), briefing)
    return f"Of {found} differences, the {NEWEST} with the newest articles. {place}"


def _quotes_told(printed: int, briefing: Briefing) -> str:
    every = len(briefing.quotes)
    if printed == every:
        return ""
    kept = "those that this pack cites, each with its other wordings"
    place = stands("All quotes", addresses.hub("quotes"), briefing)
    return f"{printed} of {every} quotes: {kept}. {place}"


def _sources_told(printed: int, briefing: Briefing) -> str:
    every = len(briefing.articles)
    cited = f"{printed} of {every} articles: those that this pack cites, without their summaries."
    kept = cited if printed < every else "Without the summaries of the articles."
    place = stands("All articles, each with its summary", addresses.hub("articles"), briefing)
    return f"{kept} {place}"


def _noted(made: Iterable[AnyPart], note: str) -> Iterator[AnyPart]:
    """Yield parts with a note of what they leave out."""
    for part in made:
        yield replace(part, note=note)


def _is_cited(statement: Statement, cited: set[str]) -> bool:
    return any(quote.id in cited for quote in statement.quotes)


def _cited(printed: object) -> Iterator[str]:
    """Yield the ids that some records cite."""
    for record in records_in(printed):
        if isinstance(record, Citation | ClaimRecord):
            yield from record.to
