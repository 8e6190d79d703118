"""Who says what a sentence tells: for the `speaker` of a claim."""

import re
from collections.abc import Sequence

from generator.curating.drafting.known import KnownActor, KnownPerson
from generator.curating.drafting.names.who_acts import actors_in, people_in
from generator.curating.drafting.quotes.records import QuoteDraft
from generator.curating.drafting.source_text.lines import Line, line_at, sentence_at
from generator.curating.drafting.speakers.voices import UNKNOWN

_SAYS = re.compile(
    r"\b(?:said|says|told|announced|confirmed|stated|declared|warned|claimed|claims|insist(?:s|ed)"
    r"|argued|argues|added|explained|stressed|indicated|acknowledged|according to)\b"
)
_CLAUSE = re.compile(
    r"\b(?:where|which|who|whose|while|after|before|as|when)\b|[;:]|,\s(?:an?|the)\s"
)
"""What begins another clause, in which the report itself speaks."""
_BEHIND = re.compile(
    r",\s+(?P<who>(?!(?:while|and|but|as|which|who|where|whereas|though)\b)[^,.;:]{3,80}?)"
    r"\s+(?:said|says|told)\b(?!\s+(?:it|that|he|she|they|there|the)\b)[^,.;:]*[.,]?\s*$"
)
"""`…, the minister said on Friday.`"""


def said_by(
    words: str,
    text: str,
    rows: list[Line],
    quotes: Sequence[QuoteDraft],
    known: tuple[Sequence[KnownActor], Sequence[KnownPerson]],
) -> str | None:
    """Return the id of who says some words of a text; None where the report itself does.

    Args:
        words: As the text has them.
        text: The article.
        rows: Its lines.
        quotes: Its quotations as they are proposed.
        known: The actors and people that may speak in it.
    """
    place = text.find(words)
    row = line_at(rows, place) if place >= 0 else None
    if row is None:
        return None
    start, end = sentence_at(row, place)
    quoted = [one for one in quotes if one.speaker != UNKNOWN and one.start <= place < one.end]
    if quoted:
        return quoted[0].speaker
    bare = _outside(text, start, end, quotes)
    if not _is_reported(bare, place - start):
        return None
    within = [one for one in quotes if start <= one.start < end and one.speaker != UNKNOWN]
    if within:
        return within[0].speaker
    behind = _BEHIND.search(bare)
    before = _SAYS.split(bare, maxsplit=1)[0]
    actors, people = known
    subject = behind["who"] if behind else before
    found = [*people_in(subject, people), *actors_in(subject, actors, ())]
    return found[0] if found else None


def _is_reported(bare: str, place: int) -> bool:
    """Tell whether words stand behind a verb of saying, or before `, she said`, in its clause."""
    behind = _BEHIND.search(bare)
    if behind and place < behind.start():
        return True
    last = list(_SAYS.finditer(bare, 0, max(0, place)))
    return bool(last) and not _CLAUSE.search(bare, last[-1].end(), place)


def _outside(text: str, start: int, end: int, quotes: Sequence[QuoteDraft]) -> str:
    shown = list(text[start:end])
    for one in quotes:
        for at in range(max(one.start, start), min(one.end, end)):
            shown[at - start] = " "
    return "".join(shown)
