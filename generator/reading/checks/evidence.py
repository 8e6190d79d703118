"""Every statement leads to its evidence."""

from collections.abc import Iterator

from generator.markup import citations
from generator.reading import brief, lookup
from generator.reading.checks.finding import Finding
from generator.reading.nodes import Text
from generator.reading.seeds import Seeds
from generator.words import did_you_mean


def position_without_evidence(seeds: Seeds) -> Iterator[Finding]:
    """A position names no article or quote that it rests on.

    Bad:  greenland,control,rejects,…,2026-01-14,
    Good: greenland,control,rejects,…,2026-01-14,motzfeldt-1
    """
    for position in seeds.positions:
        if not position.evidence:
            yield position.where, "a position without evidence, expected ids of quotes or articles"


def own_words_without_quote(seeds: Seeds) -> Iterator[Finding]:
    """A position stands on the actor's own words, but its evidence has no quote.

    Bad:  …,own words,2026-01-14,2026-01-14,washington-talks
    Good: …,own words,2026-01-14,2026-01-14,motzfeldt-1
    """
    ids = {quote.id for _, quote in lookup.quotes(seeds)}
    for position in seeds.positions:
        if position.basis == "own words" and not ids.intersection(position.evidence):
            yield position.basis.where, "own words without a quote, expected a quote as evidence"


def quote_without_speaker(seeds: Seeds) -> Iterator[Finding]:
    """A quote names nobody who said it; an unnamed spokesperson speaks for an actor.

    Bad:  - {id: q-1, text: We will stay.}
    Good: - {id: q-1, speaker: germany, text: We will stay.}
    """
    for _, quote in lookup.quotes(seeds):
        if not quote.speaker:
            yield quote.where, "a quote without speaker, expected the id of a person or actor"


def event_without_article(seeds: Seeds) -> Iterator[Finding]:
    """An event names no article that reports it.

    Bad:  articles: []
    Good: articles: [washington-talks]
    """
    for event in seeds.events:
        if not event.articles:
            yield event.where, "an event without articles, expected at least one id"


def speakers_of_one_statement(seeds: Seeds) -> Iterator[Finding]:
    """Variants of one statement have different speakers, so they are not one utterance.

    Bad:  statement: red-lines on a quote of lokke-rasmussen and on one of poulsen
    Good: statement: red-lines on two quotes of lokke-rasmussen
    """
    first: dict[str, frozenset[str]] = {}
    for _, quote in lookup.quotes(seeds):
        if quote.statement:
            speakers = frozenset(quote.speaker)
            if first.setdefault(quote.statement, speakers) != speakers:
                message = f'another speaker than the first quote of statement "{quote.statement}"'
                yield quote.statement.where, message


def _cited_texts(seeds: Seeds) -> Iterator[Text]:
    yield from (section.body for section in seeds.brief)
    yield from (article.summary for article in seeds.articles)


def unknown_citation(seeds: Seeds) -> Iterator[Finding]:
    """A citation names an article or a quote that does not exist.

    Bad:  They agreed to talk [@washington-talk].
    Good: They agreed to talk [@washington-talks].
    """
    known = lookup.evidence_ids(seeds)
    names = set(known)
    for text in _cited_texts(seeds):
        for citation in citations(text):
            for name in citation.ids:
                if name not in names:
                    hint = did_you_mean(name, known)
                    offset = text.index(name, citation.start)
                    yield brief.place_in(text, offset), f'unknown citation "{name}"{hint}'


def judgement_without_citation(seeds: Seeds) -> Iterator[Finding]:
    """A key judgement cites nothing.

    Bad:  - **High confidence:** Denmark will not sell.
    Good: - **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    """
    for item in _judgements(seeds):
        if not any(citations(item)):
            yield item.where, "a judgement without citation, expected [@id] of a quote or article"


def judgement_without_confidence(seeds: Seeds) -> Iterator[Finding]:
    """A key judgement does not begin with one of the briefing's confidence words.

    Bad:  - Denmark will not sell [@lokke-rasmussen-1].
    Good: - **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    """
    known = [word.word for word in seeds.briefing.confidence] if seeds.briefing else []
    expected = ", ".join(f"**{word}:**" for word in known)
    for item in _judgements(seeds):
        word, _ = brief.confidence(item)
        if word not in known:
            yield item.where, f"a judgement without confidence word, expected {expected}"


def _judgements(seeds: Seeds) -> Iterator[Text]:
    body = brief.section(seeds.brief, brief.JUDGEMENTS)
    return iter(()) if body is None else brief.items(body)


def brief_sections(seeds: Seeds) -> Iterator[Finding]:
    """`brief.md` has an unknown section, has one twice, or lacks its bottom line.

    Bad:  ## Botom line
    Good: ## Bottom line
    """
    seen: set[str] = set()
    for section in seeds.brief:
        name = section.heading
        if name not in brief.HEADINGS:
            found = f'a section "{name}"' if name else "text above the first heading"
            hint = did_you_mean(name, brief.HEADINGS) or f"; expected {', '.join(brief.HEADINGS)}"
            yield name.where, f"{found}{hint}"
        elif name in seen:
            yield name.where, f'the section "{name}" stands here twice, expected once'
        seen.add(name)
    if seeds.brief and brief.BOTTOM_LINE not in seen:
        yield seeds.brief[0].heading.where, f'no section "{brief.BOTTOM_LINE}", expected one'
