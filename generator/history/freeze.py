"""Briefing -> Snapshot: the state of today in plain values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from hashlib import blake2b

from generator.days import Day
from generator.model import Article, Briefing, Claim, Difference, Person, Question, Quote
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
"""Enough to see that one record changed: nobody gains anything from a collision."""
_NOT_TOLD: Mapping[type[object], frozenset[str]] = {
    Article: frozenset({"id", "number", "title_is_ours", "retrieved", "source", "added"}),
    Quote: frozenset({"id", "number", "article", "verified"}),
    Claim: frozenset({"id", "article", "speakers", "verified", "in_marks"}),
}
"""Fields that do not count as a change: places, and the day of a check, which proves the same."""


def snapshot_of(briefing: Briefing) -> Snapshot:
    """Return the state of a briefing, which linking has frozen already."""
    return briefing.snapshot or freeze(briefing)


def freeze(briefing: Briefing) -> Snapshot:
    """Return the state of a briefing."""
    brief = briefing.brief
    return Snapshot(
        as_of=str(briefing.about.as_of),
        bottom_line=brief.bottom_line,
        judgements=tuple(
            FrozenJudgement(confidence=one.confidence, text=one.text) for one in brief.judgements
        ),
        texts={
            "unknown": _hash([brief.unknown]),
            "watch": _hash([brief.watch]),
            "background": _hash([brief.background]),
        },
        questions={one.id: _question(one) for one in briefing.questions},
        actors={one.id: FrozenActor(name=one.name, group=one.group) for one in briefing.actors},
        positions=tuple(
            FrozenPosition(
                actor=one.actor.id,
                question=one.question.id,
                stance=one.stance.id,
                position=one.text,
                basis=one.basis,
                since=_date(one.since),
                last_stated=_date(one.last_stated),
                evidence=tuple(evidence.id for evidence in one.evidence),
            )
            for one in briefing.positions
        ),
        articles={one.id: _article(one, briefing) for one in briefing.articles},
        events={
            one.id: FrozenEvent(date=_date(one.date), status=one.status, text=one.text)
            for one in briefing.events
        },
        differences={one.id: _difference(one) for one in briefing.differences},
        people={one.id: _person(one) for one in briefing.people},
        corrections={one.id: one.weight for one in briefing.corrections},
    )


def _question(record: Question) -> FrozenQuestion:
    return FrozenQuestion(
        text=record.text,
        short=record.short,
        ordered=record.ordered,
        stances={stance.id: stance.label for stance in record.stances},
    )


def _article(record: Article, briefing: Briefing) -> FrozenArticle:
    claims = briefing.claims_in.get(record.id, ())
    return FrozenArticle(
        title=record.title,
        hash=_hash(_told(record)),
        quotes={one.id: _hash(_told(one)) for one in briefing.quotes_in.get(record.id, ())},
        claims={one.id: _hash(_told(one)) for one in claims},
    )


def _told(record: Article | Quote | Claim) -> Iterator[object]:
    """Yield what a reader sees of a record, field by field; other records by their ids.

    A field with a default came after the first editions: it counts only where it is set, so that
    editions frozen before it still compare.
    """
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in _NOT_TOLD[type(record)] or value == field.default:
            continue
        if isinstance(value, tuple):
            yield from (one.id for one in value)
        else:
            yield value


def _difference(record: Difference) -> FrozenDifference:
    claims = [part for one in record.claims for part in (one.id, one.value, one.words)]
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
    """Return the hash of a record's parts; what is unknown is not what is empty."""
    told = "\x1e".join("\x1f" if part is None else str(part) for part in parts)
    return blake2b(told.encode(), digest_size=HASH_BYTES).hexdigest()
