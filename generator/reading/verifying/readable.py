"""A source text as a reader sees it: entities decoded, invisible characters and line ends removed.

Every place of the readable text leads back to its place in the untouched one.
"""

import html
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from html.entities import html5

from generator.reading.verifying.characters import (
    HYPHEN,
    INVISIBLE,
    JOINER,
    JOINING,
    LINE_END,
    UNSPACED,
)
from generator.reading.verifying.quoted_mail import MARK, quoted_lines

_AFTER = '.,;:!?…)"”’»'
"""Marks after which the mark of a footnote stands."""
_UNIT = re.compile(
    r"(?:met(?:er|re|ro|ri)\w*|mèt\w*|mil\w{0,3}|f(?:ee|oo)t|inch\w*|yards?|zoll|fuß|tomm\w*"
    r"|fot|pieds?|pies?|piedi|pés?|met\w{1,3}|метр\w*|км|km\w*)\Z",
    re.IGNORECASE,
)
"""Units of length: a small 2 after one is no footnote."""
_NEXT_PAGE = rf"(?<=[{HYPHEN}\w,;]) [^\S\f]*+ \f \s*+ (?=[^\W\d_])"
"""Where a page ends in the middle of a sentence, as programs that read PDF tell."""
_CHANGE = re.compile(
    rf"""
      (?: [\u00ad¬] | &shy; | &\#0*173; | &\#[xX]0*[aA][dD]; )
        [{INVISIBLE}]* {LINE_END} (?=[^\W\d_])
    | (?P<entity> & (?: \#[0-9]{{1,7}} | \#[xX][0-9a-fA-F]{{1,6}} | [A-Za-z]\w{{1,31}} ) ; )
    | (?<=[{UNSPACED}]) {LINE_END} (?=[{UNSPACED}])
    | (?P<page> (?<=[^\W\d_][{HYPHEN}]) {LINE_END} (?:{LINE_END})+ (?=[^\W\d_]) | {_NEXT_PAGE} )
    | (?P<twice> (?<=[^\W\d_]) [{HYPHEN}] {LINE_END} [{HYPHEN}] (?=[^\W\d_]) )
    | (?P<mail> (?m:^) {MARK} )
    | (?P<note> (?: (?<=[^\W\d_][^\W\d_][^\W\d_]) | (?<=[{_AFTER}]) ) [¹²³⁰⁴-⁹]{{1,3}} (?!\w) )
    | (?: (?<=[^\W\d_]) | (?<=[{_AFTER}]) ) (?: \[[0-9]{{1,3}}\] | [†‡](?!\w) )
    | (?P<two> [‼⁇⁈⁉ŀĿ] | (?<=[lL])•(?=[lL]) )
    | (?P<windows> [\x80-\x84\x86-\x9f] )
    | [{INVISIBLE}]+
    | (?<![{JOINING}]) [{JOINER}]+
    | [{JOINER}]+ (?![{JOINING}{JOINER}])
    """,
    re.VERBOSE,
)
_MAY_CHANGE = re.compile(r"[&\[>\f]|-\s*[\n\r]")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_BEFORE_JOINER = re.compile(rf"(?<=[{JOINING}])")
_LONGEST_UNIT = 12
_AS_TWO = {
    "‼": "!!", "⁇": "??", "⁈": "?!", "⁉": "!?", "ŀ": "l·", "Ŀ": "L·", "•": "·"
}  # fmt: skip
"""Signs of one code point for what others type as two, and the bullet in Catalan paral•lel."""


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

    Entities of HTML become their characters, a page break within a word or a sentence becomes a
    line break, and controls become what Windows-1252 has in their place. Removed are the marks of
    footnotes, the `>` before the lines of a quoted mail, invisible characters, joiners outside the
    scripts that spell with them, soft hyphens with the line end after them, and line ends between
    letters of scripts without spaces.
    """
    if source_text.isascii() and not _MAY_CHANGE.search(source_text):
        return Readable(source_text)
    parts: list[str] = []
    changes: list[_Change] = []
    done = length = 0
    mail = quoted_lines(source_text)
    for match in _CHANGE.finditer(source_text):
        is_of_mail = match["mail"] and match.start() in mail
        instead = "" if is_of_mail else _instead(source_text, match)
        if instead == match.group():
            continue
        kept = source_text[done : match.start()]
        start = length + len(kept)
        length = start + len(instead)
        parts += (kept, instead)
        changes.append(_Change(start, length, *match.span()))
        done = match.end()
    return Readable("".join([*parts, source_text[done:]]), tuple(changes))


def _instead(text: str, match: re.Match[str]) -> str:
    """Return what stands in the readable text for a match; the match itself where it is kept."""
    kept = match.group()
    if match["entity"]:
        decoded = _decoded(kept)
        spells = decoded not in JOINER or _BEFORE_JOINER.match(text, match.start())
        return decoded if spells else ""
    if match["twice"]:  # as Polish and Portuguese divide a compound
        return "-"
    if match["page"]:  # a page break within a word or a sentence
        return "\n" if text[match.end()].islower() else kept
    if match["mail"] or (match["note"] and _is_power(text, match.start())):
        return kept
    if match["windows"]:  # what Windows-1252 has there, and Latin-1 has not
        return kept.encode("latin-1").decode("cp1252", "ignore") or kept
    return _AS_TWO[kept] if match["two"] else ""


def _is_power(text: str, place: int) -> bool:
    """Tell whether a raised figure belongs to a unit of length, and is no footnote."""
    return _UNIT.search(text[max(place - _LONGEST_UNIT, 0) : place]) is not None


def _decoded(entity: str) -> str:
    """Return what an entity stands for; itself where HTML has none of that name."""
    known = entity[1] == "#" or entity[1:] in html5
    return _UNSEEN.sub("", html.unescape(entity)) if known else entity
