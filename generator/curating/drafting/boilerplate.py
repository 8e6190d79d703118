"""What stands in a raw text and is not the report: captions, notices, other headlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.curating.drafting.lines import Line, lines

FEWEST_HEADLINES = 3
_LONGEST_HEADLINE = 160
_CREDIT = re.compile(
    r"\([^()]{0,60}\b(?:Photo\w*|Foto\w*|Image\w*|AP|AFP|dpa|EPA|Reuters|Getty|via|by way of)\b"
    r"[^()]{0,60}\)\s*$"
)
_VIDEO = re.compile(
    r"enable JavaScript|supports HTML5 video|^(?:Watch|Video)\s*:|^Advertisement$"
    r"|accept cookies|Sign up for our|^Read more\b|^Related:|^Follow us\b|All rights reserved"
    r"|^Share this\b|^Sign up to\b|^Comments \([0-9]+\)$|^Have your say\b|straight to your inbox"
    r"|^Our standards:|^Follow (?:her|him|them|\w+ \w+) on (?:X|Twitter|Facebook|Instagram)\b"
    r"|^Read the full (?:story|text|report|judg(?:e)?ment|ruling|interview)\b|^©",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\bVerified by\b|\bfact[- ]check(?:ed|ing)\b|\beditorial (?:board|context|team|standards)\b"
    r"|multi-source verification|cross-referenced with|\bquality assurance\b|^Methodology$"
    r"|^Senior Editor$|^Expert analysis$|^Specializes in\b|\boriginal analysis\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:reporting|to this (?:report|article|story))\b"
    r"|^\(?(?:Additional |With )?(?:Reporting|Writing|Editing) by [A-ZÀ-Þ]",
    re.IGNORECASE,
)
_OTHER_STORIES = re.compile(
    r"^(?:(?:Related|Recommended)(?: (?:stories|articles|coverage|content|topics|reading))?"
    r"|(?:Most|More) (?:read|viewed|popular|from|on|in|like)\b[^.!?]{0,40}"
    r"|(?:Read|Up) next|You may also like|Trending(?: now)?|Also in the news|In other news)\s*:?$",
    re.IGNORECASE,
)
"""A heading under which a page lists what else it has."""
_QUOTED_ALONE = re.compile(r"[\"“‘'„«]\s?(?P<words>[^\"“”«»]{10,300}?)[.,…]?\s?[\"”’'“»]")
_FEWEST_SET_OFF = 4
_BYLINE = re.compile(r"^(?:By|Von|Par|Por|Di|Af)\s+(?=[A-ZÀ-Þ])[^!?]{3,100}[^.!?]$")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch that belongs to no report."""

    start: int
    end: int
    kind: str
    """What it is, in words."""


def boilerplate(text: str) -> list[Boilerplate]:
    """Return the stretches that are not the report, in order."""
    rows = lines(text)
    found = [*_by_line(rows), *_last_headlines(rows), *_other_stories(rows), *_set_off(text, rows)]
    return sorted({(one.start): one for one in found}.values(), key=lambda one: one.start)


def _by_line(rows: list[Line]) -> Iterator[Boilerplate]:
    board = [at for at, row in enumerate(rows) if _BOARD.search(row.text)]
    # The notice of a board goes on to the end once it has begun near it.
    if len(board) > 1 and len(rows) - board[0] <= 3 * len(board) + 6:
        first, last = rows[board[0]], rows[-1]
        yield Boilerplate(first.start, last.end, "a notice of verification")
        rows = rows[: board[0]]
    for number, row in enumerate(rows):
        if number < FEWEST_HEADLINES and _BYLINE.match(row.text):
            yield Boilerplate(row.start, row.end, "a byline")
        elif _CREDIT.search(row.text):
            yield Boilerplate(row.start, row.end, "a picture caption")
        elif _VIDEO.search(row.text):
            yield Boilerplate(row.start, row.end, "a notice of the web page")
        elif _CONTRIBUTED.search(row.text):
            yield Boilerplate(row.start, row.end, "a credit")
        elif _BOARD.search(row.text) and len(row.text) < _LONGEST_HEADLINE:
            yield Boilerplate(row.start, row.end, "a notice of verification")


def _last_headlines(rows: list[Line]) -> Iterator[Boilerplate]:
    """Yield the headlines of other stories at the end, if there are several in a row."""
    at = len(rows)
    while at and _is_headline(rows[at - 1]):
        at -= 1
    if len(rows) - at >= FEWEST_HEADLINES and at:
        for row in rows[at:]:
            yield Boilerplate(row.start, row.end, "a headline of another story")


def _set_off(text: str, rows: list[Line]) -> Iterator[Boilerplate]:
    """Yield the lines that only print words again which the report quotes elsewhere."""
    for row in rows:
        match = _QUOTED_ALONE.fullmatch(row.text)
        if match and len(match["words"].split()) >= _FEWEST_SET_OFF:
            others = (text[: row.start], text[row.end :])
            if any(match["words"] in other for other in others):
                yield Boilerplate(row.start, row.end, "a quotation set off from the text")


def _other_stories(rows: list[Line]) -> Iterator[Boilerplate]:
    """Yield a heading such as `Most read` with the headlines below it, up to the next sentence."""
    is_list = False
    for row in rows[1:]:
        is_list = len(row.text) <= _LONGEST_HEADLINE and (
            _OTHER_STORIES.match(row.text) is not None
            or (is_list and not row.text.endswith((".", ".”", '."', ".’")))
        )
        if is_list:
            yield Boilerplate(row.start, row.end, "a headline of another story")


def _is_headline(row: Line) -> bool:
    words = row.text.split()
    return not row.is_sentence and len(words) >= 4 and len(row.text) <= _LONGEST_HEADLINE  # noqa: PLR2004


def is_within(spans: list[Boilerplate], place: int) -> bool:
    """Tell whether a place is in boilerplate."""
    return any(span.start <= place < span.end for span in spans)
