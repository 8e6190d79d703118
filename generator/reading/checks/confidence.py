"""Rules for the words of confidence and likelihood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from generator.markup import without_citations
from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.parsing.nodes import Text, shorten
from generator.reading.seeds import brief
from generator.reading.seeds.records import NeedsSeed, Seeds
from generator.words import count

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<=[.!?…])[\"”’»)]*\s+|(?<=[。！？])"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’")


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
    sure = _pattern(known)
    likely = _pattern(one.word for one in seeds.briefing.likelihood if one.word not in known)
    if sure is None or likely is None:
        return
    for part in seeds.brief:
        for text in chain(brief.items(part.body), brief.strays(part.body)):
            for sentence in _sentences(text):
                confident, probable = sure.search(sentence), likely.search(sentence)
                if confident and probable:
                    both = f'"{confident[0]}" and "{probable[0]}" in one sentence'
                    yield text.where, f"{both}, expected confidence and likelihood in two"
                    break


def _sentences(text: Text) -> Iterator[str]:
    own = _QUOTED.sub(" ", without_citations(text))
    yield from _SENTENCE_END.split(own)


def _pattern(words: Iterable[Text]) -> re.Pattern[str] | None:
    some = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)", re.IGNORECASE) if some else None
