"""Reads a noun phrase: "the former Danish foreign minister Lars Løkke Rasmussen", "the senators".

Without a grammar: a phrase is a determiner, then names, nouns of the lists and words that stand
between them. It ends after its last name or noun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.syntax.elements import Element
from generator.curating.quotations.syntax.names import name_from
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, MODIFIERS, noun_kind
from generator.curating.quotations.vocabulary.verbs import BASES, STRONG

Stretch = tuple[int, int]
"""The first element of a stretch, and the one after its last."""

_INDEFINITE = frozenset(
    {"another", "some", "several", "many", "most", "few", "both", "others", "one", "all"}
    | {"someone", "everyone"}
)
"""They speak without a noun: "another said"."""
_VERBS_TOO = frozenset(
    {"shows", "plans", "leads", "rules", "acts", "states", "heads", "chairs", "hosts", "guards"}
    | {"signs", "models", "spots", "surveys", "profiles", "studies", "reviews", "petitions"}
)
"""After a name these are verbs: "Lee plans"."""
_GUARDS = frozenset({"guard", "office", "service", "authority"})
_SINGULAR = frozenset({"another", "one", "each"})
_BETWEEN = listed("portfolios") | {"and"}
_MOST_UNKNOWN = 4
"""Words between a determiner and its noun that no list has: "the famously gruff senator"."""


@dataclass(slots=True)
class Phrase:
    """A noun phrase; where it has neither name nor noun, there is none."""

    first: int
    after: int
    """The element after its last name or noun."""
    names: list[Stretch] = field(default_factory=list)
    noun: int | None = None


def read_phrase(elements: Sequence[Element], first: int, after: int, *, begins: bool) -> Phrase:
    """Read the phrase that begins at an element.

    Args:
        elements: The text.
        first: Where the phrase begins.
        after: Where its sentence ends.
        begins: Whether a sentence begins there, so that a capital says nothing.
    """
    reader = _Reader(elements, after, Phrase(first, first), begins=begins)
    reader.read()
    return reader.phrase


class _Reader:
    """Goes through the elements of a phrase."""

    def __init__(
        self, elements: Sequence[Element], after: int, phrase: Phrase, *, begins: bool
    ) -> None:
        self.elements = elements
        self.after = after
        self.phrase = phrase
        self.begins = begins
        self.place = phrase.first
        self.unknown = 0
        self.has_determiner = False

    def read(self) -> None:
        first = self.phrase.first
        self.has_determiner = self._is_determiner()
        self.place += self.has_determiner
        while self.place < self.after and self._takes():
            pass
        is_empty = not self.phrase.names and self.phrase.noun is None
        if is_empty and self.elements[first].lower in _INDEFINITE and self._reports(first + 1):
            self.phrase.noun, self.phrase.after = first, first + 1

    def _is_determiner(self) -> bool:
        element = self.elements[self.place]
        if element.lower not in DETERMINERS or (element.kind == "capital" and not self.begins):
            return False
        following = self.elements[self.place + 1] if self.place + 1 < self.after else element
        return element.lower != "that" or following.kind != "capital"  # "said that Trump"

    def _takes(self) -> bool:
        """Take the next element into the phrase; False where the phrase has ended."""
        element = self.elements[self.place]
        begins = self.begins and self.place == self.phrase.first
        name = name_from(self.elements, self.place, self.after, begins=begins)
        if name is not None:
            return self._takes_name(name)
        if element.kind in {"stop", "quote"}:
            self.place += 1
            return element.word in {"-", "‑", "/"} and self.phrase.after > self.phrase.first
        if noun_kind(element.lower) and not (self.unknown == 0 and self._is_verb()):
            self.phrase.noun = self.place
            self.place = self.phrase.after = self.place + 1
            return True
        if element.lower in MODIFIERS and element.lower != "of":
            self.place += 1
            return True
        if element.lower == "of" and self._leads_to_name():
            return self._takes_name(self._name_of_office())
        return self._takes_unknown(element)

    def _takes_name(self, name: Stretch) -> bool:
        names = self.phrase.names
        if names and name[0] == names[-1][1] and not self.elements[name[0] - 1].is_genitive:
            return False
        names.append(name)
        self.place = self.phrase.after = name[1]
        return True

    def _name_of_office(self) -> Stretch:
        """Return the name after "of defence", behind an office; empty where there is none."""
        place = self.place + 1
        while place < self.after and self.elements[place].lower in _BETWEEN:
            place += 1
        found = None
        if self.place + 1 < place < self.after:
            found = name_from(self.elements, place, self.after, begins=False)
        return found or (place, place)

    def _leads_to_name(self) -> bool:
        """Tell whether an office goes on to a name: "minister of defence Ann Lee"."""
        if self.place != self.phrase.after or self.place == self.phrase.first:
            return False
        is_office = noun_kind(self.elements[self.place - 1].lower) == "person"
        first, after = self._name_of_office()
        return is_office and first < after

    def _takes_unknown(self, element: Element) -> bool:
        """Take a word of no list, between a determiner and a noun; before a verb it is the noun."""
        lower = element.lower
        is_closed = (
            lower in words.FUNCTION | words.PRONOUNS | words.CONJUNCTIONS
            or BASES.get(lower) in STRONG
            or (self.unknown > 0 and lower.endswith("ing"))
        )
        has_head = self.phrase.noun is not None or bool(self.phrase.names)
        if self._names_a_body() and not is_closed:
            self.place += 1
            return True
        if not self.has_determiner or has_head or is_closed or self.unknown == _MOST_UNKNOWN:
            return False
        self.unknown += 1
        self.place += 1
        if self._reports(self.place):
            self.phrase.noun = self.place - 1
            self.phrase.after = self.place
            return False
        return True

    def _names_a_body(self) -> bool:
        """Tell whether a word stands between a name and a body: “the Karsa fisheries ministry”."""
        place = self.place + 1
        is_beside = (
            self.has_determiner
            and self.phrase.noun is None
            and bool(self.phrase.names)
            and self.phrase.names[-1][1] == self.place
            and not self.elements[self.place - 1].is_genitive
        )
        if not is_beside or place >= self.after or self.elements[place].kind != "lower":
            return False
        return noun_kind(self.elements[place].lower) == "group" or (
            self.elements[place].lower in _GUARDS
        )

    def _is_verb(self) -> bool:
        """Tell whether a word that is noun and verb ("reports") follows its subject."""
        lower = self.elements[self.place].lower
        follows_name = bool(self.phrase.names) and not self.elements[self.place - 1].is_genitive
        if not follows_name and self.elements[self.place - 1].lower in _SINGULAR:
            return lower in BASES and lower.endswith("s")  # "another notes"
        return follows_name and ((lower in BASES and lower.endswith("s")) or lower in _VERBS_TOO)

    def _reports(self, place: int) -> bool:
        """Tell whether a verb that reports speech stands there."""
        return place < self.after and BASES.get(self.elements[place].lower) in STRONG
