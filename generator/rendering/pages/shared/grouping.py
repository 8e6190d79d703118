"""Records in the order and the groups in which several pages show them."""

import re
from collections.abc import Collection
from itertools import groupby

from generator.model import (
    Actor,
    Article,
    Briefing,
    Difference,
    Person,
    Position,
    Question,
    Stance,
)
from generator.rendering.words import phrases

DIFFERENCE_SECTIONS = (
    ("Contradictions", "These cannot all be true.", ("contradiction",)),
    (
        "Speaker against reporter",
        "An article reports a statement and disputes it.",
        ("speaker-against-reporter",),
    ),
    ("Framing", "The same matter in words that make another of it.", ("framing",)),
    ("Updates", "Not contradictions: the later article knows more.", ("update",)),
    ("Slips", "Mistakes of a text about what is otherwise known.", ("slip",)),
)
"""Heading, explanation and types, in the order of the page."""


def by_group(briefing: Briefing) -> list[tuple[str, tuple[Actor, ...]]]:
    """Return the actors by group, in the order of the table."""
    grouped = groupby(briefing.actors, key=lambda actor: actor.group)
    return [(name, tuple(actors)) for name, actors in grouped]


def by_stance(
    briefing: Briefing, question: Question
) -> list[tuple[Stance, tuple[tuple[Actor, tuple[Position, ...]], ...]]]:
    """Return each stance of a question with the actors that take it now."""
    cells = [
        (actor, cell)
        for actor in briefing.actors
        if (cell := briefing.cells.get((actor.id, question.id)))
    ]
    return [
        (stance, tuple((actor, cell) for actor, cell in cells if cell[0].stance == stance))
        for stance in question.stances
    ]


def silent(briefing: Briefing, question: Question) -> tuple[Actor, ...]:
    """Return the actors without a position on a question."""
    return tuple(
        actor for actor in briefing.actors if (actor.id, question.id) not in briefing.cells
    )


def articles_on(briefing: Briefing, actor: Actor) -> list[Article]:
    """Return the articles that carry an actor's positions, words or deeds."""
    found: dict[str, Article] = {}
    for question in briefing.questions:
        for position in briefing.cells.get((actor.id, question.id), ()):
            found |= {one.id: one for one in phrases.articles_of(position.evidence)}
    found |= {quote.article.id: quote.article for quote in briefing.quotes_by.get(actor.id, ())}
    for event in briefing.events_of.get(actor.id, ()):
        found |= {one.id: one for one in event.articles}
    return sorted(found.values(), key=lambda article: article.number)


def concerned(briefing: Briefing, difference: Difference) -> tuple[Actor, ...]:
    """Return the actors that a difference touches: who speaks in it, and who is named in it.

    A person counts for the actors of all offices that it held; an empty result touches everybody.
    """
    speakers = {one.id for claim in difference.claims for one in claim.speakers}
    texts = (difference.label, *(claim.value for claim in difference.claims))
    words = " ".join(texts)
    people = [person for person in briefing.people if _is_in(person, speakers, words)]
    theirs = {role.actor.id for person in people for role in person.roles if role.actor}
    return tuple(
        actor
        for actor in briefing.actors
        if actor.id in theirs or _is_in(actor, speakers, words, *actor.demonyms)
    )


def touches(difference: Difference, actors: Collection[str], briefing: Briefing) -> bool:
    """Return whether a difference belongs in what is told of some actors."""
    found = concerned(briefing, difference)
    return not found or any(actor.id in actors for actor in found)


def _is_in(record: Actor | Person, speakers: Collection[str], words: str, *more: str) -> bool:
    """Return whether a record speaks, or is called by one of its names in some words."""
    names = (record.name, *record.aliases, *more)
    return record.id in speakers or any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names if name in words
    )
