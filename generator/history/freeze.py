"""Freeze a briefing into a snapshot: its state in plain values."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from msgspec import NODEFAULT, Struct

from generator.days import Day
from generator.model import (
    Article,
    Briefing,
    Claim,
    Difference,
    Judgement,
    Person,
    Position,
    Question,
    Quote,
)
from generator.record_fields import defaults, names
from generator.snapshot import (
    FrozenActor,
    FrozenArticle,
    FrozenDifference,
    FrozenEvent,
    FrozenJudgement,
    FrozenPosition,
    FrozenQuestion,
    Snapshot,
)

HASH_BYTES = 8
"""Enough to see that a record changed: nobody gains anything from a collision."""


def _hashed(kind: type[Struct], *without: str) -> tuple[tuple[str, object], ...]:
    """Return the names of a record's fields, but for some, and what they have by default."""
    by_default = defaults(kind)
    shown = (name for name in names(kind) if name not in without)
    return tuple((name, by_default.get(name, NODEFAULT)) for name in shown)


_HASHED: Mapping[type[object], tuple[tuple[str, object], ...]] = {
    Article: _hashed(
        Article,
        "id",
        "number",
        "title_is_ours",
        "published_inferred",
        "retrieved",
        "archived",
        "source",
        "added",
    ),
    Quote: _hashed(Quote, "id", "number", "article", "verified"),
    Claim: _hashed(Claim, "id", "article", "speakers", "verified", "in_marks"),
}
"""The fields whose change is a change of the record: no numbers, no day of a check."""


def snapshot_of(briefing: Briefing) -> Snapshot:
    """Return the state of a briefing, which linking has frozen already."""
    return briefing.snapshot or freeze(briefing)


def freeze(briefing: Briefing) -> Snapshot:
    """Return the state of a briefing."""
    brief = briefing.brief
    return Snapshot(
        as_of=str(briefing.about.as_of),
        bottom_line=brief.bottom_line,
        judgements=tuple(frozen_judgement(judgement) for judgement in brief.judgements),
        texts={
            "unknown": _hash([brief.unknown]),
            "watch": _hash([brief.watch]),
            "background": _hash([brief.background]),
        },
        questions={question.id: _question(question) for question in briefing.questions},
        actors={
            actor.id: FrozenActor(name=actor.name, group=actor.group) for actor in briefing.actors
        },
        positions=tuple(map(_position, briefing.positions)),
        articles={
            article.id: _article(article, place, briefing)
            for place, article in enumerate(briefing.articles, 1)
        },
        events={
            event.id: FrozenEvent(date=_date(event.date), status=event.status, text=event.text)
            for event in briefing.events
        },
        differences={subject.id: _difference(subject) for subject in briefing.differences},
        people={person.id: _person(person) for person in briefing.people},
        corrections={correction.id: correction.weight for correction in briefing.corrections},
    )


def frozen_judgement(judgement: Judgement) -> FrozenJudgement:
    """Return a judgement as an edition keeps it."""
    return FrozenJudgement(
        confidence=judgement.confidence,
        text=judgement.text,
        alternatives=judgement.alternatives,
        assumptions=judgement.assumptions,
        would_change_it=judgement.would_change_it,
        resolve_by=_date(judgement.resolve_by),
        outcome=judgement.outcome,
    )


def _position(position: Position) -> FrozenPosition:
    return FrozenPosition(
        actor=position.actor.id,
        question=position.question.id,
        stance=position.stance.id,
        position=position.text,
        basis=position.basis,
        since=_date(position.since),
        last_stated=_date(position.last_stated),
        evidence=tuple(evidence.id for evidence in position.evidence),
        amount=position.amount,
        unit=position.unit,
    )


def _question(record: Question) -> FrozenQuestion:
    return FrozenQuestion(
        text=record.text,
        short=record.short,
        ordered=record.ordered,
        stances={stance.id: stance.label for stance in record.stances},
    )


def _article(record: Article, place: int, briefing: Briefing) -> FrozenArticle:
    quotes = briefing.quotes_in.get(record.id, ())
    claims = briefing.claims_in.get(record.id, ())
    return FrozenArticle(
        title=record.title,
        hash=_hash(_shown(record)),
        number=None if record.number == place else record.number,
        quotes={quote.id: _hash(_shown(quote)) for quote in quotes},
        claims={claim.id: _hash(_shown(claim)) for claim in claims},
    )


def _shown(record: Article | Quote | Claim) -> Iterator[object]:
    """Yield the fields of a record that readers see; other records by their ids.

    A field with a default is newer than the first editions. It is left out where it has its
    default, so that the hashes of older editions stay comparable.
    """
    for name, default in _HASHED[type(record)]:
        value = getattr(record, name)
        if value == default:
            continue
        if isinstance(value, tuple):
            yield from (other.id for other in value)
        else:
            yield value


def _difference(record: Difference) -> FrozenDifference:
    claims = [part for claim in record.claims for part in (claim.id, claim.value, claim.words)]
    return FrozenDifference(
        label=record.label,
        type=record.type,
        hash=_hash([record.label, record.assessment, *claims]),
    )


def _person(record: Person) -> str:
    roles = [
        part
        for role in record.roles
        for part in (role.title, role.actor.id if role.actor else None, role.start, role.end)
    ]
    return _hash([record.name, *record.aliases, *roles])


def _date(day: Day | None) -> str | None:
    return str(day) if day else None


def _hash(parts: Iterable[object]) -> str:
    """Return the hash of a record's parts; None and an empty text differ."""
    content = "\x1e".join("\x1f" if part is None else str(part) for part in parts)
    return blake2b(content.encode(), digest_size=HASH_BYTES).hexdigest()


UNWRITTEN = _hash([""])
"""What a section of the brief is frozen as that has no words."""
