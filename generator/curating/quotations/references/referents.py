"""Whom the mentions of a text have named so far, as one reads it: what pronouns may mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.syntax.analysis import Analysis, is_apposition, is_possessive
from generator.curating.quotations.syntax.links import SPEAKING, strength
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import given_names as given
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, noun_kind

_SENTENCES_BACK = 16
_MOST_RECENT = 60
_MOST_MENTIONS = 30
"""Mentions of a name that are looked at."""
_GENDERS = (("m", words.MALE), ("f", words.FEMALE), ("n", words.NEUTRAL), ("p", words.PLURAL))
_OLDEST = 120
_AFTER_AGE = frozenset({",", ".", ";", "—", "–", ")"})
_OF = frozenset({"of", "for", "at"})
_LIKE = frozenset({"like", "as"})
"""What stands behind them somebody is compared with, or is."""
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
    is_it: bool = False
    """Whether the text has called it so; it may be a country, or `it` may mean nothing."""
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
        self.doubted: set[int] = set()
        """The pronouns that may mean somebody who has no name in the text."""
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
        """Note that a mention means somebody; of "her mother, Ida Berg," the mother is first."""
        if self._owns_person(number) and referent in self._recent:
            return
        referent.seen.append(number)
        bound = self.analysis.links[number]
        if bound.shape in SPEAKING and strength(bound.verb) != "weak":
            self.last_speaker = referent
        if referent in self._recent:
            self._recent.remove(referent)
        self._recent = [*self._recent[-_MOST_RECENT:], referent]

    def _owns_person(self, number: int) -> bool:
        """Tell whether a pronoun says only whose a person is who is named behind it."""
        mentions = self.analysis.mentions
        if not is_possessive(self.analysis.document, mentions[number]):
            return False
        named = number + 2
        return (
            named < len(mentions)
            and mentions[number + 1].first == mentions[number].first
            and mentions[named].kind == "name"
            and self._noun_before(named) == number + 1
        )

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

    def protagonist(self, gender: str) -> Referent | None:
        """Return the person of a gender whom the text has named most often so far."""
        known = [one for one in self._by_entity.values() if one.gender == gender and one.speaks]
        is_person = gender in {"m", "f"}
        return max(known, key=lambda one: len(one.seen), default=None) if is_person else None

    def is_new_person(self, referent: Referent) -> bool:
        """Tell whether somebody without a name was mentioned once, as `a minister`."""
        first = self.analysis.mentions[referent.mention].first
        is_one = self.analysis.document.elements[first].lower in {"a", "an", "another"}
        return is_one and referent.is_person and len(referent.seen) == 1

    def _name(self, number: int) -> None:
        at = self.analysis.people.entity_of[number]
        if self._is_apposed(
            number
        ):  # "her coach, Ann Lee": one person, of whom the name tells more
            self._recent.pop()
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
            return
        if mention.first and elements[mention.first - 1].lower in _LIKE:
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
        if any(noun_kind(element.lower) == "person" for element in before):
            return True
        return self._has_age(number) or self._is_explained(number)

    def _has_age(self, number: int) -> bool:
        """Tell whether an age stands behind a name: "Ann Lee, 41,"."""
        elements = self.analysis.document.elements
        after = self.analysis.mentions[number].after
        behind = [element.word for element in elements[after : after + 3]]
        if len(behind) < 3 or behind[0] != "," or behind[2] not in _AFTER_AGE:  # noqa: PLR2004
            return False
        return behind[1].isdecimal() and int(behind[1]) <= _OLDEST

    def _is_explained(self, number: int) -> bool:
        """Tell whether a noun for one person stands beside a full name: "the mayor, Ann Lee"."""
        whole = self.analysis
        mention = whole.mentions[number]
        if mention.head[1] - mention.head[0] < 2 or mention.is_genitive:  # noqa: PLR2004
            return False
        before = self._noun_before(number)
        return (before is not None and is_apposition(whole, number)) or (
            self._is_person_noun(number + 1)
            and whole.links[number + 1].before == ","
            and is_apposition(whole, number + 1)
        )

    def _noun_before(self, number: int) -> int | None:
        """Return the noun for a person before a name and a comma: "the mayor of Karsa, Ann Lee"."""
        whole = self.analysis
        if whole.links[number].before != ",":
            return None
        before = number - 1
        first = whole.mentions[before].first if number else 0
        if before and whole.document.elements[first - 1].lower in _OF:
            is_beside = whole.mentions[before - 1].after == first - 1
            before = before - 1 if is_beside else before
        return before if self._is_person_noun(before) else None

    def _is_person_noun(self, number: int) -> bool:
        if not 0 <= number < len(self.analysis.mentions):
            return False
        mention = self.analysis.mentions[number]
        return mention.kind == "noun" and mention.noun == "person" and not mention.is_plural

    def _is_apposed(self, number: int) -> bool:
        """Tell whether a name explains the noun for a person that was mentioned last."""
        before = self.last()
        noun = self._noun_before(number)
        is_last = before is not None and noun is not None and before.seen == [noun]
        return is_last and self._is_explained(number)

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
