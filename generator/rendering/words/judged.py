"""What a judgement carries besides its text, and the words of likelihood that the brief uses."""

from collections.abc import Iterator

from generator.days import Day
from generator.model import Brief, Briefing, Likely
from generator.rendering.words.phrases import day_in_words, ended
from generator.snapshot import FrozenJudgement
from generator.text.likelihood import found

ALTERNATIVES = "Alternatives"
ASSUMES = "Assumes"
WOULD_CHANGE_IT = "Would change it"
RESOLVE_BY = "Resolve by"
OUTCOME = "Outcome"
OVERDUE = "overdue, outcome not in our articles"


def told(record: FrozenJudgement) -> Iterator[tuple[str, str]]:
    """Yield what the editor has written besides the judgement: a label, and Markdown."""
    for label, source in (
        (ALTERNATIVES, record.alternatives),
        (ASSUMES, record.assumptions),
        (WOULD_CHANGE_IT, record.would_change_it),
        (OUTCOME, record.outcome),
    ):
        if source:
            yield label, source


def due(record: FrozenJudgement, language: str) -> str:
    """Return by when a judgement can be resolved, in words; empty where that is not stated."""
    return day_in_words(Day.parse(record.resolve_by), language) if record.resolve_by else ""


def due_in_full(record: FrozenJudgement, as_of: str, language: str) -> str:
    """Return the same with the words that it has passed, where it has."""
    day = due(record, language)
    return f"{day}; {OVERDUE}" if is_overdue(record, as_of) else day


def is_overdue(record: FrozenJudgement, as_of: str) -> bool:
    """Return whether the day has passed on which the outcome was to be known, and it is not."""
    if record.outcome or not record.resolve_by:
        return False
    return Day.parse(record.resolve_by).last < Day.parse(as_of).last


def likelihood_used(briefing: Briefing) -> tuple[Likely, ...]:
    """Return the words of likelihood that the brief uses, in the order of their definitions."""
    defined = briefing.about.likelihood
    words = [one.word for one in defined]
    used = {word for text in _texts(briefing.brief) for word in found(text, words)}
    return tuple(one for one in defined if one.word.lower() in used)


def _texts(brief: Brief) -> Iterator[str]:
    yield from (brief.bottom_line, brief.unknown, brief.watch, brief.background)
    for one in brief.judgements:
        fields = (one.alternatives, one.assumptions, one.would_change_it, one.outcome)
        yield from (one.text, *filter(None, fields))


def meaning(one: Likely) -> str:
    """Return the definition of a word of likelihood, with its range in per cent if it has one."""
    if one.start is None and one.end is None:
        return one.definition
    if one.start is None:
        share = f"At most {one.end} per cent."
    elif one.end in (None, 100):
        share = f"At least {one.start} per cent."
    else:
        share = f"{one.start} to {one.end} per cent."
    return f"{ended(one.definition)} {share}"
