"""Which quotes of other articles print the same utterance, whole or cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.curating.drafting.known import KnownQuote
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

ALIKE = 88
FEWEST_WORDS = 5
"""In the shorter of two quotes, for words alone to tell that they are one utterance."""
FEWEST_WORDS_OF_ONE_SPEAKER = 2
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_COMMON = word_set(
    """
    national security the of a in to and that for is it on we our they be this with at from by
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameWords:
    """A quote of another article that prints the same words."""

    quote: KnownQuote
    is_other_speaker: bool
    """It gives the words to somebody else."""
    differs: bool
    """The words are not quite the same."""


def words_in(text: str) -> list[str]:
    """Return the folded words of a text."""
    return _WORD.findall(fold(text))


def same_words(text: str, speaker: str, others: Sequence[KnownQuote]) -> SameWords | None:
    """Return the quote of another article that is the most like a text, if one is the same."""
    words = words_in(text)
    joined = " ".join(words)
    found: list[tuple[float, int, SameWords]] = []
    for at, other in enumerate(others):
        theirs = words_in(other.text)
        is_same_speaker = speaker in other.speakers
        score = _alike(words, joined, theirs, is_same_speaker=is_same_speaker)
        if score:
            same = SameWords(
                quote=other,
                is_other_speaker=not is_same_speaker,
                differs=not _is_part(words, theirs) and not _is_part(theirs, words),
            )
            found.append((score + is_same_speaker, -at, same))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _alike(words: list[str], joined: str, theirs: list[str], *, is_same_speaker: bool) -> float:
    """Return how alike two quotes are, 0 where they are not one utterance."""
    shorter = min(len(words), len(theirs))
    if shorter >= FEWEST_WORDS:
        score = fuzz.token_set_ratio(joined, " ".join(theirs))
        # Few words may all occur in a long quote, scattered: they must follow each other.
        near = fuzz.partial_ratio(joined, " ".join(theirs)) >= ALIKE - 8
        return score if score >= ALIKE and near else 0
    telling = [word for word in (words if len(words) == shorter else theirs) if word not in _COMMON]
    if is_same_speaker and shorter >= FEWEST_WORDS_OF_ONE_SPEAKER and telling:
        return ALIKE if _is_part(words, theirs) or _is_part(theirs, words) else 0
    return 0


def _is_part(words: list[str], whole: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(whole)} "
