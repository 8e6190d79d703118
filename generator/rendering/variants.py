"""The wordings of one statement beside each other: which words differ from the first."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

from markupsafe import Markup

from generator.markup import fold
from generator.rendering.escape import piece

Piece = tuple[str, bool]
"""A stretch of the text, and whether its words differ."""

_WORD = re.compile(r"^\s+|\S+\s*")
"""Each with the space after it; a no-break space may come before all."""
_MARKS = re.compile(r"[\W_]+")


def differing(first: str, other: str) -> list[Piece]:
    """Cut a wording into stretches that differ from the first wording and stretches that do not.

    Words are compared without their capitals and marks: `Nato,` is `NATO`. Joined again, the
    stretches are the text. What the other leaves out shows in neither of its stretches.
    """
    first, other = fold(first), fold(other)
    if first == other:
        return [(other, False)]
    words = _WORD.findall(other)
    matcher = SequenceMatcher(None, _keys(first), list(map(_key, words)), autojunk=False)
    same = {
        at for _, start, size in matcher.get_matching_blocks() for at in range(start, start + size)
    }
    runs = groupby(enumerate(words), key=lambda numbered: numbered[0] not in same)
    return [("".join(word for _, word in run), differs) for differs, run in runs]


def marked(first: str, other: str) -> Markup:
    """Return a wording with the words that differ in `<u>`; its text stays letter for letter."""
    return Markup().join(_html(differing(first, other))).rstrip(" ")


def _html(pieces: list[Piece]) -> Iterator[Markup]:
    for text, differs in pieces:
        if differs and (words := text.rstrip()):
            yield Markup('<u class="differs">{}</u>').format(piece(words))
            text = text[len(words) :]  # noqa: PLW2901
        yield piece(text)


def _keys(text: str) -> list[str]:
    return [_key(word) for word in _WORD.findall(text)]


def _key(word: str) -> str:
    """Return what makes a word the same word; a lone mark is itself."""
    return _MARKS.sub("", word).casefold() or word.strip()
