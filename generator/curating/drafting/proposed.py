"""What other drafts propose already, so that one stub is copied once."""

import math
import re
from collections.abc import Iterator, Sequence

from generator.curating.drafting.events_told import EventDraft
from generator.curating.drafting.known import Known, KnownEvent
from generator.curating.drafting.lands import land_within, lands_in
from generator.curating.drafting.same_words import words_in
from generator.curating.drafting.voices import UNKNOWN

_EVENT = re.compile(
    r"^- id: (?P<id>[a-z0-9-]+)\n  date: (?P<date>\S+)\n  status: .*\n"
    r"  text:(?P<text>.*?)(?:# line [0-9]+: (?P<words>.*))?\n"
    r"(?:  actors: .*\n  articles: \[(?P<articles>.*)\]\n?)?",
    re.MULTILINE,
)
_SUBJECT = re.compile(r"^- id: ([a-z0-9-]+)\n  label: .*\n  type: ", re.MULTILINE)
_SHORTEST = 4
_STEM = 6
_FEWEST = 3
"""Words that two reports of one event share at least."""
_LEAST = 0.5
"""Of the words of the shorter one."""


def events_proposed(note: str, file: str) -> Iterator[KnownEvent]:
    """Yield the events that the note of a draft proposes.

    Args:
        note: The note.
        file: The name of the draft's file.
    """
    for match in _EVENT.finditer(note):
        words = f"{match['text']} {match['words'] or ''}".strip()
        yield KnownEvent(
            id=match["id"],
            date=match["date"],
            words=words,
            articles=tuple((match["articles"] or "").split(", ")) if match["articles"] else (),
            proposed_in=file,
        )


def subjects_proposed(note: str) -> list[str]:
    """Return the subjects of claims that the note of a draft proposes."""
    return _SUBJECT.findall(note)


def same_event(one: EventDraft, events: Sequence[KnownEvent]) -> KnownEvent | None:
    """Return the known event of which most words are those of this one, and the day no other."""
    own = _stems(one.words)
    likeness = [
        (len(own & other) / math.sqrt(len(own) * len(other)), event)
        for event in events
        if (event.date == one.date or UNKNOWN in {event.date, one.date})
        and (other := _stems(event.words))
        and _may_be_of(one.words, event.words)
        and len(own & other) >= max(_FEWEST, _LEAST * min(len(own), len(other)))
    ]
    return max(likeness, key=lambda pair: pair[0])[1] if likeness else None


def _may_be_of(words: str, other: str) -> bool:
    """Tell whether who acts first in a sentence has a part in the event, where countries do."""
    first, lands = land_within(words), lands_in(other)
    return first is None or not lands or first.name in lands


def told_already(events: Sequence[EventDraft], article: str, known: Known) -> Iterator[str]:
    """Yield, for each event that is there already, its articles with this one, to copy."""
    told: dict[str, list[EventDraft]] = {}
    for one in events:
        if event := same_event(one, known.events):
            told.setdefault(event.id, []).append(one)
    for event in known.events:
        if event.id in told:
            by = f", which {event.proposed_in} proposes" if event.proposed_in else ""
            yield f"# {event.id}{by}: this article seems to report it, too."
            yield from (f"#   line {one.line}: {one.words}" for one in told[event.id])
            yield f"#   articles: [{', '.join([*event.articles, article])}]"


def speakers_proposed(names: Sequence[str], known: Known) -> Iterator[str]:
    """Yield, for each other draft, which of some people and actors it proposes."""
    by_file: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        if name in known.proposed_in:
            by_file.setdefault(known.proposed_in[name], []).append(name)
    for file, own in by_file.items():
        yield f"The note of {file} proposes already: {', '.join(own)}."


def subjects_there(subjects: Sequence[str], known: Known) -> Iterator[str]:
    """Yield a comment for each of some subjects that another draft proposes."""
    for one in subjects:
        if one in known.proposed_subjects:
            yield f"# {one}, which {known.proposed_subjects[one]} proposes"


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in words_in(words) if len(word) >= _SHORTEST}
