"""Resolve the records of the seeds into records of the model: ids become references."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import count, groupby

from generator import model
from generator.days import Day
from generator.model import Actor, Article, Evidence, Person, Position, Question, Quote, Speaker
from generator.reading import queries
from generator.reading.linking.plain import linked
from generator.reading.seeds.fields import UNKNOWN
from generator.reading.seeds.records import (
    ActorSeed,
    ClaimSeed,
    PositionSeed,
    QuoteSeed,
    Seeds,
)


def sort_key(day: Day | None) -> date:
    """Return the sort key of a day; an unknown day comes last."""
    return day.first if day else date.max


def once(names: Iterable[str]) -> Iterable[str]:
    """Return names in their order without those that stood before; `check` warns of them."""
    return dict.fromkeys(names)


def actors(seeds: Seeds) -> dict[str, Actor]:
    """Return the actors by group; groups come in the order of their first actor."""
    order = list(dict.fromkeys(seed.group for seed in seeds.actors))
    ordered = sorted(seeds.actors, key=lambda seed: order.index(seed.group))
    return {str(seed.id): linked(Actor, seed, iso=_code(seed)) for seed in ordered}


def _code(seed: ActorSeed) -> str | None:
    return None if seed.iso in (None, UNKNOWN) else str(seed.iso)


def people(seeds: Seeds, actors: Mapping[str, Actor]) -> dict[str, Person]:
    """Return the people by id."""
    return {
        str(seed.id): linked(
            Person,
            seed,
            roles=tuple(
                linked(model.Role, role, actor=actors[role.actor] if role.actor else None)
                for role in seed.roles
            ),
        )
        for seed in seeds.people
    }


def articles(seeds: Seeds) -> dict[str, Article]:
    """Return the articles by their numbers.

    A number that an edition has given stays: it is on paper. The others follow, in order of
    publication, so that a text that turns up late moves none.
    """
    given = _given_numbers(seeds)
    following = count(max(given.values(), default=0) + 1)
    ordered = sorted(queries.curated(seeds), key=lambda seed: (queries.latest(seed), seed.id))
    numbers = {seed.id: given.get(seed.id) or next(following) for seed in ordered}
    return {
        str(seed.id): linked(Article, seed, number=numbers[seed.id])
        for seed in sorted(ordered, key=lambda seed: numbers[seed.id])
    }


def _given_numbers(seeds: Seeds) -> dict[str, int]:
    """Return the numbers that editions have given, those of articles that are gone included.

    Where editions of an older program disagree, the last one is right, and a number that is taken
    then is given anew.
    """
    given: dict[str, int] = {}
    for edition in reversed(seeds.editions):
        taken = set(given.values())
        for name, number in edition.edition.snapshot.numbers().items():
            if name not in given and number not in taken:
                given[name] = number
    return given


def quotes(
    seeds: Seeds, articles: Mapping[str, Article], speakers: Mapping[str, Speaker]
) -> dict[str, Quote]:
    """Return the quotes in order of their articles."""
    pairs = [(articles[seed.id], seed) for seed in queries.curated(seeds)]
    pairs.sort(key=lambda pair: pair[0].number)
    return {
        str(quote.id): _quote(quote, number, article, seeds, speakers)
        for article, seed in pairs
        for number, quote in enumerate(seed.quotes, 1)
    }


def _quote(
    seed: QuoteSeed, number: int, article: Article, seeds: Seeds, speakers: Mapping[str, Speaker]
) -> Quote:
    entry = seeds.lock.get(seed.id)
    return linked(
        Quote,
        seed,
        number=number,
        article=article,
        text=queries.without_final_comma(str(seed.text)),
        speakers=tuple(speakers[name] for name in once(seed.speaker)),
        statement=str(seed.statement or seed.id),
        verified=entry.checked if entry else None,
    )


def claims(
    seeds: Seeds, articles: Mapping[str, Article], speakers: Mapping[str, Speaker]
) -> tuple[model.Claim, ...]:
    """Return the claims in order of their articles."""
    claims = [
        _claim(seed, articles[article.id], seeds, speakers)
        for article in queries.curated(seeds)
        for seed in article.claims
    ]
    return tuple(sorted(claims, key=lambda claim: claim.article.number))


def _claim(
    seed: ClaimSeed, article: Article, seeds: Seeds, speakers: Mapping[str, Speaker]
) -> model.Claim:
    entry = seeds.lock.get(seed.id) if seed.words else None
    return linked(
        model.Claim,
        seed,
        article=article,
        speakers=tuple(speakers[name] for name in once(seed.speaker)),
        verified=entry.checked if entry else None,
        in_marks=entry is not None and entry.marked,
    )


def events(
    seeds: Seeds, actors: Mapping[str, Actor], articles: Mapping[str, Article]
) -> tuple[model.Event, ...]:
    """Return the events by day; those that rest on drafts alone are left out."""
    events = [
        linked(
            model.Event,
            seed,
            actors=tuple(actors[name] for name in once(seed.actors)),
            articles=tuple(articles[name] for name in once(seed.articles) if name in articles),
        )
        for seed in seeds.events
    ]
    reported = (event for event in events if event.articles)
    return tuple(sorted(reported, key=lambda event: sort_key(event.date)))


def positions(
    seeds: Seeds,
    actors: Mapping[str, Actor],
    questions: Mapping[str, Question],
    evidence: Mapping[str, Evidence],
) -> tuple[Position, ...]:
    """Return the positions in table order, each cell's history in order of `since`.

    Where `since` is unknown, the day on which the position was last stated takes its place.
    """
    rows = {name: index for index, name in enumerate(actors)}
    columns = {name: index for index, name in enumerate(questions)}

    def cell(seed: PositionSeed) -> tuple[int, int]:
        return rows[seed.actor], columns[seed.question]

    kept = [seed for seed in seeds.positions if any(name in evidence for name in seed.evidence)]
    kept.sort(key=lambda seed: (cell(seed), _held_from(seed), sort_key(seed.last_stated.day)))
    return tuple(
        _position(seed, number, current=number == len(history), known=(actors, questions, evidence))
        for _, group in groupby(kept, key=cell)
        for history in [list(group)]
        for number, seed in enumerate(history, 1)
    )


def _held_from(seed: PositionSeed) -> date:
    """Return the sort key of a position in the history of its cell."""
    return sort_key(seed.since.day or seed.last_stated.day)


def _position(
    seed: PositionSeed,
    number: int,
    *,
    current: bool,
    known: tuple[Mapping[str, Actor], Mapping[str, Question], Mapping[str, Evidence]],
) -> Position:
    actors, questions, evidence = known
    question = questions[seed.question]
    return linked(
        Position,
        seed,
        id=f"{seed.actor}--{seed.question}--{number}",
        actor=actors[seed.actor],
        question=question,
        stance=next(stance for stance in question.stances if stance.id == seed.stance),
        text=str(seed.position),
        evidence=tuple(evidence[name] for name in once(seed.evidence) if name in evidence),
        current=current,
    )
