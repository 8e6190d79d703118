"""Of which country or chamber somebody is, where the text says it only in the words around.

What sentences before say stands in the draft with a mark: the editor looks.
"""

import re
from dataclasses import dataclass

from generator.curating.drafting.names.lands import Land
from generator.curating.drafting.names.organisations import LEGISLATORS
from generator.curating.drafting.names.who_acts import lands_that_act
from generator.curating.drafting.source_text.dateline import dateline
from generator.curating.drafting.source_text.lines import line_at, lines, sentences
from generator.text.words import fold

_MINISTER = re.compile(r"\bminister\b", re.IGNORECASE)
_ROWS_BACK = 2
_FAR = 300
_BEGINNING = 40
"""Characters in which the sentence before names the country that acts in it."""
_PARTY = re.compile(r"(?:Democrat|Republican|Conservative|Liberal|Socialist|Independent)")
_OFFICE = "|".join(sorted(one.capitalize() for one in LEGISLATORS if len(one) > 3))  # noqa: PLR2004


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What the words around say of an office, and which words."""

    title: str
    land: Land | None = None
    doubt: str | None = None
    """Why the editor should look; None where the text says it of both."""


def told_apart(text: str, name: str, role: str | None) -> Apart | None:
    """Return what the words around say of a person’s office; None where they say nothing.

    Args:
        text: The article.
        name: Of the person, as the text has it.
        role: What stands beside the name: no country, or only a party.
    """
    if role and _PARTY.fullmatch(role):
        return _of_chamber(text, name, role)
    place = text.find(f"{role} {name}") if role and _MINISTER.search(role) else -1
    land = _land_before(text, place) if place >= 0 else None
    if land is None or role is None:
        return None
    doubt = f"the text has only “{role}”, the sentences before are of {land.in_words}"
    return Apart(title=role, land=land, doubt=doubt)


def _land_before(text: str, place: int) -> Land | None:
    """Return the one country that acts in the sentence up to a place, or in those before it."""
    rows = lines(text)
    row = line_at(rows, place)
    at = rows.index(row) if row else 0
    spans = [span for one in rows[max(0, at - _ROWS_BACK) : at + 1] for span in sentences(one)]
    for begin, end in reversed([span for span in spans if span[0] <= place]):
        start = begin + len(dateline(text[begin : begin + _FAR]))
        last = place if end > place else min(end, start + _BEGINNING)
        if found := lands_that_act(text[max(start, last - _FAR) : last]):
            return found[0] if len(found) == 1 else None
    return None


def _of_chamber(text: str, name: str, party: str) -> Apart | None:
    """Return the office of somebody beside whom another has it: `Senator Berg and Democrat Lind`.

    Where the text then speaks of both: `the senators`.
    """
    pattern = (
        rf"\b(?P<office>{_OFFICE})\s[^.!?\n]{{0,300}}?\b(?:and|with|alongside)\s(?:fellow\s)?"
        rf"{party}\s{re.escape(name)}\b"
    )
    match = re.search(pattern, text)
    both = f"the {fold(match['office'])}s" if match else ""
    if match is None or both not in fold(text[match.end() :]):
        return None
    return Apart(title=f"{match['office']} ({party})")
