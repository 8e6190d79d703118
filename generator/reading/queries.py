"""What several rules ask of the seeds: which ids there are, and where they are used."""

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
"""Those of Latin, Arabic and Chinese typography."""


def whole(seeds: Seeds, *names: str) -> bool:
    """Return whether all of these seed files could be read; `articles` stands for every article."""
    starts = tuple(f"seeds/{name}" for name in names)
    return not any(name.startswith(starts) for name in seeds.unread)


def slip(name: str, known: Sequence[str]) -> str | None:
    """Return the id that `name` is a slip of the pen for; `talks-1` is none for `talks-2`."""
    mine = letters(name)
    return nearest(name, [other for other in known if letters(other) != mine])


def letters(name: str) -> str:
    """Return a name without its digits: `talks-1` and `talks-2` are one of a kind, not a slip."""
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
    """Return the ids that articles have which could not be read."""
    return [PurePosixPath(name).stem for name in sorted(seeds.unread) if "/articles/" in name]


def evidence_ids(seeds: Seeds) -> list[Text]:
    """Return the ids that a citation may name: articles and quotes."""
    return article_ids(seeds) + [quote.id for _, quote in quotes(seeds)]


def citable(seeds: Seeds) -> frozenset[str]:
    """Return the same ids for looking up, without the empty one."""
    return frozenset(filter(None, evidence_ids(seeds)))


def article_of(seeds: Seeds) -> dict[str, ArticleSeed]:
    """Return the article that each citable id leads to: itself, or the article of the quote."""
    articles: dict[str, ArticleSeed] = {article.id: article for article in seeds.articles}
    return {**{quote.id: article for article, quote in quotes(seeds)}, **articles}


def voices(seeds: Seeds) -> dict[str, set[str]]:
    """Return the actors for which the speakers of each quote can speak; "" where unknown."""
    roles: dict[str, list[str]] = {}
    for person in seeds.people:
        known = [role.actor for role in person.roles if role.actor]
        roles[person.id] = [*known, ""] if person.incomplete else [*known]
    found: dict[str, set[str]] = {}
    for _, quote in quotes(seeds):
        names = [str(name) for name in quote.speaker] or [""]
        found[quote.id] = {actor for name in names for actor in (name, *roles.get(name, ()))}
    return found


def without_final_comma(words: str) -> str:
    """Return a quote without the comma at its end, which belongs to the sentence around it."""
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
    """Yield the editor's texts in which citations are read, and which are published."""
    yield from (section.body for section in seeds.brief)
    yield from (article.summary for article in curated(seeds))
    yield from (subject.assessment for subject in seeds.subjects)


def cited_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the editor's texts in which citations are read, drafts included."""
    yield from published_texts(seeds)
    yield from (article.summary for article in seeds.articles if article.status.value == "draft")


def plain_texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the editor's texts that are shown as they are."""
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
    """Yield the sentences that the editor answers for."""
    yield from published_texts(seeds)
    yield from (position.position for position in seeds.positions)
    yield from (event.text for event in seeds.events)


def place(text: Text, offset: int) -> Where:
    """Return the place of an offset in a text; YAML folds lines, there it is the text's own."""
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
    """Yield every place where a quote or a claim names a speaker; empty text where none does."""
    for article in seeds.articles:
        for quote in article.quotes:
            yield from quote.speaker or (Text("", quote.where),)
        for claim in article.claims:
            yield from claim.speaker
