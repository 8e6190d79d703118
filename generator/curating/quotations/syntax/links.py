"""How a mention is bound to a verb that reports speech: "X said", "said X", "according to X"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from generator.curating.quotations.syntax.elements import Document, Element
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.verb_forms import BE
from generator.curating.quotations.vocabulary.function_words import ACCORDING, PREPOSITIONS
from generator.curating.quotations.vocabulary.nouns import noun_kind
from generator.curating.quotations.vocabulary.verbs import ADVERBS, BASES, STRONG

Shape = Literal[
    "verb follows",
    "verb after apposition",
    "verb after complement",
    "verb in relative clause",
    "verb further on",
    "verb beyond mention",
    "verb before",
    "object of verb",
    "according to",
    "genitive of words",
    "none",
]
SPEAKING: frozenset[Shape] = frozenset(
    (
        "verb follows",
        "verb after apposition",
        "verb after complement",
        "verb before",
        "according to",
    )
)
"""A mention in one of these is the subject of its verb."""
UNBOUND: frozenset[Shape] = frozenset({"none", "genitive of words", "object of verb"})

_FURTHEST = 14
_LONGEST_APPOSITION = 25
_LONGEST_COMPLEMENT = 10
_COMPLEMENTS = frozenset({"of", "from", "by", "for", "at", "in", "with"})
_MOST_ADVERBS = 4
_OWN_NAMES = frozenset({"by", "of", "to", "from", "as", "with"})
"""Prepositions that are told apart."""
_SUBORDINATING = frozenset(
    {"while", "when", "because", "that", "if", "after", "before", "where"} - PREPOSITIONS
)
_NOUNS_TOO = frozenset({"claim", "claims", "call", "calls", "view", "remark"})
_BEFORE_NOUN = frozenset({"the", "a", "an", "his", "her", "their", "of", "in", "this"})


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
    """What stands before the mention: "start", a sort of word, or the stop."""
    is_passive: bool = False


def strength(verb: str) -> str:
    """Return how surely a verb, in its base form, reports speech."""
    if verb in {"say", ""}:
        return verb or "none"
    return "strong" if verb in STRONG else "weak"


def link(
    document: Document, mention: Mention, starts: AbstractSet[int], *, is_english: bool
) -> Link:
    """Find the verb of a mention within its sentence.

    Args:
        document: The text.
        mention: Who may speak.
        starts: The elements at which mentions begin.
        is_english: Whether the text is; in others, other words say according to whom.
    """
    elements = document.elements
    first, after = document.sentences[elements[mention.first].sentence]
    before = _before(elements, mention.first, first)
    if before == "according to":
        return Link("according to", "accord", mention.first - 2, mention.after, before)
    if not is_english and _is_according(elements, mention, first):
        place = max(first, mention.first - 1)
        return Link("according to", "accord", place, mention.after, "according to")
    leading = _verb_before(elements, mention.first, first)
    following = _verb_after(elements, mention, after, starts)
    if following is not None and (following[0] == "verb follows" or leading is None):
        shape, place = following
        verb, passive = BASES[elements[place].lower], _is_passive(elements, place)
        return Link(shape, verb, mention.first, place + 1, before, is_passive=passive)
    if leading is not None:
        verb = BASES[elements[leading].lower]
        is_finite = not elements[leading].lower.endswith("ing")
        begins = is_finite and (leading == first or elements[leading - 1].kind in {"quote", "stop"})
        inverted: Shape = "verb before" if begins or verb == "say" else "object of verb"
        return Link(inverted, verb, leading, mention.after, before)
    unbound: Shape = "genitive of words" if _has_words(elements, mention, after) else "none"
    return Link(unbound, "", mention.first, mention.after, before)


def _is_according(elements: Sequence[Element], mention: Mention, first: int) -> bool:
    """Tell whether a mention is that of `laut Berg`, `Berg zufolge`, or `“…”, so Berg`."""
    place = mention.first - 1
    lower = elements[place].lower if place >= first else ""
    if lower == "so":
        near = elements[max(first, place - 2) : place]
        return any(element.kind == "quote" for element in near)
    following = elements[mention.after].lower if mention.after < len(elements) else ""
    return lower in ACCORDING or following == "zufolge"


def _before(elements: Sequence[Element], place: int, first: int) -> str:
    """Return what stands before an element of a sentence."""
    if place == first:
        return "start"
    element = elements[place - 1]
    if element.kind == "quote":
        return "quote"
    if element.kind == "stop":
        return element.word
    if element.lower == "to" and place - 1 > first and elements[place - 2].lower == "according":
        return "according to"
    return _word_before(element.lower)


def _word_before(lower: str) -> str:
    if lower in _OWN_NAMES:
        return lower
    if lower in {"and", "but", "or"}:
        return "and"
    for name, listed_words in (
        ("preposition", PREPOSITIONS),
        ("that", _SUBORDINATING),
        ("verb", BASES),
    ):
        if lower in listed_words:
            return name
    return "word"


def _verb_before(elements: Sequence[Element], place: int, first: int) -> int | None:
    """Return the verb just before an element, adverbs skipped."""
    for index in range(place - 1, max(first, place - 3) - 1, -1):
        if _is_verb(elements[index]):
            return index
        if elements[index].lower not in ADVERBS and elements[index].word != "@":
            return None
    return None


def _verb_after(
    elements: Sequence[Element], mention: Mention, after: int, starts: AbstractSet[int]
) -> tuple[Shape, int] | None:
    """Return the verb after a mention, with how it stands there."""
    direct = None if mention.is_genitive else _next_verb(elements, mention.after, after)
    if direct is not None:
        return "verb follows", direct
    apposed = _verb_after_apposition(elements, mention.after, after)
    if apposed is not None:
        return "verb after apposition", apposed
    completed = _verb_after_complement(elements, mention.after, after)
    if completed is not None:
        return "verb after complement", completed
    return _verb_further_on(elements, mention.after, after, starts)


def _next_verb(elements: Sequence[Element], place: int, after: int) -> int | None:
    """Return the verb at a place, adverbs skipped."""
    for index in range(place, min(after, place + _MOST_ADVERBS)):
        if _is_verb(elements[index]):
            return index
        lower = elements[index].lower
        if lower not in ADVERBS and not lower.endswith("ly"):
            return None
    return None


def _verb_after_apposition(elements: Sequence[Element], place: int, after: int) -> int | None:
    """Return the verb after what stands between two commas, dashes or in brackets."""
    if place >= after or elements[place].word not in {",", "(", "—", "–", "-"}:
        return None
    closing = {"(": ")"}.get(elements[place].word, elements[place].word)
    for index in range(place + 1, min(after, place + _LONGEST_APPOSITION)):
        if elements[index].kind == "quote":
            return None
        if elements[index].word == closing:
            verb = _next_verb(elements, index + 1, after)
            if verb is not None:
                return verb
    return None


def _verb_after_complement(elements: Sequence[Element], place: int, after: int) -> int | None:
    """Return the verb after "of …": "a statement of the two ministries said"."""
    if place >= after or elements[place].lower not in _COMPLEMENTS:
        return None
    for index in range(place + 1, min(after, place + _LONGEST_COMPLEMENT)):
        element = elements[index]
        if element.kind in {"stop", "quote"} or element.lower in {"who", "that", "which"}:
            return None
        if _is_verb(element) and not _is_noun(elements, index):
            return index
    return None


def _verb_further_on(
    elements: Sequence[Element], place: int, after: int, starts: AbstractSet[int]
) -> tuple[Shape, int] | None:
    shape: Shape = "verb further on"
    for index in range(place, min(after, place + _FURTHEST)):
        element = elements[index]
        if element.kind == "quote":
            return None
        if _is_verb(element) and not _is_noun(elements, index):
            return shape, index
        if element.lower in {"who", "which"} and index <= place + 1:
            shape = "verb in relative clause"
        elif index in starts:
            shape = "verb beyond mention"
    return None


def _is_verb(element: Element) -> bool:
    return element.kind == "lower" and element.lower in BASES


def _is_passive(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a verb is a participle after a form of "be": "was asked"."""
    lower = elements[place].lower
    if lower.endswith("ing") or BASES[lower] == lower:
        return False
    near = elements[max(place - _MOST_ADVERBS, 0) : place]
    return any(element.lower in BE for element in near)


def _is_noun(elements: Sequence[Element], index: int) -> bool:
    """Tell whether a word that may be a verb is a noun, by the word before it."""
    lower, before = elements[index].lower, elements[index - 1]
    if noun_kind(lower) is None and lower not in _NOUNS_TOO:
        return False
    return before.is_genitive or before.lower in _BEFORE_NOUN


def _has_words(elements: Sequence[Element], mention: Mention, after: int) -> bool:
    """Tell whether words of a mention follow its genitive: "Trump's remarks"."""
    near = elements[mention.after : min(after, mention.after + 4)]
    return mention.is_genitive and any(
        noun_kind(element.lower) == "document" or element.lower in BASES for element in near
    )
