"""Who or what a text mentions outside of quotations: names, pronouns, nouns with what goes with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.curating.quotations.elements import Document, Element
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, MODIFIERS, noun_kind
from generator.curating.quotations.vocabulary.verbs import BASES, STRONG

Kind = Literal["name", "pronoun", "noun"]

_INDEFINITE = frozenset("another some several many most few both others one all someone everyone others".split())
_MOST_UNKNOWN = 4
"""Words between a determiner and its noun that no list has: "the famously gruff senator"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of elements that names somebody or something."""

    kind: Kind
    first: int
    after: int
    """The element after its last."""
    head: tuple[int, int]
    """The elements of the name, without titles; or the noun, or the pronoun."""
    start: int
    end: int
    noun: str | None
    """What its noun speaks of: person, group, document."""
    is_genitive: bool = False
    is_plural: bool = False


def mentions(document: Document) -> list[Mention]:
    """Return all mentions, in order; they may overlap where one is part of another."""
    found: list[Mention] = []
    for first, after in document.sentences:
        found += _of_sentence(document.elements, first, after)
    return found


def _of_sentence(elements: Sequence[Element], first: int, after: int) -> Iterator[Mention]:
    index = first
    while index < after:
        element = elements[index]
        if element.kind not in {"capital", "lower", "number"}:
            index += 1
            continue
        if _is_pronoun(elements, index, after):
            yield _pronoun(elements, index)
        phrase = _Phrase(elements, index, after, is_first=_begins(elements, index, first))
        found = phrase.mentions()
        yield from found
        index = max(phrase.place, index + 1) if found else index + 1


def _begins(elements: Sequence[Element], index: int, first: int) -> bool:
    """Tell whether a capital may be that of a sentence's beginning."""
    if index == first:
        return True
    before = elements[index - 1]
    return before.kind == "stop" and before.word in ":—–-•*([" or before.kind == "quote"


def _is_pronoun(elements: Sequence[Element], index: int, after: int) -> bool:
    lower = elements[index].lower
    if lower not in words.PRONOUNS:
        return False
    if lower == "that":  # a relative, not the conjunction: "a statement that read"
        following = elements[index + 1].lower if index + 1 < after else ""
        return BASES.get(following) is not None
    return True


def _pronoun(elements: Sequence[Element], index: int) -> Mention:
    element = elements[index]
    is_plural = element.lower in words.PLURAL or element.lower == "we"
    span = (index, index + 1)
    return Mention("pronoun", *span, span, element.start, element.end, None, is_plural=is_plural)


class _Phrase:
    """Reads a noun phrase from an element on: determiner, modifiers, names, nouns."""

    def __init__(self, elements: Sequence[Element], first: int, after: int, *, is_first: bool) -> None:
        self.elements = elements
        self.first = first
        self.after = after
        self.is_first = is_first
        self.place = first
        """The element after the phrase."""
        self.names: list[tuple[int, int]] = []
        self.noun: int | None = None

    def mentions(self) -> list[Mention]:
        """Return the phrase as a mention, and the possessors within it."""
        begin = self.first
        has_determiner = self._determiner()
        self._items(has_determiner=has_determiner)
        if not self.names and self.noun is None and self.elements[self.first].lower in _INDEFINITE and self._reports_next(self.first + 1):
            self.noun, self.place = self.first, self.first + 1
        if not self.names and self.noun is None:
            return []
        end = self.place
        found = [
            self._mention("name", name, name[0], name[1])
            for name in self.names
            if self.elements[name[1] - 1].is_genitive and name[1] < end
        ]
        last_name = self.names[-1] if self.names else None
        if last_name and last_name[1] == end:
            found.append(self._mention("name", last_name, begin, end))
        elif self.noun is not None:
            found.append(self._mention("noun", (self.noun, self.noun + 1), begin, end))
        return found

    def _determiner(self) -> bool:
        element = self.elements[self.first]
        if element.lower in DETERMINERS and not (element.kind == "capital" and not self.is_first):
            self.place += 1
            return True
        if element.is_genitive and element.kind == "lower":
            return False
        return False

    def _items(self, *, has_determiner: bool) -> None:
        """Read names, modifiers and nouns as far as they go; end after the last name or noun."""
        place, unknown = self.place, 0
        while place < self.after:
            element = self.elements[place]
            run = self._name(place)
            if run is not None:
                if self.names and not self._may_follow(place):
                    break
                self.names.append(run)
                place = self.place = run[1]
                continue
            if element.kind == "stop" or element.kind == "quote":
                if not (element.word in "-‑/" and self.place > self.first):
                    break
                place += 1
                continue
            kind = noun_kind(element.lower)
            if kind is not None and not (unknown == 0 and self._is_verb_here(place)):
                self.noun = place
                place = self.place = place + 1
                continue
            if element.lower in MODIFIERS and element.lower != "of":
                place += 1
                continue
            if not has_determiner or self.noun is not None or self.names or self._is_closed(element):
                break
            unknown += 1
            if unknown > _MOST_UNKNOWN:
                break
            place += 1
            if self._reports_next(place):
                self.noun = place - 1
                self.place = place
                break

    def _may_follow(self, place: int) -> bool:
        """Tell whether a name may follow another within one phrase: after a genitive or a noun."""
        return place > self.names[-1][1] or self.elements[self.names[-1][1] - 1].is_genitive

    def _is_verb_here(self, place: int) -> bool:
        """Tell whether a word that is noun and verb ("report", "comment") follows its subject."""
        lower = self.elements[place].lower
        return lower in BASES and self.place > self.first and bool(self.names) and lower.endswith("s") \
            and not self.elements[place - 1].is_genitive

    def _is_closed(self, element: Element) -> bool:
        """Tell whether a word ends a phrase: function words and verbs that report."""
        return element.lower in words.FUNCTION or BASES.get(element.lower) in STRONG

    def _reports_next(self, place: int) -> bool:
        """Tell whether a verb that reports speech follows: its subject is a noun of no list."""
        if place >= self.after:
            return False
        return BASES.get(self.elements[place].lower) in STRONG

    def _name(self, place: int) -> tuple[int, int] | None:
        """Return the run of capitals that begins here, particles and initials included."""
        elements, after = self.elements, self.after
        if not self._is_of_name(place, is_first=self.is_first and place == self.first):
            return None
        end = place + 1
        while end < after and not elements[end - 1].is_genitive:
            if self._is_of_name(end, is_first=False):
                end += 1
            elif self._is_particle(end):
                end += 2
            elif elements[end].lower in words.PARTICLES and end + 2 < after and self._is_particle(end + 1):
                end += 3
            elif elements[end].word == "&" and end + 1 < after and elements[end + 1].kind == "capital":
                end += 2
            else:
                break
        return place, end

    def _is_particle(self, place: int) -> bool:
        lower = self.elements[place].lower
        following = place + 1 < self.after and self.elements[place + 1].kind == "capital"
        return lower in words.PARTICLES and lower not in {"y", "e"} and following

    def _is_of_name(self, place: int, *, is_first: bool) -> bool:
        element = self.elements[place]
        if element.kind == "stop" and element.word == "@":
            return place + 1 < self.after and self.elements[place + 1].kind in {"capital", "lower"} \
                and self.elements[place + 1].start == element.end
        if element.kind == "lower":
            previous = self.elements[place - 1] if place > 0 else None
            if previous is not None and previous.word == "@" and previous.end == element.start:
                return True
            return element.lower in words.PARTICLES - {"y", "e", "la", "el", "al", "den", "do", "das", "des"} and \
                place + 1 < self.after and self.elements[place + 1].kind == "capital" and len(element.lower) > 1
        if element.kind != "capital":
            return False
        if element.lower.strip(".") in words.CALENDAR and (is_first or self._is_date(place)) or element.word in {"I", "I’m", "I'm"}:
            return False
        if element.lower in words.PRONOUNS:
            return False
        if is_first and element.lower in words.FUNCTION:
            return False
        if element.lower in {"the", "a", "an", "and", "but", "in", "on", "of", "for", "to", "at", "by", "as", "if", "when"}:
            return False
        return not (is_first and element.lower in DETERMINERS | {"former"})

    def _is_date(self, place: int) -> bool:
        """Tell whether a month or weekday is one: the names April and Jun follow or precede others."""
        element = self.elements[place]
        if len(element.lower) > 5 or element.lower.endswith(".") or element.lower.endswith("day"):  # noqa: PLR2004
            return True
        before = self.elements[place - 1] if place else element
        return before.kind != "capital" or (place + 1 < self.after and self.elements[place + 1].kind == "number")

    def _mention(self, kind: Kind, head: tuple[int, int], first: int, after: int) -> Mention:
        elements = self.elements
        noun = noun_kind(elements[head[1] - 1].lower)
        lower = elements[head[1] - 1].lower
        return Mention(
            kind, first, after, head, elements[first].start, elements[after - 1].end, noun,
            is_genitive=elements[after - 1].is_genitive,
            is_plural=lower.endswith("s") and not lower.endswith("ss"),
        )
