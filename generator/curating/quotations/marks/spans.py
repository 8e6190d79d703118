"""Where words stand between quotation marks, of any style, whatever their use.

A mark is read by its shape and by what stands around it. Paragraphs are read one by one: a
quotation that is open at the end of one goes on in the next only where that begins with a mark.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.curating.quotations.marks.dash_speech import dash_speech
from generator.curating.quotations.marks.own_marks import are_its_own, outside
from generator.curating.quotations.marks.paragraphs import Span, paragraphs
from generator.curating.quotations.marks.reporting import reporting_clause
from generator.curating.quotations.marks.single_marks import single_quoted

_DOUBLE = re.compile("[\"“”„‟＂〝〞〟«»‹›「」『』]|``|''|(?<!\\w),,(?=\\w)")
_OPENS = frozenset("“„‟〝«‹「『") | {"``", ",,"}
_CLOSERS = {
    "“": "”\"“'' „",
    "”": '”"“',
    '"': "\"”“''",
    "＂": "＂",
    "„": '“”"‟„',
    ",,": "''“”\"",
    "‟": '”"‟',
    "``": "''\"”",
    "''": "''\"",
    "〝": "〞〟",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
}
_SOLID = frozenset("「『")
"""Marks of scripts without spaces say by their shape alone what they do."""
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u202f\u2009([{/—–-:>¿¡…\u200b‘'")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u202f\u2009)]}/—–-:;,.!?<…’'\"”")
_SPACE = frozenset(" \t\r\n\u00a0\u202f\u2009\u200b")
_FARTHEST = 20
"""Spaces and marks between two paragraphs of a quotation."""
_MOST_MARKS = 3
"""Marks and spaces before the one that begins a paragraph."""
_LONGEST_NESTED = 400
"""A mark that opens further on than this within a quotation begins another one."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks."""

    stretches: tuple[Span, ...]
    """One span, or one for each paragraph."""
    mark: str
    """The mark that opens, or a dash."""
    is_closed: bool = True

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.stretches[-1][1]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between marks within one paragraph."""

    start: int
    end: int
    mark: str
    is_closed: bool
    begins_paragraph: bool


def quoted(text: str) -> list[Quoted]:
    """Return what stands between outermost quotation marks, or after a dash, in order."""
    blocks = paragraphs(text)
    doubles = _joined(text, (piece for block in blocks for piece in _pieces(text, *block)))
    between_doubles = [(one.start, one.end) for one in doubles]
    singles = single_quoted(text, blocks, between_doubles)
    every = single_quoted(text, blocks, [])
    if are_its_own(text, outside(every, between_doubles), outside(between_doubles, every)):
        singles = every  # double ones within them are the speaker's
    single = "‘" if len(singles) >= len(doubles) else "'"  # the text's own marks, or inner ones
    found = [*doubles, *(Quoted((span,), single) for span in singles)]
    found += [Quoted(spans, "–") for spans in dash_speech(text, blocks)]
    return _outermost(sorted(found, key=lambda one: (one.start, -one.end)))


def _outermost(found: Iterable[Quoted]) -> list[Quoted]:
    """Leave out what stands within others, and what is empty."""
    kept: list[Quoted] = []
    for one in found:
        if one.start < one.end and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def _joined(text: str, pieces: Iterable[_Piece]) -> list[Quoted]:
    """Join the paragraphs of one quotation: it was left open, and the next begins with a mark."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last and not last.is_closed and piece.begins_paragraph and _follows(text, last, piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [
        Quoted(tuple((one.start, one.end) for one in group), group[0].mark, group[-1].is_closed)
        for group in groups
    ]


def _follows(text: str, last: _Piece, piece: _Piece) -> bool:
    """Tell whether nothing but space and a mark stands between; a short look is enough."""
    between = text[last.end : piece.start]
    return len(between) <= _FARTHEST and not between.strip(" \t\r\n\u00a0\u202f\"“”„«»‹›`'")


def _pieces(text: str, start: int, end: int) -> Iterator[_Piece]:
    """Yield what is quoted in one paragraph; the last may be without a closing mark."""
    opened: re.Match[str] | None = None
    depth = 0
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        if opened is None:
            if _may_open(text, match, start, end):
                opened, depth = match, 0
            continue
        if match.start() == opened.end() and mark in _OPENS:  # doubled marks
            opened = match
            continue
        opens_within = _opens_within(text, match, end)
        if opens_within and _was_forgotten(text, opened, match):
            yield _unclosed(text, opened, match.start(), start)
            opened, depth = match, 0
        elif opens_within:
            depth += 1
        elif mark in _CLOSERS[opened.group()]:
            if depth and not _ends_here(text, match, end):
                depth -= 1
                continue
            yield _piece(text, opened, match.start(), start, is_closed=True)
            opened = None
    if opened is not None:
        yield _unclosed(text, opened, end, start)


def _may_open(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a mark outside of quotations opens one."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if mark in _SOLID:
        return True
    if mark in {"」", "』", "''"} or before == "=":  # the last is an attribute of a tag
        return False
    if after in _SPACE:
        return mark in _OPENS and before in _SPACE and match.end() < end
    if mark in _OPENS:
        return not (before.isalnum() and not after.isalnum())
    if before in ".!?" and after.isupper():
        return True
    return before in _BEFORE_OPENING or (not before.isalnum() and before not in _AFTER_CLOSING)


def _opens_within(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether a mark within a quotation opens another one."""
    before = text[match.start() - 1]
    after = text[match.end()] if match.end() < end else " "
    if match.group() in _SOLID:
        return True
    return before in _SPACE | {"(", "["} and not (after in _SPACE or after in ".,;:!?")


def _ends_here(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether the quotation around a nested one ends with this mark, its own forgotten."""
    rest = text[match.end() : min(end, match.end() + 60)]
    return bool(reporting_clause(rest)) and text[match.start() - 1] in ",?!"


def _was_forgotten(text: str, opened: re.Match[str], match: re.Match[str]) -> bool:
    """Tell whether the quotation before a mark that opens had ended: its mark was forgotten."""
    if match.start() - opened.end() > _LONGEST_NESTED:
        return True
    return reporting_clause(text[opened.end() : match.start()]) is not None


def _unclosed(text: str, opened: re.Match[str], end: int, start: int) -> _Piece:
    """Return words whose mark was forgotten: up to the reporting clause, or the paragraph's end."""
    clause = reporting_clause(text[opened.end() : end])
    if clause is not None:
        return _piece(text, opened, opened.end() + clause, start, is_closed=True)
    return _piece(text, opened, end, start, is_closed=False)


def _piece(text: str, opened: re.Match[str], end: int, start: int, *, is_closed: bool) -> _Piece:
    begin = opened.end()
    while begin < end and text[begin] in _SPACE:
        begin += 1
    while end > begin and text[end - 1] in _SPACE:
        end -= 1
    first = opened.start() - start <= _MOST_MARKS and not text[start : opened.start()].strip()
    return _Piece(begin, end, opened.group(), is_closed, first)
