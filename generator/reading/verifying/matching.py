"""Finds a quote's words inside the quotations of a source text.

Typography may differ, words may not. Where the editor cut (`[…]`) or put in (`[the minister]`), the
pieces around stand in that order within one quotation, and no negation is lost with the cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.reading.verifying.characters import VOWELS
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.line_ends import BREAK, layout
from generator.reading.verifying.pieces import STOPS, Piece, Wording, wordings
from generator.reading.verifying.quotations import Quotation, Span, quotations
from generator.reading.verifying.readable import Readable, readable
from generator.reading.verifying.tokens import Token, tokens, uncuttable

_BRACKETS = frozenset("[]")
_CLAUSE_ENDS = frozenset(",.;:!?…-()।॥")
_JOINING = frozenset(",-…")
"""Marks after which a sentence goes on."""
_LONGEST_CLAUSE = 60
"""In tokens."""
_VOWELS = re.compile(f"[{VOWELS}]")
_TURKISH = {"I": "ı", "İ": "i"}
_SAMPLE = 50_000
"""So many characters of a text tell its language."""


@dataclass(frozen=True)
class Passage:
    """A part of a source text in which words are looked for: a quotation, or a paragraph."""

    text: str
    quotation: Quotation
    may_cut_words: bool = False
    """Pieces may begin and end within a compound; only to say what is wrong with a quote."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, without the marks that reopen a paragraph."""
        spans = self.quotation.stretches
        return tuple(token for start, end in spans for token in tokens(self.text, start, end))

    @cached_property
    def undivided(self) -> Mapping[int, tuple[str, int]]:
        """Words divided at a line end, by the index of their first token: the word, the next."""
        found: dict[int, tuple[str, int]] = {}
        words = self.tokens
        for index in range(len(words) - 3, -1, -1):
            if words[index].is_word and words[index + 1].divides and words[index + 2].is_word:
                rest, following = found.get(index + 2, (words[index + 2].key, index + 3))
                found[index] = (words[index].key + rest, following)
        return found

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each of the tokens stands, whatever its case."""
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            places.setdefault(_sought(token.key), []).append(index)
        for index, (word, _) in self.undivided.items():
            places.setdefault(_sought(word), []).append(index)
        return places

    @cached_property
    def uncuttable(self) -> frozenset[int]:
        """Places where no piece may begin or end."""
        if self.may_cut_words:
            return frozenset()
        spans = self.quotation.stretches
        return frozenset[int]().union(*(uncuttable(self.text, start, end) for start, end in spans))

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
    def _having(self) -> Mapping[str, Sequence[int]]:
        """Index of the passages that have a word, whatever its case."""
        having: dict[str, list[int]] = {}
        for index, passage in enumerate(self.all):
            for key in passage.places:
                having.setdefault(key, []).append(index)
        return having

    def having(self, key: str) -> Iterator[Passage]:
        """Yield the passages that have a word, whatever its case."""
        return (self.all[index] for index in self._having.get(_sought(key), ()))


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


def find(where: Passages, words: str) -> Span | None:
    """Return where `words` stand within one of the passages, in the first one that has them.

    Args:
        where: Of a text as read without newline translation.
        words: The words of a quote without its outer marks.

    Returns:
        Start and end in code points of the source text, from the first to the last word, or None.
    """
    for wording in wordings(words, where.languages):
        first = wording.pieces[0]
        for passage in where.having(first.tokens[first.first_word].key):
            if span := _find(passage, wording, where.languages):
                return where.readable.source_span(*span)
    return None


def _find(passage: Passage, wording: Wording, known: Languages) -> Span | None:
    """Return the span of all pieces in order, or None; a chain is the first and last token."""
    first, *others = wording.pieces
    languages = known
    if others or first.skips != 0 or wording.skips_after != 0:
        languages = known.with_those_of([one.key for one in passage.tokens if one.is_word])
    chains: Iterable[Span] = (
        chain
        for chain in _occurrences(passage, first, final=not others)
        if first.skips == 0 or _may_skip_before(passage, chain[0], first.skips, languages)
    )
    for piece in others:
        spans = _occurrences(passage, piece, final=piece is others[-1])
        chains = _continued(passage, (list(chains), piece.skips), spans, languages)
    words = passage.tokens
    for begin, end in chains:
        if _is_honest(passage, (begin, end), wording, languages):
            return words[begin].start, words[end - 1].end
    return None


def _is_honest(passage: Passage, chain: Span, wording: Wording, languages: Languages) -> bool:
    """Tell whether no negation is lost before the words or after them."""
    begin, end = chain
    before, after = passage.tokens[max(begin - 1, 0) : begin], passage.tokens[end : end + 1]
    if wording.pieces[0].skips == 0 and _deny(passage, before, languages):
        return False
    if wording.skips_after == 0:
        return not _deny(passage, (*after, *_added(passage, end)), languages)
    return _may_skip_after(passage, end, wording.skips_after, languages)


def _added(passage: Passage, end: int) -> Sequence[Token]:
    """Return a word that is a clause of its own, as the last one of `We will pay – not`."""
    mark, word, stop = (passage.tokens[at : at + 1] for at in (end, end + 1, end + 2))
    is_added = mark and mark[0].key in _JOINING and word and word[0].is_word
    is_last = not stop or stop[0].key in _CLAUSE_ENDS
    return word if is_added and is_last else ()


def _deny(passage: Passage, words: Sequence[Token], languages: Languages) -> bool:
    """Tell whether one of the words is a negation, and not only the first part of a compound."""
    return any(
        languages.surely_negates(word.key) and word.end not in passage.uncuttable for word in words
    )


def _continued(
    passage: Passage,
    earlier: tuple[Sequence[Span], int | None],
    spans: Iterable[Span],
    languages: Languages,
) -> Iterator[Span]:
    """Yield each span of a piece together with the first chain that it may continue.

    Args:
        passage: Where both stand.
        earlier: The chains of the pieces before, and how many words may be left out after them.
        spans: Where the piece stands.
        languages: Those of the passage.
    """
    chains, skips = earlier
    for start, end in spans:
        for first, last in chains:
            if _may_skip(passage, last, (start, skips), languages):
                yield first, end
                break


def _may_skip(
    passage: Passage, end: int, following: tuple[int, int | None], languages: Languages
) -> bool:
    """Tell whether the words from `end` to the next piece may be left out between two pieces."""
    start, skips = following
    if end > start:
        return False
    left_out = passage.tokens[end:start]
    words = sum(token.is_word for token in left_out)
    if skips is not None and (words > skips or passage.inserts(end, start)):
        return False
    before, after = passage.tokens[end - 1], passage.tokens[start]
    same_speaker = passage.quoted_in(before.start) == passage.quoted_in(after.start)
    return same_speaker and not _denied(passage, _torn_off(passage, end, start), languages)


def _may_skip_before(passage: Passage, start: int, skips: int | None, languages: Languages) -> bool:
    """Tell whether the words of the clause before the first piece may be left out."""
    limit = 0 if skips is None else max(start - skips, 0)
    if skips and passage.inserts(limit, start):
        return False
    torn: list[Token] = []
    for token in reversed(passage.tokens[max(limit, start - _LONGEST_CLAUSE, 0) : start]):
        if passage.ends_clause(token):
            break
        torn.append(token)
    return not _denied(passage, torn[::-1], languages)


def _may_skip_after(passage: Passage, end: int, skips: int | None, languages: Languages) -> bool:
    """Tell whether the words of the clause after the last piece may be left out."""
    if passage.ends_clause(passage.tokens[end - 1]):
        return True
    limit = len(passage.tokens) if skips is None else end + skips
    if skips and passage.inserts(end, limit):
        return False
    torn: list[Token] = []
    for token in passage.tokens[end : min(limit, end + _LONGEST_CLAUSE)]:
        if passage.ends_clause(token):
            break
        torn.append(token)
    return not _denied(passage, torn, languages)


def _torn_off(passage: Passage, end: int, start: int) -> list[Token]:
    """Return the words left out of a clause of which other words stay: no `not` may be there.

    Args:
        passage: Where all stand.
        end: The token after the words that stay before.
        start: The first token of those that stay after.
    """
    left_out = passage.tokens[end:start]
    ends = [index for index, token in enumerate(left_out) if passage.ends_clause(token)]
    first, last = (ends[0], ends[-1] + 1) if ends else (len(left_out), 0)
    torn: list[Token] = []
    if not passage.ends_clause(passage.tokens[end - 1]):
        torn += left_out[:first]
    if not passage.ends_clause(passage.tokens[start]):
        torn += left_out[last:]
    return torn


def _denied(passage: Passage, torn: Sequence[Token], languages: Languages) -> list[str]:
    """Return the negations among words that follow each other; `no-one` is one, `non-EU` is not."""
    words: list[str] = []
    joins = False
    for token in torn:
        if passage.joins(token) and words:
            words[-1] += token.key
            joins = True
        elif token.is_word:
            words += [words.pop() + token.key] if joins else [token.key]
            joins = False
    return languages.negations_in(words)


def _occurrences(passage: Passage, piece: Piece, *, final: bool) -> Iterator[Span]:
    """Yield where a piece stands, as token indices.

    The last piece may end in a comma for a full stop. It may also have a stop of its own where its
    quotation ends, but not in the middle of a sentence.
    """
    sought = piece.tokens
    has_stop = final and len(sought) > 1 and sought[-1].key in STOPS
    core = sought[:-1] if has_stop else sought
    first_word = piece.first_word
    for start in _candidates(passage, piece, first_word):
        end = _end_of(passage, core, start, first_word)
        if end is None:
            continue
        if has_stop and end < len(passage.tokens) and passage.tokens[end].key in STOPS:
            yield start, end + 1
        elif not has_stop or end - 1 in passage.last_tokens:
            yield start, end


def _candidates(passage: Passage, piece: Piece, offset: int) -> Iterator[int]:
    """Yield where the first word of a piece stands, less what goes before it."""
    for place in passage.places.get(_sought(piece.tokens[offset].key), ()):
        if offset <= place:
            yield place - offset


def _end_of(passage: Passage, core: Sequence[Token], start: int, first_word: int) -> int | None:
    """Return where a piece ends that begins at `start`, or None where other words stand there."""
    end = start
    for index, token in enumerate(core):
        following = _after(passage, token, end, any_case=index == first_word)
        if following is None:
            return None
        end = following
    found = passage.tokens
    cut = found[start].start in passage.uncuttable or found[end - 1].end in passage.uncuttable
    return None if cut else end


def _after(passage: Passage, mine: Token, index: int, *, any_case: bool) -> int | None:
    """Return the index after the token of the source that is the same, None where it is not."""
    if index >= len(passage.tokens):
        return None
    theirs = passage.tokens[index]
    any_case = any_case or mine.any_case or theirs.any_case
    if _same(mine.key, theirs.key, any_case=any_case):
        return index + 1
    word, following = passage.undivided.get(index, ("", index))
    return following if word and _same(mine.key, word, any_case=any_case) else None


def _same(mine: str, theirs: str, *, any_case: bool) -> bool:
    """Tell whether two words are one: the quote may leave out vowel points, but not add them."""
    if mine == theirs:
        return True
    if not theirs.isascii() and not _VOWELS.search(mine):
        theirs = _VOWELS.sub("", theirs) or theirs
    if mine == theirs or not any_case:
        return mine == theirs
    return mine[1:] == theirs[1:] and not _cases(mine[0]).isdisjoint(_cases(theirs[0]))


def _cases(letter: str) -> set[str]:
    """Return a letter in lower case; in Turkish `I` is that of `ı`, and `İ` that of `i`."""
    return {letter.lower(), *_TURKISH.get(letter, ())}


def _sought(key: str) -> str:
    """Return by what a word is looked up: whatever its case and its vowel points."""
    lower = key.lower()
    if lower.isascii():
        return lower
    plain = _VOWELS.sub("", lower.replace("i\u0307", "i")) or lower
    return f"i{plain[1:]}" if plain[0] == "ı" else plain
