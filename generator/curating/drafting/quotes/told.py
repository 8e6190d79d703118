"""When the words of a quotation were said, and to whom: by its own sentences, or those before."""

import re
from dataclasses import dataclass

from generator.curating.drafting.days.periods import periods_named
from generator.curating.drafting.names.person_names import surname
from generator.curating.drafting.quotation import Quotation
from generator.curating.drafting.quotes.carried_over import Utterance, day_before, goes_on
from generator.curating.drafting.quotes.circumstances import (
    Scene,
    around,
    outside,
    said_on,
    to_whom,
)
from generator.curating.drafting.quotes.notes import place_told
from generator.curating.drafting.source_text.lines import Line, line_at
from generator.curating.drafting.speakers.voices import UNKNOWN, Voice
from generator.text.words import fold

_IS_PAST = re.compile("[Ll]ast (?:week|month)")
"""A time before the text, of which a sentence with a quotation may tell that it was said then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a text tells of the circumstances of a quotation."""

    said: str = UNKNOWN
    to: str | None = None
    """None where no words of the text tell it."""
    carried: str | None = None
    """From where either is carried over; None where the quotation's sentences state them."""
    names_day: bool = False
    """Whether the quotation's sentences name a day, be it that of something else."""
    place: str | None = None
    """Where it was said, as the text has it: `in the Oval Office`."""
    outside: str = ""
    """The sentences that hold it without what is quoted in them."""
    utterance: Utterance | None = None
    """None where the quotation stands on no line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The quotation before, as its record has it."""

    id: str
    said: str
    to: str
    place: str | None
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Passages:
    """A text, taken apart."""

    scene: Scene
    rows: list[Line]
    quoted: list[tuple[int, int]]
    """Where its quotations begin and end."""


def told_of(passages: Passages, one: Quotation, voice: Voice, before: Earlier | None) -> Told:
    """Return what a text tells of the circumstances of a quotation.

    Args:
        passages: The text.
        one: The quotation.
        voice: Who speaks.
        before: The quotation before; None for the first.
    """
    scene, rows, quoted = passages.scene, passages.rows, passages.quoted
    row, last = line_at(rows, one.start), line_at(rows, max(one.start, one.end - 1))
    if row is None or last is None:
        return Told()
    begin, end = (around(line, one.start, one.end, scene.text) for line in (row, last))
    span = (begin[0], end[1])
    day = said_on(scene, span, quoted)
    said, carried = day[0] if day else UNKNOWN, None
    if day and day[1].is_dated_elsewhere:
        carried = f"the text dates “{day[1].words}” elsewhere"
    bare = outside(scene.text, span, quoted)
    to, place = to_whom(bare), place_told(bare)
    now = _utterance(scene.text, one, voice, span)
    names_day = any(span[0] <= each.start < span[1] for each in scene.named)
    going = goes_on(scene.text, rows, before.utterance, now) if before and not names_day else None
    if before and going:
        said, carried = before.said, f"as of {before.id}"
        if going == "all":
            to, place = to or before.to, place or before.place
    if not names_day and said == UNKNOWN and (found := day_before(scene, rows, now, quoted)):
        said, carried = found, "from a sentence before"
    if not names_day and said == UNKNOWN:
        within = [one for one in periods_named(bare, scene.published) if _IS_PAST.match(one.words)]
        said, carried = (within[0].date, carried) if len(within) == 1 else (said, carried)
    if said == UNKNOWN and to in {None, UNKNOWN}:
        carried = None
    return Told(
        said=said,
        to=to,
        carried=carried,
        names_day=names_day,
        place=place,
        outside=bare,
        utterance=now,
    )


def _utterance(text: str, one: Quotation, voice: Voice, span: tuple[int, int]) -> Utterance:
    """Return a quotation with what the sentences before it may call its speaker."""
    mention = text[one.speaker_start : one.speaker_end] if one.speaker_start is not None else ""
    names = voice.names or (surname(one.speaker or ""),)
    last = fold(mention).removesuffix("'s").split()[-1:] if mention[:4].lower() == "the " else []
    return Utterance(
        speaker=voice.id if voice.id != UNKNOWN else f"{UNKNOWN} {span[0]}",
        names=tuple(name for name in dict.fromkeys([*names, *last]) if name),
        mention=mention.strip(),
        span=span,
    )
