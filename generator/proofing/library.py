"""The source texts in which the words of a manuscript are looked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.fuzz import partial_ratio

from generator.curating.quotations.find import FoundQuotation, find_quotations
from generator.reading.verifying.matching import find
from generator.reading.verifying.near_miss import LIKENESS, advice
from generator.reading.verifying.quotations import Span
from generator.reading.verifying.verify import SourceText
from generator.text.words import fold

SURE = 0.8
"""A speaker of whom we are less sure says nothing about another one."""


@dataclass(frozen=True)
class Source(SourceText):
    """A source text as verification takes it apart, with who speaks in it."""

    @cached_property
    def folded(self) -> str:
        """The text in small letters without accents, for likeness."""
        return fold(" ".join(self.text.split()))

    @cached_property
    def spoken(self) -> list[FoundQuotation]:
        """Who says what in it."""
        return find_quotations(self.text)

    def speaker_of(self, span: Span) -> str | None:
        """Return who is sure to say the words of a span; None where that is not sure."""
        for found in self.spoken:
            if found.start < span[1] and span[0] < found.end and found.confidence >= SURE:
                return found.speaker
        return None


@dataclass(frozen=True)
class Library:
    """All source texts."""

    sources: tuple[Source, ...]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Library":
        """Return the library of some texts, by their file names."""
        return cls(tuple(Source(name, text) for name, text in sorted(texts.items())))

    def places(self, words: str) -> Iterator[tuple[Source, Span]]:
        """Yield where words stand between quotation marks, once for each text that has them."""
        for source in self.sources:
            if span := find(source.quotations, words):
                yield source, span

    def unmarked(self, words: str) -> tuple[Source, Span] | None:
        """Return where words stand as a reporter's own."""
        for source in self.sources:
            if span := find(source.paragraphs, words):
                return source, span
        return None

    def nearest(self, words: str) -> tuple[Source, str] | None:
        """Return the text with the most similar words, and where the wordings part."""
        sought = fold(" ".join(words.split()))
        best, most_like = float(LIKENESS), None
        for source in self.sources:
            likeness = partial_ratio(sought, source.folded, score_cutoff=best)
            if likeness > best:
                best, most_like = likeness, source
        if most_like is None:
            return None
        return most_like, advice(most_like.quotations, most_like.text, words)
