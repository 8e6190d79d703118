"""Tells line ends where a long line was wrapped from those where a paragraph ends."""

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.reading.verifying.characters import LINE_END

BREAK = re.compile(r"(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
"""A line break with the blanks and empty lines after it."""
ENDS_SENTENCE = re.compile(r"(?:[.!?…:;。！？؟۔।][)\]}'’»\"”」]*|[,–—-])\s*\Z")
TAIL = 200
"""How much of a line is looked at to see how it ends; a wrapped line is shorter."""

_ONE_BREAK = re.compile(LINE_END)
_LINES = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S{0,80}")
_WIDEST = 120
"""In characters; texts with longer lines are not wrapped, each paragraph is one line."""
_FILLED = 0.6
"""How far a wrapped line is filled with the next word, of the longest line; the rest is ragged."""
_LONGEST_PARAGRAPH = 12
"""In lines, on average; of longer ones the paragraphs are not set apart by empty lines."""
_ENDS = re.compile(r"[.!?…。！？؟۔।][)\]}'’»\"”」]*\Z")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text were made."""

    width: int = 0
    """The longest line of a wrapped text; 0 where each paragraph is one line."""
    has_empty_lines: bool = False
    """Empty lines stand between its paragraphs."""

    def is_wrap(self, text: str, match: re.Match[str]) -> bool:
        """Tell whether a line break, a match of `BREAK`, is within a paragraph."""
        if not _ONE_BREAK.fullmatch(match.group()):
            return False
        line = _LINES.split(text[max(match.start() - TAIL, 0) : match.start()])[-1]
        if self._is_full(line, text, match.end()):
            return True
        after = text[match.end() : match.end() + 1]
        return after.islower() or not ENDS_SENTENCE.search(line)

    def _is_full(self, line: str, text: str, following: int) -> bool:
        """Tell whether the next word would not have fitted on a line."""
        if not self.width:
            return False
        word = _FIRST_WORD.match(text, following)
        filled = len(line) + 1 + (len(word.group()) if word else 0)
        return filled >= _FILLED * self.width if self.has_empty_lines else filled > self.width


def layout(text: str) -> Layout:
    """Return how the lines of a text were made.

    A text is wrapped if its lines are short and enough single line breaks are within a sentence.
    """
    lines = [line.strip() for line in _LINES.split(text.strip())]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    width = max((len(line) for pair in pairs for line in pair), default=0)
    within = sum(not _ENDS.search(line) or after[:1].islower() for line, after in pairs)
    apart = lines.count("") * _LONGEST_PARAGRAPH >= len(pairs)
    if width > _WIDEST or within * (3 if apart else 2) < len(pairs) or not pairs:
        return Layout()
    return Layout(width, has_empty_lines=apart)
