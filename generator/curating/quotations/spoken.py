"""Whether words between marks are a quotation of somebody: titles and scare quotes are not."""

from collections.abc import Iterator

from generator.curating.quotations.features import QuoteView, bucket, kind
from generator.curating.quotations.links import strength
from generator.curating.quotations.vocabulary.function_words import FUNCTION
from generator.curating.quotations.vocabulary.verbs import BASES


def features(view: QuoteView, best: int | None, sureness: float) -> Iterator[str]:
    """Yield the names of the features of words between marks.

    Args:
        view: The words and where they stand.
        best: The mention that would be the speaker.
        sureness: How sure that is, from 0 to 1.
    """
    analysis = view.analysis
    document = analysis.document
    quote = document.quotes[view.quote]
    text = view.text
    words = text.split()
    last = text.rstrip()[-1:]
    ending = last if last in ".,?!…;:" else "none"
    length = bucket(len(words))
    title = _is_title(words)
    before, _, after = view.context.partition(" _ ")
    yield "bias"
    yield f"length: {length}"
    yield f"ending: {ending}; {min(len(words), 6)}"
    yield f"title: {title}; {length}"
    yield f"title, before: {title}; {before}"
    yield f"title, ending: {title}; {ending}"
    yield f"context: {view.context}"
    yield f"before: {before}; {length}"
    yield f"after: {after}; {length}"
    yield f"mark: {quote.mark}; {length}"
    yield f"closed: {quote.is_closed}; {length}"
    yield f"stretches: {min(len(quote.stretches), 2)}"
    yield f"capital: {text[:1].isupper()}; {length}"
    yield from _neighbours(view)
    yield f"in the first paragraph: {view.first_paragraph == 0}; {title}"
    yield f"quotations: {bucket(len(document.quotes))}; {length}"
    if best is None:
        yield "no speaker"
        return
    bound = analysis.links[best]
    element = document.elements[analysis.mentions[best].first]
    place = "sentence" if element.sentence in {view.first_sentence, view.last_sentence} else (
        "paragraph" if element.paragraph in {view.first_paragraph, view.last_paragraph} else "elsewhere")
    yield f"speaker: {place}; {bound.shape} {strength(bound.verb)}"
    yield f"speaker, length: {place}; {bound.shape} {strength(bound.verb)}; {length}"
    yield f"verb: {bound.verb}; {length}"
    yield f"speaker, kind: {kind(analysis, best)}; {place}"
    yield f"sure: {int(sureness * 5)}; {length}"


def _neighbours(view: QuoteView) -> Iterator[str]:
    """Yield the words around: "the so-called", "dubbed", "on NBC's"."""
    elements = view.analysis.document.elements
    for offset in (1, 2):
        place = view.begin - offset
        if place >= 0 and elements[place].paragraph == view.first_paragraph:
            element = elements[place]
            yield f"word before {offset}: {_sort(element.lower, element.kind, is_genitive=element.is_genitive)}"
    place = view.end + 1
    if place < len(elements) and elements[place].paragraph == view.last_paragraph:
        element = elements[place]
        yield f"word after: {_sort(element.lower, element.kind, is_genitive=False)}"


def _sort(lower: str, sort: str, *, is_genitive: bool) -> str:
    if is_genitive:
        return "genitive"
    if sort == "quote":
        return "quotation"
    if lower in BASES:
        return BASES[lower]
    if lower in FUNCTION or sort == "stop" or lower in _TELLING:
        return lower
    return sort


_TELLING = frozenset(
    """so-called called dubbed titled entitled word words term phrase slogan known nicknamed hashtag show book film
    movie song program series headline movement alleged labeled""".split()
)


def _is_title(words: list[str]) -> bool:
    """Tell whether all words but the small ones have capitals, and there are at least two."""
    letters = [word.strip("‘’'\"(),.!?:") for word in words]
    large = [word for word in letters if word and word.lower() not in FUNCTION]
    return len(words) > 1 and len(words) < 12 and bool(large) and all(not word[0].islower() for word in large)  # noqa: PLR2004
