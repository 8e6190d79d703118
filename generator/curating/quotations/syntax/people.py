"""Who is who in a text: names that mean the same, full names, genders."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import given_names as given
from generator.curating.quotations.vocabulary import listed
from generator.curating.quotations.vocabulary.nouns import noun_kind
from generator.curating.quotations.vocabulary.places import is_place
from generator.curating.quotations.vocabulary.verbs import BASES

_PORTFOLIOS = listed("portfolios")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "md", "phd", "m.d", "ph.d"})
_OF_FIRMS = frozenset({"inc", "corp", "ltd", "plc", "llc", "llp", "nv", "bv", "gmbh", "oyj"})
"""Behind the name of a firm, which is meant without them, and by its first word, too."""
_INITIALS = frozenset({"JD", "JB", "AJ", "TJ", "DJ", "RJ", "CJ", "PJ"})
_OF_TRADES = ("er", "or", "ist", "man", "woman", "eer")
_SHORTEST_TRADE = 6
_LONGEST_NAME = 4
"""A longer row of capitals is an institution or a headline, and no short name means it."""
_MOST_ALIKE = 40
"""Entities of one last name that are looked at."""
_CAPITALS = re.compile(r"^[A-Z]{2,}$|[a-z][A-Z]{2}")


def folded(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower().strip(".'")
    plain = unicodedata.normalize("NFKD", word).replace("ø", "o").replace("Ø", "O")
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).lower().strip(".'’")


@dataclass(slots=True)
class Entity:
    """Somebody or something that names of a text mean."""

    key: str
    """Its last word, folded."""
    full: str
    """The usual full name, without titles."""
    tokens: frozenset[str]
    gender: str = ""
    """"m", "f", "" where unknown, "n" for what is no person."""
    count: int = 0
    is_firm: bool = False
    mentions: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class People:
    """The entities of a text, and which one each mention means."""

    entities: Sequence[Entity]
    entity_of: Sequence[int]
    """By number of the mention; -1 for pronouns and nouns."""


def name_words(document: Document, mention: Mention) -> list[str]:
    """Return the words of a name as the text writes them, without titles before it."""
    found = [
        element.word
        for element in document.elements[slice(*mention.head)]
        if element.kind in {"capital", "lower"} or element.word == "&"
    ]
    place = mention.head[0]
    if place and document.elements[place - 1].lower == "of":  # "Secretary of State Ann Lee"
        while len(found) > 1 and folded(found[0]) in _PORTFOLIOS:
            found = found[1:]
    return found[_titles(found) :] if found else []


def _titles(found: Sequence[str]) -> int:
    """Return how many words before a name are a title: "Danish Foreign Minister Lars …"."""
    folds = [folded(word) for word in found]
    last = len(folds) - 1
    while last > 0 and folds[last] in _SUFFIXES:
        last -= 1
    if noun_kind(folds[last]):
        return 1 if len(folds) > 1 and folds[0] == "the" else 0
    for place in range(last - 1, -1, -1):
        if folds[place] in words.TITLES or noun_kind(folds[place]) == "person":
            return place + 1
    if last > 1 and _is_trade(folds[0]) and _is_given(folds[1]) and not _is_given(folds[0]):
        return 1
    return 1 if len(folds) > 1 and folds[0] == "the" else 0


def _is_trade(word: str) -> bool:
    """Tell whether a word that no list has looks like what somebody does: “Tilemaker Ann Lee”."""
    return len(word) >= _SHORTEST_TRADE and word.endswith(_OF_TRADES)


def people(document: Document, mentions: Sequence[Mention]) -> People:
    """Group the names of a text: a surname means the full name that has it."""
    entities: list[Entity] = []
    by_token: dict[str, list[int]] = {}
    entity_of = [-1] * len(mentions)
    names = {
        number: name_words(document, one)
        for number, one in enumerate(mentions)
        if one.kind == "name"
    }
    for number in sorted(names, key=lambda each: -len(names[each])):
        name = names[number]
        tokens = [token for token in map(folded, name) if token not in _SUFFIXES]
        is_firm = len(tokens) > 1 and tokens[-1] in _OF_FIRMS
        tokens = tokens[:-1] if is_firm else tokens
        if not tokens:
            continue
        at = _known(tokens, entities, by_token)
        if at is None:
            at = len(entities)
            entities.append(Entity(tokens[-1], " ".join(name), frozenset(tokens)))
            for token in {tokens[-1], tokens[0]}:
                by_token.setdefault(token, []).append(at)
        entities[at].is_firm = entities[at].is_firm or is_firm
        entities[at].count += 1
        entities[at].mentions.append(number)
        entity_of[number] = at
    for entity in entities:
        entity.mentions.sort()
        entity.full = _usual(entity, names)
        entity.gender = _gender(document, mentions, entity)
    return People(entities, entity_of)


def _known(tokens: list[str], entities: list[Entity], by_token: dict[str, list[int]]) -> int | None:
    """Return the entity that a name means, the most frequent where several fit.

    A surname, or the given name of a known person, means the full name; other parts do not.
    """
    own = frozenset(tokens)
    last = tokens[-1]
    known = by_token.get(last, [])[:_MOST_ALIKE]
    fitting = [at for at in known if own == entities[at].tokens]
    if not fitting and not (len(tokens) == 1 and noun_kind(last)):
        fitting = [
            at
            for at in known
            if own <= entities[at].tokens
            and len(entities[at].tokens) <= _LONGEST_NAME
            and (
                entities[at].key == last
                or (len(tokens) == 1 and entities[at].is_firm)
                or (len(tokens) == 1 and _is_given(last) and not noun_kind(entities[at].key))
            )
        ]
        fitting = [at for at in fitting if entities[at].key == last] or fitting
    return max(fitting, key=lambda at: _plausible(entities[at], at)) if fitting else None


def _plausible(entity: Entity, at: int) -> tuple[bool, int, int]:
    """Return what a surname means rather: who has a known given name, who is named more often."""
    return _is_given(folded(entity.full.split(" ")[0])), entity.count, -at


def _is_given(token: str) -> bool:
    return token in given.MALE_NAMES or token in given.FEMALE_NAMES


def _usual(entity: Entity, names: dict[int, list[str]]) -> str:
    """Return the most frequent form of at least two words, the longest of equals."""
    forms = Counter(" ".join(names[number]) for number in entity.mentions)
    return max(forms, key=lambda form: (" " in form, forms[form], len(form)))


def _reports(document: Document, mention: Mention) -> bool:
    """Tell whether a verb that reports speech follows a mention at once."""
    following = document.elements[mention.after : mention.after + 1]
    return bool(following) and following[0].lower in BASES


def _is_subject(document: Document, mention: Mention) -> bool:
    """Tell whether a mention begins a clause: nothing binds it to a word before."""
    first = document.sentences[document.elements[mention.first].sentence][0]
    if mention.first == first:
        return True
    before = document.elements[mention.first - 1]
    return before.kind in {"stop", "quote"} or before.lower in words.CONJUNCTIONS


def _gender(document: Document, mentions: Sequence[Mention], entity: Entity) -> str:
    """Return the gender that titles, roles, given names and pronouns tell, the surest first."""
    votes: Counter[str] = Counter()
    for number in entity.mentions[:40]:
        mention = mentions[number]
        start = max(mention.first, mention.head[0] - 6)
        for element in document.elements[start : mention.head[1]]:
            lower = element.lower.strip(".")
            votes["m"] += 3 * (lower in given.MALE_WORDS)
            votes["f"] += 3 * (lower in given.FEMALE_WORDS)
    first = folded(entity.full.split(" ")[0])
    if len(entity.tokens) > 1:
        votes["m"] += 2 * (first in given.MALE_NAMES)
        votes["f"] += 2 * (first in given.FEMALE_NAMES)
    if is_place(entity.full) or entity.is_firm:
        return "n"
    if votes["m"] == votes["f"]:
        last = entity.full.split(" ")[-1]
        if noun_kind(folded(last)) or any(
            _CAPITALS.search(word) and word not in _INITIALS for word in entity.full.split(" ")
        ):
            return "n"
        votes = _pronouns_after(document, mentions, entity)
    if votes["m"] == votes["f"]:
        return ""
    return "m" if votes["m"] > votes["f"] else "f"


def _pronouns_after(
    document: Document, mentions: Sequence[Mention], entity: Entity
) -> Counter[str]:
    """Count the pronouns that follow a name in its sentence, before the next name."""
    votes: Counter[str] = Counter()
    for number in entity.mentions[:40]:
        if not _is_subject(document, mentions[number]) or not _reports(document, mentions[number]):
            continue
        for other in mentions[number + 1 : number + 4]:
            if other.kind == "name" or other.start > mentions[number].end + 150:
                break
            lower = document.elements[other.head[0]].lower
            if other.kind == "pronoun" and lower in words.MALE | words.FEMALE:
                votes["m" if lower in words.MALE else "f"] += 1
                break
    return votes
