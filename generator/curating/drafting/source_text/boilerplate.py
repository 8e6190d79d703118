"""What stands in a raw text and is not the report: captions, notices, other headlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.curating.drafting.source_text.lines import Line, lines

FEWEST_HEADLINES = 3
_MOST_ABOVE = 4
_BELOW_RELEASE = "what stands below a press release"
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
    r"|^Read the full (?:story|text|report|judg(?:e)?ment|ruling|interview)\b|^©"
    r"|\b(?:e-?mail|contact|call|message)\b(?: us)?(?: (?:at|on))? \S+@\S+$",
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
    r"|^\(?(?:Additional |With )?(?:Reporting|Writing|Editing) by [A-ZÀ-Þ]"
    r"|^(?:[—–-]+ ?)?With assistance (?:by|from) [A-ZÀ-Þ]"
    r"|^To contact the (?:reporters?|authors?|editors?|writers?)\b"
    r"|\b(?:Reach|Contact|Email|E-mail|Follow) [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)* at \S+@"
    r"|^(?:Photographs?|Photography|Pictures?|Photos?|Illustrations?)(?: by\b|:)? [A-ZÀ-Þ][\w’'-]+"
    r" [A-ZÀ-Þ][\w’'-]+$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"^(?:Last )?(?:updated|modified)\b ?(?:on|at)?:? ?[0-9].{0,60}[0-9]{4}$", re.IGNORECASE
)
_OF_AGENCY = re.compile(
    r"^\((?:(?:Adds?|Updates?|Corrects?|Recasts?|Refiles?|Releads?|Repeats?|Rewrites?)\b[^()]*"
    r"|[^()]{0,20}\b1 ?[a-z]* = [^()]*)\)$|^\(\(.*\)\)$",
)
"""What an agency tells those who print it: what is new, a rate of exchange, whom to ask."""
_OF_RELEASE = re.compile(
    r"^(?:(?:PRESS|NEWS|MEDIA) RELEASE|FOR IMMEDIATE RELEASE"
    r"|(?:STRICTLY )?(?:UNDER )?EMBARGO(?:ED)?\b.{0,80})\s*[.:]?$",
    re.IGNORECASE,
)
_RELEASE_ENDS = re.compile(
    r"^[-–—*#\s]*(?:ENDS|Ends)[-–—*#\s]*$|^#{2,}$"
    r"|^\W*(?:Notes? (?:to|for) (?:the )?editors?|Editor[’']s notes?"
    r"|(?:Media|Press) contacts?)\W*$",
    re.IGNORECASE,
)
_OTHER_STORIES = re.compile(
    r"^(?:(?:Related|Recommended)(?: (?:stories|articles|coverage|content|topics|reading))?"
    r"|(?:Most|More) (?:read|viewed|popular|from|on|in|like)\b[^.!?]{0,40}"
    r"|(?:Read|Up) next|You may also like|Trending(?: now)?|Also in the news|In other news)\s*:?$",
    re.IGNORECASE,
)
"""A heading under which a page lists what else it has."""
_LEADS_AWAY = re.compile(
    r"^(?:(?:Read|See|Watch) also|Also (?:read|see)|Lesen Sie auch|Lesen Sie (?:hier )?mehr"
    r"|Mehr zum Thema|[ÀA] lire aussi|Lire aussi|Lea también|Lee también|Leia também|Leggi anche"
    r"|Lees ook|Les også|Læs også|Läs också|Lue myös|Czytaj (?:też|także)|Přečtěte si také"
    r"|Читайте т(?:акже|акож))\s*(?:[:–—|].*)?$",
    re.IGNORECASE,
)
"""A line that leads to another story: `Read also: Ferry company buys two ships`."""
_QUOTED_ALONE = re.compile(r"[\"“‘'„«]\s?(?P<words>[^\"“”«»]{10,300}?)[.,…]?\s?[\"”’'“»]")
_FEWEST_SET_OFF = 4
_VERIFIED = "a notice of verification"
_KINDS = (
    (_CREDIT, "a picture caption"),
    (_VIDEO, "a notice of the web page"),
    (_CONTRIBUTED, "a credit"),
    (_UPDATED, "when it was changed"),
    (_OF_AGENCY, "a note of the agency"),
    (_LEADS_AWAY, "a headline of another story"),
    (_BOARD, _VERIFIED),
)
"""What a line is, by its words."""
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
        yield Boilerplate(first.start, last.end, _VERIFIED)
        rows = rows[: board[0]]
    release = _release(rows)
    yield from release
    ended = min((one.start for one in release if one.kind == _BELOW_RELEASE), default=None)
    for number, row in enumerate(rows):
        if ended is not None and row.start >= ended:
            break
        if kind := _kind_of(row, number):
            yield Boilerplate(row.start, row.end, kind)


def _kind_of(row: Line, number: int) -> str | None:
    """Return what a line is, by its words alone; None for one of the report."""
    if number < FEWEST_HEADLINES and _BYLINE.match(row.text):
        return "a byline"
    kind = next((kind for pattern, kind in _KINDS if pattern.search(row.text)), None)
    is_long = len(row.text) >= _LONGEST_HEADLINE
    return None if kind == _VERIFIED and is_long else kind


def _release(rows: list[Line]) -> list[Boilerplate]:
    """Return what a press release has above and below what it announces."""
    found = [
        Boilerplate(row.start, row.end, "the head of a press release")
        for row in rows[:_MOST_ABOVE]
        if _OF_RELEASE.match(row.text)
    ]
    ends = [
        at
        for at, row in enumerate(rows)
        if at >= FEWEST_HEADLINES and _RELEASE_ENDS.match(row.text)
    ]
    below = rows[ends[0] :] if ends else []
    return found + [Boilerplate(row.start, row.end, _BELOW_RELEASE) for row in below]


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
            is_heading = _OTHER_STORIES.match(row.text) is not None
            kind = "a heading above other stories" if is_heading else "a headline of another story"
            yield Boilerplate(row.start, row.end, kind)


def _is_headline(row: Line) -> bool:
    words = row.text.split()
    if row.text[0] == "(" or "@" in row.text or _OTHER_STORIES.match(row.text):
        return False
    return not row.is_sentence and len(words) >= 4 and len(row.text) <= _LONGEST_HEADLINE  # noqa: PLR2004


def is_within(spans: list[Boilerplate], place: int) -> bool:
    """Tell whether a place is in boilerplate."""
    return any(span.start <= place < span.end for span in spans)
