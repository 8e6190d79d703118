"""What speaks for and against somebody as whom a pronoun means, as names of features."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.curating.quotations.references.referents import Reading, Referent
from generator.curating.quotations.syntax.analysis import (
    Analysis,
    bucket,
    is_modifier,
    is_possessive,
)
from generator.curating.quotations.syntax.elements import Document
from generator.curating.quotations.syntax.links import Link
from generator.curating.quotations.syntax.mentions import Mention
from generator.curating.quotations.syntax.people import folded

_WORDS = re.compile(r"[^\W\d_][\w-]*")
_LONGEST_QUOTE = 2000
_NEAR = 60
"""Elements around a pronoun in which quotations are looked at."""
_LAST_SEEN = 8


def features(reading: Reading, number: int, near: Sequence[Referent]) -> Iterator[list[str]]:
    """Yield the names of the features of each person that a pronoun may mean.

    Args:
        reading: What was mentioned before.
        number: The pronoun.
        near: The persons, the last mentioned first.
    """
    for rank, one in enumerate(near):
        yield [*_place(reading, number, one, rank), *_story(reading, number, one, near)]


def _place(reading: Reading, number: int, one: Referent, rank: int) -> Iterator[str]:
    """Yield where somebody was mentioned last, and in what role."""
    analysis = reading.analysis
    own, bound = analysis.links[number], analysis.links[one.seen[-1]]
    last = analysis.mentions[one.seen[-1]]
    place, role = _distance(analysis, number, last), _role(analysis.document, last, bound)
    speaks = _speaks(own)
    yield f"apart: {place}"
    yield f"apart, role: {place}; {role}"
    yield f"apart, kind: {place}; {_kind(last)}"
    yield f"rank: {min(rank, 5)}"
    yield f"rank, role: {min(rank, 3)}; {role}"
    yield f"named once: {len(one.seen) == 1}"
    yield f"speaks, role: {speaks}; {role}; {bound.shape}"
    yield f"own place: {own.before in {'start', 'quote', ','}}; {place}; {role}"
    yield f"begins this one: {_begins_paragraph(analysis, number, number)}; {place}; {role}"


def _story(reading: Reading, number: int, one: Referent, near: Sequence[Referent]) -> Iterator[str]:
    """Yield whom the sentences before are about."""
    analysis = reading.analysis
    elements = analysis.document.elements
    last = analysis.mentions[one.seen[-1]]
    mine, theirs = elements[analysis.mentions[number].first], elements[last.first]
    place, speaks = _distance(analysis, number, last), _speaks(analysis.links[number])
    first = all(
        reading.sentence(other) != theirs.sentence
        or analysis.mentions[other.seen[-1]].first >= last.first
        for other in near
    )
    yield f"first of its sentence: {first}; {place}"
    yield f"named in the quotation beside: {_is_quoted(analysis, number, one)}; {speaks}"
    yield f"spoke last: {one is reading.last_speaker}; {speaks}; {place}"
    seen = one.seen[-_LAST_SEEN:]
    paragraphs = [elements[analysis.mentions[other].first].paragraph for other in seen]
    here, before = paragraphs.count(mine.paragraph), paragraphs.count(mine.paragraph - 1)
    yield f"in this paragraph: {min(here, 3)}; {min(before, 3)}"
    begins = any(_begins_paragraph(analysis, other, number) for other in seen)
    yield f"first of a paragraph: {begins}; {speaks}"
    yield f"title: {theirs.paragraph == 0}"


def _distance(analysis: Analysis, number: int, last: Mention) -> str:
    elements = analysis.document.elements
    mine, theirs = elements[analysis.mentions[number].first], elements[last.first]
    other = "" if mine.paragraph == theirs.paragraph else " other paragraph"
    return f"{bucket(mine.sentence - theirs.sentence)}{other}"


def _kind(mention: Mention) -> str:
    if mention.kind != "name":
        return mention.kind
    return "full name" if mention.head[1] - mention.head[0] > 1 else "name"


def _speaks(bound: Link) -> bool:
    return bound.shape in {"verb follows", "verb before", "verb after apposition"}


def _role(document: Document, mention: Mention, bound: Link) -> str:
    """Return what a mention is in its sentence, as far as its neighbours tell."""
    if is_modifier(document, mention):
        return "modifier"
    if mention.is_genitive or is_possessive(document, mention):
        return "genitive"
    if bound.shape in {"verb before", "according to"}:
        return "speaker"
    if bound.before in {"start", "quote", ",", "and", "that"}:
        return "subject" if bound.shape.startswith("verb") else "first"
    if bound.before in {"verb", "by", "of", "to", "from", "as", "with", "preposition"}:
        return "object"
    return "other"


def _begins_paragraph(analysis: Analysis, number: int, pronoun: int) -> bool:
    """Tell whether a mention is the first of the pronoun's paragraph or of the one before."""
    elements = analysis.document.elements
    own = elements[analysis.mentions[number].first].paragraph
    if elements[analysis.mentions[pronoun].first].paragraph - own not in {0, 1}:
        return False
    return number == 0 or elements[analysis.mentions[number - 1].first].paragraph != own


def _is_quoted(analysis: Analysis, number: int, one: Referent) -> bool:
    """Tell whether a quotation of the pronoun's sentence names somebody: its speaker is another."""
    at = analysis.people.entity_of[one.mention]
    if at < 0:
        return False
    document = analysis.document
    place = analysis.mentions[number].first
    begin, end = document.sentences[document.elements[place].sentence]
    key = analysis.people.entities[at].key
    return any(
        key in _folded_words(document.text[element.start : element.end][:_LONGEST_QUOTE])
        for element in document.elements[max(begin, place - _NEAR) : min(end, place + _NEAR)]
        if element.kind == "quote"
    )


@lru_cache(maxsize=256)
def _folded_words(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in _WORDS.findall(text))
