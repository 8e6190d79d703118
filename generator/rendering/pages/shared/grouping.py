"""Records in the order and the groups in which several pages show them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.model import (
    Actor,
    Article,
    Briefing,
    Position,
    Question,
    Speaker,
    Stance,
    Statement,
)
from generator.rendering.paging import A_QUOTE, A_SOURCE_LINK, A_SPEAKER, ROOM_FOR_QUOTES, Cut
from generator.rendering.words import phrases

Spoken = tuple[tuple[Speaker, ...], tuple[Statement, ...]]
"""Speakers and what they said."""

SPOKEN = "pages where quotes begin"
"""The name of the mapping that `quotes_of_speakers` makes, for pages to look things up in."""

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


def by_speaker(briefing: Briefing) -> list[Spoken]:
    """Return the statements by who made them: actors in table order, then those of no actor."""
    order = {actor.id: index for index, actor in enumerate(briefing.actors)}
    found: dict[tuple[str, ...], list[Statement]] = {}
    for statement in briefing.statements:
        names = tuple(speaker.id for speaker in statement.quotes[0].speakers)
        found.setdefault(names, []).append(statement)

    def key(statements: list[Statement]) -> tuple[int, int, str]:
        speaker = statements[0].quotes[0].speakers[0]
        if isinstance(speaker, Actor):
            return order[speaker.id], 0, speaker.name
        places = [order[role.actor.id] for role in speaker.roles if role.actor]
        return (places[0] if places else len(order)), 1, speaker.name.split()[-1]

    ordered = sorted(found.values(), key=key)
    return [(group[0].quotes[0].speakers, tuple(group)) for group in ordered]


def quotes_cut(spoken: Sequence[Spoken]) -> list[Cut[Spoken]]:
    """Return the pages of quotes, filled with speakers in order; the first is the hub.

    What one speaker said stays together as long as it fits on a page.
    """
    pages: list[list[Spoken]] = [[]]
    for speakers, statements in spoken:
        for said in _fitting(statements):
            if pages[-1] and not _fits((*pages[-1], (speakers, said))):
                pages.append([])
            pages[-1].append((speakers, said))
    return [
        Cut("quotes/index.html" if number == 1 else f"quotes/{number}/index.html", number, page)
        for number, page in enumerate(pages, 1)
    ]


def quotes_of_speakers(briefing: Briefing) -> dict[str, tuple[int, str]]:
    """Return for each speaker the page of quotes where its own begin: the number and the path."""
    found: dict[str, tuple[int, str]] = {}
    for page in quotes_cut(by_speaker(briefing)):
        for speakers, _ in page.records:
            anchor = "-".join(speaker.id for speaker in speakers)
            for speaker in speakers:
                found.setdefault(speaker.id, (page.number, f"{page.path}#{anchor}"))
    return found


def _fitting(statements: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Cut what one speaker said where it is more than fits on a page."""
    found: list[Statement] = []
    size = 0
    for statement in statements:
        size += _size((statement,))
        if found and size + A_SPEAKER > ROOM_FOR_QUOTES:
            yield tuple(found)
            found = []
            size = _size((statement,))
        found.append(statement)
    yield tuple(found)


def _fits(page: Sequence[Spoken]) -> bool:
    """Return whether a page of quotes is not too long."""
    return sum(A_SPEAKER + _size(said) for _, said in page) <= ROOM_FOR_QUOTES


def _size(statements: Iterable[Statement]) -> int:
    """Return what statements take of a page."""
    quotes = [quote for statement in statements for quote in statement.quotes]
    linked = sum(bool(one.article.url or one.article.archived) for one in quotes)
    return len(quotes) * A_QUOTE + linked * A_SOURCE_LINK


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
