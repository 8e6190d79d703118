"""When an answer is right: the same words to four fifths, and the same last name.

Both sides are cut at line breaks and trimmed of marks and stops, so that it does not matter whether
a quotation of several paragraphs is one answer or several.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.curating.quotations.marks.paragraphs import Span

OVERLAP = 0.8
_SHORTEST = 3
"""Shorter names must be the last ones."""
_EDGE = " \t\r\n\u00a0“”\"‘’'«»„,.;:"
_HONORS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "rev", "jr", "sr", "ii", "iii", "de"}
    | {"sen", "senator", "rep", "representative", "gov", "governor", "president", "vice", "prime"}
    | {"minister", "secretary", "general", "foreign", "former", "the", "a", "an"}
)
_T = TypeVar("_T")


def segments(text: str, spans: Iterable[tuple[Span, _T]]) -> list[tuple[Span, _T]]:
    """Cut spans at line breaks and trim them; each segment stands once."""
    found: dict[Span, _T] = {}
    for (start, end), owner in spans:
        for line in re.finditer(r"[^\n]+", text[start:end]):
            words = line.group()
            first = start + line.start() + len(words) - len(words.lstrip(_EDGE))
            last = start + line.start() + len(words.rstrip(_EDGE))
            if first < last:
                found.setdefault((first, last), owner)
    return sorted(found.items(), key=lambda one: one[0])


def overlap(one: Span, other: Span) -> float:
    """Return the share that two spans have in common."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(common, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def matched(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Pair spans that overlap enough, the closest first, each at most once."""
    pairs = sorted(
        (
            (share, g, f)
            for g, one in enumerate(gold)
            for f, other in enumerate(found)
            if (share := overlap(one, other)) >= OVERLAP
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for _, g, f in pairs:
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            chosen.append((g, f))
    return chosen


def names(speaker: str | None) -> list[str]:
    """Return the words of a speaker, without titles and what follows a comma; last name last."""
    plain = re.sub(r"[’']s\b", "", speaker or "")
    begins = re.split(r",|\(|\bof\b|\bwho\b", plain)[0]
    folded = [_folded(word) for word in re.findall(r"[^\W\d_][\w’'\-.]*", begins)]
    return [word.strip(".'’") for word in folded if word.strip(".") not in _HONORS]


def same_speaker(gold: str | None, found: str | None) -> bool:
    """Tell whether two strings name the same: the last name of one is among the other's names."""
    ours, theirs = names(found), names(gold)
    if not ours or not theirs:
        return False
    mine, other = ours[-1], theirs[-1]
    if mine == other:
        return True
    return (len(mine) >= _SHORTEST and mine in theirs) or (
        len(other) >= _SHORTEST and other in ours
    )


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).replace("ø", "o").replace("Ø", "O")
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
