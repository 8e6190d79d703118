"""Who is who in a text: names that mean the same, full names, genders."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.curating.quotations.elements import Document
from generator.curating.quotations.mentions import Mention
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary import given_names as given
from generator.curating.quotations.vocabulary.nouns import noun_kind

_SUFFIXES = frozenset("jr sr ii iii iv esq md phd m.d ph.d".split())
_LONGEST_NAME = 4
"""A longer row of capitals is an institution or a headline, and no short name means it."""
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
    while len(found) > 1 and folded(found[0]) in words.TITLES | {"the"}:
        found = found[1:]
    return found


def people(document: Document, mentions: Sequence[Mention]) -> People:
    """Group the names of a text: a surname means the full name that has it."""
    entities: list[Entity] = []
    by_token: dict[str, list[int]] = {}
    entity_of = [-1] * len(mentions)
    names = {
        number: name_words(document, one) for number, one in enumerate(mentions) if one.kind == "name"
    }
    for number in sorted(names, key=lambda number: -len(names[number])):
        name = names[number]
        tokens = [token for token in map(folded, name) if token not in _SUFFIXES]
        if not tokens:
            continue
        at = _known(tokens, entities, by_token)
        if at is None:
            at = len(entities)
            entities.append(Entity(tokens[-1], " ".join(name), frozenset(tokens)))
            for token in {tokens[-1], tokens[0]}:
                by_token.setdefault(token, []).append(at)
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
    fitting = [at for at in by_token.get(last, []) if own == entities[at].tokens]
    if not fitting and not (len(tokens) == 1 and noun_kind(last)):
        fitting = [
            at
            for at in by_token.get(last, [])
            if own <= entities[at].tokens
            and len(entities[at].tokens) <= _LONGEST_NAME
            and (entities[at].key == last or (len(tokens) == 1 and _is_given(last) and not noun_kind(entities[at].key)))
        ]
        fitting = [at for at in fitting if entities[at].key == last] or fitting
    return max(fitting, key=lambda at: (entities[at].count, -at)) if fitting else None


def _is_given(token: str) -> bool:
    return token in given.MALE_NAMES or token in given.FEMALE_NAMES


def _usual(entity: Entity, names: dict[int, list[str]]) -> str:
    """Return the most frequent form of at least two words, the longest of equals."""
    forms = Counter(" ".join(names[number]) for number in entity.mentions)
    return max(forms, key=lambda form: (" " in form, forms[form], len(form)))


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
    if votes["m"] == votes["f"]:
        last = entity.full.split(" ")[-1]
        if noun_kind(folded(last)) or _CAPITALS.search(last):
            return "n"
        votes = _pronouns_after(document, mentions, entity)
    if votes["m"] == votes["f"]:
        return ""
    return "m" if votes["m"] > votes["f"] else "f"


def _pronouns_after(document: Document, mentions: Sequence[Mention], entity: Entity) -> Counter[str]:
    """Count the pronouns that follow a name in its sentence, before the next name."""
    votes: Counter[str] = Counter()
    for number in entity.mentions[:40]:
        for other in mentions[number + 1 : number + 4]:
            if other.kind == "name" or other.start > mentions[number].end + 150:
                break
            lower = document.elements[other.head[0]].lower
            if other.kind == "pronoun" and lower in words.MALE | words.FEMALE:
                votes["m" if lower in words.MALE else "f"] += 1
                break
    return votes
