"""Reads a name: a row of capitals with its particles and initials, "Ursula von der Leyen"."""

from collections.abc import Sequence

from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.nouns import DETERMINERS

_NEVER = frozenset(
    {"the", "a", "an", "and", "but", "in", "on", "of", "for", "to", "at", "by", "as", "if", "when"}
    | {"i’m", "i'm"}
)
_NEVER_FIRST = words.FUNCTION | DETERMINERS | listed("foreign_function") | {"former"}
_INNER = words.PARTICLES - {"y", "e"}
_LEADING = _INNER - {"la", "el", "al", "den", "do", "das", "des"}
"""Particles that may begin a name: "de Blasio", "von der Leyen"."""
_PASTS = listed("irregular_pasts")
_LONGEST_MONTH_NAME = 5
"""April, Jun and May are names as well."""


def name_from(
    elements: Sequence[Element], place: int, after: int, *, begins: bool
) -> tuple[int, int] | None:
    """Return the name that begins at an element, or None.

    Args:
        elements: The text.
        place: Where the name would begin.
        after: Where its sentence ends.
        begins: Whether a sentence begins there, so that a capital says nothing.
    """
    if not _is_part(elements, place, after, begins=begins):
        return None
    end = place + 1
    while end < after and not elements[end - 1].is_genitive:
        step = _step(elements, end, after)
        if not step:
            break
        end += step
    return place, end


def _step(elements: Sequence[Element], place: int, after: int) -> int:
    """Return how many elements go on with a name: a capital, or particles before one."""
    if _is_part(elements, place, after, begins=False):
        return 1
    for particles in (1, 2):
        last = place + particles
        leading = elements[place:last]
        if last < after and elements[last].kind == "capital":
            if all(element.lower in _INNER for element in leading):
                return particles + 1
            if particles == 1 and leading[0].word == "&":
                return 2
    return 0


def _is_part(elements: Sequence[Element], place: int, after: int, *, begins: bool) -> bool:
    element = elements[place]
    if element.kind == "capital":
        return _is_capital_of_name(elements, place, begins=begins)
    following = elements[place + 1] if place + 1 < after else None
    if element.kind == "lower":
        before = elements[place - 1] if place else None
        if before is not None and before.word == "@" and before.end == element.start:
            return True
        leads = following is not None and following.kind == "capital"
        return leads and element.lower in _LEADING
    is_account = element.word == "@" and following is not None and following.start == element.end
    return is_account and following is not None and following.kind in {"capital", "lower"}


def _is_capital_of_name(elements: Sequence[Element], place: int, *, begins: bool) -> bool:
    lower = elements[place].lower
    if lower in _NEVER or lower in words.PRONOUNS:
        return False
    if lower.strip(".") in words.CALENDAR and (begins or _is_date(elements, place)):
        return False
    return not (begins and (lower in _NEVER_FIRST or _is_participle(elements, place)))


def _is_participle(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a capital at the beginning is that of a verb: "Led by Lee", "Citing the law"."""
    lower = elements[place].lower
    if not (lower.endswith(("ing", "ed")) or lower in _PASTS) or place + 1 >= len(elements):
        return False
    following = elements[place + 1]
    if following.kind != "lower" or elements[place].is_genitive:
        return False
    return following.lower in words.PREPOSITIONS | DETERMINERS


def _is_date(elements: Sequence[Element], place: int) -> bool:
    """Tell whether a month or weekday is one, and no part of a name such as Ai Jun."""
    lower = elements[place].lower
    if lower == "jan" and place + 1 < len(elements) and elements[place + 1].kind == "capital":
        return False  # the month has a full stop, or a number after it
    if len(lower) > _LONGEST_MONTH_NAME or lower.endswith((".", "day")):
        return True
    if place == 0 or elements[place - 1].kind != "capital":
        return True
    return place + 1 < len(elements) and elements[place + 1].kind == "number"
