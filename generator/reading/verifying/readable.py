"""A source text as a reader sees it: entities decoded, invisible characters and line ends removed.

Every place of the readable text leads back to its place in the untouched one.
"""

import html
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from html.entities import html5

from generator.reading.verifying.characters import (
    INVISIBLE,
    JOINER,
    JOINING,
    LINE_END,
    UNSPACED,
)

_CHANGE = re.compile(
    rf"""
      (?P<entity> & (?: \#[0-9]{{1,7}} | \#[xX][0-9a-fA-F]{{1,6}} | [A-Za-z]\w{{1,31}} ) ; )
    | [\u00ad¬] [{INVISIBLE}]* {LINE_END} (?=[^\W\d_])
    | (?<=[{UNSPACED}]) {LINE_END} (?=[{UNSPACED}])
    | [{INVISIBLE}]+
    | (?<![{JOINING}]) [{JOINER}]+
    | [{JOINER}]+ (?![{JOINING}{JOINER}])
    """,
    re.VERBOSE,
)
_UNSEEN = re.compile(f"[{INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of the readable text, and the stretch of the source text that it stands for."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Readable:
    """The readable text with the way back."""

    text: str
    changes: tuple[_Change, ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source text that a span of this text stands for."""
        return self._source_start(start), self._source_end(end)

    def _source_start(self, place: int) -> int:
        at = bisect_right(self.changes, place, key=lambda change: change.start)
        if not at:
            return place
        change = self.changes[at - 1]
        if place < change.end:
            return change.source_start
        return place - change.end + change.source_end

    def _source_end(self, place: int) -> int:
        at = bisect_left(self.changes, place, key=lambda change: change.start)
        if not at:
            return place
        change = self.changes[at - 1]
        return change.source_end + max(place - change.end, 0)


def readable(source_text: str) -> Readable:
    """Return a text without what is only typography or markup of single characters.

    Entities of HTML become their characters. Removed are invisible characters, joiners outside the
    scripts that spell with them, soft hyphens with the line end after them, and line ends between
    letters of scripts without spaces.
    """
    if source_text.isascii() and "&" not in source_text:
        return Readable(source_text)
    parts: list[str] = []
    changes: list[_Change] = []
    done = length = 0
    for match in _CHANGE.finditer(source_text):
        instead = _decoded(match.group()) if match["entity"] else ""
        if instead == match.group():
            continue
        kept = source_text[done : match.start()]
        start = length + len(kept)
        length = start + len(instead)
        parts += (kept, instead)
        changes.append(_Change(start, length, *match.span()))
        done = match.end()
    return Readable("".join([*parts, source_text[done:]]), tuple(changes))


def _decoded(entity: str) -> str:
    """Return what an entity stands for; itself where HTML has none of that name."""
    known = entity[1] == "#" or entity[1:] in html5
    return _UNSEEN.sub("", html.unescape(entity)) if known else entity
