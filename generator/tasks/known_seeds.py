"""What a draft is compared with, out of the seeds: who is known, and what other articles say."""

from collections.abc import Iterator, Mapping

from generator.curating.drafting.known import (
    Known,
    KnownActor,
    KnownArticle,
    KnownClaim,
    KnownEvent,
    KnownPerson,
    KnownQuestion,
    KnownQuote,
    KnownSubject,
)
from generator.curating.drafting.written.proposed import events_proposed, subjects_proposed
from generator.reading import queries
from generator.reading.seeds.records import ActorSeed, PersonSeed, Seeds


def known_of(seeds: Seeds, texts: Mapping[str, str], notes: Mapping[str, str]) -> Known:
    """Return what a draft is compared with.

    Args:
        seeds: The briefing.
        texts: The source texts, by the names of their files.
        notes: Those of the other drafts, by the names of their files.
    """
    statuses = {article.id: article for article in seeds.articles}
    proposed = list(_proposed(seeds))
    return Known(
        people=(
            *map(_person, seeds.people),
            *(_person(one) for one in proposed if isinstance(one, PersonSeed)),
        ),
        actors=(
            *map(_actor, seeds.actors),
            *(_actor(one) for one in proposed if isinstance(one, ActorSeed)),
        ),
        proposed_in={str(one.id): one.where.file for one in proposed},
        events=(
            *(
                KnownEvent(
                    id=str(one.id),
                    date=str(one.date.text),
                    words=str(one.text),
                    articles=tuple(map(str, one.articles)),
                )
                for one in seeds.events
            ),
            *(event for name, note in notes.items() for event in events_proposed(note, name)),
        ),
        proposed_subjects={
            subject: name for name, note in notes.items() for subject in subjects_proposed(note)
        },
        quotes=tuple(
            KnownQuote(
                id=str(one.id),
                article=str(article.id),
                speakers=tuple(map(str, one.speaker)),
                text=str(one.text),
                statement=str(one.statement) if one.statement else None,
                said=str(one.said.text) if one.said.day else "unknown",
            )
            for article, one in queries.quotes(seeds)
        ),
        articles=tuple(
            KnownArticle(
                id=str(one.id),
                published=str(one.published.text) if one.published.day else "unknown",
                source=str(one.source) if one.source else None,
                text=texts.get(str(one.source)) if one.source else None,
            )
            for one in statuses.values()
        ),
        claims=tuple(
            KnownClaim(
                id=str(one.id),
                article=str(article.id),
                subject=str(one.subject),
                value=str(one.value),
                words=str(one.words) if one.words else None,
            )
            for article, one in queries.claims(seeds)
        ),
        subjects=tuple(
            KnownSubject(id=str(one.id), label=str(one.label)) for one in seeds.subjects
        ),
        questions=tuple(
            KnownQuestion(
                id=str(one.id),
                words=" ".join(
                    [str(one.text), *(f"{each.label} {each.definition}" for each in one.stances)]
                ),
            )
            for one in queries.questions(seeds)
        ),
        ids=frozenset(_ids(seeds)),
    )


def _proposed(seeds: Seeds) -> Iterator[PersonSeed | ActorSeed]:
    """Yield the speakers that other drafts propose, each once."""
    taken = set(queries.speaker_ids(seeds))
    for one in seeds.proposed:
        if one.id not in taken:
            taken.add(one.id)
            yield one


def _person(one: PersonSeed) -> KnownPerson:
    return KnownPerson(
        id=str(one.id),
        name=str(one.name),
        aliases=tuple(map(str, one.aliases)),
        titles=tuple(str(role.title) for role in one.roles),
        actors=tuple(str(role.actor) for role in one.roles if role.actor),
    )


def _actor(one: ActorSeed) -> KnownActor:
    return KnownActor(
        id=str(one.id),
        name=str(one.name),
        aliases=tuple(map(str, one.aliases)),
        demonyms=tuple(map(str, one.demonyms)),
        kind=str(one.kind),
        group=str(one.group),
    )


def _ids(seeds: Seeds) -> Iterator[str]:
    """Yield the ids that are taken; articles, quotes, claims and events share one namespace."""
    for article in seeds.articles:
        yield str(article.id)
        yield from (str(quote.id) for quote in article.quotes)
        yield from (str(claim.id) for claim in article.claims)
    yield from (str(event.id) for event in seeds.events)
    yield from (str(quote.statement) for _, quote in queries.quotes(seeds) if quote.statement)
