"""The paragraphs of a raw text: single lines, or blocks of wrapped lines."""

import re
from itertools import pairwise

Span = tuple[int, int]
"""Start and end in code points; the end is not part of it."""

_BLANK = re.compile(r"\n[^\S\n]*\n\s*|\r\n[^\S\n]*\r\n\s*")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_DASH = re.compile(r"[–—-]\s")
_ENDS = frozenset('.!?…»”"')
WIDEST_WRAPPED = 100
"""Lines of mails and old news wires are at most this wide."""
_NARROWEST_WRAPPED = 45
_FULL = 0.75
"""A wrapped block has lines that are about as wide as its widest."""


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, in order, without the white space around them."""
    found: list[Span] = []
    for start, end in _blocks(text):
        lines = [match.span() for match in _LINE.finditer(text, start, end)]
        if _is_wrapped(text, lines):
            found.append((lines[0][0], lines[-1][1]))
        else:
            found += lines
    trimmed = (_trimmed(text, start, end) for start, end in found)
    return [(start, end) for start, end in trimmed if start < end]


def _blocks(text: str) -> list[Span]:
    """Return what stands between blank lines."""
    found: list[Span] = []
    start = 0
    for match in _BLANK.finditer(text):
        found.append((start, match.start()))
        start = match.end()
    return [*found, (start, len(text))]


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether lines are one paragraph: all but the last are nearly as wide as the widest.

    A line that begins with a dash after the end of a sentence is speech, or the item of a list.
    """
    if len(lines) < 2:  # noqa: PLR2004  (one line is not wrapped)
        return False
    widths = [end - start for start, end in lines]
    widest = max(widths)
    for (_, end), (start, _) in pairwise(lines):
        if text[end - 1] in _ENDS and _DASH.match(text, start):
            return False
    return (
        _NARROWEST_WRAPPED <= widest <= WIDEST_WRAPPED
        and min(widths[:-1]) >= widest * _FULL
        and widths[-1] <= widest
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
