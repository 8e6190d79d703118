"""Offices beside names in German texts: `die Leiterin der Hafenbehörde, Ida Berg`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.source_text.safe_text import one_line
from generator.text.words import fold

_STEMS = (
    "leiter|vorsitzende[rn]?|sprecher|minister|präsident|direktor|chef|geschäftsführer|sekretär"
    "|meister|botschafter|beauftragte[rn]?|rektor|intendant|kommissar|abgeordnete[rn]?|kanzler"
    "|senator|inspekteur|kommandeur|forscher|expert(?:e|in)|anwalt|anwältin|landrat|landrätin"
    "|obmann|obfrau|trainer|inhaber|gründer|verwalter|kapitän|professor|referent|vorstand"
)
_ADJECTIVES = (
    r"(?:[a-zäöüß]*(?:ende|ige|ische|ere|liche|erste|zweite|neue|designierte)[rn]?\s){0,2}"
)
_OFFICE = rf"{_ADJECTIVES}(?-i:(?=[A-ZÄÖÜ]))(?i:[a-zäöüß-]*?(?:{_STEMS})(?:in)?)"
_NOUN = r"[A-ZÄÖÜ][\wäöüß&-]+"
_LINK = (
    r"\s(?:der|des|von|vom|beim|im|für|am|zur|zum"
    r"|(?:an|in|bei|für|auf|gegen)\s(?:der|dem|den|die|das))"
)
_ADJECTIVE = r"(?:\s[a-zäöüß]+(?:en|er|es))?"
_OF_ONE = rf"(?:{_LINK}{_ADJECTIVE}\s{_NOUN})"
_OF = rf"(?:{_LINK}{_ADJECTIVE}\s{_NOUN}(?:\s{_NOUN}){{0,2}})"
_RANK = r"(?:(?:Dr|Prof)\.\s){0,2}"
_NAME = rf"{_NOUN}(?:\s(?:von|van|zu|de|der|den))*\s{_NOUN}"
_BEARERS = re.compile(
    rf"\b(?P<plain>{_OFFICE}{_OF_ONE}{{0,4}})\s{_RANK}(?P<name>{_NAME})\b"
    rf"|\b(?P<before>{_OFFICE}{_OF}{{0,4}}),\s{_RANK}(?P<behind>{_NAME})(?=[,.;:])"
    rf"|\b(?P<first>{_NAME}),\s(?:der\s|die\s|eine?\s)?(?P<after>{_OFFICE}{_OF}{{0,4}})"
    r"(?=[,.;:“”\"]|$)",
    re.MULTILINE,
)
_OFFICE_OF = re.compile(rf"(?:(?:[Dd]er|[Dd]ie|[Ee]ine?)\s)?{_OFFICE}{_OF}{{1,4}}")
_BODY = re.compile(rf"{_OFFICE}\s(?P<case>der|des){_ADJECTIVE}\s(?P<name>{_NOUN}(?:\s{_NOUN})*)")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody beside whose name a German office stands."""

    name: str
    office: str
    """As the text has it, without the article."""
    start: int
    """Where office and name begin."""
    end: int


@lru_cache(maxsize=8)
def german_bearers(text: str) -> tuple[Bearer, ...]:
    """Return all beside whose names a text has a German office, in order."""
    return tuple(_bearers(text))


def _bearers(text: str) -> Iterator[Bearer]:
    for match in _BEARERS.finditer(text):
        name = match["name"] or match["behind"] or match["first"]
        office = one_line(match["plain"] or match["before"] or match["after"])
        if fold(office.split()[0]) not in ROLES:  # `Minister Ida Berg`, which may be English
            yield Bearer(one_line(name), office, *match.span())


def bearer_meant(text: str, phrase: str, mention: tuple[int, int]) -> str | None:
    """Return the name of whom a mention means by an office, or by the name beside it.

    Args:
        text: The article.
        phrase: Who speaks, as the finder of quotations has it.
        mention: Where the words beside the quotation begin and end.
    """
    start, end = mention
    bearers = german_bearers(text)
    here = [one.name for one in bearers if one.start < end and start < one.end]
    return next(iter(here), None) or next(
        (one.name for one in bearers if one.office == phrase), None
    )


def is_german_office(words: str) -> bool:
    """Tell whether words are an office with what it is of: `Sprecherin der Hafenbehörde`."""
    return _OFFICE_OF.fullmatch(words) is not None


def bodies_of(office: str) -> tuple[str, ...]:
    """Return how the body may be called of which an office is: `Hafenamt` of `des Hafenamts`."""
    match = _BODY.match(office)
    if match is None:
        return ()
    first, *others = match["name"].split()
    bare = [first.removesuffix(ending) for ending in ("es", "s") if first.endswith(ending)]
    forms = [first, *(bare if match["case"] == "des" else ())]
    return tuple(" ".join([form, *others]) for form in forms)
