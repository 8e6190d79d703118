"""Queries on the seeds that several rules share: which ids exist, and where they are used."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.markup import citations
from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.seeds.brief import place_in
from generator.reading.seeds.records import ArticleSeed, ClaimSeed, QuestionSeed, QuoteSeed, Seeds
from generator.words import nearest

_COMMAS = ",،、，"
"""The commas of Latin, Arabic and Chinese typography."""


def whole(seeds: Seeds, *names: str) -> bool:
    """Return whether all of these seed files could be read; `articles` means every article."""
    starts = tuple(f"seeds/{name}" for name in names)
    return not any(name.startswith(starts) for name in seeds.unread)


def slip(name: str, known: Sequence[str]) -> str | None:
    """Return the known id that `name` misspells; ids that differ only in digits do not count."""
    base = letters(name)
    return nearest(name, [other for other in known if letters(other) != base])


def letters(name: str) -> str:
    """Return a name without its digits: `talks-1` and `talks-2` are a series, no misspelling."""
    return re.sub("[0-9]+", "", name)


def quotes(seeds: Seeds) -> Iterator[tuple[ArticleSeed, QuoteSeed]]:
    """Yield every quote with its article."""
    return ((article, quote) for article in seeds.articles for quote in article.quotes)


def claims(seeds: Seeds) -> Iterator[tuple[ArticleSeed, ClaimSeed]]:
    """Yield every claim with its article."""
    return ((article, claim) for article in seeds.articles for claim in article.claims)


def curated(seeds: Seeds) -> list[ArticleSeed]:
    """Return the articles that are published; drafts wait."""
    return [article for article in seeds.articles if article.status.value != "draft"]


def actor_ids(seeds: Seeds) -> list[Text]:
    """Return the ids of `actors.yml`."""
    return [actor.id for actor in seeds.actors]


def speaker_ids(seeds: Seeds) -> list[Text]:
    """Return the ids that a quote may name as its speaker."""
    return [person.id for person in seeds.people] + actor_ids(seeds)


def article_ids(seeds: Seeds) -> list[Text]:
    """Return the ids of the articles."""
    return [article.id for article in seeds.articles]


def unread_article_ids(seeds: Seeds) -> list[str]:
    """Return the ids of the articles that could not be read."""
    return [PurePosixPath(name).stem for name in sorted(seeds.unread) if "/articles/" in name]


def evidence_ids(seeds: Seeds) -> list[Text]:
    """Return the ids that a citation may name: articles and quotes."""
    return article_ids(seeds) + [quote.id for _, quote in quotes(seeds)]


def citable(seeds: Seeds) -> frozenset[str]:
    """Return the ids that a citation may name as a set, without the empty id."""
    return frozenset(filter(None, evidence_ids(seeds)))


def article_of(seeds: Seeds) -> dict[str, ArticleSeed]:
    """Return the article that each citable id leads to: itself, or the article of the quote."""
    articles: dict[str, ArticleSeed] = {article.id: article for article in seeds.articles}
    return {**{quote.id: article for article, quote in quotes(seeds)}, **articles}


def voices(seeds: Seeds) -> dict[str, set[str]]:
    """Return by quote the actors that its speakers represent; "" stands for an unknown actor."""
    roles: dict[str, list[str]] = {}
    for person in seeds.people:
        known = [role.actor for role in person.roles if role.actor]
        roles[person.id] = [*known, ""] if person.incomplete else [*known]
    actors: dict[str, set[str]] = {}
    for _, quote in quotes(seeds):
        names = [str(name) for name in quote.speaker] or [""]
        actors[quote.id] = {actor for name in names for actor in (name, *roles.get(name, ()))}
    return actors


def without_final_comma(words: str) -> str:
    """Return a quote without a final comma, which belongs to the article's sentence."""
    shown = words.rstrip(f"{_COMMAS} ")
    return shown if words.rstrip().endswith(tuple(_COMMAS)) else words


def questions(seeds: Seeds) -> tuple[QuestionSeed, ...]:
    """Return the questions of `briefing.yml`."""
    return seeds.briefing.questions if seeds.briefing else ()


def as_of(seeds: Seeds) -> date | None:
    """Return the last day covered, where it is known."""
    day = seeds.briefing.as_of.day if seeds.briefing else None
    return day.last if day else None


def published_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the editor's published texts in which citations are read."""
    yield from (section.body for section in seeds.brief)
    yield from (article.summary for article in curated(seeds))
    yield from (subject.assessment for subject in seeds.subjects)


def cited_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the editor's texts in which citations are read, drafts included."""
    yield from published_texts(seeds)
    yield from (article.summary for article in seeds.articles if article.status.value == "draft")


def plain_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the editor's texts that are shown as they are, in which no citations are read."""
    for article in seeds.articles:
        yield from filter(None, (article.reliability, article.published_basis))
        yield from (quote.note for quote in article.quotes if quote.note)
    for span in seeds.briefing.coverage if seeds.briefing else ():
        yield from filter(None, [span.note])
    yield from (position.position for position in seeds.positions)
    yield from (event.text for event in seeds.events)
    for correction in seeds.corrections:
        yield from (correction.was, correction.now)


def own_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the published texts in the editor's own words."""
    yield from published_texts(seeds)
    yield from (position.position for position in seeds.positions)
    yield from (event.text for event in seeds.events)


def place(text: Text, offset: int) -> Where:
    """Return the place of an offset in a text; in YAML, which folds lines, the text's own place."""
    is_literal = text.where.file.endswith(".md")
    return place_in(text, offset) if is_literal else text.where


def cited(text: Text) -> Iterator[Text]:
    """Yield the ids that a text cites, each at its place."""
    for citation in citations(text):
        at = citation.start
        for name in citation.ids:
            at = text.index(name, at)
            yield Text(name, place(text, at))
            at += len(name)


def actors_named(seeds: Seeds) -> Iterator[Text]:
    """Yield every use of an actor's id outside `speaker`."""
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
    """Yield every speaker that a quote or a claim names; empty text for a quote without one."""
    for article in seeds.articles:
        for quote in article.quotes:
            yield from quote.speaker or (Text("", quote.where),)
        for claim in article.claims:
            yield from claim.speaker
