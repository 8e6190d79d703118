"""Where the quotations of a raw news text begin and end.

Raw texts forget marks and use them for other things. When in doubt a passage is *not* a quotation:
a quote that is refused is looked at again, a reporter's words taken for a speaker's are not.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.reading.verifying.line_ends import BREAK, ENDS_SENTENCE, TAIL, Layout, layout
from generator.reading.verifying.quotation_marks import DOUBLES, Mark, double_marks, single_marks

Span = tuple[int, int]
"""Start and end in code points; the end is not part of it."""

SAYING = (
    "said|says|added|told|wrote|asked|replied|warned"
    "|sagte|sagt|erklärte|betonte|meinte|fügte|warnte|dit|déclare|affirme|ajoute|estime"
    "|a-t-(?:il|elle)|dijo|afirmó|declaró|añadió|agregó|señaló|disse|afferma|ha detto|afirmou"
    "|declarou|zei|zegt|sagde|siger|sa|sier|sade|säger|sanoi|sanoo|sagði|powiedział\\w*|dodał\\w*"
    "|řekla?|uvedla?|dodala?|сказал\\w*|заявил\\w*|добавил\\w*|отметил\\w*|сказа[вл]\\w*|заяви[вл]\\w*"
    "|дода[вл]\\w*|είπε|δήλωσε|τόνισε|dedi|söyledi|قال|قالت|אמר|אמרה|گفت"
)
"""Verbs of saying, as a pattern without groups."""
_REPORTS = re.compile(
    r"[,?!…]\ (?:(?:he|she|they|it|[A-Z][\w.'’-]*(?:\ [\w.'’-]+){0,4})\ )?"
    rf"(?:{SAYING})\b[^,.!?]*[.:]?\s*\Z",
)
"""A reporting clause: where one ends a paragraph without a closing mark, the mark was forgotten."""
_SAYS = re.compile(rf"\b(?:{SAYING})\b")
_GUILLEMETS = frozenset("»›«‹")
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
    lines = layout(text)
    doubles = [one for kind in DOUBLES for one in _pair(text, lines, double_marks(text, kind))]
    outside, *within = _sorted_into(_outermost(doubles), single_marks(text))
    singles = [one for marks in (outside, *within) for one in _pair(text, lines, marks)]
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


def _outermost(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Put each quotation that stands within another one there."""
    outer: list[Quotation] = []
    inner: list[list[Span]] = []
    for quotation in sorted(quotations, key=lambda each: (each.start, -each.end)):
        if outer and quotation.end <= outer[-1].end:
            inner[-1].append((quotation.start, quotation.end))
        else:
            outer.append(quotation)
            inner.append([])
    pairs = zip(outer, inner, strict=True)
    return tuple(Quotation(quotation.stretches, tuple(spans)) for quotation, spans in pairs)


def _pair(text: str, lines: Layout, marks: Iterable[Mark]) -> list[Quotation]:
    pairing = _Pairing(text, lines)
    for mark in marks:
        pairing.take(mark)
    pairing.finish()
    return pairing.found


@dataclass(slots=True)
class _Pairing:
    """Pairs the marks of one kind, in order; at most one quotation is open."""

    text: str
    lines: Layout
    start: int | None = None
    """Where the open paragraph of a quotation begins."""
    shape: str = ""
    """The shape of the mark with which it begins."""
    earlier: list[Span] = field(default_factory=list)
    """Its paragraphs before that one."""
    found: list[Quotation] = field(default_factory=list)
    around: int | None = None
    """Where a quotation began that was open when the last one began."""

    def take(self, mark: Mark) -> None:
        """Open, close or reopen a quotation; an opening mark forgets one that did not close."""
        if self.start is None:
            self._begin_or_end(mark)
            return
        closes = mark.side(is_open=True) == "close" and not self._reopens(self.start, mark)
        ends = self._is_paragraph if closes else self._is_ended_paragraph
        ends_here = ends(self.start, mark.start)
        if ends_here:
            self.earlier.append((self.start, mark.start))
        if closes or not ends_here or _SPEAKER.match(self.text, mark.end):
            begun = self.start
            self.finish()
            self.around = self._around(begun, mark, closes=closes)
        self.start, self.shape = None if closes else mark.end, mark.shape

    def _begin_or_end(self, mark: Mark) -> None:
        """Open a quotation, or close the one around those that are closed already."""
        if self.around is not None and self._closes(mark) and self._is_one(self.around, mark.start):
            self.found.append(Quotation(((self.around, mark.start),)))
        elif mark.side(is_open=False) == "open":
            self.start, self.shape = mark.end, mark.shape
            return
        self.around = None

    def _closes(self, mark: Mark) -> bool:
        """Tell whether a mark surely ends what is around: a straight one does after inches."""
        return mark.closes_surely or (mark.reads == "close" and self.shape == mark.shape)

    def _around(self, begun: int, mark: Mark, *, closes: bool) -> int | None:
        """Return where a quotation begins that has quotations within it, in marks of one shape.

        Or inches, which look like the mark that ends it.
        """
        if closes:
            is_inch = self.around is None and self.text[mark.start - 1].isdigit()
            return begun if is_inch else self.around
        nests = (
            self.around is None and mark.nests_in(self.shape) and self._is_one(begun, mark.start)
        )
        return begun if nests else None

    def _reopens(self, start: int, mark: Mark) -> bool:
        """Tell whether a guillemet that would close begins another paragraph of what is quoted."""
        line_start = len(self.text[: mark.start].rstrip()) if mark.shape in _GUILLEMETS else 0
        last = BREAK.match(self.text, line_start) if line_start > start else None
        follows = self.text[mark.end : mark.end + 2].strip()[:1]
        return last is not None and follows.isalnum() and not self.lines.is_wrap(self.text, last)

    def _is_one(self, start: int, end: int) -> bool:
        """Tell whether all is said by one speaker: no reporter's clause, and no new paragraph."""
        return self._is_paragraph(start, end) and not _SAYS.search(self.text, start, end)

    def finish(self) -> None:
        """Keep the paragraphs that ended in a mark, its own or the next one's."""
        if self.earlier:
            self.found.append(Quotation(tuple(self.earlier)))
        self.start, self.earlier = None, []

    def _is_paragraph(self, start: int, end: int) -> bool:
        """Tell whether all line breaks within are only where a long line was wrapped."""
        breaks = BREAK.finditer(self.text, start, end)
        return all(self.lines.is_wrap(self.text, match) for match in breaks)

    def _is_ended_paragraph(self, start: int, end: int) -> bool:
        """Tell whether a mark after these words begins the next paragraph of the same quotation."""
        words_end = start + len(self.text[start:end].rstrip())
        tail = self.text[max(words_end - TAIL, start) : words_end]
        last = BREAK.search(self.text, words_end, end)
        ended = last is not None and ENDS_SENTENCE.search(tail) and not self._is_full(last)
        return bool(ended) and not _REPORTS.search(tail) and self._is_paragraph(start, words_end)

    def _is_full(self, last: re.Match[str]) -> bool:
        """Tell whether a line was wrapped there: no paragraph begins after it."""
        return self.lines.width > 0 and self.lines.is_wrap(self.text, last)
