"""Tells line ends where a long line was wrapped from those where a paragraph ends."""

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.reading.verifying.characters import HYPHEN, LINE_END

BREAK = re.compile(r"(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
"""A line break with the blanks and empty lines after it."""
ENDS_SENTENCE = re.compile(r"(?:[.!?…:;。！？؟۔।][)\]}'’»\"”」]*|[,–—-])\s*\Z")
TAIL = 200
"""How much of a line is looked at to see how it ends; a wrapped line is shorter."""

_ONE_BREAK = re.compile(LINE_END)
_GOES_ON = re.compile(rf"(?:\w[{HYPHEN}/]|[0-9][–])[^\S\n\r]*\Z")
"""The end of a line within a compound: `trans-` before `Atlantic`, `2019–` before `2024`."""
_LINES = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S{0,80}")
_WIDEST = 120
"""In characters; texts with longer lines are not wrapped, each paragraph is one line."""
_WIDEST_SENTENCE = 300
"""In characters; a text with one sentence on each line may have longer lines."""
_FEW_LINES = 5
"""In lines, on average: paragraphs of so many sentences, each on a line, are set apart."""
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
        after = text[match.end() : match.end() + 1]
        if self._is_full(line, text, match.end()) or (after.isalnum() and _GOES_ON.search(line)):
            return True
        return after.islower() or not ENDS_SENTENCE.search(line)

    def _is_full(self, line: str, text: str, following: int) -> bool:
        """Tell whether the next word would not have fitted on a line."""
        if self.has_empty_lines or not self.width:
            return self.has_empty_lines
        word = _FIRST_WORD.match(text, following)
        return len(line) + 1 + (len(word.group()) if word else 0) > self.width


def layout(text: str) -> Layout:
    """Return how the lines of a text were made.

    A text is wrapped if its lines are short and enough single line breaks are within a sentence, or
    if it has short paragraphs, set apart by empty lines, with one sentence on each line.
    """
    lines = [line.strip() for line in _LINES.split(text.strip())]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    empty = lines.count("")
    width = max((len(line) for pair in pairs for line in pair), default=0)
    within = sum(not _ENDS.search(line) or after[:1].islower() for line, after in pairs)
    apart = empty * _LONGEST_PARAGRAPH >= len(pairs)
    is_short = empty > 1 and empty * _FEW_LINES >= len(pairs) and width <= _WIDEST_SENTENCE
    if is_short and within * 4 <= len(pairs):
        return Layout(width, has_empty_lines=True)
    if width > _WIDEST or within * (3 if apart else 2) < len(pairs) or not pairs:
        return Layout()
    return Layout(width, has_empty_lines=apart)
