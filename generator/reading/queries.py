"""Queries on the seeds that several rules share: which ids exist, and where they are used."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from generator.problems import Where
from generator.reading.parsing.nodes import Text
from generator.reading.seeds import judgements as judged
from generator.reading.seeds.brief import place_in
from generator.reading.seeds.records import (
    ArticleSeed,
    ClaimSeed,
    PersonSeed,
    PositionSeed,
    QuestionSeed,
    QuoteSeed,
    Seeds,
)
from generator.text.markup import MAX_PROSE_BYTES, citations
from generator.text.words import fold, nearest

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
    return [one for one in seeds.articles if one.status.value != "draft" or seeds.with_drafts]


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


def latest(article: ArticleSeed) -> date:
    """Return the latest day on which an article can have been published; at most the day added."""
    days = (article.published.day, article.added.day if article.added else None)
    return min((day.last for day in days if day), default=date.max)


def voices(seeds: Seeds) -> dict[str, set[str]]:
    """Return by quote its speakers and the actors that they represent; "" is an unknown actor."""
    people = {str(person.id): person for person in seeds.people}
    actors: dict[str, set[str]] = {}
    for _, quote in quotes(seeds):
        names = [str(name) for name in quote.speaker] or [""]
        spoken_for = (one for name in names for one in _represents(people.get(name), quote))
        actors[quote.id] = {*names, *spoken_for}
    return actors


def _represents(person: PersonSeed | None, quote: QuoteSeed) -> Iterator[str]:
    """Yield the actors for which a person spoke that day: roles end and begin."""
    said = quote.said.day
    for role in person.roles if person else ():
        start, end = (dated.day if dated else None for dated in (role.start, role.end))
        ended = said and end and end.last < said.first
        ahead = said and start and start.first > said.last
        if role.actor and ((start and end and end.last < start.first) or not (ended or ahead)):
            yield str(role.actor)
    if person and person.incomplete:
        yield ""


def represented(seeds: Seeds) -> dict[str, set[str]]:
    """Return by quote for whom it was said: the actors, or the speakers who have none."""
    actors = set(map(str, actor_ids(seeds)))
    return {name: (heard & actors) or heard for name, heard in voices(seeds).items()}


def statements(seeds: Seeds) -> dict[str, str]:
    """Return by quote the utterance that it prints: its statement, or itself."""
    return {str(quote.id): str(quote.statement or quote.id) for _, quote in quotes(seeds)}


def originals(seeds: Seeds) -> dict[str, str]:
    """Return by article the first one that has its address, its source text or its title.

    An article that copies another is no second report.
    """
    first: dict[tuple[str, str], str] = {}
    found: dict[str, str] = {}
    for article in seeds.articles:
        title = "" if article.title_is_ours else fold(article.title)
        hashes = [seeds.lock[one.id].text_hash for one in article.quotes if one.id in seeds.lock]
        marks = [("url", article.url), ("source", article.source), ("title", title)]
        marks += [("text", one) for one in hashes]
        known = [(kind, str(mark)) for kind, mark in marks if mark]
        original = next((first[mark] for mark in known if mark in first), str(article.id))
        found[article.id] = original
        first |= {mark: original for mark in known if mark not in first}
    return found


def judgements(seeds: Seeds) -> Iterator[Text]:
    """Yield the key judgements without the fields below them."""
    return (judgement.text for judgement in judged.judgements(seeds.brief))


def held_from(position: PositionSeed) -> date:
    """Return the first day of a position: since when, or when it was last stated."""
    day = position.since.day or position.last_stated.day
    return day.first if day else date.min


def moves(seeds: Seeds) -> Iterator[tuple[PositionSeed, PositionSeed]]:
    """Yield each row of a cell of the positions table with the row that follows it."""
    cells: dict[tuple[str, str], list[PositionSeed]] = {}
    for position in seeds.positions:
        if (
            position.actor
            and position.question
            and (position.since.day or position.last_stated.day)
        ):
            cells.setdefault((position.actor, position.question), []).append(position)
    for rows in cells.values():
        yield from pairwise(sorted(rows, key=held_from))


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
    """Yield the ids that a text cites, each at its place; of one that is too long, none."""
    if len(text) > MAX_PROSE_BYTES:
        return
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
