"""What of a manuscript's signs is no letter of it: entities, single marks, Markdown and tags."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.curating.quotations.marks.paragraphs import paragraphs
from generator.curating.quotations.marks.single_marks import single_quoted
from generator.curating.quotations.marks.spans import quoted
from generator.reading.verifying.quotations import SAYING

_ENTITY = re.compile(r"&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]{1,500}\)")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_TAG = re.compile(
    r"</?(?:em|strong|b|i|u|sup|sub|span|mark|a|br)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_SINGLES = "‘’'‚"
_SAYS_BEHIND = re.compile(rf"[’'‘],?\s[^.!?\n“”\"]{{0,60}}?\b(?:{SAYING})\b")
_SAYS_BEFORE = re.compile(rf"\b(?:{SAYING})\b[^.!?\n“”\"]{{0,60}}\s\Z")
_FAR = 100


@dataclass(frozen=True, slots=True)
class Typed:
    """A manuscript with its entities as letters, and where each letter was typed."""

    text: str
    _ends: tuple[int, ...]
    """Where each letter that was an entity ends in the text."""
    _longer: tuple[int, ...]
    """By how much what was typed is longer up to there."""

    def place(self, place: int) -> int:
        """Return where the letter of a place was typed."""
        at = bisect_right(self._ends, place) - 1
        return place + (self._longer[at] if at >= 0 else 0)


def typed(text: str) -> Typed:
    """Return a manuscript with the entities of HTML as letters: `&ldquo;No&rdquo;`."""
    parts: list[str] = []
    ends: list[int] = []
    longer: list[int] = []
    last = length = more = 0
    for match in _ENTITY.finditer(text):
        letters = html.unescape(match[0])
        if letters == match[0]:
            continue
        parts += [text[last : match.start()], letters]
        length += match.start() - last + len(letters)
        more += len(match[0]) - len(letters)
        ends.append(length)
        longer.append(more)
        last = match.end()
    return Typed("".join([*parts, text[last:]]), tuple(ends), tuple(longer))


def with_double_marks(text: str) -> str:
    """Return a text, letter for letter, with double marks where single ones are its own.

    They are where it has no double ones, or where a verb of saying stands beside them.
    """
    outer = [(one.start, one.end) for one in quoted(text) if one.mark not in _SINGLES]
    signs = list(text)
    for start, end in single_quoted(text, paragraphs(text), outer):
        if not outer or _is_said(text, start, end):
            signs[start - 1] = "“"
            signs[end : end + 1] = "”" if text[end : end + 1] else ""
    return "".join(signs)


def plain_words(words: str) -> str:
    """Return quoted words without what Markdown and tags add to them: emphasis, links, notes."""
    bare = _TAG.sub("", _NOTE.sub("", _LINK.sub(r"\1", words)))
    return _EMPHASIS.sub(r"\2", bare)


def _is_said(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 1 - _FAR) : start - 1]
    behind = text[end : end + _FAR]
    return bool(_SAYS_BEHIND.match(behind) or _SAYS_BEFORE.search(before))
