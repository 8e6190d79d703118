"""Which records lie in which part of the dossier.

Parts are cut from the oldest record on, so that a new article costs the last one of each actor.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TypeVar

from generator.model import Article, Briefing, Difference, Event, Speaker, Statement
from generator.rendering.pages.shared import filters
from generator.rendering.pages.shared.voices import Spoken, by_speaker
from generator.rendering.paging import in_batches

IN_A_PART = 50
"""Differences, or sources, that one part has."""
NOBODY = "_"
"""Where an actor's id would stand for what belongs to none; no id has an underscore."""
UNCITED = "_uncited"
"""What follows in the name of a part whose quotes no position cites: no choice of a question needs
it."""
OF_ONE = 100
"""Statements, or events, of an actor that one part has; the name of a further one ends in its
number. The newest stand in the last."""

Record = Statement | Event | Difference | Article
Numbered = tuple[int, Record]
"""A record, with its place."""
Told = tuple[int, Sequence[Speaker], list[Numbered]]
"""The place of a group, who speaks in it, and its records."""
Speaking = Mapping[str, tuple[str, ...]]
"""For each quote the actors whose words it counts among."""
Some = TypeVar("Some")


def statements(briefing: Briefing, speaking: Speaking) -> dict[str, list[Told]]:
    """Return for each actor the parts of what is cited, and those of the rest."""
    voices = by_speaker(briefing)
    items: defaultdict[str, list[tuple[int, int, Numbered]]] = defaultdict(list)
    for place, (_, said) in enumerate(voices):
        for at, one in enumerate(said):
            end = "" if questions_of(one, briefing) else UNCITED
            item = one.quotes[0].article.number, place, (at, one)
            for actor in filters.actors_of(one, speaking).split() or [NOBODY]:
                items[actor + end].append(item)
    for found in items.values():
        found.sort(key=itemgetter(0))
    return {name: _by_voice(batch, voices) for name, batch in _named(items)}


def _by_voice(batch: Iterable[tuple[int, int, Numbered]], voices: Sequence[Spoken]) -> list[Told]:
    """Return statements, each with the place of its speakers, in groups by these."""
    groups: defaultdict[int, list[Numbered]] = defaultdict(list)
    for _, place, record in batch:
        groups[place].append(record)
    return [(place, voices[place][0], groups[place]) for place in sorted(groups)]


def events(briefing: Briefing) -> dict[str, list[Told]]:
    """Return parts for each actor that any event concerns, and for the other events."""
    items: defaultdict[str, list[Numbered]] = defaultdict(list)
    for place, event in enumerate(briefing.events):
        for actor in dict.fromkeys(one.id for one in event.actors) or [NOBODY]:
            items[actor].append((place, event))
    return {name: [(0, (), batch)] for name, batch in _named(items)}


def _named(items: Mapping[str, Sequence[Some]]) -> Iterator[tuple[str, list[Some]]]:
    """Yield what belongs to an actor, the oldest first, so many at a time, with a part's name."""
    for name, records in items.items():
        for number, batch in enumerate(in_batches(records, OF_ONE), 1):
            yield (name if number == 1 else f"{name}_{number}"), list(batch)


def numbered(records: Iterable[Record]) -> dict[str, list[Told]]:
    """Return records in their order, so many to a part."""
    parts = in_batches(list(enumerate(records)), IN_A_PART)
    return {str(number): [(0, (), list(batch))] for number, batch in enumerate(parts)}


def questions_of(statement: Statement, briefing: Briefing) -> str:
    """Return the questions to which a position cites a statement, with spaces between."""
    cited = (briefing.cited_by.get(quote.id, ()) for quote in statement.quotes)
    return " ".join(dict.fromkeys(one.question.id for some in cited for one in some))
