"""Link the records of the briefing itself: `briefing.yml`, `brief.md` and the corrections."""

from collections.abc import Iterable, Mapping

from generator import model
from generator.model import Evidence, Question
from generator.reading.linking.plain import linked, plain
from generator.reading.seeds import brief
from generator.reading.seeds.fields import dated
from generator.reading.seeds.judgements import LABELS, JudgementSeed, judgements
from generator.reading.seeds.records import BriefingSeed, Seeds, Word
from generator.text.markup import citations, without_shown


def about(seed: BriefingSeed, site_url: str | None) -> model.About:
    """Return the record of `briefing.yml` without its questions."""
    publisher = seed.publisher
    return linked(
        model.About,
        seed,
        site_url=site_url or plain(seed.site_url),
        coverage=tuple(
            linked(model.Span, span) for span in seed.coverage if span.start.day and span.end.day
        ),
        publisher=plain(publisher.name) if publisher else None,
        contact=plain(publisher.contact) if publisher else None,
        confidence=_defined(seed.confidence),
        likelihood=tuple(linked(model.Likely, word) for word in seed.likelihood),
        terms=tuple(linked(model.Term, term) for term in seed.terms),
        region=plain(seed.map.region) if seed.map else None,
    )


def _defined(words: Iterable[Word]) -> tuple[model.Defined, ...]:
    return tuple(linked(model.Defined, word) for word in words)


def brief_of(seeds: Seeds, evidence: Mapping[str, Evidence]) -> model.Brief:
    """Return the sections of `brief.md`, judgements numbered."""

    def body(heading: str) -> str:
        return without_shown(str(brief.section(seeds.brief, heading) or ""))

    return model.Brief(
        bottom_line=body(brief.BOTTOM_LINE),
        bottom_line_shown=_shown(brief.section(seeds.brief, brief.BOTTOM_LINE) or "", evidence),
        judgements=tuple(
            _judgement(number, seed, evidence)
            for number, seed in enumerate(judgements(seeds.brief), 1)
        ),
        unknown=body(brief.UNKNOWN),
        watch=body(brief.WATCH),
        background=body(brief.BACKGROUND),
    )


def _judgement(
    number: int, seed: JudgementSeed, evidence: Mapping[str, Evidence]
) -> model.Judgement:
    confidence, text = brief.confidence(seed.text)
    told = {name: seed.field(label) for label, name in LABELS.items()}
    due = told.pop("resolve_by")
    fields = {name: without_shown(found) for name, found in told.items() if found}
    return model.Judgement(
        number=number,
        confidence=confidence,
        text=without_shown(text),
        cites=_cited(text, evidence),
        shown=_shown(text, evidence),
        resolve_by=dated(due, []).day if due else None,
        **fields,
    )


def _cited(text: str, evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    names = [name for citation in citations(text) for name in citation.ids]
    return tuple(evidence[name] for name in dict.fromkeys(names) if name in evidence)


def _shown(text: str, evidence: Mapping[str, Evidence]) -> model.Quote | None:
    """Return the quote that the editor marks, `[@id!]`, else the first that the text cites."""
    marked = {name for citation in citations(text) for name in citation.shown}
    quotes = [one for one in _cited(text, evidence) if isinstance(one, model.Quote)]
    return next((one for one in quotes if one.id in marked), quotes[0] if quotes else None)


def questions(seed: BriefingSeed) -> dict[str, Question]:
    """Return the questions by id, in the order of the seed."""
    return {
        str(question.id): linked(
            Question,
            question,
            short=str(question.short or question.text),
            stances=tuple(
                linked(model.Stance, stance, index=index)
                for index, stance in enumerate(question.stances)
            ),
        )
        for question in seed.questions
    }


def corrections(seeds: Seeds) -> tuple[model.Correction, ...]:
    """Return the corrections, the latest first; those of an unknown day at last."""
    corrections = [
        linked(model.Correction, seed, where=str(seed.spot)) for seed in seeds.corrections
    ]
    return tuple(sorted(corrections, key=lambda one: str(one.date or ""), reverse=True))
