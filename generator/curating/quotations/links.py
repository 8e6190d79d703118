"""How a mention is bound to a verb that reports speech: "X said", "said X", "according to X"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.curating.quotations.elements import Document, Element
from generator.curating.quotations.mentions import Mention
from generator.curating.quotations.vocabulary.function_words import PREPOSITIONS
from generator.curating.quotations.vocabulary.nouns import noun_kind
from generator.curating.quotations.vocabulary.verbs import ADVERBS, BASES, STRONG

Shape = Literal[
    "verb follows", "verb after apposition", "verb in relative clause", "verb further on",
    "verb beyond mention", "verb before", "according to", "genitive of words", "none"
]
_FURTHEST = 14
_MOST_ADVERBS = 4


@dataclass(frozen=True, slots=True)
class Link:
    """The nearest verb that reports speech, and how a mention stands to it."""

    shape: Shape
    verb: str
    """Its base form; empty where there is none."""
    first: int
    """The first element of mention and verb together."""
    after: int
    """The one after their last."""
    before: str
    """What stands before the mention: "start", a kind of word, or the stop."""


def strength(verb: str) -> str:
    """Return how surely a verb reports speech."""
    if verb in {"say", ""}:
        return verb or "none"
    return "strong" if verb in STRONG else "weak"


def link(document: Document, mention: Mention, starts: frozenset[int] | set[int]) -> Link:
    """Find the verb of a mention within its sentence.

    Args:
        document: The text.
        mention: Who may speak.
        starts: The elements at which mentions begin.
    """
    elements = document.elements
    first, after = document.sentences[elements[mention.first].sentence]
    before = _before(elements, mention, first)
    leading = _verb_before(elements, mention.first, first)
    following = _verb_after(elements, mention, after, starts)
    if before == "according to":
        return Link("according to", "accord", mention.first - 2, mention.after, before)
    if following is not None and (following[0] == "verb follows" or leading is None):
        shape, place = following
        return Link(shape, BASES[elements[place].lower], mention.first, place + 1, before)
    if leading is not None:
        verb = BASES[elements[leading].lower]
        return Link("verb before", verb, leading, mention.after, before)
    shape = "genitive of words" if _has_words(elements, mention, after) else "none"
    return Link(shape, "", mention.first, mention.after, before)


def _before(elements: Sequence[Element], mention: Mention, first: int) -> str:
    """Return what stands before a mention."""
    place = mention.first - 1
    if place < first:
        return "start"
    element = elements[place]
    if element.lower == "to" and place > first and elements[place - 1].lower == "according":
        return "according to"
    if element.kind == "quote":
        return "quote"
    if element.kind == "stop":
        return element.word
    if element.lower in PREPOSITIONS:
        return element.lower if element.lower in {"by", "of", "to", "from", "as", "with"} else "preposition"
    if element.lower in {"and", "but", "or"}:
        return "and"
    if element.lower in {"while", "when", "as", "because", "that", "if", "after", "before", "where"}:
        return "that"
    if element.lower in BASES:
        return "verb"
    return "word"


def _verb_before(elements: Sequence[Element], place: int, first: int) -> int | None:
    """Return the verb just before a mention, adverbs skipped."""
    for index in range(place - 1, max(first, place - 3) - 1, -1):
        lower = elements[index].lower
        if lower in BASES and elements[index].kind == "lower":
            return index
        if lower not in ADVERBS:
            return None
    return None


def _verb_after(
    elements: Sequence[Element], mention: Mention, after: int, starts: frozenset[int] | set[int]
) -> tuple[Shape, int] | None:
    place = mention.after
    direct = _next_verb(elements, place, after)
    if direct is not None:
        return "verb follows", direct
    if place < after and elements[place].word in {",", "(", "—", "–", "-"}:
        close = _end_of_apposition(elements, place, after)
        if close is not None:
            verb = _next_verb(elements, close + 1, after)
            if verb is not None:
                return "verb after apposition", verb
    beyond = False
    relative = False
    for index in range(place, min(after, place + _FURTHEST)):
        element = elements[index]
        if element.kind == "quote":
            return None
        if element.lower in {"who", "which"} and index <= place + 1:
            relative = True
        elif index in starts:
            beyond = True
        if element.kind == "lower" and element.lower in BASES and not _is_noun_here(elements, index):
            if beyond:
                return "verb beyond mention", index
            return ("verb in relative clause" if relative else "verb further on"), index
    return None


def _is_noun_here(elements: Sequence[Element], index: int) -> bool:
    """Tell whether a word that may be a verb is a noun, by the word before it."""
    element = elements[index]
    if noun_kind(element.lower) is None and element.lower not in {"claim", "claims", "call", "calls", "view", "remark"}:
        return False
    before = elements[index - 1]
    return before.is_genitive or before.lower in {"the", "a", "an", "his", "her", "their", "of", "in", "this"}


def _next_verb(elements: Sequence[Element], place: int, after: int) -> int | None:
    for index in range(place, min(after, place + _MOST_ADVERBS)):
        element = elements[index]
        if element.kind in {"lower", "capital"} and element.lower in BASES and element.kind == "lower":
            return index
        if element.lower not in ADVERBS and not element.lower.endswith("ly"):
            return None
    return None


def _end_of_apposition(elements: Sequence[Element], place: int, after: int) -> int | None:
    """Return where an apposition ends: at the stop of the same kind."""
    closing = {"(": ")"}.get(elements[place].word, elements[place].word)
    last: int | None = None
    for index in range(place + 1, min(after, place + 25)):
        element = elements[index]
        if element.kind == "quote":
            break
        if element.word == closing:
            if _next_verb(elements, index + 1, after) is not None:
                return index
            last = index
    return last


def _has_words(elements: Sequence[Element], mention: Mention, after: int) -> bool:
    """Tell whether words of the mention follow its genitive: "Trump's remarks"."""
    if not mention.is_genitive:
        return False
    return any(
        noun_kind(elements[index].lower) == "document" or elements[index].lower in BASES
        for index in range(mention.after, min(after, mention.after + 4))
    )
