"""Which other articles a text copies, or prints the same quotations as."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.curating.drafting.known import KnownArticle
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.text.words import fold

_SHINGLE = 5
"""Words in a row that two texts share by chance only rarely."""
NEAR = 0.5
PARTS = 0.15
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of a text another article has."""

    article: str
    share: float
    """Of its runs of five words."""
    quotes: int
    """Quotations that both print."""


def likenesses(
    text: str, quotes: Sequence[QuoteDraft], others: Sequence[KnownArticle]
) -> list[Likeness]:
    """Return the articles that have a part of the text or of its quotations, most alike first."""
    own = _shingles(text)
    shared = Counter(one.same.quote.article for one in quotes if one.same)
    found = []
    for other in others:
        share = len(own & _shingles(other.text)) / len(own) if own and other.text else 0.0
        if share >= PARTS or shared[other.id]:
            found.append(Likeness(other.id, share, shared[other.id]))
    return sorted(found, key=lambda one: (-one.share, -one.quotes, one.article))


def _shingles(text: str) -> set[int]:
    words = _WORD.findall(fold(text))
    return {hash(tuple(words[at : at + _SHINGLE])) for at in range(len(words) - _SHINGLE + 1)}
