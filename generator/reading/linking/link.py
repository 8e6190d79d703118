"""Seeds -> Briefing: ids become records, references get their way back. Nothing is left to refuse.

Expects seeds without errors; drafts, and what rests on them alone, are left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from generator import model
from generator.days import Day
from generator.history.freeze import freeze
from generator.model import Briefing, Evidence, Person, Quote, Speaker, Statement
from generator.reading.claims import differing
from generator.reading.linking import about, resolve
from generator.reading.linking.plain import linked
from generator.reading.linking.resolve import sort_key
from generator.reading.seeds.records import Seeds
from generator.snapshot import Snapshot

Value = TypeVar("Value")


def link(seeds: Seeds, site_url: str | None = None) -> Briefing:
    """Resolve every reference of seeds that have no errors; `site_url` wins over the seeds'."""
    assert seeds.briefing is not None  # noqa: S101  (a missing briefing.yml is an error)
    actors = resolve.actors(seeds)
    people = resolve.people(seeds, actors)
    questions = about.questions(seeds.briefing)
    articles = resolve.articles(seeds)
    quotes = resolve.quotes(seeds, articles, {**people, **actors})
    claims = resolve.claims(seeds, articles, {**people, **actors})
    evidence: Mapping[str, Evidence] = MappingProxyType({**articles, **quotes})
    positions = resolve.positions(seeds, actors, questions, evidence)
    events = resolve.events(seeds, actors, articles)
    statements = _statements(quotes.values())
    briefing = Briefing(
        about=about.about(seeds.briefing, site_url),
        brief=about.brief_of(seeds, evidence),
        actors=tuple(actors.values()),
        people=tuple(people.values()),
        questions=tuple(questions.values()),
        articles=tuple(articles.values()),
        quotes=tuple(quotes.values()),
        statements=statements,
        claims=claims,
        differences=_differences(seeds, claims),
        events=events,
        positions=positions,
        corrections=about.corrections(seeds),
        editions=tuple(seed.edition for seed in seeds.editions),
        evidence=evidence,
        cells=_back(((one.actor.id, one.question.id), one) for one in reversed(positions)),
        quotes_in=_back((quote.article.id, quote) for quote in quotes.values()),
        quotes_by=_quotes_by(quotes.values()),
        claims_in=_back((claim.article.id, claim) for claim in claims),
        claims_on=_back((claim.subject, claim) for claim in claims),
        events_of=_back((actor.id, event) for event in events for actor in event.actors),
        cited_by=_back((one.id, position) for position in positions for one in position.evidence),
        statement_of=MappingProxyType(
            {quote.id: statement for statement in statements for quote in statement.quotes}
        ),
    )
    snapshot = freeze(briefing)
    edition = _last_edition(briefing, snapshot)
    return replace(briefing, about=replace(briefing.about, edition=edition), snapshot=snapshot)


def _last_edition(briefing: Briefing, snapshot: Snapshot) -> model.LastEdition | None:
    if not briefing.editions:
        return None
    last = briefing.editions[-1]
    return model.LastEdition(
        number=last.number,
        date=Day.parse(last.date),
        amended=snapshot != last.snapshot,
    )


Key = TypeVar("Key")


def _back(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    """Group pairs by their first part; a mapping that nobody can change."""
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in found.items()})


def _statements(quotes: Iterable[Quote]) -> tuple[Statement, ...]:
    """Return the statements in order of the day said."""
    found = _back((quote.statement, quote) for quote in quotes)
    statements = [Statement(id=name, quotes=variants) for name, variants in found.items()]
    return tuple(sorted(statements, key=lambda one: sort_key(one.quotes[0].said)))


def _quotes_by(quotes: Iterable[Quote]) -> Mapping[str, tuple[Quote, ...]]:
    pairs = []
    for quote in sorted(quotes, key=lambda one: sort_key(one.said)):
        names = dict.fromkeys(
            name for speaker in quote.speakers for name in _counted_as(speaker, quote.said)
        )
        pairs += [(name, quote) for name in names]
    return _back(pairs)


def _counted_as(speaker: Speaker, said: Day | None) -> Iterator[str]:
    """Yield the ids under whose pages a speaker's words stand: the own one, and the actors'."""
    yield speaker.id
    if isinstance(speaker, Person):
        yield from (role.actor.id for role in speaker.roles if role.actor and role.held_on(said))


def _differences(seeds: Seeds, claims: tuple[model.Claim, ...]) -> tuple[model.Difference, ...]:
    """Return the subjects whose claims differ: in the order of subjects.yml, unjudged ones last."""
    found = differing(seeds)
    by_subject = _back((claim.subject, claim) for claim in claims)
    judged = tuple(
        linked(model.Difference, seed, claims=by_subject[seed.id])
        for seed in seeds.subjects
        if seed.id in found
    )
    known = {one.id for one in judged}
    return judged + tuple(
        model.Difference(
            id=str(name),
            label=str(name).replace("-", " ").capitalize(),
            type="contradiction",
            assessment=None,
            claims=by_subject[name],
        )
        for name in found
        if name not in known
    )
