"""What a text says right beside the mention of a speaker: a name, or who speaks with them."""

import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.names.lands import land_within
from generator.curating.drafting.names.person_names import (
    INSTITUTIONS,
    THINGS,
    bare_name,
    is_person_name,
)
from generator.curating.drafting.names.role_behind import is_office
from generator.curating.drafting.names.role_words import ROLES
from generator.curating.drafting.names.roles import is_title
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

_NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:von|van|de|der|den|la|al|bin))*(?:\s[A-ZÀ-Þ][\w’'-]+){1,3}"
_BEHIND = re.compile(
    rf"(?:\s(?:of|for)\s(?:the\s)?[\w-]+(?:\s[\w-]+){{0,2}})?,\s+"
    rf"(?:(?:the|an?|its|their)\s(?:[\w-]+\s){{1,3}}?)?(?P<apposed>{_NAME})[,.]"
    rf"|\s(?:of|for)\s(?:[a-z]+\s){{1,3}}(?P<of>{_NAME})\b"
)
"""`Its chair, Ida Berg,`, `Its chair, the poet Ida Berg,`, `The minister of defence Ida Berg`."""
_THEIRS = re.compile(rf"\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>[\w-]+),\s+(?P<name>{_NAME}),?\s")
"""Behind `Her`: `German counterpart, Marta Quill,`."""
_ONE_OF = re.compile(r"(?:an?|the) [a-z-]+(?: [a-z-]+)?$")
_APPOSED_TO = re.compile(
    rf"\b(?:For|To|says|said|But|And|While)\s(?P<name>{_NAME})(?:\s(?:of|from|at)\s[^,.!?\"“”]{{3,80}}|),\s$"
)
"""`For Ida Berg of the Mill Trust, `."""
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_COUNTERPARTS = word_set(
    """
    counterpart colleague successor predecessor lawyer partner mother father wife husband widow
    widower son daughter brother sister
    """
)
_AND = re.compile(r"(?:,?\s+and|\s+&)\s+(?:[Tt]he\s+)?$")
_COMMA = re.compile(r",\s+(?:[Tt]he\s+)?$")
_BEGINS = re.compile(r"(?:^|[.!?:;,—–\n\"“”»«])\s*$")
"""What stands before the first of several who speak together."""
_SMALL = word_set("of the for on foreign defence defense finance interior justice and")
_LONGEST = 200
_MOST_WORDS = 8
_AND_BEHIND = re.compile(
    rf"(?P<names>(?:,\s+(?:the\s+)?{_NAME}|,\s+[A-ZÀ-Þ][\w-]+)*),?\s+and\s+(?P<last>(?:the\s+)?"
    r"(?:[A-ZÀ-Þ][\w’'-]*)(?:\s[A-ZÀ-Þ][\w’'-]*){0,4})\s+(?:[a-z]+ly\s+)?"
    r"(?:said|say|called|urged|warned|announced|wrote|declared|in\sa\sjoint|jointly)\b"
)
_JOINT = r"\bjoint (?:statement|declaration|letter|appeal)\s+(?:of|by|from)\s+"
_OFFICES = (
    r"\b(?:ministers|presidents|leaders|chancellors|premiers|governments|ministries|parliaments"
    r"|mayors|ambassadors|secretaries)\s+(?:of\s[a-z]+\s)?(?:of|from)\s+"
)
_LISTED = r"(?P<all>[^.!?\"“”\n]{3,160})"
_ISSUED = re.compile(_JOINT + _LISTED)
_SEVERAL = re.compile(f"(?:{_JOINT}|{_OFFICES}){_LISTED}")
_LAST = re.compile(r",?\s+and\s+")
"""What stands before the last of several."""


def named_behind(text: str, start: int, end: int) -> str | None:
    """Return the name behind a noun that means its bearer; None for a mention that is a name.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    words = text[start:end].split()
    if words and fold(words[-1]) in _POSSESSIVES:
        theirs = _THEIRS.match(text, end)
        is_theirs = theirs and fold(theirs["noun"]) in ROLES | _COUNTERPARTS
        name = bare_name(theirs["name"]) if theirs and is_theirs else ""
        return name if " " in name and is_person_name(name) else None
    is_noun = bool(words) and fold(words[-1]).strip("'’") in ROLES | _COUNTERPARTS
    if not is_noun and not (words and is_office(" ".join(words))):
        return None
    match = _BEHIND.match(text, end)
    name = bare_name(match["apposed"] or match["of"]) if match else ""
    return name if name and is_person_name(name) else None


def apposed_before(text: str, start: int, end: int) -> str | None:
    """Return the name before a noun that only says who that is: `Ida Berg of the Mill, a club,`.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    if not _ONE_OF.match(text, start, end):
        return None
    match = _APPOSED_TO.search(text, max(0, start - _LONGEST), start)
    name = bare_name(match["name"]) if match else ""
    return name if " " in name and is_person_name(name) else None


def all_named(text: str, start: int, end: int, found: Sequence[str]) -> tuple[str, ...]:
    """Return all whom a text names as the speakers, in its order; one for most quotations.

    Args:
        text: The article.
        start: Where the mention of the speaker begins.
        end: Where it ends.
        found: Whom the finder of quotations takes for the speakers.
    """
    mention = one_line(text[start:end])
    if fold(mention.split()[-1]) in THINGS and (named := issuers(text, end)):
        return named
    if listed := listed_with(text, start, end):
        return listed
    before, behind = spoken_with(text, start, end)
    own = (*before, mention, *behind)
    persons = tuple(one_line(one) for one in found if not is_title(one))
    return own if len(own) >= len(persons) else persons


def spoken_with(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who stands before and behind a mention and speaks too: `Karsa and [the bank]`.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    return _before(text, start), tuple(_behind(text, end))


def issuers(text: str, end: int) -> tuple[str, ...]:
    """Return whose joint statement the last one before a place is, as far as the text says."""
    found = list(_ISSUED.finditer(text, max(0, end - 2000), end))
    return _in_list(found[-1]["all"])[0] if found else ()


def listed_with(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return all of a list that a mention is in: `a joint statement of Norway and [Sweden]`.

    Args:
        text: The article.
        start: Where the mention begins.
        end: Where it ends.
    """
    for match in _SEVERAL.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        named, length = _in_list(match["all"])
        if named and match.start() < end and end <= match.start("all") + length:
            return named
    return ()


def _in_list(words: str) -> tuple[tuple[str, ...], int]:
    """Return who is listed at the beginning of words, and where the list ends; all or none."""
    last = _LAST.search(words)
    if last is None:
        return (), 0
    before = re.split(r",\s+", words[: last.start()])
    ending = _trimmed(re.split("[,;:—–(]", words[last.end() :])[0])
    if not ending or any(_trimmed(part) != part for part in before):
        return (), 0
    return (*before, ending), last.end() + len(ending)


def _trimmed(part: str) -> str:
    """Return the words at the beginning of a part that name somebody."""
    taken: list[str] = []
    for word in part.split():
        if not (word[:1].isupper() or fold(word) in _SMALL or fold(word) in INSTITUTIONS):
            break
        taken.append(word)
    while taken and fold(taken[-1]) in _SMALL:
        taken.pop()
    phrase = " ".join(taken)
    return phrase if _names_somebody(phrase) else ""


def _before(text: str, start: int) -> tuple[str, ...]:
    """Return those who stand before a mention, where nothing stands before them."""
    rest = text[max(0, start - _LONGEST) : start]
    match = _AND.search(rest)
    found: list[str] = []
    while match:
        rest = rest[: match.start()]
        phrase = _phrase_at_end(rest)
        if not phrase:
            return ()
        found.insert(0, re.sub("^[Tt]he ", "", phrase))
        rest = rest[: len(rest) - len(phrase)]
        if _BEGINS.search(rest) and not _more(rest):
            return tuple(found)
        match = _COMMA.search(rest)
    return ()


def _more(rest: str) -> bool:
    """Tell whether a comma leads on to another one who speaks, and not to a clause."""
    match = _COMMA.search(rest)
    return bool(match and _phrase_at_end(rest[: match.start()]))


def _phrase_at_end(rest: str) -> str:
    """Return the words at the end that name a country, an institution or a person."""
    taken: list[str] = []
    for word in reversed(rest.split(" ")[-_MOST_WORDS:]):
        bare = fold(word).removesuffix("'s").removesuffix("’s")
        is_name = word[:1].isupper() and word[-1:] not in ",.;:"
        if not (is_name or bare in INSTITUTIONS or (taken and bare in _SMALL)):
            break
        taken.insert(0, word)
        if "\n" in word:
            return ""
    while taken and fold(taken[0]) in _SMALL - {"the"}:
        taken.pop(0)
    phrase = " ".join(taken)
    return phrase if _names_somebody(phrase) else ""


def _names_somebody(phrase: str) -> bool:
    words = {fold(word).strip(",.'’") for word in phrase.split()}
    return bool(phrase) and bool(
        words & INSTITUTIONS or land_within(phrase) or is_person_name(phrase)
    )


def _behind(text: str, end: int) -> Iterator[str]:
    """Yield those who stand behind a mention, before the verb: `[Karsa] and the bank said`."""
    match = _AND_BEHIND.match(text, end)
    for phrase in (*(match["names"].split(", ") if match else ()), match["last"] if match else ""):
        bare = re.sub("^[Tt]he ", "", phrase)
        if _names_somebody(bare):
            yield bare
