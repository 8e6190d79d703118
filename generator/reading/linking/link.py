"""Link the seeds into a Briefing: ids become references, and indexes lead back from each record.

Expects seeds without errors; drafts, and records that rest on drafts alone, are left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from msgspec.structs import replace

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
    """Resolve every reference of seeds without errors; `site_url` overrides the seeds' address."""
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
        cells=_by_key(((row.actor.id, row.question.id), row) for row in reversed(positions)),
        quotes_in=_by_key((quote.article.id, quote) for quote in quotes.values()),
        quotes_by=_quotes_by(quotes.values()),
        claims_in=_by_key((claim.article.id, claim) for claim in claims),
        claims_on=_by_key((claim.subject, claim) for claim in claims),
        events_of=_by_key((actor.id, event) for event in events for actor in event.actors),
        cited_by=_by_key(
            (cited.id, position) for position in positions for cited in position.evidence
        ),
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


def _by_key(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    """Return a read-only mapping of each key to its values."""
    groups: dict[Key, list[Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def _statements(quotes: Iterable[Quote]) -> tuple[Statement, ...]:
    """Return the statements in order of the day said."""
    by_statement = _by_key((quote.statement, quote) for quote in quotes)
    statements = [Statement(id=name, quotes=variants) for name, variants in by_statement.items()]
    return tuple(sorted(statements, key=lambda statement: sort_key(statement.quotes[0].said)))


def _quotes_by(quotes: Iterable[Quote]) -> Mapping[str, tuple[Quote, ...]]:
    pairs = []
    for quote in sorted(quotes, key=lambda quote: sort_key(quote.said)):
        names = dict.fromkeys(
            name for speaker in quote.speakers for name in _counted_as(speaker, quote.said)
        )
        pairs += [(name, quote) for name in names]
    return _by_key(pairs)


def _counted_as(speaker: Speaker, said: Day | None) -> Iterator[str]:
    """Yield the ids whose pages show a speaker's quote: the speaker's, and those of role actors."""
    yield speaker.id
    if isinstance(speaker, Person):
        yield from (role.actor.id for role in speaker.roles if role.actor and role.held_on(said))


def _differences(seeds: Seeds, claims: tuple[model.Claim, ...]) -> tuple[model.Difference, ...]:
    """Return the subjects whose claims differ, in the order of subjects.yml, unassessed last."""
    subjects = differing(seeds)
    by_subject = _by_key((claim.subject, claim) for claim in claims)
    assessed = tuple(
        linked(model.Difference, seed, claims=by_subject[seed.id])
        for seed in seeds.subjects
        if seed.id in subjects
    )
    known = {difference.id for difference in assessed}
    return assessed + tuple(
        model.Difference(
            id=str(name),
            label=str(name).replace("-", " ").capitalize(),
            type="contradiction",
            assessment=None,
            claims=by_subject[name],
        )
        for name in subjects
        if name not in known
    )
