"""Rules for the words of confidence and likelihood."""

import re
from collections.abc import Iterator, Sequence

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds import brief
from generator.reading.seeds.judgements import judgements
from generator.reading.seeds.records import NeedsSeed, Seeds
from generator.text import likelihood
from generator.text.words import count

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<=[.!?…])[\"”’»)]*\s+|(?<=[。！？])"
)


def confidence_not_met(seeds: Seeds) -> Iterator[Finding]:
    """A judgement cites less than the definition of its confidence word needs.

    Bad:  - **High confidence:** Denmark will not sell [@a-1]. (needs: {articles: 2})
    Good: - **High confidence:** Denmark will not sell [@a-1; @b-1]. (needs: {articles: 2})
    """
    if seeds.briefing is None or not queries.whole(seeds, "articles", "people.yml"):
        return
    words = {str(word.word): word for word in seeds.briefing.confidence}
    known = queries.article_of(seeds)
    for item in queries.judgements(seeds):
        name, _ = brief.confidence(item)
        word = words.get(name)
        ids = list(dict.fromkeys(map(str, queries.cited(item))))
        if word and word.needs and ids and known.keys() >= set(ids):
            unmet = list(_unmet(word.needs, _Counted(seeds, ids)))
            if unmet:
                needed, found = (
                    ", ".join(dict.fromkeys(each)) for each in zip(*unmet, strict=True)
                )
                message = f'"{shorten(name)}" needs {needed}, but the judgement cites {found}'
                yield item.where, f"{message}, expected more, or another confidence word"


def _unmet(needs: NeedsSeed, counted: "_Counted") -> Iterator[tuple[str, str]]:
    """Yield what is needed and what is cited instead, in words."""
    for needed, found, noun in (
        (needs.articles, counted.articles, "article"),
        (needs.publishers, counted.publishers, "publisher"),
        (needs.quotes, counted.quotes, "quote"),
    ):
        if needed and found < needed:
            yield count(needed, noun), count(found, noun)
    least = needs.articles_per_speaker or 0
    for actor, found in sorted(counted.per_speaker.items()):
        if found < least <= counted.articles:
            yield f"{count(least, 'article')} for each speaker", f'{found} for "{actor}"'


class _Counted:
    """How much a judgement cites."""

    def __init__(self, seeds: Seeds, ids: Sequence[str]) -> None:
        """Count independent articles, their publishers, utterances, and articles by speaker."""
        article_of, original = queries.article_of(seeds), queries.originals(seeds)
        quotes = {str(quote.id): quote for _, quote in queries.quotes(seeds)}
        articles = {original[article_of[name].id] for name in ids}
        whole = {original[name] for name in ids if name not in quotes}
        cited = [quotes[name] for name in ids if name in quotes]
        publishers = {str(article_of[name].publisher or "") for name in ids}
        speakers = queries.represented(seeds)
        carried: dict[str, set[str]] = {}
        for quote in cited:
            for actor in speakers[quote.id]:
                carried.setdefault(actor, set(whole)).add(original[article_of[quote.id].id])
        self.articles = len(articles)
        self.publishers = len(publishers - {""}) or len(publishers)
        self.quotes = len({str(quote.statement or quote.id) for quote in cited})
        self.per_speaker = {actor: len(found) for actor, found in carried.items()}


def confidence_with_likelihood(seeds: Seeds) -> Iterator[Finding]:
    """A sentence has a word of confidence and one of likelihood, which are two things (ICD 203).

    Bad:  - **High confidence:** A sale is unlikely [@a-1; @b-1].
    Good: - **High confidence:** Nobody wants to sell. A sale is unlikely [@a-1; @b-1].
    """
    if seeds.briefing is None:
        return
    known = [word.word for word in seeds.briefing.confidence]
    sure = likelihood.pattern(known)
    likely = likelihood.pattern(
        one.word for one in seeds.briefing.likelihood if one.word not in known
    )
    if sure is None or likely is None:
        return
    for text in _texts(seeds):
        for sentence in _SENTENCE_END.split(likelihood.own_words(text)):
            confident, probable = sure.search(sentence), likely.search(sentence)
            if confident and probable:
                both = f'"{confident[0]}" and "{probable[0]}" in one sentence'
                yield text.where, f"{both}, expected confidence and likelihood in two"
                break


def _texts(seeds: Seeds) -> Iterator[Text]:
    """Yield the texts of the brief: its paragraphs, its items, the fields of its judgements."""
    for part in seeds.brief:
        if part.heading != brief.JUDGEMENTS:
            yield from brief.items(part.body)
        yield from brief.strays(part.body)
    for judgement in judgements(seeds.brief):
        yield judgement.text
        yield from (field.text for field in judgement.fields)


def undefined_likelihood(seeds: Seeds) -> Iterator[Finding]:
    """A judgement has a word of likelihood that briefing.yml does not define.

    Bad:  A sale is highly unlikely [@a-1]. (only "unlikely" is defined)
    Good: A sale is unlikely [@a-1].
    """
    if seeds.briefing is None or not queries.whole(seeds, "briefing.yml"):
        return
    defined = [str(one.word) for one in seeds.briefing.likelihood]
    known = {word.lower() for word in defined}
    told = ", ".join(f'"{word}"' for word in defined) or "one defined in briefing.yml"
    for judgement in judgements(seeds.brief):
        for text in (judgement.text, *(field.text for field in judgement.fields)):
            for word in dict.fromkeys(likelihood.found(text, defined)):
                if word not in known:
                    message = f'"{word}" is no likelihood word of briefing.yml, expected {told}'
                    yield text.where, message


def word_defined_twice(seeds: Seeds) -> Iterator[Finding]:
    """A word of confidence or of likelihood is defined twice, so that nobody knows what it means.

    Bad:  - {word: likely, definition: …} and - {word: likely, definition: …}
    Good: - {word: likely, definition: …} and - {word: very likely, definition: …}
    """
    briefing = seeds.briefing
    for words in (briefing.confidence, briefing.likelihood) if briefing else ():
        defined = set[str]()
        for one in words:
            if one.word and one.word.casefold() in defined:
                yield one.word.where, f'"{shorten(one.word)}" is defined already, expected it once'
            defined.add(one.word.casefold())


def likelihood_range(seeds: Seeds) -> Iterator[Finding]:
    """The range of a likelihood word ends before it begins, or is not in per cent.

    Bad:  {word: likely, definition: …, from: 80, to: 55}
    Good: {word: likely, definition: …, from: 55, to: 80}
    """
    for one in seeds.briefing.likelihood if seeds.briefing else ():
        start, end = one.start or 0, 100 if one.end is None else one.end
        if not 0 <= start <= end <= 100:  # noqa: PLR2004  (per cent)
            message = f'"{shorten(one.word)}" runs from {start} to {end} per cent'
            yield one.word.where, f"{message}, expected a range within 0 to 100"
