"""Who is meant by a title alone: "the president", "the Danish minister", "the senator"."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.people import People
from generator.curating.quotations.vocabulary.nouns import DETERMINERS, singular

_TITLES = {
    "president": "president",
    "pres": "president",
    "senator": "senator",
    "sen": "senator",
    "governor": "governor",
    "gov": "governor",
    "minister": "minister",
    "chancellor": "chancellor",
    "premier": "minister",
    "mayor": "mayor",
    "congressman": "representative",
    "congresswoman": "representative",
    "representative": "representative",
    "rep": "representative",
    "secretary": "secretary",
    "commissioner": "commissioner",
    "ambassador": "ambassador",
    "king": "king",
    "queen": "queen",
    "pope": "pope",
}
_LEADERS = frozenset({"president", "minister", "chancellor", "king", "queen"})
_KNOWN = frozenset({"the", "these", "both"})
"""With these, a title in the plural means persons named before."""
_FEW = (2, 3)
_PARAGRAPHS_BACK = 2
_BACK = 8
"""Words before a name that may be its title."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as it stands before a name."""

    title: str
    words: frozenset[str]
    """All words of the title, folded: danish, foreign, minister."""
    entity: int
    place: int


def titled_names(document: Document, mentions: Sequence[Mention], people: People) -> list[Titled]:
    """Return the titles that stand before names, in order."""
    found: list[Titled] = []
    for number, mention in enumerate(mentions):
        at = people.entity_of[number]
        if mention.kind != "name" or at < 0 or people.entities[at].gender == "n":
            continue
        name = people.entities[at].tokens
        start = max(mention.first, mention.head[1] - _BACK)
        words = [
            element.lower.strip(".")
            for element in document.elements[start : mention.head[1]]
            if element.lower.strip(".") not in name
        ]
        found += [
            Titled(_TITLES[word], frozenset(words), at, mention.first)
            for word in words
            if word in _TITLES
        ]
    return found


def is_title(document: Document, mention: Mention) -> bool:
    """Tell whether a noun is a title of one person: "the president", "the former governor"."""
    last = document.elements[mention.after - 1].lower.strip(".")
    return last in _TITLES and not mention.is_plural


def persons_of_title(
    document: Document,
    mentions: Sequence[Mention],
    number: int,
    titled: Sequence[Titled],
    people: People,
) -> list[int]:
    """Return the entities that a title in the plural means: "the senators" of a bill.

    They are the two or three persons whom the nearest paragraph with persons names, if one of them
    has that title; else nobody is returned.
    """
    elements = document.elements
    mention = mentions[number]
    kind = _TITLES.get(singular(elements[mention.after - 1].lower))
    if kind is None or not mention.is_plural or elements[mention.first].lower not in _KNOWN:
        return []
    lowest = elements[mention.first].paragraph - _PARAGRAPHS_BACK
    found: dict[int, None] = {}
    for other in range(number - 1, -1, -1):
        one, at = mentions[other], people.entity_of[other]
        if elements[one.first].paragraph < lowest:
            break
        is_full = (
            at >= 0 and people.entities[at].gender != "n" and len(people.entities[at].tokens) > 1
        )
        if one.kind == "name" and is_full and not one.is_genitive:
            lowest = elements[one.first].paragraph
            found.setdefault(at)
    persons = [*found][::-1]
    has_title = any(one.title == kind and one.entity in persons for one in titled)
    return persons if has_title and len(persons) in _FEW else []


def person_of_title(
    document: Document, mention: Mention, titled: Sequence[Titled], people: People
) -> int | None:
    """Return the entity that a title alone means: of those named before, the one named most often.

    All its words must be of that person's title: "the Danish minister" is "Danish Foreign Minister
    Lars Løkke Rasmussen", and "the longtime senator" nobody in particular.
    """
    elements = document.elements[mention.first : mention.after]
    noun = elements[-1].lower.strip(".") if elements else ""
    kind = _TITLES.get(noun)
    if (
        (kind is None and noun != "leader")
        or mention.is_plural
        or elements[0].lower in {"a", "an", "another"}
    ):
        return None
    own = {one.lower.strip(".") for one in elements if one.kind != "stop"} - {noun} - DETERMINERS
    fitting = [
        one
        for one in titled
        if (one.title == kind or (kind is None and own and one.title in _LEADERS))
        and own <= one.words
    ]
    before = [one for one in fitting if one.place < mention.first]
    if before:
        return max(before, key=lambda one: (people.entities[one.entity].count, one.place)).entity
    return fitting[0].entity if fitting and len({one.entity for one in fitting}) == 1 else None
