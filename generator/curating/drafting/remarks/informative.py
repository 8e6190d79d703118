"""The sentences of a text that tell the most, for the editor to write a summary from."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from math import sqrt

from rapidfuzz import fuzz

from generator.curating.drafting.quotes.same_words import words_in
from generator.curating.drafting.source_text.boilerplate import Boilerplate, is_within
from generator.curating.drafting.source_text.lines import lines, number_of, sentences

MOST, FEWEST_WORDS, LONGEST_WORDS = 5, 8, 60
_SHORTEST = 4
_MOST_QUOTED = 0.5
_TOO_LIKE = 72
_NUMBER = re.compile(r"[0-9]")


def informative(
    text: str, spans: list[Boilerplate], quoted: Sequence[tuple[int, int]], body: int
) -> list[tuple[int, str]]:
    """Return three to five sentences with their lines, in the order of the text."""
    found = []
    starts, ends = [first for first, _ in quoted], [last for _, last in quoted]
    for row in lines(text):
        for start, end in sentences(row):
            words = words_in(text[start:end])
            near = quoted[bisect_left(ends, start) : bisect_right(starts, end)]
            inside = sum(max(0, min(end, last) - max(start, first)) for first, last in near)
            is_long = FEWEST_WORDS <= len(words) <= LONGEST_WORDS
            begins_inside = any(first < start < last for first, last in near)
            is_own = not begins_inside and inside < _MOST_QUOTED * (end - start)
            is_own = is_own and not text[start:end].endswith("?")
            if start >= body and is_long and is_own and not is_within(spans, start):
                found.append((start, text[start:end], words))
    counts = Counter(word for _, _, words in found for word in set(words) if len(word) >= _SHORTEST)
    ranked = sorted(
        enumerate(found), key=lambda pair: (-_score(pair[1][2], counts, pair[0]), pair[0])
    )
    chosen: list[tuple[int, str]] = []
    for _, (start, sentence, _) in ranked:
        if all(fuzz.token_set_ratio(sentence, other) < _TOO_LIKE for _, other in chosen):
            chosen.append((start, sentence))
        if len(chosen) == MOST:
            break
    return [(number_of(text, start), sentence) for start, sentence in sorted(chosen)]


def _score(words: list[str], counts: Counter[str], place: int) -> float:
    """Return how telling a sentence is: words that come back, numbers, an early place."""
    telling = sum(counts[word] - 1 for word in set(words) if counts[word] > 1)
    numbers = sum(bool(_NUMBER.search(word)) for word in words)
    return telling / sqrt(max(len(words), FEWEST_WORDS)) + 0.5 * numbers + 3 / (1 + place)
