"""Finds a quote's words inside the quotations of a source text.

Typography may differ, words may not. Where the editor cut (`[…]`) or put in (`[the minister]`), the
pieces around stand in that order within one quotation, and no negation is lost with the cut.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.reading.verifying.characters import VOWELS
from generator.reading.verifying.cuts import is_honest, may_skip, may_skip_before
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.passages import Passage, Passages, sought
from generator.reading.verifying.pieces import STOPS, Piece, Wording, wordings
from generator.reading.verifying.quotations import Span
from generator.reading.verifying.tokens import Token
from generator.reading.verifying.unspaced import has_run, parted

_VOWELS = re.compile(f"[{VOWELS}]")
_STOPS = frozenset(".,")
_TURKISH = {"I": "ı", "İ": "i"}


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
            if span := _find(where, passage, wording):
                return where.readable.source_span(*span)
    return _find_in_runs(where, words) if has_run(words) else None


def _find_in_runs(where: Passages, words: str) -> Span | None:
    """Return where words stand that begin or end within a run of Han or kana."""
    for wording in wordings(words, where.languages):
        for passage in where:
            places = parted(passage.tokens, wording.pieces)
            if places and (span := _find(where, replace(passage, parted=places), wording)):
                return where.readable.source_span(*span)
    return None


def _find(where: Passages, passage: Passage, wording: Wording) -> Span | None:
    """Return the span of all pieces in order, or None; a chain is the first and last token.

    The languages are asked for only where a piece stands: to tell them of all takes time.
    """
    first, *others = wording.pieces
    chains: Iterable[Span] = (
        chain
        for chain in _occurrences(passage, first, final=not others)
        if first.skips == 0
        or may_skip_before(passage, chain[0], first.skips, where.languages_in(passage))
    )
    for piece in others:
        spans = _occurrences(passage, piece, final=piece is others[-1])
        chains = _continued(
            passage, (list(chains), piece.skips), spans, where.languages_in(passage)
        )
    words = passage.tokens
    for begin, end in chains:
        if is_honest(passage, (begin, end), wording, where.languages_in(passage)):
            return words[begin].start, words[end - 1].end
    return None


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
            if may_skip(passage, last, (start, skips), languages):
                yield first, end
                break


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
            whole = _end_of(passage, sought, start, first_word) if has_stop else None
            if whole is not None:
                yield start, whole
            continue
        if has_stop and end < len(passage.tokens) and passage.tokens[end].key in STOPS:
            yield start, end + 1
        elif not has_stop or end - 1 in passage.last_tokens:
            yield start, end


def _candidates(passage: Passage, piece: Piece, offset: int) -> Iterator[int]:
    """Yield where the first word of a piece stands, less what goes before it."""
    for place in passage.places.get(sought(piece.tokens[offset].key), ()):
        if offset <= place:
            yield place - offset


def _end_of(passage: Passage, core: Sequence[Token], start: int, first_word: int) -> int | None:
    """Return where a piece ends that begins at `start`, or None where other words stand there."""
    end, is_swapped = start, False
    for index, token in enumerate(core):
        if is_swapped:
            is_swapped = False
            continue
        following = _after(passage, token, end, any_case=index == first_word)
        if following is None:
            is_swapped = _are_swapped(core[index : index + 2], passage.tokens[end : end + 2])
            following = end + 2 if is_swapped else None
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
    others = passage.undivided.get(index, ())
    return next((end for word, end in others if _same(mine.key, word, any_case=any_case)), None)


def _are_swapped(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell whether a stop and the inner mark beside it have changed places: `‘free.’`, `‘free’.`.

    Which goes first is the house's typography (Chicago Manual, 6.9).
    """
    keys = [token.key for token in mine]
    is_pair = len(keys) == 2 and '"' in keys and not _STOPS.isdisjoint(keys)  # noqa: PLR2004
    touch = len(theirs) == 2 and theirs[0].end == theirs[1].start  # noqa: PLR2004
    return is_pair and touch and keys == [token.key for token in reversed(theirs)]


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
