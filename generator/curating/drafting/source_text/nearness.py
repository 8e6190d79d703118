"""How near the sentences of a text are to what the briefing says of something.

Rare words that both have count the most (the cosine of their weights).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.curating.drafting.source_text.lines import lines, sentences
from generator.curating.drafting.source_text.safe_text import one_line
from generator.curating.drafting.source_text.word_sets import word_set
from generator.text.words import fold

MOST_WORDS = 9
"""Of the words in a row that tell the most."""
FEWEST_WORDS = 4
_FEWEST_WORDS = 6
"""Of a sentence that counts."""
_FEWEST_SHARED = 2
_STEM = 6
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = word_set(
    """
    the and that for with from was were been have has had his her their its will would not this
    which who what whether how said says are but they you all into over than
    """
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text."""

    start: int
    end: int
    words: tuple[re.Match[str], ...]
    stems: tuple[str, ...]
    """Of each word; empty for a small one."""


class Nearness:
    """The sentences of a text, weighed by how rare their words are in it and in others."""

    def __init__(self, text: str, others: Sequence[str]) -> None:
        """Weigh the words.

        Args:
            text: The text whose sentences are looked at.
            others: Those of other articles, which tell what is rare.
        """
        self.text = text
        self.own = list(sentences_of(text))
        told = [*self.own, *(sentence for other in others for sentence in sentences_of(other))]
        counts = Counter(stem for one in told for stem in set(one.stems))
        self._rarity = {stem: math.log(len(told) / (1 + each)) for stem, each in counts.items()}
        self._most = max(self._rarity.values(), default=0.0)
        self._own = [(one, stems := set(one.stems) - {""}, self._size(stems)) for one in self.own]

    def nearest(self, profile: set[str]) -> tuple[float, Sentence | None]:
        """Return the sentence that is the nearest to some stems, and how near: 1 is the same."""
        best: tuple[float, Sentence | None] = (0.0, self.own[0] if self.own else None)
        for one, stems, size in self._own:
            shared = stems & profile
            if len(shared) >= _FEWEST_SHARED:
                score = sum(self._rarity[stem] ** 2 for stem in shared) / size
                best = (score, one) if score > best[0] else best
        return best[0] / self._size(profile), best[1]

    def alike(self, stems: set[str], others: set[str]) -> float:
        """Return how alike some stems are to others: 1 is the same."""
        shared = sum(self._rarity.get(stem, self._most) ** 2 for stem in stems & others)
        return shared / (self._size(stems) * self._size(others))

    def rarest(self, words: Iterable[str]) -> list[str]:
        """Return words, each stem once, the rarest first."""
        by_stem = {stem_of(word): word for word in words}
        return sorted(
            by_stem.values(), key=lambda word: -self._rarity.get(stem_of(word), self._most)
        )

    def _size(self, stems: set[str]) -> float:
        """Return the length of stems as a vector of how rare they are."""
        weights = (self._rarity.get(stem, self._most) for stem in stems)
        return math.sqrt(sum(weight**2 for weight in weights)) or 1.0

    def telling_words(self, text: str, one: Sentence, profile: set[str]) -> str:
        """Return the words of a sentence, in a row, that are the most of some stems.

        Args:
            text: In which the sentence stands.
            one: The sentence.
            profile: The stems.
        """
        weights = [
            self._rarity.get(stem, 0.0) ** 2 if stem in profile else 0.0 for stem in one.stems
        ]
        size = min(MOST_WORDS, len(weights))
        first = max(range(len(weights) - size + 1), key=lambda at: sum(weights[at : at + size]))
        last = first + size - 1
        while not weights[first] and first < last:
            first += 1
        while not weights[last] and last > first:
            last -= 1
        while last - first + 1 < min(FEWEST_WORDS, len(weights)):
            first, last = (first, last + 1) if last + 1 < len(weights) else (first - 1, last)
        while last + 1 < len(one.words) and _goes_on(text, one.words[last], one.words[last + 1]):
            last += 1
        return one_line(text[one.words[first].start() : one.words[last].end()])


def sentences_of(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that have enough words."""
    for row in lines(text):
        for start, end in sentences(row):
            words = tuple(_WORD.finditer(text, start, end))
            if len(words) >= _FEWEST_WORDS:
                yield Sentence(start, end, words, tuple(stem_of(one[0]) for one in words))


def stem_of(word: str) -> str:
    """Return what words of one kind begin with; empty for a small word."""
    folded = fold(word)
    return "" if len(folded) <= 2 or folded in _SMALL else folded[:_STEM]  # noqa: PLR2004


def stems_of(words: str) -> set[str]:
    """Return the stems of some words."""
    return {stem_of(word) for word in _WORD.findall(words.replace("-", " "))} - {""}


def _goes_on(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether two words are of one name: `Swedish` and `Armed`."""
    is_name = word[0][:1].isupper() and following[0][:1].isupper()
    return is_name and text[word.end() : following.start()] == " "
