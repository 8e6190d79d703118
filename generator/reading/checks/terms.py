"""Rules for house terms, which replace loaded words."""

import re
from collections.abc import Iterator

from generator.reading import queries
from generator.reading.checks.finding import Finding
from generator.reading.seeds.records import Seeds

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“]*“|«[^»]*»|\[@[^\]]*\]')
"""Quotations and citations, which are not the editor's own words."""


def loaded_word(seeds: Seeds) -> Iterator[Finding]:
    """The editor's own text uses a word for which `terms` has another, outside quotation marks.

    Bad:  text: The annexation was discussed. (terms has it under instead_of)
    Good: text: US control was discussed. (the house term)
    """
    entries = seeds.briefing.terms if seeds.briefing else ()
    house = {entry.term.casefold() for entry in entries}
    terms = {word.casefold(): entry.term for entry in entries for word in entry.instead_of if word}
    terms = {word: term for word, term in terms.items() if word not in house}
    if not terms:
        return
    # Up to two more letters are an inflected form: threats, threaten.
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, terms))})\w{{0,2}}\b", re.IGNORECASE)
    for text in filter(pattern.search, queries.own_texts(seeds)):
        for match in pattern.finditer(_QUOTED.sub(_blank, text)):
            term = terms.get(match[1].casefold(), "another")
            where = queries.place(text, match.start())
            yield where, f'the loaded word "{match[0]}", expected the house term "{term}"'


def _blank(match: re.Match[str]) -> str:
    """Return spaces in place of a text, so that the offsets of what follows stay valid."""
    return re.sub(r"[^\n]", " ", match[0])


def term_for_itself(seeds: Seeds) -> Iterator[Finding]:
    """A word is a house term, or stands for one, in two entries of `terms`.

    Bad:  - {term: control, instead_of: [takeover]} and - {term: purchase, instead_of: [takeover]}
    Good: - {term: control, instead_of: [takeover]} and - {term: purchase, instead_of: [deal]}
    """
    first: dict[str, str] = {}
    for term in seeds.briefing.terms if seeds.briefing else ():
        for word in (term.term, *term.instead_of):
            other = first.setdefault(word.casefold(), term.term)
            if word and (other is not term.term or (word is not term.term and word == term.term)):
                message = f'"{word}" stands under "{other}" already'
                yield word.where, f"{message}, expected each word once"
