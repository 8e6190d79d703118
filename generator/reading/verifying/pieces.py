"""Splits a quote at its cuts and insertions into pieces that stand in the source text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.reading.verifying.characters import HYPHEN, LINE_END
from generator.reading.verifying.languages import Languages
from generator.reading.verifying.readable import readable
from generator.reading.verifying.tokens import Token, tokens

INSERTION_STANDS_FOR = 8
"""How many words of the source an insertion may replace; more is a cut."""
STOPS = frozenset(".,।॥።")
"""What a quote may end in, whichever its source has; commas and full stops of all scripts."""

_BRACKET = re.compile(r"\[(?![^\W\d_]\]\w)([^\[\]]*)\]")
"""Not the `[W]` of `[W]e`, which is a letter of the word."""
_CUT = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*")
_EMPTY_PIECE = re.compile(rf"\[{_CUT.pattern}\][\W_]*\[{_CUT.pattern}\]")
_SIC = re.compile(r"\[\s*sic\s*!?\s*\]", re.IGNORECASE)
_REOPENED = re.compile(r"(?:(?<=[\n\r])|(?<=[.!?…:;,])\s)\s*[\"“”„«'‘](?=\w)")
_DIVIDED = re.compile(rf"(?<=[^\W\d_])[{HYPHEN}]{LINE_END}(?=[^\W\d_])")
"""A word divided at the end of a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quote without a cut."""

    tokens: tuple[Token, ...]
    skips: int | None
    """How many words of the source may go before: some for an insertion, None for a cut."""

    @property
    def first_word(self) -> int:
        """Index of the first token that is more than a mark."""
        return next((index for index, token in enumerate(self.tokens) if token.is_word), 0)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to read a quote."""

    pieces: tuple[Piece, ...]
    """In order; at least one has a word."""
    skips_after: int | None = 0
    """How many words an insertion or a cut at the end stands for."""


def wordings(words: str, languages: Languages) -> Iterator[Wording]:
    """Yield the ways to read a quote.

    Its brackets may be those of the source or the editor's; an opening mark may be of the source or
    repeat the mark of a paragraph; a hyphen at a line end may belong to the word or divide it.

    Args:
        words: The quote without its outer marks.
        languages: Those of the source text, in which an insertion may not be a negation.
    """
    as_typed = readable(words).text
    for text in _readings(as_typed):
        if verbatim := tuple(tokens(text)):
            yield from _with_words([Piece(verbatim, 0)])
        if "[" in text:
            yield from _edited(_SIC.sub(" ", text), languages)


def _readings(text: str) -> Iterator[str]:
    joined = _DIVIDED.sub("", text)
    return iter(dict.fromkeys((text, joined, _REOPENED.sub(" ", text), _REOPENED.sub(" ", joined))))


def denials(words: Iterable[Token], languages: Languages) -> list[str]:
    """Return the negations among the words."""
    return languages.negations_in([token.key for token in words if token.is_word])


def has_cut(words: str) -> bool:
    """Tell whether a quote has a cut: `[…]`."""
    return any(_CUT.fullmatch(bracket) for bracket in _BRACKET.split(words)[1::2])


def _with_words(pieces: Sequence[Piece], skips_after: int | None = 0) -> Iterator[Wording]:
    if any(token.is_word for piece in pieces for token in piece.tokens):
        yield Wording(tuple(pieces), skips_after)


def _edited(words: str, languages: Languages) -> Iterator[Wording]:
    """Yield the wording with its brackets read as the editor's, if they can be."""
    *parts, last = _BRACKET.split(words)
    if _EMPTY_PIECE.search(words) or any(_is_improper(one, languages) for one in parts[1::2]):
        return
    pieces: list[Piece] = []
    skips: int | None = 0
    for chunk, bracket in zip(parts[::2], parts[1::2], strict=True):
        if piece := tuple(tokens(chunk)):
            pieces.append(Piece(piece, skips))
            skips = 0
        is_cut = _CUT.fullmatch(bracket) is not None
        skips = None if is_cut or skips is None else skips + INSERTION_STANDS_FOR
    rest = tuple(tokens(last))
    is_stop = len(rest) == 1 and rest[0].key in STOPS
    if rest and not (pieces and is_stop):
        yield from _with_words([*pieces, Piece(rest, skips)])
    else:
        yield from _with_words(pieces, skips)


def _is_improper(bracket: str, languages: Languages) -> bool:
    """Tell whether brackets are neither a cut nor words that leave the meaning alone."""
    inserted = list(tokens(bracket))
    has_words = any(token.is_word for token in inserted)
    return not _CUT.fullmatch(bracket) and (not has_words or bool(denials(inserted, languages)))
