"""Whether words between marks are a quotation of somebody: titles and scare quotes are not."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.quotations.speech import scare
from generator.curating.quotations.speech.quote_view import QuoteView
from generator.curating.quotations.syntax.analysis import bucket, sort_of
from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.links import strength
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.function_words import FUNCTION, PRONOUNS
from generator.curating.quotations.vocabulary.verbs import BASES

_TELLING = listed("telling")
_WITHIN = frozenset({"'"})
"""Marks of quotations within others, and of scare quotes."""
_STOPS = frozenset(".,:?!…。，：？！؟،")
_SAID = re.compile("と(?!い)")
"""The Japanese particle after what is said; another word follows where something is only named."""
_SPACES = " \u00a0\u202f"
"""Within marks, as French has them."""
_BEHIND = 5
"""Signs beside words that are looked at: a space, the mark, a stop."""
_SURE, _UNSURE = 0.85, 0.4
_NEAR = 5
"""Elements after words among which their reporting verb is."""
_MOST_OTHERS = 10
"""Quotations before and after whose marks are looked at."""
_SEVERAL, _LONG = 3, 16
"""Words, or signs in scripts without spaces, that are more than a title or a scare quote."""
_WRITTEN = frozenset({"marked", "inscribed", "stencilled", "stenciled", "engraved", "embossed"})
_SMALL = FUNCTION | PRONOUNS
_LONGEST_TITLE = 11
_STEPS_OF_SURENESS = 5


def features(view: QuoteView, best: int | None, sureness: float) -> Iterator[str]:
    """Yield the names of the features of words between marks.

    Args:
        view: The words and where they stand.
        best: The mention that would be the speaker.
        sureness: How sure that is, from 0 to 1.
    """
    words = view.text.split()
    length = bucket(len(words))
    yield "bias"
    yield f"length: {length}"
    yield from _words(view, words, length)
    yield from _marks(view, length)
    yield from _neighbours(view)
    yield from scare.features(view)
    if best is None:
        yield "no speaker"
        return
    yield from _speaker(view, best, length)
    yield f"sure: {int(sureness * _STEPS_OF_SURENESS)}; {length}"


def by_rule(view: QuoteView) -> float | None:
    """Return how likely words are a quotation where the weights say nothing; None where they do.

    They were made from American articles. After a dash, and in other languages, words count as a
    quotation where they are several or end in a stop; in British ones where a verb follows. What is
    written on a thing is none.
    """
    mark = view.analysis.document.quotes[view.quote].mark
    if mark == "–":
        return _SURE
    if _is_written_there(view):
        return _UNSURE
    if view.analysis.is_english:
        return _SURE if _is_british(view) and _is_reported(view) else None
    text, quote = view.analysis.document.text, view.analysis.document.quotes[view.quote]
    behind = text[quote.end : quote.end + _BEHIND].lstrip(_SPACES)[1:]
    before = text[max(quote.start - _BEHIND, 0) : quote.start].rstrip(_SPACES)[-3:]
    stops = {text[quote.end - 1], *before, *behind[:1]}
    has_length = len(view.text.split()) >= _SEVERAL or len(view.text) >= _LONG
    is_said = has_length or bool(stops & _STOPS) or _SAID.match(behind) is not None
    return _SURE if is_said else _UNSURE


def _is_written_there(view: QuoteView) -> bool:
    """Tell whether words stand on a thing, and nobody says them: a floor marked “Unsafe”."""
    elements = view.analysis.document.elements
    return view.begin > 0 and elements[view.begin - 1].lower in _WRITTEN


def _is_british(view: QuoteView) -> bool:
    """Tell whether all marks near are single ones, in a text of which too few are known to tell."""
    document = view.analysis.document
    if document.is_british:  # they are read as double ones
        return False
    near = document.quotes[max(view.quote - _MOST_OTHERS, 0) : view.quote + _MOST_OTHERS]
    return all(one.mark == "‘" and document.text[one.start - 1] == "‘" for one in near)


def _is_reported(view: QuoteView) -> bool:
    """Tell whether a reporting verb follows words that end for its sake: ‘No,’ she said."""
    elements = view.analysis.document.elements
    near = elements[view.end + 1 : view.end + 1 + _NEAR]
    return view.text[-1:] in {",", "?", "!"} and any(
        element.lower in BASES and strength(BASES[element.lower]) != "weak"
        for element in near
        if element.sentence == view.last_sentence
    )


def _words(view: QuoteView, words: Sequence[str], length: str) -> Iterator[str]:
    """Yield what the words look like."""
    last = view.text.rstrip()[-1:]
    ending = last if last in {".", ",", "?", "!", "…", ";", ":"} else "none"
    title = _is_title(words)
    before = view.context.partition(" _ ")[0]
    yield f"ending: {ending}; {min(len(words), 6)}"
    yield f"title: {title}; {length}"
    yield f"title, before: {title}; {before}"
    yield f"title, ending: {title}; {ending}"
    yield f"capital: {view.text[:1].isupper()}; {length}"


def _marks(view: QuoteView, length: str) -> Iterator[str]:
    """Yield which marks stand around the words, and what beside them."""
    quote = view.analysis.document.quotes[view.quote]
    before, _, after = view.context.partition(" _ ")
    yield f"context: {view.context}"
    yield f"before: {before}; {length}"
    yield f"after: {after}; {length}"
    yield f"mark: {quote.mark if quote.mark in _WITHIN else 'outer'}; {length}"
    yield f"closed: {quote.is_closed}; {length}"
    yield f"stretches: {min(len(quote.stretches), 2)}"


def _speaker(view: QuoteView, best: int, length: str) -> Iterator[str]:
    """Yield where the speaker would be, and how bound to a verb."""
    bound = view.analysis.links[best]
    link = f"{bound.shape} {strength(bound.verb)}"
    place = _place(view, best)
    yield f"speaker: {place}; {link}"
    yield f"speaker, length: {place}; {link}; {length}"
    yield f"verb: {bound.verb}; {length}"
    yield f"path: {view.path(view.analysis.mentions[best])}; {length}"
    yield f"path, link: {view.path(view.analysis.mentions[best])}; {link}"
    yield f"speaker, first letter: {place}; {link}; {view.text[:1].isupper()}"
    yield f"speaker, kind: {sort_of(view.analysis, best)}; {place}"


def _place(view: QuoteView, best: int) -> str:
    element = view.analysis.document.elements[view.analysis.mentions[best].first]
    if element.sentence in {view.first_sentence, view.last_sentence}:
        return "sentence"
    if element.paragraph in {view.first_paragraph, view.last_paragraph}:
        return "paragraph"
    return "elsewhere"


def _neighbours(view: QuoteView) -> Iterator[str]:
    """Yield the words around: "the so-called", "dubbed", "on NBC's"."""
    elements = view.analysis.document.elements
    for offset in (1, 2):
        place = view.begin - offset
        if place >= 0 and elements[place].paragraph == view.first_paragraph:
            yield f"word before {offset}: {_sort(elements[place])}"
    place = view.end + 1
    if place < len(elements) and elements[place].paragraph == view.last_paragraph:
        yield f"word after: {_sort(elements[place])}"


def _sort(element: Element) -> str:
    """Return a word that tells something, else its sort."""
    if element.is_genitive:
        return "genitive"
    if element.kind == "quote":
        return "quotation"
    if element.lower in BASES:
        return BASES[element.lower]
    tells = element.lower in FUNCTION or element.lower in _TELLING or element.kind == "stop"
    return element.lower if tells else element.kind


def _is_title(words: Sequence[str]) -> bool:
    """Tell whether all words but the small ones have capitals, and there are at least two."""
    bare = [word.strip("‘’'\"(),.!?:") for word in words]
    large = [word for word in bare if word and word.lower() not in _SMALL]
    has_length = 1 < len(words) <= _LONGEST_TITLE
    return has_length and bool(large) and not any(word[0].islower() for word in large)
