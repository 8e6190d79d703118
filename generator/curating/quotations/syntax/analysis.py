"""A text with everything that features ask for, and what a mention looks like."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.syntax.foreign import read_as_english
from generator.curating.quotations.syntax.links import Link, link
from generator.curating.quotations.syntax.mentions import Mention, mentions
from generator.curating.quotations.syntax.people import People, people
from generator.curating.quotations.vocabulary import function_words as words
from generator.curating.quotations.vocabulary.verbs import ADVERBS, BASES

_BUCKETS = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (15, "9-15"))
_LOOKED_AT = 4000
"""Signs of the text that tell its language."""
_SHARE = 0.06
_ENGLISH = frozenset(
    {
        "the",
        "and",
        "of",
        "to",
        "that",
        "with",
        "from",
        "which",
        "his",
        "their",
        "said",
        "says",
        "he",
    }
    | {"she", "they", "would", "have", "has", "been", "this", "are", "we", "it", "not", "what"}
)
"""Frequent words that hardly any other language has."""
_BEFORE_APPOSITION = frozenset({",", "(", "—", "–", "of", "preposition", "and"})


_POSSESSIVES = frozenset({"his", "its", "their", "my", "our", "your"})
_CASES = {"she": "he", "himself": "him", "herself": "him", "hers": "his"}


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text with its mentions, what binds them to verbs, and whom they name."""

    document: Document
    mentions: Sequence[Mention]
    firsts: Sequence[int]
    """The first element of each mention."""
    begins: frozenset[int]
    """The same, as a set."""
    links: Sequence[Link]
    people: People
    is_english: bool
    """Whether the words around the quotations are English, for which the weights were made."""


def analysis(document: Document) -> Analysis:
    """Return a text with its mentions, links and people."""
    is_english = _is_english(document)
    if not is_english:
        read_as_english(document)
    found = mentions(document)
    firsts = [mention.first for mention in found]
    begins = frozenset(firsts)
    links = [link(document, mention, begins, is_english=is_english) for mention in found]
    who = people(document, found)
    return Analysis(document, found, firsts, begins, links, who, is_english)


def _is_english(document: Document) -> bool:
    """Tell whether enough of the first words are English function words."""
    found = document.text[:_LOOKED_AT].lower().split()
    return sum(word.strip('.,:;!?"“”') in _ENGLISH for word in found) >= _SHARE * len(found)


def bucket(number: int) -> str:
    """Return a coarse number."""
    return next((name for limit, name in _BUCKETS if number <= limit), "16+")


def sort_of(analysis: Analysis, number: int) -> str:
    """Return what sort of mention it is: "he", "name person", "noun group plural"."""
    mention = analysis.mentions[number]
    lower = analysis.document.elements[mention.head[0]].lower
    if mention.kind == "pronoun":
        return _case(analysis.document, mention, lower)
    if mention.kind == "noun":
        return f"noun {mention.noun or 'other'}{' plural' if mention.is_plural else ''}"
    at = analysis.people.entity_of[number]
    if at < 0:
        return "name"
    entity = analysis.people.entities[at]
    if entity.gender in {"m", "f"}:
        return "name person"
    if entity.gender == "n" or mention.noun in {"group", "document"}:
        return "name thing"
    return "name of two" if len(entity.tokens) > 1 else "name of one"


def _case(document: Document, mention: Mention, lower: str) -> str:
    """Return a pronoun without its gender: "he", "him", "his"."""
    if lower == "her":
        following = document.elements[mention.after : mention.after + 1]
        is_possessive = bool(following) and following[0].kind in {"lower", "capital"}
        is_possessive = is_possessive and following[0].lower not in words.FUNCTION
        return "his" if is_possessive else "him"
    return _CASES.get(lower, lower)


def is_possessive(document: Document, mention: Mention) -> bool:
    """Tell whether a pronoun says only whose somebody is: "her mother"."""
    lower = document.elements[mention.head[0]].lower
    return mention.kind == "pronoun" and _case(document, mention, lower) in _POSSESSIVES


def is_modifier(document: Document, mention: Mention) -> bool:
    """Tell whether a noun follows a name, which only describes it: "Bush speechwriter"."""
    if mention.kind != "name" or mention.is_genitive or mention.after >= len(document.elements):
        return False
    following = document.elements[mention.after]
    return (
        following.kind == "lower"
        and following.sentence == document.elements[mention.first].sentence
        and following.lower not in words.FUNCTION | ADVERBS
        and following.lower not in BASES
        and not following.lower.endswith(("ed", "ing", "ly"))
    )


def is_apposition(analysis: Analysis, number: int) -> bool:
    """Tell whether a mention explains the one before it: "Packer, a strategist"."""
    if number == 0 or analysis.links[number].before not in _BEFORE_APPOSITION:
        return False
    before = analysis.mentions[number - 1]
    return before.kind != "pronoun" and before.after >= analysis.mentions[number].first - 2
