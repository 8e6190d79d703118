"""Which words look like verbs, without a dictionary of all."""

from collections.abc import Sequence

from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, MODIFIERS, noun_kind
from generator.curating.quotations.vocabulary.verbs import ADVERBS, BASES

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
AUXILIARIES = BE | frozenset(
    {"has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might"}
    | {"should", "must", "isn’t", "isn't", "wasn’t", "wasn't", "doesn’t", "doesn't", "didn’t"}
    | {"didn't", "won’t", "won't", "hasn’t", "hasn't", "hadn’t", "hadn't", "wouldn’t", "wouldn't"}
)
_PASTS = listed("irregular_pasts")
_SHORTEST_FORM = 5
_NOUNS = frozenset(
    {"morning", "evening", "something", "anything", "everything", "nothing", "during", "spring"}
    | {"building", "ceiling", "wedding", "king", "string", "wing", "speed", "indeed", "hundred"}
)
_THIRD = frozenset({"he", "she", "it", "who", "which", "that"})
_BEFORE_BASE = frozenset(
    {"to", "i", "we", "you", "they", "who", "not", "and", "or", "will", "would", "can", "could"}
    | {"may", "might", "should", "must", "do", "does", "did", "didn’t", "didn't", "don’t", "don't"}
)


def is_verb(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a word looks like a verb where it stands."""
    element = elements[place]
    if element.kind != "lower":
        return False
    lower = element.lower
    if lower in AUXILIARIES:
        return True
    if lower in BASES or lower in _PASTS:
        return not is_noun(elements, place)
    if lower.endswith(("ed", "ing")) and len(lower) >= _SHORTEST_FORM and lower not in _NOUNS:
        return lower not in words.FUNCTION and not is_noun(elements, place)
    return _is_third_person(elements, place)


def is_noun(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a word that may be a verb follows what only stands before nouns."""
    lower = elements[place].lower
    before = elements[place - 1] if place else elements[place]
    if BASES.get(lower) == lower and lower not in _PASTS and before.kind == "lower":
        is_led = before.lower in _BEFORE_BASE or before.lower.endswith("s")
        return not is_led or before.lower in {"his", "its", "this"}
    if noun_kind(lower) is None and not lower.endswith("ing"):
        return before.lower in {"the", "a", "an"}
    return before.is_genitive or before.lower in {"the", "a", "an", "his", "her", "their", "its"}


def _is_third_person(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a word in -s follows a name or "she" and may be no noun: "Lee prefers"."""
    lower = elements[place].lower
    if not lower.endswith("s") or lower.endswith(("ss", "us", "ous")) or lower in words.FUNCTION:
        return False
    if place == 0 or noun_kind(lower) or lower in DETERMINERS | MODIFIERS | words.PRONOUNS:
        return False
    at = place - 1
    while at > 0 and elements[at].lower in ADVERBS:
        at -= 1
    before = elements[at]
    if before.is_genitive or before.lower in words.PREPOSITIONS:
        return False
    is_group = at == place - 1 and before.kind == "lower" and noun_kind(before.lower) is not None
    return (
        before.lower in _THIRD
        or before.kind == "capital"
        or (is_group and not before.lower.endswith("s"))
    )
