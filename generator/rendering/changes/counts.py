"""How much changed, and how much there is, counted in words."""

from collections.abc import Iterable
from typing import Any

from generator.history.compare import CellChange, Change, Changes, QuoteChange
from generator.rendering.changes.describe import came_due
from generator.rendering.changes.judgements import judgement_change
from generator.rendering.words import phrases
from generator.snapshot import FrozenEvent, Snapshot
from generator.text.words import count

MOST = 4
"""So many counts are read at a glance."""


def sentence(changes: Changes) -> str:
    """Return how much changed, as a list in a sentence."""
    return phrases.listed(counted(changes) or ["details only"])


def headline(changes: Changes) -> str:
    """Return the counts that matter most, as a list in a sentence."""
    return phrases.listed((counted(changes) or ["details only"])[:MOST])


def contents(snapshot: Snapshot) -> str:
    """Return how much there is in a snapshot."""
    quotes = sum(len(article.quotes) for article in snapshot.articles.values())
    current = {(position.actor, position.question) for position in snapshot.positions}
    return phrases.listed(
        (
            count(len(snapshot.articles), "article"),
            count(quotes, "quote"),
            count(len(current), "position"),
            count(len(snapshot.differences), "difference"),
        )
    )


def counted(changes: Changes) -> list[str]:
    """Return how much changed, in words for a list: `1 new article`, `3 positions moved`."""
    return [*corrections(changes), *positions_counted(changes.positions), *others(changes)]


def corrections(changes: Changes) -> list[str]:
    """Return how many corrections there are, and how many of them are major."""
    weights = [one.new for one in changes.corrections if one.new]
    majors = f" ({weights.count('major')} major)" if "major" in weights else ""
    return [f"{count(len(weights), 'correction')}{majors}"] if weights else []


def positions_counted(cells: tuple[CellChange, ...]) -> list[str]:
    """Return how many positions moved, are new, and so on."""
    kinds = [cell.kind for cell in cells]
    return _said(
        _count(kinds.count("moved"), "position", "moved"),
        _count(kinds.count("new"), "new position"),
        _count(kinds.count("removed"), "position", "withdrawn"),
        _count(kinds.count("reworded"), "position", "reworded"),
        _count(kinds.count("evidence"), "position", "on other evidence"),
        _count(kinds.count("history"), "earlier position", "amended"),
    )


def others(changes: Changes) -> list[str]:
    """Return how much changed beside corrections and positions."""
    told = [judgement_change(one) for one in changes.judgements]
    overdue = [one for one in changes.events if came_due(one) and _status(one) == "overdue"]
    happened = [one for one in changes.events if came_due(one) and _status(one) != "overdue"]
    return _said(
        _count(_of(changes.articles, "new"), "new article"),
        _count(_of(changes.articles, "changed"), "article", "changed"),
        _count(_of(changes.articles, "removed"), "article", "removed"),
        _count(_of(changes.quotes, "new"), "new quote"),
        _count(_of(changes.quotes, "changed"), "quote", "changed"),
        _count(_of(changes.quotes, "removed"), "quote", "removed"),
        _count(_of(changes.differences, "new"), "new difference"),
        _count(_of(changes.differences, "removed"), "difference", "settled"),
        _count(_of(changes.differences, "changed"), "difference", "changed"),
        _count(len(overdue), "event", "is overdue" if len(overdue) == 1 else "are overdue"),
        _count(len(happened), "planned event", "happened"),
        _count(_of(changes.events, "new"), "new event"),
        (int(changes.bottom_line), "the bottom line changed"),
        _count(_of(changes.judgements, "new"), "new judgement"),
        _count(told.count("reworded"), "judgement", "reworded"),
        _count(told.count("resolved"), "judgement", "resolved"),
        _count(told.count("annotated"), "judgement", "annotated"),
        _count(_of(changes.judgements, "removed"), "judgement", "dropped"),
    )


def _said(*counts: tuple[int, str]) -> list[str]:
    return [words for number, words in counts if number]


def _status(change: Change[FrozenEvent]) -> str | None:
    return change.new.status if change.new else None


def _of(changes: Iterable[Change[Any] | QuoteChange], kind: str) -> int:
    return sum(one.kind == kind for one in changes)


def _count(number: int, one: str, became: str = "") -> tuple[int, str]:
    return number, f"{count(number, one)} {became}".rstrip()
