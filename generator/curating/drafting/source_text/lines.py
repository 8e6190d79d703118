"""Where lines, paragraphs and sentences of a raw text are; offsets always lead into the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.curating.drafting.source_text.word_sets import word_set
from generator.curating.quotations.syntax.ordinals import is_month

_LINE = re.compile(r"[^\r\n]+")
_ABBREVIATIONS = word_set(
    """
    mr mrs ms dr prof sen rep gen gov lt col sgt st no vs jan feb mar apr jun jul aug sep sept
    oct nov dec u.s u.k u.n a.m p.m e.g i.e bzw ca etc
    """
)
_STOP = re.compile(r"[.!?…。！？؟۔][\"”’»“')\]]*(?=\s|$)|[。！？]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, which in a raw article is a paragraph or a headline."""

    start: int
    end: int
    text: str

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return self.text.rstrip("\"”’»“')] ").endswith(tuple(".!?…。！？؟:"))


def lines(text: str) -> list[Line]:
    """Return the lines that are not blank, without the space around them."""
    found = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            found.append(Line(start, start + len(stripped), stripped))
    return found


def line_at(rows: list[Line], place: int) -> Line | None:
    """Return the line in which a place is."""
    index = bisect_right([row.start for row in rows], place) - 1
    return rows[index] if index >= 0 and place <= rows[index].end else None


def number_of(text: str, place: int) -> int:
    """Return the number of the line of a place, as text editors count."""
    return text.count("\n", 0, place) + 1


def sentences(line: Line) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a line are."""
    begin = 0
    for match in _STOP.finditer(line.text):
        word = line.text[: match.start()].rsplit(" ", 1)[-1].lower().strip('(“"')
        if match[0][0] == "." and (word in _ABBREVIATIONS or len(word) == 1):
            continue
        if word.isdigit() and is_month(line.text, match.end()):
            continue
        yield line.start + begin, line.start + match.end()
        begin = match.end()
        while begin < len(line.text) and line.text[begin].isspace():
            begin += 1
    if begin < len(line.text):
        yield line.start + begin, line.end


def sentence_at(line: Line, place: int) -> tuple[int, int]:
    """Return the sentence of a line in which a place is."""
    found = (line.start, line.end)
    for start, end in sentences(line):
        if start <= place:
            found = (start, end)
    return found
