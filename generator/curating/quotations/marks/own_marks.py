"""Whether single marks are a text's own, as in British papers, or those within double ones."""

import re
from collections.abc import Sequence

from generator.curating.quotations.marks.paragraphs import Span

_SEVERAL = 5
_FOR_EACH_DOUBLE = 4
"""So many words between single marks stand beside one pair of double ones, which is a slip."""
_SAID = re.compile(
    r"[,?!][’'] (?:[\w’-]+ ){0,4}?(?:said|says|added|adds|told|asked|wrote|replied)\b"
    r"|\b(?:said|says|added|wrote)[:,] [‘']"
)
"""Of some of the words it says who said them."""


def are_its_own(text: str, singles: Sequence[Span], doubles: Sequence[Span]) -> bool:
    """Tell whether a text quotes with single marks, and has hardly any others.

    A few straight ones may be those within quotations whose own marks a copy of the text has lost.

    Args:
        text: The whole text.
        singles: What stands between single marks that are within no double ones.
        doubles: What stands between double marks that are within no single ones.
    """
    are_outer = len(singles) >= _SEVERAL or all(text[start - 1] == "‘" for start, _ in singles)
    is_most = bool(singles) and len(doubles) * _FOR_EACH_DOUBLE <= len(singles)
    return is_most and are_outer and _SAID.search(text) is not None


def outside(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return the spans that stand within none of the others; both are in order."""
    found: list[Span] = []
    place = 0
    end = -1
    for span in spans:
        while place < len(others) and others[place][0] < span[0]:
            end = max(end, others[place][1])
            place += 1
        if end < span[1]:
            found.append(span)
    return found
