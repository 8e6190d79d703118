"""The mentions near a quotation that may name its speaker."""

from bisect import bisect_left
from collections.abc import Sequence

from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.syntax.mentions import Mention

_PARAGRAPHS_BEFORE = 2
_PARAGRAPHS_AFTER = 1
_MOST_BEFORE = 24
_MOST_AFTER = 12


def candidates(
    document: Document, mentions: Sequence[Mention], firsts: Sequence[int], quote: int
) -> list[int]:
    """Return the numbers of the mentions near a quotation, in order.

    Args:
        document: The text.
        mentions: Its mentions, in order.
        firsts: The first element of each.
        quote: The number of the quotation.
    """
    places = document.places[quote]
    if not places:
        return []
    elements = document.elements
    begin, end = places[0], places[-1]
    before = bisect_left(firsts, begin)
    after = bisect_left(firsts, end)
    low, high = (
        elements[begin].paragraph - _PARAGRAPHS_BEFORE,
        elements[end].paragraph + _PARAGRAPHS_AFTER,
    )
    return [
        number
        for number in range(max(0, before - _MOST_BEFORE), min(len(mentions), after + _MOST_AFTER))
        if low <= elements[mentions[number].first].paragraph <= high
    ]
