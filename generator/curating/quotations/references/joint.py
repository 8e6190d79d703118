"""Who says the same words together: "a joint statement", "Ann Lee and Tom Falk said"."""

from collections.abc import Sequence

from generator.curating.quotations.syntax.analysis import Analysis
from generator.curating.quotations.syntax.links import SPEAKING
from generator.curating.quotations.vocabulary.verbs import BASES

_BEGINS = frozenset({"start", "quote", ",", "that", "—", "–", ":", ";"})
"""What stands before the first of several subjects; after a preposition they are none."""
_AND = frozenset({"and", "&"})
_MOST = 8


def together(analysis: Analysis, number: int) -> list[int]:
    """Return the mentions that speak with one, itself among them, in order; most speak alone.

    Args:
        analysis: The text.
        number: The mention that a ranking chose as the speaker.
    """
    if analysis.mentions[number].kind == "pronoun":
        return [number]
    row = [*_before(analysis, number), number, *_after(analysis, number)]
    return row if len(row) > 1 and _is_subject(analysis, row) else [number]


def _before(analysis: Analysis, number: int) -> list[int]:
    """Return the mentions that "and", or commas and then "and", join to the one after them."""
    row: list[int] = []
    at = number
    while len(row) < _MOST:
        joint = _joint(analysis, analysis.mentions[at].first - 1, may_be_comma=bool(row))
        ending = [
            one
            for one in range(max(0, at - _MOST), at)
            if joint and analysis.mentions[one].after == joint and _may_speak(analysis, one)
        ]
        if not ending:
            break
        at = ending[0]
        row.insert(0, at)
    return row


def _joint(analysis: Analysis, place: int, *, may_be_comma: bool) -> int:
    """Return the element after the mention that ends before a conjunction; 0 where there is none.

    Args:
        analysis: The text.
        place: Where the conjunction would be.
        may_be_comma: Whether one stands further on, so that a comma will do.
    """
    if place < 1:
        return 0
    elements = analysis.document.elements
    if elements[place].lower in _AND:
        return place
    return place if may_be_comma and elements[place].word == "," else 0


def _after(analysis: Analysis, number: int) -> list[int]:
    """Return the mention that "and" joins to the one before it: "said A and B"."""
    elements, mentions = analysis.document.elements, analysis.mentions
    after = mentions[number].after
    if after >= len(elements) or elements[after].lower not in _AND:
        return []
    following = [
        one
        for one in range(number + 1, min(len(mentions), number + _MOST))
        if mentions[one].first == after + 1 and _may_speak(analysis, one)
    ]
    return following[-1:]


def _may_speak(analysis: Analysis, number: int) -> bool:
    mention = analysis.mentions[number]
    return mention.kind != "pronoun" and not mention.is_genitive and mention.noun != "document"


def _is_subject(analysis: Analysis, row: Sequence[int]) -> bool:
    """Tell whether all of a row are the subject of one verb."""
    first, last = analysis.links[row[0]], analysis.links[row[-1]]
    if first.shape == "verb before":  # "said A and B", but not "said A and B agreed"
        after = analysis.mentions[row[-1]].after
        elements = analysis.document.elements
        return after >= len(elements) or elements[after].lower not in BASES
    if first.shape == "according to":
        return True
    is_bound = last.shape in SPEAKING or last.shape == "verb further on"
    return is_bound and first.before in _BEGINS
