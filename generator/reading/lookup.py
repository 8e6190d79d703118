"""What several rules ask of the seeds: which ids there are, and where they are used."""

from collections.abc import Iterator
from datetime import date

from generator.reading.nodes import Text
from generator.reading.seeds import ArticleSeed, ClaimSeed, QuestionSeed, QuoteSeed, Seeds


def quotes(seeds: Seeds) -> Iterator[tuple[ArticleSeed, QuoteSeed]]:
    """Yield every quote with its article."""
    return ((article, quote) for article in seeds.articles for quote in article.quotes)


def claims(seeds: Seeds) -> Iterator[tuple[ArticleSeed, ClaimSeed]]:
    """Yield every claim with its article."""
    return ((article, claim) for article in seeds.articles for claim in article.claims)


def curated(seeds: Seeds) -> list[ArticleSeed]:
    """Return the articles that are published; drafts wait."""
    return [article for article in seeds.articles if article.status != "draft"]


def actor_ids(seeds: Seeds) -> list[Text]:
    """Return the ids of `actors.yml`."""
    return [actor.id for actor in seeds.actors]


def speaker_ids(seeds: Seeds) -> list[Text]:
    """Return the ids that a quote may name as its speaker."""
    return [person.id for person in seeds.people] + actor_ids(seeds)


def article_ids(seeds: Seeds) -> list[Text]:
    """Return the ids of the articles."""
    return [article.id for article in seeds.articles]


def evidence_ids(seeds: Seeds) -> list[Text]:
    """Return the ids that a citation may name: articles and quotes."""
    return article_ids(seeds) + [quote.id for _, quote in quotes(seeds)]


def questions(seeds: Seeds) -> tuple[QuestionSeed, ...]:
    """Return the questions of `briefing.yml`."""
    return seeds.briefing.questions if seeds.briefing else ()


def as_of(seeds: Seeds) -> date | None:
    """Return the last day covered, where it is known."""
    day = seeds.briefing.as_of.day if seeds.briefing else None
    return day.last if day else None


def actors_named(seeds: Seeds) -> Iterator[Text]:
    """Yield every place where an actor's id is used outside `speaker`."""
    for actor in seeds.actors:
        if actor.part_of:
            yield actor.part_of
    for person in seeds.people:
        yield from (role.actor for role in person.roles if role.actor)
    for event in seeds.events:
        yield from event.actors
    for position in seeds.positions:
        yield position.actor


def speakers_named(seeds: Seeds) -> Iterator[Text]:
    """Yield every place where a quote or a claim names a speaker."""
    for article in seeds.articles:
        for quote in article.quotes:
            yield from quote.speaker
        for claim in article.claims:
            yield from claim.speaker
