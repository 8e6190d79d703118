"""An article, analysed, with the annotation of each stretch between marks."""

from collections.abc import Sequence

from benchmarks.quotations import scoring
from benchmarks.quotations.data import Article, GoldQuote
from generator.curating.quotations.marks.paragraphs import Span
from generator.curating.quotations.marks.spans import quoted
from generator.curating.quotations.syntax.analysis import Analysis, analysis
from generator.curating.quotations.syntax.elements import document

_SAME_WORDS = 0.6


class Annotated:
    """An analysed article."""

    def __init__(self, article: Article) -> None:
        """Analyse an article; find the annotation of each stretch."""
        found = quoted(article.text)
        self.analysis: Analysis = analysis(document(article.text, found))
        self.gold = [_gold(article, one.stretches) for one in found]

    def is_right(self, quote: int, number: int | None) -> bool:
        """Tell whether a mention is the annotated one, or a name that means the same."""
        gold = self.gold[quote]
        if gold is None or gold.mention is None or number is None:
            return False
        if gold.kind == "pronoun":
            mention = self.analysis.mentions[number]
            return scoring.overlap((mention.start, mention.end), gold.mention) > 0
        return scoring.same_speaker(gold.speaker, self._speaker(number))

    def target(self, quote: int, near: Sequence[int]) -> int | None:
        """Return the mention that is annotated; of several, the one whose name is the speaker's."""
        gold = self.gold[quote]
        if gold is None or gold.mention is None:
            return None
        fits = {number: self._fit(gold, gold.mention, number) for number in near}
        touching = [number for number in near if fits[number][2] > 0]
        return max(touching, key=lambda number: (fits[number], number), default=None)

    def targets(self, quote: int, near: Sequence[int]) -> set[int]:
        """Return the mention that is annotated, and those within it that count as right too.

        Of "a spokesman for Lee Foods" both the spokesman and the firm do; which one is better to
        find, training tells by what it has learnt so far.
        """
        gold, target = self.gold[quote], self.target(quote, near)
        if gold is None or gold.mention is None or target is None:
            return set()
        touching = {number for number in near if self._fit(gold, gold.mention, number)[2] > 0}
        return {target, *(number for number in touching if self.is_right(quote, number))}

    def _fit(self, gold: GoldQuote, span: Span, number: int) -> tuple[int, int, float, int]:
        mention = self.analysis.mentions[number]
        shared = scoring.overlap((mention.start, mention.end), span)
        if gold.kind != "name" or mention.kind == "pronoun":
            return 0, 0, shared, mention.end
        mine = self._speaker(number)
        is_last = scoring.names(mine)[-1:] == scoring.names(gold.speaker)[-1:]
        same = 2 * is_last + scoring.same_speaker(gold.speaker, mine)
        return same, -max(mention.start, span[0]), shared, mention.end

    def _speaker(self, number: int) -> str:
        """Return what a mention says as an answer."""
        at = self.analysis.people.entity_of[number]
        if at >= 0:
            return self.analysis.people.entities[at].full
        mention = self.analysis.mentions[number]
        return self.analysis.document.text[mention.start : mention.end]


def _gold(article: Article, stretches: Sequence[Span]) -> GoldQuote | None:
    """Return the annotation whose words are these."""
    shares = [
        (scoring.overlap(stretch, gold.span), gold)
        for stretch in stretches
        for gold in article.quotes
    ]
    share, gold = max(shares, key=lambda one: one[0], default=(0.0, None))
    return gold if share >= _SAME_WORDS else None
