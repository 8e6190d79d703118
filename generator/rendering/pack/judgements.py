"""The part of a print pack that has the key judgements, a block for each."""

from collections.abc import Iterator

from generator.history.freeze import frozen_judgement
from generator.model import Judgement
from generator.rendering.pack.elements import Run
from generator.rendering.pack.model import AnyPart, JudgementRecord, Judgements, ToldRecord
from generator.rendering.pack.runs import inline
from generator.rendering.pages.shared.view import View
from generator.rendering.words import judged
from generator.text.markup import collapse_spaces


def judgements(view: View) -> Iterator[AnyPart]:
    """Yield what the editor judges, with confidence, citations and what else is said of it."""
    found = view.briefing.brief.judgements
    if found:
        yield Judgements(title="Key judgements", items=tuple(_record(one, view) for one in found))


def _record(judgement: Judgement, view: View) -> JudgementRecord:
    return JudgementRecord(
        confidence=collapse_spaces(judgement.confidence),
        runs=inline(judgement.text, view.briefing),
        mark=view.mark(judgement, "reworded"),
        told=tuple(_told(judgement, view)),
    )


def _told(judgement: Judgement, view: View) -> Iterator[ToldRecord]:
    record, as_of = frozen_judgement(judgement), str(view.briefing.about.as_of)
    for label, source in judged.told(record):
        yield ToldRecord(label=label, runs=inline(source, view.briefing))
    if words := judged.due_in_full(record, as_of, view.language):
        yield ToldRecord(label=judged.RESOLVE_BY, runs=(Run(text=words),))
