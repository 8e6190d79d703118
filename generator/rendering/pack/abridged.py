"""The pack of a large briefing: what is judged and held, the newest, and all that these cite.

Nobody carries a thousand sheets into a meeting; a part that leaves something out says what, and
where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model import Briefing, Difference, Event, Statement
from generator.rendering import addresses, arranged
from generator.rendering.pack import parts, records
from generator.rendering.pack.runs import Data, blocks

MOST = 1_500
"""Of so many articles, quotes and events together everything is printed: about 250 sheets."""
NEWEST = 60
"""So many events that happened, and so many differences, are printed of a larger briefing."""


def is_large(briefing: Briefing) -> bool:
    """Return whether the whole briefing would be more than people carry."""
    return len(briefing.articles) + len(briefing.quotes) + len(briefing.events) > MOST


def abridged(briefing: Briefing) -> Iterator[Data]:
    """Yield the parts of the pack of a large briefing, down to the sources."""
    view = records.view_of(_newest(briefing))
    front = [
        *parts.judgements(view),
        *parts.outlook(view),
        *parts.positions(view, briefing.actors),
        *parts.actors(view, briefing.actors),
        *_noted(parts.timeline(view), _events_told(briefing)),
        *_noted(parts.differences(view), _differences_told(briefing)),
    ]
    cited = {*_cited(front), *_cited(blocks(briefing.brief.bottom_line, briefing))}
    spoken = [
        (who, found)
        for who, statements in arranged.by_speaker(briefing)
        if (found := tuple(one for one in statements if _is_cited(one, cited)))
    ]
    quotes = [quote for _, found in spoken for one in found for quote in one.quotes]
    cited |= {quote.article.id for quote in quotes}
    articles = [one for one in briefing.articles if one.id in cited]
    yield from front
    yield from _noted(
        parts.quotes(view, spoken),
        f"{len(quotes)} of {len(briefing.quotes)} quotes: those that this pack cites, each with"
        f" its other wordings. The others: {_stands('quotes', briefing)}.",
    )
    yield from _noted(
        parts.sources(view, articles),
        f"{len(articles)} of {len(briefing.articles)} articles: those that this pack cites. The"
        f" others, and a summary of each: {_stands('articles', briefing)}.",
    )


def _newest(briefing: Briefing) -> Briefing:
    """Return the briefing with its newest events and differences; actors go without quotes."""
    past = {one.id for one in _happened(briefing)[:-NEWEST]}
    latest = sorted(briefing.differences, key=_last_article)[-NEWEST:]

    def recent(events: Sequence[Event]) -> tuple[Event, ...]:
        return tuple(one for one in events if one.id not in past)

    return replace(
        briefing,
        events=recent(briefing.events),
        events_of={name: recent(found) for name, found in briefing.events_of.items()},
        differences=tuple(one for one in briefing.differences if one in latest),
        quotes_by={},
    )


def _happened(briefing: Briefing) -> list[Event]:
    return [one for one in briefing.events if one.status == "happened"]


def _last_article(difference: Difference) -> int:
    return max(claim.article.number for claim in difference.claims)


def _events_told(briefing: Briefing) -> str:
    happened = len(_happened(briefing))
    if happened <= NEWEST:
        return ""
    stands = _stands("timeline", briefing)
    return f"Of {happened} events that happened, the newest {NEWEST}. The others: {stands}."


def _differences_told(briefing: Briefing) -> str:
    found = len(briefing.differences)
    if found <= NEWEST:
        return ""
    stands = _stands("differences", briefing)
    return f"Of {found} differences, the {NEWEST} with the newest articles. The others: {stands}."


def _stands(hub: str, briefing: Briefing) -> str:
    """Return where everything of a kind stands, to be printed."""
    return addresses.shown(addresses.hub(hub), briefing.about.site_url)


def _noted(made: Iterable[Data], note: str) -> Iterator[Data]:
    """Yield parts with a note of what they leave out."""
    for part in made:
        yield {**part, "note": note}


def _is_cited(statement: Statement, cited: set[str]) -> bool:
    return any(quote.id in cited for quote in statement.quotes)


def _cited(value: object) -> Iterator[str]:
    """Yield the ids that some data cite."""
    if isinstance(value, dict):
        yield from map(str, value.get("to", ()))
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _cited(one)
