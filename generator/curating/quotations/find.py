"""The door: every direct quotation of a raw text with its speaker."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.curating.quotations.antecedents import Referent, antecedents
from generator.curating.quotations.confidence import calibrated
from generator.curating.quotations.elements import document
from generator.curating.quotations.features import Analysis, analysis
from generator.curating.quotations.mentions import mentions
from generator.curating.quotations.paragraphs import Span
from generator.curating.quotations.ranking import SPOKEN, Attribution, attributions
from generator.curating.quotations.spans import quoted
from generator.curating.quotations.weights import weights


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
    speaker_start: int | None
    """Where the speaker is mentioned for this quotation: "he", "Rasmussen", "the senators"."""
    speaker_end: int | None
    confidence: float
    """How likely quotation and speaker are both right, from 0 to 1."""


def find_quotations(text: str) -> list[FoundQuotation]:
    """Return the direct quotations of a raw text, in order.

    Titles and scare quotes are left out. Any text will do; the time it takes grows with its length.
    """
    found = quoted(text)
    if not found:
        return []
    parts = document(text, found)
    whole = analysis(parts, mentions(parts))
    meant = antecedents(whole, weights("antecedent"))
    answers = attributions(whole, weights("speaker"), weights("spoken"))
    table = weights("confidence")
    return [_found(whole, one, meant, table) for one in answers if one.spoken_probability >= SPOKEN]


def _found(
    whole: Analysis,
    answer: Attribution,
    meant: Mapping[int, tuple[Referent, float]],
    table: Mapping[str, float],
) -> FoundQuotation:
    text = whole.document.text
    quote = whole.document.quotes[answer.quote]
    speaker, sureness = _speaker(whole, answer.mention, meant)
    mention = whole.mentions[answer.mention] if answer.mention is not None else None
    raw = answer.spoken_probability * answer.mention_probability
    return FoundQuotation(
        start=quote.start,
        end=quote.end,
        text=text[quote.start : quote.end],
        stretches=quote.stretches,
        speaker=speaker,
        speaker_start=mention.start if mention else None,
        speaker_end=mention.end if mention else None,
        confidence=round(calibrated(raw, table) * sureness, 3),
    )


def _speaker(
    whole: Analysis, number: int | None, meant: Mapping[int, tuple[Referent, float]]
) -> tuple[str | None, float]:
    """Return whom a mention means, and how sure that is."""
    if number is None:
        return None, 0.0
    mention = whole.mentions[number]
    if mention.kind == "pronoun":
        referent, sureness = meant.get(number, (None, 0.0))
        return (referent.label, sureness) if referent else (None, sureness)
    at = whole.people.entity_of[number]
    if mention.kind == "name" and at >= 0:
        return whole.people.entities[at].full, 1.0
    return whole.document.text[mention.start : mention.end], 1.0
