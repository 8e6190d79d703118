"""Two snapshots -> what changed from the older to the newer, as records; words come later."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from rapidfuzz import fuzz, process

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

Kind = Literal["new", "changed", "removed"]
State = TypeVar("State")

SAME_JUDGEMENT = 50
"""Per cent of characters that two wordings of one judgement share at least (rapidfuzz `ratio`)."""


@dataclass(frozen=True, slots=True)
class Change(Generic[State]):
    """One record in both snapshots; None where it is not there. They are not equal."""

    id: str
    old: State | None
    new: State | None

    @property
    def kind(self) -> Kind:
        """What became of the record."""
        if self.old is None:
            return "new"
        return "removed" if self.new is None else "changed"


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell of the positions table whose rows are not the same; the current row of each."""

    actor: str
    question: str
    old: FrozenPosition | None
    new: FrozenPosition | None
    superseded: bool
    """Whether the old row is still there, as history."""

    @property
    def kind(self) -> Literal["new", "moved", "reworded", "evidence", "history", "removed"]:
        """A stance that moved is news; other words, other evidence or another past are less."""
        if self.old is None:
            return "new"
        if self.new is None:
            return "removed"
        if self.old.stance != self.new.stance:
            return "moved"
        if self.old == self.new:
            return "history"
        return "evidence" if self.old.position == self.new.position else "reworded"


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A quote with its article; the kind says whether its words or what is told of it changed."""

    id: str
    article: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed, each kind in the order of the newer snapshot, what was removed last."""

    old: Snapshot
    new: Snapshot
    bottom_line: bool
    judgements: tuple[Change[FrozenJudgement], ...]
    """The id is the number in the newer snapshot; of what was removed, in the older."""
    texts: tuple[str, ...]
    """Names of other sections of the brief that were reworded."""
    articles: tuple[Change[FrozenArticle], ...]
    quotes: tuple[QuoteChange, ...]
    claims: tuple[Change[str], ...]
    actors: tuple[Change[FrozenActor], ...]
    questions: tuple[Change[FrozenQuestion], ...]
    people: tuple[Change[str], ...]
    positions: tuple[CellChange, ...]
    events: tuple[Change[FrozenEvent], ...]
    differences: tuple[Change[FrozenDifference], ...]
    corrections: tuple[Change[str], ...]

    def __bool__(self) -> bool:
        """Return whether anything changed, the date included."""
        return self.old != self.new


def compare(old: Snapshot, new: Snapshot) -> Changes:
    """Return what changed between two snapshots of one briefing."""
    return Changes(
        old=old,
        new=new,
        bottom_line=old.bottom_line != new.bottom_line,
        judgements=tuple(_judgements(old.judgements, new.judgements)),
        texts=tuple(name for name, seen in new.texts.items() if old.texts.get(name) != seen),
        articles=tuple(_articles(old.articles, new.articles)),
        quotes=tuple(_quotes(old.articles, new.articles)),
        claims=tuple(_changed(_claims(old), _claims(new))),
        actors=tuple(_changed(old.actors, new.actors)),
        questions=tuple(_changed(old.questions, new.questions)),
        people=tuple(_changed(old.people, new.people)),
        positions=tuple(_cells(old.positions, new.positions)),
        events=tuple(_changed(old.events, new.events)),
        differences=tuple(_changed(old.differences, new.differences)),
        corrections=tuple(_changed(old.corrections, new.corrections)),
    )


def _changed(old: Mapping[str, State], new: Mapping[str, State]) -> Iterator[Change[State]]:
    for name, state in new.items():
        if old.get(name) != state:
            yield Change(name, old.get(name), state)
    for name, state in old.items():
        if name not in new:
            yield Change(name, state, None)


def _articles(
    old: Mapping[str, FrozenArticle], new: Mapping[str, FrozenArticle]
) -> Iterator[Change[FrozenArticle]]:
    """Yield the articles of which more changed than their quotes and claims."""
    for change in _changed(old, new):
        if not (change.old and change.new and change.old.hash == change.new.hash):
            yield change


def _quotes(
    old: Mapping[str, FrozenArticle], new: Mapping[str, FrozenArticle]
) -> Iterator[QuoteChange]:
    was = {
        name: (one, seen) for one, article in old.items() for name, seen in article.quotes.items()
    }
    now = {
        name: (one, seen) for one, article in new.items() for name, seen in article.quotes.items()
    }
    for change in _changed(was, now):
        state = change.new or change.old
        assert state is not None  # noqa: S101  (one of both is there)
        yield QuoteChange(change.id, state[0], change.kind)


def _claims(snapshot: Snapshot) -> dict[str, str]:
    return {
        name: seen
        for article in snapshot.articles.values()
        for name, seen in article.claims.items()
    }


def _cells(
    old: tuple[FrozenPosition, ...], new: tuple[FrozenPosition, ...]
) -> Iterator[CellChange]:
    was, now = _by_cell(old), _by_cell(new)
    for change in _changed(was, now):
        actor, question = change.id.split("--")
        before, after = (rows[-1] if rows else None for rows in (change.old, change.new))
        superseded = before in (change.new or ())[:-1]
        yield CellChange(actor, question, before, after, superseded)


def _by_cell(positions: tuple[FrozenPosition, ...]) -> dict[str, tuple[FrozenPosition, ...]]:
    cells: dict[str, tuple[FrozenPosition, ...]] = {}
    for row in positions:
        name = f"{row.actor}--{row.question}"  # ids never hold two hyphens in a row
        cells[name] = (*cells.get(name, ()), row)
    return cells


def _judgements(
    old: tuple[FrozenJudgement, ...], new: tuple[FrozenJudgement, ...]
) -> Iterator[Change[FrozenJudgement]]:
    """Pair each judgement with its earlier wording; those that only moved did not change."""
    left = {number: one for number, one in enumerate(old, 1) if one not in new}
    for number, one in enumerate(new, 1):
        if one in old:
            continue
        texts = {name: earlier.text for name, earlier in left.items()}
        found = process.extractOne(one.text, texts, scorer=fuzz.ratio, score_cutoff=SAME_JUDGEMENT)
        yield Change(str(number), left.pop(found[2]) if found else None, one)
    for number, one in left.items():
        yield Change(str(number), one, None)
