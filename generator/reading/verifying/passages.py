"""The parts of a source text in which words are looked for: its quotations, or its paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.reading.verifying.characters import HANGUL, LINE_END, VOWELS
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.line_ends import BREAK, layout
from generator.reading.verifying.quotations import Quotation, Span, quotations
from generator.reading.verifying.readable import Readable, readable
from generator.reading.verifying.tokens import Token, tokens, uncuttable
from generator.reading.verifying.unspaced import cut

_BRACKETS = frozenset("[]")
_CLAUSE_ENDS = frozenset(",.;:!?…-()।॥")
_VOWELS = re.compile(f"[{VOWELS}]")
_LIGATURE = "\ufb00-\ufb06"
_TORN = re.compile(rf"[{_LIGATURE}] [^\W\d_]|[^\W\d_] [{_LIGATURE}]|[{HANGUL}]{LINE_END}[{HANGUL}]")
"""Where a word was torn apart: at a ligature, or at the end of a line in Korean."""
_SAMPLE = 50_000
"""So many characters of a text tell its language."""


@dataclass(frozen=True)
class Passage:
    """A part of a source text in which words are looked for: a quotation, or a paragraph."""

    text: str
    quotation: Quotation
    may_cut_words: bool = False
    """Pieces may begin and end within a compound; only to say what is wrong with a quote."""
    parted: frozenset[int] = frozenset()
    """Where runs of Han or kana are cut."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, without the marks that reopen a paragraph."""
        words = _tokens_of(self.text, self.quotation.stretches)
        return tuple(cut(words, self.parted)) if self.parted else words

    @cached_property
    def undivided(self) -> Mapping[int, Sequence[tuple[str, int]]]:
        """Words divided at a line end, by the index of their first token: the words, the next.

        Or by a program that reads PDF and puts a space after a ligature (`of ﬁ cial`).
        """
        found: dict[int, list[tuple[str, int]]] = {}
        words = self.tokens
        for index in range(len(words) - 2, -1, -1):
            rest = self._rest_of(index)
            if rest and words[index].is_word and words[rest].is_word:
                others = [(words[rest].key, rest + 1), *found.get(rest, ())]
                found[index] = [(words[index].key + other, end) for other, end in others]
        return found

    def _rest_of(self, index: int) -> int:
        """Return the index of the token that may be the rest of a divided word; 0 for none."""
        word, following = self.tokens[index : index + 2]
        if following.divides and index + 2 < len(self.tokens):
            return index + 2
        is_torn = _TORN.match(self.text, word.end - 1, following.start + 1)
        return index + 1 if is_torn and is_torn.end() > following.start else 0

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each of the tokens stands, whatever its case."""
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            places.setdefault(sought(token.key), []).append(index)
        for index, others in self.undivided.items():
            for word, _ in others:
                places.setdefault(sought(word), []).append(index)
        return places

    @cached_property
    def uncuttable(self) -> frozenset[int]:
        """Places where no piece may begin or end."""
        if self.may_cut_words:
            return frozenset()
        spans = self.quotation.stretches
        places = (uncuttable(self.text, start, end) for start, end in spans)
        return frozenset[int]().union(*places) - self.parted

    @cached_property
    def last_tokens(self) -> frozenset[int]:
        """Indices of the tokens that end it, a paragraph of it or a quotation within it."""
        ends = [token.end for token in self.tokens]
        spans = (*self.quotation.stretches, *self.quotation.inner)
        return frozenset(bisect_right(ends, end) - 1 for _, end in spans)

    def joins(self, token: Token) -> bool:
        """Tell whether a token is the hyphen of a compound."""
        return token.key == "-" and token.end in self.uncuttable

    def ends_clause(self, token: Token) -> bool:
        """Tell whether a clause ends with a token."""
        return token.key in _CLAUSE_ENDS and not self.joins(token)

    def inserts(self, start: int, end: int) -> bool:
        """Tell whether the source itself puts something in brackets there."""
        return any(token.key in _BRACKETS for token in self.tokens[max(start, 0) : end])

    def quoted_in(self, place: int) -> list[Span]:
        """Return the quotations within it that a place belongs to."""
        return [span for span in self.quotation.inner if span[0] <= place < span[1]]


@lru_cache(maxsize=2)
def _tokens_of(text: str, spans: tuple[Span, ...]) -> tuple[Token, ...]:
    """Return the words and marks of a passage, whether they may be cut or not."""
    return tuple(token for start, end in spans for token in tokens(text, start, end))


@dataclass(frozen=True)
class Passages:
    """The parts of a source text in which words are looked for, ready to be searched."""

    readable: Readable
    all: tuple[Passage, ...]
    name: str = "quotation"
    """What one of them is called in a message."""
    known: Languages | None = None
    """The languages of the text, where they are given."""

    def __iter__(self) -> Iterator[Passage]:
        """Yield them in order."""
        return iter(self.all)

    @cached_property
    def languages(self) -> Languages:
        """The languages that the text may be in."""
        if self.known is not None:
            return self.known
        return Languages(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", self.readable.text[:_SAMPLE]))

    @cached_property
    def _languages(self) -> dict[Quotation, Languages]:
        return {}

    def languages_in(self, passage: Passage) -> Languages:
        """Return the languages that a passage may be in: those of the text, and its own."""
        told = self._languages.get(passage.quotation)
        if told is None:
            told = self.languages.with_those_of([one.key for one in passage.tokens if one.is_word])
            self._languages[passage.quotation] = told
        return told

    @cached_property
    def _having(self) -> Mapping[str, Sequence[int]]:
        """Index of the passages that have a word, whatever its case."""
        having: dict[str, list[int]] = {}
        for index, passage in enumerate(self.all):
            for key in passage.places:
                having.setdefault(key, []).append(index)
        return having

    def having(self, key: str) -> Iterator[Passage]:
        """Yield the passages that have a word, whatever its case."""
        return (self.all[index] for index in self._having.get(sought(key), ()))


def passages(source_text: str) -> Passages:
    """Return the quotations of a source text, ready to be searched."""
    plain = readable(source_text)
    return Passages(plain, tuple(Passage(plain.text, one) for one in quotations(plain.text)))


def paragraphs(source_text: str) -> Passages:
    """Return the paragraphs of a source text, for words that may stand outside quotation marks."""
    plain = readable(source_text)
    quoted = quotations(plain.text)
    starts = [one.start for one in quoted]
    found = []
    for start, end in _paragraphs(plain.text):
        some = quoted[bisect_right(starts, start) : bisect_right(starts, end)]
        inner = tuple(span for one in some for span in one.stretches)
        found.append(Passage(plain.text, Quotation(((start, end),), inner)))
    return Passages(plain, tuple(found), "paragraph")


def _paragraphs(text: str) -> Iterator[Span]:
    lines, start = layout(text), 0
    for match in BREAK.finditer(text):
        if not lines.is_wrap(text, match):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def whole(source_text: str, *, may_cut_words: bool = False) -> Passages:
    """Return a source text as if it were one quotation, to say what is wrong with a quote."""
    plain = readable(source_text)
    passage = Passage(plain.text, Quotation(((0, len(plain.text)),)), may_cut_words)
    return Passages(plain, (passage,))


def sought(key: str) -> str:
    """Return by what a word is looked up: whatever its case and its vowel points."""
    lower = key.lower()
    if lower.isascii():
        return lower
    plain = _VOWELS.sub("", lower.replace("i\u0307", "i")) or lower
    return f"i{plain[1:]}" if plain[0] == "ı" else plain
