"""How good the finder is on annotated articles: spans, speakers, both, and how honest it is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from time import process_time

from benchmarks.quotations import scoring
from benchmarks.quotations.data import Article
from generator.curating.quotations.find import FoundQuotation, find_quotations
from generator.curating.quotations.marks.paragraphs import Span
from generator.curating.quotations.weights import weights

SURE = 0.9
"""Answers of at least this confidence are called sure."""
UNSCORED = frozenset({"pronoun", "none"})
"""Whom a pronoun means is not annotated; only whether the right pronoun was found is told."""


@dataclass
class Measured:
    """What was found in articles."""

    by_article: list[Counter[str]] = field(default_factory=list)
    """What was counted in each."""
    seconds: float = 0.0
    errors: list[str] = field(default_factory=list)
    """What went wrong, in words, to look at; never kept."""

    @cached_property
    def counts(self) -> Counter[str]:
        """What was counted in all articles."""
        return Counter({name: sum(one[name] for one in self.by_article) for name in self._names})

    @cached_property
    def _names(self) -> set[str]:
        return {name for one in self.by_article for name in one}

    def drawn(self, chance: Random) -> "Measured":
        """Return what as many articles have, drawn at random, one of them perhaps twice."""
        return Measured(chance.choices(self.by_article, k=len(self.by_article)))

    def share(self, part: str, whole: str) -> float:
        """Return a count as a share of another, in percent."""
        return 100 * self.counts[part] / max(self.counts[whole], 1)

    def f1(self, right: str, gold: str, found: str) -> float:
        """Return the harmonic mean of precision and recall, in percent."""
        both = self.counts[gold] + self.counts[found]
        return 200 * self.counts[right] / max(both, 1)


def measure(
    articles: Sequence[Article], learnt: Mapping[str, Mapping[str, float]] | None = None
) -> Measured:
    """Find the quotations of articles, and hold them against the annotations.

    Args:
        articles: Annotated articles.
        learnt: The weights by name; those shipped where there are none.
    """
    measured = Measured()
    for article in articles:
        started = process_time()
        found = find_quotations(article.text, learnt.__getitem__ if learnt else weights)
        measured.seconds += process_time() - started
        measured.by_article.append(_counted(measured.errors, article, found))
    return measured


def _counted(errors: list[str], article: Article, found: Sequence[FoundQuotation]) -> Counter[str]:
    """Return what is counted in an article, and say what went wrong in it."""
    counts: Counter[str] = Counter()
    gold = scoring.segments(article.text, [(one.span, one) for one in article.quotes])
    ours = scoring.segments(article.text, [((one.start, one.end), one) for one in found])
    pairs = scoring.matched([span for span, _ in gold], [span for span, _ in ours])
    matched = dict(pairs)
    counts["gold"] += len(gold)
    counts["found"] += len(ours)
    counts["span"] += len(pairs)
    counts["gold with a speaker"] += sum(one.kind not in UNSCORED for _, one in gold)
    counts["found, scored"] += len(ours)
    for at, (span, one) in enumerate(gold):
        if at not in matched:
            errors.append(f"missed: {_shown(article, span)}")
            continue
        answer = ours[matched[at]][1]
        is_mention = _touches(one.mention, answer)
        counts["mention"] += is_mention
        counts["with a mention"] += one.mention is not None
        if one.kind in UNSCORED:
            counts["found, scored"] -= 1
            _count_sure(counts, answer, right=is_mention, counted=one.mention is not None)
            continue
        right = scoring.same_speaker(one.speaker, answer.speaker)
        counts[f"speaker, {one.kind}"] += 1
        counts[f"speaker right, {one.kind}"] += right
        counts["speaker"] += 1
        counts["speaker right"] += right
        _count_sure(counts, answer, right=right, counted=True)
        if not right:
            what = f"{one.speaker!r}, found {answer.speaker!r}"
            errors.append(f"speaker: {what}: {_shown(article, span)}")
    for at in set(range(len(ours))) - set(matched.values()):
        span, answer = ours[at]
        _count_sure(counts, answer, right=False, counted=True)
        errors.append(f"not annotated: {_shown(article, span)}")
    return counts


def _count_sure(
    counts: Counter[str], answer: FoundQuotation, *, right: bool, counted: bool
) -> None:
    counts["answers"] += counted
    if counted and answer.confidence >= SURE:
        counts["sure"] += 1
        counts["sure and right"] += right


def _touches(mention: Span | None, answer: FoundQuotation) -> bool:
    if mention is None or answer.speaker_start is None or answer.speaker_end is None:
        return False
    return answer.speaker_start < mention[1] and answer.speaker_end > mention[0]


def _shown(article: Article, span: Span) -> str:
    before = article.text[max(span[0] - 80, 0) : span[0]]
    return f"{article.name}: {before!r} [[{article.text[span[0] : span[1]][:60]!r}]]"
