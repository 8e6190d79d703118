"""Say of each quotation of a manuscript whether a source text has it, word for word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.proofing.library import SURE, Library, Source
from generator.proofing.manuscript import Quoted, quoted_in
from generator.proofing.readings import readings_of
from generator.proofing.typed import typed
from generator.reading.verifying.quotations import Span
from generator.text.words import fold

Verdict = Literal["verbatim", "altered", "not found", "speaker at odds"]
_NAME = re.compile(r"[^\W\d_]{3,}")
_ELLIPSIS = re.compile(r"…|\.\s?\.\s?\.")
_MOST_PARTICLES = 1
"""Small words that a name may have: "von", "della"."""
_TITLES = frozenset({"foreign", "minister", "president", "prime", "secretary", "senator", "the"})
_INSTITUTIONS = frozenset(
    {
        *("agency", "army", "authority", "bank", "commission", "committee", "congress", "council"),
        *(
            "court",
            "department",
            "government",
            "house",
            "ministry",
            "office",
            "parliament",
            "party",
        ),
        *("police", "senate", "staff", "union"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found out about one quotation of a manuscript."""

    file: str
    line: int
    column: int
    """Of the first word, from 1, in code points."""
    words: str
    speaker: str | None
    verdict: Verdict
    source: str | None = None
    """The file name of the text that has the words, or the most similar ones."""
    source_line: int | None = None
    detail: str = ""
    """What differs, in words."""


def prove(file: str, text: str, library: Library) -> list[Proof]:
    """Return a proof for each quotation of a manuscript, in order.

    Args:
        file: The manuscript's name.
        text: Its text.
        library: The source texts.
    """
    manuscript = typed(text)
    found = quoted_in(manuscript.text)
    return [
        _prove(file, (text, manuscript.place(quoted.start)), quoted, readings, library)
        for quoted, readings in zip(found, readings_of(manuscript.text, found), strict=True)
    ]


def _prove(
    file: str, where: tuple[str, int], quoted: Quoted, readings: Sequence[str], library: Library
) -> Proof:
    text, start = where
    before = text[:start]
    verdict, source, span, detail = _verdict(quoted, readings, library)
    return Proof(
        file=file,
        line=before.count("\n") + 1,
        column=start - (before.rfind("\n") + 1) + 1,
        words=" ".join(quoted.words.split()),
        speaker=quoted.speaker,
        verdict=verdict,
        source=source.name if source else None,
        source_line=source.text.count("\n", 0, span[0]) + 1 if source and span else None,
        detail=detail,
    )


def _verdict(
    quoted: Quoted, readings: Sequence[str], library: Library
) -> tuple[Verdict, Source | None, Span | None, str]:
    """Return the verdict, the text and the span that it rests on, and what differs."""
    found = (list(_places(quoted, words, library)) for words in readings)
    places = next(filter(None, found), [])
    if places:
        agreeing = [place for place in places if not _at_odds(quoted, *place)]
        source, span = (agreeing or places)[0]
        if agreeing:
            return "verbatim", source, span, ""
        other = source.speaker_of(span)
        return "speaker at odds", source, span, f'there they are words of "{other}"'
    if place := library.unmarked(quoted.words):
        detail = "these words stand there outside quotation marks"
        return "altered", *place, detail
    if near := library.nearest(quoted.words):
        return "altered", near[0], None, near[1]
    return "not found", None, None, "no text has words like these between quotation marks"


def _places(quoted: Quoted, words: str, library: Library) -> Iterator[tuple[Source, Span]]:
    """Yield where words stand; not where `…` is taken for a cut and the text prints one itself."""
    is_cut_anew = words.count("[…]") > quoted.words.count("[…]")
    for source, (start, end) in library.places(words):
        if not (is_cut_anew and _ELLIPSIS.search(source.text, start, end)):
            yield source, (start, end)


def _at_odds(quoted: Quoted, source: Source, span: Span) -> bool:
    """Tell whether the text surely gives the words to another person.

    "A minister" may be anybody of that office, and a ministry speaks through people.
    """
    if not quoted.speaker or quoted.confidence < SURE:
        return False
    own, theirs = _person(quoted.speaker), _person(source.speaker_of(span) or "")
    return bool(own and theirs) and own.isdisjoint(theirs)


def _person(speaker: str) -> frozenset[str]:
    """Return the words of a person's name that tell one from another; none for others."""
    words = _NAME.findall(speaker)
    large = [fold(word) for word in words if word[0].isupper()]
    if len(large) < len(words) - _MOST_PARTICLES or not _INSTITUTIONS.isdisjoint(large):
        return frozenset()
    return frozenset(large) - _TITLES
