"""What tells titles, names and scare quotes from speech: words between marks and beside them."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.quotations.speech.clauses import leading_verb
from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.analysis import Analysis, bucket
from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.people import folded
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.function_words import FUNCTION
from generator.curating.quotations.vocabulary.verbs import BASES

_SHORT = 8
"""Longer words between marks are hardly ever a title."""
_PERSONAL = frozenset({"i", "we", "you", "me", "us", "my", "our", "your", "i’m", "i'm"})
_BROADCASTS = listed("broadcasts")
"""Words of which the names of programmes, papers and songs are made."""
_CLAUSE = frozenset(
    {"is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "should", "do"}
    | {"does", "did", "not", "be", "he", "she", "it", "they", "this", "that"}
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST_LOOKED_AT = 400
_MOST_OTHERS = 20
"""Quotations before and after that are looked at."""


def features(view: QuoteView) -> Iterator[str]:
    """Yield the names of the features of words between marks."""
    words = _WORD.findall(view.text[:_LONGEST_LOOKED_AT])
    length = bucket(len(view.text.split()))
    yield from _within(view, words, length)
    yield from _beside(view, length)
    if len(words) <= _SHORT:
        yield from _named(view, words)
    yield from _others(view, words, length)


def _within(view: QuoteView, words: Sequence[str], length: str) -> Iterator[str]:
    """Yield what the words themselves say."""
    lower = [word.lower() for word in words]
    yield f"personal: {bool(_PERSONAL & set(lower))}; {length}"
    yield f"clause: {bool(_CLAUSE & set(lower))}; {length}"
    yield f"capitals: {_capitals(words)}; {length}"
    if not words:
        yield "no words"
        return
    yield f"first word: {_listed(lower[0])}; {words[0][0].isupper()}"
    yield f"form of the last word: {_ending(lower[-1])}; {length}"
    if len(words) <= _SHORT:
        yield f"lead verb, short: {_lead(view)}; {_capitals(words)}"


def _beside(view: QuoteView, length: str) -> Iterator[str]:
    """Yield the words beside, and how the sentence leads to them."""
    elements = view.analysis.document.elements
    before = _near(view, -1)
    after = _near(view, 1)
    yield f"beside, before: {_listed_element(before)}; {length}"
    yield f"beside, after: {_listed_element(after)}; {length}"
    yield f"beside: {_coarse(before)}; {_coarse(after)}; {length}"
    yield f"lead verb: {_lead(view)}"
    yield f"lead verb, length: {_lead(view)}; {length}"
    second = elements[view.begin - 2] if view.begin > 1 else None
    if before is not None and second is not None and second.sentence == view.first_sentence:
        yield f"beside, two before: {_listed_element(second)} {_listed_element(before)}"


def _named(view: QuoteView, words: Sequence[str]) -> Iterator[str]:
    """Yield what tells a name from speech: capitals, and the words that lead to it."""
    capitals = _capitals(words)
    before, after = _near(view, -1), _near(view, 1)
    elements = view.analysis.document.elements
    second = elements[view.begin - 2] if before is not None and view.begin > 1 else None
    yield f"capitals, before: {capitals}; {_listed_element(before)}"
    yield f"capitals, after: {capitals}; {_listed_element(after)}"
    yield f"capitals, beside: {capitals}; {_coarse(before)}; {_coarse(after)}"
    yield f"capitals, two before: {capitals}; {_coarse(second)}; {_coarse(before)}"
    yield f"broadcast: {any(word.lower() in _BROADCASTS for word in words)}; {capitals}"
    yield f"capitals, number: {capitals}; {len(words)}"


def _others(view: QuoteView, words: Sequence[str], length: str) -> Iterator[str]:
    """Yield how the words stand to the other quotations of the text."""
    elements = view.analysis.document.elements
    first, _ = view.analysis.document.sentences[view.first_sentence]
    _, after = view.analysis.document.sentences[view.last_sentence]
    near = sum(one.kind == "quote" for one in elements[first:after])
    yield f"quotations in the sentence: {min(near, 3)}; {length}"
    if len(words) <= _SHORT:
        again = _is_said_again(view.analysis, view.quote, words)
        yield f"said again: {again}; {_capitals(words)}"


def _near(view: QuoteView, step: int) -> Element | None:
    """Return the element beside the quotation, in its sentence."""
    elements = view.analysis.document.elements
    place = view.begin - 1 if step < 0 else view.end + 1
    sentence = view.first_sentence if step < 0 else view.last_sentence
    if 0 <= place < len(elements) and elements[place].sentence == sentence:
        return elements[place]
    return None


def _lead(view: QuoteView) -> str:
    """Return the verb that leads to the words, where a list has it."""
    verb = leading_verb(view)
    if verb is None:
        return "none"
    lower = view.analysis.document.elements[verb].lower
    return BASES.get(lower, lower)


def _listed_element(element: Element | None) -> str:
    if element is None:
        return "nothing"
    if element.is_genitive:
        return "genitive"
    return "quote" if element.kind == "quote" else element.lower


def _listed(lower: str) -> str:
    return lower if lower in FUNCTION or lower in _PERSONAL else "word"


def _coarse(element: Element | None) -> str:
    """Return a word of function, a verb, a stop, or the sort of a word."""
    if element is None:
        return "nothing"
    if element.is_genitive:
        return "genitive"
    if element.kind == "quote" or element.lower in BASES:
        return "quote" if element.kind == "quote" else "verb"
    return element.lower if element.lower in FUNCTION or element.kind == "stop" else element.kind


def _ending(lower: str) -> str:
    return next((end for end in ("ing", "ed", "ly", "ist", "s") if lower.endswith(end)), "other")


def _capitals(words: Sequence[str]) -> str:
    """Return which words have a capital: all, the first alone, some, none."""
    large = [word[0].isupper() for word in words if word.lower() not in FUNCTION]
    if large and all(large):
        return "all"
    if not any(large):
        return "none"
    return "first" if large[0] and sum(large) == 1 else "some"


def _is_said_again(analysis: Analysis, quote: int, words: Sequence[str]) -> bool:
    """Tell whether another pair of marks near encloses the same few words."""
    mine = [folded(word) for word in words]
    document = analysis.document
    first = max(quote - _MOST_OTHERS, 0)
    for number, other in enumerate(document.quotes[first : quote + _MOST_OTHERS], first):
        if number != quote and other.end - other.start <= _LONGEST_LOOKED_AT:
            theirs = _WORD.findall(document.text[other.start : other.end])
            if len(theirs) == len(mine) and [folded(word) for word in theirs] == mine:
                return True
    return False
