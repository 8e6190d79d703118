"""What became of a judgement between two editions, in words."""

from generator.history.compare import Change
from generator.rendering.words import phrases, prose
from generator.rendering.words.judged import RESOLVE_BY, due, told
from generator.snapshot import FrozenJudgement


def judgement_change(change: Change[FrozenJudgement]) -> str:
    """Return what became of a judgement, in a word; annotated is one whose words are the same."""
    old, new = change.old, change.new
    if old is None or new is None:
        return change.kind
    if not old.is_worded_like(new):
        return "reworded"
    return "resolved" if new.outcome and not old.outcome else "annotated"


def judgement_step(change: Change[FrozenJudgement], language: str) -> tuple[str | None, str | None]:
    """Return what a judgement said and says; what it carries, where only that differs."""
    old, new = change.old, change.new
    if old is None or new is None or not old.is_worded_like(new):
        return _judgement(old), _judgement(new)
    before, after = _carried(old, language), _carried(new, language)
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    return " ".join(gone) or None, " ".join(come) or None


def _judgement(state: FrozenJudgement | None) -> str | None:
    return f"{state.confidence}: {prose.plain(state.text)}" if state else None


def _carried(state: FrozenJudgement, language: str) -> list[str]:
    """Return what a judgement carries, a sentence or more for each thing."""
    carried = [phrases.ended(f"{label}: {prose.plain(source)}") for label, source in told(state)]
    day = due(state, language)
    return [*carried, phrases.ended(f"{RESOLVE_BY}: {day}")] if day else carried
