"""Where the quotations of a raw news text begin and end.

Raw texts forget marks and use them for other things. When in doubt a passage is *not* a quotation:
a quote that is refused is looked at again, a reporter's words taken for a speaker's are not.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.reading.verifying.quotation_marks import DOUBLES, Mark, double_marks, single_marks

Span = tuple[int, int]
"""Start and end in code points; the end is not part of it."""

_BREAK = re.compile(r"(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
"""A line break with the blanks and empty lines after it."""
_ONE_BREAK = re.compile(r"(?:\r\n|\n|\r)[^\S\n\r]*")
_ENDS_SENTENCE = re.compile(r"(?:[.!?…:;。！？][)\]}'’»]*|[,–—-])\s*\Z")
_REPORTS = re.compile(
    r"[,?!…]\ (?:(?:he|she|they|it|[A-Z][\w.'’-]*(?:\ [\w.'’-]+){0,4})\ )?"
    r"(?:said|says|added|told|wrote|asked|replied|warned)\b[^,.!?]*[.:]?\s*\Z",
)
"""A reporting clause: where one ends a paragraph without a closing mark, the mark was forgotten."""
_TAIL = 120
"""How much of a paragraph is looked at to see how it ends."""
_SPEAKER = re.compile(r"\s*[A-Z][A-Z.'’ -]+:")
"""A transcript names who goes on."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between an opening and its closing mark."""

    stretches: tuple[Span, ...]
    """What stands between marks: one span, or one per paragraph where the mark is reopened."""
    inner: tuple[Span, ...] = ()
    """Quotations within this one: the words that its speaker quotes."""

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.stretches[-1][1]


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order."""
    doubles = [found for kind in DOUBLES for found in _pair(text, double_marks(text, kind))]
    outside, *within = _sorted_into(_outermost(doubles), single_marks(text))
    singles = [found for marks in (outside, *within) for found in _pair(text, marks)]
    return _outermost([*doubles, *singles])


def _sorted_into(outer: Sequence[Quotation], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return the marks that stand outside of all quotations, then those within each of them."""
    starts = [one.start for one in outer]
    sorted_in: list[list[Mark]] = [[] for _ in range(len(outer) + 1)]
    for mark in marks:
        index = bisect_right(starts, mark.start)
        within = index and mark.end <= outer[index - 1].end
        sorted_in[index if within else 0].append(mark)
    return sorted_in


def _outermost(found: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Put each quotation that stands within another one there."""
    outer: list[Quotation] = []
    inner: list[list[Span]] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if outer and one.end <= outer[-1].end:
            inner[-1].append((one.start, one.end))
        else:
            outer.append(one)
            inner.append([])
    pairs = zip(outer, inner, strict=True)
    return tuple(Quotation(one.stretches, tuple(spans)) for one, spans in pairs)


def _pair(text: str, marks: Iterable[Mark]) -> list[Quotation]:
    pairing = _Pairing(text)
    for mark in marks:
        pairing.take(mark)
    pairing.finish()
    return pairing.found


@dataclass(slots=True)
class _Pairing:
    """Pairs the marks of one kind, in order; at most one quotation is open."""

    text: str
    start: int | None = None
    """Where the open paragraph of a quotation begins."""
    earlier: list[Span] = field(default_factory=list)
    """Its paragraphs before that one."""
    found: list[Quotation] = field(default_factory=list)

    def take(self, mark: Mark) -> None:
        """Open, close or reopen a quotation; an opening mark forgets one that did not close."""
        if self.start is None:
            self.start = mark.end if mark.side(is_open=False) == "open" else None
            return
        body = self.text[self.start : mark.start]
        closes = mark.side(is_open=True) == "close"
        ends = _is_paragraph(body) if closes else _is_ended_paragraph(body)
        if ends:
            self.earlier.append((self.start, mark.start))
        if closes or not ends or _SPEAKER.match(self.text, mark.end):
            self.finish()
        self.start = None if closes else mark.end

    def finish(self) -> None:
        """Keep the paragraphs that ended in a mark, its own or the next one's."""
        if self.earlier:
            self.found.append(Quotation(tuple(self.earlier)))
        self.start, self.earlier = None, []


def _is_ended_paragraph(body: str) -> bool:
    """Tell whether a mark after these words begins the next paragraph of the same quotation."""
    words = body.rstrip()
    tail = words[-_TAIL:]
    ended = _BREAK.search(body, len(words)) and _ENDS_SENTENCE.search(tail)
    return bool(ended) and not _REPORTS.search(tail) and _is_paragraph(words)


def _is_paragraph(body: str) -> bool:
    """Tell whether all line breaks within are only where a long line was wrapped."""
    return all(_is_wrap(body, match) for match in _BREAK.finditer(body))


def _is_wrap(body: str, match: re.Match[str]) -> bool:
    if not _ONE_BREAK.fullmatch(match.group()):
        return False
    before, after = (
        body[max(match.start() - _TAIL, 0) : match.start()],
        body[match.end() : match.end() + 1],
    )
    return after.islower() or not _ENDS_SENTENCE.search(before)
