"""Quotations for tests, as the finder gives them."""

from dataclasses import dataclass

from generator.curating.drafting.known import Known
from generator.curating.drafting.speakers.cast import Cast
from generator.curating.drafting.speakers.voices import Voice


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation."""

    start: int
    end: int
    stretches: tuple[tuple[int, int], ...]
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    confidence: float = 0.95

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who says it: one or nobody."""
        return (self.speaker,) if self.speaker else ()


def found(
    text: str, words: str, speaker: str | None, mention: str | None = None, sure: float = 0.95
) -> Found:
    """Return the quotation of some words; the mention is the last before them, else the first."""
    start = text.index(words)
    named = mention or speaker
    place = -1 if named is None else text.rfind(named, 0, start)
    if named is not None and place < 0:
        place = text.index(named, start)
    end = start + len(words)
    spans = ((start, end),)
    if named is None:
        return Found(start, end, spans, speaker, None, None, sure)
    return Found(start, end, spans, speaker, place, place + len(named), sure)


def cast(
    text: str, *speakers: tuple[str, str | None, str | None], known: Known | None = None
) -> tuple[Cast, list[Voice]]:
    """Return the cast of a text and its voices."""
    whole = Cast(text, known or Known())
    return whole, whole.voices([found(text, *each) for each in speakers])
