"""Compare two snapshots: records of what changed, which other modules put into words."""

from collections.abc import Iterator, Mapping
from typing import Generic, Literal, TypeVar

from msgspec import Struct
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
"""The least similarity of two wordings of one judgement, in per cent (rapidfuzz `ratio`)."""


class Change(Struct, Generic[State], frozen=True):
    """A record that differs between the snapshots; None in the one that does not have it."""

    id: str
    old: State | None
    new: State | None

    @property
    def kind(self) -> Kind:
        """Whether the record is new, changed or removed."""
        if self.old is None:
            return "new"
        return "removed" if self.new is None else "changed"


class CellChange(Struct, frozen=True):
    """A cell of the positions table whose rows differ, with its current row in each snapshot."""

    actor: str
    question: str
    old: FrozenPosition | None
    new: FrozenPosition | None
    superseded: bool
    """Whether the newer snapshot keeps the old row as history."""

    @property
    def kind(self) -> Literal["new", "moved", "reworded", "evidence", "history", "removed"]:
        """The greatest change: of the stance, of its wording, of the evidence, or of older rows."""
        if self.old is None:
            return "new"
        if self.new is None:
            return "removed"
        if self.old.stance != self.new.stance:
            return "moved"
        if self.old == self.new:
            return "history"
        said = [(one.position, one.amount, one.unit) for one in (self.old, self.new)]
        return "evidence" if said[0] == said[1] else "reworded"


class QuoteChange(Struct, frozen=True):
    """A quote that is new, removed, or changed in its words or details, with its article."""

    id: str
    article: str
    kind: Kind


class Changes(Struct, frozen=True, kw_only=True):
    """All changes; each list is in the order of the newer snapshot, removed records last."""

    old: Snapshot
    new: Snapshot
    bottom_line: bool
    judgements: tuple[Change[FrozenJudgement], ...]
    """The id is the number in the newer snapshot; for a removed judgement, in the older."""
    texts: tuple[str, ...]
    """The names of the other sections of the brief that were reworded."""
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
        texts=tuple(name for name, hash_ in new.texts.items() if old.texts.get(name) != hash_),
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
    """Yield the articles that changed in more than their quotes and claims."""
    for change in _changed(old, new):
        if not (change.old and change.new and change.old.hash == change.new.hash):
            yield change


def _quotes(
    old: Mapping[str, FrozenArticle], new: Mapping[str, FrozenArticle]
) -> Iterator[QuoteChange]:
    for change in _changed(_with_articles(old), _with_articles(new)):
        state = change.new or change.old
        assert state is not None  # noqa: S101  (a change has at least one state)
        yield QuoteChange(change.id, state[0], change.kind)


def _with_articles(articles: Mapping[str, FrozenArticle]) -> dict[str, tuple[str, str]]:
    """Return the quotes by id, each with the id of its article and its hash."""
    return {
        quote_id: (article_id, hash_)
        for article_id, article in articles.items()
        for quote_id, hash_ in article.quotes.items()
    }


def _claims(snapshot: Snapshot) -> dict[str, str]:
    """Return the hashes of the claims by id."""
    return {
        claim_id: hash_
        for article in snapshot.articles.values()
        for claim_id, hash_ in article.claims.items()
    }


def _cells(
    old: tuple[FrozenPosition, ...], new: tuple[FrozenPosition, ...]
) -> Iterator[CellChange]:
    for change in _changed(_by_cell(old), _by_cell(new)):
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
    """Pair each judgement with its earlier wording; a judgement that only moved is unchanged."""
    unpaired = {number: earlier for number, earlier in enumerate(old, 1) if earlier not in new}
    for number, judgement in enumerate(new, 1):
        if judgement in old:
            continue
        texts = {
            old_number: earlier.text
            for old_number, earlier in unpaired.items()
            if not any(earlier.is_worded_like(other) for other in new)
        }
        same = [at for at, earlier in unpaired.items() if earlier.is_worded_like(judgement)]
        match = process.extractOne(
            judgement.text, texts, scorer=fuzz.ratio, score_cutoff=SAME_JUDGEMENT
        )
        found = same[0] if same else match[2] if match else None
        yield Change(str(number), None if found is None else unpaired.pop(found), judgement)
    for number, earlier in unpaired.items():
        yield Change(str(number), earlier, None)
