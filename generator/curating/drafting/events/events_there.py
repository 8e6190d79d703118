"""Which events of the briefing an article reports, too, so that it is put among their articles."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.curating.drafting.days.dates import sure_day
from generator.curating.drafting.events.events_told import EventDraft
from generator.curating.drafting.known import KnownEvent
from generator.curating.drafting.names.lands import land_within, lands_in
from generator.curating.drafting.quotes.records import Setting
from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.source_text.lines import number_of
from generator.curating.drafting.source_text.nearness import Nearness, Sentence, stems_of
from generator.curating.drafting.source_text.safe_text import one_line, shortened
from generator.curating.drafting.speakers.voices import UNKNOWN

LEAST = 0.23
"""So alike a sentence and the words of an event are at least; 1 is the same words."""
_SHORTEST = 4
_STEM = 6
_FEWEST = 3
"""Words that two reports of one event share at least."""
_LEAST = 0.5
"""Of the words of the shorter one."""
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Reported:
    """An event that is there, and the sentences that seem to report it: line and words."""

    event: KnownEvent
    sentences: list[tuple[int, str]] = field(default_factory=list)


def events_apart(
    told: Sequence[EventDraft], setting: Setting, near: Nearness
) -> tuple[list[EventDraft], list[Reported]]:
    """Return the events of a text that are new, and those that are there already.

    Args:
        told: The events of the text.
        setting: The text, its days, what is known.
        near: The text, weighed.
    """
    found: dict[str, Reported] = {}
    new = []
    events = setting.known.events
    for one in told:
        event = same_event(one, events)
        if event is None:
            new.append(one)
        else:
            reported = found.setdefault(event.id, Reported(event))
            reported.sentences.append((one.line, one.words))
    for event, sentence in _nearest(events, setting, near):
        line = number_of(setting.text, sentence.start)
        words = shortened(one_line(setting.text[sentence.start : sentence.end]), _LONGEST)
        reported = found.setdefault(event.id, Reported(event))
        if not reported.sentences:
            reported.sentences.append((line, words))
        new = [one for one in new if (one.line, one.words) != (line, words)]
    return new, [found[event.id] for event in events if event.id in found]


def _nearest(
    events: Sequence[KnownEvent], setting: Setting, near: Nearness
) -> Iterator[tuple[KnownEvent, Sentence]]:
    """Yield the events of which the words are near a sentence that names no other day."""
    for event in events:
        score, sentence = near.nearest(stems_of(event.words))
        if sentence and score >= LEAST and _may_be_on(event.date, sentence, setting):
            yield event, sentence


def _may_be_on(day: str, sentence: Sentence, setting: Setting) -> bool:
    within = [one for one in setting.named if sentence.start <= one.start < sentence.end]
    sure = [one for each in within if (one := sure_day(each, setting.since, setting.published))]
    return day == UNKNOWN or not sure or any(f"{one}".startswith(day) for one in sure)


def same_event(one: EventDraft, events: Sequence[KnownEvent]) -> KnownEvent | None:
    """Return the known event of which most words are those of this one, and the day no other."""
    own = _stems(one.words)
    likeness = [
        (len(own & other) / math.sqrt(len(own) * len(other)), event)
        for event in events
        if (event.date == one.date or UNKNOWN in {event.date, one.date})
        and (other := _stems(event.words))
        and len(own & other) >= max(_FEWEST, _LEAST * min(len(own), len(other)))
        and _may_be_of(one.words, event.words)
    ]
    return max(likeness, key=lambda pair: pair[0])[1] if likeness else None


def _may_be_of(words: str, other: str) -> bool:
    """Tell whether who acts first in a sentence has a part in the event, where countries do."""
    first, lands = land_within(words), lands_in(other)
    return first is None or not lands or first.name in lands


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in words_in(words) if len(word) >= _SHORTEST}


def told_already(reported: Sequence[Reported], article: str) -> Iterator[str]:
    """Yield, for each event that is there already, its articles with this one, to copy."""
    for one in reported:
        by = f", which {one.event.proposed_in} proposes" if one.event.proposed_in else ""
        yield f"# {one.event.id}{by}: this article seems to report it, too."
        yield from (f"#   line {line}: {words}" for line, words in one.sentences)
        yield f"#   articles: [{', '.join([*one.event.articles, article])}]"
