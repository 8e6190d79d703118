"""The door: every direct quotation of a raw text with its speaker."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.curating.quotations.confidence import calibrated
from generator.curating.quotations.marks.paragraphs import Span
from generator.curating.quotations.marks.spans import Quoted, quoted
from generator.curating.quotations.references.resolution import Resolver
from generator.curating.quotations.speakers.ranking import SPOKEN, Attribution, attributions
from generator.curating.quotations.syntax.analysis import Analysis, analysis
from generator.curating.quotations.syntax.elements import document
from generator.curating.quotations.weights import weights

_DOUBTFUL = 0.85
"""An editor should look at joint speakers, and at words with double marks among them.

How often the former are right nobody measured; the latter may be a text that is quoted with its own
quotations, or two quotations of which one lacks a mark.
"""
_MARK = re.compile('["“”„«»]')


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuotation:
    """A direct quotation, and who is likely to have said it. Offsets are in code points."""

    start: int
    end: int
    """Where the words are, without the outer marks; the end is not part of them."""
    text: str
    """The words, letter for letter; with the marks that reopen later paragraphs."""
    stretches: tuple[Span, ...]
    """Where the words are in each paragraph, without those marks."""
    speaker: str | None
    """The full name where the text has it, else the noun: "the senators"."""
    speakers: tuple[str, ...]
    """All who say it together, in the order of the text: more than one for a joint statement."""
    speaker_start: int | None
    """Where the speaker is mentioned for this quotation: "he", "Rasmussen", "the senators"."""
    speaker_end: int | None
    confidence: float
    """How likely quotation and speaker are both right, from 0 to 1."""


def find_quotations(
    text: str, learnt: Callable[[str], Mapping[str, float]] = weights
) -> list[FoundQuotation]:
    """Return the direct quotations of a raw text, in order.

    Titles and scare quotes are left out. Any text will do; the time it takes grows with its length.

    Args:
        text: The raw text.
        learnt: Gives a table of weights by its name; benchmarks have others than those shipped.
    """
    found = quoted(text)
    if not found:
        return []
    whole = analysis(document(text, found))
    resolver = Resolver(whole, learnt("antecedent"))
    table = learnt("confidence")
    return [
        _found(whole, answer, resolver, table)
        for answer in attributions(whole, learnt("speaker"), learnt("spoken"))
        if answer.spoken_probability >= SPOKEN
    ]


def _found(
    whole: Analysis, answer: Attribution, resolver: Resolver, table: Mapping[str, float]
) -> FoundQuotation:
    text, quote = whole.document.text, whole.document.quotes[answer.quote]
    speaker, sureness = resolver.speaker(answer.mention)
    speakers = resolver.speakers(answer.mention)
    mention = None if answer.mention is None else whole.mentions[answer.mention]
    raw = answer.spoken_probability * answer.mention_probability
    likely = calibrated(raw, mention.kind, table) if mention else 0.0
    if len(speakers) > 1 or _has_odd_marks(text, quote):
        likely = min(likely, _DOUBTFUL)
    return FoundQuotation(
        start=quote.start,
        end=quote.end,
        text=text[quote.start : quote.end],
        stretches=quote.stretches,
        speaker=speaker,
        speakers=speakers,
        speaker_start=mention.start if mention else None,
        speaker_end=mention.end if mention else None,
        confidence=round(likely * sureness, 3),
    )


def _has_odd_marks(text: str, quote: Quoted) -> bool:
    """Tell whether words hold double marks; those that reopen each paragraph are none of them."""
    found = {*_MARK.findall(text, quote.start, quote.end)}
    return bool(found - {quote.mark} if len(quote.stretches) > 1 else found)
