"""What the briefing says of itself: `briefing.yml`, `brief.md` and the corrections."""

from collections.abc import Iterable, Mapping
from typing import cast

from generator import model
from generator.markup import citations
from generator.model import Evidence, Question
from generator.reading.seeds import brief
from generator.reading.seeds.records import BriefingSeed, Seeds, Word


def plain(text: str | None) -> str | None:
    """Return a text without its place."""
    return None if text is None else str(text)


def about(seed: BriefingSeed, site_url: str | None) -> model.About:
    """Return the record of `briefing.yml` without its questions."""
    assert seed.as_of.day is not None  # noqa: S101  (reading refuses any other)
    publisher = seed.publisher
    return model.About(
        title=str(seed.title),
        subject=str(seed.subject),
        language=str(seed.language),
        site_url=site_url or plain(seed.site_url),
        as_of=seed.as_of.day,
        coverage=tuple(
            model.Span(start=span.start.day, end=span.end.day, note=plain(span.note))
            for span in seed.coverage
            if span.start.day and span.end.day
        ),
        publisher=str(publisher.name) if publisher else None,
        contact=plain(publisher.contact) if publisher else None,
        confidence=_defined(seed.confidence),
        likelihood=_defined(seed.likelihood),
        terms=tuple(
            model.Term(
                term=str(term.term),
                instead_of=tuple(map(str, term.instead_of)),
                why=plain(term.why),
            )
            for term in seed.terms
        ),
        region=str(seed.map.region) if seed.map else None,
    )


def _defined(words: Iterable[Word]) -> tuple[model.Defined, ...]:
    return tuple(
        model.Defined(word=str(word.word), definition=str(word.definition)) for word in words
    )


def brief_of(seeds: Seeds, evidence: Mapping[str, Evidence]) -> model.Brief:
    """Return the sections of `brief.md`, judgements numbered."""

    def body(heading: str) -> str:
        return str(brief.section(seeds.brief, heading) or "")

    judgements = brief.section(seeds.brief, brief.JUDGEMENTS)
    items = () if judgements is None else brief.items(judgements)
    return model.Brief(
        bottom_line=body(brief.BOTTOM_LINE),
        judgements=tuple(
            _judgement(number, *brief.confidence(item), evidence)
            for number, item in enumerate(items, 1)
        ),
        unknown=body(brief.UNKNOWN),
        watch=body(brief.WATCH),
        background=body(brief.BACKGROUND),
    )


def _judgement(
    number: int, confidence: str, text: str, evidence: Mapping[str, Evidence]
) -> model.Judgement:
    names = [name for citation in citations(text) for name in citation.ids]
    return model.Judgement(
        number=number,
        confidence=confidence,
        text=text,
        cites=tuple(evidence[name] for name in dict.fromkeys(names) if name in evidence),
    )


def questions(seed: BriefingSeed) -> dict[str, Question]:
    """Return the questions by id, in the order of the seed."""
    return {
        str(question.id): Question(
            id=str(question.id),
            text=str(question.text),
            short=str(question.short or question.text),
            ordered=question.ordered,
            stances=tuple(
                model.Stance(
                    id=str(stance.id),
                    label=str(stance.label),
                    definition=str(stance.definition),
                    index=index,
                )
                for index, stance in enumerate(question.stances)
            ),
        )
        for question in seed.questions
    }


def corrections(seeds: Seeds) -> tuple[model.Correction, ...]:
    """Return the corrections, the latest first."""
    found = [
        model.Correction(
            id=str(seed.id),
            date=seed.date.day,
            where=str(seed.spot),
            was=str(seed.was),
            now=str(seed.now),
            weight=cast("model.Weight", str(seed.weight)),
        )
        for seed in seeds.corrections
        if seed.date.day
    ]
    return tuple(sorted(found, key=lambda one: str(one.date), reverse=True))
