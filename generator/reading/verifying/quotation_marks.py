"""The quotation marks of a raw text, and which of them open and which close.

A mark is read by what stands around it, since shapes are often wrong (`“…"`, `“…“`). Its shape
decides only where the surroundings say nothing, and for a straight mark between two letters it
depends on whether a quotation is open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from generator.reading.verifying.characters import HAN_AND_KANA, HANGUL, HEBREW

Side = Literal["open", "close"]

DOUBLES = tuple(
    re.compile(kind)
    for kind in (
        "[\"“”„‟⹂＂″‶〝〞〟❝❞🙶🙷🙸״˝]|(?<![^\\W_])ˮ|ˮ(?![^\\W_])|``|''|‘‘|’’|(?<!\\w),,(?=['‚‘]?\\w)|‚‚",
        r"[«»]|(?<![<\w])<<(?=\w|\ [A-ZÀ-Þ])|(?:(?<=[\w.,!?…])|(?<=[.!?…]\ ))>>(?![>\w])",
        "[‹›❮❯]",
        "[「」｢｣﹁﹂]",
        "[『』﹃﹄]",
    )
)
"""Kinds of marks; a mark pairs with one of its own kind, whatever the shapes."""
SINGLES = re.compile("['‘’‚‛′‵＇❛❜´]|(?<!`)`(?!`)")

_OPENING = frozenset("“„‟⹂‶〝❝🙶🙸«‹❮「『｢﹁﹃‘‛‚❛") | {"``", ",,", "‚‚", "‘‘", "<<"}
_CLOSING = frozenset("”〞〟❞🙷»›❯」』｣﹂﹄❜") | {"''", "’’", ">>"}
_STRAIGHT = frozenset('"＂״')
_BRACKETS = frozenset("([{¿¡")
_DASHES = frozenset("-–—")
_AFTER_CLOSING = frozenset(")]}.,;:!?。、，；：！？،؛؟۔।॥")
_ELLIPSIS = ("...", "…", ". .")
_ELISION = re.compile(r"(?:\d0s?|em|tis|twas|til|n|cause|cos|bout|round)\b", re.IGNORECASE)
"""What follows an apostrophe that opens nothing: the '90s, 'em."""
_AND = re.compile(r"(?<=['’‘´`]n)['’´`](?= )")
"""The second mark of rock ’n’ roll."""
_APOSTROPHE = re.compile(r"(?:(?<=[sS])|(?<=in))['’´`](?= [a-z])")
"""A mark that may close but is rather an apostrophe: the allies' plan, nothin' new."""
_GERSHAYIM = re.compile(rf"(?<=[{HEBREW}])[\"”״](?=[{HEBREW}](?![{HEBREW}]))")
"""The mark before the last letter of a Hebrew abbreviation."""
_NO_APOSTROPHES = re.compile(f"[{HAN_AND_KANA}{HANGUL}]")
"""Scripts that have none: a single mark beside their letters is a quotation mark."""
_AFTER_SENTENCE = re.compile(r"(?<=[.,!?…])['’´`]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark in a text."""

    start: int
    end: int
    shape: str
    reads: Side | None
    """What its surroundings say."""

    @property
    def opens_surely(self) -> bool:
        """Whether both its shape and its surroundings open a quotation."""
        return self.reads == "open" and self.shape in _OPENING

    def nests_in(self, shape: str) -> bool:
        """Tell whether it opens a quotation within one that a mark of some shape has opened."""
        is_straight = self.reads == "open" and self.shape in _STRAIGHT and shape in _OPENING
        return self.opens_surely or is_straight

    @property
    def closes_surely(self) -> bool:
        """Whether both its shape and its surroundings close one, whatever the house's shapes."""
        return self.reads == "close" and self.shape in _OPENING | _CLOSING

    def side(self, *, is_open: bool) -> Side:
        """Tell whether it opens or closes, given whether a quotation is open."""
        if self.reads == "close" and not is_open and self.shape in _OPENING:
            return "open"
        if self.reads == "open" and is_open and self.shape in _CLOSING:
            return "close"
        return self.reads or _by_shape(self.shape) or ("close" if is_open else "open")


def double_marks(text: str, kind: re.Pattern[str]) -> Iterator[Mark]:
    """Yield all marks of one kind, in order."""
    for match in kind.finditer(text):
        start, end = match.span()
        if _GERSHAYIM.match(text, start):
            continue
        yield Mark(start, end, match.group(), _reads(text, start, end))


def single_marks(text: str) -> list[Mark]:
    """Return the single marks that are no apostrophes, in order."""
    marks = [mark for match in SINGLES.finditer(text) if (mark := _single(text, match))]
    pairs = zip_longest(marks, marks[1:])
    return [mark for mark, after in pairs if not _is_apostrophe(text, mark, after)]


def _by_shape(shape: str) -> Side | None:
    if shape in _OPENING:
        return "open"
    return "close" if shape in _CLOSING else None


def _reads(text: str, start: int, end: int) -> Side | None:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    is_straight = text[start:end] in _STRAIGHT
    may_open = not before.strip() or before in _BRACKETS or (is_straight and before in "“„«")
    ends = not after.strip() or after in _AFTER_CLOSING or (is_straight and after in "”»")
    may_close = ends and not text.startswith(_ELLIPSIS, end)
    if not may_open and before.isdigit():
        return "close"  # at best: it may be an inch
    if may_open == may_close:
        return None
    return "open" if may_open else "close"


def _single(text: str, match: re.Match[str]) -> Mark | None:
    """Return a single mark with the side that it is on; None for an apostrophe."""
    start, end = match.span()
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if _NO_APOSTROPHES.match(before) or _NO_APOSTROPHES.match(after):
        shape = match.group()
        return Mark(start, end, shape, "close" if shape == "’" else _reads(text, start, end))
    side = _side_or_apostrophe(text, match)
    return Mark(start, end, "'", side) if side else None


def _side_or_apostrophe(text: str, match: re.Match[str]) -> Side | None:
    start, end = match.span()
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if match.group() in "‚‛❛":
        return "open"
    if _AND.match(text, start):
        return None
    starts = not before.strip() or before in _BRACKETS | _DASHES or _is_double(before)
    if starts and match.group() != "’" and (after.isalnum() or after == "[" or _is_double(after)):
        return None if _ELISION.match(text, end) else "open"
    return "close" if before.strip() and not after.isalnum() else None


def _is_double(char: str) -> bool:
    return any(kind.fullmatch(char) for kind in DOUBLES)


def _is_apostrophe(text: str, mark: Mark, after: Mark | None) -> bool:
    """Tell whether a mark that may close rather shortens a word: a better one closes its line."""
    return (
        after is not None
        and mark.reads == after.reads == "close"
        and _APOSTROPHE.match(text, mark.start) is not None
        and _AFTER_SENTENCE.match(text, after.start) is not None
        and "\n" not in text[mark.end : after.start]
    )
