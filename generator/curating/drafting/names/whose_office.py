"""Whose office a possessive means: `Its chair`, where the words before name one body alone."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.curating.drafting.names.lands import Land, land_within
from generator.curating.drafting.names.named_elsewhere import what_it_is
from generator.curating.drafting.names.organisations import COMPANIES
from generator.curating.drafting.names.person_names import (
    BODIES,
    INSTITUTIONS,
    PRIVATE,
    is_person_name,
)
from generator.curating.drafting.names.role_in_text import role_in_text
from generator.curating.drafting.names.who_acts import lands_that_act
from generator.curating.drafting.source_text.lines import line_at, lines, sentences
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_OF_GOVERNMENT = word_set(
    """
    ministry government department office administration court police army navy parliament congress
    senate embassy inspectorate
    """
)
"""What is no actor of its own: a country speaks by it, whose name the text may not have."""
_NOUN = rf"(?:{'|'.join(sorted(INSTITUTIONS | BODIES, key=len, reverse=True))})"
_NAME = r"[A-ZÀ-Þ][\w’'&-]*"
_WORD = r"(?!(?:the|an?|of|and|to|in|on|for|that|with|by|at|from|its|their)\s)[\w’'-]+"
_BODY = re.compile(
    rf"\b(?P<name>{_NAME}(?:\s(?:(?:of|for)\s(?:the\s)?)?{_NAME}){{0,3}}\s(?i:{_NOUN})"
    rf"(?:\s(?:of|for)\s(?:the\s)?{_NAME}(?:\s{_NAME})?)?"
    rf"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:{_WORD}\s){{0,3}}?(?i:{_NOUN})"
    rf"|{_NAME}\s(?:{_NAME}\s)?(?:{'|'.join(one.capitalize() for one in sorted(COMPANIES))}))\b"
)
"""`Lake Board`, `the dockers’ union`, `Northwind Shipping`."""
_SUBJECT = re.compile(rf"(?:The\s)?(?P<name>{_NAME}(?:\s{_NAME})*)(?:\s[a-z]|,)")
_SOMEBODY = re.compile(rf"(?:The\s)?{_NAME}(?:\s{_NAME})+\s[a-z]")
_PLURAL = re.compile(
    r"\b(?:[Tt]he|[Tt]wo|[Tt]hree|[Mm]any|[Ss]everal)\s(?:[a-z-]+\s)?[a-z]{3,}(?<!s)s\b"
)
_QUOTED = re.compile('["“„][^"“”„]*["”“]')
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s")
_OWNED = re.compile(r"[a-z]+['’]s\s")
_OF_MINISTRY = re.compile(r"ministry['’]s\s")
_MINISTER = re.compile(r"\b[Mm]inister\b")
_FULL_NAME = re.compile(rf"{_NAME}(?:\s{_NAME})?")
_ROWS_BACK = 2
_SENTENCES_BACK = 2
_FAR = 1000
"""In characters: a sentence may be as long as a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that a possessive means."""

    name: str
    """With the article, where the text has one."""
    whose: str
    """The words that mean it: `its chair`."""
    land: Land | None = None
    """The country for which it speaks; None for a body of its own, or an unknown country."""
    is_actor: bool = True
    """Whether it speaks for itself."""


def body_meant(
    text: str, name: str, role: str, full_name: Callable[[str], str | None]
) -> Body | None:
    """Return the body of which somebody’s office is by a possessive; None where none is sure.

    Args:
        text: The article.
        name: Of the person, as the text has it.
        role: What stands beside the name.
        full_name: Tells the full name of a person whom the text calls by a surname.
    """
    office = r"\s".join(map(re.escape, role.split()))
    person = re.escape(name)
    pattern = (
        rf"\b(?P<before>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s{office},?\s(?:[\w.-]+\s){{0,3}}?{person}\b"
        rf"|\b{person}(?:\s\([^()\n]*\))?,\s(?P<behind>its|their|his|her)\s{office}\b"
    )
    match = re.search(pattern, text)
    if match is None:
        return None
    pronoun = fold(match["before"] or match["behind"])
    whose = f"{pronoun} {role}"
    if pronoun in {"his", "her"}:
        is_told = _OF_MINISTRY.match(role) is not None
        return _ministry_of_one(text, match.start(), whose, full_name) if is_told else None
    if _OWNED.match(role):
        return None
    for words in _words_before(text, match.start()):
        if found := _bodies(words, pronoun, text, full_name):
            return _as_body(found[0], whose) if len(found) == 1 and found[0] else None
        if _SOMEBODY.match(words.lstrip()):
            return None  # who may be a body, too
    return None


def _words_before(text: str, place: int) -> list[str]:
    """Return the sentence up to a place and those before it, the nearest first, nothing quoted."""
    rows = lines(text)
    row = line_at(rows, place)
    at = rows.index(row) if row else 0
    spans = [span for one in rows[max(0, at - _ROWS_BACK) : at + 1] for span in sentences(one)]
    before = [(start, min(end, place)) for start, end in spans if start < place]
    nearest = reversed(before[-_SENTENCES_BACK - 1 :])
    return [_QUOTED.sub(" ", text[max(start, end - _FAR) : end]) for start, end in nearest]


def _bodies(
    words: str, pronoun: str, text: str, full_name: Callable[[str], str | None]
) -> list[str]:
    """Return what a possessive may mean of a sentence, each once; empty words for a crowd."""
    found = {
        fold(_ARTICLE.sub("", match[0])): one_line(match[0]) for match in _BODY.finditer(words)
    }
    rest = _BODY.sub(" ", words)
    found |= {fold(land.name): land.name for land in lands_that_act(rest)}
    subject = _SUBJECT.match(rest.lstrip())
    if subject and pronoun == "its" and _is_no_person(subject["name"], text, full_name):
        found.setdefault(fold(subject["name"]), subject["name"])
    if pronoun == "their":
        found |= {fold(match[0]): "" for match in _PLURAL.finditer(rest)}
    return list(found.values())


def _is_no_person(name: str, text: str, full_name: Callable[[str], str | None]) -> bool:
    """Tell whether a name is a company's, or a word that is a name and nobody's surname."""
    if " " in name:
        return what_it_is(text, name) == "organisation"
    is_name = re.search(rf"\b[a-z]+,? {re.escape(name)}\b", text) is not None
    return is_name and is_person_name(name) and full_name(name) is None


def _as_body(words: str, whose: str) -> Body:
    """Return a body by its words in a text: `the Karsan ministry`, `Norway`."""
    nouns = [fold(word) for word in words.split() if fold(word) in INSTITUTIONS | BODIES]
    is_private = bool(set(nouns) & (PRIVATE | BODIES))
    land = None if is_private else land_within(words)
    bare = _ARTICLE.sub("", words)
    has_article = bool(nouns) and bare.split()[-1].lower() not in COMPANIES
    return Body(
        name=f"the {bare}" if has_article else land.in_words if land else bare,
        whose=whose,
        land=land,
        is_actor=land is None and not set(nouns) & _OF_GOVERNMENT,
    )


def _ministry_of_one(
    text: str, place: int, whose: str, full_name: Callable[[str], str | None]
) -> Body | None:
    """Return the ministry of the one minister whom the sentences before a place name."""
    for words in _words_before(text, place):
        names = {match[0] for match in _FULL_NAME.finditer(words)}
        full = {one if " " in one else full_name(one) for one in names}
        roles = {role for one in full if one and (role := role_in_text(text, one))}
        ministers = [role for role in roles if _MINISTER.search(role)]
        if ministers:
            name = f"the {_MINISTER.sub('Ministry', ministers[0])}"
            body = Body(name=name, whose=whose, land=land_within(name), is_actor=False)
            return body if len(ministers) == 1 else None
    return None
