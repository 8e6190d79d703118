"""Day and addressee of a quotation that its own sentence leaves out, from the words before it.

Only where the text itself carries them over: the same speaker goes on (“he added”), or a sentence
just before tells that this speaker spoke on a day. What is carried over is shown to the editor.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.curating.drafting.quotes.circumstances import Scene, outside, said_on
from generator.curating.drafting.source_text.lines import Line, sentences
from generator.text.words import fold

MOST_SENTENCES = 4
"""So far back a sentence that tells the day may stand, and within the paragraph before at most."""
_GOES_ON = re.compile(
    r"\b(?:add(?:ed|s|ing)|continu(?:ed|es|ing)|went on|goes on|also|concluded|elaborated)\b"
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_NOUN = re.compile(r"the [a-z][\w -]*", re.IGNORECASE)
"""A noun that leads back: “the ministry”."""
_SPOKE = re.compile(
    r"\b(?:said|says|told|announced|confirmed|declared|stated|wrote|posted|warned|reported|published"
    r"|released|issued|explained|insisted|argued|called|urged|promised|vowed|spoke|testified)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A quotation and who speaks in it."""

    speaker: str
    """Their id."""
    names: tuple[str, ...]
    """What the text may call them: surnames, or the noun of an institution."""
    mention: str
    """The words that name the speaker for it; empty for none."""
    span: tuple[int, int]
    """The sentences that hold it."""


def goes_on(text: str, rows: Sequence[Line], before: Utterance, now: Utterance) -> str | None:
    """Return what a speaker's words have from those before: `all` or the `day`; None for nothing.

    Within one sentence, and as “he added” in the next paragraph, a speaker goes on; “the ministry
    said” in the next paragraph is of the same day, and may be to others.
    """
    if before.speaker != now.speaker:
        return None
    if now.span[0] < before.span[1]:
        return "all"
    if _row_of(rows, now.span[0]) - _row_of(rows, before.span[1]) > 1:
        return None
    if _PRONOUN.fullmatch(now.mention) or _GOES_ON.search(text[slice(*now.span)]):
        return "all"
    return "day" if _NOUN.fullmatch(now.mention) else None


def day_before(
    scene: Scene, rows: Sequence[Line], now: Utterance, quoted: list[tuple[int, int]]
) -> str | None:
    """Return the day of the nearest sentence before that tells that this speaker spoke."""
    for span in _sentences_before(rows, now.span[0]):
        days = [one for one in scene.named if span[0] <= one.start < span[1]]
        if not days:
            continue
        told = outside(scene.text, span, quoted)
        words = f" {' '.join(re.findall('[^ .,;:]+', fold(told)))} "
        is_same = any(f" {name} " in words or f" {name}'s " in words for name in now.names)
        found = said_on(scene, span, quoted)
        return found[0] if found and is_same and _SPOKE.search(told) else None
    return None


def _sentences_before(rows: Sequence[Line], place: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences before a place, the nearest first, of its paragraph and the last one."""
    at = _row_of(rows, place)
    found = [span for row in rows[max(0, at - 1) : at + 1] for span in sentences(row)]
    yield from reversed([span for span in found if span[1] <= place][-MOST_SENTENCES:])


def _row_of(rows: Sequence[Line], place: int) -> int:
    return max((at for at, row in enumerate(rows) if row.start <= place), default=0)
