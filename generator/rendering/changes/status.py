"""Where a briefing stands in the row of its editions: what each brought, what is new today."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from generator.history.compare import Changes, Kind, compare
from generator.history.freeze import snapshot_of
from generator.model import Article, Briefing, Difference, Event, Judgement, Position, Quote
from generator.snapshot import Edition, Snapshot

Marked = Article | Quote | Position | Judgement | Event | Difference
"""What carries a mark when it is new or has changed."""
Key = tuple[str, str]
"""The name of a kind of record, and an id."""


class Step(Struct, frozen=True, kw_only=True):
    """One edition and what it changed, or what has changed since the last one."""

    edition: Edition | None
    """None for what is not frozen yet."""
    changes: Changes | None
    """None for the first edition: nothing was there before."""


class EditionStatus(Struct, frozen=True, kw_only=True):
    """The editions of a briefing, and what is new in it."""

    now: Snapshot
    steps: tuple[Step, ...]
    """The latest first; what has changed since the last edition before all."""
    marks: Mapping[Key, Kind]
    """What is new or has changed since the edition before the last one."""

    def mark(self, record: Marked) -> Kind | None:
        """Return whether a record is new or has changed; it says so until the next edition."""
        if isinstance(record, Position) and not record.current:
            return None
        return self.marks.get(_key(record))

    @property
    def latest(self) -> Step | None:
        """The latest step that changed something; None where nothing was there to change."""
        return self.steps[0] if self.steps and self.steps[0].changes else None

    def since(self, edition: Edition) -> Changes | None:
        """Return what has changed since an edition, None where nothing has."""
        return compare(edition.snapshot, self.now) or None


def edition_status(briefing: Briefing) -> EditionStatus:
    """Return where a briefing stands."""
    now, editions = snapshot_of(briefing), briefing.editions
    later = compare(editions[-1].snapshot, now) if editions else None
    base = editions[-2:][0].snapshot if editions else None
    return EditionStatus(
        now=now,
        steps=(
            *((Step(edition=None, changes=later),) if later else ()),
            *reversed(tuple(_steps(editions))),
        ),
        marks=dict(_marks(compare(base, now))) if base else {},
    )


def _steps(editions: tuple[Edition, ...]) -> Iterator[Step]:
    if editions:
        yield Step(edition=editions[0], changes=None)
    for before, edition in pairwise(editions):
        yield Step(edition=edition, changes=compare(before.snapshot, edition.snapshot))


def _marks(changes: Changes) -> Iterator[tuple[Key, Kind]]:
    yield from ((("Article", one.id), one.kind) for one in changes.articles)
    yield from ((("Quote", one.id), one.kind) for one in changes.quotes)
    yield from ((("Event", one.id), one.kind) for one in changes.events)
    yield from ((("Difference", one.id), one.kind) for one in changes.differences)
    for one in changes.judgements:
        if one.new and not (one.old and one.old.is_worded_like(one.new)):
            yield ("Judgement", one.id), one.kind
    for cell in changes.positions:
        kind: Kind = "new" if cell.kind == "new" else "changed"
        yield ("Position", f"{cell.actor}--{cell.question}"), kind


def _key(record: Marked) -> Key:
    match record:
        case Position():
            return "Position", f"{record.actor.id}--{record.question.id}"
        case Judgement():
            return "Judgement", str(record.number)
        case _:
            return type(record).__name__, record.id
