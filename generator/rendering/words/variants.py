"""Wordings beside each other: which words of one the others do not have."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from generator.rendering.escape import piece
from generator.text.markup import collapse_spaces

Piece = tuple[str, bool]
"""A stretch of the text, and whether its words differ."""
ENOUGH = 0.4
"""So much of all words must stand on several sides; else nearly every word would be marked."""

_WORD = re.compile(r"^\s+|\S+\s*")
"""Each with the space after it; a no-break space may come before all."""
_MARKS = re.compile(r"[\W_]+")


def differing(text: str, others: Iterable[str]) -> list[Piece]:
    """Cut a wording into stretches that some other wording has too and stretches that none has.

    Words are compared without their capitals and marks: `Nato,` is `NATO`. Joined again, the
    stretches are the text. What only the others have shows in none of its stretches.
    """
    words = _WORD.findall(collapse_spaces(text))
    same = _same(list(map(_key, words)), others)
    runs = groupby(enumerate(words), key=lambda numbered: numbered[0] not in same)
    return [("".join(word for _, word in run), differs) for differs, run in runs]


def marked(text: str, others: Iterable[str]) -> Markup:
    """Return a wording with the words that differ in `<u>`; its text stays letter for letter."""
    return html(differing(text, others))


def differing_sides(sides: Sequence[Sequence[str]]) -> list[list[list[Piece]]]:
    """Cut the wordings of each side into stretches that another side has too and that none has.

    Where the sides have little in common, nothing differs.
    """
    pieces = [
        [differing(text, _beside(sides, at)) for text in side] for at, side in enumerate(sides)
    ]
    every = [piece for side in pieces for wording in side for piece in wording]
    shared = sum(_count(text) for text, differs in every if not differs)
    if shared < ENOUGH * sum(_count(text) for text, _ in every):
        return [[[(collapse_spaces(text), False)] for text in side] for side in sides]
    return pieces


def _beside(sides: Sequence[Sequence[str]], at: int) -> list[str]:
    return [text for other, side in enumerate(sides) if other != at for text in side]


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _same(keys: list[str], others: Iterable[str]) -> set[int]:
    """Return the places of the words that stand, in the same order, in one of the others."""
    found: set[int] = set()
    for other in others:
        if (theirs := _keys(collapse_spaces(other))) == keys:
            return set(range(len(keys)))  # equal wordings need no comparing
        matcher = SequenceMatcher(None, theirs, keys, autojunk=False)
        for _, start, size in matcher.get_matching_blocks():
            found.update(range(start, start + size))
    return found


def html(pieces: Iterable[Piece]) -> Markup:
    """Return stretches of a wording, those that differ in `<u>`."""
    return Markup().join(_elements(pieces)).rstrip(" ")


def _elements(pieces: Iterable[Piece]) -> Iterator[Markup]:
    for text, differs in pieces:
        if differs and (words := text.rstrip()):
            yield Markup('<u class="differs">{}</u>').format(piece(words))
            text = text[len(words) :]  # noqa: PLW2901
        yield piece(text)


def _keys(text: str) -> list[str]:
    return [_key(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """Return what makes a word the same word; a lone mark is itself."""
    return _MARKS.sub("", word).casefold() or word.strip()
