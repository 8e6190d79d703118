"""Who has a part in what a sentence tells: not where it happens, and who acts comes first."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.curating.drafting.known import KnownActor, KnownPerson
from generator.curating.drafting.names.lands import Land, land_named
from generator.curating.drafting.names.organisations import Organisation, organisations_in
from generator.curating.drafting.names.person_names import surname

_SIDE = r"(?:(?:(?:north|south|east|west|cent)[a-z-]*(?:ern|ral|east|west)|mainland)\s+)?"
"""`northern`, of a country in a part of which something happens."""
_PLACE = re.compile(
    r"\b(?:in|to|on|onto|around|into|over|near|across|towards?|off|outside|inside"
    r"|visit(?:s|ed|ing)?|(?<!delegation )from|(?<!minister )(?<!spokesman )(?<!spokeswoman )for"
    r"|(?<!minister )(?<!ministers )(?<!president )(?<!government )(?<!leaders )(?<!parliament )"
    r"(?<!delegation )of"
    rf")\s+(?:the\s+)?{_SIDE}(?-i:(?:[A-ZÀ-Þ][\w.-]*\s+){{1,3}}and\s+(?:the\s+)?{_SIDE})?$",
    re.IGNORECASE,
)
"""Before a name that says where something happens, or for whom, the second of two included."""
_OTHERS = re.compile(r"['’]?s?\s+(?:all(?:y|ies)|members?|countr(?:y|ies)|nations?|states?)\b")
"""Behind the name of an organisation, where its members are meant."""
_WITH = re.compile(r"\bwith\s+(?:the\s+)?$", re.IGNORECASE)
_DOING = re.compile(r"\s+[a-z]{2,}ing\b")
_DOES = re.compile(
    r"\s+(?:(?:said|says|will|has|have|had|is|was|[a-z]{2,}ed)\b"
    r"|(?:[A-Z][\w-]+ ){0,3}(?i:secretary|president|chief|director|chair|ambassador|envoy|spokes))"
)
"""Behind the name of who acts: a verb, or an office as in `NATO Secretary General`."""
_DELEGATION = re.compile(r"\bdelegations? (?:from|of) (?:the )?$")
_PRIVATE = re.compile(
    r"(?:\s(?!the\b|an?\b|its\b)[a-z-]+){0,2}?\s(?:business(?:man|woman|people)|citizens?|nationals?|tourists?|athletes?"
    r"|players?|singers?|actors?|actress|artists?|authors?|champions?|investors?|billionaires?"
    r"|compan(?:y|ies)|firms?|banks?|giants?|(?:car|chip|plane|ship)makers?|newspapers?|dail(?:y|ies)"
    r"|(?:engineering|energy|logistics|media|industrial|steel|retail|banking) groups?"
    r"|broadcasters?|media|magazines?|websites?|footballers?|musicians?|film-?makers?)\b"
)
"""Behind the adjective of a country that does not act: `the Argentine businessman`."""
_SHORT = 3
_FAR = 120
"""In characters: a sentence may be as long as a text."""
_WORD = re.compile(r"(?:[A-Z]\.)+|[^\W\d_](?:[\w-]*\w)?")
_AND = re.compile(r"(?:['’]s)?(?: [a-z]+){0,2}(?:,|,? and|,? as well as)\s+(?:the\s+)?")
"""Between countries that act together: `Greenland’s government and Denmark`."""


def actors_in(
    sentence: str, actors: Sequence[KnownActor], people: Sequence[KnownPerson]
) -> list[str]:
    """Return the ids of the known actors that have a part in a sentence, in its order.

    Args:
        sentence: Without what is quoted in it.
        actors: Those that are known.
        people: Whose names stand for the actors for which they speak.
    """
    found: list[tuple[int, int, str]] = []
    for actor in actors:
        names = (actor.name, *actor.aliases, *actor.demonyms)
        found += [
            (start, -end, actor.id)
            for start, end in _places(sentence, names)
            if not (sentence[start:end] in actor.demonyms and _PRIVATE.match(sentence, end))
        ]
    for person in people:
        names = (person.name, *person.aliases, surname(person.name))
        found += [
            (start, -end, actor)
            for start, end in _places(sentence, names)
            for actor in person.actors
        ]
    ids: list[str] = []
    last = 0
    for start, end, name in sorted(found):
        if start >= last or -end > last:  # not within the name before: `Karsa` of `Karsa Bank`
            ids.append(name)
            last = max(last, -end)
    return list(dict.fromkeys(ids))


def people_in(sentence: str, people: Sequence[KnownPerson]) -> list[str]:
    """Return the ids of the known people whom a sentence names, in its order."""
    found = [
        (start, person.id)
        for person in people
        for start, _ in _places(sentence, (person.name, *person.aliases, surname(person.name)))
    ]
    return list(dict.fromkeys(name for _, name in sorted(found)))


def lands_that_act(sentence: str) -> list[Land]:
    """Return the countries whose names or adjectives come first in a sentence: `Norway and Spain`.

    Args:
        sentence: Without what is quoted in it.
    """
    found: list[Land] = []
    last = 0
    for start, end, land in _lands(sentence):
        if found and not _AND.fullmatch(sentence[last:start]):
            break
        if found or not _PLACE.search(_before(sentence, start)):
            found.append(land)
            last = end
    return [*found, *_lands_beside(sentence)]


def _lands_beside(sentence: str) -> Iterator[Land]:
    """Yield the countries of which a clause of their own tells: `with Norway confirming it`."""
    for start, end, land in _lands(sentence):
        if _DOING.match(sentence, end) and _WITH.search(_before(sentence, start)):
            yield land


def organisations_that_act(sentence: str) -> Iterator[Organisation]:
    """Yield the organisations that do something in a sentence, or whose officers do.

    Args:
        sentence: Without what is quoted in it.
    """
    for start, end, one in organisations_in(sentence):
        before = _before(sentence, start)
        is_doing = _DOES.match(sentence, end) and not _PLACE.search(before)
        if is_doing or _DELEGATION.search(before):
            yield one


def _before(sentence: str, start: int) -> str:
    """Return the words before a place, as far as they can say that something happens there."""
    return sentence[max(0, start - _FAR) : start]


def _lands(sentence: str) -> Iterator[tuple[int, int, Land]]:
    """Yield where a sentence names countries, from the left, the longest names first."""
    words = list(_WORD.finditer(sentence))
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            row = words[at : at + size]
            name = sentence[row[0].start() : row[-1].end()]
            land = land_named(name) if len(row) == size else None
            is_adjective = land and re.sub("^[Tt]he ", "", name) in land.demonyms
            if is_adjective and _PRIVATE.match(sentence, row[-1].end()):
                break
            if land:
                yield row[0].start(), row[-1].end(), land
                at += size - 1
                break
        at += 1


def _places(sentence: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of some names has a part, and is not where something happens."""
    for match in _pattern(tuple(names)).finditer(sentence):
        is_place = _PLACE.search(_before(sentence, match.start()))
        if not is_place and not _OTHERS.match(sentence, match.end()):
            yield match.span()


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds names; those of a few capitals only as they are: `US` is not `us`."""
    longest_first = sorted({name for name in names if name}, key=len, reverse=True)
    parts = [
        re.escape(name) if len(name.replace(".", "")) <= _SHORT else f"(?i:{re.escape(name)})"
        for name in longest_first
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)")
