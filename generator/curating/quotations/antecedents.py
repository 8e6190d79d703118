"""Whom a pronoun means: the person named before that fits and that a ranking prefers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.curating.quotations.features import Analysis, bucket
from generator.curating.quotations.mentions import Mention
from generator.curating.quotations.people import folded
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import given_names as given

_WORDS = re.compile(r"[^\W\d_][\w-]*")
_SENTENCES_BACK = 25
UNKNOWN_GENDER = -0.7
"""What the score of a person of unknown gender loses; those of another gender are no candidates."""
NO_PERSON_SO_FAR = -4.0
"""What the score of a name loses that neither speaks anywhere nor has a gender: Twitter, Nice."""


@dataclass(slots=True)
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


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun with those whom it may mean, each with its features."""

    mention: int
    gender: str
    referents: Sequence[Referent]
    features: Sequence[Sequence[str]]


@lru_cache(maxsize=256)
def _folded_words(words_of_quote: str) -> frozenset[str]:
    return frozenset(folded(word) for word in _WORDS.findall(words_of_quote[:2000]))


def gender_of(word: str) -> str:
    """Return the gender of a pronoun: m, f, n, p for a plural, or nothing."""
    for gender, forms in (("m", words.MALE), ("f", words.FEMALE), ("n", words.NEUTRAL), ("p", words.PLURAL)):
        if word in forms:
            return gender
    return ""


class Tracker:
    """Walks through the mentions of a text and keeps who was mentioned when."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.by_entity: dict[int, Referent] = {}
        self.recent: list[Referent] = []

    def name(self, number: int) -> Referent:
        """Note a mention that is a name."""
        at = self.analysis.people.entity_of[number]
        entity = self.analysis.people.entities[at]
        referent = self.by_entity.get(at)
        if referent is None:
            is_person = entity.gender != "n"
            referent = self.by_entity[at] = Referent(entity.full, entity.gender, number, is_person=is_person)
            referent.speaks = self._speaks(at)
            referent.is_plural = self.analysis.mentions[number].is_plural and not entity.gender
        self.note(referent, number)
        return referent

    def _speaks(self, at: int) -> bool:
        """Tell whether a name speaks anywhere, or stands beside a noun for a person."""
        analysis = self.analysis
        return any(
            analysis.links[number].shape in {"verb follows", "verb before", "verb after apposition", "according to"}
            or analysis.mentions[number].first < analysis.mentions[number].head[0]
            and analysis.document.elements[analysis.mentions[number].first].lower not in {"the", "a", "an"}
            for number in analysis.people.entities[at].mentions[:30]
        )

    def noun(self, number: int) -> Referent:
        """Note a mention that is a noun."""
        mention = self.analysis.mentions[number]
        lower = self.analysis.document.elements[mention.head[0]].lower
        gender = "m" if lower in given.MALE_WORDS else "f" if lower in given.FEMALE_WORDS else ""
        label = self.analysis.document.text[mention.start : mention.end]
        is_person = mention.noun == "person" and not mention.is_plural
        referent = Referent(label, gender, number, is_plural=mention.is_plural, is_person=is_person)
        self.note(referent, number)
        return referent

    def note(self, referent: Referent, number: int) -> None:
        """Note that a mention means somebody."""
        referent.seen.append(number)
        if referent in self.recent[-40:]:
            self.recent.remove(referent)
        self.recent.append(referent)
        if len(self.recent) > 60:
            del self.recent[:20]

    def choice(self, number: int) -> Choice:
        """Return whom a pronoun may mean, the last mentioned first."""
        analysis = self.analysis
        mention = analysis.mentions[number]
        word = analysis.document.elements[mention.first].lower
        gender = gender_of(word)
        sentence = analysis.document.elements[mention.first].sentence
        near = [
            one for one in reversed(self.recent)
            if sentence - self._sentence(one) <= _SENTENCES_BACK and self._fits_number(one, gender)
        ]
        return Choice(number, gender, near, [list(self._features(one, near, rank, mention)) for rank, one in enumerate(near)])

    def _sentence(self, referent: Referent) -> int:
        mention = self.analysis.mentions[referent.seen[-1]]
        return self.analysis.document.elements[mention.first].sentence

    def _quoted(self, one: Referent, sentence: int) -> bool:
        """Tell whether a quotation of the sentence names somebody: its speaker is another."""
        document = self.analysis.document
        at = self.analysis.people.entity_of[one.mention]
        if at < 0:
            return False
        first, after = document.sentences[sentence]
        key = self.analysis.people.entities[at].key
        return any(
            key in _folded_words(document.text[element.start : element.end])
            for element in document.elements[first:after]
            if element.kind == "quote"
        )

    @staticmethod
    def _fits_number(one: Referent, gender: str) -> bool:
        if gender == "p":
            return True
        if gender == "n":
            return not one.is_plural and one.gender not in {"m", "f"}
        return one.is_person and not one.is_plural

    def _features(self, one: Referent, near: Sequence[Referent], rank: int, pronoun: Mention) -> Iterator[str]:
        analysis = self.analysis
        document = analysis.document
        last = analysis.mentions[one.seen[-1]]
        mine, theirs = document.elements[pronoun.first], document.elements[last.first]
        apart = mine.sentence - theirs.sentence
        bound = analysis.links[one.seen[-1]]
        own = analysis.links[analysis_number(analysis, pronoun)]
        kind = last.kind if last.kind != "name" else ("full name" if last.head[1] - last.head[0] > 1 else "name")
        role = _role(bound.before, bound.shape, is_genitive=last.is_genitive)
        place = f"{bucket(apart)}{'' if mine.paragraph == theirs.paragraph else ' other paragraph'}"
        speaks = own.shape in {"verb follows", "verb before", "verb after apposition"}
        yield f"apart: {place}"
        yield f"apart, role: {place}; {role}"
        yield f"apart, kind: {place}; {kind}"
        yield f"rank: {min(rank, 5)}"
        yield f"rank, role: {min(rank, 3)}; {role}"
        yield f"times: {bucket(len(one.seen))}"
        yield f"most frequent: {all(len(one.seen) >= len(other.seen) for other in near)}"
        yield f"speaks, role: {speaks}; {role}; {bound.shape}"
        yield f"own place: {own.before in {'start', 'quote', ','}}; {place}; {role}"
        yield f"named in full, times: {kind}; {bucket(len(one.seen))}"
        first = all(self._sentence(other) != theirs.sentence or analysis.mentions[other.seen[-1]].first >= last.first for other in near)
        yield f"first of its sentence: {first}; {place}"
        yield f"named in the quotation beside: {self._quoted(one, mine.sentence)}; {speaks}"
        yield f"title: {document.paragraph_of[theirs.sentence] == 0}"


def analysis_number(analysis: Analysis, mention: Mention) -> int:
    """Return the number of a mention."""
    from bisect import bisect_left

    at = bisect_left(analysis.firsts, mention.first)
    while analysis.mentions[at] is not mention:
        at += 1
    return at


def _role(before: str, shape: str, *, is_genitive: bool) -> str:
    if is_genitive:
        return "genitive"
    if shape in {"verb before", "according to"}:
        return "speaker"
    if before in {"start", "quote", ",", "and", "that"}:
        return "subject" if shape.startswith("verb") else "first"
    return "object" if before in {"verb", "by", "of", "to", "from", "as", "with", "preposition"} else "other"


def fits(referent: Referent, gender: str) -> bool:
    """Tell whether a pronoun's gender fits."""
    if gender in {"m", "f"}:
        return referent.gender in {gender, ""}
    if gender == "p":
        return referent.is_plural or referent.gender == "n"
    return True


def antecedents(analysis: Analysis, weights: Mapping[str, float]) -> dict[int, tuple[Referent, float]]:
    """Return whom each pronoun of a text means, with how sure that is.

    Args:
        analysis: The text.
        weights: What each feature adds to a score.
    """
    found: dict[int, tuple[Referent, float]] = {}
    tracker = Tracker(analysis)
    for number, mention in enumerate(analysis.mentions):
        if mention.kind == "name" and analysis.people.entity_of[number] >= 0:
            tracker.name(number)
        elif mention.kind == "noun":
            tracker.noun(number)
        elif mention.kind == "pronoun":
            chosen = _chosen(tracker, number, weights)
            if chosen is not None:
                found[number] = chosen
                tracker.note(chosen[0], number)
    return found


def _doubt(one: Referent, gender: str) -> float:
    if gender not in {"m", "f"} or one.gender:
        return 0.0
    return UNKNOWN_GENDER if one.speaks else NO_PERSON_SO_FAR


def _chosen(tracker: Tracker, number: int, weights: Mapping[str, float]) -> tuple[Referent, float] | None:
    from math import exp

    word = tracker.analysis.document.elements[tracker.analysis.mentions[number].first].lower
    if word in words.RELATIVE:
        last = tracker.recent[-1:] 
        return (last[0], 0.9) if last else None
    if not gender_of(word):
        return None
    choice = tracker.choice(number)
    scores = {
        index: sum(weights.get(name, 0.0) for name in choice.features[index]) + _doubt(one, choice.gender)
        for index, one in enumerate(choice.referents)
        if fits(one, choice.gender)
    }
    if not scores:
        return None
    best = max(scores, key=lambda index: scores[index])
    total = sum(exp(score - scores[best]) for score in scores.values())
    return choice.referents[best], 1 / total
