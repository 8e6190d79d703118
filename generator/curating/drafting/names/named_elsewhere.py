"""What a text says elsewhere of somebody whom a noun or a pronoun means."""

import re

from generator.curating.drafting.names.lands import Land, land_within
from generator.curating.drafting.names.person_names import INSTITUTIONS, is_person_name
from generator.curating.drafting.names.roles import role_beside
from generator.curating.drafting.source_text.lines import line_at, lines, sentence_at
from generator.curating.drafting.source_text.safe_text import one_line
from generator.text.words import fold

_FULL_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:von|van|de|der|den|la|al|bin))*(?: [A-ZÀ-Þ][\w’'-]+){1,2}"
)
_SPEAKS = re.compile(
    r"(?: of (?:the )?[A-Z][\w ]{2,40})?(?:, who [^,.]{3,80},)?\s(?:said|says|told)\b"
)
"""Behind a name whose bearer speaks: `Rana Tull of the Harbour Party, who …, said`."""
_SPOKE = re.compile(r"\bsaid $")
_THINGS_BEFORE = (
    "(?:ferry|ship|vessel|trawler|tanker|yacht|boat|submarine|frigate|freighter|liner"
    "|aircraft|train)"
)
_BODIES_BEFORE = (
    "(?:company|firm|(?:car|chip|plane|drug)maker|manufacturer|retailer|airline|bank|lender"
    "|start-up|charity|insurer|group)"
)
_BODIES_OR_TRADES = "(?:operator|supplier|utility|developer|broker|publisher|miner)"
"""Of one word alone: `the operator Lusa`, but a crane operator may be called Ida Berg."""
_FIELD = re.compile(
    r"\s(?:of|for)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]+(?:,?\s(?:and\s)?[A-ZÀ-Þ][\w’'-]+){0,4}"
)
_THEIR_BODY = re.compile(r"['’]s?\s(?P<noun>[a-z]+)")
_LONGEST_WORD = 20
_MEANS = frozenset({"with", "by", "using", "through", "via", "of", "about", "on"})
_STEM = 4
_ENDING = 3
"""Letters that an adjective has more than its place."""
_FAR = 700
"""So far back, in characters, somebody is named whom a pronoun may mean."""


def is_place(text: str, name: str) -> bool:
    """Tell whether a text speaks of a name as of a place or a thing, which no person is."""
    last = re.escape(name)
    before = r"\b(?:in|[Nn]eighbou?ring|[Aa]mbassador to)"
    pattern = rf"{before} {last}\b|\b{last}, which\b"
    return bool(name) and re.search(pattern, text) is not None


def place_of_adjective(text: str, word: str) -> str | None:
    """Return the place in a text of which a word is the adjective: `Karsan` of Karsa."""
    bare = re.sub("['’]s$", "", word)
    found = {
        match[0]
        for match in re.finditer(rf"\b{re.escape(bare[:_STEM])}[\w-]*", text)
        if len(match[0]) < len(bare) <= len(match[0]) + _ENDING and bare.startswith(match[0][:-1])
    }
    return next((name for name in sorted(found) if is_place(text, name)), None)


def named_since(text: str, start: int, end: int) -> str | None:
    """Return the last person in a stretch whom the text names with a role."""
    found = [
        match[0]
        for match in _FULL_NAME.finditer(text, max(start, end - _FAR), end)
        if is_person_name(match[0])
        and (
            role_beside(text, match.start(), match.end())
            or _SPEAKS.match(text, match.end())
            or _SPOKE.search(text, max(start, match.start() - len(" said by ")), match.start())
        )
    ]
    return found[-1] if found else None


def named_before(text: str, noun: str, place: int | None) -> str | None:
    """Return the last institution before a place that has a country: `Danish ministry`."""
    name = r"\b(?:[A-ZÀ-Þ][\w’'-]+|(?:[A-ZÀ-Þ]\.)+)"
    pattern = rf"{name}\s+(?:[\w-]+\s+){{0,2}}(?i:{re.escape(noun)})\b"
    found = re.findall(pattern, text[: place or 0]) if noun else []
    return next((one_line(each) for each in reversed(found) if land_within(each)), None)


def in_capitals(text: str, noun: str, phrase: str, place: int | None = None) -> str | None:
    """Return the full name that the text has for `the commission`: the one, or one before it."""
    if not noun or any(word[:1].isupper() for word in phrase.split()[1:]):
        return None
    name = (
        rf"\b(?:[A-ZÀ-Þ][\w’'-]+\s(?:of\s)?){{1,4}}{noun[0].upper()}{re.escape(noun[1:])}\b"
        r"(?:\sof\s(?:the\s)?[A-ZÀ-Þ][\w’'-]+)?"
    )
    for part in (text, text[: place or 0]):
        found = {re.sub("^[Tt]he ", "", one_line(one)) for one in re.findall(name, part)}
        if len(found) == 1:
            return found.pop()
    short = rf"\b(?i:{re.escape(noun)}),? ([A-ZÀ-Þ]{{3,}})\b|\b([A-ZÀ-Þ]{{3,}}) {re.escape(noun)}\b"
    named = {one for pair in re.findall(short, text) for one in pair if one}
    return named.pop() if len(named) == 1 else None


def what_it_is(text: str, name: str) -> str | None:
    """Return `organisation` for what a text calls a company, `thing` for a ship, else None."""
    bare = re.escape(name)
    if re.search(rf"\b{_THINGS_BEFORE}\s{bare}\b", text):
        return "thing"
    behind = rf"\b{bare}(?:,? (?:plc|Ltd|Inc|Corp|LLC|AG|NV|SA|SpA|GmbH)\b|, an? (?:unit|arm) of\b)"
    it = rf"\b{bare} (?:said|says|added|announced|warned) (?:that )?it (?:had|has|would|will)\b"
    alone = rf"\b{_BODIES_OR_TRADES}\s{bare}\b|{it}"
    is_it = " " not in name and re.search(alone, text)
    if re.search(rf"\b{_BODIES_BEFORE}\s{bare}\b|{behind}", text) or is_it:
        return "organisation"
    return None


def with_its_field(text: str, phrase: str, end: int) -> str:
    """Return an institution with what its name goes on with: `Department for Transport`.

    Or the body of some who are named in the genitive alone: `the athletes’ commission`.
    """
    theirs = _THEIR_BODY.match(text, end)
    if theirs and theirs["noun"] in INSTITUTIONS and text.endswith(phrase[1:], 0, end):
        return phrase + theirs[0]
    last = phrase.split()[-1:]
    if not last or not last[0][:1].isupper() or fold(last[0]) not in INSTITUTIONS:
        return phrase
    match = _FIELD.match(text, end)
    is_whole = match is None or not text.endswith(last[0], 0, end)
    return phrase if match is None or is_whole else f"{phrase} {one_line(match[0])}"


def is_means(text: str, name: str) -> bool:
    """Tell whether a text has a name only for that with which something is done: `by AI`."""
    places = [match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    before = {_word_before(text, place) for place in places}
    return bool(before) and before <= _MEANS


def _word_before(text: str, place: int) -> str:
    """Return the word before a place, folded; empty for none near."""
    found = fold(text[max(0, place - _LONGEST_WORD) : place]).split()
    return found[-1] if found else ""


def in_full(text: str, noun: str) -> str:
    """Return a noun with what the text says of it: `leaders of the Parliament groups`."""
    name = r"[A-ZÀ-Þ][\w’'-]+"
    pattern = rf"\b{re.escape(noun)}\s+of\s+(?:the\s+)?(?:{name}\s+)*(?:{name}|groups|parties)"
    match = re.search(pattern, text) if noun.islower() else None
    return one_line(match[0]) if match else noun


def unnamed_before(text: str, noun: str, place: int) -> str | None:
    """Return how the text introduced a speaker whom it does not name: `government spokesperson`."""
    found = re.findall(rf"\b[Aa]n? ((?:[\w’'-]+ ){{1,2}}{re.escape(noun)})\b", text[:place])
    return one_line(found[-1]) if found else None


def spokes_before(text: str, noun: str, place: int) -> Land | None:
    """Return for whose country the last one spoke who was introduced: `a German spokesperson`."""
    pattern = rf"\b[Aa]n? (?:[\w’'-]+ ){{0,4}}{re.escape(noun)}\b"
    found = list(re.finditer(pattern, text[:place]))
    if not found or not (row := line_at(lines(text), found[-1].start())):
        return None
    start, _ = sentence_at(row, found[-1].start())
    return land_within(found[-1][0]) or land_within(text[start : found[-1].start()])
