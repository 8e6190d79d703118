"""Rules for evidence: every statement must lead to what it rests on."""

import re
from collections.abc import Iterator

from generator.prose_tree.passages import passages
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.checks.malformed_citations import malformed
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds import brief
from generator.reading.seeds.records import Seeds
from generator.text.markup import citations
from generator.text.words import did_you_mean, nearest


def position_without_evidence(seeds: Seeds) -> Iterator[Finding]:
    """A position names no article or quote that it rests on.

    Bad:  greenland,control,rejects,…,2026-01-14,
    Good: greenland,control,rejects,…,2026-01-14,motzfeldt-1
    """
    for position in seeds.positions:
        if not position.evidence:
            yield position.where, "a position without evidence, expected ids of quotes or articles"


def own_words_without_quote(seeds: Seeds) -> Iterator[Finding]:
    """A position stands on the actor's own words, but its evidence quotes nobody who speaks for it.

    Bad:  greenland,…,own words,2026-01-14,2026-01-14,washington-talks
    Good: greenland,…,own words,2026-01-14,2026-01-14,motzfeldt-1
    """
    if not queries.whole(seeds, "articles", "people.yml"):
        return
    voices = queries.voices(seeds)
    known = {*queries.evidence_ids(seeds), *queries.actor_ids(seeds)}
    speakers = set(queries.speaker_ids(seeds))
    for position in seeds.positions:
        is_known = position.evidence and known.issuperset((position.actor, *position.evidence))
        if position.basis.value == "own words" and is_known:
            heard = {actor for name in position.evidence for actor in voices.get(name, ())}
            if position.actor not in heard and "" not in heard and heard <= speakers:
                message = "own words, but no quote of the actor or its people is the evidence"
                yield position.basis.text.where, f"{message}, expected one"


def quote_without_speaker(seeds: Seeds) -> Iterator[Finding]:
    """A quote names nobody who said it; an unnamed spokesperson speaks for an actor.

    Bad:  - {id: q-1, text: We will stay.}
    Good: - {id: q-1, speaker: germany, text: We will stay.}
    """
    for _, quote in queries.quotes(seeds):
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
    for _, quote in queries.quotes(seeds):
        if quote.statement:
            speakers = frozenset(quote.speaker)
            if "" in speakers:
                continue
            if first.setdefault(quote.statement, speakers) != speakers:
                message = f'the first quote of "{shorten(quote.statement)}" has another speaker'
                yield quote.statement.where, f"{message}, expected another statement"


def judgement_without_citation(seeds: Seeds) -> Iterator[Finding]:
    """A key judgement cites nothing.

    Bad:  - **High confidence:** Denmark will not sell.
    Good: - **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    """
    for item in queries.judgements(seeds):
        if not _cites(item, seeds):
            yield item.where, "a judgement without citation, expected [@id] of a quote or article"


def bottom_line_without_citation(seeds: Seeds) -> Iterator[Finding]:
    """The bottom line cites nothing, although it is what most readers will quote.

    Bad:  Denmark will not sell.
    Good: Denmark will not sell [@lokke-rasmussen-1].
    """
    body = brief.section(seeds.brief, brief.BOTTOM_LINE)
    has_evidence = bool(queries.curated(seeds)) and queries.whole(seeds, "articles")
    if body and has_evidence and not _cites(body, seeds):
        yield body.where, "a bottom line without citation, expected [@id] of a quote or article"


def _cites(text: Text, seeds: Seeds) -> bool:
    """Tell whether a text has a citation, malformed ones included: another rule reports these."""
    return any(citations(text)) or any(malformed(text, queries.citable(seeds)))


def judgement_without_confidence(seeds: Seeds) -> Iterator[Finding]:
    """A key judgement does not begin with one of the briefing's confidence words.

    Bad:  - Denmark will not sell [@lokke-rasmussen-1].
    Good: - **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    """
    if seeds.briefing is None or not queries.whole(seeds, "briefing.yml"):
        return
    known = [str(word.word) for word in seeds.briefing.confidence]
    expected = " or ".join(f"**{word}:**" for word in known) or "some in briefing.yml"
    for item in queries.judgements(seeds):
        word, _ = brief.confidence(item)
        if meant := _not_marked(word, item, known):
            yield (
                item.where,
                f'"{meant}" is not marked as the confidence word, expected **{meant}:**',
            )
        elif word not in known:
            hint = did_you_mean(word, known) if word else ""
            message = f'"{shorten(word)}" is no confidence word' if word else "no confidence word"
            yield item.where, message + (hint or f", expected {expected}")


def _not_marked(word: str, item: str, known: list[str]) -> str | None:
    """Return the confidence word with which a judgement begins, if other marks are around it."""
    begins = item.lstrip("*_ \N{NO-BREAK SPACE}")
    found = (one for one in known if re.match(rf"{re.escape(one)}\s*[*_]*\s*[:：.*]", begins))
    return None if word in known else next(found, None)


def judgement_not_an_item(seeds: Seeds) -> Iterator[Finding]:
    """Text among the key judgements is no item of their list, so it would not be shown.

    Bad:  1. **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    Good: - **High confidence:** Denmark will not sell [@lokke-rasmussen-1].
    """
    body = brief.section(seeds.brief, brief.JUDGEMENTS)
    for text in () if body is None else brief.strays(body):
        yield text.where, "text that is not in the list, expected a line that begins with -"
    for item in queries.judgements(seeds):
        _, words = brief.confidence(item)
        if any(passage.kind != "p" for passage in passages(words)):
            yield item.where, "a judgement that begins with -, expected a sentence"


def brief_sections(seeds: Seeds) -> Iterator[Finding]:
    """`brief.md` has an unknown section, has one twice, or lacks its bottom line.

    Bad:  ## Botom line
    Good: ## Bottom line
    """
    seen: set[str | None] = set()
    for section in seeds.brief:
        name, is_meant = section.heading, False
        for meant, line in brief.no_headings(section.body):
            is_indented = line == f"## {meant}"
            what = "blanks before" if is_indented else "no section begins with"
            yield line.where, f'{what} "{shorten(line)}", expected "## {meant}"'
            is_meant |= line.where == section.body.where
            seen.add(meant)
        if is_meant and not name:
            continue
        if name in seen:
            yield name.where, f'the section "{shorten(name)}" stands here twice, expected once'
        elif name not in brief.HEADINGS:
            unread = (
                f'unknown section "{shorten(name)}"' if name else "text above the first heading"
            )
            hint = did_you_mean(name, brief.HEADINGS) if name else ""
            yield name.where, unread + (hint or f", expected {', '.join(brief.HEADINGS)}")
            seen.add(nearest(name, brief.HEADINGS))
        seen.add(name)
    if seeds.brief and brief.BOTTOM_LINE not in seen:
        yield seeds.brief[0].heading.where, f'no section "{brief.BOTTOM_LINE}", expected one'
