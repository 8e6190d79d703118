"""A quote's words as the editor gives them: pieces of a quotation, with cuts and insertions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.reading.verifying.tokens import Token, tokens

INSERTION_STANDS_FOR = 8
"""How many words of the source an insertion may replace; more is a cut."""
STOPS = frozenset(".,")
"""What a quote may end in, whichever its source has."""

_BRACKET = re.compile(r"\[(?![^\W\d_]\]\w)([^\[\]]*)\]")
"""Not the `[W]` of `[W]e`, which is a letter of the word."""
_CUT = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*")
_EMPTY_PIECE = re.compile(rf"\[{_CUT.pattern}\][\W_]*\[{_CUT.pattern}\]")
_SIC = re.compile(r"\[\s*sic\s*!?\s*\]", re.IGNORECASE)
_REOPENED = re.compile(r"(?:(?<=[\n\r])|(?<=[.!?…:;,])\s)\s*[\"“”„«'‘](?=\w)")
_NEGATION = re.compile(
    r"no|not|non|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|hardly|barely"
    r"|scarcely|.+n't|ikke|ej|ingen|inget|inte|aldrig|aldri|nicht|kein\w*|nie|niemals"
    r"|ne|pas|jamais|n'.+|nunca|jamás",
    re.IGNORECASE,
)


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


def wordings(words: str) -> Iterator[Wording]:
    """Yield the ways to read a quote: brackets are those of the source, or the editor's.

    Marks too are of the source, or merely reopen a paragraph.
    """
    for text in dict.fromkeys((words, _REOPENED.sub(" ", words))):
        if verbatim := tuple(tokens(text)):
            yield from _with_words([Piece(verbatim, 0)])
        if "[" in text:
            yield from _edited(_SIC.sub(" ", text))


def deny(words: Iterable[Token]) -> bool:
    """Tell whether a negation is among the words."""
    return any(_NEGATION.fullmatch(token.key) for token in words)


def _with_words(pieces: Sequence[Piece], skips_after: int | None = 0) -> Iterator[Wording]:
    if any(token.is_word for piece in pieces for token in piece.tokens):
        yield Wording(tuple(pieces), skips_after)


def _edited(words: str) -> Iterator[Wording]:
    """Yield the wording with its brackets read as the editor's, if they can be."""
    *parts, last = _BRACKET.split(words)
    if _EMPTY_PIECE.search(words) or any(_is_improper(bracket) for bracket in parts[1::2]):
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


def _is_improper(bracket: str) -> bool:
    """Tell whether brackets are neither a cut nor words that leave the meaning alone."""
    inserted = list(tokens(bracket))
    says_something = any(token.is_word for token in inserted) and not deny(inserted)
    return not (says_something or _CUT.fullmatch(bracket))
