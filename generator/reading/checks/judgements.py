"""Rules for what stands indented below a key judgement: its fields."""

from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import shorten
from generator.reading.seeds.date_forms import meant
from generator.reading.seeds.fields import dated
from generator.reading.seeds.judgements import LABELS, RESOLVE_BY, judgements
from generator.reading.seeds.records import Seeds
from generator.text.words import did_you_mean

_EXPECTED = f"expected one of: {', '.join(LABELS)}"


def unknown_judgement_field(seeds: Seeds) -> Iterator[Finding]:
    """What stands indented below a judgement does not begin with one of its labels.

    Bad:  - Alternativ: The talks were for show. (indented below a judgement)
    Good: - Alternatives: The talks were for show.
    """
    for judgement in judgements(seeds.brief):
        for field in judgement.fields:
            if field.name is None:
                label = field.label
                said = f'the label "{shorten(label)}" is unknown' if label else "no label"
                hint = did_you_mean(label, list(LABELS)) if label else ""
                yield label.where, said + (hint or f", {_EXPECTED}")


def repeated_judgement_field(seeds: Seeds) -> Iterator[Finding]:
    """A judgement has one of its fields twice.

    Bad:  - Assumes: The articles are right. / - Assumes: Nobody bluffs.
    Good: - Assumes: The articles are right; nobody bluffs.
    """
    for judgement in judgements(seeds.brief):
        seen: set[str] = set()
        for field in judgement.fields:
            if field.name in seen:
                message = f'"{field.name}" stands here twice, expected all of it in one item'
                yield field.label.where, message
            seen.add(field.name or "")


def empty_judgement_field(seeds: Seeds) -> Iterator[Finding]:
    """A field of a judgement has a label and no words.

    Bad:  - Outcome:
    Good: - Outcome: The talks were held. (or no such line)
    """
    for judgement in judgements(seeds.brief):
        for field in judgement.fields:
            if field.name and not field.text:
                message = f'"{field.name}" is empty, expected words, or no such line'
                yield field.label.where, message


def resolve_by_not_a_date(seeds: Seeds) -> Iterator[Finding]:
    """The field `Resolve by` of a judgement is no date.

    Bad:  - Resolve by: in spring
    Good: - Resolve by: 2026-03-01
    """
    for judgement in judgements(seeds.brief):
        due = judgement.field(RESOLVE_BY)
        if due and dated(due, []).day is None:
            expected = meant(due) or "2026-03-01, 2026-03 or 2026"
            yield due.where, f'"{shorten(due)}" is not a date, expected {expected}'


def judgement_unresolved(seeds: Seeds) -> Iterator[Finding]:
    """The day by which a judgement was to be resolved has passed, and it has no outcome.

    Bad:  - Resolve by: 2026-01-20 (in a briefing as of 2026-01-28)
    Good: - Resolve by: 2026-01-20 / - Outcome: It held: the talks took place.
    """
    today = queries.as_of(seeds)
    for number, judgement in enumerate(judgements(seeds.brief), 1):
        due = judgement.field(RESOLVE_BY)
        day = dated(due, []).day if due else None
        if due and day and today and day.last < today and not judgement.field("Outcome"):
            message = f'judgement {number} was to be resolved by {due}, expected an "Outcome"'
            yield due.where, f"{message} or a later day"
