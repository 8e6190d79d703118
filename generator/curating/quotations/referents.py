"""Whom the mentions of a text have named so far, as one reads it: what pronouns may mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.analysis import Analysis, is_apposition
from generator.curating.quotations.links import SPEAKING, strength
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import given_names as given
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, noun_kind

_SENTENCES_BACK = 16
_MOST_RECENT = 60
_MOST_MENTIONS = 30
"""Mentions of a name that are looked at."""
_GENDERS = (("m", words.MALE), ("f", words.FEMALE), ("n", words.NEUTRAL), ("p", words.PLURAL))
_SUBJECT = frozenset({"start", "quote", ",", "and", "that", "—"})


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody whom a pronoun may mean: a person with names, or one noun."""

    label: str
    gender: str
    mention: int
    """The first mention."""
    seen: list[int] = field(default_factory=list)
    """The mentions so far, pronouns included."""
    is_plural: bool = False
    is_person: bool = True
    speaks: bool = True
    """Whether it speaks anywhere in the text, or is a noun for a person."""


def gender_of(word: str) -> str:
    """Return the gender of a pronoun: m, f, n, p for a plural, or nothing."""
    return next((gender for gender, forms in _GENDERS if word in forms), "")


def fits(referent: Referent, gender: str) -> bool:
    """Tell whether a pronoun's gender fits; who has no known one fits every pronoun for persons."""
    if gender in {"m", "f"}:
        return referent.gender in {gender, ""}
    return referent.is_plural or gender != "p"


class Reading:
    """Goes through the mentions of a text and keeps who was mentioned when."""

    def __init__(self, analysis: Analysis) -> None:
        """Begin before the first mention."""
        self.analysis = analysis
        self.last_speaker: Referent | None = None
        self._by_entity: dict[int, Referent] = {}
        self._recent: list[Referent] = []

    def pass_by(self, number: int) -> None:
        """Note a mention that is a name or a noun."""
        mention = self.analysis.mentions[number]
        if mention.kind == "name" and self.analysis.people.entity_of[number] >= 0:
            self._name(number)
        elif mention.kind == "noun":
            self._noun(number)

    def note(self, referent: Referent, number: int) -> None:
        """Note that a mention means somebody."""
        referent.seen.append(number)
        bound = self.analysis.links[number]
        if bound.shape in SPEAKING and strength(bound.verb) != "weak":
            self.last_speaker = referent
        if referent in self._recent:
            self._recent.remove(referent)
        self._recent = [*self._recent[-_MOST_RECENT:], referent]

    def last(self) -> Referent | None:
        """Return who was mentioned last."""
        return self._recent[-1] if self._recent else None

    def sentence(self, referent: Referent) -> int:
        """Return the sentence that mentioned somebody last."""
        mention = self.analysis.mentions[referent.seen[-1]]
        return self.analysis.document.elements[mention.first].sentence

    def near(self, number: int, gender: str) -> Sequence[Referent]:
        """Return whom a pronoun may mean, but for the gender; the last mentioned first."""
        mention = self.analysis.mentions[number]
        earliest = self.analysis.document.elements[mention.first].sentence - _SENTENCES_BACK
        return [
            one
            for one in reversed(self._recent)
            if self.sentence(one) >= earliest and _has_number(one, gender)
        ]

    def _name(self, number: int) -> None:
        at = self.analysis.people.entity_of[number]
        if at not in self._by_entity:
            entity = self.analysis.people.entities[at]
            self._by_entity[at] = Referent(
                entity.full,
                entity.gender,
                number,
                is_plural=self.analysis.mentions[number].is_plural and not entity.gender,
                is_person=entity.gender != "n",
                speaks=self._speaks(at) and not self._has_article(at),
            )
        self.note(self._by_entity[at], number)

    def _noun(self, number: int) -> None:
        """Note a noun: somebody new, or an apposition to the mention before.

        "The senator" is mostly somebody named before; it is left alone.
        """
        elements = self.analysis.document.elements
        mention = self.analysis.mentions[number]
        before = self.last()
        if before and before.seen[-1] == number - 1 and is_apposition(self.analysis, number):
            before.seen.append(number)
            return
        first = elements[mention.first].lower
        is_person = mention.noun == "person" and not mention.is_plural
        if is_person and (first not in DETERMINERS or first == "the"):
            return
        lower = elements[mention.head[0]].lower
        gender = "m" if lower in given.MALE_WORDS else "f" if lower in given.FEMALE_WORDS else ""
        label = self.analysis.document.text[mention.start : mention.end]
        referent = Referent(label, gender, number, is_plural=mention.is_plural, is_person=is_person)
        self.note(referent, number)

    def _speaks(self, at: int) -> bool:
        """Tell whether a name speaks anywhere, or stands beside a noun for a person."""
        numbers = self.analysis.people.entities[at].mentions[:_MOST_MENTIONS]
        return any(self._speaks_here(number) for number in numbers)

    def _speaks_here(self, number: int) -> bool:
        mention, bound = self.analysis.mentions[number], self.analysis.links[number]
        if bound.shape in SPEAKING and (bound.shape in _INVERTED or bound.before in _SUBJECT):
            return True
        before = self.analysis.document.elements[mention.first : mention.head[0]]
        return any(noun_kind(element.lower) == "person" for element in before)

    def _has_article(self, at: int) -> bool:
        """Tell whether a name mostly stands with "the" and no title: the Common Core."""
        elements = self.analysis.document.elements
        numbers = self.analysis.people.entities[at].mentions[:_MOST_MENTIONS]
        found = [self.analysis.mentions[number] for number in numbers]
        with_article = sum(
            one.first + 1 == one.head[0] and elements[one.first].lower == "the" for one in found
        )
        return with_article * 2 > len(found)


_INVERTED = frozenset({"verb before", "according to"})


def _has_number(one: Referent, gender: str) -> bool:
    if gender == "p":
        return True
    if gender == "n":
        return not one.is_plural and one.gender not in {"m", "f"}
    return one.is_person and not one.is_plural
