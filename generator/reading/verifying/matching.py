"""Finds a quote's words inside the quotations of a source text.

Typography may differ, words may not. Where the editor cut (`[…]`) or put in (`[the minister]`), the
pieces around stand in that order within one quotation.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from generator.reading.verifying.quotations import Quotation, Span, quotations
from generator.reading.verifying.tokens import Token, tokens, uncuttable
from generator.reading.verifying.wording import STOPS, Piece, Wording, deny, wordings

_BRACKETS = frozenset("[]")
_CLAUSE_ENDS = frozenset(",.;:!?…-()")


@dataclass(frozen=True)
class Passage:
    """A part of a source text in which words are looked for: a quotation, or the whole."""

    text: str
    quotation: Quotation

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, without the marks that reopen a paragraph."""
        spans = self.quotation.stretches
        return tuple(token for start, end in spans for token in tokens(self.text, start, end))

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each of them stands, whatever its case."""
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            places.setdefault(token.key.lower(), []).append(index)
        return places

    @cached_property
    def uncuttable(self) -> frozenset[int]:
        """Places where no piece may begin or end."""
        spans = self.quotation.stretches
        return frozenset[int]().union(*(uncuttable(self.text, start, end) for start, end in spans))

    def ends_after(self, index: int) -> bool:
        """Tell whether its words, or those of a paragraph or a quotation within it, end there."""
        end = self.tokens[index].end
        following = self.tokens[index + 1 : index + 2]
        until = following[0].start if following else len(self.text)
        spans = (*self.quotation.stretches, *self.quotation.inner)
        return any(end <= place <= until for _, place in spans)

    def inserts(self, start: int, end: int) -> bool:
        """Tell whether the source itself puts something in brackets there."""
        return any(token.key in _BRACKETS for token in self.tokens[max(start, 0) : end])

    def quoted_in(self, place: int) -> list[Span]:
        """Return the quotations within it that a place belongs to."""
        return [span for span in self.quotation.inner if span[0] <= place < span[1]]


def passages(source_text: str) -> tuple[Passage, ...]:
    """Return the quotations of a source text, ready to be searched."""
    return tuple(Passage(source_text, quotation) for quotation in quotations(source_text))


def whole(source_text: str) -> Passage:
    """Return a source text as if it were one quotation, to say what is wrong with a quote."""
    return Passage(source_text, Quotation(((0, len(source_text)),)))


def find(where: Sequence[Passage], words: str) -> Span | None:
    """Return where `words` stand within one of the passages, in the first one that has them.

    Args:
        where: Of a text as read without newline translation.
        words: The words of a quote without its outer marks.

    Returns:
        Start and end in code points, from the first to the last word, or None.
    """
    for wording in wordings(words):
        for passage in where:
            if span := _find(passage, wording):
                return span
    return None


def _find(passage: Passage, wording: Wording) -> Span | None:
    """Return the span of all pieces in order, or None; a chain is the first and last token."""
    first, *others = wording.pieces
    chains = [
        chain
        for chain in _occurrences(passage, first, final=not others)
        if not (first.skips and passage.inserts(chain[0] - first.skips, chain[0]))
    ]
    for piece in others:
        chains = [
            (begin, end)
            for start, end in _occurrences(passage, piece, final=piece is others[-1])
            for begin in _joinable(passage, chains, start, piece.skips)
        ]
    words = passage.tokens
    for begin, end in chains:
        if not (wording.skips_after and passage.inserts(end, end + wording.skips_after)):
            return words[begin].start, words[end - 1].end
    return None


def _joinable(
    passage: Passage, chains: Sequence[Span], start: int, skips: int | None
) -> Iterator[int]:
    """Yield where the first of the chains begins that the piece at `start` may continue."""
    fitting = (first for first, end in chains if _may_skip(passage, end, start, skips))
    yield from islice(fitting, 1)


def _may_skip(passage: Passage, end: int, start: int, skips: int | None) -> bool:
    """Tell whether the words from `end` to `start` may be left out between two pieces."""
    if end > start:
        return False
    left_out = passage.tokens[end:start]
    words = sum(token.is_word for token in left_out)
    if skips is not None and (words > skips or passage.inserts(end, start)):
        return False
    before, after = passage.tokens[end - 1], passage.tokens[start]
    same_speaker = passage.quoted_in(before.start) == passage.quoted_in(after.start)
    return same_speaker and not deny(_torn_off(before, left_out, after))


def _torn_off(before: Token, left_out: Sequence[Token], after: Token) -> list[Token]:
    """Return the words left out of a clause of which other words stay: no `not` may be there."""
    ends = [index for index, token in enumerate(left_out) if token.key in _CLAUSE_ENDS]
    first, last = (ends[0], ends[-1] + 1) if ends else (len(left_out), 0)
    torn: list[Token] = []
    if before.key not in _CLAUSE_ENDS:
        torn += left_out[:first]
    if after.key not in _CLAUSE_ENDS:
        torn += left_out[last:]
    return torn


def _occurrences(passage: Passage, piece: Piece, *, final: bool) -> Iterator[Span]:
    """Yield where a piece stands, as token indices.

    The last piece may end in a comma for a full stop. It may also have a stop of its own where its
    quotation ends, but not in the middle of a sentence.
    """
    sought = piece.tokens
    has_stop = final and len(sought) > 1 and sought[-1].key in STOPS
    core = sought[:-1] if has_stop else sought
    for start in _candidates(passage, piece, len(core)):
        end = start + len(core)
        if not _is_at(passage, piece, start, end):
            continue
        if has_stop and end < len(passage.tokens) and passage.tokens[end].key in STOPS:
            yield start, end + 1
        elif not has_stop or passage.ends_after(end - 1):
            yield start, end


def _candidates(passage: Passage, piece: Piece, length: int) -> Iterator[int]:
    """Yield where the first word of a piece stands, less what goes before it."""
    offset = piece.first_word
    for place in passage.places.get(piece.tokens[offset].key.lower(), ()):
        if offset <= place <= len(passage.tokens) - length + offset:
            yield place - offset


def _is_at(passage: Passage, piece: Piece, start: int, end: int) -> bool:
    found = passage.tokens[start:end]
    return (
        all(
            _same(mine, theirs, any_case=index == piece.first_word)
            for index, (mine, theirs) in enumerate(zip(piece.tokens, found, strict=False))
        )
        and found[0].start not in passage.uncuttable
        and found[-1].end not in passage.uncuttable
    )


def _same(mine: Token, theirs: Token, *, any_case: bool) -> bool:
    if mine.key == theirs.key:
        return True
    if not (any_case or mine.any_case or theirs.any_case):
        return False
    return mine.key[1:] == theirs.key[1:] and mine.key[0].lower() == theirs.key[0].lower()
